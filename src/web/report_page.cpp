// Compte rendu: what the files hold, what is wrong with it, and what would be saved.

#include <algorithm>

#include "action/check.hpp"
#include "action/sync.hpp"
#include "roster/finding.hpp"
#include "web/frame.hpp"
#include "web/import_form.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"
#include "web/report_parts.hpp"

namespace passation {
namespace {

Html head_figures(const Visit& visit, const CheckedSchool& checked) {
  std::size_t labels = 0;
  for (const DivisionOutcome& division : checked.divisions) labels += division.printed;
  return figures({{visit.say(phrase::figure_read), std::to_string(students_read(checked))},
                  {visit.say(phrase::figure_labels), std::to_string(labels)},
                  {visit.say(phrase::figure_rejects), std::to_string(checked.report.count(Severity::rejection))},
                  {visit.say(phrase::figure_anomalies), std::to_string(checked.report.count(Severity::anomaly))}});
}

/// Saving keeps people; logins of a list are kept by what is printed from it, on the platform that is chosen there.
Html list_note(const Visit& visit, const CheckedSchool& checked) {
  const auto is_list = [](const SourceFile& file) { return file.accounts > 0; };
  if (std::none_of(checked.sources.begin(), checked.sources.end(), is_list)) return {};
  return element("p", {}, visit.say(phrase::report_list_note));
}

/// What would be saved, and the button for it.
Html to_save(const Visit& visit, const CheckedSchool& checked) {
  const Draft& draft = visit.work.draft;
  const std::string& uai = checked.roster.school.uai;
  if (draft.saved)
    return element("p", {}, visit.say(phrase::report_is_saved), " ",
                   link("/classes", visit.say(phrase::report_go_on))) += list_note(visit, checked);
  Html content = element("h2", {}, visit.say(phrase::report_changes, uai));
  content += checked.changes ? changes_read(visit, checked) : element("p", {}, visit.say(phrase::report_first));
  if (!checked.questions.empty())
    content += element("p", {}, link("/questions", visit.say(phrase::state_questions, checked.questions.size())));
  content += list_note(visit, checked);
  content += confirmation(visit);
  content += element("p", {{"class", "steps"}}, button(visit.say(phrase::report_save)),
                     second_button(visit.say(phrase::report_discard), "faire", "abandonner"));
  return element("section", {{"class", "save"}}, form(visit, "/compte-rendu", content));
}

/// To the columns of tables, and to the report on paper.
Html ways_on(const Visit& visit, const CheckedSchool& checked) {
  Html out = link("/compte-rendu/pdf", visit.say(phrase::report_pdf));
  if (!checked.roster.tables.empty()) out += link("/colonnes", visit.say(phrase::columns_title));
  return element("p", {{"class", "steps"}}, out);
}

Html show(Visit& visit) {
  const Draft& draft = visit.work.draft;
  if (!draft.checked)
    return element("p", {}, visit.say(phrase::report_nothing), " ", link("/importer", visit.say(phrase::task_import)));
  visit.revision = draft.revision;
  const CheckedSchool& checked = draft.checked->checked;
  Html out = head_figures(visit, checked);
  out += to_save(visit, checked);
  out += files_read(visit, checked);
  out += ways_on(visit, checked);
  out += divisions_read(visit, checked);
  out += sections_read(visit, checked);
  out += element("details", {}, element("summary", {}, element("h2", {}, visit.say(phrase::report_again))),
                 import_form(visit));
  return out;
}

std::string save(Visit& visit) {
  Draft& draft = visit.work.draft;
  if (!draft.checked || draft.saved) return "/compte-rendu";
  ImportRequest request = import_request(draft);
  request.uai = draft.checked->checked.roster.school.uai;
  request.yes = has(visit.request.form, "confirmer");
  SyncResult result = sync({.import = std::move(request)}, visit.environment);
  visit.work.uai = result.checked.roster.school.uai;
  visit.work.labels = {};                           // chosen among the classes of before
  CheckedSchool& checked = draft.checked->checked;  // saving finds nothing more, and knows neither labels nor divisions
  checked.changes = std::move(result.checked.changes);
  checked.recorded = result.checked.recorded;
  draft.saved = true;
  visit.work.notice = passation::say(phrase::report_saved);
  return "/classes";
}

std::string act(Visit& visit) {
  if (visit.form("faire") != "abandonner") return save(visit);
  visit.work.draft = {};
  visit.work.notice = passation::say(phrase::report_discarded);
  return "/";
}

HttpResponse serve_pdf(Visit& visit) {
  const Draft& draft = visit.work.draft;
  if (!draft.checked) return see_other("/compte-rendu");
  NamedBytes pdf = draw_report(draft.checked->checked, visit.environment);
  return attachment(pdf.name, "application/pdf", std::move(pdf.bytes));
}

}  // namespace

const SitePage report_resource{.path = "/compte-rendu/pdf", .title = nullptr, .serve = serve_pdf};
const SitePage report_page{
    .path = "/compte-rendu", .title = &phrase::page_report, .menu = &phrase::page_report, .show = show, .act = act};

}  // namespace passation
