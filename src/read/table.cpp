#include "read/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/accents.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "read/phrases.hpp"
#include "read/student_row.hpp"
#include "roster/identifier.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

constexpr std::size_t header_rows = 20;         // the header is one of these
constexpr std::size_t sample_bytes = 64 << 10;  // enough to recognise a table
constexpr std::size_t max_shown_bytes = 100;    // of one of them
constexpr std::size_t max_cell_bytes = 4096;    // no column of a pupil is that long

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

/// "Classe" (1), "Nom" (2), (3)
std::string quoted_list(const std::vector<std::string>& headers) {
  std::string list;
  for (std::size_t i = 0; i < headers.size() && i < listed_headers; ++i) {
    const std::string header = shown_header(headers[i]);
    list += fmt::format("{}{}({})", i == 0 ? "" : ", ", header.empty() ? "" : '"' + header + "\" ", i + 1);
  }
  return headers.size() > listed_headers ? list + ", …" : list;
}

/// The row in which most columns are recognised.
const Row* recognised_header(const std::vector<Row>& rows, const ChosenColumns& chosen,
                             std::optional<int> school_year) {
  const auto is_header = [](const auto& name) { return !column_number(name.second); };
  const bool names = std::any_of(chosen.named.begin(), chosen.named.end(), is_header);
  const Row* best = nullptr;
  std::size_t best_count = names ? 0 : 1;
  for (const Row& row : rows) {
    const std::size_t count = match_header(row.cells, {.named = chosen.named}, school_year).columns.count();
    if (count <= best_count) continue;
    best_count = count;
    best = &row;
  }
  return best;
}

/// As many cells as most rows have.
std::size_t usual_width(const std::vector<Row>& rows) {
  std::map<std::size_t, std::size_t> rows_of;
  for (const Row& row : rows) ++rows_of[row.cells.size()];
  const auto usual = std::max_element(rows_of.begin(), rows_of.end(),
                                      [](const auto& a, const auto& b) { return a.second <= b.second; });
  return usual == rows_of.end() ? 0 : usual->first;
}

/// Gives a header that ends before the columns of its table a cell for each that is chosen.
void widen(Row& header, const ChosenColumns& chosen, const std::vector<Row>& rows) {
  for (const auto& place : chosen.places) {
    const std::size_t column = place.first;  // clang 14 captures no structured binding
    const bool is_there = std::any_of(rows.begin(), rows.end(), [&](const Row& r) { return r.cells.size() > column; });
    if (is_there) header.cells.resize(std::max(header.cells.size(), column + 1));
  }
}

/// The header of the table, or what stands for it where columns are chosen by their places.
std::optional<Row> header_row(const std::vector<Row>& rows, const ChosenColumns& chosen,
                              std::optional<int> school_year) {
  if (chosen.header_line == std::size_t{0}) return Row{0, std::vector<std::string>(usual_width(rows))};
  for (const Row& row : rows)
    if (row.line == chosen.header_line) return row;
  if (const Row* recognised = recognised_header(rows, chosen, school_year)) return *recognised;
  if (!chosen.by_place() || usual_width(rows) < 2) return std::nullopt;
  return unrecognised_header(rows);
}

bool is_own_result_table(const std::vector<Row>& rows) {
  return !rows.empty() && begins_with(rows.front().cells, results_header);
}

/// nullopt when the bytes do not fit the encoding that their beginning announces.
std::optional<Table> text_table(std::string_view bytes, std::string name) {
  auto decoded = decode(bytes);
  if (!decoded) return std::nullopt;
  const char delimiter = find_delimiter(decoded->text);
  return Table{std::move(name), std::move(decoded->text), delimiter, {}, decoded->certain};
}

}  // namespace

std::optional<Table> text_table_beginning(std::string_view bytes) {
  if (trimmed(bytes.substr(0, 4096)).starts_with('<')) return std::nullopt;  // XML, before it is decoded
  auto table = text_table(beginning(bytes), "");
  return table && is_plain_text(table->text) ? std::move(table) : std::nullopt;
}

bool is_result_table(std::string_view bytes) {
  const auto table = text_table_beginning(bytes);
  return table && is_own_result_table(first_rows(*table));
}

bool is_table_of_any_kind(std::string_view bytes) {
  const auto table = text_table_beginning(bytes);
  if (!table) return false;
  const std::vector<Row> rows = first_rows(*table);
  const auto as_wide = [&](const Row& row) { return row.cells.size() == rows.front().cells.size(); };
  return rows.size() > 1 && rows.front().cells.size() > 2 && std::all_of(rows.begin(), rows.end(), as_wide);
}

