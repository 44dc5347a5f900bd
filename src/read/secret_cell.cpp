#include "read/secret_cell.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/html_entities.hpp"
#include "base/text.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

using Words = std::string_view;  // folded, separated by spaces

// A placeholder is a word of the table, which a noun and « déjà », « non » may precede and « par l’élève » or a day may
// follow: « Mot de passe déjà modifié par l’utilisateur », « Changé le 03/09/2026 ». A password that is no more than
// such a word is not believed either.
constexpr Words nouns =
    "motdepasse mdp code codedactivation codeactivation compte champ valeur donnee password account field value";
constexpr Words adverbs = "deja non pas ne est a ete already not is has been encore nonencore pasencore";
constexpr Words followers =
    "parlutilisateur parleleve parlusager parlinteresse parlapersonne parletitulaire parlafamille parlesresponsables "
    "parvous parlui parlenseignant byuser bytheuser byowner lors lorsdelaconnexion alapremiereconnexion";
constexpr Words placeholders =
    // It has been changed, or has not.
    "inchange inchangee modifie modifiee change changee remplace remplacee reinitialise reinitialisee personnalise "
    "personnalisee defini definie choisi choisie personnel personnelle unchanged changed modified custom set notset "
    // The account is open.
    "active activee actif active activated active utilise utilisee used connecte connectee confirme confirmed valide "
    "validee expire expiree expired "
    // It is there and not shown.
    "crypte cryptee chiffre chiffree hache hachee hash hashed encrypted masque masquee cache cachee hidden masked "
    "redacted invisible visible affiche affichee affichable confidentiel confidentielle secret secrete protege "
    "protegee "
    "protected disponible indisponible available unavailable notcached cached restored communique communiquee "
    "transmis transmise envoye envoyee envoyeparmail envoyeparcourriel parmail parcourriel sent "
    // There is none, or nobody knows it.
    "empty vide neant aucun aucune aucunmotdepasse sansmotdepasse sans pasdemotdepasse na nc nr nd ns null nil none "
    "nan "
    "undefined unknown inconnu inconnue connu connue renseigne renseignee indefini indefinie nopassword missing "
    "manquant "
    "absent perdu perdue oublie oubliee egare egaree "
    // It is elsewhere: « cf.ENT », « voir/courriel ».
    "voirent voirmail voircourriel voirsecretariat voirprof cfent cfmail cfcourriel cfsecretariat "
    // It is still to come.
    "adefinir avenir acreer agenerer acompleter arenseigner ademander achanger amodifier aactiver encours enattente "
    "attente cree creee genere generee tobegenerated tobedefined tbd pending "
    // Another server knows it.
    "sso ldap educonnect authentificationexterne externe external idem identique ";

// Signs that stand for something else where a cell holds nothing but them.
constexpr std::u32string_view mask_signs = U"*•●∙·․‧⋅▪■□○◦…._-‐‑‒–—―−~?¿#/\\=|:,;xX×✱＊⁎∗";
// Of these, three in a row hide a part of a password.
constexpr std::u32string_view hiding_signs = U"*•●∙";

bool holds(Words words, std::string_view word) {
  for (std::size_t at = 0; (at = words.find(word, at)) != words.npos; at += word.size()) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

/// What stands behind the longest of these words; the whole where that is nothing, or none begins it.
std::string_view behind(std::string_view text, Words words) {
  std::size_t longest = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (text.starts_with(words.substr(0, end)) && end < text.size()) longest = std::max(longest, end);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return text.substr(longest);
}

/// What stands before the one of these words that ends it.
std::string_view before(std::string_view text, Words words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (text.ends_with(words.substr(0, end)) && end < text.size()) return text.substr(0, text.size() - end);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return text;
}

/// « modifiele03092026 » without its day.
std::string_view without_day(std::string_view text) {
  const std::size_t digits = text.find_last_not_of("0123456789") + 1;
  if (digits == text.size() || text.size() - digits < 6) return text;
  text = text.substr(0, digits);
  return text.size() > 2 && text.ends_with("le") ? text.substr(0, text.size() - 2) : text;
}

bool is_placeholder(const std::string& folded) {
  constexpr std::size_t longest = 80;
  if (folded.empty() || folded.size() > longest) return false;
  if (holds(placeholders, folded)) return true;
  std::string_view rest = before(without_day(folded), followers);
  rest = behind(rest, nouns);
  for (std::string_view next = behind(rest, adverbs); next != rest && !holds(placeholders, rest);
       next = behind(rest, adverbs))
    rest = next;
  constexpr std::size_t shortest = 4;  // « nonna » is no « non » with an « na »
  return rest.size() >= shortest && holds(placeholders, rest);
}

/// Nothing but signs that stand for something else; « 0000 » and « abab » are none.
bool is_mask(std::u32string_view characters) {
  return std::all_of(characters.begin(), characters.end(), [](char32_t c) {
    return mask_signs.find(c) != mask_signs.npos || is_white_space(c) || is_invisible(c);
  });
}

/// « ab****12 », « abc… ».
bool is_partly_hidden(std::u32string_view characters) {
  constexpr std::ptrdiff_t fewest = 3;
  std::ptrdiff_t hidden = 0;
  for (const char32_t c : characters) {
    hidden = hiding_signs.find(c) != hiding_signs.npos ? hidden + 1 : 0;
    if (hidden == fewest) return true;
  }
  return !characters.empty() && characters.back() == U'…';
}

bool is_hexadecimal(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == text.npos;
}

template <typename IsEdge>
std::string_view trimmed_by(std::string_view text, IsEdge is_edge) {
  std::size_t begin = text.size(), end = text.size();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (is_edge(next_code_point(text, at))) continue;
    begin = std::min(begin, here);
    end = at;
  }
  return begin == text.size() ? std::string_view() : text.substr(begin, end - begin);
}

