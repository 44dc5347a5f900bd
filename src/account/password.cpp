#include "account/password.hpp"

namespace passation {
namespace {

bool is_field(char c) {
  return c == 'j' || c == 'm' || c == 'a';
}

bool is_sign(char c) {
  const bool alnum = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return c > ' ' && c < 0x7F && !alnum;
}

/// Takes the next piece off a format: a run of one field letter, or one sign. @pre not empty
std::string_view take_piece(std::string_view& format) {
  std::size_t end = 1;
  while (is_field(format[0]) && end < format.size() && format[end] == format[0]) ++end;
  const std::string_view piece = format.substr(0, end);
  format.remove_prefix(end);
  return piece;
}

void append_two_digits(std::string& out, unsigned number) {
  out += static_cast<char>('0' + number / 10 % 10);
  out += static_cast<char>('0' + number % 10);
}

}  // namespace

bool is_birth_date_format(std::string_view format) {
  int days = 0, months = 0, years = 0;
  while (!format.empty()) {
    const std::string_view piece = take_piece(format);
    if (piece == "jj") {
      ++days;
    } else if (piece == "mm") {
      ++months;
    } else if (piece == "aaaa" || piece == "aa") {
      ++years;
    } else if (piece.size() > 1 || !is_sign(piece[0])) {
      return false;
    }
  }
  return days == 1 && months == 1 && years == 1;
}

std::string birth_date_password(Date birth_date, std::string_view format) {
  const auto year = static_cast<unsigned>(static_cast<int>(birth_date.year()));
  std::string out;
  while (!format.empty()) {
    const std::string_view piece = take_piece(format);
    if (piece == "jj") {
      append_two_digits(out, static_cast<unsigned>(birth_date.day()));
    } else if (piece == "mm") {
      append_two_digits(out, static_cast<unsigned>(birth_date.month()));
    } else if (piece == "aaaa") {
      append_two_digits(out, year / 100);
      append_two_digits(out, year);
    } else if (piece == "aa") {
      append_two_digits(out, year);
    } else {
      out += piece;
    }
  }
  return out;
}

Groups birth_date_groups(std::string_view format) {
  Groups groups;
  while (!format.empty()) {
    const std::string_view piece = take_piece(format);
    if (!is_field(piece[0])) return {};
    groups.push_back(piece.size());
  }
  return groups;
}

}  // namespace passation
