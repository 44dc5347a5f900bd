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
//
// There are no pupils in it. What SUPPLEANCES holds is not known: it is said, not read. Who stands in for somebody
// (REP) has the services in his own name.

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/phrases.hpp"
#include "read/structure.hpp"

namespace passation {
namespace {

constexpr const char* epp = "epp";
constexpr const char* local = "local";

void read_parameters(const XmlDocument& document, School& school) {
  const pugi::xml_node parameters = document.root().child("PARAMETRES"), uaj = parameters.child("UAJ");
  school.uai = read_uai(attribute_or_child(uaj, "CODE"), document, uaj);
  school.name = read_school_name(uaj);
  for (std::string line : {tidy(child_text(uaj, "ADRESSE")),
                           joined(tidy(child_text(uaj, "CODE_POSTAL")), tidy(child_text(uaj, "COMMUNE")))})
    if (!line.empty()) school.address.push_back(std::move(line));
  school.school_year = read_school_year(parameters.child("ANNEE_SCOLAIRE").attribute("ANNEE").value());
}

/// 3 is « Mademoiselle », which the administration no longer writes.
std::string read_title(pugi::xml_node node) {
  const std::string code = first_text(node, {"CIVILITE", "SEXE"});
  return code == "1" ? "M." : code == "2" || code == "3" ? "Mme" : "";
}

std::vector<std::string> read_head_teacher_of(pugi::xml_node node, Date day) {
  std::vector<std::string> divisions;
  for (const pugi::xml_node entry : node.child("PROFS_PRINC").children("PROF_PRINC")) {
    const auto end = parse_date(child_text(entry, "DATE_FIN")).date;
    if (!end || *end >= day) add_once(divisions, tidy(child_text(entry, "CODE_STRUCTURE")));
  }
  return divisions;
}

Staff read_person(pugi::xml_node node, Origin origin, Date day) {
  Staff s;
  s.kind = to_lower(tidy(node.attribute("TYPE").value()));
  if (s.kind.empty()) s.kind = epp;
  s.source_id = tidy(node.attribute("ID").value());
  s.function = to_upper(tidy(child_text(node, "FONCTION")));
  s.title = read_title(node);
  s.family_name = tidy(child_text(node, "NOM_PATRONYMIQUE"));
  s.used_name = tidy(child_text(node, "NOM_USAGE"));
  s.given_name = tidy(child_text(node, "PRENOM"));
  s.birth_date = parse_date(trimmed(child_text(node, "DATE_NAISSANCE"))).date;
  for (const pugi::xml_node discipline : node.child("DISCIPLINES").children("DISCIPLINE"))
    add_once(s.disciplines, tidy(child_text(discipline, "LIBELLE_COURT")));
  s.head_teacher_of = read_head_teacher_of(node, day);
  s.origin = std::move(origin);
  return s;
}

/// People of the file by kind and number.
class People {
 public:
  explicit People(std::vector<Staff>& staff) : staff_(staff) {}

  /// Indexes the last of the staff; false when somebody has that number already.
  bool add_last() {
    return by_key_.emplace(key(staff_.back().kind, staff_.back().source_id), staff_.size() - 1).second;
  }

  /// Whom an ENSEIGNANT names, if he is in the file. One without a TYPE is epp, or else local.
  Staff* find(pugi::xml_node node) {
    const std::string id = tidy(node.attribute("ID").value()), kind = to_lower(tidy(node.attribute("TYPE").value()));
    auto found = by_key_.find(key(kind.empty() ? epp : kind, id));
    if (found == by_key_.end() && kind.empty()) found = by_key_.find(key(local, id));
    return found == by_key_.end() ? nullptr : &staff_[found->second];
  }

 private:
  static std::string key(const std::string& kind, const std::string& id) { return kind + " " + id; }

  std::vector<Staff>& staff_;
  std::unordered_map<std::string, std::size_t> by_key_;
};

People read_people(const XmlDocument& document, const ReadOptions& options, Reading& reading) {
  std::vector<Staff>& staff = reading.roster.staff;
  People people(staff);
  for (const pugi::xml_node node : document.root().child("DONNEES").child("INDIVIDUS").children("INDIVIDU")) {
    staff.push_back(read_person(node, {document.name(), document.line(node)}, options.day));
    const Subject subject = Subject::staff(staff.size() - 1);
    const Origin& origin = staff.back().origin;
    if (const std::string_view born = trimmed(child_text(node, "DATE_NAISSANCE"));
        !born.empty() && !staff.back().birth_date)
      reading.report.add("PERSO_P_03", subject, origin, {std::string(born)});
    if (!staff.back().source_id.empty() && !people.add_last())
      reading.report.add("PERSO_P_05", subject, origin, {staff.back().source_id});
  }
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
      add_once(person.groups, group.name);
      for (const std::string& division : group.divisions) add_once(person.divisions, division);
    });
    reading.roster.groups.push_back(std::move(group));
  }
  for (Staff& person : reading.roster.staff) {
    sort_naturally(person.divisions);
    sort_naturally(person.groups);
  }
}

void report_replacements(const XmlDocument& document, Report& report) {
  const pugi::xml_node node = document.root().child("DONNEES").child("SUPPLEANCES");
  const auto children = node.children();
  const auto count = std::distance(children.begin(), children.end());
  if (count > 0) report.add("PERSO_P_06", {}, {document.name(), document.line(node)}, {std::to_string(count)});
}

}  // namespace

Reading read_sts(const Input& input, const ReadOptions& options) {
  const XmlDocument document(input.bytes, input.name);
  if (!document.root().child("DONNEES").child("INDIVIDUS"))
    throw Error(say(phrase::sts_no_data), input.name, say(phrase::sts_hint));
  Reading reading;
  read_parameters(document, reading.roster.school);
  read_mef_labels(document.root().child("NOMENCLATURES").child("MEFS"), reading.roster);
  People people = read_people(document, options, reading);
  read_structure(document, people, reading);
  report_replacements(document, reading.report);
  return reading;
}

}  // namespace passation
