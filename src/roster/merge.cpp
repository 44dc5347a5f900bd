#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "roster/check.hpp"
#include "roster/likeness.hpp"
#include "roster/phrases.hpp"
#include "roster/spelling.hpp"

namespace passation {
namespace {

void merge_school(School& whole, School part, const std::string& where) {
  if (!whole.uai.empty() && !part.uai.empty() && whole.uai != part.uai)
    throw Error(say(phrase::two_schools, whole.uai, part.uai), where, say(phrase::two_schools_hint));
  if (whole.uai.empty()) whole.uai = std::move(part.uai);
  if (whole.name.empty()) whole.name = std::move(part.name);
  if (!whole.school_year) whole.school_year = part.school_year;
  if (whole.sector.empty()) whole.sector = std::move(part.sector);
  if (whole.address.empty()) whole.address = std::move(part.address);
}

NameKeys names_of(const Student& s) {
  return name_keys(s.family_name, s.used_name, s.given_name);
}

/// The same given name, and a family or used name in common: a file may have either of them alone.
bool names_agree(const Student& a, const Student& b) {
  const NameKeys of_a = names_of(a), of_b = names_of(b);
  return of_a.given == of_b.given && share_family_name(of_a, of_b);
}

bool has_id(const Student& s) {
  return !s.source_id.empty() || !s.ine.empty() || !s.private_id.empty();
}

bool differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

/// Of one INE: it may have been given to somebody else, but not to one of the same given name born the same day.
bool have_one_ine(const Student& a, const Student& b) {
  const bool born_together = a.birth_date && a.birth_date == b.birth_date;
  return names_agree(a, b) || (born_together && fold_key(a.given_name) == fold_key(b.given_name));
}

/// Two numbers of one kind are two people.
bool are_two(const Student& a, const Student& b) {
  return differ(a.source_id, b.source_id) || differ(a.private_id, b.private_id);
}

std::string second_given_name(const Student& s) {
  return s.other_given_names.empty() ? std::string() : fold_key(s.other_given_names.front());
}

using Positions = std::vector<std::size_t>;
constexpr std::size_t most_homonyms = 200;  // of more nobody is looked for

/// Leaves those for which `test` holds, where it holds for any.
template <typename Test>
void prefer(Positions& positions, Test test) {
  Positions preferred;
  std::copy_if(positions.begin(), positions.end(), std::back_inserter(preferred), test);
  if (!preferred.empty()) positions = std::move(preferred);
}

/// « Léa » and « Lea » in one file are twins, as far as it says; « Léa » and « LEA » are one name.
bool have_other_accents(const std::string& a, const std::string& b) {
  const auto has_small_letters = [](const std::string& name) { return to_upper(name) != name; };
  return to_lower(a) != to_lower(b) && without_accents(a) == without_accents(b) && has_small_letters(a) &&
         has_small_letters(b);
}

/// Two records of one file that say the same of names and birth, and otherwise not.
bool are_two_of_a_file(const Student& a, const Student& b) {
  if (a.origin.file != b.origin.file) return false;
  const bool sexes = a.sex != Sex::unknown && b.sex != Sex::unknown && a.sex != b.sex;
  return sexes || differ(second_given_name(a), second_given_name(b)) || have_other_accents(a.given_name, b.given_name);
}

struct Match {
  std::size_t position = 0;
  bool one_of_several = false;  ///< whom nothing tells apart; the record is about one of them, and of no use
};

/// Finds the person that a record is about among those already known.
class StudentIndex {
 public:
  explicit StudentIndex(const std::vector<Student>& students) : students_(students) {
    for (std::size_t i = 0; i < students.size(); ++i) add(i);
  }

  void add(std::size_t i) {
    const Student& s = students_[i];
    if (!s.source_id.empty()) by_id_.emplace(s.source_id, i);
    if (!s.private_id.empty()) by_private_id_.emplace(s.private_id, i);
    if (!s.ine.empty()) by_ine_.emplace(s.ine, i);
    some_without_id_ = some_without_id_ || s.source_id.empty();
    some_without_private_id_ = some_without_private_id_ || s.private_id.empty();
    some_without_ine_ = some_without_ine_ || s.ine.empty();
    if (names_are_indexed_) add_names(i);
  }

  /// The same person, if one is certain: same id; same INE and name; or, where no number of theirs differs, same names
  /// and birth date (and division, sex, other given names, where several fit).
  std::optional<Match> find(const Student& s) {
    if (const auto it = by_id_.find(s.source_id); !s.source_id.empty() && it != by_id_.end()) return Match{it->second};
    if (const auto it = by_private_id_.find(s.private_id); !s.private_id.empty() && it != by_private_id_.end())
      if (!are_two(s, students_[it->second])) return Match{it->second};
    if (const auto it = by_ine_.find(s.ine); !s.ine.empty() && it != by_ine_.end()) {
      const Student& other = students_[it->second];
      if (!are_two(s, other) && have_one_ine(other, s)) return Match{it->second};
    }
    const bool differs_from_all = (!s.source_id.empty() && !some_without_id_) ||
                                  (!s.private_id.empty() && !some_without_private_id_) ||
                                  (!s.ine.empty() && !some_without_ine_);
    if (differs_from_all || !s.birth_date) return std::nullopt;
    return find_by_name(s);
  }

