#include "cli/grammar.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"

namespace passation {
namespace {

/// "FIELD=VALUE", once or several times. @throws Error
std::map<std::string, std::string> parse_pairs(const std::vector<std::string>& pairs, const char* option,
                                               const Phrase& problem, const Phrase& hint) {
  std::map<std::string, std::string> out;
  for (const std::string& pair : pairs) {
    const std::size_t equals = pair.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == pair.size())
      throw Error(say(problem, pair), option, say(hint));
    out[pair.substr(0, equals)] = pair.substr(equals + 1);
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

}  // namespace

void VerbOptions::person(std::string& value) const {
  add(text(phrase::argument_person), value, phrase::help_person);
}

void VerbOptions::people(std::vector<std::string>& values) const {
  add(text(phrase::argument_person), values, phrase::help_people);
}

void VerbOptions::division_patterns(std::vector<std::string>& values) const {
  repeated("--division", values, phrase::help_divisions);
}

void VerbOptions::registry(RegistryChoice& choice) const {
  add("--uai", choice.uai, phrase::help_which_uai);
  add("--registry", choice.file, phrase::help_registry);
}

void VerbOptions::key(const Phrase& help) const {
  add("--key", typed_.key, help);
}

void VerbOptions::date() const {
  app_.add_option_function<std::string>(
      "--date",
      [&typed = typed_](const std::string& date) {
        typed.moment = parse_moment(date);
        if (!typed.moment) throw Error(say(phrase::date_bad, date), "--date", say(phrase::date_bad_hint));
      },
      text(phrase::help_date));
}

void VerbOptions::written_date(bool& day_is_right) const {
  date();
  flag("--yes", day_is_right, phrase::help_yes_date);
}

void VerbOptions::columns(std::map<std::string, std::string>& columns) const {
  app_.add_option_function<std::vector<std::string>>(
          "--column",
          [&columns](const std::vector<std::string>& typed) {
            columns = parse_pairs(typed, "--column", phrase::column_option_bad, phrase::column_option_hint);
            if (columns.size() < typed.size())
              throw Error(say(phrase::column_option_twice), "--column", say(phrase::column_option_hint));
          },
          text(phrase::help_column))
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false);
}

void VerbOptions::lists(std::map<std::string, std::string>& lists) const {
  app_.add_option_function<std::vector<std::string>>(
          "--list",
          [&lists](const std::vector<std::string>& typed) {
            lists = parse_pairs(typed, "--list", phrase::list_form, phrase::list_form_hint);
          },
          text(phrase::help_list))
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false);
}

void VerbOptions::answers(std::map<std::string, std::string>& answers) const {
  app_.add_option_function<std::vector<std::string>>(
          "--answer",
          [&answers](const std::vector<std::string>& typed) {
            answers = parse_pairs(typed, "--answer", phrase::answer_form, phrase::answer_form_hint);
          },
          text(phrase::help_answer))
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false);
}

void VerbOptions::start(std::optional<int>& start) const {
  app_.add_option_function<std::string>(
          "--start", [&start](const std::string& typed) { start = parse_start(typed); }, text(phrase::help_start))
      ->type_name(text(phrase::number_or_auto));
}

void VerbOptions::explain() const {
  app_.add_option("--explain", typed_.explain, text(phrase::help_explain))->type_name("[CODE]")->expected(0, 1);
}

void VerbOptions::report(std::vector<std::string> forms) const {
  const bool pdf = std::find(forms.begin(), forms.end(), "pdf") != forms.end();
  report(std::move(forms), pdf ? phrase::help_report : phrase::help_report_form);
}

void VerbOptions::report(std::vector<std::string> forms, const Phrase& help) const {
  app_.add_option_function<std::string>(
          "--report",
          [&typed = typed_](const std::string& form) {
            typed.form = form == "json"  ? ReportForm::json
                         : form == "csv" ? ReportForm::csv
                         : form == "pdf" ? ReportForm::pdf
                                         : ReportForm::text;
          },
          text(help))
      ->check(CLI::IsMember(std::move(forms)));
}

}  // namespace passation
