#include "ledger/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"
#include "ledger/phrases.hpp"
#include "ledger/registry_seal.hpp"
#include "ledger/rows.hpp"
#include "ledger/schema.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> secret_kinds{"password", "activation_code"};
constexpr std::array<std::string_view, 3> sources{"rule", "list", "forecast"};

// What account_in reads, in its order.
constexpr const char* account_columns = "person, platform, test, login, secret, secret_kind, source, former, login_key";
constexpr int account_column_count = 9;

// A person's row in the clear, as files say it: audience, five numbers, three names, sex, and what comes behind.
constexpr std::size_t person_cells = 20;

std::array<std::string, person_cells> cells_of(const Person& p) {
  return {std::string(audience_key(p.audience)),
          p.keys[0],
          p.keys[1],
          p.keys[2],
          p.keys[3],
          p.keys[4],
          p.family_name,
          p.used_name,
          p.given_name,
          std::to_string(static_cast<int>(p.sex)),
          p.division,
          joined_lines(p.groups),
          joined_lines(p.other_given_names),
          p.mef,
          day_text(p.exit_date),
          p.function,
          p.title,
          joined_lines(p.disciplines),
          joined_lines(p.divisions),
          joined_lines(p.head_teacher_of)};
}

template <typename Enum, std::size_t N>
Enum enum_of(const std::array<std::string_view, N>& words, const std::string& word) {
  return static_cast<Enum>(std::find(words.begin(), words.end(), word) - words.begin());
}

template <typename Enum, std::size_t N>
std::string_view word_of(const std::array<std::string_view, N>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

Audience audience_of(const std::string& word) {
  for (const Audience a : {Audience::student, Audience::staff, Audience::guardian})
    if (audience_key(a) == word) return a;
  return Audience::administrator;
}

Person person_of(const std::array<std::string, person_cells>& c) {
  Person p;
  p.audience = audience_of(c[0]);
  for (std::size_t n = 0; n < key_kinds; ++n) p.keys[n] = c[n + 1];
  p.family_name = c[6];
  p.used_name = c[7];
  p.given_name = c[8];
  p.sex = c[9] == "1" ? Sex::male : c[9] == "2" ? Sex::female : Sex::unknown;
  p.division = c[10];
  p.groups = lines_of(c[11]);
  p.other_given_names = lines_of(c[12]);
  p.mef = c[13];
  p.exit_date = parse_date(c[14]).date;
  p.function = c[15];
  p.title = c[16];
  p.disciplines = lines_of(c[17]);
  p.divisions = lines_of(c[18]);
  p.head_teacher_of = lines_of(c[19]);
  return p;
}

/// The order in which new people are numbered: rows may come in any.
bool comes_before(const Person& a, const Person& b) {
  const auto tie = [](const Person& p) {
    return std::tie(p.audience, p.keys, p.family_name, p.given_name, p.division);
  };
  return std::pair(tie(a), a.birth_date) < std::pair(tie(b), b.birth_date);
}

/// The registry's numbers of the pupils of a guardian, each once.
std::vector<PersonId> students_of(const ImportedPerson& guardian, const std::vector<PersonId>& ids) {
  std::vector<PersonId> students;
  for (const std::size_t student : guardian.students)
    if (ids[student] != 0) students.push_back(ids[student]);
  std::sort(students.begin(), students.end());
  students.erase(std::unique(students.begin(), students.end()), students.end());
  return students;
}

}  // namespace

std::string_view change_key(ChangeKind kind) {
  constexpr std::array<std::string_view, change_kinds> keys{"created",     "kept",        "moved", "corrected",
                                                            "deactivated", "reactivated", "purged"};
  return word_of(keys, kind);
}

std::string moment_text(const Moment& moment) {
  return fmt::format("{} {:02}:{:02}", iso_date(moment.date), moment.hour, moment.minute);
}

