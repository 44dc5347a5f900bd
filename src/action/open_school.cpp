#include "action/open_school.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "action/additions.hpp"
#include "action/guards.hpp"
#include "action/phrases.hpp"
#include "action/registry_access.hpp"
#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"
#include "ledger/by_hand.hpp"
#include "read/header.hpp"
#include "roster/check.hpp"
#include "roster/division_names.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

/// The school's number from the files or --uai; both must agree.
void settle_uai(OpenedSchool& opened) {
  School& school = opened.checked.roster.school;
  const std::string& asked = opened.request.uai;
  const std::string said = to_upper(asked);
  if (!said.empty() && !has_uai_shape(said))
    throw Error(say(phrase::uai_bad, asked), "--uai", say(phrase::uai_missing_hint));
  if (!said.empty() && !school.uai.empty() && said != school.uai)
    throw Error(say(phrase::uai_differs, said, school.uai), "--uai", say(phrase::uai_differs_hint));
  if (school.uai.empty()) school.uai = said;
  if (!school.uai.empty()) return;
  if (opened.purpose == Purpose::generate && opened.checked.roster.students.empty())
    throw no_pupil(opened.checked.report);
  throw Error(say(phrase::uai_missing), "", say(phrase::uai_missing_hint));
}

/// check leaves no key behind: its logins are shown to nobody. A registry without its key gets no other one, nor does a
/// folder of registries.
void settle_key(OpenedSchool& opened, const std::optional<fs::path>& registry, const Environment& environment) {
  if (!fs::exists(environment.key)) {
    if (registry && fs::exists(*registry))
      throw Error(say(phrase::key_missing), environment.key.string(), say(phrase::key_missing_hint));
    if (changes_nothing(opened.purpose)) return;
    if (environment.key.empty()) throw Error(say(phrase::key_no_home), "", say(phrase::key_no_home_hint));
    if (opened.request.registry.empty() && !registries_in(environment.registries).empty())
      throw Error(say(phrase::key_not_there), environment.key.string(), say(phrase::key_not_there_hint));
    opened.new_key = environment.key;
  }
  opened.key = load_or_make_key(environment.key);
}

/// A division that a spreadsheet program has changed moves nobody there; the registry tells a class that is a number.
void settle_divisions(OpenedSchool& opened) {
  std::set<std::string> known;
  if (opened.import) {
    for (const KnownDivision& d : opened.import->known.divisions) known.insert(d.name);
    for (const KnownPerson& p : opened.import->known.people) known.insert(p.division());
  }
  CheckedSchool& checked = opened.checked;
  reject_spoilt_divisions(checked.roster, known, checked.report);
  forget_spoilt_divisions(opened.lists, checked.roster, known);
}

void plan_and_check(OpenedSchool& opened, const Environment& environment) {
  CheckedSchool& checked = opened.checked;
  settle_divisions(opened);
  if (opened.import) {
    leave_out_own_lists(opened.import->known, checked.sources, opened.lists, checked.report);
    plan_import(opened, environment.catalog);
  }
  check(checked.roster, opened.moment.date, checked.report);
  if (opened.import) report_import(opened, environment.catalog);
}

OpenedSchool begin(ImportRequest request, Purpose purpose, const Environment& environment) {
  OpenedSchool opened{.purpose = purpose, .request = std::move(request), .moment = environment.moment, .checked = {}};
  opened.checked.day = environment.moment.date;
  return opened;
}

void read_files(std::vector<Input> inputs, OpenedSchool& opened) {
  if (inputs.empty()) throw Error(say(phrase::no_input), "", say(phrase::no_input_hint));
  Reading reading =
      read_all(std::move(inputs), {opened.moment.date, with_field_keys(opened.request.columns), opened.request.tables});
  opened.checked.roster = std::move(reading.roster);
  opened.checked.report = std::move(reading.report);
  opened.checked.sources = std::move(reading.files);
  opened.lists = std::move(reading.accounts);
  opened.lists.insert(opened.lists.end(), std::make_move_iterator(reading.faulty_accounts.begin()),
                      std::make_move_iterator(reading.faulty_accounts.end()));
}

}  // namespace

Error no_pupil(const Report& report, bool known) {
  if (report.has("IDENT_P_18")) return {say(phrase::all_closed), "", say(phrase::all_closed_hint)};
  return {say(phrase::no_pupil), "", say(known ? phrase::no_pupil_known_hint : phrase::no_pupil_hint)};
}

OpenedSchool open_from_files(ImportRequest request, Purpose purpose, const Environment& environment) {
  std::vector<Input> inputs = std::exchange(request.inputs, {});
  OpenedSchool opened = begin(std::move(request), purpose, environment);
  read_files(std::move(inputs), opened);
  settle_uai(opened);
  if (!is_let_through(opened)) refuse_year_over(opened.moment.date, dated_file(opened.checked.sources));
  const std::string& uai = opened.checked.roster.school.uai;
  const std::optional<fs::path> file = registry_of(opened.request, purpose, uai, environment);
  if (file && !changes_nothing(purpose)) refuse_unknown_school(opened.request, *file, uai, environment);
  stop_if_asked(environment);
  settle_key(opened, file, environment);
  if (file) opened.import = open_import(opened, *file, uai, environment);
  plan_and_check(opened, environment);
  return opened;
}

ImportRequest without_files(const RegistryChoice& registry, bool yes) {
  ImportRequest request;
  request.uai = registry.uai;
  request.registry = registry.file;
  request.yes = yes;
  return request;
}

OpenedSchool open_from_registry(ImportRequest request, Purpose purpose, const Environment& environment) {
  OpenedSchool opened = begin(std::move(request), purpose, environment);
  opened.from_files = false;
  const fs::path file = registry_file({opened.request.registry, opened.request.uai}, environment);
  settle_key(opened, file, environment);
  opened.import = open_import(opened, file, to_upper(opened.request.uai), environment);
  opened.checked.roster = known_roster(opened.import->known, opened.moment.date, {say(phrase::the_registry).fr, 0});
  plan_and_check(opened, environment);
  return opened;
}

}  // namespace passation
