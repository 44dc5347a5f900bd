#pragma once

#include <string_view>

namespace passation {

/// What is done with the people who were read, or who are known.
enum class Purpose {
  check,     ///< reported on; nothing is changed, not even a key is made
  rehearse,  ///< as if the registry were brought up to date
  sync,      ///< the registry is brought up to date
  generate,  ///< the same, and the documents are printed
  reprint,   ///< labels are printed again
  spare,     ///< spare logins are printed
};

constexpr bool changes_nothing(Purpose purpose) {
  return purpose == Purpose::check || purpose == Purpose::rehearse;
}

/// Labels of the operation that was printed last, for people whom the registry knows.
constexpr bool prints_again(Purpose purpose) {
  return purpose == Purpose::reprint || purpose == Purpose::spare;
}

/// Whether labels are placed; else nothing but the registry is asked for.
constexpr bool makes_labels(Purpose purpose) {
  return purpose != Purpose::sync && purpose != Purpose::rehearse;
}

/// The verb, as the registry keeps it.
constexpr std::string_view key_of(Purpose purpose) {
  switch (purpose) {
    case Purpose::check: return "check";
    case Purpose::rehearse:
    case Purpose::sync: return "sync";
    case Purpose::generate: return "generate";
    case Purpose::reprint: return "reprint";
    case Purpose::spare: break;
  }
  return "spare";
}

}  // namespace passation
