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
//   Moodle      username,password,firstname,lastname,email,cohort1,suspended     a comma is written &#44
//   Google      First Name [Required],Last Name [Required],Email Address [Required],Password [Required],…
//   TypingPal   Groupe;Prénom;Nom;Nom d'utilisateur;Mot de passe temporaire;…
//   SACoche     SCONET_ID;SCONET_N°;REFERENCE;PROFIL;NOM;PRENOM;LOGIN;MOT DE PASSE;INFO     profile: ELV, TUT, PRF …
//   ASP, tests  …;Identifiant français;Mot de passe français;Identifiant mathématiques;…
//
// Lists without a password are known (NEO for SACoche, Léa, other ENTs). What a cell with a password says stands in
// secret_cell.cpp, what all of them say together in list_secrets.cpp.

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/accents.hpp"
#include "base/error.hpp"
#include "base/html_entities.hpp"
#include "base/text.hpp"
#include "read/list_kind.hpp"
#include "read/list_secrets.hpp"
#include "read/phrases.hpp"
#include "read/profile.hpp"
#include "read/secret_cell.hpp"
#include "read/student_row.hpp"
#include "read/table.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

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

/// What the whole list says of its columns.
struct Layout {
  Header header;
  std::vector<LoginColumn> logins = {};
  ListKind kind = ListKind::pupils;
  std::vector<ProfileColumn> profiles = {};
  std::vector<ClosingColumn> closing = {};
  bool escapes_commas = false;  ///< Moodle's
  bool never_tells = false;     ///< SACoche's list of users: it leaves all passwords empty, of open accounts or not
};

/// Who nobody's profile says otherwise.
Who usual_in(ListKind kind) {
  switch (kind) {
    case ListKind::pupils: return Who::student;
    case ListKind::guardians: return Who::guardian;
    case ListKind::staff: return Who::staff;
    case ListKind::guests: break;
  }
  return Who::other;
}

Who kind_of_owner(const Values& values, const Row& row, const Layout& layout) {
  const std::string& profile = values[TableField::profile];
  if (!profile.empty()) return who_is(profile).value_or(Who::other);
  return who_is(row, layout.profiles).value_or(usual_in(layout.kind));
}

Layout layout_of(Header header, const Table& table, Date day) {
  Layout layout{std::move(header)};
  layout.logins = login_columns(layout.header);
  settle_password(layout.header, layout.logins, table);
  settle_division(layout.header, table);
  layout.kind = kind_of_list(layout.header, table, day);
  layout.profiles = profile_columns(layout.header);
  layout.closing = closing_columns(layout.header);
  const auto login = layout.header.match.columns[TableField::login];
  const auto profile = layout.header.match.columns[TableField::profile];
  layout.never_tells = profile && fold_key(layout.header.row.cells[*profile]) == "profilinfo";
  layout.escapes_commas = table.delimiter == ',' && login && fold_key(layout.header.row.cells[*login]) == "username";
  return layout;
}

std::string cell_of(const Row& row, std::size_t column, bool escapes_commas) {
  std::string cell = column < row.cells.size() ? row.cells[column] : "";
  if (escapes_commas)
    for (std::size_t at = 0; (at = cell.find("&#44", at)) != cell.npos; ++at)
      cell.replace(at, cell.compare(at, 5, "&#44;") == 0 ? 5 : 4, 1, ',');
  return cell;
}

/// What a row says of its owner's logins.
struct RowLogins {
  std::vector<GivenLogin> logins = {};
  CellNotes notes = {};
};

std::uint16_t bit(std::size_t n) {
  return static_cast<std::uint16_t>(1u << n);
}

/// Why nobody may have what the cell says.
std::optional<Code> fault_of(std::string_view text, CellKind kind) {
  if (kind == CellKind::other) return Code("IDENT_P_19");
  if (has_guard(text)) return Code("MDPAS_P_07");
  if (holds_untypable(text)) return Code("MDPAS_P_08");
  return std::nullopt;
}

void read_secret(GivenLogin& login, const std::string& cell, CellKind kind, RowLogins& row) {
  const std::string_view text = trimmed_secret(cell);
  const bool empty = trimmed_login(text).empty(), hash = is_hash(text);
  login.secret = "";
  if (hash) ++row.notes.hashes;
  if (empty || hash || is_withheld(text)) {
    login.untold = empty ? Untold::empty_cell : Untold::withheld;
    return;
  }
  row.notes.doubt(fault_of(text, kind));
  login.secret = text;
  if (kind == CellKind::number) row.notes.secret_numbers |= bit(row.logins.size());
}

