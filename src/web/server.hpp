#pragma once
// The site over HTTP. libmicrohttpd stays behind this door.

#include <memory>
#include <optional>
#include <string>

#include "web/listener.hpp"
#include "web/site.hpp"

namespace passation {

inline constexpr std::size_t max_form_parts = 2000;  ///< fields and files of one form

/// What a server shows who it is with, as PEM.
struct TlsKeys {
  std::string certificate;  ///< with its chain
  std::string private_key;
};

/// Answers until it is destroyed.
class Server {
 public:
  /// @param tls nullopt: not encrypted, for this computer alone. @throws Error
  Server(Site& site, Listener& listener, const std::optional<TlsKeys>& tls = {});
  ~Server();

  struct Running;

 private:
  std::unique_ptr<Running> running_;
};

}  // namespace passation
