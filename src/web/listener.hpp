#pragma once
// Where requests wait, and the addresses from which they come.

#include <cstdint>
#include <string>
#include <string_view>

struct sockaddr;

namespace passation {

/// A port on which somebody listens; requests wait there until a Server takes it.
class Listener {
 public:
  explicit Listener(std::uint16_t port);  ///< of this machine alone; 0: any that is free. @throws Error
  Listener(const std::string& address, std::uint16_t port);  ///< for others, too. @throws Error
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

/// An IP address in its one spelling; empty: it is none. One of IPv4 within IPv6 is that of IPv4.
std::string canonical_ip(std::string_view text);
std::string canonical_ip(const sockaddr* address);  ///< empty: of another family, or null
/// What one household or school has of addresses: of IPv6 the first 64 bits, else the address.
std::string network_of(const std::string& ip);

}  // namespace passation
