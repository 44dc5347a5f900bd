#include "roster/likeness.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/text.hpp"
#include "roster/phrases.hpp"

namespace passation {
namespace {

/// One letter inserted, left out or replaced, or two neighbours swapped.
bool is_one_slip(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t begin = 0;
  while (begin < a.size() && a[begin] == b[begin]) ++begin;
  const std::u32string_view rest_a = a.substr(begin), rest_b = b.substr(begin);
  if (rest_a.size() < rest_b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.empty() || rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() >= 2 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

/// How many slips lead from one to the other.
int slips(std::u32string_view a, std::u32string_view b) {
  // Three rows of the table of edit distances with neighbours swapped; names are short.
  std::vector<int> before, last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::exchange(last, row);
  }
  return last.back();
}

bool any_close(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) {
    return std::any_of(b.begin(), b.end(), [&](const auto& y) { return are_close(x, y); });
  });
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

NameKeys name_keys(const std::string& family, const std::string& used, const std::string& given) {
  NameKeys keys;
  for (const std::string& name : {family, used})
    if (std::string key = fold_key(name); !key.empty() && !holds(keys.families, key))
      keys.families.push_back(std::move(key));
  if (!keys.families.empty()) keys.shown = used.empty() ? keys.families.front() : keys.families.back();
  keys.given = fold_key(given);
  return keys;
}

bool share_family_name(const NameKeys& a, const NameKeys& b) {
  return std::find_first_of(a.families.begin(), a.families.end(), b.families.begin(), b.families.end()) !=
         a.families.end();
}

bool are_close(std::string_view a, std::string_view b) {
  const std::u32string x = to_code_points(a), y = to_code_points(b);
  if (std::min(x.size(), y.size()) < 4) return a == b;
  return x.starts_with(y) || y.starts_with(x) || is_one_slip(x, y);
}

bool are_near(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 60;  // characters
  if (std::max(a.size(), b.size()) > longest) return false;
  const std::u32string x = to_code_points(a), y = to_code_points(b);
  const std::size_t shorter = std::min(x.size(), y.size()), longer = std::max(x.size(), y.size());
  if (longer - shorter > 2 || shorter < 2) return false;
  return longer < 5 ? is_one_slip(x, y) : slips(x, y) <= 2;
}

bool are_close(const Date& a, const Date& b) {
  const bool swapped = a.year() == b.year() && static_cast<unsigned>(a.day()) == static_cast<unsigned>(b.month()) &&
                       static_cast<unsigned>(a.month()) == static_cast<unsigned>(b.day());
  return swapped || digits_apart(a, b) == 1;
}

int digits_apart(const Date& a, const Date& b) {
  const std::string x = iso_date(a), y = iso_date(b);
  int other = 0;
  for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) other += x[i] != y[i] ? 1 : 0;
  return other;
}

void Likeness::add(int weight, const Phrase& reason) {
  score += weight;
  why.fr.append(why.fr.empty() ? "" : ", ").append(reason.fr);
  why.en.append(why.en.empty() ? "" : ", ").append(reason.en);
}

std::string Likeness::percent() const {
  return std::to_string(std::min(score, 100));
}

Likeness compare_names(const NameKeys& a, const NameKeys& b) {
  Likeness likeness;
  if (a.families.empty() || b.families.empty() || a.given.empty() || b.given.empty()) return likeness;
  const bool same_family = share_family_name(a, b), same_given = a.given == b.given;
  if (!same_family && !same_given && holds(b.families, a.given) && holds(a.families, b.given)) {
    likeness.add(70, phrase::swapped_names);
    return likeness;
  }
  if (same_family)
    likeness.add(40, phrase::same_family_name);
  else if (any_close(a.families, b.families))
    likeness.add(30, phrase::close_family_name);
  if (same_given)
    likeness.add(30, phrase::same_given_name);
  else if (are_close(a.given, b.given))
    likeness.add(20, phrase::close_given_name);
  return likeness;
}

void compare_births(const std::optional<Date>& a, const std::optional<Date>& b, Likeness& likeness) {
  if (!a || !b) return;
  if (*a == *b) {
    likeness.add(30, phrase::same_birth_date);
    return;
  }
  if (are_close(*a, *b)) likeness.add(20, phrase::close_birth_date);
}

}  // namespace passation
