// Who of those imported is who of those known: names, birth date, sex, class and numbers weighed together.
// Letters as in plan_test.cpp.

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "ledger/plan.hpp"
#include "school.hpp"

using namespace passation;

namespace {

using Everybody = std::vector<KnownPerson>;
using Reason = Question::Reason;

Plan plan(const Everybody& people, const std::vector<Person>& list) {
  return plan_sync(people, {}, imported(list), sync_rules());
}

std::string kinds_of(const Everybody& people, const std::vector<Person>& list) {
  return kinds(plan(people, list));
}

/// Of one known and one said.
std::string pair_kinds(const Person& known_one, const Person& imported_one) {
  return kinds_of({known(7, known_one)}, {imported_one});
}

const std::string ine_a = "123456789AA", ine_b = "123456789BB", ine_c = "123456789CC", ine_d = "123456789DD";

Person of_sex(Person p, Sex sex) {
  p.sex = sex;
  return p;
}

/// Pupils in whom nothing changes, with both numbers.
void add_others(Everybody& people, std::vector<Person>& list, int many) {
  for (int n = 0; n < many; ++n) {
    const std::string number = std::to_string(100 + n);
    list.push_back(pupil({number, "999000" + number + "AA"}, "PINSON" + number, "Jo", "01/01/2013"));
    people.push_back(known(100 + n, list.back()));
  }
}

}  // namespace

TEST_CASE("who: a respelt name with birth date and class is a question") {
  const auto question = [](std::string family, std::string given, std::string now_family, std::string now_given) {
    return pair_kinds(pupil({}, std::move(family), std::move(given), "01/01/2015"),
                      pupil({}, std::move(now_family), std::move(now_given), "01/01/2015"));
  };
  CHECK(question("MERLEAU", "Youssef", "MERLAU", "Yousef") == "?1");
  CHECK(question("BEN PINSON", "Inès", "PINSON", "Inès") == "?1");
  CHECK(question("MERLE", "Eva", "LORIOT", "Eva") == "?1");
  CHECK(question("GRÈBE", "Lou", "GRÈBE-DUVAL", "Lou") == "?1");
  CHECK(question("GRÈBE", "Lou-Anne", "GRÈBE", "Lou") == "?1");
  CHECK(question("GRÈBE", "Noe", "GRÈBE", "Zoé") == "?1");
  CHECK(question("MERLE", "Eva", "LORIOT", "Inès") == "c0 d7");
}

TEST_CASE("who: the parts of a double name in another order are the same name") {
  CHECK(pair_kinds(pupil({}, "GRÈBE-DUVAL", "Lou", "03/01/2015"), pupil({}, "DUVAL GRÈBE", "Lou", "03/01/2015")) ==
        "C7");
  CHECK(pair_kinds(pupil({}, "GRÈBE", "Lou-Anne", "03/01/2015"), pupil({}, "GRÈBE", "Anne Lou", "03/01/2015")) == "C7");
}

TEST_CASE("who: names that are one in logins are one person's") {
  const auto same = [](std::string family, std::string now) {
    return pair_kinds(pupil({}, std::move(family), "Eva", "01/01/2015"),
                      pupil({}, std::move(now), "Eva", "01/01/2015"));
  };
  CHECK(same("Weiß", "WEISS") == "C7");
  CHECK(same("Øst", "OST") == "C7");
  CHECK(same("ŁUKASZ", "LUKASZ") == "C7");
  CHECK(same("Đorić", "DORIC") == "C7");
  CHECK(same("Yıldız", "YILDIZ") == "C7");
  CHECK(same("D\u02bcAigle", "D'AIGLE") == "K7");
}

