#include "report/person_json.hpp"

#include "account/platform.hpp"

namespace passation {

JsonValue person_json(const KnownPerson& person) {
  const Person& p = person.person;
  const KeyKind number = p.audience == Audience::staff ? KeyKind::epp : KeyKind::siecle;
  return JsonObject{{"category", audience_key(p.audience)},       {"division", text_or_null(person.division())},
                    {"family_name", text_or_null(p.family_name)}, {"used_name", text_or_null(p.used_name)},
                    {"given_name", text_or_null(p.given_name)},   {"source_id", text_or_null(p.key(number))},
                    {"ine", text_or_null(p.key(KeyKind::ine))}};
}

JsonValue moment_json(const std::string& kept) {
  std::string moment = kept;
  if (const std::size_t space = moment.find(' '); space != std::string::npos) moment[space] = 'T';
  return text_or_null(moment);
}

}  // namespace passation
