#pragma once

#include <string_view>

#include "read/reader.hpp"

namespace passation {

/// SIECLE's rules for the names of the files that it imports: <UAI>ELEGROUPE<year><stamp> or <UAI>PRIVE<year><stamp>,
/// the same for zip and XML, with the UAI and the year that stand inside. The stamp may be shorter or longer than
/// SIECLE says: files in use are. What differs is a finding; the inside is followed.
void check_import_name(const Input& input, std::string_view kind, const School& inside, Report& report);

}  // namespace passation
