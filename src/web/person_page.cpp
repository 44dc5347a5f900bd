// What the registry keeps of somebody: what happened, what was printed and handed out; large print; all of it as a
// file, and the end of it (RGPD, art. 15 and 17).

#include "action/disclose.hpp"
#include "action/forget.hpp"
#include "action/history.hpp"
#include "action/large.hpp"
#include "ledger/find_people.hpp"
#include "report/changes.hpp"
#include "report/person_text.hpp"
#include "report/phrases.hpp"
#include "web/frame.hpp"
#include "web/handout.hpp"
#include "web/pages.hpp"
#include "web/people.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

constexpr const char* story_path = "/historique/personne";
constexpr const char* access_path = "/historique/droit-acces";
constexpr const char* erase_path = "/historique/effacer";

PersonRecord record_of_number(const Visit& visit, PersonId id) {
  return history({.registry = visit.registry(), .subject = registry_number(id)}, visit.environment).people.front();
}

/// The one of the address; nullopt: it names nobody.
std::optional<PersonId> person_asked(const Visit& visit) {
  const std::vector<PersonId> people = people_of_address(visit.request.query);
  return people.empty() ? std::nullopt : std::optional(people.front());
}

/// What an action is asked about. @throws Error where the address names nobody
std::string subject_asked(const Visit& visit) {
  const auto id = person_asked(visit);
  if (!id) throw Error(passation::say(phrase::person_not_asked), "", {});
  return registry_number(*id);
}

Html nobody_asked(const Visit& visit) {
  return element("p", {}, link("/historique", visit.say(phrase::person_not_asked)));
}

Html events_shown(const Visit& visit, const PersonRecord& record) {
  std::vector<std::vector<Html>> rows;
  for (const Event& e : record.events)
    rows.push_back({shown_moment(e.moment), event_text(e, visit.lang), e.files.empty() ? "–" : e.files});
  return table(visit.say(phrase::story_events),
               {{visit.say(phrase::story_date)}, {visit.say(phrase::story_event)}, {visit.say(phrase::imports_files)}},
               rows);
}

/// Since when it no longer holds, and why.
std::string end_of(const Visit& visit, const PrintedLabel& label) {
  if (!label.reset_at.empty()) return visit.say(phrase::label_reset, shown_moment(label.reset_at));
  return label.withdrawn_at.empty() ? "" : visit.say(phrase::story_withdrawn, shown_moment(label.withdrawn_at));
}

Html handed_out_shown(const Visit& visit, const PrintedLabel& label) {
  return label.handed_out_at.empty()
             ? visit.say(phrase::story_not_handed_out)
             : visit.say(phrase::label_handed_out, shown_moment(label.handed_out_at), label.handed_out_by);
}

Html labels_shown(const Visit& visit, const PersonRecord& record) {
  if (record.labels.empty()) return element("p", {}, visit.say(phrase::story_nothing_printed));
  std::vector<std::vector<Html>> rows;
  for (const PrintedLabel& label : record.labels)
    rows.push_back({shown_moment(label.printed_at), label.document, std::to_string(label.sheet),
                    label.is_label() ? std::to_string(label.label) : "–", handed_out_shown(visit, label),
                    end_of(visit, label)});
  return table(visit.say(phrase::story_labels),
               {{visit.say(phrase::story_printed_at)},
                {visit.say(phrase::story_document)},
                {visit.say(phrase::story_sheet), true},
                {visit.say(phrase::story_label), true},
                {visit.say(phrase::story_handed_out)},
                {visit.say(phrase::story_holds)}},
               rows);
}

Html facts_shown(const Visit& visit, const PersonRecord& record) {
  Html items;
  if (const auto& day = record.person.deactivated_on)
    items += element("li", {}, visit.say(phrase::history_since, french_date(*day)));
  for (const AccountRecord& a : record.accounts) items += element("li", {}, account_text(a, visit.lang));
  for (const KnownDoubt& d : record.doubts) items += element("li", {}, doubt_text(d, visit.lang));
  return items.empty() ? Html() : element("ul", {}, items);
}

bool is_there(const KnownPerson& person) {
  return !person.deactivated_on && !person.by_hand.removed;
}

/// Whether a pupil has a label in large print, too, and the button that changes it.
Html large_shown(const Visit& visit, const KnownPerson& person) {
  if (person.person.audience != Audience::student || !is_there(person)) return {};
  const bool on = person.large_print;
  return form(
      visit, people_address(story_path, {person.id}),
      confirmation(visit) +=
      element("p", {{"class", "steps"}}, visit.say(on ? phrase::large_is_on : phrase::large_is_off),
              second_button(visit.say(on ? phrase::large_take_off : phrase::large_put_on), "grands", on ? "0" : "1")));
}

