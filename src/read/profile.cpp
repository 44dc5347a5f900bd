#include "read/profile.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "read/header_words.hpp"

namespace passation {
namespace {

struct ProfileWord {
  std::string_view word;
  Who who;
};

/// Beginnings of the folded profile, the first that fits.
constexpr auto beginnings = std::to_array<ProfileWord>({
    {"ancien", Who::other},
    {"collegien", Who::student},
    {"lyceen", Who::student},
    {"ecolier", Who::student},
    {"personneenrelation", Who::guardian},
    {"eleve", Who::student},
    {"student", Who::student},
    {"apprenti", Who::student},
    {"apprenant", Who::student},
    {"etudiant", Who::student},
    {"pupil", Who::student},
    {"nationalelv", Who::student},
    {"responsablepedago", Who::staff},
    {"responsable", Who::guardian},
    {"parent", Who::guardian},
    {"relative", Who::guardian},
    {"tuteur", Who::guardian},
    {"tutrice", Who::guardian},
    {"nationaltut", Who::guardian},
    {"famille", Who::guardian},
    {"representant", Who::guardian},
    {"guardian", Who::guardian},
    {"correspondant", Who::guardian},
    {"personnerelation", Who::guardian},
    {"enseignant", Who::staff},
    {"prof", Who::staff},
    {"teacher", Who::staff},
    {"personnel", Who::staff},
    {"direct", Who::staff},
    {"chef", Who::staff},
    {"principal", Who::staff},
    {"proviseur", Who::staff},
    {"documentaliste", Who::staff},
    {"viescolaire", Who::staff},
    {"cpe", Who::staff},
    {"nonenseignant", Who::staff},
    {"administra", Who::staff},
    {"nationalens", Who::staff},
    {"nationaldoc", Who::staff},
    {"nationaldir", Who::staff},
    {"nationalevs", Who::staff},
    {"nationaleta", Who::staff},
    {"accompagnant", Who::staff},
    {"assistant", Who::staff},
    {"surveillant", Who::staff},
    {"gestionnaire", Who::staff},
    {"secretaire", Who::staff},
    {"secretariat", Who::staff},
    {"infirmi", Who::staff},
    {"intendant", Who::staff},
    {"conseiller", Who::staff},
    {"inspect", Who::staff},
    {"maitre", Who::staff},
    {"aesh", Who::staff},
    {"agent", Who::staff},
    {"atsem", Who::staff},
    {"equipe", Who::staff},
    {"invite", Who::other},
    {"guest", Who::other},
    {"partenaire", Who::other},
    {"collectivite", Who::other},
    {"entreprise", Who::other},
    {"intervenant", Who::other},
});

/// Whole profiles that mean nothing else under any header.
constexpr auto words = std::to_array<ProfileWord>({
    {"elv", Who::student},
    {"tut", Who::guardian},
    {"pere", Who::guardian},
    {"mere", Who::guardian},
    {"resp", Who::guardian},
    {"resp1", Who::guardian},
    {"resp2", Who::guardian},
    {"prf", Who::staff},
    {"ens", Who::staff},
});

/// Whole profiles: SACoche's codes and those of the directories of ENTs.
constexpr auto codes = std::to_array<ProfileWord>({
    {"rel", Who::guardian}, {"par", Who::guardian}, {"pro", Who::staff}, {"dir", Who::staff}, {"avs", Who::staff},
    {"aed", Who::staff},    {"evs", Who::staff},    {"doc", Who::staff}, {"edu", Who::staff}, {"iex", Who::staff},
    {"onl", Who::staff},    {"per", Who::staff},    {"cam", Who::staff}, {"mai", Who::staff}, {"int", Who::staff},
    {"adm", Who::staff},    {"adf", Who::staff},    {"ctr", Who::staff}, {"eta", Who::staff}, {"out", Who::other},
    {"col", Who::other},
});

constexpr std::array<std::string_view, 8> closed_states{"desactiv", "suspend", "bloqu",    "block",
                                                        "ferme",    "supprim", "disabled", "delet"};
constexpr std::array<std::string_view, 9> more_closed_states{"nologin", "archiv", "verrou", "clos",  "clotur",
                                                             "locked",  "resili", "revoqu", "expire"};
constexpr std::array<std::string_view, 4> headers_of_profiles{"statut", "status", "type", "population"};
constexpr std::array<std::string_view, 22> headers_that_close{
    "suspended",   "deleted",  "comptedesactive", "desactive",      "comptesuspendu", "suspendu",
    "supprime",    "bloque",   "comptebloque",    "comptesupprime", "verrouille",     "compteverrouille",
    "disabled",    "archived", "archive",         "compteferme",    "compteclos",     "blockcredential",
    "blocksignin", "locked",   "accountdisabled", "comptearchive"};
constexpr std::array<std::string_view, 6> headers_that_open{"actif",   "active",   "compteactif",
                                                            "enabled", "isactive", "accountenabled"};
constexpr std::array<std::string_view, 8> yeses{"1", "oui", "o", "true", "vrai", "x", "yes", "y"};
constexpr std::array<std::string_view, 6> noes{"0", "non", "n", "false", "faux", "no"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <std::size_t N>
bool any_begins(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view w) { return word.starts_with(w); });
}

/// « Activé » says that its owner has opened the account, « active » that it may be used: the accent tells them apart.
bool tells_of_opening(const std::string& header) {
  return fold_key(header).find("active") != std::string::npos && !is_ascii(header);
}

/// What a profile says under any header.
std::optional<Who> by_word(std::string_view folded) {
  for (const ProfileWord& word : words)
    if (folded == word.word) return word.who;
  for (const ProfileWord& word : beginnings)
    if (folded.starts_with(word.word)) return word.who;
  return std::nullopt;
}

bool is_closed_state(const std::string& folded) {
  return any_begins(closed_states, folded) || any_begins(more_closed_states, folded);
}

}  // namespace

