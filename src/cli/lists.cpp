#include "cli/lists.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

#include "account/password.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "document/kinds.hpp"

namespace passation {

namespace {

constexpr std::array<Phrase, 4> audience_words{phrase::list_students, phrase::list_staff, phrase::list_guardians,
                                               phrase::list_administrators};

}  // namespace

std::string list_platforms(const Catalog& catalog, Lang lang) {
  std::string out;
  for (const Platform& p : catalog.platforms()) {
    const Phrase& logins = p.logins_are_ours ? phrase::list_logins_ours : phrase::list_logins_theirs;
    out += fmt::format("{:<8} {} – {}\n", p.key, p.name.in(lang), say(logins).in(lang));
    for (const auto& [audience, rule_set] : p.audiences) {
      const Message whose = say(audience_words[static_cast<std::size_t>(audience)]);
      out += fmt::format("{:<8} {}", "",
                         say(phrase::list_password, whose.in(lang), describe(rule_set.password).in(lang)).in(lang));
      if (rule_set.reset) out += say(phrase::list_reset, describe(*rule_set.reset).in(lang)).in(lang);
      out += "\n";
    }
  }
  return out;
}

namespace {

const std::string& description(const Stock& stock, Lang lang) {
  return lang == Lang::fr ? stock.description_fr : stock.description_en;
}

/// Key, size and other numbers, and below it what to know of the numbers.
std::string stock_lines(std::span<const Stock> stocks, Lang lang) {
  std::size_t width = 0;
  for (const Stock& s : stocks) width = std::max(width, s.key.size());
  std::string out;
  for (const Stock& s : stocks) {
    out += fmt::format("{:<{}}  {}", s.key, width, description(s, lang));
    if (!s.aliases.empty()) out += fmt::format(" ({})", fmt::join(s.aliases, ", "));
    out += "\n";
    for (const Message& note : s.notes) out += fmt::format("{:<{}}  – {}\n", "", width, note.in(lang));
  }
  return out;
}

/// Part numbers behind their brand, in rows.
std::string brand_lines(std::string_view brand, std::span<const Stock> stocks) {
  constexpr std::size_t indent = 12, width = 100;
  std::string out, row = fmt::format("{:<{}}", brand, indent - 1);
  for (const Stock& s : stocks) {
    if (row.size() + 1 + s.part.size() > width) {
      out += row + "\n";
      row = std::string(indent - 1, ' ');
    }
    row += " " + s.part;
  }
  return out + row + "\n";
}

/// Those that are most used, or cut from plain paper, with their sizes; of the other brands the part numbers alone.
std::string all_stocks(const Catalog& catalog, Lang lang) {
  std::vector<Stock> in_full;
  std::map<std::string, std::vector<Stock>> of_brand;
  for (const StockFile& file : catalog.stock_files())
    for (const Stock& s : file.stocks) (file.several && !s.brand.empty() ? of_brand[s.brand] : in_full).push_back(s);
  std::sort(in_full.begin(), in_full.end(), [](const Stock& a, const Stock& b) { return a.key < b.key; });
  std::string out = stock_lines(in_full, lang);
  if (!of_brand.empty()) out += "\n" + say(phrase::list_stocks_of_brands).in(lang) + "\n";
  for (const auto& [brand, stocks] : of_brand) out += brand_lines(brand, stocks);
  return out;
}

}  // namespace

std::string list_stocks(const Catalog& catalog, std::span<const std::string> words, Lang lang) {
  if (words.empty()) return all_stocks(catalog, lang);
  std::vector<Stock> found = catalog.stocks();
  std::erase_if(found, [&](const Stock& s) {
    return !std::all_of(words.begin(), words.end(), [&](const std::string& w) { return is_found_by(s, w); });
  });
  if (found.empty())
    throw Error(say(phrase::unknown_stock, fmt::format("{}", fmt::join(words, " "))), "",
                say(phrase::stock_search_hint));
  return stock_lines(found, lang);
}

std::string list_cards(const Catalog& catalog, Lang lang) {
  std::string out;
  for (const Card& c : catalog.cards())
    out += fmt::format("{:<12} {}\n", c.key, lang == Lang::fr ? c.description_fr : c.description_en);
  return out;
}

std::string list_documents(Lang lang) {
  const auto name = [](DocumentKind kind) { return document_name(kind, "OPERATION", "UAI", "DIVISION"); };
  std::string out;
  for (const DocumentInfo& info : document_kinds()) {
    out += fmt::format("{:<15} {} – {}", info.key, name(info.kind), say(info.what).in(lang));
    if (const DocumentInfo* zip = zip_of(info)) out += say(phrase::list_in_zip, name(zip->kind)).in(lang);
    out += "\n";
  }
  return out;
}

Run declare_platforms(const VerbOptions&) {
  return [](const Context& context) { return text_reply(list_platforms(context.environment.catalog, context.lang)); };
}

Run declare_stocks(const VerbOptions& options) {
  auto& words = options.keep<std::vector<std::string>>();
  options.add(options.text(phrase::argument_search), words, phrase::help_stocks_search);
  return [&words](const Context& context) {
    return text_reply(list_stocks(context.environment.catalog, words, context.lang));
  };
}

Run declare_cards(const VerbOptions&) {
  return [](const Context& context) { return text_reply(list_cards(context.environment.catalog, context.lang)); };
}

Run declare_documents(const VerbOptions&) {
  return [](const Context& context) { return text_reply(list_documents(context.lang)); };
}

}  // namespace passation
