#pragma once
// What to do about an Error or a finding, as a page says it: sentences that speak of the command line are not shown.

#include <span>
#include <string>
#include <string_view>

namespace passation {

/// The first words of the command line's verbs.
std::span<const std::string_view> command_verbs();
/// Whether the words name an option or a verb of the command line.
bool speaks_of_commands(std::string_view text);
/// The sentences of the text, and parts of them between semicolons, that do not speak of commands. An option that only
/// says how ("avec --url") is left out, and its sentence stays.
std::string without_commands(std::string_view text);
/// Whether the hint names the option, as "--yes".
bool names_option(std::string_view hint, std::string_view option);

}  // namespace passation
