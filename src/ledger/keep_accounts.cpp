#include "ledger/keep_accounts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "account/person.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/phrases.hpp"

namespace passation {
namespace {

const GivenLogin* with_label(const GivenLogins& logins, const std::string& label) {
  const auto found = std::find_if(logins.begin(), logins.end(), [&](const GivenLogin& l) { return l.label == label; });
  return found == logins.end() ? nullptr : &*found;
}

/// A password that nobody knew yet may be learned, but not the one that was reset: such a list is too old.
void learn_secrets(GivenLogins& kept, const GivenLogins& given, const std::vector<const KnownAccount*>& accounts) {
  for (std::size_t i = 0; i < kept.size(); ++i) {
    GivenLogin& k = kept[i];
    const GivenLogin* g = with_label(given, k.label);
    if (!g || g->login != k.login || !k.secret->empty() || !g->secret || g->secret == accounts[i]->former) continue;
    k.secret = g->secret;
    k.kind = g->kind;
  }
}

/// An open account has no password to tell, and a list may have no column for it: neither speaks against what is kept.
bool disagree(const GivenLogin& kept, const GivenLogin& given) {
  return kept.login != given.login || (given.secret && !given.secret->empty() && given.secret != kept.secret);
}

bool disagree(const GivenLogins& kept, const GivenLogins& given) {
  bool met = false;
  for (const GivenLogin& k : kept)
    if (const GivenLogin* g = with_label(given, k.label)) {
      if (disagree(k, *g)) return true;
      met = true;
    }
  return !met;
}

std::string question_id(const Hash& key, const std::string& platform, PersonId person, const GivenLogins& kept,
                        const GivenLogins& given) {
  std::string all = fmt::format("list\n{}\n{}\n", platform, person);
  for (const GivenLogins* logins : {&kept, &given})
    for (const GivenLogin& l : *logins) all += l.label + '\n' + l.login + '\n' + l.secret.value_or("") + '\n';
  return question_code(key, all);
}

std::string forecast_id(const Hash& key, const std::string& platform) {
  return question_code(key, "forecast\n" + platform);
}

/// Whose login the list gives to somebody else: one question for all forecasts, since none of them was certain.
std::string question_of_another(const Hash& key, const KnownAccount& owner) {
  const bool forecast = owner.source == AccountSource::forecast;
  return question_code(
      key, forecast ? fmt::format("forecast of another\n{}", owner.platform)
                    : fmt::format("of another\n{}\n{}\n{}", owner.platform, owner.person, to_lower(owner.login)));
}

/// Closed accounts have one cause, and one question.
std::string question_of_doubts(const Hash& key, const std::string& platform, const std::string& who,
                               const std::vector<ListDoubt>& doubts) {
  std::string all = "doubt\n" + platform;
  const bool closed = std::all_of(doubts.begin(), doubts.end(), [](auto& d) { return d.code == Code("IDENT_P_18"); });
  if (!closed) all += "\n" + who;
  for (const ListDoubt& d : doubts)
    fmt::format_to(std::back_inserter(all), "\n{} {}", d.code.rule().code, closed ? "" : d.login);
  return question_code(key, all);
}

/// Each code once.
std::vector<std::string> codes_of(const std::vector<ListDoubt>& doubts) {
  std::vector<std::string> codes;
  for (const ListDoubt& d : doubts)
    if (std::string code(d.code.rule().code); std::find(codes.begin(), codes.end(), code) == codes.end())
      codes.push_back(std::move(code));
  return codes;
}

bool has_login(const GivenLogins& logins, const std::string& login) {
  const std::string lower = to_lower(login);
  return std::any_of(logins.begin(), logins.end(), [&](const GivenLogin& l) { return to_lower(l.login) == lower; });
}

/// What takes nothing away from an account whose login is that of the line: a password that cannot be read; a name that
/// has changed, where the number has not.
void forget_harmless(std::vector<ListDoubt>& doubts, const ExistingAccounts::Logins& mine, AccountSource source) {
  std::erase_if(doubts, [&](const ListDoubt& d) {
    const bool renamed = d.code == Code("IDENT_P_08") && source != AccountSource::forecast;
    return (d.code == Code("IDENT_P_19") || d.code == Code("IDENT_P_21") || renamed) && has_login(mine.logins, d.login);
  });
}

class AccountKeeper {
 public:
  AccountKeeper(const KeepAccountsInput& what, Listed& listed, Report& report)
      : in_(what), listed_(listed), report_(report), accounts_(accounts_by_person(what.known, what.platform.key)) {
    for (const KnownAccount& a : in_.known.accounts)
      if (a.platform == in_.platform.key) owner_.emplace(to_lower(a.login), &a);
    for (const KnownDoubt& d : in_.known.doubts)
      if (d.platform == in_.platform.key) stored_.emplace(d.person, &d);
    const std::size_t people = in_.person_of.size();
    if (listed_.given.empty()) listed_.given.resize(people);
    if (listed_.doubts.empty()) listed_.doubts.resize(people);
    kept_.accounts.of_person.resize(people);
    kept_.accounts.in_doubt.resize(people);
    kept_.doubts.resize(people);
    claims_.resize(people);
  }

