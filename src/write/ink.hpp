#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace passation {

/// Text that grows by small pieces: a page has thousands of them, and std::string takes its time for each. Its memory
/// is used again after clear().
class Ink {
 public:
  Ink() = default;
  Ink(const Ink&) = delete;
  Ink& operator=(const Ink&) = delete;

  std::string_view text() const { return {buffer_.data(), size()}; }
  std::size_t size() const { return static_cast<std::size_t>(next_ - buffer_.data()); }
  void clear() { next_ = buffer_.data(); }

  void put(char c) {
    *room(1) = c;
    ++next_;
  }

  void put(std::string_view text) {
    text.copy(room(text.size()), text.size());
    next_ += text.size();
  }

  template <std::size_t size>
  void put(const char (&literal)[size]) {
    std::memcpy(room(size - 1), literal, size - 1);
    next_ += size - 1;
  }

  /// A number in units of 10^-decimals, without zeros after its last decimal: put_number<2>(1250) is "12.5".
  template <int decimals = 0>
  void put_number(std::int64_t number) {
    constexpr std::uint64_t unit = power_of_ten(decimals);
    const auto magnitude = static_cast<std::uint64_t>(number < 0 ? -number : number);
    char* to = room(24);
    if (number < 0) *to++ = '-';
    to = whole(to, magnitude / unit);
    if constexpr (unit > 1)
      if (const std::uint64_t rest = magnitude % unit; rest != 0) {
        *to++ = '.';
        to = decimals_of<unit / 10>(to, rest);
      }
    next_ = to;
  }

  /// Room for that many bytes, to be written by the caller, who then says where he stopped.
  char* room(std::size_t size) {
    if (static_cast<std::size_t>(end_ - next_) < size) grow(size);
    return next_;
  }
  void stop_at(char* next) { next_ = next; }

 private:
  static constexpr std::uint64_t power_of_ten(int n) { return n == 0 ? 1 : 10 * power_of_ten(n - 1); }

  static constexpr std::array<std::array<char, 2>, 100> pairs = [] {
    std::array<std::array<char, 2>, 100> all{};
    for (std::size_t n = 0; n < all.size(); ++n)
      all[n] = {static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
    return all;
  }();

  static char* put_pair(char* to, std::uint64_t n) { return std::copy_n(pairs[n].data(), 2, to); }

  /// Nearly all numbers of a PDF have four digits at most.
  static char* whole(char* to, std::uint64_t n) {
    if (n >= 10000) return std::to_chars(to, to + 20, n).ptr;
    const std::uint64_t high = n / 100;
    if (n >= 1000)
      to = put_pair(to, high);
    else if (n >= 100)
      *to++ = static_cast<char>('0' + high);
    else if (n < 10)
      return *to = static_cast<char>('0' + n), to + 1;
    return put_pair(to, n % 100);
  }

  template <std::uint64_t unit>
  static char* decimals_of(char* to, std::uint64_t rest) {
    *to++ = static_cast<char>('0' + rest / unit);
    if constexpr (unit > 1)
      if (rest % unit != 0) return decimals_of<unit / 10>(to, rest % unit);
    return to;
  }

  void grow(std::size_t wanted) {
    const std::size_t before = size();
    buffer_.resize(std::max(2 * buffer_.size(), before + wanted));
    next_ = buffer_.data() + before;
    end_ = buffer_.data() + buffer_.size();
  }

  std::vector<char> buffer_ = std::vector<char>(4096);
  char* next_ = buffer_.data();
  char* end_ = buffer_.data() + buffer_.size();
};

}  // namespace passation
