// Réimprimer: the labels of those who were chosen once more, on a sheet that is started or on another one.

#include <algorithm>

#include "action/reprint.hpp"
#include "base/file.hpp"
#include "web/frame.hpp"
#include "web/handout.hpp"
#include "web/label_choices.hpp"
#include "web/pages.hpp"
#include "web/people.hpp"
#include "web/phrases.hpp"
#include "web/school_state.hpp"
#include "web/sheet_fields.hpp"

namespace passation {
namespace {

/// As labels of the platform, or else the last ones, were printed.
/// The latest operation whose labels have logins of the platform that was chosen; of none chosen the latest of all.
const KnownOperation* last_printed(const Visit& visit) {
  const std::string platform = platform_chosen(visit);
  const auto& all = school_state(visit).operations;
  const auto found = std::find_if(all.begin(), all.end(), [&](const KnownOperation& o) {
    const auto& on_label = o.choices.platforms;
    return platform.empty() || o.platform == platform ||
           std::find(on_label.begin(), on_label.end(), platform) != on_label.end();
  });
  return found == all.end() ? nullptr : &*found;
}

std::string last_stock(const Visit& visit) {
  const KnownOperation* last = last_printed(visit);
  return last && !last->choices.stock.empty() ? last->choices.stock : default_stock;
}

/// The sheet on which labels are left, and the choice of another one.
Html start_fields(const Visit& visit) {
  const std::string key = last_stock(visit);
  const auto& sheets = school_state(visit).started;
  const auto started = std::find_if(sheets.begin(), sheets.end(), [&](const auto& s) { return s.stock == key; });
  const bool goes_on = started != sheets.end();
  Html out = element("p", {}, visit.say(phrase::reprint_stock, key));
  if (goes_on) {
    out += element(
        "label", {{"class", "check"}},
        void_element("input", {{"type", "radio"}, {"name", "debut"}, {"value", "entamee"}, {"checked", true}}),
        element("span", {}, visit.say(phrase::labels_started, shown_moment(started->moment), started->next_label)));
    out += element("p", {}, visit.say(phrase::reprint_other_sheet));
  }
  return out += start_picture(visit, visit.environment.catalog.stock(key), goes_on ? 0 : 1);
}

Html show(Visit& visit) {
  const std::vector<Member> chosen = members_chosen(visit);
  const Html back = link(way_back(visit), visit.say(phrase::cancel));
  if (chosen.empty()) return element("p", {}, visit.say(phrase::handout_nobody), " ", back);
  Html content = names_of(chosen);
  if (!place_asked(visit)->staff) {
    content += start_fields(visit);
    content += printer_field(visit, std::string(visit.form("imprimante")));
  }
  content += confirmation(visit);
  content += element("p", {{"class", "steps"}}, button(visit.say(phrase::reprint_yes)), back);
  Html out = element("p", {}, visit.say(phrase::reprint_what));
  return out += form(visit,
                     handout_address(reprint_path, place_asked(visit), platform_chosen(visit),
                                     people_of_address(visit.request.query)),
                     element("div", {{"class", "narrow"}}, content));
}

Message done(const ReprintResult& result) {
  Message text;
  const auto add = [&](const Phrase& words, std::size_t count) {
    if (count == 0) return;
    const Message more = passation::say(words, count);
    text = {text.fr + (text.fr.empty() ? "" : " ") + more.fr, text.en + (text.en.empty() ? "" : " ") + more.en};
  };
  add(phrase::reprint_page_labels, result.labels.size());
  add(phrase::reprint_page_staff, result.pages.size());
  add(phrase::reprint_page_never, result.never_printed);
  add(phrase::reprint_page_withheld, result.withheld);
  return text;
}

std::string act(Visit& visit) {
  const std::vector<PersonId> people = people_of_address(visit.request.query);
  if (people.empty()) throw Error(passation::say(phrase::handout_nobody), "", {});
  ReprintRequest request;
  request.registry = visit.registry();
  if (const KnownOperation* last = last_printed(visit))
    request.labels.operation = last->operation;
  else
    request.labels.platforms = {platform_chosen(visit)};
  request.labels.stock = last_stock(visit);
  request.labels.printer = visit.form("imprimante");
  request.labels.start = label_number(visit.form("debut"));
  request.people = numbers_of(people);
  request.yes = has(visit.request.form, "confirmer");
  request.out = visit.folder();
  make_folders(visit.folder());
  visit.work.notice = done(reprint(request, visit.environment));
  return "/documents";
}

}  // namespace

const SitePage reprint_page{
    .path = reprint_path, .title = &phrase::reprint_title, .needs_school = true, .show = show, .act = act};

}  // namespace passation