bool is_untypable(char32_t c) {
  return c != U' ' && (is_white_space(c) || is_invisible(c));
}

/// "03-avr", "3-Apr", "avr-26": how spreadsheets show a day without its year, or a month.
bool is_short_date(std::string_view text) {
  constexpr Words months =
      "janv jan fevr fev feb mars mar avr apr mai may juin jun juil jul aout aug sept sep oct nov dec";
  const std::size_t hyphen = text.find('-');
  if (hyphen == text.npos || hyphen == 0 || hyphen + 1 == text.size()) return false;
  const std::string_view a = text.substr(0, hyphen), b = text.substr(hyphen + 1);
  const auto is_number = [](std::string_view n) { return n.size() <= 2 && all_digits(n); };
  const auto is_month = [&](std::string_view m) {
    const std::string folded = fold_key(m);
    return !folded.empty() && !all_digits(folded) && holds(months, folded);
  };
  return (is_number(a) && is_month(b)) || (is_month(a) && is_number(b));
}

/// "1,2E+50": what a spreadsheet program makes of 12e49. A program that is none writes 1.2e+50.
bool is_rounded_number(std::string_view text) {
  const std::size_t exponent = text.find_first_of("Ee");
  if (exponent == text.npos || exponent + 2 >= text.size()) return false;
  const std::string_view digits = text.substr(exponent + 2);
  if ((text[exponent + 1] != '+' && text[exponent + 1] != '-') || !all_digits(digits)) return false;
  const std::string_view number = text.substr(0, exponent);
  const std::size_t point = std::min(number.find_first_of(",."), number.size());
  if (text[exponent] == 'e' && point == number.size()) return false;
  return all_digits(number.substr(0, point)) && (point == number.size() || all_digits(number.substr(point + 1)));
}

/// What a spreadsheet program shows for a password that it took for a formula: "@merle" is "#NOM?".
bool is_error_value(std::string_view text) {
  constexpr auto errors =
      std::to_array<std::string_view>({"#NAME?",  "#NOM?",   "#REF!",   "#VALUE!", "#VALEUR!", "#DIV/0!", "#NOMBRE!",
                                       "#NUM!",   "#N/A",    "#NULL!",  "#NUL!",   "#SPILL!",  "#CALC!",  "#CHAMP!",
                                       "#FIELD!", "Err:502", "Err:508", "Err:509", "Err:510",  "Err:511", "Err:522"});
  return std::find(errors.begin(), errors.end(), text) != errors.end();
}

bool is_truth_value(std::string_view text) {
  return text == "VRAI" || text == "FAUX" || text == "TRUE" || text == "FALSE";
}

/// =ABS(4), or the beginning of ="…" that never ends.
bool is_formula(std::string_view text) {
  if (!text.starts_with('=')) return false;
  const std::string_view name = text.substr(1, text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ.", 1) - 1);
  return text.starts_with("=\"") ||
         (!name.empty() && text.substr(1 + name.size()).starts_with('(') && text.back() == ')');
}

/// The words of a text as spaces separate them, without the signs around them.
std::vector<std::string> spaced_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_white_space(c))
      words.emplace_back();
    else if ((c >= '0' && c <= '9') || is_name_letter(c) || !words.back().empty())
      append_utf8(words.back(), c);
  }
  for (std::string& word : words)
    while (!word.empty() && std::string_view(".,;:!?)]").find(word.back()) != std::string_view::npos) word.pop_back();
  std::erase(words, "");
  return words;
}