fs::path registry_folder() {
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data && *data) return fs::path(data) / "passation";
  const char* home = std::getenv("HOME");
  if (!home || !*home) throw Error(say(phrase::key_no_home), "", say(phrase::registry_no_home_hint));
  return fs::path(home) / ".local" / "share" / "passation";
}

Registry::Registry(const fs::path& file, const Key& key, const std::string& uai, std::string_view purpose,
                   std::chrono::milliseconds patience)
    : file_(file), lock_(file, purpose, patience), database_(file), key_(key), uai_(uai) {
  if (!database_.empty()) {
    Statement id = database_.prepare("PRAGMA application_id");
    id.step();
    if (id.integer(0) != registry_application_id)
      throw Error(say(phrase::registry_no_registry), file.string(), say(phrase::registry_other_school_hint));
    if (!fits(database_, key_))
      throw Error(say(phrase::registry_other_key), file.string(), say(phrase::registry_other_key_hint));
    uai_ = uai_in(database_);
  } else if (uai.empty()) {
    throw Error(say(phrase::registry_unborn), file.string(), say(phrase::registry_unborn_hint));
  }
  if (!uai.empty() && uai_ != uai)
    throw Error(say(phrase::registry_other_school, uai_, uai), file.string(), say(phrase::registry_other_school_hint));
  mark_key_ = derived_key(key_, "marks", uai_);
  const auto bind = [&](int version) {
    if (version < first_bound_version) return bind_values();
    check_tables(version);
    write_check();
  };
  migrate(
      database_, file, registry_steps, [&] { set_up(); }, bind);
}

Statement& Registry::reused(std::string_view sql) {
  const auto known = statements_.find(sql);
  return known != statements_.end() ? known->second : statements_.emplace(sql, database_.prepare(sql)).first->second;
}

void Registry::set_up() {
  Statement insert = database_.prepare("INSERT INTO meta VALUES (?, ?)");
  insert.with("uai", uai_).run();
  insert.with("seal_check", Bytes{seal_check(key_, uai_)}).run();
  insert.with("login_check", login_check(key_)).run();
  write_check();
}

KnownAccount Registry::account_in(const Statement& row) const {
  KnownAccount a{row.integer(0), row.text(1), row.text(2), row.text(3), {}, {}, {}, {}};
  a.secret_kind = enum_of<SecretKind>(secret_kinds, row.text(5));
  a.source = enum_of<AccountSource>(sources, row.text(6));
  a.secret = opened(row.text(4), account_row(a, row.text(8), "secret"));
  if (!row.is_null(7)) a.former = opened(row.text(7), account_row(a, row.text(8), "former"));
  return a;
}

std::string Registry::platform_and_test(const KnownAccount& a) {
  return a.test.empty() ? a.platform : a.platform + ", " + a.test;
}

void Registry::load_people(Known& known) {
  Statement people = database_.prepare(
      "SELECT id, birth_date, deactivated_on, withheld, added, removed, by_hand.division, first_day, last_day, "
      "audience, siecle, ine, epp, local, private_school, family_name, used_name, given_name, sex, person.division, "
      "groups, other_given_names, mef, exit_date, function, title, disciplines, divisions, head_teacher_of, "
      "id IN (SELECT person FROM large_print) FROM person LEFT JOIN by_hand ON by_hand.person = id ORDER BY id");
  constexpr int first_cell = 9, large_print = first_cell + static_cast<int>(person_cells);
  std::array<std::string, person_cells> cells;
  while (people.step()) {
    KnownPerson& k = known.people.emplace_back();
    k.id = people.integer(0);
    std::string clear;
    for (std::size_t n = 0; n < cells.size(); ++n) {
      cells[n] = people.text(first_cell + static_cast<int>(n));
      add_cell(clear, cells[n]);
    }
    k.person = person_of(cells);
    if (bound_ || !people.is_null(1))
      k.person.birth_date = parse_date(opened(people.text(1), person_row(k.id, clear))).date;
    if (!people.is_null(2)) k.deactivated_on = parse_date(people.text(2)).date;
    k.withheld = lines_of(people.text(3));
    if (!people.is_null(4))
      k.by_hand = {people.integer(4) != 0, people.integer(5) != 0, people.text(6), parse_date(people.text(7)).date,
                   parse_date(people.text(8)).date};
    k.large_print = people.integer(large_print) != 0;
  }
}