TEST_CASE("who: a file in capitals corrects nobody") {
  const auto said_as = [](std::string family, std::string given, std::string now_family, std::string now_given) {
    return pair_kinds(pupil({}, std::move(family), std::move(given), "01/01/2015"),
                      pupil({}, std::move(now_family), std::move(now_given), "01/01/2015"));
  };
  CHECK(said_as("GRÈBE", "Zoé", "GREBE", "ZOE") == "K7");
  CHECK(said_as("O'BRIEN", "Zoé", "O’BRIEN", "ZOE") == "K7");
  CHECK(said_as("Cœur", "Lætitia", "COEUR", "LAETITIA") == "K7");
  CHECK(said_as("GRÈBE", "Jean-Côme", "GREBE", "JEAN COME") == "K7");
  CHECK(said_as("GREBE", "ZOE", "GRÈBE", "Zoé") == "C7");
  CHECK(said_as("MERLE", "Lucie", "Merle", "Lucie") == "K7");
}

TEST_CASE("who: exchanged ids of SIECLE change nobody") {
  const Person lea = pupil({"1", ine_a}, "MARTIN", "Léa", "12/03/2014");
  const Person zoe = pupil({"2", ine_b}, "MARTIN", "Zoé", "01/01/2013");
  Person lea_now = lea, zoe_now = zoe;
  std::swap(lea_now.keys[0], zoe_now.keys[0]);
  CHECK(kinds_of({known(7, lea), known(8, zoe)}, {lea_now, zoe_now}) == "K7 K8");
  for (Person* p : {&lea_now, &zoe_now}) p->key(KeyKind::ine).clear();
  CHECK(kinds_of({known(7, lea), known(8, zoe)}, {lea_now, zoe_now}) == "K7 K8");
  CHECK(kinds_of({known(7, lea), known(8, zoe)}, {lea_now}) == "K7 d8");
}

TEST_CASE("who: exchanged numbers of twins change nobody") {
  const Person lea = pupil({"1", ine_a}, "MARTIN", "Léa", "12/03/2014");
  const Person zoe = pupil({"2", ine_b}, "MARTIN", "Zoé", "12/03/2014");
  for (const std::size_t kind : {std::size_t{0}, std::size_t{1}}) {
    Person lea_now = lea, zoe_now = zoe;
    std::swap(lea_now.keys[kind], zoe_now.keys[kind]);
    CHECK(kinds_of({known(7, lea), known(8, zoe)}, {lea_now, zoe_now}) == "K7 K8");
    lea_now.keys[1 - kind].clear(), zoe_now.keys[1 - kind].clear();
    CHECK(kinds_of({known(7, lea), known(8, zoe)}, {lea_now, zoe_now}) == "K7 K8");
    CHECK(kinds_of({known(7, lea), known(8, zoe)}, {zoe_now}) == "K8 d7");
  }
}

TEST_CASE("who: twins of whom both numbers were exchanged, and who changed class, are asked about") {
  const Person lea = pupil({"1", ine_a}, "MARTIN", "Léa", "12/03/2014");
  const Person zoe = pupil({"2", ine_b}, "MARTIN", "Zoé", "12/03/2014");
  Person lea_now = lea, zoe_now = zoe;
  std::swap(lea_now.keys, zoe_now.keys);
  CHECK(kinds_of({known(7, lea), known(8, zoe)}, {lea_now, zoe_now}) == "K7 K8");
  lea_now.division = zoe_now.division = "5E 1";
  CHECK(kinds_of({known(7, lea), known(8, zoe)}, {lea_now, zoe_now}) == "?2 ?2");
}

TEST_CASE("who: a list with the name in use alone changes no name") {
  Person lea = pupil({}, "MARTIN", "Léa", "12/03/2014");
  lea.used_name = "GRÈBE";
  CHECK(pair_kinds(lea, pupil({}, "GREBE", "Léa", "12/03/2014")) == "K7");
  CHECK(pair_kinds(lea, pupil({}, "MARTIN", "Léa", "12/03/2014")) == "K7");
}

