#include "action/reprint.hpp"

#include <utility>

#include "cli/help_phrases.hpp"
#include "cli/label_options.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/written.hpp"
#include "report/report_json.hpp"

namespace passation {
namespace {

/// What was printed again, and where each label was before.
std::string text_of(const ReprintResult& result, Lang lang) {
  std::string out;
  const auto line = [&](const Message& message) { out += message.in(lang) + "\n"; };
  for (const Reprinted& r : result.labels)
    line(say(phrase::printed_already, r.who, shown_moment(r.before.printed_at), r.before.document, r.before.sheet,
             r.before.label));
  for (const Reprinted& r : result.pages)
    line(
        say(phrase::page_printed_already, r.who, shown_moment(r.before.printed_at), r.before.document, r.before.sheet));
  if (result.never_printed > 0) line(say(phrase::never_printed, result.never_printed));
  if (result.withheld > 0) line(say(phrase::reprint_withheld, result.withheld));
  out = choices_text(result.checked.operation, result.taken_over, {}, lang) + out + "\n" +
        written_text(result.files, {}, lang);
  if (!result.labels.empty()) line(say(phrase::reprint_summary, result.labels.size()));
  if (!result.pages.empty()) line(say(phrase::reprint_pages, result.pages.size()));
  return out;
}

Reply run_reprint(const ReprintRequest& request, const Context& context) {
  ReprintResult result = reprint(request, context.environment);
  const int status = exit_status(result);
  const auto text = [lang = context.lang](const ReprintResult& r, const Sink& out) { out(text_of(r, lang)); };
  const auto json = [lang = context.lang](const ReprintResult& r, const Sink& out) {
    write_json_report(r.checked, {.taken_over = r.taken_over, .files = paths_of(r.files)}, lang, out);
  };
  return reply_with(status, std::move(result), context, text, json);
}

}  // namespace

Run declare_reprint(const VerbOptions& options) {
  auto& request = options.keep<ReprintRequest>();
  options.people(request.people);
  options.add("--operation", request.labels.operation, phrase::help_reprint_operation);
  options.flag("--yes", request.yes, phrase::help_yes_date);
  add_label_options(options, request.labels, request.registry, request.out);
  options.add("--large-stock", request.labels.large_stock, phrase::help_large_stock);
  add_printer(options, request.labels);
  options.report({"text", "json"});
  return [&](const Context& context) { return run_reprint(request, context); };
}

}  // namespace passation
