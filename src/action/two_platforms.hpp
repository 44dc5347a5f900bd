#pragma once
// What is to be said and decided where labels have logins of two platforms.

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "action/open_school.hpp"
#include "action/print_settings.hpp"
#include "base/error.hpp"
#include "document/sheets.hpp"
#include "roster/finding.hpp"
#include "roster/given_account.hpp"

namespace passation {

/// Nothing tells of which of two platforms a list is: somebody has to say.
class UnknownList : public Error {
 public:
  UnknownList(const std::string& file, const Platform& first, const Platform& second);
  const std::string& file() const { return where(); }
  const std::array<std::string, 2>& keys() const { return keys_; }    ///< of the platforms
  const std::array<std::string, 2>& names() const { return names_; }  ///< short

 private:
  std::array<std::string, 2> keys_, names_;
};

/// The accounts of lists, by the platform that they are of.
struct ListsOfPlatforms {
  std::vector<GivenAccount> of_first, of_second;
};

/// Which of two platforms knows a list's logins: 0 or 1; nullopt where neither does, or both do.
/// @param known logins of both, in lower case
std::optional<std::size_t> platform_of_logins(std::span<const std::string> logins,
                                              const std::array<std::set<std::string>, 2>& known);

/// A list is of the platform that the request names for its file, else of the one that knows its logins already.
/// @throws UnknownList where neither says it; Error where they do not agree
ListsOfPlatforms lists_of_platforms(const std::vector<GivenAccount>& lists, const PrintSettings& settings,
                                    const OpenedSchool& opened);

/// @throws Error where the request says of a list that it is of another platform than this one
void require_lists_of(const Platform& platform, const std::map<std::string, std::string>& lists);

/// Findings from this one on say which platform they are about.
void name_platform(Report& report, std::size_t first, const Platform& platform);

/// Of each student, whether the registry has an account of his on the platform: it may have been handed out.
std::vector<bool> known_on(const Platform& platform, const OpenedSchool& opened);

/// What was found of the second platform. Who never had an account there is not left out for it: ETIQU_P_09 says why
/// his label has that of the first one alone. Who has one that is in doubt now gets no label, as on a platform by
/// itself: the one that he was handed shows both.
/// @param known as known_on says of the second platform
void settle_second(const Report& found, std::size_t first, const Platform& second, const std::vector<bool>& known,
                   const Roster& roster, std::vector<Account>& on_labels, Report& report);

/// A label has room for two logins. @throws Error where the platform gives somebody several
void require_one_login(std::span<const Account> accounts, const Platform& platform);

/// How many of the labels that are printed lack the second platform's login (ETIQU_P_10).
void report_lacking(std::span<const Sheet> sheets, const Platform& first, const Platform& second, Report& report);

}  // namespace passation
