#pragma once
// Keys, keyed hashes and readable codes. libsodium stays behind this door.

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace passation {

/// The two keys of a school or académie. The login key never rotates: opaque logins come from it.
struct Key {
  std::array<std::uint8_t, 32> login{};
  std::array<std::uint8_t, 32> seal{};
};

/// Reads the key file, or makes it (0600, atomically) when it is not there. @throws Error when damaged or unreadable,
/// or when others may read it.
Key load_or_make_key(const std::filesystem::path& path);

/// The text of a key file, and a key from it. @throws Error that names `where` when it is damaged.
std::string key_text(const Key& key);
Key parse_key(std::string_view text, const std::string& where);

/// Random keys; a random seal key in place of the old one.
Key make_key();
Key with_new_seal(Key key);

/// $XDG_CONFIG_HOME/passation/passation.key, else ~/.config/passation/passation.key
std::filesystem::path default_key_path();

using Hash = std::array<std::uint8_t, 32>;

/// BLAKE2b of the parts, each preceded by its length so that no two lists of parts collide.
Hash keyed_hash(std::span<const std::uint8_t, 32> key, std::span<const std::string_view> parts);
Hash plain_hash(std::string_view bytes);
std::string to_hex(std::span<const std::uint8_t> bytes);
std::string to_base64(std::string_view bytes);  ///< of RFC 4648, with its padding

/// Bytes that nobody reads or changes without the key (XChaCha20-Poly1305, random nonce). `row` says where they belong:
/// put into another row they do not open.
std::string seal(std::span<const std::uint8_t, 32> key, std::string_view plain, std::string_view row);
/// The same, but equal texts of one row are sealed alike: it can be told that they are equal, not what they are.
std::string seal_alike(std::span<const std::uint8_t, 32> key, std::string_view plain, std::string_view row);
/// @throws Error when the key or the row is another, or a byte was changed.
std::string unseal(std::span<const std::uint8_t, 32> key, std::string_view sealed, std::string_view row);

/// The same under a passphrase (Argon2id, libsodium's moderate limits: some 256 MB and a second).
std::string seal_with_passphrase(const std::string& passphrase, std::string_view plain);
/// @throws Error when the passphrase is another, or a byte was changed.
std::string unseal_with_passphrase(const std::string& passphrase, std::string_view sealed);

/// What is kept of a password that somebody types to be let in: an Argon2id hash with its own salt and limits
/// ("$argon2id$..."; libsodium's interactive limits: 64 MB and some 100 ms).
std::string password_hash(std::string_view password);
/// In the same time whether it is right or not.
bool is_password(std::string_view typed, const std::string& hash);
/// Whether the text has the form of password_hash().
bool is_password_hash(std::string_view text);

/// Lower-case letters and digits that no reader confuses: without 0 o 1 l i j 2 z 5 s e m w q u v.
inline constexpr std::string_view readable_alphabet = "346789abcdfghknprtxy";

/// `length` characters of the alphabet from a hash, without modulo bias. `round` gives further, independent codes.
std::string readable_code(const Hash& hash, std::size_t length, std::string_view alphabet = readable_alphabet,
                          std::uint32_t round = 0);

/// `length` characters of the alphabet, each drawn by libsodium: nobody can foresee or repeat them.
std::string random_code(std::string_view alphabet, std::size_t length);

}  // namespace passation
