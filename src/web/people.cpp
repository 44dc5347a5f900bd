#include "web/people.hpp"

#include <charconv>

namespace passation {

std::string people_address(const std::string& path, const std::vector<PersonId>& people) {
  std::string out = path;
  for (const PersonId id : people) (out += out.size() == path.size() ? "?n=" : "&n=") += std::to_string(id);
  return out;
}

std::vector<PersonId> people_named(const Fields& fields, std::string_view name) {
  std::vector<PersonId> people;
  for (const std::string& text : values_of(fields, name)) {
    PersonId id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error == std::errc() && end == text.data() + text.size()) people.push_back(id);
  }
  return people;
}

PersonId person_named(const Fields& fields, std::string_view name) {
  const std::vector<PersonId> people = people_named(fields, name);
  return people.empty() ? 0 : people.front();
}

std::vector<PersonId> people_of_address(const Fields& query) {
  return people_named(query, "n");
}

}  // namespace passation
