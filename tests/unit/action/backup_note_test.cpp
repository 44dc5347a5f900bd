#include "action/backup_note.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "action/catalog.hpp"
#include "base/secret.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

struct Place {
  fs::path folder;
  Catalog catalog{PASSATION_SOURCE_DIR};
  Place() {
    std::string name = (fs::temp_directory_path() / "passation-note-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~Place() { fs::remove_all(folder); }
  Environment environment() const {
    return {.catalog = catalog, .key = folder / "passation.key", .registries = folder};
  }
};

}  // namespace

TEST_CASE("a key is backed up once that was noted, and no longer when there is another one") {
  Place place;
  note_backup(place.environment());  // there is no key: nothing to note
  CHECK_FALSE(is_backed_up(place.environment()));
  load_or_make_key(place.folder / "passation.key");
  CHECK_FALSE(is_backed_up(place.environment()));
  note_backup(place.environment());
  CHECK(is_backed_up(place.environment()));
  fs::remove(place.folder / "passation.key");
  CHECK_FALSE(is_backed_up(place.environment()));
  load_or_make_key(place.folder / "passation.key");
  CHECK_FALSE(is_backed_up(place.environment()));
}
