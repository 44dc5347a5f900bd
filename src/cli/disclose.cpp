// The right of one person to see all that is known (RGPD, art. 15).

#include "action/disclose.hpp"

#include <array>
#include <string>
#include <vector>

#include "cli/help_phrases.hpp"
#include "cli/person_record_json.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "report/person_json.hpp"

namespace passation {
namespace {

/// By KeyKind.
constexpr std::array<const char*, key_kinds> key_names{"siecle", "ine", "epp", "local", "private_school"};

JsonValue identity_json(const KnownPerson& k) {
  const Person& p = k.person;
  JsonObject numbers;
  for (std::size_t n = 0; n < key_kinds; ++n) numbers.push_back({key_names[n], text_or_null(p.keys[n])});
  return JsonObject{{"category", audience_key(p.audience)},
                    {"family_name", text_or_null(p.family_name)},
                    {"used_name", text_or_null(p.used_name)},
                    {"given_name", text_or_null(p.given_name)},
                    {"other_given_names", p.other_given_names},
                    {"birth_date", date_json(p.birth_date)},
                    {"sex", p.sex == Sex::unknown ? JsonValue()
                            : p.sex == Sex::male  ? "male"
                                                  : "female"},
                    {"division", text_or_null(p.division)},
                    {"groups", p.groups},
                    {"numbers", numbers},
                    {"mef", text_or_null(p.mef)},
                    {"exit_date", date_json(p.exit_date)},
                    {"function", text_or_null(p.function)},
                    {"title", text_or_null(p.title)},
                    {"disciplines", p.disciplines},
                    {"divisions", p.divisions},
                    {"head_teacher_of", p.head_teacher_of},
                    {"withheld", k.withheld},
                    {"deactivated_on", date_json(k.deactivated_on)}};
}

JsonValue by_hand_json(const KnownPerson& k) {
  const ByHand& set = k.by_hand;
  return JsonObject{
      {"added", set.added},          {"removed", set.removed},        {"division", text_or_null(set.division)},
      {"from", date_json(set.from)}, {"until", date_json(set.until)}, {"large_print", k.large_print}};
}

/// With the secrets that were asked for.
JsonValue full_accounts_json(const PersonRecord& record) {
  JsonList accounts;
  for (const AccountRecord& a : record.accounts)
    accounts.push_back(
        JsonObject{{"platform", a.platform},
                   {"test", text_or_null(a.test)},
                   {"login", a.login},
                   {"secret_kind", a.secret_kind == SecretKind::password ? "password" : "activation_code"},
                   {"secret_known", a.has_secret},
                   {"secret", text_or_null(a.secret)},
                   {"former_secret_known", a.has_former},
                   {"former_secret", text_or_null(a.former)}});
  return accounts;
}

JsonValue former_names_json(const std::vector<FormerName>& names) {
  JsonList list;
  for (const FormerName& n : names)
    list.push_back(JsonObject{{"family_name", text_or_null(n.family_name)},
                              {"used_name", text_or_null(n.used_name)},
                              {"given_name", text_or_null(n.given_name)}});
  return list;
}

JsonValue json_of(const Disclosure& result) {
  JsonList students, guardians, reports;
  for (const KnownPerson& k : result.students) students.push_back(person_json(k));
  for (const KnownPerson& k : result.guardians) guardians.push_back(person_json(k));
  for (const std::string& moment : result.reports) reports.push_back(moment_json(moment));
  return JsonObject{{"uai", result.uai},
                    {"person", identity_json(result.record.person)},
                    {"by_hand", by_hand_json(result.record.person)},
                    {"students", students},
                    {"guardians", guardians},
                    {"accounts", full_accounts_json(result.record)},
                    {"former_names", former_names_json(result.former_names)},
                    {"doubts", doubts_json(result.record)},
                    {"labels", labels_json(result.record)},
                    {"events", events_json(result.record)},
                    {"named_in_reports", reports}};
}

std::string text_of(const Disclosure& known, Lang lang) {
  return disclosure_text(known, lang, say(phrase::secrets_to_show));
}

}  // namespace

Run declare_disclose(const VerbOptions& options) {
  auto& request = options.keep<DiscloseRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_person), request.person, phrase::help_person)->required();
  options.flag("--secrets", request.secrets, phrase::help_show_secrets);
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, disclose(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
