#pragma once
// A table of any kind, delimited text or a sheet of a workbook: its rows, and the row that is its header.

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "read/header.hpp"
#include "read/reader.hpp"
#include "read/student_row.hpp"

namespace passation {

struct Table {
  std::string name;        ///< what messages call it
  std::string text;        ///< delimited text; empty for a sheet
  char delimiter = '\0';   ///< '\0' for a sheet
  std::vector<Row> rows;   ///< of a sheet
  bool certain = true;     ///< its encoding is: otherwise its accents may be others
  std::string sheet = {};  ///< its own name in the workbook; empty for text
};

/// The first lines of a table of text: enough to recognise it. nullopt when it is no text, or none of a table.
std::optional<Table> text_table_beginning(std::string_view bytes);

/// All of it. @throws Error when its encoding is not the one that it announces, or could be several
Table whole_text_table(std::string_view bytes, const std::string& name);

/// The sheets of a workbook, each called by its own name, too: "eleves.xlsx › 6E". @throws Error when it is damaged
std::vector<Table> sheets_of(const Input& workbook);
/// Positions of those that are read: the ones of which the user says so; else the first with a header and all that is
/// needed, else the first with a header, to say what it lacks. None that the user leaves out.
std::vector<std::size_t> sheets_to_read(const std::vector<Table>& sheets, const ReadOptions& options);

/// Whether this is the table of results of a batch, which the program has written.
bool is_result_table(std::string_view bytes);
/// Whether these are lines with the same delimiters, were nothing known of them.
bool is_table_of_any_kind(std::string_view bytes);

/// Goes through the rows of a table, which must outlive it.
class TableRows {
 public:
  explicit TableRows(const Table& table) : table_(table), text_(table.text, table.delimiter) {}
  /// Fills `row` with the next row and says whether there was one.
  bool next(Row& row);

