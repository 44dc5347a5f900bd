// Who may use the page of a server: the file, and what the verb makes of it.

#include "action/users.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

struct Place {
  fs::path folder;
  Place() {
    std::string name = (fs::temp_directory_path() / "passation-users-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() { fs::remove_all(folder); }
  fs::path file() const { return folder / "utilisateurs"; }
};

constexpr const char* password = "grive merle pie";

}  // namespace

TEST_CASE("users: a line says name, schools and hash") {
  const std::vector<User> users =
      parse_users("# le collège\n\n  Merle   9990001X,9990002y $argon2id$v=19$abc\r\ngrive *\n", "utilisateurs");
  REQUIRE(users.size() == 2);
  CHECK(users[0].name == "merle");
  CHECK(users[0].schools == std::set<std::string>{"9990001X", "9990002Y"});
  CHECK(users[0].hash == "$argon2id$v=19$abc");
  CHECK(users[1].name == "grive");
  CHECK(!users[1].schools);
  CHECK(users[1].hash.empty());
  CHECK(users_text(users) == "merle 9990001X,9990002Y $argon2id$v=19$abc\ngrive *\n");
}

TEST_CASE("users: a line that makes no sense is named, and nobody is let in by it") {
  for (const char* line :
       {"merle", "merle -", "merle 999000", "merle 9990001X clair", "merle 9990001X,", "merle 9990001X $argon2id$a b",
        "mérle *", "mer/le *", "grive *", "merle *,9990001X", "merle 9990001X 9990002Y", "merle * $2b$10$abc"}) {
    INFO(line);
    try {
      parse_users(std::string("grive *\n") + line + "\n", "f");
      FAIL_CHECK("it was read");
    } catch (const Error& error) {
      CHECK(error.where() == "f:2");
    }
  }
}

TEST_CASE("users: a name is written with few signs, in small letters") {
  CHECK(user_name(" Merle.Lou@ac-exemple.fr ") == "merle.lou@ac-exemple.fr");
  for (const char* name : {"", "mer le", "é", "a\nb", "a:b", "#a", "*"}) CHECK(user_name(name).empty());
  CHECK(user_name(std::string(65, 'a')).empty());
}

TEST_CASE("users: who is added can enter with the password and no other, and the file is for its owner alone") {
  const Place place;
  CHECK(!add_user({.users = place.file(), .name = "Merle", .schools = {"9990001x"}}, password));
  struct stat status {};
  REQUIRE(::stat(place.file().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  const std::string text = read_file(place.file());
  CHECK(text.find(password) == std::string::npos);
  const std::vector<User> users = load_users(place.file());
  REQUIRE(users.size() == 1);
  CHECK(is_password(password, users[0].hash));
  CHECK(!is_password("grive merle pies", users[0].hash));
  CHECK(!is_password("", users[0].hash));
  CHECK(password_hash(password) != users[0].hash);  // each has its own salt
}

TEST_CASE("users: who is there gets other schools and another password; the others stay as they are") {
  const Place place;
  add_user({.users = place.file(), .name = "merle", .schools = {"9990001X"}}, password);
  add_user({.users = place.file(), .name = "grive", .schools = {"9990001X", "*"}, .has_password = false}, "");
  CHECK(add_user({.users = place.file(), .name = "merle", .schools = {"9990002Y"}}, "hulotte et sittelle"));
  const std::vector<User> users = load_users(place.file());
  REQUIRE(users.size() == 2);
  CHECK(users[0].schools == std::set<std::string>{"9990002Y"});
  CHECK(!is_password(password, users[0].hash));
  CHECK(!users[1].schools);
  remove_user(place.file(), "MERLE");
  CHECK(load_users(place.file()).size() == 1);
  CHECK_THROWS_AS(remove_user(place.file(), "merle"), Error);
}

TEST_CASE("users: what cannot be changes nothing") {
  const Place place;
  const auto add = [&](const char* name, std::vector<std::string> schools, std::string typed) {
    add_user({.users = place.file(), .name = name, .schools = std::move(schools)}, typed);
  };
  CHECK_THROWS_AS(add("mer le", {"*"}, password), Error);
  CHECK_THROWS_AS(add("merle", {}, password), Error);
  CHECK_THROWS_AS(add("merle", {"999"}, password), Error);
  CHECK_THROWS_AS(add("merle", {"*"}, "onze signes"), Error);
  CHECK_THROWS_AS(add("merle", {"*"}, std::string(129, 'a')), Error);
  CHECK(!fs::exists(place.file()));
  add("merle", {"*"}, "éééééééééééé");  // twelve characters
  ::chmod(place.file().c_str(), 0604);
  CHECK_THROWS_AS(add("grive", {"*"}, password), Error);
}
