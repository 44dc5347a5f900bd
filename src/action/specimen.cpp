#include "action/specimen.hpp"

#include <array>
#include <chrono>
#include <string>
#include <string_view>

#include "account/password.hpp"
#include "base/secret.hpp"
#include "roster/finding.hpp"

namespace passation {
namespace {

struct Name {
  std::string_view family, given, other;
};

constexpr auto names = std::to_array<Name>({
    {"BÉCASSEAU", "Malo", ""},
    {"BERGERONNETTE", "Théo", "Lucien"},
    {"CHARDONNERET", "Inès", ""},
    {"CIGOGNE", "Basile", "Augustin"},
    {"CORMORAN", "Iris", ""},
    {"COURLIS", "Nina", ""},
    {"ÇALIKUŞU", "Gülşen", ""},
    {"D’AIGRETTE", "Noël", "Côme"},
    {"ÉTOURNEAU", "Loïc", ""},
    {"FAUVETTE", "Yanis", ""},
    {"GRÈBE", "Cléo", ""},
    {"GYPAÈTE-DES-ALPES-DU-SUD", "Ulysse", ""},
    {"HÉRON", "Agathe", "Solène"},
    {"LE GOÉLAND-KERMARREC", "Jean-Baptiste", ""},
    {"LORIOT", "Mélissa", ""},
    {"MERLE", "Lucie", "Jeanne"},
    {"MERLE", "Lucie", "Rose"},
    {"MÉSANGE-CHARBONNIÈRE DE LA HAUTE-FUTAIE", "Marie-Élisabeth-Apolline", ""},
    {"NGUYỄN", "Thị Ánh Nguyệt", ""},
    {"O’TOUCAN", "Siobhán", ""},
    {"ŒILLET-DES-PRÉS", "Maëlys-Anaïs", ""},
    {"PIC", "Zoé", ""},
    {"PINSON", "Hugo", "Émile"},
    {"ROUGE-GORGE", "Ambre", ""},
    {"SITTELLE", "Naïm", ""},
    {"SKÆRGÅRD", "Łukasz", ""},
    {"TRẦN", "Văn Đức", ""},
    {"VANNEAU", "Élise", ""},
    {"WOUWAPOU-WANDJI", "Emmanuel-Maximilien", ""},
    {"YAĞMUR", "Işıl", ""},
});

/// Shaped as the rule wants it, and for each call another.
class Draw {
 public:
  std::string operator()(const RandomRule& rule) {
    const std::string number = std::to_string(++drawn_);
    const std::string_view parts[] = {specimen_operation, number};
    return readable_code(keyed_hash(Key{}.login, parts), rule.length, rule.alphabet);
  }

 private:
  int drawn_ = 0;
};

/// What a platform draws itself: we know no more of it than that it is short.
const RandomRule drawn_by_platform{std::string(readable_alphabet), 8};

std::vector<Account> make_accounts(const Roster& roster, const Platform& platform, const Key& key) {
  Draw draw;
  Report unused;
  const Date day = *roster.students.front().birth_date;
  std::vector<Account> accounts = make_student_accounts(roster, platform, key, day, unused, {}, {}, std::ref(draw));
  for (Account& account : accounts) {
    account.provisional = false;
    if (account.secret.empty()) account.secret = draw(drawn_by_platform);
  }
  return accounts;
}

}  // namespace

Roster specimen_class() {
  using namespace std::chrono;
  Roster roster;
  roster.school.uai = "9990001A";
  roster.school.name = "Collège des Oiseaux";
  for (const Name& name : names) {
    const auto number = static_cast<unsigned>(roster.students.size());
    Student& s = roster.students.emplace_back();
    s.source_id = std::to_string(1001 + number);
    s.family_name = name.family;
    s.given_name = name.given;
    if (!name.other.empty()) s.other_given_names = {std::string(name.other)};
    s.birth_date = year(2014) / month(1 + number * 5 % 12) / day(1 + number * 11 % 28);
    s.division = "6E 3";
  }
  return roster;
}

std::vector<Account> specimen_accounts(const Roster& roster, const Platform& platform, bool two_tests) {
  std::vector<Account> accounts = make_accounts(roster, platform, Key{});
  if (!two_tests) return accounts;
  Key other{};
  other.login.fill(1);
  const std::vector<Account> second = make_accounts(roster, platform, other);
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    accounts[i].label = "français";
    accounts[i].second = SecondLogin{"maths", second[i].login, accounts[i].secret, accounts[i].secret_kind};
  }
  return accounts;
}

}  // namespace passation
