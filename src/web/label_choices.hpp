#pragma once
// What is printed and on what, as the form of the labels has it.

#include <string>

#include "action/requests.hpp"
#include "web/visit.hpp"

namespace passation {

/// As the form has it, else as it was chosen last, else as the school's last operation had it, else the usual.
LabelRequest label_choices(const Visit& visit);
/// Its key; empty: labels have logins of one.
std::string second_platform(const LabelRequest& labels);
/// For the address of a preview.
std::string preview_query(const LabelRequest& labels);
LabelRequest labels_of_query(const Fields& query, LabelRequest otherwise);

}  // namespace passation
