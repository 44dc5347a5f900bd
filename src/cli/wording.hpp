#pragma once
// What several verbs say, in the words of the command line.

#include <string>
#include <string_view>

#include "action/catalog.hpp"
#include "base/error.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// What happened, where, what to do. Holds nothing personal.
std::string error_text(const Error& error, Lang lang);

/// As a terminal may have it, whatever a file is called or a message quotes: without_controls().
std::string for_terminal(std::string_view text);

/// "0.1.0 (bf31806c2321)": of the program and its data files.
std::string version_text(const Catalog& catalog);

/// A line that says which of several platforms was taken over; empty where that was not so.
std::string platform_line(const std::string& platform, bool taken_over, Lang lang);

}  // namespace passation
