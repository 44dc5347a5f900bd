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

TEST_CASE("A declared encoding of Central Europe is not followed where its letters may be French ones") {
  for (const char* declared : {"ISO-8859-2", "windows-1250", "ISO-8859-4", "ISO-8859-13"}) {
    CAPTURE(declared);
    CHECK(decode("<NOM>B\xE9N\xC9</NOM>", declared)->text == "<NOM>BéNÉ</NOM>");  // the same letters in all of them
    CHECK(decode("<NOM>GR\xC3\x88"
                 "BE</NOM>",
                 declared)
              ->text == "<NOM>GRÈBE</NOM>");
  }
  for (const char* declared : {"ISO-8859-2", "iso-8859-2", "windows-1250", "ISO-8859-13"}) {
    CAPTURE(declared);
    CHECK_FALSE(decode("<NOM>PIE</NOM><PRENOM>In\xE8s</PRENOM>", declared));
  }
  CHECK(decode("<NOM>HULOTTE</NOM><PRENOM>S\xFDkora</PRENOM>", "ISO-8859-2")->text ==
        "<NOM>HULOTTE</NOM><PRENOM>Sýkora</PRENOM>");
  CHECK(decode("<PRENOM>Ay\xFE"
               "e</PRENOM>",
               "ISO-8859-9")
            ->text == "<PRENOM>Ayşe</PRENOM>");  // no French letter there
  CHECK(decode("<PRENOM>Zo\x89</PRENOM>", "IBM850")->text == "<PRENOM>Zoë</PRENOM>");
}

TEST_CASE("A declared encoding that the bytes contradict is not followed") {
  for (const char* declared : {"x-macthai", "windows-1251", "Shift_JIS", "GB18030", "KOI8-R", "ISO-8859-7"}) {
    CAPTURE(declared);
    CHECK(decode("<NOM>GR\xC3\x88"
                 "BE</NOM>",
                 declared)
              ->text == "<NOM>GRÈBE</NOM>");
    CHECK_FALSE(
        decode("<NOM>GR\xC8"
               "BE In\xE8s</NOM>",
               declared));
  }
  CHECK(decode("<NOM>\xC8\xE2\xE0\xED</NOM>", "windows-1251")->text == "<NOM>Иван</NOM>");
}

TEST_CASE("Text comes out in NFC") {
  CHECK(decode("Zoe\xCC\x88")->text == "Zoë");
}

TEST_CASE("Code page 850, as Excel saves « CSV (MS-DOS) », is told from its neighbours") {
  const auto decoded = decode("NOM;PRENOM\nGREBE;In\x8As\nLORIOT;Zo\x82\nPIE;Fran\x87ois\n\x90PERVIER;Ana\x8Bs\n");
  REQUIRE(decoded);
  CHECK(decoded->text == "NOM;PRENOM\nGREBE;Inès\nLORIOT;Zoé\nPIE;François\nÉPERVIER;Anaïs\n");
  CHECK(decoded->certain);
  CHECK(decode("Zo\x82")->text == "Zoé");
  CHECK(decode("ZO\x90")->text == "ZOÉ");
  CHECK(decode("NO\xD3L;ANA\xD8S")->text == "NOËL;ANAÏS");
  CHECK(decode("C\xD4ME")->text == "CÔME");  // not CÈME
}

TEST_CASE("Code page 850 that is valid UTF-8 by chance, in another script, is read for what it is") {
  CHECK(decode("\xD6\xA4"
               "igo;\xD6\xA5IGO")
            ->text == "Íñigo;ÍÑIGO");
  for (const char* text : {"И", "Иван", "Nаdia", "Zoé;\u05A4igo"}) CHECK(decode(text)->encoding == "UTF-8");
}

TEST_CASE("Portuguese endings of code page 850 and the Œ of a Mac are no Ç and no Î of Windows-1252") {
  for (const char* text : {"JO\xC7O", "SIM\xC7O", "LE\xC7O",
                           "GUIMAR\xC7"
                           "ES",
                           "L\xCETITIA", "C\xCELIA"}) {
    CAPTURE(text);
    CHECK_FALSE(decode(text)->certain);
  }
  CHECK(decode("JO\xC7O;ZO\x90")->text == "JOÃO;ZOÉ");
  CHECK(decode("L\xCETITIA;Zo\x8E")->text == "LŒTITIA;Zoé");
  for (const char* text : {"LOUREN\xC7O", "FRAN\xC7OIS",
                           "KO\xC7"
                           "ER",
                           "BENO\xCET", "\xCELE", "MA\xCETRE"}) {
    CAPTURE(text);
    CHECK(decode(text)->certain);
    CHECK(decode(text)->encoding == "windows-1252");
  }
}

TEST_CASE("The ë of a Mac stands where no opening quotation mark and no æ does") {
  CHECK(decode("Ga\x91l")->text == "Gaël");
  CHECK(decode("No\x91mie")->text == "Noëmie");
  CHECK(decode("Fa\x91"
               "a;Zo\xE9")
            ->text == "Fa‘a;Zoé");
  CHECK(decode("L\x91titia;Zo\x82")->text == "Lætitia;Zoé");
}

TEST_CASE("Accents that several encodings explain are not certain") {
  CHECK_FALSE(decode("In\x8As")->certain);      // Inès or Inäs
  CHECK_FALSE(decode("Fran\x87ois")->certain);  // of MS-DOS, or á of a Mac
  CHECK_FALSE(decode("LEF\xE9VRE")->certain);   // é among capitals, or È of a Mac
  CHECK(decode("In\x8As;Zo\x82")->certain);
  for (const char* text :
       {"Zo\xE9", "ANDR\xE9", "CHLO\xC9", "FRAN\xC7OIS", "L\x92\xC9toile", "C\x9Cur", "Jean\x96Paul"}) {
    CAPTURE(text);
    CHECK(decode(text)->certain);
    CHECK(decode(text)->encoding == "windows-1252");
  }
}
