#include "account/login.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "account/name.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

using What = LoginPart::What;

constexpr std::string_view digits = "0123456789";
constexpr std::size_t collision_digits = 4;  // as many as JJMM
constexpr std::size_t fallback_digits = 6;

// A code that is taken is drawn again; after so many times it grows by a character. With ten thousand people of one
// name four digits are not enough, and a login that is a digit longer is better than none.
constexpr std::uint32_t rounds_per_length = 100;

bool is_birth_part(const LoginPart& part) {
  return part.what == What::birth_day || part.what == What::birth_month || part.what == What::birth_year;
}

/// The logins of the platform. Many platforms are blind to case, so this is.
class Taken {
 public:
  Taken(const LoginScope& scope, std::size_t more) : retired_(scope.retired), logins_(scope.taken.size() + more) {
    for (const std::string& login : scope.taken) logins_.insert(to_lower(login));
  }
  /// False when somebody has it, or had it.
  bool claim(std::string_view login) {
    return !(retired_ && retired_(login)) && logins_.insert(to_lower(login)).second;
  }

 private:
  const std::function<bool(std::string_view)>& retired_;
  std::unordered_set<std::string> logins_;
};

/// Keyed hashes of people: nobody finds a hash from a person, or a person from a hash, without the key.
class Hashes {
 public:
  Hashes(const LoginScope& scope, std::size_t people) : scope_(scope), ranks_(people) {}

  /// To be called once for each person who needs a hash, in settling order: those of one identity (same names and birth
  /// date in an export without identifiers) are told apart by their rank.
  Hash next(const PersonFacts& person) {
    auto& [identity, count] = *ranks_.try_emplace(identity_of(person), 0).first;
    const std::string rank = std::to_string(count++);
    const std::string_view parts[] = {"login",  scope_.uai, scope_.platform, audience_key(scope_.audience),
                                      identity, rank};
    return keyed_hash(scope_.key.login, parts);
  }

 private:
  const LoginScope& scope_;
  std::unordered_map<std::string, int> ranks_;
};

/// What the rule gives before anybody else is looked at.
struct Draft {
  std::string stem;
  std::string tail;  // the birth day and month that hashed digits may take the place of
  bool readable = true;
};

/// `readable` is cleared when the part has nothing to show.
std::string part_text(const LoginPart& part, const PersonFacts& person, const LoginRule& rule, bool& readable) {
  const auto folded = [&](std::string_view text) {
    std::string out = fold_name(text, rule);
    if (out.empty() || loses_vowels(text)) readable = false;
    return out;
  };
  const auto name = [&](std::string_view text) {
    std::string out = folded(text);
    if (rule.max_part > 0) out = cut(out, rule.max_part);
    return part.letters > 0 ? cut(out, part.letters) : out;
  };
  switch (part.what) {
    case What::literal: return part.text;
    case What::given_name: return name(person.given_name);
    case What::family_name: return name(person.family_name);
    case What::shown_name: return name(person.shown_name);
    case What::birth_day: return fmt::format("{:02}", static_cast<unsigned>(person.birth_date->day()));
    case What::birth_month: return fmt::format("{:02}", static_cast<unsigned>(person.birth_date->month()));
    case What::birth_year: {
      const int year = static_cast<int>(person.birth_date->year());
      return part.letters == 2 ? fmt::format("{:02}", year % 100) : fmt::format("{:04}", year);
    }
    case What::source_id: return folded(person.source_id);
  }
  return {};
}

std::string with_case(std::string text, LoginRule::Case letter_case) {
  if (letter_case == LoginRule::Case::keep) return text;
  return letter_case == LoginRule::Case::lower ? to_lower(text) : to_upper(text);
}

/// The position in the pattern of the birth parts that end it; its size when hashed digits are not the rule.
std::size_t tail_begin(const LoginRule& rule) {
  std::size_t begin = rule.pattern.size();
  if (rule.collision == LoginRule::Collision::hashed_digits)
    while (begin > 0 && is_birth_part(rule.pattern[begin - 1])) --begin;
  return begin;
}

/// The room that `used` characters leave for others.
std::size_t room(const LoginRule& rule, std::size_t used) {
  return rule.max_length == 0 ? std::string::npos : rule.max_length - used;
}

Draft make_draft(const PersonFacts& person, const LoginRule& rule) {
  Draft draft;
  const std::size_t tail = tail_begin(rule);
  for (std::size_t i = 0; i < rule.pattern.size(); ++i)
    (i < tail ? draft.stem : draft.tail) += part_text(rule.pattern[i], person, rule, draft.readable);
  draft.stem = cut(with_case(std::move(draft.stem), rule.letter_case), room(rule, draft.tail.size()));
  return draft;
}

