#include "read/look.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/file.hpp"
#include "base/text.hpp"
#include "read/foreign.hpp"
#include "read/header_words.hpp"
#include "read/list_kind.hpp"
#include "read/table.hpp"

namespace passation {
namespace {

constexpr std::string_view masked = "••••";
constexpr std::size_t longest_sample = 40;  // characters
constexpr std::size_t most_values = 200;    // that tell whether a column holds secrets

/// A table as far as it is settled.
struct Seen {
  Header header;
  std::vector<LoginColumn> logins = {};
  std::optional<Error> error = {};
  bool of_pupils = true;  ///< not of guardians, staff or guests
};

bool holds(const std::vector<std::size_t>& columns, std::size_t column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// What reading makes of the header, and why it would stop there.
Seen settle(const Table& table, const ReadOptions& options, bool& accounts) {
  const std::vector<Row> rows = first_rows(table);
  const auto found = find_header(rows, chosen_columns(options, table.name), school_year_of(options.day));
  accounts = found && is_account_list(*found);
  Seen seen{found ? *found : Header{unrecognised_header(rows), {}}};
  const ListKind kind = found ? kind_of_list(*found, table, options.day) : kind_of_table(table);
  seen.of_pupils = accounts || kind == ListKind::pupils;
  try {
    seen.header = accounts ? header_of_accounts(table, options) : header_of_students(table, options);
  } catch (const Error& error) {
    seen.error = error;
  }
  if (accounts) seen.logins = login_columns(seen.header);
  return seen;
}

std::optional<TableField> field_at(std::size_t column, const Seen& seen) {
  const auto& fields = seen.header.match.columns.at;
  const auto found = std::find(fields.begin(), fields.end(), column);
  if (found != fields.end()) return static_cast<TableField>(found - fields.begin());
  for (const LoginColumn& login : seen.logins) {
    if (login.login == column) return TableField::login;
    if (login.secret == column) return TableField::password;
  }
  return std::nullopt;
}

/// The field that another column claims, too.
std::optional<TableField> clash_at(std::size_t column, const Seen& seen) {
  const HeaderMatch& match = seen.header.match;
  for (const auto* clashes : {&match.clashes, &match.chosen_twice})
    for (const Clash& clash : *clashes)
      if (holds(clash.columns, column)) return clash.field;
  if (!seen.error || seen.logins.empty() || match.doubtful_secrets.empty()) return std::nullopt;
  const bool may_be = holds(match.doubtful_secrets, column) || match.columns[TableField::password] == column;
  return may_be ? std::optional(TableField::password) : std::nullopt;
}

using Values = std::vector<std::string>;

/// Whether the values of a column may be secrets: whatever the user says of it, its header speaks of one, or nothing
/// says what it is and they look like some.
bool may_be_secret(const SeenColumn& column, const Values& values, bool names_are_known) {
  if (secret_header(column.header) != SecretHeader::none) return true;
  const auto is_secret = [](std::optional<TableField> field) {
    return field == TableField::login || field == TableField::login_alias || field == TableField::password;
  };
  const auto by_header = field_of(column.header);
  if (is_secret(column.field) || is_secret(by_header)) return true;
  return !by_header && may_be_secrets(column.header, values, names_are_known);
}

/// Counts the lines. @returns the first values of each column
std::vector<Values> look_at_rows(const Table& table, std::size_t header_line, SeenTable& seen) {
  std::vector<Values> values(seen.columns.size());
  TableRows reader(table);
  for (Row row; reader.next(row);) {
    if (row.line <= header_line) continue;
    bool says_something = false;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const bool wanted = c < values.size() && values[c].size() < most_values;
      if (says_something && !wanted) continue;
      const std::string value = tidy(row.cells[c]);
      says_something = says_something || !value.empty();
      if (wanted && !value.empty()) values[c].push_back(value);
    }
    seen.lines += says_something ? 1 : 0;
  }
  return values;
}

void show_samples(SeenColumn& column, const Values& values, bool names_are_known) {
  const bool secret = may_be_secret(column, values, names_are_known);
  column.samples.assign(values.begin(),
                        values.begin() + static_cast<std::ptrdiff_t>(std::min(values.size(), most_samples)));
  for (std::string& sample : column.samples) {
    const std::string_view beginning = first_characters(sample, longest_sample);
    if (secret)
      sample = masked;
    else if (beginning.size() < sample.size())
      sample = std::string(beginning) + "…";
  }
}

std::vector<SeenColumn> columns_of(const Seen& seen, const std::vector<Row>& rows) {
  std::vector<SeenColumn> columns(seen.header.row.cells.size());
  for (const Row& row : rows) columns.resize(std::max(columns.size(), row.cells.size()));
  for (std::size_t c = 0; c < columns.size(); ++c) {
    SeenColumn& column = columns[c];
    if (c < seen.header.row.cells.size()) column.header = shown_header(seen.header.row.cells[c]);
    const auto clash = clash_at(c, seen);
    column.clash = clash.has_value();
    column.field = clash ? clash : field_at(c, seen);
    column.chosen = seen.header.match.chosen.contains(c);
  }
  return columns;
}

bool is_name(TableField field) {
  return field == TableField::family_name || field == TableField::given_name;
}

std::vector<TableField> missing_of(const Seen& seen, bool accounts) {
  if (!seen.of_pupils) return {};
  std::vector<TableField> missing(needed_fields.begin(), needed_fields.end());
  if (accounts) missing = needed_of_account(seen.header, seen.logins);
  std::erase_if(missing, [&](TableField field) { return seen.header.match.columns[field].has_value(); });
  return missing;
}

SeenTable see(const Table& table, const ReadOptions& options, bool read) {
  SeenTable seen{.name = table.name, .sheet = table.sheet, .read = read};
  Seen settled = settle(table, options, seen.accounts);
  seen.header_line = settled.header.row.line;
  seen.columns = columns_of(settled, first_rows(table));
  seen.missing = missing_of(settled, seen.accounts);
  const std::vector<Values> values = look_at_rows(table, seen.header_line, seen);
  const bool names_are_known = std::none_of(seen.missing.begin(), seen.missing.end(), is_name);
  for (std::size_t c = 0; c < seen.columns.size(); ++c) show_samples(seen.columns[c], values[c], names_are_known);
  while (!seen.columns.empty() && seen.columns.back().header.empty() && seen.columns.back().samples.empty())
    seen.columns.pop_back();
  seen.error = std::move(settled.error);
  return seen;
}

std::vector<SeenTable> see_sheets(const Input& workbook, const ReadOptions& options) {
  const std::vector<Table> sheets = sheets_of(workbook);
  const std::vector<std::size_t> read = sheets_to_read(sheets, options);
  std::vector<SeenTable> seen;
  for (std::size_t n = 0; n < sheets.size(); ++n)
    if (!sheets[n].rows.empty()) seen.push_back(see(sheets[n], options, holds(read, n)));
  return seen;
}

/// @throws Error where it is broken, or nobody reads it
SeenFile look_at_file(const Input& input, const ReadOptions& options) {
  SeenFile file{.name = input.name};
  const bool is_text = !is_workbook(input.bytes) && text_table_beginning(input.bytes);
  const bool is_table = is_text && is_table_of_any_kind(input.bytes);
  try {
    file.format = format_name(input, options);
  } catch (const Error&) {
    if (!is_table) throw;
  }
  if (is_workbook(input.bytes)) file.tables = see_sheets(input, options);
  if (is_text) file.tables = {see(whole_text_table(input.bytes, input.name), options, true)};
  return file;
}

/// A file, or the entries of a zip.
void look_at(const Input& input, const ReadOptions& options, std::vector<SeenFile>& files) {
  try {
    if (is_left_behind(std::filesystem::path(input.name).filename().string())) {
      files.push_back({.name = input.name});
    } else if (refuse_foreign(input.bytes, input.name); is_zip_of_exports(input.bytes)) {
      for (const Input& entry : entries_of(input)) look_at(entry, options, files);
    } else {
      files.push_back(look_at_file(input, options));
    }
  } catch (const Error& error) {
    files.push_back({.name = input.name, .error = error});
  }
}

}  // namespace

std::vector<SeenFile> look(std::span<const Input> inputs, const ReadOptions& options) {
  require_known_fields(options.columns);
  std::vector<SeenFile> files;
  for (const Input& input : inputs) look_at(input, options, files);
  return files;
}

}  // namespace passation