bool is_word(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_name_letter(c) && c != '\'' && c != U'’' && c != '-' && c != U'»') return false;
  }
  return !text.empty();
}

/// A word, a number or a day: what stands in a sentence.
bool is_of_sentence(const std::string& text) {
  return is_word(text) || text.find_first_not_of("0123456789/.") == text.npos;
}

}  // namespace

bool is_in_words(std::string_view text) {
  constexpr std::size_t longest = 200;
  if (text.size() > longest) return false;
  const std::vector<std::string> words = spaced_words(text);
  const auto count = std::count_if(words.begin(), words.end(), is_word);
  const bool any_long = std::any_of(words.begin(), words.end(),
                                    [](const auto& w) { return is_word(w) && to_code_points(w).size() >= 3; });
  return count >= 2 && any_long && std::all_of(words.begin(), words.end(), is_of_sentence);
}

bool tells_where(std::string_view text) {
  constexpr Words signs =
      "voir cf demander demandez contacter contactez consulter secretariat secretaire courriel mail email perdu perdue "
      "oublie oubliee passe password motdepasse mdp aupres communique transmis envoye ";
  const std::vector<std::string> words = spaced_words(text);
  return is_in_words(text) && std::any_of(words.begin(), words.end(), [&](const std::string& word) {
           const std::string folded = fold_key(word);
           return !folded.empty() && holds(signs, folded);
         });
}

std::string_view trimmed_secret(std::string_view cell) {
  return trimmed_by(cell, is_untypable);
}

std::string_view trimmed_login(std::string_view cell) {
  return trimmed_by(cell, [](char32_t c) { return c == U' ' || is_untypable(c); });
}

bool holds_untypable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_untypable(next_code_point(text, at))) return true;
  return false;
}

bool is_withheld(std::string_view cell) {
  const std::string text = without_entities(std::string(trimmed_login(cell)));
  const std::u32string characters = to_code_points(text);
  return is_mask(characters) || is_partly_hidden(characters) || is_placeholder(fold_key(text));
}

bool is_hash(std::string_view text) {
  constexpr std::size_t shortest = 16;
  constexpr auto beginnings = std::to_array<std::string_view>(
      {"$1$",     "$2$",      "$2a$",        "$2b$",      "$2x$",    "$2y$",       "$5$",         "$6$",     "$7$",
       "$y$",     "$gy$",     "$apr1$",      "$argon2",   "$p$",     "$h$",        "$s$",         "$md5",    "$sha",
       "$pbkdf2", "$scrypt",  "$bcrypt",     "{ssha",     "{sha",    "{md5}",      "{smd5}",      "{crypt}", "{argon2",
       "{pbkdf2", "{bcrypt}", "{blf-crypt}", "{nt}",      "{ntlm}",  "{cram-md5}", "{md5-crypt}", "{x-",     "{noop}",
       "pbkdf2_", "pbkdf2:",  "pbkdf2$",     "sha1$",     "sha256$", "sha512$",    "md5$",        "bcrypt$", "bcrypt_",
       "argon2",  "scrypt:",  "scrypt$",     "scram-sha-"});
  if (text.size() < shortest) return false;
  const std::string small = to_lower(text.substr(0, 20));
  if (std::any_of(beginnings.begin(), beginnings.end(), [&](auto b) { return small.starts_with(b); })) return true;
  const std::string_view rest = text.substr(text.starts_with('*') ? 1 : small.starts_with("md5") ? 3 : text.size());
  return is_hexadecimal(rest) && (rest.size() == 40 || rest.size() == 32);  // of MySQL, of PostgreSQL
}

bool is_digest(std::string_view text) {
  constexpr std::array<std::size_t, 7> sizes{32, 40, 48, 56, 64, 96, 128};
  return std::find(sizes.begin(), sizes.end(), text.size()) != sizes.end() && is_hexadecimal(text);
}

bool has_guard(std::string_view text) {
  if (text.size() < 2 || text.front() != '\'') return false;
  const std::string_view rest = text.substr(1);
  return std::string_view("=+-@").find(rest.front()) != std::string_view::npos || all_digits(rest);
}

bool is_spoilt(std::string_view text) {
  return is_rounded_number(text) || is_error_value(text) || is_truth_value(text) || is_formula(text);
}

bool is_written_as_date(std::string_view text) {
  return parse_date(text).date.has_value() || is_short_date(text);
}

}  // namespace passation
