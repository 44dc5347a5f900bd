#pragma once

#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "document/records.hpp"
#include "layout/calibration.hpp"
#include "layout/card.hpp"
#include "layout/place.hpp"
#include "layout/stock.hpp"
#include "write/pdf.hpp"

namespace passation {

/// The labels of one division: what goes in, and what becomes of it. Nothing here depends on another division.
struct Sheet {
  std::string division;                  ///< stands in the heading
  std::vector<const Account*> accounts;  ///< in class-list order
  int start = 1;                         ///< first free label
  bool continuous = false;               ///< of several divisions, one after the other: each sheet names those on it

  LabelTexts texts = {};        ///< those of the run, as the records were made with
  std::vector<Record> records;  ///< of `accounts`, by position; made unless they are there
  std::vector<GaveWay> gave_way;
  std::vector<int> labels = {};  ///< where each was printed: see Placed
  std::string card = {};         ///< key of the card that was used
  std::string stock = {};        ///< "Avery 7160"
  int per_sheet = 0;             ///< labels of that stock
  std::string file = {};         ///< the name of the PDF
  std::string mark;
  std::string pdf;

  // With a registry; by position of the record:
  std::vector<std::string> contents = {};  ///< Registry::content_hash of the label
  std::vector<bool> to_stick = {};         ///< others of the division were printed before, this one was not
  bool stuck_whole = false;                ///< nothing of the division was printed before
};

/// What the sheets of a run share.
struct SheetDesign {
  const Card& card;
  const Card&
      tests_card;  ///< where a pupil has two logins, of two tests or platforms, and `card` has no place for them
  const Stock& stock;
  const Fonts& fonts;
  LabelTexts texts;
  Engine engine = Engine::podofo;
  Hash mark_key = {};            ///< a mark on paper says nothing of the labels to who has not got it
  Calibration calibration = {};  ///< of the printer: labels are drawn so that they land where those of the stock are
};

/// Makes records and mark of a sheet, and places its labels. Without anybody, or where no label fits: no page.
Document place_sheet(Sheet& sheet, const Roster& roster, const SheetDesign& design);

/// Makes records, mark and, when `draw`, the PDF of each sheet, with this many threads; the bytes do not depend on
/// them. Where nothing is printed the records need not be kept: they take more memory than the roster.
void make_sheets(std::span<Sheet> sheets, const Roster& roster, const SheetDesign& design, int threads, bool draw,
                 bool keep_records = true);

/// All labels that the sheets have printed, on one sheet, in their order: classes are not begun on new paper. It is to
/// be made. @pre the sheets are made, and have kept their records
Sheet continuous_sheet(std::span<const Sheet> sheets);

/// Of these labels those of pupils who need large print, by division and name. It is to be made, on the card and stock
/// of large labels. @pre as of continuous_sheet
Sheet large_sheet(std::span<const Sheet> sheets, const Roster& roster);

/// Whether the label at this position was printed.
bool is_printed(const Sheet& sheet, std::size_t record);

/// The accounts that are on the sheets, in their order.
std::vector<const Account*> printed_accounts(std::span<const Sheet> sheets);

}  // namespace passation
