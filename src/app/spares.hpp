#pragma once
// Logins made for nobody yet ("identifiants de réserve"): for whoever arrives when the labels are printed.

#include <string>
#include <vector>

#include "account/account.hpp"
#include "app/job.hpp"
#include "app/sync.hpp"

namespace passation {

/// The spares of each division asked for: those that nobody was given, and new ones where they are fewer than
/// `job.spares`. New secrets are random: there is no birth date. @throws Error on a platform that gives the logins
/// itself, or when no division is asked for
std::vector<Spare> plan_spares(const Job& job, const Platform& platform, const Key& key, const Import& import);

/// As pupils called "Réserve 1", each with an account, so that their labels are made like those of others.
struct SparePupils {
  Roster roster;
  std::vector<Account> accounts;
};
SparePupils spare_pupils(const std::vector<Spare>& spares, const School& school, const Platform& platform);

}  // namespace passation
