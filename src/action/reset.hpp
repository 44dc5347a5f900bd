#pragma once

#include <optional>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "ledger/reset_plan.hpp"

namespace passation {

struct ResetRequest {
  RegistryChoice registry;
  ResetScope whom;
  bool random = false;  ///< draw passwords, whatever the rule is
  std::string platform;
  bool plan_alone = false;    ///< say what it would do
  bool yes = false;           ///< though it is more than one person
  bool day_is_right = false;  ///< though it is before the last import
};

struct ResetResult {
  ResetPlan plan;
  std::optional<ResetCounts> done;  ///< nullopt: nothing was changed
};

/// Gives new passwords by the platform's rule of resets, or random ones; logins stay. What was printed with a password
/// that is another now is to be printed anew, and handed out anew. Without `yes` it only plans what concerns more than
/// one person, or passwords that the platform draws. @throws Error when nobody has an account there, or all are left
/// out
ResetResult reset(const ResetRequest& request, const Environment& environment);

int exit_status(const ResetResult& result);  ///< 2 where nothing was changed, 3 where somebody is left out

}  // namespace passation