Known Registry::load() {
  if (bound_ && !transaction_) check_tables(registry_version);  // within one the check is of before
  Known known;
  known.question_key = derived_key(key_, "questions", uai_);
  load_school(known);
  load_people(known);
  Statement links = database_.prepare("SELECT guardian, student FROM guardianship ORDER BY guardian, student");
  std::size_t at = 0;
  while (links.step()) {
    while (known.people[at].id != links.integer(0)) ++at;  // both by id; foreign keys hold
    known.people[at].students.push_back(links.integer(1));
  }
  Statement accounts = database_.prepare(fmt::format("SELECT {} FROM account ORDER BY person, id", account_columns));
  while (accounts.step()) known.accounts.push_back(account_in(accounts));
  Statement doubts = database_.prepare("SELECT person, platform, codes, question FROM list_doubt ORDER BY 1, 2");
  while (doubts.step())
    known.doubts.push_back({doubts.integer(0), doubts.text(1), lines_of(doubts.text(2)), doubts.text(3)});
  Statement names = database_.prepare("SELECT person, family_name, used_name, given_name FROM former_name ORDER BY 1");
  while (names.step()) known.former_names.push_back({names.integer(0), names.text(1), names.text(2), names.text(3)});
  Statement retired = database_.prepare("SELECT hash FROM retired_login");
  while (retired.step()) known.retired.insert(retired.text(0));
  return known;
}

namespace {

/// The login key never rotates, so these hashes last.
std::string retired_hash(const Key& key, std::string_view uai, std::string_view platform, std::string_view login) {
  const std::string lower = to_lower(login);
  const std::string_view parts[] = {"retired login", uai, platform, lower};
  const Hash hash = keyed_hash(key.login, parts);
  return std::string(hash.begin(), hash.end());
}

}  // namespace

bool Registry::is_retired(const Known& known, std::string_view platform, std::string_view login) const {
  return !known.retired.empty() && known.retired.contains(retired_hash(key_, uai_, platform, login));
}

void Registry::begin() {
  transaction_.emplace(database_);
}

void Registry::commit() {
  write_check();
  transaction_->commit();
  transaction_.reset();
}

void Registry::copy_before_purge() {
  copy_database(file_, file_.string() + ".before-purge");
}

void Registry::write_person(PersonId id, const Person& p) {
  const std::array<std::string, person_cells> c = cells_of(p);
  std::string clear;
  for (const std::string& cell : c) add_cell(clear, cell);
  const std::string birth_date = sealed(p.birth_date ? iso_date(*p.birth_date) : "", person_row(id, clear));
  reused(
      "UPDATE person SET siecle = ?, ine = ?, epp = ?, local = ?, private_school = ?, family_name = ?, used_name = "
      "?, given_name = ?, birth_date = ?, sex = ?, division = ?, groups = ?, other_given_names = ?, mef = ?, "
      "exit_date = ?, function = ?, title = ?, disciplines = ?, divisions = ?, head_teacher_of = ? WHERE id = ?")
      .with(c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], Bytes{birth_date}, static_cast<int>(p.sex), c[10], c[11],
            c[12], c[13], c[14], c[15], c[16], c[17], c[18], c[19], id)
      .run();
}

void Registry::remember_names(const KnownPerson& before, const Person& now) {
  const Person& p = before.person;
  const auto names = [](const Person& q) { return std::tie(q.family_name, q.used_name, q.given_name); };
  if (before.id == 0 || p.audience == Audience::guardian || names(p) == names(now)) return;
  reused("INSERT OR IGNORE INTO former_name VALUES (?, ?, ?, ?)")
      .with(before.id, p.family_name, p.used_name, p.given_name)
      .run();
}

