// What the registry, and the platform's lists, say of the accounts of pupils and staff.

#include <algorithm>

#include "account/given.hpp"
#include "action/open_school.hpp"
#include "action/phrases.hpp"
#include "ledger/by_hand.hpp"

namespace passation {
namespace {

/// Ids of the students: they are the first of those imported.
std::span<const PersonId> ids_of_students(const Import& import, const Roster& roster) {
  return std::span(import.plan.person_of).first(roster.students.size());
}

/// Ids of the staff: they are the last.
std::span<const PersonId> ids_of_staff(const Import& import, std::size_t staff) {
  return std::span(import.plan.person_of).last(staff);
}

/// Whose question about himself is open has no account until it is answered.
void leave_out_the_asked(const Import& import, std::size_t first, ExistingAccounts& kept) {
  for (std::size_t i = 0; i < kept.in_doubt.size(); ++i)
    if (import.plan.asked[first + i]) kept.in_doubt[i] = true;
}

AskedQuestion asked(const ListQuestion& q, const Roster& roster) {
  using Reason = ListQuestion::Reason;
  AskedQuestion asked{q.id, describe(q.subject, roster), say(phrase::why_list), q.choices(), {}};
  switch (q.reason) {
    case Reason::otherwise: asked.meanings = {say(phrase::choice_keep), say(phrase::choice_list)}; break;
    case Reason::of_another:
      asked.text = say(phrase::why_list_of_another);
      asked.meanings = {say(phrase::choice_pass_over), say(phrase::choice_follow)};
      break;
    case Reason::nothing:
      asked.text = say(phrase::why_list_nothing);
      asked.meanings = {say(phrase::choice_pass_over)};
      break;
    case Reason::before:
      asked.text = say(phrase::why_list_before);
      asked.meanings = {say(phrase::choice_pass_over)};
      break;
  }
  return asked;
}

void ask_about_lists(const KnownOnPlatform& known, CheckedSchool& checked) {
  std::set<std::string> met;
  for (const KeepAccountsResult* kept : {&known.students, &known.staff})
    for (const ListQuestion& q : kept->questions)
      if (met.insert(q.id).second) checked.questions.push_back(asked(q, checked.roster));
}

/// Pupils who are there, but in none of the files: of a part of the school, or of a list that has closed their
/// accounts.
Roster students_elsewhere(const Import& import, Date day) {
  std::set<PersonId> met(import.plan.person_of.begin(), import.plan.person_of.end());
  met.insert(import.plan.held.begin(), import.plan.held.end());
  for (const Change& c : import.plan.changes)
    if (c.imported == not_imported) met.insert(c.person);
  Roster roster = known_roster(import.known, day, {});
  std::erase_if(roster.students, [&](const Student& s) { return met.contains(s.registered_as); });
  roster.staff.clear();
  return roster;
}

/// The accounts of which none was given to anybody of the files.
std::vector<GivenAccount> accounts_left(std::span<const GivenAccount> lists, const Listed& given) {
  std::set<std::string_view> taken;
  for (const GivenLogins& logins : given.given)
    for (const GivenLogin& login : logins) taken.insert(login.login);
  std::vector<GivenAccount> left;
  for (const GivenAccount& a : lists)
    if (std::none_of(a.logins.begin(), a.logins.end(), [&](const auto& l) { return taken.contains(l.login); }))
      left.push_back(a);
  return left;
}

/// What a list says of people who are in none of the files is true of them in the next run, without any list.
void doubt_those_elsewhere(Date day, const Platform& platform, std::span<const GivenAccount> lists,
                           const Listed& students, const Import& import, KnownOnPlatform& on_platform) {
  if (lists.empty()) return;
  const Roster roster = students_elsewhere(import, day);
  if (roster.students.empty()) return;
  Report unsaid;
  const std::vector<GivenAccount> left = accounts_left(lists, students);
  Listed listed = match_given(roster, left, unsaid);
  std::vector<PersonId> ids;
  for (const Student& s : roster.students) ids.push_back(s.registered_as);
  KeepAccountsResult kept = keep_accounts(
      {roster, Subject::Kind::student, ids, import.known, platform, lists, {}, import.answers}, listed, unsaid);
  for (std::optional<KnownDoubt>& doubt : kept.doubts)
    if (doubt) on_platform.elsewhere.push_back(std::move(*doubt));
  on_platform.students.answered.insert(kept.answered.begin(), kept.answered.end());
}

Student called(const std::string& family, const std::string& used, const std::string& given) {
  Student s;
  s.family_name = family;
  s.used_name = used;
  s.given_name = given;
  return s;
}

/// @param added_only not those that are gone
std::vector<KnownDoubt> doubts_to_record(const Import& import, bool added_only) {
  std::vector<KnownDoubt> doubts = import.on_platform.elsewhere;
  doubts.insert(doubts.end(), import.on_second.elsewhere.begin(), import.on_second.elsewhere.end());
  const auto add = [&](const KeepAccountsResult& kept, std::span<const PersonId> ids) {
    for (std::size_t i = 0; i < kept.doubts.size(); ++i) {
      if (!kept.doubts[i] || ids[i] == 0) continue;
      doubts.push_back(*kept.doubts[i]);
      doubts.back().person = ids[i];
    }
  };
  const std::span<const PersonId> ids = import.plan.person_of;
  for (const KnownOnPlatform* known : {&import.on_platform, &import.on_second})
    add(known->students, ids.first(known->students.doubts.size()));
  add(import.on_platform.staff, ids.last(import.on_platform.staff.doubts.size()));
  if (added_only) std::erase_if(doubts, [](const KnownDoubt& d) { return d.codes.empty(); });
  return doubts;
}

}  // namespace

std::vector<KnownNames> names_known(const Import& import, const Roster& roster) {
  std::vector<KnownNames> names(roster.students.size());
  const std::vector<FormerName>& all_former = import.known.former_names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto former = std::equal_range(all_former.begin(), all_former.end(), FormerName{import.plan.person_of[i]},
                                         [](const FormerName& a, const FormerName& b) { return a.person < b.person; });
    for (auto name = former.first; name != former.second; ++name)
      names[i].add(called(name->family_name, name->used_name, name->given_name));
    if (const KnownPerson* k = find_person(import.known.people, import.plan.person_of[i])) {
      Student known = called(k->person.family_name, k->person.used_name, k->person.given_name);
      known.other_given_names = k->person.other_given_names;
      names[i].add(known);
      names[i].division = import.imported[i].person.division;
      names[i].source_id = k->person.key(KeyKind::siecle);
      names[i].ine = k->person.key(KeyKind::ine);
    }
  }
  return names;
}

