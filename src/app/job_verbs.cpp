#include "app/command_grammar.hpp"
#include "app/hand_phrases.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"

namespace passation {
namespace {

/// What is printed, how, and where to.
void add_sheet_options(const Grammar& g, CLI::App& verb) {
  Job& job = g.raw.command.job;
  verb.add_option("--platform", job.platform, g.text(phrase::help_platform));
  verb.add_option("--uai", job.uai, g.text(phrase::help_uai));
  repeatable(verb.add_option("--division", job.divisions, g.text(phrase::help_division)));
  repeatable(verb.add_option("--mef", job.mefs, g.text(phrase::help_mef)));
  verb.add_option("--stock", job.stock, g.text(phrase::help_stock));
  verb.add_option("--card", job.card, g.text(phrase::help_card));
  verb.add_option("--start", g.raw.start, g.text(phrase::help_start))->type_name(g.text(phrase::number_or_auto));
  verb.add_option("--url", job.url, g.text(phrase::help_url));
  verb.add_option("--date", g.raw.date, g.text(phrase::help_date));
  verb.add_option("--key", job.key, g.text(phrase::help_key));
  verb.add_option("--registry", job.registry, g.text(phrase::help_registry));
  verb.add_option("--out", job.out, g.text(phrase::help_out));
}

void add_input_options(const Grammar& g, CLI::App& verb) {
  verb.add_option(g.text(phrase::argument_input), g.raw.command.job.inputs, g.text(phrase::help_input));
  add_sheet_options(g, verb);
  repeatable(verb.add_option("--column", g.raw.columns, g.text(phrase::help_column)));
  verb.add_option("--report", g.raw.report, g.text(phrase::help_report))->check(CLI::IsMember({"text", "json", "pdf"}));
}

void add_no_registry(const Grammar& g, CLI::App& verb) {
  verb.add_flag("--no-registry", g.raw.no_registry, g.text(phrase::help_no_registry));
}

void add_import_options(const Grammar& g, CLI::App& verb) {
  Job& job = g.raw.command.job;
  verb.add_flag("--partial", job.partial, g.text(phrase::help_partial));
  verb.add_flag("--yes", job.yes, g.text(phrase::help_yes));
  repeatable(verb.add_option("--answer", g.raw.answers, g.text(phrase::help_answer)));
}

CLI::App& add_job_verb(const Grammar& g, Verb what, const char* name, const Phrase& group, const Phrase& help,
                       const char* example) {
  CLI::App& verb = g.add_verb(name, group, help, example);
  verb.callback([&raw = g.raw, what] {
    raw.command.kind = Command::Kind::job;
    raw.command.job.verb = what;
  });
  return verb;
}

void add_check(const Grammar& g) {
  CLI::App& check = add_job_verb(g, Verb::check, "check", phrase::verbs_print, phrase::help_check,
                                 "passation check ElevesSansAdresses.zip");
  add_input_options(g, check);
  add_import_options(g, check);
  add_no_registry(g, check);
  check.add_option("--across", g.raw.command.job.across, g.text(phrase::help_across));
  check.add_option("--explain", g.raw.explain, g.text(phrase::help_explain))->type_name("[CODE]")->expected(0, 1);
}

void add_generate(const Grammar& g) {
  Job& job = g.raw.command.job;
  CLI::App& generate =
      add_job_verb(g, Verb::generate, "generate", phrase::verbs_print, phrase::help_generate,
                   "passation generate --operation EVA6 --division '6*' --out . ElevesSansAdresses.zip");
  add_input_options(g, generate);
  generate.add_option("--operation", job.operation, g.text(phrase::help_operation))->required();
  generate.add_option("--engine", g.raw.engine, g.text(phrase::help_engine))->check(CLI::IsMember({"podofo", "haru"}));
  generate.add_option("--recap-secrets", g.raw.secrets, g.text(phrase::help_secrets))
      ->check(CLI::IsMember({"yes", "no"}));
  generate.add_flag("--only-validated", job.only_validated, g.text(phrase::help_only_validated));
  generate.add_option("--threads", job.threads, g.text(phrase::help_threads))->check(CLI::Range(1, 64));
  add_import_options(g, generate);
  add_no_registry(g, generate);
}

void add_reprint(const Grammar& g) {
  Job& job = g.raw.command.job;
  CLI::App& reprint = add_job_verb(g, Verb::reprint, "reprint", phrase::verbs_hand_out, phrase::help_reprint,
                                   "passation reprint \"MERLE Lucie\" --start auto");
  reprint.add_option(g.text(phrase::argument_person), job.people, g.text(phrase::help_people));
  reprint.add_option("--operation", job.operation, g.text(phrase::help_reprint_operation));
  reprint.add_flag("--yes", job.yes, g.text(phrase::help_yes_date));
  add_sheet_options(g, reprint);
}

void add_spare(const Grammar& g) {
  Job& job = g.raw.command.job;
  CLI::App& spare = add_job_verb(g, Verb::spare, "spare", phrase::verbs_hand_out, phrase::help_spare,
                                 "passation spare --count 2 --division '6E*' --operation EVA6");
  spare.add_option("--count", job.spares, g.text(phrase::help_spare_count))->check(CLI::Range(1, 100));
  spare.add_option("--operation", job.operation, g.text(phrase::help_reprint_operation));
  spare.add_flag("--yes", job.yes, g.text(phrase::help_yes_date));
  add_sheet_options(g, spare);
}

void add_sync(const Grammar& g) {
  CLI::App& sync = add_job_verb(g, Verb::sync, "sync", phrase::verbs_school, phrase::help_sync,
                                "passation sync --dry-run ElevesSansAdresses.zip");
  add_input_options(g, sync);
  add_import_options(g, sync);
  sync.add_flag("--dry-run", g.raw.command.job.dry_run, g.text(phrase::help_dry_run));
}

}  // namespace

void add_batch(const Grammar& g) {
  Job& job = g.raw.command.job;
  CLI::App& batch = g.add_verb("batch", phrase::verbs_many, phrase::help_batch,
                               "passation batch etablissements.csv --key passation.key --out documents --jobs 2");
  batch.callback([&raw = g.raw] { raw.command.kind = Command::Kind::batch; });
  batch.add_option(g.text(phrase::argument_manifest), g.raw.command.batch.manifest, g.text(phrase::help_manifest))
      ->required();
  batch.add_option("--out", job.out, g.text(phrase::help_out));
  batch.add_option("--key", job.key, g.text(phrase::help_batch_key));
  batch.add_option("--jobs", g.raw.command.batch.jobs, g.text(phrase::help_jobs))->check(CLI::Range(1, 256));
  batch.add_option("--shard", g.raw.shard, g.text(phrase::help_shard));
  batch.add_option("--date", g.raw.date, g.text(phrase::help_date));
  repeatable(
      batch.add_option("--yes", g.raw.command.batch.confirmed, g.text(phrase::help_batch_yes))->type_name("UAI"));
}

void add_september_verbs(const Grammar& g) {
  add_check(g);
  add_generate(g);
}

void add_yearly_verbs(const Grammar& g) {
  add_reprint(g);
  add_spare(g);
  add_sync(g);
}

}  // namespace passation
