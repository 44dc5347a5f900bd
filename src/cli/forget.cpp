#include "action/forget.hpp"

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"

namespace passation {
namespace {

std::string text_of(const ForgetResult& result, Lang lang) {
  return say(phrase::forgotten, result.accounts, result.labels, result.events, result.copies).in(lang) + "\n" +
         say(phrase::forgotten_rest).in(lang) + "\n";
}

JsonValue json_of(const ForgetResult& result) {
  return JsonObject{
      {"accounts", result.accounts}, {"labels", result.labels}, {"events", result.events}, {"copies", result.copies}};
}

}  // namespace

Run declare_forget(const VerbOptions& options) {
  auto& request = options.keep<ForgetRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_person), request.person, phrase::help_person)->required();
  options.flag("--yes", request.yes, phrase::help_forget_yes);
  options.date();
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, forget(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
