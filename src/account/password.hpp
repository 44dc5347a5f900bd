#pragma once
// Initial passwords. Here: the birth date, written as the platform wants it.

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/groups.hpp"

namespace passation {

/// "jj", "mm" and "aaaa" (or "aa"), each once, in any order, with printable ASCII signs before, between or after them.
/// No letter, digit or space may stand between: the first two would be read as part of the date, and a space is only
/// how groups look on paper.
bool is_birth_date_format(std::string_view format);

/// The date in such a format, with leading zeros: 1 February 2014 in "jjmmaaaa" is "01022014". @pre the format is one
std::string birth_date_password(Date birth_date, std::string_view format);

/// Lengths of the groups that a password of this format is shown in: {2, 2, 4} of "jjmmaaaa"; empty, in one piece, when
/// the format has signs of its own that part it.
Groups birth_date_groups(std::string_view format);

}  // namespace passation
