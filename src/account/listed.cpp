// What the lists say of one person, put together.

#include <algorithm>

#include "account/given.hpp"

namespace passation {

bool add_login(GivenLogins& logins, const GivenLogin& login) {
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

void report_doubts(const Roster& roster, Subject::Kind kind, const Listed& listed, Report& report) {
  for (std::size_t i = 0; i < listed.doubts.size(); ++i)
    for (const ListDoubt& doubt : listed.doubts[i])
      if (doubt.code.rule().severity == Severity::rejection)
        report.add(doubt.code, Subject::of(kind, i),
                   kind == Subject::Kind::staff ? roster.staff[i].origin : roster.students[i].origin, doubt.details);
}

const GivenLogins& Listed::given_to(std::size_t person) const {
  static const GivenLogins nothing;
  return given.empty() ? nothing : given[person];
}

bool Listed::doubts_about(std::size_t person) const {
  return !doubts.empty() && !doubts[person].empty();
}

std::vector<std::string> logins_in(std::span<const GivenAccount> accounts) {
  std::vector<std::string> logins;
  for (const GivenAccount& account : accounts)
    for (const GivenLogin& login : account.logins) logins.push_back(login.login);
  return logins;
}

}  // namespace passation
