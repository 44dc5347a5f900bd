#pragma once

#include <string>

#include "base/message.hpp"

namespace passation {

/// What a code ("DNAIS_P_02") or a family ("DNAIS") means, what to do, and where it comes from; blind to case. Without
/// one, the list of all families and codes. @throws Error on a code that there is not.
std::string explain(const std::string& code, Lang lang);

}  // namespace passation
