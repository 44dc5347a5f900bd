#include "report/changes.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

using Fields = std::vector<std::string>;

Event event(const char* kind, const char* detail) {
  return {"2026-09-14 08:30", kind, detail};
}

}  // namespace

TEST_CASE("What a correction changed has a word for programs, and a word of each language") {
  const Event corrected = event("corrected", "prénom, date de naissance");
  CHECK(fields_of(corrected) == Fields{"given_name", "birth_date"});
  CHECK(event_text(corrected, Lang::fr) == "corrigé (prénom, date de naissance)");
  CHECK(event_text(corrected, Lang::en) == "corrected (given name, birth date)");
  CHECK(fields_of(event("created", "")).empty());
}

TEST_CASE("The detail of another event is no field") {
  CHECK(fields_of(event("account", "asp")).empty());
  CHECK(event_text(event("account", "asp"), Lang::fr).find("asp") != std::string::npos);
}
