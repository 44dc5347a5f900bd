#pragma once
// The report on a school's files, modelled on SIECLE's "compte rendu d'import" (import of private schools, form of
// 2018). One value, that console, JSON and PDF print.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/checked_school.hpp"
#include "report/report_record.hpp"

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
/// is said; by division, then by name. What is nobody's stands in `general`, the gravest first. Records are made when
/// they are asked for: thousands of them would take much memory. @pre the checked lives on
class Sections {
 public:
  explicit Sections(const CheckedSchool& checked);
  std::size_t size(Section section) const;
  ReportRecord record(Section section, std::size_t i) const;

 private:
  struct Range {  // of findings_: what is said of one
    std::uint32_t begin = 0, end = 0;
  };
  const std::vector<ReportRecord>* said_by_registry(Section section) const;
  const std::vector<Range>& of(Section section) const { return ranges_[static_cast<std::size_t>(section)]; }
  void sort_people(std::vector<Range>& ranges) const;

  const CheckedSchool& checked_;
  std::vector<std::uint32_t> findings_;  // positions in the report
  std::array<std::vector<Range>, section_count> ranges_;
};

/// Whether a section is printed: all are, even empty ones; of several schools only those that say something.
bool is_printed(Section section, const Sections& sections, const CheckedSchool& checked);

/// What stands in a section without a record: nothing was found, or it takes a registry that is not there.
Message empty_text(Section section, const CheckedSchool& checked);

/// One of the things said of a record.
struct ReportLine {
  Severity severity = Severity::note;
  std::string_view code;
  Origin origin;
  Message what, todo;
};
std::vector<ReportLine> lines_of(const ReportRecord& record, const CheckedSchool& checked);

/// "SIECLE 101, INE 070832327JA"; empty where nothing is known.
std::string identifiers(const ReportRecord& record, Lang lang);

/// What a file held: "34 élèves, 4 divisions"; empty for nothing.
std::string holdings(const SourceFile& file, Lang lang);

/// A file or place as people read it: standard input by that name instead of "-".
std::string shown_place(const std::string& place, Lang lang);

/// The line that ends a report.
std::string summary(const CheckedSchool& checked, Lang lang);

}  // namespace passation
