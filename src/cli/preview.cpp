#include "action/preview.hpp"

#include <filesystem>
#include <utility>

#include "action/labels.hpp"
#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/written.hpp"

namespace passation {
namespace {

struct TypedPreview {
  PreviewRequest request;
  std::filesystem::path out = {};
};

/// "-" is standard output, also with --quiet: the picture is what was asked for.
Reply run_preview(const TypedPreview& typed, const Context& context) {
  const PreviewResult result = preview(typed.request, context.environment);
  const bool as_png = typed.request.resolution > 0;
  const std::string& picture = as_png ? result.png : result.svg;
  if (typed.out == "-") return text_reply(picture, 0, picture);
  const std::filesystem::path out = !typed.out.empty() ? typed.out : as_png ? "apercu.png" : "apercu.svg";
  const auto written =
      write_files(out.parent_path().empty() ? "." : out.parent_path(), {{out.filename().string(), picture}});
  std::string text = written_text(written, {}, context.lang) +
                     say(phrase::preview_summary, result.page, result.pages, result.printed).in(context.lang) + "\n";
  if (result.left_out > 0) text += say(phrase::preview_left_out, result.left_out).in(context.lang) + "\n";
  return text_reply(std::move(text));
}

}  // namespace

Run declare_preview(const VerbOptions& options) {
  auto& typed = options.keep<TypedPreview>();
  options.add("--card", typed.request.card, phrase::help_card);
  options.add("--stock", typed.request.stock, phrase::help_stock);
  options.add("--platform", typed.request.platform, phrase::help_preview_platform);
  options.add("--url", typed.request.url, phrase::help_url);
  options.add("--page", typed.request.page, phrase::help_preview_page)->check(CLI::Range(1, 100));
  options.add("--resolution", typed.request.resolution, phrase::help_preview_resolution)->check(CLI::Range(20, 1200));
  options.add("--out", typed.out, phrase::help_preview_out)->type_name(options.text(phrase::argument_file));
  return [&](const Context& context) { return run_preview(typed, context); };
}

}  // namespace passation
