#include "action/restore.hpp"

#include <cstdint>
#include <limits>

#include "base/file.hpp"
#include "cli/help_phrases.hpp"
#include "cli/passphrase.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "report/person_json.hpp"

namespace passation {
namespace {

std::string text_of(const RestoreResult& result, Lang lang) {
  const std::string moment = lang == Lang::fr ? shown_moment(result.backup_of) : result.backup_of;
  std::string text = say(phrase::restore_done, result.registry.string(), result.key.string()).in(lang) + "\n" +
                     say(phrase::restore_day, moment).in(lang) + "\n";
  if (result.spares_ended > 0) text += say(phrase::restore_spares, result.spares_ended).in(lang) + "\n";
  return text;
}

JsonValue json_of(const RestoreResult& result) {
  return JsonObject{{"registry", result.registry.string()},
                    {"key", result.key.string()},
                    {"backup_of", moment_json(result.backup_of)},
                    {"spares_ended", result.spares_ended}};
}

Reply run_restore(const WithPassphrase<RestoreRequest>& typed, const Context& context) {
  RestoreRequest request = typed.request;
  request.bytes = read_file(request.name, std::numeric_limits<std::uint64_t>::max());
  require_backup(request.bytes, request.name);
  request.passphrase = read_passphrase(typed.passphrase_file, false, context.lang);
  return short_reply(0, restore(request, context.environment), context, text_of, json_of);
}

}  // namespace

Run declare_restore(const VerbOptions& options) {
  auto& typed = options.keep<WithPassphrase<RestoreRequest>>();
  options.registry(typed.request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_file), typed.request.name, phrase::help_file)->required();
  options.add("--passphrase-file", typed.passphrase_file, phrase::help_passphrase);
  options.written_date(typed.request.yes);
  options.report({"text", "json"});
  return [&](const Context& context) { return run_restore(typed, context); };
}

}  // namespace passation
