#include "cli/set_by_hand_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/phrases.hpp"

namespace passation {

std::string set_by_hand_text(const Message& done, const SetByHand& set, Lang lang) {
  std::string text = done.in(lang) + "\n";
  if (!set.to_validate.empty())
    text += say(phrase::divisions_touched, fmt::format("{}", fmt::join(set.to_validate, ", "))).in(lang) + "\n";
  return text;
}

}  // namespace passation
