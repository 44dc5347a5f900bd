// STS-web's export to timetables, sts_emp_<UAI>_<year>.xml (root STS_EDT).
//
//   element                                              field
//   PARAMETRES/UAJ @CODE, DENOM_PRINC, DENOM_COMPL,      School: uai, name, address
//     ADRESSE, CODE_POSTAL, COMMUNE
//   PARAMETRES/ANNEE_SCOLAIRE @ANNEE                     School::school_year
//   NOMENCLATURES/MEFS/MEF @CODE                         Roster::mefs
//   INDIVIDUS/INDIVIDU @TYPE (epp where absent), @ID     Staff: kind, source_id: two number spaces
//     FONCTION (absent for local staff)                    function
//     CIVILITE 1, 2, 3; else SEXE 1, 2                     title
//     NOM_PATRONYMIQUE, NOM_USAGE, PRENOM                  family_name, used_name, given_name
//     DATE_NAISSANCE (AAAA-MM-JJ)                          birth_date
//     DISCIPLINES/DISCIPLINE/LIBELLE_COURT                 disciplines
//     PROFS_PRINC/PROF_PRINC/CODE_STRUCTURE                head_teacher_of, unless it ended (DATE_FIN)
//   STRUCTURE/DIVISIONS/DIVISION                         Division (structure.hpp)
//   STRUCTURE/GROUPES/GROUPE                             Group (structure.hpp)
//     SERVICES/SERVICE/ENSEIGNANTS/ENSEIGNANT @TYPE, @ID   divisions and groups of that person; whoever teaches a
//                                                          group teaches the divisions that its pupils come from
//   SUPPLEANCES                                          people and who replaces whom (sts_replacements.cpp)
//
// There are no pupils in it. Who stands in for somebody as a REP has the services in his own name.

#include <algorithm>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/phrases.hpp"
#include "read/structure.hpp"
#include "read/sts_people.hpp"

namespace passation {
namespace {

void read_parameters(const XmlDocument& document, School& school) {
  const pugi::xml_node parameters = document.root().child("PARAMETRES"), uaj = parameters.child("UAJ");
  school.uai = read_uai(attribute_or_child(uaj, "CODE"), document, uaj);
  school.name = read_school_name(uaj);
  for (std::string line : {tidy(child_text(uaj, "ADRESSE")),
                           joined(tidy(child_text(uaj, "CODE_POSTAL")), tidy(child_text(uaj, "COMMUNE")))})
    if (!line.empty()) school.address.push_back(std::move(line));
  school.school_year = read_school_year(parameters.child("ANNEE_SCOLAIRE").attribute("ANNEE").value());
}

People read_people(const XmlDocument& document, const ReadOptions& options, Reading& reading) {
  const pugi::xml_node staff = document.root().child("DONNEES").child("INDIVIDUS");
  reading.roster.staff.reserve(count_records(document, staff, "INDIVIDU", max_staff));
  People people(reading.roster.staff);
  for (const pugi::xml_node node : staff.children("INDIVIDU"))
    people.add(read_staff(document, node, options.day), node, reading.report);
  return people;
}

/// Calls `take` for everybody who teaches a division or group, once. Who is not in the file is reported once.
template <typename Take>
void for_each_teacher(const XmlDocument& document, pugi::xml_node structure, People& people,
                      std::set<std::string>& unknown, Report& report, Take take) {
  for (const pugi::xml_node service : structure.child("SERVICES").children("SERVICE"))
    for (const pugi::xml_node node : service.child("ENSEIGNANTS").children("ENSEIGNANT")) {
      if (Staff* person = people.find(node)) {
        take(*person);
        if (std::max(person->divisions.size(), person->groups.size()) > max_structures_of_one)
          throw Error(say(phrase::teacher_of_too_many, max_structures_of_one),
                      place_of({document.name(), document.line(node)}), say(phrase::sts_hint));
        continue;
      }
      const std::string id = joined(tidy(node.attribute("TYPE").value()), tidy(node.attribute("ID").value()));
      if (unknown.insert(id).second)
        report.add("PERSO_P_04", {}, {document.name(), document.line(node)}, {id, structure_code(structure)});
    }
}

void sort_naturally(std::vector<std::string>& names) {
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return natural_order(a, b) < 0; });
}

void read_structure(const XmlDocument& document, People& people, Reading& reading) {
  const pugi::xml_node structure = document.root().child("DONNEES").child("STRUCTURE");
  count_records(document, structure.child("DIVISIONS"), "DIVISION", max_structures);
  count_records(document, structure.child("GROUPES"), "GROUPE", max_structures);
  std::set<std::string> unknown;
  for (const pugi::xml_node node : structure.child("DIVISIONS").children("DIVISION")) {
    Division division = read_division(document, node);
    if (division.name.empty()) continue;
    for_each_teacher(document, node, people, unknown, reading.report,
                     [&](Staff& person) { add_once(person.divisions, division.name); });
    reading.roster.divisions.push_back(std::move(division));
  }
  for (const pugi::xml_node node : structure.child("GROUPES").children("GROUPE")) {
    Group group = read_group(document, node);
    if (group.name.empty()) continue;
    for_each_teacher(document, node, people, unknown, reading.report, [&](Staff& person) {
      if (!add_once(person.groups, group.name)) return;
      for (const std::string& division : group.divisions) add_once(person.divisions, division);
    });
    reading.roster.groups.push_back(std::move(group));
  }
  for (Staff& person : reading.roster.staff) {
    sort_naturally(person.divisions);
    sort_naturally(person.groups);
  }
}

}  // namespace

Reading read_sts(Input input, const ReadOptions& options) {
  const XmlDocument document(std::move(input.bytes), input.name);
  if (!document.root().child("DONNEES").child("INDIVIDUS"))
    throw Error(say(phrase::sts_no_data), input.name, say(phrase::sts_hint));
  Reading reading;
  read_parameters(document, reading.roster.school);
  read_mef_labels(document, document.root().child("NOMENCLATURES").child("MEFS"), reading.roster);
  People people = read_people(document, options, reading);
  read_replacements(document, people, options.day, reading);
  read_structure(document, people, reading);
  return reading;
}

}  // namespace passation
