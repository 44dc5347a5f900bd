#pragma once
// The accounts that a platform has given, as its list says them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "roster/roster.hpp"

namespace passation {

enum class SecretKind : std::uint8_t { password, activation_code };

struct GivenLogin {
  std::string label;  ///< what it is for, where a person has several: "français"; else empty
  std::string login;
  /// nullopt: the list has no such column; empty: the account is open already, nobody but its owner knows the password.
  /// Every character counts, spaces at the ends too.
  std::optional<std::string> secret;
  SecretKind kind = SecretKind::password;
  bool operator==(const GivenLogin&) const = default;
};

/// Why nobody may be given an account that a list holds.
enum class AccountFault : std::uint8_t {
  none,
  closed,  ///< on the platform
  spoilt,  ///< a spreadsheet program has changed its password
  torn,    ///< its line has more cells than the header, or fewer than the others
};

struct GivenAccount {
  enum class Profile : std::uint8_t { student, staff };
  Profile profile = Profile::student;
  Student person;                      ///< what the list says of its owner, staff too; `source_id` is SIECLE's key
  std::vector<std::string> divisions;  ///< all that the list names; person.division is the first
  std::vector<GivenLogin> logins;      ///< one at least
  AccountFault fault = AccountFault::none;
  bool operator==(const GivenAccount&) const = default;
};

}  // namespace passation
