#pragma once
// What an operation has printed before, and so prints again.

#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/work.hpp"

namespace passation {

OperationChoices choices_of(const Job& job);

/// Fills divisions, MEFs, stock, card and address of the job: as named, else as the operation's last documents had
/// them, else the usual ones. For labels printed again, the divisions are only those that the job names.
/// @pre the operation is settled
void settle_choices(Work& work);

/// The divisions that the operation's last documents had, and that these no longer have. @pre import.registry is there
std::vector<std::string> no_longer_printed(const Work& work);

}  // namespace passation
