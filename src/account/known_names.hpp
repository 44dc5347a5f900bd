#pragma once
// May a line of a list be about somebody who is known by these names?

#include <string>
#include <vector>

#include "roster/roster.hpp"

namespace passation {

/// All that somebody is called: family, usage and former names, each given name. And what else the registry knows: the
/// division of the files, where another was set by hand, and numbers that a table may not say. They may be out of date.
struct KnownNames {
  std::vector<std::string> family, given;
  std::string division = {}, source_id = {}, ine = {};
  void add(const Student& person);
  void add(const KnownNames& names);
};

/// Whether the names of a line are names that the person is known by: a family name and a given name. Second given
/// names, the order of names, spaces and hyphens are free, and the columns may be exchanged; a double name may be
/// shortened or completed. A name that the line does not say speaks neither for nor against; one name in common is no
/// proof.
bool names_fit(const Student& line, const KnownNames& known);

}  // namespace passation
