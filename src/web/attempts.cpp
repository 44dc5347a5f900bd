#include "web/attempts.hpp"

#include <algorithm>

namespace passation {
namespace {

/// After the wrong attempt of this number behind the free ones, from 0.
std::chrono::seconds wait_after(std::size_t number) {
  constexpr std::size_t doublings = 4;  // then it is the longest one in any case
  return std::min<std::chrono::seconds>(first_wait * (1 << std::min(number, doublings)), longest_wait);
}

}  // namespace

std::chrono::seconds Attempts::wait(std::string_view name, Instant now) const {
  const auto found = wrong_.find(name);
  if (found == wrong_.end() || found->second.count < free_) return {};
  const Instant end = found->second.last + wait_after(found->second.count - free_);
  return now < end ? std::chrono::ceil<std::chrono::seconds>(end - now) : std::chrono::seconds{};
}

void Attempts::failed(std::string_view name, Instant now) {
  std::erase_if(wrong_, [&](const auto& entry) { return now - entry.second.last > attempts_kept; });
  make_room();
  Wrong& wrong = wrong_[std::string(name)];
  ++wrong.count;
  wrong.last = now;
}

void Attempts::succeeded(std::string_view name) {
  if (const auto found = wrong_.find(name); found != wrong_.end()) wrong_.erase(found);
}

/// Without the one that is the longest ago.
void Attempts::make_room() {
  if (wrong_.size() < most_attempts_kept) return;
  const auto earlier = [](const auto& a, const auto& b) { return a.second.last < b.second.last; };
  wrong_.erase(std::min_element(wrong_.begin(), wrong_.end(), earlier));
}

}  // namespace passation
