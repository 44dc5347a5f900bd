#include "ledger/plan.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>

#include "base/error.hpp"
#include "school.hpp"

using namespace passation;

namespace {

using Everybody = std::vector<KnownPerson>;

Plan plan(const Everybody& people, const std::vector<ImportedPerson>& list, const SyncRules& r = sync_rules()) {
  return plan_sync(people, {}, list, r);
}

const Person merle = pupil({"1", "123456789AA"}, "MERLE", "Lucie", "01/02/2014");
const Person pie = pupil({"2", "123456789BB"}, "PIE", "Jean", "03/04/2014", "6E 2");

/// Everybody is kept, and nothing is asked.
bool changes_nothing(const Plan& plan) {
  return plan.questions.empty() && plan.count(ChangeKind::kept) == plan.changes.size();
}

}  // namespace

// c created, K kept, m moved, C corrected, d deactivated, R reactivated, P purged, ? asked

TEST_CASE("sync: somebody new is created, somebody known is kept") {
  CHECK(kinds(plan({known(7, merle)}, imported({merle, pie}))) == "K7 c0");
}

TEST_CASE("sync: the same input again is empty") {
  CHECK(changes_nothing(plan({known(7, merle), known(8, pie)}, imported({merle, pie}))));
}

TEST_CASE("sync: another division or group is a move") {
  Person moved = merle;
  moved.division = "6E 2";
  CHECK(kinds(plan({known(7, merle)}, imported({moved}))) == "m7");
  Person grouped = merle, other = merle;
  grouped.groups = {"ALL1"};
  other.groups = {"ALL2"};
  CHECK(kinds(plan({known(7, grouped)}, imported({other}))) == "m7");
  CHECK(kinds(plan({known(7, merle)}, imported({grouped}))) == "K7");  // learned
}

TEST_CASE("sync: a name, birth date or sex put right is a correction, and says which") {
  Person p = merle;
  p.sex = Sex::female;
  Person right = p;
  right.family_name = "MERLES";
  right.given_name = "Lucia";
  right.birth_date = born("11/02/2014");
  right.sex = Sex::male;
  const Plan corrected = plan({known(7, p)}, imported({right}));
  CHECK(kinds(corrected) == "C7");
  CHECK(corrected.changes[0].fields.fr == "nom, prénom, date de naissance, sexe");
}

TEST_CASE("sync: an accent put right is a correction") {
  Person right = merle;
  right.given_name = "Lucïe";
  CHECK(kinds(plan({known(7, merle)}, imported({right}))) == "C7");
}

TEST_CASE("sync: corrected and moved at once is one correction that says both") {
  Person right = merle;
  right.given_name = "Lucia";
  right.division = "6E 2";
  const Plan corrected = plan({known(7, merle)}, imported({right}));
  CHECK(kinds(corrected) == "C7");
  CHECK(corrected.changes[0].fields.en == "given name, division");
}

TEST_CASE("sync: what a list does not say takes nothing away") {
  Person bare = pupil({"1"}, "MERLE", "Lucie", "");
  bare.division.clear();
  CHECK(kinds(plan({known(7, merle)}, imported({bare}))) == "K7");
  CHECK(updated(merle, bare) == merle);
}

TEST_CASE("sync: who is absent from a complete list is deactivated") {
  CHECK(kinds(plan({known(7, merle), known(8, pie)}, imported({merle}))) == "K7 d8");
}

TEST_CASE("sync: absence counts only within a category whose complete list is there") {
  const Everybody people{known(7, merle), known(8, teacher("5", "GRÈBE", "Anne", "01/01/1980")),
                         known(9, guardian("4", "MERLE", "Paul"), {7})};
  CHECK(kinds(plan(people, imported({merle}))) == "K7");
  CHECK(kinds(plan(people, imported({people[1].person}), sync_rules({Audience::staff}))) == "K8");
  CHECK(kinds(plan(people, imported({merle}), sync_rules({}))) == "K7");  // --partial
  CHECK(kinds(plan(people, imported({merle}), sync_rules({Audience::student, Audience::staff}))) == "K7 d8");
}

