#pragma once
// Who is meant by PERSON, and which platform.

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// "#12": means this person alone, whoever else is called the same.
std::string registry_number(PersonId id);

/// By a number, a login, or names in either order, behind which a birth date or a division may stand; blind to case and
/// accents; or by the registry's own number, as registry_number writes it. Empty when there is nobody.
std::vector<const KnownPerson*> people_meant(const Known& known, const std::string& subject);

/// Several people fit. Who they are is personal: for standard output alone.
class SeveralPeople : public Error {
 public:
  explicit SeveralPeople(std::span<const KnownPerson* const> people);
  const std::vector<std::string>& people() const {
    return people_;
  }  ///< "MERLE Lucie, 6E 1, 03/02/2015, INE 070000001AA"

 private:
  std::vector<std::string> people_;
};

/// @throws Error when nobody is meant; SeveralPeople
const KnownPerson& person_meant(const Known& known, const std::string& subject);

/// Of all divisions, in natural order.
std::vector<std::string> division_names(const Known& known);

using People = std::map<PersonId, const KnownPerson*>;

/// Those who are meant, whether they are still active or not; where nobody is named, all people of the divisions
/// (patterns; none: all) who are there: neither gone nor removed by hand. @throws Error as person_meant(), and when a
/// pattern fits no division of somebody active
People people_asked(const Known& known, const std::vector<std::string>& named,
                    const std::vector<std::string>& divisions);

/// The one named, or the only one that anybody has an account of, or of several the one that was printed last.
/// @throws Error when there are several, and none was printed
std::string platform_asked(const std::string& named, const Known& known, Registry& registry);
/// @param last the one whose labels were printed last; empty: none were
std::string platform_asked(const std::string& named, const Known& known, const std::string& last);

/// Whether platform_asked() takes one of several that nobody has named.
bool is_one_of_several(const std::string& named, const Known& known);

}  // namespace passation
