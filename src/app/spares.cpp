#include "app/spares.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "account/login.hpp"
#include "account/password.hpp"
#include "app/documents.hpp"
#include "app/hand_phrases.hpp"
#include "app/selection.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

/// @param mark of a registry that was taken back: its spares are others than those of the same numbers before
Student pupil_of(const std::string& division, int number, const std::string& mark = {}) {
  Student s;
  s.family_name = spare_name;
  s.given_name = std::to_string(number);
  s.division = division;
  s.source_id = fmt::format("réserve {} {}", division, number) + (mark.empty() ? "" : " " + mark);  // none of SIECLE's
  return s;
}

std::vector<std::string> divisions_asked(const Job& job, const Known& known) {
  std::vector<std::string> names = division_names(known);
  require_matches(job.divisions, names);
  std::erase_if(names, [&](const std::string& name) { return !is_asked(job.divisions, name); });
  return names;
}

/// Fills the logins, which nobody else has or had.
void derive(std::vector<Spare>& spares, const Platform& platform, const Key& key, const Import& import,
            std::vector<std::string> taken) {
  const LoginRule& rule = student_rules(platform).login;
  for (const KnownAccount& a : import.known.accounts)
    if (a.platform == platform.key) taken.push_back(a.login);
  std::vector<Student> pupils;
  for (const Spare& s : spares) pupils.push_back(pupil_of(s.division, s.number, import.known.restored.mark));
  std::vector<PersonFacts> facts;
  for (const Student& s : pupils) facts.push_back(facts_of(s));
  const std::string uai = import.registry->uai();
  const LoginScope scope{.uai = uai,
                         .platform = platform.key,
                         .audience = Audience::student,
                         .key = key,
                         .taken = taken,
                         .retired = [&](std::string_view login) {
                           return import.registry->is_retired(import.known, platform.key, login);
                         }};
  const std::vector<Login> logins = derive_logins(facts, rule, scope);
  for (std::size_t i = 0; i < spares.size(); ++i) spares[i].login = logins[i].text;
}

}  // namespace

std::vector<Spare> plan_spares(const Job& job, const Platform& platform, const Key& key, const Import& import) {
  if (!platform.logins_are_ours || needs_birth_date(student_rules(platform).login))
    throw Error(say(phrase::spares_theirs, platform.key), "--platform", say(phrase::spares_theirs_hint));
  const std::vector<Spare> before = import.registry->spares(platform.key);
  const RandomRule rule = random_rule(student_rules(platform));
  std::vector<Spare> spares, made;
  std::vector<std::string> taken;
  for (const Spare& s : before) taken.push_back(s.login);
  for (const std::string& division : divisions_asked(job, import.known)) {
    int number = import.known.restored.first_spare - 1, free = 0;
    for (const Spare& s : before) {
      if (s.division != division) continue;
      number = std::max(number, s.number);
      if (s.given_to != 0 || !s.given_at.empty()) continue;
      spares.push_back(s);
      ++free;
    }
    for (; free < job.spares; ++free)
      made.push_back({.platform = platform.key,
                      .division = division,
                      .number = ++number,
                      .login = {},
                      .secret = draw_secret(rule),
                      .made_at = moment_text(job.moment)});
  }
  derive(made, platform, key, import, std::move(taken));
  spares.insert(spares.end(), made.begin(), made.end());
  std::stable_sort(spares.begin(), spares.end(), [](const Spare& a, const Spare& b) {
    const auto order = natural_order(a.division, b.division);
    return order != 0 ? order < 0 : a.number < b.number;
  });
  return spares;
}

SparePupils spare_pupils(const std::vector<Spare>& spares, const School& school, const Platform& platform) {
  SparePupils pupils;
  pupils.roster.school = school;
  const AudienceRules& student = student_rules(platform);
  for (const Spare& s : spares) {
    pupils.accounts.push_back({.audience = Audience::student,
                               .person = pupils.roster.students.size(),
                               .login = s.login,
                               .secret = s.secret,
                               .login_groups = login_groups({s.login}, student.login),
                               .secret_groups = password_groups(s.secret, student)});
    pupils.roster.students.push_back(pupil_of(s.division, s.number));
  }
  return pupils;
}

}  // namespace passation
