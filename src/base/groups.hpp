#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace passation {

/// Lengths in characters of the groups that a text is shown in ("22 12 2006" is {2, 2, 4}); empty: in one piece.
/// They stand in each text of each label, hence no memory of their own.
class Groups {
 public:
  static constexpr std::size_t most = 15;

  Groups() = default;
  Groups(std::initializer_list<std::uint8_t> lengths) {
    for (const std::uint8_t length : lengths) push_back(length);
  }

  /// @pre there are fewer than `most`
  void push_back(std::size_t length) {
    assert(count_ < most && length <= UINT8_MAX);
    lengths_[count_++] = static_cast<std::uint8_t>(length);
  }

  bool empty() const { return count_ == 0; }
  std::size_t size() const { return count_; }
  const std::uint8_t* data() const { return lengths_.data(); }
  const std::uint8_t* begin() const { return data(); }
  const std::uint8_t* end() const { return data() + count_; }
  std::uint8_t operator[](std::size_t i) const { return lengths_[i]; }
  bool operator==(const Groups&) const = default;

  /// A code of `length` characters in fours, or as even as it goes; up to five in one piece. @pre length <= 4 * most
  static Groups even(std::size_t length) {
    Groups groups;
    const std::size_t count = length <= 5 ? 0 : (length + 3) / 4;
    for (std::size_t i = 0; i < count; ++i) groups.push_back(length / count + (i < length % count ? 1 : 0));
    return groups;
  }

 private:
  std::array<std::uint8_t, most> lengths_{};  // zero from `count_` on
  std::uint8_t count_ = 0;
};

}  // namespace passation
