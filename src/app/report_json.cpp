#include "app/report_json.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "app/report.hpp"
#include "ledger/registry.hpp"
#include "roster/advice.hpp"

namespace passation {
namespace {

using Json = nlohmann::ordered_json;

/// Writes an object or list member by member, indented as the whole would be.
class JsonWriter {
 public:
  explicit JsonWriter(const Sink& out) : out_(out) {}

  void open(char bracket) {
    out_({&bracket, 1});
    ++depth_;
    empty_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!empty_) new_line();
    out_({&bracket, 1});
    empty_ = false;
  }
  /// Begins a member of an object or, without a key, of a list; a value or an opened one is to follow.
  void member(std::string_view key = {}) {
    if (!empty_) out_(",");
    new_line();
    empty_ = false;
    if (!key.empty()) out_(Json(key).dump() + ": ");
  }
  void member(std::string_view key, const Json& value) {
    member(key);
    write(value);
  }
  void write(const Json& value) {
    // File names may hold bytes that are no UTF-8; they must not make the report fail.
    const std::string text = value.dump(2, ' ', false, Json::error_handler_t::replace);
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != text.npos; begin = end + 1, end = text.find('\n', begin)) {
      out_(std::string_view(text).substr(begin, end - begin));
      new_line();
    }
    out_(std::string_view(text).substr(begin));
  }

 private:
  void new_line() {
    out_("\n");
    out_(std::string(2 * depth_, ' '));
  }

  const Sink& out_;
  std::size_t depth_ = 0;
  bool empty_ = true;  // nothing stands yet in what was opened last
};

Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json school_json(const School& school) {
  Json year;
  if (school.school_year) year = year_label(*school.school_year);
  return {{"uai", or_null(school.uai)}, {"name", or_null(school.name)}, {"school_year", year}};
}

/// The groups that a file declares and those that pupils alone have.
std::size_t groups_in(const Roster& roster) {
  std::set<std::string_view> names;
  for (const Group& group : roster.groups) names.insert(group.name);
  for (const Student& student : roster.students) names.insert(student.groups.begin(), student.groups.end());
  return names.size();
}

Json counts_json(const Outcome& outcome) {
  const Roster& r = outcome.roster;
  std::size_t divisions = 0;
  for (const DivisionOutcome& d : outcome.divisions) divisions += d.name.empty() ? 0 : 1;
  return {{"students", outcome.students_read()},
          {"divisions", divisions},
          {"groups", groups_in(r)},
          {"staff", r.staff.size()},
          {"guardians", r.guardians.size()},
          {"rejected", outcome.rejected}};
}

Json choices_json(const OperationChoices& c) {
  return {{"divisions", c.divisions},
          {"mefs", c.mefs},
          {"stock", or_null(c.stock)},
          {"card", or_null(c.card)},
          {"url", or_null(c.url)}};
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

Json record_json(const ReportRecord& r, Lang lang) {
  Json changes = Json::array();
  if (r.findings.empty()) changes.push_back(r.change.in(lang));
  return {{"division", or_null(r.division)},
          {"who", or_null(r.who)},
          {"source_id", or_null(r.source_id)},
          {"private_id", or_null(r.private_id)},
          {"ine", or_null(r.ine)},
          {"findings", r.findings},
          {"changes", changes}};
}

/// The sections of the printed report. A record names its findings by their positions in "findings".
void write_sections(const Outcome& outcome, Lang lang, JsonWriter& json) {
  json.member("sections");
  json.open('[');
  const Sections sections(outcome);
  for (std::size_t i = 0; i < section_count; ++i) {
    const Section section = static_cast<Section>(i);
    json.member();
    json.open('{');
    json.member("key", head_of(section).key);
    json.member("title", say(head_of(section).title).in(lang));
    json.member("records");
    json.open('[');
    for (std::size_t n = 0; n < sections.size(section); ++n)
      json.member({}, record_json(sections.record(section, n), lang));
    json.close(']');
    json.close('}');
  }
  json.close(']');
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

void write_findings(const Outcome& outcome, Lang lang, JsonWriter& json) {
  json.member("findings");
  json.open('[');
  for (const Finding& f : outcome.report.findings)
    json.member({}, {{"code", f.code.rule().code},
                     {"severity", severity_key(f.severity())},
                     {"file", or_null(f.origin.file)},
                     {"line", f.origin.line == 0 ? Json() : Json(f.origin.line)},
                     {"subject", or_null(describe(f.subject, outcome.roster))},
                     {"message", f.text().in(lang)},
                     {"todo", or_null(advice(f, outcome.roster).in(lang))}});
  json.close(']');
}

}  // namespace

void write_json_report(const Job& job, const Outcome& outcome, Lang lang, const Sink& out) {
  Json files = Json::array();
  for (const WrittenFile& f : outcome.files) files.push_back(f.path.string());
  JsonWriter json(out);
  json.open('{');
  json.member("operation", or_null(outcome.operation.empty() ? job.operation : outcome.operation));
  json.member("platform", or_null(outcome.platform.empty() ? job.platform : outcome.platform));
  json.member("date", job.moment.date.ok() ? Json(iso_date(job.moment.date)) : Json());
  json.member("school", school_json(outcome.roster.school));
  json.member("counts", counts_json(outcome));
  json.member("taken_over", choices_json(outcome.taken_over));
  json.member("divisions", divisions_json(outcome));
  json.member("no_longer_printed", outcome.no_longer_printed);
  json.member("changes", changes_json(outcome));
  write_findings(outcome, lang, json);
  json.member("questions", questions_json(outcome, lang));
  json.member("files", files);
  json.member("sources", sources_json(outcome, lang));
  write_sections(outcome, lang, json);
  if (outcome.error)
    json.member("error", {{"what", outcome.error->message().in(lang)},
                          {"where", or_null(outcome.error->where())},
                          {"hint", outcome.error->hint().in(lang)}});
  json.close('}');
  out("\n");
}

std::string lists_json(std::span<const PeopleList> lists) {
  Json all = Json::object();
  for (const PeopleList& list : lists) {
    Json rows = Json::array();
    for (const std::vector<ListCell>& row : list.rows) {
      Json object = Json::object();
      for (std::size_t i = 0; i < row.size(); ++i) {
        const ListColumn& column = list.columns[i];
        object[column.key] = column.many ? Json(row[i]) : row[i].empty() ? Json() : Json(row[i].front());
      }
      rows.push_back(std::move(object));
    }
    all[list.key] = std::move(rows);
  }
  return all.dump(2) + "\n";
}

}  // namespace passation
