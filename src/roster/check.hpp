#pragma once

#include "roster/finding.hpp"
#include "roster/roster.hpp"

namespace passation {

/// All checks that need no file but the roster itself: names, birth dates, sex, divisions, INE, doubles, homonyms.
/// Findings come in the order of the students, then of the divisions. The roster is not changed. Where no pupil has a
/// birth date (account lists have none), whether one is missing is for the rules of the platform to say.
void check(const Roster& roster, Date day, Report& report);

/// "Inactifs": SIECLE's division of type D for those who are in none.
bool is_inactive(std::string_view division);

/// Adds `part` to `whole`: one person per source id, else INE with the same folded name. A person met again keeps what
/// was known, gains what was empty, and differing fields are an anomaly. Positions in `part_report` are mapped.
/// @throws Error when the two are of different schools.
void merge(Roster& whole, Report& report, Roster part, Report part_report);

}  // namespace passation
