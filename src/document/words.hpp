#pragma once
// Words and figures that several documents say in the same way. In French, as all documents.

#include <cstddef>
#include <string>

#include "base/date.hpp"
#include "layout/set_text.hpp"

namespace passation {

std::string figure(std::size_t n);

/// "–" for an empty text: nothing is known, which is not nought.
std::string or_dash(std::string text);

/// "Collège des Tilleuls (9990001X)"; the number alone where the name is not known.
std::string school_line(const std::string& name, const std::string& uai);

/// "Sans division" for an empty name.
std::string shown_division(const std::string& name);

/// When papers with passwords are destroyed at the latest: on 30 September after the school year of that day.
Date destruction_date(Date day);

/// "Confidentiel – à détruire le 30/09/2027": at the foot of every page of a paper with passwords, made on that day.
Cell confidential_notice(Date day);

}  // namespace passation
