#include "app/care_phrases.hpp"
#include "app/command_grammar.hpp"
#include "app/hand_phrases.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"

namespace passation {
namespace {

/// A verb and what its options are read into.
template <typename Options>
struct RegistryVerb {
  const Grammar& g;
  CLI::App& app;
  Options& options;

  template <typename Value>
  CLI::Option* add(const std::string& name, Value& value, const Phrase& help) const {
    return app.add_option(name, value, g.text(help));
  }
  void flag(const char* name, bool& value, const Phrase& help) const { app.add_flag(name, value, g.text(help)); }
  void divisions(std::vector<std::string>& patterns) const {
    repeatable(add("--division", patterns, phrase::help_divisions));
  }
  CLI::Option* person() const { return add(g.text(phrase::argument_person), options.person, phrase::help_person); }
  void platform() const { add("--platform", options.platform, phrase::help_known_platform); }
  void date() const { add("--date", g.raw.date, phrase::help_date); }
};

template <typename Options>
RegistryVerb<Options> prepared(const Grammar& g, CLI::App& app) {
  RegistryJob& job = g.raw.command.registry_job;
  Options& options = std::get<Options>(g.raw.registry_options);
  app.add_option("--uai", job.uai, g.text(phrase::help_which_uai));
  app.add_option("--registry", job.registry, g.text(phrase::help_registry));
  app.add_option("--key", job.key, g.text(phrase::help_key));
  app.callback([&command = g.raw.command, &options] {
    command.kind = Command::Kind::registry;
    command.registry_job.verb = options;
  });
  return {g, app, options};
}

template <typename Options>
RegistryVerb<Options> add(const Grammar& g, const char* name, const Phrase& group, const Phrase& help,
                          const char* example) {
  return prepared<Options>(g, g.add_verb(name, group, help, example));
}

void add_classes(const Grammar& g) {
  add<ClassesOptions>(g, "classes", phrase::verbs_school, phrase::help_classes, "passation classes").date();
}

void add_validate(const Grammar& g) {
  const auto verb =
      add<ValidateOptions>(g, "validate", phrase::verbs_school, phrase::help_validate, "passation validate '6E 1'");
  verb.add("DIVISION", verb.options.divisions, phrase::help_validate_what);
  verb.flag("--all", verb.options.all, phrase::help_all);
  verb.date();
}

void add_accounts(const Grammar& g) {
  const auto verb =
      add<AccountsOptions>(g, "accounts", phrase::verbs_hand_out, phrase::help_accounts, "passation accounts students");
  AccountsOptions& options = verb.options;
  verb.add(g.text(phrase::argument_list), options.list, phrase::help_accounts_list)
      ->check(CLI::IsMember({"classes", "groups", "students", "staff", "guardians"}));
  verb.divisions(options.divisions);
  verb.flag("--new", options.new_ones, phrase::help_accounts_new);
  verb.add("--report", options.form, phrase::help_accounts_report)->check(CLI::IsMember({"text", "csv", "json"}));
  verb.platform();
  verb.date();
}

void add_add(const Grammar& g) {
  const auto verb =
      add<AddOptions>(g, "add", phrase::verbs_hand_out, phrase::help_add,
                      "passation add --name HULOTTE --given-name Odile --birth-date 12/05/2015 --division '6E 1'");
  AddOptions& options = verb.options;
  verb.add(g.text(phrase::argument_person), options.person, phrase::help_add_person);
  verb.add("--name", options.family_name, phrase::help_family_name);
  verb.add("--given-name", options.given_name, phrase::help_given_name);
  verb.add("--birth-date", options.birth_date, phrase::help_birth_date);
  verb.add("--sex", options.sex, phrase::help_sex)->check(CLI::IsMember({"F", "M"}));
  verb.add("--ine", options.ine, phrase::help_ine);
  verb.flag("--staff", options.staff, phrase::help_staff);
  verb.add("--from", options.from, phrase::help_from);
  verb.add("--until", options.until, phrase::help_until);
  repeatable(verb.add("--answer", g.raw.answers, phrase::help_answer));
  verb.add("--division", options.division, phrase::help_to_division);
  verb.date();
}

void add_remove(const Grammar& g) {
  const auto verb =
      add<RemoveOptions>(g, "remove", phrase::verbs_hand_out, phrase::help_remove, "passation remove \"MERLE Lucie\"");
  verb.person()->required();
  verb.date();
}

void add_move(const Grammar& g) {
  const auto verb = add<MoveOptions>(g, "move", phrase::verbs_hand_out, phrase::help_move,
                                     "passation move \"MERLE Lucie\" --division '6E 2'");
  verb.person()->required();
  verb.add("--division", verb.options.division, phrase::help_to_division);
  verb.flag("--as-imported", verb.options.as_imported, phrase::help_as_imported);
  verb.date();
}

void add_handout(const Grammar& g) {
  const auto verb = add<HandoutOptions>(g, "handout", phrase::verbs_print, phrase::help_handout,
                                        "passation handout --division '6E 1' --by \"M. PIC\"");
  verb.person();
  verb.divisions(verb.options.divisions);
  verb.add("--by", verb.options.by, phrase::help_by);
  verb.flag("--missing", verb.options.missing, phrase::help_missing);
  verb.platform();
  verb.date();
}

void add_give(const Grammar& g) {
  const auto verb = add<GiveOptions>(g, "give", phrase::verbs_hand_out, phrase::help_give, "passation give");
  verb.add(g.text(phrase::argument_login), verb.options.login, phrase::help_spare_login);
  verb.person();
  verb.add("--by", verb.options.by, phrase::help_by);
  verb.platform();
  verb.date();
}

void add_reset(const Grammar& g) {
  const auto verb = add<ResetOptions>(g, "reset", phrase::verbs_hand_out, phrase::help_reset,
                                      "passation reset --platform cpro \"MERLE Lucie\"");
  ResetOptions& options = verb.options;
  verb.person();
  verb.divisions(options.divisions);
  verb.flag("--all", options.all, phrase::help_reset_all);
  verb.flag("--staff", options.staff, phrase::help_reset_staff);
  verb.flag("--random", options.random, phrase::help_reset_random);
  verb.flag("--yes", options.yes, phrase::help_reset_yes);
  verb.platform();
  verb.date();
}

void add_sheets(const Grammar& g) {
  const auto verb = add<SheetsOptions>(g, "sheets", phrase::verbs_hand_out, phrase::help_sheets, "passation sheets");
  SheetsOptions& options = verb.options;
  verb.add(g.text(phrase::argument_number), options.number, phrase::help_sheet_number)->check(CLI::Range(1, 9999));
  verb.add("--next", options.next_label, phrase::help_next)->check(CLI::Range(1, 999));
  verb.flag("--drop", options.drop, phrase::help_drop);
  verb.add("--stock", options.stock, phrase::help_stock);
  verb.date();
}

void add_history(const Grammar& g) {
  const auto verb = add<HistoryOptions>(g, "history", phrase::verbs_school, phrase::help_history, "passation history");
  verb.add("DATE|" + g.text(phrase::argument_person), verb.options.subject, phrase::help_history_subject);
}

void add_disclose(const Grammar& g) {
  const auto verb = add<DiscloseOptions>(g, "disclose", phrase::verbs_people, phrase::help_disclose,
                                         "passation disclose \"MERLE Lucie\"");
  verb.person()->required();
  verb.flag("--secrets", verb.options.secrets, phrase::help_show_secrets);
}

void add_forget(const Grammar& g) {
  const auto verb = add<ForgetOptions>(g, "forget", phrase::verbs_people, phrase::help_forget,
                                       "passation forget --yes \"MERLE Lucie\"");
  verb.person()->required();
  verb.flag("--yes", verb.options.yes, phrase::help_forget_yes);
  verb.date();
}

void add_purge(const Grammar& g) {
  const auto verb =
      add<PurgeOptions>(g, "purge", phrase::verbs_people, phrase::help_purge, "passation purge --out documents");
  verb.add("--out", verb.options.out, phrase::help_out);
  verb.flag("--yes", verb.options.yes, phrase::help_purge_yes);
  verb.date();
}

template <typename Options>
void add_copying(const Grammar& g, const char* name, const Phrase& help, const char* example) {
  const auto verb = add<Options>(g, name, phrase::verbs_keep, help, example);
  verb.add(g.text(phrase::argument_file), verb.options.file, phrase::help_file)->required();
  verb.add("--passphrase-file", verb.options.passphrase_file, phrase::help_passphrase);
  verb.date();
}

void add_key(const Grammar& g) {
  CLI::App& key =
      g.add_verb("key", phrase::verbs_keep, phrase::help_key_verb, "passation key export passation.key.copie");
  key.require_subcommand(1);
  const auto part = [&](const char* name, const Phrase& help) -> CLI::App& {
    return g.add_verb(key, name, phrase::verbs, help);
  };
  const auto file = [&](const auto& verb) {
    verb.add(g.text(phrase::argument_file), verb.options.file, phrase::help_file)->required();
  };
  file(prepared<KeyCreateOptions>(g, part("create", phrase::help_key_create)));
  file(prepared<KeyExportOptions>(g, part("export", phrase::help_key_export)));
  file(prepared<KeyImportOptions>(g, part("import", phrase::help_key_import)));
  const auto rotate = prepared<KeyRotateOptions>(g, part("rotate", phrase::help_key_rotate));
  rotate.flag("--yes", rotate.options.yes, phrase::help_rotate_yes);
}

}  // namespace

void add_registry_verbs(const Grammar& g) {
  add_classes(g);
  add_validate(g);
  add_add(g);
  add_remove(g);
  add_move(g);
  add_accounts(g);
  add_handout(g);
  add_give(g);
  add_reset(g);
  add_sheets(g);
  add_history(g);
  add_disclose(g);
  add_forget(g);
  add_purge(g);
  add<DoctorOptions>(g, "doctor", phrase::verbs_keep, phrase::help_doctor, "passation doctor");
  add_copying<BackupOptions>(g, "backup", phrase::help_backup,
                             "passation backup --passphrase-file phrase registre.sauvegarde");
  add_copying<RestoreOptions>(g, "restore", phrase::help_restore,
                              "passation restore --passphrase-file phrase registre.sauvegarde");
  add_key(g);
}

}  // namespace passation