TEST_CASE("who: an id given again to a brother is his") {
  const Person lea = of_sex(pupil({"1", ine_a}, "MARTIN", "Léa", "12/03/2014"), Sex::female);
  const Person hugo = of_sex(pupil({"1", ine_c}, "MARTIN", "Hugo", "05/05/2015"), Sex::male);
  CHECK(pair_kinds(lea, hugo) == "c0 d7");
  Person without_ine = hugo;
  without_ine.key(KeyKind::ine).clear();
  CHECK(pair_kinds(lea, without_ine) == "?1");
  CHECK(kinds_of({gone(known(7, lea), day(2026, 9, 1)), known(8, hugo)}, {hugo}) == "K8");
}

TEST_CASE("who: an INE alone, with the given name of a twin, is a question") {
  const Person lea = pupil({"", ine_a}, "MARTIN", "Léa", "12/03/2014");
  const Plan asked = plan({known(7, lea)}, {pupil({"", ine_a}, "MARTIN", "Zoé", "12/03/2014")});
  CHECK(kinds(asked) == "?1");
  CHECK(asked.questions[0].reason == Reason::id_of_another);
  CHECK(pair_kinds(of_sex(pupil({"", ine_a}, "MARTIN", "Jean", "12/03/2014"), Sex::male),
                   of_sex(pupil({"", ine_a}, "MARTIN", "Jeanne", "12/03/2014"), Sex::female)) == "?1");
}

TEST_CASE("who: an INE alone, under a given name that is much like it, is sure in the same class, or in the next one") {
  const Person mael = pupil({"", ine_a}, "WEISS", "Maël", "19/07/2013", "5E B");
  CHECK(pair_kinds(mael, pupil({"", ine_a}, "WEISS", "Maëlo", "19/07/2013", "5E B")) == "C7");
  CHECK(pair_kinds(mael, pupil({"", ine_a}, "WEISS", "Maëlo", "19/07/2013", "6E 2")) == "?1");
  Everybody people;
  std::vector<Person> list;
  add_others(people, list, 20);
  for (Person& p : list) p.division = "5E 2";
  people.push_back(known(7, mael));
  list.push_back(pupil({"", ine_a}, "WEISS", "Maëlo", "19/07/2013", "4E 2"));
  CHECK(plan(people, list).person_of.back() == 7);
  people.back().person.given_name = "Noé", people.back().person.division = "5E 2";
  list.back().given_name = "Noa", list.back().division = "5E 2";
  CHECK(plan(people, list).asked.back());
}

TEST_CASE("who: the same id, INE and birth date under a new name are the same person") {
  const Person lea = of_sex(pupil({"1", ine_a}, "MARTIN", "Léa", "12/03/2014"), Sex::female);
  Person adopted = lea, renamed = lea, both = lea;
  adopted.family_name = "GRÈBE";
  renamed.given_name = "Hugo", renamed.sex = Sex::male;
  both.family_name = "GRÈBE", both.given_name = "Hugo";
  for (const Person& now : {adopted, renamed, both}) CHECK(pair_kinds(lea, now) == "C7");
  for (Person* p : {&adopted, &renamed}) p->key(KeyKind::ine).clear();
  renamed.sex = Sex::unknown;
  CHECK(pair_kinds(lea, adopted) == "C7");
  CHECK(pair_kinds(lea, renamed) == "C7");
}

TEST_CASE("who: a final INE is the same person's") {
  const Person lea = of_sex(pupil({"1", ine_a}, "MARTIN", "Léa", "12/03/2014", "6E 1"), Sex::female);
  Person final_ine = lea;
  final_ine.key(KeyKind::ine) = ine_b;
  CHECK(pair_kinds(lea, final_ine) == "K7");
  final_ine.key(KeyKind::siecle).clear();
  CHECK(pair_kinds(lea, final_ine) == "K7");
  final_ine.division = "5E 2";
  CHECK(pair_kinds(lea, final_ine) == "m7");
  final_ine.sex = Sex::male;
  CHECK(pair_kinds(lea, final_ine) == "?1");
  Person married = lea;
  married.key(KeyKind::ine) = ine_b, married.family_name = "MARTIN-GRÈBE";
  CHECK(pair_kinds(lea, married) == "C7");
}

