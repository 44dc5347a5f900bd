#include "read/header.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/header_words.hpp"
#include "read/phrases.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

/// Headers of a field as fold_key() leaves them, separated by spaces. A `sure` one goes before a `likely` one without
/// a word; two of the same kind clash.
struct Synonyms {
  std::string_view key;
  Phrase label;
  std::string_view sure;
  std::string_view likely;
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
     "prenoms"},
    {"used_given_name",
     {"prénom d’usage", "used given name"},
     "prenomdusage prenomusage prenomdusageeleve prenomdusagedeleleve",
     "prenomusuel prenomchoisi preferredname preferredfirstname"},
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
     "division classe divisions classes class div classeouregroupement",
     "codestructure codedivision codeclasse libelledivision libelleclasse"},
    {"structure_type", {"type de structure", "structure type"}, "typestructure typedestructure", ""},
    {"groups", {"groupe", "group"}, "groupe groupes regroupement regroupements", "codegroupe"},
    {"mef", {"code MEF", "MEF code"}, "codemef", "mef"},
    {"ine",
     {"INE", "INE"},
     "ine nine noine idnational identifiantnational numeroine numeronational nnational identifiantnationaleleve "
     "identifiantnationaldeleleve",
     "inernie inebea identifiantunique identifiantuniqueeleve identifiantuniquedeleleve numeronationaleleve "
     "nnationaleleve idnationaleleve identifiantnationalunique"},
    {"source_id",
     {"identifiant SIECLE", "SIECLE id"},
     "eleveid idsiecle identifiantsiecle idsconet sconetid identifiantsconet",
     "ideleve numerodejointure nodejointure ndejointure numerojointure clejointure cledejointure jointure"},
    {"elenoet",
     {"n° interne", "number in the school"},
     "ninterne nointerne numinterne numerointerne elenoet numeleveetab sconetn sconetno nsconet",
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
     "login nomlogmi username nomdutilisateur nomutilisateur identifiantdeconnexion identifiantconnexion logineleve "
     "identifianteleve logindeleleve identifiantdeleleve userprincipalname nomdutilisateurprincipal "
     "emailaddressrequired",
     "identifiant utilisateur identifiants logins"},
    {"login_alias", {"alias", "alias"}, "alias aliasdelogin loginpersonnalisealias loginpersonnalise", ""},
    {"password",
     {"mot de passe", "password"},
     "motdepasse mdp password motdepasseinitial motdepasseprovisoire motdepassetemporaire motdepasseeleve "
     "codedactivation codeactivation activationcode",
     ""},
    {"profile",
     {"profil", "profile"},
     "profil profile profils profilinfo profilutilisateur profildelutilisateur profilducompte typedecompte typecompte "
     "typedeprofil typedutilisateur typeutilisateur profilent usertype typedepersonne typedusager",
     "type role categorie"},
    {"platform_id",
     {"numéro de la plateforme", "platform's number"},
     "uid identifiantent identifiantinterne identifiantexterne identifianttechnique identifiantonde idonde "
     "identifiantbe1d identifiantacademique identifiantetablissement",
     "id"},
    {"state",
     {"état du compte", "state of the account"},
     "etatducompte etatcompte statutducompte statutcompte accountstatus",
     "etat"},
    {"closed_on",
     {"date de désactivation", "closing date"},
     "datededesactivation datedesactivation desactivele comptedesactivele datedefermeture datedefermetureducompte",
     ""},
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

/// « First Name [Required] » is « First Name »: what a form says of a column is no part of its name.
std::string_view without_remark(std::string_view folded) {
  constexpr std::array<std::string_view, 4> remarks{"required", "obligatoire", "requis", "facultatif"};
  for (const std::string_view remark : remarks)
    if (folded.size() > remark.size() && folded.ends_with(remark)) folded.remove_suffix(remark.size());
  return folded;
}

struct Guess {
  std::size_t field = 0;
  Fit fit = Fit::none;
};

