#include "app/sheets.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "app/catalog.hpp"
#include "base/error.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

const Catalog& catalog() {
  static const Catalog shipped{PASSATION_SOURCE_DIR};
  return shipped;
}

/// A division of one, and all that is printed on its sheet.
struct OneLabel {
  Roster roster;
  Account account;
  std::string stock = "avery-7160";
  LabelTexts texts{"EVA6", "9990010G", "", false};
  int start = 1;
  Engine engine = Engine::podofo;
  Hash mark_key = {};

  OneLabel() {
    Student s;
    s.family_name = "MERLE";
    s.given_name = "Max";
    s.division = "6E 1";
    roster.students = {s};
    account.login = "abcd3468";
    account.secret = "12032015";
  }

  Sheet sheet(bool draw = false) const {
    Sheet sheet{.division = "6E 1",
                .accounts = {&account},
                .start = start,
                .records = {},
                .gave_way = {},
                .mark = {},
                .pdf = {}};
    const Card card = catalog().card("label");
    const Stock chosen = catalog().stock(stock);
    make_sheets(std::span(&sheet, 1), roster, {card, chosen, catalog().fonts(), texts, engine, mark_key}, 1, draw);
    return sheet;
  }
};

}  // namespace

TEST_CASE("The mark of a sheet is five readable characters, and stays while the content does") {
  const OneLabel one;
  const Sheet sheet = one.sheet();
  CHECK(sheet.mark.size() == 5);
  CHECK(one.sheet(true).mark == sheet.mark);
  CHECK(OneLabel().sheet().mark == sheet.mark);
}

TEST_CASE("The mark changes with everything that is printed") {
  std::set<std::string> marks{OneLabel().sheet().mark};
  const auto differs = [&](auto change) {
    OneLabel one;
    change(one);
    CHECK(marks.insert(one.sheet().mark).second);
  };
  differs([](OneLabel& o) { o.roster.students[0].given_name = "Maxime"; });
  differs([](OneLabel& o) { o.roster.students[0].other_given_names = {"Léon"}; });
  differs([](OneLabel& o) { o.roster.students[0].division = "6E 2"; });
  differs([](OneLabel& o) { o.account.login = "abcd3469"; });
  differs([](OneLabel& o) { o.account.secret = "13032015"; });
  differs([](OneLabel& o) { o.texts.operation = "EVA5"; });
  differs([](OneLabel& o) { o.texts.school = "9990011H"; });
  differs([](OneLabel& o) { o.texts.url = "ent.exemple.fr"; });
  differs([](OneLabel& o) { o.texts.forces_change = true; });
  differs([](OneLabel& o) { o.stock = "avery-7163"; });
  differs([](OneLabel& o) { o.start = 2; });
}

TEST_CASE("Whoever guesses what a label says cannot see from the mark that it is right: it depends on a key") {
  OneLabel other;
  other.mark_key = make_key().login;
  CHECK(other.sheet().mark != OneLabel().sheet().mark);
}

TEST_CASE("The mark does not depend on the engine: both print the same") {
  OneLabel haru;
  haru.engine = Engine::haru;
  CHECK(haru.sheet(true).mark == OneLabel().sheet(true).mark);
}

TEST_CASE("A PDF is drawn only when asked for") {
  CHECK(OneLabel().sheet(false).pdf.empty());
  CHECK(OneLabel().sheet(true).pdf.starts_with("%PDF-"));
}

TEST_CASE("A label for which there is no room is not printed") {
  OneLabel one;
  one.roster.students[0].family_name = std::string(300, 'W');
  const Sheet sheet = one.sheet(true);
  CHECK_FALSE(is_printed(sheet, 0));
  CHECK(sheet.pdf.empty());
  CHECK(is_printed(OneLabel().sheet(), 0));
}

TEST_CASE("What one thread says, several say; an error comes through") {
  OneLabel one;
  const Card card = catalog().card("label");
  const Stock stock = catalog().stock("avery-7160");
  const SheetDesign design{card, stock, catalog().fonts(), one.texts, Engine::podofo};
  std::vector<Sheet> alone(5), together(5);
  for (std::size_t i = 0; i < 5; ++i) {
    alone[i].division = together[i].division = "6E " + std::to_string(i);
    alone[i].accounts = together[i].accounts = {&one.account};
  }
  make_sheets(alone, one.roster, design, 1, true);
  make_sheets(together, one.roster, design, 3, true);
  for (std::size_t i = 0; i < 5; ++i) CHECK(alone[i].pdf == together[i].pdf);

  together[3].start = 99;
  CHECK_THROWS_AS(make_sheets(together, one.roster, design, 3, true), Error);
}
