#include "schools.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "roster/identifier.hpp"

namespace passation::bench {
namespace {

/// splitmix64.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  unsigned below(std::size_t n) {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<unsigned>((z ^ (z >> 31)) % n);
  }
  bool percent(unsigned n) { return below(100) < n; }
  template <typename List>
  std::string_view pick(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::uint64_t state_;
};

// Names are put together from syllables, so that they look like nobody's.
constexpr std::string_view family_begin[] = {"BRA", "VOL", "TRI", "MOR", "QUI", "ZEL", "FAR", "DOU",
                                             "PLI", "GRO", "VAN", "SOU", "CLO", "NER", "PHA", "RU"};
constexpr std::string_view family_middle[] = {"BOL", "CAN", "DI", "FEL", "GOU", "LA", "MI", "NO", "PER", "QUE", "SO"};
constexpr std::string_view family_end[] = {"RARD", "TEAU", "VET", "LIER", "NIN", "LOT", "ROUX", "BUS", "ZAC", "DEC"};
constexpr std::string_view family_accent[] = {"LÈRE", "ÇON", "RÉ", "TÔT", "NÉE", "VAÏS"};
constexpr std::string_view given_begin[] = {"Zo", "Mil", "Ad", "Fa", "Lu", "Ti", "No", "El", "Sa", "Ro", "Gu", "Pa"};
constexpr std::string_view given_middle[] = {"rin", "bel", "mi", "van", "lo", "tis", "dor", "ny", "cas", "gua"};
constexpr std::string_view given_end[] = {"e", "o", "a", "ette", "ian", "ys"};
constexpr std::string_view given_accent[] = {"ée", "ël", "ïs", "ène", "çan", "lœ", "rô"};

std::string family_name(Dice& dice) {
  std::string name(dice.pick(family_begin));
  name += dice.pick(family_middle);
  name += dice.percent(5) ? dice.pick(family_accent) : dice.pick(family_end);
  if (dice.percent(4)) name += fmt::format("-{}{}", dice.pick(family_begin), dice.pick(family_end));
  return name;
}

std::string given_name(Dice& dice) {
  std::string name(dice.pick(given_begin));
  name += dice.pick(given_middle);
  name += dice.percent(5) ? dice.pick(given_accent) : dice.pick(given_end);
  if (dice.percent(5)) name += fmt::format("-{}{}", dice.pick(given_begin), dice.pick(given_middle));
  return name;
}

/// All that these names need.
std::string to_iso_8859_15(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      out += utf8[i];
    } else {
      const unsigned code_point = (byte & 0x1Fu) << 6 | (static_cast<unsigned char>(utf8[++i]) & 0x3Fu);
      out += static_cast<char>(code_point == 0x153 ? 0xBD : code_point);  // œ; all others are as in Unicode
    }
  }
  return out;
}

struct Level {
  std::string_view letter, mef, mef_before;
  int birth_year;
};
constexpr std::array<Level, 4> levels = {{{"6E", "10010012110", "00510001110", 2015},
                                          {"5E", "10110001110", "10010012110", 2014},
                                          {"4E", "10210001110", "10110001110", 2013},
                                          {"3E", "10310019110", "10210001110", 2012}}};

struct Division {
  const Level& level;
  std::string name;
};

Division division(std::size_t position, std::size_t count) {
  const std::size_t per_level = (count + levels.size() - 1) / levels.size();
  const Level& level = levels[position / per_level];
  return {level, fmt::format("{} {}", level.letter, position % per_level + 1)};
}

