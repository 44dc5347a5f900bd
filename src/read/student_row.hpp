#pragma once
// What one line of a table of pupils says.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "read/header.hpp"
#include "roster/finding.hpp"

namespace passation {

/// The tidied cells of a row by field, empty where the file does not say. &eacute; is é.
struct Values {
  std::array<std::string, field_count> cells;
  std::array<bool, field_count> has_column{};

  const std::string& operator[](TableField field) const { return cells[static_cast<std::size_t>(field)]; }
};

Values read_values(const Row& row, const Columns& columns);

/// A line that is about no pupil: « 394 élèves trouvés. », « (délimiteur: ;) », « Total : 28 », a title, a class name
/// alone. Whoever has an identifier, a birth date or a given name is a pupil, however odd the rest: nobody vanishes.
bool is_furniture(const Row& row, const Values& values);

struct Doubt {
  Code code;
  std::vector<std::string> details;
};

/// A pupil as one row describes him, and what is doubtful about it.
struct Entry {
  Student student;
  std::vector<Doubt> doubts;
};

Entry read_entry(const Values& values, Origin origin);

/// What a table's birth dates tell of their order. Where some make sense only with the month first and none only with
/// the day first, all others would be read with the two exchanged: other dates, and other passwords.
class DateOrder {
 public:
  void see(std::string_view birth_date, std::size_t line);
  /// @throws Error that names the table and a line
  void require_day_first(const std::string& table) const;

 private:
  std::size_t month_first_ = 0;  ///< the first line that tells so; 0: none
  bool day_first_ = false;
};

/// A date, were it one that no calendar has.
bool looks_like_date(std::string_view text);

}  // namespace passation
