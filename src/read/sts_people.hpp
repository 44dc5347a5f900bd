#pragma once
// The people of STS-web's file: its list of staff, and those whom only a replacement names.

#include <string>
#include <unordered_map>
#include <vector>

#include "base/xml.hpp"
#include "read/reader.hpp"

namespace passation {

/// INDIVIDU, or whatever element describes somebody so. `day` tells head teachers whose time is over.
Staff read_staff(const XmlDocument& document, pugi::xml_node node, Date day);

/// Staff by kind and number, two number spaces.
class People {
 public:
  explicit People(std::vector<Staff>& staff) : staff_(staff) {}

  /// Adds somebody read from `node`, and reports what is doubtful: the birth date; a number that somebody has already,
  /// whose it stays.
  void add(Staff person, pugi::xml_node node, Report& report);

  /// Whom @TYPE and @ID name, if he is in the file. One without a TYPE is epp, or else local.
  Staff* find(pugi::xml_node node);

 private:
  std::vector<Staff>& staff_;
  std::unordered_map<std::string, std::size_t> by_key_;
};

/// Adds whom the replacements describe and the list of staff does not, and says who replaces whom.
void read_replacements(const XmlDocument& document, People& people, Date day, Reading& reading);

}  // namespace passation
