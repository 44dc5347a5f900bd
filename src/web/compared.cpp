#include "web/compared.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "web/frame.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

struct ComparedField {
  const Phrase& name;
  std::string ComparedPerson::*value;
};

constexpr std::array fields{ComparedField{phrase::pupil_name, &ComparedPerson::family_name},
                            ComparedField{phrase::pupil_used_name, &ComparedPerson::used_name},
                            ComparedField{phrase::pupil_given_name, &ComparedPerson::given_name},
                            ComparedField{phrase::pupil_sex, &ComparedPerson::sex},
                            ComparedField{phrase::pupil_birth_date, &ComparedPerson::birth_date},
                            ComparedField{phrase::classes_name, &ComparedPerson::division},
                            ComparedField{phrase::pupil_ine, &ComparedPerson::ine},
                            ComparedField{phrase::classes_state, &ComparedPerson::state}};

/// Of two who both have the field.
bool differs(const std::string& value, const std::string& first) {
  return !value.empty() && !first.empty() && value != first;
}

Html cell(const Visit& visit, const std::string& value, const std::string& first) {
  if (!differs(value, first)) return value;
  return element("mark", {}, value, element("span", {{"class", "unseen"}}, " " + visit.say(phrase::compared_differs)));
}

}  // namespace

std::string sex_letter(Sex sex) {
  return sex == Sex::male ? "G" : sex == Sex::female ? "F" : "";
}

ComparedPerson compared(const std::string& title, const Person& p) {
  return {.title = title,
          .family_name = p.family_name,
          .used_name = p.used_name,
          .given_name = p.given_name,
          .sex = sex_letter(p.sex),
          .birth_date = p.birth_date ? french_date(*p.birth_date) : "",
          .division = p.division,
          .ine = p.key(KeyKind::ine),
          .state = {}};
}

ComparedPerson compared_known(const Visit& visit, const KnownPerson& k) {
  ComparedPerson shown = compared(visit.say(phrase::compared_known), k.person);
  shown.division = k.division();
  if (k.deactivated_on) shown.state = visit.say(phrase::compared_left, french_date(*k.deactivated_on));
  return shown;
}

Html people_compared(const Visit& visit, const std::string& caption, const std::vector<ComparedPerson>& people) {
  std::vector<Column> columns{{visit.say(phrase::compared_field)}};
  for (const ComparedPerson& p : people) columns.push_back({p.title});
  std::vector<std::vector<Html>> rows;
  for (const ComparedField& field : fields) {
    const auto is_empty = [&](const ComparedPerson& p) { return (p.*field.value).empty(); };
    if (std::all_of(people.begin(), people.end(), is_empty)) continue;
    std::vector<Html>& row = rows.emplace_back();
    row.push_back(visit.say(field.name));
    for (const ComparedPerson& p : people) row.push_back(cell(visit, p.*field.value, people.front().*field.value));
  }
  return table(caption, columns, rows);
}

}  // namespace passation
