#include "action/spare.hpp"

#include <utility>

#include "cli/help_phrases.hpp"
#include "cli/label_options.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/written.hpp"
#include "report/report_json.hpp"

namespace passation {
namespace {

Reply run_spare(const SpareRequest& request, const Context& context) {
  SpareResult result = spare(request, context.environment);
  const auto text = [lang = context.lang](const SpareResult& r, const Sink& out) {
    out(choices_text(r.checked.operation, r.taken_over, {}, lang) + written_text(r.files, {}, lang) +
        say(phrase::spare_summary, r.printed, r.made).in(lang) + "\n");
  };
  const auto json = [lang = context.lang](const SpareResult& r, const Sink& out) {
    write_json_report(r.checked, {.taken_over = r.taken_over, .files = paths_of(r.files)}, lang, out);
  };
  return reply_with(0, std::move(result), context, text, json);
}

}  // namespace

Run declare_spare(const VerbOptions& options) {
  auto& request = options.keep<SpareRequest>();
  options.add("--count", request.count, phrase::help_spare_count)->check(CLI::Range(1, 100));
  options.add("--operation", request.labels.operation, phrase::help_reprint_operation);
  options.flag("--yes", request.yes, phrase::help_yes_date);
  add_label_options(options, request.labels, request.registry, request.out);
  add_printer(options, request.labels);
  options.report({"text", "json"});
  return [&](const Context& context) { return run_spare(request, context); };
}

}  // namespace passation