/// The field that a header fits best by all that it says; what it contains is the least likely.
Guess guess_by_words(std::string_view header, std::string_view folded, std::optional<int> school_year) {
  constexpr std::array<std::string_view, 12> hints{"class", "div", "ine",    "pass", "mdp", "pwd",
                                                   "psw",   "pin", "secret", "code", "cle", "key"};
  if (std::none_of(hints.begin(), hints.end(), [&](auto hint) { return folded.find(hint) != folded.npos; })) return {};
  const std::vector<std::string> words = words_of(header);
  if (speaks_of_ine(words)) return {static_cast<std::size_t>(TableField::ine), Fit::contained};
  if (speaks_of_division(words, school_year)) return {static_cast<std::size_t>(TableField::division), Fit::contained};
  if (secret_header(header) == SecretHeader::password)
    return {static_cast<std::size_t>(TableField::password), Fit::contained};
  return {};
}

/// The field that a header fits best.
Guess guess_field(std::string_view header, std::optional<int> school_year = std::nullopt) {
  const std::string whole = header.size() <= longest_header ? fold_key(header) : "";
  const std::string_view folded = without_remark(whole);
  Guess best;
  if (folded.empty()) return best;
  for (std::size_t i = 0; i < field_count; ++i) {
    const bool sure = holds_word(table[i].sure, folded) || holds_word(table[i].sure, whole);
    const Fit fit = sure ? Fit::sure : holds_word(table[i].likely, folded) ? Fit::likely : Fit::none;
    if (fit > best.fit) best = {i, fit};
  }
  return best.fit == Fit::none ? guess_by_words(header, folded, school_year) : best;
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

/// Two columns of passwords, or a new class beside a class: whatever their headers say, one of them is out of date.
bool is_rival(const Guess& guess, const std::string& header) {
  const auto field = static_cast<TableField>(guess.field);
  return field == TableField::password || (field == TableField::division && is_of_new_division(words_of(header)));
}

/// The columns that fit a field, and those of them that fit it best.
class Candidates {
 public:
  void add(const Guess& guess, std::size_t column, const std::string& header) {
    if (is_rival(guess, header)) rivals_[guess.field].push_back(column);
    if (guess.fit < fits_[guess.field]) return;
    if (guess.fit > fits_[guess.field]) best_[guess.field].clear();
    fits_[guess.field] = guess.fit;
    best_[guess.field].push_back(column);
  }

  void settle(HeaderMatch& match) const {
    for (std::size_t f = 0; f < field_count; ++f) {
      if (best_[f].empty()) continue;
      std::vector<std::size_t> columns = best_[f];
      for (const std::size_t rival : rivals_[f])
        if (std::find(columns.begin(), columns.end(), rival) == columns.end()) columns.push_back(rival);
      match.columns.at[f] = columns.front();
      const bool read_by_nobody = static_cast<TableField>(f) == TableField::platform_id;
      const bool unsure = fits_[f] != Fit::sure || columns.size() > best_[f].size();
      if (columns.size() > 1 && !read_by_nobody)
        match.clashes.push_back({static_cast<TableField>(f), std::move(columns), unsure});
    }
  }

 private:
  std::array<Fit, field_count> fits_{};
  std::array<std::vector<std::size_t>, field_count> best_, rivals_;
};

void note_secret(const std::string& header, std::size_t column, HeaderMatch& match) {
  if (header.size() > longest_header) return;
  switch (secret_header(header)) {
    case SecretHeader::doubtful: match.doubtful_secrets.push_back(column); break;
    case SecretHeader::code: match.codes.push_back(column); break;
    case SecretHeader::about: match.about_secrets.push_back(column); break;
    case SecretHeader::none:
    case SecretHeader::password: break;
  }
}

/// Takes the columns that the user means, and says which fields are settled so.
std::array<bool, field_count> take_chosen(const std::vector<std::string>& headers, const ChosenColumns& chosen,
                                          HeaderMatch& match) {
  std::array<bool, field_count> settled{};
  const auto take = [&](std::optional<std::size_t> column, std::optional<TableField> field, const std::string& name) {
    if (field) settled[static_cast<std::size_t>(*field)] = true;
    if (!column) {
      match.absent.push_back(name);
      return;
    }
    match.chosen.insert(*column);
    if (!field) return;
    std::optional<std::size_t>& known = match.columns.at[static_cast<std::size_t>(*field)];
    if (known && known != column) match.chosen_twice.push_back({*field, {*known, *column}});
    if (!known) known = column;
  };
  for (const auto& [key, header] : chosen.named) take(find_named(headers, header), field_named(key).value(), header);
  for (const auto& [column, field] : chosen.places)
    take(column < headers.size() ? std::optional(column) : std::nullopt, field, std::to_string(column + 1));
  return settled;
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
    if (table[i].key == key || fold_key(table[i].label.fr) == fold_key(key)) return static_cast<TableField>(i);
  return std::nullopt;
}

Message known_fields() {
  Message fields;
  for (const Synonyms& s : table) {
    fields.fr.append(fields.fr.empty() ? "" : ", ").append(s.label.fr);
    fields.en.append(fields.en.empty() ? "" : ", ").append(s.key);
  }
  return fields;
}

NamedColumns with_field_keys(const NamedColumns& named) {
  NamedColumns keyed;
  for (const auto& [name, header] : named) {
    const std::optional<TableField> field = field_named(name);
    const auto [known, is_new] = keyed.emplace(field ? std::string(field_key(*field)) : name, header);
    if (!is_new)
      throw Error(say(phrase::column_twice, say(field_label(*field)), known->second + ", " + header), "",
                  say(phrase::column_twice_hint));
  }
  return keyed;
}

std::optional<std::size_t> column_number(std::string_view text) {
  const std::string number = tidy(text);
  constexpr std::size_t most_digits = 5;
  if (number.empty() || number.size() > most_digits || !all_digits(number) || number.front() == '0')
    return std::nullopt;
  return static_cast<std::size_t>(std::stoul(number)) - 1;
}

bool ChosenColumns::by_place() const {
  return !places.empty() || header_line ||
         std::any_of(named.begin(), named.end(), [](const auto& n) { return column_number(n.second).has_value(); });
}

ChosenColumns with_places(ChosenColumns chosen, const std::vector<std::string>& headers) {
  std::erase_if(chosen.named, [&](const auto& column) {
    const auto number = find_named(headers, column.second) ? std::nullopt : column_number(column.second);
    if (number) chosen.places.emplace_back(*number, field_named(column.first).value());
    return number.has_value();
  });
  return chosen;
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

bool HeaderMatch::leaves_out(std::size_t column) const {
  return chosen.contains(column) && std::find(columns.at.begin(), columns.at.end(), column) == columns.at.end();
}

HeaderMatch match_header(const std::vector<std::string>& headers, const ChosenColumns& chosen,
                         std::optional<int> school_year) {
  HeaderMatch match;
  const std::array<bool, field_count> settled = take_chosen(headers, chosen, match);
  Candidates candidates;
  const bool secret_is_chosen = settled[static_cast<std::size_t>(TableField::password)];
  for (std::size_t c = 0; c < headers.size(); ++c) {
    if (match.chosen.contains(c)) continue;
    const Guess guess = guess_field(headers[c], school_year);
    if (guess.fit != Fit::none && !settled[guess.field]) candidates.add(guess, c, headers[c]);
    if (guess.fit == Fit::none && !secret_is_chosen) note_secret(headers[c], c, match);
  }
  candidates.settle(match);
  std::optional<std::size_t>& given = match.columns.at[static_cast<std::size_t>(TableField::given_name)];
  std::optional<std::size_t>& used = match.columns.at[static_cast<std::size_t>(TableField::used_given_name)];
  if (!given) given = std::exchange(used, std::nullopt);  // the only one that the table has
  return match;
}

}  // namespace passation
