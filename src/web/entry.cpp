#include "web/entry.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "base/error.hpp"
#include "base/file.hpp"
#include "web/html.hpp"
#include "web/phrases.hpp"

extern char** environ;

namespace passation {
namespace {

namespace fs = std::filesystem;

sockaddr_un socket_address(const fs::path& folder) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = (folder / "passation.socket").string();
  if (path.size() >= sizeof address.sun_path)
    throw Error(say(phrase::cannot_listen), folder.string(), say(phrase::cannot_listen_hint));
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  return address;
}

const sockaddr* general(const sockaddr_un& address) {
  return reinterpret_cast<const sockaddr*>(&address);
}

/// The program with one argument, as from a menu: without our output, and with no signal blocked. 0: it is not there.
pid_t start_quietly(const char* name, std::string argument) {
  posix_spawn_file_actions_t output;
  posix_spawnattr_t attributes;
  sigset_t none;
  sigemptyset(&none);
  ::posix_spawn_file_actions_init(&output);
  ::posix_spawn_file_actions_addopen(&output, 1, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_adddup2(&output, 1, 2);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  std::string program = name;
  char* const arguments[] = {program.data(), argument.data(), nullptr};
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, name, &output, &attributes, arguments, environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&output);
  return failed == 0 ? child : 0;
}

/// Whether the program has ended with an error. One that goes on after two seconds is the browser itself.
bool has_failed(pid_t child) {
  for (int i = 0; i < 20; ++i) {
    int status = 0;
    if (::waitpid(child, &status, WNOHANG) == child) return !WIFEXITED(status) || WEXITSTATUS(status) != 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return false;
}

}  // namespace

fs::path runtime_folder(const fs::path& registries) {
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  const fs::path folder = runtime && *runtime ? fs::path(runtime) / "passation" : registries / "page";
  if (make_folders(folder) || ::chmod(folder.c_str(), 0700) != 0)
    throw Error(say(phrase::no_runtime_folder), folder.string(), say(phrase::no_runtime_folder_hint));
  return folder;
}

std::string entry_file_text(const Address& address, const std::string& ticket, Lang lang) {
  const Html content = element("form", {{"method", "post"}, {"action", address.origin() + entry_path}},
                               void_element("input", {{"type", "hidden"}, {"name", "billet"}, {"value", ticket}}),
                               element("button", {}, say(phrase::open_page).in(lang)));
  return "<!doctype html><meta charset=\"utf-8\"><title>passation</title>\n" + content.markup() +
         "\n<script>document.forms[0].submit()</script>\n";
}

fs::path write_entry_file(const fs::path& folder, const std::string& text) {
  FileSet files(folder);
  files.add("passation.html", text);
  files.commit();
  return folder / "passation.html";
}

bool open_in_browser(const fs::path& file) {
  if (!std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY")) return false;
  const pid_t child = start_quietly("xdg-open", file.string());
  return child > 0 && !has_failed(child);
}

struct Door::Running {
  int socket = -1;
  int wake[2] = {-1, -1};  ///< a pipe; closed to end
  sockaddr_un address{};
  std::function<void()> open;
  std::thread thread;

  void listen() const {
    pollfd waits[] = {{socket, POLLIN, 0}, {wake[0], POLLIN, 0}};
    while (::poll(waits, 2, -1) > 0 && waits[1].revents == 0) {
      const int guest = ::accept4(socket, nullptr, nullptr, SOCK_CLOEXEC);
      if (guest < 0) continue;
      open();
      ::close(guest);
    }
  }
};

Door::Door(const fs::path& folder, std::function<void()> open) : running_(std::make_unique<Running>()) {
  running_->address = socket_address(folder);
  running_->open = std::move(open);
  ::unlink(running_->address.sun_path);  // of one that was killed: nobody answered there
  running_->socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (running_->socket < 0 || ::bind(running_->socket, general(running_->address), sizeof(sockaddr_un)) != 0 ||
      ::chmod(running_->address.sun_path, 0600) != 0 || ::listen(running_->socket, 4) != 0 ||
      ::pipe2(running_->wake, O_CLOEXEC) != 0)
    throw Error(say(phrase::cannot_listen), folder.string(), say(phrase::cannot_listen_hint));
  running_->thread = std::thread([this] { running_->listen(); });
}

Door::~Door() {
  ::close(running_->wake[1]);
  if (running_->thread.joinable()) running_->thread.join();
  ::close(running_->wake[0]);
  ::close(running_->socket);
  ::unlink(running_->address.sun_path);
}

bool knock(const fs::path& folder) {
  const sockaddr_un address = socket_address(folder);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return false;
  const bool there = ::connect(socket, general(address), sizeof address) == 0;
  char end = 0;
  if (there) (void)!::read(socket, &end, 1);  // until the page was opened
  ::close(socket);
  return there;
}

}  // namespace passation
