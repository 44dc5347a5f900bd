#include "base/message.hpp"

#include <array>
#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("In French 0 and 1 are singular, in English only 1 is") {
  constexpr Phrase labels{"{0} étiquette{0|s} imprimée{0|s}", "{0} label{0|s} printed"};
  CHECK(say(labels, 0) == Message{"0 étiquette imprimée", "0 labels printed"});
  CHECK(say(labels, 1) == Message{"1 étiquette imprimée", "1 label printed"});
  CHECK(say(labels, 2) == Message{"2 étiquettes imprimées", "2 labels printed"});
}

TEST_CASE("A plural that is not made by an ending is written beside its singular") {
  constexpr Phrase people{"{0} {0|personne correspond|personnes correspondent}", "{0} {0|person fits|people fit}"};
  CHECK(say(people, 1) == Message{"1 personne correspond", "1 person fits"});
  CHECK(say(people, 3) == Message{"3 personnes correspondent", "3 people fit"});
}

TEST_CASE("Each plural has its own number, which may be written as a text") {
  CHECK(say(Phrase{"{0} élève{0|s}, {1} compte{1|s}", "{0} pupil{0|s}, {1} account{1|s}"}, "1", 2) ==
        Message{"1 élève, 2 comptes", "1 pupil, 2 accounts"});
}

TEST_CASE("A detail that is no number, or is missing, is plural") {
  CHECK(say(Phrase{"{0} élève{0|s}", "{0} pupil{0|s}"}, "…").fr == "… élèves");
  CHECK(with_plurals("élève{3|s}", {}, Lang::fr) == "élèves");
}

TEST_CASE("A bar elsewhere, also in a detail, stays") {
  CHECK(say(Phrase{"a|b {0}", "a|b {0}"}, "{0|s}").fr == "a|b {0|s}");
}

TEST_CASE("A detail may be a message: each language has its own") {
  CHECK(say(Phrase{"Où : {}", "Where: {}"}, Message{"ici", "here"}) == Message{"Où : ici", "Where: here"});
}
