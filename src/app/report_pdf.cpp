// The report as a document. Files are named once, in a table; lines then give their number there.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/phrases.hpp"
#include "app/report.hpp"
#include "base/text.hpp"
#include "layout/table.hpp"

namespace passation {
namespace {

constexpr std::string_view no_figure = "–";
/// In letters; SIECLE has eight. A longer name takes more than one line, or it would leave none to the others.
constexpr std::size_t widest_division = 12;

Value text(std::string s) {
  return {std::move(s), {}};
}
Value text_or_dash(std::string s) {
  return text(s.empty() ? std::string(no_figure) : std::move(s));
}
Value figure(std::size_t n) {
  return text(std::to_string(n));
}
std::string french(const Phrase& phrase) {
  return std::string(phrase.fr);
}

/// Numbers of files in the order in which they were read.
using FileNumbers = std::map<std::string, std::size_t>;

FileNumbers number_files(const Outcome& outcome) {
  FileNumbers numbers;
  for (const SourceFile& file : outcome.sources) numbers.emplace(file.name, numbers.size() + 1);
  return numbers;
}

/// "n° 2, ligne 26"; the name of a file that has no number.
std::string numbered_place(const Origin& origin, const FileNumbers& numbers) {
  const auto known = numbers.find(origin.file);
  if (known == numbers.end()) return shown_place(place_of(origin), Lang::fr);
  if (origin.line == 0) return fmt::format("n°\u00a0{}", known->second);
  return fmt::format("n°\u00a0{}, l.\u00a0{}", known->second, origin.line);
}

void add_general(const Job& job, const Outcome& outcome, Flow& flow) {
  const School& school = outcome.roster.school;
  flow.add_heading(1, french(outcome.schools > 0 ? phrase::report_across : phrase::report_title));
  std::vector<std::pair<std::string, Value>> facts;
  if (!school.uai.empty())
    facts.push_back({"Établissement", text(school.name.empty() ? school.uai : school.name + " (" + school.uai + ")")});
  if (school.school_year) facts.push_back({"Année scolaire", text(year_label(*school.school_year))});
  facts.push_back({"Fait le", text(french_date(job.moment.date))});
  flow.add_facts(facts);
  flow.add_paragraph(summary(job, outcome, Lang::fr), {.face = Face::bold, .size = 10.0, .boxed = true});
}

void add_files(const Outcome& outcome, Flow& flow) {
  std::vector<TableRow> rows;
  for (const SourceFile& file : outcome.sources) {
    const std::string held = holdings(file, Lang::fr);
    rows.push_back({{figure(rows.size() + 1), text(shown_place(file.name, Lang::fr)),
                     text(held.empty() ? file.format.fr : file.format.fr + "\u00a0: " + held),
                     text_or_dash(file.school_year ? year_label(*file.school_year) : ""),
                     text_or_dash(file.made_on ? french_date(*file.made_on) : "")}});
  }
  flow.add_heading(2, french(phrase::report_general));
  flow.add_table({{"N°", 0, Face::text, Align::right},
                  {"Fichier", 1.0, Face::text, Align::left},
                  {"Nature et contenu", 1.0, Face::text, Align::left},
                  {"Année", 0, Face::text, Align::left},
                  {"Daté du", 0, Face::text, Align::left}},
                 rows);
}

void add_divisions(const Job& job, const Outcome& outcome, Flow& flow) {
  std::vector<TableRow> rows;
  std::size_t found = 0, printed = 0, left_out = 0;
  for (const DivisionOutcome& d : outcome.divisions) {
    if (!d.asked) continue;
    const std::size_t here = d.found - d.not_asked;
    rows.push_back(
        {{text(d.name.empty() ? "Sans division" : d.name), text_or_dash(d.declared ? std::to_string(*d.declared) : ""),
          figure(here), figure(d.printed), figure(d.left_out)}});
    found += here, printed += d.printed, left_out += d.left_out;
  }
  if (rows.empty()) return;
  rows.push_back({{text(french(phrase::total)), text_or_dash(""), figure(found), figure(printed), figure(left_out)}});
  flow.add_heading(2, "Divisions");
  flow.add_table({{"Division", 1.0, Face::bold, Align::left},
                  {"Déclaré", 0, Face::text, Align::right},
                  {"Constaté", 0, Face::text, Align::right},
                  {job.verb == Verb::check ? "Imprimable" : "Imprimé", 0, Face::text, Align::right},
                  {"Écarté", 0, Face::text, Align::right}},
                 rows);
}

std::string what_and_todo(const ReportLine& line) {
  const std::string said = severity_word(line.severity).fr + "\u00a0: " + line.what.fr;
  return line.todo.fr.empty() ? said : said + " " + say(phrase::todo, line.todo.fr).fr;
}

/// Name and numbers; a number stays on one line with the system it is of.
std::string who_and_numbers(const ReportRecord& record) {
  std::string ids = identifiers(record, Lang::fr);
  if (ids.empty()) return record.who;
  for (std::size_t at = ids.find(' '); at != ids.npos; at = ids.find(' ', at + 2))
    if (ids[at - 1] != ',') ids.replace(at, 1, "\u00a0");
  return record.who + " (" + ids + ")";
}

/// Only the columns that say something.
void add_records(const std::vector<ReportRecord>& records, const Outcome& outcome, const FileNumbers& numbers,
                 Flow& flow) {
  const bool divisions = std::any_of(records.begin(), records.end(), [](auto& r) { return !r.division.empty(); });
  const bool long_divisions = std::any_of(records.begin(), records.end(),
                                          [](auto& r) { return to_code_points(r.division).size() > widest_division; });
  const bool people = std::any_of(records.begin(), records.end(), [](auto& r) { return !r.who.empty(); });
  std::vector<TableRow> rows;
  for (const ReportRecord& r : records)
    for (const ReportLine& line : lines_of(r, outcome)) {
      TableRow& row = rows.emplace_back();
      if (divisions) row.cells.push_back(text_or_dash(r.division));
      if (people) row.cells.push_back(text_or_dash(who_and_numbers(r)));
      row.cells.push_back(text_or_dash(numbered_place(line.origin, numbers)));
      row.cells.push_back(text_or_dash(std::string(line.code)));
      row.cells.push_back(text(what_and_todo(line)));
    }
  std::vector<TableColumn> columns;
  if (divisions) columns.push_back({"Division", long_divisions ? 1.0 : 0, Face::bold, Align::left});
  if (people) columns.push_back({"Nom, prénom (identifiants)", 2.0, Face::text, Align::left});
  columns.push_back({"Fichier", 0, Face::text, Align::left});
  columns.push_back({"Code", 0, Face::code, Align::left});
  columns.push_back({"Constat et correction", 3.0, Face::text, Align::left});
  flow.add_table(columns, rows);
}

}  // namespace

Document report_document(const Job& job, const Outcome& outcome, const Fonts& fonts) {
  const std::string& uai = outcome.roster.school.uai;
  const std::string title = french(phrase::report_title) + (uai.empty() ? "" : " – " + uai);
  Flow flow({title, title + " – " + french_date(job.moment.date), "page", "suite", "fr-FR"}, fonts);
  add_general(job, outcome, flow);
  add_files(outcome, flow);
  add_divisions(job, outcome, flow);
  const FileNumbers numbers = number_files(outcome);
  const Sections sections(outcome);
  for (std::size_t i = 0; i < section_count; ++i) {
    const Section section = static_cast<Section>(i);
    if (!is_printed(section, sections, outcome)) continue;
    flow.add_heading(2, (i == 0 ? "" : std::to_string(i) + ". ") + french(head_of(section).title));
    if (sections.size(section) == 0) {
      flow.add_paragraph(empty_text(section, outcome).fr);
      continue;
    }
    std::vector<ReportRecord> records;
    for (std::size_t n = 0; n < sections.size(section); ++n) records.push_back(sections.record(section, n));
    add_records(records, outcome, numbers, flow);
    flow.add_paragraph(say(head_of(section).closing, sections.size(section)).fr);
  }
  return std::move(flow).finish();
}

}  // namespace passation
