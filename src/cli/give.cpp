#include "action/give.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/wording.hpp"
#include "report/person_json.hpp"
#include "report/phrases.hpp"
#include "report/text_table.hpp"

namespace passation {
namespace {

std::string owner_of(const ListedSpare& s, Lang lang) {
  switch (s.state) {
    case SpareState::free: return "–";
    case SpareState::given: return describe(s.given_to->person);
    case SpareState::given_to_erased: return say(phrase::given_to_somebody).in(lang);
    case SpareState::in_doubt: break;
  }
  return say(phrase::not_to_be_given).in(lang);
}

std::string list_text(const std::vector<ListedSpare>& spares, Lang lang) {
  if (spares.empty()) return say(phrase::no_spares).in(lang) + "\n";
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  std::vector<std::vector<std::string>> rows = {{word(phrase::column_login), word(phrase::column_division),
                                                 word(phrase::column_since), word(phrase::column_given_to)}};
  for (const ListedSpare& s : spares) rows.push_back({s.login, s.division, shown_moment(s.since), owner_of(s, lang)});
  return text_table(rows);
}

std::string text_of(const GiveResult& result, Lang lang) {
  if (!result.given) return list_text(result.spares, lang);
  return platform_line(result.platform, result.platform_taken_over, lang) +
         say(phrase::spare_is_given, result.given->login, describe(result.given->person.person)).in(lang) + "\n";
}

/// The contract of --report json.
std::string_view state_key(SpareState state) {
  switch (state) {
    case SpareState::free: return "free";
    case SpareState::given: return "given";
    case SpareState::given_to_erased: return "given_to_erased";
    case SpareState::in_doubt: break;
  }
  return "in_doubt";
}

JsonValue spare_json(const ListedSpare& s) {
  return JsonObject{{"login", s.login},
                    {"division", s.division},
                    {"state", state_key(s.state)},
                    {"since", moment_json(s.since)},
                    {"given_to", s.given_to ? person_json(*s.given_to) : JsonValue()}};
}

JsonValue json_of(const GiveResult& result) {
  JsonList spares;
  for (const ListedSpare& s : result.spares) spares.push_back(spare_json(s));
  JsonValue given;
  if (result.given) given = JsonObject{{"login", result.given->login}, {"person", person_json(result.given->person)}};
  return JsonObject{
      {"platform", result.platform}, {"given", given}, {"spares", result.given ? JsonValue() : JsonValue(spares)}};
}

}  // namespace

Run declare_give(const VerbOptions& options) {
  auto& request = options.keep<GiveRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_login), request.login, phrase::help_spare_login);
  options.person(request.person);
  options.add("--by", request.by, phrase::help_by);
  options.add("--platform", request.platform, phrase::help_known_platform);
  options.written_date(request.yes);
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, give(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
