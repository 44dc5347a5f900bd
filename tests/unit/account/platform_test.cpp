#include "account/platform.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "base/error.hpp"

using namespace passation;

namespace {

const std::filesystem::path folder = std::filesystem::path(PASSATION_SOURCE_DIR) / "layouts" / "platforms";

/// A platform with these attributes of <platform>, this login and this password rule, each on a line of its own.
std::string description(const std::string& attributes, const std::string& login, const std::string& password) {
  return "<platform " + attributes +
         ">\n<name lang=\"fr\">Essai</name><name lang=\"en\">Trial</name>\n"
         "<audience of=\"student\" forces-change=\"true\">\n<login>\n" +
         login + "\n</login><password>\n" + password + "\n</password></audience></platform>";
}

const std::string good_attributes = R"(key="essai" logins="ours" needs-url="false")";
const std::string good_login = R"(<opaque/>)";
const std::string good_password = R"(<birth-date format="jjmmaaaa"/>)";

Platform with_login(const std::string& login) {
  return parse_platform(description(good_attributes, login, good_password), "essai.xml");
}

LoginRule login_rule(const std::string& login) {
  return with_login(login).audiences.at(Audience::student).login;
}

/// Where the error stands; empty without an error.
std::string error_place(const std::string& xml) {
  try {
    parse_platform(xml, "essai.xml");
  } catch (const Error& error) {
    CHECK_FALSE(error.message().fr.empty());
    CHECK_FALSE(error.hint().fr.empty());
    return error.where();
  }
  return {};
}

std::string place_with_login(const std::string& login) {
  return error_place(description(good_attributes, login, good_password));
}

}  // namespace

TEST_CASE("the short name of a platform stands on labels; unless said it is the key") {
  CHECK(with_login(good_login).short_name == "ESSAI");
  const std::string named = good_attributes + " short-name=\"Pix\"";
  CHECK(parse_platform(description(named, good_login, good_password), "essai.xml").short_name == "Pix");
  const std::string long_name = good_attributes + " short-name=\"Plateforme longue\"";
  CHECK_FALSE(error_place(description(long_name, good_login, good_password)).empty());
}

TEST_CASE("a QR code may hold the login within an address, and nothing else") {
  const auto with_qr = [](const std::string& text) {
    std::string xml = description(good_attributes, good_login, good_password);
    return xml.insert(xml.find("<audience"), "<qr text=\"" + text + "\"/>\n");
  };
  for (const char* good : {"https://nid.exemple.fr/login?u={login}", "{url}/login?u={login}&amp;x=1",
                           "https://nid.exemple.fr/?site={url}&amp;u={login}"})
    CHECK(error_place(with_qr(good)).empty());
  for (const char* bad :
       {"https://nid.exemple.fr/", "http://nid.exemple.fr/{login}", "{login}", "https://nid.exemple.fr/{login}/{login}",
        "https://nid.exemple.fr/{login}?p={password}", "https://nid.exemple.fr/ {login}",
        "https://nid.exemple.fr/{login", "{url}{url}{login}", "javascript:{login}", ""})
    CHECK_FALSE(error_place(with_qr(bad)).empty());
}

TEST_CASE("what a QR code holds: the address alone, or with the login, in which every sign stands for itself") {
  CHECK(qr_text("", "https://nid.exemple.fr", "lea") == "https://nid.exemple.fr");
  CHECK(qr_text("https://a.fr/?u={login}", "https://nid.exemple.fr", "lea.merle-2_x") ==
        "https://a.fr/?u=lea.merle-2_x");
  CHECK(qr_text("{url}/l?u={login}&x=1", "https://nid.exemple.fr/", "a&b c") ==
        "https://nid.exemple.fr/l?u=a%26b%20c&x=1");
  CHECK(qr_text("{url}/{login}", "https://nid.exemple.fr", "{url}") == "https://nid.exemple.fr/%7Burl%7D");
  CHECK(qr_text("https://a.fr/{login}?s={url}", "https://b.fr", "{login}") ==
        "https://a.fr/%7Blogin%7D?s=https://b.fr");
}

