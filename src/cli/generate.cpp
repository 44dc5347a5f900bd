#include "action/generate.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/help_phrases.hpp"
#include "cli/label_options.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/written.hpp"
#include "document/kinds.hpp"
#include "report/changes.hpp"
#include "report/report_json.hpp"
#include "report/report_text.hpp"
#include "report/sections.hpp"

namespace passation {
namespace {

bool is_written(const std::vector<WrittenFile>& files, const std::string& name) {
  return std::any_of(files.begin(), files.end(), [&](const WrittenFile& f) { return f.path.filename() == name; });
}

/// What somebody has to do now, in the order in which to do it; empty: nothing.
std::string to_do_now(const GenerateResult& result, Lang lang) {
  const CheckedSchool& checked = result.checked;
  std::string lines;
  const auto add = [&](const Message& line) { lines += say(phrase::now_line, line).in(lang) + "\n"; };
  if (!checked.questions.empty()) add(say(phrase::now_answer, checked.questions.size()));
  const std::string list = document_name(DocumentKind::account_list, checked.operation, checked.roster.school.uai);
  if (result.to_load && is_written(result.files, list)) add(say(phrase::now_load, list));
  if (checked.report.has("IDENT_P_01"))
    add(say(phrase::now_wait));
  else if (result.to_hand_out > 0)
    add(say(phrase::now_hand_out, result.to_hand_out));
  if (result.to_stick > 0)
    add(say(phrase::now_stick, result.to_stick,
            document_name(DocumentKind::labels_to_stick, checked.operation, checked.roster.school.uai)));
  if (result.large > 0)
    add(say(phrase::now_large, result.large,
            document_name(DocumentKind::large_labels, checked.operation, checked.roster.school.uai)));
  if (result.to_take_away > 0) add(say(phrase::now_take_away, result.to_take_away));
  if (result.pages_to_take_away > 0) add(say(phrase::now_take_pages_away, result.pages_to_take_away));
  std::size_t left_out = 0;
  for (const DivisionOutcome& d : checked.divisions) left_out += d.asked ? d.left_out : 0;
  if (left_out > 0) add(say(phrase::now_left_out, left_out));
  return lines.empty() ? "" : say(phrase::now_title).in(lang) + "\n" + lines + "\n";
}

/// What to do now, what was written, what has changed, and what to put right.
void write_text(const GenerateResult& result, Lang lang, const Sink& out) {
  const CheckedSchool& checked = result.checked;
  const std::string written = written_text(result.files, result.new_key, lang);
  out(to_do_now(result, lang) + written + (written.empty() ? "" : "\n"));
  out(choices_text(checked.operation, result.taken_over, result.no_longer_printed, lang) +
      division_table(checked, lang) + changes_text(checked, lang));
  write_findings(checked, lang, out);
  out(summary(checked, lang) + "\n");
}

Reply run_generate(GenerateRequest request, const TypedFiles& files, const Context& context) {
  request.report_pdf = context.form == ReportForm::pdf;
  request.import = with_files(files, std::move(request.import), context);
  GenerateResult result = generate(std::move(request), context.environment);
  const int status = exit_status(result);
  const std::optional<Error> error = result.error;
  const auto text = [lang = context.lang](const GenerateResult& r, const Sink& out) { write_text(r, lang, out); };
  const auto json = [lang = context.lang](const GenerateResult& r, const Sink& out) {
    write_json_report(r.checked, {r.taken_over, r.no_longer_printed, paths_of(r.files), r.error}, lang, out);
  };
  Reply reply = reply_with(status, std::move(result), context, text, json);
  reply.error = error;
  return reply;
}

}  // namespace

Run declare_generate(const VerbOptions& options) {
  auto& [request, files] = options.keep<WithFiles<GenerateRequest>>();
  add_file_options(options, files, request.import, request.labels, request.out);
  options.add("--operation", request.labels.operation, phrase::help_operation)->required();
  options.flag("--continuous", request.continuous, phrase::help_continuous);
  options.repeated("--large", request.large, phrase::help_generate_large);
  options.add("--large-stock", request.labels.large_stock, phrase::help_large_stock);
  add_printer(options, request.labels);
  options.choices("--engine", request.engine, {{"podofo", Engine::podofo}, {"haru", Engine::haru}},
                  phrase::help_engine);
  options.choices("--recap-secrets", request.recap_secrets, {{"yes", true}, {"no", false}}, phrase::help_secrets);
  options.flag("--only-validated", request.only_validated, phrase::help_only_validated);
  options.add("--threads", request.threads, phrase::help_threads)->check(CLI::Range(1, 64));
  add_import_options(options, request.import);
  add_no_registry(options, files);
  return [&request = request, &files = files](const Context& context) { return run_generate(request, files, context); };
}

}  // namespace passation
