#include "app/changes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "app/ledger_phrases.hpp"

namespace passation {
namespace {

constexpr std::array<Phrase, change_kinds> kind_words{phrase::created,   phrase::kept,        phrase::moved,
                                                      phrase::corrected, phrase::deactivated, phrase::reactivated,
                                                      phrase::purged};

std::string question_text(const AskedQuestion& q, Lang lang) {
  std::string out = fmt::format("Question {} – {} – {}\n", q.id, q.subject, q.text.in(lang));
  for (std::size_t n = 0; n < q.choices.size(); ++n)
    out += fmt::format("  {} : {}\n", q.choices[n], q.meanings[n].in(lang));
  return out;
}

}  // namespace

Message change_word(ChangeKind kind) {
  return say(kind_words[static_cast<std::size_t>(kind)]);
}

std::string changes_text(const Job& job, const Outcome& outcome, Lang lang) {
  if (!outcome.changes) return {};
  const Changes& changes = *outcome.changes;
  if (changes.first && job.verb != Verb::sync && outcome.questions.empty()) return {};
  const auto& c = changes.counts;
  std::string out = say(phrase::change_counts, c[0], c[1], c[2], c[3], c[4], c[5], c[6]).in(lang) + "\n";
  for (const ChangeLine& line : changes.lines) {
    if (line.kind == ChangeKind::kept || (changes.first && line.kind == ChangeKind::created)) continue;
    out += change_word(line.kind).in(lang);
    if (!line.who.empty()) out += " – " + line.who;
    if (!line.fields.fr.empty()) out += fmt::format(" ({})", line.fields.in(lang));
    out += "\n";
  }
  for (const AskedQuestion& q : outcome.questions) out += question_text(q, lang);
  if (!outcome.questions.empty()) out += say(phrase::how_to_answer, outcome.questions.front().id).in(lang) + "\n";
  if (outcome.to_stick + outcome.to_take_away > 0)
    out += say(phrase::delta_counts, outcome.to_stick, outcome.to_take_away).in(lang) + "\n";
  if (job.dry_run || job.verb == Verb::check) out += say(phrase::nothing_recorded).in(lang) + "\n";
  return out + "\n";
}

std::string event_text(const Event& event, Lang lang) {
  if (event.kind == "account") return say(phrase::history_account_made, event.detail).in(lang);
  for (std::size_t k = 0; k < change_kinds; ++k)
    if (change_key(static_cast<ChangeKind>(k)) == event.kind)
      return say(kind_words[k]).in(lang) + (event.detail.empty() ? "" : " (" + event.detail + ")");
  return event.kind;
}

}  // namespace passation