bool TableRows::next(Row& row) {
  if (table_.delimiter != '\0') return text_.next(row);
  if (at_ == table_.rows.size()) return false;
  row = table_.rows[at_++];
  return true;
}

std::size_t most_rows(const Table& table) {
  const auto line_ends = std::count(table.text.begin(), table.text.end(), '\n');
  return table.rows.size() + static_cast<std::size_t>(line_ends) + 1;
}

std::vector<Row> first_rows(const Table& table) {
  std::vector<Row> rows;
  TableRows reader(table);
  for (Row row; rows.size() < header_rows && reader.next(row);) rows.push_back(row);
  return rows;
}

ChosenColumns chosen_columns(const ReadOptions& options, const std::string& table) {
  ChosenColumns chosen{.named = options.columns};
  const auto choice = options.tables.find(table);
  if (choice == options.tables.end()) return chosen;
  chosen.places.assign(choice->second.columns.begin(), choice->second.columns.end());
  chosen.header_line = choice->second.header_line;
  return chosen;
}

Row unrecognised_header(const std::vector<Row>& rows) {
  for (std::size_t n = 1; n < rows.size(); ++n) {
    const auto dates = date_column(rows[n]);
    if (!dates) continue;
    const Row& above = rows[n - 1];
    const std::string word = *dates < above.cells.size() ? tidy(above.cells[*dates]) : "";
    if (!word.empty() && !has_digit(word)) return above;
    break;
  }
  return {0, std::vector<std::string>(usual_width(rows))};
}

std::optional<Header> find_header(const std::vector<Row>& rows, const ChosenColumns& chosen,
                                  std::optional<int> school_year) {
  std::optional<Row> row = header_row(rows, chosen, school_year);
  if (!row) return std::nullopt;
  const ChosenColumns placed = with_places(chosen, row->cells);
  widen(*row, placed, rows);
  HeaderMatch match = match_header(row->cells, placed, school_year);
  Header header{*std::move(row), std::move(match)};
  settle_by_values(header, rows);
  return header;
}

std::optional<std::size_t> date_column(const Row& row) {
  const auto found = std::find_if(row.cells.begin(), row.cells.end(), looks_like_date);
  if (found == row.cells.end()) return std::nullopt;
  return static_cast<std::size_t>(found - row.cells.begin());
}

void require_known_fields(const NamedColumns& named) {
  for (const auto& [key, header] : named)
    if (!field_named(key))
      throw Error(say(phrase::column_field_unknown, key), "", say(phrase::column_field_unknown_hint, known_fields()));
}

void require_chosen(const Header& header, const std::string& file) {
  const std::string where = place_of({file, header.row.line});
  if (!header.match.absent.empty())
    throw Error(say(column_number(header.match.absent.front()) ? phrase::column_number_absent : phrase::column_absent,
                    header.match.absent.front()),
                where, say(phrase::headers_found, quoted_list(header.row.cells)));
  if (header.match.chosen_twice.empty()) return;
  const Clash& twice = header.match.chosen_twice.front();
  throw Error(say(phrase::column_twice, say(field_label(twice.field)), shown_columns(twice.columns, header)), where,
              say(phrase::column_twice_hint));
}

void require_columns(const Header& header, std::span<const TableField> needed, const std::vector<Row>& rows,
                     const std::string& file) {
  const std::string where = place_of({file, header.row.line});
  Message missing;
  std::optional<TableField> first;
  std::string likely = "…";
  for (const TableField field : needed) {
    if (header.match.columns[field]) continue;
    const Phrase& label = field_label(field);
    missing.fr.append(missing.fr.empty() ? "" : ", ").append(label.fr);
    missing.en.append(missing.en.empty() ? "" : ", ").append(label.en);
    if (likely == "…") {
      likely = likely_header(field, header, rows);
      if (!first || likely != "…") first = field;
    }
  }
  if (!first) return;
  throw Error(say(phrase::column_unrecognised, missing), where,
              say(phrase::column_unrecognised_hint, quoted_list(header.row.cells),
                  Message{std::string(field_label(*first).fr), std::string(field_key(*first))}, likely));
}

