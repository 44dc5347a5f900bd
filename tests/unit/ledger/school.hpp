#pragma once
// Invented people for the tests of the ledger.

#include <string>
#include <vector>

#include "base/date.hpp"
#include "ledger/plan.hpp"

namespace passation {

inline Date day(int year, unsigned month, unsigned d) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(d);
}

inline Date born(std::string_view text) {
  return *parse_date(text).date;
}

struct Keys {
  std::string siecle = {}, ine = {}, private_school = {};
};

inline Person pupil(Keys keys, std::string family, std::string given, std::string_view birth,
                    std::string division = "6E 1") {
  Person p;
  p.keys[0] = keys.siecle;
  p.keys[1] = keys.ine;
  p.keys[4] = keys.private_school;
  p.family_name = std::move(family);
  p.given_name = std::move(given);
  if (!birth.empty()) p.birth_date = born(birth);
  p.division = std::move(division);
  return p;
}

inline Person guardian(std::string siecle, std::string family, std::string given) {
  Person p;
  p.audience = Audience::guardian;
  p.keys[0] = std::move(siecle);
  p.family_name = std::move(family);
  p.given_name = std::move(given);
  return p;
}

inline Person teacher(std::string epp, std::string family, std::string given, std::string_view birth) {
  Person p = pupil({}, std::move(family), std::move(given), birth, "");
  p.audience = Audience::staff;
  p.key(KeyKind::epp) = std::move(epp);
  return p;
}

inline KnownPerson known(PersonId id, Person person, std::vector<PersonId> students = {}) {
  return {id, std::move(person), {}, std::move(students)};
}

inline KnownPerson gone(KnownPerson person, Date on) {
  person.deactivated_on = on;
  return person;
}

inline std::vector<ImportedPerson> imported(std::vector<Person> people) {
  std::vector<ImportedPerson> list;
  for (Person& p : people) list.push_back({std::move(p), list.size(), false, {}});
  return list;
}

inline const Date today = day(2026, 9, 14);

inline SyncRules sync_rules(std::set<Audience> complete = {Audience::student}) {
  return {today, std::move(complete), {}, {}};
}

inline std::string kinds(const Plan& plan) {
  std::string text;
  for (const Change& c : plan.changes) {
    constexpr std::string_view letters = "cKmCdRP";
    text += letters[static_cast<std::size_t>(c.kind)];
    text += std::to_string(c.person) + " ";
  }
  for (const Question& q : plan.questions) text += "?" + std::to_string(q.candidates.size()) + " ";
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace passation
