#include "web/listener.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/error.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

[[noreturn]] void cannot_listen() {
  throw Error(say(phrase::cannot_listen), "", say(phrase::cannot_listen_hint));
}

[[noreturn]] void cannot_listen_there(const std::string& address, std::uint16_t port) {
  throw Error(say(phrase::cannot_listen_there), address + " " + std::to_string(port), say(phrase::cannot_listen_hint));
}

constexpr int waiting_at_once = 64;

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

int bound_v4(in_addr ip, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr = ip;
  address.sin_port = htons(port);
  return bound(AF_INET, reinterpret_cast<sockaddr*>(&address), sizeof address, port != 0);
}

int bound_v6(const in6_addr& ip, std::uint16_t port, bool again) {
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  address.sin6_addr = ip;
  address.sin6_port = htons(port);
  return bound(AF_INET6, reinterpret_cast<sockaddr*>(&address), sizeof address, again);
}

int bound_to(const std::string& ip, std::uint16_t port) {
  in_addr v4{};
  in6_addr v6{};
  if (::inet_pton(AF_INET, ip.c_str(), &v4) == 1) return bound_v4(v4, port);
  return ::inet_pton(AF_INET6, ip.c_str(), &v6) == 1 ? bound_v6(v6, port, true) : -1;
}

std::string text_of(const in_addr& ip) {
  char text[INET_ADDRSTRLEN] = {};
  return ::inet_ntop(AF_INET, &ip, text, sizeof text) ? text : "";
}

std::string text_of(const in6_addr& ip) {
  if (IN6_IS_ADDR_V4MAPPED(&ip)) {
    in_addr v4{};
    std::memcpy(&v4, ip.s6_addr + 12, sizeof v4);
    return text_of(v4);
  }
  char text[INET6_ADDRSTRLEN] = {};
  return ::inet_ntop(AF_INET6, &ip, text, sizeof text) ? text : "";
}

}  // namespace

Listener::Listener(std::uint16_t port) : socket_(bound_v4({htonl(INADDR_LOOPBACK)}, port)) {
  if (socket_ < 0) cannot_listen();
  port_ = port_of(socket_);
  other_ = bound_v6(in6addr_loopback, port_, false);
  const bool is_taken = other_ < 0 && errno == EADDRINUSE;
  if (is_taken || ::listen(socket_, waiting_at_once) != 0) {
    ::close(socket_);
    if (other_ >= 0) ::close(other_);
    cannot_listen();
  }
}

Listener::Listener(const std::string& address, std::uint16_t port)
    : socket_(bound_to(canonical_ip(address), port)), port_(port) {
  if (socket_ < 0) cannot_listen_there(address, port);
  if (::listen(socket_, waiting_at_once) == 0) return;
  ::close(socket_);
  cannot_listen_there(address, port);
}

Listener::~Listener() {
  if (socket_ >= 0) ::close(socket_);
  if (other_ >= 0) ::close(other_);
}

int Listener::release() {
  return std::exchange(socket_, -1);
}

std::string canonical_ip(std::string_view text) {
  const std::string typed(text);
  in_addr v4{};
  in6_addr v6{};
  if (::inet_pton(AF_INET, typed.c_str(), &v4) == 1) return text_of(v4);
  return ::inet_pton(AF_INET6, typed.c_str(), &v6) == 1 ? text_of(v6) : "";
}

std::string canonical_ip(const sockaddr* address) {
  if (address && address->sa_family == AF_INET) return text_of(reinterpret_cast<const sockaddr_in*>(address)->sin_addr);
  if (address && address->sa_family == AF_INET6)
    return text_of(reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr);
  return {};
}

std::string network_of(const std::string& ip) {
  in6_addr v6{};
  if (::inet_pton(AF_INET6, ip.c_str(), &v6) != 1) return ip;
  std::fill(v6.s6_addr + 8, v6.s6_addr + 16, std::uint8_t{0});
  return text_of(v6) + "/64";
}

}  // namespace passation
