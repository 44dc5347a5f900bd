#pragma once
// The tables of the registry: step n makes version n+1 of version n. A step that has been released never changes.

#include <array>
#include <string_view>

namespace passation {

inline constexpr int registry_application_id = 0x50415353;  // "PASS"

/// The first version in which what is sealed is bound to what stands beside it in the clear.
inline constexpr int first_bound_version = 6;

inline constexpr auto registry_steps = std::to_array<std::string_view>({
    R"(
PRAGMA application_id = 1346458451;
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice
  audience TEXT NOT NULL CHECK (audience IN ('student', 'staff', 'guardian')),
  siecle TEXT NOT NULL DEFAULT '', ine TEXT NOT NULL DEFAULT '', epp TEXT NOT NULL DEFAULT '',
  local TEXT NOT NULL DEFAULT '', private_school TEXT NOT NULL DEFAULT '',
  family_name TEXT NOT NULL DEFAULT '', used_name TEXT NOT NULL DEFAULT '', given_name TEXT NOT NULL DEFAULT '',
  birth_date BLOB,                       -- sealed
  sex INTEGER NOT NULL DEFAULT 0,        -- 0 unknown, 1 male, 2 female
  division TEXT NOT NULL DEFAULT '',
  groups TEXT NOT NULL DEFAULT '',       -- a line each
  deactivated_on TEXT                    -- NULL: active
);
CREATE TABLE guardianship (
  guardian INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  student INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  PRIMARY KEY (guardian, student)
) WITHOUT ROWID;
CREATE INDEX guardianship_student ON guardianship (student);
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  platform TEXT NOT NULL, test TEXT NOT NULL,
  login TEXT NOT NULL, login_key TEXT NOT NULL,  -- the login in lower case
  secret BLOB NOT NULL,                          -- sealed
  secret_kind TEXT NOT NULL CHECK (secret_kind IN ('password', 'activation_code')),
  source TEXT NOT NULL CHECK (source IN ('rule', 'list', 'forecast')),
  UNIQUE (person, platform, test),
  UNIQUE (platform, test, login_key)
);
CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  operation TEXT NOT NULL, document TEXT NOT NULL, mark TEXT NOT NULL, stock TEXT NOT NULL, card TEXT NOT NULL,
  sheet INTEGER NOT NULL, label INTEGER NOT NULL,
  printed_at TEXT NOT NULL,
  handed_out_at TEXT NOT NULL DEFAULT '', handed_out_by TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL,                         -- keyed hash of all that the label says
  name TEXT NOT NULL, division TEXT NOT NULL,    -- as the label has them
  withdrawn_at TEXT NOT NULL DEFAULT '',         -- empty: the label holds
  UNIQUE (account, document, mark, stock, card, sheet, label, content)
);
CREATE TABLE started_sheet (
  stock TEXT NOT NULL, moment TEXT NOT NULL,
  next_label INTEGER NOT NULL,                   -- from 1
  PRIMARY KEY (stock, moment)
);
CREATE TABLE division (
  name TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('to_validate', 'validated')),
  since TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE exchange (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  moment TEXT NOT NULL, verb TEXT NOT NULL, files TEXT NOT NULL,
  guardians INTEGER NOT NULL, students INTEGER NOT NULL, staff INTEGER NOT NULL, absents INTEGER NOT NULL,
  report BLOB                            -- sealed
);
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  exchange INTEGER REFERENCES exchange,
  person INTEGER REFERENCES person ON DELETE CASCADE,
  kind TEXT NOT NULL, detail TEXT NOT NULL
);
CREATE INDEX event_person ON event (person);
CREATE TABLE retired_login (platform TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (platform, hash)) WITHOUT ROWID;
CREATE TABLE answer (question TEXT PRIMARY KEY, choice TEXT NOT NULL) WITHOUT ROWID;
)",
    // What is printed without any file: the school, its divisions, all that a label or a staff sheet says; and what was
    // set by hand.
    R"(
