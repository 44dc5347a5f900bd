#include "app/sync.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "account/password.hpp"
#include "app/additions.hpp"
#include "app/changes.hpp"
#include "app/console.hpp"
#include "app/guards.hpp"
#include "app/hand_phrases.hpp"
#include "app/key_folders.hpp"
#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"
#include "ledger/by_hand.hpp"
#include "ledger/keep_spelling.hpp"

namespace passation {
namespace {

std::string_view verb_key(Verb verb) {
  switch (verb) {
    case Verb::sync: return "sync";
    case Verb::generate: return "generate";
    case Verb::reprint: return "reprint";
    case Verb::spare: return "spare";
    case Verb::check: break;
  }
  return "check";
}

/// Reading's own rejections: later runs without these files keep to them.
void withhold_rejected(const Outcome& outcome, std::vector<SaidPerson>& said) {
  const std::size_t first_staff = said.size() - outcome.roster.staff.size();
  for (const Finding& f : outcome.report.findings) {
    if (f.severity() != Severity::rejection) continue;
    const bool staff = f.subject.kind == Subject::Kind::staff;
    if (!staff && f.subject.kind != Subject::Kind::student) continue;
    said[f.subject.index + (staff ? first_staff : 0)].withheld.emplace_back(f.code.rule().code);
  }
}

Subject subject_of(const SaidPerson& said) {
  switch (said.person.audience) {
    case Audience::student: return Subject::student(said.index);
    case Audience::guardian: return Subject::guardian(said.index);
    case Audience::staff: return Subject::staff(said.index);
    case Audience::administrator: break;
  }
  return {};
}

Origin origin_of(const Subject& subject, const Roster& roster) {
  switch (subject.kind) {
    case Subject::Kind::student: return roster.students[subject.index].origin;
    case Subject::Kind::guardian: return roster.guardians[subject.index].origin;
    case Subject::Kind::staff: return roster.staff[subject.index].origin;
    case Subject::Kind::division:
    case Subject::Kind::none: break;
  }
  return {};
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

void report_questions(const Import& import, Outcome& outcome) {
  for (const Question& q : import.plan.questions) {
    const SaidPerson& said = import.said[q.said];
    const Subject subject = subject_of(said);
    AskedQuestion asked{q.id, with_birth_date(said.person), reason_of(q), q.choices(), {}};
    for (const PersonId id : q.candidates) {
      const std::string who = with_birth_date(known_person(import.known, id).person);
      asked.meanings.push_back({who, who});
    }
    asked.meanings.push_back(say(phrase::choice_new));
    outcome.report.add("REGIS_P_01", subject, origin_of(subject, outcome.roster), {q.id}, asked.text);
    outcome.questions.push_back(std::move(asked));
  }
}

std::string who_changed(const Change& change, const Import& import) {
  if (change.kind == ChangeKind::purged) return {};  // forgotten from now on
  if (change.said == nobody_said) return describe(known_person(import.known, change.person).person);
  const Person& now = import.said[change.said].person;
  if (change.person == 0) return describe(now);
  const Person& before = known_person(import.known, change.person).person;
  const std::string division = before.division == now.division || now.division.empty() || before.division.empty()
                                   ? std::string()
                                   : before.division + " → ";
  Person shown = updated(before, now);
  shown.division = division + shown.division;
  return describe(shown);
}

Changes changes_of(const Import& import) {
  Changes changes;
  changes.first = import.known.people.empty();
  for (const Change& c : import.plan.changes) {
    ++changes.counts[static_cast<std::size_t>(c.kind)];
    if (c.kind != ChangeKind::kept) changes.lines.push_back({c.kind, who_changed(c, import), c.fields});
  }
  std::stable_sort(changes.lines.begin(), changes.lines.end(),
                   [](const ChangeLine& a, const ChangeLine& b) { return a.kind < b.kind; });
  return changes;
}

/// Sections 7 and 8 of the report: pupils who are known and in none of the files, and those changed or added. Of a
/// first import nothing: it adds everybody.
void report_changes(const Import& import, Outcome& outcome) {
  if (import.known.people.empty()) return;
  for (const Change& c : import.plan.changes) {
    const bool absent = c.said == nobody_said;
    if (c.kind == ChangeKind::kept || c.kind == ChangeKind::purged) continue;
    const Person& who = absent ? known_person(import.known, c.person).person : import.said[c.said].person;
    if (who.audience != Audience::student) continue;
    ReportRecord record;
    record.division = who.division;
    record.who = (who.used_name.empty() ? who.family_name : who.used_name) + " " + who.given_name;
    record.source_id = who.key(KeyKind::siecle);
    record.private_id = who.key(KeyKind::private_school);
    record.ine = who.key(KeyKind::ine);
    record.change = change_text(c.kind, c.fields);
    if (c.kind != ChangeKind::created && !absent) record.mark = "MODIF";
    (absent ? outcome.absent : outcome.changed).push_back(std::move(record));
  }
  for (auto* records : {&outcome.absent, &outcome.changed})
    std::stable_sort(records->begin(), records->end(), [](const ReportRecord& a, const ReportRecord& b) {
      return std::tie(a.division, a.who) < std::tie(b.division, b.who);
    });
}

/// Who was put right keeps a password that was his birth date; sync says so on all platforms.
void report_old_passwords(const Import& import, const Catalog& catalog, Outcome& outcome) {
  std::map<std::string, Platform> platforms;
  for (Platform& p : catalog.platforms()) platforms.emplace(p.key, std::move(p));
  for (const Change& c : import.plan.changes) {
    if (c.kind != ChangeKind::corrected && c.kind != ChangeKind::reactivated) continue;
    const Person& before = known_person(import.known, c.person).person;
    const Person now = updated(before, import.said[c.said].person);
    if (!before.birth_date || before.birth_date == now.birth_date) continue;
    const bool stays = std::any_of(import.known.accounts.begin(), import.known.accounts.end(), [&](const auto& a) {
      const auto platform = platforms.find(a.platform);
      if (a.person != c.person || platform == platforms.end()) return false;
      const auto found = platform->second.audiences.find(now.audience);
      if (found == platform->second.audiences.end()) return false;
      return is_birth_date(a.secret, *before.birth_date, found->second);
    });
    const Subject subject = subject_of(import.said[c.said]);
    if (stays) outcome.report.add("MDPAS_P_04", subject, origin_of(subject, outcome.roster));
  }
}

}  // namespace

bool prints_again(const Job& job) {
  return job.verb == Verb::reprint || job.verb == Verb::spare;
}

bool reads_registry(const Job& job) {
  return job.verb == Verb::reprint || job.verb == Verb::spare ||
         (job.inputs.empty() && job.verb == Verb::generate && job.with_registry);
}

std::filesystem::path key_path(const Job& job) {
  return job.key.empty() ? default_key_path() : job.key;
}

SyncRules sync_rules(const Catalog& catalog, Date today, std::map<std::string, std::string> answers,
                     std::set<Audience> complete) {
  SyncRules out{today, std::move(complete), std::move(answers), {}};
  for (const Platform& p : catalog.platforms()) out.purge_after[p.key] = p.purge_after_months;
  return out;
}

std::optional<std::filesystem::path> registry_of(const Job& job, const std::string& uai) {
  if (!job.registry.empty()) return job.registry;
  if (!job.with_registry) return std::nullopt;
  const std::filesystem::path file = default_registry(uai);
  const bool can_be_read = std::filesystem::exists(file) && std::filesystem::exists(key_path(job));
  return job.verb == Verb::check && !can_be_read ? std::nullopt : std::optional(file);
}

Import open_import(const Job& job, const std::filesystem::path& file, const Key& key, const std::string& uai) {
  Import import;
  const bool changes_nothing = job.dry_run || job.verb == Verb::check;
  if (!changes_nothing || std::filesystem::exists(file))
    import.registry = std::make_unique<Registry>(file, key, uai, verb_key(job.verb));
  if (!changes_nothing) note_folder(key_path(job), folder_of(file));
  if (import.registry) {
    import.known = import.registry->load();
    import.answers = import.registry->answers();
  }
  for (const auto& [question, choice] : job.answers) import.answers[question] = choice;
  return import;
}

void plan_import(const Job& job, const Catalog& catalog, Import& import, Outcome& outcome) {
  const Known& known = import.known;
  const Date day = job.moment.date;
  refuse_earlier_day(job, known.last_import);
  refuse_unknown_past(job, known.restored);
  refuse_older_year(job, known.school, outcome.dated_file());
  refuse_older_export(job, known.files, outcome.sources);
  if (pupils_are_known(known, outcome.sources)) leave_out_students(outcome.roster, outcome.report);
  SyncRules how = sync_rules(catalog, day, import.answers, complete_categories(job, outcome.sources));
  how.question_key = known.question_key;
  const auto plan = [&] {
    import.said = people_of(outcome.roster, day);
    Plan before = std::exchange(import.plan, plan_sync(known.people, known.accounts, import.said, how));
    import.plan.answered.merge(before.answered);  // "new": who is then added from the registry is asked about no more
    import.plan.released.insert(import.plan.released.end(), before.released.begin(), before.released.end());
  };
  keep_division_names(outcome.roster, known);
  plan();
  const Additions additions = additions_for(job, known, outcome.sources);
  if (append_known(outcome.roster, known, import.plan, day, {say(phrase::the_registry).fr, 0}, additions)) plan();
  for (KnownPerson& k : import.known.people)
    if (std::find(import.plan.released.begin(), import.plan.released.end(), k.id) != import.plan.released.end())
      k.withheld.clear();
  refuse_early_purge(job, known.last_import, import.plan.count(ChangeKind::purged));
  refuse_shrinking(job, import.plan);
  withhold_rejected(outcome, import.said);
  import.divisions =
      divisions_after(known.divisions, known.people, import.plan, import.said, outcome.roster, moment_text(job.moment));
  keep_names(outcome.roster, known, import.plan, import.said);
  set_by_hand(outcome.roster, known, import.plan, import.said);
}

void report_import(const Job& job, const Catalog& catalog, const Import& import, Outcome& outcome) {
  outcome.changes = changes_of(import);
  report_questions(import, outcome);
  report_by_hand(outcome.roster, import.known, import.plan, import.said, outcome.report);
  report_changes(import, outcome);
  if (job.verb == Verb::sync) report_old_passwords(import, catalog, outcome);
}

void require_answers_used(const Job& job, const Import& import) {
  const auto before = import.registry ? import.registry->answers() : std::map<std::string, std::string>{};
  for (const auto& [question, choice] : job.answers)
    if (!import.plan.answered.contains(question) && !import.kept.answered.contains(question) &&
        !import.kept_by_staff.answered.contains(question) && !before.contains(question) &&
        question != import.known.restored.question)
      throw Error(say(phrase::answer_unknown, question), "--answer", say(phrase::answer_unknown_hint));
}

void copy_before_purge(const Import& import) {
  if (import.plan.count(ChangeKind::purged) > 0) import.registry->copy_before_purge();
}

void record_import(const Job& job, const Outcome& outcome, Import& import) {
  Registry& registry = *import.registry;
  registry.begin();
  Exchange exchange;
  exchange.moment = moment_text(job.moment);
  exchange.verb = verb_key(job.verb);
  for (const SourceFile& f : outcome.sources) exchange.files += (exchange.files.empty() ? "" : ", ") + f.name;
  exchange.guardians = outcome.roster.guardians.size();
  exchange.students = outcome.roster.students.size();
  exchange.staff = outcome.roster.staff.size();
  for (const Change& c : import.plan.changes)
    if (c.kind == ChangeKind::deactivated && known_person(import.known, c.person).person.audience == Audience::student)
      ++exchange.absents;
  registry.save_exchange(exchange);
  import.plan.person_of = registry.apply(import.plan, import.known, import.said, job.moment.date);
  registry.save_school(outcome.roster.school);
  registry.save_files(files_after(import.known, outcome.sources));
  registry.save_divisions(import.divisions);
  for (const auto& [question, choice] : job.answers) registry.save_answer(question, choice);
  if (job.answers.contains(import.known.restored.question)) registry.settle_restored();
  registry.save_report(text_report(job, outcome, Lang::fr));
}

}  // namespace passation
