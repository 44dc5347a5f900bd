#include "report/named_in_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "report/name_words.hpp"
#include "report/phrases.hpp"

namespace passation {
namespace {

/// Where the words stand in the line from `from` on, and not within longer ones; npos: nowhere.
std::size_t find_words(std::string_view line, std::string_view words, std::size_t from = 0) {
  for (std::size_t at = line.find(words, from); at != line.npos; at = line.find(words, at + 1)) {
    const std::u32string before = to_code_points(line.substr(0, at)),
                         after = to_code_points(line.substr(at + words.size()));
    if ((before.empty() || !joins_words(before.back())) && (after.empty() || !joins_words(after.front()))) return at;
  }
  return line.npos;
}

/// "SIECLE 700105": as a report has the numbers of a person.
std::string number_text(KeyKind kind, const std::string& number) {
  switch (kind) {
    case KeyKind::siecle: return say(phrase::id_siecle, number).fr;
    case KeyKind::ine: return say(phrase::id_ine, number).fr;
    case KeyKind::epp:
    case KeyKind::local: return say(phrase::id_sts, number).fr;
    case KeyKind::private_school: break;
  }
  return say(phrase::id_private, number).fr;
}

constexpr std::array all_keys{KeyKind::siecle, KeyKind::ine, KeyKind::epp, KeyKind::local, KeyKind::private_school};

bool has_words(std::string_view line, const std::string& words) {
  return !words.empty() && find_words(line, words) != line.npos;
}

/// Pupils, guardians and staff are numbered apart, so a number is his only beside one of his names; an INE is his
/// alone.
bool has_number(std::string_view line, const Person& p) {
  const bool any_name = has_words(line, p.family_name) || has_words(line, p.used_name) || has_words(line, p.given_name);
  return std::any_of(all_keys.begin(), all_keys.end(), [&](KeyKind kind) {
    return !p.key(kind).empty() && (any_name || kind == KeyKind::ine) &&
           has_words(line, number_text(kind, p.key(kind)));
  });
}

/// Whether the line has the name, and behind it no number: it would have been his.
bool has_name(std::string_view line, const std::string& name) {
  for (std::size_t at = find_words(line, name); at != line.npos; at = find_words(line, name, at + 1)) {
    const std::string_view behind = line.substr(at + name.size());
    if (std::none_of(all_keys.begin(), all_keys.end(),
                     [&](KeyKind kind) { return behind.starts_with(" (" + number_text(kind, "")); }))
      return true;
  }
  return false;
}

bool is_named_in_line(std::string_view line, const Person& p, const std::set<std::string>& names) {
  if (has_number(line, p)) return true;
  for (const std::string& family : {p.used_name, p.family_name})
    if (!family.empty() && !p.given_name.empty() && has_name(line, full_name(family, p.given_name))) return true;
  return std::any_of(names.begin(), names.end(),
                     [&](const auto& name) { return !name.empty() && has_name(line, name); });
}

}  // namespace

bool is_named_in_text(std::string_view report, const Person& person, const std::set<std::string>& names) {
  while (!report.empty()) {
    const std::size_t end = std::min(report.find('\n'), report.size());
    if (is_named_in_line(report.substr(0, end), person, names)) return true;
    report.remove_prefix(std::min(end + 1, report.size()));
  }
  return false;
}

}  // namespace passation
