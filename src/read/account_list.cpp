// Account lists that platforms give. Columns are found by their headers (header.cpp, login_columns.cpp), so that any
// list with a login is read; the layouts that are known:
//
//   NEO, ONE    Type;Nom;Prénom;Login;Alias de login;Code d'activation
//               Id;Id Siecle;Type;Nom;Prénom;Login;Alias de login;Code d'activation;Fonction(s);…;Classe(s);…
//               Id;Identifiant SIECLE;Type;Nom;Prénom;Identifiant;Login personnalisé (Alias);Code
//               d'activation;…;Classes;…
//   for GEPI    RNE;UID;Classe;Profil;Prénom;Nom;Login;Mot de passe;Clé de jointure;…
//   GEPI        NOMMA;PRENOM;NOMLOGMI;MDP;MAIL;SGR;GR
//   ITOP        Nom;Prénom;Login;Numéro de jointure;Mot de passe;Email;Classe;Etat;…   jointure: MENESR$12345
//               the same with Profil (Elève, Responsable élève); parents: …;Nom enfant 1;Prénom enfant 1;Classe enfant
//               1
//   Léa         Nom;Prenom;Date de naissance;Sexe;Division;Login;     division: cn=3166$2 PMA1,ou=groups,dc=…
//   Moodle      username,password,firstname,lastname,email,cohort1     a comma is written &#44
//   TypingPal   Groupe;Prénom;Nom;Nom d'utilisateur;Mot de passe temporaire;…
//   ASP, tests  …;Identifiant français;Mot de passe français;Identifiant mathématiques;…
//
// Lists without a password are known (NEO for SACoche, Léa, other ENTs). Passwords keep every character.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/accents.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "read/phrases.hpp"
#include "read/student_row.hpp"
#include "read/table.hpp"
#include "roster/identifier.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

enum class Who : std::uint8_t { student, staff, guardian, other };

/// Beginnings of the folded profile, the first that fits: « Responsable élève » is a guardian, « National_ELV » a
/// pupil.
struct ProfileWord {
  std::string_view beginning;
  Who who;
};
constexpr auto profile_words = std::to_array<ProfileWord>({
    {"eleve", Who::student},        {"student", Who::student},   {"apprenti", Who::student},
    {"apprenant", Who::student},    {"etudiant", Who::student},  {"nationalelv", Who::student},
    {"responsable", Who::guardian}, {"parent", Who::guardian},   {"relative", Who::guardian},
    {"tuteur", Who::guardian},      {"tutrice", Who::guardian},  {"nationaltut", Who::guardian},
    {"enseignant", Who::staff},     {"prof", Who::staff},        {"teacher", Who::staff},
    {"personnel", Who::staff},      {"direction", Who::staff},   {"chef", Who::staff},
    {"principal", Who::staff},      {"proviseur", Who::staff},   {"documentaliste", Who::staff},
    {"viescolaire", Who::staff},    {"cpe", Who::staff},         {"nonenseignant", Who::staff},
    {"administra", Who::staff},     {"nationalens", Who::staff}, {"nationaldoc", Who::staff},
    {"nationaldir", Who::staff},    {"nationalevs", Who::staff}, {"nationaleta", Who::staff},
});

/// A list without a profile is of pupils, unless it has columns for children.
Who who_is(const std::string& profile, bool of_guardians) {
  if (profile.empty()) return of_guardians ? Who::guardian : Who::student;
  const std::string folded = fold_key(profile);
  const auto found = std::find_if(profile_words.begin(), profile_words.end(),
                                  [&](const ProfileWord& word) { return folded.starts_with(word.beginning); });
  return found == profile_words.end() ? Who::other : found->who;
}

bool is_list_of_guardians(const Header& header) {
  return std::any_of(header.row.cells.begin(), header.row.cells.end(), [](const std::string& cell) {
    const std::string folded = fold_key(shown_header(cell));
    return folded.starts_with("nomenfant") || folded.starts_with("prenomenfant");
  });
}

