// An action that is asked to stop leaves registry and documents as they were, whichever of its questions is answered.

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "action/environment.hpp"
#include "action/generate.hpp"
#include "action/reprint.hpp"
#include "action/spare.hpp"
#include "action/sync.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"
#include "ledger/registry.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

constexpr const char* one_pupil =
    "Nom;Prénom;Date de naissance;Sexe;Classe\n"
    "MERLE;Lucie;01/02/2015;F;6E 1\n";
constexpr const char* two_pupils =
    "Nom;Prénom;Date de naissance;Sexe;Classe\n"
    "MERLE;Lucie;01/02/2015;F;6E 1\n"
    "PINSON;Noé;03/04/2015;M;6E 1\n";

struct Place {
  fs::path folder;
  Catalog catalog{PASSATION_SOURCE_DIR};
  Place() {
    std::string name = (fs::temp_directory_path() / "passation-stop-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    fs::create_directory(folder / "registries");
    fs::create_directory(folder / "out");
  }
  ~Place() { fs::remove_all(folder); }

  Environment environment(int day) const {
    return {.catalog = catalog,
            .key = folder / "key",
            .registries = folder / "registries",
            .moment = {std::chrono::year(2026) / 9 / day, 8, 30}};
  }
  fs::path registry() const { return folder / "registries" / "9990010G.sqlite"; }
  /// But for the locks, which name whoever has worked with a registry last.
  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> bytes;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (entry.is_regular_file() && entry.path().extension() != ".lock")
        bytes[entry.path().string()] = read_file(entry.path());
    return bytes;
  }
};

using Action = std::function<void(const Environment&)>;

/// Does the action, and stops it at this question; false: it does not ask as often, and runs through.
bool is_stopped(const Place& place, int day, int stop_at, const Action& action) {
  int asked = 0;
  Environment environment = place.environment(day);
  environment.stop = [&] { return ++asked == stop_at; };
  try {
    action(environment);
    return false;
  } catch (const Error&) {
    REQUIRE(asked == stop_at);
    return true;
  }
}

/// How often the action asks. It is stopped at each question in turn, and then runs through.
int questions_asked(const Place& place, int day, const Action& action) {
  const auto before = place.files();
  int asked = 0;
  while (is_stopped(place, day, asked + 1, action)) {
    CHECK(place.files() == before);
    ++asked;
  }
  CHECK(place.files() != before);
  return asked;
}

ImportRequest import_of(const char* table) {
  ImportRequest request;
  request.inputs = {{"eleves.csv", table}};
  request.uai = "9990010G";
  return request;
}

LabelRequest labels() {
  LabelRequest request;
  request.operation = "EVA6";
  request.platforms = {"asp"};
  request.divisions = {"6E 1"};
  return request;
}

}  // namespace

TEST_CASE("stop: an action that is stopped changes neither the registry nor a document") {
  const Place place;
  sync({import_of(one_pupil)}, place.environment(10));
  CHECK(questions_asked(place, 11,
                        [](const Environment& environment) { sync({import_of(two_pupils)}, environment); }) == 2);
  CHECK(questions_asked(place, 12, [&](const Environment& environment) {
          GenerateRequest request;
          request.import = import_of(two_pupils);
          request.labels = labels();
          request.out = place.folder / "out";
          generate(request, environment);
        }) == 2);
  CHECK(questions_asked(place, 13, [&](const Environment& environment) {
          ReprintRequest request;
          request.labels = labels();
          request.out = place.folder / "out";
          reprint(request, environment);
        }) == 1);
  CHECK(questions_asked(place, 14, [&](const Environment& environment) {
          SpareRequest request;
          request.labels = labels();
          request.out = place.folder / "out";
          spare(request, environment);
        }) == 1);
}

TEST_CASE("stop: a first import that is stopped leaves nothing, or a key and a registry that knows nobody") {
  const Place place;
  const Action action = [](const Environment& environment) { sync({import_of(one_pupil)}, environment); };
  REQUIRE(is_stopped(place, 10, 1, action));
  CHECK(place.files().empty());
  REQUIRE(is_stopped(place, 10, 2, action));
  {
    Registry registry(place.registry(), load_or_make_key(place.folder / "key"), "9990010G", "test");
    CHECK(registry.load().people.empty());
    CHECK(registry.last_moment().empty());
  }
  CHECK_FALSE(is_stopped(place, 10, 3, action));
  CHECK(Registry(place.registry(), load_or_make_key(place.folder / "key"), "9990010G", "test").load().people.size() ==
        1);
}
