#pragma once
// What an operation prints, and on what: chosen once, and kept until something else is asked for.

#include <string>
#include <vector>

namespace passation {

struct OperationChoices {
  std::vector<std::string> divisions = {};  ///< patterns; empty: all
  std::vector<std::string> mefs = {};       ///< beginnings of MEF codes; empty: all
  std::string stock = {}, card = {};        ///< keys
  std::string url = {};                     ///< the school's own address of the site; empty: the platform's
  std::string large_stock = {};             ///< key of that of the large labels
  std::vector<std::string> platforms = {};  ///< keys, of those on a label; the first is the operation's main one
  std::string second_url = {};              ///< as url, of the second platform
  bool operator==(const OperationChoices&) const = default;
};

/// What holds for a run: what it names; else what held for the operation before. "*" among the divisions means all
/// divisions, and all MEFs unless some are named.
/// @param named empty fields are not named
OperationChoices choices_now(OperationChoices named, const OperationChoices& before);

/// Those fields of `now` that the run does not name and that `before` has.
OperationChoices taken_over(const OperationChoices& named, const OperationChoices& now);

}  // namespace passation