/// "cn=3166$2 PMA1,ou=groups,dc=…" is « 2 PMA1 »; else names separated by commas.
std::vector<std::string> division_names(std::string_view text) {
  std::vector<std::string> names;
  if (text.starts_with("cn=")) {
    text = text.substr(3, text.find(',') - 3);
    if (std::string name = tidy(text.substr(text.find('$') + 1)); !name.empty()) names.push_back(std::move(name));
    return names;
  }
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    if (std::string name = tidy(text.substr(0, end)); !name.empty()) names.push_back(std::move(name));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

/// By its day, or by the word with which its state begins. « Inactif » is none: nobody may have logged in to it yet.
bool is_closed(const Values& values, Date day) {
  constexpr std::array words{"desactiv", "suspend", "bloqu", "ferme", "supprim", "disabled"};
  const auto closed_on = parse_date(std::string_view(values[TableField::closed_on]).substr(0, 10)).date;
  if (closed_on && *closed_on <= day) return true;
  const std::string state = fold_key(values[TableField::state]);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return state.starts_with(word); });
}

/// What the whole list says of its columns.
struct Layout {
  Header header;
  std::vector<LoginColumn> logins;
  bool of_guardians = false;
  bool escapes_commas = false;  ///< Moodle's
};

Layout layout_of(Header header, char delimiter) {
  Layout layout{std::move(header), {}, false, false};
  layout.logins = login_columns(layout.header);
  std::set<std::size_t> secrets;
  for (const LoginColumn& column : layout.logins)
    if (column.secret) secrets.insert(*column.secret);
  if (secrets.size() > 1)  // each login has its own: these columns do not vie for one place
    std::erase_if(layout.header.match.clashes, [&](const Clash& c) {
      return c.field == TableField::password &&
             std::all_of(c.columns.begin(), c.columns.end(), [&](std::size_t at) { return secrets.contains(at); });
    });
  layout.of_guardians = is_list_of_guardians(layout.header);
  const auto login = layout.header.match.columns[TableField::login];
  layout.escapes_commas = delimiter == ',' && login && fold_key(layout.header.row.cells[*login]) == "username";
  return layout;
}

std::string cell_of(const Row& row, std::size_t column, bool escapes_commas) {
  std::string cell = column < row.cells.size() ? row.cells[column] : "";
  if (escapes_commas)
    for (std::size_t at = 0; (at = cell.find("&#44", at)) != cell.npos; ++at)
      cell.replace(at, cell.compare(at, 5, "&#44;") == 0 ? 5 : 4, 1, ',');
  return cell;
}

std::vector<GivenLogin> read_logins(const Row& row, const Layout& layout) {
  std::vector<GivenLogin> logins;
  for (const LoginColumn& column : layout.logins) {
    GivenLogin login;
    login.label = column.label;
    login.login = trimmed(cell_of(row, column.login, layout.escapes_commas));
    if (login.login.empty()) continue;
    if (column.secret) {
      login.secret = cell_of(row, *column.secret, layout.escapes_commas);
      if (trimmed(*login.secret).empty()) login.secret->clear();
      const bool activates = fold_key(layout.header.row.cells[*column.secret]).find("activation") != std::string::npos;
      login.kind = activates ? SecretKind::activation_code : SecretKind::password;
    }
    logins.push_back(std::move(login));
  }
  return logins;
}

void require_sound_secrets(const std::vector<GivenLogin>& logins, const Origin& origin) {
  for (const GivenLogin& login : logins)
    if (login.secret && accents_of(*login.secret) == Accents::broken)
      throw Error(say(phrase::password_broken), place_of(origin), say(phrase::accents_broken_hint));
}

/// The header once more, or the second line of one whose cells are merged with those below.
bool repeats_header(const Row& row, const Layout& layout) {
  const std::vector<std::string>& header = layout.header.row.cells;
  return row.cells == header || std::any_of(layout.logins.begin(), layout.logins.end(), [&](const LoginColumn& column) {
           return column.login < row.cells.size() && row.cells[column.login] == header[column.login];
         });
}