/// Tells homonyms apart by 2, 3, 4 ... The numbers of a login go on where they were left, so that thousands of people
/// of one name are no burden.
class Numbers {
 public:
  std::string next(const std::string& login, const LoginRule& rule, Taken& taken) {
    std::uint64_t limit = 10;
    for (std::size_t length = 1;; ++length, limit *= 10) {
      assert(rule.max_length == 0 || length <= rule.max_length);
      const std::string stem = cut(login, room(rule, length));
      std::uint64_t& number = numbers_[{stem, length}];
      if (number == 0) number = std::max<std::uint64_t>(2, limit / 10);
      while (number < limit) {
        std::string candidate = stem + std::to_string(number++);
        if (taken.claim(candidate)) return candidate;
      }
    }
  }

 private:
  std::map<std::pair<std::string, std::size_t>, std::uint64_t> numbers_;  // by stem and number of digits
};

/// The stem and `length` characters of the alphabet that follow from the hash.
std::string add_code(const std::string& stem, std::size_t length, std::string_view alphabet, const Hash& hash,
                     const LoginRule& rule, Taken& taken) {
  for (std::uint32_t round = 0;; ++round) {
    const std::size_t size = std::min(length + round / rounds_per_length, room(rule, 0));
    std::string candidate = cut(stem, room(rule, size)) + readable_code(hash, size, alphabet, round);
    if (taken.claim(candidate)) return candidate;
  }
}

std::string_view fallback_word(Audience audience) {
  switch (audience) {
    case Audience::student: return "eleve";
    case Audience::staff: return "personnel";
    case Audience::guardian: return "responsable";
    case Audience::administrator: break;
  }
  return "admin";
}

std::vector<Login> derive_opaque(std::span<const PersonFacts> people, const LoginRule& rule, const LoginScope& scope) {
  std::vector<Login> logins(people.size());
  Taken taken(scope, people.size());
  Hashes hashes(scope, people.size());
  for (const std::size_t i : settling_order(people))
    logins[i].text = add_code("", rule.opaque_length, readable_alphabet, hashes.next(people[i]), rule, taken);
  return logins;
}

std::vector<Login> derive_from_pattern(std::span<const PersonFacts> people, const LoginRule& rule,
                                       const LoginScope& scope) {
  std::vector<Login> logins(people.size());
  Taken taken(scope, people.size());
  // First everybody's own login is spoken for: no number or code may give it to somebody else.
  std::vector<std::pair<std::size_t, Draft>> unsettled;
  const bool needs_date = needs_birth_date(rule);
  for (const std::size_t i : settling_order(people)) {
    if (needs_date && !people[i].birth_date) continue;
    Draft draft = make_draft(people[i], rule);
    std::string own = draft.stem + draft.tail;
    if (draft.readable && taken.claim(own)) {
      logins[i].text = std::move(own);
    } else {
      unsettled.emplace_back(i, std::move(draft));
    }
  }
  Hashes hashes(scope, unsettled.size());
  Numbers numbers;
  const std::string fallback = with_case(std::string(fallback_word(scope.audience)), rule.letter_case);
  for (const auto& [i, draft] : unsettled) {
    if (!draft.readable) {
      logins[i] = {add_code(fallback, fallback_digits, digits, hashes.next(people[i]), rule, taken), true};
    } else if (rule.collision == LoginRule::Collision::hashed_digits) {
      logins[i].text = add_code(draft.stem, collision_digits, digits, hashes.next(people[i]), rule, taken);
    } else {
      logins[i].text = numbers.next(draft.stem + draft.tail, rule, taken);
    }
  }
  return logins;
}

}  // namespace

std::vector<Login> derive_logins(std::span<const PersonFacts> people, const LoginRule& rule, const LoginScope& scope) {
  assert(rule.max_length == 0 || rule.max_length >= min_login_length);
  return rule.kind == LoginRule::Kind::opaque ? derive_opaque(people, rule, scope)
                                              : derive_from_pattern(people, rule, scope);
}

bool is_readable(const PersonFacts& person, const LoginRule& rule) {
  if (rule.kind == LoginRule::Kind::opaque || (needs_birth_date(rule) && !person.birth_date)) return true;
  return make_draft(person, rule).readable;
}

bool needs_birth_date(const LoginRule& rule) {
  return rule.kind == LoginRule::Kind::pattern && std::any_of(rule.pattern.begin(), rule.pattern.end(), is_birth_part);
}

Groups login_groups(const Login& login, const LoginRule& rule) {
  return rule.kind == LoginRule::Kind::pattern ? Groups{} : Groups::even(login.text.size());
}

}  // namespace passation
