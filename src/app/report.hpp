#pragma once
// The report on a school's files, modelled on SIECLE's "compte rendu d'import" (import of private schools, form of
// 2018). One value, that console, JSON and PDF print.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/job.hpp"
#include "app/report_record.hpp"

namespace passation {

/// In the order of print. SIECLE has the eight of guardians and pupils; `general` (files, divisions, groups, platform)
/// belongs to its general information, and staff have the same three.
enum class Section : std::size_t {
  general,
  guardians_rejected,
  guardians_with_anomalies,
  guardians_notes,
  students_rejected,
  students_with_anomalies,
  students_notes,
  students_absent,   ///< known from an earlier run, but in none of the files
  students_changed,  ///< changed or added since an earlier run
  staff_rejected,
  staff_with_anomalies,
  staff_notes,
};
inline constexpr std::size_t section_count = 12;

struct SectionHead {
  std::string_view key;  ///< of --report json
  Phrase title;
  Phrase closing;  ///< "Nombre de fiches rejetées : {}"
};
const SectionHead& head_of(Section section);

/// The records of each section. Everybody stands once, in the section of the gravest thing said of him, with all that
/// is said; by division, then by name. What is nobody's stands in `general`, the gravest first.
using Sections = std::array<std::vector<ReportRecord>, section_count>;
Sections make_sections(const Outcome& outcome);

/// Whether a section is printed: all are, even empty ones; of several schools only those that say something.
bool is_printed(Section section, const Sections& sections, const Outcome& outcome);

/// What an entry says and what to do about it: made when it is printed, since there may be many.
Message what_of(const ReportEntry& entry, const Outcome& outcome);
Message todo_of(const ReportEntry& entry, const Outcome& outcome);
/// Where its finding is; nowhere for what a registry says.
Origin origin_of(const ReportEntry& entry, const Outcome& outcome);

/// "SIECLE 101, INE 070832327JA"; empty where nothing is known.
std::string identifiers(const ReportRecord& record, Lang lang);

/// What a file held: "34 élèves, 4 divisions"; empty for nothing.
std::string holdings(const SourceFile& file, Lang lang);

/// A file or place as people read it: standard input by that name instead of "-".
std::string shown_place(const std::string& place, Lang lang);

/// The line that ends a report.
std::string summary(const Job& job, const Outcome& outcome, Lang lang);

/// The whole report for print, in French, on A4.
Document report_document(const Job& job, const Outcome& outcome, const Fonts& fonts);

/// "9990001X_Compte_rendu.pdf"
std::string report_file_name(const Outcome& outcome);

}  // namespace passation
