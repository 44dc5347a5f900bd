#pragma once
// Where requests wait.

#include <cstdint>

namespace passation {

/// A port of this machine alone on which somebody listens; requests wait there until a Server takes it.
class Listener {
 public:
  explicit Listener(std::uint16_t port);  ///< 0: any that is free. @throws Error
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  std::uint16_t port() const { return port_; }
  int release();  ///< the socket, for who closes it from here on

 private:
  int socket_ = -1;
  /// The same port of [::1], where nobody listens. Browsers try it first: another user of the machine could wait there
  /// for our ticket.
  int other_ = -1;
  std::uint16_t port_ = 0;
};

}  // namespace passation
