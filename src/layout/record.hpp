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
  family_name,
  given_name,
  distinction,  ///< what tells two pupils of a class with the same shown name apart
  other_names,  ///< further given names: shown where the row has room for them
  division,
  school,
  operation,
  login_caption,  ///< "Identifiant"
  login,
  password_caption,
  password,
  test,  ///< which test or platform the login is for, where a label has two: "français", "Pix"
  second_test,
  second_login,
  second_password,
  url,
  notice,  ///< "à changer à la 1re connexion"
  link,    ///< the whole address, for a QR code
  hint,    ///< the password described: "ta date de naissance, JJMMAAAA"
  first_step,
  second_step,
  third_step,      ///< what to do: "1. Ouvre le navigateur…"
  typing,          ///< how the password is typed: "à taper sans espace"
  second_caption,  ///< of second_password, where it is another platform's
  second_url,      ///< of the second platform
};
inline constexpr std::array<std::string_view, 25> field_names = {
    "family_name",     "given_name", "distinction",      "other_names", "division", "school",      "operation",
    "login_caption",   "login",      "password_caption", "password",    "test",     "second_test", "second_login",
    "second_password", "url",        "notice",           "link",        "hint",     "first_step",  "second_step",
    "third_step",      "typing",     "second_caption",   "second_url"};

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

/// A text that is typed: it takes one row, is never broken, and all of a sheet have one size.
constexpr bool is_typed(Field f) {
  return f == Field::login || f == Field::password || f == Field::second_login || f == Field::second_password;
}

constexpr bool is_caption(Field f) {
  return f == Field::login_caption || f == Field::password_caption || f == Field::second_caption;
}

constexpr bool is_address(Field f) {
  return f == Field::url || f == Field::second_url;
}

/// A text by which the pupil finds the label.
constexpr bool is_name(Field f) {
  return f == Field::family_name || f == Field::given_name || f == Field::distinction || f == Field::other_names;
}

}  // namespace passation
