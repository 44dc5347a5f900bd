#include "app/records.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using namespace std::chrono;

namespace {

Student pupil(std::string family, std::string given, Date birth = 2015y / March / 12,
              std::vector<std::string> others = {}) {
  Student s;
  s.family_name = std::move(family);
  s.given_name = std::move(given);
  s.other_given_names = std::move(others);
  s.birth_date = birth;
  s.division = "6E 1";
  s.sex = Sex::male;
  return s;
}

/// Records of all these pupils, with the logins a, b, c ... and a password.
std::vector<Record> records(std::vector<Student> students, const LabelTexts& texts = {}, std::string secret = "x9",
                            bool provisional = false) {
  Roster roster;
  roster.students = std::move(students);
  std::vector<Account> accounts(roster.students.size());
  std::vector<const Account*> chosen;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    accounts[i].person = i;
    accounts[i].login = std::string(1, static_cast<char>('a' + i));
    accounts[i].secret = secret;
    accounts[i].provisional = provisional;
    chosen.push_back(&accounts[i]);
  }
  return make_records(roster, chosen, texts);
}

using Texts = std::vector<std::string>;

Texts field(const std::vector<Record>& all, Field f) {
  Texts texts;
  for (const Record& r : all) texts.push_back(r[f].text);
  return texts;
}

}  // namespace

TEST_CASE("A record says who, where, and what to type") {
  const auto r = records({pupil("MERLE", "Max", 2015y / March / 12, {"Léon", "Zoé"})},
                         {"EVA6", "Collège des Oiseaux", "ent.exemple.fr", true})
                     .front();
  CHECK(r[Field::name].text == "MERLE Max");
  CHECK(r[Field::other_names].text == "Léon Zoé");
  CHECK(r[Field::distinction].text.empty());
  CHECK(r[Field::division].text == "6E 1");
  CHECK(r[Field::school].text == "Collège des Oiseaux");
  CHECK(r[Field::operation].text == "EVA6");
  CHECK(r[Field::login_caption].text == "Identifiant\u00a0:");
  CHECK(r[Field::login].text == "a");
  CHECK(r[Field::password_caption].text == "Mot de passe\u00a0:");
  CHECK(r[Field::password].text == "x9");
  CHECK(r[Field::url].text == "ent.exemple.fr");
  CHECK(r[Field::notice].text == "Mot de passe à changer à la 1re connexion");
}

TEST_CASE("A login that is a forecast is called provisional on the label") {
  const auto r = records({pupil("MERLE", "Max", 2015y / March / 12)}, {}, "x9", true).front();
  CHECK(r[Field::login_caption].text == "Identifiant provisoire\u00a0:");
}

TEST_CASE("The same login and password worded in another way are no other label") {
  LabelTexts before, now;
  before.forces_change = now.forces_change = true;
  const Student max = pupil("MERLE", "Max", 2015y / March / 12);
  const auto told = told_by(records({max}, now, "x9", true).front());
  CHECK(told == told_by(records({max}, before).front()));
  CHECK(told[static_cast<std::size_t>(Field::login_caption)] == "Identifiant\u00a0:");
  CHECK(told[static_cast<std::size_t>(Field::notice)] == "À changer à la première connexion");
  CHECK(told != told_by(records({max}, now, "other").front()));
}

TEST_CASE("A used name is shown instead of the family name") {
  Student s = pupil("MERLE", "Max");
  s.used_name = "PINSON";
  CHECK(records({s}).front()[Field::name].text == "PINSON Max");
}

TEST_CASE("Without a password there is no caption for one") {
  const auto r = records({pupil("MERLE", "Max")}, {}, "").front();
  CHECK(r[Field::password].text.empty());
  CHECK(r[Field::password_caption].text.empty());
}

TEST_CASE("Where no change is forced, none is announced") {
  CHECK(records({pupil("MERLE", "Max")}).front()[Field::notice].text.empty());
}

