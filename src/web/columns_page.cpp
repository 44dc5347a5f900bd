// Désigner les colonnes: what reading takes each column of a table for, and menus to say otherwise.

#include <algorithm>
#include <charconv>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "read/look.hpp"
#include "web/advice.hpp"
#include "web/frame.hpp"
#include "web/import_form.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

constexpr const char* not_read = "non";
constexpr std::string_view masked_sample = "••••";  // as look() writes it
constexpr std::size_t most_header_line = 10, most_raw_lines = 20;

std::vector<SeenTable> tables_of(const Visit& visit) {
  std::vector<SeenTable> tables;
  for (SeenFile& file : look(visit.work.draft.inputs, read_options(visit.work.draft, visit.environment.moment.date)))
    std::move(file.tables.begin(), file.tables.end(), std::back_inserter(tables));
  return tables;
}

/// Whether somebody has to say what it holds before the table can be read.
bool is_open(const SeenColumn& column, const SeenTable& table) {
  return table.read && (column.clash || (!table.missing.empty() && !column.field && !column.chosen));
}

/// "c-0-3": of the table and its column, both from 0.
std::string field_name(const char* what, std::size_t table, std::size_t column = 0) {
  return std::string(what) + "-" + std::to_string(table) + "-" + std::to_string(column);
}

/// What its menu shows.
std::string shown_value(const SeenColumn& column) {
  if (column.clash) return "";
  if (column.field) return std::string(field_key(*column.field));
  return column.chosen ? not_read : "";
}

Html column_menu(const Visit& visit, const SeenColumn& column, const std::string& name, const std::string& header) {
  std::vector<Choosable> choices{{"", visit.say(phrase::columns_select)},
                                 {not_read, visit.say(phrase::columns_ignore)}};
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<TableField>(i);
    choices.push_back({std::string(field_key(field)), std::string(field_label(field).in(visit.lang))});
  }
  return select(header, name.c_str(), choices, shown_value(column));
}

Html head_shown(const Visit& visit, const SeenTable& table, std::size_t number) {
  Html cells;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const SeenColumn& column = table.columns[c];
    const std::string header =
        column.header.empty() ? visit.say(phrase::columns_unnamed, std::to_string(c + 1)) : column.header;
    cells += element("th", {{"scope", "col"}, {"class", is_open(column, table) ? "open" : "settled"}},
                     column_menu(visit, column, field_name("c", number, c), header));
  }
  return element("thead", {}, element("tr", {}, cells));
}

Html samples_shown(const SeenTable& table) {
  Html rows;
  for (std::size_t i = 0; i < most_samples; ++i) {
    Html cells;
    bool any = false;
    for (const SeenColumn& column : table.columns) {
      const bool there = i < column.samples.size();
      any = any || there;
      cells += element("td", {}, there ? column.samples[i] : "");
    }
    if (any) rows += element("tr", {}, cells);
  }
  return element("tbody", {}, rows);
}

Html columns_shown(const Visit& visit, const SeenTable& table, std::size_t number) {
  const std::string caption = visit.say(phrase::columns_caption, table.name, table.lines);
  return element(
      "div", {{"class", "table columns"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}},
      element("table", {}, element("caption", {}, caption), head_shown(visit, table, number), samples_shown(table)));
}

/// Which line has the titles.
Html header_menu(const Visit& visit, const SeenTable& table, std::size_t number) {
  std::vector<Choosable> lines{{"0", visit.say(phrase::columns_no_header)}};
  for (std::size_t line = 1; line <= std::max(most_header_line, table.header_line); ++line)
    lines.push_back({std::to_string(line), visit.say(phrase::columns_header_line, std::to_string(line))});
  return select(visit.say(phrase::columns_header), field_name("titres", number).c_str(), lines,
                std::to_string(table.header_line));
}

Html sheet_box(const Visit& visit, const SeenTable& table, std::size_t number) {
  if (table.sheet.empty()) return {};
  return check_box(visit.say(phrase::columns_read_sheet, table.sheet), field_name("lire", number).c_str(), "1",
                   table.read);
}

std::string first_lines(const std::string& text) {
  std::size_t end = 0;
  for (std::size_t n = 0; n < most_raw_lines && end < text.size(); ++n)
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  return text.substr(0, end);
}

