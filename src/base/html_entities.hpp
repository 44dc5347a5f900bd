#pragma once
// Characters as HTML writes them: &eacute; &#233; &#xE9; &amp;

#include <string>
#include <string_view>

namespace passation {

/// Appends the text with its &…; made characters; what is none stays as it is.
void append_unescaped(std::string& out, std::string_view text);

/// Whether an &…; of those that are known stands in the text.
bool holds_entity(std::string_view text);

/// Whether an & or a < stands in the text that a program would have escaped.
bool holds_unescaped(std::string_view text);

/// Text that was escaped once, or several times over: « Zo&eacute; » and « Zo&amp;eacute; » are « Zoé ». For names,
/// which hold no &…; of their own.
std::string without_entities(std::string text);

}  // namespace passation
