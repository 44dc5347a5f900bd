// SIECLE's generic exports ElevesSansAdresses and ElevesAvecAdresses (root BEE_ELEVES).
//
//   element                                   field
//   PARAMETRES/UAJ, ANNEE_SCOLAIRE            School::uai, school_year
//   ELEVE @ELEVE_ID                           source_id
//   ELEVE @ELENOET, ELENOET                   elenoet
//   ID_PRV_ELE, MEL                           private_id, email
//   ID_NATIONAL, INE_RNIE, INE_BEA            ine (the first that is there)
//   NOM_DE_FAMILLE, NOM (before 2016)         family_name
//   NOM_USAGE                                 used_name; an empty one is absent
//   PRENOM, PRENOM2, PRENOM3                  given_name, other_given_names
//   DATE_NAISS, CODE_SEXE, CODE_MEF           birth_date, sex, mef
//   DATE_ENTREE, DATE_SORTIE                  entry_date, exit_date
//   CODE_MOTIF_SORTIE                         not kept; goes with DATE_SORTIE
//   CODE_PAYS, CODE_COMMUNE_INSEE_NAISS       not kept; go together
//   CODE_STATUT, CODE_PAYS_NAT                not kept; their form is checked, as that of last year's CODE_MEF
//   CODE_REGIME                               not kept; SIECLE notes who has none
//   STRUCTURES/STRUCTURES_ELEVE @ELEVE_ID     division (type D), groups (type G), in any order
//
// SCOLARITE_AN_DERNIER repeats CODE_MEF and CODE_STRUCTURE for last year: only direct children of ELEVE are kept, and
// the division comes from STRUCTURES alone.

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/phrases.hpp"
#include "roster/check.hpp"

namespace passation {
namespace {

/// The divisions and groups of one pupil.
struct Structures {
  std::vector<std::string> divisions;
  std::vector<std::string> groups;
};

using StructuresById = std::unordered_map<std::string, Structures>;

StructuresById read_structures(pugi::xml_node data) {
  StructuresById by_id;
  for (const pugi::xml_node entry : data.child("STRUCTURES").children("STRUCTURES_ELEVE")) {
    Structures& s = by_id[tidy(entry.attribute("ELEVE_ID").value())];
    for (const pugi::xml_node structure : entry.children("STRUCTURE")) {
      const bool is_division = to_upper(child_text(structure, "TYPE_STRUCTURE")) == "D";
      (is_division ? s.divisions : s.groups).push_back(tidy(child_text(structure, "CODE_STRUCTURE")));
    }
  }
  for (auto& [id, s] : by_id) {
    keep_once(s.divisions);
    keep_once(s.groups);
  }
  return by_id;
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

Student read_student(pugi::xml_node node, Origin origin, const StructuresById& structures, Subject subject,
                     Report& report) {
  Student s;
  s.origin = std::move(origin);
  s.source_id = tidy(node.attribute("ELEVE_ID").value());
  s.elenoet = tidy(node.attribute("ELENOET").value());
  const ChildTexts texts(node);
  if (s.elenoet.empty()) s.elenoet = tidy(texts["ELENOET"]);
  s.private_id = tidy(texts["ID_PRV_ELE"]);
  s.ine = read_ine(texts);
  read_names(s, texts);
  s.email = tidy(texts["MEL"]);
  s.mef = tidy(texts["CODE_MEF"]);
  read_entry_date(s, texts["DATE_ENTREE"], subject, report);
  check_birth_place(texts, subject, s.origin, report);
  check_codes(texts, tidy(texts["CODE_STATUT"]), tidy(child_text(node.child("SCOLARITE_AN_DERNIER"), "CODE_MEF")),
              subject, s.origin, report);
  read_birth_date(s, texts["DATE_NAISS"], subject, report);
  read_sex(s, texts["CODE_SEXE"], subject, report);
  read_leaving(s, texts, subject, report);
  if (const auto found = structures.find(s.source_id); found != structures.end()) {
    choose_division(s, found->second.divisions, subject, report);
    s.groups = found->second.groups;
  }
  return s;
}

}  // namespace

Reading read_siecle_students(Input input, const ReadOptions& options) {
  const XmlDocument document(std::move(input.bytes), input.name);
  const pugi::xml_node data = document.root().child("DONNEES");
  if (!data.child("ELEVES")) throw Error(say(phrase::siecle_no_data), input.name, say(phrase::siecle_no_data_hint));

  Reading reading = begin_reading(document);
  reading.roster.students.reserve(count_records(document, data.child("ELEVES"), "ELEVE", max_students));
  const StructuresById structures = read_structures(data);
  for (const pugi::xml_node node : data.child("ELEVES").children("ELEVE")) {
    const Subject subject = Subject::student(reading.roster.students.size());
    reading.roster.students.push_back(
        read_student(node, {input.name, document.line(node)}, structures, subject, reading.report));
  }
  check_regimes(data.child("ELEVES"), reading.roster, options.day, reading.report);
  return reading;
}

}  // namespace passation
