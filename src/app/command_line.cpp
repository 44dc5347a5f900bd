#include "app/command_line.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "app/command_grammar.hpp"
#include "app/explain.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

/// The value of --name VALUE or --name=VALUE, the last one; empty when it is not there.
std::string value_of(const std::vector<std::string>& arguments, const std::string& name) {
  std::string value;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == name && i + 1 < arguments.size()) value = arguments[i + 1];
    if (arguments[i].starts_with(name + "=")) value = arguments[i].substr(name.size() + 1);
  }
  return value;
}

/// The data files, and help.
void add_lists(const Grammar& g) {
  const auto add = [&](Command::Kind kind, const char* name, const Phrase& help, const char* example) {
    g.add_verb(name, phrase::verbs_data, help, example).callback([&raw = g.raw, kind] { raw.command.kind = kind; });
  };
  add(Command::Kind::platforms, "platforms", phrase::help_platforms, "passation platforms");
  add(Command::Kind::stocks, "stocks", phrase::help_stocks, "passation stocks");
  add(Command::Kind::cards, "cards", phrase::help_cards, "passation cards");
  CLI::App& help = g.add_verb("help", phrase::verbs_data, phrase::help_help_verb, "passation help generate");
  help.add_option(g.text(phrase::argument_verb), g.raw.explain,
                  g.text(phrase::help_help_verb));  // see without_help_verb
}

std::map<std::string, std::string> parse_answers(const std::vector<std::string>& answers) {
  std::map<std::string, std::string> out;
  for (const std::string& answer : answers) {
    const std::size_t equals = answer.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == answer.size())
      throw Error(say(phrase::answer_form, answer), "--answer", say(phrase::answer_form_hint));
    out[answer.substr(0, equals)] = answer.substr(equals + 1);
  }
  return out;
}

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
    {"--uai", {"UAI", "UAI"}},
    {"--division", {"DIVISION", "DIVISION"}},
    {"--mef", {"MEF", "MEF"}},
    {"--stock", {"PLANCHE", "STOCK"}},
    {"--card", {"MODELE", "DESIGN"}},
    {"--url", {"ADRESSE", "ADDRESS"}},
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
    if (named != value_names.end()) option->type_name(std::string(named->second.in(lang)));
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

std::map<std::string, std::string> parse_columns(const std::vector<std::string>& columns) {
  std::map<std::string, std::string> out;
  for (const std::string& column : columns) {
    const std::size_t equals = column.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == column.size())
      throw Error(say(phrase::column_option_bad, column), "--column", say(phrase::column_option_hint));
    out[column.substr(0, equals)] = column.substr(equals + 1);
  }
  return out;
}

/// A number, or nullopt for "auto".
std::optional<int> parse_start(const std::string& start) {
  if (start == "auto") return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(start.data(), start.data() + start.size(), number);
  if (error != std::errc() || end != start.data() + start.size())
    throw Error(say(phrase::usage_value, "--start"), "", say(phrase::usage_hint));
  return number;
}

Command finish(Raw raw, Moment now) {
  Command command = std::move(raw.command);
  command.lang = raw.lang == "en" ? Lang::en : Lang::fr;
  command.form = raw.report == "json" ? ReportForm::json : raw.report == "pdf" ? ReportForm::pdf : ReportForm::text;
  Job& job = command.job;
  job.columns = parse_columns(raw.columns);
  job.answers = parse_answers(raw.answers);
  job.start = parse_start(raw.start);
  job.with_registry = !raw.no_registry;
  job.engine = raw.engine == "haru" ? Engine::haru : Engine::podofo;
  job.recap_secrets = raw.secrets == "yes";
  job.report_pdf = command.form == ReportForm::pdf;
  if (!job.across.empty() && !job.inputs.empty())
    throw Error(say(phrase::across_with_inputs), "--across", say(phrase::across_hint));
  job.moment = now;
  if (!raw.date.empty()) {
    const auto moment = parse_moment(raw.date);
    if (!moment) throw Error(say(phrase::date_bad, raw.date), "--date", say(phrase::date_bad_hint));
    job.moment = *moment;
  }
  command.registry_job.moment = job.moment;
  if (auto* add = std::get_if<AddOptions>(&command.registry_job.verb)) add->answers = job.answers;
  command.batch.common = job;
  if (!raw.shard.empty()) command.batch.shard = parse_shard(raw.shard);
  return command;
}

}  // namespace

Lang language_of(const std::vector<std::string>& arguments) {
  return value_of(arguments, "--lang") == "en" ? Lang::en : Lang::fr;
}

bool wants_json(const std::vector<std::string>& arguments) {
  return value_of(arguments, "--report") == "json";
}

CLI::App& Grammar::add_verb(CLI::App& parent, const char* name, const Phrase& group, const Phrase& help) const {
  CLI::App& verb = *parent.add_subcommand(name, text(help))->group(text(group));
  verb.set_help_flag("-h,--help", text(phrase::help_help));
  verb.add_option("--lang", raw.lang, text(phrase::help_lang))->check(CLI::IsMember({"fr", "en"}));
  verb.add_flag("--quiet", raw.command.quiet, text(phrase::help_quiet));
  return verb;
}

CLI::App& Grammar::add_verb(const char* name, const Phrase& group, const Phrase& help, const char* example) const {
  CLI::App& verb = add_verb(app, name, group, help);
  verb.footer(say(phrase::example, example).in(lang));
  return verb;
}

Command parse_command_line(const std::vector<std::string>& typed, Moment now) {
  const std::vector<std::string> arguments = without_help_verb(typed);
  const Lang lang = language_of(arguments);
  Raw raw;
  CLI::App app;
  const Grammar grammar{app, raw, lang};
  app.description(grammar.text(phrase::about));
  app.name("passation");
  translate(app, lang);
  app.set_help_flag("-h,--help", grammar.text(phrase::help_help));
  app.footer(say(phrase::example, "passation generate --operation EVA6 ElevesSansAdresses.zip").in(lang));
  bool version = false;
  app.add_flag("--version", version, grammar.text(phrase::help_version));
  app.add_option("--lang", raw.lang, grammar.text(phrase::help_lang))->check(CLI::IsMember({"fr", "en"}));
  app.add_option("--explain", raw.explain, grammar.text(phrase::help_explain))->type_name("[CODE]")->expected(0, 1);
  app.require_subcommand(0, 1);
  add_september_verbs(grammar);
  add_yearly_verbs(grammar);
  add_registry_verbs(grammar);
  add_lists(grammar);
  add_batch(grammar);
  name_values(app, lang);

  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    Command help;
    help.text = chosen.empty() ? app.help() : chosen.front()->help("passation");
    return help;
  } catch (const CLI::ParseError& e) {
    if (const std::optional<Error> unknown = unknown_word(app, arguments)) throw *unknown;
    throw Error(usage_problem(e, arguments), "", say(phrase::usage_hint));
  }
  if (app.count("--explain") + app.get_subcommand("check")->count("--explain") > 0) {
    raw.command.kind = Command::Kind::print;
    raw.command.text = explain(raw.explain, lang);
  } else if (version) {
    raw.command.kind = Command::Kind::version;
  } else if (app.get_subcommands().empty()) {
    raw.command.text = app.help();
  }
  return finish(std::move(raw), now);
}

}  // namespace passation
