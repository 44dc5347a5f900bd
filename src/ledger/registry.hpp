#pragma once
// The registry of one school: who is known, which login and secret was given to whom, and on which label it was
// printed. The only user of SQL; one file, in which secrets, birth dates and kept reports are sealed. Names, numbers,
// logins and divisions stand in it in the clear, bound into what is sealed: none of them can be changed or exchanged
// without the key. Hashes are keyed.

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/database.hpp"
#include "base/error.hpp"
#include "base/secret.hpp"
#include "ledger/choices.hpp"
#include "ledger/divisions.hpp"
#include "ledger/plan.hpp"
#include "ledger/printed_label.hpp"

namespace passation {

/// How long reports are kept: as long as the data of people who have gone.
inline constexpr int report_months = 12;

/// What earlier imports were made from.
struct ImportedFiles {
  /// By kind of file: when the last one was made, as it says itself ("2026-09-10" or "2026-09-10 07:30:00").
  std::map<std::string, std::string> made_at;
  bool lists_alone = false;  ///< lists of accounts have named all pupils: no other file ever did
  bool operator==(const ImportedFiles&) const = default;
};

/// What somebody was called before files said otherwise.
struct FormerName {
  PersonId person = 0;
  std::string family_name = {}, used_name = {}, given_name = {};
  bool operator==(const FormerName&) const = default;
};

/// A registry that was taken back from a backup: what was printed, given or reset after the backup is not in it.
struct Restored {
  std::string backup_of;  ///< when the backup was made: "2026-09-14 08:30"; empty: never restored, or it was answered
  std::string question;   ///< its id; answered by "done"
  std::string at;         ///< when it was taken back; empty: never
  std::string mark;       ///< goes into the logins of new spares, so that none is that of an unknown spare
  int first_spare = 1;    ///< no smaller number is given to a new spare
  bool operator==(const Restored&) const = default;
};

/// All that planning needs, and what is printed without any file.
struct Known {
  std::vector<KnownPerson> people;            ///< by id
  std::vector<KnownAccount> accounts;         ///< by person, then as they were saved
  std::unordered_set<std::string> retired;    ///< keyed hashes of logins of purged people; see is_retired
  School school = {};                         ///< as the last import that said something
  std::vector<KnownDivision> divisions = {};  ///< by name
  std::vector<KnownDoubt> doubts = {};        ///< by person and platform
  ImportedFiles files = {};
  std::vector<FormerName> former_names = {};  ///< by person
  Restored restored = {};
  std::string last_import = {};  ///< the moment of the one that was recorded last; empty: none
  Hash question_key = {};        ///< ids of questions are made with it
};

/// One import, or another change that the verb names, as SIECLE's own history has them (Suivi des échanges).
struct ImportRecord {
  std::string moment;  ///< "2026-09-14 08:30"
  std::string verb;    ///< "sync", "generate"; "reset": not of files
  std::string files;   ///< names, separated by ", "
  std::size_t guardians = 0, students = 0, staff = 0;
  std::size_t absents = 0;  ///< pupils known before who are missing now
  std::string report;       ///< as the room of reports has written it; erased after twelve months
  bool operator==(const ImportRecord&) const = default;
};

/// A sheet with free labels that lies somewhere.
struct StartedSheet {
  std::string stock;
  std::string moment;  ///< since when: "2026-09-14 08:30"
  int next_label = 1;  ///< from 1
  bool operator==(const StartedSheet&) const = default;
};

/// How an account came to its owner, by labels that show its secret.
struct Handout {
  PersonId person = 0;
  std::string test;
  std::string printed_at;     ///< the last time; empty: not printed
  std::string handed_out_at;  ///< the first time; empty: not handed out
  bool operator==(const Handout&) const = default;
};

/// What happened to a person.
struct Event {
  std::string moment;
  std::string kind;        ///< a ChangeKind's key, "account" or "reset"
  std::string detail;      ///< the fields that were corrected; the platform and its test
  std::string files = {};  ///< of the import
  bool operator==(const Event&) const = default;
};

std::string_view change_key(ChangeKind kind);   ///< "created" ...: the contract of --report json
std::string moment_text(const Moment& moment);  ///< "2026-09-14 08:30"

class Registry {
 public:
  /// Opens the file, or makes it for the school `uai`; an older version is brought up to date (a copy is kept).
  /// `purpose` is the verb, for others who wait for the file. @throws Error when the key or the school is another, or
  /// none is named (`uai` is empty) and nothing is there yet, or somebody else has the file for longer than `patience`
  Registry(const std::filesystem::path& file, const Key& key, const std::string& uai, std::string_view purpose,
           std::chrono::milliseconds patience = usual_patience);

