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

constexpr std::array<Phrase, change_kinds> kind_counts{
    phrase::created_count,     phrase::kept_count,        phrase::moved_count, phrase::corrected_count,
    phrase::deactivated_count, phrase::reactivated_count, phrase::purged_count};

std::string question_text(const AskedQuestion& q, Lang lang) {
  std::string out = fmt::format("Question {} – {} – {}\n", q.id, q.subject, q.text.in(lang));
  for (std::size_t n = 0; n < q.choices.size(); ++n)
    out += "  " + say(phrase::field_line, q.choices[n], q.meanings[n]).in(lang) + "\n";
  return out;
}

/// Who has other groups has not moved.
bool are_groups_alone(ChangeKind kind, const Message& fields) {
  return kind == ChangeKind::moved && fields.fr == phrase::field_groups.fr;
}

/// Whether the word of the change leaves the fields open: it has none for several.
bool needs_fields(ChangeKind kind, const Message& fields) {
  const bool said =
      kind == ChangeKind::moved && (fields.fr == phrase::field_groups.fr || fields.fr == phrase::field_division.fr);
  return !fields.fr.empty() && !said;
}

/// Of kinds of changes that there are; those unchanged come last.
Message counts_text(const std::array<std::size_t, change_kinds>& counts) {
  constexpr std::size_t kept = static_cast<std::size_t>(ChangeKind::kept);
  Message list;
  const auto add = [&](std::size_t kind) {
    if (counts[kind] == 0) return;
    const Message count = say(kind_counts[kind], counts[kind]);
    list.fr.append(list.fr.empty() ? "" : ", ").append(count.fr);
    list.en.append(list.en.empty() ? "" : ", ").append(count.en);
  };
  for (std::size_t kind = 0; kind < change_kinds; ++kind)
    if (kind != kept) add(kind);
  if (list.fr.empty()) return say(phrase::no_change, counts[kept]);
  add(kept);
  return say(phrase::change_counts, list);
}

}  // namespace

Message change_word(ChangeKind kind) {
  return say(kind_words[static_cast<std::size_t>(kind)]);
}

Message change_text(ChangeKind kind, const Message& fields) {
  if (are_groups_alone(kind, fields)) return say(phrase::other_groups);
  const Message what = change_word(kind);
  if (!needs_fields(kind, fields)) return what;
  return {what.fr + " (" + fields.fr + ")", what.en + " (" + fields.en + ")"};
}

std::string changes_text(const Job& job, const Outcome& outcome, Lang lang) {
  if (!outcome.changes) return {};
  const Changes& changes = *outcome.changes;
  if (changes.first && job.verb != Verb::sync && outcome.questions.empty()) return {};
  std::string out = counts_text(changes.counts).in(lang) + "\n";
  for (const ChangeLine& line : changes.lines) {
    if (changes.first && line.kind == ChangeKind::created) continue;
    const bool other_groups = are_groups_alone(line.kind, line.fields);
    out += other_groups                    ? say(phrase::other_groups).in(lang)
           : line.kind == ChangeKind::kept ? say(phrase::label_changed).in(lang)
                                           : change_word(line.kind).in(lang);
    if (!line.who.empty()) out += " – " + line.who;
    if (needs_fields(line.kind, line.fields)) out += fmt::format(" ({})", line.fields.in(lang));
    out += "\n";
  }
  for (const AskedQuestion& q : outcome.questions) out += question_text(q, lang);
  if (!outcome.questions.empty())
    out += say(phrase::how_to_answer, outcome.questions.front().id, outcome.questions.front().choices.back()).in(lang) +
           "\n";
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
    if (const ChangeKind kind = static_cast<ChangeKind>(k); change_key(kind) == event.kind)
      return change_text(kind, {event.detail, fields_text(event.detail, Lang::en)}).in(lang);
  return event.kind;
}

}  // namespace passation
