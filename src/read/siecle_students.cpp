// SIECLE's generic exports ElevesSansAdresses and ElevesAvecAdresses (root BEE_ELEVES).
//
//   element                                   field
//   PARAMETRES/UAJ, ANNEE_SCOLAIRE            School::uai, school_year
//   ELEVE @ELEVE_ID                           source_id
//   ELEVE @ELENOET, ELENOET                   elenoet
//   ID_NATIONAL, INE_RNIE, INE_BEA            ine (the first that is there)
//   NOM_DE_FAMILLE, NOM (before 2016)         family_name
//   NOM_USAGE                                 used_name; an empty one is absent
//   PRENOM, PRENOM2, PRENOM3                  given_name, other_given_names
//   DATE_NAISS, CODE_SEXE, CODE_MEF           birth_date, sex, mef
//   DATE_ENTREE, DATE_SORTIE                  entry_date, exit_date
//   STRUCTURES/STRUCTURES_ELEVE @ELEVE_ID     division (type D), groups (type G), in any order
//
// SCOLARITE_AN_DERNIER repeats CODE_MEF and CODE_STRUCTURE for last year: only direct children of ELEVE are read, and
// the division comes from STRUCTURES alone.

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/xml.hpp"
#include "read/phrases.hpp"
#include "read/reader.hpp"
#include "read/siecle.hpp"
#include "roster/check.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

/// The divisions and groups of one pupil.
struct Structures {
  std::vector<std::string> divisions;
  std::vector<std::string> groups;
};

using StructuresById = std::unordered_map<std::string, Structures>;

void add_once(std::vector<std::string>& list, std::string name) {
  if (!name.empty() && std::find(list.begin(), list.end(), name) == list.end()) list.push_back(std::move(name));
}

StructuresById read_structures(pugi::xml_node data) {
  StructuresById by_id;
  for (const pugi::xml_node entry : data.child("STRUCTURES").children("STRUCTURES_ELEVE")) {
    Structures& s = by_id[entry.attribute("ELEVE_ID").value()];
    for (const pugi::xml_node structure : entry.children("STRUCTURE")) {
      std::string name = tidy(child_text(structure, "CODE_STRUCTURE"));
      add_once(child_text(structure, "TYPE_STRUCTURE") == "D" ? s.divisions : s.groups, std::move(name));
    }
  }
  return by_id;
}

std::string first_of(pugi::xml_node node, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (std::string text = tidy(child_text(node, name)); !text.empty()) return text;
  return {};
}

/// One division, whatever their order in the file: a real one before "Inactifs", then the first in natural order.
void choose_division(Student& s, std::vector<std::string> divisions, Subject subject, Report& report) {
  if (divisions.empty()) return;
  std::sort(divisions.begin(), divisions.end(), [](const auto& a, const auto& b) {
    if (is_inactive(a) != is_inactive(b)) return is_inactive(b);
    return natural_order(a, b) < 0;
  });
  s.division = divisions.front();
  if (divisions.size() > 1 && !is_inactive(divisions[1]))
    report.add("ACDIV_P_03", subject, s.origin, {fmt::format("{}", fmt::join(divisions, ", ")), s.division});
}

void read_birth_date(Student& s, std::string_view text, Subject subject, Report& report) {
  const ParsedDate parsed = parse_date(text);
  s.birth_date = parsed.date;
  if (parsed.problem == DateProblem::impossible) report.add("DNAIS_P_02", subject, s.origin, {std::string(text)});
  if (parsed.problem == DateProblem::malformed) report.add("DNAIS_P_03", subject, s.origin, {std::string(text)});
}

void read_sex(Student& s, std::string_view text, Subject subject, Report& report) {
  if (text == "1") s.sex = Sex::male;
  if (text == "2") s.sex = Sex::female;
  if (s.sex == Sex::unknown && !text.empty()) report.add("CSEXE_P_02", subject, s.origin, {std::string(text)});
}

void read_dates_of_stay(Student& s, pugi::xml_node node, Subject subject, Report& report) {
  s.entry_date = parse_date(child_text(node, "DATE_ENTREE")).date;
  const std::string_view text = trimmed(child_text(node, "DATE_SORTIE"));
  s.exit_date = parse_date(text).date;
  if (!text.empty() && !s.exit_date) report.add("SORTI_P_02", subject, s.origin, {std::string(text)});
}

Student read_student(pugi::xml_node node, Origin origin, const StructuresById& structures, Subject subject,
                     Report& report) {
  Student s;
  s.origin = std::move(origin);
  s.source_id = node.attribute("ELEVE_ID").value();
  s.elenoet = node.attribute("ELENOET").value();
  if (s.elenoet.empty()) s.elenoet = tidy(child_text(node, "ELENOET"));
  s.ine = to_upper(first_of(node, {"ID_NATIONAL", "INE_RNIE", "INE_BEA"}));
  s.family_name = first_of(node, {"NOM_DE_FAMILLE", "NOM"});
  s.used_name = first_of(node, {"NOM_USAGE"});
  s.given_name = first_of(node, {"PRENOM"});
  for (const char* name : {"PRENOM2", "PRENOM3"})
    if (std::string other = tidy(child_text(node, name)); !other.empty())
      s.other_given_names.push_back(std::move(other));
  s.mef = tidy(child_text(node, "CODE_MEF"));
  read_birth_date(s, trimmed(child_text(node, "DATE_NAISS")), subject, report);
  read_sex(s, trimmed(child_text(node, "CODE_SEXE")), subject, report);
  read_dates_of_stay(s, node, subject, report);
  if (const auto found = structures.find(s.source_id); found != structures.end()) {
    choose_division(s, found->second.divisions, subject, report);
    s.groups = found->second.groups;
  }
  return s;
}

}  // namespace

School read_siecle_school(const XmlDocument& document) {
  const pugi::xml_node parameters = document.root().child("PARAMETRES");
  School school;
  school.uai = to_upper(tidy(child_text(parameters, "UAJ")));
  if (!school.uai.empty() && !has_uai_shape(school.uai))
    throw Error(say(phrase::uai_malformed, school.uai),
                fmt::format("{}:{}", document.name(), document.line(parameters.child("UAJ"))),
                say(phrase::uai_malformed_hint));
  if (const int year = parameters.child("ANNEE_SCOLAIRE").text().as_int(); year > 1900) school.school_year = year;
  return school;
}

Reading read_siecle_students(const Input& input, const ReadOptions&) {
  const XmlDocument document(input.bytes, input.name);
  const pugi::xml_node data = document.root().child("DONNEES");
  if (!data.child("ELEVES")) throw Error(say(phrase::siecle_no_data), input.name, say(phrase::siecle_no_data_hint));

  Reading reading;
  reading.roster.school = read_siecle_school(document);
  const StructuresById structures = read_structures(data);
  for (const pugi::xml_node node : data.child("ELEVES").children("ELEVE")) {
    const Subject subject = Subject::student(reading.roster.students.size());
    reading.roster.students.push_back(
        read_student(node, {input.name, document.line(node)}, structures, subject, reading.report));
  }
  return reading;
}

}  // namespace passation
