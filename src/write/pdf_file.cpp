#include "write/pdf_file.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace passation {

std::string& PackedObjects::begin(int number) {
  if (!numbers_.empty()) body_ += '\n';
  numbers_.push_back(number);
  append_number(index_, number);
  index_ += ' ';
  append_number(index_, static_cast<std::int64_t>(body_.size()));
  index_ += ' ';
  return body_;
}

ReferenceTable::ReferenceTable(int size) : bytes_(entry_size * static_cast<std::size_t>(size), '\0') {
  constexpr std::size_t never_again = 65535;  // generation of an object that is free for good
  for (int number = 0; number < size; ++number) set(number, 0, 0, never_again);
}

void ReferenceTable::set(int number, char kind, std::size_t place, std::size_t index) {
  char* p = bytes_.data() + entry_size * static_cast<std::size_t>(number);
  *p = kind;
  for (int i = 4; i >= 1; --i, place >>= 8) p[i] = static_cast<char>(place & 0xFF);
  for (int i = 7; i >= 5; --i, index >>= 8) p[i] = static_cast<char>(index & 0xFF);
}

void append_stream(std::string& out, int number, std::string_view entries, std::string_view stream) {
  append_number(out, number);
  out += " 0 obj\n<<";
  out += entries;
  out += "/Length ";
  append_number(out, std::ssize(stream));
  out += ">>\nstream\n";
  out += stream;
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

void append_number(std::string& out, std::int64_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

void append_reference(std::string& out, std::int64_t number) {
  append_number(out, number);
  out += " 0 R";
}

}  // namespace passation
