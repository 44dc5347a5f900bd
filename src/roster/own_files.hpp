#pragma once
// What the program's own files look like, for those who write them and for those who are given one by mistake.

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace passation {

/// The list of accounts (_Comptes.csv) and that of spares (_Reserve.csv); the columns of logins stand behind.
inline constexpr std::array<std::string_view, 7> accounts_header{"UAI",  "Division",          "Nom", "Prénom",
                                                                 "Sexe", "Date de naissance", "INE"};
inline constexpr std::string_view accounts_login = "Identifiant", accounts_password = "Mot de passe";
inline constexpr std::string_view spare_name = "Réserve";  ///< the family name of a spare; the given name is a number
inline constexpr std::string_view spare_id = "réserve ";   ///< what its number begins with: none of SIECLE's does

/// What became of each school of a batch (Resultats.csv).
inline constexpr std::array<std::string_view, 14> results_header{
    "UAI",       "Opération", "État",    "Élèves",    "Étiquettes", "Réimprimées", "Rejets",
    "Anomalies", "Non remis", "Réserve", "Empreinte", "Version",    "Durée (s)",   "Erreur"};

/// The ends of the names of the recaps, which every zip of labels or of staff sheets holds.
inline constexpr std::string_view recap_ending = "_Recapitulatif.pdf";
inline constexpr std::string_view staff_recap_ending = "_Recapitulatif_Personnels.pdf";

inline bool begins_with(const std::vector<std::string>& row, std::span<const std::string_view> header) {
  return row.size() >= header.size() && std::equal(header.begin(), header.end(), row.begin());
}

/// Whether this is the header of a list of accounts, or of spares, that the program has written.
inline bool is_own_account_list(const std::vector<std::string>& row) {
  return row.size() >= accounts_header.size() + 2 && begins_with(row, accounts_header) &&
         row[accounts_header.size()].starts_with(accounts_login) &&
         row[accounts_header.size() + 1].starts_with(accounts_password);
}

/// Whether this row of such a list is a spare's.
inline bool is_own_spare(const std::vector<std::string>& row) {
  return row.size() > 3 && row[2] == spare_name && !row[3].empty() &&
         row[3].find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace passation
