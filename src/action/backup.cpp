#include "action/backup.hpp"

#include <cstdint>
#include <limits>

#include "action/backup_format.hpp"
#include "action/backup_note.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"

namespace passation {
namespace {

constexpr std::size_t shortest_passphrase = 12;

}  // namespace

void require_registry(const RegistryChoice& choice, const Environment& environment) {
  open_registry(choice, environment, "backup");
}

std::string sealed_backup(const RegistryChoice& choice, const std::string& passphrase, const Environment& environment) {
  const Registry registry = open_registry(choice, environment, "backup");
  if (passphrase.size() < shortest_passphrase)
    throw Error(say(phrase::passphrase_short, shortest_passphrase), "", say(phrase::passphrase_short_hint));
  const std::string content = registry.uai() + "\n" + moment_text(environment.moment) + "\n" +
                              key_text(existing_key(environment)) +
                              read_file(registry_file(choice, environment), std::numeric_limits<std::uint64_t>::max());
  return std::string(backup_header) + seal_with_passphrase(passphrase, content);
}

BackupResult backup(const BackupRequest& request, const Environment& environment) {
  write_new(request.file, sealed_backup(request.registry, request.passphrase, environment));
  note_backup(environment);
  return {request.file};
}

}  // namespace passation
