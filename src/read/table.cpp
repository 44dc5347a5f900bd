#include "read/table.hpp"

#include <fmt/format.h>

#include <algorithm>
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

std::string quoted_list(const std::vector<std::string>& headers) {
  std::string list;
  for (std::size_t i = 0; i < headers.size() && i < listed_headers; ++i)
    if (const std::string header = shown_header(headers[i]); !header.empty())
      list += (list.empty() ? "\"" : ", \"") + header + '"';
  return headers.size() > listed_headers ? list + ", …" : list;
}

bool is_own_result_table(const std::vector<Row>& rows) {
  return !rows.empty() && begins_with(rows.front().cells, results_header);
}

}  // namespace

std::optional<Table> text_table(std::string_view bytes, std::string name) {
  auto decoded = decode(bytes);
  if (!decoded) return std::nullopt;
  const char delimiter = find_delimiter(decoded->text);
  return Table{std::move(name), std::move(decoded->text), delimiter, {}, decoded->certain};
}

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

std::optional<Header> find_header(const std::vector<Row>& rows, const NamedColumns& named,
                                  std::optional<int> school_year) {
  std::optional<Header> best;
  std::size_t best_count = named.empty() ? 1 : 0;
  for (const Row& row : rows) {
    HeaderMatch match = match_header(row.cells, named, school_year);
    if (match.columns.count() <= best_count) continue;
    best_count = match.columns.count();
    best = Header{row, std::move(match)};
  }
  if (best) settle_by_values(*best, rows, named);
  return best;
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

void require_columns(const Header& header, std::span<const TableField> needed, const std::vector<Row>& rows,
                     const std::string& file) {
  const std::string where = fmt::format("{}:{}", file, header.row.line);
  if (!header.match.absent.empty())
    throw Error(say(phrase::column_absent, header.match.absent.front()), where,
                say(phrase::headers_found, quoted_list(header.row.cells)));
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
      throw Error(say(phrase::accents_broken, shown_header(cell)), fmt::format("{}:{}", file, header.row.line),
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

std::string shown_columns(const std::vector<std::size_t>& columns, const Header& header) {
  std::string list;
  for (std::size_t n = 0; n < columns.size() && n < listed_headers; ++n)
    list += fmt::format("{}{} ({})", n == 0 ? "" : ", ", shown_header(header.row.cells[columns[n]]), columns[n] + 1);
  return columns.size() > listed_headers ? list + ", …" : list;
}

std::string school_of(const std::set<std::string>& uais) {
  return uais.size() == 1 && has_uai_shape(*uais.begin()) ? to_upper(*uais.begin()) : "";
}

Reading read_table(const Table& table, const ReadOptions& options) {
  const std::vector<Row> rows = first_rows(table);
  if (is_own_result_table(rows)) throw Error(say(phrase::own_results), table.name, say(phrase::own_results_hint));
  const auto header = find_header(rows, options.columns, school_year_of(options.day));
  return header && is_account_list(*header) ? read_accounts(table, options) : read_students(table, options);
}

Reading read_text_table(Input input, const ReadOptions& options) {
  require_known_fields(options.columns);
  const auto table = text_table(std::exchange(input.bytes, {}), input.name);
  if (!table) throw Error(say(phrase::table_undecodable), input.name, say(phrase::table_undecodable_hint));
  if (!table->certain) throw Error(say(phrase::encoding_uncertain), input.name, say(phrase::encoding_uncertain_hint));
  return read_table(*table, options);
}

}  // namespace passation
