#include "document/report_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "document/kinds.hpp"
#include "document/phrases.hpp"
#include "document/words.hpp"
#include "layout/flow.hpp"
#include "report/phrases.hpp"
#include "report/sections.hpp"

namespace passation {
namespace {

/// In letters; SIECLE has eight. A longer name takes more than one line, or it would leave none to the others.
constexpr std::size_t widest_division = 12;

std::string in_french(const Phrase& phrase) {
  return std::string(phrase.fr);
}

/// Numbers of files in the order in which they were read.
using FileNumbers = std::map<std::string, std::size_t>;

FileNumbers number_files(const CheckedSchool& checked) {
  FileNumbers numbers;
  for (const SourceFile& file : checked.sources) numbers.emplace(file.name, numbers.size() + 1);
  return numbers;
}

/// "n° 2, ligne 26"; the name of a file that has no number.
std::string numbered_place(const Origin& origin, const FileNumbers& numbers) {
  const auto known = numbers.find(origin.file);
  if (known == numbers.end()) return shown_place(place_of(origin), Lang::fr);
  if (origin.line == 0) return fmt::format("n°\u00a0{}", known->second);
  return fmt::format("n°\u00a0{}, l.\u00a0{}", known->second, origin.line);
}

void add_general(const CheckedSchool& checked, Flow& flow) {
  const School& school = checked.roster.school;
  flow.add_heading({.level = 1, .text = in_french(checked.schools > 0 ? phrase::report_across : phrase::report_title)});
  std::vector<std::pair<std::string, Cell>> facts;
  if (!school.uai.empty()) facts.push_back({"Établissement", school_line(school.name, school.uai)});
  if (school.school_year) facts.push_back({"Année scolaire", year_label(*school.school_year)});
  facts.push_back({"Fait le", french_date(checked.day)});
  flow.add_facts(facts);
  const std::size_t rejections = checked.report.count(Severity::rejection),
                    anomalies = checked.report.count(Severity::anomaly), notes = checked.report.count(Severity::note);
  flow.add_figures({{figure(students_read(checked)), french("élève{0|s} lu{0|s}", students_read(checked))},
                    {figure(rejections), french("rejet{0|s}", rejections)},
                    {figure(anomalies), french("anomalie{0|s}", anomalies)},
                    {figure(notes), french("note{0|s}", notes)}});
  flow.add_paragraph(summary(checked, Lang::fr), {.face = Face::bold});
}

void add_files(const CheckedSchool& checked, Flow& flow) {
  std::vector<TableRow> rows;
  for (const SourceFile& file : checked.sources) {
    const std::string held = holdings(file, Lang::fr);
    rows.push_back({{figure(rows.size() + 1), shown_place(file.name, Lang::fr),
                     held.empty() ? file.format.fr : file.format.fr + "\u00a0: " + held,
                     or_dash(file.school_year ? year_label(*file.school_year) : ""),
                     or_dash(file.made_on ? french_date(*file.made_on) : "")}});
  }
  flow.add_heading({.text = in_french(phrase::report_general)});
  flow.add_table({{"N°", 0, Face::text, Align::right},
                  {"Fichier", 1.0, Face::text, Align::left},
                  {"Nature et contenu", 1.0, Face::text, Align::left},
                  {"Année", 0, Face::text, Align::left},
                  {"Daté du", 0, Face::text, Align::left}},
                 rows);
}

void add_divisions(const CheckedSchool& checked, Flow& flow) {
  std::vector<TableRow> rows;
  std::size_t found = 0, printed = 0, left_out = 0;
  for (const DivisionOutcome& d : checked.divisions) {
    if (!d.asked) continue;
    const std::size_t here = d.found - d.not_asked;
    rows.push_back({{shown_division(d.name), or_dash(d.declared ? std::to_string(*d.declared) : ""), figure(here),
                     figure(d.printed), figure(d.left_out)}});
    found += here, printed += d.printed, left_out += d.left_out;
  }
  if (rows.empty()) return;
  rows.push_back(
      {.cells = {in_french(phrase::total), "", figure(found), figure(printed), figure(left_out)}, .total = true});
  flow.add_heading({.text = "Divisions"});
  flow.add_table({{"Division", 1.0, Face::bold, Align::left},
                  {"Déclaré", 0, Face::text, Align::right},
                  {"Constaté", 0, Face::text, Align::right},
                  {checked.labels == Labels::printable ? "Imprimable" : "Imprimé", 0, Face::text, Align::right},
                  {"Écarté", 0, Face::text, Align::right}},
                 rows);
}

/// Name and numbers; a number stays on one line with the system it is of.
std::string who_and_numbers(const ReportRecord& record) {
  std::string ids = identifiers(record, Lang::fr);
  if (ids.empty()) return record.who;
  for (std::size_t at = ids.find(' '); at != ids.npos; at = ids.find(' ', at + 2))
    if (ids[at - 1] != ',') ids.replace(at, 1, "\u00a0");
  return record.who + " (" + ids + ")";
}

/// Something that is said, and of whom.
struct Said {
  ReportLine line;
  std::vector<std::pair<const ReportRecord*, Origin>> of;
};

/// What is said in the same words stands once, at its first place; the gravest first. @pre the records live on
std::vector<Said> group_by_words(const std::vector<ReportRecord>& records, const CheckedSchool& checked) {
  std::vector<Said> all;
  std::map<std::tuple<std::string_view, std::string, std::string>, std::size_t> known;
  for (const ReportRecord& record : records)
    for (const ReportLine& line : lines_of(record, checked)) {
      const auto [at, is_new] = known.try_emplace({line.code, line.what.fr, line.todo.fr}, all.size());
      if (is_new) all.push_back({line, {}});
      all[at->second].of.emplace_back(&record, line.origin);
    }
  std::stable_sort(all.begin(), all.end(),
                   [](const Said& a, const Said& b) { return a.line.severity < b.line.severity; });
  return all;
}

/// In pt: the graver, the wider.
double bar_of(Severity severity) {
  return severity == Severity::rejection ? 5 : severity == Severity::anomaly ? 3 : 1;
}

bool is_about_people(const Said& said) {
  return std::any_of(said.of.begin(), said.of.end(), [](auto& of) { return !of.first->who.empty(); });
}

/// "6E 1 · MERLE Lucie (SIECLE 101) · n° 2, l. 26"
std::string on_one_line(const Said& said, const FileNumbers& numbers) {
  std::string out;
  for (const auto& [record, origin] : said.of)
    for (const std::string& part : {record->division, who_and_numbers(*record), numbered_place(origin, numbers)})
      if (!part.empty()) out += (out.empty() ? "" : " · ") + part;
  return out;
}

/// Whom it is said of. Only the columns that say something.
void add_people(const Said& said, const FileNumbers& numbers, Flow& flow) {
  const auto any = [&](auto says) { return std::any_of(said.of.begin(), said.of.end(), says); };
  const bool divisions = any([](auto& of) { return !of.first->division.empty(); });
  const bool long_divisions = any([](auto& of) { return to_code_points(of.first->division).size() > widest_division; });
  std::vector<TableRow> rows;
  for (const auto& [record, origin] : said.of) {
    TableRow& row = rows.emplace_back();
    if (divisions) row.cells.push_back(or_dash(record->division));
    row.cells.push_back(or_dash(who_and_numbers(*record)));
    row.cells.push_back(or_dash(numbered_place(origin, numbers)));
  }
  std::vector<TableColumn> columns;
  if (divisions) columns.push_back({.heading = "Division", .share = long_divisions ? 1.0 : 0, .face = Face::bold});
  columns.push_back({.heading = "Nom, prénom (identifiants)", .share = 3.0});
  columns.push_back({.heading = "Fichier"});
  flow.add_table(columns, rows);
}

/// « Rejet · DNAIS_P_01 · 3 fiches », what it is, and what to do about it on a line of its own.
void add_said(const Said& said, const FileNumbers& numbers, Flow& flow) {
  const double bar = bar_of(said.line.severity);
  std::string head = severity_word(said.line.severity).fr;
  head.front() = static_cast<char>(std::toupper(head.front()));
  if (!said.line.code.empty()) head.append(" · ").append(said.line.code);
  const bool listed = said.of.size() > 1 && is_about_people(said);
  const std::string who = listed ? french("{0} fiche{0|s}", said.of.size()) : on_one_line(said, numbers);
  std::vector<Cell> lines = {Cell::with_bold(head, who.empty() ? "" : "· " + who), said.line.what.fr};
  if (!said.line.todo.fr.empty()) lines.push_back(Cell::with_bold("À faire\u00a0:", said.line.todo.fr));
  flow.add_note(lines, bar, listed);
  if (listed) add_people(said, numbers, flow);
}

}  // namespace

Document report_document(const CheckedSchool& checked, const Fonts& fonts) {
  const std::string& uai = checked.roster.school.uai;
  const std::string title = in_french(phrase::report_title) + (uai.empty() ? "" : " – " + uai);
  Flow flow({title, "", title + " · " + french_date(checked.day), "page", "suite"}, fonts);
  add_general(checked, flow);
  add_files(checked, flow);
  add_divisions(checked, flow);
  const FileNumbers numbers = number_files(checked);
  const Sections sections(checked);
  for (std::size_t i = 0; i < section_count; ++i) {
    const Section section = static_cast<Section>(i);
    if (!is_printed(section, sections, checked)) continue;
    const std::size_t size = sections.size(section);
    const std::string count = size == 0 ? empty_text(section, checked).fr : say(head_of(section).closing, size).fr;
    flow.add_heading({.text = (i == 0 ? "" : std::to_string(i) + ". ") + in_french(head_of(section).title),
                      .caption = "– " + count});
    std::vector<ReportRecord> records;
    for (std::size_t n = 0; n < size; ++n) records.push_back(sections.record(section, n));
    for (const Said& said : group_by_words(records, checked)) add_said(said, numbers, flow);
  }
  return std::move(flow).finish();
}

NamedBytes draw_report(const CheckedSchool& checked, const Fonts& fonts, PdfWriter& writer) {
  const std::string& uai = checked.roster.school.uai;
  return {document_name(DocumentKind::report, "", uai), writer.draw(report_document(checked, fonts))};
}

std::vector<NamedBytes> report_file(DocumentInputs& inputs) {
  if (!inputs.report) return {};
  return {draw_report(inputs.checked, inputs.fonts, inputs.writer)};
}

}  // namespace passation
