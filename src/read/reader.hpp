#pragma once
// Foreign files to a Roster. One file of this room per format; the table in reader.cpp recognises them by content.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "roster/finding.hpp"
#include "roster/given_account.hpp"
#include "roster/roster.hpp"

namespace passation {

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

struct Reading {
  Roster roster;
  Report report;  ///< positions are those of `roster`
  std::vector<GivenAccount> accounts;
};

/// Opens zips (entries become inputs of their own), reads every input with the reader that recognises it, merges. Where
/// no file lists pupils, the account lists do: their pupils then have the origin of their accounts.
/// @throws Error on an input that nobody reads, on two pupil files of the same kind in one zip, on two schools.
Reading read_all(const std::vector<Input>& inputs, const ReadOptions& options);

// The readers. Each throws Error when the file as a whole is broken; doubtful rows are findings.
Reading read_siecle_students(const Input& input, const ReadOptions& options);
Reading read_siecle_structures(const Input& input, const ReadOptions& options);
bool is_account_list(std::string_view bytes);
bool is_student_table(std::string_view bytes);
Reading read_text_table(const Input& input, const ReadOptions& options);
bool is_workbook(std::string_view bytes);
Reading read_workbook_tables(const Input& input, const ReadOptions& options);

}  // namespace passation
