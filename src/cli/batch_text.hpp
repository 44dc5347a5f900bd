#pragma once

#include <string>

#include "action/batch.hpp"
#include "base/message.hpp"

namespace passation {

/// The summary for the operator: how many schools, which ones failed and why, totals. What is a school's on a platform
/// counts once, whatever the number of its operations.
std::string batch_text(const BatchResult& result, Lang lang);

}  // namespace passation
