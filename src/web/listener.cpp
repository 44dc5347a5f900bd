#include "web/listener.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/error.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

[[noreturn]] void cannot_listen() {
  throw Error(say(phrase::cannot_listen), "", say(phrase::cannot_listen_hint));
}

/// -1: the port is not free, or there is no such network.
int bound(int family, const sockaddr* address, socklen_t size, bool again) {
  const int socket = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0), on = 1;
  if (socket < 0) return -1;
  if (again) ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (::bind(socket, address, size) == 0) return socket;
  const int error = errno;
  ::close(socket);
  errno = error;
  return -1;
}

std::uint16_t port_of(int socket) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

int bound_v4(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return bound(AF_INET, reinterpret_cast<sockaddr*>(&address), sizeof address, port != 0);
}

int bound_v6(std::uint16_t port) {
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  address.sin6_addr = in6addr_loopback;
  address.sin6_port = htons(port);
  return bound(AF_INET6, reinterpret_cast<sockaddr*>(&address), sizeof address, false);
}

}  // namespace

Listener::Listener(std::uint16_t port) : socket_(bound_v4(port)) {
  if (socket_ < 0) cannot_listen();
  port_ = port_of(socket_);
  other_ = bound_v6(port_);
  const bool is_taken = other_ < 0 && errno == EADDRINUSE;
  if (is_taken || ::listen(socket_, 64) != 0) {
    ::close(socket_);
    if (other_ >= 0) ::close(other_);
    cannot_listen();
  }
}

Listener::~Listener() {
  if (socket_ >= 0) ::close(socket_);
  if (other_ >= 0) ::close(other_);
}

int Listener::release() {
  return std::exchange(socket_, -1);
}

}  // namespace passation
