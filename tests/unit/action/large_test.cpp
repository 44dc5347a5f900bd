#include "action/large.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "ledger/find_people.hpp"

using namespace passation;

namespace {

const Date today = std::chrono::year(2026) / 9 / 14;

Student pupil(std::string family, std::string given, std::string ine) {
  Student s;
  s.family_name = std::move(family), s.given_name = std::move(given), s.ine = std::move(ine), s.division = "6E 1";
  return s;
}

Roster nest() {
  Roster roster;
  roster.students = {pupil("PIE", "Jean", "1"), pupil("MERLE", "Zoé", "2"), pupil("MERLE", "Luc", "3")};
  Staff& teacher = roster.staff.emplace_back();
  teacher.family_name = "PIC", teacher.given_name = "Odile";
  return roster;
}

/// Positions of those who are marked.
std::vector<std::size_t> marked(const std::vector<std::string>& people) {
  Roster roster = nest();
  mark_large(roster, people, today);
  std::vector<std::size_t> marked;
  for (std::size_t i = 0; i < roster.students.size(); ++i)
    if (roster.students[i].large_print) marked.push_back(i);
  return marked;
}

}  // namespace

TEST_CASE("large print: a pupil of the files is marked by name or number, also one whom no registry knows yet") {
  CHECK(marked({}).empty());
  CHECK(marked({"merle zoe"}) == std::vector<std::size_t>{1});
  CHECK(marked({"3", "PIE"}) == std::vector<std::size_t>{0, 2});
}

TEST_CASE("large print: nobody is marked by chance") {
  CHECK_THROWS_AS(marked({"MERLE"}), SeveralPeople);
  CHECK_THROWS_AS(marked({"PIE", "MOINEAU"}), Error);
  CHECK_THROWS_AS(marked({"PIC Odile"}), Error);
}
