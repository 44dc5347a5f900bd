#pragma once

#include <span>
#include <string>

#include "account/account.hpp"
#include "document/inputs.hpp"
#include "roster/roster.hpp"

namespace passation {

/// The accounts as a table for platforms that load them: UTF-8 with byte order mark (spreadsheets want it), ; and CRLF,
/// a header line, one pupil a line in the given order; a pair of columns for each label of logins. Holds secrets.
std::string accounts_csv(const Roster& roster, std::span<const Account* const> accounts);

/// Of those whose labels are printed.
std::vector<NamedBytes> account_list(DocumentInputs& inputs);
/// Of all spares.
std::vector<NamedBytes> spare_list(DocumentInputs& inputs);

}  // namespace passation
