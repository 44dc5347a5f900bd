#include "base/secret.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>

#include <cstdlib>
#include <cstring>
#include <stdexcept>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/phrases.hpp"

namespace passation {
namespace {

constexpr std::string_view key_header = "passation-key 1";

void initialise() {
  static const int ready = sodium_init();
  if (ready < 0) throw std::runtime_error("libsodium");
}

bool read_key_line(std::string_view& text, std::string_view name, std::array<std::uint8_t, 32>& out) {
  const std::string_view line = text.substr(0, text.find('\n'));
  if (!line.starts_with(name) || line.size() != name.size() + 65 || line[name.size()] != ' ') return false;
  std::size_t size = 0;
  if (sodium_hex2bin(out.data(), out.size(), line.data() + name.size() + 1, 64, nullptr, &size, nullptr) != 0 ||
      size != out.size())
    return false;
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return true;
}

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// False when it does not open.
bool open_sealed(std::span<const std::uint8_t, 32> key, std::string_view sealed, std::string_view row,
                 std::string& plain) {
  initialise();
  if (sealed.size() < nonce_size + tag_size) return false;
  plain.resize(sealed.size() - nonce_size - tag_size);
  return crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<std::uint8_t*>(plain.data()), nullptr, nullptr,
                                                    bytes_of(sealed) + nonce_size, sealed.size() - nonce_size,
                                                    bytes_of(row), row.size(), bytes_of(sealed), key.data()) == 0;
}

Hash key_of_passphrase(const std::string& passphrase, std::string_view salt) {
  initialise();
  Hash key;
  if (crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(), bytes_of(salt),
                    crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                    crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("Argon2id: memory");
  return key;
}

}  // namespace

std::string key_text(const Key& key) {
  return fmt::format("{}\nlogin {}\nseal {}\n", key_header, to_hex(key.login), to_hex(key.seal));
}

Key parse_key(std::string_view text, const std::string& where) {
  Key key;
  const std::string header = fmt::format("{}\n", key_header);
  if (text.starts_with(header)) {
    text.remove_prefix(header.size());
    if (read_key_line(text, "login", key.login) && read_key_line(text, "seal", key.seal)) return key;
  }
  throw Error(say(phrase::key_damaged), where, say(phrase::key_damaged_hint));
}

Key with_new_seal(Key key) {
  initialise();
  randombytes_buf(key.seal.data(), key.seal.size());
  return key;
}

Key make_key() {
  Key key = with_new_seal({});
  randombytes_buf(key.login.data(), key.login.size());
  return key;
}

Key load_or_make_key(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 && errno == ENOENT) {
    const Key key = make_key();
    FileSet files(path.parent_path());
    files.add(path.filename().string(), key_text(key));
    if (files.commit_new()) return key;  // else another program has made one meanwhile
    ::stat(path.c_str(), &status);
  }
  const std::string bytes = read_file(path, 1 << 12);
  if ((status.st_mode & 077) != 0)
    throw Error(say(phrase::key_open_to_others), path.string(), say(phrase::key_open_to_others_hint));
  return parse_key(bytes, path.string());
}

std::filesystem::path default_key_path() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  if (config && *config) return std::filesystem::path(config) / "passation" / "passation.key";
  const char* home = std::getenv("HOME");
  if (!home || !*home) throw Error(say(phrase::key_no_home), "", say(phrase::key_no_home_hint));
  return std::filesystem::path(home) / ".config" / "passation" / "passation.key";
}

Hash keyed_hash(std::span<const std::uint8_t, 32> key, std::span<const std::string_view> parts) {
  initialise();
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), 32);
  for (const std::string_view part : parts) {
    std::uint8_t length[8];
    for (int i = 0; i < 8; ++i) length[i] = static_cast<std::uint8_t>(std::uint64_t{part.size()} >> (8 * i));
    crypto_generichash_update(&state, length, sizeof length);
    crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t*>(part.data()), part.size());
  }
  Hash hash;
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

Hash plain_hash(std::string_view bytes) {
  initialise();
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  return hash;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t b : bytes) out.append({digits[b >> 4], digits[b & 0xF]});
  return out;
}

