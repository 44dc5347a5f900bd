#pragma once
// The parts of a PDF file that every document writes anew: two tables with hundreds of entries, and the objects around
// its own text.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "write/ink.hpp"

namespace passation {

/// Objects without streams, as an object stream (PDF 1.5) packs them: their numbers and places, then their texts.
class PackedObjects {
 public:
  /// What is put into the returned text until the next call is the object of that number.
  Ink& begin(int number);
  const std::vector<int>& numbers() const { return numbers_; }
  /// The stream in its two parts: where the objects are, and they themselves.
  std::string_view index() const { return index_.text(); }
  std::string_view texts() const { return texts_.text(); }
  /// The stream, and how many of its bytes stand before the first object.
  std::string bytes() const { return std::string(index()).append(texts()); }
  std::size_t first() const { return index_.size(); }
  std::size_t size() const { return index_.size() + texts_.size(); }
  void clear();

 private:
  std::vector<int> numbers_;
  Ink index_, texts_;
};

/// Where each object is, as a cross-reference stream says it. Entries that nobody sets are free.
class ReferenceTable {
 public:
  static constexpr const char* widths = "[1 4 3]";  ///< of an entry's fields: kind, place, index

  explicit ReferenceTable(int size);
  void set_place(int number, std::size_t byte) { set(number, 1, byte, 0); }
  void set_packed(int number, int stream, std::size_t index) {
    set(number, 2, static_cast<std::size_t>(stream), index);
  }
  int size() const { return static_cast<int>(bytes_.size() / entry_size); }
  const std::string& bytes() const { return bytes_; }

 private:
  static constexpr std::size_t entry_size = 8;
  void set(int number, char kind, std::size_t place, std::size_t index);
  std::string bytes_;
};

/// Appends "7 0 obj ... endobj" with a stream, which may be in two parts. `entries` are those of its dictionary, but
/// its length.
void append_stream(std::string& out, int number, std::string_view entries, std::string_view stream,
                   std::string_view rest = {});
/// Appends valid UTF-8 as a string for people to read: UTF-16 in hexadecimal.
void append_text_string(std::string& out, std::string_view text);
void put_reference(Ink& ink, int number);  ///< "7 0 R"

}  // namespace passation
