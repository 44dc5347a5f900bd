#include "roster/finding.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "roster/phrases.hpp"

namespace passation {
namespace {

std::string with_division(std::string name, const std::string& division) {
  return division.empty() ? name : name + ", " + division;
}

}  // namespace

Message Finding::text() const {
  fmt::dynamic_format_arg_store<fmt::format_context> args;
  std::vector<std::size_t> numbers;
  for (const std::string& d : details) {
    args.push_back(d);
    numbers.push_back(counted_text(d));
  }
  const auto fill = [&](Lang lang) {
    return without_controls(fmt::vformat(with_plurals(code.rule().text.in(lang), numbers, lang), args));
  };
  const Message text{fill(Lang::fr), fill(Lang::en)};
  return of_platform ? say(phrase::of_platform, details.back(), text) : text;
}

std::size_t Report::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.severity() == severity; }));
}

bool Report::has(Code code) const {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; });
}

std::vector<bool> Report::rejected(Subject::Kind kind, std::size_t people) const {
  std::vector<bool> rejected(people, false);
  for (const Finding& f : findings)
    if (f.subject.kind == kind && f.severity() == Severity::rejection) rejected[f.subject.index] = true;
  return rejected;
}

std::string_view severity_key(Severity severity) {
  switch (severity) {
    case Severity::rejection: return "rejection";
    case Severity::anomaly: return "anomaly";
    case Severity::note: break;
  }
  return "note";
}

Message severity_word(Severity severity) {
  switch (severity) {
    case Severity::rejection: return {"rejet", "rejection"};
    case Severity::anomaly: return {"anomalie", "anomaly"};
    case Severity::note: break;
  }
  return {"note", "note"};
}

std::string full_name(const std::string& family, const std::string& given) {
  if (family.empty() || given.empty()) return family + given;
  return family + " " + given;
}

std::string place_of(const Origin& origin) {
  return origin.line == 0 ? origin.file.text() : fmt::format("{}:{}", origin.file.text(), origin.line);
}

Origin origin_of(const Subject& subject, const Roster& roster) {
  switch (subject.kind) {
    case Subject::Kind::student: return roster.students[subject.index].origin;
    case Subject::Kind::guardian: return roster.guardians[subject.index].origin;
    case Subject::Kind::staff: return roster.staff[subject.index].origin;
    case Subject::Kind::division:
    case Subject::Kind::none: break;
  }
  return {};
}

std::string describe(const Student& student) {
  return with_division(full_name(student.shown_name(), student.given_name), student.division);
}

std::string describe(const Subject& subject, const Roster& roster) {
  switch (subject.kind) {
    case Subject::Kind::student: return describe(roster.students[subject.index]);
    case Subject::Kind::staff: {
      const Staff& s = roster.staff[subject.index];
      return full_name(s.shown_name(), s.given_name);
    }
    case Subject::Kind::guardian: {
      const Guardian& g = roster.guardians[subject.index];
      return full_name(g.shown_name(), g.given_name);
    }
    case Subject::Kind::division: return roster.divisions[subject.index].name;
    case Subject::Kind::none: break;
  }
  return {};
}

}  // namespace passation
