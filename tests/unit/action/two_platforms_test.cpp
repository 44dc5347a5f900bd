// Two platforms on one label, from files to what is written: never a credential of one under the name of the other.

#include "action/two_platforms.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "action/check.hpp"
#include "action/generate.hpp"
#include "action/reprint.hpp"
#include "action/reset.hpp"
#include "base/file.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

const std::string pupils =
    "Nom;Prénom;Date de naissance;Sexe;Classe\n"
    "ANCOLIE;Léa;01/02/2015;F;6E 1\n"
    "MERLE;Lou;03/04/2015;M;6E 1\n"
    "PIE;Jean;05/06/2015;M;6E 2\n";
const std::string head = "Nom;Prénom;Classe;Identifiant;Mot de passe\n";
const std::string ent =
    head + "ANCOLIE;Léa;6E 1;lea.ancolie;ent-l3a\nMERLE;Lou;6E 1;lou.merle;ent-l0u\nPIE;Jean;6E 2;jean.pie;ent-j3an\n";
const std::string pix = head +
                        "ANCOLIE;Léa;6E 1;lea.ancolie0102;pix-l3a\nMERLE;Lou;6E 1;lou.merle0304;pix-l0u\n"
                        "PIE;Jean;6E 2;jean.pie0506;pix-j3an\n";
const std::string pix_without_lou =
    head + "ANCOLIE;Léa;6E 1;lea.ancolie0102;pix-l3a\nPIE;Jean;6E 2;jean.pie0506;pix-j3an\n";

using Lists = std::map<std::string, std::string>;
const Lists both_named{{"ent.csv", "ent"}, {"pix.csv", "pix"}};

struct Place {
  fs::path folder;
  Catalog catalog{PASSATION_SOURCE_DIR};
  int minute = 0;  // of the next action
  Place() {
    std::string name = (fs::temp_directory_path() / "passation-two-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    fs::create_directory(folder / "registries");
    fs::create_directory(folder / "out");
  }
  ~Place() { fs::remove_all(folder); }

  Environment environment() {
    return {.catalog = catalog,
            .key = folder / "key",
            .registries = folder / "registries",
            .moment = {std::chrono::year(2026) / 9 / 14, 8, minute++}};
  }

  GenerateResult run(std::vector<Input> files, Lists lists, std::vector<std::string> platforms = {"ent", "pix"},
                     bool yes = false) {
    GenerateRequest request;
    request.import.inputs = std::move(files);
    request.import.lists = std::move(lists);
    request.import.uai = "9990010G";
    request.import.yes = yes;
    request.labels.operation = "RENTREE";
    request.labels.platforms = std::move(platforms);
    request.labels.url = "ent.exemple.fr";
    request.out = folder / "out";
    return generate(request, environment());
  }

  GenerateResult usual() { return run({{"eleves.csv", pupils}, {"ent.csv", ent}, {"pix.csv", pix}}, both_named); }

  std::string csv() const { return read_file(folder / "out" / "RENTREE_9990010G_Comptes.csv"); }
};

std::string problem_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.message().en;
  }
  return {};
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

std::size_t count(const Report& report, Code code) {
  return static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(), [&](const Finding& f) { return f.code == code; }));
}

}  // namespace

TEST_CASE("two platforms: both logins of each pupil are printed, each under the name of its platform") {
  Place place;
  const GenerateResult result = place.usual();
  CHECK(result.to_hand_out == 3);
  CHECK(result.checked.platform == "ent+pix");
  const std::string csv = place.csv();
  CHECK(has(csv, "Identifiant ENT;Mot de passe ENT;Identifiant Pix;Mot de passe Pix"));
  CHECK(has(csv, "lea.ancolie;ent-l3a;lea.ancolie0102;pix-l3a"));
  CHECK(has(csv, "lou.merle;ent-l0u;lou.merle0304;pix-l0u"));
  CHECK(has(csv, "jean.pie;ent-j3an;jean.pie0506;pix-j3an"));
}

TEST_CASE("two platforms: the order of files says nothing of whose list is whose, and none is taken unnamed") {
  for (const bool swapped : {false, true}) {
    Place place;
    std::vector<Input> files{{"eleves.csv", pupils}, {"ent.csv", ent}, {"pix.csv", pix}};
    if (swapped) std::swap(files[1], files[2]);
    CHECK(has(problem_of([&] { place.run(files, {}); }), "Of which platform is this list"));
    CHECK(has(problem_of([&] { place.run(files, {{"ent.csv", "ent"}}); }), "Of which platform is this list"));
    CHECK(fs::is_empty(place.folder / "out"));
    place.run(files, both_named);
    CHECK(has(place.csv(), "lea.ancolie;ent-l3a;lea.ancolie0102;pix-l3a"));
  }
}

