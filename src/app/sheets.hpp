#pragma once

#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "app/records.hpp"
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

  std::vector<Record> records;  ///< of `accounts`, by position; made unless they are there
  std::vector<GaveWay> gave_way;
  std::vector<int> labels = {};  ///< where each was printed: see Placed
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
  const Stock& stock;
  const Fonts& fonts;
  LabelTexts texts;
  Engine engine = Engine::podofo;
  Hash mark_key = {};  ///< a mark on paper says nothing of the labels to who has not got it
};

/// Makes records, mark and, when `draw`, the PDF of each sheet, with this many threads; the bytes do not depend on
/// them. Where nothing is printed the records need not be kept: they take more memory than the roster.
void make_sheets(std::span<Sheet> sheets, const Roster& roster, const SheetDesign& design, int threads, bool draw,
                 bool keep_records = true);

/// Whether the label at this position was printed.
bool is_printed(const Sheet& sheet, std::size_t record);

}  // namespace passation
