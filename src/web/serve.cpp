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

SiteSettings settings_of(const ServeRequest& request, const Environment& environment, Address address) {
  SiteSettings settings{.environment = environment,
                        .documents = documents_folder(request, environment),
                        .lang = request.lang,
                        .address = std::move(address)};
  if (request.fixed_moment) settings.clock = [moment = environment.moment] { return moment; };
  return settings;
}

void wait_for(const sigset_t& ending) {
  int signal = 0;
  sigwait(&ending, &signal);
}

using Told = std::function<void(const Message&)>;

/// Until it is told to end, for the person whose program it is.
void serve_here(const ServeRequest& request, const Environment& environment, const Told& told) {
  const fs::path folder = runtime_folder(environment.registries);
  if (knock(folder)) return told(say(phrase::opened_running));
  const sigset_t ending = ending_signals();
  Listener listener(request.port);
  std::atomic<bool> ended = false;
  SiteSettings settings = settings_of(request, environment, own_address(listener.port()));
  settings.environment.stop = [&] { return ended.load(); };
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
  wait_for(ending);
  ended = true;
  delete_file(folder / "passation.html");
}

/// Until it is told to end, for those who may use it.
void serve_others(const ServeRequest& request, const Environment& environment, const Told& told) {
  const ShareRequest& share = request.share;
  const std::uint16_t port = request.port == 0 ? usual_shared_port : request.port;
  const TlsKeys tls{read_file(share.certificate), read_private_key(share.private_key)};
  const sigset_t ending = ending_signals();
  std::atomic<bool> ended = false;
  SiteSettings settings = settings_of(request, environment, shared_address(share.hosts, port));
  settings.sharing = load_sharing(share);
  settings.environment.stop = [&] { return ended.load(); };
  Site site(std::move(settings));
  Listener listener(share.listen, port);
  const Server server(site, listener, tls);
  told(say(phrase::shared_at, site.address().origin()));
  wait_for(ending);
  ended = true;
}

}  // namespace

void serve(const ServeRequest& request, const Environment& environment, const Told& told) {
  require_shareable(request.share);
  if (environment.registries.empty())
    throw Error(say(phrase::no_runtime_folder), "", say(phrase::no_runtime_folder_hint));
  if (request.share.listen.empty())
    serve_here(request, environment, told);
  else
    serve_others(request, environment, told);
}

}  // namespace passation
