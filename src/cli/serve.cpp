#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"

namespace passation {

Run declare_serve(const VerbOptions& options) {
  auto& typed = options.keep<ServeOptions>();
  auto& no_browser = options.keep<bool>();
  options.add("--documents", typed.documents, phrase::help_serve_documents);
  options.add("--port", typed.port, phrase::help_serve_port)->check(CLI::Range(1024, 65535));
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