RowLogins read_logins(const Row& row, const Layout& layout) {
  RowLogins read;
  for (const LoginColumn& column : layout.logins) {
    GivenLogin login;
    login.label = column.label;
    login.login = trimmed_login(cell_of(row, column.login, layout.escapes_commas));
    if (login.login.empty() || is_withheld(login.login) || tells_where(login.login)) continue;
    const CellKind kind = row.kind(column.login);
    read.notes.doubt(fault_of(login.login, kind));
    if (kind == CellKind::number) read.notes.login_numbers |= bit(read.logins.size());
    if (column.secret) {
      const bool activates = fold_key(layout.header.row.cells[*column.secret]).find("activation") != std::string::npos;
      login.kind = activates ? SecretKind::activation_code : SecretKind::password;
      read_secret(login, cell_of(row, *column.secret, layout.escapes_commas), row.kind(*column.secret), read);
    }
    if (layout.never_tells && login.untold == Untold::empty_cell) login.untold = Untold::withheld;
    read.logins.push_back(std::move(login));
  }
  return read;
}

/// An account that nobody may be given; its owner is known to have one.
void take_faulty(Reading& reading, Who who, Student owner, GivenAccount account, Code code) {
  reading.report.add(code, {}, owner.origin, {describe(owner)});
  account.profile = who == Who::student ? GivenAccount::Profile::student : GivenAccount::Profile::staff;
  account.person = std::move(owner);
  account.fault = code;
  reading.faulty_accounts.push_back(std::move(account));
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
           return column.login < row.cells.size() && !header[column.login].empty() &&
                  row.cells[column.login] == header[column.login];
         });
}

