// argv -> exit status. The only catch-all.

#include <exception>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/xls.hpp"
#include "cli/phrases.hpp"
#include "cli/program.hpp"
#include "web/serve.hpp"

namespace passation {
namespace {

/// The command line asks for the page; neither of the two rooms knows the other.
void serve_page(const ServeOptions& options, const Context& context, const std::function<void(const Message&)>& told) {
  serve({.documents = options.documents,
         .port = options.port,
         .opens_browser = options.opens_browser,
         .fixed_moment = context.names_day,
         .lang = context.lang,
         .share = {.listen = options.listen,
                   .certificate = options.certificate,
                   .private_key = options.private_key,
                   .hosts = options.hosts,
                   .users = options.users,
                   .proxy = options.proxy,
                   .proxy_header = options.proxy_header}},
        context.environment, told);
}

}  // namespace
}  // namespace passation

int main(int argc, char** argv) {
  using namespace passation;
  if (dumps_xls(argc, argv)) dump_xls_of_standard_input();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    return run_program(arguments, serve_page);
  } catch (const std::exception& error) {
    return fail(Error(say(phrase::internal_error, error.what()), "", say(phrase::internal_error_hint)), arguments);
  }
}
