#pragma once
// Foreign files to a Roster. One file of this room per format; the table in reader.cpp recognises them by content.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/error.hpp"
#include "read/header.hpp"
#include "read/link.hpp"
#include "roster/finding.hpp"
#include "roster/given_account.hpp"
#include "roster/roster.hpp"
#include "roster/source_file.hpp"

namespace passation {

/// A file, or one file of a zip, as it came: `name` is what messages call it.
struct Input {
  std::string name;
  std::string bytes;
};

/// What the user says of one table. What is not said is found as in any table.
struct TableChoice {
  ColumnChoice columns = {};
  std::optional<std::size_t> header_line = {};  ///< 0: it has none, every line is data; nullopt: as it is found
  /// Of a sheet; nullopt: it is read where no sheet of the workbook is said to be, and it is the first that can be.
  std::optional<bool> read = {};
};

/// What the user says about the files.
struct ReadOptions {
  Date day;  ///< of the job: tells leavers and future dates
  /// Of any table, field to header: --column birth_date="Né le"; or to the number of a column, from 1.
  std::map<std::string, std::string> columns;
  std::map<std::string, TableChoice> tables = {};  ///< by SeenTable::name
};

struct Reading {
  Roster roster;
  Report report;  ///< positions are those of `roster`
  std::vector<SourceFile> files;
  std::vector<GivenAccount> accounts;
  std::vector<GivenAccount> faulty_accounts;  ///< that nobody may be given, though they are somebody's
  std::optional<Error> others_alone = {};     ///< of an account list: it is of guardians or guests alone
  // None of these are left once all files are read:
  std::vector<GuardianLink> guardian_links;
  std::vector<GroupFile> group_files;
  std::vector<Reading> further_sheets = {};  ///< of a workbook, behind the first that is read
};

// What one file may hold, several times as much as the largest school with all who left it: time and memory stay
// bounded, however little a record says.
inline constexpr std::size_t max_students = 20'000, max_guardians = 35'000, max_staff = 2'000;
inline constexpr std::size_t max_table_people = 10'000;    ///< of a table, whose lines are short
inline constexpr std::size_t max_links = 100'000;          ///< of guardians to pupils
inline constexpr std::size_t max_structures = 3'000;       ///< divisions or groups
inline constexpr std::size_t max_mefs = 30'000;            ///< of a nomenclature, were it the whole country's
inline constexpr std::size_t max_structures_of_one = 200;  ///< divisions of a group; divisions or groups of a teacher
/// Of a table: a pupil may have one for each of his groups.
inline constexpr std::size_t max_lines = 200'000;

/// Opens zips (entries become inputs of their own), reads every input with the reader that recognises it, merges, and
/// joins what one file says of the people of another. The order of inputs of different formats does not matter: where
/// they differ about a person, the format that stands first in the table of reader.cpp is followed. Where no file
/// lists pupils, the account lists do: their pupils then have the origin of their accounts. Of a workbook one sheet is
/// read, or those of which the user says so.
/// @throws Error on an input that nobody reads, on two files of the same kind in one zip, on two schools, on the
/// number of a column where there are several tables.
Reading read_all(std::vector<Input> inputs, const ReadOptions& options);

/// Not a workbook, which may be a zip, too.
bool is_zip_of_exports(std::string_view bytes);
/// The entries of a zip as inputs. @throws Error on a damaged or empty zip, on what is known to be no export, and on a
/// zip within it.
std::vector<Input> entries_of(const Input& zip);
/// What messages call the format of an input that is no such zip. @throws Error on one that nobody reads.
Message format_name(const Input& input, const ReadOptions& options);

// The readers. Each lets go of the bytes as soon as it can, for memory, and throws Error when the file as a whole is
// broken; doubtful rows are findings.
Reading read_siecle_students(Input input, const ReadOptions& options);
Reading read_siecle_guardians(Input input, const ReadOptions& options);
Reading read_siecle_structures(Input input, const ReadOptions& options);
Reading read_siecle_common(Input input, const ReadOptions& options);
Reading read_siecle_nomenclature(Input input, const ReadOptions& options);
Reading read_sts(Input input, const ReadOptions& options);
Reading read_group_links(Input input, const ReadOptions& options);
bool is_private_school(std::string_view bytes);
Reading read_private_school(Input input, const ReadOptions& options);
Reading read_edt_table(Input input, const ReadOptions& options);
bool is_account_list(std::string_view bytes, const ChosenColumns& chosen = {});
bool is_student_table(std::string_view bytes, const ChosenColumns& chosen = {});
Reading read_text_table(Input input, const ReadOptions& options);
bool is_workbook(std::string_view bytes);
Reading read_workbook_tables(Input input, const ReadOptions& options);

}  // namespace passation
