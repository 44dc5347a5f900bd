#pragma once
// The verbs as other programs need them: shells to complete a command line, man to show the manual page. All is made
// from the table of verbs.

#include <span>
#include <string>
#include <vector>

#include "base/message.hpp"

namespace passation {

struct OptionPage {
  enum class Value { none, text, choice, file, folder };
  std::string name;  ///< "--stock"; of an argument what it is, "PERSONNE"
  bool argument = false;
  Value value = Value::text;         ///< none: a flag
  std::string value_name;            ///< "PLANCHE"
  std::vector<std::string> choices;  ///< of Value::choice
  std::string help;
  bool operator==(const OptionPage&) const = default;
};

struct VerbPage {
  std::string name;  ///< "key export"
  std::string group, help, example;
  std::vector<OptionPage> options;
  bool groups_others = false;  ///< does nothing by itself: "key"
  bool operator==(const VerbPage&) const = default;
};

/// In the order of help.
std::vector<VerbPage> verb_pages(Lang lang);

std::string bash_completion(std::span<const VerbPage> verbs);
std::string zsh_completion(std::span<const VerbPage> verbs);
std::string fish_completion(std::span<const VerbPage> verbs);

/// troff, for man. @param about what the program is, in one sentence
std::string manual_page(std::span<const VerbPage> verbs, const std::string& about, const std::string& version,
                        Lang lang);

}  // namespace passation
