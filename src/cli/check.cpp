#include "action/check.hpp"

#include <utility>

#include "action/compare_schools.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "cli/help_phrases.hpp"
#include "cli/label_options.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/written.hpp"
#include "report/report_json.hpp"
#include "report/report_text.hpp"
#include "report/sections.hpp"

namespace passation {
namespace {

/// @param result of a check or of a comparison. A report that was written as a PDF is not shown as well.
template <typename Result>
Reply reply_of(Result result, int status, const OperationChoices& taken_over, const Context& context) {
  const auto text = [lang = context.lang, shown = context.form != ReportForm::pdf](const Result& r, const Sink& out) {
    if (shown) write_report_text(r.checked, lang, out);
    out(written_text(r.files, {}, lang) + summary(r.checked, lang) + "\n");
  };
  const auto json = [taken_over, lang = context.lang](const Result& r, const Sink& out) {
    write_json_report(r.checked, {.taken_over = taken_over, .files = paths_of(r.files)}, lang, out);
  };
  return reply_with(status, std::move(result), context, text, json);
}

Reply run_check(CheckRequest request, const TypedFiles& files, const Context& context) {
  request.report_pdf = context.form == ReportForm::pdf;
  request.import = with_files(files, std::move(request.import), context);
  CheckResult result = check(std::move(request), context.environment);
  const int status = exit_status(result.checked.report);
  const OperationChoices taken_over = result.taken_over;
  return reply_of(std::move(result), status, taken_over, context);
}

Reply run_comparison(const CompareSchoolsRequest& request, const Context& context) {
  CompareSchoolsResult result = compare_schools(request, context.environment);
  const int status = exit_status(result);
  return reply_of(std::move(result), status, {}, context);
}

}  // namespace

Run declare_check(const VerbOptions& options) {
  auto& [request, files] = options.keep<WithFiles<CheckRequest>>();
  auto& schools = options.keep<CompareSchoolsRequest>();
  add_file_options(options, files, request.import, request.labels, request.out);
  add_import_options(options, request.import);
  add_no_registry(options, files);
  options.add("--across", schools.folder, phrase::help_across);
  options.explain();
  return [&request = request, &files = files, &schools](const Context& context) {
    if (schools.folder.empty()) return run_check(request, files, context);
    if (!files.paths.empty()) throw Error(say(phrase::across_with_inputs), "--across", say(phrase::across_hint));
    schools.columns = request.import.columns;
    schools.report_pdf = context.form == ReportForm::pdf;
    schools.out = request.out;
    return run_comparison(schools, context);
  };
}

}  // namespace passation
