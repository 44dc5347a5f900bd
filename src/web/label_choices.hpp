#pragma once
// What is printed and on what, as the form of the labels has it.

#include <optional>
#include <string>
#include <string_view>

#include "action/requests.hpp"
#include "web/visit.hpp"

namespace passation {

/// As the form has it, else as it was chosen last, else as the school's last operation had it, else the usual.
LabelRequest label_choices(const Visit& visit);
/// Its key; empty: labels have logins of one.
std::string second_platform(const LabelRequest& labels);
/// For the address of a preview.
std::string preview_query(const LabelRequest& labels);
/// Of a field that names a label of a sheet, from 1; nullopt: it names none.
std::optional<int> label_number(std::string_view text);
LabelRequest labels_of_query(const Fields& query, LabelRequest otherwise);

}  // namespace passation
