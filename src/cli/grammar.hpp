#pragma once
// How verbs and their options are declared, as CLI11 reads them. Only this room's files of verbs include this.

#include <CLI/CLI.hpp>
#include <any>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "action/registry_access.hpp"
#include "action/requests.hpp"
#include "base/date.hpp"
#include "cli/reply.hpp"

namespace passation {

/// What is typed for the verb that was chosen, beside its own request.
struct Typed {
  std::optional<Moment> moment;  ///< of --date
  bool names_day = false;        ///< --date was typed
  std::filesystem::path key;     ///< empty: the user's
  ReportForm form = ReportForm::text;
  Lang lang = Lang::fr;
  bool quiet = false;
  std::optional<std::string> explain;  ///< a code, or "" for all of them
  std::deque<std::any> requests;       ///< of all verbs: CLI11 fills them while it reads
  Run run;
};

/// The options of one verb.
class VerbOptions {
 public:
  VerbOptions(CLI::App& app, Typed& typed, Lang lang) : app_(app), typed_(typed), lang_(lang) {}

  CLI::App& app() const { return app_; }
  std::string text(const Phrase& p) const { return std::string(p.in(lang_)); }

  /// A value that lives as long as what was typed: a request, or what it is made from.
  template <typename T>
  T& keep() const {
    return std::any_cast<T&>(typed_.requests.emplace_back(T{}));
  }

  template <typename Value>
  CLI::Option* add(const std::string& name, Value& value, const Phrase& help) const {
    return app_.add_option(name, value, text(help));
  }
  void flag(const char* name, bool& value, const Phrase& help) const { app_.add_flag(name, value, text(help)); }
  /// One value each time it is named; else it would swallow the files behind it.
  template <typename Value>
  CLI::Option* repeated(const char* name, Value& value, const Phrase& help) const {
    return add(name, value, help)->expected(1)->take_all()->allow_extra_args(false);
  }
  CLI::Option* choice(const char* name, std::string& value, std::vector<std::string> words, const Phrase& help) const {
    return add(name, value, help)->check(CLI::IsMember(std::move(words)));
  }
  /// One of these words, each with its value.
  template <typename Value>
  void choices(const char* name, Value& value, const std::vector<std::pair<std::string, Value>>& words,
               const Phrase& help) const {
    std::vector<std::string> names;
    for (const auto& word : words) names.push_back(word.first);
    app_.add_option_function<std::string>(
            name,
            [&value, words](const std::string& typed) {
              for (const auto& [word, meaning] : words)
                if (word == typed) value = meaning;
            },
            text(help))
        ->check(CLI::IsMember(names));
  }

  void person(std::string& value) const;
  void people(std::vector<std::string>& values) const;
  void division_patterns(std::vector<std::string>& values) const;
  void registry(RegistryChoice& choice) const;  ///< --uai, --registry
  void key(const Phrase& help) const;
  void date() const;
  void written_date(bool& day_is_right) const;  ///< of a verb that writes it down: --date, --yes
  void columns(std::map<std::string, std::string>& columns) const;
  void lists(std::map<std::string, std::string>& lists) const;
  void answers(std::map<std::string, std::string>& answers) const;
  void start(std::optional<int>& start) const;
  void report(std::vector<std::string> forms) const;
  void report(std::vector<std::string> forms, const Phrase& help) const;
  void explain() const;

 private:
  CLI::App& app_;
  Typed& typed_;
  Lang lang_;
};

}  // namespace passation
