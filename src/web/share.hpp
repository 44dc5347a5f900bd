#pragma once
// A page for other machines: what must be said before it is served.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "web/entrance.hpp"
#include "web/guard.hpp"

namespace passation {

inline constexpr std::uint16_t usual_shared_port = 8443;

struct ShareRequest {
  std::string listen = {};  ///< an IP address of this machine; empty: the page is for this computer alone
  std::filesystem::path certificate = {}, private_key = {};  ///< of TLS, as PEM
  std::vector<std::string> hosts = {};                       ///< names by which the page is called
  std::filesystem::path users = {};
  std::string proxy = {}, proxy_header = {};  ///< a portal's IP address, and where it names who has entered
};

/// @throws Error where something is missing for a page that others can reach, or is said of one for this computer alone
void require_shareable(const ShareRequest& request);

/// Each name with the port and without it: a portal may stand before it. @throws Error on what is no name
Address shared_address(const std::vector<std::string>& hosts, std::uint16_t port);
/// @throws Error on a users' file that is damaged or empty, or where nobody in it could enter
Sharing load_sharing(const ShareRequest& request);
/// What is secret in it must not be readable by everybody. @throws Error
std::string read_private_key(const std::filesystem::path& file);

}  // namespace passation
