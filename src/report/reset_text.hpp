#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "ledger/reset_plan.hpp"
#include "report/json_value.hpp"

namespace passation {

/// What a reset has done, as it is shown and kept.
struct ResetReport {
  struct Given {
    Message what;  ///< kind of password
    std::size_t count = 0;
  };
  struct LeftOut {
    std::string who;
    NoReset why = NoReset::no_rules;
  };
  std::string platform;
  std::string who;  ///< where all passwords are one person's; else empty
  std::vector<Given> given;
  std::vector<LeftOut> left_out;
  std::vector<AfterReset> todo;
  ResetCounts done;
};
ResetReport report_of(const ResetPlan& plan, const ResetCounts& done);
std::set<PersonId> people_named(const ResetPlan& plan);

std::string reset_text(const ResetReport& report, Lang lang);

/// As the registry keeps it, and as it was kept.
JsonValue reset_value(const ResetReport& report);
ResetReport reset_kept(const JsonValue& kept);

/// What it would do.
std::string planned_reset_text(const ResetPlan& plan, Lang lang);

Message reason_of(NoReset why);  ///< "La date de naissance n’est pas connue."

}  // namespace passation
