#include "action/doctor.hpp"

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"

namespace passation {
namespace {

std::string text_of(const DoctorResult& result, Lang lang) {
  std::string text;
  if (const auto& counts = result.counts)
    text = say(phrase::doctor_head, result.uai, counts->active, counts->people, counts->accounts).in(lang) + "\n";
  for (const Message& problem : result.problems) text += "  " + problem.in(lang) + "\n";
  return text + say(result.problems.empty() ? phrase::doctor_well : phrase::doctor_ill).in(lang) + "\n";
}

JsonValue json_of(const DoctorResult& result, Lang lang) {
  const auto count = [&](std::size_t RegistryCounts::*which) {
    return result.counts ? JsonValue(*result.counts.*which) : JsonValue();
  };
  JsonList problems;
  for (const Message& problem : result.problems) problems.push_back(problem.in(lang));
  return JsonObject{{"uai", result.uai},
                    {"people", count(&RegistryCounts::people)},
                    {"active", count(&RegistryCounts::active)},
                    {"accounts", count(&RegistryCounts::accounts)},
                    {"problems", problems}};
}

Reply run_doctor(const DoctorRequest& request, const Context& context) {
  const DoctorResult result = doctor(request, context.environment);
  const auto json = [&](const DoctorResult& r) { return json_of(r, context.lang); };
  return short_reply(exit_status(result), result, context, text_of, json);
}

}  // namespace

Run declare_doctor(const VerbOptions& options) {
  auto& request = options.keep<DoctorRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.report({"text", "json"});
  return [&](const Context& context) { return run_doctor(request, context); };
}

}  // namespace passation
