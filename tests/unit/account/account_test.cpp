#include "account/account.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <stdexcept>

#include "base/error.hpp"

using namespace passation;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 9 / 3;

Platform shipped(const char* key) {
  return load_platform(std::filesystem::path(PASSATION_SOURCE_DIR) / "layouts" / "platforms" /
                       (std::string(key) + ".xml"));
}

Student student(std::string id, std::string family, std::string given, std::optional<Date> birth = 2014y / 2 / 1) {
  Student s;
  s.source_id = std::move(id);
  s.family_name = std::move(family);
  s.given_name = std::move(given);
  s.birth_date = birth;
  s.division = "6E 1";
  s.origin = {"eleves.xml", 7};
  return s;
}

Roster roster_of(std::vector<Student> students) {
  Roster roster;
  roster.school.uai = "0000000X";
  roster.students = std::move(students);
  return roster;
}

struct Made {
  std::vector<Account> accounts;
  Report report;
  std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const Finding& f : report.findings) out.emplace_back(f.code.rule().code);
    return out;
  }
};

Made make(const char* platform, const Roster& roster, Report report = {}, const std::vector<GivenAccount>& given = {}) {
  Made made{{}, std::move(report)};
  const Listed listed = match_given(roster, given, made.report);
  made.accounts = make_student_accounts(roster, shipped(platform), Key{}, today, made.report, listed);
  return made;
}

