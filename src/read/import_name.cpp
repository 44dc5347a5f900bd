#include "read/import_name.hpp"

#include "base/text.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

/// "folder/0123456AELEGROUPE2026260910073000.zip" without folder and extension.
std::string base_name(std::string_view name) {
  name = name.substr(name.find_last_of("/\\") + 1);
  return std::string(name.substr(0, name.rfind('.')));
}

struct NameParts {
  std::string uai, year;
};

std::optional<NameParts> parse(std::string_view name, std::string_view kind) {
  constexpr std::size_t uai_size = 8, year_size = 4;
  if (!has_uai_shape(name.substr(0, uai_size)) || !name.substr(uai_size).starts_with(kind)) return std::nullopt;
  const std::string_view digits = name.substr(uai_size + kind.size());
  if (digits.size() < year_size || !all_digits(digits)) return std::nullopt;
  return NameParts{to_upper(name.substr(0, uai_size)), std::string(digits.substr(0, year_size))};
}

}  // namespace

void check_import_name(const Input& input, std::string_view kind, const School& inside, Report& report) {
  if (input.name == "-") return;  // standard input has no name
  const Origin origin{input.name, 0};
  const std::size_t separator = input.name.find(zip_separator);
  const bool zipped = separator != std::string::npos;
  const std::string outer = base_name(std::string_view(input.name).substr(0, separator));
  const std::string inner =
      zipped ? base_name(std::string_view(input.name).substr(separator + zip_separator.size())) : outer;
  if (inner != outer) report.add("FICHI_P_02", {}, origin, {outer, inner});

  const auto parts = parse(inner, kind);
  if (!parts) {
    report.add("FICHI_P_03", {}, origin, {inner, std::string(kind)});
    return;
  }
  if (inside.school_year && parts->year != std::to_string(*inside.school_year))
    report.add("FICHI_P_04", {}, origin, {parts->year, std::to_string(*inside.school_year)});
  if (!inside.uai.empty() && parts->uai != inside.uai) report.add("FICHI_P_05", {}, origin, {parts->uai, inside.uai});
}

}  // namespace passation
