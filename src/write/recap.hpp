#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/font.hpp"
#include "layout/page.hpp"
#include "layout/record.hpp"

namespace passation {

struct RecapLine {
  std::string who;  ///< as on the label, with what tells homonyms apart
  Value login;
  Value password;
  bool changed = false;  ///< its label was not printed before, others of the division were
};

struct RecapDivision {
  std::string name;
  std::string mark;  ///< the one printed on its label sheet
  std::optional<int> declared;
  std::size_t found = 0;
  std::size_t printed = 0;
  std::size_t left_out = 0;
  std::vector<RecapLine> lines;
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
  std::vector<std::string> warnings;  ///< what concerns the whole operation, e.g. that logins are a forecast
  std::size_t not_asked = 0;          ///< pupils of other divisions
  std::vector<RecapDivision> divisions;
  std::vector<RecapWithdrawn> withdrawn;
  std::vector<RecapLeftOut> left_out;
};

/// First page: the operation and a table of divisions; then a page for each division that a teacher can hold; then the
/// labels to be taken away and the pupils left out, and why. In French. Unlike a label sheet it bears its date and
/// time.
Document recap_document(const Recap& recap, const Fonts& fonts);

}  // namespace passation
