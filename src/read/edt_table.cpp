// EDT's and PRONOTE's export of pupils as a generic table (root TABLE, a row of whatever name for each pupil).
//
//   element                                              field
//   <Eleves>, <Eleves_et_leurs_responsables>             a pupil; rows of other names (<Cours>) are not read
//     NOM, PRENOM                                          family_name, given_name
//     DATE_NAISS (JJ/MM/AAAA), SEXE (F, M)                 birth_date, sex
//     N_NATIONAL                                           ine
//     CLASSE "3D, <3D> <LATIN> LAT"                        division: what stands before the first comma, were it no
//                                                            group ("<3D> <LATIN> LAT")
//     GROUPES "3LAT, 3AGL2"                                groups
//
// NUMERO is EDT's own and means nothing elsewhere. The file says nothing of the school.

#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/phrases.hpp"

namespace passation {
namespace {

std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    parts.push_back(tidy(text.substr(0, comma)));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  keep_once(parts);
  return parts;
}

Student read_student(pugi::xml_node row, Origin origin, Subject subject, Report& report) {
  Student s;
  s.origin = std::move(origin);
  s.family_name = tidy(child_text(row, "NOM"));
  s.given_name = tidy(child_text(row, "PRENOM"));
  s.ine = to_upper(tidy(child_text(row, "N_NATIONAL")));
  read_birth_date(s, child_text(row, "DATE_NAISS"), subject, report);
  read_sex(s, to_upper(child_text(row, "SEXE")), subject, report);
  const std::string_view division = child_text(row, "CLASSE");
  s.division = tidy(division.substr(0, division.find(',')));
  if (s.division.starts_with('<')) s.division.clear();
  s.groups = split_at_commas(child_text(row, "GROUPES"));
  return s;
}

}  // namespace

Reading read_edt_table(Input input, const ReadOptions&) {
  const XmlDocument document(std::move(input.bytes), input.name);
  Reading reading;
  for (const pugi::xml_node row : document.root().children()) {
    if (!std::string_view(row.name()).starts_with("Eleves")) continue;
    if (reading.roster.students.size() == max_students)
      throw Error(say(phrase::too_many_records, max_students, row.name()), input.name,
                  say(phrase::table_too_long_hint));
    const Subject subject = Subject::student(reading.roster.students.size());
    reading.roster.students.push_back(read_student(row, {input.name, document.line(row)}, subject, reading.report));
  }
  if (reading.roster.students.empty())
    throw Error(say(phrase::edt_table_no_students), input.name, say(phrase::edt_table_hint));
  return reading;
}

}  // namespace passation
