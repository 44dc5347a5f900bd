#pragma once
// What one line of a table of pupils says.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "base/date.hpp"
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

/// A line that is about no pupil: « 394 élèves trouvés. », « (délimiteur: ;) », « Total : 28 », « * : redoublant »,
/// « Liste provisoire », « Imprimé le 14/09/2026 », a title, a class name alone. Whoever has an identifier, a birth
/// date or a given name is a pupil, however odd the rest: nobody vanishes.
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

/// What a table's birth dates tell together of how they are written.
///
/// Where some make sense only with the month first and none only with the day first, all others would be read with the
/// two exchanged: other dates, and other passwords. A year of two digits is read where a pupil can have been born in
/// one century only, and only in a table that tells that the day comes first and the year last: 15/02/04 may be of
/// 2004, or of 2015. What tells so is a day beyond 12, and that pupils are nearer in age so than with the year first.
class DateOrder {
 public:
  explicit DateOrder(Date day) : day_(day) {}
  void see(std::string_view birth_date, std::size_t line);
  /// @throws Error that names the table and a line, where the month comes first
  void require_day_first(const std::string& table) const;
  /// @throws Error where most birth dates are written as nobody can read them: one for all pupils. Days that a
  /// spreadsheet program has counted are not read either: it counts from 1900 or from 1904, and four years are what
  /// lies between a collège and a lycée. No age tells which of the two it was.
  void require_readable(const std::string& table) const;
  /// The birth date that such a text is; nullopt where this table does not tell.
  std::optional<Date> short_date(std::string_view text) const;

 private:
  /// The years of the pupils, were the dates written in one way.
  struct Years {
    int first = 9999, last = 0;
    bool all_fit = true;
    void see(const std::optional<Date>& date);
  };

  std::optional<Date> born(int day, int month, int year_of_century) const;
  void see_short(const ShortDate& date, std::size_t line);
  bool tells_short_dates() const;

  Date day_;
  std::size_t month_first_ = 0;  ///< the first line that tells so; 0: none
  bool day_first_ = false;
  Years day_first_years_, year_first_years_;                           ///< of the short dates
  std::size_t dates_ = 0, short_ = 0, unread_ = 0, first_unread_ = 0;  ///< the last is a line
  std::size_t counted_ = 0, first_counted_ = 0;                        ///< as well
};

/// @pre `order` has seen the birth dates of the whole table
Entry read_entry(const Values& values, Origin origin, const DateOrder& order);

/// Codes of SIECLE and ASP (1, 2; G, F), and the words of the other exports. nullopt when it is none of them.
std::optional<Sex> parse_sex(std::string_view text);

/// A date, were it one that no calendar has.
bool looks_like_date(std::string_view text);

}  // namespace passation
