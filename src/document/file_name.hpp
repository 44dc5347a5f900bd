#pragma once

#include <string>
#include <string_view>

namespace passation {

/// The name of a division as part of a file name: characters that Windows refuses become -.
std::string file_part(std::string_view division);

}  // namespace passation
