#include "action/forget.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "ledger/find_people.hpp"
#include "report/kept_report.hpp"
#include "report/named_in_text.hpp"

namespace passation {
namespace {

/// In doubt a report goes: one that is kept as a text may name the person in a way that is not seen, and so may a
/// sentence.
bool must_go(const std::string& report, const KnownPerson& person, const std::set<std::string>& names) {
  return is_kept_as_text(report) || is_in_kept_report(report, person, names) ||
         is_named_in_text(kept_report_text(report, Lang::fr), person.person, names);
}

/// Somebody who is to be forgotten, and what is known of him.
struct ToForget {
  ToForget(const ForgetRequest& request, const Environment& environment)
      : registry(open_registry(request.registry, environment, "forget")),
        known(registry.load()),
        person(person_meant(known, request.person)),
        labels(registry.printed_labels(person.id)),
        names(names_before(person.id, known, labels)),
        copies(registry.copies()) {
    if (!person.deactivated_on) throw Error(say(phrase::forget_active), "", say(phrase::forget_active_hint));
  }

  ForgetResult counts() {
    const auto accounts = std::count_if(known.accounts.begin(), known.accounts.end(),
                                        [&](const KnownAccount& a) { return a.person == person.id; });
    const std::vector<ImportRecord> imports = registry.imports();
    const auto reports = std::count_if(imports.begin(), imports.end(), [&](const ImportRecord& e) {
      return !e.report.empty() && must_go(e.report, person, names);
    });
    return {.accounts = static_cast<std::size_t>(accounts),
            .labels = labels.size(),
            .events = registry.events_of(person.id).size(),
            .reports = static_cast<std::size_t>(reports),
            .copies = copies.size()};
  }

  Registry registry;
  Known known;
  const KnownPerson& person;
  std::vector<PrintedLabel> labels;
  std::set<std::string> names;
  std::vector<std::filesystem::path> copies;
};

}  // namespace

ForgetResult plan_forget(const ForgetRequest& request, const Environment& environment) {
  return ToForget(request, environment).counts();
}

ForgetResult forget(const ForgetRequest& request, const Environment& environment) {
  ToForget it(request, environment);
  if (!request.yes) throw Error(say(phrase::forget_unsure), "", say(phrase::forget_unsure_hint));
  const ForgetResult result = it.counts();
  // Copies hold the person, too; they go first: killed on the way, the person is still there to be forgotten.
  for (const std::filesystem::path& copy : it.copies) delete_file(copy);
  Plan plan;
  plan.changes.push_back({ChangeKind::purged, it.person.id, not_imported, {}});
  it.registry.begin();
  it.registry.apply(plan, it.known, {}, environment.moment.date);
  it.registry.erase_reports([&](const std::string& report) { return must_go(report, it.person, it.names); });
  it.registry.commit();
  return result;
}

}  // namespace passation
