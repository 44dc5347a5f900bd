// A label with logins of two platforms: each under its name, on every card and stock that takes it.

#include <catch2/catch.hpp>

#include "base/csv.hpp"
#include "document/accounts_csv.hpp"
#include "document/records.hpp"
#include "document/sheets.hpp"

using namespace passation;

namespace {

const std::filesystem::path root = PASSATION_SOURCE_DIR;

Roster one_pupil(const std::string& family = "MERLE", const std::string& given = "Lou") {
  Roster roster;
  Student& s = roster.students.emplace_back();
  s.family_name = family, s.given_name = given, s.division = "6E 1";
  return roster;
}

Account on_both(const std::string& login = "lou.merle", const std::string& second = "lou.merle0102") {
  Account account;
  account.login = login, account.secret = "kb7f3h", account.secret_kind = SecretKind::activation_code;
  account.platform = "ENT";
  account.second = SecondLogin{.label = {}, .login = second, .secret = "wd9xpt42", .platform = "Pix"};
  return account;
}

LabelTexts texts() {
  return {.operation = "RENTREE",
          .school = "Collège des Oiseaux",
          .url = "https://ent.exemple.fr",
          .forces_change = true,
          .second_url = "app.pix.fr",
          .second_forces_change = true};
}

Record record_of(const Account& account, const LabelTexts& with = texts()) {
  const Account* accounts[] = {&account};
  return make_records(one_pupil(), accounts, with).front();
}

std::string text(const Record& record, Field field) {
  return record[field].text;
}

std::vector<std::string> told(const Account& account, const LabelTexts& with = texts()) {
  return told_by(record_of(account, with), account, with);
}

Sheet sheet_on(const std::string& stock_key, const Account& account, const Roster& roster) {
  static const Fonts fonts = Fonts::load(root / "fonts");
  const Card card = load_card(root / "layouts/cards/label.xml"), two = load_card(root / "layouts/cards/label-two.xml");
  const Stock stock = load_stock(root / "layouts/stocks" / (stock_key + ".xml"));
  Sheet sheet;
  sheet.accounts = {&account};
  make_sheets(std::span(&sheet, 1), roster, {card, two, stock, fonts, texts()}, 1, true);
  return sheet;
}

}  // namespace

TEST_CASE("two platforms: each login stands under the name and beside the address of its platform") {
  const Record r = record_of(on_both());
  CHECK(text(r, Field::test) == "ENT");
  CHECK(text(r, Field::login) == "lou.merle");
  CHECK(text(r, Field::password) == "kb7f3h");
  CHECK(text(r, Field::password_caption) == "Code d’activation");
  CHECK(text(r, Field::url) == "ent.exemple.fr");
  CHECK(text(r, Field::second_test) == "Pix");
  CHECK(text(r, Field::second_login) == "lou.merle0102");
  CHECK(text(r, Field::second_password) == "wd9xpt42");
  CHECK(text(r, Field::second_caption) == "Mot de passe");
  CHECK(text(r, Field::second_url) == "app.pix.fr");
}

TEST_CASE("two platforms: who has the first account alone has nothing of the second one on the label") {
  Account alone = on_both();
  alone.second = {};
  const Record r = record_of(alone);
  CHECK(text(r, Field::test) == "ENT");
  for (const Field field :
       {Field::second_test, Field::second_login, Field::second_password, Field::second_caption, Field::second_url})
    CHECK(text(r, field).empty());
}

TEST_CASE("two platforms: a login that is a forecast says so itself, not the other one") {
  Account account = on_both();
  account.second->provisional = true;
  const Record r = record_of(account);
  CHECK(text(r, Field::test) == "ENT");
  CHECK(text(r, Field::second_test) == "Pix provisoire");
  CHECK(text(r, Field::login_caption) == "Identifiant");
}

TEST_CASE("two platforms: equal passwords are two all the same, each in its groups and under its caption") {
  Account account = on_both();
  account.secret_groups = {3, 3}, account.second->secret = account.secret;
  const Record r = record_of(account);
  CHECK(r[Field::second_password] == Value{"kb7f3h", {}});
  CHECK(text(r, Field::password_caption) == "Code d’activation");
  CHECK(text(r, Field::second_caption) == "Mot de passe");
}

