#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <memory>

#include "app/care_phrases.hpp"
#include "app/explain.hpp"
#include "app/hand_phrases.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"

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

/// What CLI11 fills and what is then turned into a Job.
struct Raw {
  Command command;
  std::string date, report = "text", lang = "fr", engine = "podofo", secrets = "yes", start = "1";
  std::vector<std::string> columns, answers;
  std::string explain;
  std::string shard;
  bool no_registry = false;
};

std::string word(const Phrase& p, Lang lang) {
  return std::string(lang == Lang::fr ? p.fr : p.en);
}

void add_common(CLI::App& verb, Raw& raw, Lang lang) {
  verb.set_help_flag("-h,--help", word(phrase::help_help, lang));
  verb.add_option("--lang", raw.lang, word(phrase::help_lang, lang))->check(CLI::IsMember({"fr", "en"}));
  verb.add_flag("--quiet", raw.command.quiet, word(phrase::help_quiet, lang));
}

/// What is printed, how, and where to.
void add_sheet_options(CLI::App& verb, Raw& raw, Lang lang) {
  Job& job = raw.command.job;
  const auto text = [&](const Phrase& p) { return word(p, lang); };
  verb.add_option("--platform", job.platform, text(phrase::help_platform));
  verb.add_option("--uai", job.uai, text(phrase::help_uai));
  verb.add_option("--division", job.divisions, text(phrase::help_division))
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false);
  verb.add_option("--mef", job.mefs, text(phrase::help_mef))->expected(1)->take_all()->allow_extra_args(false);
  verb.add_option("--stock", job.stock, text(phrase::help_stock));
  verb.add_option("--card", job.card, text(phrase::help_card));
  verb.add_option("--start", raw.start, text(phrase::help_start))->type_name(text(phrase::number_or_auto));
  verb.add_option("--url", job.url, text(phrase::help_url));
  verb.add_option("--date", raw.date, text(phrase::help_date));
  verb.add_option("--key", job.key, text(phrase::help_key));
  verb.add_option("--registry", job.registry, text(phrase::help_registry));
  verb.add_option("--out", job.out, text(phrase::help_out));
}

void add_job_options(CLI::App& verb, Raw& raw, Lang lang) {
  const auto text = [&](const Phrase& p) { return word(p, lang); };
  verb.add_option("INPUT", raw.command.job.inputs, text(phrase::help_input));
  add_sheet_options(verb, raw, lang);
  verb.add_option("--column", raw.columns, text(phrase::help_column))->expected(1)->take_all()->allow_extra_args(false);
  verb.add_option("--report", raw.report, text(phrase::help_report))->check(CLI::IsMember({"text", "json", "pdf"}));
}

void add_generate_options(CLI::App& verb, Raw& raw, Lang lang) {
  Job& job = raw.command.job;
  verb.add_option("--operation", job.operation, word(phrase::help_operation, lang))->required();
  verb.add_option("--engine", raw.engine, word(phrase::help_engine, lang))->check(CLI::IsMember({"podofo", "haru"}));
  verb.add_option("--recap-secrets", raw.secrets, word(phrase::help_secrets, lang))
      ->check(CLI::IsMember({"yes", "no"}));
  verb.add_flag("--only-validated", job.only_validated, word(phrase::help_only_validated, lang));
  verb.add_option("--threads", job.threads, word(phrase::help_threads, lang))->check(CLI::Range(1, 64));
}

void add_reprint_options(CLI::App& verb, Raw& raw, Lang lang) {
  Job& job = raw.command.job;
  const auto text = [&](const Phrase& p) { return word(p, lang); };
  verb.add_option("PERSON", job.people, text(phrase::help_people));
  verb.add_option("--operation", job.operation, text(phrase::help_reprint_operation));
  add_sheet_options(verb, raw, lang);
}

void add_spare_options(CLI::App& verb, Raw& raw, Lang lang) {
  Job& job = raw.command.job;
  verb.add_option("--count", job.spares, word(phrase::help_spare_count, lang))->check(CLI::Range(1, 100));
  verb.add_option("--operation", job.operation, word(phrase::help_reprint_operation, lang));
  add_sheet_options(verb, raw, lang);
}

