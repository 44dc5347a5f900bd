#pragma once

#include <filesystem>
#include <string>

#include "base/message.hpp"

namespace passation {

/// A request that wants a passphrase, as it was typed: without it.
template <typename Request>
struct WithPassphrase {
  Request request;
  std::filesystem::path passphrase_file;  ///< empty: asked for on the terminal
};

/// The first line of the file; where no file is named, what somebody types without seeing it.
/// @param twice a new passphrase is typed twice. @throws Error when there is no terminal, or the two differ
std::string read_passphrase(const std::filesystem::path& file, bool twice, Lang lang);

}  // namespace passation
