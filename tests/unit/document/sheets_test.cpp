#include "document/sheets.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "base/error.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

const std::filesystem::path root = PASSATION_SOURCE_DIR;

const Fonts& fonts() {
  static const Fonts shipped = Fonts::load(root / "fonts");
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
    const Card card = load_card(root / "layouts/cards/label.xml");
    const Card tests = load_card(root / "layouts/cards/label-tests.xml");
    const Stock chosen = load_stock(root / "layouts/stocks" / (stock + ".xml"));
    make_sheets(std::span(&sheet, 1), roster, {card, tests, chosen, fonts(), texts, engine, mark_key}, 1, draw);
    return sheet;
  }
};

/// Somebody with a login for each of two tests, on a card of this name.
Sheet two_logins_on(const std::string& card_key, const std::string& stock_key) {
  static OneLabel one;  // the sheet names its account
  one.account.label = "français";
  one.account.second = SecondLogin{"mathématiques", "M1", "12032015"};
  const Card card = load_card(root / "layouts/cards" / (card_key + ".xml"));
  const Card tests = load_card(root / "layouts/cards/label-tests.xml");
  const Stock stock = load_stock(root / "layouts/stocks" / (stock_key + ".xml"));
  Sheet sheet;
  sheet.accounts = {&one.account};
  make_sheets(std::span(&sheet, 1), one.roster, {card, tests, stock, fonts(), one.texts}, 1, true);
  return sheet;
}

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
  const Card card = load_card(root / "layouts/cards/label.xml");
  const Stock stock = load_stock(root / "layouts/stocks/avery-7160.xml");
  const SheetDesign design{card, card, stock, fonts(), one.texts, Engine::podofo};
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

TEST_CASE("Names in another script are printed in Latin letters, which is said once; emoji are left out") {
  OneLabel one;
  one.roster.students[0].family_name = "麻雀";
  one.roster.students[0].given_name = "小 \U0001F642";
  const Sheet sheet = one.sheet();
  CHECK(label_name(sheet.records[0]) == "MA QUE Xiao");
  CHECK(sheet.gave_way == std::vector<GaveWay>{{0, Field::given_name, GaveWay::How::left_out, "U+1F642"},
                                               {0, Field::family_name, GaveWay::How::respelt, "MA QUE Xiao"}});
}

TEST_CASE("Two logins take the card for tests where the card has no place for them") {
  OneLabel one;
  one.account.label = "français";
  one.account.second = SecondLogin{"mathématiques", "M1", "12032015"};
  CHECK(is_printed(one.sheet(), 0));
  const Card plain = load_card(root / "layouts/cards/label.xml"),
             tests = load_card(root / "layouts/cards/label-tests.xml");
  CHECK_FALSE(shows(plain, Field::second_login));
  CHECK(shows(tests, Field::second_login));
}

TEST_CASE("All divisions on one sheet: what was printed, in order, begun where the first sheet began") {
  OneLabel one;
  one.start = 5;
  std::vector<Sheet> sheets{one.sheet(), one.sheet()};
  sheets[1].records[0][Field::division].text = "6E 2";
  OneLabel wide;
  wide.roster.students[0].family_name = std::string(300, 'W');
  sheets.push_back(wide.sheet());  // nobody is printed
  const Sheet all = continuous_sheet(sheets);
  CHECK(all.continuous);
  CHECK(all.start == 5);
  CHECK(all.accounts == std::vector<const Account*>{&one.account, &one.account});
  REQUIRE(all.records.size() == 2);
  CHECK(all.records[1] == sheets[1].records[0]);
  CHECK(continuous_sheet({}).records.empty());
}

TEST_CASE("In large print: once more who needs it and was printed, on a sheet that begins anew") {
  OneLabel one;
  one.start = 5;
  std::vector<Sheet> sheets{one.sheet(), one.sheet()};
  sheets[1].labels[0] = -1;
  CHECK(large_sheet(sheets, one.roster).accounts.empty());
  one.roster.students[0].large_print = true;
  const Sheet large = large_sheet(sheets, one.roster);
  CHECK(large.accounts == std::vector<const Account*>{&one.account});
  CHECK(large.records == sheets[0].records);
  CHECK(large.start == 1);
  CHECK(large.continuous);
}

TEST_CASE("A card that hands nothing out is never exchanged for one that shows passwords") {
  const Sheet sheet = two_logins_on("badge", "avery-7165");
  CHECK(sheet.card == "badge");
  CHECK(is_printed(sheet, 0));
}

TEST_CASE("A card that shows one login loses no second one in silence") {
  CHECK(two_logins_on("hint", "avery-7160").gave_way ==
        std::vector<GaveWay>{{0, Field::second_login, GaveWay::How::does_not_fit, {}}});
}

TEST_CASE("A password with a character that no face has is not printed with another in its place") {
  OneLabel one;
  one.account.secret = "chat\U0001F600zz";
  const Sheet sheet = one.sheet(true);
  CHECK(sheet.gave_way == std::vector<GaveWay>{{0, Field::password, GaveWay::How::cannot_be_typed, "U+1F600"}});
  CHECK_FALSE(is_printed(sheet, 0));
  CHECK(sheet.pdf.empty());
}