 private:
  void add_names(std::size_t i) {
    if (!students_[i].birth_date) return;
    for (const std::string& key : keys_of_names(students_[i])) by_name_.emplace(key, i);
  }

  /// By either family name. @pre there is a birth date
  static std::vector<std::string> keys_of_names(const Student& s) {
    NameKeys names = names_of(s);
    for (std::string& family : names.families) family += "|" + names.given + "|" + iso_date(*s.birth_date);
    return std::move(names.families);
  }

  std::optional<Match> find_by_name(const Student& s) {
    if (!std::exchange(names_are_indexed_, true))
      for (std::size_t i = 0; i < students_.size(); ++i) add_names(i);
    Positions same;
    for (const std::string& key : keys_of_names(s)) {
      const auto [begin, end] = by_name_.equal_range(key);
      for (auto it = begin; it != end; ++it) {
        if (same.size() > most_homonyms) return std::nullopt;
        const Student& other = students_[it->second];
        if (are_two(s, other) || differ(s.ine, other.ine) || are_two_of_a_file(s, other)) continue;
        if (std::find(same.begin(), same.end(), it->second) == same.end()) same.push_back(it->second);
      }
    }
    prefer(same, [&](std::size_t i) { return students_[i].division == s.division; });
    if (s.sex != Sex::unknown) prefer(same, [&](std::size_t i) { return students_[i].sex == s.sex; });
    if (const std::string second = second_given_name(s); !second.empty())
      prefer(same, [&](std::size_t i) { return second_given_name(students_[i]) == second; });
    prefer(same, [&](std::size_t i) { return students_[i].given_name == s.given_name; });
    if (same.empty()) return std::nullopt;
    const Student& other = students_[same.front()];
    const bool two_files = s.origin.file != other.origin.file, same_division = other.division == s.division;
    if (same.size() > 1)
      return same_division && two_files && !has_id(s) ? std::optional(Match{same.front(), true}) : std::nullopt;
    // Two lists without ids may hold two people, and so may one file; a list beside SIECLE's export holds the same one.
    if (same_division || (two_files && (has_id(s) || has_id(other)))) return Match{same.front()};
    return std::nullopt;
  }

