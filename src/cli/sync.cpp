#include "action/sync.hpp"

#include <utility>

#include "cli/help_phrases.hpp"
#include "cli/label_options.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/written.hpp"
#include "report/changes.hpp"
#include "report/report_json.hpp"
#include "report/report_text.hpp"
#include "report/sections.hpp"

namespace passation {
namespace {

void write_text(const SyncResult& result, Lang lang, const Sink& out) {
  const CheckedSchool& checked = result.checked;
  const std::string written = written_text({}, result.new_key, lang);
  out((checked.questions.empty()
           ? ""
           : say(phrase::now_title).in(lang) + "\n" +
                 say(phrase::now_line, say(phrase::now_answer, checked.questions.size())).in(lang) + "\n\n") +
      written + (written.empty() ? "" : "\n") + changes_text(checked, lang));
  write_findings(checked, lang, out);
  out(summary(checked, lang) + "\n");
}

Reply run_sync(SyncRequest request, const TypedFiles& files, const Context& context) {
  request.import = with_files(files, std::move(request.import), context);
  SyncResult result = sync(std::move(request), context.environment);
  const int status = exit_status(result.checked.report);
  const auto text = [lang = context.lang](const SyncResult& r, const Sink& out) { write_text(r, lang, out); };
  const auto json = [lang = context.lang](const SyncResult& r, const Sink& out) {
    write_json_report(r.checked, {}, lang, out);
  };
  return reply_with(status, std::move(result), context, text, json);
}

}  // namespace

Run declare_sync(const VerbOptions& options) {
  auto& [request, files] = options.keep<WithFiles<SyncRequest>>();
  auto& unused = options.keep<UnusedLabels>();
  add_file_options(options, files, request.import, unused.labels, unused.out);
  add_import_options(options, request.import);
  options.flag("--dry-run", request.dry_run, phrase::help_dry_run);
  return [&request = request, &files = files](const Context& context) { return run_sync(request, files, context); };
}

}  // namespace passation