  KeepAccountsResult keep() {
    for (const auto& [login, account] : owner_) kept_.accounts.taken.push_back(login);
    find_claims();
    follow_the_list();
    for (std::size_t i = 0; i < in_.person_of.size(); ++i) keep(i);
    return std::move(kept_);
  }

 private:
  /// A line of the list that has the login of one of these people, and is about somebody else.
  struct Claim {
    const KnownAccount* account = nullptr;
    const GivenAccount* line = nullptr;
  };

  void find_claims() {
    std::unordered_map<PersonId, std::size_t> people;
    std::unordered_map<std::string, std::size_t> given_to;
    for (std::size_t i = 0; i < in_.person_of.size(); ++i) {
      if (in_.person_of[i] != 0) people.emplace(in_.person_of[i], i);
      for (const GivenLogin& g : listed_.given[i]) given_to.emplace(to_lower(g.login), i);
    }
    for (const GivenAccount& line : in_.lists) {
      if (line.fault == Code("IDENT_P_21")) continue;
      for (const GivenLogin& login : line.logins) {
        const auto owner = owner_.find(to_lower(login.login));
        const auto person = owner == owner_.end() ? people.end() : people.find(owner->second->person);
        if (person == people.end()) continue;
        const auto given = given_to.find(owner->first);
        const bool to_another = given != given_to.end() && given->second != person->second;
        if (to_another || (given == given_to.end() && !may_be_about(line, person->second, *owner->second)))
          claims_[person->second] = {owner->second, &line};
      }
    }
  }

  /// A forecast is only believed of the division.
  bool may_be_about(const GivenAccount& line, std::size_t i, const KnownAccount& account) const {
    const bool student = in_.kind == Subject::Kind::student;
    if (student != (line.profile == GivenAccount::Profile::student)) return false;
    KnownNames names;
    if (!in_.names.empty()) names.add(in_.names[i]);
    names.add(student ? in_.roster.students[i] : named_like(in_.roster.staff[i]));
    if (!student) return names_fit(line.person, names);
    const Student& s = in_.roster.students[i];
    const auto same = [](const std::string& a, const std::string& b) { return !a.empty() && a == b; };
    const bool numbered = same(line.person.ine, s.ine) || same(line.person.source_id, s.source_id);
    if (numbered && account.source != AccountSource::forecast) return true;
    if (!names_fit(line.person, names)) return false;
    const auto differ = [](const auto& a, const auto& b) { return !a.empty() && !b.empty() && a != b; };
    if (differ(line.person.ine, s.ine)) return false;
    if (line.person.birth_date && s.birth_date) return line.person.birth_date == s.birth_date;
    return account.source != AccountSource::forecast || line.divisions.empty() ||
           std::any_of(line.divisions.begin(), line.divisions.end(), [&](const std::string& d) {
             const std::string division = fold_key(d);
             return division == fold_key(s.division) || (!division.empty() && division == fold_key(names.division));
           });
  }

  static Student named_like(const Staff& staff) {
    Student s;
    s.family_name = staff.family_name;
    s.used_name = staff.used_name;
    s.given_name = staff.given_name;
    return s;
  }

