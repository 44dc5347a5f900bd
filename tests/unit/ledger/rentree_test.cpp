// Many September imports of invented schools: how much is asked, and that nobody is taken for somebody else.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

#include "ledger/plan.hpp"
#include "school.hpp"

using namespace passation;

namespace {

constexpr std::array<const char*, 24> families{"MERLE",   "PIE",      "GRÈBE",   "HÉRON",    "PINSON",  "LORIOT",
                                               "BUSE",    "PIC",      "CYGNE",   "MILAN",    "FAUCON",  "CHOUCAS",
                                               "SERIN",   "TARIN",    "BRUANT",  "GRIVE",    "COUCOU",  "HUPPE",
                                               "OUTARDE", "ROITELET", "MÉSANGE", "SITTELLE", "VERDIER", "COLVERT"};
constexpr std::array<const char*, 20> givens{"Léa",   "Lina", "Noé",     "Inès", "Zoé",   "Hugo",  "Lucas",
                                             "Léo",   "Eva",  "Anna",    "Tom",  "Jules", "Mila",  "Lou",
                                             "Sacha", "Nina", "Camille", "Adam", "Yanis", "Louise"};

/// What the files of the school have.
enum class Numbers { id_and_ine, ine, none };

class School {
 public:
  School(unsigned seed, Numbers numbers) : random_(seed), numbers_(numbers) {
    for (int n = 0; n < 560; ++n) add(arrive(6 - n % 4));
  }

  /// Everybody goes up by a class; those of the last one leave.
  void change() {
    known_before_ = last_id_;
    ++first_year_;
    std::erase_if(pupils_, [&](const Pupil& p) { return p.level == 3 || pick(42) == 0; });
    for (Pupil& p : pupils_) --p.level, p.person.division = division(p.level);
    for (int n = 0; n < 3; ++n) respell(any());
    for (int n = 0; n < 2; ++n) any().person.keys[1] = ine();
    any().person.family_name += "-AIGLE";
    while (pupils_.size() < 560) add(arrive(pick(15) == 0 ? 3 + static_cast<int>(pick(4)) : 6));
    std::shuffle(pupils_.begin(), pupils_.end(), random_);
  }

  std::vector<KnownPerson> known_now() const {
    std::vector<KnownPerson> people;
    for (const Pupil& p : pupils_) people.push_back(known(p.id, in_file(p.person)));
    std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return people;
  }

  std::vector<ImportedPerson> imported_now() const {
    std::vector<Person> people;
    for (const Pupil& p : pupils_) people.push_back(in_file(p.person));
    return imported(std::move(people));
  }

  PersonId id(std::size_t position) const { return pupils_[position].id; }

 private:
  struct Pupil {
    PersonId id;
    int level;
    Person person;
  };

  std::size_t pick(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
  Pupil& any() { return pupils_[pick(pupils_.size())]; }
  std::string division(int level) { return fmt::format("{}E {}", level, pick(5) + 1); }
  std::string ine() { return fmt::format("{:09}AA", ++last_ine_); }
  void add(Pupil p) { pupils_.push_back(std::move(p)); }

  /// One in four is a brother or a sister of somebody; some are twins of who came just before.
  Pupil arrive(int level) {
    const bool sibling = !pupils_.empty() && pick(4) == 0, twin = !pupils_.empty() && pick(60) == 0;
    std::string family = sibling ? any().person.family_name : families[pick(families.size())];
    if (pick(3) == 0 && !sibling) family += families[pick(families.size())];
    const std::string given =
        givens[pick(givens.size())];  // each pick a statement: compilers order arguments differently
    const std::size_t day = pick(28) + 1, month = pick(12) + 1;
    Person p = pupil({std::to_string(++last_id_), ine()}, family, given,
                     fmt::format("{:02}/{:02}/{}", day, month, first_year_ - 17 + level), division(level));
    if (twin && pupils_.back().id > known_before_ && pupils_.back().person.given_name != p.given_name)
      p.family_name = pupils_.back().person.family_name, p.birth_date = pupils_.back().person.birth_date;
    p.sex = pick(2) == 0 ? Sex::male : Sex::female;
    return {last_id_, level, std::move(p)};
  }

  void respell(Pupil& p) {
    std::string& name = pick(2) == 0 ? p.person.family_name : p.person.given_name;
    name.insert(1 + pick(1), name.substr(0, 1));
  }

  Person in_file(Person p) const {
    if (numbers_ != Numbers::id_and_ine) p.keys[0].clear();
    if (numbers_ == Numbers::none) p.keys[1].clear();
    return p;
  }

  std::mt19937 random_;
  Numbers numbers_;
  std::vector<Pupil> pupils_;
  PersonId last_id_ = 0, known_before_ = 0;
  int last_ine_ = 0, first_year_ = 2021;
};

/// Schools that are lived through; PASSATION_RENTREES names another number.
unsigned seeds() {
  const char* wanted = std::getenv("PASSATION_RENTREES");
  return wanted ? static_cast<unsigned>(std::stoul(wanted)) : 40;
}

struct Asked {
  std::size_t median = 0, most = 0;  ///< questions of an import; `most` of 95 in 100
};

Asked live(Numbers numbers) {
  std::vector<std::size_t> questions;
  for (unsigned seed = 1; seed <= seeds(); ++seed) {
    CAPTURE(seed);
    School school(seed, numbers);
    const std::vector<KnownPerson> people = school.known_now();
    school.change();
    const Plan plan = plan_sync(people, {}, school.imported_now(), sync_rules());
    for (std::size_t i = 0; i < plan.person_of.size(); ++i) {
      const bool was_known = find_person(people, school.id(i)) != nullptr;
      if (plan.person_of[i] != 0) CHECK(plan.person_of[i] == school.id(i));
      if (was_known && !plan.asked[i]) CHECK(plan.person_of[i] == school.id(i));
    }
    questions.push_back(plan.questions.size());
  }
  std::sort(questions.begin(), questions.end());
  return {questions[questions.size() / 2], questions[questions.size() * 95 / 100]};
}

}  // namespace

TEST_CASE("rentrée: with SIECLE's ids and INEs next to nothing is asked") {
  const Asked asked = live(Numbers::id_and_ine);
  CHECK(asked.median == 0);
  CHECK(asked.most <= 1);
}

TEST_CASE("rentrée: with INEs alone next to nothing is asked") {
  const Asked asked = live(Numbers::ine);
  CHECK(asked.median <= 1);
  CHECK(asked.most <= 4);
}

TEST_CASE("rentrée: without numbers those put right are asked about, and hardly anybody else") {
  const Asked asked = live(Numbers::none);
  CHECK(asked.median <= 5);
  CHECK(asked.most <= 8);
}
