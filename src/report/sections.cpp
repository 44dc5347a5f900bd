#include "report/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "report/phrases.hpp"
#include "roster/advice.hpp"
#include "roster/blocking.hpp"

namespace passation {
namespace {

constexpr auto heads = std::to_array<SectionHead>({
    {"general", phrase::section_general, phrase::count_remarks},
    {"guardians_rejected", phrase::section_guardians_rejected, phrase::count_rejected},
    {"guardians_with_anomalies", phrase::section_guardians_anomalies, phrase::count_anomalies},
    {"guardians_notes", phrase::section_guardians_notes, phrase::count_notes},
    {"students_rejected", phrase::section_students_rejected, phrase::count_rejected},
    {"students_with_anomalies", phrase::section_students_anomalies, phrase::count_anomalies},
    {"students_notes", phrase::section_students_notes, phrase::count_notes},
    {"students_absent", phrase::section_students_absent, phrase::count_absent},
    {"students_changed", phrase::section_students_changed, phrase::count_changed},
    {"staff_rejected", phrase::section_staff_rejected, phrase::count_rejected},
    {"staff_with_anomalies", phrase::section_staff_anomalies, phrase::count_anomalies},
    {"staff_notes", phrase::section_staff_notes, phrase::count_notes},
});
static_assert(heads.size() == section_count);

/// Division, names and numbers of whom a finding is about.
ReportRecord record_of(const Subject& subject, const Roster& roster) {
  ReportRecord r;
  switch (subject.kind) {
    case Subject::Kind::student: {
      const Student& s = roster.students[subject.index];
      r.division = s.division;
      r.who = full_name(s.shown_name(), s.given_name);
      r.source_id = s.source_id;
      r.private_id = s.private_id;
      r.ine = s.ine;
      break;
    }
    case Subject::Kind::guardian: {
      const Guardian& g = roster.guardians[subject.index];
      r.who = full_name(g.shown_name(), g.given_name);
      r.source_id = g.source_id;
      r.private_id = g.private_id;
      break;
    }
    case Subject::Kind::staff: {
      const Staff& s = roster.staff[subject.index];
      r.who = full_name(s.shown_name(), s.given_name);
      r.source_id = s.source_id;
      r.is_staff = true;
      break;
    }
    case Subject::Kind::division: r.division = roster.divisions[subject.index].name; break;
    case Subject::Kind::none: break;
  }
  return r;
}

Section section_of(Subject::Kind kind, Severity gravest) {
  const auto after = [&](Section rejected) {
    return static_cast<Section>(static_cast<std::size_t>(rejected) + static_cast<std::size_t>(gravest));
  };
  switch (kind) {
    case Subject::Kind::guardian: return after(Section::guardians_rejected);
    case Subject::Kind::student: return after(Section::students_rejected);
    case Subject::Kind::staff: return after(Section::staff_rejected);
    case Subject::Kind::division:
    case Subject::Kind::none: break;
  }
  return Section::general;
}

/// Positions of the findings, those about one person or division behind one another, the gravest first.
std::vector<std::uint32_t> by_subject(const std::deque<Finding>& findings) {
  std::vector<std::uint32_t> order(findings.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Finding &left = findings[a], &right = findings[b];
    return std::tuple(left.subject.kind, left.subject.index, left.severity()) <
           std::tuple(right.subject.kind, right.subject.index, right.severity());
  });
  return order;
}

}  // namespace

const SectionHead& head_of(Section section) {
  return heads[static_cast<std::size_t>(section)];
}

Sections::Sections(const CheckedSchool& checked) : checked_(checked), findings_(by_subject(checked.report.findings)) {
  const std::deque<Finding>& findings = checked.report.findings;
  for (std::uint32_t begin = 0, end = 0; begin < findings_.size(); begin = end) {
    const Finding& gravest = findings[findings_[begin]];
    const Section section = section_of(gravest.subject.kind, gravest.severity());
    end = begin + 1;
    while (section != Section::general && end < findings_.size() && findings[findings_[end]].subject == gravest.subject)
      ++end;
    ranges_[static_cast<std::size_t>(section)].push_back({begin, end});
  }
  std::for_each(ranges_.begin() + 1, ranges_.end(), [&](auto& ranges) { sort_people(ranges); });
  std::sort(ranges_.front().begin(), ranges_.front().end(), [&](const Range& a, const Range& b) {
    const std::uint32_t i = findings_[a.begin], j = findings_[b.begin];
    return std::pair(findings[i].severity(), i) < std::pair(findings[j].severity(), j);
  });
}

