#include "ledger/find_people.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/error.hpp"
#include "base/not_found.hpp"
#include "base/text.hpp"
#include "ledger/phrases.hpp"
#include "roster/division_pattern.hpp"
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

/// The one of this number in the registry, or nobody.
std::vector<const KnownPerson*> person_numbered(const Known& known, std::string_view digits) {
  PersonId id = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
  if (error != std::errc() || end != digits.data() + digits.size()) return {};
  const KnownPerson* person = find_person(known.people, id);
  return person ? std::vector{person} : std::vector<const KnownPerson*>();
}

std::string told_apart(const KnownPerson& k) {
  std::string text = describe(k.person);
  if (k.person.birth_date) text += ", " + french_date(*k.person.birth_date);
  if (const std::string& ine = k.person.key(KeyKind::ine); !ine.empty()) text += ", INE " + ine;
  return text;
}

/// Those on which anybody has an account.
std::set<std::string> platforms_of(const Known& known) {
  std::set<std::string> platforms;
  for (const KnownAccount& a : known.accounts) platforms.insert(a.platform);
  return platforms;
}

}  // namespace

std::string registry_number(PersonId id) {
  return "#" + std::to_string(id);
}

std::vector<const KnownPerson*> people_meant(const Known& known, const std::string& subject) {
  if (subject.starts_with('#')) return person_numbered(known, std::string_view(subject).substr(1));
  const NameAsked name = name_asked(subject);
  const std::set<PersonId> owners = owners_of(known, subject);
  std::vector<const KnownPerson*> people;
  for (const KnownPerson& k : known.people)
    if (subject == registry_number(k.id) || has_key(k.person, subject) || owners.contains(k.id) ||
        is_called(k.person, name))
      people.push_back(&k);
  return people;
}

SeveralPeople::SeveralPeople(std::span<const KnownPerson* const> people)
    : Error(say(phrase::person_several, people.size()), "", say(phrase::person_several_hint)) {
  for (const KnownPerson* k : people) people_.push_back(told_apart(*k));
}

const KnownPerson& person_meant(const Known& known, const std::string& subject) {
  const std::vector<const KnownPerson*> people = people_meant(known, subject);
  if (people.empty()) throw NotFound(say(phrase::history_no_person), "", say(phrase::history_no_person_hint));
  if (people.size() > 1) throw SeveralPeople(people);
  return *people.front();
}

std::vector<std::string> division_names(const Known& known) {
  std::vector<std::string> names;
  for (const KnownDivision& d : known.divisions) names.push_back(d.name);
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return natural_order(a, b) < 0; });
  return names;
}

People people_asked(const Known& known, const std::vector<std::string>& named,
                    const std::vector<std::string>& divisions) {
  People people;
  for (const std::string& subject : named) {
    const KnownPerson& k = person_meant(known, subject);
    people[k.id] = &k;
  }
  if (!named.empty()) return people;
  require_matches(divisions, division_names(known));
  for (const KnownPerson& k : known.people)
    if (!k.deactivated_on && !k.by_hand.removed && is_asked(divisions, k.division())) people[k.id] = &k;
  return people;
}

std::string platform_asked(const std::string& named, const Known& known, Registry& registry) {
  return platform_asked(named, known, registry.last_platform(""));
}

std::string platform_asked(const std::string& named, const Known& known, const std::string& last) {
  if (!named.empty()) return named;
  const std::set<std::string> platforms = platforms_of(known);
  if (platforms.empty()) return default_platform;
  if (platforms.size() == 1) return *platforms.begin();
  if (last.empty())
    throw Error(say(phrase::platform_which, fmt::format("{}", fmt::join(platforms, ", "))), "--platform",
                say(phrase::platform_which_hint));
  return last;
}

bool is_one_of_several(const std::string& named, const Known& known) {
  return named.empty() && platforms_of(known).size() > 1;
}

}  // namespace passation
