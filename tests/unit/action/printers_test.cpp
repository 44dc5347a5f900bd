#include "action/printers.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "action/calibrate.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

constexpr Length mm(double length) {
  return Length::from_mm(length);
}

struct Place {
  fs::path folder;
  Catalog catalog{PASSATION_SOURCE_DIR};
  Place() {
    std::string name = (fs::temp_directory_path() / "passation-printers-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~Place() { fs::remove_all(folder); }
  fs::path file() const { return folder / "data" / "printers.json"; }
  Environment environment() const { return {.catalog = catalog, .registries = folder, .printers = file()}; }
  CalibrateResult run(const CalibrateRequest& request) const { return calibrate(request, environment()); }
};

CalibrateRequest measured(const std::string& printer, LengthPair offset, LengthPair drift = {}) {
  CalibrateRequest request;
  request.printer = printer, request.offset = offset, request.drift = drift;
  return request;
}

CalibrateRequest named(const std::string& printer, bool forget = false) {
  CalibrateRequest request;
  request.printer = printer, request.forget = forget;
  return request;
}

std::string problem(const Place& place, const CalibrateRequest& request) {
  try {
    place.run(request);
  } catch (const Error& error) {
    return error.message().en + " " + error.hint().en;
  }
  FAIL("no error");
  throw std::logic_error("unreachable");
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("Printers: what is written is read back, names with spaces and accents, too") {
  const std::vector<Printer> printers{{"Secrétariat \"2e étage\"",
                                       "avery-7160",
                                       {{mm(0.8), mm(0.3), mm(7.21), mm(202.79)}, {mm(-0.5), {}, mm(15), mm(280)}}},
                                      {"Vie scolaire", "a4-70x37", {}}};
  CHECK(parse_printers(printers_text(printers), "") == printers);
  CHECK(parse_printers(printers_text({}), "").empty());
}

TEST_CASE("Printers: a file that is damaged, or says what is impossible, is refused") {
  const auto far = [](Length offset) {
    return printers_text({{"P", "avery-7160", {{offset, {}, mm(7), mm(200)}, {}}}});
  };
  CHECK(parse_printers(far(mm(5)), "").size() == 1);
  for (const std::string& text : {std::string(), std::string("[]"), far(mm(5.001)), far(mm(-6)),
                                  printers_text({{"", "avery-7160", {}}}), far(mm(1)).substr(0, 40)})
    CHECK_THROWS_AS(parse_printers(text, ""), Error);
}

TEST_CASE("Printers: no more than 5 mm at the first label nor at the last, no drift that could not be measured") {
  const auto possible = [](double offset, double drift, double last = 200) {
    return is_possible({mm(offset), mm(drift), mm(10), mm(last)});
  };
  CHECK(possible(5, 0));
  CHECK(possible(-5, 5));
  CHECK_FALSE(possible(5.1, 0));
  CHECK_FALSE(possible(0, -5.1));
  CHECK_FALSE(possible(3, 3));
  CHECK_FALSE(possible(-5, 8));
  CHECK(possible(1, 0, 10));
  CHECK_FALSE(possible(1, 0.1, 10));
}

TEST_CASE("Printers: one is found by its name, blind to case and to white space") {
  const std::vector<Printer> printers{{"Secrétariat", "", {}}, {"Vie scolaire", "", {}}};
  CHECK(printer_called(printers, "SECRÉTARIAT") == &printers[0]);
  CHECK(printer_called(printers, " vie  scolaire ") == &printers[1]);
  CHECK(printer_called(printers, "Secretariat") == nullptr);
  CHECK(printer_called(printers, "") == nullptr);
}

TEST_CASE("Calibrate: a printer's numbers are stored, shown, replaced and forgotten") {
  const Place place;
  CHECK(place.run({}).printers.empty());
  const CalibrateResult stored = place.run(measured("Secrétariat", {mm(0.8), mm(-0.5)}, {mm(0.3), {}}));
  CHECK(stored.done == CalibrateResult::Done::stored);
  const Calibration& c = stored.printers.at(0).calibration;
  CHECK(c.x == AxisCalibration{mm(0.8), mm(0.3), mm(7.21), mm(202.79)});
  CHECK(c.y == AxisCalibration{mm(-0.5), {}, mm(15.15), mm(281.85)});
  CHECK(calibration_of("secrétariat", place.file()) == c);
  CHECK((fs::status(place.file()).permissions() & fs::perms(0777)) == fs::perms(0600));

  place.run(measured("SECRÉTARIAT", {mm(1), {}}));
  place.run(measured("Accueil", {{}, mm(1)}));
  const std::vector<Printer> all = place.run({}).printers;
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == "Accueil");
  CHECK(all[1].name == "SECRÉTARIAT");
  CHECK(all[1].calibration.x.drift == Length{});  // a new measurement replaces the old one whole
  CHECK(place.run(named("accueil")).printers == std::vector{all[0]});

  CHECK(place.run(named("Accueil", true)).done == CalibrateResult::Done::forgotten);
  CHECK(place.run({}).printers == std::vector{all[1]});
}

TEST_CASE("Calibrate: an unknown printer is said with the names that are known") {
  const Place place;
  CHECK(says(problem(place, named("Accueil")), "None is yet."));
  place.run(measured("Secrétariat", {}));
  place.run(measured("Vie scolaire", {}));
  for (const bool forget : {false, true})
    CHECK(says(problem(place, named("Accueil", forget)), "Choose one of: Secrétariat, Vie scolaire."));
}

TEST_CASE("Calibrate: what is impossible is refused, and changes nothing") {
  const Place place;
  CHECK(says(problem(place, measured("P", {mm(5.1), {}})), "more than 5 mm"));
  CHECK(says(problem(place, measured("P", {mm(3), {}}, {mm(3), {}})), "more than 5 mm"));
  CHECK(says(problem(place, measured("", {})), "Which printer"));
  CHECK(says(problem(place, measured("  ", {})), "empty or too long"));
  CHECK(says(problem(place, measured(std::string(61, 'x'), {})), "empty or too long"));
  CalibrateRequest drift = named("P");
  drift.drift = LengthPair{};
  CHECK(says(problem(place, drift), "--drift needs --offset"));
  CalibrateRequest both = measured("P", {});
  both.forget = true;
  CHECK(says(problem(place, both), "exclude each other"));
  CalibrateRequest unknown = measured("P", {});
  unknown.stock = "nowhere";
  CHECK(says(problem(place, unknown), "Unknown stock"));
  CHECK_FALSE(fs::exists(place.file()));
}

TEST_CASE("Calibrate: where a printer was measured is that of the stock whose sheet was printed") {
  const Place place;
  CalibrateRequest request = measured("P", {}, {mm(0.2), {}});
  request.stock = "a4-70x37";
  CHECK(place.run(request).printers.at(0).calibration.x == AxisCalibration{{}, mm(0.2), mm(70), mm(140)});
}

TEST_CASE("Calibrate: the sheet of a stock is a PDF") {
  const Place place;
  CalibrateRequest request;
  request.stock = "L7160", request.out = place.folder;
  const CalibrateResult result = place.run(request);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].path.filename() == "Calibrage_avery-7160.pdf");
  CHECK(read_file(result.files[0].path).starts_with("%PDF-"));
}
