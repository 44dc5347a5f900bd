#include "read/text_bound.hpp"

#include <initializer_list>
#include <string_view>

#include "base/error.hpp"
#include "read/phrases.hpp"

namespace passation {
namespace {

using Texts = std::initializer_list<std::string_view>;

constexpr std::size_t max_detail_bytes = 10'000;  // of a finding: it may list many names

void require(const Texts& texts, const Origin& origin) {
  for (const std::string_view text : texts)
    if (text.size() > max_text_bytes)
      throw Error(say(phrase::text_too_long), place_of(origin), say(phrase::text_too_long_hint));
}

void require(const std::vector<std::string>& texts, const Origin& origin) {
  for (const std::string& text : texts) require({text}, origin);
}

void require(const Student& s, const Origin& origin) {
  require({s.source_id, s.private_id, s.ine, s.elenoet, s.family_name, s.used_name, s.given_name, s.email, s.mef,
           s.division},
          origin);
  require(s.other_given_names, origin);
  require(s.groups, origin);
}

void require(const Guardian& g) {
  require({g.source_id, g.private_id, g.title, g.family_name, g.used_name, g.given_name, g.email}, g.origin);
}

void require(const Staff& s) {
  require({s.source_id, s.kind, s.function, s.title, s.family_name, s.used_name, s.given_name}, s.origin);
  for (const auto* texts : {&s.disciplines, &s.divisions, &s.groups, &s.head_teacher_of}) require(*texts, s.origin);
}

void require(const GivenAccount& account) {
  const Origin& origin = account.person.origin;
  require(account.person, origin);
  require(account.divisions, origin);
  for (const GivenLogin& login : account.logins) require({login.label, login.login, login.secret.value_or("")}, origin);
}

void require(const School& school, const Origin& origin) {
  require({school.uai, school.name, school.sector}, origin);
  require(school.address, origin);
}

}  // namespace

void require_bounded_texts(const Reading& reading, const std::string& file) {
  const Roster& roster = reading.roster;
  require(roster.school, {file, 0});
  for (const Division& d : roster.divisions) {
    require({d.name, d.label}, d.origin);
    require(d.mefs, d.origin);
  }
  for (const Group& g : roster.groups) {
    require({g.name}, g.origin);
    require(g.divisions, g.origin);
    require(g.mefs, g.origin);
  }
  for (const Student& s : roster.students) require(s, s.origin);
  for (const Guardian& g : roster.guardians) require(g);
  for (const Staff& s : roster.staff) require(s);
  for (const auto& [code, label] : roster.mefs) require({code, label}, {file, 0});
  for (const GivenAccount& account : reading.accounts) require(account);
  for (const Finding& f : reading.report.findings)  // they quote what the file says
    for (const std::string& detail : f.details)
      if (detail.size() > max_detail_bytes)
        throw Error(say(phrase::text_too_long), place_of(f.origin), say(phrase::text_too_long_hint));
}

}  // namespace passation
