#pragma once
// What was written, for people.

#include <filesystem>
#include <string>
#include <vector>

#include "action/requests.hpp"
#include "base/message.hpp"
#include "ledger/choices.hpp"

namespace passation {

std::vector<std::string> paths_of(const std::vector<WrittenFile>& files);

/// A line for each file; for a new key one more, and what to do with it. @param new_key empty: none was made
std::string written_text(const std::vector<WrittenFile>& files, const std::filesystem::path& new_key, Lang lang);

/// What was taken over from the operation's last documents, and what they no longer hold.
std::string choices_text(const std::string& operation, const OperationChoices& taken,
                         const std::vector<std::string>& no_longer_printed, Lang lang);

}  // namespace passation