KnownOnPlatform keep_accounts(OpenedSchool& opened, const Platform& platform, std::span<const GivenAccount> lists,
                              Listed& students, Listed* staff, Report& report) {
  const Import& import = *opened.import;
  const Roster& roster = opened.checked.roster;
  const std::vector<KnownNames> names = names_known(import, roster);
  KnownOnPlatform known;
  known.students = keep_accounts({roster, Subject::Kind::student, ids_of_students(import, roster), import.known,
                                  platform, lists, names, import.answers},
                                 students, report);
  leave_out_the_asked(import, 0, known.students.accounts);
  if (staff && platform.audiences.contains(Audience::staff)) {
    known.staff = keep_accounts({roster,
                                 Subject::Kind::staff,
                                 ids_of_staff(import, roster.staff.size()),
                                 import.known,
                                 platform,
                                 lists,
                                 {},
                                 import.answers},
                                *staff, report);
    leave_out_the_asked(import, import.imported.size() - roster.staff.size(), known.staff.accounts);
  }
  doubt_those_elsewhere(opened.moment.date, platform, lists, students, import, known);
  if (import.registry)
    for (KeepAccountsResult* kept : {&known.students, &known.staff}) {
      for (const Spare& spare : import.registry->spares(platform.key)) kept->accounts.taken.push_back(spare.login);
      kept->accounts.retired = [&import, key = platform.key](std::string_view login) {
        return import.registry->is_retired(import.known, key, login);
      };
    }
  ask_about_lists(known, opened.checked);
  return known;
}

namespace {

void record_accounts(const Platform& platform, const std::vector<Account>& accounts, std::span<const PersonId> persons,
                     const KeepAccountsResult& kept, const Listed& listed, const Import& import) {
  Registry& registry = *import.registry;
  const AccountChanges changes = account_changes(accounts, persons, import.known, platform, kept.accounts, listed);
  registry.retire_accounts(changes.retired);
  registry.save_accounts(changes.saved);
}

}  // namespace

void record_student_accounts(const Platform& platform, const std::vector<Account>& accounts, const Listed& listed,
                             const KnownOnPlatform& on_platform, const Import& import) {
  for (const KeepAccountsResult* kept : {&on_platform.students, &on_platform.staff})
    import.registry->retire_accounts(kept->taken_over);
  const std::span<const PersonId> ids = import.plan.person_of;
  record_accounts(platform, accounts, ids.first(on_platform.students.doubts.size()), on_platform.students, listed,
                  import);
}

void record_staff_accounts(const Platform& platform, const std::vector<Account>& accounts, const Listed& listed,
                           const Import& import) {
  const KeepAccountsResult& kept = import.on_platform.staff;
  const std::span<const PersonId> ids = import.plan.person_of;
  record_accounts(platform, accounts, ids.last(kept.doubts.size()), kept, listed, import);
}

void record_doubts(const Import& import) {
  import.registry->save_doubts(doubts_to_record(import, false));
}

void record_doubts_alone(const Import& import) {
  if (!import.registry) return;
  const std::vector<KnownDoubt> doubts = doubts_to_record(import, true);
  if (doubts.empty()) return;
  import.registry->begin();
  import.registry->save_doubts(doubts);
  import.registry->commit();
}

}  // namespace passation
