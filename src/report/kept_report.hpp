#pragma once
// Reports as the registry keeps them: values, put into words when they are shown, with the numbers of all whom they
// name.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ledger/person.hpp"
#include "ledger/reset_plan.hpp"
#include "report/checked_school.hpp"
#include "report/named_people.hpp"

namespace passation {

/// Who the people of a roster are in the registry: by position; 0: an open question keeps somebody from being known.
struct RegisteredPeople {
  std::vector<PersonId> students, guardians, staff;
  NamedPeople names = {};  ///< all whom a sentence may name
};

/// The report on an import.
std::string kept_report(const CheckedSchool& checked, const RegisteredPeople& people);
/// The report on a reset.
std::string kept_report(const ResetPlan& plan, const ResetCounts& done);

/// As it is shown. One that an earlier version has kept as a French text is that text.
std::string kept_report_text(const std::string& kept, Lang lang);

/// What it was made of, as far as write_report_text needs it; nullopt of a reset, and of one that was kept as a text.
std::optional<CheckedSchool> school_of_kept_report(const std::string& kept);

/// Whether an earlier version has kept it, as a French text.
bool is_kept_as_text(const std::string& kept);

/// Whether the report names the person. Whoever was not yet known is found by a number beside one of his names, or by
/// his whole name; in a French text everybody is.
/// @param names others that he had: "MERLE Lucie"
bool is_in_kept_report(const std::string& kept, const KnownPerson& person, const std::set<std::string>& names = {});

/// What else the person was called: in files, and on labels.
std::set<std::string> names_before(PersonId person, const Known& known, const std::vector<PrintedLabel>& labels);

}  // namespace passation
