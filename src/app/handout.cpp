// Who has got his login, when, and from whom.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/care_phrases.hpp"
#include "app/registry_access.hpp"
#include "app/selection.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

struct ByNaturalOrder {
  bool operator()(const std::string& a, const std::string& b) const { return natural_order(a, b) < 0; }
};

Answer list_missing(const HandoutOptions& options, const std::string& platform, Registry& registry, const Known& known,
                    Lang lang) {
  struct Division {
    std::size_t accounts = 0, missing = 0;
    std::string lines;
  };
  const auto people = people_asked(known, options.person, options.divisions);
  std::map<std::string, Division, ByNaturalOrder> divisions;
  for (const Handout& h : registry.handouts(platform)) {
    const auto person = people.find(h.person);
    if (person == people.end()) continue;
    Division& d = divisions[person->second->division()];
    ++d.accounts;
    if (!h.handed_out_at.empty()) continue;
    ++d.missing;
    const std::string test = h.test.empty() ? "" : " (" + h.test + ")";
    const Message state =
        h.printed_at.empty() ? say(phrase::not_printed) : say(phrase::printed_on, french_moment(h.printed_at));
    d.lines += "  " + describe(person->second->person) + test + " – " + state.in(lang) + "\n";
  }
  Answer answer;
  for (const auto& [name, d] : divisions) {
    const std::string shown = name.empty() ? say(phrase::no_division).in(lang) : name;
    const std::string head = say(phrase::missing_count, shown, d.missing, d.accounts).in(lang) + "\n";
    answer.brief += head;
    answer.text += head + d.lines;
  }
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
  const std::string platform = platform_asked(options.platform, known);
  if (options.missing) return list_missing(options, platform, registry, known, lang);
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
  return {say(phrase::handed_out, now, before, not_printed).in(lang) + "\n"};
}

}  // namespace passation
