#include "cli/reply.hpp"

#include <utility>

namespace passation {

Reply text_reply(std::string text, int exit_status, std::string brief) {
  return {.exit_status = exit_status,
          .write = [text = std::move(text)](const Sink& out) { out(text); },
          .brief = std::move(brief)};
}

}  // namespace passation
