// EDT's links of pupils and groups for SIECLE, <UAI>ELEGROUPE<year><stamp>.zip (root IMPORT_ELEVES without PERSONNES).
//
//   element                                            field
//   PARAMETRES/UAJ, ANNEE_SCOLAIRE                     School::uai, GroupFile::school_year
//   PARAMETRES/DATE_IMPORT, NUM_ENVOI                  GroupFile::made_on, number
//   DONNEES/ELEVES/ELEVE                               GroupLink
//     ELEVE_ID | ID_NATIONAL | ID_PRV_ELE                source_id, ine, private_id: one of them
//     NOM_DE_FAMILLE (NOM in 1.3), NOM_USAGE, PRENOM*    names
//     DATE_NAISS (AAAA-MM-JJ)                            birth_date
//     GROUPES/GROUPE/CODE_GROUPE                         GroupStay::group
//       DATE_DEBUT_GROUPE, DATE_FIN_GROUPE                 from, until
//
// There is no division in it, and no pupil is made from it: he has to stand in another file.

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/import_name.hpp"
#include "read/phrases.hpp"

namespace passation {
namespace {

std::optional<Date> read_date(pugi::xml_node node, const char* name) {
  return parse_date(trimmed(child_text(node, name))).date;
}

GroupLink read_link(pugi::xml_node node, Origin origin) {
  GroupLink link;
  Student& s = link.student;
  s.source_id = tidy(child_text(node, "ELEVE_ID"));
  s.private_id = tidy(child_text(node, "ID_PRV_ELE"));
  const ChildTexts texts(node);
  s.ine = read_ine(texts);
  read_names(s, texts);
  s.birth_date = read_date(node, "DATE_NAISS");
  s.origin = std::move(origin);
  for (const pugi::xml_node group : node.child("GROUPES").children("GROUPE"))
    if (std::string name = tidy(child_text(group, "CODE_GROUPE")); !name.empty())
      link.stays.push_back(
          {std::move(name), read_date(group, "DATE_DEBUT_GROUPE"), read_date(group, "DATE_FIN_GROUPE")});
  return link;
}

}  // namespace

Reading read_group_links(Input input, const ReadOptions&) {
  const XmlDocument document(std::move(input.bytes), input.name);
  const pugi::xml_node students = document.root().child("DONNEES").child("ELEVES");
  if (!students.child("ELEVE"))
    throw Error(say(phrase::group_links_no_data), input.name, say(phrase::group_links_hint));

  const std::size_t count = count_records(document, students, "ELEVE", max_students);
  Reading reading = begin_reading(document);
  GroupFile& file = reading.group_files.emplace_back();
  file.name = input.name;
  file.school_year = reading.roster.school.school_year;
  file.made_on = reading.files.front().made_on;
  file.number = document.root().child("PARAMETRES").child("NUM_ENVOI").text().as_int();
  file.links.reserve(count);
  for (const pugi::xml_node node : students.children("ELEVE"))
    file.links.push_back(read_link(node, {input.name, document.line(node)}));
  check_import_name(input, "ELEGROUPE", reading.roster.school, reading.report);
  return reading;
}

}  // namespace passation