void append_pupil(std::string& out, Dice& dice, int id, const Division& division, std::string_view uai, bool renamed) {
  const int elenoet = id % 100000;
  const std::string family = family_name(dice) + (renamed ? "-NOVA" : ""), given = given_name(dice);
  const std::string second = dice.percent(50) ? fmt::format("<PRENOM2>{}</PRENOM2>\n", given_name(dice)) : "";
  const unsigned day = 1 + dice.below(28), month = 1 + dice.below(12), boarding = dice.below(3),
                 sex = 1 + dice.below(2);
  fmt::format_to(std::back_inserter(out), R"(<ELEVE ELEVE_ID="{0}" ELENOET="{1}">
<ID_NATIONAL>{2:09}{3}{4}</ID_NATIONAL>
<INE_RNIE>{2:09}{3}{4}</INE_RNIE>
<ELENOET>{1}</ELENOET>
<ID_ELEVE_ETAB>{1:05}{5}</ID_ELEVE_ETAB>
<NOM_DE_FAMILLE>{6}</NOM_DE_FAMILLE>
<PRENOM>{7}</PRENOM>
{8}<DATE_NAISS>{9:02}/{10:02}/{11}</DATE_NAISS>
<DOUBLEMENT>0</DOUBLEMENT>
<CODE_PAYS>100</CODE_PAYS>
<ACCEPTE_SMS>1</ACCEPTE_SMS>
<DATE_MODIFICATION>31/08/2026</DATE_MODIFICATION>
<CODE_REGIME>{12}</CODE_REGIME>
<DATE_ENTREE>01/09/2026</DATE_ENTREE>
<CODE_SEXE>{13}</CODE_SEXE>
<TEL_PERSONNEL/>
<CODE_PAYS_NAT>100</CODE_PAYS_NAT>
<CODE_STATUT>ST</CODE_STATUT>
<CODE_MEF>{14}</CODE_MEF>
<CODE_DEPARTEMENT_NAISS>099</CODE_DEPARTEMENT_NAISS>
<CODE_COMMUNE_INSEE_NAISS>99{12}0{13}</CODE_COMMUNE_INSEE_NAISS>
<ADHESION_TRANSPORT>0</ADHESION_TRANSPORT>
<CODE_PROVENANCE>01</CODE_PROVENANCE>
<SCOLARITE_AN_DERNIER>
<CODE_MEF>{15}</CODE_MEF>
<CODE_STRUCTURE>ANC {12}</CODE_STRUCTURE>
<CODE_RNE>9999999X</CODE_RNE>
<CODE_NATURE>340</CODE_NATURE>
<SIGLE>CLG</SIGLE>
<DENOM_PRINC>COLLEGE</DENOM_PRINC>
<DENOM_COMPL>DES NUAGES</DENOM_COMPL>
<LIGNE1_ADRESSE>1 RUE INVENTEE</LIGNE1_ADRESSE>
<LIGNE2_ADRESSE/>
<BOITE_POSTALE/>
<MEL>ce.9999999X@exemple.invalid</MEL>
<TELEPHONE>0000000000</TELEPHONE>
<CODE_COMMUNE_INSEE>99001</CODE_COMMUNE_INSEE>
<LL_COMMUNE_INSEE>NULLEPART-SUR-NUAGE</LL_COMMUNE_INSEE>
</SCOLARITE_AN_DERNIER>
</ELEVE>
)",
                 id, elenoet, id % 1000000000, static_cast<char>('A' + id % 26), static_cast<char>('A' + id / 26 % 26),
                 uai.substr(1, 6), family, given, second, day, month, division.level.birth_year, boarding, sex,
                 division.level.mef, division.level.mef_before);
}

void append_options(std::string& out, int id) {
  fmt::format_to(std::back_inserter(out), "<OPTION ELEVE_ID=\"{}\" ELENOET=\"{}\">\n", id, id % 100000);
  int number = 0;
  for (const std::string_view subject : {"030201", "030602", "020700"})
    fmt::format_to(std::back_inserter(out),
                   "<OPTIONS_ELEVE>\n<NUM_OPTION>{}</NUM_OPTION>\n<CODE_MODALITE_ELECT>O</CODE_MODALITE_ELECT>\n"
                   "<CODE_MATIERE>{}</CODE_MATIERE>\n</OPTIONS_ELEVE>\n",
                   ++number, subject);
  out += "</OPTION>\n";
}