TEST_CASE("who: a final INE along with a name or the birth date is the same person's, where SIECLE's id has stayed") {
  const Person lea = pupil({"1", "1234567890P"}, "MARTIN", "Léa-Lou", "12/03/2014");
  const auto now = [&](std::string family, std::string given, std::string_view birth) {
    return pair_kinds(lea, pupil({"1", ine_a}, std::move(family), std::move(given), birth, "5E 1"));
  };
  CHECK(now("GRÈBE", "Léa-Lou", "12/03/2014") == "C7");
  CHECK(now("MARTIN", "Léa", "12/03/2014") == "C7");
  CHECK(now("MARTIN", "Léa-Lou", "13/03/2014") == "C7");
  CHECK(now("MARTIN", "Zoé", "12/03/2014") == "?1");
  CHECK(now("GRÈBE", "Léa", "12/03/2014") == "?1");
}

TEST_CASE("who: a final INE along with another given name is a question, in the same class; else it is a twin") {
  const Person hugo = of_sex(pupil({"", "1234567890P"}, "PIE", "Hugo", "12/03/2014"), Sex::male);
  const auto now = [&](std::string ine, std::string division, Sex sex) {
    return pair_kinds(hugo,
                      of_sex(pupil({"", std::move(ine)}, "PIE", "Zacharie", "12/03/2014", std::move(division)), sex));
  };
  CHECK(now(ine_a, "6E 1", Sex::male) == "?1");
  CHECK(now(ine_a, "6E 1", Sex::female) == "?1");
  CHECK(now(ine_a, "6E 2", Sex::male) == "c0 d7");
  CHECK(now("0987654321P", "6E 1", Sex::male) == "c0 d7");
}

TEST_CASE("who: another INE is a question where the old one has come to somebody else who fits") {
  const Person lea = pupil({"", ine_a}, "MARTIN", "Léa", "12/03/2014");
  CHECK(kinds_of({known(7, lea)}, {pupil({"", ine_a}, "MARTIN", "Léa-Lou", "12/03/2014"),
                                   pupil({"", ine_b}, "MARTIN", "Léa", "12/03/2014")}) == "?1 ?1");
}

TEST_CASE("who: another id of SIECLE with the same INE, names and birth date is the same person") {
  CHECK(pair_kinds(pupil({"1", ine_a}, "MARTIN", "Léa", "12/03/2014"),
                   pupil({"901", ine_a}, "MARTIN", "Léa", "12/03/2014", "5E 1")) == "m7");
}

TEST_CASE("who: a brother with the birth date of his sister who has left is new where a number differs, too") {
  const Person lea = of_sex(pupil({"1"}, "MARTIN", "Léa", "12/03/2014"), Sex::female);
  const Person hugo = of_sex(pupil({"2", ine_a}, "MARTIN", "Hugo", "12/03/2014"), Sex::male);
  CHECK(pair_kinds(lea, hugo) == "c0 d7");
  CHECK(pair_kinds(lea, of_sex(hugo, Sex::female)) == "?1");
  Person bare = hugo;
  bare.keys = {};
  CHECK(pair_kinds(lea, bare) == "?1");
}

TEST_CASE("who: two new numbers at once, in another class, are a question; in the same class they are not") {
  const Person lea = pupil({"1", ine_a}, "MARTIN", "Léa", "12/03/2014");
  CHECK(pair_kinds(lea, pupil({"901", ine_b}, "MARTIN", "Léa", "12/03/2014", "5E 1")) == "?1");
  CHECK(pair_kinds(lea, pupil({"901", ine_b}, "MARTIN", "Léa", "12/03/2014")) == "K7");
}

TEST_CASE("who: numbers that most people have got anew say nothing") {
  Everybody people;
  std::vector<Person> list;
  add_others(people, list, 20);
  std::vector<Person> renewed = list, shifted = list;
  for (std::size_t n = 0; n < list.size(); ++n) {
    renewed[n].keys[0] = std::to_string(9000 + n), renewed[n].keys[1] = "888000" + std::to_string(100 + n) + "AA";
    renewed[n].division = "5E 3";
    shifted[n].keys[0] = list[(n + 1) % list.size()].keys[0];
    shifted[n].keys[1].clear();
  }
  for (const auto& now : {renewed, shifted}) {
    const Plan p = plan(people, now);
    CHECK(p.questions.empty());
    for (std::size_t n = 0; n < now.size(); ++n) CHECK(p.person_of[n] == people[n].id);
  }
}

