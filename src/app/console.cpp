#include "app/console.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

#include "app/changes.hpp"
#include "app/documents.hpp"
#include "app/hand_phrases.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"
#include "app/report.hpp"
#include "app/subject.hpp"
#include "base/text.hpp"
#include "roster/advice.hpp"

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

/// What was taken over from the operation's last documents, and what they no longer hold.
std::string choices_text(const Outcome& outcome, Lang lang) {
  const OperationChoices& taken = outcome.taken_over;
  std::vector<std::string> parts;
  const auto add = [&](const Phrase& phrase, const std::string& value) {
    if (!value.empty()) parts.push_back(say(phrase, value).in(lang));
  };
  add(phrase::taken_divisions, fmt::format("{}", fmt::join(taken.divisions, ", ")));
  add(phrase::taken_mefs, fmt::format("{}", fmt::join(taken.mefs, ", ")));
  if (taken.stock != default_stock) add(phrase::taken_stock, taken.stock);
  if (taken.card != default_card) add(phrase::taken_card, taken.card);
  add(phrase::taken_url, taken.url);
  std::string text;
  if (!parts.empty())
    text += say(phrase::taken_over, outcome.operation, fmt::format("{}", fmt::join(parts, " ; "))).in(lang) + "\n";
  if (!outcome.no_longer_printed.empty())
    text +=
        say(phrase::no_longer_printed, fmt::format("{}", fmt::join(outcome.no_longer_printed, ", "))).in(lang) + "\n";
  if (!taken.divisions.empty() || !taken.mefs.empty() || !outcome.no_longer_printed.empty())
    text += "  " + say(phrase::todo, say(phrase::print_all_divisions).in(lang)).in(lang) + "\n";
  return text.empty() ? text : text + "\n";
}

std::string finding_text(const Finding& f, const Roster& roster, Lang lang) {
  const Rule& rule = f.code.rule();
  std::string out = fmt::format("{} {}", severity_word(f.severity()).in(lang), rule.code);
  for (const std::string& part : {describe(f.subject, roster), shown_place(place_of(f.origin), lang)})
    if (!part.empty()) out += " – " + part;
  const std::string todo = advice(f, roster).in(lang);
  out += "\n  " + f.text().in(lang) + "\n";
  return todo.empty() ? out : out + "  " + say(phrase::todo, todo).in(lang) + "\n";
}

std::string written_files(const Outcome& outcome, Lang lang) {
  std::string out;
  for (const WrittenFile& file : outcome.files)
    out += say(file.replaced ? phrase::replaced : phrase::written, file.path.string()).in(lang) + "\n";
  if (!outcome.new_key.empty())
    out += say(phrase::key_made, outcome.new_key.string()).in(lang) + "\n  " +
           say(phrase::todo, say(phrase::key_made_todo).in(lang)).in(lang) + "\n";
  return out;
}

std::string file_ending_in(const Outcome& outcome, std::string_view ending) {
  for (const WrittenFile& file : outcome.files)
    if (const std::string name = file.path.filename().string(); name.ends_with(ending)) return name;
  return {};
}

/// What somebody has to do now, in the order in which to do it; empty: nothing.
std::string to_do_now(const Outcome& outcome, Lang lang) {
  std::string lines;
  const auto add = [&](const Message& line) { lines += say(phrase::now_line, line).in(lang) + "\n"; };
  if (!outcome.questions.empty()) add(say(phrase::now_answer, outcome.questions.size()));
  if (const std::string list = file_ending_in(outcome, "_Comptes.csv"); outcome.to_load && !list.empty())
    add(say(phrase::now_load, list));
  if (outcome.report.has("IDENT_P_01"))
    add(say(phrase::now_wait));
  else if (outcome.to_hand_out > 0)
    add(say(phrase::now_hand_out, outcome.to_hand_out));
  if (outcome.to_stick > 0)
    add(say(phrase::now_stick, outcome.to_stick,
            outcome.operation + "_" + outcome.roster.school.uai + labels_to_stick));
  if (outcome.to_take_away > 0) add(say(phrase::now_take_away, outcome.to_take_away));
  if (outcome.pages_to_take_away > 0) add(say(phrase::now_take_pages_away, outcome.pages_to_take_away));
  std::size_t left_out = 0;
  for (const DivisionOutcome& d : outcome.divisions) left_out += d.asked ? d.left_out : 0;
  if (left_out > 0) add(say(phrase::now_left_out, left_out));
  return lines.empty() ? "" : say(phrase::now_title).in(lang) + "\n" + lines + "\n";
}