void Registry::write_links(PersonId guardian, const std::vector<PersonId>& students) {
  reused("DELETE FROM guardianship WHERE guardian = ?").with(guardian).run();
  Statement& insert = reused("INSERT INTO guardianship VALUES (?, ?)");
  for (const PersonId student : students) insert.with(guardian, student).run();
}

void Registry::purge(PersonId person) {
  Statement logins = database_.prepare("SELECT platform, login FROM account WHERE person = ?");
  Statement retire = database_.prepare("INSERT OR IGNORE INTO retired_login VALUES (?, ?)");
  logins.with(person);
  while (logins.step())
    retire.with(logins.text(0), Bytes{retired_hash(key_, uai_, logins.text(0), logins.text(1))}).run();
  database_.prepare("DELETE FROM spare WHERE given_to = ?").with(person).run();  // his login
  database_.prepare("DELETE FROM person WHERE id = ?").with(person).run();
}

void Registry::add_event(PersonId person, std::string_view kind, const std::string& detail) {
  Statement& insert =
      reused("INSERT INTO event (exchange, person, kind, detail) VALUES ((SELECT max(id) FROM exchange), ?, ?, ?)");
  if (person == 0)
    insert.with(nullptr, kind, detail).run();
  else
    insert.with(person, kind, detail).run();
}

std::vector<PersonId> Registry::apply(const Plan& plan, const Known& known, std::span<const ImportedPerson> imported,
                                      Date today) {
  apply_changes(plan.changes, today);
  std::vector<PersonId> ids = plan.person_of;
  create_people(plan.changes, imported, ids);
  Statement withhold = database_.prepare("UPDATE person SET withheld = ? WHERE id = ?");
  for (const PersonId released : plan.released) withhold.with("", released).run();
  const KnownPerson nobody;
  for (std::size_t i = 0; i < imported.size(); ++i) {
    if (ids[i] == 0 || imported[i].registered_as != 0) continue;
    const KnownPerson* found = find_person(known.people, ids[i]);
    const KnownPerson& before = found ? *found : nobody;
    if (imported[i].withheld != before.withheld) withhold.with(joined_lines(imported[i].withheld), ids[i]).run();
    Person now = updated(before.person, imported[i].person);
    now.audience = imported[i].person.audience;
    if (before.id == 0 || !(now == before.person)) write_person(ids[i], now);
    remember_names(before, now);
    const std::vector<PersonId> students = students_of(imported[i], ids);
    if (!students.empty() && students != before.students) write_links(ids[i], students);
  }
  for (const PersonId held : plan.held) withhold.with("REGIS_P_01", held).run();
  settle_by_hand(plan, known, imported);
  const Date last = std::chrono::sys_days(today - std::chrono::months(report_months));
  database_.prepare("UPDATE exchange SET report = NULL WHERE moment < ?").with(iso_date(last)).run();
  return ids;
}

void Registry::apply_changes(const std::vector<Change>& changes, Date today) {
  Statement state = database_.prepare("UPDATE person SET deactivated_on = ? WHERE id = ?");
  for (const Change& change : changes) {
    switch (change.kind) {
      case ChangeKind::purged: purge(change.person); break;
      case ChangeKind::deactivated: state.with(iso_date(today), change.person).run(); break;
      case ChangeKind::reactivated: state.with(nullptr, change.person).run(); break;
      case ChangeKind::created:
      case ChangeKind::kept:
      case ChangeKind::moved:
      case ChangeKind::corrected: break;
    }
    if (change.kind != ChangeKind::kept && change.kind != ChangeKind::created)
      add_event(change.kind == ChangeKind::purged ? 0 : change.person, change_key(change.kind), change.fields.fr);
  }
}

