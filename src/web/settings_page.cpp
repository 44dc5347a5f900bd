// Réglages: printers, addresses of sites, and the ways to backup, registry and deletion.

#include "action/calibrate.hpp"
#include "action/operations.hpp"
#include "layout/millimetres.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

/// "0,8 ; −0,5"
std::string pair_shown(const Visit& visit, Length x, Length y) {
  return in_mm(x).in(visit.lang) + (visit.lang == Lang::fr ? "\u00a0; " : "; ") + in_mm(y).in(visit.lang);
}

Html forget_form(const Visit& visit, const Printer& printer) {
  Html content = element("p", {}, visit.say(phrase::printer_forget_what, printer.name));
  content += hidden_field("imprimante", printer.name);
  content += second_button(visit.say(phrase::printer_forget_yes), "faire", "oublier");
  return element("details", {{"class", "destroy"}}, element("summary", {}, visit.say(phrase::printer_forget)),
                 form(visit, "/reglages", content));
}

Html printers_shown(const Visit& visit) {
  std::vector<std::vector<Html>> rows;
  for (const Printer& printer : calibrate({}, visit.environment).printers) {
    const auto& [x, y] = printer.calibration;
    rows.push_back({printer.name, pair_shown(visit, x.offset, y.offset), pair_shown(visit, x.drift, y.drift),
                    printer.stock, forget_form(visit, printer)});
  }
  Html out = element("h2", {}, visit.say(phrase::settings_printers));
  out += element("p", {}, visit.say(phrase::settings_printers_why));
  if (!rows.empty())
    out += table(visit.say(phrase::printers_measured),
                 {{visit.say(phrase::labels_printer)},
                  {visit.say(phrase::printer_offset)},
                  {visit.say(phrase::printer_drift)},
                  {visit.say(phrase::printer_measured_on)},
                  {visit.say(phrase::printer_action)}},
                 rows);
  return out += element("p", {}, link("/reglages/imprimante", visit.say(phrase::printer_title)));
}

/// "ent + pix"
std::string platforms_of(const KnownOperation& known) {
  const std::vector<std::string>& both = known.choices.platforms;
  const bool two = both.size() > 1 && both.front() == known.platform;
  return two ? both[0] + " + " + both[1] : known.platform;
}

Html addresses_shown(const Visit& visit) {
  std::vector<std::vector<Html>> rows;
  for (const KnownOperation& known : operations({visit.registry()}, visit.environment).operations)
    rows.push_back({known.operation, platforms_of(known),
                    known.choices.url.empty() ? visit.say(phrase::address_of_platform) : known.choices.url});
  if (rows.empty()) return {};
  Html out = element("h2", {}, visit.say(phrase::settings_addresses));
  out += table(
      visit.say(phrase::addresses_printed),
      {{visit.say(phrase::labels_operation)}, {visit.say(phrase::labels_platform)}, {visit.say(phrase::labels_url)}},
      rows);
  return out +=
         element("p", {}, visit.say(phrase::address_change), " ", link("/etiquettes", visit.say(phrase::labels_title)));
}

Html way(const Visit& visit, const char* path, const Phrase& title, const Phrase& why) {
  return element("li", {}, link(path, visit.say(title)), element("p", {{"class", "hint"}}, visit.say(why)));
}

Html ways(const Visit& visit) {
  Html items;
  const bool known = !visit.work.uai.empty();
  if (known && visit.may_open_all())
    items += way(visit, "/reglages/sauvegarde", phrase::backup_title, phrase::backup_why);
  if (visit.may_open_all()) items += way(visit, "/reglages/restauration", phrase::restore_title, phrase::restore_why);
  if (known) items += way(visit, "/reglages/registre", phrase::registry_title, phrase::registry_why);
  if (known) items += way(visit, "/reglages/suppression", phrase::deletion_title, phrase::deletion_why);
  return element("h2", {}, visit.say(phrase::settings_registry)) += element("ul", {{"class", "ways-to"}}, items);
}

Html show(Visit& visit) {
  Html out = ways(visit);
  out += printers_shown(visit);
  return visit.work.uai.empty() ? out : out += addresses_shown(visit);
}

std::string act(Visit& visit) {
  const CalibrateResult result =
      calibrate({.printer = std::string(visit.form("imprimante")), .forget = true}, visit.environment);
  visit.work.notice = passation::say(phrase::printer_is_forgotten, result.printers.front().name);
  return "/reglages";
}

}  // namespace

const SitePage settings_page{
    .path = "/reglages", .title = &phrase::settings_title, .menu = &phrase::settings_title, .show = show, .act = act};

}  // namespace passation
