#pragma once
// What came of a school's files: who is there, what is wrong with them, and what they change. Every report shows this.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"
#include "ledger/plan.hpp"
#include "report/report_record.hpp"
#include "roster/finding.hpp"
#include "roster/roster.hpp"
#include "roster/source_file.hpp"

namespace passation {

/// One line of the table of divisions.
struct DivisionOutcome {
  std::string name;             ///< empty: of the pupils who are in none
  bool asked = true;            ///< false: not chosen by --division or --mef
  std::optional<int> declared;  ///< nullopt where no file says
  std::size_t found = 0;        ///< pupils who have not left
  std::size_t printed = 0;      ///< or printable, see Labels
  std::size_t left_out = 0;
  std::size_t not_asked = 0;
  std::string mark;                    ///< as printed on the sheet
  std::optional<bool> validated = {};  ///< nullopt without a registry
};

struct ChangeLine {
  ChangeKind kind = ChangeKind::kept;  ///< kept: nothing but the label is another
  std::string who;                     ///< "MERLE Lucie, 6E 1 → 6E 2"; empty of those purged
  Message fields;
  Subject subject = {};  ///< as of a ReportRecord
  PersonId person = 0;
};

/// What the import changes in the registry.
struct Changes {
  bool first = false;  ///< nobody was known before
  std::array<std::size_t, change_kinds> counts{};
  std::vector<ChangeLine> lines;  ///< of those kept only whose label is to be stuck anew
};

/// A question to be answered by --answer ID=CHOICE.
struct AskedQuestion {
  std::string id, subject;
  Message text;
  std::vector<std::string> choices;
  std::vector<Message> meanings;  ///< of each choice
  // Where the question is who somebody is:
  Person person = {};                   ///< as the files have him or her
  std::vector<KnownPerson> known = {};  ///< who that may be; none: it is another question
};

/// What the figures of labels are of.
enum class Labels {
  none,       ///< nothing is printed: only the registry is brought up to date
  printable,  ///< placed, but not printed
  printed,
};

struct CheckedSchool {
  Date day;                         ///< of the report
  std::string operation, platform;  ///< of the documents
  Roster roster;                    ///< of several schools, those reported alone
  Report report;
  std::vector<SourceFile> sources;  ///< what was read, in the order of reading
  /// What a registry says of pupils: known, but in none of the files; changed or added. Empty without one.
  std::vector<ReportRecord> absent, changed;
  std::vector<DivisionOutcome> divisions;
  std::size_t rejected = 0;        ///< pupils with a rejection
  std::optional<Changes> changes;  ///< nullopt without a registry
  bool recorded = false;           ///< the changes are made, not only planned
  Labels labels = Labels::none;
  std::vector<AskedQuestion> questions;
  std::size_t schools = 0;  ///< where several were compared: how many were read
};

std::size_t students_read(const CheckedSchool& school);
/// Pupils whom the files enrol more than once: in several divisions, on two lines or records, or in another school too.
std::size_t enrolled_twice(const Report& report);

/// 3 where the report holds rejections or anomalies, else 0.
int exit_status(const Report& report);

}  // namespace passation
