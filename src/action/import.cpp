#include "action/import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "account/password.hpp"
#include "action/additions.hpp"
#include "action/guards.hpp"
#include "action/key_folders.hpp"
#include "action/open_school.hpp"
#include "action/phrases.hpp"
#include "action/registry_access.hpp"
#include "ledger/by_hand.hpp"
#include "ledger/keep_spelling.hpp"
#include "report/changes.hpp"
#include "report/kept_report.hpp"

namespace passation {
namespace {

/// Reading's own rejections: later runs without these files keep to them.
void withhold_rejected(const CheckedSchool& checked, std::vector<ImportedPerson>& imported) {
  const std::size_t first_staff = imported.size() - checked.roster.staff.size();
  for (const Finding& f : checked.report.findings) {
    if (f.severity() != Severity::rejection) continue;
    const bool staff = f.subject.kind == Subject::Kind::staff;
    if (!staff && f.subject.kind != Subject::Kind::student) continue;
    imported[f.subject.index + (staff ? first_staff : 0)].withheld.emplace_back(f.code.rule().code);
  }
}

std::string with_birth_date(const Person& p) {
  return describe(p) + (p.birth_date ? ", " + french_date(*p.birth_date) : "");
}

const KnownPerson& known_person(const Known& known, PersonId id) {
  return *find_person(known.people, id);
}

Message reason_of(const Question& q) {
  switch (q.reason) {
    case Question::Reason::id_of_another: return say(phrase::why_id_of_another);
    case Question::Reason::several: return say(phrase::why_several);
    case Question::Reason::correction: return say(phrase::why_correction);
    case Question::Reason::shared: break;
  }
  return say(phrase::why_shared);
}

void report_questions(const Import& import, CheckedSchool& checked) {
  for (const Question& q : import.plan.questions) {
    const ImportedPerson& imported = import.imported[q.imported];
    const Subject subject = subject_of(imported);
    AskedQuestion asked{q.id, with_birth_date(imported.person), reason_of(q), q.choices(), {}};
    asked.person = imported.person;
    for (const PersonId id : q.candidates) {
      asked.known.push_back(known_person(import.known, id));
      const std::string who = with_birth_date(asked.known.back().person);
      asked.meanings.push_back({who, who});
    }
    asked.meanings.push_back(say(phrase::choice_new));
    checked.report.add("REGIS_P_01", subject, origin_of(subject, checked.roster), {q.id}, asked.text);
    checked.questions.push_back(std::move(asked));
  }
}

std::string who_changed(const Change& change, const Import& import) {
  if (change.kind == ChangeKind::purged) return {};  // forgotten from now on
  if (change.imported == not_imported) return describe(known_person(import.known, change.person).person);
  const Person& now = import.imported[change.imported].person;
  if (change.person == 0) return describe(now);
  const Person& before = known_person(import.known, change.person).person;
  const std::string division = before.division == now.division || now.division.empty() || before.division.empty()
                                   ? std::string()
                                   : before.division + " → ";
  Person shown = updated(before, now);
  shown.division = division + shown.division;
  return describe(shown);
}

/// None of whom the files do not list, and of those purged, who are forgotten from now on.
Subject subject_of(const Change& change, const Import& import) {
  return change.imported == not_imported ? Subject{} : passation::subject_of(import.imported[change.imported]);
}

Changes changes_of(const Import& import) {
  Changes changes;
  changes.first = import.known.people.empty();
  for (const Change& c : import.plan.changes) {
    ++changes.counts[static_cast<std::size_t>(c.kind)];
    if (c.kind == ChangeKind::kept) continue;
    changes.lines.push_back({c.kind, who_changed(c, import), c.fields, subject_of(c, import), c.person});
  }
  std::stable_sort(changes.lines.begin(), changes.lines.end(),
                   [](const ChangeLine& a, const ChangeLine& b) { return a.kind < b.kind; });
  return changes;
}

/// Sections 7 and 8 of the report: pupils who are known and in none of the files, and those changed or added. Of a
/// first import nothing: it adds everybody.
void report_changes(const Import& import, CheckedSchool& checked) {
  if (import.known.people.empty()) return;
  for (const Change& c : import.plan.changes) {
    const bool absent = c.imported == not_imported;
    if (c.kind == ChangeKind::kept || c.kind == ChangeKind::purged) continue;
    const Person& who = absent ? known_person(import.known, c.person).person : import.imported[c.imported].person;
    if (who.audience != Audience::student) continue;
    ReportRecord record;
    record.division = who.division;
    record.who = (who.used_name.empty() ? who.family_name : who.used_name) + " " + who.given_name;
    record.source_id = who.key(KeyKind::siecle);
    record.private_id = who.key(KeyKind::private_school);
    record.ine = who.key(KeyKind::ine);
    record.change = change_text(c.kind, c.fields);
    record.subject = subject_of(c, import);
    record.person = c.person;
    if (c.kind != ChangeKind::created && !absent) record.mark = "MODIF";
    (absent ? checked.absent : checked.changed).push_back(std::move(record));
  }
  for (auto* records : {&checked.absent, &checked.changed})
    std::stable_sort(records->begin(), records->end(), [](const ReportRecord& a, const ReportRecord& b) {
      return std::tie(a.division, a.who) < std::tie(b.division, b.who);
    });
}

/// Who was put right keeps a password that was his birth date; sync says so on all platforms.
void report_old_passwords(const Import& import, const Catalog& catalog, CheckedSchool& checked) {
  std::map<std::string, Platform> platforms;
  for (Platform& p : catalog.platforms()) platforms.emplace(p.key, std::move(p));
  for (const Change& c : import.plan.changes) {
    if (c.kind != ChangeKind::corrected && c.kind != ChangeKind::reactivated) continue;
    const Person& before = known_person(import.known, c.person).person;
    const Person now = updated(before, import.imported[c.imported].person);
    if (!before.birth_date || before.birth_date == now.birth_date) continue;
    const bool stays = std::any_of(import.known.accounts.begin(), import.known.accounts.end(), [&](const auto& a) {
      const auto platform = platforms.find(a.platform);
      if (a.person != c.person || platform == platforms.end()) return false;
      const auto found = platform->second.audiences.find(now.audience);
      if (found == platform->second.audiences.end()) return false;
      return is_birth_date(a.secret, *before.birth_date, found->second);
    });
    const Subject subject = subject_of(import.imported[c.imported]);
    if (stays) checked.report.add("MDPAS_P_04", subject, origin_of(subject, checked.roster));
  }
}

}  // namespace

SyncRules sync_rules(const Catalog& catalog, Date today, std::map<std::string, std::string> answers,
                     std::set<Audience> complete) {
  SyncRules out{today, std::move(complete), std::move(answers), {}};
  for (const Platform& p : catalog.platforms()) out.purge_after[p.key] = p.purge_after_months;
  return out;
}

std::optional<std::filesystem::path> registry_of(const ImportRequest& request, Purpose purpose, const std::string& uai,
                                                 const Environment& environment) {
  if (!request.registry.empty()) return request.registry;
  if (!request.with_registry) return std::nullopt;
  if (purpose == Purpose::check && environment.registries.empty()) return std::nullopt;
  const std::filesystem::path file = registry_of_school(environment, uai);
  const bool can_be_read = std::filesystem::exists(file) && std::filesystem::exists(environment.key);
  return purpose == Purpose::check && !can_be_read ? std::nullopt : std::optional(file);
}

Import open_import(const OpenedSchool& opened, const std::filesystem::path& file, const std::string& uai,
                   const Environment& environment) {
  Import import;
  const bool only_read = changes_nothing(opened.purpose);
  const bool there = std::filesystem::exists(file);
  if (!there) require_seen(environment, file);
  if (!only_read || there)
    import.registry = std::make_unique<Registry>(file, opened.key, uai, key_of(opened.purpose), environment.patience);
  if (there) require_seen(environment, file);  // nobody else changes it from here on
  if (!only_read) note_folder(environment.key, folder_of(file));
  if (import.registry) {
    import.known = import.registry->load();
    import.answers = import.registry->answers();
  }
  for (const auto& [question, choice] : opened.request.answers) import.answers[question] = choice;
  return import;
}

void plan_import(OpenedSchool& opened, const Catalog& catalog) {
  Import& import = *opened.import;
  CheckedSchool& checked = opened.checked;
  const Known& known = import.known;
  const Date day = opened.moment.date;
  refuse_mistakes(opened);
  if (pupils_are_known(known, checked.sources)) leave_out_students(checked.roster, checked.report);
  SyncRules how =
      sync_rules(catalog, day, import.answers, complete_categories(opened.request.partial, checked.sources));
  how.question_key = known.question_key;
  const auto plan = [&] {
    import.imported = people_of(checked.roster, day);
    Plan before = std::exchange(import.plan, plan_sync(known.people, known.accounts, import.imported, how));
    import.plan.answered.merge(before.answered);  // "new": who is then added from the registry is asked about no more
    import.plan.released.insert(import.plan.released.end(), before.released.begin(), before.released.end());
  };
  keep_division_names(checked.roster, known);
  plan();
  const Additions additions =
      opened.from_files ? additions_for(opened.request.partial, opened.purpose, known, checked.sources) : Additions{};
  if (append_known(checked.roster, known, import.plan, day, {say(phrase::the_registry).fr, 0}, additions)) plan();
  for (KnownPerson& k : import.known.people)
    if (std::find(import.plan.released.begin(), import.plan.released.end(), k.id) != import.plan.released.end())
      k.withheld.clear();
  refuse_great_losses(opened);
  withhold_rejected(checked, import.imported);
  import.divisions = divisions_after(known.divisions, known.people, import.plan, import.imported, checked.roster,
                                     moment_text(opened.moment));
  keep_names(checked.roster, known, import.plan, import.imported);
  set_by_hand(checked.roster, known, import.plan, import.imported);
}

void report_import(OpenedSchool& opened, const Catalog& catalog) {
  const Import& import = *opened.import;
  CheckedSchool& checked = opened.checked;
  checked.changes = changes_of(import);
  report_questions(import, checked);
  report_by_hand(checked.roster, import.known, import.plan, import.imported, checked.report);
  report_changes(import, checked);
  if (!makes_labels(opened.purpose)) report_old_passwords(import, catalog, checked);
}

void require_answers_used(const ImportRequest& request, const Import& import) {
  const auto before = import.registry ? import.registry->answers() : std::map<std::string, std::string>{};
  for (const auto& [question, choice] : request.answers)
    if (!import.plan.answered.contains(question) && !import.on_platform.students.answered.contains(question) &&
        !import.on_platform.staff.answered.contains(question) &&
        !import.on_second.students.answered.contains(question) && !before.contains(question) &&
        question != import.known.restored.question)
      throw Error(say(phrase::answer_unknown, question), "--answer", say(phrase::answer_unknown_hint));
}

void copy_before_purge(const Import& import) {
  if (import.plan.count(ChangeKind::purged) > 0) import.registry->copy_before_purge();
}

namespace {

/// @pre the plan is carried out
RegisteredPeople registered_people(const Import& import) {
  RegisteredPeople people;
  for (std::size_t i = 0; i < import.imported.size(); ++i) {
    const Person& person = import.imported[i].person;
    const PersonId id = import.plan.person_of[i];
    (person.audience == Audience::student    ? people.students
     : person.audience == Audience::guardian ? people.guardians
                                             : people.staff)
        .push_back(id);
    people.names.add(id, person);
  }
  for (const KnownPerson& k : import.known.people) people.names.add(k.id, k.person);
  for (const FormerName& f : import.known.former_names) {
    people.names.add(f.person, f.family_name, f.given_name, {});
    people.names.add(f.person, f.used_name, f.given_name, {});
  }
  return people;
}

}  // namespace

void record_import(OpenedSchool& opened) {
  Import& import = *opened.import;
  CheckedSchool& checked = opened.checked;
  Registry& registry = *import.registry;
  registry.begin();
  ImportRecord record;
  record.moment = moment_text(opened.moment);
  record.verb = key_of(opened.purpose);
  for (const SourceFile& f : checked.sources) record.files += (record.files.empty() ? "" : ", ") + f.name;
  record.guardians = checked.roster.guardians.size();
  record.students = checked.roster.students.size();
  record.staff = checked.roster.staff.size();
  for (const Change& c : import.plan.changes)
    if (c.kind == ChangeKind::deactivated && known_person(import.known, c.person).person.audience == Audience::student)
      ++record.absents;
  registry.save_import(record);
  import.plan.person_of = registry.apply(import.plan, import.known, import.imported, opened.moment.date);
  registry.save_school(checked.roster.school);
  registry.save_files(files_after(import.known, checked.sources));
  registry.save_divisions(import.divisions);
  const std::map<std::string, std::string>& answers = opened.request.answers;
  for (const auto& [question, choice] : answers) registry.save_answer(question, choice);
  if (answers.contains(import.known.restored.question)) registry.settle_restored();
  checked.recorded = true;
  registry.save_report(kept_report(checked, registered_people(import)));
}

}  // namespace passation
