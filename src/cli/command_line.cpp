#include "cli/command_line.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "base/text.hpp"
#include "cli/explain.hpp"
#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verb_pages.hpp"
#include "cli/verbs.hpp"

namespace passation {
namespace {

/// CLI11's own words, in our language.
void translate(CLI::App& app, Lang lang) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Positionals", say(phrase::arguments_title).in(lang));
  formatter->column_width(34);
  app.formatter(formatter);
  app.option_defaults()->group(say(phrase::options_title).in(lang));
  if (lang == Lang::en) return;
  formatter->label("Usage", "Usage\u00a0");
  formatter->label("SUBCOMMAND", "VERBE");
  formatter->label("REQUIRED", "(obligatoire)");
}

/// What the value of an option is.
constexpr auto value_names = std::to_array<std::pair<std::string_view, Phrase>>({
    {"--platform", {"PLATEFORME", "PLATFORM"}},
    {"--list", {"FICHIER=PLATEFORME", "FILE=PLATFORM"}},
    {"--uai", {"UAI", "UAI"}},
    {"--division", {"DIVISION", "DIVISION"}},
    {"--mef", {"MEF", "MEF"}},
    {"--stock", {"PLANCHE", "STOCK"}},
    {"--card", {"MODELE", "DESIGN"}},
    {"--url", {"ADRESSE", "ADDRESS"}},
    {"--second-url", {"ADRESSE", "ADDRESS"}},
    {"--date", {"DATE", "DATE"}},
    {"--birth-date", {"DATE", "DATE"}},
    {"--from", {"DATE", "DATE"}},
    {"--until", {"DATE", "DATE"}},
    {"--key", {"FICHIER", "FILE"}},
    {"--registry", {"FICHIER", "FILE"}},
    {"--passphrase-file", {"FICHIER", "FILE"}},
    {"--out", {"DOSSIER", "FOLDER"}},
    {"--across", {"DOSSIER", "FOLDER"}},
    {"--operation", {"CODE", "CODE"}},
    {"--column", {"CHAMP=TITRE", "FIELD=HEADER"}},
    {"--answer", {"QUESTION=CHOIX", "QUESTION=CHOICE"}},
    {"--by", {"NOM", "NAME"}},
    {"--name", {"NOM", "NAME"}},
    {"--given-name", {"PRENOM", "NAME"}},
    {"--ine", {"INE", "INE"}},
    {"--printer", {"IMPRIMANTE", "PRINTER"}},
    {"--offset", {"X,Y", "X,Y"}},
    {"--drift", {"X,Y", "X,Y"}},
    {"--shard", {"I/N", "I/N"}},
});

/// The names of values, in French too; of a choice, only the choice: "{fr,en}".
void name_values(CLI::App& app, Lang lang) {
  const std::string choice = "TEXT:", number = "INT:INT in ";
  for (CLI::Option* option : app.get_options()) {
    const std::string type = option->get_type_name();
    const auto named = std::find_if(value_names.begin(), value_names.end(),
                                    [&](const auto& n) { return n.first == option->get_name(); });
    if (option->get_positional()) option->type_name("");
    if (named != value_names.end() && type == "TEXT") option->type_name(std::string(named->second.in(lang)));
    if (option->get_positional() || named != value_names.end()) continue;
    std::string shown = type;
    if (type.starts_with(choice)) shown = type.substr(choice.size());
    if (type.starts_with(number)) shown = type.substr(number.size());
    if (lang == Lang::fr && type == "TEXT") shown = "TEXTE";
    if (lang == Lang::fr && type == "INT") shown = "NOMBRE";
    app.get_formatter()->label(type, shown);
  }
  for (CLI::App* verb : app.get_subcommands({})) name_values(*verb, lang);
}

/// `passation help VERB` is `passation VERB --help`.
std::vector<std::string> without_help_verb(std::vector<std::string> arguments) {
  const auto verb = std::find_if(arguments.begin(), arguments.end(), [&](const std::string& a) {
    const bool value = &a != &arguments.front() && *(&a - 1) == "--lang";
    return !a.starts_with("-") && !value;
  });
  const bool asked = std::find(arguments.begin(), arguments.end(), "--help") != arguments.end();
  if (verb == arguments.end() || *verb != "help" || asked) return arguments;
  arguments.erase(verb);
  arguments.emplace_back("--help");
  return arguments;
}

/// The verb that was understood, or the program itself.
const CLI::App& innermost(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : innermost(*chosen.front());
}

bool takes(const CLI::App& verb, const std::string& option) {
  return verb.get_option_no_throw(option) != nullptr;
}

/// A verb or an option that does not exist, and what it may have meant; nullopt: all of them exist.
std::optional<Error> unknown_word(const CLI::App& app, const std::vector<std::string>& arguments) {
  const CLI::App& verb = innermost(app);
  std::vector<std::string> options, verbs;
  for (const CLI::Option* option : verb.get_options()) options.push_back(option->get_name());
  for (const CLI::App* other : verb.get_subcommands({})) verbs.push_back(other->get_name());
  const auto error = [](const Phrase& what, const std::string& word, const std::vector<std::string>& known) {
    const std::string meant = closest(word, known);
    return Error(say(what, word), "", meant.empty() ? say(phrase::usage_hint) : say(phrase::usage_meant, meant));
  };
  for (std::size_t i = 0; i < arguments.size() && !verbs.empty(); ++i) {
    const bool value = i > 0 && arguments[i - 1].starts_with("--");
    if (!arguments[i].starts_with("-") && !value && arguments[i] != verb.get_name())
      return error(phrase::usage_verb, arguments[i], verbs);
  }
  for (const std::string& argument : arguments) {
    const std::string option = argument.substr(0, argument.find('='));
    if (option.size() > 2 && option.starts_with("--") && !takes(verb, option) && !takes(app, option))
      return error(phrase::usage_option, option, options);
  }
  return std::nullopt;
}

/// What is wrong with the command line, from CLI11's English sentences: "--operation is required",
/// "--lang: xx not in {fr,en}", "Could not convert: --start = x", "--out: At Most 1 required but received 2".
Message usage_problem(const CLI::ParseError& error, const std::vector<std::string>& arguments) {
  const std::string sentence = error.what();
  const auto named = std::find_if(arguments.begin(), arguments.end(), [&](const std::string& a) {
    return a.starts_with("--") && sentence.find(a.substr(0, a.find('='))) != std::string::npos;
  });
  if (dynamic_cast<const CLI::RequiredError*>(&error)) {
    const bool verb = sentence.starts_with("A subcommand");
    return verb ? say(phrase::usage_no_verb) : say(phrase::usage_required, sentence.substr(0, sentence.find(' ')));
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
    // They are listed backwards; the first that the user typed is the one to name.
    const std::string listed = sentence.substr(sentence.rfind(": ") + 1) + " ";
    const auto unexpected = std::find_if(arguments.begin(), arguments.end(), [&](const std::string& a) {
      return listed.find(" " + a + " ") != std::string::npos;
    });
    return say(phrase::usage_unexpected, unexpected == arguments.end() ? std::string() : *unexpected);
  }
  const std::string option = named == arguments.end() ? std::string() : named->substr(0, named->find('='));
  const bool twice = sentence.find("At Most 1") != std::string::npos;
  return say(twice ? phrase::usage_twice : phrase::usage_value, option);
}

/// Adds the verb, below the one in whose name it stands.
void add_verb(const Verb& verb, CLI::App& root, Typed& typed, Lang lang) {
  const std::string_view name = verb.name;
  const std::size_t space = name.find(' ');
  CLI::App& parent = space == name.npos ? root : *root.get_subcommand(std::string(name.substr(0, space)));
  const std::string own(name.substr(space == name.npos ? 0 : space + 1));
  CLI::App& app = *parent.add_subcommand(own, std::string(verb.help.in(lang)))->group(std::string(verb.group.in(lang)));
  if (&parent != &root) parent.require_subcommand(1);
  app.set_help_flag("-h,--help", std::string(phrase::help_help.in(lang)));
  app.add_option_function<std::string>(
         "--lang", [&typed](const std::string& l) { typed.lang = l == "en" ? Lang::en : Lang::fr; },
         std::string(phrase::help_lang.in(lang)))
      ->check(CLI::IsMember({"fr", "en"}));
  app.add_flag("--quiet", typed.quiet, std::string(phrase::help_quiet.in(lang)));
  if (verb.example) app.footer(say(phrase::example, verb.example).in(lang));
  if (verb.declare) app.callback([&typed, run = verb.declare(VerbOptions(app, typed, lang))] { typed.run = run; });
}

void add_verbs(CLI::App& app, Typed& typed, Lang lang) {
  for (const Verb& verb : verbs()) {
    add_verb(verb, app, typed, lang);
    if (std::string_view(verb.name) != "documents") continue;
    CLI::App& help = *app.add_subcommand("help", std::string(phrase::help_help_verb.in(lang)))
                          ->group(std::string(phrase::verbs_data.in(lang)));
    help.footer(say(phrase::example, "passation help generate").in(lang));
    help.add_option(std::string(phrase::argument_verb.in(lang)), typed.explain,
                    std::string(phrase::help_help_verb.in(lang)));  // see without_help_verb
  }
}

}  // namespace

