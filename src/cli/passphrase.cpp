#include "cli/passphrase.hpp"

#include <termios.h>
#include <unistd.h>

#include <string_view>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/phrases.hpp"

namespace passation {
namespace {

std::string ask_secret(const Phrase& prompt, const SecretWords& words, Lang lang) {
  termios shown{};
  if (::tcgetattr(STDIN_FILENO, &shown) != 0) throw Error(say(words.missing), "", say(words.missing_hint));
  const std::string text = say(prompt).in(lang) + " ";
  if (::write(STDERR_FILENO, text.data(), text.size()) < 0) return {};
  termios hidden = shown;
  hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  std::string line;
  for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n';) line += c;
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
  if (::write(STDERR_FILENO, "\n", 1) < 0) return {};
  return line;
}

}  // namespace

const SecretWords passphrase_words{phrase::passphrase_prompt, phrase::passphrase_again, phrase::passphrase_missing,
                                   phrase::passphrase_missing_hint, phrase::passphrase_differs};
const SecretWords password_words{phrase::password_prompt, phrase::passphrase_again, phrase::password_missing,
                                 phrase::password_missing_hint, phrase::password_differs};

std::string read_secret(const std::filesystem::path& file, bool twice, const SecretWords& words, Lang lang) {
  if (!file.empty()) {
    const std::string text = read_file(file, 1 << 12);
    return text.substr(0, text.find_first_of("\r\n"));
  }
  std::string text = ask_secret(words.prompt, words, lang);
  if (twice && text != ask_secret(words.again, words, lang))
    throw Error(say(words.differs), "", say(words.missing_hint));
  return text;
}

std::string read_passphrase(const std::filesystem::path& file, bool twice, Lang lang) {
  return read_secret(file, twice, passphrase_words, lang);
}

}  // namespace passation
