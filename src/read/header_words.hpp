#pragma once
// What a header says, word by word: containing the word « classe » or « passe » does not make a column of classes or of
// passwords.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passation {

/// The words of a header as fold_key() leaves them: « Classe de l’élève » is classe, de, l, eleve.
std::vector<std::string> words_of(std::string_view header);

/// Whether the words speak of the pupil's class and of nothing else: « Nom de la classe », not « Classe précédente »,
/// « Effectif classe » or, in the school year 2026, « Classe 2025-2026 ». Without a school year all years fit.
bool speaks_of_division(const std::vector<std::string>& words, std::optional<int> school_year);
/// « Nouvelle classe », « Classe 2026-2027 »: beside « Classe », one of the two may be last year's.
bool is_of_new_division(const std::vector<std::string>& words);
/// A class that is another year's, somebody else's or of whatever kind, where the header is not that of the pupil's.
bool is_of_other_division(const std::vector<std::string>& words);

enum class SecretHeader : std::uint8_t {
  none,      ///< says nothing of a password
  about,     ///< about one, and none of a pupil's: « Date de changement du mot de passe », « Mot de passe parent »
  code,      ///< « Code » and the like: a password at most where there is no other
  doubtful,  ///< « Ancien mot de passe », « Mot de passe messagerie »
  password,
};
SecretHeader secret_header(std::string_view header);

/// A guardian: « Identifiant responsable 1 », « Login du père ». A pupil's label never bears what is theirs.
bool names_guardian(const std::vector<std::string>& words);

/// « Identifiant académique », « Identifiant ONDE »: a number in some register, with which nobody logs in.
bool names_register(const std::vector<std::string>& words);

/// « N° INE de l’élève »
bool speaks_of_ine(const std::vector<std::string>& words);

}  // namespace passation
