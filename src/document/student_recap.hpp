#pragma once

#include "document/inputs.hpp"

namespace passation {

/// The recap of all label sheets of the run.
std::vector<NamedBytes> student_recap(DocumentInputs& inputs);

}  // namespace passation
