#include "document/sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

#include "base/secret.hpp"
#include "write/ink.hpp"

namespace passation {
namespace {

std::unique_ptr<PdfWriter> make_writer(const SheetDesign& design) {
  return design.engine == Engine::haru ? make_haru_writer(design.fonts) : make_podofo_writer(design.fonts);
}

const Card& card_for(const std::vector<Record>& records, const SheetDesign& design) {
  const auto any_has = [&](Field field) {
    return std::any_of(records.begin(), records.end(), [&](const Record& r) { return !r[field].text.empty(); });
  };
  const auto lacks = [&](Field field) { return any_has(field) && !shows(design.card, field); };
  const bool two = lacks(Field::second_login) || lacks(Field::second_caption) || lacks(Field::second_url);
  const bool hands_out = shows(design.card, Field::login) && shows(design.card, Field::password);
  return two && hands_out ? design.tests_card : design.card;
}

/// A later field counts where a label has it: the marks of sheets without one stay as they were.
constexpr auto fields_of_all_marks = static_cast<std::size_t>(Field::second_caption);

/// Five readable characters from all that is printed: two versions of a sheet differ in it.
std::string content_mark(const std::vector<Record>& records, const Card& card, const SheetDesign& design, int start) {
  Ink all;
  all.put(fmt::format("{}\n{}\n{}\n", card.key, design.stock.key, start));
  for (const Record& r : records)
    for (std::size_t f = 0; f < r.values.size(); ++f) {
      if (f >= fields_of_all_marks && r.values[f].text.empty()) continue;
      all.put(r.values[f].text);
      all.put('\n');
    }
  const std::string_view parts[] = {"mark", all.text()};
  return readable_code(keyed_hash(design.mark_key, parts), 5);
}

SheetText sheet_text(const Sheet& sheet, const LabelTexts& texts) {
  SheetText text{fmt::format("Étiquettes {} – {}", texts.operation, sheet.division),
                 fmt::format("{} · {} · {}", texts.operation, sheet.division, texts.school), sheet.mark};
  if (!sheet.continuous) return text;
  text.heading = fmt::format("{} · {}", texts.operation, texts.school);
  for (const Record& record : sheet.records) text.parts.push_back(record[Field::division].text);
  return text;
}

/// The labels that were printed, of those who are wanted.
template <typename Wanted>
Sheet joined(std::span<const Sheet> sheets, std::string name, const Wanted& is_wanted) {
  Sheet all;
  all.division = std::move(name);
  all.continuous = true;
  for (const Sheet& sheet : sheets)
    for (std::size_t i = 0; i < sheet.records.size(); ++i) {
      if (!is_printed(sheet, i) || !is_wanted(*sheet.accounts[i])) continue;
      all.accounts.push_back(sheet.accounts[i]);
      all.records.push_back(sheet.records[i]);
    }
  return all;
}

}  // namespace

Document place_sheet(Sheet& sheet, const Roster& roster, const SheetDesign& design) {
  sheet.texts = design.texts;
  sheet.stock = design.stock.part.empty() ? design.stock.key : design.stock.brand + " " + design.stock.part;
  sheet.per_sheet = design.stock.per_sheet();
  std::vector<GaveWay> of_names;
  if (sheet.records.empty()) sheet.records = make_records(roster, sheet.accounts, design.texts, of_names);
  if (sheet.records.empty()) return {};
  const Card& card = card_for(sheet.records, design);
  sheet.card = card.key;
  sheet.mark = content_mark(sheet.records, card, design, sheet.start);
  const SheetText text = sheet_text(sheet, design.texts);
  const Stock drawn = corrected(design.stock, design.calibration);
  Placed placed = place(sheet.records, card, drawn, sheet.start, text, design.fonts);
  sheet.gave_way = std::move(of_names);
  sheet.gave_way.insert(sheet.gave_way.end(), placed.gave_way.begin(), placed.gave_way.end());
  sheet.labels = std::move(placed.labels);
  return std::move(placed.document);
}

void make_sheets(std::span<Sheet> sheets, const Roster& roster, const SheetDesign& design, int threads, bool draw,
                 bool keep_records) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::exception_ptr> failures(sheets.size());
  const auto work = [&] {
    const auto writer = draw ? make_writer(design) : nullptr;
    for (std::size_t i = next++; i < sheets.size(); i = next++) try {
        const Document document = place_sheet(sheets[i], roster, design);
        if (writer && !document.pages.empty()) sheets[i].pdf = writer->draw(document);
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
  return record < sheet.labels.size() && sheet.labels[record] >= 0;
}

Sheet continuous_sheet(std::span<const Sheet> sheets) {
  Sheet all = joined(sheets, "à la suite", [](const Account&) { return true; });
  if (!sheets.empty()) all.start = sheets.front().start;
  return all;
}

Sheet large_sheet(std::span<const Sheet> sheets, const Roster& roster) {
  return joined(sheets, "grands caractères", [&](const Account& a) { return roster.students[a.person].large_print; });
}

std::vector<const Account*> printed_accounts(std::span<const Sheet> sheets) {
  std::vector<const Account*> printed;
  for (const Sheet& sheet : sheets)
    for (std::size_t i = 0; i < sheet.accounts.size(); ++i)
      if (is_printed(sheet, i)) printed.push_back(sheet.accounts[i]);
  return printed;
}

}  // namespace passation