/// The owner of an account, with the doubts about him.
Entry read_owner(const Values& values, Origin origin, std::vector<std::string>& divisions) {
  Entry owner = read_entry(values, std::move(origin));
  Student& person = owner.student;
  person.source_id.erase(0, person.source_id.rfind('$') + 1);  // MENESR$12345
  divisions = division_names(values[TableField::division]);
  if (divisions.empty()) divisions = person.groups;  // TypingPal calls them so
  person.division = divisions.empty() ? "" : divisions.front();
  person.groups.clear();
  return owner;
}

std::string name_of(const Student& person) {
  return person.family_name + "|" + person.used_name + "|" + person.given_name;
}

/// Whether the given name, or the only name, is one cell with that of the row above.
bool has_merged_name(const Row& row, const Columns& columns) {
  const auto given = columns[TableField::given_name];
  const auto column = given ? given : columns[TableField::family_name];
  return column && std::find(row.merged.begin(), row.merged.end(), *column) != row.merged.end();
}

/// How many rows there are of each kind.
struct Count {
  std::size_t students = 0, staff = 0, guardians = 0, others = 0;
};

std::size_t& number_of(Count& count, Who who) {
  switch (who) {
    case Who::student: return count.students;
    case Who::staff: return count.staff;
    case Who::guardian: return count.guardians;
    case Who::other: break;
  }
  return count.others;
}

/// @throws Error when no profile says a word that is known: a list of nobody would leave the forecast to be printed.
void require_known_profiles(const Count& count, const Header& header, const std::string& file) {
  if (count.students + count.staff + count.guardians > 0 || count.others == 0) return;
  const std::size_t column = header.match.columns[TableField::profile].value();
  throw Error(say(phrase::profiles_unknown, shown_header(header.row.cells[column])), file,
              say(phrase::profiles_unknown_hint));
}

