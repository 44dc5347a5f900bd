#include "report/report_json.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "ledger/registry.hpp"
#include "report/json_value.hpp"
#include "report/sections.hpp"
#include "roster/advice.hpp"
#include "roster/blocking.hpp"

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

Json json_of(const JsonValue& value);

struct ToJson {
  Json operator()(std::nullptr_t) const { return {}; }
  Json operator()(const JsonList& list) const {
    Json all = Json::array();
    for (const JsonValue& value : list) all.push_back(json_of(value));
    return all;
  }
  Json operator()(const JsonObject& object) const {
    Json all = Json::object();
    for (const JsonMember& member : object) all[member.key] = json_of(member.value);
    return all;
  }
  Json operator()(const auto& plain) const { return plain; }
};

Json json_of(const JsonValue& value) {
  return std::visit(ToJson{}, value.is);
}

JsonValue value_of(const Json& json) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_string()) return json.get<std::string>();
  if (json.is_array()) {
    JsonList list;
    for (const Json& each : json) list.push_back(value_of(each));
    return list;
  }
  JsonObject object;
  if (!json.is_object()) return {};
  for (const auto& [key, value] : json.items()) object.push_back({key, value_of(value)});
  return object;
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

Json counts_json(const CheckedSchool& checked) {
  const Roster& r = checked.roster;
  std::size_t divisions = 0;
  for (const DivisionOutcome& d : checked.divisions) divisions += d.name.empty() ? 0 : 1;
  return {{"students", students_read(checked)},
          {"divisions", divisions},
          {"groups", groups_in(r)},
          {"staff", r.staff.size()},
          {"guardians", r.guardians.size()},
          {"rejected", checked.rejected},
          {"blocking", blocking_records(checked.report, r)}};
}

Json choices_json(const OperationChoices& c) {
  return {{"divisions", c.divisions},  {"mefs", c.mefs},
          {"stock", or_null(c.stock)}, {"card", or_null(c.card)},
          {"url", or_null(c.url)},     {"large_stock", or_null(c.large_stock)},
          {"platforms", c.platforms},  {"second_url", or_null(c.second_url)}};
}

Json divisions_json(const CheckedSchool& checked) {
  Json list = Json::array();
  for (const DivisionOutcome& d : checked.divisions)
    list.push_back({{"name", d.name},
                    {"asked", d.asked},
                    {"state", d.validated ? Json(*d.validated ? "validated" : "to_validate") : Json()},
                    {"declared", d.declared ? Json(*d.declared) : Json()},
                    {"found", d.found},
                    {"printed", d.printed},
                    {"left_out", d.left_out}});
  return list;
}

Json sources_json(const CheckedSchool& checked, Lang lang) {
  Json list = Json::array();
  for (const SourceFile& f : checked.sources)
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
void write_sections(const CheckedSchool& checked, Lang lang, JsonWriter& json) {
  json.member("sections");
  json.open('[');
  const Sections sections(checked);
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

Json changes_json(const CheckedSchool& checked) {
  Json counts = Json::object();
  for (std::size_t k = 0; k < change_kinds; ++k)
    counts[std::string(change_key(static_cast<ChangeKind>(k)))] = checked.changes ? checked.changes->counts[k] : 0;
  return counts;
}

Json questions_json(const CheckedSchool& checked, Lang lang) {
  Json list = Json::array();
  for (const AskedQuestion& q : checked.questions) {
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

void write_findings(const CheckedSchool& checked, Lang lang, JsonWriter& json) {
  json.member("findings");
  json.open('[');
  for (const Finding& f : checked.report.findings)
    json.member({}, {{"code", f.code.rule().code},
                     {"severity", severity_key(f.severity())},
                     {"file", or_null(f.origin.file)},
                     {"line", f.origin.line == 0 ? Json() : Json(f.origin.line)},
                     {"subject", or_null(describe(f.subject, checked.roster))},
                     {"message", f.text().in(lang)},
                     {"todo", or_null(advice(f, checked.roster).in(lang))}});
  json.close(']');
}

}  // namespace

void write_json_report(const CheckedSchool& checked, const ReportExtras& extras, Lang lang, const Sink& out) {
  JsonWriter json(out);
  json.open('{');
  json.member("operation", or_null(checked.operation));
  json.member("platform", or_null(checked.platform));
  json.member("date", checked.day.ok() ? Json(iso_date(checked.day)) : Json());
  json.member("school", school_json(checked.roster.school));
  json.member("counts", counts_json(checked));
  json.member("taken_over", choices_json(extras.taken_over));
  json.member("divisions", divisions_json(checked));
  json.member("no_longer_printed", extras.no_longer_printed);
  json.member("changes", changes_json(checked));
  write_findings(checked, lang, json);
  json.member("questions", questions_json(checked, lang));
  json.member("files", extras.files);
  json.member("sources", sources_json(checked, lang));
  write_sections(checked, lang, json);
  if (extras.error) {
    Json error = {{"what", extras.error->message().in(lang)},
                  {"where", or_null(extras.error->where())},
                  {"hint", extras.error->hint().in(lang)}};
    if (!extras.people.empty()) error["people"] = extras.people;
    json.member("error", error);
  }
  json.close('}');
  out("\n");
}

std::string json_text(const JsonValue& value) {
  return json_of(value).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string json_line(const JsonValue& value) {
  return json_of(value).dump(-1, ' ', false, Json::error_handler_t::replace);
}

JsonValue parse_json(std::string_view text) {
  return value_of(Json::parse(text, nullptr, false));
}

}  // namespace passation