ALTER TABLE person ADD COLUMN other_given_names TEXT NOT NULL DEFAULT '';  -- a line each, as all lists
ALTER TABLE person ADD COLUMN mef TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN exit_date TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN function TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN disciplines TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN divisions TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN head_teacher_of TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN withheld TEXT NOT NULL DEFAULT '';           -- codes of the last import
CREATE TABLE by_hand (
  person INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  added INTEGER NOT NULL, removed INTEGER NOT NULL,
  division TEXT NOT NULL,                        -- empty: the files'
  first_day TEXT NOT NULL, last_day TEXT NOT NULL
);
ALTER TABLE division ADD COLUMN declared INTEGER;                          -- NULL: no file said
ALTER TABLE started_sheet ADD COLUMN continued_at TEXT NOT NULL DEFAULT '';  -- empty: it lies there, started
UPDATE started_sheet SET continued_at = moment WHERE rowid NOT IN (SELECT max(rowid) FROM started_sheet GROUP BY stock);
CREATE TABLE spare (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL, division TEXT NOT NULL,
  number INTEGER NOT NULL,                       -- within its division, from 1; never used twice
  login TEXT NOT NULL, login_key TEXT NOT NULL,  -- the login in lower case
  secret BLOB NOT NULL,                          -- sealed
  made_at TEXT NOT NULL,
  given_to INTEGER REFERENCES person ON DELETE SET NULL, given_at TEXT NOT NULL DEFAULT '',
  -- where it was printed, as an issue says it
  operation TEXT NOT NULL DEFAULT '', document TEXT NOT NULL DEFAULT '', mark TEXT NOT NULL DEFAULT '',
  stock TEXT NOT NULL DEFAULT '', card TEXT NOT NULL DEFAULT '', sheet INTEGER NOT NULL DEFAULT 1,
  label INTEGER NOT NULL DEFAULT 1, printed_at TEXT NOT NULL DEFAULT '', content TEXT NOT NULL DEFAULT '',
  UNIQUE (platform, login_key), UNIQUE (platform, division, number)
);
INSERT INTO division (name, state, since) SELECT DISTINCT division, 'to_validate', '' FROM person
  WHERE audience = 'student' AND deactivated_on IS NULL AND division <> '';
)",
    R"(
ALTER TABLE issue ADD COLUMN reset_at TEXT NOT NULL DEFAULT '';  -- since when its secret is no longer; empty: it is
ALTER TABLE account ADD COLUMN former BLOB;  -- sealed: the secret before the platform drew one that is not known
)",
    R"(
CREATE TABLE list_doubt (
  person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  platform TEXT NOT NULL,
  codes TEXT NOT NULL,    -- a line each
  question TEXT NOT NULL, -- its id; empty: none
  PRIMARY KEY (person, platform)
) WITHOUT ROWID;
CREATE TABLE former_name (
  person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  family_name TEXT NOT NULL, used_name TEXT NOT NULL, given_name TEXT NOT NULL,
  PRIMARY KEY (person, family_name, used_name, given_name)
) WITHOUT ROWID;
)",
    R"(
CREATE TABLE operation (
  name TEXT PRIMARY KEY,
  divisions TEXT NOT NULL, mefs TEXT NOT NULL,  -- patterns, a line each; empty: all
  stock TEXT NOT NULL, card TEXT NOT NULL, url TEXT NOT NULL
) WITHOUT ROWID;
)",
    // The tables stay as they are. What stands in the clear is bound into what is sealed, and marks and questions are
    // keyed, from here on: Registry::bind_values does that once.
    R"(
-- person.birth_date is never NULL from here on; issue.mark and spare.mark are sealed
)",
    R"(
CREATE TABLE large_print (person INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE);  -- who needs it
ALTER TABLE operation ADD COLUMN large_stock TEXT NOT NULL DEFAULT '';
)",
    R"(
ALTER TABLE operation ADD COLUMN platforms TEXT NOT NULL DEFAULT '';   -- a line each, the main one first; empty: one
ALTER TABLE operation ADD COLUMN second_url TEXT NOT NULL DEFAULT '';  -- of the second platform
)",
});

inline constexpr int registry_version = static_cast<int>(registry_steps.size());

}  // namespace passation
