#pragma once
// What each person has begun: a desk of his own, which nobody else sees.

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "web/session.hpp"
#include "web/work.hpp"

namespace passation {

/// Of one person, in whichever browsers: he works alone, one request after the other.
struct Desk {
  std::mutex mutex;  ///< of work
  Work work;
};

inline constexpr std::chrono::hours desk_kept{8};  ///< unused: a day at school

/// May be asked by several threads.
class Desks {
 public:
  /// A new one where he has none. Those that nobody has used for long are cleared.
  std::shared_ptr<Desk> of(const std::string& user, Instant now);
  void clear(const std::string& user);

 private:
  struct Kept {
    std::shared_ptr<Desk> desk;
    Instant used;
  };
  std::mutex mutex_;
  std::map<std::string, Kept> desks_;
};

}  // namespace passation
