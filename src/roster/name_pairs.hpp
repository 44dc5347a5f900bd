#pragma once
// Names of divisions and groups that two applications write in two ways: « 6E 1 » in SIECLE, « 6EME1 » in EDT.

#include <string>
#include <utility>
#include <vector>

namespace passation {

/// Names of the one side beside those of the other that probably mean the same: alike but for case, spaces, signs,
/// « ÈME » or « E » behind a number, and a slip in a word of four letters and more. Their numbers must be the same. A
/// name that may be one of several has no pair.
std::vector<std::pair<std::string, std::string>> likely_pairs(const std::vector<std::string>& one,
                                                              const std::vector<std::string>& other);

}  // namespace passation
