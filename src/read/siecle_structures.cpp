// SIECLE's generic export Structures (root BEE_STRUCTURES).
//
//   element                                                      field
//   DONNEES/DIVISIONS/DIVISION @CODE_STRUCTURE or child          Division::name
//   LIBELLE_LONG                                                 Division::label
//   DONNEES/GROUPES/GROUPE @CODE_STRUCTURE or child              Group::name
//
// How groups name their divisions is not known for certain; nothing here needs it.

#include "base/text.hpp"
#include "base/xml.hpp"
#include "read/reader.hpp"
#include "read/siecle.hpp"

namespace passation {
namespace {

std::string structure_name(pugi::xml_node node) {
  const std::string_view attribute = node.attribute("CODE_STRUCTURE").value();
  return tidy(attribute.empty() ? child_text(node, "CODE_STRUCTURE") : attribute);
}

}  // namespace

Reading read_siecle_structures(const Input& input, const ReadOptions&) {
  const XmlDocument document(input.bytes, input.name);
  const pugi::xml_node data = document.root().child("DONNEES");
  Reading reading;
  reading.roster.school = read_siecle_school(document);
  for (const pugi::xml_node node : data.child("DIVISIONS").children("DIVISION"))
    if (std::string name = structure_name(node); !name.empty())
      reading.roster.divisions.push_back({std::move(name), tidy(child_text(node, "LIBELLE_LONG")), std::nullopt});
  for (const pugi::xml_node node : data.child("GROUPES").children("GROUPE"))
    if (std::string name = structure_name(node); !name.empty()) reading.roster.groups.push_back({std::move(name), {}});
  return reading;
}

}  // namespace passation