void require_sound_accents(const Header& header, const std::string& file) {
  for (const std::string& cell : header.row.cells)
    if (accents_of(cell) == Accents::broken)
      throw Error(say(phrase::accents_broken, shown_header(cell)), place_of({file, header.row.line}),
                  say(phrase::accents_broken_hint));
}

void require_closed_quotes(const Row& row, const Header& header, const Table& table) {
  if (table.delimiter == '\0') return;
  for (const std::string& cell : row.cells) {
    const bool several_lines = cell.find_first_of("\r\n") != cell.npos;
    const auto delimiters = several_lines ? std::count(cell.begin(), cell.end(), table.delimiter) : 0;
    if (cell.size() > max_cell_bytes && !several_lines)
      throw Error(say(phrase::cell_too_long), fmt::format("{}:{}", table.name, row.line),
                  say(phrase::cell_too_long_hint));
    if (cell.size() > max_cell_bytes || static_cast<std::size_t>(delimiters) + 1 >= header.row.cells.size())
      throw Error(say(phrase::quote_not_closed), fmt::format("{}:{}", table.name, row.line),
                  say(phrase::quote_not_closed_hint));
  }
}

DateOrder date_order_of(const Table& table, const Header& header, Date day) {
  constexpr std::size_t longest = 60;  // bytes of a date in words
  DateOrder order(day);
  const auto column = header.match.columns[TableField::birth_date];
  if (!column) return order;
  TableRows reader(table);
  for (Row row; reader.next(row);)
    if (row.line > header.row.line && *column < row.cells.size() && row.cells[*column].size() <= longest)
      order.see(tidy(row.cells[*column]), row.line);
  return order;
}

void report_clashes(const Header& header, const std::string& file, Report& report) {
  for (const Clash& clash : header.match.clashes) {
    report.add("COLON_P_01", {}, {file, header.row.line}, {shown_columns(clash.columns, header)},
               say(field_label(clash.field)));
  }
}

void require_school_size(std::size_t people, const std::string& table) {
  if (people > max_table_people)
    throw Error(say(phrase::too_many_people, max_table_people), table, say(phrase::table_too_long_hint));
}

std::string shown_header(const std::string& header) {
  const std::string text = tidy(header);
  return text.size() <= max_shown_bytes ? text : "…";
}

std::string shown_column(std::size_t column, const Header& header) {
  const std::string name = shown_header(header.row.cells[column]);
  return name.empty() ? fmt::format("({})", column + 1) : fmt::format("{} ({})", name, column + 1);
}

std::string column_name(std::size_t column, const Header& header) {
  const auto& cells = header.row.cells;
  const std::string name = shown_header(cells[column]), folded = fold_key(name);
  const auto same = std::count_if(cells.begin(), cells.end(),
                                  [&](const std::string& cell) { return fold_key(shown_header(cell)) == folded; });
  return name.empty() || name == "…" || same > 1 ? std::to_string(column + 1) : name;
}

std::string shown_columns(const std::vector<std::size_t>& columns, const Header& header) {
  std::string list;
  for (std::size_t n = 0; n < columns.size() && n < listed_headers; ++n)
    list += fmt::format("{}{}", n == 0 ? "" : ", ", shown_column(columns[n], header));
  return columns.size() > listed_headers ? list + ", …" : list;
}

std::string school_of(const std::set<std::string>& uais) {
  return uais.size() == 1 && has_uai_shape(*uais.begin()) ? to_upper(*uais.begin()) : "";
}

Reading read_table(const Table& table, const ReadOptions& options) {
  const std::vector<Row> rows = first_rows(table);
  if (is_own_result_table(rows)) throw Error(say(phrase::own_results), table.name, say(phrase::own_results_hint));
  const auto header = find_header(rows, chosen_columns(options, table.name), school_year_of(options.day));
  return header && is_account_list(*header) ? read_accounts(table, options) : read_students(table, options);
}

Table whole_text_table(std::string_view bytes, const std::string& name) {
  auto table = text_table(bytes, name);
  if (!table) throw Error(say(phrase::table_undecodable), name, say(phrase::table_undecodable_hint));
  if (!table->certain) throw Error(say(phrase::encoding_uncertain), name, say(phrase::encoding_uncertain_hint));
  return *std::move(table);
}

Reading read_text_table(Input input, const ReadOptions& options) {
  require_known_fields(options.columns);
  const Table table = whole_text_table(std::exchange(input.bytes, {}), input.name);
  return read_table(table, options);
}

}  // namespace passation