TEST_CASE("Credentials keep the groups they are shown in") {
  Roster roster;
  roster.students = {pupil("MERLE", "Max")};
  Account account;
  account.login = "abcdefgh";
  account.login_groups = {4, 4};
  account.secret = "12032015";
  account.secret_groups = {2, 2, 4};
  const Account* const chosen[] = {&account};
  const auto r = make_records(roster, chosen, {}).front();
  CHECK(r[Field::login] == Value{"abcdefgh", {4, 4}});
  CHECK(r[Field::password] == Value{"12032015", {2, 2, 4}});
}

TEST_CASE("An activation code is called so") {
  Roster roster;
  roster.students = {pupil("MERLE", "Max")};
  Account account;
  account.login = "max.merle";
  account.secret = "Abq5zP71";
  account.secret_kind = SecretKind::activation_code;
  const Account* const chosen[] = {&account};
  CHECK(make_records(roster, chosen, {}).front()[Field::password_caption].text == "Code d’activation\u00a0:");
  LabelTexts texts;
  texts.forces_change = true;
  CHECK(make_records(roster, chosen, texts).front()[Field::notice].text == "Mot de passe à choisir à la 1re connexion");
}

TEST_CASE("Two logins say what they are for, each with its password") {
  Roster roster;
  roster.students = {pupil("MERLE", "Max")};
  Account account;
  account.label = "français";
  account.login = "F1";
  account.secret = "abc";
  account.second = SecondLogin{"mathématiques", "M1", "def"};
  const Account* const chosen[] = {&account};
  const auto r = make_records(roster, chosen, {}).front();
  CHECK(r[Field::login_caption].text == "Identifiant français\u00a0:");
  CHECK(r[Field::password_caption].text == "Mot de passe français\u00a0:");
  CHECK(r[Field::password].text == "abc");
  CHECK(r[Field::second_login_caption].text == "Identifiant mathématiques\u00a0:");
  CHECK(r[Field::second_login].text == "M1");
  CHECK(r[Field::second_password_caption].text == "Mot de passe mathématiques\u00a0:");
  CHECK(r[Field::second_password].text == "def");
}

TEST_CASE("One password for two logins stands once, behind the second") {
  Roster roster;
  roster.students = {pupil("MERLE", "Max")};
  Account account;
  account.label = "français";
  account.login = "F1";
  account.secret = "12032015";
  account.secret_groups = {2, 2, 4};
  account.second = SecondLogin{"mathématiques", "M1", "12032015"};
  const Account* const chosen[] = {&account};
  const auto r = make_records(roster, chosen, {}).front();
  CHECK(r[Field::password_caption].text.empty());
  CHECK(r[Field::password].text.empty());
  CHECK(r[Field::second_password_caption].text == "Mot de passe\u00a0:");
  CHECK(r[Field::second_password] == Value{"12032015", {2, 2, 4}});
}

TEST_CASE("Same shown names: the second given name tells apart where all have one and all differ") {
  const auto all = records({pupil("MERLE", "Max", 2015y / March / 12, {"Léon", "Zoé"}), pupil("PIE", "Lou"),
                            pupil("MERLE", "Max", 2014y / June / 1, {"Paul"})});
  CHECK(field(all, Field::distinction) == Texts{"Léon", "", "Paul"});
  CHECK(field(all, Field::other_names) == Texts{"", "", ""});  // said once is enough
}

TEST_CASE("Same shown names: else the day of birth, as the sex has it") {
  std::vector<Student> students = {pupil("MERLE", "Max", 2015y / March / 12, {"Léon"}),
                                   pupil("MERLE", "Max", 2014y / June / 1)};
  students[1].sex = Sex::female;
  CHECK(field(records(students), Field::distinction) == Texts{"né le 12/03", "née le 01/06"});

  students[1] = pupil("MERLE", "Max", 2014y / June / 1, {"Léon"});
  CHECK(field(records(students), Field::distinction) == Texts{"né le 12/03", "né le 01/06"});
}

TEST_CASE("A name that a used name makes the same is told apart, too") {
  std::vector<Student> students = {pupil("MERLE", "Max"), pupil("PIE", "Max", 2014y / June / 1)};
  students[1].used_name = "MERLE";
  CHECK(field(records(students), Field::distinction) == Texts{"né le 12/03", "né le 01/06"});
}
