#pragma once
// The sheets of staff as files: which there are, and what they and their recap say.

#include "document/inputs.hpp"

namespace passation {

/// A page for each account of staff, in alphabetical order; where they stand is still open.
std::vector<StaffPage> plan_staff_pages(const Roster& roster, std::span<const Account> accounts,
                                        const std::string& document);

/// The list of all pages, of those to be taken away, and of staff without a page.
std::vector<NamedBytes> staff_recap(DocumentInputs& inputs);

/// One file with all the pages, under the name that they have; fills in where they stand.
std::vector<NamedBytes> staff_pages_file(DocumentInputs& inputs);

}  // namespace passation
