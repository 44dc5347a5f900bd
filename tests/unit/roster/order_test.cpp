#include "roster/order.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

std::vector<std::string> sorted(const std::vector<std::string>& family_names) {
  Roster roster;
  std::vector<std::size_t> all;
  for (const std::string& name : family_names) {
    all.push_back(roster.students.size());
    roster.students.emplace_back().family_name = name;
  }
  std::vector<std::string> out;
  for (const std::size_t i : class_list_order(roster, all)) out.push_back(roster.students[i].family_name);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Divisions in natural order, declared ones without pupils included") {
  Roster roster;
  for (const char* name : {"6E 10", "6E 2", ""}) roster.students.emplace_back().division = name;
  roster.divisions = {{"5E 1", "", {}}};
  CHECK(division_order(roster) == Names{"5E 1", "6E 2", "6E 10"});
}

TEST_CASE("Particles sort as written, spaces and apostrophes do not count") {
  CHECK(sorted({"DELAVIGNE", "DE LA TOUR", "DELAPORTE"}) == Names{"DELAPORTE", "DE LA TOUR", "DELAVIGNE"});
  CHECK(sorted({"DALTON", "D'ALMEIDA", "DAHLIA"}) == Names{"DAHLIA", "D'ALMEIDA", "DALTON"});
}

TEST_CASE("Accents count only between equal letters") {
  CHECK(sorted({"ETUDE", "ÉTÉ", "ETE"}) == Names{"ETE", "ÉTÉ", "ETUDE"});
}

TEST_CASE("The order does not depend on the rows: birth date and id decide between homonyms") {
  Roster roster;
  for (const char* id : {"2", "1"}) roster.students.emplace_back().source_id = id;
  CHECK(class_list_order(roster, {0, 1}) == std::vector<std::size_t>{1, 0});
}

TEST_CASE("The used name is the one that sorts") {
  Roster roster;
  roster.students.resize(2);
  roster.students[0].family_name = "AUBE";
  roster.students[0].used_name = "ZINNIA";
  roster.students[1].family_name = "ROSE";
  CHECK(class_list_order(roster, {0, 1}) == std::vector<std::size_t>{1, 0});
}
