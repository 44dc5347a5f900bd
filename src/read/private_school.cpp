// What private schools' own software sends to SIECLE, <UAI>PRIVE<year><stamp>.zip or .xml (root IMPORT_ELEVES with
// PERSONNES), schemas 2.0, 3.0 and 3.1.
//
//   element                                             field
//   PARAMETRES/UAJ, ANNEE_SCOLAIRE                      School::uai, school_year
//   PERSONNES/PERSONNE/ID_PRV_PER                       Guardian::private_id
//     CODE_CIVILITE 1, 2                                  title
//     NOM_DE_FAMILLE, NOM_USAGE, PRENOM, EMAIL            family_name, used_name, given_name, email
//   ELEVES/ELEVE/ID_PRV_ELE                             Student::private_id
//     ID_SIECLE_ELE (seen in files that say 4.0)          source_id
//     ID_NATIONAL, INE_RNIE, INE_BEA                      ine
//     NOM_DE_FAMILLE, NOM_USAGE, PRENOM, PRENOM2, 3       names
//     DATE_NAISS, DATE_ENTREE, DATE_SORTIE (AAAA-MM-JJ)   birth_date, entry_date, exit_date
//     CODE_SEXE, EMAIL                                    sex, email
//     ADRESSE, CODE_PAYS, CODE_COMMUNE_INSEE_NAISS,       not kept: what SIECLE wants of them is checked
//       CODE_MOTIF_SORTIE
//     SCOLARITE_ACTIVE/CODE_MEF, CODE_DIVISION            mef, division
//     RESPONSABLES_ELEVE/LEGAL1, LEGAL2 (2.0)             Guardianship, level 1, 2
//       LEGAL, once or twice (3.x)                          level 1, 2 as they come
//       PERSONNE_EN_CHARGE, CONTACT (3.x)                   level 3, 0
//       RESPONSABLE (other programs)                        as NIVEAU_RESPONSABILITE or RESP_LEGAL within it
//
// ETABLISSEMENT_AN_DERNIER repeats CODE_MEF and CODE_DIVISION for last year: the form of the first is checked, neither
// is kept.

#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/import_name.hpp"
#include "read/phrases.hpp"