  const std::string& uai() const { return uai_; }
  Known load();
  /// Whether the login was a purged person's on the platform. Blind to case.
  bool is_retired(const Known& known, std::string_view platform, std::string_view login) const;

  /// One transaction: nothing of what follows lasts before commit().
  void begin();
  void commit();

  /// A copy of the file beside it (FILE.before-purge), in place of the last one. @pre before begin()
  void copy_before_purge();
  /// Carries the plan out. Returns the ids of those imported: new ones for those created, 0 for those asked about or
  /// gone.
  /// @param known what the plan was made from
  std::vector<PersonId> apply(const Plan& plan, const Known& known, std::span<const ImportedPerson> imported,
                              Date today);
  void save_school(const School& school);                            ///< what is not said stays as it was
  void save_files(const ImportedFiles& files);                       ///< a kind that is not there stays as it was
  void save_divisions(const std::vector<KnownDivision>& divisions);  ///< all of them
  void save_by_hand(PersonId person, const ByHand& by_hand);         ///< nothing set: as the files say
  void save_large_print(PersonId person, bool large_print);
  void add_event(PersonId person, std::string_view kind, const std::string& detail);
  void save_import(const ImportRecord& record);  ///< begins an import: events belong to the last one
  void save_report(const std::string& report);   ///< of the last import
  /// New ones, and new logins or secrets. Where the secret is another, what was printed counts as neither printed nor
  /// handed out.
  void save_accounts(std::span<const KnownAccount> accounts);
  /// Those known are left as they are, unless they were withdrawn.
  void save_printed_labels(std::span<const PrintedLabel> labels);
  /// These labels no longer hold, wherever else their content was printed.
  void withdraw(std::span<const PrintedLabel> labels, const std::string& moment);
  /// The first free label of the sheet of the stock that was started last, at another moment than this one where there
  /// is any: a run done again does the same. 1: of a new sheet.
  int next_label(const std::string& stock, const std::string& moment);
  /// @param goes_on on the sheet that next_label names; else on a new one
  void save_next_label(const std::string& stock, const std::string& moment, int label, bool goes_on);
  std::vector<StartedSheet> started_sheets();  ///< that have free labels, the latest first
  void edit_started_sheet(const StartedSheet& sheet, std::optional<int> next_label);  ///< nullopt: it is gone
  /// They are no longer valid: their logins are never given to anybody else.
  void retire_accounts(std::span<const KnownAccount> accounts);
  void save_doubts(std::span<const KnownDoubt> doubts);  ///< in place of what was doubted of these people there
  void save_answer(const std::string& question, const std::string& choice);
  std::map<std::string, std::string> answers();  ///< question id to choice

  std::vector<ImportRecord> imports();  ///< the latest first
  std::string last_moment();            ///< of the latest of them; empty: none
  std::vector<Event> events_of(PersonId person);
  std::set<PersonId> created_last();                          ///< who came with the last import that brought anybody
  std::vector<PrintedLabel> printed_labels(PersonId person);  ///< as they were printed
  std::vector<PrintedLabel> printed_labels(const std::string& platform, const std::string& operation);
  /// A short keyed hash, the same as long as the login key is.
  std::string content_hash(std::span<const std::string_view> texts) const;

  /// With the platform for which labels of each were printed last, the main one of two: the latest first.
  std::vector<std::pair<std::string, std::string>> operations();
  std::string last_operation(std::string_view platform);  ///< the one of which labels were printed last; or empty
  /// For which its labels were printed last, the main one of two; or empty.
  std::string last_platform(std::string_view operation);
  OperationChoices choices(std::string_view operation);  ///< of its last documents; or empty
  void save_choices(std::string_view operation, const OperationChoices& choices);
  std::vector<Spare> spares(std::string_view platform);  ///< by division and number, those given too; empty: of all
  void save_spares(std::span<const Spare> spares);       ///< new ones, and where they were printed
  /// Makes the spare's login the person's own, as it was printed. @param by who handed it out; empty: nobody has
  /// @pre the person has none on the platform
  void give_spare(const Spare& spare, PersonId person, const std::string& moment, const std::string& by);

  std::set<PersonId> people_printed();  ///< who has a label that still holds

