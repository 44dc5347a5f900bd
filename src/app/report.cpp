#include "app/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"
#include "base/text.hpp"
#include "roster/advice.hpp"

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

void sort_entries(std::vector<ReportEntry>& entries) {
  std::stable_sort(entries.begin(), entries.end(), [](auto& a, auto& b) { return a.severity < b.severity; });
}

/// By division in natural order, those without one last; then by name.
void sort_people(std::vector<ReportRecord>& records) {
  std::vector<std::pair<std::string, ReportRecord>> keyed;
  keyed.reserve(records.size());
  for (ReportRecord& r : records) keyed.emplace_back(collation_key(r.who), std::move(r));
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    const std::string &left = a.second.division, &right = b.second.division;
    if (left.empty() != right.empty()) return right.empty();
    const auto order = natural_order(left, right);
    return order != 0 ? order < 0 : a.first < b.first;
  });
  for (std::size_t i = 0; i < records.size(); ++i) records[i] = std::move(keyed[i].second);
}

}  // namespace

const SectionHead& head_of(Section section) {
  return heads[static_cast<std::size_t>(section)];
}

Sections make_sections(const Outcome& outcome) {
  Sections sections;
  const auto in = [&](Section s) -> std::vector<ReportRecord>& { return sections[static_cast<std::size_t>(s)]; };
  std::map<std::pair<Subject::Kind, std::size_t>, ReportRecord> people;
  for (std::size_t i = 0; i < outcome.report.findings.size(); ++i) {
    const Subject& subject = outcome.report.findings[i].subject;
    const Rule& rule = outcome.report.findings[i].code.rule();
    const ReportEntry entry{i, rule.severity, rule.code};
    if (section_of(subject.kind, entry.severity) == Section::general) {
      in(Section::general).push_back(record_of(subject, outcome.roster));
      in(Section::general).back().entries.push_back(entry);
      continue;
    }
    const auto [person, is_new] = people.try_emplace({subject.kind, subject.index});
    if (is_new) person->second = record_of(subject, outcome.roster);
    person->second.entries.push_back(entry);
  }
  for (auto& [subject, record] : people) {
    sort_entries(record.entries);
    in(section_of(subject.first, record.entries.front().severity)).push_back(std::move(record));
  }
  in(Section::students_absent) = outcome.absent;
  in(Section::students_changed) = outcome.changed;
  std::for_each(sections.begin() + 1, sections.end(), sort_people);
  auto& general = in(Section::general);
  std::stable_sort(general.begin(), general.end(), [](const ReportRecord& a, const ReportRecord& b) {
    return a.entries.front().severity < b.entries.front().severity;
  });
  return sections;
}

Message what_of(const ReportEntry& entry, const Outcome& outcome) {
  return entry.finding ? outcome.report.findings[*entry.finding].text() : entry.change;
}

Message todo_of(const ReportEntry& entry, const Outcome& outcome) {
  return entry.finding ? advice(outcome.report.findings[*entry.finding], outcome.roster) : Message{};
}

Origin origin_of(const ReportEntry& entry, const Outcome& outcome) {
  return entry.finding ? outcome.report.findings[*entry.finding].origin : Origin{};
}

bool is_printed(Section section, const Sections& sections, const Outcome& outcome) {
  return outcome.schools == 0 || section == Section::students_with_anomalies ||
         !sections[static_cast<std::size_t>(section)].empty();
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
    if (n > 0) out += (out.empty() ? "" : ", ") + say(phrase, n, n > 1 ? "s" : "").in(lang);
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

std::string summary(const Job& job, const Outcome& outcome, Lang lang) {
  const Report& report = outcome.report;
  const std::size_t rejections = report.count(Severity::rejection), anomalies = report.count(Severity::anomaly),
                    notes = report.count(Severity::note);
  if (outcome.schools > 0)
    return say(phrase::summary_across, outcome.schools, outcome.students_read(), anomalies, notes).in(lang);
  if (job.verb == Verb::sync)
    return say(phrase::sync_summary, outcome.students_read(), rejections, anomalies, notes).in(lang);
  std::size_t labels = 0;
  for (const DivisionOutcome& d : outcome.divisions) labels += d.printed;
  return say(phrase::summary, outcome.students_read(), labels, rejections, anomalies, notes).in(lang);
}

std::string report_file_name(const Outcome& outcome) {
  const std::string& uai = outcome.roster.school.uai;
  return (uai.empty() ? "" : uai + "_") + "Compte_rendu.pdf";
}

}  // namespace passation