std::string value_of(const std::vector<std::string>& arguments, const std::string& name) {
  std::string value;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == name && i + 1 < arguments.size()) value = arguments[i + 1];
    if (arguments[i].starts_with(name + "=")) value = arguments[i].substr(name.size() + 1);
  }
  return value;
}

Lang language_of(const std::vector<std::string>& arguments) {
  return value_of(arguments, "--lang") == "en" ? Lang::en : Lang::fr;
}

bool wants_json(const std::vector<std::string>& arguments) {
  return value_of(arguments, "--report") == "json";
}

Command parse_command_line(const std::vector<std::string>& words) {
  const std::vector<std::string> arguments = without_help_verb(words);
  Command command;
  Typed& typed = command.typed;
  const Lang lang = typed.lang = language_of(arguments);
  const auto text = [&](const Phrase& p) { return std::string(p.in(lang)); };
  CLI::App app(text(phrase::about), "passation");
  translate(app, lang);
  app.set_help_flag("-h,--help", text(phrase::help_help));
  app.footer(say(phrase::example, "passation generate --operation EVA6 ElevesSansAdresses.zip").in(lang));
  app.add_flag("--version", command.version, text(phrase::help_version));
  app.add_option_function<std::string>(
         "--lang", [](const std::string&) {}, text(phrase::help_lang))
      ->check(CLI::IsMember({"fr", "en"}));  // see language_of
  app.add_option("--explain", typed.explain, text(phrase::help_explain))->type_name("[CODE]")->expected(0, 1);
  app.require_subcommand(0, 1);
  add_verbs(app, typed, lang);
  name_values(app, lang);

  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    command.text = chosen.empty() ? app.help() : chosen.front()->help("passation");
    return command;
  } catch (const CLI::ParseError& e) {
    if (const std::optional<Error> unknown = unknown_word(app, arguments)) throw *unknown;
    throw Error(usage_problem(e, arguments), "", say(phrase::usage_hint));
  }
  if (app.count("--explain") + app.get_subcommand("check")->count("--explain") > 0)
    command.text = explain(typed.explain.value_or(""), lang);
  else if (!command.version && app.get_subcommands().empty())
    command.text = app.help();
  return command;
}

