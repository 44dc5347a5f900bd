// Which registries an action may open, and how long it waits for one.

#include "action/environment.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "action/classes.hpp"
#include "action/registry_access.hpp"
#include "base/error.hpp"
#include "base/secret.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

/// A folder with the registries of two schools.
struct Place {
  fs::path folder;
  Catalog catalog{PASSATION_SOURCE_DIR};
  Place() {
    std::string name = (fs::temp_directory_path() / "passation-environment-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    const Key key = load_or_make_key(folder / "key");
    for (const char* uai : {"9990010G", "9990011H"})
      Registry(folder / (uai + std::string(".sqlite")), key, uai, "test");
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() { fs::remove_all(folder); }

  Environment environment() const {
    return {.catalog = catalog,
            .key = folder / "key",
            .registries = folder,
            .moment = {std::chrono::year(2026) / 9 / 14, 8, 30}};
  }
};

}  // namespace

TEST_CASE("environment: of the schools that may be opened alone anything is known") {
  const Place place;
  Environment environment = place.environment();
  CHECK(registries_in(environment).size() == 2);
  CHECK_THROWS_AS(registry_file({}, environment), Error);  // which of the two?
  environment.schools = std::set<std::string>{"9990010G"};
  CHECK(registries_in(environment) == std::vector<fs::path>{place.folder / "9990010G.sqlite"});
  CHECK(registry_file({}, environment) == place.folder / "9990010G.sqlite");
  CHECK_THROWS_AS(registry_of_school(environment, "9990011H"), Error);
  CHECK_THROWS_AS(registry_file({.file = {}, .uai = "9990011h"}, environment), Error);
  environment.schools = std::set<std::string>();
  CHECK(registries_in(environment).empty());
}

TEST_CASE("environment: a school's number is never a path") {
  const Place place;
  for (const char* uai : {"", "../9990010G", "9990010G/..", "9990010", "9990010G.sqlite"})
    CHECK_THROWS_AS(registry_of_school(place.environment(), uai), Error);
}

TEST_CASE("environment: who has no patience is told at once who has the registry") {
  const Place place;
  Environment environment = place.environment();
  environment.patience = {};
  const FileLock lock(place.folder / "9990010G.sqlite", "sync");
  const auto begin = std::chrono::steady_clock::now();
  try {
    classes({{.file = {}, .uai = "9990010G"}}, environment);
    FAIL_CHECK("it did not say so");
  } catch (const InUse& error) {
    CHECK(error.message().fr.find("Le registre est utilisé par") == 0);
    CHECK(error.message().fr.find("sync") != std::string::npos);
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}
