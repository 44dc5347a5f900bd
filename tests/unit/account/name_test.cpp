#include "account/name.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

const LoginRule removing{};
const LoginRule keeping{.spaces = "-", .hyphens = "-", .apostrophes = "_"};

}  // namespace

TEST_CASE("ligatures and letters that do not decompose are written out, never lost") {
  CHECK(fold_name("Lætitia", removing) == "Laetitia");
  CHECK(fold_name("Œuvrard", removing) == "OEuvrard");
  CHECK(fold_name("Bjørn", removing) == "Bjorn");
  CHECK(fold_name("Weiß", removing) == "Weiss");
  CHECK(fold_name("Łukasz", removing) == "Lukasz");
  CHECK(fold_name("Doğan", removing) == "Dogan");
  CHECK(fold_name("Đặng", removing) == "Dang");
}

TEST_CASE("accents go, and nothing is cut at them") {
  CHECK(fold_name("Agnès", removing) == "Agnes");
  CHECK(fold_name("Nguyễn", removing) == "Nguyen");
  CHECK(fold_name("Zoë", removing) == "Zoe");
  CHECK(fold_name("Zoe\xCC\x88", removing) == "Zoe");
}

TEST_CASE("other scripts are written as a French reader would write them") {
  CHECK(fold_name("Иванов", removing) == "Ivanov");
  CHECK(fold_name("Γιώργος", removing) == "Giorgos");
  CHECK(fold_name("李", removing) == "li");
  CHECK(fold_name("小明", keeping) == "xiaoming");
}

TEST_CASE("a soft sign is no apostrophe of the name") {
  CHECK(fold_name("Ольга", keeping) == "Olga");
}

TEST_CASE("spaces, hyphens and apostrophes are removed unless the rule says what stands for them") {
  CHECK(fold_name("Jean-Luc", removing) == "JeanLuc");
  CHECK(fold_name("Marie Claire", removing) == "MarieClaire");
  CHECK(fold_name("D'Almeida", removing) == "DAlmeida");
  CHECK(fold_name("Jean-Luc", keeping) == "Jean-Luc");
  CHECK(fold_name("Marie Claire", keeping) == "Marie-Claire");
  CHECK(fold_name("D'Almeida", keeping) == "D_Almeida");
}

TEST_CASE("typographic spaces, hyphens and apostrophes count like plain ones") {
  CHECK(fold_name("D’Almeida", keeping) == "D_Almeida");
  CHECK(fold_name("Jean‑Luc", keeping) == "Jean-Luc");
  CHECK(fold_name("Marie\xC2\xA0"
                  "Claire",
                  keeping) == "Marie-Claire");
}

TEST_CASE("what stands between words never doubles and never begins or ends a name") {
  CHECK(fold_name("-Jean - Luc' ", keeping) == "Jean-Luc");
  CHECK(fold_name("D' Almeida", keeping) == "D_Almeida");
  CHECK(fold_name("Jean - ?", keeping) == "Jean");
}

TEST_CASE("other signs are deleted, digits stay") {
  CHECK(fold_name("St. Jean (fils)/2", removing) == "StJeanfils2");
  CHECK(fold_name("A_B", keeping) == "AB");
}

TEST_CASE("a name of signs alone folds to nothing") {
  CHECK(fold_name("???", removing).empty());
  CHECK(fold_name("", removing).empty());
}

TEST_CASE("scripts that are written without vowels are told from those with them") {
  CHECK(loses_vowels("محمد"));
  CHECK(loses_vowels("דוד"));
  CHECK(loses_vowels("Jean محمد"));
  CHECK_FALSE(loses_vowels("Nguyễn"));
  CHECK_FALSE(loses_vowels("Иванов"));
  CHECK_FALSE(loses_vowels("李"));
  CHECK_FALSE(loses_vowels("Ng"));
}

TEST_CASE("a cut leaves no sign at the end") {
  CHECK(cut("jean-luc", 5) == "jean");
  CHECK(cut("jean-luc", 6) == "jean-l");
  CHECK(cut("jean", 4) == "jean");
  CHECK(cut("jean", 0).empty());
}
