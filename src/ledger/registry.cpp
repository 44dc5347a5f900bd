#include "ledger/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <tuple>
#include <utility>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"
#include "ledger/phrases.hpp"
#include "ledger/rows.hpp"
#include "ledger/schema.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

constexpr int report_months = 12;  // as long as the data of people who have gone

constexpr std::array<std::string_view, 2> secret_kinds{"password", "activation_code"};
constexpr std::array<std::string_view, 3> sources{"rule", "list", "forecast"};

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

std::string birth_row(PersonId id) {
  return fmt::format("person {} birth_date", id);
}

constexpr const char* seal_check_row = "meta seal_check";

std::string login_check(const Key& key) {
  const std::string_view parts[] = {"registry"};
  return to_hex(keyed_hash(key.login, parts));
}

/// Whether the registry was sealed with the key.
bool fits(Database& database, const Key& key) {
  Statement query = database.prepare("SELECT value FROM meta WHERE name = ?");
  if (!query.with("login_check").step() || query.text(0) != login_check(key)) return false;
  if (!query.with("seal_check").step()) return false;
  try {
    unseal(key.seal, query.text(0), seal_check_row);
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// The order in which new people are numbered: rows may come in any.
bool comes_before(const Person& a, const Person& b) {
  const auto tie = [](const Person& p) {
    return std::tie(p.audience, p.keys, p.family_name, p.given_name, p.division);
  };
  return std::pair(tie(a), a.birth_date) < std::pair(tie(b), b.birth_date);
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

fs::path default_registry(const std::string& uai) {
  return registry_folder() / (uai + ".sqlite");
}

Registry::Registry(const fs::path& file, const Key& key, const std::string& uai, std::string_view purpose)
    : file_(file), lock_(file, purpose), database_(file), key_(key) {
  const bool fresh = database_.empty();
  if (!fresh) {
    Statement id = database_.prepare("PRAGMA application_id");
    id.step();
    if (id.integer(0) != registry_application_id)
      throw Error(say(phrase::registry_no_registry), file.string(), say(phrase::registry_other_school_hint));
    if (!fits(database_, key_))
      throw Error(say(phrase::registry_other_key), file_.string(), say(phrase::registry_other_key_hint));
  } else if (uai.empty()) {
    throw Error(say(phrase::registry_unborn), file.string(), say(phrase::registry_unborn_hint));
  }
  migrate(database_, file, registry_steps, [&] { set_up(uai); });
  Statement query = database_.prepare("SELECT value FROM meta WHERE name = 'uai'");
  query.step();
  uai_ = query.text(0);
  if (!uai.empty() && uai_ != uai)
    throw Error(say(phrase::registry_other_school, uai_, uai), file.string(), say(phrase::registry_other_school_hint));
}

bool is_registry(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name.find(".before-purge") != name.npos || name.find(".version-") != name.npos) return false;
  std::error_code error;
  if (!fs::is_regular_file(file, error) || fs::file_size(file, error) < 100) return false;
  std::ifstream stream(file, std::ios::binary);
  std::string head(72, '\0');
  if (!stream.read(head.data(), static_cast<std::streamsize>(head.size()))) return false;
  std::uint32_t id = 0;  // application_id, as SQLite's file format has it
  for (int i = 68; i < 72; ++i) id = id << 8 | static_cast<std::uint8_t>(head[static_cast<std::size_t>(i)]);
  return head.starts_with("SQLite format 3") && id == registry_application_id;
}

bool is_sealed_with(const fs::path& file, const Key& key) {
  const FileLock lock(file, "key rotate");
  Database database(file);
  return fits(database, key);
}

Statement& Registry::reused(std::string_view sql) {
  const auto known = statements_.find(sql);
  return known != statements_.end() ? known->second : statements_.emplace(sql, database_.prepare(sql)).first->second;
}

void Registry::set_up(const std::string& uai) {
  Statement insert = database_.prepare("INSERT INTO meta VALUES (?, ?)");
  insert.with("uai", uai).run();
  insert.with("seal_check", Bytes{sealed(uai, seal_check_row)}).run();
  insert.with("login_check", login_check(key_)).run();
}

std::string Registry::platform_and_test(const KnownAccount& a) {
  return a.test.empty() ? a.platform : a.platform + ", " + a.test;
}

std::string Registry::secret_row(const KnownAccount& a) {
  return fmt::format("account {} {} {} secret", a.person, a.platform, a.test);
}

std::string Registry::sealed(std::string_view plain, const std::string& row) const {
  return seal(key_.seal, plain, row);
}

std::string Registry::opened(std::string_view text, const std::string& row) const {
  return unseal(key_.seal, text, row);
}

void Registry::load_people(Known& known) {
  Statement people = database_.prepare(
      "SELECT id, audience, siecle, ine, epp, local, private_school, family_name, used_name, given_name, birth_date, "
      "sex, person.division, groups, deactivated_on, other_given_names, mef, exit_date, function, title, disciplines, "
      "divisions, head_teacher_of, withheld, added, removed, by_hand.division, first_day, last_day "
      "FROM person LEFT JOIN by_hand ON by_hand.person = id ORDER BY id");
  while (people.step()) {
    KnownPerson& k = known.people.emplace_back();
    k.id = people.integer(0);
    Person& p = k.person;
    p.audience = audience_of(people.text(1));
    for (std::size_t n = 0; n < key_kinds; ++n) p.keys[n] = people.text(static_cast<int>(n) + 2);
    p.family_name = people.text(7);
    p.used_name = people.text(8);
    p.given_name = people.text(9);
    if (!people.is_null(10)) p.birth_date = parse_date(opened(people.text(10), birth_row(k.id))).date;
    p.sex = static_cast<Sex>(people.integer(11));
    p.division = people.text(12);
    p.groups = lines_of(people.text(13));
    if (!people.is_null(14)) k.deactivated_on = parse_date(people.text(14)).date;
    p.other_given_names = lines_of(people.text(15));
    p.mef = people.text(16);
    p.exit_date = parse_date(people.text(17)).date;
    p.function = people.text(18);
    p.title = people.text(19);
    p.disciplines = lines_of(people.text(20));
    p.divisions = lines_of(people.text(21));
    p.head_teacher_of = lines_of(people.text(22));
    k.withheld = lines_of(people.text(23));
    if (!people.is_null(24))
      k.by_hand = {people.integer(24) != 0, people.integer(25) != 0, people.text(26), parse_date(people.text(27)).date,
                   parse_date(people.text(28)).date};
  }
}

Known Registry::load() {
  Known known;
  load_school(known);
  load_people(known);
  Statement links = database_.prepare("SELECT guardian, student FROM guardianship ORDER BY guardian, student");
  std::size_t at = 0;
  while (links.step()) {
    while (known.people[at].id != links.integer(0)) ++at;  // both by id; foreign keys hold
    known.people[at].students.push_back(links.integer(1));
  }
  Statement accounts = database_.prepare(
      "SELECT person, platform, test, login, secret, secret_kind, source, former FROM account ORDER BY person, id");
  while (accounts.step()) {
    KnownAccount a{accounts.integer(0), accounts.text(1), accounts.text(2), accounts.text(3), {}, {}, {}, {}};
    a.secret = opened(accounts.text(4), secret_row(a));
    a.secret_kind = enum_of<SecretKind>(secret_kinds, accounts.text(5));
    a.source = enum_of<AccountSource>(sources, accounts.text(6));
    if (!accounts.is_null(7)) a.former = opened(accounts.text(7), secret_row(a));
    known.accounts.push_back(std::move(a));
  }
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
  transaction_->commit();
  transaction_.reset();
}

void Registry::copy_before_purge() {
  copy_database(file_, file_.string() + ".before-purge");
}

void Registry::write_person(PersonId id, const Person& p) {
  Statement& update = reused(
      "UPDATE person SET siecle = ?, ine = ?, epp = ?, local = ?, private_school = ?, family_name = ?, used_name = ?, "
      "given_name = ?, birth_date = ?, sex = ?, division = ?, groups = ?, other_given_names = ?, mef = ?, exit_date = "
      "?, function = ?, title = ?, disciplines = ?, divisions = ?, head_teacher_of = ? WHERE id = ?");
  const auto write = [&](auto birth_date) {
    update
        .with(p.keys[0], p.keys[1], p.keys[2], p.keys[3], p.keys[4], p.family_name, p.used_name, p.given_name,
              birth_date, static_cast<int>(p.sex), p.division, joined_lines(p.groups),
              joined_lines(p.other_given_names), p.mef, day_text(p.exit_date), p.function, p.title,
              joined_lines(p.disciplines), joined_lines(p.divisions), joined_lines(p.head_teacher_of), id)
        .run();
  };
  if (!p.birth_date) return write(nullptr);
  const std::string birth_date = sealed(iso_date(*p.birth_date), birth_row(id));
  write(Bytes{birth_date});
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

std::vector<PersonId> Registry::apply(const Plan& plan, const Known& known, std::span<const SaidPerson> said,
                                      Date today) {
  std::vector<PersonId> ids = plan.person_of;
  std::vector<std::size_t> created;
  Statement state = database_.prepare("UPDATE person SET deactivated_on = ? WHERE id = ?");
  for (const Change& change : plan.changes) {
    switch (change.kind) {
      case ChangeKind::created: created.push_back(change.said); break;
      case ChangeKind::purged: purge(change.person); break;
      case ChangeKind::deactivated: state.with(iso_date(today), change.person).run(); break;
      case ChangeKind::reactivated: state.with(nullptr, change.person).run(); break;
      case ChangeKind::kept:
      case ChangeKind::moved:
      case ChangeKind::corrected: break;
    }
    if (change.kind != ChangeKind::kept && change.kind != ChangeKind::created)
      add_event(change.kind == ChangeKind::purged ? 0 : change.person, change_key(change.kind), change.fields.fr);
  }
  std::stable_sort(created.begin(), created.end(),
                   [&](std::size_t a, std::size_t b) { return comes_before(said[a].person, said[b].person); });
  for (const std::size_t i : created) {
    reused("INSERT INTO person (audience) VALUES (?)").with(audience_key(said[i].person.audience)).run();
    ids[i] = database_.last_id();
    add_event(ids[i], change_key(ChangeKind::created), "");
  }
  Statement withhold = database_.prepare("UPDATE person SET withheld = ? WHERE id = ?");
  for (const PersonId released : plan.released) withhold.with("", released).run();
  const KnownPerson nobody;
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (ids[i] == 0 || said[i].registered_as != 0) continue;
    const KnownPerson* found = find_person(known.people, ids[i]);
    const KnownPerson& before = found ? *found : nobody;
    if (said[i].withheld != before.withheld) withhold.with(joined_lines(said[i].withheld), ids[i]).run();
    const Person now = updated(before.person, said[i].person);
    if (before.id == 0 || !(now == before.person)) write_person(ids[i], now);
    remember_names(before, now);
    std::vector<PersonId> students;
    for (const std::size_t student : said[i].students)
      if (ids[student] != 0) students.push_back(ids[student]);
    std::sort(students.begin(), students.end());
    students.erase(std::unique(students.begin(), students.end()), students.end());
    if (!students.empty() && students != before.students) write_links(ids[i], students);
  }
  for (const PersonId held : plan.held) withhold.with("REGIS_P_01", held).run();
  settle_by_hand(plan, known, said);
  const Date last = std::chrono::sys_days(today - std::chrono::months(report_months));
  database_.prepare("UPDATE exchange SET report = NULL WHERE moment < ?").with(iso_date(last)).run();
  return ids;
}

void Registry::write_accounts(std::span<const KnownAccount> accounts) {
  Statement before = database_.prepare("SELECT id, secret FROM account WHERE person = ? AND platform = ? AND test = ?");
  Statement former = database_.prepare("UPDATE account SET former = iif(?, secret, NULL) WHERE id = ?");
  Statement labels = database_.prepare(
      "UPDATE issue SET reset_at = (SELECT moment FROM exchange ORDER BY id DESC LIMIT 1) WHERE account = ? AND "
      "reset_at = ''");
  Statement insert = database_.prepare(
      "INSERT INTO account (person, platform, test, login, login_key, secret, secret_kind, source) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, platform, test) DO UPDATE SET login = excluded.login, "
      "login_key = excluded.login_key, secret = excluded.secret, secret_kind = excluded.secret_kind, "
      "source = excluded.source");
  for (const KnownAccount& a : accounts) {
    if (before.with(a.person, a.platform, a.test).step() && opened(before.text(1), secret_row(a)) != a.secret) {
      former.with(a.secret.empty() ? 1 : 0, before.integer(0)).run();
      labels.with(before.integer(0)).run();
    }
    const std::string secret = sealed(a.secret, secret_row(a));
    insert
        .with(a.person, a.platform, a.test, a.login, to_lower(a.login), Bytes{secret},
              word_of(secret_kinds, a.secret_kind), word_of(sources, a.source))
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

std::vector<Message> Registry::problems() {
  std::vector<Message> problems;
  for (const std::string& damage : lines_of(database_.damage())) problems.push_back({damage, damage});
  try {
    load();
    exchanges();
    spares("");
  } catch (const Error& error) {
    problems.push_back(error.message());
  }
  const auto count = [&](const Phrase& what, std::string_view sql) {
    Statement query = database_.prepare(sql);
    if (query.step() && query.integer(0) > 0) problems.push_back(say(what, query.integer(0)));
  };
  count(phrase::problem_shared_login,
        "SELECT count(*) FROM account a JOIN account b USING (platform, login_key) WHERE a.person < b.person");
  count(phrase::problem_link,
        "SELECT count(*) FROM guardianship JOIN person g ON g.id = guardian JOIN person s ON s.id = student WHERE "
        "g.audience <> 'guardian' OR s.audience <> 'student'");
  return problems;
}

void Registry::reseal(const Key& key) {
  const Known known = load();
  struct SealedReport {
    std::int64_t id;
    std::string text;
  };
  std::vector<SealedReport> reports;
  Statement query = database_.prepare("SELECT id, report FROM exchange WHERE report IS NOT NULL");
  while (query.step()) reports.push_back({query.integer(0), opened(query.text(1), report_row(query.integer(0)))});
  const std::vector<Spare> kept_spares = spares("");
  key_ = key;
  reseal_spares(kept_spares);
  for (const KnownPerson& k : known.people) write_person(k.id, k.person);
  Statement account = database_.prepare("UPDATE account SET secret = ? WHERE person = ? AND platform = ? AND test = ?");
  Statement former = database_.prepare("UPDATE account SET former = ? WHERE person = ? AND platform = ? AND test = ?");
  for (const KnownAccount& a : known.accounts) {
    account.with(Bytes{sealed(a.secret, secret_row(a))}, a.person, a.platform, a.test).run();
    if (!a.former.empty()) former.with(Bytes{sealed(a.former, secret_row(a))}, a.person, a.platform, a.test).run();
  }
  Statement report = database_.prepare("UPDATE exchange SET report = ? WHERE id = ?");
  for (const SealedReport& r : reports) report.with(Bytes{sealed(r.text, report_row(r.id))}, r.id).run();
  database_.prepare("UPDATE meta SET value = ? WHERE name = 'seal_check'")
      .with(Bytes{sealed(uai_, seal_check_row)})
      .run();
}

}  // namespace passation
