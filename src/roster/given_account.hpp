#pragma once
// The accounts that a platform has given, as its list says them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "roster/finding.hpp"
#include "roster/roster.hpp"

namespace passation {

enum class SecretKind : std::uint8_t { password, activation_code };

/// How a list that has a column for secrets leaves one out.
enum class Untold : std::uint8_t {
  none,        ///< it does not, or has no such column
  empty_cell,  ///< the account is open; where the platform's passwords are birth dates, the password is the birth date
  withheld,    ///< « modifié », « ****** », a hash: the password is another one, or is not shown
};

struct GivenLogin {
  std::string label;  ///< what it is for, where a person has several: "français"; else empty
  std::string login;
  /// nullopt: the list has no such column, the platform's rule decides; empty: nobody but its owner knows it, for the
  /// reason that `untold` says. Every character counts, plain spaces at the ends too.
  std::optional<std::string> secret;
  SecretKind kind = SecretKind::password;
  Untold untold = Untold::none;
  bool operator==(const GivenLogin&) const = default;
};

struct GivenAccount {
  enum class Profile : std::uint8_t { student, staff };
  Profile profile = Profile::student;
  Student person;                      ///< what the list says of its owner, staff too; `source_id` is SIECLE's key
  std::vector<std::string> divisions;  ///< all that the list names; person.division is the first
  std::vector<GivenLogin> logins;      ///< one at least
  /// Why nobody may be given it: it is closed (IDENT_P_18), a program has spoilt it (IDENT_P_19), its line is torn
  /// (IDENT_P_21), or its password cannot be read for certain (MDPAS_P_07 to 09).
  std::optional<Code> fault = {};
  bool operator==(const GivenAccount&) const = default;
};

}  // namespace passation
