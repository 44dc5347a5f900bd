#include "web/report_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "report/changes.hpp"
#include "report/phrases.hpp"
#include "report/sections.hpp"
#include "roster/finding.hpp"
#include "web/advice.hpp"
#include "web/frame.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

constexpr std::size_t lines_shown = 50;
constexpr Severity severities[] = {Severity::rejection, Severity::anomaly, Severity::note};

Html line_shown(const Visit& visit, const ReportLine& line) {
  Html out = element(
      "p", {}, element("span", {{"class", severity_key(line.severity)}}, severity_word(line.severity).in(visit.lang)),
      " ", line.what.in(visit.lang), " ", element("span", {{"class", "code"}}, std::string(line.code)));
  const std::string todo = without_commands(line.todo.in(visit.lang));
  if (!todo.empty())
    out += element("p", {{"class", "todo"}}, element("b", {}, visit.say(phrase::report_todo)), " ", todo);
  return out;
}

Html record_shown(const Visit& visit, const ReportRecord& record, const CheckedSchool& checked) {
  Html out;
  if (!record.who.empty() || !record.division.empty())
    out += element("h3", {}, record.division + (record.division.empty() ? "" : " ") + record.who, " ",
                   element("span", {{"class", "hint"}}, identifiers(record, visit.lang)));
  for (const ReportLine& line : lines_of(record, checked)) out += line_shown(visit, line);
  return element("li", {}, out);
}

/// What is looked for in a report.
struct Filter {
  std::string division = {};              ///< empty: all
  std::optional<Severity> severity = {};  ///< of something that is said of a record; nullopt: any

  bool chooses() const { return !division.empty() || severity; }
};

Filter filter_of(const Visit& visit) {
  Filter filter{.division = std::string(visit.query("division"))};
  for (const Severity severity : severities)
    if (visit.query("gravite") == severity_key(severity)) filter.severity = severity;
  return filter;
}

bool is_wanted(const ReportRecord& record, const Report& report, const Filter& filter) {
  if (!filter.division.empty() && record.division != filter.division) return false;
  return !filter.severity || std::any_of(record.findings.begin(), record.findings.end(), [&](std::uint32_t i) {
    return report.findings[i].severity() == filter.severity;
  });
}

/// Positions in the section.
std::vector<std::size_t> wanted_in(Section section, const Sections& sections, const Report& report,
                                   const Filter& filter) {
  std::vector<std::size_t> positions(sections.size(section));
  std::iota(positions.begin(), positions.end(), std::size_t{0});
  if (filter.chooses())
    std::erase_if(positions, [&](std::size_t i) { return !is_wanted(sections.record(section, i), report, filter); });
  return positions;
}

/// Of the page with the same choices, at this place of a section.
std::string address_of(const Visit& visit, std::string_view section, std::size_t from) {
  std::string out = visit.request.path + "?";
  for (const char* name : {"import", "division", "gravite"})
    if (const std::string_view value = visit.query(name); !value.empty())
      out += std::string(name) + "=" + percent_encoded(value) + "&";
  return out + "section=" + std::string(section) + "&de=" + std::to_string(from) + "#" + std::string(section);
}

bool is_notes(Section section) {
  return section == Section::students_notes || section == Section::staff_notes || section == Section::guardians_notes;
}

/// Fifty lines, and a link to those that follow.
Html section_shown(const Visit& visit, Section section, const Sections& sections, const CheckedSchool& checked,
                   const Filter& filter) {
  const std::vector<std::size_t> wanted = wanted_in(section, sections, checked.report, filter);
  if (wanted.empty()) return {};
  const SectionHead& head = head_of(section);
  const bool asked = visit.query("section") == head.key;
  std::size_t begin = 0;
  if (asked)
    begin = std::min(wanted.size() - 1, static_cast<std::size_t>(std::atoi(std::string(visit.query("de")).c_str())));
  const std::size_t end = std::min(wanted.size(), begin + lines_shown);
  Html records;
  for (std::size_t i = begin; i < end; ++i)
    records += record_shown(visit, sections.record(section, wanted[i]), checked);
  Html out = element("summary", {},
                     element("h2", {}, head.title.in(visit.lang), " ",
                             element("span", {{"class", "hint"}}, std::to_string(wanted.size()))));
  out += element("ul", {{"class", "records"}}, records);
  if (end < wanted.size())
    out += element("p", {},
                   link(address_of(visit, head.key, end),
                        visit.say(phrase::report_more, std::min(lines_shown, wanted.size() - end))));
  return element("details", {{"id", head.key}, {"open", asked || filter.chooses() || !is_notes(section)}}, out);
}

