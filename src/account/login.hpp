#pragma once
// Logins from the facts of people and a platform's rule. Knows no roster and no audience in particular.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "account/person.hpp"
#include "account/platform.hpp"
#include "base/groups.hpp"
#include "base/secret.hpp"

namespace passation {

/// Where logins are made and must be unique. Hashed logins differ from one scope to another.
struct LoginScope {
  std::string_view uai;
  std::string_view platform;  ///< its key
  Audience audience = Audience::student;
  const Key& key;
  std::span<const std::string> taken = {};             ///< logins that others have on the platform already
  std::function<bool(std::string_view)> retired = {};  ///< whether somebody had the login who is gone: it never returns
};

struct Login {
  std::string text;       ///< empty: the rule needs a birth date, which is missing
  bool fallback = false;  ///< the name gives nothing readable: "eleve" and six digits of the keyed hash instead
  bool operator==(const Login&) const = default;
};

/// A login for each of the people, in their order. Unique whatever the case of letters, never longer than the rule
/// allows, and the same however the people are ordered: who comes first by settling_order() keeps the login as it
/// follows from the rule, the next ones are told apart. What follows from the rule for anybody is never made up for
/// somebody else. Never fails, however many have the same name.
std::vector<Login> derive_logins(std::span<const PersonFacts> people, const LoginRule& rule, const LoginScope& scope);

/// Whether the rule makes something readable of the name; else Login::fallback. Without a birth date that it needs:
/// yes.
bool is_readable(const PersonFacts& person, const LoginRule& rule);

/// Whether nobody can have a login by this rule without a birth date.
bool needs_birth_date(const LoginRule& rule);

/// Lengths of the groups that a login is shown in: fours, or as even as it goes, of an opaque one ({4, 4}); empty, in
/// one piece, for a name.
Groups login_groups(const Login& login, const LoginRule& rule);

}  // namespace passation
