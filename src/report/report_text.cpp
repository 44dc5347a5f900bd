#include "report/report_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "report/changes.hpp"
#include "report/phrases.hpp"
#include "report/sections.hpp"
#include "report/text_table.hpp"
#include "roster/advice.hpp"

namespace passation {
namespace {

constexpr std::string_view no_figure = "–";

std::string finding_text(const Finding& f, const Roster& roster, Lang lang) {
  const Rule& rule = f.code.rule();
  std::string out = fmt::format("{} {}", severity_word(f.severity()).in(lang), rule.code);
  for (const std::string& part : {describe(f.subject, roster), shown_place(place_of(f.origin), lang)})
    if (!part.empty()) out += " – " + part;
  const std::string todo = advice(f, roster).in(lang);
  out += "\n  " + f.text().in(lang) + "\n";
  return todo.empty() ? out : out + "  " + say(phrase::todo, todo).in(lang) + "\n";
}

/// Whether a finding is about a division that was not asked for, or about one of its pupils.
bool is_elsewhere(const Finding& f, const CheckedSchool& checked) {
  const bool pupil = f.subject.kind == Subject::Kind::student;
  if (!pupil && f.subject.kind != Subject::Kind::division) return false;
  const std::string& name =
      pupil ? checked.roster.students[f.subject.index].division : checked.roster.divisions[f.subject.index].name;
  return std::any_of(checked.divisions.begin(), checked.divisions.end(),
                     [&](const DivisionOutcome& d) { return d.name == name && !d.asked; });
}

/// Those who have one name, in capitals; empty of any other finding.
std::string namesakes_of(const Finding& f, const Roster& roster) {
  if (f.code == Code("ELNOM_P_05")) {
    const Student& s = roster.students[f.subject.index];
    return fold_key(full_name(s.shown_name(), s.given_name));
  }
  if (f.code != Code("PERSO_P_12")) return {};
  const Staff& s = roster.staff[f.subject.index];
  return fold_key(full_name(s.shown_name(), s.given_name));
}

std::string with_birth_date(const Subject& subject, const Roster& roster) {
  const std::optional<Date> born = subject.kind == Subject::Kind::student ? roster.students[subject.index].birth_date
                                                                          : roster.staff[subject.index].birth_date;
  return describe(subject, roster) + (born ? ", " + french_date(*born) : "");
}

/// What is said of each of them, said once.
std::string namesakes_text(const std::vector<const Finding*>& namesakes, const Roster& roster, Lang lang) {
  std::string all;
  for (const Finding* f : namesakes)
    all += (all.empty() ? "" : lang == Lang::fr ? " ; " : "; ") + with_birth_date(f->subject, roster);
  const Finding& first = *namesakes.front();
  return fmt::format("{} {}\n  ", severity_word(first.severity()).in(lang), first.code.rule().code) +
         say(phrase::namesakes, all).in(lang) + "\n  " + say(phrase::todo, advice(first, roster)).in(lang) + "\n";
}

std::string general_information(const CheckedSchool& checked, Lang lang) {
  const School& school = checked.roster.school;
  const Date day = checked.day;
  std::string of =
      school.uai.empty() ? "" : " – " + (school.name.empty() ? school.uai : school.name + " (" + school.uai + ")");
  if (school.school_year) of += say(phrase::report_year, year_label(*school.school_year)).in(lang);
  std::string out = say(phrase::report_head, lang == Lang::fr ? french_date(day) : iso_date(day), of).in(lang) +
                    "\n\n" + say(phrase::report_general).in(lang) + "\n";
  for (const SourceFile& file : checked.sources) {
    out += fmt::format("  {} – {}", shown_place(file.name, lang), file.format.in(lang));
    if (file.made_on)
      out += say(phrase::made_on, lang == Lang::fr ? french_date(*file.made_on) : iso_date(*file.made_on)).in(lang);
    if (const std::string held = holdings(file, lang); !held.empty()) out += " – " + held;
    out += "\n";
  }
  return out + "\n";
}

/// "ElevesSansAdresses.xml:12" of "export.zip › ElevesSansAdresses.xml:12", where no other file read is called so.
std::string short_place(const std::string& place, const std::vector<SourceFile>& sources, Lang lang) {
  const std::size_t separator = place.rfind(zip_separator);
  if (separator == place.npos) return shown_place(place, lang);
  const std::string entry = place.substr(separator + zip_separator.size());
  const auto same = std::count_if(sources.begin(), sources.end(), [&](const SourceFile& file) {
    return file.name.ends_with(entry.substr(0, entry.rfind(':')));
  });
  return same == 1 ? entry : shown_place(place, lang);
}

std::string line_text(const ReportLine& line, const std::vector<SourceFile>& sources, const std::string& indent,
                      Lang lang) {
  std::string out = indent + severity_word(line.severity).in(lang);
  if (!line.code.empty()) out += fmt::format(" {}", line.code);
  if (const std::string place = place_of(line.origin); !place.empty()) out += " – " + short_place(place, sources, lang);
  out += " – " + line.what.in(lang) + "\n";
  const std::string& todo = line.todo.in(lang);
  return todo.empty() ? out : out + indent + "  " + say(phrase::todo, todo).in(lang) + "\n";
}

std::string record_text(const ReportRecord& record, const CheckedSchool& checked, Lang lang) {
  std::string head = record.division;
  if (!record.division.empty() && !record.who.empty()) head += " – ";
  head += record.who;
  if (const std::string ids = identifiers(record, lang); !ids.empty()) head += " (" + ids + ")";
  std::string out = record.who.empty() ? "" : "  " + head + "\n";
  for (const ReportLine& line : lines_of(record, checked))
    out += line_text(line, checked.sources, record.who.empty() ? "  " : "    ", lang);
  return out;
}

/// An empty section takes one line.
void write_section(Section section, const Sections& sections, const CheckedSchool& checked, Lang lang,
                   const Sink& out) {
  const SectionHead& head = head_of(section);
  const std::size_t number = static_cast<std::size_t>(section);
  const std::string title = (number == 0 ? "" : fmt::format("{}. ", number)) + say(head.title).in(lang);
  if (sections.size(section) == 0) return out(fmt::format("{}. {}\n", title, empty_text(section, checked).in(lang)));
  const std::string closing = say(head.closing, sections.size(section)).in(lang);
  out(title + "\n");
  for (std::size_t i = 0; i < sections.size(section); ++i) out(record_text(sections.record(section, i), checked, lang));
  out("  " + closing + "\n\n");
}

}  // namespace

std::string division_table(const CheckedSchool& checked, Lang lang) {
  if (checked.labels == Labels::none) return {};
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  const Phrase& printed = checked.labels == Labels::printable ? phrase::column_printable : phrase::column_printed;
  std::vector<std::vector<std::string>> rows = {{word(phrase::column_division), word(phrase::column_declared),
                                                 word(phrase::column_found), word(printed),
                                                 word(phrase::column_left_out)}};
  std::size_t found = 0, labels = 0, left_out = 0, not_asked = 0;
  for (const DivisionOutcome& d : checked.divisions) {
    not_asked += d.not_asked;
    if (!d.asked) continue;
    const std::size_t here = d.found - d.not_asked;
    rows.push_back({d.name.empty() ? std::string(no_figure) : d.name,
                    d.declared ? std::to_string(*d.declared) : std::string(no_figure), std::to_string(here),
                    std::to_string(d.printed), std::to_string(d.left_out)});
    found += here, labels += d.printed, left_out += d.left_out;
  }
  rows.push_back({word(phrase::total), "", std::to_string(found), std::to_string(labels), std::to_string(left_out)});
  std::string out = text_table(rows);
  if (not_asked > 0) out += say(phrase::not_asked, not_asked).in(lang) + "\n";
  return out + "\n";
}

void write_findings(const CheckedSchool& checked, Lang lang, const Sink& out) {
  const auto& findings = checked.report.findings;
  std::map<std::string, std::vector<const Finding*>> namesakes;
  std::size_t hidden = 0;
  for (const Finding& f : findings) {
    if (is_elsewhere(f, checked))
      ++hidden;
    else if (const std::string name = namesakes_of(f, checked.roster); !name.empty())
      namesakes[std::string(f.code.rule().code) + name].push_back(&f);
  }
  for (const Severity severity : {Severity::rejection, Severity::anomaly, Severity::note})
    for (const Finding& f : findings) {
      if (f.severity() != severity || is_elsewhere(f, checked)) continue;
      const auto same = namesakes.find(std::string(f.code.rule().code) + namesakes_of(f, checked.roster));
      if (same == namesakes.end() || same->second.size() < 2)
        out(finding_text(f, checked.roster, lang));
      else if (same->second.front() == &f)
        out(namesakes_text(same->second, checked.roster, lang));
    }
  if (hidden > 0) out(say(phrase::others_hidden, hidden).in(lang) + "\n");
  if (!findings.empty()) out("\n");
}

void write_report_text(const CheckedSchool& checked, Lang lang, const Sink& out) {
  out(general_information(checked, lang));
  if (checked.schools == 0) out(division_table(checked, lang) + changes_text(checked, lang));
  const Sections sections(checked);
  bool blank_line = true;  // at the end
  for (std::size_t i = 0; i < section_count; ++i) {
    const Section section = static_cast<Section>(i);
    if (!is_printed(section, sections, checked)) continue;
    write_section(section, sections, checked, lang, out);
    blank_line = sections.size(section) > 0;
  }
  if (!blank_line) out("\n");
}

std::string report_text(const CheckedSchool& checked, Lang lang) {
  std::string text;
  write_report_text(checked, lang, [&](std::string_view piece) { text += piece; });
  return text + summary(checked, lang) + "\n";
}

}  // namespace passation
