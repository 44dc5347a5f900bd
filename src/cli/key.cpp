#include "action/key.hpp"

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"

namespace passation {
namespace {

/// Of the verbs that write a key file, and say this sentence about it.
Reply file_reply(const KeyFileResult& result, const Phrase& done, const Context& context) {
  const auto text = [&](const KeyFileResult& r, Lang lang) { return say(done, r.file.string()).in(lang) + "\n"; };
  const auto json = [](const KeyFileResult& r) { return JsonObject{{"file", r.file.string()}}; };
  return short_reply(0, result, context, text, json);
}

std::string text_of(const KeyRotateResult& result, Lang lang) {
  return say(phrase::key_rotated, result.registries, result.former_key.string()).in(lang) + "\n";
}

JsonValue json_of(const KeyRotateResult& result) {
  return JsonObject{{"registries", result.registries}, {"former_key", result.former_key.string()}};
}

/// The options of the three that take a file. They ask no registry, whichever is named.
template <typename Request>
Request& declare_key_file(const VerbOptions& options) {
  auto& request = options.keep<Request>();
  options.registry(options.keep<RegistryChoice>());
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_file), request.file, phrase::help_file)->required();
  options.report({"text", "json"});
  return request;
}

}  // namespace

Run declare_key_create(const VerbOptions& options) {
  return [&request = declare_key_file<KeyCreateRequest>(options)](const Context& context) {
    return file_reply(create_key(request), phrase::key_made, context);
  };
}

Run declare_key_export(const VerbOptions& options) {
  return [&request = declare_key_file<KeyExportRequest>(options)](const Context& context) {
    return file_reply(export_key(request, context.environment), phrase::key_exported, context);
  };
}

Run declare_key_import(const VerbOptions& options) {
  return [&request = declare_key_file<KeyImportRequest>(options)](const Context& context) {
    return file_reply(import_key(request, context.environment), phrase::key_imported, context);
  };
}

Run declare_key_rotate(const VerbOptions& options) {
  auto& request = options.keep<KeyRotateRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.flag("--yes", request.yes, phrase::help_rotate_yes);
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, rotate_key(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
