#include "account/known_names.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

Student named(std::string family, std::string given) {
  Student s;
  s.family_name = std::move(family);
  s.given_name = std::move(given);
  return s;
}

bool fit(const Student& line, const Student& person) {
  KnownNames known;
  known.add(person);
  return names_fit(line, known);
}

}  // namespace

TEST_CASE("names: accents, case, ligatures, hyphens, apostrophes and the order of names are free") {
  const Student known = named("D’ŒDICNÈME-PIE", "Jean-Côme");
  for (const char* family : {"D'OEDICNEME PIE", "doedicnemepie", "PIE D ŒDICNÈME", "Œdicnème"})
    for (const char* given : {"JEAN COME", "Jeancôme", "Côme Jean", "Jean"}) CHECK(fit(named(family, given), known));
}

TEST_CASE("names: one name in common is no proof") {
  const Student known = named("MERLE", "Lucie");
  CHECK_FALSE(fit(named("MERLE", "Luc"), known));
  CHECK_FALSE(fit(named("PIC", "Lucie"), known));
  CHECK_FALSE(fit(named("Lucie", "Lucie"), known));
  CHECK_FALSE(fit(named("MERLE Luc", ""), known));
  CHECK(fit(named("Lucie", "MERLE"), known));
}

TEST_CASE("names: a double name is shortened or completed, not where only a particle is the same") {
  CHECK(fit(named("SALAH", "Noé"), named("BEN SALAH", "Noé")));
  CHECK(fit(named("MERLE LORIOT", "Noé"), named("MERLE", "Noé")));
  CHECK_FALSE(fit(named("MERLE PIC", "Noé"), named("MERLE LORIOT", "Noé")));
  CHECK_FALSE(fit(named("BEN PIC", "Noé"), named("BEN SALAH", "Noé")));
  CHECK_FALSE(fit(named("DE", "Noé"), named("DE PIC", "Noé")));
}

TEST_CASE("names: a second given name is one that is known; followed by another it is somebody else's") {
  Student known = named("MERLE", "Lucie");
  known.other_given_names = {"Anne"};
  CHECK(fit(named("MERLE", "Anne"), known));
  CHECK(fit(named("MERLE", "Lucie Odile"), known));
  CHECK_FALSE(fit(named("MERLE", "Anne Odile"), known));
}
