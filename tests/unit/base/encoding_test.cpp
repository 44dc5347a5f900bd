#include "base/encoding.hpp"

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
  CHECK(decode("1\xBDh D\xB4"
               "ARCY",
               "ISO-8859-1")
            ->text == "1½h D´ARCY");
  CHECK(decode("\xBD", "ISO-8859-2")->text == "˝");
}

TEST_CASE("Bytes of Windows-1252 pasted into ISO-8859-15 leave its letters as they are") {
  for (const char* declared : {"ISO-8859-15", "ISO-8859-1"})
    CHECK(decode("LEB\xBCUF D\x92"
                 "ARCY",
                 declared)
              ->text == "LEBŒUF D’ARCY");
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
  CHECK(decode("1\xBDh")->text == "1½h");                      // beside a digit it is not
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
