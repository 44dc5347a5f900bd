#pragma once
// Who has been let in. A session ends when nobody has asked for anything for a while.

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace passation {

using Instant = std::chrono::steady_clock::time_point;
inline constexpr std::chrono::minutes idle_limit{30};
inline constexpr std::size_t most_wrong_tickets = 10;  ///< then the ticket no longer opens
inline constexpr std::size_t most_sessions = 20;  ///< of one user: one more ends the one not used for the longest time

/// Of a session that is open.
struct Guest {
  std::string token;      ///< its forms carry it
  std::string user = {};  ///< of a server; empty: the person whose program it is
};

class Sessions {
 public:
  /// A new ticket; whoever shows it is let in, once. An older one no longer opens.
  std::string new_ticket();
  /// The id of a new session; nullopt where the ticket is another one or was used.
  std::optional<std::string> enter(std::string_view ticket, Instant now);
  /// The id of a new session of somebody who is known.
  std::string open(const std::string& user, Instant now);
  /// nullopt where there is no session of this id, or it has ended. Counts as being used.
  std::optional<Guest> guest(std::string_view id, Instant now);
  void leave(std::string_view id);
  bool has(std::string_view user) const;  ///< a session

 private:
  struct Session {
    Guest guest;
    Instant used;
  };
  void end_idle(Instant now);
  void end_oldest(std::string_view user);

  std::string ticket_;
  std::size_t wrong_ = 0;  ///< tickets shown since this one was made
  std::map<std::string, Session, std::less<>> sessions_;
};

/// Whether both are the same, in a time that does not tell where they differ.
bool same_secret(std::string_view a, std::string_view b);

}  // namespace passation
