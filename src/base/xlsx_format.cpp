#include "base/xlsx_format.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/text.hpp"
#include "base/worksheet.hpp"
#include "base/xml_tokens.hpp"

namespace passation {
namespace {

/// The first section of a code, without what is shown as it stands: "..." and \x, and [...] (colours, languages).
std::string bare_format(std::string_view code) {
  std::string bare;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    if (code[i] == '"' || code[i] == '[')
      i = std::min(code.find(code[i] == '"' ? '"' : ']', i + 1), code.size());
    else if (code[i] == '\\' || code[i] == '_' || code[i] == '*')
      ++i;
    else
      bare += code[i];
  }
  return to_lower(bare);
}

}  // namespace

NumberFormat parse_number_format(std::string_view code) {
  const std::string bare = bare_format(code);
  if (bare == "general" || bare == "standard") return {};
  // m alone may mean minutes; a format with a month has a day or a year beside it.
  if (bare.find_first_of("dy") != bare.npos) return {.is_date = true};
  constexpr std::size_t longest = 32;
  const bool zeros = !bare.empty() && bare.size() <= longest && bare.find_first_not_of('0') == bare.npos;
  return {.digits = zeros ? bare.size() : 0};
}

NumberFormat builtin_number_format(int id) {
  const bool is_date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return {.is_date = is_date};
}

std::vector<NumberFormat> read_cell_formats(std::string_view styles_xml, const std::string& where) {
  std::map<int, NumberFormat> custom;
  std::vector<NumberFormat> formats;
  bool in_cell_formats = false;
  for (XmlTokens xml(styles_xml, where); xml.next();) {
    if (xml.starts("cellXfs") || xml.ends("cellXfs")) in_cell_formats = xml.starts("cellXfs");
    if (xml.starts("dxfs")) xml.skip();  // formats of conditional formatting, with numbers of their own
    if (xml.starts("numFmt"))
      custom[std::atoi(xml.attribute("numFmtId").c_str())] = parse_number_format(xml.attribute("formatCode"));
    if (!in_cell_formats || !xml.starts("xf")) continue;
    const int id = std::atoi(xml.attribute("numFmtId").c_str());
    const auto found = custom.find(id);
    formats.push_back(found == custom.end() ? builtin_number_format(id) : found->second);
  }
  return formats;
}

std::string formatted_number(double number, const NumberFormat& format, bool since_1904) {
  if (format.is_date)
    if (auto date = serial_date_text(number, since_1904)) return std::move(*date);
  std::string text = number_text(number);
  const bool whole = std::all_of(text.begin(), text.end(), is_digit);
  if (whole && text.size() < format.digits) text.insert(0, format.digits - text.size(), '0');
  return text;
}

}  // namespace passation
