#include "cli/batch_text.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("What a school has on a platform counts once, whatever the number of its operations") {
  SchoolResult eva6, eva4, cpro, other;
  for (SchoolResult* r : {&eva6, &eva4, &cpro, &other}) r->uai = "9990001X", r->platform = "asp", r->status = 0;
  eva6.not_handed_out = 26, eva6.spares = 2;
  eva4.not_handed_out = 51, eva4.spares = 2;
  cpro.platform = "cpro", cpro.not_handed_out = 100;
  other.uai = "9990002Y", other.not_handed_out = 1000, other.spares = 10;
  const std::string text = batch_text({0, {eva6, eva4, cpro, other}, "Resultats.csv"}, Lang::en);
  CAPTURE(text);
  CHECK(text.find("not handed out: 1151; spares: 12.") != text.npos);
}
