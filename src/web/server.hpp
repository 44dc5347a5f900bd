#pragma once
// The site over HTTP. libmicrohttpd stays behind this door.

#include <memory>

#include "web/listener.hpp"
#include "web/site.hpp"

namespace passation {

inline constexpr std::size_t max_form_parts = 2000;  ///< fields and files of one form

/// Answers until it is destroyed.
class Server {
 public:
  Server(Site& site, Listener& listener);  ///< @throws Error
  ~Server();

  struct Running;

 private:
  std::unique_ptr<Running> running_;
};

}  // namespace passation
