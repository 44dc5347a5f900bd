#include "account/pattern.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace passation {
namespace {

using What = LoginPart::What;

constexpr std::array<std::pair<std::string_view, What>, 7> fields{{{"given_name", What::given_name},
                                                                   {"family_name", What::family_name},
                                                                   {"shown_name", What::shown_name},
                                                                   {"birth_day", What::birth_day},
                                                                   {"birth_month", What::birth_month},
                                                                   {"birth_year", What::birth_year},
                                                                   {"source_id", What::source_id}}};

bool is_name(What what) {
  return what == What::given_name || what == What::family_name || what == What::shown_name;
}

/// 1 to 99; 0 for anything else.
std::size_t parse_count(std::string_view text) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return error == std::errc() && end == text.data() + text.size() && count <= 99 ? count : 0;
}

/// What stands between the braces.
std::optional<LoginPart> parse_field(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto* const field =
      std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == text.substr(0, colon); });
  if (field == fields.end()) return std::nullopt;
  LoginPart part{.what = field->second};
  if (colon == std::string_view::npos) return part;
  part.letters = parse_count(text.substr(colon + 1));
  const bool fits = is_name(part.what) ? part.letters > 0 : part.what == What::birth_year && part.letters == 2;
  return fits ? std::optional(part) : std::nullopt;
}

bool is_literal(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_ascii_alnum(c) || c == '.' || c == '-' || c == '_'; });
}

std::ptrdiff_t count_of(const std::vector<LoginPart>& parts, What what) {
  return std::count_if(parts.begin(), parts.end(), [&](const LoginPart& p) { return p.what == what; });
}

bool is_whole(const std::vector<LoginPart>& parts) {
  const auto identifies = [](const LoginPart& p) { return is_name(p.what) || p.what == What::source_id; };
  return std::any_of(parts.begin(), parts.end(), identifies) && count_of(parts, What::birth_day) <= 1 &&
         count_of(parts, What::birth_month) <= 1 && count_of(parts, What::birth_year) <= 1;
}

}  // namespace

std::optional<std::vector<LoginPart>> parse_pattern(std::string_view text) {
  std::vector<LoginPart> parts;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    if (open == 0) {
      const std::size_t close = text.find('}');
      if (close == std::string_view::npos) return std::nullopt;
      auto part = parse_field(text.substr(1, close - 1));
      if (!part) return std::nullopt;
      parts.push_back(std::move(*part));
      text.remove_prefix(close + 1);
    } else {
      const std::string_view literal = text.substr(0, open);
      if (!is_literal(literal)) return std::nullopt;
      parts.push_back({.what = What::literal, .text = std::string(literal)});
      text.remove_prefix(literal.size());
    }
  }
  return is_whole(parts) ? std::optional(std::move(parts)) : std::nullopt;
}

}  // namespace passation
