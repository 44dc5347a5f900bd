#pragma once
// What the pages of handing out share: addresses that say to whom, on which platform, and who was chosen.

#include <optional>
#include <string>
#include <vector>

#include "action/members.hpp"
#include "action/reset.hpp"
#include "ledger/scan.hpp"
#include "web/visit.hpp"

namespace passation {

inline constexpr const char* handout_path = "/remise";
inline constexpr const char* reprint_path = "/remise/reimprimer";
inline constexpr const char* reset_path = "/remise/reinitialiser";

/// nullopt: the address names no class, and not the staff.
std::optional<HandoutPlace> place_asked(const Visit& visit);
/// As the address names it; empty: the one that was printed last.
std::string platform_chosen(const Visit& visit);

/// @param people by their numbers, those who were chosen
std::string handout_address(const std::string& path, const std::optional<HandoutPlace>& place,
                            const std::string& platform, const std::vector<PersonId>& people = {});
/// Of the page of the place from which somebody came here.
std::string way_back(const Visit& visit);

/// Who is in the place.
MembersResult members_there(const Visit& visit, const HandoutPlace& place);
/// Those of the place whom the address names.
std::vector<Member> members_chosen(const Visit& visit);
/// "PIE Jean (Paul)": with what tells namesakes apart on their labels.
std::string name_on_label(const Member& member);
/// What people are called where actions are asked about them.
std::vector<std::string> numbers_of(const std::vector<PersonId>& people);
ResetRequest reset_request(const Visit& visit, const std::vector<PersonId>& people);
/// Does what a form of the page says.
std::string act_handout(Visit& visit);

/// Their names, as a list.
Html names_of(const std::vector<Member>& members);

}  // namespace passation
