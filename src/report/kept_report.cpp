#include "report/kept_report.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "report/changes.hpp"
#include "report/json_value.hpp"
#include "report/kept_school.hpp"
#include "report/named_in_text.hpp"
#include "report/report_text.hpp"
#include "report/reset_text.hpp"
#include "roster/finding.hpp"

namespace passation {
namespace {

PersonId registered(const Subject& subject, const RegisteredPeople& people) {
  const auto at = [&](const std::vector<PersonId>& ids) { return subject.index < ids.size() ? ids[subject.index] : 0; };
  switch (subject.kind) {
    case Subject::Kind::student: return at(people.students);
    case Subject::Kind::guardian: return at(people.guardians);
    case Subject::Kind::staff: return at(people.staff);
    case Subject::Kind::division:
    case Subject::Kind::none: break;
  }
  return 0;
}

JsonValue ids_value(const std::set<PersonId>& ids) {
  return JsonList(ids.begin(), ids.end());
}

/// All whom the report names, but those who are not known.
std::set<PersonId> people_in(const CheckedSchool& checked, const RegisteredPeople& people) {
  std::set<PersonId> ids;
  const auto add = [&](const auto& said) {
    ids.insert(said.subject == Subject{} ? said.person : registered(said.subject, people));
  };
  std::for_each(checked.absent.begin(), checked.absent.end(), add);
  std::for_each(checked.changed.begin(), checked.changed.end(), add);
  if (checked.changes)
    for (const ChangeLine& line : checked.changes->lines)
      if (is_shown(line, *checked.changes) && !line.who.empty()) add(line);
  const auto add_named = [&](const std::string& text) { ids.merge(people.names.in(text)); };
  for (const Finding& f : checked.report.findings) {
    ids.insert(registered(f.subject, people));
    for (const std::string& detail : f.details) add_named(detail);
  }
  for (const AskedQuestion& q : checked.questions) {
    for (const std::string& text : {q.subject, q.text.fr}) add_named(text);
    for (const Message& meaning : q.meanings) add_named(meaning.fr);
  }
  ids.erase(0);
  return ids;
}

/// Those whom findings name, and the registry does not know.
JsonValue unknown_in(const CheckedSchool& checked, const RegisteredPeople& people) {
  JsonList unknown;
  const Roster& roster = checked.roster;
  const auto add = [&](std::string_view category, const auto& person, const std::string& ine) {
    unknown.push_back(JsonObject{{"category", category},
                                 {"who", full_name(person.shown_name(), person.given_name)},
                                 {"source_id", person.source_id},
                                 {"ine", ine}});
  };
  std::set<std::pair<Subject::Kind, std::uint32_t>> seen;
  for (const Finding& f : checked.report.findings) {
    const std::uint32_t i = f.subject.index;
    if (registered(f.subject, people) != 0 || !seen.emplace(f.subject.kind, i).second) continue;
    if (f.subject.kind == Subject::Kind::student)
      add(audience_key(Audience::student), roster.students[i], roster.students[i].ine);
    if (f.subject.kind == Subject::Kind::guardian) add(audience_key(Audience::guardian), roster.guardians[i], {});
    if (f.subject.kind == Subject::Kind::staff) add(audience_key(Audience::staff), roster.staff[i], {});
  }
  return unknown;
}

/// Whether this is the person: no number of his differs, and his INE or his whole name is the same.
bool is_person(const JsonValue& unknown, const Person& p, const std::set<std::string>& names) {
  if (unknown["category"].text() != audience_key(p.audience)) return false;
  const auto agree = [](const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; };
  const std::string& ine = unknown["ine"].text();
  if (!ine.empty() && ine == p.key(KeyKind::ine)) return true;
  const std::string& id = unknown["source_id"].text();
  const std::string& own = p.key(KeyKind::siecle);
  const bool staff = p.audience == Audience::staff;
  if (!agree(ine, p.key(KeyKind::ine)) || (!staff && !agree(id, own))) return false;
  const std::string& who = unknown["who"].text();
  return who == full_name(p.family_name, p.given_name) || who == full_name(p.used_name, p.given_name) ||
         names.contains(who) || (!staff && !id.empty() && id == own);
}

std::string written(std::string_view of, JsonValue content, const std::set<PersonId>& ids, JsonValue unknown) {
  return json_line(JsonObject{
      {"report_of", of}, {"people", ids_value(ids)}, {"unknown", std::move(unknown)}, {"content", std::move(content)}});
}

}  // namespace

std::string kept_report(const CheckedSchool& checked, const RegisteredPeople& people) {
  return written("import", kept_school(checked), people_in(checked, people), unknown_in(checked, people));
}

std::string kept_report(const ResetPlan& plan, const ResetCounts& done) {
  return written("reset", reset_value(report_of(plan, done)), people_named(plan), JsonList());
}

bool is_kept_as_text(const std::string& kept) {
  return !kept.starts_with('{');
}

std::optional<CheckedSchool> school_of_kept_report(const std::string& kept) {
  if (is_kept_as_text(kept)) return std::nullopt;
  const JsonValue value = parse_json(kept);
  if (value["report_of"].text() != "import") return std::nullopt;
  return school_kept(value["content"]);
}

std::string kept_report_text(const std::string& kept, Lang lang) {
  if (is_kept_as_text(kept)) return kept;
  const JsonValue value = parse_json(kept);
  const JsonValue& content = value["content"];
  return value["report_of"].text() == "reset" ? reset_text(reset_kept(content), lang)
                                              : report_text(school_kept(content), lang);
}

std::set<std::string> names_before(PersonId person, const Known& known, const std::vector<PrintedLabel>& labels) {
  std::set<std::string> names;
  for (const PrintedLabel& label : labels) names.insert(label.name.substr(0, label.name.find(" (")));
  for (const FormerName& f : known.former_names)
    if (f.person == person && !f.given_name.empty())
      for (const std::string& family : {f.family_name, f.used_name})
        if (!family.empty()) names.insert(full_name(family, f.given_name));
  return names;
}

bool is_in_kept_report(const std::string& kept, const KnownPerson& person, const std::set<std::string>& names) {
  if (is_kept_as_text(kept)) return is_named_in_text(kept, person.person, names);
  const JsonValue value = parse_json(kept);
  const JsonList& ids = value["people"].list();
  const JsonList& unknown = value["unknown"].list();
  return std::any_of(ids.begin(), ids.end(), [&](const JsonValue& id) { return id.number() == person.id; }) ||
         std::any_of(unknown.begin(), unknown.end(),
                     [&](const JsonValue& u) { return is_person(u, person.person, names); });
}

}  // namespace passation
