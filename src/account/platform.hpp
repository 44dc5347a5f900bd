#pragma once
// A platform's rules, as its XML file in layouts/platforms says them. No code knows a platform by name.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace passation {

enum class Audience : std::uint8_t { student, staff, guardian, administrator };

/// "student", "staff" ...: the word of the data files; logins that are keyed hashes depend on it.
std::string_view audience_key(Audience audience);

/// One piece of a login pattern: "{given_name:1}.{family_name}" is three.
struct LoginPart {
  enum class What {
    literal,
    given_name,
    family_name,  ///< the registered name
    shown_name,   ///< the name in use where there is one, else the family name
    birth_day,
    birth_month,
    birth_year,
    source_id,
  };
  What what = What::literal;
  std::string text = {};    ///< of a literal
  std::size_t letters = 0;  ///< of a name: the first n; of a birth year: the last two digits; 0: all
  bool operator==(const LoginPart&) const = default;
};

struct LoginRule {
  enum class Kind {
    pattern,
    opaque,  ///< readable characters without any link to the person
  };
  enum class Case { lower, upper, keep };
  /// What becomes of the second person with the same login. Never more than max_length.
  enum class Collision {
    number,         ///< 2, 3, 4 ... appended; the end of the login gives way where there is no room
    hashed_digits,  ///< the birth day and month that end the pattern give way to four digits of the keyed hash
  };

  Kind kind = Kind::opaque;
  std::size_t opaque_length = 8;

  std::vector<LoginPart> pattern = {};
  std::string spaces = {}, hyphens = {}, apostrophes = {};  ///< what stands for one inside a name: "", "-", "_" or "."
  Case letter_case = Case::lower;
  std::size_t max_part = 0;    ///< of each name; 0: none
  std::size_t max_length = 0;  ///< of the whole login, at least min_login_length; 0: none
  Collision collision = Collision::number;
  bool operator==(const LoginRule&) const = default;
};

/// Below this a maximum leaves no room for the homonyms of a large school.
inline constexpr std::size_t min_login_length = 8;

/// A secret drawn at random, once: from then on the registry has it.
struct RandomRule {
  std::string alphabet;  ///< see is_clear_alphabet
  std::size_t length = 0;
  bool operator==(const RandomRule&) const = default;
};

/// A password: the birth date, a random one, or, with neither, one that the platform draws and nobody knows before it
/// gives its list.
struct PasswordRule {
  /// "jj", "mm", "aaaa" (or "aa"), each once, in any order; any sign between them stands as it is. Empty: not this.
  std::string birth_date_format = {};
  std::optional<RandomRule> random = {};

  bool given_by_platform() const { return birth_date_format.empty() && !random; }
  bool operator==(const PasswordRule&) const = default;
};

struct AudienceRules {
  LoginRule login;
  PasswordRule password;                   ///< the initial one
  bool forces_change = false;              ///< the platform asks for a new password at the first login
  std::optional<PasswordRule> reset = {};  ///< what a lost password gives way to; nullopt: by `password` again
  bool operator==(const AudienceRules&) const = default;
};

struct Platform {
  std::string key;  ///< "asp", also the name of its file
  Message name;
  std::string short_name = {};  ///< on a label that shows logins of two platforms: "Pix"; unless said, the key
  std::string url = {};         ///< empty: the school's own (--url)
  bool needs_url = false;       ///< a label without the address is of no use
  bool logins_are_ours = true;  ///< it loads our list; else logins are given by it and ours are a forecast
  /// What a QR code leads to, with the login in the place of {login} and the site's address in that of {url}; empty:
  /// the address alone. Never a password.
  std::string qr = {};
  int purge_after_months = 12;  ///< after the account was closed
  std::map<Audience, AudienceRules> audiences;
  bool operator==(const Platform&) const = default;
};

/// The platform that is meant where nobody names one.
inline constexpr const char* default_platform = "asp";

/// What the QR code of a label holds. @param url the whole address of the site
std::string qr_text(const std::string& pattern, std::string_view url, std::string_view login);

const AudienceRules& student_rules(const Platform& platform);

/// Reads one description, as layouts/platforms/platform.xsd says it must be. `name` is what errors call it.
/// @throws Error (file:line) on anything that is missing, unknown or impossible.
Platform parse_platform(std::string_view bytes, const std::string& name);

/// Reads one file of layouts/platforms. @throws Error, also when the key is not the name of the file.
Platform load_platform(const std::filesystem::path& file);

}  // namespace passation