TEST_CASE("sync: a pupil whose exit date has passed is deactivated, even by a partial list, and never created") {
  std::vector<ImportedPerson> list = imported({merle});
  list[0].left = true;
  CHECK(kinds(plan({known(7, merle)}, list, sync_rules({}))) == "d7");
  CHECK(kinds(plan({gone(known(7, merle), day(2026, 9, 1))}, list)) == "");
  CHECK(kinds(plan({}, list)) == "");
}

TEST_CASE("sync: a leaver who comes back within twelve months is reactivated") {
  CHECK(kinds(plan({gone(known(7, merle), day(2025, 9, 15))}, imported({merle}))) == "R7");
}

TEST_CASE("sync: twelve months after deactivation a person is purged; back in month 13 he is new") {
  CHECK(kinds(plan({gone(known(7, merle), day(2025, 9, 14))}, imported({merle}))) == "P7 c0");
  CHECK(kinds(plan({gone(known(7, merle), day(2025, 9, 14))}, imported({}))) == "P7");
  CHECK(kinds(plan({gone(known(7, merle), day(2025, 9, 15))}, imported({}))) == "");
}

TEST_CASE("sync: the clock is the platform's, the longest of several") {
  SyncRules r = sync_rules();
  r.purge_after = {{"asp", 12}, {"pix", 24}};
  const Everybody people{gone(known(7, merle), day(2025, 9, 14))};
  const std::vector<KnownAccount> accounts{{7, "asp", "", "merle", "", {}, {}}, {7, "pix", "", "merle", "", {}, {}}};
  CHECK(kinds(plan_sync(people, accounts, {}, r)) == "");
  r.today = day(2027, 9, 14);
  CHECK(kinds(plan_sync(people, accounts, {}, r)) == "P7");
}

TEST_CASE("sync: who is back after his purge is asked about where a twin who is missing may be he") {
  const Person gael = pupil({}, "BUSE", "Gaël", "13/11/2013"), golo = pupil({}, "BUSE", "N'Golo", "13/11/2013");
  const std::vector<KnownPerson> everybody{gone(known(7, gael), day(2025, 9, 14)), known(8, golo)};
  const Plan p = plan_sync(everybody, {}, imported({gael}), sync_rules());
  REQUIRE(p.questions.size() == 1);
  CHECK(p.questions[0].candidates == std::vector<PersonId>{8});
  CHECK(p.count(ChangeKind::purged) == 1);
  CHECK(plan_sync(everybody, {}, imported({gael, golo}), sync_rules()).questions.empty());
}

TEST_CASE("sync: the day of the purge is never too early") {
  CHECK(purge_day(day(2025, 9, 14), 12) == day(2026, 9, 14));
  CHECK(purge_day(day(2028, 2, 29), 12) == day(2029, 3, 1));
  CHECK(purge_day(day(2026, 12, 31), 2) == day(2027, 3, 3));
}

TEST_CASE("sync: SIECLE's id comes first, then the INE, then the private school's number") {
  Person p = pupil({"1", "123456789AA", "77"}, "MERLE", "Lucie", "01/02/2014");
  for (const Keys& keys : {Keys{"1"}, Keys{"", "123456789AA"}, Keys{"", "", "77"}}) {
    Person renamed = pupil(keys, "MERLE", "Lucia", "01/02/2014");
    CHECK(kinds(plan({known(7, p)}, imported({renamed}))) == "C7");
  }
  Person new_id = merle;  // from another académie
  new_id.key(KeyKind::siecle) = "99";
  CHECK(kinds(plan({known(7, merle)}, imported({new_id}))) == "K7");
}

TEST_CASE("sync: STS-web's numbers have two spaces") {
  const Person grebe = teacher("5", "GRÈBE", "Anne", "01/01/1980");
  Person local = teacher("", "HÉRON", "Luc", "02/02/1981");
  local.key(KeyKind::local) = "5";
  const SyncRules staff = sync_rules({Audience::staff});
  CHECK(kinds(plan({known(7, grebe)}, imported({grebe, local}), staff)) == "K7 c0");
  Person married = grebe;
  married.family_name = "CANARD";
  CHECK(kinds(plan({known(7, grebe)}, imported({married}), staff)) == "C7");
}

