#include "document/records.hpp"

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
  CHECK(r[Field::family_name].text == "MERLE");
  CHECK(r[Field::other_names].text == "Léon Zoé");
  CHECK(r[Field::distinction].text.empty());
  CHECK(r[Field::division].text == "6E 1");
  CHECK(r[Field::school].text == "Collège des Oiseaux");
  CHECK(r[Field::operation].text == "EVA6");
  CHECK(r[Field::login_caption].text == "Identifiant");
  CHECK(r[Field::login].text == "a");
  CHECK(r[Field::password_caption].text == "Mot de passe");
  CHECK(r[Field::password].text == "x9");
  CHECK(r[Field::url].text == "ent.exemple.fr");
  CHECK(r[Field::notice].text == "à changer à la 1re connexion");
}

TEST_CASE("A login that is a forecast is called provisional on the label") {
  const auto r = records({pupil("MERLE", "Max", 2015y / March / 12)}, {}, "x9", true).front();
  CHECK(r[Field::login_caption].text == "Identifiant provisoire");
}

namespace {

/// What is told by the label of an account of the pupil MERLE Max, or of another one.
Texts told(Account account, const LabelTexts& texts = {}, Student student = pupil("MERLE", "Max")) {
  Roster roster;
  roster.students = {std::move(student)};
  const Account* const chosen[] = {&account};
  return told_by(make_records(roster, chosen, texts).front(), account, texts);
}

Account account_of(std::string login, std::string secret) {
  Account account;
  account.login = std::move(login);
  account.secret = std::move(secret);
  return account;
}

}  // namespace

TEST_CASE("What a label tells is worded as in the first version, whatever it looks like now") {
  LabelTexts texts{"EVA6", "Collège des Oiseaux", "https://ent.exemple.fr/", true};
  CHECK(told(account_of("a", "x9"), texts, pupil("MERLE", "Max", 2015y / March / 12, {"Léon", "Zoé"})) ==
        Texts{"MERLE Max", "Léon Zoé", "", "6E 1", "Collège des Oiseaux", "EVA6", "Identifiant\u00a0:", "a",
              "Mot de passe\u00a0:", "x9", "", "", "", "", "https://ent.exemple.fr/",
              "À changer à la première connexion"});
  Account two = account_of("F1", "abc");
  two.label = "français";
  two.second = SecondLogin{"mathématiques", "M1", "def"};
  CHECK(told(two) == Texts{"MERLE Max", "", "", "6E 1", "", "", "Identifiant français\u00a0:", "F1",
                           "Mot de passe français\u00a0:", "abc", "Identifiant mathématiques\u00a0:", "M1",
                           "Mot de passe mathématiques\u00a0:", "def", "", ""});
  two.second->secret = "abc";  // one for both stood once
  CHECK(told(two) == Texts{"MERLE Max", "", "", "6E 1", "", "", "Identifiant français\u00a0:", "F1", "", "",
                           "Identifiant mathématiques\u00a0:", "M1", "Mot de passe\u00a0:", "abc", "", ""});
}

TEST_CASE("The same login and password worded in another way are no other label") {
  Account forecast = account_of("a", "x9");
  forecast.provisional = true;
  CHECK(told(forecast) == told(account_of("a", "x9")));
  CHECK(told(account_of("a", "x9")) != told(account_of("a", "other")));
}

TEST_CASE("A spare has its number beside its name, and the place of the given name is free") {
  Student spare = pupil("Réserve", "3");
  spare.source_id = "réserve 6E 1 3";
  const auto r = records({spare}).front();
  CHECK(r[Field::family_name].text == "Réserve 3");
  CHECK(r[Field::given_name].text.empty());
  CHECK(label_name(r) == "Réserve 3");
  CHECK(records({pupil("Réserve", "Max")}).front()[Field::given_name].text == "Max");
}

TEST_CASE("What a browser adds by itself is not printed of an address") {
  for (const char* url : {"https://ent.exemple.fr/", "ent.exemple.fr"})
    CHECK(records({pupil("MERLE", "Max")}, {"", "", url, false}).front()[Field::url].text == "ent.exemple.fr");
  CHECK(records({pupil("MERLE", "Max")}, {"", "", "http://10.0.0.1/a/", false}).front()[Field::url].text ==
        "http://10.0.0.1/a");
}

TEST_CASE("Spaces of a password are shown, and groups are said to hold none") {
  const auto spoken = records({pupil("MERLE", "Max")}, {}, "chat noir").front();
  CHECK(spoken[Field::password].text == "chat‿noir");
  CHECK(spoken[Field::typing].text == "‿\u00a0= espace");
  CHECK(records({pupil("MERLE", "Max")}).front()[Field::typing].text.empty());
}

TEST_CASE("A label without a password says that the account is open, where others announce a change") {
  CHECK(records({pupil("MERLE", "Max")}, {"", "", "", true}, "").front()[Field::notice].text ==
        "compte déjà ouvert\u00a0: mot de passe inchangé");
  CHECK(records({pupil("MERLE", "Max")}, {}, "").front()[Field::notice].text.empty());
}

