#pragma once
// Passwords: the birth date, written as the platform wants it, and random ones.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "account/platform.hpp"
#include "base/date.hpp"
#include "base/groups.hpp"

namespace passation {

/// "jj", "mm" and "aaaa" (or "aa"), each once, in any order, with printable ASCII signs before, between or after them.
/// No letter, digit or space may stand between: the first two would be read as part of the date, and a space is only
/// how groups look on paper.
bool is_birth_date_format(std::string_view format);

/// The date in such a format, with leading zeros: 1 February 2014 in "jjmmaaaa" is "01022014". @pre the format is one
std::string birth_date_password(Date birth_date, std::string_view format);

/// Whether the text is the birth date of anybody in this format. No random secret is: see least_bits.
bool is_birth_date_password(std::string_view text, std::string_view format);

/// Lengths of the groups that a password of this format is shown in: {2, 2, 4} of "jjmmaaaa"; empty, in one piece, when
/// the format has signs of its own that part it.
Groups birth_date_groups(std::string_view format);

/// CNIL, délibération 2022-100: the least entropy of a password that stands alone, and of one where the platform limits
/// attempts. Nine letters and digits at least: longer than any birth date without signs.
constexpr double least_bits(bool limited_attempts) {
  return limited_attempts ? 50 : 80;
}

double entropy_bits(const RandomRule& rule);

/// Different ASCII letters, of one case, and digits, two at least, no two of which look alike on paper (0 o, 1 l i j, 2
/// z, 5 s, m w, u v ...). An e beside digits is none: a spreadsheet takes 12e45678 for a number.
bool is_clear_alphabet(std::string_view alphabet);

/// "readable" and "letters"; nullopt of any other name.
std::optional<std::string_view> named_alphabet(std::string_view name);

/// Whether a secret has the length and the characters of the rule.
bool is_drawn_by(std::string_view secret, const RandomRule& rule);

/// Where the secrets come from. A sample is never printed: it takes the place of one where none may be drawn.
using DrawSecret = std::function<std::string(const RandomRule&)>;
std::string draw_secret(const RandomRule& rule);
std::string sample_secret(const RandomRule& rule);

/// By the rule; empty: the platform draws it. @pre there is a birth date if it needs one
std::string new_password(const PasswordRule& rule, const std::optional<Date>& birth_date, const DrawSecret& draw);

/// What a lost password gives way to.
const PasswordRule& reset_rule(const AudienceRules& rules);

/// What new secrets are drawn by: the rule of resets, else of passwords, else 19 readable characters (82 bits), since
/// nothing then says that attempts are limited.
RandomRule random_rule(const AudienceRules& rules);

/// Whether any initial password of the platform is random.
bool draws_secrets(const Platform& platform);

/// "date de naissance (jjmmaaaa)", "aléatoire : 12 caractères, 51 bits".
Message describe(const PasswordRule& rule);

/// Whether a password that was made by these rules is a birth date.
bool is_birth_date(std::string_view secret, const AudienceRules& rules);
/// The same, of this date.
bool is_birth_date(std::string_view secret, Date birth_date, const AudienceRules& rules);

/// How a password that these rules can make is shown: {2, 2, 4} of a birth date, fours of a random one; else in one
/// piece.
Groups password_groups(std::string_view secret, const AudienceRules& rules);

}  // namespace passation