  std::vector<Handout> handouts(std::string_view platform);  ///< of all its accounts, by person
  /// Writes handed_out_at on the latest label of the account, whatever other logins it shows. @pre it was printed
  void hand_out(std::string_view platform, const Handout& handout, std::string_view by);
  /// Active pupils of whom a label of the platform was printed that nobody was handed.
  std::size_t not_handed_out(std::string_view platform);
  std::size_t accounts_in(std::string_view platform, std::string_view document);  ///< with a label ever printed in it
  std::size_t spares_left(std::string_view platform);                             ///< made and not given
  /// Takes these secrets for the same accounts, logins as they are; an empty one: the platform has drawn it.
  void reset(std::span<const KnownAccount> accounts);
  /// Taken back from a backup: spares that were free may be somebody's, and are given to nobody.
  void mark_restored(const std::string& backup_of, const Moment& moment);
  void settle_restored();  ///< somebody has answered
  void erase_reports(const std::function<bool(const std::string& report)>& is_to_go);
  std::vector<std::filesystem::path> copies() const;  ///< of the file, kept before a purge or a migration

  /// What is wrong with the file: damage, references to nothing, values that do not open. Empty: all is well.
  std::vector<Message> problems();
  /// Seals everything anew. @pre within begin() and commit()
  void reseal(const Key& key);

 private:
  /// One that is run for each of many people: prepared once. @pre a literal, without rows
  Statement& reused(std::string_view sql);
  void set_up();
  /// The first of the platforms that the operation has on one label, where this is one of them; else this one.
  std::string main_platform(std::string_view operation, const std::string& platform);
  // Where a sealed value belongs, and what stands beside it in the clear. Of a version before 6: the place alone.
  std::string report_row(std::int64_t import_id) const;
  std::string person_row(PersonId id, std::string_view clear) const;
  std::string account_row(const KnownAccount& account, std::string_view login_key, std::string_view what) const;
  std::string spare_row(const Spare& spare, std::string_view login_key) const;
  std::string mark_row(const PrintedLabel& label) const;
  std::string sealed_mark(const PrintedLabel& label) const;
  std::string opened_mark(const PrintedLabel& label) const;
  KnownAccount account_in(const Statement& row) const;
  static std::string platform_and_test(const KnownAccount& account);
  void write_accounts(std::span<const KnownAccount> accounts);
  std::string sealed(std::string_view plain, const std::string& row) const;
  std::string opened(std::string_view sealed, const std::string& row) const;
  /// Writes who has left, who is back and who is erased, with an event for each change of somebody who was known.
  void apply_changes(const std::vector<Change>& changes, Date today);
  /// Fills the ids of those created. Their order does not depend on that of the files.
  void create_people(const std::vector<Change>& changes, std::span<const ImportedPerson> imported,
                     std::vector<PersonId>& ids);
  void write_person(PersonId id, const Person& person);
  void remember_names(const KnownPerson& before, const Person& now);
  void write_links(PersonId guardian, const std::vector<PersonId>& students);
  void purge(PersonId person);
  std::vector<PrintedLabel> labels_in(Statement& query) const;
  std::vector<PrintedLabel> all_printed_labels();  ///< by id
  void write_spare_labels(std::span<const Spare> spares);
  void load_people(Known& known);
  void load_school(Known& known);
  void load_files(ImportedFiles& files);
  void load_restored(Known& known);
  struct Content;
  Content open_all();
  void seal_all(const Content& content);
  void bind_values();
  void key_questions();
  std::string check_of_tables(int version);
  void check_tables(int version);  ///< @throws Error where the check is not that of a registry of this version
  void write_check();
  Error altered() const;
  void settle_by_hand(const Plan& plan, const Known& known, std::span<const ImportedPerson> imported);

  std::filesystem::path file_;
  FileLock lock_;
  Database database_;
  std::map<std::string_view, Statement> statements_;
  Key key_;
  std::string uai_;
  Hash mark_key_{};    ///< from the login key, which never rotates, as all of these
  bool bound_ = true;  ///< false while values of a version before 6 are read
  std::optional<Transaction> transaction_;
};

/// Whether the file is a registry, and no copy that was kept of one.
bool is_registry(const std::filesystem::path& file);
/// Whether the registry opens with the key. @throws Error when the file cannot be read, or somebody works with it
bool is_sealed_with(const std::filesystem::path& file, const Key& key);

/// $XDG_DATA_HOME/passation, else ~/.local/share/passation. @throws Error where neither is known
std::filesystem::path registry_folder();

/// How often passwords were reset: what was printed before the last time is out of date. 0 without the file.
std::int64_t resets_in(const std::filesystem::path& file);

}  // namespace passation