/// An account for the pupil with this id.
GivenAccount given(const Student& s, std::vector<GivenLogin> logins) {
  GivenAccount account;
  account.person = s;
  account.person.origin = {"comptes.csv", 2};
  account.divisions = {s.division};
  account.logins = std::move(logins);
  return account;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("ASP: an opaque login in fours, the birth date as jjmmaaaa in its groups") {
  const Made made = make("asp", roster_of({student("1", "PETIT", "Léa")}));
  REQUIRE(made.accounts.size() == 1);
  const Account& account = made.accounts[0];
  CHECK(account.login.size() == 8);
  CHECK(account.login_groups == Groups{4, 4});
  CHECK(account.secret == "01022014");
  CHECK(account.secret_groups == Groups{2, 2, 4});
}

TEST_CASE("C PRO: prenom.nom of the registered name") {
  Student s = student("1", "D'ALMEIDA", "Marie-Claire");
  s.used_name = "GRAND";
  const Made made = make("cpro", roster_of({s}));
  CHECK(made.accounts.at(0).login == "marieclaire.dalmeida");
  CHECK(made.accounts.at(0).login_groups.empty());
}

TEST_CASE("ENT: prenom.nom of the name in use, halves cut at 30") {
  Student s = student("1", "PETIT", std::string(40, 'A'));
  s.used_name = "D’Almeida Œuvrard";
  CHECK(make("ent", roster_of({s})).accounts.at(0).login == std::string(30, 'a') + ".dalmeidaoeuvrard");
}

TEST_CASE("Pix: prenom.nomJJMM, with ligatures and letters that do not decompose") {
  const Roster roster = roster_of({student("1", "Weiß", "Lætitia"), student("2", "Łoś", "Bjørn")});
  const Made made = make("pix", roster);
  CHECK(made.accounts.at(0).login == "laetitia.weiss0102");
  CHECK(made.accounts.at(1).login == "bjorn.los0102");
}

TEST_CASE("a password that the platform draws stays empty") {
  const Made made = make("pix", roster_of({student("1", "PETIT", "Léa")}));
  CHECK(made.accounts.at(0).secret.empty());
  CHECK(made.accounts.at(0).secret_groups.empty());
}

TEST_CASE("findings about the platform come once, about nobody") {
  const Roster roster = roster_of({student("1", "PETIT", "Léa"), student("2", "GRAND", "Tom")});
  CHECK(make("asp", roster).codes() == Codes{"MDPAS_P_01"});
  CHECK(make("cpro", roster).codes() == Codes{"IDENT_P_01"});
  const Made pix = make("pix", roster);
  CHECK(pix.codes() == Codes{"IDENT_P_01", "MDPAS_P_02"});
  CHECK(pix.report.findings[0].subject.kind == Subject::Kind::none);
}

TEST_CASE("nothing is said about the platform when nobody gets an account") {
  CHECK(make("cpro", roster_of({})).codes().empty());
}

TEST_CASE("leavers and rejected pupils get no account; who leaves today still does") {
  Roster roster = roster_of({student("1", "PETIT", "Léa"), student("2", "GRAND", "Tom"), student("3", "BLANC", "Ana"),
                             student("4", "NOIR", "Noé")});
  roster.students[0].exit_date = today;
  roster.students[1].exit_date = 2026y / 9 / 2;
  Report report;
  report.add("ACDIV_P_01", Subject::student(2), {});
  const Made made = make("asp", roster, report);
  REQUIRE(made.accounts.size() == 2);
  CHECK(made.accounts[0].person == 0);
  CHECK(made.accounts[1].person == 3);
}

TEST_CASE("a missing birth date that the password needs is a rejection, said once") {
  const Roster roster = roster_of({student("1", "PETIT", "Léa", std::nullopt), student("2", "GRAND", "Tom")});
  const Made made = make("cpro", roster);
  REQUIRE(made.accounts.size() == 1);
  CHECK(made.accounts[0].person == 1);
  CHECK(made.codes() == Codes{"DNAIS_P_01", "IDENT_P_01"});
  CHECK(made.report.findings[0].subject == Subject::student(0));
  CHECK(made.report.findings[0].origin == roster.students[0].origin);

  Report known;
  known.add("DNAIS_P_02", Subject::student(0), {}, {"31/02/2014"});
  CHECK(make("cpro", roster, known).codes() == Codes{"DNAIS_P_02", "IDENT_P_01"});
}

TEST_CASE("a missing birth date matters only to rules that need it") {
  const Roster roster = roster_of({student("1", "PETIT", "Léa", std::nullopt)});
  CHECK(make("ent", roster).accounts.size() == 1);
  CHECK(make("pix", roster).accounts.empty());
}

TEST_CASE("a leaver's and a rejected pupil's login is not given to somebody else") {
  Roster roster = roster_of({student("1", "PETIT", "Léa"), student("2", "PETIT", "Léa"), student("3", "PETIT", "Léa")});
  roster.students[0].exit_date = 2026y / 7 / 4;
  Report report;
  report.add("ACDIV_P_01", Subject::student(1), {});
  CHECK(make("cpro", roster, report).accounts.at(0).login == "lea.petit3");
}

TEST_CASE("a name that gives no readable login is reported with the fallback, for those who get one") {
  Roster roster = roster_of({student("1", "???", "Léa"), student("2", "علي", "Tom")});
  roster.students[1].exit_date = 2026y / 7 / 4;
  const Made made = make("cpro", roster);
  REQUIRE(made.codes() == Codes{"IDENT_P_02", "IDENT_P_01"});
  CHECK(made.report.findings[0].subject == Subject::student(0));
  CHECK(made.report.findings[0].details == std::vector<std::string>{made.accounts.at(0).login});
}

TEST_CASE("an opaque login needs no readable name") {
  CHECK(make("asp", roster_of({student("1", "علي", "محمد")})).codes() == Codes{"MDPAS_P_01"});
}

TEST_CASE("logins do not depend on the order of the students") {
  Roster roster = roster_of({student("", "PETIT", "Léa"), student("", "PETIT", "Léa"), student("9", "GRAND", "Tom")});
  roster.students[1].division = "6E 2";
  Roster reversed = roster;
  std::reverse(reversed.students.begin(), reversed.students.end());
  for (const char* platform : {"asp", "cpro", "ent", "pix"}) {
    const Made one = make(platform, roster), other = make(platform, reversed);
    for (std::size_t i = 0; i < 3; ++i) CHECK(one.accounts[i].login == other.accounts[2 - i].login);
  }
}

TEST_CASE("a platform without rules for pupils is refused") {
  Platform platform = shipped("cpro");
  platform.audiences.erase(Audience::student);
  Report report;
  CHECK_THROWS_AS(make_student_accounts(roster_of({}), platform, Key{}, today, report), Error);
}

TEST_CASE("a given account takes the place of the forecast, its password as it stands and in one piece") {
  const Roster roster = roster_of({student("1", "PETIT", "Léa")});
  const Made made =
      make("ent", roster, {}, {given(roster.students[0], {{"", "lea.p", "Abq5 zP71", SecretKind::activation_code}})});
  REQUIRE(made.accounts.size() == 1);
  CHECK(made.accounts[0].login == "lea.p");
  CHECK(made.accounts[0].secret == "Abq5 zP71");
  CHECK(made.accounts[0].secret_kind == SecretKind::activation_code);
  CHECK(made.accounts[0].login_groups.empty());
  CHECK(made.accounts[0].secret_groups.empty());
  CHECK_FALSE(made.accounts[0].second);
  CHECK(made.codes().empty());
}

TEST_CASE("a list without passwords leaves them to the rules, and a missing birth date matters then") {
  const Student lea = student("1", "PETIT", "Léa"), tom = student("2", "GRAND", "Tom", std::nullopt);
  const std::vector<GivenAccount> list{given(lea, {{"", "lea.p", {}, {}}}), given(tom, {{"", "tom.g", {}, {}}})};
  const Made cpro = make("cpro", roster_of({lea, tom}), {}, list);
  REQUIRE(cpro.accounts.size() == 1);
  CHECK(cpro.accounts[0].login == "lea.p");
  CHECK(cpro.accounts[0].secret == "01022014");
  CHECK(cpro.accounts[0].secret_groups == Groups{2, 2, 4});
  CHECK(cpro.codes() == Codes{"DNAIS_P_01"});
  CHECK(make("ent", roster_of({lea, tom}), {}, list).codes() == Codes{"MDPAS_P_02"});
}

TEST_CASE("with a given password no birth date is needed") {
  const Student tom = student("2", "GRAND", "Tom", std::nullopt);
  const Made made = make("cpro", roster_of({tom}), {}, {given(tom, {{"", "tom.g", "abc", {}}})});
  CHECK(made.accounts.size() == 1);
  CHECK(made.codes().empty());
}

TEST_CASE("an account that is open has no password, not even a birth date, and that is said") {
  const Student lea = student("1", "PETIT", "Léa");
  const Made made = make("cpro", roster_of({lea}), {}, {given(lea, {{"", "lea.p", "", {}}})});
  CHECK(made.accounts.at(0).secret.empty());
  CHECK(made.codes() == Codes{"IDENT_P_14"});
  CHECK(made.report.findings[0].subject == Subject::student(0));
}

TEST_CASE("a password with a space at an end is said, without the password") {
  const Student lea = student("1", "PETIT", "Léa");
  const Made made = make("ent", roster_of({lea}), {}, {given(lea, {{"", "lea.p", " a b", {}}})});
  CHECK(made.accounts.at(0).secret == " a b");
  CHECK(made.codes() == Codes{"MDPAS_P_03"});
  CHECK(made.report.findings[0].details.empty());
}

TEST_CASE("where the platform gives the logins, who is in no list gets none") {
  const Student lea = student("1", "PETIT", "Léa"), tom = student("2", "GRAND", "Tom");
  const Made made = make("ent", roster_of({lea, tom}), {}, {given(lea, {{"", "lea.p", "abc", {}}})});
  REQUIRE(made.accounts.size() == 1);
  CHECK(made.accounts[0].person == 0);
  CHECK(made.codes() == Codes{"IDENT_P_03"});
  CHECK(made.report.findings[0].subject == Subject::student(1));
}

TEST_CASE("a division of which the list has nobody is said once") {
  const Student lea = student("1", "PETIT", "Léa");
  Student tom = student("2", "GRAND", "Tom"), ana = student("3", "BLANC", "Ana");
  tom.division = ana.division = "4E A";
  const Made made = make("ent", roster_of({lea, tom, ana}), {}, {given(lea, {{"", "lea.p", "abc", {}}})});
  CHECK(made.accounts.size() == 1);
  REQUIRE(made.codes() == Codes{"IDENT_P_09"});
  CHECK(made.report.findings[0].details == Codes{"4E A", "2"});
  CHECK(made.report.findings[0].subject == Subject{});
}

TEST_CASE("where we give the logins, who is in no list gets a new one that nobody has") {
  const Student lea = student("1", "PETIT", "Léa"), tom = student("2", "GRAND", "Tom");
  const std::string toms = make("asp", roster_of({lea, tom})).accounts.at(1).login;
  const Made made = make("asp", roster_of({lea, tom}), {}, {given(lea, {{"", toms, "abc", {}}})});
  REQUIRE(made.accounts.size() == 2);
  CHECK(made.accounts[0].login == toms);
  CHECK(made.accounts[1].login != toms);
  CHECK(made.codes() == Codes{"IDENT_P_15", "MDPAS_P_01"});
}

TEST_CASE("two logins stand in one account, of more the first two and a finding") {
  const Student lea = student("1", "PETIT", "Léa");
  const GivenLogin french{"français", "F1", "abc", {}}, maths{"maths", "M1", "def", {}},
      third{"anglais", "A1", "x", {}};
  const Made two = make("ent", roster_of({lea}), {}, {given(lea, {french, maths})});
  CHECK(two.accounts.at(0).label == "français");
  CHECK(two.accounts.at(0).login == "F1");
  CHECK(two.accounts.at(0).second == SecondLogin{"maths", "M1", "def", SecretKind::password});
  CHECK(two.codes().empty());
  const Made three = make("ent", roster_of({lea}), {}, {given(lea, {french, maths, third})});
  REQUIRE(three.codes() == Codes{"IDENT_P_11"});
  CHECK(three.report.findings[0].details == Codes{"3", "français, maths"});
}

TEST_CASE("a leaver's account is nobody's, and nothing is said of it") {
  Student tom = student("2", "GRAND", "Tom");
  tom.exit_date = 2026y / 9 / 2;
  const Made made =
      make("ent", roster_of({student("1", "PETIT", "Léa"), tom}), {},
           {given(student("1", "PETIT", "Léa"), {{"", "lea.p", "a", {}}}), given(tom, {{"", "tom", "", {}}})});
  CHECK(made.accounts.size() == 1);
  CHECK(made.codes().empty());
}

TEST_CASE("Kept: where others have logins of a list, a forecast that no list has confirmed is nobody's") {
  const Roster roster = roster_of({student("1", "PETIT", "Léa"), student("2", "GRAND", "Luc")});
  ExistingAccounts kept;
  kept.of_person = {{{{"", "lea.petit", "abc"}}, false}, {{{"", "luc.grand", ""}}, true}};
  Report report;
  const auto accounts = make_student_accounts(roster, shipped("ent"), Key{}, today, report, {}, kept);
  REQUIRE(accounts.size() == 1);
  CHECK(accounts[0].login == "lea.petit");
  CHECK(report.has("IDENT_P_03"));
}

TEST_CASE("Kept: login and password stay, shown as the rule shows them") {
  const Roster roster = roster_of({student("1", "PETIT", "Léa"), student("2", "GRAND", "Luc")});
  ExistingAccounts kept;
  kept.of_person = {{{{"", "abcd3467", "03022014"}}, true}, {}};
  kept.taken = {"abcd3467"};
  Report report;
  const auto accounts = make_student_accounts(roster, shipped("asp"), Key{}, today, report, {}, kept);
  REQUIRE(accounts.size() == 2);
  CHECK(accounts[0].login == "abcd3467");
  CHECK(accounts[0].secret == "03022014");
  CHECK(accounts[0].login_groups == Groups{4, 4});
  CHECK(accounts[0].secret_groups == Groups{2, 2, 4});
  CHECK(accounts[1] == make("asp", roster).accounts[1]);
  // The birth date is another by now, and that is said.
  CHECK(std::count_if(report.findings.begin(), report.findings.end(),
                      [](const Finding& f) { return f.code == Code("MDPAS_P_04"); }) == 1);
}

TEST_CASE("Kept: who has a password needs no birth date; who is in doubt gets nothing") {
  const Roster roster = roster_of({student("1", "PETIT", "Léa", std::nullopt), student("2", "GRAND", "Luc")});
  ExistingAccounts kept;
  kept.of_person = {{{{"", "abcd3467", "03022014"}}, true}, {}};
  kept.in_doubt = {false, true};
  Report report;
  const auto accounts = make_student_accounts(roster, shipped("asp"), Key{}, today, report, {}, kept);
  REQUIRE(accounts.size() == 1);
  CHECK(accounts[0].login == "abcd3467");
  CHECK(report.count(Severity::rejection) == 0);
}

TEST_CASE("Kept: what somebody has, or had, is given to nobody else") {
  const Roster roster = roster_of({student("1", "PETIT", "Léa")});
  const std::string own = make("ent", roster).accounts[0].login;
  ExistingAccounts taken, retired;
  taken.taken = {own};
  retired.retired = [&](std::string_view login) { return login == own; };
  for (const ExistingAccounts* kept : {&taken, &retired}) {
    Report report;
    CHECK(make_student_accounts(roster, shipped("ent"), Key{}, today, report, {}, *kept)[0].login == own + "2");
  }
}

namespace {

/// A platform that loads our list, with random passwords of pupils.
Platform with_random() {
  Platform platform = shipped("asp");
  platform.audiences.at(Audience::student).password = {{}, RandomRule{"abcd", 40}};
  return platform;
}

}  // namespace

TEST_CASE("Random passwords: drawn by whoever may draw, in fours; else a sample that is never printed") {
  const Roster roster = roster_of({student("1", "PETIT", "Léa", std::nullopt)});
  Report report;
  const std::vector<Account> sampled = make_student_accounts(roster, with_random(), Key{}, today, report);
  REQUIRE(sampled.size() == 1);
  CHECK(sampled[0].secret == std::string(40, 'a'));
  const DrawSecret draw = [](const RandomRule& rule) { return std::string(rule.length, 'b'); };
  const std::vector<Account> drawn = make_student_accounts(roster, with_random(), Key{}, today, report, {}, {}, draw);
  CHECK(drawn[0].secret == std::string(40, 'b'));
  CHECK(drawn[0].secret_groups == Groups::even(40));
  CHECK(report.findings.empty());
}

TEST_CASE("Random passwords: one that is kept is not drawn again") {
  ExistingAccounts kept;
  kept.of_person.resize(1);
  kept.of_person[0].logins = {{"", "pie", std::string(40, 'c')}};
  const DrawSecret draw = [](const RandomRule&) -> std::string { throw std::logic_error("drawn"); };
  Report report;
  const Roster roster = roster_of({student("1", "PETIT", "Léa")});
  const std::vector<Account> made = make_student_accounts(roster, with_random(), Key{}, today, report, {}, kept, draw);
  CHECK(made[0].secret == std::string(40, 'c'));
  CHECK(made[0].secret_groups == Groups::even(40));
}

TEST_CASE("Kept: a random password in place of a birth date is no former birth date, and is shown in fours") {
  const Platform asp = shipped("asp");
  const std::string drawn = draw_secret(random_rule(asp.audiences.at(Audience::student)));
  ExistingAccounts kept;
  kept.of_person.resize(2);
  kept.of_person[0].logins = {{"", "pie", drawn}};
  kept.of_person[1].logins = {{"", "merle", "02022014"}};
  Report report;
  const Roster roster = roster_of({student("1", "PETIT", "Léa"), student("2", "GRAND", "Zoé")});
  const std::vector<Account> made = make_student_accounts(roster, asp, Key{}, today, report, {}, kept);
  CHECK(made[0].secret == drawn);
  CHECK(made[0].secret_groups == Groups{4, 4, 4, 4, 3});
  CHECK(made[1].secret_groups == Groups{2, 2, 4});
  std::vector<std::size_t> former;
  for (const Finding& f : report.findings)
    if (f.code == Code("MDPAS_P_04")) former.push_back(f.subject.index);
  CHECK(former == std::vector<std::size_t>{1});
}

TEST_CASE("Kept: where all passwords are random by now nothing is said about birth dates") {
  ExistingAccounts kept;
  kept.of_person.resize(1);
  kept.of_person[0].logins = {{"", "pie", draw_secret(random_rule(shipped("asp").audiences.at(Audience::student)))}};
  Report report;
  make_student_accounts(roster_of({student("1", "PETIT", "Léa")}), shipped("asp"), Key{}, today, report, {}, kept);
  CHECK(report.findings.empty());
}

TEST_CASE("Kept: a password that the platform has drawn anew is said to be missing") {
  ExistingAccounts kept;
  kept.of_person.resize(1);
  kept.of_person[0].logins = {{"", "lea.petit", ""}};
  Report report;
  make_student_accounts(roster_of({student("1", "PETIT", "Léa")}), shipped("cpro"), Key{}, today, report, {}, kept);
  CHECK(report.has("MDPAS_P_02"));
  CHECK_FALSE(report.has("MDPAS_P_04"));
}