TEST_CASE("who: two fields put right at once are a question") {
  const Person lea = pupil({}, "MARTIN", "Lea", "12/03/2014");
  CHECK(pair_kinds(lea, pupil({}, "MARTIN", "Lia", "13/03/2014")) == "?1");
  CHECK(pair_kinds(lea, pupil({}, "MARTIN", "Léa", "23/03/2014")) == "?1");
  CHECK(pair_kinds(lea, pupil({}, "MARTIN", "Léa", "21/03/2014", "6E 2")) == "?1");
  CHECK(pair_kinds(lea, pupil({}, "MARTIN", "Lia", "12/03/2014")) == "?1");
  CHECK(pair_kinds(lea, pupil({}, "MERTIN", "Léa", "12/08/2014")) == "?1");
}

TEST_CASE("who: twins whose names fold to the same stay two") {
  const Person with = pupil({}, "MARTIN", "Léa", "12/03/2014"), without = pupil({}, "MARTIN", "Lea", "12/03/2014");
  const Everybody people{known(7, with), known(8, without)};
  CHECK(kinds_of(people, {with, without}) == "K7 K8");
  CHECK(kinds_of(people, {without, with}) == "K8 K7");
  CHECK(kinds_of(people, {without}) == "K8 d7");
  Person capitals = without;
  capitals.given_name = "LEA";
  CHECK(kinds_of(people, {capitals, capitals}) == "?2 ?2");
}

TEST_CASE("who: the numbers of twins whose names fold to the same, exchanged, are a question for each") {
  const Person with = pupil({"", ine_a}, "MARTIN", "Léa", "12/03/2014", "5E B");
  const Person without = pupil({"", ine_b}, "MARTIN", "Lea", "12/03/2014", "6E 1");
  const Everybody people{known(7, with), known(8, without)};
  Person with_now = with, without_now = without;
  std::swap(with_now.keys, without_now.keys);
  CHECK(kinds_of(people, {with_now, without_now}) == "?2 ?2");
  CHECK(kinds_of(people, {with_now}) == "?2");
  for (Person* p : {&with_now, &without_now}) p->given_name = "LEA";
  CHECK(kinds_of(people, {with_now, without_now}) == "?2 ?2");
  with_now.keys = with.keys, without_now.keys = without.keys;
  CHECK(kinds_of(people, {with_now, without_now}) == "K7 K8");
}

TEST_CASE("who: a twin with the number of the other, and a new INE, may be either of them") {
  const Person noa = pupil({"1", ine_a}, "HÉRON", "Noa", "26/03/2014", "6E 1");
  const Person yousef = pupil({"2", ine_b}, "HÉRON", "Yousef", "26/03/2014", "5E A");
  const Plan p =
      plan({known(7, noa), known(8, yousef)}, {pupil({"2", ine_c}, "HÉRON", "Noa", "26/03/2014", "5E B"),
                                               pupil({"1", ine_d}, "HÉRON", "Yousef", "26/03/2014", "4E 2")});
  REQUIRE(p.questions.size() == 2);
  for (const Question& q : p.questions) CHECK(q.candidates == std::vector<PersonId>{7, 8});
}

TEST_CASE("who: a move and nothing else is no question") {
  CHECK(pair_kinds(pupil({}, "MARTIN", "Léa", "12/03/2014"), pupil({}, "MARTIN", "Léa", "12/03/2014", "6E 4")) == "m7");
  CHECK(pair_kinds(pupil({}, "MARTIN", "Léa", ""), pupil({}, "MARTIN", "Léa", "", "6E 4")) == "m7");
}

