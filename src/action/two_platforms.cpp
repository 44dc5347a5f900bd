#include "action/two_platforms.hpp"

#include <algorithm>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

/// Logins that the registry has for somebody on each of the platforms.
std::array<std::set<std::string>, 2> known_logins(const PrintSettings& settings, const OpenedSchool& opened) {
  std::array<std::set<std::string>, 2> known;
  if (!opened.import) return known;
  for (const KnownAccount& a : opened.import->known.accounts) {
    if (a.platform == settings.platform.key) known[0].insert(to_lower(a.login));
    if (a.platform == settings.second->key) known[1].insert(to_lower(a.login));
  }
  return known;
}

/// What the request says of the file; nullopt: nothing. @throws Error on another platform than the two
std::optional<std::size_t> platform_named(const std::string& file, const PrintSettings& settings,
                                          const std::map<std::string, std::string>& named) {
  const auto found = named.find(file);
  if (found == named.end()) return std::nullopt;
  if (found->second == settings.platform.key) return 0;
  if (found->second == settings.second->key) return 1;
  throw Error(say(phrase::list_of_neither, found->second), file, say(phrase::list_which_hint));
}

/// @throws Error where nothing tells it
std::size_t platform_of_list(const std::string& file, std::span<const std::string> logins,
                             const std::array<std::set<std::string>, 2>& known, const PrintSettings& settings,
                             const OpenedSchool& opened) {
  const auto named = platform_named(file, settings, opened.request.lists);
  const auto told = platform_of_logins(logins, known);
  const Platform* const both[] = {&settings.platform, &*settings.second};
  if (named && told && *named != *told)
    throw Error(say(phrase::list_of_other, both[*named]->short_name, both[*told]->short_name), file,
                say(phrase::list_of_other_hint));
  if (!named && !told) throw UnknownList(file, *both[0], *both[1]);
  return named ? *named : *told;
}

/// Whether it withholds what would stand on a label.
bool withholds(const Finding& f) {
  return f.subject.kind == Subject::Kind::student &&
         (f.severity() == Severity::rejection || f.code == Code("REGIS_P_02"));
}

}  // namespace

UnknownList::UnknownList(const std::string& file, const Platform& first, const Platform& second)
    : Error(say(phrase::list_which, first.short_name, second.short_name), file, say(phrase::list_which_hint)),
      keys_{first.key, second.key},
      names_{first.short_name, second.short_name} {}

std::optional<std::size_t> platform_of_logins(std::span<const std::string> logins,
                                              const std::array<std::set<std::string>, 2>& known) {
  std::array<std::size_t, 2> met{};
  for (const std::string& login : logins)
    for (const std::size_t i : {0U, 1U}) met[i] += known[i].contains(to_lower(login)) ? 1 : 0;
  if (met[0] > 0 && met[1] == 0) return 0;
  if (met[1] > 0 && met[0] == 0) return 1;
  return std::nullopt;
}

ListsOfPlatforms lists_of_platforms(const std::vector<GivenAccount>& lists, const PrintSettings& settings,
                                    const OpenedSchool& opened) {
  std::map<std::string, std::vector<const GivenAccount*>> files;
  for (const GivenAccount& a : lists) files[a.person.origin.file.text()].push_back(&a);
  for (const auto& [file, platform] : opened.request.lists)
    if (!files.contains(file)) throw Error(say(phrase::list_not_there), file, say(phrase::list_not_there_hint));
  const std::array<std::set<std::string>, 2> known = known_logins(settings, opened);
  ListsOfPlatforms by_platform;
  for (const auto& [file, accounts] : files) {
    std::vector<std::string> logins;
    for (const GivenAccount* a : accounts)
      for (const GivenLogin& login : a->logins) logins.push_back(login.login);
    const std::size_t i = platform_of_list(file, logins, known, settings, opened);
    for (const GivenAccount* a : accounts) (i == 0 ? by_platform.of_first : by_platform.of_second).push_back(*a);
  }
  return by_platform;
}

void require_lists_of(const Platform& platform, const std::map<std::string, std::string>& lists) {
  for (const auto& [file, key] : lists)
    if (key != platform.key) throw Error(say(phrase::list_of_neither, key), file, say(phrase::list_which_hint));
}

void name_platform(Report& report, std::size_t first, const Platform& platform) {
  for (std::size_t i = first; i < report.findings.size(); ++i) report.findings[i].name_platform(platform.short_name);
}

std::vector<bool> known_on(const Platform& platform, const OpenedSchool& opened) {
  std::vector<bool> known(opened.checked.roster.students.size());
  if (!opened.import) return known;
  const AccountsByPerson accounts = accounts_by_person(opened.import->known, platform.key);
  for (std::size_t i = 0; i < known.size(); ++i) known[i] = accounts.contains(opened.import->plan.person_of[i]);
  return known;
}

void settle_second(const Report& found, std::size_t first, const Platform& second, const std::vector<bool>& known,
                   const Roster& roster, std::vector<Account>& on_labels, Report& report) {
  std::set<std::size_t> said;
  for (std::size_t i = first; i < found.findings.size(); ++i) {
    const Finding& f = found.findings[i];
    if (withholds(f) && !known[f.subject.index]) {
      if (said.insert(f.subject.index).second)
        report.add("ETIQU_P_09", f.subject, f.origin, {second.short_name}, f.text());
    } else if (f.code != Code("IDENT_P_09")) {  // it says that a whole division is without labels
      report.findings.push_back(f);
      report.findings.back().name_platform(second.short_name);
    }
  }
  std::erase_if(on_labels, [&](const Account& a) { return !a.second && known[a.person]; });
  for (const Account& account : on_labels)
    if (!account.second && !said.contains(account.person))
      report.add("ETIQU_P_09", Subject::student(account.person), roster.students[account.person].origin,
                 {second.short_name}, say(phrase::no_account_in_list));
}

void require_one_login(std::span<const Account> accounts, const Platform& platform) {
  if (std::any_of(accounts.begin(), accounts.end(), [](const Account& a) { return bool(a.second); }))
    throw Error(say(phrase::two_logins_of_one, platform.short_name), "--platform", say(phrase::two_logins_of_one_hint));
}

void report_lacking(std::span<const Sheet> sheets, const Platform& first, const Platform& second, Report& report) {
  std::size_t lacking = 0;
  for (const Account* account : printed_accounts(sheets)) lacking += account->second ? 0 : 1;
  if (lacking > 0) report.add("ETIQU_P_10", {}, {}, {std::to_string(lacking), first.short_name, second.short_name});
}

}  // namespace passation
