#pragma once

#include "roster/finding.hpp"
#include "roster/roster.hpp"

namespace passation {

/// All checks that need no file but the roster itself: names, birth dates, sex, divisions, INE, homonyms and doubles,
/// structures, guardians, staff. The roster is not changed. Where no pupil has a birth date (account lists have none),
/// whether one is missing is for the rules of the platform to say.
void check(const Roster& roster, Date day, Report& report);

/// SIECLE's divisions for those who are in none: "Inactifs", of type D, and bases such as "BASE20240831".
bool is_inactive(std::string_view division);

/// Adds `part` to `whole`: one pupil per source or private id, else INE with the same folded name; one guardian or
/// member of staff per id; one division or group per name. A pupil met again keeps what was known, gains what was
/// empty, and differing fields are an anomaly. Positions in `part_report` are mapped.
/// @throws Error when the two are of different schools; `where` is the file that `part` came from.
void merge(Roster& whole, Report& report, Roster part, Report part_report, const std::string& where = {});

}  // namespace passation
