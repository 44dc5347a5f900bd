#include "action/add.hpp"

#include <string>
#include <variant>

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/set_by_hand_text.hpp"
#include "cli/verbs.hpp"
#include "report/person_json.hpp"

namespace passation {
namespace {

/// Who the new person may be: shown, since errors name nobody.
std::string question_text(const MuchAlike& alike, Lang lang) {
  std::string text = say(phrase::much_alike).in(lang) + "\n";
  for (const KnownPerson& k : alike.people) text += "  " + describe(k.person) + "\n";
  return text + say(phrase::much_alike_hint, alike.question).in(lang) + "\n";
}

std::string text_of(const AddResult& result, Lang lang) {
  if (const auto* alike = std::get_if<MuchAlike>(&result.outcome)) return question_text(*alike, lang);
  return set_by_hand_text(say(result.put_back ? phrase::done_back : phrase::done_added),
                          std::get<SetByHand>(result.outcome), lang);
}

JsonValue question_json(const MuchAlike& alike) {
  JsonList people;
  for (const KnownPerson& k : alike.people) people.push_back(person_json(k));
  return JsonObject{{"id", alike.question}, {"choices", alike.choices}, {"people", people}};
}

JsonValue json_of(const AddResult& result) {
  const auto* alike = std::get_if<MuchAlike>(&result.outcome);
  const SetByHand set = alike ? SetByHand() : std::get<SetByHand>(result.outcome);
  return JsonObject{{"done", alike             ? JsonValue()
                             : result.put_back ? "put_back"
                                               : "added"},
                    {"person", alike ? JsonValue() : person_json(set.person)},
                    {"to_validate", set.to_validate},
                    {"question", alike ? question_json(*alike) : JsonValue()}};
}

Reply run_add(const AddRequest& request, const Context& context) {
  const AddResult result = add_person(request, context.environment);
  return short_reply(exit_status(result), result, context, text_of, json_of);
}

}  // namespace

Run declare_add(const VerbOptions& options) {
  auto& request = options.keep<AddRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_person), request.person, phrase::help_add_person);
  options.add("--name", request.family_name, phrase::help_family_name);
  options.add("--given-name", request.given_name, phrase::help_given_name);
  options.add("--birth-date", request.birth_date, phrase::help_birth_date);
  options.choices<Sex>("--sex", request.sex, {{"F", Sex::female}, {"M", Sex::male}}, phrase::help_sex);
  options.add("--ine", request.ine, phrase::help_ine);
  options.flag("--staff", request.staff, phrase::help_staff);
  options.add("--from", request.from, phrase::help_from);
  options.add("--until", request.until, phrase::help_until);
  options.answers(request.answers);
  options.add("--division", request.division, phrase::help_to_division);
  options.written_date(request.yes);
  options.report({"text", "json"});
  return [&](const Context& context) { return run_add(request, context); };
}

}  // namespace passation
