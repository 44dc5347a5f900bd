#include "account/person.hpp"

#include <algorithm>
#include <compare>
#include <numeric>

#include "base/text.hpp"

namespace passation {
namespace {

std::strong_ordering by_birth_date(const std::optional<Date>& a, const std::optional<Date>& b) {
  if (a && b) return *a <=> *b;
  return b.has_value() <=> a.has_value();
}

/// ELEVE_IDs are numbers of different lengths.
std::strong_ordering by_id(std::string_view a, std::string_view b) {
  if (const auto order = a.size() <=> b.size(); order != 0) return order;
  return a <=> b;
}

std::strong_ordering by_folded(std::string_view a, std::string_view b) {
  if (a == b) return std::strong_ordering::equal;
  return fold_key(a) <=> fold_key(b);
}

std::strong_ordering compare(const PersonFacts& a, const PersonFacts& b) {
  if (const auto o = by_birth_date(a.birth_date, b.birth_date); o != 0) return o;
  if (const auto o = by_id(a.source_id, b.source_id); o != 0) return o;
  if (const auto o = a.id_space <=> b.id_space; o != 0) return o;
  if (const auto o = by_id(a.ine, b.ine); o != 0) return o;
  if (const auto o = by_folded(a.given_name, b.given_name); o != 0) return o;
  if (const auto o = by_folded(a.family_name, b.family_name); o != 0) return o;
  if (const auto o = a.given_name <=> b.given_name; o != 0) return o;
  if (const auto o = a.family_name <=> b.family_name; o != 0) return o;
  if (const auto o = a.shown_name <=> b.shown_name; o != 0) return o;
  return a.others <=> b.others;
}

}  // namespace

PersonFacts facts_of(const Student& student) {
  return {.given_name = student.given_name,
          .family_name = student.family_name,
          .shown_name = student.shown_name(),
          .birth_date = student.birth_date,
          .source_id = student.source_id,
          .ine = student.ine,
          .others = {student.elenoet, student.division, student.mef,
                     student.other_given_names.empty() ? std::string_view() : student.other_given_names.front(),
                     student.sex == Sex::male     ? "1"
                     : student.sex == Sex::female ? "2"
                                                  : ""}};
}

PersonFacts facts_of(const Staff& staff) {
  return {.given_name = staff.given_name,
          .family_name = staff.family_name.empty() ? staff.used_name : staff.family_name,
          .shown_name = staff.shown_name(),
          .birth_date = staff.birth_date,
          .source_id = staff.source_id,
          .id_space = staff.kind,
          .others = {staff.function, staff.title}};
}

std::vector<std::size_t> settling_order(std::span<const PersonFacts> people) {
  std::vector<std::size_t> order(people.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return compare(people[a], people[b]) < 0; });
  return order;
}

std::string identity_of(const PersonFacts& person) {
  using namespace std::literals;
  // Each kind begins with a word of its own: an INE is never taken for a source id.
  std::string identity;
  const auto join = [&](auto... fields) { ((identity += fields, identity += '\n'), ...); };
  if (!person.source_id.empty()) {
    join("source_id"sv, person.id_space, person.source_id);
  } else if (!person.ine.empty()) {
    join("ine"sv, fold_key(person.ine));
  } else {
    join("name"sv, fold_key(person.given_name), fold_key(person.family_name),
         person.birth_date ? iso_date(*person.birth_date) : std::string());
  }
  return identity;
}

}  // namespace passation
