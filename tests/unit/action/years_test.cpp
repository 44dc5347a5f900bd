// Random schools through random years: whatever happens, what was handed out stays.

#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>

#include "../ledger/school.hpp"
#include "account/account.hpp"
#include "account/pattern.hpp"
#include "action/catalog.hpp"
#include "action/selection.hpp"
#include "base/text.hpp"
#include "document/sheets.hpp"
#include "ledger/keep_accounts.hpp"
#include "ledger/registry.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

const Platform platform{.key = "nid",
                        .name = {},
                        .url = {},
                        .needs_url = false,
                        .logins_are_ours = true,
                        .purge_after_months = 12,
                        .audiences = {{Audience::student,
                                       {.login = {.kind = LoginRule::Kind::pattern,
                                                  .pattern = *parse_pattern("{given_name:1}{family_name}")},
                                        .password = {"jjmmaaaa"},
                                        .forces_change = false}}}};

/// The sheets of all divisions, as `generate` makes them.
std::vector<Sheet> sheets_of(const Roster& roster, const std::vector<Account>& accounts) {
  static const Catalog catalog{PASSATION_SOURCE_DIR};
  static const Card card = catalog.card("label");
  static const Stock stock = catalog.stock("avery-7160");
  std::vector<Sheet> sheets = select({}, {}, roster, accounts).sheets;
  make_sheets(sheets, roster, {card, card, stock, catalog.fonts(), {"EVA6", "9990010G", "", false}}, 1, true);
  return sheets;
}

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "passation-years-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
};

/// A pupil as he really is, whatever the files say.
struct Truth {
  Student student;
  int guardian = 0;
  bool present = true;
  PersonId id = 0;  ///< in the registry, until he is purged
};

struct Printed {
  std::string who;   ///< who is printed, as he is
  std::string what;  ///< the text of a label, the bytes of a PDF
};

class Life {
 public:
  explicit Life(unsigned seed) : random_(seed) {
    for (int i = 0; i < 60; ++i) arrive(any_division());
  }

  /// One import and what must hold after it; `today` goes on by some months.
  void import() {
    today_ = std::chrono::sys_days(today_ + std::chrono::months(1 + pick(7)));
    change();
    if (pick(3) == 0) reset();
    std::vector<std::size_t> order = present();
    const bool bare = pick(6) == 0;  // a list without numbers
    const Roster roster = roster_of(order, bare);
    Registry registry(folder_.path / "nid.sqlite", key_, "9990010G", "test");
    const Known before = registry.load();
    Plan plan = planned(roster, before);
    forget_the_purged(plan, before);

    Report report;
    Listed none;
    KeepAccountsResult kept = keep_accounts({roster,
                                             Subject::Kind::student,
                                             std::span(plan.person_of).first(roster.students.size()),
                                             before,
                                             platform,
                                             {},
                                             {},
                                             {}},
                                            none, report);
    for (std::size_t i = 0; i < roster.students.size(); ++i) kept.accounts.in_doubt[i] = plan.asked[i];
    kept.accounts.retired = [&](std::string_view login) { return registry.is_retired(before, platform.key, login); };
    const std::vector<Account> accounts =
        make_student_accounts(roster, platform, key_, today_, report, {}, kept.accounts);
    const std::vector<ImportedPerson> imported = people_of(roster, today_);
    registry.begin();
    registry.save_import({});
    const std::vector<PersonId> ids = registry.apply(plan, before, imported, today_);
    const AccountChanges changes =
        account_changes(accounts, std::span(ids).first(roster.students.size()), before, platform, kept.accounts, none);
    CHECK(changes.retired.empty());
    registry.save_accounts(changes.saved);
    registry.commit();

    const Known after = registry.load();
    know_everybody(order, ids);
    logins_stay(after);
    logins_differ(after);
    again_changes_nothing(order, bare, after);
    labels_stay(roster, accounts, ids);
    CHECK(registry.problems().empty());
  }

  std::size_t kept_labels = 0, kept_documents = 0;  ///< that were compared with those of the import before
  std::size_t secrets_reset = 0;

 private:
  std::size_t pick(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }

  /// No two people are born on one day: by name and birth date alone nobody could tell them apart.
  Date birth() {
    for (;;) {
      const Date date = day(1990 + static_cast<int>(pick(40)), static_cast<unsigned>(pick(12)) + 1,
                            static_cast<unsigned>(pick(28)) + 1);
      if (birth_dates_.insert(date).second) return date;
    }
  }

