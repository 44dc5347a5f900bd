#include "web/entrance.hpp"

#include <algorithm>
#include <utility>

#include "base/secret.hpp"
#include "base/text.hpp"
#include "web/listener.hpp"

namespace passation {

Entrance::Entrance(std::optional<Sharing> sharing, Address address, std::function<Instant()> instant)
    : sharing_(std::move(sharing)), address_(std::move(address)), instant_(std::move(instant)) {
  // Examined for names that nobody has: the time does not tell which ones there are.
  if (sharing_ && !sharing_->portal) nobodys_hash_ = password_hash(random_code(readable_alphabet, 30));
}

const User* Entrance::user_called(std::string_view name) const {
  const auto& users = sharing_->users;
  const auto found = std::find_if(users.begin(), users.end(), [&](const User& user) { return user.name == name; });
  return name.empty() || found == users.end() ? nullptr : &*found;
}

const User* Entrance::user_of_portal(const HttpRequest& head) const {
  return user_called(user_name(head.header(sharing_->portal->header)));
}

std::optional<Refusal> Entrance::refuse(const HttpRequest& head) const {
  if (!has_portal()) return std::nullopt;
  if (head.peer != sharing_->portal->peer) return Refusal::wrong_peer;
  return user_of_portal(head) ? std::nullopt : std::optional(Refusal::unknown_user);
}

std::optional<Guest> Entrance::guest(const HttpRequest& request) {
  std::optional<Guest> guest;
  {
    const std::lock_guard lock(mutex_);
    guest = sessions_.guest(session_cookie(request, address_), instant_());
  }
  if (!guest || !has_portal()) return guest;
  const User* user = user_of_portal(request);  // somebody else may have logged in there since
  return user && user->name == guest->user ? guest : std::nullopt;
}

std::optional<std::set<std::string>> Entrance::schools_of(const Guest& guest) const {
  if (!is_of_server()) return std::nullopt;
  const User* user = user_called(guest.user);
  return user ? user->schools : std::set<std::string>();
}

std::string Entrance::new_ticket() {
  const std::lock_guard lock(mutex_);
  return sessions_.new_ticket();
}

std::optional<std::string> Entrance::enter(std::string_view ticket) {
  const std::lock_guard lock(mutex_);
  return sessions_.enter(ticket, instant_());
}

std::optional<std::string> Entrance::enter_by_portal(const HttpRequest& request) {
  if (!has_portal() || refuse(request)) return std::nullopt;
  const std::lock_guard lock(mutex_);
  return sessions_.open(user_of_portal(request)->name, instant_());
}

LogIn Entrance::log_in(std::string_view name, std::string_view password, const std::string& peer) {
  struct Place {
    std::atomic<int>& count;
    int before = count++;
    ~Place() { --count; }
  } place{at_the_door_};
  if (place.before >= most_at_the_door) return {LogIn::Outcome::busy};
  const std::lock_guard lock(door_);
  return examine(to_lower(trimmed(name)).substr(0, longest_user_name), password, network_of(peer));
}

LogIn Entrance::examine(const std::string& name, std::string_view password, const std::string& network) {
  const Instant now = instant_();
  const auto wait = std::max(by_user_.wait(name, now), by_address_.wait(network, now));
  if (wait.count() > 0) return {LogIn::Outcome::waits, {}, wait};
  const User* user = user_called(name);
  const bool can_enter = user && !user->hash.empty();
  const bool fits = is_password(password.substr(0, longest_password + 1), can_enter ? user->hash : nobodys_hash_);
  if (!fits || !can_enter) {
    by_user_.failed(name, now);
    by_address_.failed(network, now);
    return {LogIn::Outcome::wrong};
  }
  by_user_.succeeded(name);
  const std::lock_guard lock(mutex_);
  return {LogIn::Outcome::entered, sessions_.open(user->name, now)};
}

void Entrance::leave(const HttpRequest& request) {
  const std::lock_guard lock(mutex_);
  sessions_.leave(session_cookie(request, address_));
}

bool Entrance::is_in(std::string_view user) {
  const std::lock_guard lock(mutex_);
  return sessions_.has(user);
}

}  // namespace passation
