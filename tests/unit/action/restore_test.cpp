#include "action/restore.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "action/backup.hpp"
#include "action/catalog.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

constexpr Moment import_day{std::chrono::year(2026) / 9 / 14, 8, 30},
    restore_day{std::chrono::year(2026) / 9 / 20, 8, 0};

struct Place {
  fs::path folder;
  Key key = make_key();
  RestoreRequest request;
  Moment day = restore_day;
  Catalog catalog{PASSATION_SOURCE_DIR};
  Place() {
    std::string name = (fs::temp_directory_path() / "passation-backup-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    request.registry.file = folder / "nid.sqlite";
  }
  ~Place() { fs::remove_all(folder); }

  fs::path key_file() const { return folder / "key"; }

  /// The bytes of a registry in which one import is noted.
  std::string registry_bytes() {
    const fs::path file = folder / "made.sqlite";
    {
      Registry registry(file, key, "9990010G", "test");
      registry.begin();
      registry.save_import({moment_text(import_day), "sync", "eleves.csv", 0, 0, 0, 0, ""});
      registry.commit();
    }
    return read_file(file);
  }
  Environment environment() const {
    return {.catalog = catalog, .key = key_file(), .registries = folder, .moment = day};
  }
  RestoreResult restored(const std::string& header, const std::string& content) {
    request.bytes = header + seal_with_passphrase("grive merle pie", content);
    request.passphrase = "grive merle pie";
    return restore(request, environment());
  }
};

}  // namespace

TEST_CASE("restore: a backup of 0.1.0 does not say its day: that of the last import is the earliest") {
  Place place;
  const RestoreResult result =
      place.restored("passation-backup 1\n", "9990010G\n" + key_text(place.key) + place.registry_bytes());
  CHECK(result.backup_of == "2026-09-14 08:30");
  CHECK(result.spares_ended == 0);
  const Known known = Registry(place.request.registry.file, place.key, "9990010G", "test").load();
  CHECK(known.restored.backup_of == "2026-09-14 08:30");
  CHECK(known.restored.at == "2026-09-20 08:00");
}

TEST_CASE("restore: on a day before the last import only where somebody says that it is right") {
  Place place;
  place.day = {std::chrono::year(2026) / 9 / 13, 8, 0};
  const std::string content = "9990010G\n2026-09-15 08:30\n" + key_text(place.key) + place.registry_bytes();
  CHECK_THROWS_AS(place.restored("passation-backup 2\n", content), Error);
  CHECK_FALSE(fs::exists(place.request.registry.file));
  place.request.yes = true;
  CHECK_NOTHROW(place.restored("passation-backup 2\n", content));
}

TEST_CASE("restore: what is no registry leaves nothing behind") {
  Place place;
  const std::string content = "9990010G\n2026-09-15 08:30\n" + key_text(place.key) + "no registry";
  CHECK_THROWS_AS(place.restored("passation-backup 2\n", content), Error);
  CHECK_FALSE(fs::exists(place.request.registry.file));
  CHECK_FALSE(fs::exists(place.key_file()));
  CHECK_FALSE(fs::exists(place.request.registry.file.string() + ".restoring"));
}

TEST_CASE("restore: a school that is a path, or is none of those that may be opened, goes nowhere") {
  Place place;
  place.request.registry = {};
  Environment environment = place.environment();
  environment.registries = place.folder / "registries";
  environment.schools = std::set<std::string>{"9990011H"};
  fs::create_directory(environment.registries);
  const std::string bytes = place.registry_bytes();
  place.request.passphrase = "grive merle pie";
  for (const char* uai : {"../9990010G", "9990010G"}) {
    const std::string content = uai + ("\n2026-09-15 08:30\n" + key_text(place.key)) + bytes;
    place.request.bytes = "passation-backup 2\n" + seal_with_passphrase(place.request.passphrase, content);
    CHECK_THROWS_AS(restore(place.request, environment), Error);
    CHECK_FALSE(fs::exists(place.folder / "9990010G.sqlite"));
    CHECK(fs::is_empty(environment.registries));
    CHECK_FALSE(fs::exists(place.key_file()));
  }
}

TEST_CASE("restore: another passphrase opens nothing, and other bytes are no backup") {
  Place place;
  place.request.bytes = "passation-backup 2\n" + seal_with_passphrase("grive merle pie", "9990010G\n");
  place.request.passphrase = "grive merle geai";
  CHECK_THROWS_AS(restore(place.request, place.environment()), Error);
  CHECK_NOTHROW(require_backup(place.request.bytes, "copy"));
  CHECK_THROWS_AS(require_backup("passation-backup 3\n", "copy"), Error);
  CHECK_THROWS_AS(require_backup("", "copy"), Error);
}

TEST_CASE("backup: a short passphrase is refused, and what was kept comes back") {
  Place place;
  place.registry_bytes();
  write_new(place.key_file(), key_text(place.key));
  BackupRequest request{{place.folder / "made.sqlite"}, place.folder / "copy", "pie"};
  CHECK_THROWS_AS(backup(request, place.environment()), Error);
  CHECK_FALSE(fs::exists(place.folder / "copy"));
  request.passphrase = "grive merle pie";
  CHECK(backup(request, place.environment()).file == place.folder / "copy");
  CHECK_THROWS_AS(backup(request, place.environment()), Error);  // it is there already
  place.request.bytes = read_file(place.folder / "copy");
  place.request.passphrase = request.passphrase;
  CHECK(restore(place.request, place.environment()).backup_of == "2026-09-20 08:00");
}
