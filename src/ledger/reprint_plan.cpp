#include "ledger/reprint_plan.hpp"

#include <algorithm>
#include <map>

namespace passation {
namespace {

/// Of each person; of two of one moment the later one of the list.
std::map<PersonId, const PrintedLabel*> last_printed(std::span<const PrintedLabel> printed, bool labels) {
  std::map<PersonId, const PrintedLabel*> last;
  for (const PrintedLabel& i : printed) {
    if (i.is_label() != labels) continue;
    const PrintedLabel*& place = last[i.person];
    if (!place || place->printed_at <= i.printed_at) place = &i;
  }
  return last;
}

template <typename IsAsked>
ReprintPlan plan_reprint(const std::map<PersonId, const PrintedLabel*>& last, std::span<const LabelNow> now,
                         const IsAsked& is_asked) {
  ReprintPlan plan;
  for (const LabelNow& label : now) {
    std::optional<PrintedLabel>& again = plan.again.emplace_back();
    if (!label.printed || !is_asked(label.person)) continue;
    if (const auto found = last.find(label.person); found != last.end())
      again = *found->second;
    else
      ++plan.never_printed;
  }
  return plan;
}

}  // namespace

ReprintPlan plan_label_reprint(std::span<const PrintedLabel> printed, std::span<const LabelNow> now,
                               const std::set<PersonId>& asked) {
  return plan_reprint(last_printed(printed, true), now,
                      [&](PersonId person) { return asked.empty() || asked.contains(person); });
}

ReprintPlan plan_page_reprint(std::span<const PrintedLabel> printed, std::span<const LabelNow> now,
                              const std::set<PersonId>& asked) {
  return plan_reprint(last_printed(printed, false), now, [&](PersonId person) { return asked.contains(person); });
}

std::size_t count_withheld(const std::set<PersonId>& asked, std::span<const PersonId> rejected, std::size_t left_out) {
  if (asked.empty()) return left_out;
  return static_cast<std::size_t>(
      std::count_if(rejected.begin(), rejected.end(), [&](PersonId person) { return asked.contains(person); }));
}

}  // namespace passation
