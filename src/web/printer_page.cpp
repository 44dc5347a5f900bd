// Mesurer une imprimante: the ruled sheet, and the numbers that are read from it.

#include <array>

#include "action/calibrate.hpp"
#include "layout/millimetres.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

constexpr std::array scales = {"a", "b", "c", "d"};  // as the sheet has them

std::string stock_shown(const Visit& visit) {
  const std::string_view asked = visit.query("planche");
  if (!asked.empty()) return std::string(asked);
  return visit.work.labels.stock.empty() ? default_stock : visit.work.labels.stock;
}

Html sheet_form(const Visit& visit) {
  Html content =
      text_field(visit.say(phrase::labels_stock), "planche", stock_shown(visit), visit.say(phrase::labels_stock_hint));
  content += element("p", {{"class", "steps"}}, download_button(visit.say(phrase::printer_sheet)));
  return element("form", {{"method", "get"}, {"action", "/reglages/calibrage"}}, content);
}

Html numbers_form(const Visit& visit) {
  Html content = text_field(visit.say(phrase::printer_name), "imprimante", visit.field("imprimante"),
                            visit.say(phrase::printer_name_example));
  content += text_field(visit.say(phrase::printer_stock), "planche-mesuree",
                        visit.field("planche-mesuree", stock_shown(visit)));
  Html fields;
  for (const char* scale : scales)
    fields += text_field(visit.say(phrase::printer_scale, std::string(1, static_cast<char>(*scale - 'a' + 'A'))), scale,
                         visit.field(scale));
  content += element("fieldset", {}, element("legend", {}, visit.say(phrase::printer_numbers)),
                     element("p", {{"class", "hint"}}, visit.say(phrase::printer_numbers_hint)),
                     element("div", {{"class", "numbers"}}, fields));
  content += element("p", {{"class", "steps"}}, button(visit.say(phrase::printer_store)));
  return form(visit, "/reglages/imprimante", content);
}

Html show(Visit& visit) {
  Html out = element("h2", {}, visit.say(phrase::printer_step_print));
  out += element("p", {}, visit.say(phrase::printer_step_print_how));
  out += sheet_form(visit);
  out += element("h2", {}, visit.say(phrase::printer_step_read));
  out += element("p", {}, visit.say(phrase::printer_step_read_how));
  return out += numbers_form(visit);
}

/// What is read on a scale; nullopt: the sheet has no such scale. @throws Error where it is no number
std::optional<Length> number_read(const Visit& visit, const char* scale) {
  const std::string_view typed = visit.form(scale);
  if (typed.empty()) return std::nullopt;
  const std::optional<Length> read = length_in_mm(typed);
  if (!read)
    throw Error(passation::say(phrase::printer_number_bad, typed), "", passation::say(phrase::printer_number_hint));
  return read;
}

/// By how much more the last edge is off than the first.
Length drift(std::optional<Length> first, std::optional<Length> last) {
  return last ? *last - first.value_or(Length{}) : Length{};
}

std::string act(Visit& visit) {
  const auto a = number_read(visit, "a"), b = number_read(visit, "b"), c = number_read(visit, "c"),
             d = number_read(visit, "d");
  const CalibrateResult result = calibrate({.stock = std::string(visit.form("planche-mesuree")),
                                            .printer = std::string(visit.form("imprimante")),
                                            .offset = LengthPair{a.value_or(Length{}), b.value_or(Length{})},
                                            .drift = LengthPair{drift(a, c), drift(b, d)}},
                                           visit.environment);
  visit.work.notice = passation::say(phrase::printer_is_stored, result.printers.front().name);
  return "/reglages";
}

HttpResponse serve_sheet(Visit& visit) {
  NamedBytes sheet = draw_calibration(std::string(visit.query("planche")), visit.environment);
  return attachment(sheet.name, "application/pdf", std::move(sheet.bytes));
}

}  // namespace

const SitePage printer_page{.path = "/reglages/imprimante", .title = &phrase::printer_title, .show = show, .act = act};
const SitePage calibration_resource{.path = "/reglages/calibrage", .title = nullptr, .serve = serve_sheet};

}  // namespace passation
