#include "action/purge.hpp"

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"

namespace passation {
namespace {

std::string text_of(const PurgeResult& result, Lang lang) {
  std::string text =
      say(result.erased ? phrase::purge_people : phrase::purge_people_due, result.people).in(lang) + "\n";
  for (const std::filesystem::path& file : result.files)
    text += "  " + say(result.erased ? phrase::purge_deleted : phrase::purge_old, file.string()).in(lang) + "\n";
  if (!result.erased && (!result.files.empty() || result.people > 0)) text += say(phrase::purge_hint).in(lang) + "\n";
  return text;
}

JsonValue json_of(const PurgeResult& result) {
  JsonList files;
  for (const std::filesystem::path& file : result.files) files.push_back(file.string());
  return JsonObject{{"erased", result.erased}, {"people", result.people}, {"files", files}};
}

}  // namespace

Run declare_purge(const VerbOptions& options) {
  auto& request = options.keep<PurgeRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add("--out", request.out, phrase::help_out);
  options.flag("--yes", request.yes, phrase::help_purge_yes);
  options.date();
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, purge(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
