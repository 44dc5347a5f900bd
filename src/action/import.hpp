#pragma once
// The registry's part in an action: what an import changes, what everybody has already, and writing both down.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "action/catalog.hpp"
#include "action/environment.hpp"
#include "action/purpose.hpp"
#include "action/requests.hpp"
#include "ledger/keep_accounts.hpp"
#include "ledger/registry.hpp"

namespace passation {

struct OpenedSchool;

/// What pupils and staff have on a platform already.
struct KnownOnPlatform {
  KeepAccountsResult students, staff;
  std::vector<KnownDoubt> elsewhere = {};  ///< what its lists said of people who are in none of the files
};

struct Import {
  std::unique_ptr<Registry> registry;  ///< none: it is not there yet, and nothing is to be changed
  std::map<std::string, std::string> answers;
  Known known;
  std::vector<ImportedPerson> imported;
  Plan plan;
  std::vector<KnownDivision> divisions;  ///< after the import
  KnownOnPlatform on_platform;           ///< the operation's main one
  KnownOnPlatform on_second;             ///< of pupils alone
};

/// With the clocks of all platforms. @param complete the categories whose absentees are gone
SyncRules sync_rules(const Catalog& catalog, Date today, std::map<std::string, std::string> answers = {},
                     std::set<Audience> complete = {});

/// The registry's file, or nullopt when the action has none.
std::optional<std::filesystem::path> registry_of(const ImportRequest& request, Purpose purpose, const std::string& uai,
                                                 const Environment& environment);

/// Opens the registry, unless it is not there and nothing is to be changed, and loads what is known.
/// @throws Error when it is another school's, or its key another.
Import open_import(const OpenedSchool& opened, const std::filesystem::path& file, const std::string& uai,
                   const Environment& environment);

/// Plans what the roster changes, and puts what was set by hand in its place there. @pre the report says only what
/// reading has found. @throws Error when more than a fifth of a category would go (unless --yes).
void plan_import(OpenedSchool& opened, const Catalog& catalog);

/// Fills changes and questions of the report, and reports who is in doubt or set by hand.
void report_import(OpenedSchool& opened, const Catalog& catalog);

/// What else the registry calls each pupil of the roster.
std::vector<KnownNames> names_known(const Import& import, const Roster& roster);

/// Finds what pupils, and where `staff` is not null staff, have on the platform; questions where its lists disagree, or
/// give nothing.
KnownOnPlatform keep_accounts(OpenedSchool& opened, const Platform& platform, std::span<const GivenAccount> lists,
                              Listed& students, Listed* staff, Report& report);

/// @throws Error when an answer fits no question.
void require_answers_used(const ImportRequest& request, const Import& import);

/// Where somebody is to be forgotten, a copy of the registry is kept. @pre no FileSet is open: it may be of this folder
void copy_before_purge(const Import& import);

/// Writes all of it down, in a transaction that import.registry->commit() ends. From here on the changes are made.
void record_import(OpenedSchool& opened);
void record_student_accounts(const Platform& platform, const std::vector<Account>& accounts, const Listed& listed,
                             const KnownOnPlatform& on_platform, const Import& import);
void record_staff_accounts(const Platform& platform, const std::vector<Account>& accounts, const Listed& listed,
                           const Import& import);
void record_doubts(const Import& import);

/// What the lists have doubted is true although nothing is printed: in a transaction of its own.
void record_doubts_alone(const Import& import);

}  // namespace passation
