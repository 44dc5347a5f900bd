#include "base/database.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.hpp"
#include "base/file.hpp"

using namespace passation;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "passation-database-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
};

constexpr auto one_step = std::to_array<std::string_view>({"CREATE TABLE bird (name TEXT);"});

std::int64_t birds(Database& database) {
  Statement query = database.prepare("SELECT count(*) FROM bird");
  query.step();
  return query.integer(0);
}

}  // namespace

TEST_CASE("database: only its user may read it, and the folder that was made for it") {
  const Folder folder;
  const fs::path file = folder.path / "new" / "birds.sqlite";
  Database database(file);
  database.execute("CREATE TABLE bird (name TEXT)");
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  REQUIRE(::stat(file.parent_path().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0700);
}

TEST_CASE("database: texts, numbers, bytes and nothing come back as they went in") {
  const Folder folder;
  Database database(folder.path / "birds.sqlite");
  database.execute("CREATE TABLE bird (a, b, c, d)");
  const std::string bytes("\0\x01\xFF", 3);
  database.prepare("INSERT INTO bird VALUES (?, ?, ?, ?)")
      .with("é", std::int64_t{1} << 40, Bytes{bytes}, nullptr)
      .run();
  Statement row = database.prepare("SELECT a, b, c, d FROM bird");
  REQUIRE(row.step());
  CHECK(row.text(0) == "é");
  CHECK(row.integer(1) == std::int64_t{1} << 40);
  CHECK(row.text(2) == bytes);
  CHECK(row.is_null(3));
  CHECK_FALSE(row.step());
}

TEST_CASE("database: a transaction that is not committed leaves nothing") {
  const Folder folder;
  Database database(folder.path / "birds.sqlite");
  database.execute(std::string(one_step[0]));
  {
    const Transaction transaction(database);
    database.execute("INSERT INTO bird VALUES ('merle')");
  }
  CHECK(birds(database) == 0);
  {
    Transaction transaction(database);
    database.execute("INSERT INTO bird VALUES ('merle')");
    transaction.commit();
  }
  CHECK(birds(database) == 1);
}

TEST_CASE("database: references to nothing are refused") {
  const Folder folder;
  Database database(folder.path / "birds.sqlite");
  database.execute("CREATE TABLE nest (id INTEGER PRIMARY KEY); CREATE TABLE bird (nest REFERENCES nest)");
  CHECK_THROWS_AS(database.execute("INSERT INTO bird VALUES (7)"), Error);
}

TEST_CASE("database: a file that is none is an error, and is left as it is") {
  const Folder folder;
  const fs::path file = folder.path / "birds.sqlite";
  const std::string text(200, 'x');
  std::ofstream(file) << text;
  CHECK_THROWS_AS(Database(file).empty(), Error);
  CHECK(read_file(file) == text);
}

TEST_CASE("migrate: a new file gets every step, and no copy") {
  const Folder folder;
  const fs::path file = folder.path / "birds.sqlite";
  Database database(file);
  migrate(database, file, one_step);
  CHECK(database.version() == 1);
  CHECK(birds(database) == 0);
  CHECK_FALSE(fs::exists(file.string() + ".version-0"));
}

TEST_CASE("migrate: an earlier version is brought up to date, and a copy of it is kept") {
  const Folder folder;
  const fs::path file = folder.path / "birds.sqlite";
  constexpr auto steps = std::to_array<std::string_view>({"ALTER TABLE bird ADD COLUMN colour TEXT DEFAULT 'noir';"});
  {
    Database earlier(file);  // version 0, as nothing said otherwise
    earlier.execute("CREATE TABLE bird (name TEXT); INSERT INTO bird VALUES ('merle')");
  }
  Database database(file);
  migrate(database, file, steps);
  CHECK(database.version() == 1);
  Statement row = database.prepare("SELECT colour FROM bird WHERE name = 'merle'");
  REQUIRE(row.step());
  CHECK(row.text(0) == "noir");
  Database copy(file.string() + ".version-0");
  CHECK(copy.version() == 0);
  CHECK(birds(copy) == 1);
}

TEST_CASE("migrate: a step that fails changes nothing") {
  const Folder folder;
  const fs::path file = folder.path / "birds.sqlite";
  Database database(file);
  migrate(database, file, one_step);
  constexpr auto steps = std::to_array<std::string_view>({"", "DROP TABLE bird; CREATE TABLE;"});
  CHECK_THROWS_AS(migrate(database, file, steps), Error);
  CHECK(database.version() == 1);
  CHECK(birds(database) == 0);
}

TEST_CASE("migrate: a later version is refused") {
  const Folder folder;
  const fs::path file = folder.path / "birds.sqlite";
  Database database(file);
  database.execute("PRAGMA user_version=7");
  CHECK_THROWS_AS(migrate(database, file, one_step), Error);
  CHECK(database.version() == 7);
}

TEST_CASE("lock: the second waits, then says who holds it") {
  const Folder folder;
  const fs::path file = folder.path / "birds.sqlite";
  const FileLock lock(file, "sync");
  try {
    const FileLock second(file, "generate", 50ms);
    FAIL("two hold it");
  } catch (const Error& error) {
    CHECK(error.message().en.find("sync (pid " + std::to_string(::getpid()) + ")") != std::string::npos);
  }
}

TEST_CASE("lock: gone with its process") {
  const Folder folder;
  const fs::path file = folder.path / "birds.sqlite";
  if (const pid_t child = ::fork(); child == 0) {
    new FileLock(file, "sync");  // never released
    ::_exit(0);
  } else {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
  }
  CHECK_NOTHROW(FileLock(file, "generate", 0ms));
}

TEST_CASE("copy: whole, and for its user alone") {
  const Folder folder;
  const fs::path file = folder.path / "birds.sqlite", copy = folder.path / "copy.sqlite";
  Database database(file);
  migrate(database, file, one_step);
  database.execute("INSERT INTO bird VALUES ('merle')");
  copy_database(file, copy);
  Database other(copy);
  CHECK(birds(other) == 1);
  struct stat status {};
  REQUIRE(::stat(copy.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("database: the lock never writes to the file that a link leads to") {
  const Folder folder;
  std::ofstream(folder.path / "victim") << "the only copy";
  fs::create_symlink(folder.path / "victim", folder.path / "birds.sqlite.lock");
  CHECK_THROWS_AS(FileLock(folder.path / "birds.sqlite", "test", 0ms), Error);
  CHECK(read_file(folder.path / "victim") == "the only copy");
}

TEST_CASE("database: what a foreign schema wants done at each change is not done") {
  const Folder folder;
  const fs::path file = folder.path / "birds.sqlite";
  Database database(file);
  migrate(database, file, one_step);
  database.execute("CREATE TRIGGER t AFTER INSERT ON bird BEGIN INSERT INTO bird VALUES ('cuckoo'); END");
  database.execute("INSERT INTO bird VALUES ('robin')");
  CHECK(birds(database) == 1);
}
