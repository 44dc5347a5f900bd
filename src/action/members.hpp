#pragma once
// The pupils of one division, or the staff: with what was printed for each, and whether he or she has got it.

#include <optional>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "action/school_people.hpp"
#include "ledger/divisions.hpp"
#include "ledger/registry.hpp"

namespace passation {

struct MembersRequest {
  RegistryChoice registry = {};
  std::string division = {};  ///< its name; empty: pupils who are in none
  bool staff = false;         ///< the staff instead
  std::string platform = {};  ///< whose labels; empty: the one that was printed last
};

struct Member {
  KnownPerson person;
  std::vector<std::string> logins;  ///< on the platform; two where it gives one for each test
  bool printed = false;             ///< a label of him or her holds, of whatever platform
  std::string printed_at;           ///< on the platform, the last time; empty: not printed
  std::string handed_out_at;        ///< empty: not, or not all that was printed
  std::string distinction = {};     ///< of namesakes among these pupils: what tells them apart on labels; else empty
};

/// Something was printed, and not all of it handed out.
inline bool is_to_hand_out(const Member& member) {
  return !member.printed_at.empty() && member.handed_out_at.empty();
}

struct MembersResult {
  std::optional<KnownDivision> division;  ///< nullopt: pupils who are in none, or the staff
  std::vector<std::string> divisions;     ///< of the school, in natural order
  std::string platform;                   ///< its key; empty: nothing was printed
  std::vector<Member> members;            ///< who is there on the day, as a class list
  std::vector<KnownPerson> removed;       ///< by hand, and in the files all the same; by name
};

/// @throws Error when there is no such division
MembersResult members(const MembersRequest& request, const Environment& environment);
/// @param people of the request's registry, and of its platform
MembersResult members(const MembersRequest& request, const SchoolPeople& people, Date day);

/// Who is there on the day, as class lists are sorted.
std::vector<KnownPerson> members_of(const Known& known, const MembersRequest& whom, Date day);
/// Removed by hand from this division, or from the staff.
std::vector<KnownPerson> removed_from(const Known& known, const MembersRequest& whom);
/// Fills in what was printed and handed out. @param handouts of one platform, by person
void note_handouts(std::vector<Member>& members, const std::vector<Handout>& handouts);
/// Fills in what tells namesakes apart.
void note_namesakes(std::vector<Member>& members);

}  // namespace passation
