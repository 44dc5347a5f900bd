// Tables of pupils as text: SIECLE's custom extraction, the paste for ASP, ElevesComplete saved as CSV, Pix, ONDE.
// Which header holds what stands in header.cpp, what a line says of a pupil in student_row.cpp.

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/csv.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "read/phrases.hpp"
#include "read/reader.hpp"
#include "read/student_row.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

constexpr std::size_t header_rows = 20;         // the header is one of these; titles may stand above it
constexpr std::size_t sample_bytes = 64 << 10;  // enough to recognise a table
constexpr std::size_t listed_headers = 30;      // in an Error
constexpr std::size_t max_shown_bytes = 100;    // of one of them
constexpr std::size_t max_lines = 200'000;      // of pupils, fifty times the largest school: memory stays bounded
constexpr std::size_t max_cell_bytes = 4096;    // no column of a pupil is that long

// ---- Recognising the table and its header ----

/// The first lines, cut so that no character is split (UTF-16 has two bytes a unit).
std::string_view beginning(std::string_view bytes) {
  if (bytes.size() <= sample_bytes) return bytes;
  const std::size_t line_end = bytes.substr(0, sample_bytes).find_last_of("\r\n");
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  return bytes.substr(0, std::min(line_end, sample_bytes) & ~std::size_t{utf16});
}

bool is_plain_text(std::string_view text) {
  return !trimmed(text).empty() && !trimmed(text).starts_with('<') && text.find('\0') == text.npos;
}

std::vector<Row> first_rows(std::string_view text, char delimiter) {
  std::vector<Row> rows;
  CsvReader reader(text, delimiter);
  for (Row row; rows.size() < header_rows && reader.next(row);) rows.push_back(row);
  return rows;
}

std::optional<std::size_t> date_column(const Row& row) {
  const auto found = std::find_if(row.cells.begin(), row.cells.end(), looks_like_date);
  if (found == row.cells.end()) return std::nullopt;
  return static_cast<std::size_t>(found - row.cells.begin());
}

using NamedColumns = std::map<std::string, std::string>;

/// The row with the most recognised columns, two at least (one, if the user named it); the first of several.
std::optional<std::size_t> find_header(const std::vector<Row>& rows, const NamedColumns& named) {
  std::optional<std::size_t> best;
  std::size_t best_count = named.empty() ? 1 : 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t count = match_header(rows[i].cells, named).columns.count();
    if (count <= best_count) continue;
    best = i;
    best_count = count;
  }
  return best;
}

/// Most rows have a date and enough cells for a pupil: a table whose header is missing.
bool looks_like_pupils(const std::vector<Row>& rows) {
  const auto dated =
      std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.cells.size() >= 4 && date_column(row); });
  return dated > 0 && static_cast<std::size_t>(dated) * 2 >= rows.size();
}

// ---- What the header says, and what is wrong with it ----

/// A header as an Error shows it; text too long for a header is not.
std::string shown(const std::string& header) {
  const std::string text = tidy(header);
  return text.size() <= max_shown_bytes ? text : "…";
}

std::string quoted_list(const std::vector<std::string>& headers) {
  std::string list;
  for (std::size_t i = 0; i < headers.size() && i < listed_headers; ++i)
    if (const std::string header = shown(headers[i]); !header.empty())
      list += (list.empty() ? "\"" : ", \"") + header + '"';
  return headers.size() > listed_headers ? list + ", …" : list;
}

void require_known_fields(const NamedColumns& named) {
  for (const auto& [key, header] : named)
    if (!field_named(key))
      throw Error(say(phrase::column_field_unknown, key), "",
                  say(phrase::column_field_unknown_hint, known_field_keys()));
}

/// A header that nothing has recognised and that may be the one missing: for a birth date, the one above a date.
std::string likely_header(TableField missing, const Row& header, const Columns& columns, const std::vector<Row>& rows) {
  const auto free = [&](std::size_t c) {
    return c < header.cells.size() && !tidy(header.cells[c]).empty() &&
           std::find(columns.at.begin(), columns.at.end(), c) == columns.at.end();
  };
  if (missing == TableField::birth_date)
    for (const Row& row : rows)
      if (const auto column = date_column(row); column && free(*column)) return shown(header.cells[*column]);
  for (std::size_t c = 0; c < header.cells.size(); ++c)
    if (free(c)) return shown(header.cells[c]);
  return "…";
}

