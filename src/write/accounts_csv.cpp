#include "write/accounts_csv.hpp"

#include "base/csv.hpp"

namespace passation {

std::string accounts_csv(const Roster& roster, std::span<const Account* const> accounts) {
  std::string csv = "\xEF\xBB\xBF";
  csv +=
      csv_line({"UAI", "Division", "Nom", "Prénom", "Sexe", "Date de naissance", "INE", "Identifiant", "Mot de passe"});
  for (const Account* account : accounts) {
    const Student& s = roster.students[account->person];
    const std::string sex = s.sex == Sex::male ? "G" : s.sex == Sex::female ? "F" : "";
    csv += csv_line({roster.school.uai, s.division, s.shown_name(), s.given_name, sex,
                     s.birth_date ? french_date(*s.birth_date) : "", s.ine, account->login, account->secret});
  }
  return csv;
}

}  // namespace passation
