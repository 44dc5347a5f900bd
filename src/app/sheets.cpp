#include "app/sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

#include "base/secret.hpp"

namespace passation {
namespace {

std::unique_ptr<PdfWriter> make_writer(const SheetDesign& design) {
  return design.engine == Engine::haru ? make_haru_writer(design.fonts) : make_podofo_writer(design.fonts);
}

/// Five readable characters from all that is printed: two versions of a sheet differ in it.
std::string content_mark(const std::vector<Record>& records, const SheetDesign& design, int start) {
  std::string all = fmt::format("{}\n{}\n{}\n", design.card.key, design.stock.key, start);
  for (const Record& r : records)
    for (const Value& v : r.values) {
      all += v.text;
      all += '\n';
    }
  const std::string_view parts[] = {"mark", all};
  return readable_code(keyed_hash(design.mark_key, parts), 5);
}

void make_sheet(Sheet& sheet, const Roster& roster, const SheetDesign& design, PdfWriter* writer) {
  if (sheet.records.empty()) sheet.records = make_records(roster, sheet.accounts, design.texts);
  if (sheet.records.empty()) return;
  sheet.mark = content_mark(sheet.records, design, sheet.start);
  const SheetText text{fmt::format("Étiquettes {} – {}", design.texts.operation, sheet.division),
                       fmt::format("{} – {} – {}", design.texts.operation, sheet.division, design.texts.school),
                       sheet.mark};
  Placed placed = place(sheet.records, design.card, design.stock, sheet.start, text, design.fonts);
  sheet.gave_way = std::move(placed.gave_way);
  sheet.labels = std::move(placed.labels);
  const bool any = std::count_if(sheet.gave_way.begin(), sheet.gave_way.end(), [](const GaveWay& g) {
                     return g.how == GaveWay::How::does_not_fit;
                   }) < static_cast<std::ptrdiff_t>(sheet.records.size());
  if (writer && any) sheet.pdf = writer->draw(placed.document);
}

}  // namespace

void make_sheets(std::span<Sheet> sheets, const Roster& roster, const SheetDesign& design, int threads, bool draw,
                 bool keep_records) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::exception_ptr> failures(sheets.size());
  const auto work = [&] {
    const auto writer = draw ? make_writer(design) : nullptr;
    for (std::size_t i = next++; i < sheets.size(); i = next++) try {
        make_sheet(sheets[i], roster, design, writer.get());
        if (!keep_records) sheets[i].records = std::vector<Record>();
      } catch (...) {
        failures[i] = std::current_exception();
      }
  };
  std::vector<std::jthread> others;
  for (int t = 1; t < threads; ++t) others.emplace_back(work);
  work();
  others.clear();
  for (const std::exception_ptr& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

bool is_printed(const Sheet& sheet, std::size_t record) {
  return std::none_of(sheet.gave_way.begin(), sheet.gave_way.end(),
                      [&](const GaveWay& g) { return g.record == record && g.how == GaveWay::How::does_not_fit; });
}

}  // namespace passation
