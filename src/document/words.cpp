#include "document/words.hpp"

namespace passation {

std::string figure(std::size_t n) {
  return std::to_string(n);
}

std::string or_dash(std::string text) {
  return text.empty() ? "–" : text;
}

std::string school_line(const std::string& name, const std::string& uai) {
  return name.empty() ? uai : name + " (" + uai + ")";
}

std::string shown_division(const std::string& name) {
  return name.empty() ? "Sans division" : name;
}

Date destruction_date(Date day) {
  using namespace std::chrono;
  return year(school_year_of(day) + 1) / September / 30;
}

Cell confidential_notice(Date day) {
  return Cell::with_bold("Confidentiel", "– à détruire le " + french_date(destruction_date(day)));
}

}  // namespace passation