TEST_CASE("two platforms: a list of a third one, or of no file, is refused; so is one of another than the only one") {
  Place place;
  CHECK(has(problem_of([&] {
              place.run({{"eleves.csv", pupils}, {"ent.csv", ent}}, {{"ent.csv", "asp"}});
            }),
            "whose logins are not on the labels"));
  CHECK(has(problem_of([&] { place.run({{"eleves.csv", pupils}}, {{"autre.csv", "pix"}}); }), "No list of accounts"));
  CHECK(has(problem_of([&] {
              place.run({{"eleves.csv", pupils}, {"pix.csv", pix}}, {{"pix.csv", "pix"}}, {"ent"});
            }),
            "whose logins are not on the labels"));
}

TEST_CASE("two platforms: a list that is known is recognised, and a wrong name for it is refused") {
  Place place;
  place.usual();
  CHECK(has(problem_of([&] {
              place.run({{"eleves.csv", pupils}, {"un.csv", ent}, {"deux.csv", pix}},
                        {{"un.csv", "pix"}, {"deux.csv", "ent"}});
            }),
            "its logins are known as those of"));
  const GenerateResult again = place.run({{"eleves.csv", pupils}, {"un.csv", pix}, {"deux.csv", ent}}, {}, {});
  CHECK(again.to_stick == 0);
  CHECK(again.to_take_away == 0);
  CHECK(has(place.csv(), "lou.merle;ent-l0u;lou.merle0304;pix-l0u"));
}

TEST_CASE("two platforms: whose list is whose is told only by logins that one of them alone has") {
  const std::array<std::set<std::string>, 2> known{{{"a", "b"}, {"b", "c"}}};
  const auto platform = [&](std::vector<std::string> logins) { return platform_of_logins(logins, known); };
  CHECK(platform({"A", "x"}) == 0U);
  CHECK(platform({"C"}) == 1U);
  CHECK_FALSE(platform({"a", "c"}).has_value());
  CHECK_FALSE(platform({"b"}).has_value());
  CHECK_FALSE(platform({"x"}).has_value());
  CHECK_FALSE(platform({}).has_value());
}

TEST_CASE("two platforms: the operation stays on them, and another set is refused unless it is no mistake") {
  Place place;
  place.usual();
  GenerateResult again = place.run({}, {}, {});
  CHECK(again.checked.platform == "ent+pix");
  CHECK(again.to_stick == 0);
  CHECK(again.taken_over.platforms == std::vector<std::string>{"ent", "pix"});
  const std::string before = place.csv();
  for (const std::vector<std::string>& others :
       {std::vector<std::string>{"ent"}, {"pix"}, {"pix", "ent"}, {"ent", "cpro"}, {"asp"}})
    CHECK(has(problem_of([&] { place.run({}, {}, others); }), "all of them would have to be replaced"));
  CHECK(place.csv() == before);
  again = place.run({}, {}, {"ent"}, true);
  CHECK(again.to_stick == 3);
  CHECK(again.to_take_away == 3);
  CHECK_FALSE(has(place.csv(), "pix-"));
}

TEST_CASE("two platforms: an operation that was printed for one is not made one of two by mistake") {
  Place place;
  place.run({{"eleves.csv", pupils}, {"ent.csv", ent}}, {}, {"ent"});
  const std::vector<Input> files{{"eleves.csv", pupils}, {"pix.csv", pix}};
  CHECK(has(problem_of([&] { place.run(files, {{"pix.csv", "pix"}}); }), "all of them would have to be replaced"));
  const GenerateResult both = place.run(files, {{"pix.csv", "pix"}}, {"ent", "pix"}, true);
  CHECK(both.to_stick == 3);
  CHECK(both.to_take_away == 3);
  CHECK(has(place.csv(), "lou.merle;ent-l0u;lou.merle0304;pix-l0u"));
}

TEST_CASE(
    "two platforms: who is not in the second list has a label of the first one, and it is said of whom and of how "
    "many") {
  Place place;
  const GenerateResult result =
      place.run({{"eleves.csv", pupils}, {"ent.csv", ent}, {"pix.csv", pix_without_lou}}, both_named);
  CHECK(result.to_hand_out == 3);
  CHECK(has(place.csv(), "lou.merle;ent-l0u;;"));
  CHECK(count(result.checked.report, "ETIQU_P_09") == 1);
  CHECK(count(result.checked.report, "ETIQU_P_10") == 1);
  CHECK(result.checked.rejected == 0);
  for (const Finding& f : result.checked.report.findings)
    if (f.code == Code("ETIQU_P_10"))
      CHECK(has(f.text().en, "1 label shows the ENT account alone: these pupils have no Pix"));
  const GenerateResult later = place.run({{"eleves.csv", pupils}, {"ent.csv", ent}, {"pix.csv", pix}}, both_named, {});
  CHECK(later.to_stick == 1);
  CHECK(later.to_take_away == 1);
  CHECK(has(place.csv(), "lou.merle;ent-l0u;lou.merle0304;pix-l0u"));
}

