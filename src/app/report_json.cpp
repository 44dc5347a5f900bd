#include "app/report_json.hpp"

#include <nlohmann/json.hpp>

#include "app/report.hpp"
#include "ledger/registry.hpp"
#include "roster/advice.hpp"

namespace passation {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json school_json(const School& school) {
  Json year;
  if (school.school_year) year = year_label(*school.school_year);
  return {{"uai", or_null(school.uai)}, {"name", or_null(school.name)}, {"school_year", year}};
}

Json counts_json(const Outcome& outcome) {
  const Roster& r = outcome.roster;
  std::size_t divisions = 0;
  for (const DivisionOutcome& d : outcome.divisions) divisions += d.name.empty() ? 0 : 1;
  return {{"students", outcome.students_read()}, {"divisions", divisions},
          {"groups", r.groups.size()},           {"staff", r.staff.size()},
          {"guardians", r.guardians.size()},     {"rejected", outcome.rejected}};
}

Json divisions_json(const Outcome& outcome) {
  Json list = Json::array();
  for (const DivisionOutcome& d : outcome.divisions)
    list.push_back({{"name", d.name},
                    {"asked", d.asked},
                    {"state", d.validated ? Json(*d.validated ? "validated" : "to_validate") : Json()},
                    {"declared", d.declared ? Json(*d.declared) : Json()},
                    {"found", d.found},
                    {"printed", d.printed},
                    {"left_out", d.left_out}});
  return list;
}

Json sources_json(const Outcome& outcome, Lang lang) {
  Json list = Json::array();
  for (const SourceFile& f : outcome.sources)
    list.push_back({{"name", f.name},
                    {"format", f.format.in(lang)},
                    {"uai", or_null(f.uai)},
                    {"school_year", f.school_year ? Json(year_label(*f.school_year)) : Json()},
                    {"made_on", f.made_on ? Json(iso_date(*f.made_on)) : Json()},
                    {"students", f.students},
                    {"guardians", f.guardians},
                    {"staff", f.staff},
                    {"divisions", f.divisions},
                    {"groups", f.groups},
                    {"accounts", f.accounts},
                    {"links", f.links}});
  return list;
}

/// The sections of the printed report. A record names its findings by their positions in "findings".
Json sections_json(const Outcome& outcome, Lang lang) {
  Json list = Json::array();
  const Sections sections = make_sections(outcome);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    Json records = Json::array();
    for (const ReportRecord& r : sections[i]) {
      Json findings = Json::array(), changes = Json::array();
      for (const ReportEntry& e : r.entries)
        if (e.finding)
          findings.push_back(*e.finding);
        else
          changes.push_back(e.change.in(lang));
      records.push_back({{"division", or_null(r.division)},
                         {"who", or_null(r.who)},
                         {"source_id", or_null(r.source_id)},
                         {"private_id", or_null(r.private_id)},
                         {"ine", or_null(r.ine)},
                         {"findings", findings},
                         {"changes", changes}});
    }
    const SectionHead& head = head_of(static_cast<Section>(i));
    list.push_back({{"key", head.key}, {"title", say(head.title).in(lang)}, {"records", records}});
  }
  return list;
}

Json changes_json(const Outcome& outcome) {
  Json counts = Json::object();
  for (std::size_t k = 0; k < change_kinds; ++k)
    counts[std::string(change_key(static_cast<ChangeKind>(k)))] = outcome.changes ? outcome.changes->counts[k] : 0;
  return counts;
}

Json questions_json(const Outcome& outcome, Lang lang) {
  Json list = Json::array();
  for (const AskedQuestion& q : outcome.questions) {
    Json meanings = Json::array();
    for (const Message& m : q.meanings) meanings.push_back(m.in(lang));
    list.push_back({{"id", q.id},
                    {"subject", q.subject},
                    {"choices", q.choices},
                    {"message", q.text.in(lang)},
                    {"meanings", meanings}});
  }
  return list;
}

Json findings_json(const Outcome& outcome, Lang lang) {
  Json list = Json::array();
  for (const Finding& f : outcome.report.findings)
    list.push_back({{"code", f.code.rule().code},
                    {"severity", severity_key(f.severity())},
                    {"file", or_null(f.origin.file)},
                    {"line", f.origin.line == 0 ? Json() : Json(f.origin.line)},
                    {"subject", or_null(describe(f.subject, outcome.roster))},
                    {"message", f.text().in(lang)},
                    {"todo", or_null(advice(f, outcome.roster).in(lang))}});
  return list;
}

}  // namespace

std::string json_report(const Job& job, const Outcome& outcome, Lang lang) {
  Json files = Json::array();
  for (const WrittenFile& f : outcome.files) files.push_back(f.path.string());
  Json report = {{"operation", or_null(outcome.operation.empty() ? job.operation : outcome.operation)},
                 {"platform", or_null(outcome.platform.empty() ? job.platform : outcome.platform)},
                 {"date", job.moment.date.ok() ? Json(iso_date(job.moment.date)) : Json()},
                 {"school", school_json(outcome.roster.school)},
                 {"counts", counts_json(outcome)},
                 {"divisions", divisions_json(outcome)},
                 {"changes", changes_json(outcome)},
                 {"findings", findings_json(outcome, lang)},
                 {"questions", questions_json(outcome, lang)},
                 {"files", files},
                 {"sources", sources_json(outcome, lang)},
                 {"sections", sections_json(outcome, lang)}};
  if (outcome.error)
    report["error"] = {{"what", outcome.error->message().in(lang)},
                       {"where", or_null(outcome.error->where())},
                       {"hint", outcome.error->hint().in(lang)}};
  // File names may hold bytes that are no UTF-8; they must not make the report fail.
  return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace passation
