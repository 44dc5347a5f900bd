#pragma once
// What came of a verb, as the command line shows it.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "action/environment.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "report/json_value.hpp"
#include "report/sink.hpp"

namespace passation {

enum class ReportForm { text, csv, json, pdf };

/// Made as it goes out: a whole report may be many times as large as what was read. The result lives in `write`.
struct Reply {
  int exit_status = 0;
  std::function<void(const Sink&)> write;  ///< in the form that was asked for
  std::string brief = {};                  ///< what --quiet leaves of a text
  std::optional<Error> error = {};         ///< also said where errors are, beside a text
};

/// How `serve` was asked for.
struct ServeOptions {
  std::filesystem::path documents;  ///< empty: beside the registries
  std::uint16_t port = 0;           ///< 0: any that is free
  bool opens_browser = true;
  // Beyond this computer:
  std::string listen = {};  ///< an address of this machine; empty: this computer alone
  std::filesystem::path certificate = {}, private_key = {};
  std::vector<std::string> hosts = {};  ///< names by which the page is called
  std::filesystem::path users = {};
  std::string proxy = {}, proxy_header = {};
};

/// What a verb is carried out with.
struct Context {
  const Environment& environment;
  Lang lang = Lang::fr;
  ReportForm form = ReportForm::text;
  bool names_day = false;  ///< --date was typed
  /// Shows a question and gives what is typed; nullopt at the end of input. Empty: there is nobody to ask.
  std::function<std::optional<std::string>(const std::string&)> ask = {};
  std::function<void(const ServeOptions&)> serve = {};  ///< opens the page, and comes back when it is closed
};

using Run = std::function<Reply(const Context&)>;

/// The result goes into one of the two: text(result, out) or json(result, out), as the context asks.
template <typename Result, typename Text, typename Json>
Reply reply_with(int exit_status, Result result, const Context& context, Text text, Json json) {
  Reply reply{.exit_status = exit_status, .write = {}};
  if (context.form == ReportForm::json)
    reply.write = [result = std::move(result), json](const Sink& out) { json(result, out); };
  else
    reply.write = [result = std::move(result), text](const Sink& out) { text(result, out); };
  return reply;
}

/// A text that is all there.
Reply text_reply(std::string text, int exit_status = 0, std::string brief = {});

/// Of a result that is not large: text(result, lang) or json(result). --quiet leaves the text where not all went well.
template <typename Result, typename Text, typename Json>
Reply short_reply(int exit_status, const Result& result, const Context& context, Text text, Json json) {
  if (context.form == ReportForm::json) return text_reply(json_text(json(result)), exit_status);
  const std::string said = text(result, context.lang);
  return text_reply(said, exit_status, exit_status == 0 ? std::string() : said);
}

}  // namespace passation