TEST_CASE("who: namesakes and siblings of who has left are new") {
  const Person leaver = pupil({"1", ine_a}, "MARTIN", "Léa", "12/03/2011", "3E 1");
  CHECK(pair_kinds(leaver, pupil({"5", ine_b}, "MARTIN", "Léa", "25/11/2015", "6E 1")) == "c0 d7");
  CHECK(pair_kinds(leaver, pupil({"5", ine_b}, "MARTIN", "Lia", "25/11/2015", "6E 1")) == "c0 d7");
  CHECK(pair_kinds(leaver, pupil({"5"}, "MARTIN", "Lia", "25/11/2015", "6E 1")) == "c0 d7");
  const Person bare = pupil({}, "MARTIN", "Léa", "12/03/2011", "3E 1");
  CHECK(pair_kinds(bare, pupil({}, "MARTIN", "Léa", "12/03/2015", "6E 1")) == "c0 d7");
  CHECK(pair_kinds(bare, pupil({}, "MARTIN", "Zoé", "04/07/2015", "6E 1")) == "c0 d7");
}

TEST_CASE("who: of two new people only the likelier is asked about") {
  const Everybody people{known(7, pupil({}, "MERLEAU", "Youssef", "01/01/2015"))};
  CHECK(kinds_of(people, {pupil({}, "MERLAU", "Youssef", "01/01/2015"), pupil({}, "MERLAU", "Yanis", "01/01/2015")}) ==
        "c0 ?1");
}

TEST_CASE("who: staff under another number, and under another name") {
  const SyncRules staff = sync_rules({Audience::staff});
  const auto one = [&](const Person& a, const Person& b) {
    return kinds(plan_sync(Everybody{known(7, a)}, {}, imported({b}), staff));
  };
  CHECK(one(teacher("5", "GRÈBE", "Anne", ""), teacher("5", "CANARD", "Anne", "")) == "C7");
  CHECK(one(teacher("5", "GRÈBE", "Anne", "01/01/1980"), teacher("6", "GRÈBE", "Anne", "01/01/1980")) == "K7");
  CHECK(one(teacher("5", "GRÈBE", "Anne", ""), teacher("5", "HÉRON", "Luc", "")) == "?1");
}

TEST_CASE("who: two answers at once are both taken, and nobody is two people") {
  const Everybody people{known(7, pupil({}, "MERLE", "Lucie", "01/02/2014", "6E 4"))};
  const Person bare = pupil({}, "MERLE", "Lucie", "01/02/2014");
  Person twice = bare;
  twice.division = "6E 7";
  const Plan asked = plan(people, {bare, twice});
  REQUIRE(asked.questions.size() == 2);
  SyncRules how = sync_rules();
  how.answers = {{asked.questions[0].id, "1"}, {asked.questions[1].id, "new"}};
  CHECK(kinds(plan_sync(people, {}, imported({bare, twice}), how)) == "m7 c0");
  how.answers[asked.questions[1].id] = "1";
  CHECK_THROWS_AS(plan_sync(people, {}, imported({bare, twice}), how), Error);
}

TEST_CASE("who: without birth dates a namesake in a lower class is new, and one who went up by a year is the same") {
  const Person known_one = pupil({}, "MARTIN", "Léa", "", "3E 1");
  CHECK(pair_kinds(known_one, pupil({}, "MARTIN", "Léa", "", "6E 1")) == "c0 d7");
  CHECK(pair_kinds(pupil({}, "MARTIN", "Léa", "", "6E 1"), pupil({}, "MARTIN", "Léa", "", "5E 2")) == "m7");
  CHECK(pair_kinds(pupil({}, "MARTIN", "Léa", "", "6E 1"), pupil({}, "MARTIN", "Léa", "", "4E 2")) == "?1");
}

TEST_CASE("who: a list without birth dates in September asks about nobody who went up by a year") {
  Everybody people;
  std::vector<Person> list;
  add_others(people, list, 20);
  for (Person& p : list) p.keys = {}, p.birth_date.reset(), p.division = "5E 2";
  const Plan p = plan(people, list);
  CHECK(p.questions.empty());
  CHECK(p.count(ChangeKind::moved) == 20);
}

