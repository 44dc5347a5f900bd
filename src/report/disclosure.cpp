#include "report/disclosure.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "report/changes.hpp"
#include "report/person_text.hpp"
#include "report/phrases.hpp"

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

void add_by_hand(const KnownPerson& known, Lines& lines) {
  const ByHand& set = known.by_hand;
  if (set.added) lines.add(phrase::set_added);
  if (set.removed) lines.add(phrase::set_removed);
  lines.field(phrase::set_division, set.division);
  if (set.from) lines.field(phrase::set_first_day, french_date(*set.from));
  if (set.until) lines.field(phrase::set_last_day, french_date(*set.until));
  if (known.large_print) lines.add(phrase::set_large_print);
}

void add_accounts(const PersonRecord& record, const Message& to_show, Lines& lines) {
  for (const AccountRecord& a : record.accounts) {
    lines.text += "  " + account_text(a, lines.lang) + "\n";
    if (!a.has_secret)
      lines.add(phrase::secret_unknown);
    else if (a.secret.empty())
      lines.add(phrase::secret_kept, to_show);
    else
      lines.field(a.secret_kind == SecretKind::password ? phrase::password : phrase::activation_code, a.secret);
    lines.field(phrase::former_secret, a.former);
    if (a.has_former && a.former.empty()) lines.add(phrase::former_kept, to_show);
  }
}

}  // namespace

std::string disclosure_text(const Disclosure& known, Lang lang, const Message& to_show) {
  const PersonRecord& record = known.record;
  Lines lines{lang, say(phrase::disclose_head, describe(record.person.person), known.uai).in(lang) + "\n"};
  add_identity(record.person, lines);
  add_by_hand(record.person, lines);
  for (const KnownPerson& student : known.students) lines.field(phrase::guardian_of, describe(student.person));
  for (const KnownPerson& guardian : known.guardians) lines.field(phrase::has_guardian, describe(guardian.person));
  add_accounts(record, to_show, lines);
  for (const FormerName& n : known.former_names)
    lines.field(phrase::person_former_name, full_name(n.used_name.empty() ? n.family_name : n.used_name, n.given_name));
  for (const KnownDoubt& d : record.doubts) lines.text += "  " + doubt_text(d, lang) + "\n";
  for (const PrintedLabel& label : record.labels) lines.text += "  " + printed_label_text(label, lang) + "\n";
  for (const Event& e : record.events)
    lines.text += fmt::format("  {} {}{}\n", shown_moment(e.moment), event_text(e, lang),
                              e.files.empty() ? std::string() : " – " + e.files);
  for (const std::string& moment : known.reports) lines.add(phrase::named_in_report, shown_moment(moment));
  return lines.text;
}

}  // namespace passation