void add_batch_options(CLI::App& verb, Raw& raw, Lang lang) {
  Job& job = raw.command.job;
  const auto text = [&](const Phrase& p) { return word(p, lang); };
  verb.add_option("MANIFEST", raw.command.batch.manifest, text(phrase::help_manifest))->required();
  verb.add_option("--out", job.out, text(phrase::help_out));
  verb.add_option("--key", job.key, text(phrase::help_batch_key));
  verb.add_option("--jobs", raw.command.batch.jobs, text(phrase::help_jobs))->check(CLI::Range(1, 256));
  verb.add_option("--shard", raw.shard, text(phrase::help_shard));
  verb.add_option("--date", raw.date, text(phrase::help_date));
}

void add_registry_options(CLI::App& verb, Raw& raw, Lang lang) {
  Job& job = raw.command.job;
  verb.add_flag("--partial", job.partial, word(phrase::help_partial, lang));
  verb.add_flag("--yes", job.yes, word(phrase::help_yes, lang));
  verb.add_option("--answer", raw.answers, word(phrase::help_answer, lang))
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false);
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

CLI::App* add_verb(CLI::App& app, const char* name, const Phrase& help, const char* example, Raw& raw, Lang lang) {
  CLI::App* verb = app.add_subcommand(name, word(help, lang))->group(word(phrase::verbs, lang));
  add_common(*verb, raw, lang);
  verb->footer(say(phrase::example, example).in(lang));
  return verb;
}

