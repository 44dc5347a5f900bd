#pragma once
// Two spellings of one name: which of them is the better. A file in capitals without accents corrects nobody.

#include <string>

namespace passation {

/// Family names are in capitals in most files: there, capitals alone are no worse and no better.
enum class NamePart { family, given };

/// The same letters, but `a` has more of the accents; or the same accents, and of a given name more small letters.
bool is_richer(const std::string& a, const std::string& b, NamePart part);

/// What is known from now on: what is said, unless it is empty or only loses accents, small letters, a typographic
/// apostrophe, or the like.
const std::string& better_spelling(const std::string& known, const std::string& said, NamePart part);

}  // namespace passation
