#include "report/changes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "ledger/phrases.hpp"
#include "report/phrases.hpp"
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

/// "créé"
Message change_word(ChangeKind kind) {
  return say(kind_words[static_cast<std::size_t>(kind)]);
}

}  // namespace

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

Message change_text(ChangeKind kind, const Message& fields) {
  if (are_groups_alone(kind, fields)) return say(phrase::other_groups);
  const Message what = change_word(kind);
  if (!needs_fields(kind, fields)) return what;
  return {what.fr + " (" + fields.fr + ")", what.en + " (" + fields.en + ")"};
}

bool is_shown(const ChangeLine& line, const Changes& changes) {
  return !changes.first || line.kind != ChangeKind::created;
}

std::string changes_text(const CheckedSchool& checked, Lang lang) {
  if (!checked.changes) return {};
  const Changes& changes = *checked.changes;
  if (changes.first && checked.labels != Labels::none && checked.questions.empty()) return {};
  std::string out = counts_text(changes.counts).in(lang) + "\n";
  for (const ChangeLine& line : changes.lines) {
    if (!is_shown(line, changes)) continue;
    const bool other_groups = are_groups_alone(line.kind, line.fields);
    out += other_groups                    ? say(phrase::other_groups).in(lang)
           : line.kind == ChangeKind::kept ? say(phrase::label_changed).in(lang)
                                           : change_word(line.kind).in(lang);
    if (!line.who.empty()) out += " – " + line.who;
    if (needs_fields(line.kind, line.fields)) out += fmt::format(" ({})", line.fields.in(lang));
    out += "\n";
  }
  for (const AskedQuestion& q : checked.questions) out += question_text(q, lang);
  if (!checked.questions.empty())
    out += say(phrase::how_to_answer, checked.questions.front().id, checked.questions.front().choices.back()).in(lang) +
           "\n";
  if (!checked.recorded) out += say(phrase::nothing_recorded).in(lang) + "\n";
  return out + "\n";
}

namespace {

/// As the registry keeps them in an event, and as programs have them.
struct EventField {
  const Phrase& word;
  const char* key;
};
constexpr std::array event_fields{EventField{phrase::field_family_name, "family_name"},
                                  EventField{phrase::field_used_name, "used_name"},
                                  EventField{phrase::field_given_name, "given_name"},
                                  EventField{phrase::field_birth_date, "birth_date"},
                                  EventField{phrase::field_sex, "sex"},
                                  EventField{phrase::field_division, "division"},
                                  EventField{phrase::field_groups, "groups"}};

/// Fields are kept in French: "prénom, division". @param said(name, field) what is said instead; field may be nullptr
std::vector<std::string> each_field(const std::string& french, const auto& said) {
  std::vector<std::string> fields;
  for (std::size_t at = 0; at < french.size();) {
    const std::size_t end = std::min(french.find(", ", at), french.size());
    const std::string name = french.substr(at, end - at);
    const auto field =
        std::find_if(event_fields.begin(), event_fields.end(), [&](const EventField& f) { return f.word.fr == name; });
    fields.push_back(said(name, field == event_fields.end() ? nullptr : &*field));
    at = end + 2;
  }
  return fields;
}

std::string fields_text(const std::string& french, Lang lang) {
  if (lang == Lang::fr) return french;
  const auto english = [](const std::string& name, const EventField* field) {
    return field ? std::string(field->word.en) : name;
  };
  return fmt::format("{}", fmt::join(each_field(french, english), ", "));
}

std::optional<ChangeKind> change_of(const Event& event) {
  for (std::size_t k = 0; k < change_kinds; ++k)
    if (const ChangeKind kind = static_cast<ChangeKind>(k); change_key(kind) == event.kind) return kind;
  return std::nullopt;
}

}  // namespace

std::string event_text(const Event& event, Lang lang) {
  if (event.kind == "account") return say(phrase::history_account_made, event.detail).in(lang);
  if (event.kind == "spare") return say(phrase::event_spare, event.detail).in(lang);
  if (event.kind == "added") return say(phrase::event_added).in(lang);
  if (event.kind == "put_back") return say(phrase::event_put_back).in(lang);
  if (event.kind == "removed") return say(phrase::event_removed).in(lang);
  if (event.kind == "moved_by_hand") return say(phrase::event_moved, event.detail).in(lang);
  if (event.kind == "large_print") return say(phrase::event_large).in(lang);
  if (event.kind == "no_large_print") return say(phrase::event_not_large).in(lang);
  if (event.kind == "reset") return say(phrase::history_reset, event.detail).in(lang);
  if (const auto kind = change_of(event))
    return change_text(*kind, {event.detail, fields_text(event.detail, Lang::en)}).in(lang);
  return event.kind;
}

std::vector<std::string> fields_of(const Event& event) {
  if (!change_of(event)) return {};
  return each_field(event.detail, [](const std::string& name, const EventField* field) {
    return field ? std::string(field->key) : name;
  });
}

}  // namespace passation
