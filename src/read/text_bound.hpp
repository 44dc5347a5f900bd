#pragma once

#include <cstddef>
#include <string>

#include "read/reader.hpp"

namespace passation {

/// The longest text that a file may say of a person, a division, a group or a school, in bytes. SIECLE's own names have
/// 100 characters at most, addresses of mail 254.
inline constexpr std::size_t max_text_bytes = 600;

/// @throws Error that names the file and the line of the first text that is longer
void require_bounded_texts(const Reading& reading, const std::string& file);

}  // namespace passation
