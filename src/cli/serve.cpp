#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"

namespace passation {

Run declare_serve(const VerbOptions& options) {
  auto& typed = options.keep<ServeOptions>();
  auto& no_browser = options.keep<bool>();
  options.add("--documents", typed.documents, phrase::help_serve_documents);
  options.add("--port", typed.port, phrase::help_serve_port)->check(CLI::Range(1, 65535));
  options.add("--listen", typed.listen, phrase::help_serve_listen);
  options.add("--certificate", typed.certificate, phrase::help_serve_certificate);
  options.add("--private-key", typed.private_key, phrase::help_serve_private_key);
  options.repeated("--host", typed.hosts, phrase::help_serve_host);
  options.add("--users", typed.users, phrase::help_serve_users);
  options.add("--proxy", typed.proxy, phrase::help_serve_proxy);
  options.add("--proxy-header", typed.proxy_header, phrase::help_serve_proxy_header);
  options.flag("--no-browser", no_browser, phrase::help_serve_no_browser);
  options.date();
  return [&](const Context& context) {
    ServeOptions asked = typed;
    asked.opens_browser = !no_browser;
    context.serve(asked);
    return text_reply({});
  };
}

}  // namespace passation
