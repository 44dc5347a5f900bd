#include "action/calibrate.hpp"

#include <utility>

#include "action/labels.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "document/calibration.hpp"
#include "write/pdf.hpp"

namespace passation {
namespace {

constexpr std::size_t longest_name = 60;  // in characters

Stock stock_called(const std::string& name, const Environment& environment) {
  return environment.catalog.stock(name.empty() ? default_stock : name);
}

/// @throws Error where the options do not go together
void require_sense(const CalibrateRequest& request) {
  const bool changes = request.offset || request.drift || request.forget;
  const auto refuse = [](const Phrase& what) { throw Error(say(what), "", say(phrase::calibrate_hint)); };
  if (changes && request.printer.empty()) refuse(phrase::calibrate_whom);
  if (request.drift && !request.offset) refuse(phrase::drift_alone);
  if (request.offset && request.forget) refuse(phrase::calibrate_or_forget);
  if (!request.printer.empty() && !request.stock.empty() && !request.offset) refuse(phrase::calibrate_stock);
}

std::string checked_name(const std::string& typed) {
  std::string name = to_nfc(tidy(without_controls(typed)));
  if (name.empty() || first_characters(name, longest_name).size() < name.size())
    throw Error(say(phrase::printer_name_bad), "--printer", say(phrase::printer_name_hint, longest_name));
  return name;
}

void require_possible(const AxisCalibration& axis, const Stock& stock) {
  if (is_possible(axis)) return;
  if (axis.last <= axis.first && axis.drift.um != 0)
    throw Error(say(phrase::drift_not_measured, stock.key), "--drift", say(phrase::drift_not_measured_hint));
  throw Error(say(phrase::offset_impossible, most_offset.mm()), "--offset", say(phrase::offset_impossible_hint));
}

Printer measured_printer(const CalibrateRequest& request, const Environment& environment) {
  const Stock stock = stock_called(request.stock, environment);
  Printer printer{checked_name(request.printer), stock.key, measured_on(stock)};
  const LengthPair drift = request.drift.value_or(LengthPair{});
  printer.calibration.x.offset = request.offset->x, printer.calibration.x.drift = drift.x;
  printer.calibration.y.offset = request.offset->y, printer.calibration.y.drift = drift.y;
  require_possible(printer.calibration.x, stock);
  require_possible(printer.calibration.y, stock);
  return printer;
}

CalibrateResult store(const CalibrateRequest& request, const Environment& environment) {
  const Printer printer = measured_printer(request, environment);
  change_printers(environment.printers, [&](std::vector<Printer>& all) {
    if (const Printer* known = printer_called(all, printer.name)) all.erase(all.begin() + (known - all.data()));
    all.push_back(printer);
  });
  return {CalibrateResult::Done::stored, {printer}, {}};
}

CalibrateResult forget(const std::string& name, const Environment& environment) {
  CalibrateResult result{CalibrateResult::Done::forgotten, {}, {}};
  calibration_of(name, environment.printers);  // an unknown one leaves the file as it is
  change_printers(environment.printers, [&](std::vector<Printer>& all) {
    const Printer* known = printer_called(all, name);
    if (!known) refuse_printer(name, all);
    result.printers.push_back(*known);
    all.erase(all.begin() + (known - all.data()));
  });
  return result;
}

CalibrateResult show(const std::string& name, const Environment& environment) {
  std::vector<Printer> all = load_printers(environment.printers);
  if (name.empty()) return {CalibrateResult::Done::shown, std::move(all), {}};
  const Printer* known = printer_called(all, name);
  if (!known) refuse_printer(name, all);
  return {CalibrateResult::Done::shown, {*known}, {}};
}

CalibrateResult print_sheet(const CalibrateRequest& request, const Environment& environment) {
  return {CalibrateResult::Done::printed, {}, write_files(request.out, {draw_calibration(request.stock, environment)})};
}

}  // namespace

NamedBytes draw_calibration(const std::string& name, const Environment& environment) {
  const Stock stock = stock_called(name, environment);
  const Fonts& fonts = environment.catalog.fonts();
  return {"Calibrage_" + stock.key + ".pdf", make_podofo_writer(fonts)->draw(calibration_sheet(stock, fonts))};
}

CalibrateResult calibrate(const CalibrateRequest& request, const Environment& environment) {
  require_sense(request);
  if (request.offset) return store(request, environment);
  if (request.forget) return forget(request.printer, environment);
  if (request.printer.empty() && !request.stock.empty()) return print_sheet(request, environment);
  return show(request.printer, environment);
}

}  // namespace passation
