#include "write/pdf_file.hpp"

#include <fmt/format.h>

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

void append_number(std::string& out, std::int64_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

void append_reference(std::string& out, std::int64_t number) {
  append_number(out, number);
  out += " 0 R";
}

}  // namespace passation
