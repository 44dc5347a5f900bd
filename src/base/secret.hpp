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

/// $XDG_CONFIG_HOME/passation/passation.key, else ~/.config/passation/passation.key
std::filesystem::path default_key_path();

using Hash = std::array<std::uint8_t, 32>;

/// BLAKE2b of the parts, each preceded by its length so that no two lists of parts collide.
Hash keyed_hash(std::span<const std::uint8_t, 32> key, std::span<const std::string_view> parts);
Hash plain_hash(std::string_view bytes);
std::string to_hex(std::span<const std::uint8_t> bytes);

/// Lower-case letters and digits that no reader confuses: without 0 o 1 l i j 2 z 5 s e m w q u v.
inline constexpr std::string_view readable_alphabet = "346789abcdfghknprtxy";

/// `length` characters of the alphabet from a hash, without modulo bias. `round` gives further, independent codes.
std::string readable_code(const Hash& hash, std::size_t length, std::string_view alphabet = readable_alphabet,
                          std::uint32_t round = 0);

}  // namespace passation
