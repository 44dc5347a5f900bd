#include "app/lists.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/phrases.hpp"

namespace passation {

std::string list_platforms(const Catalog& catalog, Lang lang) {
  std::string out;
  for (const Platform& p : catalog.platforms()) {
    const Phrase& logins = p.logins_are_ours ? phrase::list_logins_ours : phrase::list_logins_theirs;
    out += fmt::format("{:<8} {} – {}\n", p.key, p.name.in(lang), say(logins).in(lang));
  }
  return out;
}

std::string list_stocks(const Catalog& catalog, Lang lang) {
  std::string out;
  for (const Stock& s : catalog.stocks()) {
    out += fmt::format("{:<11} {}", s.key, lang == Lang::fr ? s.description_fr : s.description_en);
    if (!s.aliases.empty()) out += fmt::format(" ({})", fmt::join(s.aliases, ", "));
    out += "\n";
  }
  return out;
}

std::string list_cards(const Catalog& catalog, Lang lang) {
  std::string out;
  for (const Card& c : catalog.cards())
    out += fmt::format("{:<12} {}\n", c.key, lang == Lang::fr ? c.description_fr : c.description_en);
  return out;
}

}  // namespace passation