namespace {

/// "{podofo,haru}" as its words; none where it is no choice.
std::vector<std::string> choices_in(std::string_view type) {
  std::vector<std::string> words;
  if (!type.starts_with('{') || !type.ends_with('}')) return words;
  type = type.substr(1, type.size() - 2);
  while (!type.empty()) {
    const std::size_t comma = std::min(type.find(','), type.size());
    words.emplace_back(type.substr(0, comma));
    type.remove_prefix(std::min(comma + 1, type.size()));
  }
  return words;
}

OptionPage page_of(const CLI::App& verb, const CLI::Option& option, Lang lang) {
  using Value = OptionPage::Value;
  OptionPage page;
  page.argument = option.get_positional();
  page.name = page.argument ? option.get_name(true) : "--" + option.get_lnames().front();
  page.help = option.get_description();
  page.value_name = option.get_type_name();
  if (const std::string label = verb.get_formatter()->get_label(page.value_name); !label.empty())
    page.value_name = label;
  page.choices = choices_in(page.value_name);
  const auto is = [&](const Phrase& p) { return page.value_name == p.in(lang); };
  page.value = option.get_items_expected_max() == 0 ? Value::none
               : !page.choices.empty()              ? Value::choice
               : is({"FICHIER", "FILE"})            ? Value::file
               : is({"DOSSIER", "FOLDER"})          ? Value::folder
                                                    : Value::text;
  return page;
}

}  // namespace

std::vector<VerbPage> verb_pages(Lang lang) {
  Typed typed;
  CLI::App app;
  translate(app, lang);
  add_verbs(app, typed, lang);
  name_values(app, lang);
  std::vector<VerbPage> pages;
  for (const Verb& verb : verbs()) {
    const std::string_view name = verb.name;
    const std::size_t space = name.find(' ');
    const CLI::App* found = app.get_subcommand(std::string(name.substr(0, space)));
    if (space != name.npos) found = found->get_subcommand(std::string(name.substr(space + 1)));
    VerbPage& page = pages.emplace_back();
    page.name = name;
    page.group = verb.group.in(lang);
    page.help = verb.help.in(lang);
    if (verb.example) page.example = verb.example;
    page.groups_others = verb.declare == nullptr;
    for (const CLI::Option* option : found->get_options()) page.options.push_back(page_of(*found, *option, lang));
  }
  return pages;
}

}  // namespace passation
