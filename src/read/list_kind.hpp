#pragma once
// Lists of guardians, of staff and of guests, which look like lists of pupils.

#include <cstdint>
#include <string>

#include "base/error.hpp"
#include "read/table.hpp"

namespace passation {

enum class ListKind : std::uint8_t { pupils, guardians, staff, guests };

/// Whose list it is by its headers, and by what all rows say under « Classe(s) ». A list with a profile says so itself,
/// row by row: it counts as one of pupils; and so does one whose people are of the age of pupils on `day`.
ListKind kind_of_list(const Header& header, const Table& table, Date day);

/// The same of the first rows of a table of which no header may be recognised.
ListKind kind_of_table(const Table& table);

/// That such a list is not read, and which file to give instead.
Error not_of_pupils(ListKind kind, const std::string& file);

}  // namespace passation
