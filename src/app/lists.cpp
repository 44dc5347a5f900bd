#include "app/lists.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "account/password.hpp"
#include "app/phrases.hpp"

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
