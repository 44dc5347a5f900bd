#include "write/pdf_file.hpp"

#include <fmt/compile.h>

#include <iterator>

#include "base/text.hpp"

namespace passation {

Ink& PackedObjects::begin(int number) {
  if (!numbers_.empty()) texts_.put('\n');
  numbers_.push_back(number);
  index_.put_number(number);
  index_.put(' ');
  index_.put_number(static_cast<std::int64_t>(texts_.size()));
  index_.put(' ');
  return texts_;
}

void PackedObjects::clear() {
  numbers_.clear();
  index_.clear();
  texts_.clear();
}

ReferenceTable::ReferenceTable(int size) {
  constexpr std::string_view free_for_good("\0\0\0\0\0\0\xFF\xFF", entry_size);  // by its generation, 65535
  bytes_.reserve(entry_size * static_cast<std::size_t>(size));
  for (int number = 0; number < size; ++number) bytes_ += free_for_good;
}

void ReferenceTable::set(int number, char kind, std::size_t place, std::size_t index) {
  char* p = bytes_.data() + entry_size * static_cast<std::size_t>(number);
  *p = kind;
  for (int i = 4; i >= 1; --i, place >>= 8) p[i] = static_cast<char>(place & 0xFF);
  for (int i = 7; i >= 5; --i, index >>= 8) p[i] = static_cast<char>(index & 0xFF);
}

void append_stream(std::string& out, int number, std::string_view entries, std::string_view stream,
                   std::string_view rest) {
  fmt::format_to(std::back_inserter(out), FMT_COMPILE("{} 0 obj\n<<{}/Length {}>>\nstream\n"), number, entries,
                 stream.size() + rest.size());
  out += stream;
  out += rest;
  out += "\nendstream\nendobj\n";
}

void append_text_string(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto unit = [&](unsigned value) {
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[value >> shift & 0xF];
  };
  out += "<FEFF";
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned>(next_code_point(text, at));
    if (c < 0x10000) {
      unit(c);
    } else {
      unit(0xD7C0 + (c >> 10));  // surrogates: D800 + ((c - 10000) >> 10)
      unit(0xDC00 + (c & 0x3FF));
    }
  }
  out += '>';
}

void put_reference(Ink& ink, int number) {
  ink.put_number(number);
  ink.put(" 0 R");
}

}  // namespace passation
