#pragma once

#include "base/xml.hpp"
#include "roster/roster.hpp"

namespace passation {

/// What every BEE export says in PARAMETRES. @throws Error when the UAI has not the shape of one.
School read_siecle_school(const XmlDocument& document);

}  // namespace passation