/// A lost label, a lost password.
Html lost_shown(const Visit& visit, const PersonRecord& record) {
  if (record.labels.empty() || !is_there(record.person)) return {};
  const auto way = [&](const char* path, const Phrase& words) {
    return link(handout_address(path, place_of(record.person), {}, {record.person.id}), visit.say(words));
  };
  return way(reprint_path, phrase::handout_reprint) += way(reset_path, phrase::handout_reset);
}

/// What can be asked for from here.
Html rights_shown(const Visit& visit, const PersonRecord& record) {
  const std::vector<PersonId> who{record.person.id};
  Html out = lost_shown(visit, record) += link(people_address(access_path, who), visit.say(phrase::access_title));
  if (record.person.deactivated_on) return out += link(people_address(erase_path, who), visit.say(phrase::erase_title));
  return out += element("span", {{"class", "hint"}}, visit.say(phrase::erase_not_yet));
}

Html story_shown(const Visit& visit, const PersonRecord& record) {
  return element("section", {}, element("h2", {}, describe(record.person.person)), facts_shown(visit, record),
                 large_shown(visit, record.person), events_shown(visit, record), labels_shown(visit, record),
                 element("p", {{"class", "steps"}}, rights_shown(visit, record)));
}

Html show_story(Visit& visit) {
  const std::vector<PersonId> people = people_of_address(visit.request.query);
  if (people.empty()) return nobody_asked(visit);
  Html out;
  if (people.size() > 1) out = notice(element("p", {}, visit.say(phrase::person_several_shown, people.size())));
  for (const PersonId id : people) out += story_shown(visit, record_of_number(visit, id));
  return out += element("p", {}, link("/historique", visit.say(phrase::imports_all)));
}

std::string act_story(Visit& visit) {
  const bool off = visit.form("grands") == "0";
  large({.registry = visit.registry(),
         .person = subject_asked(visit),
         .off = off,
         .yes = has(visit.request.form, "confirmer")},
        visit.environment);
  visit.work.notice = passation::say(off ? phrase::large_is_off : phrase::large_is_on);
  return people_address(story_path, {*person_asked(visit)});
}

Html back_to(const Visit& visit, PersonId id) {
  return link(people_address(story_path, {id}), visit.say(phrase::person_back));
}

Html show_access(Visit& visit) {
  const auto id = person_asked(visit);
  if (!id) return nobody_asked(visit);
  const PersonRecord record = record_of_number(visit, *id);
  const std::vector<PersonId> who{record.person.id};
  Html content = element("p", {}, visit.say(phrase::access_what));
  content += check_box(visit.say(phrase::access_secrets), "secrets", "1", false);
  content += element("p", {{"class", "steps"}}, download_button(visit.say(phrase::access_download)),
                     back_to(visit, who.front()));
  Html out = element("h2", {}, describe(record.person.person));
  return out += form(visit, people_address(access_path, who), content);
}

HttpResponse serve_access(Visit& visit) {
  const Disclosure known = disclose(
      {.registry = visit.registry(), .person = subject_asked(visit), .secrets = has(visit.request.form, "secrets")},
      visit.environment);
  return attachment(known.uai + "_Droit_acces.txt", "text/plain; charset=utf-8", disclosure_text(known, visit.lang));
}

Html show_erase(Visit& visit) {
  const auto id = person_asked(visit);
  if (!id) return nobody_asked(visit);
  const PersonRecord record = record_of_number(visit, *id);
  const std::vector<PersonId> who{record.person.id};
  const ForgetResult would =
      plan_forget({.registry = visit.registry(), .person = registry_number(who.front())}, visit.environment);
  Html content = element("p", {},
                         visit.say(phrase::erase_what, describe(record.person.person), would.accounts, would.labels,
                                   would.events, would.reports, would.copies));
  content += element("p", {}, visit.say(phrase::erase_after));
  content += element("p", {{"class", "steps"}}, second_button(visit.say(phrase::erase_yes), "faire", "effacer"),
                     back_to(visit, who.front()));
  return form(visit, people_address(erase_path, who), content);
}

std::string act_erase(Visit& visit) {
  const ForgetResult done =
      forget({.registry = visit.registry(), .person = subject_asked(visit), .yes = true}, visit.environment);
  visit.work.notice = passation::say(phrase::erase_done, done.accounts, done.labels, done.events);
  return "/historique";
}

}  // namespace

const SitePage person_page{
    .path = story_path, .title = &phrase::person_story, .needs_school = true, .show = show_story, .act = act_story};
const SitePage access_page{.path = access_path,
                           .title = &phrase::access_title,
                           .needs_school = true,
                           .show = show_access,
                           .serve = serve_access};
const SitePage erase_page{
    .path = erase_path, .title = &phrase::erase_title, .needs_school = true, .show = show_erase, .act = act_erase};

}  // namespace passation
