#include "action/printers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/not_found.hpp"
#include "base/text.hpp"
#include "report/json_value.hpp"

namespace passation {
namespace {

JsonObject axis_json(const AxisCalibration& axis) {
  return {{"offset", axis.offset.um}, {"drift", axis.drift.um}, {"first", axis.first.um}, {"last", axis.last.um}};
}

AxisCalibration read_axis(const JsonValue& value) {
  const auto length = [&](const char* key) { return Length{value[key].number()}; };
  return {length("offset"), length("drift"), length("first"), length("last")};
}

std::string same_name(std::string_view name) {
  return to_lower(to_nfc(tidy(name)));
}

bool is_small(Length length) {
  return length <= most_offset && -length <= most_offset;
}

}  // namespace

std::string printers_text(const std::vector<Printer>& printers) {
  JsonList list;
  for (const Printer& p : printers)
    list.push_back(JsonObject{
        {"name", p.name}, {"stock", p.stock}, {"x", axis_json(p.calibration.x)}, {"y", axis_json(p.calibration.y)}});
  return json_text(JsonObject{{"unit", "um"}, {"printers", list}});
}

std::vector<Printer> parse_printers(std::string_view text, const std::string& where) {
  const JsonValue value = parse_json(text);
  std::vector<Printer> printers;
  bool good = value["unit"].text() == "um";
  for (const JsonValue& p : value["printers"].list()) {
    printers.push_back({p["name"].text(), p["stock"].text(), {read_axis(p["x"]), read_axis(p["y"])}});
    const Calibration& c = printers.back().calibration;
    good = good && !printers.back().name.empty() && is_possible(c.x) && is_possible(c.y);
  }
  if (!good) throw Error(say(phrase::printers_damaged), where, say(phrase::printers_damaged_hint));
  return printers;
}

bool is_possible(const AxisCalibration& axis) {
  if (axis.drift.um != 0 && axis.last <= axis.first) return false;
  return is_small(axis.offset) && is_small(axis.drift) && is_small(axis.offset + axis.drift);
}

const Printer* printer_called(const std::vector<Printer>& printers, std::string_view name) {
  const std::string wanted = same_name(name);
  const auto found =
      std::find_if(printers.begin(), printers.end(), [&](const Printer& p) { return same_name(p.name) == wanted; });
  return found == printers.end() ? nullptr : &*found;
}

std::vector<Printer> load_printers(const std::filesystem::path& file) {
  std::error_code error;
  if (file.empty() || !std::filesystem::exists(file, error)) return {};
  return parse_printers(read_file(file, 1 << 20), file.string());
}

std::vector<Printer> change_printers(const std::filesystem::path& file,
                                     const std::function<void(std::vector<Printer>&)>& change) {
  if (file.empty()) throw Error(say(phrase::no_printer_folder), "", say(phrase::no_printer_folder_hint));
  make_folders(file.parent_path());
  FileSet files(file.parent_path());  // two runs at once wait for each other here
  std::vector<Printer> printers = load_printers(file);
  change(printers);
  std::sort(printers.begin(), printers.end(),
            [](const Printer& a, const Printer& b) { return collation_key(a.name) < collation_key(b.name); });
  files.add(file.filename().string(), printers_text(printers));
  files.commit();
  return printers;
}

void refuse_printer(std::string_view name, const std::vector<Printer>& known) {
  std::vector<std::string> names;
  for (const Printer& p : known) names.push_back(p.name);
  throw NotFound(
      say(phrase::unknown_printer, name), "--printer",
      names.empty() ? say(phrase::no_printer_hint) : say(phrase::known_are, fmt::format("{}", fmt::join(names, ", "))));
}

Calibration calibration_of(std::string_view name, const std::filesystem::path& file) {
  const std::vector<Printer> printers = load_printers(file);
  const Printer* printer = printer_called(printers, name);
  if (!printer) refuse_printer(name, printers);
  return printer->calibration;
}

}  // namespace passation
