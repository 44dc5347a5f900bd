#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/font.hpp"
#include "layout/page.hpp"
#include "layout/record.hpp"
#include "roster/roster.hpp"

namespace passation {

/// What one teacher or head is given.
struct StaffSheet {
  std::string who;
  std::string function;  ///< "Enseignement", "Direction"
  Value login;
  std::string password_caption = "Mot de passe";
  Value password;  ///< empty text: the platform hands it out itself
  std::vector<std::string> disciplines, divisions, groups, head_teacher_of;
};

struct StaffLeftOut {
  std::string who;
  std::string why;
  std::string todo;
};

/// A sheet that was printed before and no longer holds.
struct StaffWithdrawn {
  std::string who;      ///< as on the sheet
  std::string printed;  ///< when
  std::string why;
};

/// Everything that the sheets of a school's staff and their recap say, as text.
struct StaffSheets {
  std::string operation;
  School school;
  std::string platform;
  std::string url;
  Moment moment;
  bool secrets = true;  ///< print the passwords in the recap
  bool forces_change = false;
  bool forecast = false;  ///< the platform gives the logins itself, and these are not from its list
  std::vector<StaffSheet> sheets;
  std::vector<StaffWithdrawn> withdrawn;
  std::vector<StaffLeftOut> left_out;
};

/// A page for each member of staff, to be handed over. Bears no date: same data, same bytes.
Document staff_sheets_document(const StaffSheets& staff, const Fonts& fonts);

/// The list for whoever hands the sheets out, dated, the sheets to be taken back, and those without a sheet. In French,
/// as all documents.
Document staff_recap_document(const StaffSheets& staff, const Fonts& fonts);

}  // namespace passation
