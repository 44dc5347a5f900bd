#include "action/validate.hpp"

#include <string>

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"

namespace passation {
namespace {

std::string text_of(const ValidateResult& result, Lang lang) {
  return say(phrase::divisions_validated, result.validated.size(), result.validated_before.size()).in(lang) + "\n";
}

JsonValue json_of(const ValidateResult& result) {
  return JsonObject{{"validated", result.validated}, {"validated_before", result.validated_before}};
}

}  // namespace

Run declare_validate(const VerbOptions& options) {
  auto& request = options.keep<ValidateRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add("DIVISION", request.divisions, phrase::help_validate_what);
  options.flag("--all", request.all, phrase::help_all);
  options.written_date(request.yes);
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, validate(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