void Registry::create_people(const std::vector<Change>& changes, std::span<const ImportedPerson> imported,
                             std::vector<PersonId>& ids) {
  std::vector<std::size_t> created;
  for (const Change& change : changes)
    if (change.kind == ChangeKind::created) created.push_back(change.imported);
  std::stable_sort(created.begin(), created.end(),
                   [&](std::size_t a, std::size_t b) { return comes_before(imported[a].person, imported[b].person); });
  for (const std::size_t i : created) {
    reused("INSERT INTO person (audience) VALUES (?)").with(audience_key(imported[i].person.audience)).run();
    ids[i] = database_.last_id();
    add_event(ids[i], change_key(ChangeKind::created), "");
  }
}

void Registry::write_accounts(std::span<const KnownAccount> accounts) {
  Statement before = database_.prepare(
      fmt::format("SELECT {}, id FROM account WHERE person = ? AND platform = ? AND test = ?", account_columns));
  Statement labels = database_.prepare(
      "UPDATE issue SET reset_at = (SELECT moment FROM exchange ORDER BY id DESC LIMIT 1) WHERE account = ? AND "
      "reset_at = ''");
  Statement insert = database_.prepare(
      "INSERT INTO account (person, platform, test, login, login_key, secret, secret_kind, source, former) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, x'')) ON CONFLICT (person, platform, test) DO UPDATE SET login = "
      "excluded.login, login_key = excluded.login_key, secret = excluded.secret, secret_kind = excluded.secret_kind, "
      "source = excluded.source, former = excluded.former");
  for (const KnownAccount& a : accounts) {
    std::string former;
    if (before.with(a.person, a.platform, a.test).step()) {
      const KnownAccount old = account_in(before);
      const bool other_secret = old.secret != a.secret;
      former = !other_secret ? old.former : a.secret.empty() ? old.secret : "";
      if (other_secret) labels.with(before.integer(account_column_count)).run();
    }
    const std::string login_key = to_lower(a.login);
    const std::string secret = sealed(a.secret, account_row(a, login_key, "secret"));
    if (!former.empty()) former = sealed(former, account_row(a, login_key, "former"));
    insert
        .with(a.person, a.platform, a.test, a.login, login_key, Bytes{secret}, word_of(secret_kinds, a.secret_kind),
              word_of(sources, a.source), Bytes{former})
        .run();
  }
}

void Registry::save_accounts(std::span<const KnownAccount> accounts) {
  write_accounts(accounts);
  for (const KnownAccount& a : accounts) add_event(a.person, "account", platform_and_test(a));
}

void Registry::retire_accounts(std::span<const KnownAccount> accounts) {
  Statement retire = database_.prepare("INSERT OR IGNORE INTO retired_login VALUES (?, ?)");
  Statement remove = database_.prepare("DELETE FROM account WHERE person = ? AND platform = ? AND test = ?");
  for (const KnownAccount& a : accounts) {
    retire.with(a.platform, Bytes{retired_hash(key_, uai_, a.platform, a.login)}).run();
    remove.with(a.person, a.platform, a.test).run();
  }
}

void Registry::save_doubts(std::span<const KnownDoubt> doubts) {
  Statement remove = database_.prepare("DELETE FROM list_doubt WHERE person = ? AND platform = ?");
  Statement insert = database_.prepare("INSERT INTO list_doubt VALUES (?, ?, ?, ?)");
  for (const KnownDoubt& d : doubts) {
    remove.with(d.person, d.platform).run();
    if (!d.codes.empty()) insert.with(d.person, d.platform, joined_lines(d.codes), d.question).run();
  }
}

void Registry::save_answer(const std::string& question, const std::string& choice) {
  database_.prepare("INSERT OR REPLACE INTO answer VALUES (?, ?)").with(question, choice).run();
}

std::map<std::string, std::string> Registry::answers() {
  std::map<std::string, std::string> answers;
  Statement query = database_.prepare("SELECT question, choice FROM answer");
  while (query.step()) answers[query.text(0)] = query.text(1);
  return answers;
}

}  // namespace passation
