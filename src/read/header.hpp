#pragma once
// Which column of a table of pupils or accounts holds what, told from its header.

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.hpp"

namespace passation {

/// What a column may hold, in the order of the table in header.cpp.
enum class TableField : std::uint8_t {
  family_name,
  used_name,
  given_name,
  used_given_name,
  second_given_name,
  third_given_name,
  birth_date,
  sex,
  division,
  structure_type,  ///< D or G: whether `division` is a division or a group
  groups,
  mef,
  ine,
  source_id,
  elenoet,
  entry_date,
  exit_date,
  exit_reason,
  birth_town,  ///< its name or its INSEE code
  birth_country,
  uai,
  login,
  login_alias,  ///< a second login that the owner has chosen
  password,     ///< or activation code
  profile,      ///< pupil, teacher, guardian ...
  platform_id,  ///< the platform's own number of an account: no login, no key of SIECLE's
  state,        ///< active or not
  closed_on,    ///< the day on which the account is, or will be, closed
};
inline constexpr std::size_t field_count = 28;

/// Whether it tells of an account rather than of its owner.
constexpr bool is_of_account(TableField field) {
  return field >= TableField::login;
}

/// The columns without which no label can be made.
inline constexpr std::array needed_fields{TableField::division, TableField::family_name, TableField::given_name,
                                          TableField::birth_date};

std::string_view field_key(TableField field);  ///< its name in --column: "birth_date"
const Phrase& field_label(TableField field);   ///< "date de naissance"
std::optional<TableField> field_named(std::string_view key);
std::optional<TableField> field_of(std::string_view header);  ///< that the header fits best, by itself
Message known_fields();  ///< "nom, nom d’usage, ...", "family_name, used_name, ..."

/// What the user says of columns, by their positions from 0: the field that a column holds; nullopt: it is not read.
using ColumnChoice = std::map<std::size_t, std::optional<TableField>>;
/// What the user says of columns, by what they are called: key of the field to header, or to a number from 1.
using NamedColumns = std::map<std::string, std::string>;

/// All that the user says of the columns of one table.
struct ChosenColumns {
  NamedColumns named = {};                                                     ///< all keys known
  std::vector<std::pair<std::size_t, std::optional<TableField>>> places = {};  ///< as in ColumnChoice
  std::optional<std::size_t> header_line = {};                                 ///< as in TableChoice

  /// Whether it says enough for a table without a header line.
  bool by_place() const;
};

/// Fields may be named in French, too: "date de naissance" is birth_date. @throws Error on one that is named twice so.
NamedColumns with_field_keys(const NamedColumns& named);

/// The position that "5" is: 4. nullopt for what is no number of a column.
std::optional<std::size_t> column_number(std::string_view text);
/// What is named by a number that is none of these headers becomes a place.
ChosenColumns with_places(ChosenColumns chosen, const std::vector<std::string>& headers);

/// Position of the column of each field.
struct Columns {
  std::array<std::optional<std::size_t>, field_count> at;

  std::optional<std::size_t> operator[](TableField field) const { return at[static_cast<std::size_t>(field)]; }
  /// Of the fields that have a column; "Type", "Id", "Etat" and birth places, which any table may have, do not count.
  std::size_t count() const;
  bool operator==(const Columns&) const = default;
};

/// Columns that fit one field equally well. The first of them is the one that Columns holds.
struct Clash {
  TableField field;
  std::vector<std::size_t> columns;
  bool unsure = false;  ///< none of them says plainly that it is the one: a question, not a choice
  bool operator==(const Clash&) const = default;
};

struct HeaderMatch {
  Columns columns;
  std::vector<Clash> clashes = {};
  std::set<std::size_t> chosen = {};     ///< columns of which the user says what they hold, or that it is nothing
  std::vector<Clash> chosen_twice = {};  ///< fields for which the user chose two columns
  std::vector<std::string> absent = {};  ///< headers or numbers of chosen columns that the row does not hold
  // Where no password is chosen: columns that speak of one and are not certain to hold it, see SecretHeader.
  std::vector<std::size_t> doubtful_secrets = {}, codes = {}, about_secrets = {};
  std::vector<std::size_t> no_logins = {};  ///< by their values: INEs under « Identifiant X »

  /// Whether the user says that the column is not to be read.
  bool leaves_out(std::size_t column) const;
};

/// Finds the fields in a row of headers, blind to case, accents, spaces and signs. What is chosen goes before the
/// synonyms. A class of another year than `school_year` is none.
HeaderMatch match_header(const std::vector<std::string>& headers, const ChosenColumns& chosen = {},
                         std::optional<int> school_year = std::nullopt);

}  // namespace passation
