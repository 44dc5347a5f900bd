#include "base/accents.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"

using namespace passation;

TEST_CASE("Accents read in another encoding are found, whatever the letter") {
  for (const char* text :
       {"PrÃ©nom",    "NÂ° interne", "LÃ©a",     "ZoÃ«",       "FranÃ§ois", "Ã‰milie", "HÃ‰LÃˆNE",          "MÃ¼ller",
        "CÃ´me",      "NuÃ±ez",      "Dâ€™ARCY", "cÅ“ur",      "BaÅ¡iÄ‡",   "LÃƒÂ©a",  "Zoeì\u0301Ì\u0081", "6Ã¨me",
        "PeÃ\u0081n", "MarÃ\u00ADa", "LisÃ ",    "LisÃ\u00A0", "Andr√©",    "L├®a",    "L\uFFFDa",          "Lï¿½a"}) {
    CAPTURE(text);
    CHECK(accents_of(text) == Accents::broken);
  }
}

TEST_CASE("No letter that names are written with is taken for a broken accent") {
  std::string letters;
  for (char32_t c = 0xC0; c <= 0x24F; ++c)
    if (is_name_letter(c)) append_utf8(letters, c), letters += c == 0xC3 ? "O" : "a";
  CHECK(accents_of(letters) == Accents::sound);
  for (const char* text :
       {"Léa", "Œuvrard", "CONCEIÇÃO", "JOÃO", "Ångström", "ÅKE", "NÚÑEZ", "ÄRÖ", "Ìsáàc", "Nguyễn", "Дарья", "D’ARCY",
        "LEFÈVRE – DURAND", "RENÉ’S", "JOSÉ—MARIE", "« 6ème »", "N° interne", "5º", "MÂCON"})
    CHECK(accents_of(text) == Accents::sound);
}

TEST_CASE("A capital before a sign that names have, too, is only doubtful") {
  for (const char* text : {"ROMÃ SILVA", "ROMÃ\u00A0SILVA", "ROMÃ’S", "ROMÃ–SILVA", "ROMÃ", "SÃŠVE", "KÃ–NIG", "PEÃ‘A"})
    CHECK(accents_of(text) == Accents::doubtful);
}
