#include "base/secret.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "base/file.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "passation-test-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("A key is made once, for the owner alone, and read back") {
  const Folder folder;
  const fs::path file = folder.path / "config" / "k";
  const Key made = load_or_make_key(file);
  CHECK(load_or_make_key(file).login == made.login);
  CHECK(load_or_make_key(file).seal == made.seal);
  CHECK(made.login != made.seal);
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("A damaged key is never replaced by a new one") {
  const Folder folder;
  load_or_make_key(folder.path / "k");
  const std::string good = read_file(folder.path / "k");
  for (const std::string& bad : {std::string(), good.substr(0, good.size() / 2), "x" + good}) {
    std::ofstream(folder.path / "k", std::ios::trunc) << bad;
    CHECK_THROWS_AS(load_or_make_key(folder.path / "k"), Error);
  }
}

TEST_CASE("A key that others may read is refused") {
  const Folder folder;
  load_or_make_key(folder.path / "k");
  fs::permissions(folder.path / "k", fs::perms::others_read, fs::perm_options::add);
  CHECK_THROWS_AS(load_or_make_key(folder.path / "k"), Error);
}

TEST_CASE("Keyed hashes depend on the key, on every part, and on where parts end") {
  const Key zero;
  Key one;
  one.login[0] = 1;
  const std::array<std::string_view, 2> ab = {"a", "b"}, a_b = {"ab", ""};
  CHECK(keyed_hash(zero.login, ab) == keyed_hash(zero.login, ab));
  CHECK(keyed_hash(zero.login, ab) != keyed_hash(one.login, ab));
  CHECK(keyed_hash(zero.login, ab) != keyed_hash(zero.login, a_b));
}

TEST_CASE("Base64 is that of RFC 4648") {
  CHECK(to_base64("") == "");
  CHECK(to_base64("f") == "Zg==");
  CHECK(to_base64("fo") == "Zm8=");
  CHECK(to_base64("foobar") == "Zm9vYmFy");
  CHECK(to_base64("\xFB\xFF\xBF") == "+/+/");
}

TEST_CASE("Readable codes use their alphabet evenly and differ by round") {
  std::array<int, readable_alphabet.size()> count{};
  for (std::uint32_t round = 0; round < 2000; ++round)
    for (const char c : readable_code(Hash{}, 10, readable_alphabet, round)) {
      const std::size_t at = readable_alphabet.find(c);
      REQUIRE(at != std::string_view::npos);
      ++count[at];
    }
  // 20,000 characters over 20 letters: 1000 each, standard deviation 31.
  CHECK(*std::min_element(count.begin(), count.end()) > 850);
  CHECK(*std::max_element(count.begin(), count.end()) < 1150);
  CHECK(readable_code(Hash{}, 8) != readable_code(Hash{}, 8, readable_alphabet, 1));
}

TEST_CASE("No two characters of the readable alphabet look alike") {
  for (const char c : std::string_view("0Oo1lIij2zZ5SseEmwquvUV"))
    CHECK(readable_alphabet.find(c) == std::string_view::npos);
}

TEST_CASE("seal: opens with the same key and row alone") {
  const Key key = make_key(), other = make_key();
  const std::string sealed = seal(key.seal, "01022014", "person 1 birth_date");
  CHECK(sealed.find("01022014") == std::string::npos);
  CHECK(unseal(key.seal, sealed, "person 1 birth_date") == "01022014");
  CHECK_THROWS_AS(unseal(other.seal, sealed, "person 1 birth_date"), Error);
  CHECK_THROWS_AS(unseal(key.seal, sealed, "person 2 birth_date"), Error);
}

TEST_CASE("seal: a changed or missing byte does not open") {
  const Key key = make_key();
  const std::string sealed = seal(key.seal, "merle", "row");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CHECK_THROWS_AS(unseal(key.seal, changed, "row"), Error);
    CHECK_THROWS_AS(unseal(key.seal, sealed.substr(0, i), "row"), Error);
  }
}

TEST_CASE("seal: the same value is never sealed twice alike, and may be empty") {
  const Key key = make_key();
  CHECK(seal(key.seal, "", "row") != seal(key.seal, "", "row"));
  CHECK(unseal(key.seal, seal(key.seal, "", "row"), "row").empty());
}

TEST_CASE("seal alike: the same value of a row is sealed alike, and nothing else is") {
  const Key key = make_key();
  CHECK(seal_alike(key.seal, "abcde", "row") == seal_alike(key.seal, "abcde", "row"));
  CHECK(seal_alike(key.seal, "abcde", "row") != seal_alike(key.seal, "abcdf", "row"));
  CHECK(seal_alike(key.seal, "abcde", "row").substr(0, 24) != seal_alike(key.seal, "abcde", "other").substr(0, 24));
  CHECK(unseal(key.seal, seal_alike(key.seal, "abcde", "row"), "row") == "abcde");
  CHECK_THROWS_AS(unseal(key.seal, seal_alike(key.seal, "abcde", "row"), "other"), Error);
}

TEST_CASE("seal with a passphrase: opens with the same one alone") {
  const std::string sealed = seal_with_passphrase("merle et pie", "merle");
  CHECK(unseal_with_passphrase("merle et pie", sealed) == "merle");
  CHECK_THROWS_AS(unseal_with_passphrase("merle et pies", sealed), Error);
  CHECK_THROWS_AS(unseal_with_passphrase("merle et pie", "court"), Error);
}

TEST_CASE("key: a new seal leaves the login key") {
  const Key key = make_key(), renewed = with_new_seal(key);
  CHECK(renewed.login == key.login);
  CHECK(renewed.seal != key.seal);
  CHECK(parse_key(key_text(renewed), "").seal == renewed.seal);
}

TEST_CASE("A random code uses its alphabet evenly, and is never the same") {
  std::array<int, 3> count{};
  for (const char c : random_code("abc", 3000)) ++count.at(static_cast<std::size_t>(c - 'a'));
  // 3,000 characters over 3 letters: 1000 each, standard deviation 26.
  CHECK(*std::min_element(count.begin(), count.end()) > 800);
  CHECK(random_code(readable_alphabet, 19) != random_code(readable_alphabet, 19));
  CHECK(random_code(readable_alphabet, 19).size() == 19);
}

TEST_CASE("Programs that make a key at the same moment all end with the same one") {
  for (int round = 0; round < 20; ++round) {
    const Folder folder;
    std::array<Key, 8> keys;
    std::vector<std::thread> threads;
    for (Key& key : keys) threads.emplace_back([&] { key = load_or_make_key(folder.path / "k"); });
    for (std::thread& thread : threads) thread.join();
    for (const Key& key : keys) CHECK(key.seal == keys.front().seal);
  }
}
