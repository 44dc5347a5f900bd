#pragma once

#include <any>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "cli/grammar.hpp"

namespace passation {

/// A parsed command line: a verb to be run, or a text to print.
struct Command {
  Typed typed;           ///< without a `run`: the text, or the version
  std::string text;      ///< for standard output
  bool version = false;  ///< asks for the program's version

  /// The request of a verb, as it was typed. @pre some verb keeps one of this type
  template <typename Request>
  const Request& request() const {
    for (const std::any& kept : typed.requests)
      if (const Request* found = std::any_cast<Request>(&kept)) return *found;
    throw std::bad_any_cast();
  }
};

/// @throws Error on wrong usage.
Command parse_command_line(const std::vector<std::string>& words);

/// The value of --name VALUE or --name=VALUE, the last one; empty when it is not there. Also of a wrong command line.
std::string value_of(const std::vector<std::string>& arguments, const std::string& name);

/// The language, which even a wrong command line tells: --lang en or --lang=en.
Lang language_of(const std::vector<std::string>& arguments);

/// Whether --report json was asked for; an error is then said in that form.
bool wants_json(const std::vector<std::string>& arguments);

}  // namespace passation
