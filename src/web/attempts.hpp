#pragma once
// How long somebody has to wait who has typed wrong passwords.

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "web/session.hpp"

namespace passation {

inline constexpr std::chrono::minutes first_wait{1}, longest_wait{15};  ///< each one is twice the one before
inline constexpr std::chrono::hours attempts_kept{1};                   ///< after the last wrong one
inline constexpr std::size_t most_attempts_kept = 10'000;               ///< of so many names or addresses

/// Wrong attempts by name: of users, or of addresses.
class Attempts {
 public:
  /// @param free wrong attempts that cost no wait
  explicit Attempts(std::size_t free) : free_(free) {}

  /// Zero: no wait.
  std::chrono::seconds wait(std::string_view name, Instant now) const;
  void failed(std::string_view name, Instant now);
  void succeeded(std::string_view name);  ///< the wrong ones before are forgotten

 private:
  struct Wrong {
    std::size_t count = 0;
    Instant last = {};
  };
  void make_room();

  std::size_t free_;
  std::map<std::string, Wrong, std::less<>> wrong_;
};

}  // namespace passation
