#include "action/batch.hpp"

#include <algorithm>
#include <map>

#include "cli/batch_text.hpp"
#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/wording.hpp"

namespace passation {

std::string batch_text(const BatchResult& result, Lang lang) {
  SchoolResult total;
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::size_t>> of_platforms;
  std::size_t failed = 0, unchanged = 0;
  std::string text;
  for (const SchoolResult& r : result.schools) {
    total.students += r.students, total.printed += r.printed, total.rejected += r.rejected;
    total.anomalies += r.anomalies, total.reprinted += r.reprinted;
    auto& [not_handed_out, spares] = of_platforms[{r.uai, r.platform}];  // a row before the last one may say less
    not_handed_out = std::max(not_handed_out, r.not_handed_out), spares = std::max(spares, r.spares);
    failed += r.status == 2 ? 1 : 0;
    unchanged += r.unchanged ? 1 : 0;
    if (r.status == 2) text += say(phrase::batch_failed, r.uai, r.operation, r.error).in(lang) + "\n";
  }
  for (const auto& [school, counts] : of_platforms) total.not_handed_out += counts.first, total.spares += counts.second;
  text +=
      say(phrase::batch_schools, result.schools.size(), result.schools.size() - failed - unchanged, unchanged, failed)
          .in(lang) +
      "\n";
  text += say(phrase::batch_people, total.students, total.printed, total.reprinted, total.rejected, total.anomalies,
              total.not_handed_out, total.spares)
              .in(lang) +
          "\n";
  return text + say(phrase::batch_results, result.results.string()).in(lang) + "\n";
}

namespace {

JsonValue json_of(const BatchResult& result) {
  JsonList schools;
  for (const SchoolResult& r : result.schools)
    schools.push_back(JsonObject{{"uai", r.uai},
                                 {"operation", r.operation},
                                 {"platform", r.platform},
                                 {"status", r.status},
                                 {"students", r.students},
                                 {"printed", r.printed},
                                 {"reprinted", r.reprinted},
                                 {"rejected", r.rejected},
                                 {"anomalies", r.anomalies},
                                 {"not_handed_out", r.not_handed_out},
                                 {"spares", r.spares},
                                 {"unchanged", r.unchanged},
                                 {"error", text_or_null(r.error)}});
  return JsonObject{{"schools", schools}, {"results", result.results.string()}};
}

Reply run_batch(BatchRequest request, const Context& context) {
  request.version = version_text(context.environment.catalog);
  const BatchResult result = batch(request, context.environment);
  if (context.form == ReportForm::json) return text_reply(json_text(json_of(result)), result.exit_status);
  return text_reply(batch_text(result, context.lang), result.exit_status);
}

}  // namespace

Run declare_batch(const VerbOptions& options) {
  auto& request = options.keep<BatchRequest>();
  options.add(options.text(phrase::argument_manifest), request.manifest, phrase::help_manifest)->required();
  options.add("--out", request.out, phrase::help_out);
  options.add("--key", request.key, phrase::help_batch_key);
  options.add("--jobs", request.jobs, phrase::help_jobs)->check(CLI::Range(1, 256));
  options.app().add_option_function<std::string>(
      "--shard", [&request](const std::string& shard) { request.shard = parse_shard(shard); },
      options.text(phrase::help_shard));
  options.date();
  options.repeated("--yes", request.confirmed, phrase::help_batch_yes)->type_name("UAI");
  options.report({"text", "json"});
  return [&](const Context& context) { return run_batch(request, context); };
}

}  // namespace passation
