#pragma once
// What may be asked of a registry and its key without any import: what happened, is all well, keep a copy.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"
#include "base/secret.hpp"
#include "ledger/plan.hpp"

namespace passation {

/// Somebody whom no file says, as typed.
struct NewPerson {
  bool staff = false;
  std::string family_name, given_name, birth_date, sex, ine;
  std::string from, until;  ///< days
};

struct RegistryJob {
  enum class What {
    history,
    doctor,
    key_export,
    key_import,
    key_rotate,
    backup,
    restore,
    disclose,
    forget,
    handout,
    purge,
    classes,
    validate,
    add,
    remove,
    move,
    reset,
    give,
    sheets
  };
  What what = What::history;
  std::filesystem::path registry;  ///< empty: the school's, or the only one in the user's data folder
  std::filesystem::path key;       ///< empty: the user's
  std::string uai;
  std::string subject;                    ///< a person; of history a day, too, or empty
  std::filesystem::path file;             ///< to write or to read
  std::filesystem::path passphrase_file;  ///< empty: asked for on the terminal
  Moment moment;
  bool yes = false;                    ///< of forget: erase; of purge: delete files, too; of reset: more than one
  bool secrets = false;                ///< of disclose: show them
  std::string platform = "asp";        ///< of handout and reset
  std::vector<std::string> divisions;  ///< of handout, reset and validate: patterns; of add and move: names
  std::string by;                      ///< of handout: who gave it
  bool missing = false;                ///< of handout: who has not got his
  std::filesystem::path out = ".";     ///< of purge: where documents were written
  bool all = false;                    ///< of validate; of reset: all pupils
  bool staff = false;                  ///< of reset: all staff
  bool random = false;                 ///< of reset: draw passwords, whatever the rule is
  bool as_imported = false;            ///< of move
  NewPerson new_person;                ///< of add
  std::string login;                   ///< of give: the spare's
  int number = 0;                      ///< of sheets: in its list; 0: a new one
  int next_label = 0;                  ///< of sheets; 0: not said
  bool drop = false;                   ///< of sheets
  std::string stock = "avery-7160";    ///< of sheets: of a new one
  std::map<std::string, std::string> answers = {};  ///< of add: question id to choice
};

struct Answer {
  std::string text;  ///< for standard output
  int exit_status = 0;
  std::string brief = {};  ///< what --quiet leaves of the text
};

/// @throws Error when there is no such registry, key, file, day or person; then nothing has changed.
Answer run_registry_job(const RegistryJob& job, Lang lang);

/// The imports as SIECLE lists them (Suivi des échanges, Historique), the reports kept of a day, or what happened to a
/// person: a name or a number, blind to case and accents.
Answer history(const RegistryJob& job, Lang lang);

/// All that is known of one person (RGPD, art. 15); who several people might be is an Error.
Answer disclose(const RegistryJob& job, Lang lang);

/// Erases at once what a purge would erase later, all kept reports and copies of the registry with it (RGPD, art. 17).
/// Only of somebody who is deactivated: the next import would bring anybody else back under another login.
Answer forget(const RegistryJob& job, Lang lang);

/// Writes down when and by whom logins were handed out, the first time only; or says who has not got his.
Answer handout(const RegistryJob& job, Lang lang);

/// Erases people whose clock has run; lists copies of the registry, and documents older than the longest clock of the
/// platforms. With `yes` it deletes those files, and keeps no copy.
Answer purge(const RegistryJob& job, Lang lang);

/// The divisions as ASP lists them, with their state.
Answer classes(const RegistryJob& job, Lang lang);
Answer validate(const RegistryJob& job, Lang lang);

/// Adds somebody (ASP's "Ajouter"), also one who has left, with the same login; or takes a removal back.
/// @throws Error when the person is there already, or may be
Answer add(const RegistryJob& job, Lang lang);
Answer remove(const RegistryJob& job, Lang lang);  ///< ASP's "Supprimer"; the login stays reserved
Answer move(const RegistryJob& job, Lang lang);    ///< ASP's "Classe"; of pupils

/// Gives a spare to a pupil who has no printed login yet; without a login, lists the spares.
Answer give(const RegistryJob& job, Lang lang);

/// Lists the started sheets, the latest first, after a change of one of them (--next, --drop), or with one more.
Answer sheets(const RegistryJob& job, Lang lang);

/// Gives new passwords by the platform's rule of resets, or random ones; logins stay. What was printed with a password
/// that is another now is to be printed anew, and handed out anew. Without `yes` it only says what it would do to more
/// than one person, or where the platform draws the passwords. Who must be left out is said; exit status 3.
Answer reset(const RegistryJob& job, Lang lang);

/// Of an import that says nobody and holds no category complete.
SyncRules purge_rules(const RegistryJob& job);

// Of registry_job.cpp, for the other files:
std::filesystem::path registry_file(const RegistryJob& job);
/// The one named, the school's, or else the only one in the user's data folder. @throws Error when there is none
std::filesystem::path registry_file(const std::filesystem::path& named, const std::string& uai);
std::filesystem::path key_file(const RegistryJob& job);
Key existing_key(const RegistryJob& job);

}  // namespace passation
