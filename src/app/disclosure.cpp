// The rights of one person: to see all that is known of him (RGPD, art. 15), to be forgotten (art. 17).

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "app/care_phrases.hpp"
#include "app/changes.hpp"
#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "roster/finding.hpp"

namespace passation {
namespace {

constexpr std::array<Phrase, key_kinds> key_words{phrase::key_siecle, phrase::key_ine, phrase::key_epp,
                                                  phrase::key_local, phrase::key_private_school};

/// Lines of one text, in one language.
struct Lines {
  Lang lang;
  std::string text;

  template <typename... Args>
  void add(const Phrase& p, const Args&... args) {
    text += "  " + say(p, args...).in(lang) + "\n";
  }
  void field(const Phrase& name, const std::string& value) {
    if (!value.empty()) add(phrase::field_line, say(name).in(lang), value);
  }
};

const Phrase& audience_word(Audience audience) {
  return audience == Audience::student ? phrase::a_student
         : audience == Audience::staff ? phrase::a_member_of_staff
                                       : phrase::a_guardian;
}

std::string listed(const std::vector<std::string>& values) {
  return fmt::format("{}", fmt::join(values, ", "));
}

void add_identity(const KnownPerson& k, Lines& lines) {
  const Person& p = k.person;
  lines.field(phrase::person_kind, say(audience_word(p.audience)).in(lines.lang));
  lines.field(phrase::person_family_name, p.family_name);
  lines.field(phrase::person_used_name, p.used_name);
  lines.field(phrase::person_given_name, p.given_name);
  if (p.birth_date) lines.field(phrase::person_birth_date, french_date(*p.birth_date));
  if (p.sex != Sex::unknown)
    lines.field(phrase::person_sex, say(p.sex == Sex::male ? phrase::male : phrase::female).in(lines.lang));
  lines.field(phrase::person_division, p.division);
  lines.field(phrase::person_groups, listed(p.groups));
  for (std::size_t n = 0; n < key_kinds; ++n) lines.field(key_words[n], p.keys[n]);
  lines.field(phrase::person_other_given_names, listed(p.other_given_names));
  lines.field(phrase::person_mef, p.mef);
  if (p.exit_date) lines.field(phrase::person_exit_date, french_date(*p.exit_date));
  lines.field(phrase::person_function, p.function);
  lines.field(phrase::person_title, p.title);
  lines.field(phrase::person_disciplines, listed(p.disciplines));
  lines.field(phrase::person_divisions, listed(p.divisions));
  lines.field(phrase::person_head_teacher, listed(p.head_teacher_of));
  lines.field(phrase::person_withheld, listed(k.withheld));
  if (k.deactivated_on) lines.add(phrase::history_since, french_date(*k.deactivated_on));
}

void add_by_hand(const ByHand& set, Lines& lines) {
  if (set.added) lines.add(phrase::set_added);
  if (set.removed) lines.add(phrase::set_removed);
  lines.field(phrase::set_division, set.division);
  if (set.from) lines.field(phrase::set_first_day, french_date(*set.from));
  if (set.until) lines.field(phrase::set_last_day, french_date(*set.until));
}

void add_links(const Known& known, const KnownPerson& k, Lines& lines) {
  const auto has = [](const KnownPerson& guardian, PersonId student) {
    return std::binary_search(guardian.students.begin(), guardian.students.end(), student);
  };
  for (const KnownPerson& other : known.people) {
    if (has(k, other.id)) lines.field(phrase::guardian_of, describe(other.person));
    if (has(other, k.id)) lines.field(phrase::has_guardian, describe(other.person));
  }
}

void add_accounts(const Known& known, PersonId id, bool secrets, Lines& lines) {
  for (const KnownAccount& a : known.accounts) {
    if (a.person != id) continue;
    const std::string platform = a.test.empty() ? a.platform : a.platform + ", " + a.test;
    lines.add(phrase::history_account, platform, a.login);
    if (a.secret.empty())
      lines.add(phrase::secret_unknown);
    else if (secrets)
      lines.field(a.secret_kind == SecretKind::password ? phrase::password : phrase::activation_code, a.secret);
    else
      lines.add(phrase::secret_kept);
    if (secrets)
      lines.field(phrase::former_secret, a.former);
    else if (!a.former.empty())
      lines.add(phrase::former_kept);
  }
}

}  // namespace

Answer carry_out(const RegistryJob& job, const DiscloseOptions& options, Lang lang) {
  Registry registry = open_registry(job, "disclose");
  const Known known = registry.load();
  const KnownPerson& k = person_meant(known, options.person);
  Lines lines{lang, say(phrase::disclose_head, describe(k.person), registry.uai()).in(lang) + "\n"};
  add_identity(k, lines);
  add_by_hand(k.by_hand, lines);
  add_links(known, k, lines);
  add_accounts(known, k.id, options.secrets, lines);
  for (const FormerName& n : known.former_names)
    if (n.person == k.id)
      lines.field(phrase::person_former_name,
                  full_name(n.used_name.empty() ? n.family_name : n.used_name, n.given_name));
  for (const KnownDoubt& d : known.doubts)
    if (d.person == k.id) lines.add(phrase::doubted_by_list, d.platform, listed(d.codes));
  std::set<std::string> names;  // as labels have them: former ones, too
  for (const Issue& issue : registry.issues_of(k.id)) {
    lines.text += "  " + issue_text(issue, lang) + "\n";
    names.insert(issue.name.substr(0, issue.name.find(" (")));
  }
  for (const Event& e : registry.events_of(k.id))
    lines.text += fmt::format("  {} {}{}\n", french_moment(e.moment), event_text(e, lang),
                              e.files.empty() ? std::string() : " – " + e.files);
  for (const Exchange& e : registry.exchanges())
    if (is_named(e.report, k.person, names)) lines.add(phrase::named_in_report, french_moment(e.moment));
  return {lines.text};
}

Answer carry_out(const RegistryJob& job, const ForgetOptions& options, Lang lang) {
  Registry registry = open_registry(job, "forget");
  const Known known = registry.load();
  const KnownPerson& k = person_meant(known, options.person);
  if (!k.deactivated_on) throw Error(say(phrase::forget_active), "", say(phrase::forget_active_hint));
  if (!options.yes) throw Error(say(phrase::forget_unsure), "", say(phrase::forget_unsure_hint));
  const auto accounts =
      std::count_if(known.accounts.begin(), known.accounts.end(), [&](const auto& a) { return a.person == k.id; });
  const std::size_t issues = registry.issues_of(k.id).size(), events = registry.events_of(k.id).size();
  // Copies hold him, too; they go first: killed on the way, he is still there to be forgotten.
  const std::vector<std::filesystem::path> copies = registry.copies();
  for (const std::filesystem::path& copy : copies) delete_file(copy);
  Plan plan;
  plan.changes.push_back({ChangeKind::purged, k.id, nobody_said, {}});
  registry.begin();
  registry.apply(plan, known, {}, job.moment.date);
  registry.erase_reports();
  registry.commit();
  return {say(phrase::forgotten, accounts, issues, events, copies.size()).in(lang) + "\n" +
          say(phrase::forgotten_rest).in(lang) + "\n"};
}

}  // namespace passation