/// The verbs that ask a registry. Returns them; what each asks is set when it is met.
std::vector<CLI::App*> add_registry_verbs(CLI::App& app, Raw& raw, Lang lang) {
  using What = RegistryJob::What;
  RegistryJob& job = raw.command.registry_job;
  std::vector<CLI::App*> verbs;
  const auto prepare = [&](CLI::App& verb, What what) {
    verb.add_option("--uai", job.uai, word(phrase::help_uai, lang));
    verb.add_option("--registry", job.registry, word(phrase::help_registry, lang));
    verb.add_option("--key", job.key, word(phrase::help_key, lang));
    verb.callback([&job, what] { job.what = what; });
  };
  const auto add = [&](const char* name, const Phrase& help, const char* example, What what) {
    verbs.push_back(add_verb(app, name, help, example, raw, lang));
    prepare(*verbs.back(), what);
    return verbs.back();
  };
  const auto file = [&](CLI::App& verb) {
    verb.add_option("FILE", job.file, word(phrase::help_file, lang))->required();
  };
  const auto passphrase = [&](CLI::App& verb) {
    verb.add_option("--passphrase-file", job.passphrase_file, word(phrase::help_passphrase, lang));
  };
  add("history", phrase::help_history, "passation history", What::history)
      ->add_option("DATE|PERSON", job.subject, word(phrase::help_history_subject, lang));
  add("doctor", phrase::help_doctor, "passation doctor", What::doctor);
  CLI::App* backup =
      add("backup", phrase::help_backup, "passation backup --passphrase-file phrase registre.sauvegarde", What::backup);
  file(*backup), passphrase(*backup);
  CLI::App* restore = add("restore", phrase::help_restore,
                          "passation restore --passphrase-file phrase registre.sauvegarde", What::restore);
  file(*restore), passphrase(*restore);
  const auto date = [&](CLI::App& verb) { verb.add_option("--date", raw.date, word(phrase::help_date, lang)); };
  const auto yes = [&](CLI::App& verb, const Phrase& help) { verb.add_flag("--yes", job.yes, word(help, lang)); };
  const auto divisions = [&](CLI::App& verb) {
    verb.add_option("--division", job.divisions, word(phrase::help_division, lang))
        ->expected(1)
        ->take_all()
        ->allow_extra_args(false);
  };
  CLI::App* disclose = add("disclose", phrase::help_disclose, "passation disclose \"MERLE Lucie\"", What::disclose);
  disclose->add_option("PERSON", job.subject, word(phrase::help_person, lang))->required();
  disclose->add_flag("--secrets", job.secrets, word(phrase::help_show_secrets, lang));
  CLI::App* forget = add("forget", phrase::help_forget, "passation forget --yes \"MERLE Lucie\"", What::forget);
  forget->add_option("PERSON", job.subject, word(phrase::help_person, lang))->required();
  yes(*forget, phrase::help_forget_yes), date(*forget);
  CLI::App* handout =
      add("handout", phrase::help_handout, "passation handout --division '6E 1' --by \"M. PIC\"", What::handout);
  handout->add_option("PERSON", job.subject, word(phrase::help_person, lang));
  divisions(*handout);
  handout->add_option("--by", job.by, word(phrase::help_by, lang));
  handout->add_option("--platform", job.platform, word(phrase::help_platform, lang));
  handout->add_flag("--missing", job.missing, word(phrase::help_missing, lang));
  date(*handout);
  CLI::App* reset = add("reset", phrase::help_reset, "passation reset --platform cpro \"MERLE Lucie\"", What::reset);
  reset->add_option("PERSON", job.subject, word(phrase::help_person, lang));
  divisions(*reset);
  reset->add_flag("--all", job.all, word(phrase::help_reset_all, lang));
  reset->add_flag("--staff", job.staff, word(phrase::help_reset_staff, lang));
  reset->add_flag("--random", job.random, word(phrase::help_reset_random, lang));
  reset->add_option("--platform", job.platform, word(phrase::help_platform, lang));
  yes(*reset, phrase::help_reset_yes), date(*reset);
  CLI::App* purge = add("purge", phrase::help_purge, "passation purge --out documents", What::purge);
  purge->add_option("--out", job.out, word(phrase::help_out, lang));
  yes(*purge, phrase::help_purge_yes), date(*purge);
  const auto person = [&](CLI::App& verb) {
    verb.add_option("PERSON", job.subject, word(phrase::help_person, lang))->required();
  };
  const auto division = [&](CLI::App& verb) {
    verb.add_option("--division", job.divisions, word(phrase::help_to_division, lang))->expected(1);
  };
  add("classes", phrase::help_classes, "passation classes", What::classes);
  CLI::App* validate = add("validate", phrase::help_validate, "passation validate '6E 1'", What::validate);
  validate->add_option("DIVISION", job.divisions, word(phrase::help_validate_what, lang));
  validate->add_flag("--all", job.all, word(phrase::help_all, lang));
  date(*validate);
  CLI::App* added =
      add("add", phrase::help_add,
          "passation add --name HULOTTE --given-name Odile --birth-date 12/05/2015 --division '6E 1'", What::add);
  NewPerson& new_person = job.new_person;
  added->add_option("PERSON", job.subject, word(phrase::help_add_person, lang));
  added->add_option("--name", new_person.family_name, word(phrase::help_family_name, lang));
  added->add_option("--given-name", new_person.given_name, word(phrase::help_given_name, lang));
  added->add_option("--birth-date", new_person.birth_date, word(phrase::help_birth_date, lang));
  added->add_option("--sex", new_person.sex, word(phrase::help_sex, lang))->check(CLI::IsMember({"F", "M"}));
  added->add_option("--ine", new_person.ine, word(phrase::help_ine, lang));
  added->add_flag("--staff", new_person.staff, word(phrase::help_staff, lang));
  added->add_option("--from", new_person.from, word(phrase::help_from, lang));
  added->add_option("--until", new_person.until, word(phrase::help_until, lang));
  added->add_option("--answer", raw.answers, word(phrase::help_answer, lang))
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false);
  division(*added), date(*added);
  CLI::App* removed = add("remove", phrase::help_remove, "passation remove \"MERLE Lucie\"", What::remove);
  person(*removed), date(*removed);
  CLI::App* moved = add("move", phrase::help_move, "passation move \"MERLE Lucie\" --division '6E 2'", What::move);
  moved->add_flag("--as-imported", job.as_imported, word(phrase::help_as_imported, lang));
  person(*moved), division(*moved), date(*moved);
  CLI::App* give = add("give", phrase::help_give, "passation give", What::give);
  give->add_option("LOGIN", job.login, word(phrase::help_spare_login, lang));
  give->add_option("PERSON", job.subject, word(phrase::help_person, lang));
  give->add_option("--by", job.by, word(phrase::help_by, lang));
  give->add_option("--platform", job.platform, word(phrase::help_platform, lang));
  date(*give);
  CLI::App* sheets = add("sheets", phrase::help_sheets, "passation sheets", What::sheets);
  sheets->add_option("NUMBER", job.number, word(phrase::help_sheet_number, lang))->check(CLI::Range(1, 9999));
  sheets->add_option("--next", job.next_label, word(phrase::help_next, lang))->check(CLI::Range(1, 999));
  sheets->add_flag("--drop", job.drop, word(phrase::help_drop, lang));
  sheets->add_option("--stock", job.stock, word(phrase::help_stock, lang));
  date(*sheets);
  CLI::App* key = add_verb(app, "key", phrase::help_key_verb, "passation key export passation.key.copie", raw, lang);
  key->require_subcommand(1);
  const auto add_key = [&](const char* name, const Phrase& help, What what) {
    CLI::App* verb = key->add_subcommand(name, word(help, lang))->group(word(phrase::verbs, lang));
    add_common(*verb, raw, lang);
    prepare(*verb, what);
    return verb;
  };
  file(*add_key("export", phrase::help_key_export, What::key_export));
  file(*add_key("import", phrase::help_key_import, What::key_import));
  add_key("rotate", phrase::help_key_rotate, What::key_rotate);
  verbs.push_back(key);
  return verbs;
}

