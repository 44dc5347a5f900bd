#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "app/registry_access.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

constexpr Moment import_day{std::chrono::year(2026) / 9 / 14, 8, 30},
    restore_day{std::chrono::year(2026) / 9 / 20, 8, 0};

struct Place {
  fs::path folder;
  Key key = make_key();
  RegistryJob job;
  Place() {
    std::string name = (fs::temp_directory_path() / "passation-backup-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    std::ofstream(folder / "phrase") << "grive merle pie\n";
    job.registry = folder / "nid.sqlite", job.key = folder / "key", job.moment = restore_day;
  }
  ~Place() { fs::remove_all(folder); }

  /// The bytes of a registry in which one import is noted.
  std::string registry_bytes() {
    const fs::path file = folder / "made.sqlite";
    {
      Registry registry(file, key, "9990010G", "test");
      registry.begin();
      registry.save_exchange({moment_text(import_day), "sync", "eleves.csv", 0, 0, 0, 0, ""});
      registry.commit();
    }
    return read_file(file);
  }
  std::string restored(const std::string& header, const std::string& content) {
    std::ofstream(folder / "copy", std::ios::binary) << header << seal_with_passphrase("grive merle pie", content);
    return carry_out(job, RestoreOptions{folder / "copy", folder / "phrase"}, Lang::fr).text;
  }
};

}  // namespace

TEST_CASE("restore: a backup of 0.1.0 does not say its day: that of the last import is the earliest") {
  Place place;
  const std::string text =
      place.restored("passation-backup 1\n", "9990010G\n" + key_text(place.key) + place.registry_bytes());
  CHECK(text.find("14/09/2026 08:30") != text.npos);
  const Known known = Registry(place.job.registry, place.key, "9990010G", "test").load();
  CHECK(known.restored.backup_of == "2026-09-14 08:30");
  CHECK(known.restored.at == "2026-09-20 08:00");
}

TEST_CASE("restore: what is no registry leaves nothing behind") {
  Place place;
  const std::string content = "9990010G\n2026-09-15 08:30\n" + key_text(place.key) + "no registry";
  CHECK_THROWS_AS(place.restored("passation-backup 2\n", content), Error);
  CHECK_FALSE(fs::exists(place.job.registry));
  CHECK_FALSE(fs::exists(place.job.key));
  CHECK_FALSE(fs::exists(place.job.registry.string() + ".restoring"));
}
