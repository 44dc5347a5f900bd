#include "roster/order.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.hpp"

namespace passation {

std::vector<std::string> division_order(const Roster& roster) {
  std::set<std::string_view> names;
  for (const Division& d : roster.divisions) names.insert(d.name);
  for (const Student& s : roster.students)
    if (!s.division.empty()) names.insert(s.division);
  std::vector<std::string> sorted(names.begin(), names.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return natural_order(a, b) < 0; });
  return sorted;
}

namespace {

/// Sorts positions by family and given name as French collation has them, then by `rest`.
template <typename Person, typename Rest>
std::vector<std::size_t> by_name(const std::vector<Person>& all, std::vector<std::size_t> positions, Rest rest) {
  struct Entry {
    std::string family, given;
    std::size_t position;
  };
  std::vector<Entry> entries;
  entries.reserve(positions.size());
  for (const std::size_t i : positions)
    entries.push_back({collation_key(all[i].shown_name()), collation_key(all[i].given_name), i});
  std::stable_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    if (a.family != b.family) return a.family < b.family;
    if (a.given != b.given) return a.given < b.given;
    return rest(all[a.position]) < rest(all[b.position]);
  });
  std::transform(entries.begin(), entries.end(), positions.begin(), [](const Entry& e) { return e.position; });
  return positions;
}

}  // namespace

std::vector<std::size_t> class_list_order(const Roster& roster, std::vector<std::size_t> students) {
  return by_name(roster.students, std::move(students), [](const Student& s) {
    return std::tie(s.shown_name(), s.given_name, s.birth_date, s.source_id, s.ine, s.division, s.sex,
                    s.other_given_names);
  });
}

std::vector<std::size_t> staff_order(const Roster& roster, std::vector<std::size_t> staff) {
  return by_name(roster.staff, std::move(staff), [](const Staff& s) {
    return std::tie(s.shown_name(), s.given_name, s.birth_date, s.kind, s.source_id);
  });
}

}  // namespace passation
