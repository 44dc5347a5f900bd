#include "action/backup.hpp"

#include "cli/help_phrases.hpp"
#include "cli/passphrase.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"

namespace passation {
namespace {

std::string text_of(const BackupResult& result, Lang lang) {
  return say(phrase::backup_done, result.file.string()).in(lang) + "\n";
}

JsonValue json_of(const BackupResult& result) {
  return JsonObject{{"file", result.file.string()}};
}

Reply run_backup(const WithPassphrase<BackupRequest>& typed, const Context& context) {
  require_registry(typed.request.registry, context.environment);
  BackupRequest request = typed.request;
  request.passphrase = read_passphrase(typed.passphrase_file, true, context.lang);
  return short_reply(0, backup(request, context.environment), context, text_of, json_of);
}

}  // namespace

Run declare_backup(const VerbOptions& options) {
  auto& typed = options.keep<WithPassphrase<BackupRequest>>();
  options.registry(typed.request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_file), typed.request.file, phrase::help_file)->required();
  options.add("--passphrase-file", typed.passphrase_file, phrase::help_passphrase);
  options.date();
  options.report({"text", "json"});
  return [&](const Context& context) { return run_backup(typed, context); };
}

}  // namespace passation