/// The division, and for two pupils in three a group beside it, in either order.
void append_structures(std::string& out, int id, const Division& division) {
  const auto append = [&](std::string_view code, char type) {
    fmt::format_to(std::back_inserter(out),
                   "<STRUCTURE>\n<CODE_STRUCTURE>{}</CODE_STRUCTURE>\n<TYPE_STRUCTURE>{}</TYPE_STRUCTURE>\n"
                   "</STRUCTURE>\n",
                   code, type);
  };
  const std::string group = fmt::format("{}ALL{}", division.level.letter, 1 + id % 2);
  fmt::format_to(std::back_inserter(out), "<STRUCTURES_ELEVE ELEVE_ID=\"{}\" ELENOET=\"{}\">\n", id, id % 100000);
  if (id % 3 == 0) append(group, 'G');
  append(division.name, 'D');
  if (id % 3 == 1) append(group, 'G');
  out += "</STRUCTURES_ELEVE>\n";
}

/// What has become of a pupil in a plan with changes.
enum class Change { none, moved, renamed, replaced };

Change change_of(const SchoolPlan& plan, int pupil) {
  if (plan.changed_every == 0 || pupil % plan.changed_every != 0) return Change::none;
  return static_cast<Change>(1 + pupil / plan.changed_every % 3);
}

/// No département has the number 999.
std::string uai_of(int school) {
  std::string uai = fmt::format("999{:04}A", school);
  uai.back() = uai_key(uai);
  return uai;
}

/// Not all divisions of a school are of one size; ten in a row are as large as ten even ones.
constexpr std::array<int, 10> unevenness = {-4, 3, 0, -2, 2, -3, 1, -1, 4, 0};

}  // namespace

std::vector<SchoolPlan> many_schools() {
  constexpr int schools = 64, pupils = 36000, divisions = 1290;
  std::vector<SchoolPlan> plans;
  int next = 0;
  for (int school = 0; school < schools; ++school) {
    SchoolPlan& plan = plans.emplace_back(SchoolPlan{.number = school + 1, .class_sizes = {}});
    for (; next < (school + 1) * divisions / schools; ++next)
      plan.class_sizes.push_back((next + 1) * pupils / divisions - next * pupils / divisions +
                                 unevenness[static_cast<std::size_t>(next % 10)]);
  }
  return plans;
}

SchoolPlan one_school() {
  SchoolPlan plan{.number = 999, .class_sizes = {}};
  for (std::size_t i = 0; i < 20; ++i) plan.class_sizes.push_back(28 + unevenness[i % 10]);
  return plan;
}

SchoolPlan batch_school(int number) {
  return {.number = number, .class_sizes = {30, 30, 30, 30}};
}

std::string siecle_xml(const SchoolPlan& plan) {
  Dice dice(static_cast<std::uint64_t>(plan.number));
  const std::string uai = uai_of(plan.number);
  std::string pupils, options, structures;
  const std::size_t divisions = plan.class_sizes.size();
  int pupil = 0;
  for (std::size_t i = 0; i < divisions; ++i) {
    for (int n = 0; n < plan.class_sizes[i]; ++n, ++pupil) {
      const Change change = change_of(plan, pupil);
      const int id = plan.number * 1000 + pupil + (change == Change::replaced ? 500'000'000 : 0);
      const Division in = division(change == Change::moved ? (i + 1) % divisions : i, divisions);
      append_pupil(pupils, dice, id, in, uai, change == Change::renamed || change == Change::replaced);
      append_options(options, id);
      append_structures(structures, id, in);
    }
  }
  return to_iso_8859_15(fmt::format(
      "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_ELEVES VERSION=\"3.0\">\n<PARAMETRES>\n<UAJ>{}</UAJ>\n"
      "<ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>\n<DATE_EXPORT>03/09/2026</DATE_EXPORT>\n"
      "<HORODATAGE>03/09/2026 08:30:00</HORODATAGE>\n</PARAMETRES>\n<DONNEES>\n<ELEVES>\n{}</ELEVES>\n"
      "<OPTIONS>\n{}</OPTIONS>\n<STRUCTURES>\n{}</STRUCTURES>\n</DONNEES>\n</BEE_ELEVES>\n",
      uai, pupils, options, structures));
}

}  // namespace passation::bench
