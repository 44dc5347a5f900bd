// Who has got his login, when, and from whom.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "app/care_phrases.hpp"
#include "app/registry_access.hpp"
#include "app/selection.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

/// What of a division, or of the staff, was printed.
struct Group {
  std::size_t printed = 0;
  std::vector<std::pair<std::string, std::string>> missing;  ///< by what they are sorted, and their lines
};

/// Divisions in natural order, then pupils without one, then the staff.
using GroupKey = std::tuple<bool, bool, std::string>;
struct InOrder {
  bool operator()(const GroupKey& a, const GroupKey& b) const {
    const auto first = [](const GroupKey& key) { return std::pair(std::get<0>(key), std::get<1>(key)); };
    return first(a) != first(b) ? first(a) < first(b) : natural_order(std::get<2>(a), std::get<2>(b)) < 0;
  }
};

GroupKey group_of(const KnownPerson& k) {
  const bool staff = k.person.audience == Audience::staff;
  return {staff, k.division().empty(), staff ? "" : k.division()};
}

std::string head_of(const GroupKey& key, const Group& group, Lang lang) {
  const auto& [staff, without_division, name] = key;
  const std::string shown = staff              ? say(phrase::the_staff_group).in(lang)
                            : without_division ? say(phrase::no_division).in(lang)
                                               : name;
  return say(phrase::missing_count, shown, group.missing.size(), group.printed).in(lang) + "\n";
}

Answer list_missing(const HandoutOptions& options, const std::string& platform, Registry& registry, const Known& known,
                    Lang lang) {
  const auto people = people_asked(known, options.person, options.divisions);
  std::map<GroupKey, Group, InOrder> groups;
  std::size_t not_printed = 0;
  for (const Handout& h : registry.handouts(platform)) {
    const auto person = people.find(h.person);
    if (person == people.end()) continue;
    if (h.printed_at.empty()) {
      ++not_printed;
      continue;
    }
    Group& group = groups[group_of(*person->second)];
    ++group.printed;
    if (!h.handed_out_at.empty()) continue;
    const std::string who = describe(person->second->person), test = h.test.empty() ? "" : " (" + h.test + ")";
    group.missing.emplace_back(
        collation_key(who + test),
        "  " + who + test + " – " + say(phrase::printed_on, french_moment(h.printed_at)).in(lang) + "\n");
  }
  Answer answer;
  for (auto& [key, group] : groups) {
    std::sort(group.missing.begin(), group.missing.end());
    answer.brief += head_of(key, group, lang);
    answer.text += head_of(key, group, lang);
    for (const auto& [order, line] : group.missing) answer.text += line;
  }
  if (not_printed > 0) answer.text += say(phrase::unprinted_count, not_printed).in(lang) + "\n";
  if (answer.text.empty()) answer.text = answer.brief = say(phrase::no_accounts, platform).in(lang) + "\n";
  return answer;
}

}  // namespace

Answer carry_out(const RegistryJob& job, const HandoutOptions& options, Lang lang) {
  const bool whom = !options.person.empty() || !options.divisions.empty();
  if (!options.missing && (options.by.empty() || !whom))
    throw Error(say(phrase::handout_who), "", say(phrase::handout_hint));
  if (!options.person.empty() && !options.divisions.empty())
    throw Error(say(phrase::handout_both), "--division", say(phrase::handout_hint));
  Registry registry = open_registry(job, "handout");
  const Known known = registry.load();
  const std::string platform = platform_asked(options.platform, known, registry);
  if (options.missing) {
    Answer answer = list_missing(options, platform, registry, known, lang);
    answer.text = platform_line(options.platform, platform, known, lang) + answer.text;
    return answer;
  }
  const auto people = people_asked(known, options.person, options.divisions);
  std::size_t now = 0, before = 0, not_printed = 0;
  registry.begin();
  for (Handout h : registry.handouts(platform)) {
    if (!people.contains(h.person)) continue;
    ++(h.printed_at.empty() ? not_printed : h.handed_out_at.empty() ? now : before);
    if (h.printed_at.empty() || !h.handed_out_at.empty()) continue;
    h.handed_out_at = moment_text(job.moment);
    registry.hand_out(platform, h, options.by);
  }
  if (now + before == 0) throw Error(say(phrase::nothing_to_hand_out, platform), "", say(phrase::handout_hint));
  registry.commit();
  return {platform_line(options.platform, platform, known, lang) +
          say(phrase::handed_out, now, before, not_printed).in(lang) + "\n"};
}

}  // namespace passation
