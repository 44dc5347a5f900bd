#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/groups.hpp"

namespace passation {

/// What a card may print. Data files name them as in field_names.
enum class Field : std::uint8_t {
  name,         ///< family name, then given name
  other_names,  ///< second given names; the first thing to go when space is short
  distinction,  ///< what tells two pupils of a class with the same shown name apart
  division,
  school,
  operation,
  login_caption,  ///< "Identifiant :"
  login,
  password_caption,
  password,
  second_login_caption,  ///< where a pupil has two: "Identifiant mathématiques :"
  second_login,
  second_password_caption,
  second_password,
  url,
  notice,  ///< "à changer à la première connexion"
};
inline constexpr std::array<std::string_view, 16> field_names = {"name",
                                                                 "other_names",
                                                                 "distinction",
                                                                 "division",
                                                                 "school",
                                                                 "operation",
                                                                 "login_caption",
                                                                 "login",
                                                                 "password_caption",
                                                                 "password",
                                                                 "second_login_caption",
                                                                 "second_login",
                                                                 "second_password_caption",
                                                                 "second_password",
                                                                 "url",
                                                                 "notice"};

/// The text of a field; for what must be typed, the lengths of the groups it is shown in.
struct Value {
  std::string text;
  Groups groups;
  bool operator==(const Value&) const = default;
};

/// One label's worth of text. Layout knows no person: only this.
struct Record {
  std::array<Value, field_names.size()> values;

  Value& operator[](Field f) { return values[static_cast<std::size_t>(f)]; }
  const Value& operator[](Field f) const { return values[static_cast<std::size_t>(f)]; }
  bool operator==(const Record&) const = default;
};

}  // namespace passation
