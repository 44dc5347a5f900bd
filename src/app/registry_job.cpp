#include "app/registry_job.hpp"

namespace passation {

Answer carry_out(const RegistryJob& job, Lang lang) {
  return std::visit([&](const auto& options) { return carry_out(job, options, lang); }, job.verb);
}

}  // namespace passation
