#include "web/handout.hpp"

#include <algorithm>

#include "web/by_hand.hpp"
#include "web/people.hpp"

namespace passation {

std::optional<HandoutPlace> place_asked(const Visit& visit) {
  if (has(visit.request.query, "personnels")) return HandoutPlace{true, {}};
  if (has(visit.request.query, "classe")) return HandoutPlace{false, std::string(visit.query("classe"))};
  return std::nullopt;
}

std::string platform_chosen(const Visit& visit) {
  return std::string(visit.query("plateforme"));
}

std::string handout_address(const std::string& path, const std::optional<HandoutPlace>& place,
                            const std::string& platform, const std::vector<PersonId>& people) {
  std::string query;
  if (place) query = place->staff ? "&personnels" : "&classe=" + percent_encoded(place->division);
  if (!platform.empty()) query += "&plateforme=" + percent_encoded(platform);
  for (const PersonId id : people) query += "&n=" + std::to_string(id);
  if (!query.empty()) query.front() = '?';
  return path + query;
}

std::string way_back(const Visit& visit) {
  return handout_address(handout_path, place_asked(visit), platform_chosen(visit));
}

MembersResult members_there(const Visit& visit, const HandoutPlace& place) {
  return members({.registry = visit.registry(),
                  .division = place.division,
                  .staff = place.staff,
                  .platform = platform_chosen(visit)},
                 visit.environment);
}

std::vector<Member> members_chosen(const Visit& visit) {
  std::vector<Member> chosen;
  const auto place = place_asked(visit);
  const std::vector<PersonId> people = people_of_address(visit.request.query);
  if (!place) return chosen;
  for (Member& m : members_there(visit, *place).members)
    if (std::find(people.begin(), people.end(), m.person.id) != people.end()) chosen.push_back(std::move(m));
  return chosen;
}

std::string name_on_label(const Member& member) {
  return name_of(member.person) + (member.distinction.empty() ? "" : " (" + member.distinction + ")");
}

Html names_of(const std::vector<Member>& members) {
  Html items;
  for (const Member& m : members) items += element("li", {}, name_on_label(m));
  return element("ul", {{"class", "names wide"}}, items);
}

}  // namespace passation
