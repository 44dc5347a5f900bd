#include "ledger/choices.hpp"

#include <algorithm>
#include <utility>

namespace passation {
namespace {

bool names_all(const std::vector<std::string>& divisions) {
  return std::find(divisions.begin(), divisions.end(), "*") != divisions.end();
}

}  // namespace

OperationChoices choices_now(OperationChoices named, const OperationChoices& before) {
  const bool all = names_all(named.divisions);
  if (all)
    named.divisions.clear();
  else if (named.divisions.empty())
    named.divisions = before.divisions;
  if (named.mefs.empty() && !all) named.mefs = before.mefs;
  if (named.stock.empty()) named.stock = before.stock;
  if (named.card.empty()) named.card = before.card;
  if (named.url.empty()) named.url = before.url;
  if (named.large_stock.empty()) named.large_stock = before.large_stock;
  if (named.second_url.empty()) named.second_url = before.second_url;
  return named;
}

OperationChoices taken_over(const OperationChoices& named, const OperationChoices& now) {
  OperationChoices taken;
  if (named.divisions.empty()) taken.divisions = now.divisions;
  if (named.mefs.empty()) taken.mefs = now.mefs;
  if (named.stock.empty()) taken.stock = now.stock;
  if (named.card.empty()) taken.card = now.card;
  if (named.url.empty()) taken.url = now.url;
  if (named.large_stock.empty()) taken.large_stock = now.large_stock;
  if (named.second_url.empty()) taken.second_url = now.second_url;
  if (named.platforms.empty()) taken.platforms = now.platforms;
  return taken;
}

}  // namespace passation
