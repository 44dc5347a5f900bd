#include "action/remove.hpp"

#include <string>

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/set_by_hand_text.hpp"
#include "cli/verbs.hpp"
#include "report/person_json.hpp"

namespace passation {
namespace {

std::string text_of(const RemoveResult& result, Lang lang) {
  return set_by_hand_text(say(phrase::done_removed), result.set, lang);
}

JsonValue json_of(const RemoveResult& result) {
  return JsonObject{{"person", person_json(result.set.person)}, {"to_validate", result.set.to_validate}};
}

}  // namespace

Run declare_remove(const VerbOptions& options) {
  auto& request = options.keep<RemoveRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_person), request.person, phrase::help_person)->required();
  options.written_date(request.yes);
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, remove_person(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
