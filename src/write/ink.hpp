#pragma once

#include <algorithm>
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

  static char* whole(char* to, std::uint64_t n) {
    std::size_t digits = 1;
    for (std::uint64_t limit = 10; n >= limit && digits < 19; limit *= 10) ++digits;
    for (char* digit = to + digits; digit != to; n /= 10) *--digit = static_cast<char>('0' + n % 10);
    return to + digits;
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
