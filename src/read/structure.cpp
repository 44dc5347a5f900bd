#include "read/structure.hpp"

#include "base/text.hpp"
#include "read/fields.hpp"

namespace passation {
namespace {

std::vector<std::string> read_mefs(pugi::xml_node node) {
  std::vector<std::string> mefs;
  for (const pugi::xml_node mef : node.child("MEFS_APPARTENANCE").children()) {
    const std::string code = attribute_or_child(mef, "CODE");
    mefs.push_back(code.empty() ? attribute_or_child(mef, "CODE_MEF") : code);
  }
  keep_once(mefs);
  return mefs;
}

/// A count of at least one: SIECLE's nightly count is 0 as long as it has not come.
std::optional<int> read_count(pugi::xml_node node, const char* name) {
  const int count = node.child(name).text().as_int();
  return count > 0 && count < 100'000 ? std::optional(count) : std::nullopt;
}

template <typename Structure>
void read_head_count(pugi::xml_node node, Structure& structure) {
  structure.declared = read_count(node, "EFFECTIF_CALCULE");
  if (structure.declared) return;
  structure.declared = read_count(node, "EFFECTIF_PREVU");
  structure.planned = structure.declared.has_value();
}

}  // namespace

std::string structure_code(pugi::xml_node node) {
  for (const char* name : {"CODE", "CODE_STRUCTURE", "CODE_DIVISION"})
    if (std::string code = attribute_or_child(node, name); !code.empty()) return code;
  return {};
}

Division read_division(const XmlDocument& document, pugi::xml_node node) {
  Division division;
  division.name = structure_code(node);
  division.label = tidy(child_text(node, "LIBELLE_LONG"));
  read_head_count(node, division);
  division.mefs = read_mefs(node);
  division.origin = {document.name(), document.line(node)};
  return division;
}

Group read_group(const XmlDocument& document, pugi::xml_node node) {
  Group group;
  group.name = structure_code(node);
  const pugi::xml_node divisions = node.child("DIVISIONS_APPARTENANCE");
  count_records(document, divisions, "", max_structures_of_one);
  for (const pugi::xml_node division : divisions.children()) group.divisions.push_back(structure_code(division));
  keep_once(group.divisions);
  read_head_count(node, group);
  group.mefs = read_mefs(node);
  group.origin = {document.name(), document.line(node)};
  return group;
}

void read_mef_labels(const XmlDocument& document, pugi::xml_node mefs, Roster& roster) {
  count_records(document, mefs, "MEF", max_mefs);
  for (const pugi::xml_node node : mefs.children("MEF")) {
    std::string code = attribute_or_child(node, "CODE_MEF");
    if (code.empty()) code = attribute_or_child(node, "CODE");
    if (!code.empty())
      roster.mefs.emplace(std::move(code),
                          first_text(node, {"LIBELLE_EDITION", "LIBELLE_LONG", "LIBELLE_COURT", "FORMATION"}));
  }
}

}  // namespace passation
