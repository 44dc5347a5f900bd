#include "app/choices.hpp"

#include <set>

#include "app/selection.hpp"

namespace passation {

OperationChoices choices_of(const Job& job) {
  return {job.divisions, job.mefs, job.stock, job.card, job.url};
}

void settle_choices(Work& work) {
  Job& job = work.job;
  if (work.import && work.import->registry) work.before = work.import->registry->choices(job.operation);
  OperationChoices before = work.before;
  if (prints_again(job)) before.divisions.clear(), before.mefs.clear();
  const OperationChoices named = choices_of(job), now = choices_now(named, before);
  work.outcome.taken_over = taken_over(named, now);
  work.stock = work.catalog.stock(now.stock.empty() ? default_stock : now.stock);
  work.card = work.catalog.card(now.card.empty() ? default_card : now.card);
  job.divisions = now.divisions, job.mefs = now.mefs, job.url = now.url;
  job.stock = work.stock.key, job.card = work.card.key;
}

std::vector<std::string> no_longer_printed(const Work& work) {
  std::set<std::string> printed;
  for (const Issue& issue : work.import->registry->issues_of(work.platform.key, work.job.operation))
    if (!issue.stock.empty() && issue.withdrawn_at.empty()) printed.insert(issue.division);
  std::vector<std::string> divisions;
  for (const DivisionOutcome& d : work.outcome.divisions)
    if (!d.asked && printed.contains(d.name) && is_asked(work.before.divisions, d.name)) divisions.push_back(d.name);
  return divisions;
}

}  // namespace passation
