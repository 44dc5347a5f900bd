// Tables of pupils: SIECLE's custom extraction, the paste for ASP, ElevesComplete, Pix, ONDE; as text or in a workbook.
// Which header holds what stands in header.cpp, what a line says of a pupil in student_row.cpp.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/list_kind.hpp"
#include "read/phrases.hpp"
#include "read/profile.hpp"
#include "read/reader.hpp"
#include "read/student_row.hpp"
#include "read/table.hpp"

namespace passation {
namespace {

/// Most rows have a date and enough cells for a pupil: a table whose header is missing.
bool looks_like_pupils(const std::vector<Row>& rows) {
  const auto dated =
      std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.cells.size() >= 4 && date_column(row); });
  return dated > 0 && static_cast<std::size_t>(dated) * 2 >= rows.size();
}

/// By the headers of its custom extraction and of ElevesComplete: what it lacks is put right in SIECLE.
bool is_of_siecle(const Header& header) {
  const auto has = [&](TableField field, std::string_view folded) {
    const auto column = header.match.columns[field];
    return column && fold_key(header.row.cells[*column]) == folded;
  };
  return (has(TableField::family_name, "nomdefamille") && has(TableField::given_name, "prenom1")) ||
         has(TableField::structure_type, "typestructure") || has(TableField::elenoet, "numeleveetab");
}

/// What has been read, and who is already known.
struct Intake {
  Reading reading;
  std::unordered_map<std::string, std::size_t> known;  // by all that is said of a pupil but his groups
  std::unordered_set<std::size_t> seen_rows;           // hashes of pupil and row
  std::unordered_set<std::string> seen_groups;         // of a pupil
  std::set<std::string> uais;
};

/// A pupil has one line per group when the extraction has a « Groupe » column, and one per structure when it has
/// « Type Structure »: lines that say the same in all else are one pupil.
std::string key_of(const Values& values, bool with_structure_type) {
  std::string key;
  for (std::size_t f = 0; f < field_count; ++f) {
    const auto field = static_cast<TableField>(f);
    if (field == TableField::groups || field == TableField::structure_type || is_of_account(field)) continue;
    if (field == TableField::division && with_structure_type) continue;
    key.append(values.cells[f]).append(1, '\x1F');
  }
  return key;
}

/// Whether a line is the header once more: on another page, or with a second line of its own. @throws Error when it has
/// other columns, as where two lists were put below one another: the pupils below it would have each other's names.
bool repeats_header(const Row& row, const Values& values, const Header& header, const Table& table) {
  if (row.cells == header.row.cells) return true;
  if (looks_like_date(values[TableField::birth_date])) return false;  // a pupil: nearly all lines
  const Columns columns = match_header(row.cells).columns;
  const auto has = [&](TableField field) { return columns[field].has_value(); };
  if (std::count_if(needed_fields.begin(), needed_fields.end(), has) < 3) return false;
  const auto moved = [&](TableField field) { return has(field) && columns[field] != header.match.columns[field]; };
  if (std::any_of(needed_fields.begin(), needed_fields.end(), moved))
    throw Error(say(phrase::second_header), fmt::format("{}:{}", table.name, row.line),
                say(phrase::second_header_hint));
  return true;
}

std::size_t hash_of(const Row& row, std::size_t student) {
  std::size_t hash = student;
  for (const std::string& cell : row.cells) hash = hash * 1'000'003 + std::hash<std::string>{}(cell);
  return hash;
}

/// Of several divisions (ElevesComplete, one line per structure) the first is kept.
void take_division(Student& known, std::string said, Subject subject, Report& report) {
  if (known.division.empty())
    known.division = std::move(said);
  else if (!said.empty() && said != known.division)
    report.add("ACDIV_P_03", subject, known.origin, {known.division + ", " + said, known.division});
}

void take(Intake& intake, const std::string& key, const Row& row, Entry entry) {
  Roster& roster = intake.reading.roster;
  Report& report = intake.reading.report;
  const auto [known, is_new] = intake.known.emplace(key, roster.students.size());
  const std::size_t index = known->second;
  const std::vector<std::string> groups = std::exchange(entry.student.groups, {});
  if (is_new) {
    for (Doubt& d : entry.doubts)
      report.add(d.code, Subject::student(index), entry.student.origin, std::move(d.details));
    roster.students.push_back(std::move(entry.student));
  } else {
    take_division(roster.students[index], std::move(entry.student.division), Subject::student(index), report);
  }
  if (!intake.seen_rows.insert(hash_of(row, index)).second)
    report.add("ELNOM_P_06", Subject::student(index), roster.students[index].origin, {std::to_string(row.line)});
  for (const std::string& group : groups)
    if (intake.seen_groups.insert(fmt::format("{} {}", index, group)).second)
      roster.students[index].groups.push_back(group);
}

