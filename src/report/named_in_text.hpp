#pragma once

#include <set>
#include <string>
#include <string_view>

#include "ledger/person.hpp"

namespace passation {

/// Whether a report in French words names the person, as an earlier version kept it: by one of his numbers, or by his
/// name where the line has no number that would tell him from others of that name.
/// @param names others that he had: "MERLE Lucie"
bool is_named_in_text(std::string_view report, const Person& person, const std::set<std::string>& names = {});

}  // namespace passation
