#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace passation {

/// The character of the reference "#233" or "#xE9"; U+FFFD where there is none.
char32_t numbered_character(std::string_view reference);

/// XML tag by tag, without a tree: a sheet of a workbook has more elements than memory should hold nodes. Names come
/// without their prefix ("x:row" is "row"). Comments and processing instructions are skipped.
class XmlTokens {
 public:
  /// The text is UTF-8 and must outlive this. `where` names it in an Error.
  XmlTokens(std::string_view text, std::string where) : text_(text), where_(std::move(where)) {}

  enum class Kind : std::uint8_t { start, end, text };

  /// Moves to the next start tag, end tag or stretch of text; false at the end of the document. An empty element gives
  /// a start and an end. @throws Error when tags do not close, or for a document type declaration.
  bool next();

  Kind kind() const { return kind_; }
  /// Elements that are open; a start tag counts its own, an end tag no longer.
  std::size_t depth() const { return depth_; }
  std::string_view name() const { return name_; }
  bool starts(std::string_view name) const { return kind_ == Kind::start && name_ == name; }
  bool ends(std::string_view name) const { return kind_ == Kind::end && name_ == name; }
  /// Of the start tag, by its name without prefix; "" when absent.
  std::string attribute(std::string_view name) const;
  /// Of a stretch of text.
  std::string text() const;
  /// The whole text inside the element that has just started, tags left out; moves to its end tag.
  std::string inner_text();
  /// Moves to the end tag of the element that has just started.
  void skip();

 private:
  [[noreturn]] void fail() const;
  std::size_t find(std::string_view what, std::size_t from) const;
  void read_tag();

  std::string_view text_;
  std::string where_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  Kind kind_ = Kind::text;
  bool literal_ = false;      // text of a CDATA section
  bool end_follows_ = false;  // of an empty element
  std::string_view name_, attributes_, content_;
};

}  // namespace passation
