#pragma once
// The parts of check(), one file each.

#include "roster/finding.hpp"

namespace passation {

/// Which people of a kind a reader has already reported under codes that begin so ("DNAIS").
std::vector<bool> reported(const Report& report, Subject::Kind kind, std::string_view code, std::size_t people);

/// An e-mail address that no mail could reach; an empty one is none.
void check_email(const std::string& email, Subject subject, const Origin& origin, Report& report);

/// Homonyms, shared INEs, pupils enrolled twice, records of pupils and of guardians that are probably one person.
void check_doubles(const Roster& roster, Date day, Report& report);
/// Divisions and groups that one file names and another does not know, head counts, names that STS-web refuses.
void check_structures(const Roster& roster, Date day, Report& report);
void check_guardians(const Roster& roster, Date day, Report& report);
/// Names and divisions whose accents a program has spoilt: logins made of them would be wrong.
void check_accents(const Roster& roster, Date day, Report& report);
void check_staff(const Roster& roster, Report& report);

}  // namespace passation
