#include "cli/explain.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/phrases.hpp"
#include "report/phrases.hpp"
#include "roster/family.hpp"
#include "roster/finding.hpp"

namespace passation {
namespace {

std::string word(const Phrase& phrase, Lang lang) {
  return std::string(lang == Lang::fr ? phrase.fr : phrase.en);
}

/// "DNAIS" of "DNAIS_P_02".
std::string_view family_name(std::string_view code) {
  return code.substr(0, code.find('_'));
}

const Family& family_of(std::string_view code) {
  return *std::find_if(families.begin(), families.end(), [&](const Family& f) { return f.name == family_name(code); });
}

/// The sentence of a rule, with dots for what depends on the case.
std::string sentence(const Phrase& phrase, Lang lang) {
  fmt::dynamic_format_arg_store<fmt::format_context> args;
  for (int i = 0; i < 6; ++i) args.push_back("…");
  std::string out = fmt::vformat(with_plurals(phrase.in(lang), {}, lang), args);
  for (std::size_t at = out.find("…."); at != out.npos; at = out.find("….")) out.erase(at + 3, 1);
  return out;
}

std::string source_of(const Rule& rule, Lang lang) {
  const bool own_number = rule.code.find("_P_") != rule.code.npos;
  switch (family_of(rule.code).source) {
    case FamilySource::siecle:
      return word(own_number ? phrase::source_siecle_family : phrase::source_siecle_code, lang);
    case FamilySource::groups:
      return word(own_number ? phrase::source_groups_family : phrase::source_groups_code, lang);
    case FamilySource::ours:
    case FamilySource::mark: break;
  }
  return word(phrase::source_ours, lang);
}

std::string explain_rule(const Rule& rule, Lang lang) {
  const Family& family = family_of(rule.code);
  std::string out = fmt::format("{} – {}\n", rule.code, severity_word(rule.severity).in(lang));
  out += "  " + say(phrase::explain_means, sentence(rule.text, lang)).in(lang) + "\n";
  const std::string todo = word(rule.todo, lang);
  out += "  " + say(phrase::todo, todo.empty() ? word(phrase::explain_nothing_to_do, lang) : todo).in(lang) + "\n";
  out += "  " + say(phrase::explain_family, family.name, word(family.label, lang), word(family.about, lang)).in(lang) +
         "\n";
  return out + "  " + say(phrase::explain_source, source_of(rule, lang)).in(lang) + "\n";
}

std::string explain_family(const Family& family, Lang lang) {
  std::string out = fmt::format("{} – {}\n  {}\n", family.name, word(family.label, lang), word(family.about, lang));
  for (const Rule& rule : rules)
    if (family_name(rule.code) == family.name)
      out += fmt::format("  {} ({}) {}\n", rule.code, severity_word(rule.severity).in(lang), sentence(rule.text, lang));
  return out;
}

}  // namespace

std::string explain(const std::string& code, Lang lang) {
  std::string out;
  if (code.empty()) {
    for (const Family& family : families) out += explain_family(family, lang) + "\n";
    return out + word(phrase::explain_severities, lang) + "\n";
  }
  const std::string wanted = to_upper(code);
  for (const Family& family : families)
    if (family.name == wanted) return explain_family(family, lang);
  for (const Rule& rule : rules)
    if (rule.code == wanted) return explain_rule(rule, lang);
  throw Error(say(phrase::explain_unknown, code), "--explain", say(phrase::explain_unknown_hint));
}

}  // namespace passation