/// By division in natural order, those without one last; then by name.
void Sections::sort_people(std::vector<Range>& ranges) const {
  struct Keyed {
    std::string division, name;
    Range range;
  };
  std::vector<Keyed> people;
  people.reserve(ranges.size());
  for (const Range& range : ranges) {
    const Subject& subject = checked_.report.findings[findings_[range.begin]].subject;
    ReportRecord r = record_of(subject, checked_.roster);
    people.push_back({std::move(r.division), collation_key(r.who), range});
  }
  std::stable_sort(people.begin(), people.end(), [](const Keyed& a, const Keyed& b) {
    if (a.division.empty() != b.division.empty()) return b.division.empty();
    const auto by_division = natural_order(a.division, b.division);
    return by_division != 0 ? by_division < 0 : a.name < b.name;
  });
  std::transform(people.begin(), people.end(), ranges.begin(), [](const Keyed& k) { return k.range; });
}

const std::vector<ReportRecord>* Sections::said_by_registry(Section section) const {
  if (section == Section::students_absent) return &checked_.absent;
  return section == Section::students_changed ? &checked_.changed : nullptr;
}

std::size_t Sections::size(Section section) const {
  const auto* said = said_by_registry(section);
  return said ? said->size() : of(section).size();
}

ReportRecord Sections::record(Section section, std::size_t i) const {
  if (const auto* said = said_by_registry(section)) return (*said)[i];
  const Range range = of(section)[i];
  ReportRecord record = record_of(checked_.report.findings[findings_[range.begin]].subject, checked_.roster);
  record.findings.assign(findings_.begin() + range.begin, findings_.begin() + range.end);
  return record;
}

std::vector<ReportLine> lines_of(const ReportRecord& record, const CheckedSchool& checked) {
  if (record.findings.empty()) return {{Severity::note, record.mark, {}, record.change, {}}};
  std::vector<ReportLine> lines;
  for (const std::uint32_t i : record.findings) {
    const Finding& f = checked.report.findings[i];
    lines.push_back({f.severity(), f.code.rule().code, f.origin, f.text(), advice(f, checked.roster)});
  }
  return lines;
}

bool is_printed(Section section, const Sections& sections, const CheckedSchool& checked) {
  return checked.schools == 0 || section == Section::students_with_anomalies || sections.size(section) > 0;
}

Message empty_text(Section section, const CheckedSchool& checked) {
  const bool compares = section == Section::students_absent || section == Section::students_changed;
  if (compares && !checked.changes) return say(phrase::nothing_compared);
  const Message closing = say(head_of(section).closing, 0);
  return {say(phrase::nothing_found).fr + " " + closing.fr, say(phrase::nothing_found).en + " " + closing.en};
}

std::string identifiers(const ReportRecord& record, Lang lang) {
  std::string out;
  const auto add = [&](const Phrase& phrase, const std::string& id) {
    if (!id.empty()) out += (out.empty() ? "" : ", ") + say(phrase, id).in(lang);
  };
  add(record.is_staff ? phrase::id_sts : phrase::id_siecle, record.source_id);
  add(phrase::id_private, record.private_id);
  add(phrase::id_ine, record.ine);
  return out;
}

std::string holdings(const SourceFile& file, Lang lang) {
  std::string out;
  const auto add = [&](const Phrase& phrase, std::size_t n) {
    if (n > 0) out += (out.empty() ? "" : ", ") + say(phrase, n).in(lang);
  };
  add(phrase::held_students, file.students);
  add(phrase::held_guardians, file.guardians);
  add(phrase::held_staff, file.staff);
  add(phrase::held_accounts, file.accounts);
  add(phrase::held_divisions, file.divisions);
  add(phrase::held_groups, file.groups);
  add(phrase::held_links, file.links);
  return out;
}

std::string shown_place(const std::string& place, Lang lang) {
  const bool standard_input = place == "-" || place.starts_with("-:") ||
                              (place.starts_with("-") && std::string_view(place).substr(1).starts_with(zip_separator));
  return standard_input ? say(phrase::standard_input).in(lang) + place.substr(1) : place;
}

std::string summary(const CheckedSchool& checked, Lang lang) {
  const Report& report = checked.report;
  const std::size_t rejections = report.count(Severity::rejection), anomalies = report.count(Severity::anomaly),
                    notes = report.count(Severity::note), blocking = blocking_records(report, checked.roster);
  if (checked.schools > 0)
    return say(phrase::summary_across, checked.schools, students_read(checked), anomalies, notes).in(lang);
  const std::string last = blocking > 0 ? " " + say(phrase::summary_blocking, blocking).in(lang) : "";
  if (checked.labels == Labels::none)
    return say(phrase::sync_summary, students_read(checked), rejections, anomalies, notes).in(lang) + last;
  std::size_t labels = 0;
  for (const DivisionOutcome& d : checked.divisions) labels += d.printed;
  return say(phrase::summary, students_read(checked), labels, rejections, anomalies, notes).in(lang) + last;
}

}  // namespace passation