TEST_CASE("sync: without numbers, by folded name and birth date") {
  const Person bare = pupil({}, "Mérlé", "lucie", "01/02/2014");
  CHECK(kinds(plan({known(7, merle)}, imported({bare}))) == "C7");  // spelt otherwise
  CHECK(kinds(plan({known(7, pupil({}, "MERLE", "Lucie", "01/02/2014"))}, imported({merle}))) ==
        "K7");  // and learns them
}

TEST_CASE("sync: without birth dates, by name and division, else it asks") {
  CHECK(kinds(plan({known(7, merle)}, imported({pupil({}, "MERLE", "Lucie", "")}))) == "K7");
  CHECK(kinds(plan({known(7, merle)}, imported({pupil({}, "MERLE", "Lucie", "", "6E 4")}))) == "?1");
}

TEST_CASE("sync: an INE that is given to another name is a question") {
  const Person other = pupil({"9", "123456789AA"}, "GRIVE", "Paul", "05/06/2014");
  const Plan asked = plan({known(7, merle)}, imported({other}));
  CHECK(kinds(asked) == "?1");
  CHECK(asked.questions[0].reason == Question::Reason::id_of_another);
  CHECK(asked.asked == std::vector<bool>{true});
}

TEST_CASE("sync: an INE given again while its first owner is still there is nobody's question") {
  const Person other = pupil({"9", "123456789AA"}, "GRIVE", "Paul", "05/06/2014");
  CHECK(kinds(plan({known(7, merle)}, imported({merle, other}))) == "K7 c0");
}

TEST_CASE("sync: SIECLE's id with nothing else in common is a question") {
  const Person other = pupil({"1"}, "GRIVE", "Paul", "05/06/2013");
  CHECK(kinds(plan({known(7, merle)}, imported({other}))) == "?1");
}

TEST_CASE("sync: two candidates are a question, and both stay as known") {
  const Everybody people{known(7, pupil({"1"}, "MERLE", "Lucie", "01/02/2014", "6E 1")),
                         known(8, pupil({"2"}, "MERLE", "Lucie", "01/02/2014", "6E 2"))};
  const Plan asked = plan(people, imported({pupil({}, "MERLE", "Lucie", "01/02/2014", "6E 3")}));
  CHECK(kinds(asked) == "?2");
  CHECK(asked.questions[0].choices() == std::vector<std::string>{"1", "2", "new"});
  CHECK(asked.person_of == std::vector<PersonId>{0});
}

TEST_CASE("sync: id of one and INE of another who fits as well are a question") {
  const Everybody people{known(7, pupil({"1"}, "MERLE", "Lucie", "01/02/2014")),
                         known(8, pupil({"2", "123456789AA"}, "MERLE", "Lucie", "01/02/2014"))};
  CHECK(kinds(plan(people, imported({pupil({"1", "123456789AA"}, "MERLE", "Lucie", "01/02/2014")}))) == "?2");
}

TEST_CASE("sync: homonyms without numbers are told apart by what has not changed") {
  const Person one = pupil({}, "MERLE", "Lucie", "01/02/2014", "6E 1");
  const Person two = pupil({}, "MERLE", "Lucie", "01/02/2014", "6E 2");
  Person three = two;
  three.division = "6E 3";
  CHECK(kinds(plan({known(7, one), known(8, two)}, imported({two, one}))) == "K8 K7");
  CHECK(kinds(plan({known(7, one), known(8, two)}, imported({three, one}))) == "K7 ?1");
  CHECK(kinds(plan({known(7, one)}, imported({one, two}))) == "K7 c0");
}

TEST_CASE("sync: somebody new who is much like somebody missing is a question") {
  const Person lea = pupil({"1"}, "MARTIN", "Lea", "12/03/2014"),
               put_right = pupil({"5"}, "MARTIN", "Léa", "13/03/2014");
  const Plan asked = plan({known(7, lea)}, imported({put_right}));
  CHECK(kinds(asked) == "?1");
  CHECK(asked.questions[0].reason == Question::Reason::correction);
  CHECK(kinds(plan({known(7, lea)}, imported({lea, put_right}))) == "K7 c0");  // nobody is missing
  const Person other = pupil({"5"}, "MARTIN", "Léa", "28/11/2013");
  CHECK(kinds(plan({known(7, lea)}, imported({other}))) == "c0 d7");
}