std::string headers_of(const Layout& layout, bool secrets) {
  std::string names;
  for (const LoginColumn& column : layout.logins) {
    const auto c = secrets ? column.secret : std::optional(column.login);
    const std::string name = c ? shown_header(layout.header.row.cells[*c]) : "–";
    if (names.find(name) == names.npos) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

void report_list(const Layout& layout, const Count& count, const std::string& file, Report& report) {
  if (!layout.of_guardians) report_clashes(layout.header, file, report);
  report.add("IDENT_P_12", {}, {file, layout.header.row.line},
             {std::to_string(count.students), std::to_string(count.staff),
              std::to_string(count.guardians + count.others), headers_of(layout, false), headers_of(layout, true)});
}

void take(Reading& reading, Who who, Entry owner, GivenAccount account) {
  if (who == Who::student) {
    const Subject subject = Subject::student(reading.roster.students.size());
    for (Doubt& d : owner.doubts) reading.report.add(d.code, subject, owner.student.origin, std::move(d.details));
    reading.roster.students.push_back(owner.student);
  }
  account.profile = who == Who::student ? GivenAccount::Profile::student : GivenAccount::Profile::staff;
  account.person = std::move(owner.student);
  reading.accounts.push_back(std::move(account));
}

/// A birth date as a password, "01022014".
std::optional<Date> date_in(std::string_view secret) {
  if (secret.size() != 8 || !all_digits(secret)) return std::nullopt;
  return parse_date(fmt::format("{}/{}/{}", secret.substr(0, 2), secret.substr(2, 2), secret.substr(4))).date;
}

/// "1,2E+50": what a spreadsheet program makes of 12e49.
bool is_rounded_number(std::string_view secret) {
  const std::size_t exponent = secret.find("E+");
  if (exponent == secret.npos || !all_digits(secret.substr(exponent + 2))) return false;
  const std::string_view number = secret.substr(0, exponent);
  const std::size_t point = std::min(number.find_first_of(",."), number.size());
  return all_digits(number.substr(0, point)) && (point == number.size() || all_digits(number.substr(point + 1)));
}

/// What a spreadsheet program shows for a password that it took for a formula: "@merle" is "#NOM?".
bool is_error_value(std::string_view secret) {
  constexpr std::array<std::string_view, 11> errors{"#NAME?",   "#NOM?", "#REF!", "#VALUE!", "#VALEUR!", "#DIV/0!",
                                                    "#NOMBRE!", "#NUM!", "#N/A",  "#NULL!",  "#NUL!"};
  return std::find(errors.begin(), errors.end(), secret) != errors.end();
}

/// The length of a list's numbers where nearly all have the same, none is longer, and none begins with a zero: then the
/// shorter ones have lost theirs. Zero where nothing says so.
std::size_t length_of_numbers(const std::vector<GivenAccount>& accounts) {
  constexpr std::size_t fewest = 10, shortest = 4;
  std::map<std::size_t, std::size_t> lengths;
  std::size_t numbers = 0;
  for (const GivenAccount& account : accounts)
    for (const GivenLogin& login : account.logins) {
      if (!login.secret || login.secret->empty() || !all_digits(*login.secret)) continue;
      if (login.secret->front() == '0') return 0;
      ++numbers;
      ++lengths[login.secret->size()];
    }
  if (numbers < fewest) return 0;
  const auto [longest, count] = *lengths.rbegin();
  return longest >= shortest && count * 10 >= numbers * 8 ? longest : 0;
}

/// What the passwords of a list have in common.
struct Habits {
  bool dates = false;      ///< some are birth dates
  std::size_t digits = 0;  ///< of its numbers; zero where they vary
};

/// "1022014" is a birth date without its zero where it is the owner's, or where other passwords are dates.
bool is_spoilt(const GivenLogin& login, const Student& owner, const Habits& habits) {
  const std::string_view secret = login.secret ? *login.secret : std::string_view();
  if (is_rounded_number(secret) || is_error_value(secret)) return true;
  if (!secret.empty() && all_digits(secret) && secret.size() < habits.digits) return true;
  const auto date = secret.size() == 7 ? date_in("0" + *login.secret) : std::nullopt;
  return date && (habits.dates || date == owner.birth_date);
}

/// Passwords that a spreadsheet program has changed are nobody's: they would open nothing. @throws Error when it has
/// changed all of them.
void leave_out_spoilt(Reading& reading, const std::string& file) {
  const auto any_login = [](const GivenAccount& account, auto test) {
    return std::any_of(account.logins.begin(), account.logins.end(), test);
  };
  Habits habits{false, length_of_numbers(reading.accounts)};
  habits.dates = std::any_of(reading.accounts.begin(), reading.accounts.end(), [&](const GivenAccount& account) {
    return any_login(account, [](const GivenLogin& login) { return login.secret && date_in(*login.secret); });
  });
  std::erase_if(reading.accounts, [&](const GivenAccount& account) {
    const Student& owner = account.person;
    const bool spoilt = any_login(account, [&](const GivenLogin& l) { return is_spoilt(l, owner, habits); });
    if (spoilt) reading.report.add("IDENT_P_19", {}, owner.origin, {describe(owner)});
    return spoilt;
  });
  if (reading.accounts.empty() && reading.report.has("IDENT_P_21"))
    throw Error(say(phrase::lines_torn), file, say(phrase::lines_torn_hint));
  if (reading.accounts.empty() && reading.report.has("IDENT_P_19"))
    throw Error(say(phrase::passwords_spoilt), file, say(phrase::passwords_spoilt_hint));
}

void require_account_columns(const Layout& layout, const std::vector<Row>& rows, const std::string& file) {
  const Columns& columns = layout.header.match.columns;
  std::vector<TableField> needed;
  if (layout.logins.empty()) needed.push_back(TableField::login);
  if (!columns[TableField::source_id] && !columns[TableField::ine])
    needed.insert(needed.end(), {TableField::family_name, TableField::given_name});
  require_columns(layout.header, needed, rows, file);
}

/// Of the columns that --column names: those of pupils may be meant for another file.
NamedColumns named_here(const NamedColumns& named, const std::vector<Row>& rows) {
  NamedColumns here = named;
  std::erase_if(here, [&](const auto& column) {
    const NamedColumns only{column};
    return !is_of_account(field_named(column.first).value()) &&
           std::none_of(rows.begin(), rows.end(),
                        [&](const Row& row) { return match_header(row.cells, only).absent.empty(); });
  });
  return here;
}

}  // namespace

bool is_account_list(std::string_view bytes) {
  const auto table = text_table_beginning(bytes);
  const auto header = table ? find_header(first_rows(*table), {}) : std::nullopt;
  return header && is_account_list(*header);
}

Reading read_accounts(const Table& table, const ReadOptions& options) {
  const std::vector<Row> rows = first_rows(table);
  auto header = find_header(rows, named_here(options.columns, rows));
  if (!header) throw Error(say(phrase::header_missing), table.name, say(phrase::header_missing_hint));
  require_sound_accents(*header, table.name);
  const Layout layout = layout_of(std::move(*header), table.delimiter);
  require_account_columns(layout, rows, table.name);

  Reading reading;
  const bool ours = reading.files.emplace_back().ours = is_own_account_list(layout.header.row.cells);
  bool spares = false;
  Count count;
  std::set<std::string> uais;
  TableRows reader(table);
  DateOrder order;
  std::string owner_above;
  const Widths widths = widths_of(table, layout.header);
  for (Row row; reader.next(row);) {
    if (row.line <= layout.header.row.line || repeats_header(row, layout)) continue;
    require_closed_quotes(row, layout.header, table);
    if (ours && is_own_spare(row.cells)) {  // nobody's yet
      spares = true;
      continue;
    }
    const Values values = read_values(row, layout.header.match.columns);
    GivenAccount account;
    account.logins = read_logins(row, layout);
    require_sound_secrets(account.logins, {table.name, row.line});
    const bool merged = has_merged_name(row, layout.header.match.columns);
    if (account.logins.empty() && (merged || is_furniture(row, values))) continue;
    const Who who = who_is(values[TableField::profile], layout.of_guardians);
    ++number_of(count, who);
    if (who != Who::student && who != Who::staff) continue;
    require_school_size(count.students + count.staff, table.name);
    if (!values[TableField::uai].empty()) uais.insert(values[TableField::uai]);
    order.see(values[TableField::birth_date], row.line);
    Entry owner = read_owner(values, {table.name, row.line}, account.divisions);
    if (merged && name_of(owner.student) == owner_above)
      throw Error(say(phrase::owner_merged), place_of({table.name, row.line}), say(phrase::owner_merged_hint));
    owner_above = name_of(owner.student);
    if (account.logins.empty())
      reading.report.add("IDENT_P_10", {}, owner.student.origin, {describe(owner.student)});
    else if (is_torn(row, widths))
      reading.report.add("IDENT_P_21", {}, owner.student.origin, {describe(owner.student)});
    else if (is_closed(values, options.day))
      reading.report.add("IDENT_P_18", {}, owner.student.origin, {describe(owner.student)});
    else
      take(reading, who, std::move(owner), std::move(account));
  }
  if (spares && count.students == 0) throw Error(say(phrase::own_spares), table.name, say(phrase::own_spares_hint));
  if (count.students + count.staff + count.guardians + count.others == 0)
    throw Error(say(phrase::accounts_empty), table.name, say(phrase::accounts_empty_hint));
  require_known_profiles(count, layout.header, table.name);
  order.require_day_first(table.name);
  leave_out_spoilt(reading, table.name);
  report_list(layout, count, table.name, reading.report);
  reading.roster.tables.insert(table.name);
  reading.roster.school.uai = school_of(uais);
  return reading;
}

}  // namespace passation
