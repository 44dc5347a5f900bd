#pragma once
// What the pages show of a report on a school's files.

#include "report/checked_school.hpp"
#include "web/visit.hpp"

namespace passation {

Html files_read(const Visit& visit, const CheckedSchool& checked);
Html divisions_read(const Visit& visit, const CheckedSchool& checked);
/// Counts, and people by name, those of a first import left out. @pre a registry was read
Html changes_read(const Visit& visit, const CheckedSchool& checked);

/// The sections, fifty records each with a link to those that follow, and above them what chooses among the records:
/// `division` and `gravite` of the address. The page's own address, with `import` where it has one, leads to all this.
Html sections_read(const Visit& visit, const CheckedSchool& checked);

}  // namespace passation
