#pragma once
// Printed labels for tests of what is printed anew: of 7, who is MERLE Lucie in 6E 1, unless it is said otherwise.

#include <string>
#include <vector>

#include "ledger/label_plan.hpp"

namespace passation {

inline const std::string first = "2026-09-14 08:30", second = "2026-11-02 08:30", third = "2026-12-01 08:30";

/// @param content what it says, in one word
inline PrintedLabel label(std::string content, std::string printed_at = first, PersonId person = 7,
                          std::string division = "6E 1") {
  PrintedLabel i;
  i.person = person;
  i.stock = "s";
  i.printed_at = std::move(printed_at);
  i.content = std::move(content);
  i.name = "MERLE Lucie";
  i.division = std::move(division);
  return i;
}

inline PrintedLabel page(std::string content, std::string printed_at = first, PersonId person = 9) {
  PrintedLabel i = label(std::move(content), std::move(printed_at), person, "");
  i.stock.clear();
  return i;
}

inline PrintedLabel withdrawn(PrintedLabel label, std::string at) {
  label.withdrawn_at = std::move(at);
  return label;
}

inline PrintedLabel reset(PrintedLabel label, std::string at) {
  label.reset_at = std::move(at);
  return label;
}

inline LabelNow now(std::string content, PersonId person = 7, std::string division = "6E 1") {
  return {person, std::move(division), std::move(content)};
}

inline LabelNow page_now(std::string content, PersonId person = 9) {
  return now(std::move(content), person, "");
}

inline LabelNow does_not_fit(LabelNow label) {
  label.printed = false;
  return label;
}

}  // namespace passation
