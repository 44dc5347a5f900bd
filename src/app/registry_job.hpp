#pragma once
// What may be asked of a registry and its key without any import: what happened, is all well, keep a copy.

#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"
#include "base/secret.hpp"

namespace passation {

// --- What each verb takes, as typed ----------------------------------------------------------------------------------
// A person is a name, in either order, or a number. A platform that is not named is the registry's only one.

struct HistoryOptions {
  std::string subject;  ///< a day or a person; empty: the list of imports
};
struct DiscloseOptions {
  std::string person;
  bool secrets = false;  ///< show them
};
struct AccountsOptions {
  std::string list;                    ///< PeopleList::key; empty: all of them, as CSV that of the pupils
  std::vector<std::string> divisions;  ///< patterns
  std::string platform;
  std::string form = "text";  ///< "text", "csv" or "json"
  bool new_ones = false;      ///< only who came with the last import that brought somebody
};
struct ForgetOptions {
  std::string person;
  bool yes = false;  ///< erase
};
struct PurgeOptions {
  std::filesystem::path out = ".";  ///< where documents were written
  bool yes = false;                 ///< erase and delete
};

struct ClassesOptions {};
struct ValidateOptions {
  std::vector<std::string> divisions;  ///< patterns
  bool all = false;
};
/// Somebody whom no file says, or who was removed.
struct AddOptions {
  std::string person;  ///< who was removed and is put back; else empty
  bool staff = false;
  std::string family_name, given_name, birth_date, sex, ine;
  std::string division;
  std::string from, until;                     ///< days
  std::map<std::string, std::string> answers;  ///< question id to choice
};
struct RemoveOptions {
  std::string person;
};
struct MoveOptions {
  std::string person;
  std::string division;
  bool as_imported = false;
};

struct HandoutOptions {
  std::string person;
  std::vector<std::string> divisions;  ///< patterns
  std::string platform;
  std::string by;        ///< who gave it
  bool missing = false;  ///< who has not got his
};
struct GiveOptions {
  std::string login;  ///< the spare's
  std::string person;
  std::string platform;
  std::string by;
};
struct SheetsOptions {
  int number = 0;      ///< in the list; 0: a new one
  int next_label = 0;  ///< 0: not said
  bool drop = false;
  std::string stock = "avery-7160";  ///< of a new one
};
struct ResetOptions {
  std::string person;
  std::vector<std::string> divisions;  ///< patterns
  bool all = false;                    ///< pupils
  bool staff = false;                  ///< all of them
  bool random = false;                 ///< draw passwords, whatever the rule is
  bool yes = false;                    ///< more than one person
  std::string platform;
};

struct DoctorOptions {};
struct BackupOptions {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;  ///< empty: asked for on the terminal
};
struct RestoreOptions {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
};
struct KeyCreateOptions {
  std::filesystem::path file;
};
struct KeyExportOptions {
  std::filesystem::path file;
};
struct KeyImportOptions {
  std::filesystem::path file;
};
struct KeyRotateOptions {
  bool yes = false;  ///< folders of the list that are not there are gone for good
};

template <template <typename...> typename Of>
using OfRegistryVerbs =
    Of<AccountsOptions, HistoryOptions, DiscloseOptions, ForgetOptions, PurgeOptions, ClassesOptions, ValidateOptions,
       AddOptions, RemoveOptions, MoveOptions, HandoutOptions, GiveOptions, SheetsOptions, ResetOptions, DoctorOptions,
       BackupOptions, RestoreOptions, KeyCreateOptions, KeyExportOptions, KeyImportOptions, KeyRotateOptions>;

struct RegistryJob {
  OfRegistryVerbs<std::variant> verb;
  std::filesystem::path registry = {};  ///< empty: the school's, or the only one in the user's data folder
  std::filesystem::path key = {};       ///< empty: the user's
  std::string uai = {};
  Moment moment = {};
};

struct Answer {
  std::string text;  ///< for standard output
  int exit_status = 0;
  std::string brief = {};  ///< what --quiet leaves of the text
};

/// @throws Error when there is no such registry, key, file, day or person; then nothing has changed.
Answer carry_out(const RegistryJob& job, Lang lang);

// --- Each of them, with what it shares with the others and what is its own
// --------------------------------------------

/// The imports as SIECLE lists them (Suivi des échanges, Historique), the reports kept of a day, or what happened to a
/// person: a name or a number, blind to case and accents.
Answer carry_out(const RegistryJob& job, const HistoryOptions& options, Lang lang);

/// Who has which login: classes and groups, pupils, staff, guardians.
Answer carry_out(const RegistryJob& job, const AccountsOptions& options, Lang lang);

/// All that is known of one person (RGPD, art. 15); who several people might be is an Error.
Answer carry_out(const RegistryJob& job, const DiscloseOptions& options, Lang lang);

/// Erases at once what a purge would erase later, all kept reports and copies of the registry with it (RGPD, art. 17).
/// Only of somebody who is deactivated: the next import would bring anybody else back under another login.
Answer carry_out(const RegistryJob& job, const ForgetOptions& options, Lang lang);

/// Says how many people's clock has run, and lists copies of the registry, and documents older than the longest clock
/// of the platforms. With `yes` it erases those people, deletes those files, and keeps no copy.
Answer carry_out(const RegistryJob& job, const PurgeOptions& options, Lang lang);

/// The divisions as ASP lists them, with their state.
Answer carry_out(const RegistryJob& job, const ClassesOptions& options, Lang lang);
Answer carry_out(const RegistryJob& job, const ValidateOptions& options, Lang lang);

/// Adds somebody (ASP's "Ajouter"), also one who has left, with the same login; or takes a removal back.
/// @throws Error when the person is there already, or may be
Answer carry_out(const RegistryJob& job, const AddOptions& options, Lang lang);
/// ASP's "Supprimer"; the login stays reserved.
Answer carry_out(const RegistryJob& job, const RemoveOptions& options, Lang lang);
/// ASP's "Classe"; of pupils.
Answer carry_out(const RegistryJob& job, const MoveOptions& options, Lang lang);

/// Writes down when and by whom logins were handed out, the first time only; or says who has not got his.
Answer carry_out(const RegistryJob& job, const HandoutOptions& options, Lang lang);

/// Gives a spare to a pupil who has no printed login yet; without a login, lists the spares.
Answer carry_out(const RegistryJob& job, const GiveOptions& options, Lang lang);

/// Lists the started sheets, the latest first, after a change of one of them (--next, --drop), or with one more.
Answer carry_out(const RegistryJob& job, const SheetsOptions& options, Lang lang);

/// Gives new passwords by the platform's rule of resets, or random ones; logins stay. What was printed with a password
/// that is another now is to be printed anew, and handed out anew. Without `yes` it only says what it would do to more
/// than one person, or where the platform draws the passwords. Who must be left out is said; exit status 3.
Answer carry_out(const RegistryJob& job, const ResetOptions& options, Lang lang);

Answer carry_out(const RegistryJob& job, const DoctorOptions& options, Lang lang);

/// Registry and key in one file, under a passphrase.
Answer carry_out(const RegistryJob& job, const BackupOptions& options, Lang lang);
/// Overwrites nothing: a registry or another key that is there is an Error.
Answer carry_out(const RegistryJob& job, const RestoreOptions& options, Lang lang);
/// A new one; overwrites nothing.
Answer carry_out(const RegistryJob& job, const KeyCreateOptions& options, Lang lang);
Answer carry_out(const RegistryJob& job, const KeyExportOptions& options, Lang lang);
Answer carry_out(const RegistryJob& job, const KeyImportOptions& options, Lang lang);
/// Seals all registries of the key with a new one: those of the user's data folder, and of all folders that are noted
/// beside the key; logins stay. The former key is kept. @throws Error when one would be left behind
Answer carry_out(const RegistryJob& job, const KeyRotateOptions& options, Lang lang);

}  // namespace passation
