#pragma once
// Attributes of the XML files in layouts/. Every function @throws Error with file:line.

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/length.hpp"
#include "base/phrases.hpp"
#include "base/xml.hpp"

namespace passation {

/// The words that an attribute may say, and what each stands for.
template <typename T, std::size_t N>
using Words = std::array<std::pair<std::string_view, T>, N>;

/// A node together with the document that knows its line.
struct DataNode {
  const XmlDocument& document;
  pugi::xml_node node;

  std::string_view name() const { return node.name(); }
  std::vector<DataNode> children() const;
  /// The only child element of this name.
  DataNode child(const char* child_name) const;

  /// The only child element, which must have one of these names.
  DataNode only_child(std::initializer_list<std::string_view> names) const;

  /// Refuses attributes, or children, other than these: a misspelt one would go unnoticed.
  void allow(std::initializer_list<std::string_view> attributes) const;
  void allow_children(std::initializer_list<std::string_view> names) const;
  bool has(const char* attribute) const { return !node.attribute(attribute).empty(); }
  std::string_view text(const char* attribute) const;  ///< required, not empty
  std::string optional_text(const char* attribute) const { return node.attribute(attribute).value(); }
  Length length(const char* attribute) const;                    ///< required, with its unit, not negative
  double points(const char* attribute) const;                    ///< a length as a size of type, to 0.01 pt
  int number(const char* attribute, int least, int most) const;  ///< required
  int number(const char* attribute, int least, int most, int absent) const;
  bool flag(const char* attribute) const;                         ///< "true" or "false"; absent: false
  double percentage(const char* attribute, double absent) const;  ///< "12.5%" as 0.125

  /// What the word of a required attribute stands for.
  template <typename T, std::size_t N>
  T choice(const char* attribute, const Words<T, N>& words) const {
    const std::string_view said = node.attribute(attribute).value();
    if (!has(attribute)) refuse(phrase::data_missing, attribute);
    std::string possible;
    for (const auto& [word, meaning] : words) {
      if (word == said) return meaning;
      possible += fmt::format("{}\"{}\"", possible.empty() ? "" : ", ", word);
    }
    refuse_value(attribute, say(phrase::data_values_hint, possible));
  }
  template <typename T, std::size_t N>
  T choice(const char* attribute, const Words<T, N>& words, T absent) const {
    return has(attribute) ? choice(attribute, words) : absent;
  }

  std::string where() const;
  [[noreturn]] void refuse_value(const char* attribute, Message hint) const {
    throw Error(say(phrase::data_value, attribute, node.attribute(attribute).value()), where(), std::move(hint));
  }
  template <typename... Args>
  [[noreturn]] void refuse(const Phrase& what, const Args&... args) const {
    throw Error(say(what, args...), where(), say(phrase::data_hint));
  }
};

/// Text of the child of this name whose attribute lang is "fr" or "en".
std::string in_language(const DataNode& root, std::string_view child_name, std::string_view lang);

/// The attribute `key`: lower-case letters, digits and hyphens.
std::string_view data_key(const DataNode& node);

/// The root, which must have this name and, as its key, the stem of its file's name: lower-case letters, digits and
/// hyphens.
DataNode data_root(const XmlDocument& document, std::string_view name);

}  // namespace passation
