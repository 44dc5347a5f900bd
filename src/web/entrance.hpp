#pragma once
// Who is let in: by a ticket on this computer, by name and password on a server, or by what a portal says.

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "action/users.hpp"
#include "web/attempts.hpp"
#include "web/guard.hpp"
#include "web/http.hpp"
#include "web/session.hpp"

namespace passation {

/// It has let somebody in, and says who it is.
struct Portal {
  std::string peer;    ///< its IP address
  std::string header;  ///< in lower case; it holds the user's name
};

/// Of a server: who may use it.
struct Sharing {
  std::vector<User> users;
  std::optional<Portal> portal = {};  ///< nullopt: they type their passwords
};

inline constexpr std::size_t free_attempts_of_user = 5;      ///< wrong passwords before somebody has to wait
inline constexpr std::size_t free_attempts_of_address = 20;  ///< a whole school may have one address
inline constexpr int most_at_the_door = 6;                   ///< passwords that are examined, or wait for that

/// What came of a name and a password.
struct LogIn {
  enum class Outcome { entered, wrong, waits, busy } outcome = Outcome::wrong;
  std::string id = {};             ///< of the new session
  std::chrono::seconds wait = {};  ///< until the next one is examined
};

/// Knows all sessions. May be asked by several threads.
class Entrance {
 public:
  Entrance(std::optional<Sharing> sharing, Address address, std::function<Instant()> instant);

  bool is_of_server() const { return sharing_.has_value(); }
  bool has_portal() const { return sharing_ && sharing_->portal; }

  /// Of a server with a portal: who does not come through it, or is not known. From the head alone.
  std::optional<Refusal> refuse(const HttpRequest& head) const;
  /// Who asks; nullopt: nobody who has been let in.
  std::optional<Guest> guest(const HttpRequest& request);
  /// The schools that he may open; nullopt: all.
  std::optional<std::set<std::string>> schools_of(const Guest& guest) const;

  std::string new_ticket();
  std::optional<std::string> enter(std::string_view ticket);  ///< the id of a new session
  LogIn log_in(std::string_view name, std::string_view password, const std::string& peer);
  std::optional<std::string> enter_by_portal(const HttpRequest& request);  ///< the id of a new session
  void leave(const HttpRequest& request);
  bool is_in(std::string_view user);  ///< in any session

 private:
  const User* user_called(std::string_view name) const;
  const User* user_of_portal(const HttpRequest& head) const;
  LogIn examine(const std::string& name, std::string_view password, const std::string& network);

  std::optional<Sharing> sharing_;
  Address address_;
  std::function<Instant()> instant_;
  std::mutex mutex_;  ///< of sessions_
  Sessions sessions_;
  std::atomic<int> at_the_door_ = 0;
  std::mutex door_;  ///< of what follows: one password at a time, for memory
  std::string nobodys_hash_;
  Attempts by_user_{free_attempts_of_user}, by_address_{free_attempts_of_address};
};

}  // namespace passation
