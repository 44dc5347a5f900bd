#pragma once
// Attributes of the XML files in layouts/. Every function @throws Error with file:line.

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/length.hpp"
#include "base/xml.hpp"
#include "layout/phrases.hpp"

namespace passation {

/// A node together with the document that knows its line.
struct DataNode {
  const XmlDocument& document;
  pugi::xml_node node;

  std::string_view name() const { return node.name(); }
  std::vector<DataNode> children() const;
  /// The only child element of this name.
  DataNode child(const char* child_name) const;

  /// Refuses attributes other than these: a misspelt one would go unnoticed.
  void allow(std::initializer_list<std::string_view> attributes) const;
  bool has(const char* attribute) const { return !node.attribute(attribute).empty(); }
  std::string_view text(const char* attribute) const;  ///< required, not empty
  std::string optional_text(const char* attribute) const { return node.attribute(attribute).value(); }
  Length length(const char* attribute) const;                     ///< required, with its unit, not negative
  double points(const char* attribute) const;                     ///< a length as a size of type, to 0.01 pt
  int count(const char* attribute) const;                         ///< required, 1 to 999
  bool flag(const char* attribute) const;                         ///< "true" or "false"; absent: false
  double percentage(const char* attribute, double absent) const;  ///< "12.5%" as 0.125

  std::string where() const;
  template <typename... Args>
  [[noreturn]] void refuse(const Phrase& what, const Args&... args) const {
    throw Error(say(what, args...), where(), say(phrase::data_hint));
  }
};

/// Text of the <description> in a language, "fr" or "en".
std::string description(const DataNode& root, std::string_view lang);

/// The root, which must have this name and, as its key, the stem of its file's name.
DataNode data_root(const XmlDocument& document, std::string_view name);

}  // namespace passation
