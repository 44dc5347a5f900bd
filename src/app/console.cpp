#include "app/console.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/changes.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

constexpr std::string_view no_figure = "–";

std::string padded(const std::string& text, std::size_t width, bool left) {
  const std::size_t length = to_code_points(text).size();
  const std::string gap(width > length ? width - length : 0, ' ');
  return left ? text + gap : gap + text;
}

std::string division_table(const Job& job, const Outcome& outcome, Lang lang) {
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  const Phrase& printed = job.verb == Verb::check ? phrase::column_printable : phrase::column_printed;
  std::vector<std::vector<std::string>> rows = {{word(phrase::column_division), word(phrase::column_declared),
                                                 word(phrase::column_found), word(printed),
                                                 word(phrase::column_left_out)}};
  std::size_t found = 0, labels = 0, left_out = 0, not_asked = 0;
  for (const DivisionOutcome& d : outcome.divisions) {
    not_asked += d.not_asked;
    if (!d.asked) continue;
    const std::size_t here = d.found - d.not_asked;
    rows.push_back({d.name.empty() ? std::string(no_figure) : d.name,
                    d.declared ? std::to_string(*d.declared) : std::string(no_figure), std::to_string(here),
                    std::to_string(d.printed), std::to_string(d.left_out)});
    found += here, labels += d.printed, left_out += d.left_out;
  }
  rows.push_back({word(phrase::total), "", std::to_string(found), std::to_string(labels), std::to_string(left_out)});
  std::string out = table(rows);
  if (not_asked > 0) out += say(phrase::not_asked, not_asked).in(lang) + "\n";
  return out + "\n";
}

std::string place_of(const Origin& origin) {
  if (origin.file.empty()) return {};
  return origin.line == 0 ? origin.file : fmt::format("{}:{}", origin.file, origin.line);
}

std::string finding_text(const Finding& f, const Roster& roster, Lang lang) {
  const Rule& rule = f.code.rule();
  std::string out = fmt::format("{} {}", severity_word(f.severity()).in(lang), rule.code);
  for (const std::string& part : {describe(f.subject, roster), place_of(f.origin)})
    if (!part.empty()) out += " – " + part;
  const std::string todo(lang == Lang::fr ? rule.todo.fr : rule.todo.en);
  out += "\n  " + f.text().in(lang) + "\n";
  return todo.empty() ? out : out + "  " + say(phrase::todo, todo).in(lang) + "\n";
}

}  // namespace

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (const auto& row : rows)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], to_code_points(row[c]).size());
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) line += (c ? "  " : "") + padded(row[c], widths[c], c == 0);
    out += line + "\n";
  }
  return out;
}

std::string text_report(const Job& job, const Outcome& outcome, Lang lang) {
  std::string out =
      (job.verb == Verb::sync ? "" : division_table(job, outcome, lang)) + changes_text(job, outcome, lang);
  for (const Severity severity : {Severity::rejection, Severity::anomaly, Severity::note})
    for (const Finding& f : outcome.report.findings)
      if (f.severity() == severity) out += finding_text(f, outcome.roster, lang);
  if (!outcome.report.findings.empty()) out += "\n";
  for (const WrittenFile& file : outcome.files)
    out += say(file.replaced ? phrase::replaced : phrase::written, file.path.string()).in(lang) + "\n";
  const Report& report = outcome.report;
  const std::size_t students = outcome.roster.students.size(), rejections = report.count(Severity::rejection),
                    anomalies = report.count(Severity::anomaly), notes = report.count(Severity::note);
  std::size_t labels = 0;
  for (const DivisionOutcome& d : outcome.divisions) labels += d.printed;
  const Message summary = job.verb == Verb::sync ? say(phrase::sync_summary, students, rejections, anomalies, notes)
                                                 : say(phrase::summary, students, labels, rejections, anomalies, notes);
  return out + summary.in(lang) + "\n";
}

std::string error_text(const Error& error, Lang lang) {
  std::string out = "passation: " + say(phrase::error_word, error.message().in(lang)).in(lang) + "\n";
  if (!error.where().empty()) out += "  " + say(phrase::where_word, error.where()).in(lang) + "\n";
  if (const std::string& hint = error.hint().in(lang); !hint.empty())
    out += "  " + say(phrase::todo, hint).in(lang) + "\n";
  return out;
}

}  // namespace passation
