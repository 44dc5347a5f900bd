#include "cli/verb_pages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"

namespace passation {
namespace {

using Value = OptionPage::Value;

/// Each of `from` becomes `to`.
std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// 'It is' as a shell has it between quotes.
std::string quoted(const std::string& text) {
  return "'" + replaced(text, "'", "'\\''") + "'";
}

std::vector<std::string> option_names(const VerbPage& verb) {
  std::vector<std::string> names;
  for (const OptionPage& option : verb.options)
    if (!option.argument) names.push_back(option.name);
  return names;
}

/// The verbs that are typed first, or behind `parent`.
std::vector<const VerbPage*> verbs_below(std::span<const VerbPage> verbs, const std::string& parent) {
  std::vector<const VerbPage*> below;
  for (const VerbPage& verb : verbs) {
    const std::size_t space = verb.name.find(' ');
    if ((space == verb.name.npos ? "" : verb.name.substr(0, space)) == parent) below.push_back(&verb);
  }
  return below;
}

std::string last_word(const std::string& name) {
  return name.substr(name.rfind(' ') + 1);
}

std::vector<std::string> last_words(const std::vector<const VerbPage*>& verbs) {
  std::vector<std::string> names;
  for (const VerbPage* verb : verbs) names.push_back(last_word(verb->name));
  return names;
}

/// How bash finds the values of an option.
std::string bash_values(const OptionPage& option) {
  switch (option.value) {
    case Value::choice:
      return fmt::format("COMPREPLY=($(compgen -W {} -- \"$word\"))",
                         quoted(fmt::format("{}", fmt::join(option.choices, " "))));
    case Value::file: return "COMPREPLY=($(compgen -f -- \"$word\"))";
    case Value::folder: return "COMPREPLY=($(compgen -d -- \"$word\"))";
    case Value::text:
    case Value::none: break;
  }
  return "COMPREPLY=()";
}

std::string bash_verb(const VerbPage& verb, std::span<const VerbPage> verbs) {
  std::string out = fmt::format("    {})\n", quoted(verb.name));
  if (verb.groups_others)
    return out + fmt::format("      words={} ;;\n",
                             quoted(fmt::format("{}", fmt::join(last_words(verbs_below(verbs, verb.name)), " "))));
  out += "      case \"$before\" in\n";
  for (const OptionPage& option : verb.options)
    if (!option.argument && option.value != Value::none)
      out += fmt::format("        {}) {}; return ;;\n", option.name, bash_values(option));
  return out +
         fmt::format("      esac\n      words={} ;;\n", quoted(fmt::format("{}", fmt::join(option_names(verb), " "))));
}

/// What zsh's _arguments says of an option: "--stock[help]:PLANCHE:_files".
std::string zsh_option(const OptionPage& option) {
  const std::string help = replaced(replaced(replaced(option.help, "[", "\\["), "]", "\\]"), ":", "\\:");
  if (option.argument) return quoted(fmt::format("*:{}:_files", option.name));
  std::string values;
  switch (option.value) {
    case Value::none: return quoted(fmt::format("{}[{}]", option.name, help));
    case Value::choice: values = fmt::format("({})", fmt::join(option.choices, " ")); break;
    case Value::file: values = "_files"; break;
    case Value::folder: values = "_files -/"; break;
    case Value::text: values = " "; break;
  }
  return quoted(fmt::format("{}[{}]:{}:{}", option.name, help, option.value_name, values));
}

std::string fish_condition(const VerbPage& verb) {
  const std::size_t space = verb.name.find(' ');
  if (space == verb.name.npos) return "__fish_seen_subcommand_from " + verb.name;
  return fmt::format("__fish_seen_subcommand_from {}; and __fish_seen_subcommand_from {}", verb.name.substr(0, space),
                     last_word(verb.name));
}

std::string fish_option(const VerbPage& verb, const OptionPage& option) {
  std::string line = fmt::format("complete -c passation -n {} -l {} -d {}", quoted(fish_condition(verb)),
                                 option.name.substr(2), quoted(option.help));
  switch (option.value) {
    case Value::none: break;
    case Value::choice:
      line += fmt::format(" -x -a {}", quoted(fmt::format("{}", fmt::join(option.choices, " "))));
      break;
    case Value::file: line += " -r -F"; break;
    case Value::folder: line += " -x -a '(__fish_complete_directories)'"; break;
    case Value::text: line += " -x"; break;
  }
  return line + "\n";
}

/// As troff has it: no line begins with a command, hyphens are hyphens.
std::string troff(const std::string& text) {
  std::string out = replaced(replaced(text, "\\", "\\\\"), "-", "\\-");
  out = replaced(out, "\n", "\n.br\n");
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string troff_verb(const VerbPage& verb, Lang lang) {
  std::string out = fmt::format(".SS {}\n{}\n", troff(verb.name), troff(verb.help));
  for (const OptionPage& option : verb.options) {
    std::string value =
        option.value == Value::choice ? fmt::format("{{{}}}", fmt::join(option.choices, ",")) : option.value_name;
    if (option.value == Value::none) value.clear();
    out += fmt::format(".TP\n\\fB{}\\fR{}\n{}\n", troff(option.name), value.empty() ? "" : " " + troff(value),
                       troff(option.help));
  }
  if (!verb.example.empty()) out += fmt::format(".PP\n{}\n", troff(say(phrase::example, verb.example).in(lang)));
  return out;
}

}  // namespace

std::string bash_completion(std::span<const VerbPage> verbs) {
  std::string out =
      "# bash completion of passation\n_passation() {\n"
      "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" verb=\"${COMP_WORDS[1]}\" "
      "words\n"
      "  COMPREPLY=()\n";
  out += fmt::format("  if [ \"$COMP_CWORD\" -eq 1 ]; then COMPREPLY=($(compgen -W {} -- \"$word\")); return; fi\n",
                     quoted(fmt::format("{}", fmt::join(last_words(verbs_below(verbs, "")), " "))));
  for (const VerbPage& verb : verbs)
    if (verb.groups_others)
      out += fmt::format("  [ \"$verb\" = {} ] && [ \"$COMP_CWORD\" -gt 2 ] && verb=\"$verb ${{COMP_WORDS[2]}}\"\n",
                         quoted(verb.name));
  out += "  case \"$verb\" in\n";
  for (const VerbPage& verb : verbs) out += bash_verb(verb, verbs);
  return out +
         "  esac\n  case \"$word\" in\n    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$word\")) ;;\n"
         "    *) COMPREPLY=($(compgen -W \"${words//--*/}\" -f -- \"$word\")) ;;\n  esac\n}\n"
         "complete -o filenames -F _passation passation\n";
}

std::string zsh_completion(std::span<const VerbPage> verbs) {
  const auto list = [&](const std::string& parent) {
    std::string out;
    for (const VerbPage* verb : verbs_below(verbs, parent))
      out += " " + quoted(last_word(verb->name) + ":" + replaced(verb->help, ":", "\\:"));
    return out;
  };
  std::string out = "#compdef passation\n_passation() {\n  local -a found\n";
  out += fmt::format("  if (( CURRENT == 2 )); then found=({} ); _describe 'verb' found; return; fi\n", list(""));
  out += "  local verb=$words[2]\n";
  for (const VerbPage& verb : verbs)
    if (verb.groups_others)
      out += fmt::format(
          "  if [[ $verb == {0} ]]; then\n    if (( CURRENT == 3 )); then found=({1} ); _describe 'verb' found; "
          "return; "
          "fi\n    verb=\"{0} $words[3]\"\n  fi\n",
          verb.name, list(verb.name));
  out += "  case $verb in\n";
  for (const VerbPage& verb : verbs) {
    if (verb.groups_others) continue;
    out += fmt::format("    {}) _arguments", quoted(verb.name));
    for (const OptionPage& option : verb.options) out += " \\\n      " + zsh_option(option);
    out += " ;;\n";
  }
  return out + "  esac\n}\n_passation \"$@\"\n";
}

std::string fish_completion(std::span<const VerbPage> verbs) {
  std::string out = "# fish completion of passation\n";
  for (const VerbPage& verb : verbs) {
    const std::size_t space = verb.name.find(' ');
    const std::string where =
        space == verb.name.npos ? "__fish_use_subcommand" : "__fish_seen_subcommand_from " + verb.name.substr(0, space);
    out += fmt::format("complete -c passation -n {} -a {} -d {}\n", quoted(where), quoted(last_word(verb.name)),
                       quoted(verb.help));
    for (const OptionPage& option : verb.options)
      if (!option.argument) out += fish_option(verb, option);
  }
  return out;
}

std::string manual_page(std::span<const VerbPage> verbs, const std::string& about, const std::string& version,
                        Lang lang) {
  const auto word = [&](const Phrase& p) { return std::string(p.in(lang)); };
  std::string out = fmt::format(".TH PASSATION 1 \"\" \"passation {}\"\n", version);
  out += fmt::format(".SH {}\npassation \\- {}\n", word(phrase::manual_name), troff(about));
  out += fmt::format(".SH {}\n\\fBpassation\\fR {}\n", word(phrase::manual_synopsis), word(phrase::manual_words));
  std::string group;
  for (const VerbPage& verb : verbs) {
    const bool below = verb.name.find(' ') != verb.name.npos;
    if (verb.group != group && !below) out += fmt::format(".SH {}\n", troff(group = verb.group));
    out += troff_verb(verb, lang);
  }
  return out + fmt::format(".SH {}\n{}\n", word(phrase::manual_exit), troff(word(phrase::manual_exit_text)));
}

}  // namespace passation
