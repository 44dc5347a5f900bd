#include "account/given.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "account/given_index.hpp"
#include "base/date.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

constexpr std::size_t most_listed = 5;  // names in one finding

/// Family or given name agree: enough to say that a list's numbers are SIECLE's, not whose one account is.
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

using Accounts = std::vector<const GivenAccount*>;

/// What becomes of the accounts, one after the other; what is certain is settled when all have been seen.
class OwnerMatcher {
 public:
  OwnerMatcher(const Roster& roster, std::span<const GivenAccount> accounts, std::span<const KnownNames> names,
               Report& report)
      : students_(roster.students),
        names_(names),
        report_(report),
        index_(roster, accounts),
        accounts_of_(students_.size()),
        doubtful_of_(students_.size()) {
    listed_.doubts.resize(students_.size());
    Accounts of_students, faulty;
    for (const GivenAccount& a : accounts)
      if (a.profile == GivenAccount::Profile::student) (!a.fault ? of_students : faulty).push_back(&a);
    ids_speak_ = have_siecle_ids(of_students);
    divisions_speak_ = std::any_of(of_students.begin(), of_students.end(), [&](auto* a) { return division_known(*a); });
    for (const GivenAccount* a : of_students)
      if (division_known(*a)) lists_with_divisions_.insert(a->person.origin.file.text());
    find_foreign_lists(of_students);
    find_lists_of_other_divisions(of_students);
    for (const GivenAccount* a : of_students) take(*a);
    for (const GivenAccount* a : faulty) take_faulty(*a);
    if (elsewhere_ > 0) report_.add("IDENT_P_13", {}, {}, {std::to_string(elsewhere_)});
    if (by_name_alone_ > 0) report_.add("IDENT_P_16", {}, {}, {std::to_string(by_name_alone_)});
  }

  Listed settle() {
    for (std::size_t i = 0; i < students_.size(); ++i) listed_.given.push_back(logins_of(i));
    reject_shared();
    for (std::size_t i = 0; i < students_.size(); ++i)
      if (!listed_.given[i].empty()) listed_.doubts[i].clear();
    return std::move(listed_);
  }

