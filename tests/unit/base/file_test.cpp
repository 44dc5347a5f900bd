#include "base/file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/error.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for each test, gone afterwards.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "passation-test-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
};

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("Files of a set appear together, for the owner alone") {
  const Folder folder;
  FileSet files(folder.path);
  files.add("a", "1");
  files.add("b", "2");
  CHECK_FALSE(fs::exists(folder.path / "a"));
  CHECK(files.commit() == std::vector<bool>{false, false});
  CHECK(read_file(folder.path / "b") == "2");
  struct stat status {};
  REQUIRE(::stat((folder.path / "a").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("A set that is not committed leaves nothing behind") {
  const Folder folder;
  { FileSet(folder.path).add("a", "1"); }
  CHECK(files_in(folder.path) == 0);
}

TEST_CASE("Folders that are missing are made, and one that is there is left") {
  const Folder folder;
  for (const char* name : {"a/b/c", "a/b/c", "a/d/"}) {
    CHECK_FALSE(make_folders(folder.path / name));
    CHECK(fs::is_directory(folder.path / name));
  }
  FileSet files(folder.path);
  files.add("file", "1");
  files.commit();
  CHECK(make_folders(folder.path / "file/a"));
}

TEST_CASE("A file is deleted, and one that is gone is no error") {
  const Folder folder;
  FileSet files(folder.path);
  files.add("a", "1");
  files.commit();
  delete_file(folder.path / "a");
  CHECK(files_in(folder.path) == 0);
  CHECK_NOTHROW(delete_file(folder.path / "a"));
  fs::create_directory(folder.path / "b");
  CHECK_THROWS_AS(delete_file(folder.path / "b"), Error);
}

TEST_CASE("Taking the place of an older file is said") {
  const Folder folder;
  for (const bool replaced : {false, true}) {
    FileSet files(folder.path);
    files.add("a", "1");
    CHECK(files.commit() == std::vector<bool>{replaced});
  }
}

TEST_CASE("Missing files, folders and files over the limit are errors that say where") {
  const Folder folder;
  CHECK_THROWS_AS(read_file(folder.path / "no"), Error);
  CHECK_THROWS_AS(read_file(folder.path), Error);
  FileSet files(folder.path);
  files.add("a", "12345");
  files.commit();
  CHECK_THROWS_AS(read_file(folder.path / "a", 4), Error);
  CHECK(read_file(folder.path / "a", 5) == "12345");
}

TEST_CASE("A full disk is an error, and no file appears") {
  // /dev/full accepts nothing; a set cannot live there, so the write itself is what is tried.
  const Folder folder;
  FileSet files(folder.path);
  fs::create_directory(folder.path / "a");  // rename over a folder fails
  files.add("a", "1");
  CHECK_THROWS_AS(files.commit(), Error);
  CHECK(fs::is_directory(folder.path / "a"));
}

TEST_CASE("A file where a folder is wanted, and a folder without the right to write") {
  const Folder folder;
  FileSet files(folder.path);
  files.add("a", "1");
  files.commit();
  CHECK_THROWS_AS(FileSet(folder.path / "a"), Error);
  if (::geteuid() == 0) return;  // root may write everywhere
  fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec);
  CHECK_THROWS_AS(FileSet(folder.path), Error);
  fs::permissions(folder.path, fs::perms::owner_all);
}

TEST_CASE("A file that is not as long as it was when reading began has changed") {
  try {
    read_file("/proc/self/status");  // says that it has no bytes
    FAIL("no Error");
  } catch (const Error& e) {
    CHECK(e.message().en == "This file changed while it was read.");
  }
}

TEST_CASE("A folder is refused, an empty one as such") {
  const Folder folder;
  const auto message = [&] {
    try {
      read_file(folder.path);
    } catch (const Error& e) {
      return e.message().en;
    }
    return std::string();
  };
  CHECK(message() == "This folder is empty.");
  fs::create_directory(folder.path / "6E");
  CHECK(message() == "This is a folder, not a file.");
}

TEST_CASE("What systems and open office programs leave beside a file is known by its name") {
  for (const char* left : {"~$liste.xlsx", ".~lock.liste.ods#", "._liste.csv", ".DS_Store", "Thumbs.db", "DESKTOP.INI"})
    CHECK(is_left_behind(left));
  for (const char* own : {"liste.xlsx", "-", "", "liste~$.xlsx", "~liste.csv", "desktop.csv"})
    CHECK_FALSE(is_left_behind(own));
}

TEST_CASE("A new file takes nobody's place") {
  const Folder folder;
  const auto write = [&](const char* text) {
    FileSet files(folder.path);
    files.add("a", text);
    return files.commit_new();
  };
  CHECK(write("first"));
  CHECK_FALSE(write("second"));
  CHECK(read_file(folder.path / "a") == "first");
}

TEST_CASE("A folder that has the name of a temporary file is in nobody's way") {
  const Folder folder;
  fs::create_directories(folder.path / ".passation-linked-0" / "x");
  FileSet files(folder.path);
  files.add("a", "text");
  files.commit();
  CHECK(read_file(folder.path / "a") == "text");
}
