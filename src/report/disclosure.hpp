#pragma once
// All that is known of one person (RGPD, art. 15).

#include <string>
#include <vector>

#include "base/message.hpp"
#include "ledger/person_record.hpp"

namespace passation {

struct Disclosure {
  std::string uai;
  PersonRecord record;
  std::vector<KnownPerson> students;   ///< of a guardian
  std::vector<KnownPerson> guardians;  ///< of a pupil
  std::vector<FormerName> former_names;
  std::vector<std::string> reports;  ///< moments of the imports whose kept reports name the person, the latest first
};

/// Line by line. @param to_show what to do to see secrets that were not asked for; empty: it is not said
std::string disclosure_text(const Disclosure& known, Lang lang, const Message& to_show = {});

}  // namespace passation