TEST_CASE("sync: much alike, but with INEs that differ, are two people") {
  const Person one = pupil({"1", "123456789AA"}, "MARTIN", "Lea", "12/03/2014");
  const Person two = pupil({"5", "123456789BB"}, "MARTIN", "Léa", "13/03/2014");
  CHECK(kinds(plan({known(7, one)}, imported({two}))) == "c0 d7");
}

TEST_CASE("sync: names in each other's place are a question") {
  CHECK(kinds(plan({known(7, merle)}, imported({pupil({}, "LUCIE", "Merle", "01/02/2014")}))) == "?1");
}

TEST_CASE("sync: an answer settles its question") {
  const Person lea = pupil({"1"}, "MARTIN", "Lea", "12/03/2014"),
               put_right = pupil({"5"}, "MARTIN", "Léa", "13/03/2014");
  const Everybody people{known(7, lea)};
  const std::string id = plan(people, imported({put_right})).questions[0].id;
  SyncRules r = sync_rules();
  r.answers = {{id, "1"}};
  const Plan same = plan(people, imported({put_right}), r);
  CHECK(kinds(same) == "C7");
  CHECK(same.answered == std::set<std::string>{id});
  CHECK(changes_nothing(plan({known(7, updated(lea, put_right))}, imported({put_right}))));  // never asked again
  r.answers = {{id, "new"}};
  CHECK(kinds(plan(people, imported({put_right}), r)) == "c0 d7");
  r.answers = {{id, "2"}};
  CHECK_THROWS_AS(plan(people, imported({put_right}), r), Error);
}

TEST_CASE("sync: who was given an INE again is known from then on, and so is its first owner") {
  const Person other = pupil({"9", "123456789AA"}, "GRIVE", "Paul", "05/06/2014");
  Person merle_alone = merle;
  merle_alone.key(KeyKind::siecle).clear();
  const Everybody people{known(7, merle_alone), known(8, other)};
  Person grive = other;
  grive.key(KeyKind::siecle).clear();
  CHECK(kinds(plan(people, imported({grive, merle_alone}))) == "K8 K7");
}

TEST_CASE("sync: two who fit one are both a question") {
  const Person bare = pupil({}, "MERLE", "Lucie", "01/02/2014");
  Person twice = bare;
  twice.division = "6E 7";
  CHECK(kinds(plan({known(7, pupil({}, "MERLE", "Lucie", "01/02/2014", "6E 4"))}, imported({bare, twice}))) == "?1 ?1");
}

TEST_CASE("sync: a guardian whose id has changed is found by name and pupil, and keeps what he has") {
  std::vector<ImportedPerson> list = imported({merle, guardian("99", "MERLE", "Paul")});
  list[1].students = {0};
  const Everybody people{known(7, merle), known(8, guardian("4", "MERLE", "Paul"), {7})};
  CHECK(kinds(plan(people, list, sync_rules({Audience::student, Audience::guardian}))) == "K7 K8");
}

TEST_CASE("sync: a guardian of the same name of another pupil is another") {
  std::vector<ImportedPerson> list = imported({merle, pie, guardian("99", "MERLE", "Paul")});
  list[2].students = {1};
  const Everybody people{known(7, merle), known(8, guardian("4", "MERLE", "Paul"), {7}), known(9, pie)};
  CHECK(kinds(plan(people, list)) == "K7 K9 c0");
}

TEST_CASE("sync: a guardian in whose place two are known is a question") {
  std::vector<ImportedPerson> list = imported({merle, guardian("99", "MERLE", "Paul")});
  list[1].students = {0};
  const Everybody people{known(7, merle), known(8, guardian("4", "MERLE", "Paul"), {7}),
                         known(9, guardian("5", "MERLE", "Paul"), {7})};
  CHECK(kinds(plan(people, list)) == "K7 ?2");
}

TEST_CASE("sync: guardians of a pupil who is asked about stay as known") {
  std::vector<ImportedPerson> list = imported({pupil({}, "MERLE", "Lucie", "", "6E 4"), guardian("", "MERLE", "Paul")});
  list[1].students = {0};
  const Everybody people{known(7, merle), known(8, guardian("", "MERLE", "Paul"), {7})};
  const Plan asked = plan(people, list, sync_rules({Audience::student, Audience::guardian}));
  CHECK(kinds(asked) == "?1");
  CHECK(asked.asked == std::vector<bool>{true, true});
}

