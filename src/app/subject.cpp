#include "app/subject.hpp"

#include <algorithm>

#include "app/care_phrases.hpp"
#include "app/ledger_phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

bool is_meant(const Person& p, const std::string& subject) {
  if (subject.empty()) return false;
  if (std::find(p.keys.begin(), p.keys.end(), subject) != p.keys.end()) return true;
  const std::string wanted = fold_key(subject);
  for (const std::string& family : {p.family_name, p.used_name})
    for (const std::string& name : {family + p.given_name, p.given_name + family, family})
      if (!family.empty() && fold_key(name) == wanted) return true;
  return false;
}

}  // namespace

Registry open_registry(const RegistryJob& job, std::string_view purpose) {
  const std::filesystem::path file = registry_file(job);
  return Registry(file, existing_key(job), job.uai, purpose);
}

std::vector<const KnownPerson*> people_meant(const Known& known, const std::string& subject) {
  std::vector<const KnownPerson*> people;
  for (const KnownPerson& k : known.people)
    if (is_meant(k.person, subject)) people.push_back(&k);
  return people;
}

const KnownPerson& person_meant(const Known& known, const std::string& subject) {
  const std::vector<const KnownPerson*> people = people_meant(known, subject);
  if (people.empty()) throw Error(say(phrase::history_no_person), "", say(phrase::history_no_person_hint));
  if (people.size() > 1) throw Error(say(phrase::person_several, people.size()), "", say(phrase::person_several_hint));
  return *people.front();
}

std::string french_moment(const std::string& moment) {
  if (moment.size() < 10) return moment;
  const ParsedDate day = parse_date(moment.substr(0, 10));
  return day.date ? french_date(*day.date) + moment.substr(10) : moment;
}

std::string issue_text(const Issue& i, Lang lang) {
  const std::string when = french_moment(i.printed_at);
  std::string text = (i.stock.empty() ? say(phrase::history_page, when, i.document, i.sheet)
                                      : say(phrase::history_issue, when, i.document, i.sheet, i.label))
                         .in(lang);
  if (!i.handed_out_at.empty())
    text += " – " + say(phrase::issue_handed_out, french_moment(i.handed_out_at), i.handed_out_by).in(lang);
  return text;
}

}  // namespace passation
