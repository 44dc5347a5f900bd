#include "read/secret_cell.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("A cell that says that the password is not told is none") {
  for (const char* cell : {"inchangé",
                           "Non modifié",
                           "-- modifié --",
                           "champ crypté",
                           "Déjà activé",
                           "(empty)",
                           "[vide]",
                           "****",
                           "•••••",
                           "-",
                           "–",
                           "…",
                           "?",
                           "???",
                           "xxxxx",
                           "* * *",
                           "à définir",
                           "À VENIR",
                           "n/a",
                           "N/C",
                           "null",
                           "none",
                           "Néant",
                           "aucun",
                           "inconnu",
                           "confidentiel",
                           "personnalisé",
                           "défini par l’utilisateur",
                           "Mot de passe modifié par l'élève",
                           "modifié le 03/09/2026",
                           "Compte déjà activé",
                           "Mot de passe chiffré",
                           "non communiqué",
                           "masqué",
                           "ab****12",
                           "abcd…",
                           "not cached",
                           "<masqué>",
                           "inchang&eacute;",
                           "En attente",
                           "non défini",
                           "mot de passe non renseigné"}) {
    CAPTURE(cell);
    CHECK(is_withheld(cell));
  }
}

TEST_CASE("A password that holds such a word, or such a sign, is one") {
  for (const char* cell :
       {"Modifie12", "inchange!7", "vide-ordure", "a*b*c", "ab-12", "x4-y", "activer", "tortue", "Rentree2026", "0000",
        "aaaa", "nonna", "password", "secret7", "12e45678", "a.b.c", "**ab"}) {
    CAPTURE(cell);
    CHECK_FALSE(is_withheld(cell));
  }
}

TEST_CASE("A remark in words is told from a password") {
  for (const char* cell :
       {"voir courriel", "Mot de passe perdu", "cf. ENT", "demander au secrétariat", "Voir M. Pic",
        "à demander le 03/09/2026", "c'est écrit au carnet", "soleil maison tortue", "see the office"}) {
    CAPTURE(cell);
    CHECK(is_in_words(cell));
  }
  for (const char* cell :
       {"tortue", "ab cd", "x4 y7", "soleil4 maison", "Xk9f 2pab", "4821 3300", "a b c", "", "mer-le"}) {
    CAPTURE(cell);
    CHECK_FALSE(is_in_words(cell));
  }
  for (const char* cell : {"voir courriel", "mot de passe perdu", "cf. ENT", "Demander au secrétariat"})
    CHECK(tells_where(cell));
  CHECK_FALSE(tells_where("soleil maison tortue"));
  for (const char* cell : {"perdu", "Oublié", "cf.ENT", "voir_courriel", "Mot de passe perdu"})
    CHECK(is_withheld(cell));
}

TEST_CASE("What a server keeps instead of a password is known by its form") {
  for (const char* text : {"$2y$10$abcdefghijklmnopqrstuv", "$2a$10$abcdefghijklmnopqrstuv", "$1$abcdefgh$abcdefgh",
                           "$6$abcdefgh$abcdefgh", "$argon2id$v=19$m=65536", "$P$Babcdefghijklmnopqrstuvwxyz0123",
                           "{SSHA}abcdefghijklmnop", "{MD5}abcdefghijklmnop==", "pbkdf2_sha256$260000$abc$def",
                           "sha1$abcde$0123456789", "*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19"}) {
    CAPTURE(text);
    CHECK(is_hash(text));
  }
  for (const char* text : {"$1$ab", "{md5}", "sha1", "$2y", "0123456789abcdef0123456789abcdef"})
    CHECK_FALSE(is_hash(text));
}

TEST_CASE("Hexadecimal of the length of a digest may be one") {
  CHECK(is_digest("0123456789abcdef0123456789ABCDEF"));
  CHECK_FALSE(is_digest("0123456789abcdef"));
  CHECK_FALSE(is_digest("0123456789abcdefg123456789abcdef"));
}

TEST_CASE("Tabs, line ends and what nobody sees are no part of a password at its ends, plain spaces are") {
  CHECK(trimmed_secret("\tab12\r\n") == "ab12");
  CHECK(trimmed_secret("\u200B ab 12 \u00A0") == " ab 12 ");
  CHECK(trimmed_secret("\t\u00A0") == "");
  CHECK(trimmed_login(" \uFEFFl.merle \t") == "l.merle");
  CHECK(holds_untypable("ab\u00AD12"));
  CHECK(holds_untypable("ab\t12"));
  CHECK(holds_untypable("ab\u202E12"));
  CHECK_FALSE(holds_untypable("ab 12é"));
}

TEST_CASE("An apostrophe that keeps a spreadsheet from calculating is told from others") {
  for (const char* text : {"'=ab", "'+33", "'-12", "'@ab", "'01022014"}) CHECK(has_guard(text));
  for (const char* text : {"'ab", "'", "a'=b", "''"}) CHECK_FALSE(has_guard(text));
}

TEST_CASE("What only a spreadsheet program writes is no password") {
  for (const char* text : {"4,82E+06", "1.2345678901234568e+17", "1E-05", "#NOM?", "#N/A", "VRAI", "FALSE", "=ABS(4)",
                           "=\"01022014", "Err:502"})
    CHECK(is_spoilt(text));
  for (const char* text : {"12e45678", "true", "=ab12", "12e+45", "E+12", "#abc"}) CHECK_FALSE(is_spoilt(text));
  for (const char* text : {"03/04/2026", "2026-04-03", "03-avr", "3-Apr", "avr-26", "04-févr"})
    CHECK(is_written_as_date(text));
  for (const char* text : {"03022015", "3-4", "ab-12", "12-34"}) CHECK_FALSE(is_written_as_date(text));
}