  void arrive(const std::string& division) {
    static const std::vector<std::string> families{"MERLE", "PIE", "GRÈBE", "D'AIGLE", "HÉRON", "PINSON"};
    static const std::vector<std::string> given{"Lucie", "Luc", "Léa", "Noé", "Inès", "Jean Côme", "Anne"};
    Truth t;
    const std::size_t number = people_.size() + 1;
    t.student.source_id = std::to_string(1000 + number);
    t.student.ine = fmt::format("{:09}AA", number);
    t.student.family_name = families[pick(families.size())];
    t.student.given_name = given[pick(given.size())];
    t.student.birth_date = birth();
    t.student.division = division;
    t.guardian = static_cast<int>(pick(40));
    people_.push_back(std::move(t));
  }

  std::string any_division() { return fmt::format("6E {}", pick(4) + 1); }

  /// Pupils go, come back, move and are put right; in quiet times in one division only.
  void change() {
    const bool quiet = pick(3) == 0;
    for (Truth& t : people_) {
      if (quiet && t.student.division != "6E 1") continue;
      if (pick(12) == 0) t.present = !t.present;
      if (!quiet && pick(10) == 0) t.student.division = any_division();
      if (pick(25) == 0) t.student.given_name += "-Marie";
      if (pick(25) == 0) t.student.birth_date = birth();
    }
    for (std::size_t i = pick(6); i > 0; --i) arrive(quiet ? "6E 1" : any_division());
  }

  /// New passwords for some; the others' stay, and all logins.
  void reset() {
    Registry registry(folder_.path / "nid.sqlite", key_, "9990010G", "test");
    std::vector<KnownAccount> accounts = registry.load().accounts;
    std::erase_if(accounts, [&](const KnownAccount&) { return pick(10) != 0; });
    for (KnownAccount& a : accounts) {
      a.secret = fmt::format("tiré {}", ++resets_[a.person]);
      handed_out_.at(a.person).second = a.secret;
    }
    registry.begin();
    registry.save_import({iso_date(today_) + " 08:30", "reset", "", 0, 0, 0, 0, ""});
    registry.reset(accounts);
    registry.commit();
    secrets_reset += accounts.size();
    logins_stay(registry.load());
  }

