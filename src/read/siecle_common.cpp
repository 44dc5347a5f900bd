// SIECLE's generic exports Communs (root BEE_COMMUN) and Nomenclature (root BEE_NOMENCLATURES).
//
//   element                                             field
//   DONNEES/UAJ/DENOM_PRINC, DENOM_COMPL                School::name: "COLLEGE" "LES TILLEULS"
//   DONNEES/UAJ/LIGNE1_ADRESSE to LIGNE4_ADRESSE,       School::address
//     CODE_POSTAL, LIBELLE_POSTAL
//   DONNEES/ANNEE_SCOLAIRE/DATE_DEB_ELEVE               School::school_year where PARAMETRES does not say it
//     (also DATE_DEBUT_ELEVE)
//   DONNEES/MEFS/MEF @CODE_MEF                          Roster::mefs

#include <utility>

#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/structure.hpp"

namespace passation {
namespace {

std::vector<std::string> read_address(pugi::xml_node node) {
  std::vector<std::string> lines;
  for (const char* name : {"LIGNE1_ADRESSE", "LIGNE2_ADRESSE", "LIGNE3_ADRESSE", "LIGNE4_ADRESSE"})
    if (std::string line = tidy(child_text(node, name)); !line.empty()) lines.push_back(std::move(line));
  std::string town = joined(tidy(child_text(node, "CODE_POSTAL")), first_text(node, {"LIBELLE_POSTAL", "LL_POSTAL"}));
  if (!town.empty()) lines.push_back(std::move(town));
  return lines;
}

}  // namespace

Reading read_siecle_common(Input input, const ReadOptions&) {
  const XmlDocument document(std::move(input.bytes), input.name);
  const pugi::xml_node data = document.root().child("DONNEES");
  Reading reading = begin_reading(document);
  School& school = reading.roster.school;
  school.name = read_school_name(data.child("UAJ"));
  school.address = read_address(data.child("UAJ"));
  if (!school.school_year) {
    const std::string begin = first_text(data.child("ANNEE_SCOLAIRE"), {"DATE_DEB_ELEVE", "DATE_DEBUT_ELEVE"});
    if (const auto day = parse_date(begin).date) school.school_year = school_year_of(*day);
  }
  return reading;
}

Reading read_siecle_nomenclature(Input input, const ReadOptions&) {
  const XmlDocument document(std::move(input.bytes), input.name);
  Reading reading = begin_reading(document);
  read_mef_labels(document, document.root().child("DONNEES").child("MEFS"), reading.roster);
  return reading;
}

}  // namespace passation