TEST_CASE("sync: more than a fifth of a category going is told") {
  Everybody people;
  std::vector<Person> list;
  for (int i = 1; i <= 10; ++i) {
    const Person p = pupil({std::to_string(i)}, "MERLE", "Lucie", "01/02/2014");
    people.push_back(known(i, p));
    if (i > 3) list.push_back(p);
  }
  CHECK(plan(people, imported(list)).shrinking == std::vector<Shrinking>{{Audience::student, 3, 10}});
  list.push_back(people[0].person);
  CHECK(plan(people, imported(list)).shrinking.empty());
}

TEST_CASE("sync: who leaves with the last level as a school year begins is expected") {
  const auto school = [](const std::string& last, const std::string& first, const std::string& next, int gone_below) {
    Everybody people;
    std::vector<Person> list;
    for (int i = 1; i <= 20; ++i) {
      Person p = pupil({std::to_string(i)}, "MERLE", "Lucie", "01/02/2014", i <= 5 ? last : first);
      people.push_back(known(i, p));
      p.division = next;
      if (i > gone_below) list.push_back(p);
    }
    return plan(people, imported(list)).shrinking;
  };
  for (const char* last : {"3E 2", "TG1", "Term S2", "CM2 A", "CM1-CM2"}) {
    CAPTURE(last);
    CHECK(school(last, "5E 1", "4E 1", 5).empty());
  }
  CHECK(school("4E 2", "5E 1", "4E 1", 5).size() == 1);  // of no last level
  CHECK(school("TPS", "PS", "MS", 5).size() == 1);
  CHECK(school("3E 2", "5E 1", "5E 1", 5).size() == 1);  // within a year
  CHECK(school("3E 2", "5E 1", "4E 1", 9) == std::vector<Shrinking>{{Audience::student, 4, 15}});
}

TEST_CASE("sync: the order of rows changes nothing") {
  Everybody people;
  std::vector<Person> list;
  for (int i = 0; i < 40; ++i) {
    const Keys keys = i % 3 ? Keys{std::to_string(i)} : Keys{};
    Person p = pupil(keys, i % 4 ? "MERLE" : "PIE", i % 5 ? "Lucie" : "Luce",
                     "0" + std::to_string(i % 7 + 1) + "/02/2014", "6E " + std::to_string(i % 6));
    if (i % 2) people.push_back(known(i, p));
    if (i % 9 == 0) p.division = "6E 9";
    list.push_back(std::move(p));
  }
  const auto outcome = [&](const std::vector<Person>& rows) {
    const Plan p = plan(people, imported(rows));
    std::vector<std::pair<std::string, PersonId>> who;
    for (std::size_t i = 0; i < rows.size(); ++i)
      who.emplace_back(describe(rows[i]) + rows[i].keys[0] + iso_date(*rows[i].birth_date) + (p.asked[i] ? "?" : ""),
                       p.person_of[i]);
    std::sort(who.begin(), who.end());
    std::set<std::string> ids;
    for (const Question& q : p.questions) ids.insert(q.id);
    return std::pair(who, ids);
  };
  const auto expected = outcome(list);
  std::reverse(list.begin(), list.end());
  CHECK(outcome(list) == expected);
  std::rotate(list.begin(), list.begin() + 17, list.end());
  CHECK(outcome(list) == expected);
}

// Of the thread: what else the machine does is not in it.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double seconds_for(int pupils) {
  Everybody people;
  std::vector<Person> list;
  for (int i = 0; i < pupils; ++i) {
    list.push_back(pupil(i % 2 ? Keys{} : Keys{std::to_string(i)}, "MERLE" + std::to_string(i), "Lucie", "01/02/2014"));
    people.push_back(known(i + 1, list.back()));
  }
  const std::vector<ImportedPerson> everybody = imported(list);
  const double begin = cpu_seconds();
  CHECK(changes_nothing(plan(people, everybody)));
  return cpu_seconds() - begin;
}

TEST_CASE("sync: ten times the pupils, unchanged, take about ten times as long") {
  const double few = std::min({seconds_for(4'000), seconds_for(4'000), seconds_for(4'000)});
  CHECK(seconds_for(40'000) < 60 * few);  // a hundred times, where each is compared with all
}
