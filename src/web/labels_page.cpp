// Étiquettes: what is printed, on what, from which label on; the sheet as it will be, and the button that makes it.

#include <algorithm>

#include "action/generate.hpp"
#include "action/guards.hpp"
#include "action/preview.hpp"
#include "action/print_settings.hpp"
#include "base/date.hpp"
#include "base/file.hpp"
#include "layout/millimetres.hpp"
#include "web/frame.hpp"
#include "web/label_choices.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"
#include "web/school_state.hpp"
#include "web/sheet_fields.hpp"

namespace passation {
namespace {

Html operation_field(const Visit& visit, const LabelRequest& labels) {
  Html known;
  for (const KnownOperation& o : school_state(visit).operations)
    known += void_element("option", {{"value", o.operation}});
  return text_field(visit.say(phrase::labels_operation), "operation", visit.field("operation", labels.operation),
                    visit.say(phrase::labels_operation_hint), "operations") +=
         element("datalist", {{"id", "operations"}}, known);
}

Html stock_field(const Visit& visit, const LabelRequest& labels) {
  Html known;  // hundreds: in few words, and without the ends of elements that HTML does not ask for
  for (const Stock& stock : visit.environment.catalog.stocks()) {
    known += void_element("option", {{"value", stock.key}});
    known += std::to_string(stock.per_sheet()) + " · " + in_mm(stock.label_width).in(visit.lang) + " × " +
             in_mm(stock.label_height).in(visit.lang);
  }
  return text_field(visit.say(phrase::labels_stock), "planche", visit.field("planche", labels.stock),
                    visit.say(phrase::labels_stock_hint), "planches") +=
         element("datalist", {{"id", "planches"}}, known);
}

Html platform_fields(const Visit& visit, const LabelRequest& labels) {
  std::vector<Choosable> choices;
  for (const Platform& platform : visit.environment.catalog.platforms())
    choices.push_back({platform.key, platform.name.in(visit.lang)});
  Html fields = select(visit.say(phrase::labels_platform), "plateforme", choices, labels.platforms.front());
  choices.insert(choices.begin(), {"", visit.say(phrase::labels_one_platform)});
  return fields += select(visit.say(phrase::labels_second), "seconde", choices, second_platform(labels));
}

Html card_field(const Visit& visit, const LabelRequest& labels) {
  std::vector<Choosable> choices;
  for (const Card& card : visit.environment.catalog.cards())
    choices.push_back({card.key, visit.lang == Lang::fr ? card.description_fr : card.description_en});
  return select(visit.say(phrase::labels_card), "modele", choices, labels.card);
}

Html class_boxes(const Visit& visit, const std::vector<ListedDivision>& known, const LabelRequest& labels) {
  Html boxes;
  for (const ListedDivision& d : known) {
    const bool asked =
        labels.divisions.empty() || std::count(labels.divisions.begin(), labels.divisions.end(), d.division.name);
    const std::string state = d.division.validated ? "" : " – " + visit.say(phrase::labels_to_validate);
    boxes += check_box(d.division.name + state, "classe", d.division.name, asked);
  }
  return element("fieldset", {}, element("legend", {}, visit.say(phrase::labels_classes)),
                 element("div", {{"class", "boxes"}}, boxes));
}

/// Those of this stock, each with a button that goes on with it.
Html started_sheets(const Visit& visit, const Stock& stock) {
  Html items;
  for (const StartedSheet& sheet : school_state(visit).started)
    if (sheet.stock == stock.key)
      items += element("li", {}, visit.say(phrase::labels_started, shown_moment(sheet.moment), sheet.next_label), " ",
                       second_button(visit.say(phrase::labels_go_on), "entamee", std::to_string(sheet.next_label)));
  return items.empty() ? Html() : element("ul", {{"class", "started"}}, items);
}

/// Of a name that is none the usual one: the form says what is wrong with it.
Stock drawn_stock(const Visit& visit, const LabelRequest& labels) {
  try {
    return visit.environment.catalog.stock(labels.stock);
  } catch (const Error&) {
    return visit.environment.catalog.stock(default_stock);
  }
}

Html steps(const Visit& visit, const std::vector<std::string>& open) {
  Html out = second_button(visit.say(phrase::labels_preview), "faire", "apercu");
  if (open.empty()) return element("p", {{"class", "steps"}}, out += button(visit.say(phrase::labels_generate)));
  Html names;
  for (const std::string& name : open) names += element("li", {}, name);
  out += disabled_button(visit.say(phrase::labels_generate), "a-valider");
  return element("p", {{"class", "steps"}}, out) +=
         element("div", {{"id", "a-valider"}, {"class", "notice"}},
                 element("p", {}, visit.say(phrase::labels_open, open.size()), " ",
                         link("/classes", visit.say(phrase::task_validate))),
                 element("ul", {{"class", "names"}}, names));
}

Html preview_shown(const Visit& visit, const LabelRequest& labels) {
  const std::string address = "/apercu.svg?" + preview_query(labels);
  return element(
      "section", {{"class", "preview"}}, element("h2", {}, visit.say(phrase::labels_preview_title)),
      void_element("img", {{"src", address}, {"id", "apercu"}, {"alt", visit.say(phrase::labels_preview_alt)}}),
      element("p", {{"class", "hint"}}, visit.say(phrase::labels_preview_note)));
}

/// Of a registry that was taken back: what came after the backup has to be settled before anything is printed.
Html restored_box(const Visit& visit) {
  const Restored& restored = school_state(visit).people.known.restored;
  if (restored.backup_of.empty()) return {};
  return notice(element("p", {}, visit.say(phrase::labels_restored, shown_moment(restored.backup_of))) +=
                check_box(visit.say(phrase::labels_restored_done), "restaure", "1", false));
}

Html show(Visit& visit) {
  const LabelRequest labels = label_choices(visit);
  const SchoolState& state = school_state(visit);
  const Stock stock = drawn_stock(visit, labels);
  Html fields = operation_field(visit, labels);
  fields += platform_fields(visit, labels);
  fields += class_boxes(visit, state.classes.divisions, labels);
  fields += stock_field(visit, labels);
  fields += card_field(visit, labels);
  fields += printer_field(visit, labels.printer);
  fields += text_field(visit.say(phrase::labels_url), "adresse", labels.url, visit.say(phrase::labels_url_hint));
  fields += text_field(visit.say(phrase::labels_second_url), "seconde-adresse", labels.second_url,
                       visit.say(phrase::labels_second_url_hint));
  fields += start_picture(visit, stock, labels.start.value_or(1));
  fields += started_sheets(visit, stock);
  fields += restored_box(visit);
  fields += confirmation(visit);
  fields += steps(visit, state.not_validated(labels.divisions));
  return element("div", {{"class", "labels"}}, form(visit, "/etiquettes", fields), preview_shown(visit, labels));
}

/// Account lists give logins that no registry can derive: they are read again with what is printed.
GenerateRequest generate_request(const Visit& visit, LabelRequest labels) {
  GenerateRequest request{.import = {}, .labels = std::move(labels)};
  request.import.uai = visit.work.uai;
  request.import.yes = has(visit.request.form, "confirmer");
  request.out = visit.folder();
  const Draft& draft = visit.work.draft;
  const auto is_list = [](const SourceFile& file) { return file.accounts > 0; };
  if (draft.saved &&
      std::any_of(draft.checked->checked.sources.begin(), draft.checked->checked.sources.end(), is_list)) {
    request.import = import_request(draft);
    request.import.uai = visit.work.uai;
    request.import.yes = true;  // the report has been seen and saved
  }
  if (has(visit.request.form, "restaure"))
    request.import.answers[school_state(visit).people.known.restored.question] = restored_answer;
  return request;
}

/// What the files of an account list would print without asking, the page asks for. @throws Error
void require_validated(const Visit& visit, const LabelRequest& labels) {
  const auto open = school_state(visit).not_validated(labels.divisions);
  if (!open.empty()) throw Error(passation::say(phrase::labels_open, open.size()), "", {});
}

Message done(const GenerateResult& result) {
  Message text = passation::say(phrase::labels_done);
  if (result.to_stick + result.to_take_away == 0) return text;
  const Message changed = passation::say(phrase::labels_changed, result.to_stick, result.to_take_away);
  return {text.fr + " " + changed.fr, text.en + " " + changed.en};
}

std::string act(Visit& visit) {
  const LabelRequest labels = label_choices(visit);
  require_known_names(labels, visit.environment);
  require_operation_code(labels.operation);
  visit.work.labels = labels;
  if (visit.form("faire") == "apercu" || has(visit.request.form, "entamee")) return "/etiquettes";
  require_validated(visit, labels);
  make_folders(visit.folder());
  GenerateResult result;
  try {
    result = generate(generate_request(visit, labels), visit.environment);
  } catch (const UnknownList& list) {  // the files are on the other page
    visit.work.draft.asked_list = list;
    return "/importer";
  }
  if (result.error) throw *result.error;
  visit.work.labels.start = 1;  // that sheet is used now
  visit.work.notice = done(result);
  return "/documents";
}

/// The first of those asked for in which there is anybody.
std::string class_shown(const Visit& visit, const LabelRequest& labels) {
  if (!labels.divisions.empty()) return labels.divisions.front();
  for (const ListedDivision& d : school_state(visit).classes.divisions)
    if (d.found > 0) return d.division.name;
  return {};
}

HttpResponse preview_picture(Visit& visit) {
  const LabelRequest labels = labels_of_query(visit.request.query, label_choices(visit));
  const PreviewResult result = preview({.card = labels.card,
                                        .stock = labels.stock,
                                        .platform = labels.platforms.front(),
                                        .url = labels.url,
                                        .second_platform = second_platform(labels),
                                        .second_url = labels.second_url,
                                        .start = labels.start.value_or(1),
                                        .printer = labels.printer,
                                        .division = class_shown(visit, labels)},
                                       school_state(visit).people.known, visit.environment);
  return {.type = "image/svg+xml",
          .body = result.svg,
          .headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; font-src data:"}}};
}

}  // namespace

const SitePage labels_page{.path = "/etiquettes",
                           .title = &phrase::labels_title,
                           .menu = &phrase::labels_title,
                           .needs_school = true,
                           .show = show,
                           .act = act};
const SitePage preview_resource{
    .path = "/apercu.svg", .title = nullptr, .under = "/etiquettes", .needs_school = true, .serve = preview_picture};

}  // namespace passation
