#include "action/large.hpp"

#include <string>

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "report/person_json.hpp"

namespace passation {
namespace {

std::string text_of(const LargeResult& result, Lang lang) {
  if (result.people.empty()) return say(phrase::nobody_in_large_print).in(lang) + "\n";
  std::string text = say(phrase::in_large_print, result.people.size()).in(lang) + "\n";
  for (const KnownPerson& k : result.people) text += "  " + describe(k.person) + "\n";
  return text;
}

JsonValue json_of(const LargeResult& result) {
  JsonList people;
  for (const KnownPerson& k : result.people) people.push_back(person_json(k));
  return JsonObject{{"people", people}};
}

}  // namespace

Run declare_large(const VerbOptions& options) {
  auto& request = options.keep<LargeRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_person), request.person, phrase::help_person);
  options.flag("--off", request.off, phrase::help_large_off);
  options.written_date(request.yes);
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, large(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
