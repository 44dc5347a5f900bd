#include "web/sheet_fields.hpp"

#include "action/printers.hpp"
#include "web/frame.hpp"
#include "web/phrases.hpp"

namespace passation {

Html printer_field(const Visit& visit, const std::string& chosen) {
  const std::vector<Printer> known = load_printers(visit.environment.printers);
  if (known.empty()) return {};
  std::vector<Choosable> choices{{"", visit.say(phrase::labels_no_printer)}};
  for (const Printer& printer : known) choices.push_back({printer.name, printer.name});
  return select(visit.say(phrase::labels_printer), "imprimante", choices, chosen);
}

Html start_picture(const Visit& visit, const Stock& stock, int start) {
  Html labels;
  for (int n = 1; n <= stock.per_sheet(); ++n)
    labels +=
        element("label", {{"class", n < start ? "used" : "free"}},
                void_element("input", {{"type", "radio"}, {"name", "debut"}, {"value", n}, {"checked", n == start}}),
                element("span", {}, std::to_string(n)));
  return element("fieldset", {{"class", "start"}}, element("legend", {}, visit.say(phrase::labels_start)),
                 element("div", {{"class", "sheet across-" + std::to_string(stock.across)}}, labels));
}

}  // namespace passation
