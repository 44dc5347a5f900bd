#pragma once
// Markup that is made, not written: what is given as text is escaped.

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace passation {

/// Finished markup. Made of a text it holds that text, whatever signs stand in it.
class Html {
 public:
  Html() = default;
  Html(std::string_view text);
  Html(const std::string& text) : Html(std::string_view(text)) {}
  Html(const char* text) : Html(std::string_view(text)) {}
  static Html raw(std::string markup);  ///< of markup that is no text of anybody

  Html& operator+=(const Html& other);
  const std::string& markup() const { return markup_; }
  bool empty() const { return markup_.empty(); }

 private:
  std::string markup_;
};

struct Attribute {
  Attribute(const char* n, std::string_view v) : name(n), value(v) {}
  Attribute(const char* n, const std::string& v) : name(n), value(v) {}
  Attribute(const char* n, const char* v) : name(n), value(v) {}
  /// One without a value: there, or not.
  Attribute(const char* n, bool there) : name(n), value(there ? std::optional<std::string>("") : std::nullopt) {}
  template <typename Number>
  requires std::integral<Number> &&(!std::same_as<Number, bool>)Attribute(const char* n, Number number)
      : name(n), value(std::to_string(number)) {}

  const char* name;
  std::optional<std::string> value;  ///< nullopt: it is not there
};
using Attributes = std::initializer_list<Attribute>;

Html start_tag(const char* tag, Attributes attributes);
Html end_tag(const char* tag);

/// <tag attributes>parts</tag>
template <typename... Parts>
Html element(const char* tag, Attributes attributes, const Parts&... parts) {
  Html out = start_tag(tag, attributes);
  ((out += Html(parts)), ...);
  out += end_tag(tag);
  return out;
}

/// One that has no content and no end, such as <input>.
inline Html void_element(const char* tag, Attributes attributes) {
  return start_tag(tag, attributes);
}

}  // namespace passation