TEST_CASE("A used name is shown instead of the family name") {
  Student s = pupil("MERLE", "Max");
  s.used_name = "PINSON";
  CHECK(records({s}).front()[Field::family_name].text == "PINSON");
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
  CHECK(make_records(roster, chosen, {}).front()[Field::password_caption].text == "Code d’activation");
  LabelTexts texts;
  texts.forces_change = true;
  CHECK(make_records(roster, chosen, texts).front()[Field::notice].text == "mot de passe à choisir ensuite");
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
  CHECK(r[Field::login_caption].text == "Identifiant");
  CHECK(r[Field::password_caption].text == "Mot de passe");
  CHECK(r[Field::test].text == "français");
  CHECK(r[Field::password].text == "abc");
  CHECK(r[Field::second_test].text == "mathématiques");
  CHECK(r[Field::second_login].text == "M1");
  CHECK(r[Field::second_password].text == "def");
}

TEST_CASE("One password for two logins stands beside both") {
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
  CHECK(r[Field::password] == Value{"12032015", {2, 2, 4}});
  CHECK(r[Field::second_password] == Value{"12032015", {2, 2, 4}});
}

TEST_CASE("Same shown names: the second given name tells apart where all have one and all differ") {
  const auto all = records({pupil("MERLE", "Max", 2015y / March / 12, {"Léon", "Zoé"}), pupil("PIE", "Lou"),
                            pupil("MERLE", "Max", 2014y / June / 1, {"Paul"})});
  CHECK(field(all, Field::distinction) == Texts{"Léon", "", "Paul"});
}

TEST_CASE("Same shown names: else the end of SIECLE's number, else of the INE, never the birth date") {
  std::vector<Student> students = {pupil("MERLE", "Max", 2015y / March / 12, {"Léon"}),
                                   pupil("MERLE", "Max", 2014y / June / 1)};
  CHECK(field(records(students), Field::distinction) == Texts{"", ""});
  students[0].ine = "060000001AA", students[1].ine = "060000002BB";
  CHECK(field(records(students), Field::distinction) == Texts{"n°\u00a001AA", "n°\u00a002BB"});
  students[0].source_id = "1004821", students[1].source_id = "1004822";
  CHECK(field(records(students), Field::distinction) == Texts{"n°\u00a04821", "n°\u00a04822"});
  students[1].source_id = "2004821";  // the same end
  CHECK(field(records(students), Field::distinction) == Texts{"n°\u00a001AA", "n°\u00a002BB"});
}

TEST_CASE("A name that a used name makes the same is told apart, too") {
  std::vector<Student> students = {pupil("MERLE", "Max", 2015y / March / 12, {"Léon"}),
                                   pupil("PIE", "Max", 2014y / June / 1, {"Paul"})};
  students[1].used_name = "MERLE";
  CHECK(field(records(students), Field::distinction) == Texts{"Léon", "Paul"});
}

TEST_CASE("Namesakes are those whose name stands several times") {
  const std::vector<std::string> names = {"MERLE Max",   "PIC Ana", "BUSE Zoé", "PIC Ana",
                                          "MERLE Lucie", "PIC Ana", "BUSE Zoé"};
  CHECK(namesakes(names) == std::vector<std::vector<std::size_t>>{{2, 6}, {1, 3, 5}});
  CHECK(namesakes(std::span(names).first(3)).empty());
}

TEST_CASE(
    "Names that become the same in Latin letters are told apart, and distinctions that become the same tell nothing") {
  std::vector<Student> students = {pupil("LI", "伟", 2015y / March / 12), pupil("LI", "威", 2014y / June / 1)};
  students[0].source_id = "1004821", students[1].source_id = "1004822";
  CHECK(field(records(students), Field::given_name) == Texts{"Wei", "Wei"});
  CHECK(field(records(students), Field::distinction) == Texts{"n°\u00a04821", "n°\u00a04822"});
  students = {pupil("MERLE", "Max", 2015y / March / 12, {"伟"}), pupil("MERLE", "Max", 2014y / June / 1, {"威"})};
  CHECK(field(records(students), Field::distinction) == Texts{"", ""});
}

TEST_CASE("The end of a number is counted in characters") {
  std::vector<Student> students = {pupil("MERLE", "Max"), pupil("MERLE", "Max")};
  students[0].source_id = "éééé1", students[1].source_id = "éééé2";
  CHECK(field(records(students), Field::distinction) == Texts{"n°\u00a0ééé1", "n°\u00a0ééé2"});
}

TEST_CASE("A password that is the birth date is described; any other is asked for, and steps say what there is") {
  LabelTexts texts{"", "", "ent.exemple.fr", true, "jjmmaaaa", true};
  const auto hint = [&](std::string secret) {
    return records({pupil("MERLE", "Max", 2015y / March / 12)}, texts, std::move(secret)).front();
  };
  CHECK(hint("12032015")[Field::hint].text == "ta date de naissance, JJMMAAAA");
  CHECK(hint("x9")[Field::hint].text == "demande-le à ton professeur");
  CHECK(hint("")[Field::hint].text.empty());
  CHECK(hint("x9")[Field::third_step].text == "3. Choisis un nouveau mot de passe et garde-le pour toi.");
  CHECK(hint("")[Field::second_step].text == "2. Tape ton identifiant.");
  texts.explained = false;
  CHECK(hint("x9")[Field::hint].text.empty());
}
