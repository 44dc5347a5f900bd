#include "report/named_in_text.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

Person bird(std::string family, std::string given, std::string siecle = {}, std::string ine = {}) {
  Person p;
  p.family_name = std::move(family);
  p.given_name = std::move(given);
  p.key(KeyKind::siecle) = std::move(siecle);
  p.key(KeyKind::ine) = std::move(ine);
  return p;
}

}  // namespace

TEST_CASE("a report names whose number it has beside one of his names, and whose INE it has") {
  const std::string report = "  6E 2 – GEAI Basil (SIECLE 700105, INE 990000105ZZ)\n";
  CHECK(is_named_in_text(report, bird("GEAI", "Basile", "700105")));
  CHECK(is_named_in_text(report, bird("GRIVE", "Basile", "", "990000105ZZ")));
  CHECK_FALSE(is_named_in_text(report, bird("GEAI", "Basile", "70010")));
  CHECK_FALSE(is_named_in_text(report, bird("GRIVE", "Basile", "700105")));  // a guardian of that number
}

TEST_CASE("a report names whom it calls by name, but not another of that name whose number it has") {
  const Person merle = bird("MERLE", "Lucie", "1001");
  CHECK(is_named_in_text("créé – MERLE Lucie, 6E 1\n", merle));
  CHECK(is_named_in_text("Même nom que «\u00a0MERLE Lucie\u00a0».\n", merle));
  CHECK_FALSE(is_named_in_text("  6E 1 – MERLE Lucie (SIECLE 1002)\n", merle));
  CHECK(is_named_in_text("  6E 1 – MERLE Lucie (SIECLE 1002) – comme MERLE Lucie\n", merle));
}

TEST_CASE("a report that has only a former name names the person, unless another's number stands behind it") {
  const Person lucienne = bird("GRIVE", "Lucienne", "1001");
  CHECK_FALSE(is_named_in_text("créé – MERLE Lucie, 6E 1\n", lucienne));
  CHECK(is_named_in_text("créé – MERLE Lucie, 6E 1\n", lucienne, {"MERLE Lucie"}));
  CHECK_FALSE(is_named_in_text("  6E 1 – MERLE Lucie (SIECLE 1002)\n", lucienne, {"MERLE Lucie"}));
}

TEST_CASE("a name within longer ones, or shared out over lines, is nobody's") {
  CHECK_FALSE(is_named_in_text("créé – PIERRE Lucie, 6E 1\n", bird("PIE", "Luc")));
  CHECK_FALSE(is_named_in_text("créé – PIE Luc-André, 6E 1\n", bird("PIE", "Luc")));
  CHECK_FALSE(is_named_in_text("créé – PIE Anne, 6E 1\ncréé – MERLE Luc, 6E 1\n", bird("PIE", "Luc")));
  CHECK_FALSE(is_named_in_text("créé – PIE Anne, 6E 1\n", bird("PIE", "")));
}

TEST_CASE("a name in use counts as well") {
  Person pie = bird("PIE", "Anne");
  pie.used_name = "MILAN";
  CHECK(is_named_in_text("créé – MILAN Anne\n", pie));
  CHECK(is_named_in_text("créé – PIE Anne\n", pie));
}