/// Whether a finding is about a division that was not asked for, or about one of its pupils.
bool is_elsewhere(const Finding& f, const Outcome& outcome) {
  const bool pupil = f.subject.kind == Subject::Kind::student;
  if (!pupil && f.subject.kind != Subject::Kind::division) return false;
  const std::string& name =
      pupil ? outcome.roster.students[f.subject.index].division : outcome.roster.divisions[f.subject.index].name;
  return std::any_of(outcome.divisions.begin(), outcome.divisions.end(),
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

/// The gravest first, of the divisions asked for; namesakes together.
void write_findings(const Outcome& outcome, Lang lang, const Sink& out) {
  const auto& findings = outcome.report.findings;
  std::map<std::string, std::vector<const Finding*>> namesakes;
  std::size_t hidden = 0;
  for (const Finding& f : findings) {
    if (is_elsewhere(f, outcome))
      ++hidden;
    else if (const std::string name = namesakes_of(f, outcome.roster); !name.empty())
      namesakes[std::string(f.code.rule().code) + name].push_back(&f);
  }
  for (const Severity severity : {Severity::rejection, Severity::anomaly, Severity::note})
    for (const Finding& f : findings) {
      if (f.severity() != severity || is_elsewhere(f, outcome)) continue;
      const auto same = namesakes.find(std::string(f.code.rule().code) + namesakes_of(f, outcome.roster));
      if (same == namesakes.end() || same->second.size() < 2)
        out(finding_text(f, outcome.roster, lang));
      else if (same->second.front() == &f)
        out(namesakes_text(same->second, outcome.roster, lang));
    }
  if (hidden > 0) out(say(phrase::others_hidden, hidden).in(lang) + "\n");
  if (!findings.empty()) out("\n");
}

/// After `generate` and `sync`: what to do now, what was written, what has changed, and what to put right.
void write_short(const Job& job, const Outcome& outcome, Lang lang, const Sink& out) {
  const std::string written = written_files(outcome, lang);
  out(to_do_now(outcome, lang) + written + (written.empty() ? "" : "\n"));
  out(choices_text(outcome, lang) + (job.verb == Verb::sync ? "" : division_table(job, outcome, lang)) +
      changes_text(job, outcome, lang));
  write_findings(outcome, lang, out);
}

std::string general_information(const Job& job, const Outcome& outcome, Lang lang) {
  const School& school = outcome.roster.school;
  const Date day = job.moment.date;
  std::string of =
      school.uai.empty() ? "" : " – " + (school.name.empty() ? school.uai : school.name + " (" + school.uai + ")");
  if (school.school_year) of += say(phrase::report_year, year_label(*school.school_year)).in(lang);
  std::string out = say(phrase::report_head, lang == Lang::fr ? french_date(day) : iso_date(day), of).in(lang) +
                    "\n\n" + say(phrase::report_general).in(lang) + "\n";
  for (const SourceFile& file : outcome.sources) {
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

std::string record_text(const ReportRecord& record, const Outcome& outcome, Lang lang) {
  std::string head = record.division;
  if (!record.division.empty() && !record.who.empty()) head += " – ";
  head += record.who;
  if (const std::string ids = identifiers(record, lang); !ids.empty()) head += " (" + ids + ")";
  std::string out = record.who.empty() ? "" : "  " + head + "\n";
  for (const ReportLine& line : lines_of(record, outcome))
    out += line_text(line, outcome.sources, record.who.empty() ? "  " : "    ", lang);
  return out;
}

/// An empty section takes one line.
void write_section(Section section, const Sections& sections, const Outcome& outcome, Lang lang, const Sink& out) {
  const SectionHead& head = head_of(section);
  const std::size_t number = static_cast<std::size_t>(section);
  const std::string title = (number == 0 ? "" : fmt::format("{}. ", number)) + say(head.title).in(lang);
  if (sections.size(section) == 0) return out(fmt::format("{}. {}\n", title, empty_text(section, outcome).in(lang)));
  const std::string closing = say(head.closing, sections.size(section)).in(lang);
  out(title + "\n");
  for (std::size_t i = 0; i < sections.size(section); ++i) out(record_text(sections.record(section, i), outcome, lang));
  out("  " + closing + "\n\n");
}

void write_whole(const Job& job, const Outcome& outcome, Lang lang, const Sink& out) {
  out(general_information(job, outcome, lang));
  if (outcome.schools == 0) out(division_table(job, outcome, lang) + changes_text(job, outcome, lang));
  const Sections sections(outcome);
  bool blank_line = true;  // at the end
  for (std::size_t i = 0; i < section_count; ++i) {
    const Section section = static_cast<Section>(i);
    if (!is_printed(section, sections, outcome)) continue;
    write_section(section, sections, outcome, lang, out);
    blank_line = sections.size(section) > 0;
  }
  if (!blank_line) out("\n");
}

}  // namespace

std::string table(const std::vector<std::vector<std::string>>& rows, CellAlign align) {
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (const auto& row : rows)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], to_code_points(row[c]).size());
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c)
      line += (c ? "  " : "") + padded(row[c], widths[c], c == 0 || align == CellAlign::texts);
    out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return out;
}

