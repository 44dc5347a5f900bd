#pragma once
// What a verb says to programs, before it is written as JSON.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace passation {

struct JsonMember;
struct JsonValue;
using JsonList = std::vector<JsonValue>;
using JsonObject = std::vector<JsonMember>;  ///< in the order in which they are written

/// Without a value: null.
struct JsonValue {
  std::variant<std::nullptr_t, bool, std::int64_t, std::string, JsonList, JsonObject> is;

  // Made and copied where JsonMember is known.
  JsonValue();
  JsonValue(std::same_as<bool> auto truth);
  JsonValue(std::integral auto number) requires(!std::same_as<decltype(number), bool>);
  JsonValue(std::string text);
  JsonValue(std::string_view text);
  JsonValue(const char* text);
  JsonValue(JsonList list);
  JsonValue(JsonObject object);
  JsonValue(const std::vector<std::string>& texts);

  // As it is read: what is not there, or of another kind, is null, empty, 0 or false.
  const JsonValue& operator[](std::string_view key) const;
  bool is_null() const { return std::holds_alternative<std::nullptr_t>(is); }
  bool truth() const { return read<bool>(); }
  std::int64_t number() const { return read<std::int64_t>(); }
  const std::string& text() const { return read<std::string>(); }
  const JsonList& list() const { return read<JsonList>(); }

 private:
  template <typename Kind>
  const Kind& read() const {
    static const Kind none{};
    const Kind* value = std::get_if<Kind>(&is);
    return value ? *value : none;
  }
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

inline JsonValue::JsonValue() : is(nullptr) {}
JsonValue::JsonValue(std::same_as<bool> auto truth) : is(truth) {}
JsonValue::JsonValue(std::integral auto number) requires(!std::same_as<decltype(number), bool>)
    : is(static_cast<std::int64_t>(number)) {}
inline JsonValue::JsonValue(std::string text) : is(std::move(text)) {}
inline JsonValue::JsonValue(std::string_view text) : is(std::string(text)) {}
inline JsonValue::JsonValue(const char* text) : is(std::string(text)) {}
inline JsonValue::JsonValue(JsonList list) : is(std::move(list)) {}
inline JsonValue::JsonValue(JsonObject object) : is(std::move(object)) {}
inline JsonValue::JsonValue(const std::vector<std::string>& texts) : is(JsonList(texts.begin(), texts.end())) {}

inline const JsonValue& JsonValue::operator[](std::string_view key) const {
  static const JsonValue none;
  for (const JsonMember& member : read<JsonObject>())
    if (member.key == key) return member.value;
  return none;
}

/// null for an empty text: it is not known.
inline JsonValue text_or_null(const std::string& text) {
  return text.empty() ? JsonValue() : JsonValue(text);
}

/// Indented by two, with a line end behind it. Bytes that are no UTF-8 are replaced.
std::string json_text(const JsonValue& value);

/// The same in one line, without its end.
std::string json_line(const JsonValue& value);

/// Null: it is no JSON.
JsonValue parse_json(std::string_view text);

}  // namespace passation
