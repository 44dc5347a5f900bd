// SIECLE's generic export Structures (root BEE_STRUCTURES).
//
//   element                                                      field
//   DONNEES/DIVISIONS/DIVISION @CODE_STRUCTURE or child          Division::name
//     LIBELLE_LONG                                                 label
//     MEFS_APPARTENANCE/MEF_APPARTENANCE/CODE_MEF                  mefs
//   DONNEES/GROUPES/GROUPE @CODE_STRUCTURE or child              Group::name
//     DIVISIONS_APPARTENANCE/*/CODE_STRUCTURE (or attribute)       divisions; their nesting is not specified
//     MEFS_APPARTENANCE/MEF_APPARTENANCE/CODE_MEF                  mefs

#include <utility>

#include "read/fields.hpp"
#include "read/structure.hpp"

namespace passation {

Reading read_siecle_structures(Input input, const ReadOptions&) {
  const XmlDocument document(std::move(input.bytes), input.name);
  const pugi::xml_node data = document.root().child("DONNEES");
  count_records(document, data.child("DIVISIONS"), "DIVISION", max_structures);
  count_records(document, data.child("GROUPES"), "GROUPE", max_structures);
  Reading reading = begin_reading(document);
  for (const pugi::xml_node node : data.child("DIVISIONS").children("DIVISION"))
    if (Division division = read_division(document, node); !division.name.empty())
      reading.roster.divisions.push_back(std::move(division));
  for (const pugi::xml_node node : data.child("GROUPES").children("GROUPE"))
    if (Group group = read_group(document, node); !group.name.empty())
      reading.roster.groups.push_back(std::move(group));
  return reading;
}

}  // namespace passation