TEST_CASE("two platforms: who is not in the first list has no label, though the second list has him") {
  Place place;
  const std::string without_lou = head + "ANCOLIE;Léa;6E 1;lea.ancolie;ent-l3a\nPIE;Jean;6E 2;jean.pie;ent-j3an\n";
  const GenerateResult result =
      place.run({{"eleves.csv", pupils}, {"ent.csv", without_lou}, {"pix.csv", pix}}, both_named);
  CHECK(result.to_hand_out == 2);
  CHECK_FALSE(has(place.csv(), "pix-l0u"));
}

TEST_CASE("two platforms: a login that both platforms give is each one's own") {
  Place place;
  const std::string same = head + "ANCOLIE;Léa;6E 1;lou.merle;p-l3a\nMERLE;Lou;6E 1;lea.ancolie;p-l0u\n";
  place.run({{"eleves.csv", pupils}, {"ent.csv", ent}, {"pix.csv", same}}, both_named);
  CHECK(has(place.csv(), "lea.ancolie;ent-l3a;lou.merle;p-l3a"));
  CHECK(has(place.csv(), "lou.merle;ent-l0u;lea.ancolie;p-l0u"));
}

TEST_CASE("two platforms: a change on either is one label to stick and one to take away") {
  for (const bool first : {true, false}) {
    Place place;
    place.usual();
    const std::string changed = first ? "ent.csv" : "pix.csv";
    std::string list = first ? ent : pix;
    list.replace(list.find(first ? "ent-l0u" : "pix-l0u"), 7, "n0uveau");
    GenerateResult result = place.run({{"eleves.csv", pupils}, {changed, list}}, {}, {});
    CHECK(result.to_stick == 0);  // what was handed out stays until somebody answers
    REQUIRE(result.checked.questions.size() == 1);
    GenerateRequest request;
    request.import = {.inputs = {{"eleves.csv", pupils}, {changed, list}}, .uai = "9990010G"};
    request.import.answers = {{result.checked.questions[0].id, "new"}};
    request.labels.operation = "RENTREE";
    request.out = place.folder / "out";
    result = generate(request, place.environment());
    CHECK(result.to_stick == 1);
    CHECK(result.to_take_away == 1);
    CHECK(has(place.csv(),
              first ? "lou.merle;n0uveau;lou.merle0304;pix-l0u" : "lou.merle;ent-l0u;lou.merle0304;n0uveau"));
  }
}

TEST_CASE("two platforms: a label is printed again with both, and not with one of them") {
  Place place;
  place.usual();
  ReprintRequest request;
  request.people = {"MERLE Lou"};
  request.registry.uai = "9990010G";
  request.out = place.folder / "out";
  const ReprintResult result = reprint(request, place.environment());
  REQUIRE(result.labels.size() == 1);
  CHECK(result.checked.operation == "RENTREE");
  CHECK(result.checked.platform == "ent+pix");
  CHECK(result.taken_over.platforms == std::vector<std::string>{"ent", "pix"});
  for (const char* one : {"ent", "pix"}) {
    request.labels.platforms = {one};
    request.yes = true;
    CHECK(has(problem_of([&] { reprint(request, place.environment()); }), "all of them would have to be replaced"));
  }
  CHECK(place.run({}, {}, {}).to_stick == 0);
}

TEST_CASE("two platforms: findings say which they are about, and a forecast of one is not the other's") {
  Place place;
  CheckRequest request;
  request.import = {
      .inputs = {{"eleves.csv", pupils}, {"ent.csv", ent}}, .lists = {{"ent.csv", "ent"}}, .uai = "9990010G"};
  request.labels.platforms = {"ent", "pix"};
  const CheckResult result = check(request, place.environment());
  std::vector<std::string> of;
  for (const Finding& f : result.checked.report.findings)
    if (f.code == Code("IDENT_P_01") || f.code == Code("ADRSI_P_01"))
      of.push_back(f.of_platform ? f.details.back() : "");
  CHECK(of == std::vector<std::string>{"ENT", "Pix"});  // ENT: no address; Pix: a forecast
}

TEST_CASE("two platforms: three, twice the same, or several logins on one of them are refused") {
  Place place;
  const std::vector<Input> files{{"eleves.csv", pupils}};
  CHECK(has(problem_of([&] { place.run(files, {}, {"ent", "pix", "asp"}); }), "two platforms at most"));
  CHECK(has(problem_of([&] { place.run(files, {}, {"ent", "ent"}); }), "one short name"));
  const std::string tests =
      "Nom;Prénom;Classe;Identifiant français;Mot de passe français;Identifiant maths;Mot de passe maths\n"
      "MERLE;Lou;6E 1;F1;fffff1;M1;mmmmm1\n";
  CHECK(has(problem_of([&] {
              place.run({{"eleves.csv", pupils}, {"ent.csv", ent}, {"tests.csv", tests}},
                        {{"ent.csv", "ent"}, {"tests.csv", "pix"}});
            }),
            "the label has no room"));
}