TEST_CASE("every shipped platform loads, and none is forgotten here") {
  std::set<std::string> keys;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".xml") keys.insert(load_platform(entry.path()).key);
  CHECK(keys == std::set<std::string>{"asp", "cpro", "ent", "pix"});
}

TEST_CASE("every shipped platform is valid by the schema") {
  const std::string command = "xmllint --noout --schema '" + (folder / "platform.xsd").string() + "' '" +
                              folder.string() + "'/*.xml >/dev/null 2>&1";
  CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("ASP: opaque logins that are ours, the birth date in one piece, no address needed") {
  const Platform asp = load_platform(folder / "asp.xml");
  CHECK(asp.logins_are_ours);
  CHECK_FALSE(asp.needs_url);
  const AudienceRules& pupils = asp.audiences.at(Audience::student);
  CHECK(pupils.login.kind == LoginRule::Kind::opaque);
  CHECK(pupils.login.opaque_length == 8);
  CHECK(pupils.password.birth_date_format == "jjmmaaaa");
  CHECK_FALSE(pupils.forces_change);
}

TEST_CASE("C PRO: logins are theirs, staff write the date in its own way, a change is forced, the school's address") {
  const Platform cpro = load_platform(folder / "cpro.xml");
  CHECK_FALSE(cpro.logins_are_ours);
  CHECK(cpro.needs_url);
  CHECK(cpro.url.empty());
  CHECK(cpro.purge_after_months == 12);
  CHECK(cpro.audiences.at(Audience::student).password.birth_date_format == "jjmmaaaa");
  CHECK(cpro.audiences.at(Audience::staff).password.birth_date_format == "aaaa-mm-jj");
  for (const auto& [audience, rules_of_audience] : cpro.audiences) CHECK(rules_of_audience.forces_change);
}

TEST_CASE("ENT and Pix draw the passwords themselves") {
  for (const char* file : {"ent.xml", "pix.xml"}) {
    const Platform platform = load_platform(folder / file);
    CHECK_FALSE(platform.logins_are_ours);
    CHECK(platform.audiences.at(Audience::student).password.birth_date_format.empty());
    CHECK(platform.audiences.at(Audience::student).forces_change);
  }
}

TEST_CASE("a description is read into rules") {
  const Platform platform = parse_platform(
      description(R"(key="essai" logins="theirs" needs-url="true" url="essai.fr" purge-after-months="3")",
                  R"(<pattern text="x-{given_name:1}.{shown_name}{birth_year:2}" spaces="_" hyphens="-" apostrophes="."
                     case="upper" max-part="9" max-length="12" collision="hashed-digits"/>)",
                  R"(<given-by-platform/>)"),
      "essai.xml");
  LoginRule login{.kind = LoginRule::Kind::pattern,
                  .pattern = {{LoginPart::What::literal, "x-", 0},
                              {LoginPart::What::given_name, "", 1},
                              {LoginPart::What::literal, ".", 0},
                              {LoginPart::What::shown_name, "", 0},
                              {LoginPart::What::birth_year, "", 2}},
                  .spaces = "_",
                  .hyphens = "-",
                  .apostrophes = ".",
                  .letter_case = LoginRule::Case::upper,
                  .max_part = 9,
                  .max_length = 12,
                  .collision = LoginRule::Collision::hashed_digits};
  CHECK(platform == Platform{.key = "essai",
                             .name = {"Essai", "Trial"},
                             .short_name = "ESSAI",
                             .url = "essai.fr",
                             .needs_url = true,
                             .logins_are_ours = false,
                             .purge_after_months = 3,
                             .audiences = {{Audience::student, {login, {}, true}}}});
}