/// That nothing is in them is said, too.
Html empty_sections(const Visit& visit, const Sections& sections, const CheckedSchool& checked) {
  Html items;
  std::size_t count = 0;
  for (std::size_t i = 0; i < section_count; ++i) {
    const auto section = static_cast<Section>(i);
    if (sections.size(section) > 0 || !is_printed(section, sections, checked)) continue;
    items += element("li", {}, head_of(section).title.in(visit.lang), visit.lang == Lang::fr ? "\u00a0: " : ": ",
                     empty_text(section, checked).in(visit.lang));
    ++count;
  }
  if (count == 0) return {};
  return element("details", {}, element("summary", {}, element("h2", {}, visit.say(phrase::report_empty, count))),
                 element("ul", {{"class", "hint"}}, items));
}

Html filter_form(const Visit& visit, const CheckedSchool& checked, const Filter& filter) {
  std::vector<Choosable> divisions{{"", visit.say(phrase::filter_all)}}, grades{{"", visit.say(phrase::filter_all)}};
  for (const DivisionOutcome& d : checked.divisions)
    if (!d.name.empty()) divisions.push_back({d.name, d.name});
  for (const Severity severity : severities)
    grades.push_back({std::string(severity_key(severity)), severity_word(severity).in(visit.lang)});
  Html content;
  if (divisions.size() > 1)
    content = select(visit.say(phrase::filter_division), "division", divisions, filter.division);
  content += select(visit.say(phrase::filter_severity), "gravite", grades,
                    filter.severity ? std::string(severity_key(*filter.severity)) : "");
  if (const std::string_view import = visit.query("import"); !import.empty())
    content += hidden_field("import", std::string(import));
  content += element("button", {}, visit.say(phrase::filter_apply));
  return element("form", {{"method", "get"}, {"action", visit.request.path}, {"class", "filter"}}, content);
}

}  // namespace

Html files_read(const Visit& visit, const CheckedSchool& checked) {
  Html items;
  for (const SourceFile& file : checked.sources) {
    const std::string holds = holdings(file, visit.lang);
    items += element("li", {}, file.name + " – " + file.format.in(visit.lang) + (holds.empty() ? "" : ", " + holds));
  }
  return element("h2", {}, visit.say(phrase::report_files)) += element("ul", {}, items);
}

Html divisions_read(const Visit& visit, const CheckedSchool& checked) {
  if (checked.divisions.empty()) return {};
  std::vector<std::vector<Html>> rows;
  for (const DivisionOutcome& d : checked.divisions)
    rows.push_back({d.name.empty() ? visit.say(phrase::without_division) : d.name,
                    d.declared ? std::to_string(*d.declared) : "–", std::to_string(d.found), std::to_string(d.printed),
                    std::to_string(d.left_out)});
  return table(visit.say(phrase::page_divisions),
               {{visit.say(phrase::column_division)},
                {visit.say(phrase::column_declared), true},
                {visit.say(phrase::column_found), true},
                {visit.say(phrase::column_printable), true},
                {visit.say(phrase::column_left_out), true}},
               rows);
}

Html changes_read(const Visit& visit, const CheckedSchool& checked) {
  const Changes& changes = *checked.changes;
  Html items;
  std::size_t shown = 0;
  for (const ChangeLine& line : changes.lines) {
    if (!is_shown(line, changes) || line.who.empty()) continue;
    if (++shown > lines_shown) break;
    items += element("li", {}, line.who + " – " + change_text(line.kind, line.fields).in(visit.lang));
  }
  return element("p", {}, counts_text(changes.counts).in(visit.lang)) += element("ul", {{"class", "changes"}}, items);
}

Html sections_read(const Visit& visit, const CheckedSchool& checked) {
  const Filter filter = filter_of(visit);
  const Sections sections(checked);
  Html shown;
  for (std::size_t i = 0; i < section_count; ++i)
    shown += section_shown(visit, static_cast<Section>(i), sections, checked, filter);
  if (filter.chooses() && shown.empty()) shown = element("p", {}, visit.say(phrase::filter_nothing));
  Html out = filter_form(visit, checked, filter);
  out += shown;
  return filter.chooses() ? out : out += empty_sections(visit, sections, checked);
}

}  // namespace passation