/// The first lines as they stand in a text, unless they may hold a password; empty of a workbook.
std::string raw_lines(const Visit& visit, const SeenTable& table) {
  const auto masked = [](const SeenColumn& column) {
    return std::count(column.samples.begin(), column.samples.end(), masked_sample) > 0;
  };
  if (std::any_of(table.columns.begin(), table.columns.end(), masked)) return visit.say(phrase::columns_raw_secret);
  for (const Input& input : visit.work.draft.inputs) {
    if (input.name != table.name) continue;
    const auto decoded = decode(input.bytes);
    return decoded ? first_lines(decoded->text) : std::string();
  }
  return {};
}

Html raw_shown(const Visit& visit, const SeenTable& table) {
  const std::string lines = table.sheet.empty() ? raw_lines(visit, table) : std::string();
  if (lines.empty()) return {};
  return element("details", {}, element("summary", {}, visit.say(phrase::columns_raw)),
                 element("pre", {{"class", "report"}, {"tabindex", "0"}}, lines));
}

/// What is missing, or claimed twice.
Html trouble_shown(const Visit& visit, const SeenTable& table) {
  if (!table.read || !table.error || visit.problem) return {};
  std::string missing;
  for (const TableField field : table.missing)
    missing.append(missing.empty() ? "" : ", ").append(field_label(field).in(visit.lang));
  const std::string what =
      missing.empty() ? table.error->message().in(visit.lang) : visit.say(phrase::columns_missing, missing);
  return notice(element("p", {}, element("b", {}, what)) += element("p", {}, visit.say(phrase::columns_what_to_do)));
}

Html table_shown(const Visit& visit, const SeenTable& table, std::size_t number) {
  return element("section", {}, trouble_shown(visit, table), sheet_box(visit, table, number),
                 columns_shown(visit, table, number), header_menu(visit, table, number), raw_shown(visit, table));
}

Html show(Visit& visit) {
  const std::vector<SeenTable> tables = tables_of(visit);
  if (tables.empty())
    return element("p", {}, visit.say(phrase::columns_none), " ", link("/importer", visit.say(phrase::task_import)));
  Html content;
  for (std::size_t n = 0; n < tables.size(); ++n) content += table_shown(visit, tables[n], n);
  content += element("p", {{"class", "steps"}}, button(visit.say(phrase::columns_convert)),
                     element("span", {{"class", "hint"}}, visit.say(phrase::import_nothing_saved)));
  return form(visit, "/colonnes", content);
}

/// What its menu says; a menu that shows what was found alone chooses nothing.
void take_column(const SeenColumn& column, std::size_t position, std::string_view value, TableChoice& choice) {
  if (!column.chosen && value == shown_value(column)) return;
  choice.columns.erase(position);
  if (value == not_read)
    choice.columns[position] = std::nullopt;
  else if (const auto field = field_named(value); field && !value.empty())
    choice.columns[position] = *field;
}

void take_table(const Visit& visit, const SeenTable& table, std::size_t number, TableChoice& choice) {
  const auto said = [&](const std::string& name) { return visit.form(name.c_str()); };
  if (!table.sheet.empty()) choice.read = has(visit.request.form, field_name("lire", number));
  const std::string_view typed = said(field_name("titres", number));
  std::size_t line = table.header_line;
  std::from_chars(typed.data(), typed.data() + typed.size(), line);
  if (line != table.header_line) choice.header_line = line;
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (const std::string name = field_name("c", number, c); has(visit.request.form, name))
      take_column(table.columns[c], c, said(name), choice);
}

std::string act(Visit& visit) {
  const std::vector<SeenTable> tables = tables_of(visit);
  for (std::size_t n = 0; n < tables.size(); ++n)
    take_table(visit, tables[n], n, visit.work.draft.tables[tables[n].name]);
  analyse(visit);
  return "/compte-rendu";
}

}  // namespace

bool has_open_columns(const Visit& visit) {
  const std::vector<SeenTable> tables = tables_of(visit);
  return std::any_of(tables.begin(), tables.end(), [](const SeenTable& table) {
    return table.error && std::any_of(table.columns.begin(), table.columns.end(),
                                      [&](const SeenColumn& column) { return is_open(column, table); });
  });
}

const SitePage columns_page{
    .path = "/colonnes", .title = &phrase::columns_title, .under = "/importer", .show = show, .act = act};

}  // namespace passation
