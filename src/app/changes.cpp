#include "app/changes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "app/care_phrases.hpp"
#include "app/hand_phrases.hpp"
#include "app/ledger_phrases.hpp"
#include "ledger/phrases.hpp"
#include "roster/phrases.hpp"

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
  if (!outcome.questions.empty())
    out += say(phrase::how_to_answer, outcome.questions.front().id, outcome.questions.front().choices.back()).in(lang) +
           "\n";
  if (outcome.to_stick + outcome.to_take_away > 0)
    out += say(phrase::delta_counts, outcome.to_stick, outcome.to_take_away).in(lang) + "\n";
  if (outcome.pages_to_take_away > 0)
    out += say(phrase::pages_to_take_away, outcome.pages_to_take_away).in(lang) + "\n";
  if (job.dry_run || job.verb == Verb::check) out += say(phrase::nothing_recorded).in(lang) + "\n";
  return out + "\n";
}

namespace {

/// Fields are kept in French: "prénom, division".
std::string fields_text(const std::string& french, Lang lang) {
  constexpr std::array fields{phrase::field_family_name, phrase::field_used_name, phrase::field_given_name,
                              phrase::field_birth_date,  phrase::field_sex,       phrase::field_division,
                              phrase::field_groups};
  if (lang == Lang::fr) return french;
  std::string text;
  for (std::size_t at = 0; at < french.size();) {
    const std::size_t end = std::min(french.find(", ", at), french.size());
    const std::string_view name = std::string_view(french).substr(at, end - at);
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const Phrase& f) { return f.fr == name; });
    text.append(text.empty() ? "" : ", ").append(field == fields.end() ? name : field->en);
    at = end + 2;
  }
  return text;
}

}  // namespace

std::string event_text(const Event& event, Lang lang) {
  if (event.kind == "account") return say(phrase::history_account_made, event.detail).in(lang);
  if (event.kind == "spare") return say(phrase::event_spare, event.detail).in(lang);
  if (event.kind == "added") return say(phrase::event_added).in(lang);
  if (event.kind == "put_back") return say(phrase::event_put_back).in(lang);
  if (event.kind == "removed") return say(phrase::event_removed).in(lang);
  if (event.kind == "moved_by_hand") return say(phrase::event_moved, event.detail).in(lang);
  if (event.kind == "reset") return say(phrase::history_reset, event.detail).in(lang);
  for (std::size_t k = 0; k < change_kinds; ++k)
    if (change_key(static_cast<ChangeKind>(k)) == event.kind)
      return say(kind_words[k]).in(lang) + (event.detail.empty() ? "" : " (" + fields_text(event.detail, lang) + ")");
  return event.kind;
}

}  // namespace passation