 private:
  const Table& table_;
  CsvReader text_;
  std::size_t at_ = 0;
};

/// How many rows it has at most, unless its lines end with CR alone.
std::size_t most_rows(const Table& table);

/// The rows among which the header is looked for; titles may stand above it.
std::vector<Row> first_rows(const Table& table);

struct Header {
  Row row;
  HeaderMatch match;
};

/// @throws Error when a table has more people than any school
void require_school_size(std::size_t people, const std::string& table);

/// How many cells the lines of a text have: what tells those that are torn. All 0 for a sheet.
struct Widths {
  std::size_t header = 0;
  std::size_t shortest = 0;   ///< but for the last line
  bool any_full = false;      ///< a line is as long as the header
  std::size_t open_line = 0;  ///< the last one, where nothing ends it
};

Widths widths_of(const Table& table, const Header& header);

/// Whether a delimiter inside a cell, which no quotes protect, has torn a line ("a;b" would be read as password "a"),
/// or the end of a file that is cut. A list may end all its lines, or all but the header, with a delimiter.
bool is_torn(const Row& row, const Widths& widths);

/// What the user says of the columns of the table of that name. @pre --column names known fields only
ChosenColumns chosen_columns(const ReadOptions& options, const std::string& table);

/// The row with the most recognised columns, two at least (one, if the user named it); the first of several. A class of
/// another year than `school_year` is none, and numbers that are INEs are INEs under whatever name. Where no row is
/// recognised and columns are chosen by their places: a line of words above dates, else a header of empty cells on
/// line 0.
std::optional<Header> find_header(const std::vector<Row>& rows, const ChosenColumns& chosen,
                                  std::optional<int> school_year = std::nullopt);

/// The line, among the first, that is the header of a table in which none is recognised: it has a word where the line
/// below it has a date. Else an empty one, on line 0.
Row unrecognised_header(const std::vector<Row>& rows);

/// A column with a login, and the one with its password.
struct LoginColumn {
  std::string label;  ///< "français" of « Identifiant français »; empty for the one login there is
  std::size_t login = 0;
  std::optional<std::size_t> secret;
  bool operator==(const LoginColumn&) const = default;
};

/// The column of logins; or, where there is none, those for one thing each: « Identifiant français », « Login maths »,
/// with their own « Mot de passe français », the « Mot de passe » that stands behind each, or one for all. Never those
/// of guardians.
std::vector<LoginColumn> login_columns(const Header& header);

/// The columns without which no owner of an account, or no login, is known.
std::vector<TableField> needed_of_account(const Header& header, const std::vector<LoginColumn>& logins);

/// Settles which column holds the passwords of a list, in the header and for its logins. @throws Error when two columns
/// may, or only doubtful ones: the label would bear an old password, or a birth date that opens nothing.
void settle_password(Header& header, std::vector<LoginColumn>& logins, const Table& table);

/// A login or password column, and who it belongs to.
bool is_account_list(const Header& header);

/// The first cell that is a date, were it one that no calendar has.
std::optional<std::size_t> date_column(const Row& row);

/// @throws Error when --column names a field that there is not.
void require_known_fields(const NamedColumns& named);
/// @throws Error when a column that the user chose is not there, or two were chosen for one field
void require_chosen(const Header& header, const std::string& file);
/// @throws Error when one of the `needed` columns was not found. `rows` may help to guess which one is meant; headers
/// are listed, cells never.
void require_columns(const Header& header, std::span<const TableField> needed, const std::vector<Row>& rows,
                     const std::string& file);
/// @throws Error when a program has spoilt the accents of the header: those of names would be, too.
void require_sound_accents(const Header& header, const std::string& file);
/// @throws Error when a cell has swallowed whole lines, or is of no sensible length: a stray quote, and pupils would
/// vanish.
void require_closed_quotes(const Row& row, const Header& header, const Table& table);

/// What the birth dates of a table tell of how they are written.
DateOrder date_order_of(const Table& table, const Header& header, Date day);

/// Settles which column holds the class. @throws Error where none says plainly that it is the one, and they differ.
void settle_division(Header& header, const Table& table);
void report_clashes(const Header& header, const std::string& file, Report& report);

/// Reads INEs as INEs, were their column called « Identifiant » or « ID élève »: by the rows below the header.
void settle_by_values(Header& header, const std::vector<Row>& rows);
/// A column that nothing has recognised and that holds what is missing, as --column calls it; else "…".
std::string likely_header(TableField missing, const Header& header, const std::vector<Row>& rows);

/// Whether values of which nothing says what they are could be logins or passwords: one of them is no date, class, name
/// or number of SIECLE's; or they are words that all differ, and other columns have the names, or they look drawn.
/// @param header of their column, which no field has
bool may_be_secrets(const std::string& header, const std::vector<std::string>& values, bool names_are_known);

inline constexpr std::size_t listed_headers = 30;  ///< of very many in a message

/// A header as messages show it; text too long for a header is not.
std::string shown_header(const std::string& header);

/// « Classe (2) », or « (2) » where it has no header.
std::string shown_column(std::size_t column, const Header& header);
/// How --column calls it: by its header, or by its number where another column has the same or it has none.
std::string column_name(std::size_t column, const Header& header);
/// « Classe (2), Division (5) »: of very many the first.
std::string shown_columns(const std::vector<std::size_t>& columns, const Header& header);

/// The school, when the table has a column for it that says one thing throughout; else "".
std::string school_of(const std::set<std::string>& uais);

// The header of a table, with every column settled. They throw Error where one that is needed is missing or may be
// another, or where it is a table of other people.
Header header_of_students(const Table& table, const ReadOptions& options);
Header header_of_accounts(const Table& table, const ReadOptions& options);

// Readers of tables. They throw Error as those of reader.hpp do. @pre --column names known fields only
Reading read_students(const Table& table, const ReadOptions& options);
Reading read_accounts(const Table& table, const ReadOptions& options);
/// By its header, one or the other.
Reading read_table(const Table& table, const ReadOptions& options);

}  // namespace passation
