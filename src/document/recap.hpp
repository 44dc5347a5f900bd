#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/font.hpp"
#include "layout/page.hpp"
#include "layout/record.hpp"

namespace passation {

struct RecapLine {
  std::string family_name;
  std::string given_name;  ///< with what tells namesakes apart, and which of two tests the login is for
  Value login;
  Value password;
  bool changed = false;  ///< its label was not printed before, others of the division were
  bool large = false;    ///< there is a large label, too
};

/// Sheets of labels, as they are put into the printer.
struct RecapSheets {
  std::size_t labels = 0;
  std::size_t sheets = 0;
  std::size_t on_last_sheet = 0;  ///< labels
  std::string mark = {};          ///< printed on each of them
  bool operator==(const RecapSheets&) const = default;
};

struct RecapDivision {
  std::string name;
  std::optional<int> declared = {};
  std::size_t found = 0;
  std::size_t left_out = 0;
  RecapSheets to_print = {};
  std::vector<RecapLine> lines = {};
};

/// Somebody whose name another label has, too.
struct RecapNamesake {
  std::string who, division;
  std::string told_apart_by;  ///< empty: by nothing that is printed
  bool operator==(const RecapNamesake&) const = default;
};

struct RecapLeftOut {
  std::string who;
  std::string division;
  std::string why;
  std::string todo;
};

/// A label that no longer holds.
struct RecapWithdrawn {
  std::string who, division;  ///< as on the label
  std::string why;
};

/// What concerns the whole operation, e.g. that logins are a forecast.
struct RecapWarning {
  std::string what, todo;
};

/// Everything the recap says, as text.
struct Recap {
  std::string operation;
  std::string uai;
  std::string school;  ///< its name, or empty
  std::string platform;
  std::string url;
  Moment moment;
  bool secrets = true;  ///< print the passwords
  std::string secret_column = "Mot de passe";
  bool forces_change = false;
  std::vector<RecapWarning> warnings;
  std::string stock;          ///< "Avery L7160"
  std::size_t per_sheet = 0;  ///< labels on a sheet of that stock; 0: nothing is printed
  std::size_t not_asked = 0;  ///< pupils of other divisions
  std::vector<RecapDivision> divisions;
  std::optional<RecapSheets> to_stick;  ///< the labels to stick after a change, in a file of their own
  std::optional<RecapSheets> large;     ///< the large labels, in a file of their own
  std::string large_stock = {};         ///< "Avery L7165"
  std::vector<RecapNamesake> namesakes;
  std::vector<RecapWithdrawn> withdrawn;
  std::vector<RecapLeftOut> left_out;
};

/// @param labels where each was printed, counted from 0 through all sheets; -1: nowhere
RecapSheets count_sheets(std::span<const int> labels, int per_sheet, const std::string& mark);

/// Of all whose labels are printed those whose name stands several times; who has it alone in a division is told apart
/// by that.
std::vector<RecapNamesake> only_namesakes(const std::vector<RecapNamesake>& printed);

/// First page, « Avant d’imprimer »: what goes into the printer, and what to check once; then a page for each division
/// that a teacher can hold; then the labels to be taken away and the pupils left out, and why. In French. Unlike a
/// label sheet it bears its date and time.
Document recap_document(const Recap& recap, const Fonts& fonts);

}  // namespace passation