namespace passation {
namespace {

using namespace std::chrono;

Guardian read_guardian(pugi::xml_node node, Origin origin) {
  Guardian g;
  g.private_id = tidy(child_text(node, "ID_PRV_PER"));
  const std::string title = tidy(child_text(node, "CODE_CIVILITE"));
  g.title = title == "1" ? "M." : title == "2" || title == "3" ? "MME" : "";
  g.family_name = first_text(node, {"NOM_DE_FAMILLE", "NOM"});
  g.used_name = first_text(node, {"NOM_USAGE"});
  g.given_name = first_text(node, {"PRENOM"});
  g.email = first_text(node, {"EMAIL", "MEL"});
  g.origin = std::move(origin);
  return g;
}

/// SIECLE refuses a schooling whose dates lie outside the school year.
void check_schooling(const Student& s, pugi::xml_node schooling, const School& school, Date day, Subject subject,
                     Report& report) {
  const auto begin = parse_date(trimmed(child_text(schooling, "DATE_DEB_SCO"))).date;
  const auto end = parse_date(trimmed(child_text(schooling, "DATE_FIN_SCO"))).date;
  if (begin && end && *end < *begin)
    report.add("SCOPR_P_01", subject, s.origin, {french_date(*begin), french_date(*end)});
  else if (end && *end < day && !s.exit_date)
    report.add("SCOPR_P_02", subject, s.origin, {french_date(*end)});
  if (!school.school_year) return;
  const Date first = year(*school.school_year) / August / 1, last = year(*school.school_year + 1) / August / 31;
  for (const auto& date : {begin, end})
    if (date && (*date < first || *date > last)) report.add("SCOAC_E_02", subject, s.origin, {french_date(*date)});
}

Student read_student(pugi::xml_node node, Origin origin, const School& school, Date day, Subject subject,
                     Report& report) {
  Student s;
  s.origin = std::move(origin);
  const ChildTexts texts(node);
  s.source_id = tidy(texts["ID_SIECLE_ELE"]);
  s.private_id = tidy(texts["ID_PRV_ELE"]);
  s.ine = read_ine(texts);
  read_names(s, texts);
  s.email = first_text(texts, {"EMAIL", "MEL"});
  read_entry_date(s, texts["DATE_ENTREE"], subject, report);
  read_birth_date(s, texts["DATE_NAISS"], subject, report);
  read_sex(s, texts["CODE_SEXE"], subject, report);
  read_leaving(s, texts, subject, report);
  if (const std::string reason = tidy(texts["CODE_MOTIF_SORTIE"]); !reason.empty() && reason.size() != 2)
    report.add("SORTI_P_05", subject, s.origin, {reason});
  check_birth_place(texts, subject, s.origin, report);
  check_address(node.child("ADRESSE"), subject, s.origin, report);
  const pugi::xml_node schooling = node.child("SCOLARITE_ACTIVE");
  check_codes(texts, tidy(child_text(schooling, "CODE_STATUT")),
              tidy(child_text(node.child("ETABLISSEMENT_AN_DERNIER"), "CODE_MEF")), subject, s.origin, report);
  s.mef = tidy(child_text(schooling, "CODE_MEF"));
  s.division = tidy(child_text(schooling, "CODE_DIVISION"));
  check_schooling(s, schooling, school, day, subject, report);
  return s;
}

/// The level that an element of RESPONSABLES_ELEVE gives; nullopt for an unknown one. Some programs write every link as
/// RESPONSABLE, and say the level within.
std::optional<int> level_of(pugi::xml_node link, int& legal) {
  const std::string_view element = link.name();
  if (element == "RESPONSABLE") {
    const std::string old = tidy(child_text(link, "RESP_LEGAL")),
                      level = tidy(child_text(link, "NIVEAU_RESPONSABILITE"));
    if (old == "1" || old == "2") return old == "1" ? 1 : 2;
    if (level == "1") return ++legal == 1 ? 1 : 2;
    return level == "2" ? 3 : 0;
  }
  if (element == "LEGAL1") return 1;
  if (element == "LEGAL2") return 2;
  if (element == "LEGAL") return ++legal == 1 ? 1 : 2;
  if (element == "PERSONNE_EN_CHARGE") return 3;
  if (element == "CONTACT") return 0;
  return std::nullopt;
}

using Positions = std::unordered_map<std::string, std::size_t>;

void read_guardianships(const XmlDocument& document, pugi::xml_node node, const Positions& guardians,
                        std::size_t student, Reading& reading) {
  int legal = 0;
  for (const pugi::xml_node link : node.child("RESPONSABLES_ELEVE").children()) {
    const auto level = level_of(link, legal);
    if (!level) continue;
    const std::string id = attribute_or_child(link, "ID_PRV_PER");
    const Origin origin{document.name(), document.line(link)};
    if (const auto guardian = guardians.find(id); guardian != guardians.end())
      reading.roster.guardianships.push_back({guardian->second, student, *level});
    else
      reading.report.add("PAREN_P_02", Subject::student(student), origin,
                         {id, reading.roster.students[student].private_id});
    const std::string kinship = tidy(child_text(link, "CODE_PARENTE"));
    if (std::string_view(link.name()) == "LEGAL" && kinship.size() == 1)
      reading.report.add("PAREN_P_08", Subject::student(student), origin, {kinship});
  }
}

Positions read_guardians(const XmlDocument& document, Reading& reading) {
  const pugi::xml_node people = document.root().child("DONNEES").child("PERSONNES");
  std::vector<Guardian>& guardians = reading.roster.guardians;
  guardians.reserve(count_records(document, people, "PERSONNE", max_guardians));
  Positions positions;
  for (const pugi::xml_node node : people.children("PERSONNE")) {
    guardians.push_back(read_guardian(node, {document.name(), document.line(node)}));
    check_address(node.child("ADRESSE"), Subject::guardian(guardians.size() - 1), guardians.back().origin,
                  reading.report);
    if (const std::string& id = guardians.back().private_id; !id.empty()) positions.emplace(id, guardians.size() - 1);
  }
  report_repeated_numbers(reading.roster.guardians, reading.report);
  return positions;
}

}  // namespace

bool is_private_school(std::string_view bytes) {
  return bytes.find("<PERSONNES") != bytes.npos || bytes.find("<SCOLARITE_ACTIVE") != bytes.npos;
}

Reading read_private_school(Input input, const ReadOptions& options) {
  const XmlDocument document(std::move(input.bytes), input.name);
  const pugi::xml_node students = document.root().child("DONNEES").child("ELEVES");
  if (!students.child("ELEVE"))
    throw Error(say(phrase::private_no_data), input.name, say(phrase::private_no_data_hint));

  Reading reading = begin_reading(document);
  reading.roster.students.reserve(count_records(document, students, "ELEVE", max_students));
  const Positions guardians = read_guardians(document, reading);
  for (const pugi::xml_node node : students.children("ELEVE")) {
    const std::size_t position = reading.roster.students.size();
    reading.roster.students.push_back(read_student(node, {input.name, document.line(node)}, reading.roster.school,
                                                   options.day, Subject::student(position), reading.report));
    read_guardianships(document, node, guardians, position, reading);
  }
  check_regimes(students, reading.roster, options.day, reading.report);
  check_import_name(input, "PRIVE", reading.roster.school, reading.report);
  return reading;
}

}  // namespace passation
