#include "account/password.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "account/phrases.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

constexpr std::string_view clear_letters = "abcdfghknprtxy";
constexpr std::size_t readable_for_80_bits = 19;

/// What looks alike on paper, in either case.
constexpr std::array<std::string_view, 13> look_alikes{"0o",  "1lij", "2z", "5s", "mw", "quv", "0OQD",
                                                       "1IJ", "2Z",   "5S", "8B", "6G", "MWUV"};

bool is_field(char c) {
  return c == 'j' || c == 'm' || c == 'a';
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_sign(char c) {
  return c > ' ' && c < 0x7F && !is_lower(c) && !is_upper(c) && !is_digit(c);
}

/// Takes the next piece off a format: a run of one field letter, or one sign. @pre not empty
std::string_view take_piece(std::string_view& format) {
  std::size_t end = 1;
  while (is_field(format[0]) && end < format.size() && format[end] == format[0]) ++end;
  const std::string_view piece = format.substr(0, end);
  format.remove_prefix(end);
  return piece;
}

void append_two_digits(std::string& out, unsigned number) {
  out += static_cast<char>('0' + number / 10 % 10);
  out += static_cast<char>('0' + number % 10);
}

}  // namespace

bool is_birth_date_format(std::string_view format) {
  int days = 0, months = 0, years = 0;
  while (!format.empty()) {
    const std::string_view piece = take_piece(format);
    if (piece == "jj") {
      ++days;
    } else if (piece == "mm") {
      ++months;
    } else if (piece == "aaaa" || piece == "aa") {
      ++years;
    } else if (piece.size() > 1 || !is_sign(piece[0])) {
      return false;
    }
  }
  return days == 1 && months == 1 && years == 1;
}

std::string birth_date_password(Date birth_date, std::string_view format) {
  const auto year = static_cast<unsigned>(static_cast<int>(birth_date.year()));
  std::string out;
  while (!format.empty()) {
    const std::string_view piece = take_piece(format);
    if (piece == "jj") {
      append_two_digits(out, static_cast<unsigned>(birth_date.day()));
    } else if (piece == "mm") {
      append_two_digits(out, static_cast<unsigned>(birth_date.month()));
    } else if (piece == "aaaa") {
      append_two_digits(out, year / 100);
      append_two_digits(out, year);
    } else if (piece == "aa") {
      append_two_digits(out, year);
    } else {
      out += piece;
    }
  }
  return out;
}

bool is_birth_date_password(std::string_view text, std::string_view format) {
  if (format.empty()) return false;
  while (!format.empty()) {
    const std::string_view piece = take_piece(format), said = text.substr(0, piece.size());
    const bool fits = is_field(piece[0])
                          ? said.size() == piece.size() && std::all_of(said.begin(), said.end(), is_digit)
                          : said == piece;
    if (!fits) return false;
    text.remove_prefix(piece.size());
  }
  return text.empty();
}

Groups birth_date_groups(std::string_view format) {
  Groups groups;
  while (!format.empty()) {
    const std::string_view piece = take_piece(format);
    if (!is_field(piece[0])) return {};
    groups.push_back(piece.size());
  }
  return groups;
}

double entropy_bits(const RandomRule& rule) {
  return static_cast<double>(rule.length) * std::log2(static_cast<double>(rule.alphabet.size()));
}

bool is_clear_alphabet(std::string_view alphabet) {
  const auto count = [&](auto is) { return std::count_if(alphabet.begin(), alphabet.end(), is); };
  const auto lower = count(is_lower), upper = count(is_upper), digits = count(is_digit);
  const bool e = alphabet.find_first_of("eE") != alphabet.npos;
  std::string sorted(alphabet);
  std::sort(sorted.begin(), sorted.end());
  return alphabet.size() >= 2 && lower + upper + digits == static_cast<std::ptrdiff_t>(alphabet.size()) &&
         (lower == 0 || upper == 0) && !(e && digits > 0) &&
         std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end() &&
         std::all_of(look_alikes.begin(), look_alikes.end(), [&](std::string_view alike) {
           return count([&](char c) { return alike.find(c) != alike.npos; }) <= 1;
         });
}

std::optional<std::string_view> named_alphabet(std::string_view name) {
  if (name == "readable") return readable_alphabet;
  if (name == "letters") return clear_letters;
  return std::nullopt;
}

bool is_drawn_by(std::string_view secret, const RandomRule& rule) {
  return secret.size() == rule.length && secret.find_first_not_of(rule.alphabet) == secret.npos;
}

std::string draw_secret(const RandomRule& rule) {
  return random_code(rule.alphabet, rule.length);
}

std::string sample_secret(const RandomRule& rule) {
  return std::string(rule.length, rule.alphabet.front());
}

std::string new_password(const PasswordRule& rule, const std::optional<Date>& birth_date, const DrawSecret& draw) {
  if (!rule.birth_date_format.empty()) return birth_date_password(*birth_date, rule.birth_date_format);
  return rule.random ? draw(*rule.random) : std::string();
}

const PasswordRule& reset_rule(const AudienceRules& rules) {
  return rules.reset ? *rules.reset : rules.password;
}

RandomRule random_rule(const AudienceRules& rules) {
  if (rules.reset && rules.reset->random) return *rules.reset->random;
  return rules.password.random.value_or(RandomRule{std::string(readable_alphabet), readable_for_80_bits});
}

bool draws_secrets(const Platform& platform) {
  return std::any_of(platform.audiences.begin(), platform.audiences.end(),
                     [](const auto& audience) { return audience.second.password.random.has_value(); });
}

Message describe(const PasswordRule& rule) {
  if (rule.random) return say(phrase::password_random, rule.random->length, std::floor(entropy_bits(*rule.random)));
  return rule.birth_date_format.empty() ? say(phrase::password_by_platform)
                                        : say(phrase::password_birth_date, rule.birth_date_format);
}

bool is_birth_date(std::string_view secret, const AudienceRules& rules) {
  return is_birth_date_password(secret, rules.password.birth_date_format) ||
         is_birth_date_password(secret, reset_rule(rules).birth_date_format);
}

bool is_birth_date(std::string_view secret, Date birth_date, const AudienceRules& rules) {
  const auto is = [&](const std::string& format) {
    return !format.empty() && secret == birth_date_password(birth_date, format);
  };
  return is(rules.password.birth_date_format) || is(reset_rule(rules).birth_date_format);
}

Groups password_groups(std::string_view secret, const AudienceRules& rules) {
  for (const PasswordRule* rule : {&rules.password, &reset_rule(rules)}) {
    if (is_birth_date_password(secret, rule->birth_date_format)) return birth_date_groups(rule->birth_date_format);
    if (rule->random && is_drawn_by(secret, *rule->random)) return Groups::even(secret.size());
  }
  return is_drawn_by(secret, random_rule(rules)) ? Groups::even(secret.size()) : Groups{};
}

}  // namespace passation
