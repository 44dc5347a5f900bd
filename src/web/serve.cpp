#include "web/serve.hpp"

#include <atomic>
#include <csignal>
#include <string>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"
#include "ledger/registry.hpp"
#include "web/entry.hpp"
#include "web/phrases.hpp"
#include "web/server.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

/// A name of its own, so that no other server of this machine is ever sent its cookie.
Address own_address(std::uint16_t port) {
  return {.host = "passation-" + random_code(readable_alphabet, 8) + ".localhost:" + std::to_string(port)};
}

/// Blocked before any thread is made: all of them leave these to who waits.
sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  return set;
}

fs::path documents_folder(const ServeRequest& request, const Environment& environment) {
  const fs::path folder = request.documents.empty() ? environment.registries / "documents" : request.documents;
  if (make_folders(folder))
    throw Error(say(phrase::no_documents_folder), folder.string(), say(phrase::no_runtime_folder_hint));
  return fs::absolute(folder);
}

}  // namespace

void serve(const ServeRequest& request, const Environment& environment,
           const std::function<void(const Message&)>& told) {
  if (environment.registries.empty())
    throw Error(say(phrase::no_runtime_folder), "", say(phrase::no_runtime_folder_hint));
  const fs::path folder = runtime_folder(environment.registries);
  if (knock(folder)) return told(say(phrase::opened_running));

  const sigset_t ending = ending_signals();
  Listener listener(request.port);
  SiteSettings settings{.environment = environment,
                        .documents = documents_folder(request, environment),
                        .lang = request.lang,
                        .address = own_address(listener.port())};
  std::atomic<bool> ended = false;
  settings.environment.stop = [&] { return ended.load(); };
  if (request.fixed_moment) settings.clock = [moment = environment.moment] { return moment; };
  Site site(std::move(settings));
  const Server server(site, listener);
  const auto open = [&] {
    const std::string ticket = site.new_ticket();
    const fs::path file = write_entry_file(folder, entry_file_text(site.address(), ticket, request.lang));
    if (!request.opens_browser || !open_in_browser(file))
      told(say(phrase::open_by_hand, file.string(), site.address().origin(), ticket));
  };
  const Door door(folder, open);
  open();
  int signal = 0;
  sigwait(&ending, &signal);
  ended = true;
  delete_file(folder / "passation.html");
}

}  // namespace passation
