#pragma once
// The divisions of a school and whether somebody has looked at them, as in ASP: "à valider", "validé".

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "ledger/plan.hpp"
#include "roster/roster.hpp"

namespace passation {

struct KnownDivision {
  std::string name;
  bool validated = false;
  std::string since = {};  ///< moment of the state: "2026-09-14 08:30"
  std::optional<int> declared = {};
  bool operator==(const KnownDivision&) const = default;
};

/// By name; nullptr: there is none. @pre sorted by name, as they always are
const KnownDivision* find_division(const std::vector<KnownDivision>& divisions, const std::string& name);

/// The divisions after an import. One that is new, or has somebody who is new, has moved, was put right, has left or is
/// back, is to be validated; the others stay as they are. One in which nobody is left, and that `roster` does not
/// declare, is gone.
std::vector<KnownDivision> divisions_after(const std::vector<KnownDivision>& before,
                                           const std::vector<KnownPerson>& known, const Plan& plan,
                                           std::span<const ImportedPerson> imported, const Roster& roster,
                                           const std::string& moment);

/// Sets the state of those named; the moment only where it changes.
void set_validated(std::vector<KnownDivision>& divisions, const std::set<std::string>& names, bool validated,
                   const std::string& moment);

bool is_validated(const std::vector<KnownDivision>& divisions, const std::string& name);

/// What is not printed without any file.
struct HeldBack {
  std::vector<std::string> divisions;  ///< as they were asked for
  bool refused = false;                ///< nothing at all is printed
};

/// Without any file only validated divisions are printed. The others are held back with `only_validated`; else one of
/// them is enough to refuse all.
HeldBack hold_back(const std::vector<KnownDivision>& known, std::span<const std::string> asked, bool only_validated);

}  // namespace passation
