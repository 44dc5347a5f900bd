#pragma once
// XML through pugixml, which declares nothing but UTF-8 right: every document is decoded first.

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace passation {

/// A parsed document that knows the line of every node.
class XmlDocument {
 public:
  /// Decodes by byte order mark or declaration, refuses document type and entity declarations (none of the formats
  /// needs one) and what would take many times its size in memory, parses, and lets go of the bytes. @throws Error with
  /// file:line and the offending text.
  XmlDocument(std::string bytes, std::string name);

  pugi::xml_node root() const { return document_.document_element(); }
  const std::string& name() const { return name_; }
  /// 1-based line of the node's start tag.
  std::size_t line(pugi::xml_node node) const;

 private:
  std::size_t line_at(std::size_t offset) const;

  std::string name_;
  std::string text_;  // what pugixml parsed in place
  pugi::xml_document document_;
  std::vector<std::size_t> line_starts_;
};

/// Text of a child element, "" when absent or empty: SIECLE writes both for "no value".
inline std::string_view child_text(pugi::xml_node node, const char* name) {
  return node.child(name).text().get();
}

/// The value of encoding="..." in an XML declaration at the start of ASCII-compatible bytes. "" when it is no name: a
/// message shows it.
std::string declared_encoding(std::string_view bytes);

/// The children of an element of which many are asked for: a pupil has forty.
class ChildTexts {
 public:
  explicit ChildTexts(pugi::xml_node node);
  /// As child_text().
  std::string_view operator[](std::string_view name) const;

 private:
  std::vector<std::pair<std::string_view, pugi::xml_node>> children_;
};

/// The root element's name without parsing the document: for telling formats apart. "" when it is not XML.
std::string peek_root(std::string_view bytes);

}  // namespace passation
