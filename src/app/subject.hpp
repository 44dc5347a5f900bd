#pragma once
// Who is meant by PERSON, and how the registry's lines are said to people.

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// By a number, a login, or names in either order, behind which a birth date or a division may stand; blind to case and
/// accents. Empty when there is nobody.
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

/// Whether a kept report (in French) names the person: by one of his numbers, or by his name where the line has no
/// number that would tell him from others of that name.
/// @param names others that he had: "MERLE Lucie"
bool is_named(std::string_view report, const Person& person, const std::set<std::string>& names = {});

using People = std::map<PersonId, const KnownPerson*>;

/// The one of `person`, whether he is still active or not; where it is empty, all people of the divisions (patterns;
/// none: all) who are there: neither gone nor removed by hand. @throws Error when a pattern fits no division of
/// somebody active
People people_asked(const Known& known, const std::string& person, const std::vector<std::string>& divisions);

/// The one named, or the only one that anybody has an account of, or of several the one that was printed last.
/// @throws Error when there are several, and none was printed
std::string platform_asked(const std::string& named, const Known& known, Registry& registry);
/// A line that says which of several it is; empty where there is no doubt.
std::string platform_line(const std::string& named, const std::string& platform, const Known& known, Lang lang);

std::string function_word(const Staff& staff);          ///< in French, as people read it
std::string french_moment(const std::string& moment);   ///< "2026-09-14 08:30" as "14/09/2026 08:30"
std::string issue_text(const Issue& issue, Lang lang);  ///< where and when it was printed, and handed out

}  // namespace passation
