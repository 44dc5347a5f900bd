#include "web/desks.hpp"

namespace passation {

std::shared_ptr<Desk> Desks::of(const std::string& user, Instant now) {
  const std::lock_guard lock(mutex_);
  // The one whose program it is has no name, and keeps what he has begun until it ends.
  std::erase_if(desks_, [&](const auto& entry) { return !entry.first.empty() && now - entry.second.used > desk_kept; });
  Kept& kept = desks_[user];
  if (!kept.desk) kept.desk = std::make_shared<Desk>();
  kept.used = now;
  return kept.desk;
}

void Desks::clear(const std::string& user) {
  const std::lock_guard lock(mutex_);
  desks_.erase(user);
}

}  // namespace passation
