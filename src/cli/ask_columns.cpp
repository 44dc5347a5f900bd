#include "cli/ask_columns.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/phrases.hpp"
#include "read/look.hpp"

namespace passation {
namespace {

struct Question {
  SeenTable table;
  TableField field;
};

/// What is open first. A file that nobody reads, and a sheet that is left out, are not asked about.
std::optional<Question> open_question(std::vector<SeenFile> files) {
  for (SeenFile& file : files) {
    if (file.format.fr.empty()) continue;
    for (SeenTable& table : file.tables) {
      if (!table.read || !table.error) continue;
      if (!table.missing.empty()) return Question{table, table.missing.front()};
      const auto clash =
          std::find_if(table.columns.begin(), table.columns.end(), [](const SeenColumn& c) { return c.clash; });
      if (clash != table.columns.end()) return Question{table, *clash->field};
    }
  }
  return std::nullopt;
}

std::string text_of(const Question& question, Lang lang) {
  std::string text = say(phrase::ask_column, question.table.name, say(field_label(question.field))).in(lang) + "\n";
  std::size_t number = 0;
  for (const SeenColumn& column : question.table.columns)
    text += fmt::format("  {:2}  {}  ({})\n", ++number, column.header, fmt::join(column.samples, ", "));
  return text + say(phrase::ask_column_number).in(lang);
}

}  // namespace

void ask_for_columns(ImportRequest& import, const Context& context) {
  const NamedColumns named = with_field_keys(import.columns);
  for (;;) {
    const auto question = open_question(look(import.inputs, {context.environment.moment.date, named, import.tables}));
    const auto answer = question ? context.ask(text_of(*question, context.lang)) : std::nullopt;
    if (!answer || answer->empty()) return;
    const auto column = column_number(*answer);
    if (column && *column < question->table.columns.size())
      import.tables[question->table.name].columns[*column] = question->field;
  }
}

}  // namespace passation