  const std::vector<Student>& students_;
  std::unordered_map<std::string, std::size_t> by_id_, by_private_id_, by_ine_;
  std::unordered_multimap<std::string, std::size_t> by_name_;
  bool names_are_indexed_ = false;
  bool some_without_id_ = false, some_without_private_id_ = false, some_without_ine_ = false;
};

/// Fills what was empty; true when both say something and it differs.
template <typename T>
bool take(T& known, T& said, const T& nothing = {}) {
  if (said == nothing || said == known) return false;
  if (known != nothing) return true;
  known = std::move(said);
  return false;
}

/// As take(). Of two spellings of one name the one with more accents stays, whichever file comes first.
bool take_name(std::string& known, std::string& said, NamePart part) {
  if (known.empty() || said.empty() || fold_key(known) != fold_key(said)) return take(known, said);
  if (is_richer(said, known, part)) known = std::move(said);
  return false;
}

void take_others(std::vector<std::string>& known, std::vector<std::string>& said) {
  if (known.empty()) known = std::move(said);
  for (std::size_t i = 0; i < std::min(known.size(), said.size()); ++i)
    if (is_richer(said[i], known[i], NamePart::given)) known[i] = std::move(said[i]);
}

/// In what two records of one number differ by more than a slip.
struct Differences {
  bool family = false, given = false, birth = false, ine = false;
  bool both_born = false;  ///< both say when
  bool born_far = false;   ///< more than two digits apart
  bool twins = false;      ///< of one file, and another given name
};

/// A file that was put right between two exports says another name of somebody. Within one file, it is somebody else.
bool may_be_twins(const Student& a, const Student& b, bool other_given_name) {
  const bool sexes = a.sex != Sex::unknown && b.sex != Sex::unknown && a.sex != b.sex;
  const bool letters = differ(fold_key(a.given_name), fold_key(b.given_name));
  return a.origin.file == b.origin.file && (other_given_name || (sexes && letters));
}

Differences compare(const Student& a, const Student& b) {
  const auto close = [](const std::string& x, const std::string& y) { return are_close(x, y); };
  const NameKeys of_a = names_of(a), of_b = names_of(b);
  const bool families = !of_a.families.empty() && !of_b.families.empty();
  const bool given = !of_a.given.empty() && !of_b.given.empty() && !close(of_a.given, of_b.given);
  return {families && std::find_first_of(of_a.families.begin(), of_a.families.end(), of_b.families.begin(),
                                         of_b.families.end(), close) == of_a.families.end(),
          given,
          a.birth_date && b.birth_date && a.birth_date != b.birth_date,
          differ(a.ine, b.ine),
          a.birth_date && b.birth_date,
          a.birth_date && b.birth_date && digits_apart(*a.birth_date, *b.birth_date) > 2,
          may_be_twins(a, b, given)};
}

/// Records of one number that are two people's: the name differs, and something that would not change with it; or two
/// namesakes with an INE and a birth date each; or perhaps twins.
bool are_strangers(const Differences& d) {
  if (d.twins) return true;
  return d.birth ? d.family || d.given || (d.ine && d.born_far) : d.given && (d.ine || (d.family && !d.both_born));
}

/// Records of one number of which both names differ: one of them may be somebody else's.
bool are_named_otherwise(const Differences& d) {
  return d.family && d.given;
}

/// A file may have the used name alone, as the name: then it says nothing of the other one. True when both say
/// something and it differs.
bool merge_family_names(Student& known, Student& said) {
  const auto is_used_name_of = [](const Student& a, const Student& b) {
    return a.used_name.empty() && !b.used_name.empty() && fold_key(a.family_name) == fold_key(b.used_name);
  };
  if (is_used_name_of(said, known)) return false;
  if (is_used_name_of(known, said))
    known.used_name = std::exchange(known.family_name, std::move(said.family_name));
  else
    take_name(known.used_name, said.used_name, NamePart::family);
  return take_name(known.family_name, said.family_name, NamePart::family);
}

/// Returns the names of the fields that differ.
Message merge_student(Student& known, Student said, const Differences& differences) {
  Message differ;
  const auto field = [&](const Phrase& name, bool differs) {
    if (!differs) return;
    const std::string comma = differ.fr.empty() ? "" : ", ";
    differ.fr += comma + std::string(name.fr);
    differ.en += comma + std::string(name.en);
  };
  if (are_named_otherwise(differences)) {  // nothing of the second may pass to the first
    field(phrase::field_family_name, true);
    field(phrase::field_given_name, true);
    return differ;
  }
  take(known.source_id, said.source_id);
  take(known.private_id, said.private_id);
  take(known.email, said.email);
  take(known.elenoet, said.elenoet);
  field(phrase::field_ine, take(known.ine, said.ine));
  field(phrase::field_family_name, merge_family_names(known, said));
  field(phrase::field_given_name, take_name(known.given_name, said.given_name, NamePart::given));
  take_others(known.other_given_names, said.other_given_names);
  field(phrase::field_birth_date, take(known.birth_date, said.birth_date));
  field(phrase::field_sex, take(known.sex, said.sex));
  field(phrase::field_mef, take(known.mef, said.mef));
  field(phrase::field_division, take(known.division, said.division));
  take(known.entry_date, said.entry_date);
  field(phrase::field_exit_date, take(known.exit_date, said.exit_date));
  for (std::string& g : said.groups)
    if (std::find(known.groups.begin(), known.groups.end(), g) == known.groups.end()) known.groups.push_back(g);
  return differ;
}

/// Returns, for each student of the part, the position in the whole.
std::vector<std::size_t> merge_students(Roster& whole, Report& report, std::vector<Student> part) {
  whole.students.reserve(whole.students.size() + part.size());
  StudentIndex index(whole.students);
  std::vector<std::size_t> position;
  position.reserve(part.size());
  for (Student& s : part) {
    const auto same = index.find(s);
    position.push_back(same ? same->position : whole.students.size());
    if (!same) {
      whole.students.push_back(std::move(s));
      index.add(position.back());
      continue;
    }
    Student& known = whole.students[same->position];
    const Origin origin = s.origin;
    if (same->one_of_several) {
      report.add("ELNOM_P_06", Subject::student(same->position), origin, {std::to_string(known.origin.line)});
      continue;
    }
    const Differences differences = compare(known, s);
    if (are_strangers(differences)) {
      report.add("CREAT_P_01", Subject::student(same->position), known.origin,
                 {known.source_id.empty() ? known.private_id : known.source_id, describe(s), place_of(origin)});
      continue;
    }
    if (origin.file == known.origin.file) {
      report.add("ELNOM_P_06", Subject::student(same->position), known.origin, {std::to_string(origin.line)});
      if (differ(known.division, s.division)) {
        report.add("ACDIV_P_03", Subject::student(same->position), origin,
                   {known.division + ", " + s.division, known.division});
        s.division.clear();
      }
    }
    if (const Message differ = merge_student(known, std::move(s), differences); !differ.fr.empty())
      report.add("ELNOM_P_07", Subject::student(same->position), origin, {}, differ);
  }
  return position;
}

/// Adds the names that are not there yet.
void add_all(std::vector<std::string>& known, std::vector<std::string> said) {
  for (std::string& name : said)
    if (std::find(known.begin(), known.end(), name) == known.end()) known.push_back(std::move(name));
}

/// A count goes before a plan.
template <typename Structure>
void merge_head_count(Structure& known, const Structure& said) {
  if (!said.declared || (known.declared && (!known.planned || said.planned))) return;
  known.declared = said.declared;
  known.planned = said.planned;
}

void merge_one(Division& known, Division said) {
  take(known.label, said.label);
  merge_head_count(known, said);
  add_all(known.mefs, std::move(said.mefs));
}

void merge_one(Group& known, Group said) {
  merge_head_count(known, said);
  add_all(known.divisions, std::move(said.divisions));
  add_all(known.mefs, std::move(said.mefs));
}

void merge_one(Guardian& known, Guardian said) {
  take(known.source_id, said.source_id);
  take(known.private_id, said.private_id);
  take(known.title, said.title);
  take(known.family_name, said.family_name);
  take(known.used_name, said.used_name);
  take(known.given_name, said.given_name);
  take(known.email, said.email);
}

void merge_one(Staff& known, Staff said) {
  take(known.birth_date, said.birth_date);
  add_all(known.disciplines, std::move(said.disciplines));
  add_all(known.divisions, std::move(said.divisions));
  add_all(known.groups, std::move(said.groups));
  add_all(known.head_teacher_of, std::move(said.head_teacher_of));
}

using Keys = std::vector<std::string>;

Keys keys_of(const Division& division) {
  return {division.name};
}

Keys keys_of(const Group& group) {
  return {group.name};
}

/// None where there is no number: such a person is never met again.
Keys keys_of(const Guardian& g) {
  Keys keys;
  if (!g.source_id.empty()) keys.push_back("siecle " + g.source_id);
  if (!g.private_id.empty()) keys.push_back("private " + g.private_id);
  return keys;
}

/// With the names: two people under one number stay two, so that nobody gets another's birth date.
Keys keys_of(const Staff& s) {
  if (s.source_id.empty()) return {};
  return {s.kind + " " + s.source_id + " " + fold_key(s.shown_name()) + " " + fold_key(s.given_name)};
}

/// Merges things that are one when they share a key. Returns, for each of the part, its position in the whole.
template <typename T>
std::vector<std::size_t> merge_keyed(std::vector<T>& whole, std::vector<T> part) {
  std::unordered_map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < whole.size(); ++i)
    for (std::string& key : keys_of(whole[i])) known.emplace(std::move(key), i);
  std::vector<std::size_t> position;
  position.reserve(part.size());
  for (T& item : part) {
    Keys keys = keys_of(item);
    const auto met = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return known.contains(key); });
    position.push_back(met == keys.end() ? whole.size() : known.at(*met));
    for (std::string& key : keys) known.emplace(std::move(key), position.back());
    if (position.back() == whole.size())
      whole.push_back(std::move(item));
    else
      merge_one(whole[position.back()], std::move(item));
  }
  return position;
}

}  // namespace

