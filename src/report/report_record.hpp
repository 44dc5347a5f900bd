#pragma once
// What a report says of one record ("fiche"): somebody, or something that is nobody.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "ledger/person.hpp"
#include "roster/finding.hpp"

namespace passation {

struct ReportRecord {
  std::string division;
  std::string who;        ///< names, or empty where the record is nobody's
  std::string source_id;  ///< the number in SIECLE; of staff in STS-web
  bool is_staff = false;
  std::string private_id;  ///< the number in a private school's own software
  std::string ine;
  std::vector<std::uint32_t> findings;  ///< positions in Outcome::report, the gravest first
  Message change = {};                  ///< what the registry says; empty where there are findings
  std::string_view mark = {};           ///< SIECLE's word for the change, or none
  Subject subject = {};                 ///< whose change it is, by position in the roster; none: nobody's there
  PersonId person = 0;                  ///< then by number in the registry
};

}  // namespace passation
