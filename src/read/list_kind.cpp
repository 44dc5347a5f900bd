#include "read/list_kind.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "read/header_words.hpp"
#include "read/phrases.hpp"

namespace passation {
namespace {

constexpr std::size_t enough_rows = 500;  // no school has more teachers

// Headers that only a list of staff has: ITOP, entcore (CSV_Enseignants, CSV_Personnels), ONDE, STS.
constexpr std::array<std::string_view, 20> staff_headers{"fonction",
                                                         "fonctions",
                                                         "matiere",
                                                         "matieres",
                                                         "matieresenseignees",
                                                         "discipline",
                                                         "disciplines",
                                                         "disciplinedeposte",
                                                         "numen",
                                                         "directeur",
                                                         "corps",
                                                         "grade",
                                                         "classesenseignees",
                                                         "idenseignant",
                                                         "matiereenseignee",
                                                         "codematiere",
                                                         "codesmatieres",
                                                         "professeurprincipalde",
                                                         "structureenseignee",
                                                         "nomenseignant"};
// Headers of a child that stand beside a guardian's own name.
constexpr std::array<std::string_view, 8> child_beginnings{"nomenfant",       "prenomenfant",       "nomdelenfant",
                                                           "prenomdelenfant", "nomdefamilleenfant", "nomdusageenfant",
                                                           "classesenfant",   "classeenfant"};
constexpr std::array<std::string_view, 12> child_headers{
    "liendeparente", "lienparente", "parente",         "enfant", "enfants",   "numlegal",
    "elv1",          "elv1login",   "elevesrattaches", "eleve1", "nomeleve1", "eleverattache"};
constexpr std::array<std::string_view, 4> given_of_pupil{"prenomeleve", "prenomdeleleve", "prenomenfant",
                                                         "prenomdelenfant"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// What the headers of a table are about.
struct Signs {
  bool own_name = false;       ///< « Nom », « Prénom »
  bool child = false;          ///< « Nom enfant 1 », « ELV1 »
  bool pupil_given = false;    ///< « Prénom élève »
  bool own_given = false;      ///< « Prénom »
  bool guardian_name = false;  ///< « Nom responsable »
  bool staff = false;
  bool profile = false;  ///< says of each row who it is
  bool number = false;   ///< INE, MEF, SIECLE's id: those of pupils alone
  std::size_t divisions = 0;
};

bool names_a_person(const std::string& folded) {
  return folded.starts_with("nom") || folded.starts_with("prenom");
}

void look_at(const std::string& header, Signs& signs) {
  const std::string folded = fold_key(header);
  const auto field = field_of(header);
  const bool child = holds(child_headers, folded) || std::any_of(child_beginnings.begin(), child_beginnings.end(),
                                                                 [&](auto b) { return folded.starts_with(b); });
  signs.child = signs.child || child;
  signs.pupil_given = signs.pupil_given || holds(given_of_pupil, folded);
  signs.own_given = signs.own_given || folded == "prenom";
  signs.own_name = signs.own_name || field == TableField::family_name || field == TableField::given_name;
  signs.guardian_name = signs.guardian_name || (!field && names_a_person(folded) && names_guardian(words_of(header)));
  signs.staff = signs.staff || holds(staff_headers, folded);
  signs.profile = signs.profile || field == TableField::profile;
  signs.number = signs.number || field == TableField::ine || field == TableField::mef || field == TableField::elenoet ||
                 field == TableField::exit_reason;
  if (folded == "classe" || folded == "classes") ++signs.divisions;
}

Signs signs_of(const Row& row) {
  Signs signs;
  for (const std::string& cell : row.cells) look_at(shown_header(cell), signs);
  return signs;
}

ListKind kind_by(const Signs& signs) {
  if (signs.profile) return ListKind::pupils;
  if (signs.child && (signs.own_name || signs.guardian_name)) return ListKind::guardians;
  if (signs.own_given && signs.pupil_given) return ListKind::guardians;
  if (signs.number) return ListKind::pupils;
  if (signs.staff) return ListKind::staff;
  return signs.divisions > 1 ? ListKind::guests : ListKind::pupils;
}

constexpr std::size_t longest_division = 200;  // bytes, of all the divisions of a teacher

/// « 4 B, 4 D », not « 6,00E+01 » or « 6,1 », which a spreadsheet program has made of one class.
bool are_several_divisions(std::string_view cell) {
  constexpr std::array<std::string_view, 4> separators{"|", ";", " / ", "\n"};
  if (std::any_of(separators.begin(), separators.end(), [&](auto sign) { return cell.find(sign) != cell.npos; }))
    return true;
  const std::size_t comma = cell.starts_with("cn=") ? cell.npos : cell.find(',');
  if (comma == cell.npos || trimmed(cell.substr(comma + 1)).empty()) return false;
  const bool is_number = cell.find_first_not_of("0123456789,.E+") == cell.npos && cell.find(' ') == cell.npos;
  return !(is_number && (cell.find("E+") != cell.npos || cell.size() - comma <= 3));
}

/// In a list without a profile most rows have several classes, or some do under « Classe(s) »: teachers'.
bool have_several_divisions(const Header& header, const Table& table) {
  const auto division = header.match.columns[TableField::division];
  if (!division) return false;
  std::size_t several = 0, rows = 0;
  TableRows reader(table);
  for (Row row; rows < enough_rows && reader.next(row);) {
    if (row.line <= header.row.line || *division >= row.cells.size()) continue;
    const std::string_view cell = trimmed(row.cells[*division]);
    if (cell.empty() || cell.size() > longest_division) continue;  // a cell that has swallowed lines is refused later
    ++rows;
    several += are_several_divisions(cell) ? 1 : 0;
  }
  const bool plural = fold_key(header.row.cells[*division]) == "classes";
  return several > 0 && (plural || several * 2 >= rows);
}

/// An account list may name the pupil's guardians, too: whose the login is, the names before it say.
bool is_login_of_guardian(const Header& header) {
  const auto logins = login_columns(header);
  if (logins.empty()) return false;
  const auto is_of_guardian = [&](std::size_t c) {
    const std::string name = shown_header(header.row.cells[c]);
    if (field_of(name)) return false;
    const std::vector<std::string> words = words_of(name);
    return names_guardian(words) && (names_a_person(words.front()) || names_guardian({words.front()}));
  };
  const auto is_of_pupil = [&](std::size_t c) {
    const auto& columns = header.match.columns;
    return columns[TableField::family_name] == c || columns[TableField::given_name] == c;
  };
  std::optional<bool> first, nearest;
  for (std::size_t c = 0; c < logins.front().login; ++c) {
    if (!is_of_guardian(c) && !is_of_pupil(c)) continue;
    nearest = is_of_guardian(c);
    first = first.value_or(*nearest);
  }
  return first.value_or(false) || nearest.value_or(false);
}

}  // namespace

/// Whether most of those who have a birth date are of the age of pupils: a pupil may have a « Fonction » (delegate), or
/// a « Matière » (option).
bool are_young(const Header& header, const Table& table, Date day) {
  constexpr int oldest = 20;
  const auto column = header.match.columns[TableField::birth_date];
  if (!column) return false;
  const DateOrder order = date_order_of(table, header, day);
  std::size_t young = 0, rows = 0;
  TableRows reader(table);
  for (Row row; rows < enough_rows && reader.next(row);) {
    if (row.line <= header.row.line || *column >= row.cells.size()) continue;
    const std::string text = tidy(row.cells[*column]);
    const auto birth = parse_date(text).date ? parse_date(text).date : order.short_date(text);
    if (!birth || *birth > day) continue;
    ++rows;
    young += age_on(*birth, day) <= oldest ? 1 : 0;
  }
  return rows > 0 && young * 2 > rows;
}

ListKind kind_of_list(const Header& header, const Table& table, Date day) {
  Signs signs;
  for (std::size_t c = 0; c < header.row.cells.size(); ++c)
    if (!header.match.leaves_out(c)) look_at(shown_header(header.row.cells[c]), signs);
  ListKind kind = kind_by(signs);
  if (kind == ListKind::staff && are_young(header, table, day)) kind = ListKind::pupils;
  if (kind != ListKind::pupils || signs.profile) return kind;
  if (is_login_of_guardian(header)) return ListKind::guardians;
  return !signs.number && have_several_divisions(header, table) ? ListKind::staff : ListKind::pupils;
}

ListKind kind_of_table(const Table& table) {
  for (const Row& row : first_rows(table)) {
    const Signs signs = signs_of(row);
    const ListKind kind = kind_by(signs);
    const bool named = signs.own_name || signs.guardian_name;
    if (named && kind != ListKind::pupils) return kind;
    if (signs.guardian_name && !signs.own_name) return ListKind::guardians;
  }
  return ListKind::pupils;
}

Error not_of_pupils(ListKind kind, const std::string& file) {
  const Phrase& what = kind == ListKind::guardians ? phrase::list_of_guardians
                       : kind == ListKind::staff   ? phrase::list_of_staff
                                                   : phrase::list_of_guests;
  return {say(what), file, say(phrase::list_of_pupils_hint)};
}

}  // namespace passation
