#include "web/session.hpp"

#include <algorithm>
#include <utility>

#include "base/secret.hpp"

namespace passation {
namespace {

constexpr std::size_t secret_length = 30;  // of 20 letters: 129 bits

std::string new_secret() {
  return random_code(readable_alphabet, secret_length);
}

}  // namespace

bool same_secret(std::string_view a, std::string_view b) {
  return plain_hash(a) == plain_hash(b);
}

std::string Sessions::new_ticket() {
  wrong_ = 0;
  return ticket_ = new_secret();
}

std::optional<std::string> Sessions::enter(std::string_view ticket, Instant now) {
  end_idle(now);
  if (ticket_.empty()) return std::nullopt;
  if (!same_secret(ticket, ticket_)) {
    if (++wrong_ >= most_wrong_tickets) ticket_.clear();
    return std::nullopt;
  }
  ticket_.clear();
  return open({}, now);
}

std::string Sessions::open(const std::string& user, Instant now) {
  end_idle(now);
  end_oldest(user);
  std::string id = new_secret();
  sessions_[id] = {{new_secret(), user}, now};
  return id;
}

std::optional<Guest> Sessions::guest(std::string_view id, Instant now) {
  end_idle(now);
  const auto found = sessions_.find(id);
  if (found == sessions_.end()) return std::nullopt;
  found->second.used = now;
  return found->second.guest;
}

void Sessions::leave(std::string_view id) {
  if (const auto found = sessions_.find(id); found != sessions_.end()) sessions_.erase(found);
}

bool Sessions::has(std::string_view user) const {
  return std::any_of(sessions_.begin(), sessions_.end(),
                     [&](const auto& entry) { return entry.second.guest.user == user; });
}

/// Where the user has as many as there may be.
void Sessions::end_oldest(std::string_view user) {
  std::size_t count = 0;
  auto oldest = sessions_.end();
  for (auto it = sessions_.begin(); it != sessions_.end(); ++it) {
    if (it->second.guest.user != user) continue;
    ++count;
    if (oldest == sessions_.end() || it->second.used < oldest->second.used) oldest = it;
  }
  if (count >= most_sessions) sessions_.erase(oldest);
}

void Sessions::end_idle(Instant now) {
  std::erase_if(sessions_, [&](const auto& entry) { return now - entry.second.used > idle_limit; });
}

}  // namespace passation
