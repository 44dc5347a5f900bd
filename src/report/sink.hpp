#pragma once

#include <functional>
#include <string_view>

namespace passation {

/// Takes a text, piece after piece.
using Sink = std::function<void(std::string_view)>;

}  // namespace passation