 private:
  /// Other numbers may be those of SIECLE's pupils by chance; their names then are not.
  bool have_siecle_ids(const Accounts& accounts) const {
    std::size_t same = 0, other = 0;
    for (const GivenAccount* a : accounts)
      for (const std::size_t i : index_.with_id(a->person))
        ++(may_be_same_person(a->person, students_[i]) || names_fit(a->person, names_of(i)) ? same : other);
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
          !with_fitting_name(*a, index_.with_name(a->person)).empty() || is_known_by_number(a->person))
        ++list.fitting;
    }
    for (const auto& [file, list] : lists) {
      const std::size_t most = std::min(list.accounts, students_.size());
      if (list.fitting * 2 >= most || most - list.fitting < fewest) continue;
      foreign_.insert(file);
      report_.add("IDENT_P_20", {}, {file, 0}, {std::to_string(list.fitting), std::to_string(list.accounts)});
    }
  }

  /// Those of last year: of the pupils whom a list means beyond doubt, by a number or a name that is there once, more
  /// are in another division now. That a namesake is in the one that the list names is chance.
  void find_lists_of_other_divisions(const Accounts& accounts) {
    std::map<std::string_view, std::map<std::size_t, Accounts>> lists;
    for (const GivenAccount* a : accounts)
      if (const auto owner = sole_owner(a->person)) lists[a->person.origin.file.text()][*owner].push_back(a);
    for (const auto& [file, owned] : lists) {
      std::size_t here = 0, elsewhere = 0;
      for (const auto& [student, own] : owned)
        if (own.size() == 1 && division_known(*own.front()) && !students_[student].division.empty())
          ++(in_division(*own.front(), student) ? here : elsewhere);
      if (elsewhere > here) of_other_divisions_.insert(file);
    }
  }

  std::optional<std::size_t> sole_owner(const Student& person) const {
    const Positions numbered = with_number(person), found = numbered.empty() ? index_.with_name(person) : numbered;
    if (found.size() != 1 || is_another(person, found.front())) return std::nullopt;
    const Student& s = students_[found.front()];
    const bool born_otherwise = person.birth_date && s.birth_date && person.birth_date != s.birth_date;
    return born_otherwise || has_other_number(person, s) ? std::nullopt : std::optional(found.front());
  }

  Positions with_number(const Student& person) const {
    const Positions found = ids_speak_ ? index_.with_id(person) : Positions{};
    return found.empty() ? index_.with_ine(person) : found;
  }

  /// Whoever has the INE of the line, but not its id: two pupils may be meant.
  Positions with_the_ine_alone(const Student& person, const Positions& with_id) const {
    Positions others = index_.with_ine(person);
    for (const std::size_t i : others)
      if (std::find(with_id.begin(), with_id.end(), i) != with_id.end()) return {};
    return others;
  }

  /// Of these namesakes. More than most_homonyms are not looked at.
  Positions with_fitting_name(const GivenAccount& account, const Positions& namesakes) const {
    if (namesakes.size() > most_homonyms) return namesakes;
    Positions found = namesakes;
    const std::string_view list = account.person.origin.file.text();
    const bool foreign = foreign_.contains(list), moved = of_other_divisions_.contains(list);
    std::erase_if(found, [&](std::size_t i) {
      return foreign || (moved && !is_known_number(account.person, i)) || contradicts(account, i);
    });
    return found.empty() ? born_on_the_day(account, namesakes) : found;  // who has changed division
  }

  void take(const GivenAccount& account) {
    if (const Positions own = index_.on_line(account.person); !own.empty()) return give(account, own);
    Positions numbered = with_number(account.person);
    if (numbered.empty()) return take_by_name(account);
    const Positions found = owners_among(account.person, numbered);
    if (!found.empty()) return give(account, found);
    report_.add("IDENT_P_08", {}, account.person.origin, {who_is(account.person), list_of(numbered)});
    for (const std::size_t i : namesakes_born_on_the_day(account.person)) add_new(numbered, i);
    for (const std::size_t i : numbered) doubt(i, "IDENT_P_08", account);
  }

  /// Of the pupils who have the number of a line those who are not somebody else. Nobody where its INE is that of
  /// another pupil than its id: he is added to `numbered`.
  Positions owners_among(const Student& person, Positions& numbered) const {
    const Positions others = with_the_ine_alone(person, numbered);
    for (const std::size_t i : others) add_new(numbered, i);
    if (!others.empty()) return {};
    Positions found = numbered;
    std::erase_if(found, [&](std::size_t i) { return is_another(person, i); });
    return found;
  }

  /// The line has the number of a student, but is about somebody else: it has another name, or another birth date
  /// where the names are not just the same or a third pupil has that date; or its names are just those of a third.
  bool is_another(const Student& person, std::size_t student) const {
    const Student& s = students_[student];
    if (!names_fit(person, names_of(student))) return true;
    const Positions named = index_.with_name(person);
    const bool born_otherwise = person.birth_date && s.birth_date && person.birth_date != s.birth_date;
    if (std::find(named.begin(), named.end(), student) == named.end()) return born_otherwise || !named.empty();
    return born_otherwise && std::any_of(named.begin(), named.end(),
                                         [&](std::size_t i) { return students_[i].birth_date == person.birth_date; });
  }

  KnownNames names_of(std::size_t student) const {
    KnownNames names;
    names.add(students_[student]);
    if (!names_.empty()) names.add(names_[student]);
    return names;
  }

  /// Pupils of just the names of a line; not those whose birth date is another.
  Positions namesakes_born_on_the_day(const Student& person) const {
    Positions named = index_.with_name(person);
    if (named.size() > most_homonyms) return {};
    std::erase_if(named, [&](std::size_t i) {
      const auto& born = students_[i].birth_date;
      return born && person.birth_date && born != person.birth_date;
    });
    return named;
  }

  /// An account that nobody may be given says of its one certain owner that he has none.
  void take_faulty(const GivenAccount& account) {
    Positions numbered = with_number(account.person);
    const Positions found = numbered.empty() ? with_fitting_name(account, index_.with_name(account.person))
                                             : owners_among(account.person, numbered);
    if (found.size() == 1) doubt(found.front(), *account.fault, account);
  }

  void doubt(std::size_t student, Code code, const GivenAccount& account, std::vector<std::string> details = {}) {
    listed_.doubts[student].push_back({code, account.logins.front().login, std::move(details)});
  }

  static void add_new(Positions& positions, std::size_t i) {
    if (std::find(positions.begin(), positions.end(), i) == positions.end()) positions.push_back(i);
  }

  void take_by_name(const GivenAccount& account) {
    const Positions same_name = index_.with_name(account.person);
    const Positions found = told_by_number(account.person, with_fitting_name(account, same_name));
    if (!found.empty()) {
      if (found.size() == 1 && !confirms(account, found.front())) ++by_name_alone_;
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

  /// Of several whom the names fit, the one whose number the registry knows. Numbers that only the registry knows give
  /// nobody an account by themselves.
  Positions told_by_number(const Student& person, const Positions& found) const {
    if (found.size() < 2 || names_.empty()) return found;
    Positions numbered = found;
    std::erase_if(numbered, [&](std::size_t i) { return !is_known_number(person, i); });
    return numbered.size() == 1 ? numbered : found;
  }

  bool is_known_number(const Student& person, std::size_t student) const {
    if (names_.empty()) return false;
    const auto same = [](const std::string& a, const std::string& b) { return !a.empty() && a == b; };
    return same(person.source_id, names_[student].source_id) || same(person.ine, names_[student].ine);
  }

  bool is_known_by_number(const Student& person) const {
    const Positions named = names_.empty() ? Positions{} : index_.with_name(person);
    return std::any_of(named.begin(), named.end(), [&](std::size_t i) { return is_known_number(person, i); });
  }

  bool in_division(const GivenAccount& account, std::size_t student) const {
    const std::string of_files = names_.empty() ? "" : fold_key(names_[student].division);
    return std::any_of(account.divisions.begin(), account.divisions.end(), [&](const std::string& d) {
      const std::string division = fold_key(d);
      return division == fold_key(students_[student].division) || (!division.empty() && division == of_files);
    });
  }

  /// Where no division of the lists is the roster's, they only write them otherwise: they say nothing. Who has none in
  /// a list with divisions has left, or is new: nobody's name alone says which.
  bool contradicts(const GivenAccount& account, std::size_t student) const {
    const Student& s = students_[student];
    if (account.person.birth_date && s.birth_date && account.person.birth_date != s.birth_date) return true;
    if (has_other_number(account.person, s)) return true;
    if (account.divisions.empty())
      return !confirms(account, student) && lists_with_divisions_.contains(account.person.origin.file.text());
    return divisions_speak_ && !in_division(account, student);
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

  bool confirms(const GivenAccount& account, std::size_t student) const {
    const Student& s = students_[student];
    return (s.birth_date && account.person.birth_date == s.birth_date) || in_division(account, student);
  }

  /// Who has an account by number in a list is not meant by a line there without a number that fits several. Nor is
  /// who has one under the name in use by a line under the other family name, which is how a namesake is called.
  Accounts without_those_of_namesakes(std::size_t student, const Accounts& certain) const {
    const auto is_surer = [&](const GivenAccount& c, const GivenAccount& d) {
      return (is_numbered(c) && !is_numbered(d)) ||
             (is_called_so(c.person, student) && !is_called_so(d.person, student) && has_namesake(d.person, student));
    };
    Accounts doubtful = doubtful_of_[student];
    std::erase_if(doubtful, [&](const GivenAccount* d) {
      return std::any_of(certain.begin(), certain.end(), [&](const GivenAccount* c) {
        return c->person.origin.file.text() == d->person.origin.file.text() && is_surer(*c, *d);
      });
    });
    return doubtful;
  }

  bool is_called_so(const Student& person, std::size_t student) const {
    return fold_key(person.shown_name()) == fold_key(students_[student].shown_name());
  }

  bool has_namesake(const Student& person, std::size_t student) const {
    const Positions named = index_.with_name(person);
    return std::any_of(named.begin(), named.end(),
                       [&](std::size_t i) { return i != student && is_called_so(person, i); });
  }

  bool is_numbered(const GivenAccount& account) const {
    return !account.person.ine.empty() || (ids_speak_ && !account.person.source_id.empty());
  }

  std::vector<GivenLogin> logins_of(std::size_t student) {
    std::vector<GivenLogin> logins;
    Accounts accounts = accounts_of_[student];
    const Accounts doubtful = without_those_of_namesakes(student, accounts);
    bool certain = doubtful.empty();
    for (const GivenAccount* account : accounts)
      for (const GivenLogin& login : account->logins) certain = add_login(logins, login) && certain;
    if (certain) return logins;
    accounts.insert(accounts.end(), doubtful.begin(), doubtful.end());
    doubt(student, "IDENT_P_04", *accounts.front(), {list_of(accounts)});
    return {};
  }

  /// Platforms may be blind to the case of a login.
  void reject_shared() {
    std::vector<GivenLogins>& logins = listed_.given;
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
      listed_.doubts[i] = {{"IDENT_P_05", logins[i].front().login, {list_of(others)}}};
      logins[i] = {};
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
  std::span<const KnownNames> names_;
  Report& report_;
  StudentIndex index_;
  Listed listed_;
  bool ids_speak_ = false;        // they are SIECLE's
  bool divisions_speak_ = false;  // they are written as the roster writes them
  std::set<std::string_view> lists_with_divisions_, foreign_, of_other_divisions_;
  std::vector<Accounts> accounts_of_, doubtful_of_;  // of each student: certainly his or hers; perhaps another's
  std::size_t elsewhere_ = 0;                        // accounts of divisions that the roster does not have
  std::size_t by_name_alone_ = 0;
};

}  // namespace

Listed match_given(const Roster& roster, std::span<const GivenAccount> accounts, Report& report,
                   std::span<const KnownNames> names) {
  if (accounts.empty()) return {};
  Listed listed = OwnerMatcher(roster, accounts, names, report).settle();
  listed.logins = logins_in(accounts);
  listed.read = std::any_of(accounts.begin(), accounts.end(), [](const auto& a) { return !a.fault; });
  return listed;
}

}  // namespace passation
