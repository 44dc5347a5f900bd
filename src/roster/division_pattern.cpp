#include "roster/division_pattern.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/not_found.hpp"
#include "base/text.hpp"
#include "roster/phrases.hpp"

namespace passation {

bool is_asked(const std::vector<std::string>& patterns, const std::string& division) {
  return patterns.empty() ||
         std::any_of(patterns.begin(), patterns.end(), [&](const auto& p) { return glob_match(p, division); });
}

void require_matches(const std::vector<std::string>& patterns, const std::vector<std::string>& names) {
  for (const std::string& pattern : patterns)
    if (std::none_of(names.begin(), names.end(), [&](const auto& n) { return glob_match(pattern, n); }))
      throw NotFound(say(phrase::no_pattern_match, pattern), "--division",
                     names.empty() ? say(phrase::no_division_hint)
                                   : say(phrase::no_pattern_match_hint, fmt::format("{}", fmt::join(names, ", "))));
}

}  // namespace passation
