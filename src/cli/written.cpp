#include "cli/written.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/phrases.hpp"
#include "report/phrases.hpp"

namespace passation {

std::vector<std::string> paths_of(const std::vector<WrittenFile>& files) {
  std::vector<std::string> paths;
  for (const WrittenFile& file : files) paths.push_back(file.path.string());
  return paths;
}

std::string written_text(const std::vector<WrittenFile>& files, const std::filesystem::path& new_key, Lang lang) {
  std::string out;
  for (const WrittenFile& file : files)
    out += say(file.replaced ? phrase::replaced : phrase::written, file.path.string()).in(lang) + "\n";
  if (!new_key.empty())
    out += say(phrase::key_made, new_key.string()).in(lang) + "\n  " +
           say(phrase::todo, say(phrase::key_made_todo).in(lang)).in(lang) + "\n";
  return out;
}

std::string choices_text(const std::string& operation, const OperationChoices& taken,
                         const std::vector<std::string>& no_longer_printed, Lang lang) {
  std::vector<std::string> parts;
  const auto add = [&](const Phrase& phrase, const std::string& value) {
    if (!value.empty()) parts.push_back(say(phrase, value).in(lang));
  };
  add(phrase::taken_divisions, fmt::format("{}", fmt::join(taken.divisions, ", ")));
  add(phrase::taken_mefs, fmt::format("{}", fmt::join(taken.mefs, ", ")));
  if (taken.stock != default_stock) add(phrase::taken_stock, taken.stock);
  if (taken.card != default_card) add(phrase::taken_card, taken.card);
  add(phrase::taken_url, taken.url);
  add(phrase::taken_large_stock, taken.large_stock);
  add(phrase::taken_platforms, fmt::format("{}", fmt::join(taken.platforms, " + ")));
  add(phrase::taken_second_url, taken.second_url);
  std::string text;
  if (!parts.empty())
    text += say(phrase::taken_over, operation, fmt::format("{}", fmt::join(parts, " ; "))).in(lang) + "\n";
  if (!no_longer_printed.empty())
    text += say(phrase::no_longer_printed, fmt::format("{}", fmt::join(no_longer_printed, ", "))).in(lang) + "\n";
  if (!taken.divisions.empty() || !taken.mefs.empty() || !no_longer_printed.empty())
    text += "  " + say(phrase::todo, say(phrase::print_all_divisions).in(lang)).in(lang) + "\n";
  return text.empty() ? text : text + "\n";
}

}  // namespace passation
