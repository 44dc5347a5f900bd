#pragma once
// What a report says of one record ("fiche"): somebody, or something that is nobody.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "roster/rule.hpp"

namespace passation {

struct ReportEntry {
  std::optional<std::size_t> finding;  ///< its position in Outcome::report; nullopt for what a registry says
  Severity severity = Severity::note;
  std::string_view code;  ///< where `finding` is empty: SIECLE's mark, or none
  Message change = {};    ///< where `finding` is empty: what the registry says
};

struct ReportRecord {
  std::string division;
  std::string who;        ///< names, or empty where the record is nobody's
  std::string source_id;  ///< the number in SIECLE; of staff in STS-web
  bool is_staff = false;
  std::string private_id;  ///< the number in a private school's own software
  std::string ine;
  std::vector<ReportEntry> entries;
};

}  // namespace passation
