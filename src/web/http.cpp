#include "web/http.hpp"

#include <charconv>

#include "base/text.hpp"

namespace passation {

std::string_view HttpRequest::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view value_of(const Fields& fields, std::string_view name) {
  for (const auto& [key, value] : fields)
    if (key == name) return value;
  return {};
}

bool has(const Fields& fields, std::string_view name) {
  for (const auto& field : fields)
    if (field.first == name) return true;
  return false;
}

std::vector<std::string> values_of(const Fields& fields, std::string_view name) {
  std::vector<std::string> values;
  for (const auto& [key, value] : fields)
    if (key == name) values.push_back(value);
  return values;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    if (text[i] == '%' && i + 2 < text.size()) {
      const char* digits = text.data() + i + 1;
      if (std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
        out += static_cast<char>(byte);
        i += 2;
        continue;
      }
    }
    out += text[i] == '+' ? ' ' : text[i];
  }
  return out;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_ascii_alnum(c) || c == '-' || c == '_' || c == '.')
      out += c;
    else
      (out += '%').append({digits[byte / 16], digits[byte % 16]});
  }
  return out;
}

Fields parse_query(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    const std::string_view field = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), field.size() + 1));
    const std::size_t sign = field.find('=');
    std::string name = percent_decoded(field.substr(0, sign));
    std::string value = sign == std::string_view::npos ? std::string() : percent_decoded(field.substr(sign + 1));
    if (!name.empty()) fields.emplace_back(std::move(name), std::move(value));
  }
  return fields;
}

HttpResponse attachment(const std::string& name, const std::string& type, std::string bytes) {
  return {.type = type,
          .body = std::move(bytes),
          .headers = {{"Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(name)}}};
}

HttpResponse see_other(const std::string& path) {
  return {.status = 303, .headers = {{"Location", path}}};
}

}  // namespace passation
