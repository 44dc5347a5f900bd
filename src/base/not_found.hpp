#pragma once

#include "base/error.hpp"

namespace passation {

/// What the request names is not there: a person, a division, a document.
class NotFound : public Error {
 public:
  using Error::Error;
};

}  // namespace passation
