#include "web/advice.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"

namespace passation {
namespace {

/// Ends of sentences and of their parts. A colon leads to what follows it: both go together.
std::vector<std::string_view> clauses(std::string_view text) {
  constexpr std::array<std::string_view, 6> ends = {". ", "; ", "\u00a0; ", " ; ", "? ", "\n"};
  std::vector<std::string_view> out;
  while (!text.empty()) {
    std::size_t cut = text.size();
    for (const std::string_view end : ends)
      if (const std::size_t at = text.find(end); at != std::string_view::npos) cut = std::min(cut, at + end.size());
    out.push_back(text.substr(0, cut));
    text.remove_prefix(cut);
  }
  return out;
}

bool begins_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || !is_ascii_alnum(text[word.size()]));
}

// The command line's: this room may not ask it. A test compares the two.
constexpr std::array<std::string_view, 34> verbs = {
    "check",   "generate",  "reprint", "spare",   "sync",  "classes",   "validate",  "add",      "remove",
    "move",    "accounts",  "handout", "give",    "reset", "sheets",    "history",   "disclose", "forget",
    "purge",   "doctor",    "backup",  "restore", "key",   "calibrate", "platforms", "stocks",   "cards",
    "preview", "documents", "batch",   "serve",   "large", "user",      "help"};

}  // namespace

std::span<const std::string_view> command_verbs() {
  return verbs;
}

bool speaks_of_commands(std::string_view text) {
  if (text.find("--") != std::string_view::npos) return true;
  constexpr std::string_view name = "passation ";
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::string_view behind = text.substr(at + name.size());
    if (std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) { return begins_with_word(behind, verb); }))
      return true;
  }
  return false;
}

namespace {

/// Without brackets that speak of commands: "(--stock)", "(passation restore)".
std::string without_brackets(std::string text) {
  for (std::size_t at = text.find(" ("); at != std::string::npos; at = text.find(" (", at)) {
    const std::size_t end = text.find(')', at);
    if (end == std::string::npos) break;
    if (speaks_of_commands(std::string_view(text).substr(at, end - at)))
      text.erase(at, end + 1 - at);
    else
      at = end;
  }
  return text;
}

/// Without options that only say how: "avec --url", ", ou --date".
std::string without_asides(std::string text) {
  for (const std::string lead : {" avec --", " with --", ", ou --", ", or --"})
    for (std::size_t at = text.find(lead); at != std::string::npos; at = text.find(lead, at)) {
      std::size_t end = at + lead.size();
      while (end < text.size() && (is_ascii_alnum(text[end]) || text[end] == '-')) ++end;
      text.erase(at, end - at);
    }
  return text;
}

}  // namespace

std::string without_commands(std::string_view text) {
  std::string out;
  const std::string plain = without_asides(without_brackets(std::string(text)));
  for (const std::string_view clause : clauses(plain))
    if (!speaks_of_commands(clause)) out += clause;
  std::string_view kept = trimmed(out);
  while (kept.ends_with(';') || kept.ends_with("\u00a0"))
    kept = trimmed(kept.substr(0, kept.size() - (kept.ends_with(';') ? 1 : 2)));
  out = kept;
  if (!out.empty() && std::string_view(".?!»").find(out.back()) == std::string_view::npos) out += '.';
  return out;
}

bool names_option(std::string_view hint, std::string_view option) {
  const std::size_t at = hint.find(option);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + option.size();
  return end == hint.size() || !(is_ascii_alnum(hint[end]) || hint[end] == '-');
}

}  // namespace passation
