#include "action/calibrate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/written.hpp"
#include "layout/millimetres.hpp"
#include "report/text_table.hpp"

namespace passation {
namespace {

/// Two numbers with a semicolon, a space or a comma between them. nullopt: they are no such pair, or could be two
/// pairs: "0,8,1" is 0,8 and 1, or 0 and 8,1.
std::optional<LengthPair> pair_in_mm(std::string_view typed) {
  const std::string text = tidy(typed);
  const char between = text.find(';') != text.npos ? ';' : text.find(' ') != text.npos ? ' ' : ',';
  std::vector<LengthPair> meant;
  for (std::size_t at = text.find(between); at != text.npos; at = text.find(between, at + 1)) {
    const auto x = length_in_mm(text.substr(0, at)), y = length_in_mm(text.substr(at + 1));
    if (x && y) meant.push_back({*x, *y});
  }
  return meant.size() == 1 ? std::optional(meant.front()) : std::nullopt;
}

void add_pair(const VerbOptions& options, const char* name, std::optional<LengthPair>& pair, const Phrase& help) {
  options.app().add_option_function<std::string>(
      name,
      [&pair, name](const std::string& typed) {
        pair = pair_in_mm(typed);
        if (!pair) throw Error(say(phrase::pair_bad, typed), name, say(phrase::pair_hint));
      },
      options.text(help));
}

std::string shown(Length x, Length y, Lang lang) {
  return in_mm(x).in(lang) + (lang == Lang::fr ? "\u00a0; " : "; ") + in_mm(y).in(lang);
}

std::string table_of(const std::vector<Printer>& printers, Lang lang) {
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  std::vector<std::vector<std::string>> rows = {{word(phrase::column_printer), word(phrase::column_offset),
                                                 word(phrase::column_drift), word(phrase::column_measured_on)}};
  for (const Printer& p : printers) {
    const auto& [x, y] = p.calibration;
    rows.push_back({p.name, shown(x.offset, y.offset, lang), shown(x.drift, y.drift, lang), p.stock});
  }
  return text_table(rows, CellAlign::texts);
}

std::string text_of(const CalibrateResult& result, Lang lang) {
  using Done = CalibrateResult::Done;
  switch (result.done) {
    case Done::printed: return written_text(result.files, {}, lang);
    case Done::forgotten: return say(phrase::printer_forgotten, result.printers[0].name).in(lang) + "\n";
    case Done::stored:
      return say(phrase::printer_stored, result.printers[0].name).in(lang) + "\n\n" + table_of(result.printers, lang);
    case Done::shown: break;
  }
  return result.printers.empty() ? say(phrase::no_printer).in(lang) + "\n" : table_of(result.printers, lang);
}

JsonValue json_of(const CalibrateResult& result) {
  constexpr std::string_view words[] = {"shown", "stored", "forgotten", "printed"};
  JsonList printers;
  for (const Printer& p : result.printers) {
    const auto& [x, y] = p.calibration;
    printers.push_back(JsonObject{{"name", p.name},
                                  {"stock", p.stock},
                                  {"offset", JsonObject{{"x", x.offset.um}, {"y", y.offset.um}}},
                                  {"drift", JsonObject{{"x", x.drift.um}, {"y", y.drift.um}}}});
  }
  return JsonObject{{"done", words[static_cast<std::size_t>(result.done)]},
                    {"printers", printers},
                    {"files", paths_of(result.files)}};
}

}  // namespace

Run declare_calibrate(const VerbOptions& options) {
  auto& request = options.keep<CalibrateRequest>();
  options.add("--stock", request.stock, phrase::help_calibrate_stock);
  options.add("--printer", request.printer, phrase::help_calibrate_printer);
  add_pair(options, "--offset", request.offset, phrase::help_offset);
  add_pair(options, "--drift", request.drift, phrase::help_drift);
  options.flag("--forget", request.forget, phrase::help_calibrate_forget);
  options.add("--out", request.out, phrase::help_out);
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, calibrate(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
