#include "document/withdrawn.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

WithdrawnLabel withdrawn(WhyWithdrawn why, bool label = true) {
  WithdrawnLabel w{.label = {}, .why = why, .new_division = "6E 2"};
  if (label) w.label.stock = "s";
  return w;
}

}  // namespace

TEST_CASE("withdrawn: why a label no longer holds") {
  CHECK(why_text(withdrawn(WhyWithdrawn::gone)) == "N’est plus dans l’établissement.");
  CHECK(why_text(withdrawn(WhyWithdrawn::taken_over)) ==
        "L’identifiant est celui d’une autre personne, d’après la liste de la plateforme.");
  CHECK(why_text(withdrawn(WhyWithdrawn::moved)) == "A changé de division\u00a0: 6E 2.");
  CHECK(why_text(withdrawn(WhyWithdrawn::corrected)) == "Corrigée\u00a0: une nouvelle étiquette la remplace.");
  CHECK(why_text(withdrawn(WhyWithdrawn::reset)) ==
        "Le mot de passe a changé\u00a0: une nouvelle étiquette la remplace.");
}

TEST_CASE("withdrawn: a page of staff is a « fiche »") {
  CHECK(why_text(withdrawn(WhyWithdrawn::corrected, false)) == "Corrigée\u00a0: une nouvelle fiche la remplace.");
  CHECK(why_text(withdrawn(WhyWithdrawn::reset, false)) ==
        "Le mot de passe a changé\u00a0: une nouvelle fiche la remplace.");
}

TEST_CASE("withdrawn: a label without a name was a spare, and is called by its owner") {
  WithdrawnLabel w = withdrawn(WhyWithdrawn::gone);
  CHECK(withdrawn_name(w) == "");
  w.owner = "MERLE Lucie";
  CHECK(withdrawn_name(w) == "MERLE Lucie (étiquette de réserve)");
  w.label.name = "MERLE L.";
  CHECK(withdrawn_name(w) == "MERLE L.");
}
