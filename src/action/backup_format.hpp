#pragma once

#include <string_view>

namespace passation {

/// What a backup begins with. Behind it, under a passphrase: "<UAI>\n<moment>\n<key file>\n<registry>", the key file
/// being three lines.
inline constexpr std::string_view backup_header = "passation-backup 2\n";
/// Of 0.1.0: it has no line of the moment.
inline constexpr std::string_view backup_header_without_moment = "passation-backup 1\n";

}  // namespace passation