/// Rows of guardians, staff and guests are counted. @throws Error when there are no others
void report_others(const std::map<Who, std::size_t>& others, Reading& reading, const Header& header,
                   const Table& table) {
  if (others.empty()) return;
  if (reading.roster.students.empty()) {
    const ListKind kind = others.contains(Who::guardian) ? ListKind::guardians : ListKind::staff;
    throw not_of_pupils(kind, table.name);
  }
  const auto number = [&](Who who) { return std::to_string(others.contains(who) ? others.at(who) : 0); };
  reading.report.add("COLON_P_03", {}, {table.name, header.row.line},
                     {number(Who::guardian), number(Who::staff), number(Who::other)});
}

/// Columns about passwords in a table of pupils: the label will not bear them, and that is said.
void report_secrets(const Header& header, const Table& table, Report& report) {
  std::string names;
  std::size_t count = 0;
  for (const auto* columns : {&header.match.doubtful_secrets, &header.match.about_secrets})
    for (const std::size_t c : *columns)
      if (++count <= listed_headers) names += (names.empty() ? "" : ", ") + shown_header(header.row.cells[c]);
  if (count > listed_headers) names += ", …";
  if (!names.empty()) report.add("COLON_P_02", {}, {table.name, header.row.line}, {names});
}

}  // namespace

Header header_of_students(const Table& table, const ReadOptions& options) {
  ChosenColumns chosen = chosen_columns(options, table.name);  // names of account lists are for another file
  std::erase_if(chosen.named, [](const auto& column) { return is_of_account(field_named(column.first).value()); });
  const std::vector<Row> rows = first_rows(table);
  auto header = find_header(rows, chosen, school_year_of(options.day));
  if (header) require_sound_accents(*header, table.name);
  const ListKind kind = header ? kind_of_list(*header, table, options.day) : kind_of_table(table);
  if (kind != ListKind::pupils) throw not_of_pupils(kind, table.name);
  if (!header) throw Error(say(phrase::header_missing), table.name, say(phrase::header_missing_hint));
  require_chosen(*header, table.name);
  require_columns(*header, needed_fields, rows, table.name);
  settle_division(*header, table);
  return *std::move(header);
}

bool is_student_table(std::string_view bytes, const ChosenColumns& chosen) {
  const auto table = text_table_beginning(bytes);
  if (!table) return false;
  const std::vector<Row> rows = first_rows(*table);
  return find_header(rows, chosen) || looks_like_pupils(rows);
}

Reading read_students(const Table& table, const ReadOptions& options) {
  const Header header = header_of_students(table, options);
  Intake intake;
  report_clashes(header, table.name, intake.reading.report);
  report_secrets(header, table, intake.reading.report);
  const Columns& columns = header.match.columns;
  const bool with_structure_type = columns[TableField::structure_type].has_value();
  intake.reading.roster.students.reserve(std::min(max_table_people, most_rows(table)));
  TableRows reader(table);
  std::size_t lines = 0;
  const std::vector<ProfileColumn> profiles = profile_columns(header);
  std::map<Who, std::size_t> others;
  const DateOrder order = date_order_of(table, header, options.day);
  for (Row row; reader.next(row);) {
    if (row.line <= header.row.line) continue;
    require_closed_quotes(row, header, table);
    const Values values = read_values(row, columns);
    if (is_furniture(row, values) || repeats_header(row, values, header, table)) continue;
    if (++lines > max_lines)
      throw Error(say(phrase::table_too_long, max_lines), table.name, say(phrase::table_too_long_hint));
    if (const Who who = who_is(row, profiles).value_or(Who::student); who != Who::student) {
      ++others[who];
      continue;
    }
    if (!values[TableField::uai].empty()) intake.uais.insert(values[TableField::uai]);
    take(intake, key_of(values, with_structure_type), row, read_entry(values, {table.name, row.line}, order));
    require_school_size(intake.reading.roster.students.size(), table.name);
  }
  order.require_day_first(table.name);
  order.require_readable(table.name);
  report_others(others, intake.reading, header, table);
  if (intake.reading.roster.students.empty())
    throw Error(say(phrase::table_empty), table.name, say(phrase::table_empty_hint));
  intake.reading.roster.spreadsheets.insert(table.name);
  if (!is_of_siecle(header)) intake.reading.roster.tables.insert(table.name);
  intake.reading.roster.school.uai = school_of(intake.uais);
  return std::move(intake.reading);
}

}  // namespace passation