/// CLI11's own words, in French.
void translate(CLI::App& app, Lang lang) {
  if (lang == Lang::en) return;
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", "Usage\u00a0");
  formatter->label("SUBCOMMAND", "VERBE");
  formatter->label("Positionals", "Fichiers");
  formatter->label("REQUIRED", "(obligatoire)");
  formatter->column_width(34);
  app.formatter(formatter);
}

/// The names of the kinds of values, in French too; of a choice, only the choice: "{fr,en}".
void name_values(CLI::App& app, Lang lang) {
  const std::string choice = "TEXT:", number = "INT:INT in ";
  for (CLI::Option* option : app.get_options()) {
    const std::string type = option->get_type_name();
    std::string shown = type;
    if (type.starts_with(choice)) shown = type.substr(choice.size());
    if (type.starts_with(number)) shown = type.substr(number.size());
    if (lang == Lang::fr && type == "TEXT") shown = "TEXTE";
    if (lang == Lang::fr && type == "INT") shown = "NOMBRE";
    app.get_formatter()->label(type, shown);
  }
}

void add_explain(CLI::App& app, Raw& raw, Lang lang) {
  app.add_option("--explain", raw.explain, word(phrase::help_explain, lang))->type_name("[CODE]")->expected(0, 1);
}

/// What is wrong with the command line, from CLI11's English sentences: "--operation is required",
/// "--lang: xx not in {fr,en}", "Could not convert: --start = x".
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
  return say(phrase::usage_value, named == arguments.end() ? std::string() : named->substr(0, named->find('=')));
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
  command.registry_job.answers = job.answers;
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

