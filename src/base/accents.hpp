#pragma once
// Accents that a program has spoilt by reading a file in another encoding than its own: « LÃ©a », « Andr√© », « L�a ».

#include <cstdint>
#include <string_view>

namespace passation {

enum class Accents : std::uint8_t {
  sound,
  doubtful,  ///< a capital with a tilde or ring before a dash, a quote, a space …: broken where others of its file are
  broken,    ///< signs that no name, class or header has
};

Accents accents_of(std::string_view text);

}  // namespace passation