std::optional<Who> who_is(std::string_view profile) {
  const std::string folded = fold_key(profile);
  for (const ProfileWord& code : codes)
    if (folded == code.word) return code.who;
  return by_word(folded);
}

std::vector<ProfileColumn> profile_columns(const Header& header) {
  std::vector<ProfileColumn> columns;
  const auto profile = header.match.columns[TableField::profile];
  for (std::size_t c = 0; c < header.row.cells.size(); ++c) {
    const std::string folded = fold_key(shown_header(header.row.cells[c]));
    if (header.match.leaves_out(c)) continue;
    if (c == profile || holds(headers_of_profiles, folded)) columns.push_back({c, folded.starts_with("profil")});
  }
  return columns;
}

std::optional<Who> who_is(const Row& row, const std::vector<ProfileColumn>& columns) {
  for (const ProfileColumn& c : columns) {
    if (c.column >= row.cells.size() || row.cells[c.column].empty()) continue;
    const auto who = c.has_codes ? who_is(row.cells[c.column]) : by_word(fold_key(row.cells[c.column]));
    if (who) return who;
  }
  return std::nullopt;
}

std::vector<ClosingColumn> closing_columns(const Header& header) {
  std::vector<ClosingColumn> columns;
  for (std::size_t c = 0; c < header.row.cells.size(); ++c) {
    const std::string name = shown_header(header.row.cells[c]);
    const std::string folded = fold_key(name);
    if (header.match.leaves_out(c)) continue;
    if (holds(headers_that_close, folded))
      columns.push_back({c, ClosingColumn::By::yes});
    else if (holds(headers_that_open, folded) && !tells_of_opening(name))
      columns.push_back({c, ClosingColumn::By::no});
    else if (folded.starts_with("statu") || folded == "auth" || folded == "acces")
      columns.push_back({c, ClosingColumn::By::word});
  }
  return columns;
}

bool is_closed(const Row& row, const Values& values, const std::vector<ClosingColumn>& columns, Date day) {
  const auto closed_on = parse_date(std::string_view(values[TableField::closed_on]).substr(0, 10)).date;
  if (closed_on && *closed_on <= day) return true;
  if (is_closed_state(fold_key(values[TableField::state]))) return true;
  return std::any_of(columns.begin(), columns.end(), [&](const ClosingColumn& c) {
    if (c.column >= row.cells.size()) return false;
    const std::string folded = fold_key(row.cells[c.column]);
    return is_closed_state(folded) || (c.by == ClosingColumn::By::yes && holds(yeses, folded)) ||
           (c.by == ClosingColumn::By::no && holds(noes, folded));
  });
}

}  // namespace passation