  std::vector<std::size_t> present() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < people_.size(); ++i)
      if (people_[i].present) order.push_back(i);
    std::shuffle(order.begin(), order.end(), random_);
    return order;
  }

  Roster roster_of(const std::vector<std::size_t>& order, bool bare) const {
    Roster roster;
    roster.school.uai = "9990010G";
    std::map<int, std::size_t> guardians;
    for (const std::size_t i : order) {
      roster.students.push_back(people_[i].student);
      Student& s = roster.students.back();
      if (bare) s.source_id.clear(), s.ine.clear();
      const int g = people_[i].guardian;
      if (bare || g >= 30) continue;
      const auto [place, first] = guardians.try_emplace(g, roster.guardians.size());
      if (first) {
        Guardian guardian;
        guardian.source_id = std::to_string(g + 1);
        guardian.family_name = fmt::format("OISEAU{}", g);
        guardian.given_name = "Paul";
        roster.guardians.push_back(guardian);
      }
      roster.guardianships.push_back({place->second, roster.students.size() - 1, 1});
    }
    return roster;
  }

  Plan planned(const Roster& roster, const Known& known) const {
    SyncRules rules_now{today_, {Audience::student}, {}, {{platform.key, 12}}};
    if (!roster.guardians.empty()) rules_now.complete.insert(Audience::guardian);
    return plan_sync(known.people, known.accounts, people_of(roster, today_), rules_now);
  }

  void forget_the_purged(const Plan& plan, const Known& before) {
    for (const Change& c : plan.changes) {
      if (c.kind != ChangeKind::purged) continue;
      for (const KnownAccount& a : before.accounts)
        if (a.person == c.person) purged_logins_.insert(to_lower(a.login));
      handed_out_.erase(c.person);
      for (Truth& t : people_)
        if (t.id == c.person) t.id = 0;
    }
  }

  /// Nobody is ever taken for somebody else.
  void know_everybody(const std::vector<std::size_t>& order, const std::vector<PersonId>& ids) {
    std::map<PersonId, const Truth*> owner;
    for (const Truth& t : people_)
      if (t.id != 0) owner[t.id] = &t;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (ids[i] == 0) continue;
      Truth& t = people_[order[i]];
      if (const auto found = owner.find(ids[i]); found != owner.end()) REQUIRE(found->second == &t);
      t.id = ids[i];
    }
  }

  void logins_stay(const Known& after) {
    for (const KnownAccount& a : after.accounts) {
      const auto [place, first] = handed_out_.try_emplace(a.person, a.login, a.secret);
      if (first) continue;
      REQUIRE(place->second == std::pair(a.login, a.secret));
    }
    REQUIRE(handed_out_.size() == after.accounts.size());  // none is lost
  }

  void logins_differ(const Known& after) const {
    std::set<std::string> logins;
    for (const KnownAccount& a : after.accounts) {
      REQUIRE(logins.insert(to_lower(a.login)).second);
      REQUIRE_FALSE(purged_logins_.contains(to_lower(a.login)));
    }
  }

  void again_changes_nothing(std::vector<std::size_t> order, bool bare, const Known& after) {
    const std::size_t questions = planned(roster_of(order, bare), after).questions.size();
    std::shuffle(order.begin(), order.end(), random_);
    const Plan again = planned(roster_of(order, bare), after);
    REQUIRE(again.questions.size() == questions);
    REQUIRE(again.count(ChangeKind::kept) == again.changes.size());
  }

  /// The label of whoever is kept as he was says the same, but for what tells him from others of his name; a division
  /// in which all are kept as they were has its PDF to the byte.
  void labels_stay(const Roster& roster, const std::vector<Account>& accounts, const std::vector<PersonId>& ids) {
    std::map<std::string, Printed> divisions;
    std::map<PersonId, Printed> labels;
    for (const Sheet& sheet : sheets_of(roster, accounts)) {
      Printed& division = divisions[sheet.division];
      division.what = sheet.pdf;
      for (std::size_t i = 0; i < sheet.records.size(); ++i) {
        const std::size_t student = sheet.accounts[i]->person;
        const Student& s = roster.students[student];
        Printed label{fmt::format("{} {} {} {} {} {}\n", ids[student], s.family_name, s.given_name, s.division,
                                  iso_date(*s.birth_date), resets_[ids[student]]),
                      {}};
        Record record = sheet.records[i];
        record[Field::distinction] = {};
        for (const Value& value : record.values) label.what += value.text + "\n";
        division.who +=
            label.who + sheet.records[i][Field::distinction].text;  // a number that tells namesakes apart may change
        labels[ids[student]] = std::move(label);
      }
    }
    kept_labels += still_the_same(labels_, labels);
    kept_documents += still_the_same(divisions_, divisions);
    labels_ = std::move(labels);
    divisions_ = std::move(divisions);
  }

  /// Requires that those who are as they were have the same. Returns how many.
  template <typename Key>
  static std::size_t still_the_same(const std::map<Key, Printed>& before, const std::map<Key, Printed>& now) {
    std::size_t same = 0;
    for (const auto& [key, printed] : now)
      if (const auto old = before.find(key); old != before.end() && old->second.who == printed.who) {
        REQUIRE(old->second.what == printed.what);
        ++same;
      }
    return same;
  }

  std::mt19937 random_;
  Folder folder_;
  Key key_ = make_key();
  Date today_ = day(2026, 9, 1);
  std::vector<Truth> people_;
  std::set<Date> birth_dates_;
  std::map<PersonId, std::pair<std::string, std::string>> handed_out_;
  std::map<PersonId, int> resets_;
  std::set<std::string> purged_logins_;
  std::map<PersonId, Printed> labels_;  // of the import before
  std::map<std::string, Printed> divisions_;
};

}  // namespace

// PASSATION_YEARS=200 in .ci/run
TEST_CASE("years: nothing that was handed out ever changes, or is given to somebody else") {
  const char* set = std::getenv("PASSATION_YEARS");
  const int years = set ? std::atoi(set) : 12;
  for (const unsigned seed : {1u, 2u, 3u}) {
    CAPTURE(seed);
    Life school(seed);
    for (int year = 0; year < years; ++year) {
      CAPTURE(year);
      school.import();
      school.import();
    }
    CHECK(school.kept_labels > 0);
    CHECK(school.kept_documents > 0);
    CHECK(school.secrets_reset > 0);
  }
}
