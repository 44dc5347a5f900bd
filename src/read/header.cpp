#include "read/header.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace passation {
namespace {

/// Headers of a field as fold_key() leaves them, separated by spaces. A `sure` one goes before a `likely` one without
/// a word; two of the same kind clash.
struct Synonyms {
  std::string_view key;
  Phrase label;
  std::string_view sure;
  std::string_view likely;
  std::string_view contained = "";  ///< words that a header may hold anywhere: the least likely
};

// Sources: SIECLE's custom extraction and ElevesComplete; ASP's paste (whose class column may contain either word);
// Pix's file; ONDE; the headers that ENTs accept and export; GEPI, Moodle.
constexpr std::array<Synonyms, field_count> table{{
    {"family_name",
     {"nom de famille", "family name"},
     "nomdefamille nomfamille nomdefamilleeleve nomdefamilledeleleve nomma",
     "nom nomeleve nomdeleleve nomdenaissance nompatronymique lastname familyname surname"},
    {"used_name",
     {"nom d’usage", "used name"},
     "nomdusage nomusage nomdusageeleve nomdusagedeleleve",
     "nomusuel usagename"},
    {"given_name",
     {"prénom", "given name"},
     "prenom prenom1 premierprenom prenomeleve prenomdeleleve firstname givenname",
     "prenoms prenomusuel prenomdusage"},
    {"second_given_name", {"prénom 2", "second given name"}, "prenom2 deuxiemeprenom", ""},
    {"third_given_name", {"prénom 3", "third given name"}, "prenom3 troisiemeprenom", ""},
    {"birth_date",
     {"date de naissance", "birth date"},
     "datedenaissance datenaissance datedenaiss datenaiss datedenais datenais datedenaissancejjmmaaaa "
     "datenaissancejjmmaaaa neele birthdate dateofbirth",
     "datedenaissanceeleve datenaissanceeleve datedenaissancedeleleve naissance"},
    {"sex", {"sexe", "sex"}, "sexe codesexe sex", "sexeeleve genre gender civilite"},
    {"division",
     {"division", "division"},
     "division classe divisions classes class classeouregroupement",
     "codestructure codedivision codeclasse libelledivision libelleclasse",
     "classe division"},
    {"structure_type", {"type de structure", "structure type"}, "typestructure typedestructure", ""},
    {"groups", {"groupe", "group"}, "groupe groupes regroupement regroupements", "codegroupe"},
    {"mef", {"code MEF", "MEF code"}, "codemef", "mef"},
    {"ine",
     {"INE", "INE"},
     "ine nine noine idnational identifiantnational numeroine numeronational nnational",
     "inernie inebea identifiantunique"},
    {"source_id",
     {"identifiant SIECLE", "SIECLE id"},
     "eleveid idsiecle identifiantsiecle idsconet",
     "ideleve numerodejointure nodejointure ndejointure numerojointure clejointure cledejointure jointure"},
    {"elenoet",
     {"n° interne", "number in the school"},
     "ninterne nointerne numinterne numerointerne elenoet numeleveetab",
     "numeleve numeroeleve"},
    {"entry_date", {"date d’entrée", "entry date"}, "dateentree datedentree", ""},
    {"exit_date", {"date de sortie", "leaving date"}, "datesortie datedesortie", ""},
    {"exit_reason", {"motif de sortie", "reason for leaving"}, "motifsortie motifdesortie codemotifsortie", ""},
    {"birth_town",
     {"commune de naissance", "birth town"},
     "codecommunenaissance codecommuneinseenaiss codecommunedenaissance",
     "communedenaissance communenaissance communenaiss libellecommunenaissance lieudenaissance villedenaissance"},
    {"birth_country",
     {"pays de naissance", "birth country"},
     "codepaysnaissance codepaysdenaissance",
     "paysdenaissance paysnaissance paysnaiss"},
    {"uai", {"UAI", "UAI"}, "uai rne uaj codeuai coderne numerouai", "uaietablissement rneetablissement"},
    {"login",
     {"identifiant", "login"},
     "login nomlogmi username nomdutilisateur nomutilisateur identifiantdeconnexion logineleve identifianteleve",
     "identifiant utilisateur"},
    {"login_alias", {"alias", "alias"}, "alias aliasdelogin loginpersonnalisealias loginpersonnalise", ""},
    {"password",
     {"mot de passe", "password"},
     "motdepasse mdp password motdepasseinitial motdepasseprovisoire motdepassetemporaire motdepasseeleve "
     "codedactivation codeactivation activationcode",
     ""},
    {"profile", {"profil", "profile"}, "profil profile", "type role categorie"},
    {"platform_id",
     {"numéro de la plateforme", "platform's number"},
     "uid identifiantent identifiantinterne identifiantexterne identifianttechnique",
     "id"},
    {"state", {"état du compte", "state of the account"}, "etatducompte", "etat"},
    {"closed_on", {"date de désactivation", "closing date"}, "datededesactivation datedesactivation", ""},
}};

constexpr std::size_t longest_header = 100;  // bytes; longer text is a title or a mishap

enum class Fit : std::uint8_t { none, contained, likely, sure };

bool holds_word(std::string_view words, std::string_view word) {
  for (std::size_t at = 0; (at = words.find(word, at)) != words.npos; at += word.size()) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

bool contains_any(std::string_view header, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (header.find(words.substr(0, end)) != header.npos) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

struct Guess {
  std::size_t field = 0;
  Fit fit = Fit::none;
};

/// The field that a header fits best.
Guess guess_field(std::string_view header) {
  const std::string folded = header.size() <= longest_header ? fold_key(header) : "";
  Guess best;
  if (folded.empty()) return best;
  for (std::size_t i = 0; i < field_count; ++i) {
    const Fit fit = holds_word(table[i].sure, folded)          ? Fit::sure
                    : holds_word(table[i].likely, folded)      ? Fit::likely
                    : contains_any(folded, table[i].contained) ? Fit::contained
                                                               : Fit::none;
    if (fit > best.fit) best = {i, fit};
  }
  return best;
}

/// The column that the user means: the header as it stands, else the first that is alike when folded.
std::optional<std::size_t> find_named(const std::vector<std::string>& headers, const std::string& name) {
  const auto position = [&](auto same) -> std::optional<std::size_t> {
    const auto found = std::find_if(headers.begin(), headers.end(), same);
    if (found == headers.end()) return std::nullopt;
    return static_cast<std::size_t>(found - headers.begin());
  };
  const std::string tidied = tidy(name), folded = fold_key(name);
  if (const auto exact = position([&](const std::string& h) { return tidy(h) == tidied; })) return exact;
  if (folded.empty()) return std::nullopt;
  return position([&](const std::string& h) { return h.size() <= longest_header && fold_key(h) == folded; });
}

}  // namespace

std::string_view field_key(TableField field) {
  return table[static_cast<std::size_t>(field)].key;
}

const Phrase& field_label(TableField field) {
  return table[static_cast<std::size_t>(field)].label;
}

std::optional<TableField> field_named(std::string_view key) {
  for (std::size_t i = 0; i < field_count; ++i)
    if (table[i].key == key) return static_cast<TableField>(i);
  return std::nullopt;
}

std::string known_field_keys() {
  std::string keys;
  for (const Synonyms& s : table) keys.append(keys.empty() ? "" : ", ").append(s.key);
  return keys;
}

std::optional<TableField> field_of(std::string_view header) {
  const Guess guess = guess_field(header);
  if (guess.fit == Fit::none) return std::nullopt;
  return static_cast<TableField>(guess.field);
}

std::size_t Columns::count() const {
  std::size_t columns = 0;
  for (std::size_t f = 0; f < field_count; ++f) {
    const auto field = static_cast<TableField>(f);
    const bool anywhere = field == TableField::profile || field == TableField::platform_id ||
                          field == TableField::state || field == TableField::closed_on ||
                          field == TableField::birth_town || field == TableField::birth_country;
    if (at[f] && !anywhere) ++columns;
  }
  return columns;
}

HeaderMatch match_header(const std::vector<std::string>& headers, const std::map<std::string, std::string>& named) {
  HeaderMatch match;
  std::vector<bool> taken(headers.size(), false);
  std::array<bool, field_count> settled{};
  for (const auto& [key, header] : named) {
    const auto field = static_cast<std::size_t>(field_named(key).value());
    settled[field] = true;
    match.columns.at[field] = find_named(headers, header);
    if (const auto column = match.columns.at[field])
      taken[*column] = true;
    else
      match.absent.push_back(header);
  }

  std::array<Fit, field_count> fits{};
  std::array<std::vector<std::size_t>, field_count> columns;
  for (std::size_t c = 0; c < headers.size(); ++c) {
    const Guess guess = guess_field(headers[c]);
    if (guess.fit == Fit::none || taken[c] || settled[guess.field] || guess.fit < fits[guess.field]) continue;
    if (guess.fit > fits[guess.field]) columns[guess.field].clear();
    fits[guess.field] = guess.fit;
    columns[guess.field].push_back(c);
  }
  for (std::size_t f = 0; f < field_count; ++f) {
    if (columns[f].empty()) continue;
    match.columns.at[f] = columns[f].front();
    if (columns[f].size() > 1) match.clashes.push_back({static_cast<TableField>(f), columns[f]});
  }
  return match;
}

}  // namespace passation