Command parse_command_line(const std::vector<std::string>& arguments, Moment now) {
  const Lang lang = language_of(arguments);
  Raw raw;
  CLI::App app(word(phrase::about, lang), "passation");
  translate(app, lang);
  app.set_help_flag("-h,--help", word(phrase::help_help, lang));
  app.footer(say(phrase::example, "passation generate --operation EVA6 ElevesSansAdresses.zip").in(lang));
  bool version = false;
  app.add_flag("--version", version, word(phrase::help_version, lang));
  app.add_option("--lang", raw.lang, word(phrase::help_lang, lang))->check(CLI::IsMember({"fr", "en"}));
  add_explain(app, raw, lang);
  app.require_subcommand(0, 1);

  CLI::App* check = add_verb(app, "check", phrase::help_check, "passation check ElevesSansAdresses.zip", raw, lang);
  add_job_options(*check, raw, lang);
  check->add_option("--across", raw.command.job.across, word(phrase::help_across, lang));
  add_explain(*check, raw, lang);
  CLI::App* generate =
      add_verb(app, "generate", phrase::help_generate,
               "passation generate --operation EVA6 --division '6*' --out . ElevesSansAdresses.zip", raw, lang);
  add_job_options(*generate, raw, lang);
  add_generate_options(*generate, raw, lang);
  CLI::App* batch =
      add_verb(app, "batch", phrase::help_batch,
               "passation batch etablissements.csv --key passation.key --out documents --jobs 2", raw, lang);
  add_batch_options(*batch, raw, lang);
  add_registry_options(*generate, raw, lang);
  generate->add_flag("--no-registry", raw.no_registry, word(phrase::help_no_registry, lang));
  CLI::App* sync =
      add_verb(app, "sync", phrase::help_sync, "passation sync --dry-run ElevesSansAdresses.zip", raw, lang);
  add_job_options(*sync, raw, lang);
  add_registry_options(*sync, raw, lang);
  sync->add_flag("--dry-run", raw.command.job.dry_run, word(phrase::help_dry_run, lang));
  CLI::App* reprint =
      add_verb(app, "reprint", phrase::help_reprint, "passation reprint \"MERLE Lucie\" --start auto", raw, lang);
  add_reprint_options(*reprint, raw, lang);
  CLI::App* spare = add_verb(app, "spare", phrase::help_spare,
                             "passation spare --count 2 --division '6E*' --operation EVA6", raw, lang);
  add_spare_options(*spare, raw, lang);
  const std::vector<CLI::App*> registry_verbs = add_registry_verbs(app, raw, lang);
  CLI::App* platforms = add_verb(app, "platforms", phrase::help_platforms, "passation platforms", raw, lang);
  CLI::App* stocks = add_verb(app, "stocks", phrase::help_stocks, "passation stocks", raw, lang);
  CLI::App* cards = add_verb(app, "cards", phrase::help_cards, "passation cards", raw, lang);

  name_values(app, lang);
  for (CLI::App* verb : {check, generate, platforms, stocks, cards}) name_values(*verb, lang);

  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    Command help;
    help.text = chosen.empty() ? app.help() : chosen.front()->help("passation");
    return help;
  } catch (const CLI::ParseError& e) {
    throw Error(usage_problem(e, arguments), "", say(phrase::usage_hint));
  }
  raw.command.kind = Command::Kind::job;
  raw.command.job.verb = generate->parsed()  ? Verb::generate
                         : sync->parsed()    ? Verb::sync
                         : reprint->parsed() ? Verb::reprint
                         : spare->parsed()   ? Verb::spare
                                             : Verb::check;
  if (app.count("--explain") + check->count("--explain") > 0) {
    raw.command.kind = Command::Kind::print;
    raw.command.text = explain(raw.explain, lang);
  } else if (version)
    raw.command.kind = Command::Kind::version;
  else if (std::any_of(registry_verbs.begin(), registry_verbs.end(), [](CLI::App* verb) { return verb->parsed(); }))
    raw.command.kind = Command::Kind::registry;
  else if (batch->parsed())
    raw.command.kind = Command::Kind::batch;
  else if (platforms->parsed())
    raw.command.kind = Command::Kind::platforms;
  else if (stocks->parsed())
    raw.command.kind = Command::Kind::stocks;
  else if (cards->parsed())
    raw.command.kind = Command::Kind::cards;
  else if (!check->parsed() && !generate->parsed() && !sync->parsed() && !reprint->parsed() && !spare->parsed()) {
    raw.command.kind = Command::Kind::print;
    raw.command.text = app.help();
  }
  return finish(std::move(raw), now);
}

}  // namespace passation