/// What was printed again, and where each label was before.
std::string reprint_report(const Outcome& outcome, Lang lang) {
  std::string out;
  for (const Reprinted& r : outcome.reprinted)
    out += say(phrase::printed_already, r.who, french_moment(r.before.printed_at), r.before.document, r.before.sheet,
               r.before.label)
               .in(lang) +
           "\n";
  for (const Reprinted& r : outcome.reprinted_pages)
    out +=
        say(phrase::page_printed_already, r.who, french_moment(r.before.printed_at), r.before.document, r.before.sheet)
            .in(lang) +
        "\n";
  if (outcome.never_printed > 0) out += say(phrase::never_printed, outcome.never_printed).in(lang) + "\n";
  if (outcome.withheld > 0) out += say(phrase::reprint_withheld, outcome.withheld).in(lang) + "\n";
  out = choices_text(outcome, lang) + out + "\n" + written_files(outcome, lang);
  if (!outcome.reprinted.empty()) out += say(phrase::reprint_summary, outcome.reprinted.size()).in(lang) + "\n";
  if (!outcome.reprinted_pages.empty())
    out += say(phrase::reprint_pages, outcome.reprinted_pages.size()).in(lang) + "\n";
  return out;
}

void write_text_report(const Job& job, const Outcome& outcome, Lang lang, const Sink& out) {
  if (job.verb == Verb::reprint) return out(reprint_report(outcome, lang));
  if (job.verb == Verb::spare)
    return out(choices_text(outcome, lang) + written_files(outcome, lang) +
               say(phrase::spare_summary, outcome.spares, outcome.new_spares).in(lang) + "\n");
  if (job.verb != Verb::check)
    write_short(job, outcome, lang, out);
  else if (!job.report_pdf)
    write_whole(job, outcome, lang, out);
  out((job.verb == Verb::check ? written_files(outcome, lang) : "") + summary(job, outcome, lang) + "\n");
}

std::string text_report(const Job& job, const Outcome& outcome, Lang lang) {
  std::string text;
  write_text_report(job, outcome, lang, [&](std::string_view piece) { text += piece; });
  return text;
}

std::string for_terminal(std::string_view text) {
  return without_controls(text);
}

std::string error_text(const Error& error, Lang lang) {
  std::string out = "passation: " + say(phrase::error_word, error.message().in(lang)).in(lang) + "\n";
  if (!error.where().empty()) out += "  " + say(phrase::where_word, shown_place(error.where(), lang)).in(lang) + "\n";
  if (const std::string& hint = error.hint().in(lang); !hint.empty())
    out += "  " + say(phrase::todo, hint).in(lang) + "\n";
  return out;
}

}  // namespace passation