void merge(Roster& whole, Report& report, Roster part, Report part_report, const std::string& where) {
  merge_school(whole.school, std::move(part.school), where);
  whole.mefs.merge(part.mefs);
  whole.spreadsheets.merge(part.spreadsheets);
  whole.tables.merge(part.tables);
  const auto divisions = merge_keyed(whole.divisions, std::move(part.divisions));
  merge_keyed(whole.groups, std::move(part.groups));
  const auto students = merge_students(whole, report, std::move(part.students));
  const auto guardians = merge_keyed(whole.guardians, std::move(part.guardians));
  const auto staff = merge_keyed(whole.staff, std::move(part.staff));
  for (const Guardianship& g : part.guardianships)
    whole.guardianships.push_back({guardians[g.guardian], students[g.student], g.level});

  for (; !part_report.findings.empty(); part_report.findings.pop_front()) {
    Finding& f = part_report.findings.front();
    switch (f.subject.kind) {
      case Subject::Kind::student: f.subject = Subject::student(students[f.subject.index]); break;
      case Subject::Kind::guardian: f.subject = Subject::guardian(guardians[f.subject.index]); break;
      case Subject::Kind::staff: f.subject = Subject::staff(staff[f.subject.index]); break;
      case Subject::Kind::division: f.subject = Subject::division(divisions[f.subject.index]); break;
      case Subject::Kind::none: break;
    }
    report.findings.push_back(std::move(f));
  }
}

}  // namespace passation
