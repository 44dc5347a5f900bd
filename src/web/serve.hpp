#pragma once
// From the start of the program to an open page.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "action/environment.hpp"
#include "base/message.hpp"
#include "web/share.hpp"

namespace passation {

struct ServeRequest {
  std::filesystem::path documents;  ///< empty: beside the registries
  std::uint16_t port = 0;           ///< 0: any that is free
  bool opens_browser = true;
  bool fixed_moment = false;  ///< the environment's moment holds all the time
  Lang lang = Lang::fr;
  ShareRequest share = {};
};

/// Opens the page that is running, or serves one until the program is told to end (SIGINT, SIGTERM). Where others are
/// to reach it, it serves it to them, and opens nothing.
/// @param told what stands on the terminal: the address and a code, for browsers that do not open the file
/// @throws Error
void serve(const ServeRequest& request, const Environment& environment,
           const std::function<void(const Message&)>& told);

}  // namespace passation
