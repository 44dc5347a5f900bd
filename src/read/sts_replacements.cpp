// Replacements in STS-web's file (SUPPLEANCES). No specification and no sample of this part is public: only what says
// itself what it is is believed, and the rest is counted.
//
//   element                                  meaning
//   SUPPLEANCES/*                            one replacement
//     SUPPLEANT, REMPLACANT                    who stands in: described as an INDIVIDU is, or named by @TYPE and @ID;
//                                              the replacement itself may bear this name
//     SUPPLEE, TITULAIRE, ABSENT, REMPLACE     who is replaced, in the same way
//     DATE_DEBUT, DATE_FIN                     of the replacement, or of who stands in; one that is over brings nobody
//
// Whoever is described is a member of staff, once. Nobody takes over the services of somebody else: STS-web lists the
// services of those who stand in under their own numbers.

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/phrases.hpp"
#include "read/sts_people.hpp"

namespace passation {
namespace {

constexpr std::array standing_in{"SUPPLEANT", "REMPLACANT"};
constexpr std::array replaced{"SUPPLEE", "TITULAIRE", "ABSENT", "REMPLACE"};

/// The first element of these names, the replacement itself among them; it may hold an INDIVIDU.
template <std::size_t N>
pugi::xml_node find_party(pugi::xml_node replacement, const std::array<const char*, N>& names) {
  for (const char* name : names) {
    const pugi::xml_node party = std::string_view(replacement.name()) == name ? replacement : replacement.child(name);
    if (const pugi::xml_node within = party.child("INDIVIDU")) return within;
    if (party) return party;
  }
  return {};
}

bool are_one(const Staff& a, const Staff& b) {
  return fold_key(a.shown_name()) == fold_key(b.shown_name()) && fold_key(a.given_name) == fold_key(b.given_name) &&
         (a.birth_date == b.birth_date || !a.birth_date || !b.birth_date);
}

class Replacements {
 public:
  Replacements(const XmlDocument& document, People& people, Date day, Reading& reading)
      : document_(document), people_(people), day_(day), reading_(reading) {}

  void read(pugi::xml_node replacement) {
    const pugi::xml_node party = find_party(replacement, standing_in);
    const auto other = settle(find_party(replacement, replaced));  // who is replaced is not lost
    const auto end = end_of(replacement, party);
    if (end && *end < day_) {
      ++over_;
      return;
    }
    const auto who = settle(party);
    if (!who) {
      ++unclear_;
      return;
    }
    Message why = other ? say(phrase::replacement_of, describe(Subject::staff(*other), reading_.roster))
                        : say(phrase::replacement_of_whom);
    if (end) {
      const Message until = say(phrase::replacement_until, french_date(*end));
      why = {why.fr + until.fr, why.en + until.en};
    }
    reading_.report.add("PERSO_P_09", Subject::staff(*who), here(replacement), {}, why);
  }

  void report(pugi::xml_node all) {
    if (unclear_ > 0) reading_.report.add("PERSO_P_06", {}, here(all), {std::to_string(unclear_)});
    if (over_ > 0) reading_.report.add("PERSO_P_10", {}, here(all), {std::to_string(over_)});
  }

 private:
  Origin here(pugi::xml_node node) const { return {document_.name(), document_.line(node)}; }

  static std::optional<Date> end_of(pugi::xml_node replacement, pugi::xml_node party) {
    for (const pugi::xml_node node : {replacement, party})
      if (const auto end = parse_date(trimmed(child_text(node, "DATE_FIN"))).date) return end;
    return std::nullopt;
  }

  /// Position of somebody among the staff, who is added where he is described and not known; nullopt for nobody.
  std::optional<std::size_t> settle(pugi::xml_node party) {
    std::vector<Staff>& staff = reading_.roster.staff;
    Staff said = read_staff(document_, party, day_);
    const bool described = !said.shown_name().empty() && !said.given_name.empty();
    const Staff* numbered = people_.find(party);
    if (numbered && (!described || are_one(*numbered, said))) return static_cast<std::size_t>(numbered - staff.data());
    if (!described) return std::nullopt;
    const auto known = std::find_if(staff.begin(), staff.end(), [&](const Staff& s) {
      return are_one(s, said) && (s.source_id == said.source_id || said.source_id.empty());
    });
    if (known != staff.end()) return static_cast<std::size_t>(known - staff.begin());
    people_.add(std::move(said), party, reading_.report);
    return staff.size() - 1;
  }

  const XmlDocument& document_;
  People& people_;
  Date day_;
  Reading& reading_;
  std::size_t unclear_ = 0, over_ = 0;
};

}  // namespace

void read_replacements(const XmlDocument& document, People& people, Date day, Reading& reading) {
  const pugi::xml_node all = document.root().child("DONNEES").child("SUPPLEANCES");
  count_records(document, all, "", max_staff);
  Replacements replacements(document, people, day, reading);
  for (const pugi::xml_node replacement : all.children())
    if (replacement.type() == pugi::node_element) replacements.read(replacement);
  replacements.report(all);
}

}  // namespace passation
