#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace passation {

/// Appends small pieces to a string: a page has thousands of them, and std::string takes its time for each. What was
/// put is in the string when the Ink is gone.
class Ink {
 public:
  explicit Ink(std::string& out) : out_(out), next_(out.size()) { out_.resize(out_.capacity()); }
  ~Ink() { out_.resize(next_); }
  Ink(const Ink&) = delete;
  Ink& operator=(const Ink&) = delete;

  void put(char c) {
    make_room(1);
    out_[next_++] = c;
  }

  void put(std::string_view text) {
    make_room(text.size());
    text.copy(out_.data() + next_, text.size());
    next_ += text.size();
  }

  template <std::size_t size>
  void put(const char (&literal)[size]) {
    make_room(size - 1);
    std::memcpy(out_.data() + next_, literal, size - 1);
    next_ += size - 1;
  }

  /// Room for that many bytes, to be written by the caller, who then says how many there are.
  char* room(std::size_t size) {
    make_room(size);
    return out_.data() + next_;
  }
  void take(std::size_t size) { next_ += size; }

  /// A number in units of 10^-decimals, without zeros after its last decimal: put_number<2>(1250) is "12.5".
  template <int decimals = 0>
  void put_number(std::int64_t number) {
    constexpr std::size_t most = 24;
    std::array<char, 2 * most> digits{};  // filled backwards from the middle, so that `most` bytes can always be copied
    std::size_t first = most;
    const auto push = [&](char c) { digits[--first] = c; };
    auto rest = static_cast<std::uint64_t>(number < 0 ? -number : number);
    for (int place = 0; place < decimals; ++place, rest /= 10)
      if (rest % 10 != 0 || first < most) push(static_cast<char>('0' + rest % 10));
    if (first < most) push('.');
    do push(static_cast<char>('0' + rest % 10));
    while ((rest /= 10) != 0);
    if (number < 0) push('-');
    std::memcpy(room(most), digits.data() + first, most);
    take(most - first);
  }

 private:
  void make_room(std::size_t size) {
    if (out_.size() - next_ < size) out_.resize(std::max(2 * out_.size(), next_ + size));
  }

  std::string& out_;
  std::size_t next_;
};

}  // namespace passation
