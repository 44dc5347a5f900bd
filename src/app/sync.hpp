#pragma once
// The registry's part in a run: what an import changes, what everybody has already, and writing both down.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/catalog.hpp"
#include "app/job.hpp"
#include "ledger/kept.hpp"
#include "ledger/registry.hpp"
#include "read/reader.hpp"

namespace passation {

struct Import {
  std::unique_ptr<Registry> registry;  ///< none: it is not there yet, and nothing is to be changed
  std::map<std::string, std::string> answers;
  Known known;
  std::vector<SaidPerson> said;
  Plan plan;
  std::vector<KnownDivision> divisions;  ///< after the import
  Kept kept, kept_by_staff;              ///< what pupils, and staff, have on the platform already
  std::vector<KnownDoubt> elsewhere;     ///< what its lists said of people who are in none of the files
};

/// With the clocks of all platforms. @param complete the categories whose absentees are gone
SyncRules sync_rules(const Catalog& catalog, Date today, std::map<std::string, std::string> answers = {},
                     std::set<Audience> complete = {});

/// The registry's file, or nullopt when the job has none.
std::optional<std::filesystem::path> registry_of(const Job& job, const std::string& uai);

/// Opens the registry, unless it is not there and nothing is to be changed, and loads what is known.
/// @throws Error when it is another school's, or its key another.
Import open_import(const Job& job, const std::filesystem::path& file, const Key& key, const std::string& uai);

std::filesystem::path key_path(const Job& job);  ///< the one named, or the user's

/// Plans what the roster changes, and puts what was set by hand in its place there. @pre outcome.report says only what
/// reading has found. @throws Error when more than a fifth of a category would go (unless --yes).
void plan_import(const Job& job, const Catalog& catalog, Import& import, Outcome& outcome);

/// Fills changes and questions of the outcome, and reports who is in doubt or set by hand.
void report_import(const Job& job, const Catalog& catalog, const Import& import, Outcome& outcome);

/// What else the registry calls each pupil of the roster.
std::vector<KnownNames> names_known(const Import& import, const Roster& roster);

/// Finds what pupils and staff have on the platform; questions where its lists disagree, or give nothing.
void keep_accounts(const Job& job, const Platform& platform, std::span<const GivenAccount> lists, Listed& students,
                   Listed& staff, Import& import, Outcome& outcome);

/// @throws Error when an answer fits no question.
void require_answers_used(const Job& job, const Import& import);

/// Where somebody is to be forgotten, a copy of the registry is kept. @pre no FileSet is open: it may be of this folder
void copy_before_purge(const Import& import);

/// Writes all of it down, in a transaction that import.registry->commit() ends.
void record_import(const Job& job, const Outcome& outcome, Import& import);
void record_accounts(const Platform& platform, const std::vector<Account>& students, const Listed& listed_students,
                     const std::vector<Account>& staff, const Listed& listed_staff, const Import& import);

/// What the lists have doubted is true although nothing is printed: in a transaction of its own.
void record_doubts_alone(const Import& import);

}  // namespace passation
