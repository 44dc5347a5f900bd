#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "action/batch.hpp"
#include "action/phrases.hpp"
#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

enum class Column { uai, operation, inputs, platform, stock, card, division, mef, url, date };

/// Header, folded, to what it says.
constexpr auto column_names = std::to_array<std::pair<std::string_view, Column>>({
    {"uai", Column::uai},
    {"rne", Column::uai},
    {"operation", Column::operation},
    {"fichiers", Column::inputs},
    {"inputs", Column::inputs},
    {"plateforme", Column::platform},
    {"platform", Column::platform},
    {"planche", Column::stock},
    {"stock", Column::stock},
    {"modele", Column::card},
    {"carte", Column::card},
    {"card", Column::card},
    {"division", Column::division},
    {"mef", Column::mef},
    {"adresse", Column::url},
    {"url", Column::url},
    {"date", Column::date},
});

std::string place(const std::filesystem::path& manifest, std::size_t line) {
  return manifest.filename().string() + ":" + std::to_string(line);
}

std::vector<Column> read_header(const Row& row, const std::filesystem::path& manifest) {
  std::vector<Column> columns;
  std::set<Column> seen;
  for (const std::string& cell : row.cells) {
    const std::string key = fold_key(cell);
    const auto found =
        std::find_if(column_names.begin(), column_names.end(), [&](const auto& name) { return name.first == key; });
    if (found == column_names.end() || !seen.insert(found->second).second)
      throw Error(say(phrase::manifest_column, cell), place(manifest, row.line), say(phrase::manifest_hint));
    columns.push_back(found->second);
  }
  for (const Column needed : {Column::uai, Column::operation, Column::inputs})
    if (!seen.contains(needed))
      throw Error(say(phrase::manifest_header), place(manifest, row.line), say(phrase::manifest_hint));
  return columns;
}

void take_inputs(std::string_view cell, const std::filesystem::path& folder, BatchSchool& school) {
  while (!cell.empty()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    if (const std::string_view file = trimmed(cell.substr(0, bar)); !file.empty())
      school.inputs.push_back((folder / std::string(file)).string());
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
}

void take_cell(Column column, const std::string& cell, const std::filesystem::path& folder, BatchSchool& school) {
  LabelRequest& labels = school.request.labels;
  switch (column) {
    case Column::uai: school.request.import.uai = to_upper(cell); break;
    case Column::operation: labels.operation = cell; break;
    case Column::inputs: take_inputs(cell, folder, school); break;
    case Column::platform: labels.platforms = {cell}; break;
    case Column::stock: labels.stock = cell; break;
    case Column::card: labels.card = cell; break;
    case Column::division: labels.divisions = {cell}; break;
    case Column::mef: labels.mefs = {cell}; break;
    case Column::url: labels.url = cell; break;
    case Column::date: {
      const auto moment = parse_moment(cell);
      if (!moment) throw Error(say(phrase::date_bad, cell), "", say(phrase::date_bad_hint));
      school.moment = *moment;
      break;
    }
  }
}

/// @throws Error that does not say where
BatchSchool read_school(const Row& row, const std::vector<Column>& columns, const Moment& moment,
                        const std::filesystem::path& folder) {
  BatchSchool school{.request = {}, .inputs = {}, .moment = moment, .asked = csv_line(row.cells)};
  LabelRequest& labels = school.request.labels;
  // A row says all that holds: what another one has printed counts for nothing.
  labels.divisions = {"*"}, labels.stock = default_stock, labels.card = default_card;
  labels.platforms = {default_platform};
  for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
    if (const std::string cell(trimmed(row.cells[i])); !cell.empty()) take_cell(columns[i], cell, folder, school);
  if (!has_uai_shape(school.request.import.uai) || labels.operation.empty() || school.inputs.empty())
    throw Error(say(phrase::manifest_row), "", say(phrase::manifest_hint));
  return school;
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// nullopt where the variable is not set. @throws Error when it is no number.
std::optional<int> environment_number(const char* name) {
  const char* text = std::getenv(name);
  if (!text) return std::nullopt;
  const auto value = number(text);
  if (!value) throw Error(say(phrase::shard_environment, name), "", say(phrase::shard_hint));
  return value;
}

Shard checked(int index, int count, std::string_view text) {
  if (index < 1 || count < 1 || index > count)
    throw Error(say(phrase::shard_bad, text), "--shard", say(phrase::shard_hint));
  return {index, count};
}

}  // namespace

Shard parse_shard(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto index = number(text.substr(0, slash));
  const auto count = slash == std::string_view::npos ? std::nullopt : number(text.substr(slash + 1));
  return checked(index.value_or(0), count.value_or(0), text);
}

Shard shard_of_environment() {
  if (const auto id = environment_number("SLURM_ARRAY_TASK_ID")) {
    const int first = environment_number("SLURM_ARRAY_TASK_MIN").value_or(0);
    return checked(*id - first + 1, environment_number("SLURM_ARRAY_TASK_COUNT").value_or(0), "SLURM_ARRAY_TASK_ID");
  }
  if (const auto index = environment_number("JOB_COMPLETION_INDEX"))
    return checked(*index + 1, environment_number("JOB_COMPLETIONS").value_or(0), "JOB_COMPLETION_INDEX");
  return {};
}

std::vector<BatchSchool> parse_manifest(std::string_view bytes, const std::filesystem::path& manifest,
                                        const Moment& moment) {
  const auto decoded = decode(bytes);
  const std::vector<Row> rows = decoded ? parse_csv(decoded->text) : std::vector<Row>{};
  if (rows.empty()) throw Error(say(phrase::manifest_header), manifest.filename(), say(phrase::manifest_hint));
  const std::vector<Column> columns = read_header(rows.front(), manifest);
  std::vector<BatchSchool> schools;
  std::set<std::pair<std::string, std::string>> seen;
  std::optional<Error> wrong;
  std::string lines;
  for (const Row& row : std::span(rows).subspan(1)) {
    try {
      schools.push_back(read_school(row, columns, moment, manifest.parent_path()));
      const std::string &uai = schools.back().request.import.uai, &operation = schools.back().request.labels.operation;
      if (!seen.emplace(uai, operation).second)
        throw Error(say(phrase::manifest_twice, uai, operation), "", say(phrase::manifest_hint));
    } catch (const Error& error) {
      lines += lines.empty() ? place(manifest, row.line) : ", " + std::to_string(row.line);
      if (!wrong) wrong = error;
    }
  }
  if (wrong) throw Error(wrong->message(), lines, wrong->hint());
  return schools;
}

}  // namespace passation
