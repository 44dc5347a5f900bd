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

/// What is said while a secret is asked for.
struct SecretWords {
  const Phrase& prompt;
  const Phrase& again;
  const Phrase& missing;
  const Phrase& missing_hint;
  const Phrase& differs;
};
extern const SecretWords passphrase_words, password_words;

/// The first line of the file ("-": of the standard input); where no file is named, what somebody types without seeing
/// it. @param twice a new secret is typed twice. @throws Error when there is no terminal, or the two differ
std::string read_secret(const std::filesystem::path& file, bool twice, const SecretWords& words, Lang lang);
std::string read_passphrase(const std::filesystem::path& file, bool twice, Lang lang);

}  // namespace passation