std::string to_base64(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    variant);
  out.pop_back();  // it ends with a zero byte
  return out;
}

namespace {

/// @param nonce as many bytes as one has
std::string seal_with(std::span<const std::uint8_t, 32> key, const std::uint8_t* nonce, std::string_view plain,
                      std::string_view row) {
  std::string sealed(nonce_size + plain.size() + tag_size, '\0');
  auto* out = reinterpret_cast<std::uint8_t*>(sealed.data());
  std::memcpy(out, nonce, nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonce_size, nullptr, bytes_of(plain), plain.size(), bytes_of(row),
                                             row.size(), nullptr, out, key.data());
  return sealed;
}

}  // namespace

std::string seal(std::span<const std::uint8_t, 32> key, std::string_view plain, std::string_view row) {
  initialise();
  std::uint8_t nonce[nonce_size];
  randombytes_buf(nonce, nonce_size);
  return seal_with(key, nonce, plain, row);
}

std::string seal_alike(std::span<const std::uint8_t, 32> key, std::string_view plain, std::string_view row) {
  const std::string_view parts[] = {"nonce", row, plain};
  const Hash nonce = keyed_hash(key, parts);
  static_assert(nonce_size <= sizeof nonce);
  return seal_with(key, nonce.data(), plain, row);
}

std::string unseal(std::span<const std::uint8_t, 32> key, std::string_view sealed, std::string_view row) {
  std::string plain;
  if (!open_sealed(key, sealed, row, plain))
    throw Error(say(phrase::sealed_unopened), "", say(phrase::sealed_unopened_hint));
  return plain;
}

std::string seal_with_passphrase(const std::string& passphrase, std::string_view plain) {
  initialise();
  std::string salt(crypto_pwhash_SALTBYTES, '\0');
  randombytes_buf(salt.data(), salt.size());
  return salt + seal(key_of_passphrase(passphrase, salt), plain, "passphrase");
}

std::string unseal_with_passphrase(const std::string& passphrase, std::string_view sealed) {
  std::string plain;
  if (sealed.size() < crypto_pwhash_SALTBYTES ||
      !open_sealed(key_of_passphrase(passphrase, sealed.substr(0, crypto_pwhash_SALTBYTES)),
                   sealed.substr(crypto_pwhash_SALTBYTES), "passphrase", plain))
    throw Error(say(phrase::passphrase_wrong), "", say(phrase::passphrase_wrong_hint));
  return plain;
}

std::string password_hash(std::string_view password) {
  initialise();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw std::runtime_error("Argon2id: memory");
  return hash.data();
}

bool is_password(std::string_view typed, const std::string& hash) {
  initialise();
  return crypto_pwhash_str_verify(hash.c_str(), typed.data(), typed.size()) == 0;
}

bool is_password_hash(std::string_view text) {
  return text.starts_with(crypto_pwhash_STRPREFIX) && text.size() < crypto_pwhash_STRBYTES;
}

std::string readable_code(const Hash& hash, std::size_t length, std::string_view alphabet, std::uint32_t round) {
  initialise();
  // A stream of bytes seeded by the hash; bytes past the last whole multiple of the alphabet are thrown away.
  const std::size_t limit = 256 - 256 % alphabet.size();
  std::string out;
  for (std::uint32_t block = 0; out.size() < length; ++block) {
    const std::uint32_t counter[2] = {round, block};
    std::uint8_t bytes[32];
    crypto_generichash(bytes, sizeof bytes, reinterpret_cast<const std::uint8_t*>(counter), sizeof counter, hash.data(),
                       hash.size());
    for (std::size_t i = 0; i < sizeof bytes && out.size() < length; ++i)
      if (bytes[i] < limit) out += alphabet[bytes[i] % alphabet.size()];
  }
  return out;
}

std::string random_code(std::string_view alphabet, std::size_t length) {
  initialise();
  std::string out;
  for (std::size_t i = 0; i < length; ++i)
    out += alphabet[randombytes_uniform(static_cast<std::uint32_t>(alphabet.size()))];
  return out;
}

}  // namespace passation
