#include "action/move.hpp"

#include <string>

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/set_by_hand_text.hpp"
#include "cli/verbs.hpp"
#include "report/person_json.hpp"

namespace passation {
namespace {

std::string text_of(const MoveResult& result, Lang lang) {
  return set_by_hand_text(say(phrase::done_moved, result.from, result.to), result.set, lang);
}

JsonValue json_of(const MoveResult& result) {
  return JsonObject{{"person", person_json(result.set.person)},
                    {"from", text_or_null(result.from)},
                    {"to", text_or_null(result.to)},
                    {"to_validate", result.set.to_validate}};
}

}  // namespace

Run declare_move(const VerbOptions& options) {
  auto& request = options.keep<MoveRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_person), request.person, phrase::help_person)->required();
  options.add("--division", request.division, phrase::help_to_division);
  options.flag("--as-imported", request.as_imported, phrase::help_as_imported);
  options.written_date(request.yes);
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, move_person(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