TEST_CASE("two platforms: a password that is not known has no caption, whatever the other one has") {
  Account account = on_both();
  account.secret.clear();
  CHECK(text(record_of(account), Field::password_caption).empty());
  CHECK(text(record_of(account), Field::second_caption) == "Mot de passe");
  account = on_both();
  account.second->secret.clear();
  CHECK(text(record_of(account), Field::password_caption) == "Code d’activation");
  CHECK(text(record_of(account), Field::second_caption).empty());
}

TEST_CASE("two platforms: a notice that is not true of both names its platform") {
  const auto notice = [](const Account& account, bool first, bool second) {
    LabelTexts with = texts();
    with.forces_change = first, with.second_forces_change = second;
    return text(record_of(account, with), Field::notice);
  };
  Account account = on_both();
  CHECK(notice(account, false, false).empty());
  CHECK(notice(account, true, true) == "mots de passe à choisir à la 1re connexion");
  CHECK(notice(account, true, false) == "ENT\u00a0: mot de passe à choisir ensuite");
  CHECK(notice(account, false, true) == "Pix\u00a0: à changer à la 1re connexion");
  account.secret_kind = SecretKind::password;
  CHECK(notice(account, true, true) == "à changer à la 1re connexion");
  account.secret.clear();
  CHECK(notice(account, true, true) == "ENT déjà ouvert · Pix\u00a0: à changer à la 1re connexion");
  account.second->secret.clear();
  CHECK(notice(account, true, true) == "compte déjà ouvert\u00a0: mot de passe inchangé");
}

TEST_CASE("two platforms: a label tells both credentials, and under which name: any change of one is another label") {
  const std::vector<std::string> before = told(on_both());
  CHECK(told(on_both()) == before);
  const auto is_another = [&](const auto& change) {
    Account account = on_both();
    change(account);
    return told(account) != before;
  };
  CHECK(is_another([](Account& a) { a.login = "lou.merle2"; }));
  CHECK(is_another([](Account& a) { a.secret = "other"; }));
  CHECK(is_another([](Account& a) { a.second->login = "lou.merle0103"; }));
  CHECK(is_another([](Account& a) { a.second->secret = "other"; }));
  CHECK(is_another([](Account& a) { a.second->secret = a.secret; }));
  CHECK(is_another([](Account& a) { a.second = {}; }));
  CHECK(is_another([](Account& a) { std::swap(a.platform, a.second->platform); }));
  CHECK(is_another([](Account& a) {
    std::swap(a.login, a.second->login);
    std::swap(a.secret, a.second->secret);
  }));
  CHECK_FALSE(is_another([](Account& a) { a.second->provisional = true; }));
  LabelTexts elsewhere = texts();
  elsewhere.second_url = "autre.exemple.fr";
  CHECK(told(on_both(), elsewhere) != before);
}

TEST_CASE("two platforms: labels from the smallest size on have room for long names and logins") {
  const Roster roster = one_pupil("DE LA GRANDE-MÉSANGE CHARBONNIÈRE", "Marie-Clémentine Éléonore");
  const Account account = on_both("marie-clementine.demesange", "marieclementine.mesange0102");
  for (const char* stock : {"avery-7159", "avery-7160", "avery-7163", "avery-7165", "a4-70x37"}) {
    INFO(stock);
    const Sheet sheet = sheet_on(stock, account, roster);
    CHECK(sheet.card == "label-two");
    CHECK(is_printed(sheet, 0));
  }
}

TEST_CASE("two platforms: where nobody has the second account the usual card names the platform of the first") {
  Account alone = on_both();
  alone.second = {};
  const Sheet sheet = sheet_on("avery-7160", alone, one_pupil());
  CHECK(sheet.card == "label");
  CHECK(is_printed(sheet, 0));
}

TEST_CASE("two platforms: the account list has the columns of both under their names, empty where there is none") {
  Roster roster = one_pupil();
  roster.students.push_back(one_pupil("PIE", "Jean").students.front());
  const Account both = on_both();
  Account alone = on_both("jean.pie");
  alone.person = 1, alone.second = {};
  const Account* accounts[] = {&both, &alone};
  const std::string csv = accounts_csv(roster, accounts);
  CHECK(csv.find("Identifiant ENT;Mot de passe ENT;Identifiant Pix;Mot de passe Pix") != csv.npos);
  CHECK(csv.find("lou.merle;kb7f3h;lou.merle0102;wd9xpt42") != csv.npos);
  CHECK(csv.find("jean.pie;kb7f3h;;") != csv.npos);
}
