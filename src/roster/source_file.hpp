#pragma once
// What one input held.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"

namespace passation {

/// Between a zip and its entry in the name of an input: "eleves.zip › ElevesSansAdresses.xml".
inline constexpr std::string_view zip_separator = " › ";

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

/// Whose school year counts: of the files that list pupils or staff that of the oldest; where none of them says its
/// year, the first that does. nullptr: none.
const SourceFile* dated_file(const std::vector<SourceFile>& files);

}  // namespace passation
