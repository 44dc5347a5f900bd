#pragma once
// Who has been let in. A ticket opens a session once; a session ends when nobody has asked for anything for a while.

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace passation {

using Instant = std::chrono::steady_clock::time_point;
inline constexpr std::chrono::minutes idle_limit{30};
inline constexpr std::size_t most_wrong_tickets = 10;  ///< then the ticket no longer opens
inline constexpr std::size_t most_sessions = 20;       ///< one more ends the one that was not used for the longest time

class Sessions {
 public:
  /// A new ticket; whoever shows it is let in, once. An older one no longer opens.
  std::string new_ticket();
  /// The id of a new session; nullopt where the ticket is another one or was used.
  std::optional<std::string> enter(std::string_view ticket, Instant now);
  /// The token that the forms of a session carry; nullopt where there is none of this id, or it has ended. Counts as
  /// being used.
  std::optional<std::string> token(std::string_view id, Instant now);
  void leave(std::string_view id);

 private:
  struct Session {
    std::string token;
    Instant used;
  };
  void end_idle(Instant now);
  void end_oldest();

  std::string ticket_;
  std::size_t wrong_ = 0;  ///< tickets shown since this one was made
  std::map<std::string, Session, std::less<>> sessions_;
};

/// Whether both are the same, in a time that does not tell where they differ.
bool same_secret(std::string_view a, std::string_view b);

}  // namespace passation
