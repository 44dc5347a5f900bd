#pragma once
// How a browser gets in: a file that sends the ticket, and a door for a second start of the program.

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/message.hpp"
#include "web/guard.hpp"

namespace passation {

/// Where both stand: a folder for the user alone. $XDG_RUNTIME_DIR/passation, else a folder in that of the registries.
std::filesystem::path runtime_folder(const std::filesystem::path& registries);

/// A page for a browser to open from the disk: it sends the ticket to the site at once, or by its button.
std::string entry_file_text(const Address& address, const std::string& ticket, Lang lang);
/// Writes it (0600), in place of an older one.
std::filesystem::path write_entry_file(const std::filesystem::path& folder, const std::string& text);

/// Opens the file as the desktop does. False where there is no desktop.
bool open_in_browser(const std::filesystem::path& file);

/// A running site opens its page anew whenever somebody knocks.
class Door {
 public:
  Door(const std::filesystem::path& folder, std::function<void()> open);  ///< @throws Error
  ~Door();
  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};
/// False where no site is running.
bool knock(const std::filesystem::path& folder);

}  // namespace passation