/// Throws when a column that is needed was not found: what ASP shows as « Sélectionnez ».
void require_columns(const HeaderMatch& match, const Row& header, const std::vector<Row>& rows,
                     const std::string& where) {
  if (!match.absent.empty())
    throw Error(say(phrase::column_absent, match.absent.front()), where,
                say(phrase::headers_found, quoted_list(header.cells)));
  Message missing;
  std::optional<TableField> first;
  for (const TableField field : needed_fields) {
    if (match.columns[field]) continue;
    const Phrase& label = field_label(field);
    missing.fr.append(first ? ", " : "").append(label.fr);
    missing.en.append(first ? ", " : "").append(label.en);
    first = first.value_or(field);
  }
  if (!first) return;
  const Message what{say(phrase::column_unrecognised, missing.fr).fr, say(phrase::column_unrecognised, missing.en).en};
  throw Error(what, where,
              say(phrase::column_unrecognised_hint, quoted_list(header.cells), field_key(*first),
                  likely_header(*first, header, match.columns, rows)));
}

void report_clashes(const HeaderMatch& match, const Row& header, const std::string& file, Report& report) {
  for (const Clash& clash : match.clashes) {
    std::string columns;
    for (const std::size_t c : clash.columns)
      columns += fmt::format("{}{} ({})", columns.empty() ? "" : ", ", shown(header.cells[c]), c + 1);
    report.add("COLON_P_01", {}, {file, header.line}, {columns, std::string(field_label(clash.field).fr)});
  }
}

/// Throws when a cell has swallowed whole lines, or is of no sensible length: a stray quote, and pupils would vanish.
void require_closed_quotes(const Row& row, std::size_t width, char delimiter, const std::string& file) {
  for (const std::string& cell : row.cells) {
    const bool several_lines = cell.find_first_of("\r\n") != cell.npos;
    const auto delimiters = several_lines ? std::count(cell.begin(), cell.end(), delimiter) : 0;
    if (cell.size() > max_cell_bytes || static_cast<std::size_t>(delimiters) + 1 >= width)
      throw Error(say(phrase::quote_not_closed), fmt::format("{}:{}", file, row.line),
                  say(phrase::quote_not_closed_hint));
  }
}

// ---- The table ----

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
    if (field == TableField::groups || field == TableField::structure_type) continue;
    if (field == TableField::division && with_structure_type) continue;
    key.append(values.cells[f]).append(1, '\x1F');
  }
  return key;
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

/// The school, when the table has a column for it that says one thing throughout.
std::string school_of(const std::set<std::string>& uais) {
  return uais.size() == 1 && has_uai_shape(*uais.begin()) ? to_upper(*uais.begin()) : "";
}

}  // namespace

bool is_student_table(std::string_view bytes) {
  const auto decoded = decode(beginning(bytes));
  if (!decoded || !is_plain_text(decoded->text)) return false;
  const std::vector<Row> rows = first_rows(decoded->text, find_delimiter(decoded->text));
  return find_header(rows, {}) || looks_like_pupils(rows);
}

Reading read_student_table(const Input& input, const ReadOptions& options) {
  require_known_fields(options.columns);
  const auto decoded = decode(input.bytes);
  if (!decoded) throw Error(say(phrase::table_undecodable), input.name, say(phrase::table_undecodable_hint));
  const char delimiter = find_delimiter(decoded->text);
  const std::vector<Row> rows = first_rows(decoded->text, delimiter);
  const auto found = find_header(rows, options.columns);
  if (!found) throw Error(say(phrase::header_missing), input.name, say(phrase::header_missing_hint));
  const Row& header = rows[*found];
  const HeaderMatch match = match_header(header.cells, options.columns);
  require_columns(match, header, rows, fmt::format("{}:{}", input.name, header.line));

  Intake intake;
  report_clashes(match, header, input.name, intake.reading.report);
  const bool with_structure_type = match.columns[TableField::structure_type].has_value();
  CsvReader reader(decoded->text, delimiter);
  std::size_t lines = 0;
  for (Row row; reader.next(row);) {
    if (row.line <= header.line || row.cells == header.cells) continue;
    require_closed_quotes(row, header.cells.size(), delimiter, input.name);
    const Values values = read_values(row, match.columns);
    if (is_furniture(row, values)) continue;
    if (++lines > max_lines)
      throw Error(say(phrase::table_too_long, max_lines), input.name, say(phrase::table_too_long_hint));
    if (!values[TableField::uai].empty()) intake.uais.insert(values[TableField::uai]);
    take(intake, key_of(values, with_structure_type), row, read_entry(values, {input.name, row.line}));
  }
  if (intake.reading.roster.students.empty())
    throw Error(say(phrase::table_empty), input.name, say(phrase::table_empty_hint));
  intake.reading.roster.school.uai = school_of(intake.uais);
  return std::move(intake.reading);
}

}  // namespace passation