TEST_CASE("what a description leaves out is as the manual says") {
  const Platform platform = with_login(R"(<pattern text="{family_name}"/>)");
  CHECK(platform.purge_after_months == 12);
  CHECK(platform.url.empty());
  const LoginRule& login = platform.audiences.at(Audience::student).login;
  CHECK(login == LoginRule{.kind = LoginRule::Kind::pattern,
                           .pattern = {{LoginPart::What::family_name, "", 0}},
                           .letter_case = LoginRule::Case::lower,
                           .max_part = 0,
                           .max_length = 0,
                           .collision = LoginRule::Collision::number});
  CHECK(login_rule("<opaque/>").opaque_length == 8);
  CHECK(login_rule("<opaque length=\"12\"/>").opaque_length == 12);
}

TEST_CASE("an unknown value, attribute or element is an error on its line") {
  CHECK(place_with_login(good_login).empty());
  CHECK(place_with_login(R"(<pattern text="{family_name}" case="title"/>)") == "essai.xml:5");
  CHECK(place_with_login(R"(<pattern text="{family_name}" max_length="9"/>)") == "essai.xml:5");
  CHECK(place_with_login(R"(<pattern text="{family_name}" collision="random"/>)") == "essai.xml:5");
  CHECK(place_with_login(R"(<pattern text="{family_name}" spaces=" "/>)") == "essai.xml:5");
  CHECK(place_with_login("<random/>") == "essai.xml:5");
  CHECK(place_with_login("<opaque/>\n<opaque/>") == "essai.xml:6");
  CHECK(place_with_login("") == "essai.xml:4");
  CHECK(error_place("<plateforme/>") == "essai.xml:1");
}

TEST_CASE("numbers of a description have limits") {
  CHECK(place_with_login(R"(<opaque length="7"/>)") == "essai.xml:5");
  CHECK(place_with_login(R"(<opaque length="33"/>)") == "essai.xml:5");
  CHECK(place_with_login(R"(<opaque length="8 "/>)") == "essai.xml:5");
  CHECK(place_with_login(R"(<pattern text="{family_name}" max-length="7"/>)") == "essai.xml:5");
  CHECK(place_with_login(R"(<pattern text="{family_name}" max-part="0"/>)") == "essai.xml:5");
}

TEST_CASE("a pattern has known fields, plain characters and something that identifies") {
  for (const char* text : {"", "eleve", "{birth_day}", "{nickname}", "{given_name", "given_name}", "{given_name:0}",
                           "{given_name:x}", "{birth_day:1}", "{birth_year:3}", "{source_id:4}",
                           "{family_name} {given_name}", "{family_name}é", "{family_name}{birth_day}{birth_day}"})
    CHECK(place_with_login(std::string("<pattern text=\"") + text + "\"/>") == "essai.xml:5");
  for (const char* text : {"{source_id}", "{family_name:7}{given_name:1}", "p_{family_name}{birth_day}{birth_year:2}"})
    CHECK(place_with_login(std::string("<pattern text=\"") + text + "\"/>").empty());
}

TEST_CASE("attributes of the platform are checked") {
  const auto place = [](const std::string& attributes) {
    return error_place(description(attributes, good_login, good_password));
  };
  CHECK(place(R"(key="essai" logins="mine" needs-url="false")") == "essai.xml:1");
  CHECK(place(R"(key="essai" logins="ours" needs-url="yes")") == "essai.xml:1");
  CHECK(place(R"(key="essai" logins="ours")") == "essai.xml:1");
  CHECK(place(R"(key="Essai !" logins="ours" needs-url="false")") == "essai.xml:1");
  CHECK(place(R"(key="essai" logins="ours" needs-url="false" url="a b")") == "essai.xml:1");
  CHECK(place(R"(key="essai" logins="ours" needs-url="false" purge-after-months="0")") == "essai.xml:1");
}