  /// Where an answer says so, whoever the list gives a login of somebody else has it from now on, and nothing of what
  /// was his or hers before.
  void follow_the_list() {
    const auto lose = [&](const KnownAccount& account) {
      if (lost_.insert(account.person).second)
        for (const KnownAccount* a : accounts_.at(account.person)) kept_.taken_over.push_back(*a);
    };
    for (std::size_t i = 0; i < in_.person_of.size(); ++i) {
      if (claims_[i].account && answer_to(question_of_another(in_.known.question_key, *claims_[i].account)) == "new")
        lose(*claims_[i].account);
      for (const GivenLogin& g : listed_.given[i]) {
        const KnownAccount* other = owner_but(i, g);
        if (!other || answer_to(question_of_another(in_.known.question_key, *other)) != "new") continue;
        lose(*other);
        if (in_.person_of[i] != 0 && accounts_.contains(in_.person_of[i]))
          lose(*accounts_.at(in_.person_of[i]).front());
      }
    }
  }

  const KnownAccount* owner_but(std::size_t i, const GivenLogin& login) const {
    const auto owner = owner_.find(to_lower(login.login));
    return owner == owner_.end() || owner->second->person == in_.person_of[i] ? nullptr : owner->second;
  }

  /// "keep", "new", or empty: none. @param keep_alone there is no other choice
  std::string answer_to(const std::string& id, bool keep_alone = false) {
    const auto found = in_.answers.find(id);
    if (found == in_.answers.end()) return {};
    if (found->second != "keep" && (found->second != "new" || keep_alone))
      throw Error(say(phrase::answer_bad, found->second, id), "--answer",
                  say(phrase::answer_bad_hint, keep_alone ? "keep" : "keep, new"));
    kept_.answered.insert(id);
    return found->second;
  }

  void keep(std::size_t i) {
    if (is_of_another(i)) return;
    const auto found = lost_.contains(in_.person_of[i]) ? accounts_.end() : accounts_.find(in_.person_of[i]);
    ExistingAccounts::Logins& mine = kept_.accounts.of_person[i];
    AccountSource source = AccountSource::list;
    if (in_.person_of[i] != 0 && found != accounts_.end()) {
      for (const KnownAccount* a : found->second) mine.logins.push_back({a->test, a->login, a->secret, a->secret_kind});
      source = found->second.front()->source;
      mine.by_rule = source != AccountSource::list;
    }
    GivenLogins& given = listed_.given[i];
    if (given.empty()) return keep_what_is_not_given(i, source);
    if (mine.logins.empty()) return settle(i);
    learn_secrets(mine.logins, given, found->second);
    if (!disagree(mine.logins, given)) {
      for (const GivenLogin& g : given)
        if (!with_label(mine.logins, g.label) && g.secret) mine.logins.push_back(g);
      if (source == AccountSource::forecast) mine.by_rule = false;  // the list has confirmed it
      return settle(i);
    }
    const std::string id = source == AccountSource::forecast ? forecast_id(in_.known.question_key, in_.platform.key)
                                                             : question_id(in_.known.question_key, in_.platform.key,
                                                                           in_.person_of[i], mine.logins, given);
    const std::string answer = answer_to(id);
    if (answer.empty()) {
      report_.add("REGIS_P_02", subject(i), origin(i), {id});
      return doubt(i, {"REGIS_P_02"}, id, ListQuestion::Reason::otherwise);
    }
    if (answer == "new") mine = {};
    settle(i);
  }

  /// Whether the list gives what is still somebody else's; where the answer is to keep that, it gives nothing.
  bool is_of_another(std::size_t i) {
    for (const GivenLogin& g : listed_.given[i]) {
      const KnownAccount* other = owner_but(i, g);
      if (!other || lost_.contains(other->person)) continue;
      const std::string id = question_of_another(in_.known.question_key, *other);
      if (answer_to(id) == "keep") {
        listed_.given[i].clear();
        settle(i);
        return false;
      }
      report_.add("REGIS_P_03", subject(i), origin(i), {g.login, id});
      doubt(i, {"REGIS_P_03"}, id, ListQuestion::Reason::of_another);
      return true;
    }
    return false;
  }

