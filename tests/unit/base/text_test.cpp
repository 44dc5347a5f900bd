#include "base/text.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("ISO-8859-1 and -15 may be declared where their neighbours are meant") {
  CHECK(decode("C\xBD"
               "ur",
               "ISO-8859-1")
            ->text == "Cœur");
  CHECK(decode("1\xBD "
               "D\xB4"
               "ARCY",
               "ISO-8859-1")
            ->text == "1½ D´ARCY");
  CHECK(decode("D\x92"
               "ARCY \x8CUVRARD",
               "ISO-8859-15")
            ->text == "D’ARCY ŒUVRARD");
  CHECK(decode("D\x92"
               "ARCY \xBD",
               "iso-8859-1")
            ->text == "D’ARCY ½");
  CHECK(decode("\xBD", "ISO-8859-2")->text == "˝");
}

TEST_CASE("An accent for an apostrophe is no letter of ISO-8859-15") {
  CHECK(decode("D\xB4"
               "ARCY Zo\xE9")
            ->text == "D´ARCY Zoé");
  CHECK(decode("BO\xB4"
               "A Zo\xE9")
            ->text == "BOŽA Zoé");
}

TEST_CASE("ISO-8859-15 is not ISO-8859-1: the eight bytes that differ") {
  const auto decoded = decode("\xA4 \xA6 \xA8 \xB4 \xB8 \xBC \xBD \xBE", "ISO-8859-15");
  REQUIRE(decoded);
  CHECK(decoded->text == "€ Š š Ž ž Œ œ Ÿ");
  CHECK(decode("\xBD", "ISO-8859-1")->text == "½");
}

TEST_CASE("Undeclared bytes: strict UTF-8 first, then the signs of each single-byte encoding") {
  CHECK(decode("Zo\xC3\xAB")->encoding == "UTF-8");
  CHECK(decode("Zo\xEB")->text == "Zoë");
  CHECK(decode("C\xBDur")->text == "Cœur");                    // ½ between letters is œ
  CHECK(decode("1\xBD")->text == "1½");                        // beside a digit it is not
  CHECK(decode("L\x92\xC9toile \x9C")->text == "L’Étoile œ");  // 80-9F: Windows-1252
  CHECK(decode("Pr\x8Enom;Zo\x8E;GR\xE9"
               "BE;In\x8Fs;L\x8E"
               "a")
            ->text == "Prénom;Zoé;GRÈBE;Inès;Léa");  // of a Mac: é, è
  CHECK(decode("DU\x8E"
               "A;\x8E"
               "aneta;Zo\xE9")
            ->text == "DUŽA;Žaneta;Zoé");  // none
}

TEST_CASE("A byte order mark decides, and is not text") {
  using namespace std::literals;
  CHECK(decode("\xEF\xBB\xBFNom")->text == "Nom");
  CHECK(decode("\xFF\xFEN\0o\0\xEB\0"sv)->text == "Noë");
  CHECK(decode("\xFE\xFF\0N\0o\0\xEB"sv)->text == "Noë");
}

TEST_CASE("A file saved again as UTF-8 keeps its old declaration and is read right all the same") {
  CHECK(decode("Zo\xC3\xAB", "ISO-8859-15")->text == "Zoë");
}

TEST_CASE("Bytes that do not fit the declaration, and unknown encodings, are refused") {
  CHECK_FALSE(decode("Zo\xEB", "UTF-8"));
  CHECK_FALSE(decode("Zo\xEB", "X-NO-SUCH"));
}

TEST_CASE("Text comes out in NFC") {
  CHECK(decode("Zoe\xCC\x88")->text == "Zoë");
}

TEST_CASE("Invalid UTF-8: overlong, surrogate, truncated, beyond Unicode") {
  CHECK(is_valid_utf8("œ€😀"));
  for (const char* bad : {"\xC0\xAF", "\xED\xA0\x80", "\xE2\x82", "\xF4\x90\x80\x80", "\x80", "a\xFF"})
    CHECK_FALSE(is_valid_utf8(bad));
}

TEST_CASE("Code points round-trip through UTF-8") {
  std::string out;
  for (const char32_t c : to_code_points("aé€😀")) append_utf8(out, c);
  CHECK(out == "aé€😀");
  CHECK(to_code_points("aé€😀") == U"aé€😀");
}

TEST_CASE("tidy trims and joins runs of any white space") {
  CHECK(tidy("  6E \t 3\xC2\xA0") == "6E 3");
  CHECK(tidy("") == "");
  CHECK(tidy("\xC2\xA0 ") == "");
}

TEST_CASE("Headers and names compare blind to case, accents, spaces, dots and stars") {
  CHECK(fold_key("Prénom.1 *") == "prenom1");
  CHECK(fold_key("N° Interne") == "ninterne");
  CHECK(fold_key("CŒUR") == fold_key("Coeur"));
  CHECK(fold_key("L’ÉTOILE") == fold_key("l'etoile"));
}

TEST_CASE("To ASCII as a French reader writes it") {
  CHECK(to_ascii("Lætitia Œuvre") == "Laetitia OEuvre");
  CHECK(to_ascii("Strauß Bjørn Łucja Özgür Yağmur") == "Strauss Bjorn Lucja Ozgur Yagmur");
  CHECK(to_ascii("Nguyễn Thị Phượng") == "Nguyen Thi Phuong");
  CHECK(to_ascii("Иванова") == "Ivanova");
}

TEST_CASE("Lower case never follows Turkish rules") {
  CHECK(to_lower("INES İ") == "ines i̇");
}

TEST_CASE("French collation: accents count last; spaces, hyphens and apostrophes not at all") {
  CHECK(collation_key("ÉTÉ") < collation_key("ETUDE"));
  CHECK(collation_key("D'Almeida") < collation_key("Dalton"));
  CHECK(collation_key("De La Tour") > collation_key("Delaporte"));
  CHECK(collation_key("De La Tour") < collation_key("Delavigne"));
}

TEST_CASE("Natural order compares runs of digits as numbers") {
  CHECK((natural_order("6E 2", "6E 10") < 0));
  CHECK((natural_order("6E 10", "6E 2") > 0));
  CHECK((natural_order("6E", "6E 1") < 0));
  CHECK((natural_order("6E 1", "6E 1") == 0));
  CHECK((natural_order("6E 01", "6E 1") != 0));  // a total order: different names are never equal
}

TEST_CASE("Patterns of divisions: * and ?, blind to case") {
  CHECK(glob_match("6e*", "6E 3"));
  CHECK(glob_match("?E 3", "6E 3"));
  CHECK(glob_match("*3*", "6E 3/B"));
  CHECK_FALSE(glob_match("6E", "6E 3"));
  CHECK(glob_match("*", ""));
}
