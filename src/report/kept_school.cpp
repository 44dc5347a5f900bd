#include "report/kept_school.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "report/changes.hpp"

namespace passation {
namespace {

JsonValue date_value(const std::optional<Date>& date) {
  return date && date->ok() ? JsonValue(iso_date(*date)) : JsonValue();
}

std::optional<Date> date_of(const JsonValue& value) {
  return value.text().empty() ? std::nullopt : parse_date(value.text()).date;
}

JsonValue message_value(const Message& message) {
  return message.fr.empty() ? JsonValue() : JsonObject{{"fr", message.fr}, {"en", message.en}};
}

Message message_of(const JsonValue& value) {
  return {value["fr"].text(), value["en"].text()};
}

template <typename Number>
JsonValue number_value(const std::optional<Number>& number) {
  return number ? JsonValue(*number) : JsonValue();
}

std::optional<int> number_of(const JsonValue& value) {
  return value.is_null() ? std::nullopt : std::optional(static_cast<int>(value.number()));
}

std::size_t count_of(const JsonValue& value) {
  return static_cast<std::size_t>(value.number());
}

JsonValue texts_value(const std::vector<std::string>& texts) {
  return texts;
}

std::vector<std::string> texts_of(const JsonValue& value) {
  std::vector<std::string> texts;
  for (const JsonValue& text : value.list()) texts.push_back(text.text());
  return texts;
}

// Files

JsonValue source_value(const SourceFile& f) {
  return JsonObject{{"name", f.name},         {"format", message_value(f.format)}, {"made_on", date_value(f.made_on)},
                    {"students", f.students}, {"guardians", f.guardians},          {"staff", f.staff},
                    {"accounts", f.accounts}, {"divisions", f.divisions},          {"groups", f.groups},
                    {"links", f.links}};
}

SourceFile source_of(const JsonValue& v) {
  SourceFile f;
  f.name = v["name"].text();
  f.format = message_of(v["format"]);
  f.made_on = date_of(v["made_on"]);
  f.students = count_of(v["students"]);
  f.guardians = count_of(v["guardians"]);
  f.staff = count_of(v["staff"]);
  f.accounts = count_of(v["accounts"]);
  f.divisions = count_of(v["divisions"]);
  f.groups = count_of(v["groups"]);
  f.links = count_of(v["links"]);
  return f;
}

// Divisions

JsonValue outcome_value(const DivisionOutcome& d) {
  return JsonObject{{"name", d.name},          {"asked", d.asked},     {"declared", number_value(d.declared)},
                    {"found", d.found},        {"printed", d.printed}, {"left_out", d.left_out},
                    {"not_asked", d.not_asked}};
}

DivisionOutcome outcome_of(const JsonValue& v) {
  DivisionOutcome d;
  d.name = v["name"].text();
  d.asked = v["asked"].truth();
  d.declared = number_of(v["declared"]);
  d.found = count_of(v["found"]);
  d.printed = count_of(v["printed"]);
  d.left_out = count_of(v["left_out"]);
  d.not_asked = count_of(v["not_asked"]);
  return d;
}

// People, and what is nobody's

using Kind = Subject::Kind;
constexpr std::array<std::string_view, 5> kind_keys{"none", "student", "staff", "guardian", "division"};

Kind kind_of(const JsonValue& value) {
  const auto found = std::find(kind_keys.begin(), kind_keys.end(), value.text());
  return found == kind_keys.end() ? Kind::none : static_cast<Kind>(found - kind_keys.begin());
}

template <typename Person>
JsonObject names_value(const Subject& subject, const Person& person) {
  return JsonObject{{"kind", kind_keys[static_cast<std::size_t>(subject.kind)]},
                    {"at", subject.index},
                    {"family_name", person.family_name},
                    {"used_name", person.used_name},
                    {"given_name", person.given_name},
                    {"source_id", person.source_id}};
}

JsonValue subject_value(const Subject& subject, const Roster& roster) {
  switch (subject.kind) {
    case Kind::student: {
      const Student& s = roster.students[subject.index];
      JsonObject value = names_value(subject, s);
      value.insert(value.end(), {{"private_id", s.private_id}, {"ine", s.ine}, {"division", s.division}});
      return value;
    }
    case Kind::guardian: {
      const Guardian& g = roster.guardians[subject.index];
      JsonObject value = names_value(subject, g);
      value.push_back({"private_id", g.private_id});
      return value;
    }
    case Kind::staff: return names_value(subject, roster.staff[subject.index]);
    case Kind::division:
      return JsonObject{{"kind", "division"}, {"at", subject.index}, {"name", roster.divisions[subject.index].name}};
    case Kind::none: break;
  }
  return {};
}

/// The one at this position, of a list that is made long enough.
template <typename Person>
Person& at(std::vector<Person>& people, std::size_t position) {
  if (people.size() <= position) people.resize(position + 1);
  return people[position];
}

template <typename Person>
void take_names(const JsonValue& value, Person& person) {
  person.family_name = value["family_name"].text();
  person.used_name = value["used_name"].text();
  person.given_name = value["given_name"].text();
  person.source_id = value["source_id"].text();
}

void take_subject(const JsonValue& v, Roster& roster) {
  const std::size_t position = count_of(v["at"]);
  switch (kind_of(v["kind"])) {
    case Kind::student: {
      Student& s = at(roster.students, position);
      take_names(v, s);
      s.private_id = v["private_id"].text();
      s.ine = v["ine"].text();
      s.division = v["division"].text();
      break;
    }
    case Kind::guardian:
      take_names(v, at(roster.guardians, position));
      roster.guardians[position].private_id = v["private_id"].text();
      break;
    case Kind::staff: take_names(v, at(roster.staff, position)); break;
    case Kind::division: at(roster.divisions, position).name = v["name"].text(); break;
    case Kind::none: break;
  }
}

// Findings

JsonValue finding_value(const Finding& f) {
  JsonObject value{{"code", f.code.rule().code}, {"kind", kind_keys[static_cast<std::size_t>(f.subject.kind)]},
                   {"at", f.subject.index},      {"file", f.origin.file.text()},
                   {"line", f.origin.line},      {"details", texts_value(f.details)}};
  if (f.of_platform) value.push_back({"of_platform", "1"});
  return value;
}

template <std::size_t I>
struct CodeText {
  char text[rules[I].code.size() + 1] = {};
  constexpr CodeText() { std::copy(rules[I].code.begin(), rules[I].code.end(), text); }
};
template <std::size_t I>
constexpr CodeText<I> code_text;

/// All codes of the table: a Code is made of a literal alone.
template <std::size_t... I>
constexpr auto all_codes(std::index_sequence<I...>) {
  return std::array{Code(code_text<I>.text)...};
}
constexpr auto codes = all_codes(std::make_index_sequence<rules.size()>());

void take_finding(const JsonValue& v, Report& report) {
  const std::string& text = v["code"].text();
  const auto code = std::find_if(codes.begin(), codes.end(), [&](const Code& c) { return c.rule().code == text; });
  if (code == codes.end()) return;
  const Subject subject = Subject::of(kind_of(v["kind"]), count_of(v["at"]));
  report.add(*code, subject, {v["file"].text(), count_of(v["line"])}, texts_of(v["details"]));
  Finding& added = report.findings.back();
  added.of_platform = !v["of_platform"].text().empty() && !added.details.empty();
}

// What the registry says

constexpr std::string_view modified = "MODIF";

JsonValue record_value(const ReportRecord& r) {
  return JsonObject{{"division", r.division},        {"who", r.who}, {"source_id", r.source_id},
                    {"private_id", r.private_id},    {"ine", r.ine}, {"change", message_value(r.change)},
                    {"modified", r.mark == modified}};
}

ReportRecord record_of(const JsonValue& v) {
  ReportRecord r;
  r.division = v["division"].text();
  r.who = v["who"].text();
  r.source_id = v["source_id"].text();
  r.private_id = v["private_id"].text();
  r.ine = v["ine"].text();
  r.change = message_of(v["change"]);
  if (v["modified"].truth()) r.mark = modified;
  return r;
}

JsonValue changes_value(const Changes& changes) {
  JsonList counts, lines;
  for (const std::size_t n : changes.counts) counts.push_back(n);
  for (const ChangeLine& line : changes.lines)
    if (is_shown(line, changes))
      lines.push_back(
          JsonObject{{"kind", change_key(line.kind)}, {"who", line.who}, {"fields", message_value(line.fields)}});
  return JsonObject{{"first", changes.first}, {"counts", counts}, {"lines", lines}};
}

Changes changes_of(const JsonValue& v) {
  Changes changes;
  changes.first = v["first"].truth();
  const JsonList& counts = v["counts"].list();
  for (std::size_t i = 0; i < std::min(counts.size(), changes.counts.size()); ++i)
    changes.counts[i] = count_of(counts[i]);
  for (const JsonValue& line : v["lines"].list())
    for (std::size_t k = 0; k < change_kinds; ++k)
      if (const ChangeKind kind = static_cast<ChangeKind>(k); change_key(kind) == line["kind"].text())
        changes.lines.push_back({kind, line["who"].text(), message_of(line["fields"])});
  return changes;
}

JsonValue question_value(const AskedQuestion& q) {
  JsonList meanings;
  for (const Message& m : q.meanings) meanings.push_back(message_value(m));
  return JsonObject{{"id", q.id},
                    {"subject", q.subject},
                    {"text", message_value(q.text)},
                    {"choices", texts_value(q.choices)},
                    {"meanings", meanings}};
}

AskedQuestion question_of(const JsonValue& v) {
  AskedQuestion q{v["id"].text(), v["subject"].text(), message_of(v["text"]), texts_of(v["choices"]), {}};
  for (const JsonValue& m : v["meanings"].list()) q.meanings.push_back(message_of(m));
  return q;
}

template <typename Range, typename Make>
JsonValue list_value(const Range& range, Make make) {
  JsonList list;
  for (const auto& each : range) list.push_back(make(each));
  return list;
}

template <typename Each>
std::vector<Each> list_of(const JsonValue& value, Each (*read)(const JsonValue&)) {
  std::vector<Each> list;
  for (const JsonValue& each : value.list()) list.push_back(read(each));
  return list;
}

JsonValue people_value(const CheckedSchool& checked) {
  std::set<std::pair<Kind, std::uint32_t>> subjects;
  for (const Finding& f : checked.report.findings)
    if (f.subject.kind != Kind::none) subjects.emplace(f.subject.kind, f.subject.index);
  return list_value(subjects, [&](const auto& s) { return subject_value({s.first, s.second}, checked.roster); });
}

constexpr std::array<std::string_view, 3> label_keys{"none", "printable", "printed"};

}  // namespace

JsonValue kept_school(const CheckedSchool& checked) {
  const School& school = checked.roster.school;
  return JsonObject{{"day", date_value(checked.day)},
                    {"uai", school.uai},
                    {"name", school.name},
                    {"school_year", number_value(school.school_year)},
                    {"students", checked.roster.students.size()},
                    {"tables", std::vector<std::string>(checked.roster.tables.begin(), checked.roster.tables.end())},
                    {"labels", label_keys[static_cast<std::size_t>(checked.labels)]},
                    {"recorded", checked.recorded},
                    {"sources", list_value(checked.sources, source_value)},
                    {"divisions", list_value(checked.divisions, outcome_value)},
                    {"people", people_value(checked)},
                    {"findings", list_value(checked.report.findings, finding_value)},
                    {"absent", list_value(checked.absent, record_value)},
                    {"changed", list_value(checked.changed, record_value)},
                    {"changes", checked.changes ? changes_value(*checked.changes) : JsonValue()},
                    {"questions", list_value(checked.questions, question_value)}};
}

CheckedSchool school_kept(const JsonValue& kept) {
  CheckedSchool checked;
  checked.day = date_of(kept["day"]).value_or(Date{});
  Roster& roster = checked.roster;
  roster.school.uai = kept["uai"].text();
  roster.school.name = kept["name"].text();
  roster.school.school_year = number_of(kept["school_year"]);
  roster.students.resize(count_of(kept["students"]));
  for (const std::string& table : texts_of(kept["tables"])) roster.tables.insert(table);
  const auto labels = std::find(label_keys.begin(), label_keys.end(), kept["labels"].text());
  if (labels != label_keys.end()) checked.labels = static_cast<Labels>(labels - label_keys.begin());
  checked.recorded = kept["recorded"].truth();
  checked.sources = list_of(kept["sources"], source_of);
  checked.divisions = list_of(kept["divisions"], outcome_of);
  for (const JsonValue& subject : kept["people"].list()) take_subject(subject, roster);
  for (const JsonValue& finding : kept["findings"].list()) take_finding(finding, checked.report);
  checked.absent = list_of(kept["absent"], record_of);
  checked.changed = list_of(kept["changed"], record_of);
  if (!kept["changes"].is_null()) checked.changes = changes_of(kept["changes"]);
  checked.questions = list_of(kept["questions"], question_of);
  return checked;
}

}  // namespace passation
