// The divisions, their state and counts; and their validation.

#include <algorithm>
#include <map>

#include "app/console.hpp"
#include "app/hand_phrases.hpp"
#include "app/phrases.hpp"
#include "app/registry_access.hpp"
#include "app/selection.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

struct Counts {
  std::size_t found = 0, printed = 0;
};

std::map<std::string, Counts> counts_of(const Known& known, Registry& registry, Date day) {
  const std::set<PersonId> printed = registry.people_printed();
  std::map<std::string, Counts> counts;
  for (const KnownPerson& k : known.people) {
    if (k.person.audience != Audience::student || !k.is_there(day)) continue;
    Counts& c = counts[k.division()];
    ++c.found;
    c.printed += printed.contains(k.id) ? 1 : 0;
  }
  return counts;
}

void require_divisions(const Known& known) {
  if (known.divisions.empty()) throw Error(say(phrase::no_divisions), "", say(phrase::no_divisions_hint));
}

}  // namespace

Answer carry_out(const RegistryJob& job, const ClassesOptions&, Lang lang) {
  Registry registry = open_registry(job, "classes");
  const Known known = registry.load();
  require_divisions(known);
  std::map<std::string, Counts> counts = counts_of(known, registry, job.moment.date);
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  std::vector<std::vector<std::string>> rows = {{word(phrase::column_division), word(phrase::column_state),
                                                 word(phrase::column_since), word(phrase::column_declared),
                                                 word(phrase::column_found), word(phrase::column_printed)}};
  for (const std::string& name : division_names(known)) {
    const KnownDivision& d = *find_division(known.divisions, name);
    const Counts& c = counts[name];
    rows.push_back({d.name, word(d.validated ? phrase::validated : phrase::to_validate), french_moment(d.since),
                    d.declared ? std::to_string(*d.declared) : "–", std::to_string(c.found),
                    std::to_string(c.printed)});
  }
  return {table(rows)};
}

Answer carry_out(const RegistryJob& job, const ValidateOptions& options, Lang lang) {
  if (options.divisions.empty() != options.all)
    throw Error(say(phrase::validate_which), "", say(phrase::validate_which_hint));
  Registry registry = open_registry(job, "validate");
  Known known = registry.load();
  require_divisions(known);
  require_matches(options.divisions, division_names(known));
  std::set<std::string> chosen;
  std::size_t before = 0;
  for (const KnownDivision& d : known.divisions)
    if (is_asked(options.divisions, d.name)) {
      chosen.insert(d.name);
      before += d.validated ? 1 : 0;
    }
  set_validated(known.divisions, chosen, true, moment_text(job.moment));
  registry.begin();
  registry.save_divisions(known.divisions);
  registry.commit();
  return {say(phrase::divisions_validated, chosen.size() - before, before).in(lang) + "\n"};
}

}  // namespace passation
