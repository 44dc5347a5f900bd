#pragma once
// What is asked for and what came of it. Command line, web page and batch only build a Job and call run().

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/report_record.hpp"
#include "base/date.hpp"
#include "base/error.hpp"
#include "ledger/plan.hpp"
#include "ledger/registry.hpp"
#include "read/reader.hpp"
#include "roster/finding.hpp"
#include "roster/roster.hpp"
#include "write/pdf.hpp"

namespace passation {

inline constexpr const char* default_platform = "asp";
inline constexpr const char* default_stock = "avery-7160";
inline constexpr const char* default_card = "label";

enum class Verb {
  check,     ///< read, recognise, validate, report; writes nothing but the report, not even a key
  generate,  ///< the same, then writes the documents
  sync,      ///< updates the registry and says what changes
  reprint,   ///< prints labels again, as the registry knows them
  spare,     ///< makes and prints logins for late arrivals
};

struct Job {
  Verb verb = Verb::check;
  std::vector<std::string> inputs;  ///< paths; "-" is standard input; none: see reads_registry
  std::filesystem::path across;     ///< a folder of schools to compare instead of inputs; with check only
  std::string operation;            ///< [A-Za-z0-9-]{1,20}, e.g. "EVA6"
  std::string platform;             ///< empty: see settle_platform in run.cpp
  std::string uai;                  ///< when the files do not say it
  std::vector<std::string> people;  ///< of reprint: names or numbers; empty: all of the divisions
  int spares = 1;                   ///< of spare: in each division
  // Where these five are empty, the operation's last choices hold; see settle_choices.
  std::vector<std::string> divisions;  ///< patterns of divisions to print; "*": all
  std::vector<std::string> mefs;       ///< beginnings of MEF codes to print
  std::string stock, card;
  std::optional<int> start = 1;                ///< first free label of the first sheet; nullopt: see Delta
  std::string url;                             ///< the school's own address of the site
  std::map<std::string, std::string> columns;  ///< field to header, for tables
  Engine engine = Engine::podofo;
  bool recap_secrets = true;
  Moment moment;
  std::filesystem::path out = ".";
  bool report_pdf = false;                     ///< write the report as a PDF, too
  std::filesystem::path key;                   ///< empty: the user's
  std::filesystem::path registry;              ///< empty: the school's in the user's data folder, see with_registry
  bool with_registry = true;                   ///< without `registry`, check has one only where file and key are there
  bool partial = false;                        ///< the inputs are a part of the school: nobody is deactivated
  bool yes = false;                            ///< no mistake: so many may go, an older year be taken
  bool only_validated = false;                 ///< without inputs: leave out divisions that nobody has validated
  bool dry_run = false;                        ///< sync: plan and say, but change nothing
  std::map<std::string, std::string> answers;  ///< question id to choice
  int threads = 1;                             ///< the output does not depend on it
  /// Told how many schools are done, of how many, where there are several; never by two threads at once.
  std::function<void(std::size_t, std::size_t)> progress = {};
};

/// Without any file `generate` prints what the registry knows; `reprint` and `spare` always do.
bool reads_registry(const Job& job);

bool prints_again(const Job& job);  ///< labels of the operation that was printed last

/// One line of the table of divisions.
struct DivisionOutcome {
  std::string name;
  bool asked = true;            ///< false: not chosen by --division or --mef
  std::optional<int> declared;  ///< nullopt where no file says
  std::size_t found = 0;        ///< pupils who have not left
  std::size_t printed = 0;
  std::size_t left_out = 0;
  std::size_t not_asked = 0;
  std::string mark;                    ///< as printed on the sheet
  std::optional<bool> validated = {};  ///< nullopt without a registry
};

struct WrittenFile {
  std::filesystem::path path;
  bool replaced = false;  ///< an older file stood there
};

struct ChangeLine {
  ChangeKind kind = ChangeKind::kept;  ///< kept: nothing but the label is another
  std::string who;                     ///< "MERLE Lucie, 6E 1 → 6E 2"; empty of those purged
  Message fields;
};

/// What the import changes in the registry.
struct Changes {
  bool first = false;  ///< nobody was known before
  std::array<std::size_t, change_kinds> counts{};
  std::vector<ChangeLine> lines;  ///< of those kept only whose label is to be stuck anew
};

/// A label printed again.
struct Reprinted {
  std::string who;  ///< "MERLE Lucie, 6E 1"
  Issue before;     ///< as it was printed last
};

/// A question to be answered by --answer ID=CHOICE.
struct AskedQuestion {
  std::string id, subject;
  Message text;
  std::vector<std::string> choices;
  std::vector<Message> meanings;  ///< of each choice
};

struct Outcome {
  int exit_status = 0;              ///< 0, 2 or 3
  std::string operation, platform;  ///< of the documents, also where the job does not name them
  OperationChoices taken_over;      ///< what the job does not name and the operation had
  /// Divisions that the operation printed last, and that are no longer asked for.
  std::vector<std::string> no_longer_printed;
  Roster roster;
  Report report;
  std::vector<SourceFile> sources;  ///< what was read, in the order of reading
  /// What a registry says of pupils: known, but in none of the files; changed or added. Empty without one.
  std::vector<ReportRecord> absent, changed;
  std::vector<DivisionOutcome> divisions;
  std::size_t rejected = 0;  ///< pupils with a rejection
  std::vector<WrittenFile> files;
  std::filesystem::path new_key;               ///< made by this run; else empty
  std::optional<Changes> changes;              ///< nullopt without a registry
  std::size_t to_hand_out = 0;                 ///< labels of divisions of which none was printed before
  std::size_t to_stick = 0, to_take_away = 0;  ///< labels, see Delta
  std::size_t pages_to_take_away = 0;          ///< of staff
  bool to_load = false;  ///< the platform does not know all logins until it loads the account list
  std::vector<Reprinted> reprinted, reprinted_pages;  ///< labels; sheets of staff
  std::size_t never_printed = 0, withheld = 0;        ///< of those to be printed again
  std::size_t spares = 0, new_spares = 0;             ///< printed
  std::vector<AskedQuestion> questions;
  std::optional<Error> error;  ///< with exit status 2
  std::size_t schools = 0;     ///< with --across: how many were read; `roster` then holds only those reported

  std::size_t students_read() const;
  /// Whose school year counts: of the files that list pupils or staff that of the oldest; where none of them says its
  /// year, the first that does. nullptr: none.
  const SourceFile* dated_file() const;
};

}  // namespace passation
