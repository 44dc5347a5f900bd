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
#include "read/link.hpp"
#include "roster/finding.hpp"
#include "roster/given_account.hpp"
#include "roster/roster.hpp"

namespace passation {

/// Between a zip and its entry in the name of an input: "eleves.zip › ElevesSansAdresses.xml".
inline constexpr std::string_view zip_separator = " › ";

/// A file, or one file of a zip, as it came: `name` is what messages call it.
struct Input {
  std::string name;
  std::string bytes;
};

/// What the user says about the files.
struct ReadOptions {
  Date day;                                    ///< of the job: tells leavers and future dates
  std::map<std::string, std::string> columns;  ///< --column birth_date="Né le": field to header
};

/// What one input held: the head of a report.
struct SourceFile {
  std::string name;
  std::string kind;  ///< the same for all files of a kind, whatever messages call it; empty: of no known kind
  Message format;
  std::string uai;  ///< empty where the file does not say
  std::optional<int> school_year;
  std::optional<Date> made_on;  ///< nullopt where the file does not say
  std::string made_at;          ///< made_on, with the hour where the file says it: "2026-09-10 07:30:00"; or empty
  bool ours = false;            ///< the program has written it
  std::size_t students = 0, guardians = 0, staff = 0, divisions = 0, groups = 0;
  std::size_t accounts = 0;  ///< of an account list
  std::size_t links = 0;     ///< of guardians to pupils, of pupils to groups
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
/// lists pupils, the account lists do: their pupils then have the origin of their accounts.
/// @throws Error on an input that nobody reads, on two files of the same kind in one zip, on two schools.
Reading read_all(std::vector<Input> inputs, const ReadOptions& options);

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
bool is_account_list(std::string_view bytes);
bool is_student_table(std::string_view bytes);
Reading read_text_table(Input input, const ReadOptions& options);
bool is_workbook(std::string_view bytes);
Reading read_workbook_tables(Input input, const ReadOptions& options);

}  // namespace passation
