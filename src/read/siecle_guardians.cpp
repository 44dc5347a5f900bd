// SIECLE's generic exports ResponsablesAvecAdresses and ResponsablesSansAdresses (root BEE_RESPONSABLES).
//
//   element                                          field
//   PERSONNES/PERSONNE @PERSONNE_ID                  Guardian::source_id
//   ID_PRV_PER                                       private_id
//   LC_CIVILITE, LL_CIVILITE                         title
//   NOM_DE_FAMILLE (NOM before 2016), NOM_USAGE      family_name, used_name
//   PRENOM, MEL                                      given_name, email
//   RESPONSABLES/RESPONSABLE_ELEVE                   GuardianLink
//     ELEVE_ID, PERSONNE_ID (children)                 student_id, guardian_id
//     RESP_LEGAL: 0 contact, 1, 2 (before 2018)        level, as it stands
//     NIVEAU_RESPONSABILITE: 1 legal, 2 in charge,     level: both legal guardians say 1, and are numbered in the order
//       3 contact (since 2018)                           of the file
//
//   ADRESSES/ADRESSE @ADRESSE_ID                     not kept; one in France has a postcode and a town
//
// Telephones and who pays are not read: no credential needs them. Pupils stand in other files.
// What 2 and 3 mean in NIVEAU_RESPONSABILITE is inferred from the import of private schools (LEGAL, PERSONNE_EN_CHARGE,
// CONTACT).

#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/phrases.hpp"

namespace passation {
namespace {

Guardian read_guardian(pugi::xml_node node, Origin origin) {
  Guardian g;
  g.source_id = attribute_or_child(node, "PERSONNE_ID");
  g.private_id = tidy(child_text(node, "ID_PRV_PER"));
  g.title = first_text(node, {"LC_CIVILITE", "LL_CIVILITE"});
  g.family_name = first_text(node, {"NOM_DE_FAMILLE", "NOM"});
  g.used_name = first_text(node, {"NOM_USAGE"});
  g.given_name = first_text(node, {"PRENOM"});
  g.email = tidy(child_text(node, "MEL"));
  g.origin = std::move(origin);
  return g;
}

/// Legal guardians met so far, by pupil.
using LegalCount = std::unordered_map<std::string, int>;

int read_level(pugi::xml_node node, const std::string& student_id, LegalCount& legal) {
  if (const std::string old = tidy(child_text(node, "RESP_LEGAL")); !old.empty())
    return old == "1" ? 1 : old == "2" ? 2 : 0;
  const std::string level = tidy(child_text(node, "NIVEAU_RESPONSABILITE"));
  if (level == "1") return ++legal[student_id] == 1 ? 1 : 2;
  return level == "2" ? 3 : 0;
}

/// Reports guardians at an address in France that says no postcode or no town.
void check_addresses(pugi::xml_node data, const std::vector<Guardian>& guardians, Report& report) {
  std::unordered_map<std::string_view, pugi::xml_node> addresses;
  for (const pugi::xml_node node : data.child("ADRESSES").children("ADRESSE"))
    addresses.emplace(node.attribute("ADRESSE_ID").value(), node);
  if (addresses.empty()) return;
  std::size_t position = 0;
  for (const pugi::xml_node node : data.child("PERSONNES").children("PERSONNE")) {
    const auto address = addresses.find(trimmed(child_text(node, "ADRESSE_ID")));
    if (address != addresses.end())
      check_address(address->second, Subject::guardian(position), guardians[position].origin, report);
    ++position;
  }
}

}  // namespace

Reading read_siecle_guardians(Input input, const ReadOptions&) {
  const XmlDocument document(std::move(input.bytes), input.name);
  const pugi::xml_node data = document.root().child("DONNEES");
  if (!data.child("PERSONNES"))
    throw Error(say(phrase::siecle_no_guardians), input.name, say(phrase::siecle_no_guardians_hint));

  Reading reading = begin_reading(document);
  reading.roster.guardians.reserve(count_records(document, data.child("PERSONNES"), "PERSONNE", max_guardians));
  for (const pugi::xml_node node : data.child("PERSONNES").children("PERSONNE"))
    reading.roster.guardians.push_back(read_guardian(node, {input.name, document.line(node)}));
  report_repeated_numbers(reading.roster.guardians, reading.report);
  check_addresses(data, reading.roster.guardians, reading.report);
  const pugi::xml_node links = data.child("RESPONSABLES");
  std::size_t count = 0;
  for (const char* name : {"RESPONSABLE_ELEVE", "RESPONSABLE"})
    count += count_records(document, links, name, max_links);
  reading.guardian_links.reserve(count);
  LegalCount legal;
  for (const pugi::xml_node node : links.children()) {
    const std::string_view name = node.name();
    if (name != "RESPONSABLE_ELEVE" && name != "RESPONSABLE") continue;
    std::string student_id = attribute_or_child(node, "ELEVE_ID");
    const int level = read_level(node, student_id, legal);
    reading.guardian_links.push_back(
        {attribute_or_child(node, "PERSONNE_ID"), std::move(student_id), level, {input.name, document.line(node)}});
  }
  return reading;
}

}  // namespace passation
