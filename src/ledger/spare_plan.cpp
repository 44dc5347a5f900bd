#include "ledger/spare_plan.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace passation {
namespace {

bool is_free(const Spare& spare) {
  return spare.given_to == 0 && spare.given_at.empty();
}

}  // namespace

std::vector<Spare> plan_spares(std::span<const Spare> before, const SparesAsked& asked) {
  std::vector<Spare> spares;
  for (const std::string& division : asked.divisions) {
    int number = asked.first_number - 1, free = 0;
    for (const Spare& s : before) {
      if (s.division != division) continue;
      number = std::max(number, s.number);
      if (!is_free(s)) continue;
      spares.push_back(s);
      ++free;
    }
    for (; free < asked.count; ++free)
      spares.push_back({.platform = asked.platform,
                        .division = division,
                        .number = ++number,
                        .login = {},
                        .secret = {},
                        .made_at = asked.moment});
  }
  std::stable_sort(spares.begin(), spares.end(), [](const Spare& a, const Spare& b) {
    const auto order = natural_order(a.division, b.division);
    return order != 0 ? order < 0 : a.number < b.number;
  });
  return spares;
}

}  // namespace passation