  void keep_what_is_not_given(std::size_t i, AccountSource source) {
    const GivenLogins& mine = kept_.accounts.of_person[i].logins;
    std::vector<ListDoubt>& doubts = listed_.doubts[i];
    forget_harmless(doubts, kept_.accounts.of_person[i], source);
    if (!doubts.empty()) return keep_in_doubt(i, doubts);
    if (!mine.empty() && claims_[i].account) return keep_what_is_claimed(i, claims_[i]);
    if (lost_.contains(in_.person_of[i])) return settle(i);
    const auto before = stored_.find(in_.person_of[i]);
    if (before == stored_.end() || kept_.doubts[i]) return;
    const KnownDoubt& stored = *before->second;
    const auto answer = in_.answers.find(stored.question);
    if (!stored.question.empty() && answer != in_.answers.end() && answer->second == "keep") {
      kept_.answered.insert(stored.question);
      return settle(i);
    }
    const std::string question = stored.question.empty() ? "" : ", question " + stored.question;
    report_.add("REGIS_P_07", subject(i), origin(i), {fmt::format("{}{}", fmt::join(stored.codes, ", "), question)});
    kept_.accounts.in_doubt[i] = true;
    if (!stored.question.empty())
      kept_.questions.push_back({stored.question, subject(i), ListQuestion::Reason::before});
  }

  /// Nothing to ask where an answer would change nothing: the platform gives the logins, and this person has none.
  void keep_in_doubt(std::size_t i, std::vector<ListDoubt>& doubts) {
    const std::vector<std::string> codes = codes_of(doubts);
    if (kept_.accounts.of_person[i].logins.empty() && !in_.platform.logins_are_ours) return doubt(i, codes);
    const std::string id = question_of_doubts(in_.known.question_key, in_.platform.key, identity(i), doubts);
    if (answer_to(id, true) == "keep") {
      doubts.clear();
      return settle(i);
    }
    const std::string why = fmt::format("{}", fmt::join(codes, ", "));
    report_.add("REGIS_P_08", subject(i), origin(i), {id}, Message{why, why});
    doubt(i, codes, id, ListQuestion::Reason::nothing);
  }

  void keep_what_is_claimed(std::size_t i, const Claim& claim) {
    const std::string id = question_of_another(in_.known.question_key, *claim.account);
    if (answer_to(id) == "keep") return settle(i);
    report_.add("REGIS_P_08", subject(i), origin(i), {id},
                say(phrase::login_of_another, claim.account->login, describe(claim.line->person)));
    doubt(i, {"REGIS_P_08"}, id, ListQuestion::Reason::of_another);
  }

  /// The list, or an answer, says all that is to be known.
  void settle(std::size_t i) {
    if (stored_.contains(in_.person_of[i])) kept_.doubts[i] = KnownDoubt{in_.person_of[i], in_.platform.key, {}, {}};
  }

  void doubt(std::size_t i, std::vector<std::string> codes, const std::string& id = {},
             ListQuestion::Reason reason = ListQuestion::Reason::nothing) {
    kept_.doubts[i] = KnownDoubt{in_.person_of[i], in_.platform.key, std::move(codes), id};
    if (id.empty()) return;
    kept_.accounts.in_doubt[i] = true;
    kept_.questions.push_back({id, subject(i), reason});
  }

  std::string identity(std::size_t i) const {
    return in_.kind == Subject::Kind::student ? identity_of(facts_of(in_.roster.students[i]))
                                              : identity_of(facts_of(in_.roster.staff[i]));
  }
  Subject subject(std::size_t i) const { return Subject::of(in_.kind, i); }
  const Origin& origin(std::size_t i) const {
    return in_.kind == Subject::Kind::student ? in_.roster.students[i].origin : in_.roster.staff[i].origin;
  }

  const KeepAccountsInput& in_;
  Listed& listed_;
  Report& report_;
  AccountsByPerson accounts_;
  std::unordered_map<std::string, const KnownAccount*> owner_;  // by login in lower case
  std::unordered_map<PersonId, const KnownDoubt*> stored_;
  std::vector<Claim> claims_;
  std::unordered_set<PersonId> lost_;  // whose accounts are somebody else's by now
  KeepAccountsResult kept_;
};

}  // namespace

std::vector<std::string> ListQuestion::choices() const {
  if (reason == Reason::otherwise || reason == Reason::of_another) return {"keep", "new"};
  return {"keep"};
}

AccountsByPerson accounts_by_person(const Known& known, const std::string& platform) {
  AccountsByPerson accounts;
  for (const KnownAccount& a : known.accounts)
    if (a.platform == platform) accounts[a.person].push_back(&a);
  return accounts;
}

KeepAccountsResult keep_accounts(const KeepAccountsInput& what, Listed& listed, Report& report) {
  return AccountKeeper(what, listed, report).keep();
}

}  // namespace passation
