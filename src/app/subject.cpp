#include "app/subject.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

#include "app/care_phrases.hpp"
#include "app/job.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"
#include "app/selection.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "roster/finding.hpp"

namespace passation {
namespace {

/// "MERLE Lucie 03/02/2015" is a name and a birth date; else the name is all of it.
struct NameAsked {
  std::string name;  ///< as fold_key
  std::optional<Date> birth_date = {};
};

NameAsked name_asked(std::string_view subject) {
  const std::size_t space = subject.find_last_of(' ');
  if (space != subject.npos)
    if (const ParsedDate day = parse_date(subject.substr(space + 1)); day.date)
      return {fold_key(subject.substr(0, space)), day.date};
  return {fold_key(subject)};
}

bool is_called(const Person& p, const NameAsked& asked) {
  if (asked.birth_date && p.birth_date != asked.birth_date) return false;
  for (const std::string& family : {p.family_name, p.used_name})
    for (const std::string& name : {family + p.given_name, p.given_name + family, family})
      if (!family.empty() && (fold_key(name) == asked.name || fold_key(name + p.division) == asked.name)) return true;
  return false;
}

bool has_key(const Person& p, const std::string& key) {
  return !key.empty() && std::find(p.keys.begin(), p.keys.end(), key) != p.keys.end();
}

std::set<PersonId> owners_of(const Known& known, const std::string& login) {
  std::set<PersonId> owners;
  for (const KnownAccount& a : known.accounts)
    if (!login.empty() && to_lower(a.login) == to_lower(login)) owners.insert(a.person);
  return owners;
}

bool joins_words(char32_t c) {
  return is_name_letter(c) || (c >= U'0' && c <= U'9') || c == U'-' || c == U'\'' || c == U'’';
}

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

std::string told_apart(const KnownPerson& k) {
  std::string text = describe(k.person);
  if (k.person.birth_date) text += ", " + french_date(*k.person.birth_date);
  if (const std::string& ine = k.person.key(KeyKind::ine); !ine.empty()) text += ", " + number_text(KeyKind::ine, ine);
  return text;
}

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

std::set<std::string> platforms_of(const Known& known) {
  std::set<std::string> platforms;
  for (const KnownAccount& a : known.accounts) platforms.insert(a.platform);
  return platforms;
}

}  // namespace

bool is_named(std::string_view report, const Person& person, const std::set<std::string>& names) {
  while (!report.empty()) {
    const std::size_t end = std::min(report.find('\n'), report.size());
    if (is_named_in_line(report.substr(0, end), person, names)) return true;
    report.remove_prefix(std::min(end + 1, report.size()));
  }
  return false;
}

std::vector<const KnownPerson*> people_meant(const Known& known, const std::string& subject) {
  const NameAsked name = name_asked(subject);
  const std::set<PersonId> owners = owners_of(known, subject);
  std::vector<const KnownPerson*> people;
  for (const KnownPerson& k : known.people)
    if (has_key(k.person, subject) || owners.contains(k.id) || is_called(k.person, name)) people.push_back(&k);
  return people;
}

SeveralPeople::SeveralPeople(std::span<const KnownPerson* const> people)
    : Error(say(phrase::person_several, people.size()), "", say(phrase::person_several_hint)) {
  for (const KnownPerson* k : people) people_.push_back(told_apart(*k));
}

const KnownPerson& person_meant(const Known& known, const std::string& subject) {
  const std::vector<const KnownPerson*> people = people_meant(known, subject);
  if (people.empty()) throw Error(say(phrase::history_no_person), "", say(phrase::history_no_person_hint));
  if (people.size() > 1) throw SeveralPeople(people);
  return *people.front();
}

std::vector<std::string> division_names(const Known& known) {
  std::vector<std::string> names;
  for (const KnownDivision& d : known.divisions) names.push_back(d.name);
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return natural_order(a, b) < 0; });
  return names;
}

People people_asked(const Known& known, const std::string& person, const std::vector<std::string>& divisions) {
  People people;
  if (!person.empty()) {
    const KnownPerson& k = person_meant(known, person);
    people[k.id] = &k;
    return people;
  }
  require_matches(divisions, division_names(known));
  for (const KnownPerson& k : known.people)
    if (!k.deactivated_on && !k.by_hand.removed && is_asked(divisions, k.division())) people[k.id] = &k;
  return people;
}

std::string platform_asked(const std::string& named, const Known& known, Registry& registry) {
  if (!named.empty()) return named;
  const std::set<std::string> platforms = platforms_of(known);
  if (platforms.empty()) return default_platform;
  if (platforms.size() == 1) return *platforms.begin();
  std::string last = registry.last_platform("");
  if (last.empty())
    throw Error(say(phrase::platform_which, fmt::format("{}", fmt::join(platforms, ", "))), "--platform",
                say(phrase::platform_which_hint));
  return last;
}

std::string platform_line(const std::string& named, const std::string& platform, const Known& known, Lang lang) {
  if (!named.empty() || platforms_of(known).size() < 2) return {};
  return say(phrase::platform_taken, platform).in(lang) + "\n";
}

std::string function_word(const Staff& staff) {
  return is_head(staff) ? "Direction" : "Enseignement";
}

std::string french_moment(const std::string& moment) {
  if (moment.size() < 10) return moment;
  const ParsedDate day = parse_date(moment.substr(0, 10));
  return day.date ? french_date(*day.date) + moment.substr(10) : moment;
}

std::string issue_text(const Issue& i, Lang lang) {
  const std::string when = french_moment(i.printed_at);
  std::string text = (i.stock.empty() ? say(phrase::history_page, when, i.document, i.sheet)
                                      : say(phrase::history_issue, when, i.document, i.sheet, i.label))
                         .in(lang);
  if (!i.handed_out_at.empty())
    text += " – " + say(phrase::issue_handed_out, french_moment(i.handed_out_at), i.handed_out_by).in(lang);
  if (!i.reset_at.empty()) text += " – " + say(phrase::issue_reset, french_moment(i.reset_at)).in(lang);
  return text;
}

}  // namespace passation
