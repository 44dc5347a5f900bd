#include "action/spare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "account/login.hpp"
#include "account/password.hpp"
#include "action/label_changes.hpp"
#include "action/labels.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "document/kinds.hpp"
#include "ledger/find_people.hpp"
#include "ledger/sheet_left.hpp"
#include "ledger/spare_plan.hpp"
#include "roster/division_pattern.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

/// @param mark of a registry that was taken back: its spares are others than those of the same numbers before
Student pupil_of(const std::string& division, int number, const std::string& mark = {}) {
  Student s;
  s.family_name = spare_name;
  s.given_name = std::to_string(number);
  s.division = division;
  s.source_id =
      fmt::format("{}{} {}", spare_id, division, number) + (mark.empty() ? "" : " " + mark);  // none of SIECLE's
  return s;
}

std::vector<std::string> divisions_asked(const std::vector<std::string>& patterns, const Known& known) {
  std::vector<std::string> names = division_names(known);
  require_matches(patterns, names);
  std::erase_if(names, [&](const std::string& name) { return !is_asked(patterns, name); });
  return names;
}

/// Logins that nobody else has or had.
std::vector<Login> derive(const std::vector<Spare*>& spares, const Platform& platform, const Key& key,
                          const Import& import, std::vector<std::string> taken) {
  const LoginRule& rule = student_rules(platform).login;
  for (const KnownAccount& a : import.known.accounts)
    if (a.platform == platform.key) taken.push_back(a.login);
  std::vector<Student> pupils;
  for (const Spare* s : spares) pupils.push_back(pupil_of(s->division, s->number, import.known.restored.mark));
  std::vector<PersonFacts> facts;
  for (const Student& s : pupils) facts.push_back(facts_of(s));
  const std::string uai = import.registry->uai();
  const LoginScope scope{.uai = uai,
                         .platform = platform.key,
                         .audience = Audience::student,
                         .key = key,
                         .taken = taken,
                         .retired = [&](std::string_view login) {
                           return import.registry->is_retired(import.known, platform.key, login);
                         }};
  return derive_logins(facts, rule, scope);
}

/// Those that are printed, new ones with their credentials.
std::vector<Spare> make_spares(const SpareRequest& request, const PrintSettings& settings, const OpenedSchool& opened,
                               const DrawSecret& draw) {
  const Platform& platform = settings.platform;
  const Import& import = *opened.import;
  if (!platform.logins_are_ours || needs_birth_date(student_rules(platform).login))
    throw Error(say(phrase::spares_theirs, platform.key), "--platform", say(phrase::spares_theirs_hint));
  const std::vector<Spare> before = import.registry->spares(platform.key);
  std::vector<Spare> spares = plan_spares(before, {.platform = platform.key,
                                                   .divisions = divisions_asked(settings.now.divisions, import.known),
                                                   .count = request.count,
                                                   .first_number = import.known.restored.first_spare,
                                                   .moment = settings.moment});
  std::vector<Spare*> made;
  for (Spare& s : spares)
    if (s.login.empty()) made.push_back(&s);
  std::vector<std::string> taken;
  for (const Spare& s : before) taken.push_back(s.login);
  const RandomRule rule = random_rule(student_rules(platform));
  for (Spare* s : made) s->secret = draw(rule);
  const std::vector<Login> logins = derive(made, platform, opened.key, import, std::move(taken));
  for (std::size_t i = 0; i < made.size(); ++i) made[i]->login = logins[i].text;
  return spares;
}

/// As pupils called "Réserve 1", each with an account, so that their labels are made like those of others.
struct SparePupils {
  Roster roster;
  std::vector<Account> accounts;
};

SparePupils spare_pupils(const std::vector<Spare>& spares, const School& school, const Platform& platform) {
  SparePupils pupils;
  pupils.roster.school = school;
  const AudienceRules& student = student_rules(platform);
  for (const Spare& s : spares) {
    pupils.accounts.push_back({.audience = Audience::student,
                               .person = pupils.roster.students.size(),
                               .login = s.login,
                               .secret = s.secret,
                               .login_groups = login_groups({s.login}, student.login),
                               .secret_groups = password_groups(s.secret, student)});
    pupils.roster.students.push_back(pupil_of(s.division, s.number));
  }
  return pupils;
}

/// The registry knows the logins before they can be read anywhere.
void save(Registry& registry, const std::vector<Spare>& spares) {
  registry.begin();
  registry.save_spares(spares);
  registry.commit();
}

/// Writes down where each was printed, and which label of the started sheet is free.
void record_printed(std::vector<Spare>& spares, Sheet& sheet, const PrintSettings& settings, Registry& registry) {
  fill_contents(std::span(&sheet, 1), registry);
  for (std::size_t i = 0; i < spares.size(); ++i)
    if (is_printed(sheet, i)) spares[i].label = printed_label(settings, sheet, i);
  note_printed(registry, [&](Registry&) {
    registry.save_spares(spares);
    const int next = free_label_after(sheet.labels, settings.stock.per_sheet());
    registry.save_next_label(settings.stock.key, settings.moment, next, !settings.start);
  });
}

std::vector<NamedBytes> make_files(Sheet& sheet, const PrintSettings& settings, const Moment& moment,
                                   const CheckedSchool& spares, const Environment& environment) {
  const Fonts& fonts = environment.catalog.fonts();
  const auto writer = make_podofo_writer(fonts);
  DocumentInputs inputs{.operation = settings.operation,
                        .platform = settings.platform,
                        .url = site_address(settings),
                        .moment = moment,
                        .checked = spares,
                        .writer = *writer,
                        .fonts = fonts,
                        .sheets = std::span(&sheet, 1)};
  return make_documents(Occasion::spare, inputs);
}

}  // namespace

SpareResult spare(const SpareRequest& request, const Environment& environment) {
  if (!request.labels.operation.empty()) require_operation_code(request.labels.operation);
  if (request.labels.divisions.empty())
    throw Error(say(phrase::spare_which), "--division", say(phrase::spare_which_hint));
  require_known_names(request.labels, environment);
  OpenedSchool opened = open_from_registry(without_files(request.registry, request.yes), Purpose::spare, environment);
  const PrintSettings settings = settle_print(request.labels, opened, environment);
  std::vector<Spare> spares = make_spares(request, settings, opened, environment.draw);
  SparePupils pupils = spare_pupils(spares, opened.checked.roster.school, settings.platform);
  Registry& registry = *opened.import->registry;
  Sheet sheet;
  sheet.division = "réserve";
  sheet.start = settings.start ? *settings.start : started_at(settings, registry);
  for (const Account& account : pupils.accounts) sheet.accounts.push_back(&account);
  make_joined_sheet(sheet, pupils.roster, design_of(opened, settings, environment));
  SpareResult result;
  result.taken_over = settings.taken_over;
  result.printed = spares.size();
  result.made = static_cast<std::size_t>(
      std::count_if(spares.begin(), spares.end(), [](const Spare& s) { return s.label.printed_at.empty(); }));
  result.checked = std::move(opened.checked);
  result.checked.operation = settings.operation;
  result.checked.platform = settings.platform.key;
  result.checked.labels = Labels::printed;
  result.checked.roster = std::move(pupils.roster);
  stop_if_asked(environment);
  result.files = write_files(request.out, make_files(sheet, settings, opened.moment, result.checked, environment),
                             [&] { save(registry, spares); });
  record_printed(spares, sheet, settings, registry);
  return result;
}

}  // namespace passation