TEST_CASE("who: an INE put right along with the family name or the birth date is a question, not a new account") {
  const Person before = pupil({"", ine_a}, "MERLE", "Eva", "30/01/2015");
  CHECK(pair_kinds(before, pupil({"", ine_b}, "LORIOT", "Eva", "30/01/2015")) == "?1");
  CHECK(pair_kinds(before, pupil({"", ine_b}, "MERLE", "Eva", "20/01/2015")) == "?1");
  CHECK(pair_kinds(before, pupil({"", ine_b}, "LORIOT", "Eva", "20/01/2015")) == "c0 d7");
}

TEST_CASE("who: one character of an INE put right, or the final one, does not make somebody new") {
  const auto said_as = [](const std::string& ine, const std::string& now) {
    return pair_kinds(pupil({"1", ine}, "PIE", "Iris", "27/12/2014"),
                      pupil({"2", now}, "PINSON", "Iris", "27/12/2014", "5E 1"));
  };
  CHECK(said_as("010000231DZ", "010050231DZ") == "?1");
  CHECK(said_as("1234567890P", "010050231DZ") == "?1");
  CHECK(said_as("010050231DZ", "1234567890P") == "c0 d7");
  CHECK(said_as("2021A12345B", "010050231DZ") == "?1");
  CHECK(said_as("010000231DZ", "010050232DZ") == "c0 d7");
  const Person twin = pupil({"1", "010000231DZ"}, "PIE", "Iris", "27/12/2014");
  CHECK(pair_kinds(twin, pupil({"2", "010000232DZ"}, "PIE", "Chloé", "27/12/2014")) == "c0 d7");
}

TEST_CASE("who: a namesake with another INE, in a class below, is a question") {
  const Person nina = pupil({"", ine_a}, "OUTARDE", "Nina", "05/12/2016", "5E 3");
  CHECK(pair_kinds(nina, pupil({"", ine_b}, "OUTARDE", "Nina", "05/12/2016", "6E 2")) == "?1");
  CHECK(pair_kinds(nina, pupil({"", ine_b}, "OUTARDE", "Nina", "05/12/2016", "4E 2")) == "m7");
  CHECK(pair_kinds(nina, pupil({"", "123456789CA"}, "OUTARDE", "Nina", "05/12/2016", "6E 2")) == "m7");
}

TEST_CASE(
    "who: a new twin who comes with both numbers of the one who is known, in another class, is asked about, and so is "
    "he") {
  const Person nour = pupil({"1", ine_a}, "GEAI", "Nour", "02/11/2014", "6E 1");
  const Plan p = plan({known(7, nour)}, {pupil({"1", ine_a}, "GEAI", "Maëlys", "02/11/2014", "5E A"),
                                         pupil({"2", ine_b}, "GEAI", "Nour", "02/11/2014", "5E B")});
  CHECK(p.questions.size() == 2);
  CHECK(p.person_of == std::vector<PersonId>{0, 0});
}

TEST_CASE("who: whom a question withheld is released when it is answered, and not before") {
  KnownPerson noe = known(7, pupil({}, "HÉRON", "Noé", "12/03/2015", "6E 2"));
  noe.withheld = {"REGIS_P_01"};
  const std::vector<ImportedPerson> part = imported({pupil({}, "HÉRON", "Noa", "12/03/2015")});
  SyncRules how = sync_rules({});
  const Plan asked = plan_sync(Everybody{noe}, {}, part, how);
  REQUIRE(asked.questions.size() == 1);
  CHECK(asked.released.empty());
  how.answers = {{asked.questions[0].id, "new"}};
  CHECK(plan_sync(Everybody{noe}, {}, part, how).released == std::vector<PersonId>{7});
  noe.withheld = {"DNAIS_P_02"};
  CHECK(plan_sync(Everybody{noe}, {}, part, how).released.empty());
}
