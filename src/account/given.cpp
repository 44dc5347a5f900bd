#include "account/given.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "base/date.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

using Positions = std::vector<std::size_t>;

constexpr std::size_t most_homonyms = 200;  // an account that fits more is nobody's, without a closer look
constexpr std::size_t most_listed = 5;      // names in one finding

std::string name_key(std::string_view family, std::string_view given) {
  return fold_key(family) + "|" + fold_key(given);
}

/// All that the pupil may be called in a list: by either name, with all given names or the first.
std::vector<std::string> name_keys(const Student& s) {
  std::vector<std::string> keys;
  std::string all_given = s.given_name;
  for (const std::string& other : s.other_given_names) all_given += other;
  for (const std::string& family : {s.family_name, s.used_name})
    for (const std::string& given : {s.given_name, all_given})
      if (const std::string key = name_key(family, given);
          !family.empty() && !given.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
        keys.push_back(key);
  return keys;
}

/// Family or given name agree: an id that two people share is a mistake.
bool may_be_same_person(const Student& a, const Student& b) {
  const auto same = [](const std::string& x, const std::string& y) {
    return !x.empty() && !y.empty() && fold_key(x) == fold_key(y);
  };
  const auto unnamed = [](const Student& s) { return s.shown_name().empty() && s.given_name.empty(); };
  return unnamed(a) || same(a.shown_name(), b.shown_name()) || same(a.family_name, b.family_name) ||
         same(a.shown_name(), b.family_name) || same(a.family_name, b.shown_name()) || same(a.given_name, b.given_name);
}

std::string who_is(const Student& s) {
  return describe(s) + (s.birth_date ? ", " + french_date(*s.birth_date) : "");
}

/// The roster by all that these accounts may be found by.
class Index {
 public:
  Index(const Roster& roster, std::span<const GivenAccount> accounts) : students_(roster.students) {
    std::set<std::string_view> lists;
    for (const GivenAccount& a : accounts) lists.insert(a.person.origin.file.text());
    const auto any = [&](auto said) { return std::any_of(accounts.begin(), accounts.end(), said); };
    const bool ids = any([](const GivenAccount& a) { return !a.person.source_id.empty(); });
    const bool ines = any([](const GivenAccount& a) { return !a.person.ine.empty(); });
    for (std::size_t i = 0; i < students_.size(); ++i) {
      const Student& s = students_[i];
      if (lists.contains(s.origin.file.text())) {
        lines_.emplace(place_of(s.origin), i);
        if (is_untold(s)) untold_[namesake_key(s)].push_back(i);
      }
      if (ids && !s.source_id.empty()) by_id_[s.source_id].push_back(i);
      if (ines && !s.ine.empty()) by_ine_[s.ine].push_back(i);
      for (const std::string& key : name_keys(s)) by_name_[key].push_back(i);
      divisions_.insert(fold_key(s.division));
    }
  }

  /// Whose line it is, where the list is all there is; then a namesake whom nothing tells apart, where there is one:
  /// their labels would be handed out by guess.
  Positions on_line(const Student& person) const {
    const auto line = lines_.find(place_of(person.origin));
    if (line == lines_.end()) return {};
    Positions found{line->second};
    const auto namesakes = is_untold(person) ? untold_.find(namesake_key(person)) : untold_.end();
    if (namesakes == untold_.end()) return found;
    for (std::size_t n = 0; n < namesakes->second.size() && found.size() < 2; ++n)
      if (const std::size_t i = namesakes->second[n]; i != found.front()) found.push_back(i);
    return found;
  }
  Positions with_id(const Student& person) const { return at(by_id_, person.source_id); }
  Positions with_ine(const Student& person) const { return at(by_ine_, person.ine); }
  /// Of more than most_homonyms only so many that it is seen.
  Positions with_name(const Student& person) const {
    Positions all;
    for (const std::string& key : name_keys(person)) {
      const auto found = by_name_.find(key);
      if (found == by_name_.end()) continue;
      for (std::size_t n = 0; n < found->second.size() && all.size() <= most_homonyms; ++n)
        if (std::find(all.begin(), all.end(), found->second[n]) == all.end()) all.push_back(found->second[n]);
    }
    return all;
  }
  bool knows(const std::string& division) const { return divisions_.contains(fold_key(division)); }

 private:
  using Map = std::unordered_map<std::string, Positions>;

  static bool is_untold(const Student& s) { return !s.birth_date && s.source_id.empty() && s.ine.empty(); }
  /// Of one list: in another the same names may be the same person's.
  static std::string namesake_key(const Student& s) {
    return name_key(s.shown_name(), s.given_name) + "|" + fold_key(s.division) + "|" + s.origin.file.text();
  }
  static Positions at(const Map& map, const std::string& key) {
    const auto found = key.empty() ? map.end() : map.find(key);
    return found == map.end() ? Positions{} : found->second;
  }

  const std::vector<Student>& students_;
  std::unordered_map<std::string, std::size_t> lines_;
  Map by_id_, by_ine_, by_name_, untold_;
  std::unordered_set<std::string> divisions_;
};

using Accounts = std::vector<const GivenAccount*>;

/// What becomes of the accounts, one after the other; what is certain is settled when all have been seen.
class Matcher {
 public:
  Matcher(const Roster& roster, std::span<const GivenAccount> accounts, Report& report)
      : students_(roster.students),
        report_(report),
        index_(roster, accounts),
        accounts_of_(students_.size()),
        doubtful_of_(students_.size()) {
    Accounts of_students;
    for (const GivenAccount& a : accounts)
      if (a.profile == GivenAccount::Profile::student) of_students.push_back(&a);
    ids_speak_ = have_siecle_ids(of_students);
    divisions_speak_ = std::any_of(of_students.begin(), of_students.end(), [&](auto* a) { return division_known(*a); });
    for (const GivenAccount* a : of_students)
      if (division_known(*a)) lists_with_divisions_.insert(a->person.origin.file.text());
    find_foreign_lists(of_students);
    for (const GivenAccount* a : of_students) take(*a);
    if (elsewhere_ > 0) report_.add("IDENT_P_13", {}, {}, {std::to_string(elsewhere_)});
    if (by_name_alone_ > 0) report_.add("IDENT_P_16", {}, {}, {std::to_string(by_name_alone_)});
  }

  std::vector<std::vector<GivenLogin>> settle() {
    std::vector<std::vector<GivenLogin>> logins;
    for (std::size_t i = 0; i < students_.size(); ++i) logins.push_back(logins_of(i));
    reject_shared(logins);
    return logins;
  }

 private:
  /// Other numbers may be those of SIECLE's pupils by chance; their names then are not.
  bool have_siecle_ids(const Accounts& accounts) const {
    std::size_t same = 0, other = 0;
    for (const GivenAccount* a : accounts)
      for (const std::size_t i : index_.with_id(a->person))
        ++(may_be_same_person(a->person, students_[i]) ? same : other);
    return same > 0 && same >= other;
  }

  bool division_known(const GivenAccount& a) const {
    return std::any_of(a.divisions.begin(), a.divisions.end(), [&](const auto& d) { return index_.knows(d); });
  }

  /// Those of another school or year: there are more of their accounts, and more of these students, who fit none of the
  /// others than who do. That one has the name and even the division of a student is chance.
  void find_foreign_lists(const Accounts& accounts) {
    struct Count {
      std::size_t accounts = 0, fitting = 0;
    };
    constexpr std::size_t fewest = 5;  // misfits; fewer are pupils who came, left or moved
    std::map<std::string_view, Count> lists;
    for (const GivenAccount* a : accounts) {
      Count& list = lists[a->person.origin.file.text()];
      ++list.accounts;
      if (!index_.on_line(a->person).empty() || !with_number(a->person).empty() ||
          !with_fitting_name(*a, index_.with_name(a->person)).empty())
        ++list.fitting;
    }
    for (const auto& [file, list] : lists) {
      const std::size_t most = std::min(list.accounts, students_.size());
      if (list.fitting * 2 >= most || most - list.fitting < fewest) continue;
      foreign_.insert(file);
      report_.add("IDENT_P_20", {}, {file, 0}, {std::to_string(list.fitting), std::to_string(list.accounts)});
    }
  }

  Positions with_number(const Student& person) const {
    const Positions found = ids_speak_ ? index_.with_id(person) : Positions{};
    return found.empty() ? index_.with_ine(person) : found;
  }

  /// Of these namesakes. More than most_homonyms are not looked at.
  Positions with_fitting_name(const GivenAccount& account, const Positions& namesakes) const {
    if (namesakes.size() > most_homonyms) return namesakes;
    Positions found = namesakes;
    const bool foreign = foreign_.contains(account.person.origin.file.text());
    std::erase_if(found, [&](std::size_t i) { return foreign || contradicts(account, students_[i]); });
    return found.empty() ? born_on_the_day(account, namesakes) : found;  // who has changed division
  }

  void take(const GivenAccount& account) {
    const Student& person = account.person;
    if (const Positions own = index_.on_line(person); !own.empty()) return give(account, own);
    Positions found = with_number(person);
    if (found.empty()) return take_by_name(account);
    const Positions same_id = found;
    std::erase_if(found, [&](std::size_t i) { return is_another(person, i); });
    if (found.empty())
      report_.add("IDENT_P_08", {}, person.origin, {who_is(person), list_of(same_id)});
    else
      give(account, found);
  }

  /// The person has the number of a student, but is somebody else: of another name or birth date, and the more so
  /// where a third pupil has them.
  bool is_another(const Student& person, std::size_t student) const {
    const Student& s = students_[student];
    if (!may_be_same_person(person, s)) return true;
    const Positions named = index_.with_name(person);
    const bool born_otherwise = person.birth_date && s.birth_date && person.birth_date != s.birth_date;
    if (std::find(named.begin(), named.end(), student) == named.end()) return born_otherwise || !named.empty();
    return born_otherwise && std::any_of(named.begin(), named.end(),
                                         [&](std::size_t i) { return students_[i].birth_date == person.birth_date; });
  }

  void take_by_name(const GivenAccount& account) {
    const Positions same_name = index_.with_name(account.person);
    const Positions found = with_fitting_name(account, same_name);
    if (!found.empty()) {
      if (found.size() == 1 && !confirms(account, students_[found.front()])) ++by_name_alone_;
      give(account, found);
    } else if (same_name.empty() && divisions_speak_ && !account.divisions.empty() && !division_known(account)) {
      ++elsewhere_;
    } else {
      const std::string near = same_name.empty() ? "" : " (" + list_of(same_name) + ")";
      report_.add("IDENT_P_06", {}, account.person.origin, {who_is(account.person), near});
    }
  }

  void give(const GivenAccount& account, const Positions& found) {
    if (found.size() == 1) {
      accounts_of_[found.front()].push_back(&account);
      return;
    }
    report_.add("IDENT_P_07", {}, account.person.origin, {who_is(account.person), list_of(found)});
    if (found.size() > most_homonyms) return;
    for (const std::size_t i : found) doubtful_of_[i].push_back(&account);
  }

  static bool in_division(const GivenAccount& account, const Student& s) {
    return std::any_of(account.divisions.begin(), account.divisions.end(),
                       [&](const auto& d) { return fold_key(d) == fold_key(s.division); });
  }

  /// Where no division of the lists is the roster's, they only write them otherwise: they say nothing. Who has none in
  /// a list with divisions has left, or is new: nobody's name alone says which.
  bool contradicts(const GivenAccount& account, const Student& s) const {
    if (account.person.birth_date && s.birth_date && account.person.birth_date != s.birth_date) return true;
    if (has_other_number(account.person, s)) return true;
    if (account.divisions.empty())
      return !confirms(account, s) && lists_with_divisions_.contains(account.person.origin.file.text());
    return divisions_speak_ && !in_division(account, s);
  }

  bool has_other_number(const Student& person, const Student& s) const {
    const auto differ = [](const auto& a, const auto& b) { return !a.empty() && !b.empty() && a != b; };
    return differ(person.ine, s.ine) || (ids_speak_ && differ(person.source_id, s.source_id));
  }

  Positions born_on_the_day(const GivenAccount& account, Positions students) const {
    std::erase_if(students, [&](std::size_t i) {
      const Student& s = students_[i];
      return !s.birth_date || s.birth_date != account.person.birth_date || has_other_number(account.person, s);
    });
    return students;
  }

  static bool confirms(const GivenAccount& account, const Student& s) {
    return (s.birth_date && account.person.birth_date == s.birth_date) || in_division(account, s);
  }

  std::vector<GivenLogin> logins_of(std::size_t student) {
    std::vector<GivenLogin> logins;
    Accounts accounts = accounts_of_[student];
    const Accounts& doubtful = doubtful_of_[student];
    bool certain = doubtful.empty();
    for (const GivenAccount* account : accounts)
      for (const GivenLogin& login : account->logins) certain = add(logins, login) && certain;
    if (certain) return logins;
    accounts.insert(accounts.end(), doubtful.begin(), doubtful.end());
    report_.add("IDENT_P_04", Subject::student(student), students_[student].origin, {list_of(accounts)});
    return {};
  }

  /// False when the student has another login for the same purpose already.
  static bool add(std::vector<GivenLogin>& logins, const GivenLogin& login) {
    const auto same = std::find_if(logins.begin(), logins.end(), [&](auto& l) { return l.label == login.label; });
    if (same == logins.end()) {
      logins.push_back(login);
      return true;
    }
    if (same->login != login.login) return false;
    const auto is_open = [](const GivenLogin& l) { return l.secret && l.secret->empty(); };
    const bool codes = same->kind == SecretKind::activation_code && login.kind == SecretKind::activation_code;
    if (codes && (is_open(*same) || is_open(login))) {  // one list came before activation: its code has been used
      same->secret = "";
      return true;
    }
    if (same->untold == Untold::withheld || login.untold == Untold::withheld) {  // one list came before it was changed
      same->secret = "";
      same->untold = Untold::withheld;
      return true;
    }
    if (!same->secret || same->secret->empty()) *same = login;
    return !login.secret || login.secret->empty() || same->secret == login.secret;
  }

  /// Platforms may be blind to the case of a login.
  void reject_shared(std::vector<std::vector<GivenLogin>>& logins) {
    std::map<std::string, Positions> owners;
    for (std::size_t i = 0; i < logins.size(); ++i)
      for (const GivenLogin& login : logins[i])
        if (Positions& all = owners[to_lower(login.login)]; all.empty() || all.back() != i) all.push_back(i);
    for (std::size_t i = 0; i < logins.size(); ++i) {
      Positions others;
      for (const GivenLogin& login : logins[i])
        for (const std::size_t owner : owners[to_lower(login.login)]) {
          if (others.size() > most_listed) break;
          if (owner != i && std::find(others.begin(), others.end(), owner) == others.end()) others.push_back(owner);
        }
      if (others.empty()) continue;
      logins[i] = {};
      report_.add("IDENT_P_05", Subject::student(i), students_[i].origin, {list_of(others)});
    }
  }

  template <typename List, typename Text>
  static std::string cut_list(const List& items, const Text& text) {
    std::string list;
    for (std::size_t n = 0; n < items.size() && n < most_listed; ++n) list += (n > 0 ? " ; " : "") + text(items[n]);
    return items.size() > most_listed ? list + " ; …" : list;
  }
  std::string list_of(const Positions& students) const {
    return cut_list(students, [&](std::size_t i) { return who_is(students_[i]); });
  }
  static std::string list_of(const Accounts& accounts) {
    return cut_list(accounts,
                    [](const GivenAccount* a) { return a->logins.front().login + " (" + who_is(a->person) + ")"; });
  }

  const std::vector<Student>& students_;
  Report& report_;
  Index index_;
  bool ids_speak_ = false;        // they are SIECLE's
  bool divisions_speak_ = false;  // they are written as the roster writes them
  std::set<std::string_view> lists_with_divisions_, foreign_;
  std::vector<Accounts> accounts_of_, doubtful_of_;  // of each student: certainly his or hers; perhaps another's
  std::size_t elsewhere_ = 0;                        // accounts of divisions that the roster does not have
  std::size_t by_name_alone_ = 0;
};

}  // namespace

std::vector<std::vector<GivenLogin>> match_given(const Roster& roster, std::span<const GivenAccount> accounts,
                                                 Report& report) {
  if (accounts.empty()) return std::vector<std::vector<GivenLogin>>(roster.students.size());
  return Matcher(roster, accounts, report).settle();
}

}  // namespace passation
