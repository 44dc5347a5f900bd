#include "read/header_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

using Words = std::vector<std::string>;

// Lists of words between spaces, so that a word is found with the spaces around it.
constexpr std::string_view division_words = " classe classes division divisions div class ";
// What may stand beside them in the header of the pupil's class.
constexpr std::string_view beside_division =
    " a d de des du l la le les s en et ou e ma mon sa son notre cette eleve eleves apprenant etudiant jeune code "
    "codes "
    "libelle lib nom court courte long longue abrege actuelle actuel cours annee scolaire rentree affectation affectee "
    "affecte attribuee appartenance rattachement inscription frequentee suivie principale groupe groupes regroupement "
    "structure siecle sconet ent onde be1d pronote edt obligatoire requis required nouvelle nouveau sixieme cinquieme "
    "quatrieme troisieme seconde premiere terminale cp ce1 ce2 cm1 cm2 ";
// What tells this year's class from another that is called « Classe » alone.
constexpr std::string_view this_year =
    " nouvelle nouveau actuelle actuel rentree cours affectation affectee affecte attribuee cette ";
constexpr std::string_view other_division =
    " precedente precedent prec prev dernier derniere passee anterieure anterieur origine ancienne ancien avant "
    "provenance quittee previous last prevue prevu demandee demande souhaitee future futur prochaine prochain suivante "
    "proposee voeu voeux next enseignee enseignees responsable parent enfant enfants effectif professeur niveau ";

constexpr std::array<std::string_view, 10> secret_texts{"motdepasse", "motpasse",   "motsdepasse", "password",
                                                        "passwd",     "passphrase", "passcode",    "cleactivation",
                                                        "codeacces",  "codepin"};
constexpr std::string_view secret_words = " mdp pwd psw pin secret pass passe ";
constexpr std::string_view code_words = " code codes cle clef key ";
constexpr std::string_view secret_codes =
    " activation acces access connexion confidentiel provisoire initial temporaire secret pin ";
// What may stand beside a password that is the pupil's own and of today.
constexpr std::string_view beside_secret =
    " a au d de du des en et l la le les un une par pour sur mot mots passe code codes cle clef key pin secret "
    "activation acces access connexion confidentiel mdp password passwd pwd psw passphrase passcode initial initiale "
    "provisoire temporaire temporary temp car caract phrase n no default defaut usage unique one time nouveau nouvelle "
    "new eleve eleves apprenant "
    "etudiant utilisateur user compte account ent educonnect pix pronote edt moodle elea gepi sacoche ecoledirecte "
    "skolengo asp cpro premiere premier 1ere 1er 1re first jjmmaaaa ddmmyyyy date naissance clair genere attribue "
    "chiffres lettres caracteres required obligatoire requis actuel ";
constexpr std::string_view about_secret =
    " expiration expire expires expiry statut etat status hash function force forcer question reponse indice aide "
    "rappel "
    "longueur type regle politique envoye envoi imprime remis communique lien url doit must next prof profs professeur "
    "professeurs enseignant enseignants teacher ";
constexpr std::array<std::string_view, 6> about_texts{"forcepassword", "passwordchange", "changepassword",
                                                      "passwordhash",  "resetpassword",  "passwordnever"};
constexpr std::string_view no_secret_code =
    " postal mef mefs uai rne structure division div classe groupe commune insee sexe regime pays departement academie "
    "etablissement matiere option naissance nationalite pcs statut sortie motif barre barres badge cantine self "
    "photocopieur article langue ine national siecle sts sconet civilite ville profil niveau cycle formation diplome "
    "specialite bourse parente rue adresse qr hexaposte rivoli ";

constexpr std::string_view guardian_words =
    " parent parents responsable responsables representant representants tuteur tuteurs tutrice famille familles pere "
    "mere legal legaux resp guardian ";
constexpr std::string_view register_words =
    " national nationale ine onde be1d be bee bea siecle sconet sts academique etablissement interne externe technique "
    "unique aaf ldap uid uai rne classe division structure groupe mef personne dossier fiche adresse jointure cle "
    "ministeriel rectorat scolarite carte badge cantine base fratrie foyer enfant type statut etat date derniere "
    "dernier "
    "ancien ancienne precedent ";
constexpr std::string_view beside_ine =
    " ine n no num numero code d de du l la le les eleve eleves identifiant national nationale rnie bea unique ou id "
    "obligatoire ";

bool holds(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; (at = list.find(word, at)) != list.npos; ++at)
    if (at > 0 && list[at - 1] == ' ' && at + word.size() < list.size() && list[at + word.size()] == ' ') return true;
  return false;
}

bool any_of(const Words& words, std::string_view list) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return holds(list, w); });
}

template <std::size_t N>
bool contains_any(std::string_view text, const std::array<std::string_view, N>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view p) { return text.find(p) != text.npos; });
}

