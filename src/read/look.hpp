#pragma once
// Which tables files hold, and what reading takes their columns for: what a person needs to know before naming columns.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "read/header.hpp"
#include "read/reader.hpp"

namespace passation {

inline constexpr std::size_t most_samples = 5;

struct SeenColumn {
  std::string header;               ///< empty where the table has no header line, or the column no header
  std::optional<TableField> field;  ///< what it is read as, by its header or because it was chosen; nullopt: nothing
  bool chosen = false;              ///< ReadOptions say so, or that it is not read
  bool clash = false;               ///< it is not sure that it holds the field: another may, or none does
  /// The first values that it has, none longer than a few words. What is, or could be, a login or a password is "••••".
  std::vector<std::string> samples;
};

struct SeenTable {
  std::string name;             ///< what ReadOptions::tables and messages call it: "eleves.zip › comptes.xlsx › 6E"
  std::string sheet = {};       ///< of a workbook; empty for text
  bool read = true;             ///< false: a sheet that reading leaves out, unless it is chosen
  bool accounts = false;        ///< it is read as an account list, else as a table of pupils
  std::size_t header_line = 0;  ///< 0: there is none, and every line is data
  std::size_t lines = 0;        ///< with data, below the header
  std::vector<SeenColumn> columns = {};
  std::vector<TableField> missing =
      {};  ///< fields that are needed and that no column has; none of a list of others than pupils
  std::optional<Error> error = {};  ///< why it cannot be read as it is: a column missing or claimed twice …
};

struct SeenFile {
  std::string name;     ///< of an entry of a zip: "eleves.zip › comptes.csv"
  Message format = {};  ///< « tableau d’élèves », « SIECLE : élèves » …; empty where nobody reads it
  std::vector<SeenTable> tables = {};  ///< none in a file that is no table
  std::optional<Error> error = {};     ///< why nobody reads it; where it is a table, look at that instead
};

/// What there is in each input, and in each entry of a zip, in their order. What `options` choose is taken into
/// account, so that looking again shows what a choice has settled. Never throws for one file's sake: a broken one has
/// its Error.
/// @throws Error where ReadOptions::columns names a field that there is not.
std::vector<SeenFile> look(std::span<const Input> inputs, const ReadOptions& options);

}  // namespace passation
