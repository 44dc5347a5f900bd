#pragma once
// What a registry keeps of a school's report: everything that is shown of it, as values. Whoever is named stands at the
// place that he has in the roster; nobody else is kept.

#include "report/checked_school.hpp"
#include "report/json_value.hpp"

namespace passation {

JsonValue kept_school(const CheckedSchool& checked);

/// The same, as far as write_report_text needs it. A finding whose code is no longer in the table of rules is left out.
CheckedSchool school_kept(const JsonValue& kept);

}  // namespace passation