/// The owner of an account, with the doubts about him.
Entry read_owner(const Values& values, Origin origin, const DateOrder& order, std::vector<std::string>& divisions) {
  Entry owner = read_entry(values, std::move(origin), order);
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

/// Whether a name or a class is written with &eacute; for é.
bool names_hold_entity(const Row& row, const Columns& columns) {
  constexpr std::array fields{TableField::family_name, TableField::used_name, TableField::given_name,
                              TableField::division};
  return std::any_of(fields.begin(), fields.end(), [&](TableField field) {
    const auto column = columns[field];
    return column && *column < row.cells.size() && holds_entity(row.cells[*column]);
  });
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
  const auto column = header.match.columns[TableField::profile];
  if (count.students + count.staff + count.guardians > 0 || count.others == 0 || !column) return;
  throw Error(say(phrase::profiles_unknown, shown_header(header.row.cells[*column])), file,
              say(phrase::profiles_unknown_hint));
}

std::string headers_of(const Layout& layout, bool secrets) {
  std::string names;
  for (const LoginColumn& column : layout.logins) {
    const auto c = secrets ? column.secret : std::optional(column.login);
    std::string name = c ? shown_header(layout.header.row.cells[*c]) : "–";
    if (name.empty()) name = shown_column(*c, layout.header);
    if (names.find(name) == names.npos) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

void report_list(const Layout& layout, const Count& count, const std::string& file, Report& report) {
  if (layout.kind != ListKind::guardians) report_clashes(layout.header, file, report);
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

/// A list as it is known before its rows are read.
struct List {
  const Table& table;
  const Layout& layout;
  Date day;
  DateOrder order;
  Widths widths;
  bool ours = false;  ///< a list that this program has written
};

/// What the rows of a list give.
struct Gathered {
  Reading reading;
  Count count;
  std::set<std::string> uais;
  std::string owner_above;  ///< the name in the row above
  ListFacts facts;
  bool spares = false;  ///< there are some that nobody was given
};

/// The owner's account, or what is said in its place.
void take_account(const Row& row, const Values& values, const List& list, Who who, Entry owner, GivenAccount account,
                  CellNotes notes, Gathered& gathered) {
  Reading& reading = gathered.reading;
  if (account.logins.empty())
    reading.report.add("IDENT_P_10", {}, owner.student.origin, {describe(owner.student)});
  else if (is_torn(row, list.widths))
    take_faulty(reading, who, std::move(owner.student), std::move(account), "IDENT_P_21");
  else if (is_closed(row, values, list.layout.closing, list.day))
    take_faulty(reading, who, std::move(owner.student), std::move(account), "IDENT_P_18");
  else {
    take(reading, who, std::move(owner), std::move(account));
    gathered.facts.notes.push_back(std::move(notes));
  }
}

void read_row(const Row& row, const List& list, Gathered& gathered) {
  const Columns& columns = list.layout.header.match.columns;
  const Origin origin{list.table.name, row.line};
  const Values values = read_values(row, columns);
  GivenAccount account;
  RowLogins read = read_logins(row, list.layout);
  account.logins = std::move(read.logins);
  require_sound_secrets(account.logins, origin);
  const bool merged = has_merged_name(row, columns);
  if (account.logins.empty() && (merged || is_furniture(row, values))) return;
  const Who who = kind_of_owner(values, row, list.layout);
  Count& count = gathered.count;
  ++number_of(count, who);
  if (who != Who::student && who != Who::staff) return;
  require_school_size(count.students + count.staff, list.table.name);
  if (!values[TableField::uai].empty()) gathered.uais.insert(values[TableField::uai]);
  Entry owner = read_owner(values, origin, list.order, account.divisions);
  const std::string above = std::exchange(gathered.owner_above, name_of(owner.student));
  if (merged && gathered.owner_above == above)
    throw Error(say(phrase::owner_merged), place_of(origin), say(phrase::owner_merged_hint));
  take_account(row, values, list, who, std::move(owner), std::move(account), std::move(read.notes), gathered);
  gathered.facts.names_escaped = gathered.facts.names_escaped || names_hold_entity(row, columns);
}

void read_rows(const List& list, Gathered& gathered) {
  TableRows reader(list.table);
  const std::size_t most = std::min(max_table_people, most_rows(list.table));
  gathered.reading.roster.students.reserve(most);  // a vector that grows holds its people twice
  gathered.reading.accounts.reserve(most);
  for (Row row; reader.next(row);) {
    if (row.line <= list.layout.header.row.line || repeats_header(row, list.layout)) continue;
    require_closed_quotes(row, list.layout.header, list.table);
    if (list.ours)
      for (std::string& cell : row.cells) cell = std::string(without_guard(cell));
    if (list.ours && is_own_spare(row.cells))
      gathered.spares = true;
    else
      read_row(row, list, gathered);
  }
}

/// @throws Error where the rows give nobody
void require_owners(const Gathered& gathered, const List& list) {
  const Count& count = gathered.count;
  const std::string& file = list.table.name;
  if (gathered.spares && count.students == 0) throw Error(say(phrase::own_spares), file, say(phrase::own_spares_hint));
  if (count.students + count.staff + count.guardians + count.others == 0)
    throw Error(say(phrase::accounts_empty), file, say(phrase::accounts_empty_hint));
  require_known_profiles(count, list.layout.header, file);
}

/// Of the columns that --column names: those of pupils may be meant for another file.
ChosenColumns chosen_here(ChosenColumns chosen, const std::vector<Row>& rows) {
  std::erase_if(chosen.named, [&](const auto& column) {
    const ChosenColumns only{.named = {column}};
    return !is_of_account(field_named(column.first).value()) && !column_number(column.second) &&
           std::none_of(rows.begin(), rows.end(),
                        [&](const Row& row) { return match_header(row.cells, only).absent.empty(); });
  });
  return chosen;
}

/// The header of a list and what follows from it. @throws Error where a column is missing, or may hold what another
/// does
Layout read_layout(const Table& table, const ReadOptions& options) {
  const std::vector<Row> rows = first_rows(table);
  auto header = find_header(rows, chosen_here(chosen_columns(options, table.name), rows), school_year_of(options.day));
  if (!header) throw Error(say(phrase::header_missing), table.name, say(phrase::header_missing_hint));
  require_sound_accents(*header, table.name);
  require_chosen(*header, table.name);
  Layout layout = layout_of(std::move(*header), table, options.day);
  require_columns(layout.header, needed_of_account(layout.header, layout.logins), rows, table.name);
  return layout;
}

}  // namespace

bool is_account_list(std::string_view bytes, const ChosenColumns& chosen) {
  const auto table = text_table_beginning(bytes);
  const auto header = table ? find_header(first_rows(*table), chosen) : std::nullopt;
  return header && is_account_list(*header);
}

Header header_of_accounts(const Table& table, const ReadOptions& options) {
  return read_layout(table, options).header;
}

Reading read_accounts(const Table& table, const ReadOptions& options) {
  const Layout layout = read_layout(table, options);

  Gathered gathered;
  Reading& reading = gathered.reading;
  const bool ours = reading.files.emplace_back().ours = is_own_account_list(layout.header.row.cells);
  const List list{.table = table,
                  .layout = layout,
                  .day = options.day,
                  .order = date_order_of(table, layout.header, options.day),
                  .widths = widths_of(table, layout.header),
                  .ours = ours};
  read_rows(list, gathered);
  require_owners(gathered, list);
  list.order.require_day_first(table.name);
  examine_secrets(reading, gathered.facts, table.name);
  const Count& count = gathered.count;
  report_list(layout, count, table.name, reading.report);
  if (count.students + count.staff == 0)
    reading.others_alone = not_of_pupils(count.guardians > 0 ? ListKind::guardians : ListKind::guests, table.name);
  reading.roster.spreadsheets.insert(table.name);
  reading.roster.tables.insert(table.name);
  reading.roster.school.uai = school_of(gathered.uais);
  return std::move(gathered.reading);
}

}  // namespace passation
