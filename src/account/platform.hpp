#pragma once
// A platform's rules, as its XML file in layouts/platforms says them. No code knows a platform by name.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"

namespace passation {

enum class Audience : std::uint8_t { student, staff, guardian, administrator };

/// One piece of a login pattern.
struct LoginPart {
  enum class What { literal, given_name, family_name, birth_day, birth_month, birth_year, source_id };
  What what = What::literal;
  std::string text;         ///< of a literal
  std::size_t letters = 0;  ///< first n letters (or digits) only; 0: all
  bool operator==(const LoginPart&) const = default;
};

enum class Glue { remove, keep, hyphen, underscore, dot };  ///< what becomes of a space, hyphen or apostrophe

struct LoginRule {
  enum class Kind { pattern, opaque };
  enum class Collision {
    number,         ///< 2, 3, 4 ... appended
    number_inside,  ///< the same, replacing the end when the maximum length is reached
    hashed_digits,  ///< the last part (a birth day and month) gives way to four digits of the keyed hash
  };
  enum class Case { lower, upper, keep };

  Kind kind = Kind::opaque;
  std::vector<LoginPart> pattern;
  Glue spaces = Glue::remove, hyphens = Glue::remove, apostrophes = Glue::remove;
  Case letter_case = Case::lower;
  std::size_t max_length = 0;   ///< of the whole login; 0: none
  std::size_t max_part = 0;     ///< of each name in it; 0: none
  Collision collision = Collision::number_inside;
  std::size_t opaque_length = 8;
  bool operator==(const LoginRule&) const = default;
};

/// The birth date as a password: "jjmmaaaa", "aaaa-mm-jj": j, m, a runs are day, month, year; the rest stands as it is.
struct PasswordRule {
  std::string birth_date_format;
  bool operator==(const PasswordRule&) const = default;
};

struct AudienceRules {
  LoginRule login;
  PasswordRule password;
  bool forces_change = false;  ///< the platform asks for a new password at the first login
  bool operator==(const AudienceRules&) const = default;
};

struct Platform {
  std::string key;   ///< "asp"
  Message name;
  std::string url;   ///< empty: the school's own (--url)
  bool needs_url = false;
  bool logins_are_ours = true;  ///< it loads our list; else logins are given by it and ours are a forecast
  int purge_after_months = 12;
  std::map<Audience, AudienceRules> audiences;
  bool operator==(const Platform&) const = default;
};

/// Reads and validates one file of layouts/platforms. @throws Error (file:line).
Platform load_platform(const std::filesystem::path& file);

}  // namespace passation
