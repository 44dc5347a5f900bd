#pragma once
// The report on a school for people, as text.

#include <string>

#include "base/message.hpp"
#include "report/checked_school.hpp"
#include "report/sink.hpp"

namespace passation {

/// The whole report, section by section. It goes out as it is made: whole it may be many times as large as what was
/// read.
void write_report_text(const CheckedSchool& checked, Lang lang, const Sink& out);
/// All of it, with the line that ends it.
std::string report_text(const CheckedSchool& checked, Lang lang);

/// Of each division that was asked for: how many pupils, how many labels, how many left out. Empty where labels are
/// none of the matter.
std::string division_table(const CheckedSchool& checked, Lang lang);

/// The findings alone, the gravest first, of the divisions asked for; namesakes together.
void write_findings(const CheckedSchool& checked, Lang lang, const Sink& out);

}  // namespace passation