/// "6e", "1ere", "2nde": a level in « Classe (6e) ». A number alone counts classes: « Classe 1 ».
bool is_level(std::string_view word) {
  constexpr std::string_view endings = " e eme ere er re nde de ";
  if (word.empty() || word[0] < '1' || word[0] > '9') return false;
  return word.size() == 1 || holds(endings, word.substr(1));
}

/// The year that "2026" or, of two digits, "26" says.
std::optional<int> year_in(std::string_view word) {
  if (!all_digits(word) || (word.size() != 2 && word.size() != 4)) return std::nullopt;
  const int year = std::stoi(std::string(word)) + (word.size() == 2 ? 2000 : 0);
  return year >= 2000 && year < 2100 ? std::optional(year) : std::nullopt;
}

/// Takes the years out of the words, and says whether they are that school year: « 2026-2027 », « rentrée 2026 ».
bool take_years(Words& words, std::optional<int> school_year) {
  std::vector<int> years;
  std::erase_if(words, [&](const std::string& word) {
    const auto year = year_in(word);
    if (year) years.push_back(*year);
    return year.has_value();
  });
  if (years.empty() || !school_year) return true;
  return years.front() == *school_year && (years.size() == 1 || years[1] == *school_year + 1);
}

/// A word that may stand in the header of a password; also « NouveauMotDePasse », written as one word.
bool is_plain_secret(std::string_view word) {
  constexpr std::array<std::string_view, 6> texts{"motdepasse", "motpasse", "password", "passwd", "mdp", "pwd"};
  if (holds(beside_secret, word) || all_digits(word)) return true;
  for (const std::string_view text : texts) {
    const std::size_t at = word.find(text);
    if (at == word.npos) continue;
    const std::string_view before = word.substr(0, at), after = word.substr(at + text.size());
    return (before.empty() || holds(beside_secret, before)) &&
           (after.empty() || all_digits(after) || holds(beside_secret, after));
  }
  return false;
}

}  // namespace

std::vector<std::string> words_of(std::string_view header) {
  Words words;
  std::string word;
  const auto end_word = [&] {
    if (std::string folded = fold_key(word); !folded.empty()) words.push_back(std::move(folded));
    word.clear();
  };
  for (std::size_t at = 0; at < header.size();) {
    const char32_t c = next_code_point(header, at);
    if ((c >= '0' && c <= '9') || is_name_letter(c))
      append_utf8(word, c);
    else
      end_word();
  }
  end_word();
  return words;
}

bool speaks_of_division(const Words& all, std::optional<int> school_year) {
  Words words = all;
  if (!any_of(words, division_words) || !take_years(words, school_year)) return false;
  return std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return holds(division_words, word) || holds(beside_division, word) || is_level(word);
  });
}

bool is_of_new_division(const Words& words) {
  const bool says_when =
      any_of(words, this_year) || std::any_of(words.begin(), words.end(), [](const auto& w) { return year_in(w); });
  return any_of(words, division_words) && says_when;
}

bool is_of_other_division(const Words& words) {
  return any_of(words, other_division) || std::any_of(words.begin(), words.end(), [](const std::string& word) {
           return year_in(word) || word.find("class") != word.npos || word.find("divis") != word.npos;
         });
}

SecretHeader secret_header(std::string_view header) {
  const Words words = words_of(header);
  const std::string folded = fold_key(header);
  const auto begins_as_short = [](const std::string& w) { return w.starts_with("mdp") || w.starts_with("pwd"); };
  const bool is_code = any_of(words, code_words);
  const bool is_secret = contains_any(folded, secret_texts) || any_of(words, secret_words) ||
                         std::any_of(words.begin(), words.end(), begins_as_short) ||
                         (is_code && any_of(words, secret_codes));
  if (!is_secret) {
    const bool may_be =
        (any_of(words, " code codes ") || folded == "cle" || folded == "clef" || folded == "activation") &&
        !any_of(words, no_secret_code) && !names_guardian(words);
    return may_be ? SecretHeader::code : SecretHeader::none;
  }
  const bool of_a_day = any_of(words, " date dates ") && !any_of(words, " naissance ");
  if (of_a_day || any_of(words, about_secret) || contains_any(folded, about_texts) || names_guardian(words))
    return SecretHeader::about;
  const bool plain = std::all_of(words.begin(), words.end(), is_plain_secret);
  return plain ? SecretHeader::password : SecretHeader::doubtful;
}

bool names_guardian(const Words& words) {
  return any_of(words, guardian_words);
}

bool names_register(const Words& words) {
  return any_of(words, register_words);
}

bool speaks_of_ine(const Words& words) {
  const auto fits = [](const std::string& word) { return holds(beside_ine, word); };
  return any_of(words, " ine ") && std::all_of(words.begin(), words.end(), fits);
}

}  // namespace passation