TEST_CASE("a password rule is a birth date format, random or none") {
  const auto place = [](const std::string& password) {
    return error_place(description(good_attributes, good_login, password));
  };
  CHECK(place(R"(<birth-date format="aa/jj/mm"/>)").empty());
  CHECK(place(R"(<birth-date format="jjmm"/>)") == "essai.xml:7");
  CHECK(place("<birth-date/>") == "essai.xml:7");
  CHECK(place(R"(<given-by-platform format="jjmmaaaa"/>)") == "essai.xml:7");
  CHECK(place("<random/>") == "essai.xml:7");
  CHECK(place(R"(<random length="19"/>)").empty());
  CHECK(place(R"(<random length="12" limited-attempts="true"/>)").empty());
  CHECK(place(R"(<random alphabet="abcdefgh" length="27"/>)").empty());
}

TEST_CASE("a random password with less entropy than the CNIL asks for is refused") {
  const auto place = [](const std::string& password) {
    return error_place(description(good_attributes, good_login, password));
  };
  CHECK(place(R"(<random length="18"/>)") == "essai.xml:7");
  CHECK(place(R"(<random length="11" limited-attempts="true"/>)") == "essai.xml:7");
  CHECK(place(R"(<random length="12" limited-attempts="false"/>)") == "essai.xml:7");
  CHECK(place(R"(<random length="61"/>)") == "essai.xml:7");
  CHECK(place(R"(<random alphabet="abcdefgh" length="26"/>)") == "essai.xml:7");
}

TEST_CASE("the hint says the length that is enough") {
  try {
    parse_platform(description(good_attributes, good_login, R"(<random length="8"/>)"), "essai.xml");
    FAIL("refused");
  } catch (const Error& error) {
    CHECK(error.message().en.find("34") != std::string::npos);
    CHECK(error.hint().en.find("length=\"19\"") != std::string::npos);
  }
}

TEST_CASE("an alphabet in which characters look alike is refused") {
  const auto place = [](const std::string& alphabet) {
    return error_place(
        description(good_attributes, good_login, "<random alphabet=\"" + alphabet + "\" length=\"60\"/>"));
  };
  CHECK(place("letters").empty());
  for (const char* unclear : {"", "lisible", "abc0o", "abcABC"}) CHECK(place(unclear) == "essai.xml:7");
}

TEST_CASE("the rule of resets is read, and is not there unless it is said") {
  CHECK_FALSE(with_login("<opaque/>").audiences.at(Audience::student).reset);
  const std::string xml = description(good_attributes, good_login, good_password);
  const std::size_t end = xml.find("</audience>");
  const std::string with_reset = xml.substr(0, end) + R"(<reset><random length="19"/></reset>)" + xml.substr(end);
  const AudienceRules rules = parse_platform(with_reset, "essai.xml").audiences.at(Audience::student);
  REQUIRE(rules.reset);
  CHECK(rules.reset->random->length == 19);
  CHECK(rules.reset->birth_date_format.empty());
}

TEST_CASE("C PRO: a pupil's lost password is the birth date again, a teacher's is drawn there") {
  const Platform cpro = load_platform(folder / "cpro.xml");
  CHECK(cpro.audiences.at(Audience::student).reset == PasswordRule{"jjmmaaaa", {}});
  CHECK(cpro.audiences.at(Audience::staff).reset->given_by_platform());
}

TEST_CASE("an audience or a name given twice is an error, and one name for each language is needed") {
  const std::string audience = R"(<audience of="staff" forces-change="false"><login><opaque/></login><password>)"
                               R"(<given-by-platform/></password></audience>)";
  const std::string names = R"(<name lang="fr">Essai</name><name lang="en">Trial</name>)";
  const std::string open = "<platform " + good_attributes + ">";
  CHECK(error_place(open + names + audience + "</platform>").empty());
  CHECK(error_place(open + names + audience + "\n" + audience + "</platform>") == "essai.xml:2");
  CHECK(error_place(open + names + "</platform>") == "essai.xml:1");
  CHECK(error_place(open + names + "\n<name lang=\"fr\">Essai</name>" + audience + "</platform>") == "essai.xml:2");
  CHECK(error_place(open + R"(<name lang="fr">Essai</name>)" + audience + "</platform>") == "essai.xml:1");
}
