#include "action/compare_schools.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <utility>

#include "action/labels.hpp"
#include "action/phrases.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "document/report_document.hpp"
#include "read/header.hpp"
#include "read/reader.hpp"
#include "roster/check.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

/// A pupil of one school: all that is kept of him.
struct Enrolment {
  std::string ine;
  std::string family_name, given_name;
  std::string division;
  std::string source_id;
  std::size_t school = 0;  // position in the list of schools
  Origin origin;
};

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') || is_left_behind(name);
}

/// Files and folders of schools, by name, so that the report does not depend on the file system.
std::vector<std::string> schools_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; entry != end && !problem; entry.increment(problem))
    if (!is_hidden(entry->path())) names.push_back(entry->path().filename().string());
  if (problem) throw Error(say(phrase::across_no_folder), folder.string(), say(phrase::across_hint));
  std::sort(names.begin(), names.end());
  return names;
}

/// The files of one school, by the names that messages use: relative to `folder`.
std::vector<std::string> files_of(const fs::path& folder, const std::string& name) {
  if (!fs::is_directory(folder / name)) return {name};
  std::vector<std::string> files;
  std::error_code problem;
  for (fs::recursive_directory_iterator entry(folder / name, problem), end; entry != end && !problem;
       entry.increment(problem))
    if (entry->is_regular_file() && !is_hidden(entry->path()))
      files.push_back(fs::path(*entry).lexically_relative(folder).string());
  if (problem) throw Error(say(phrase::across_no_folder), name, say(phrase::across_hint));
  std::sort(files.begin(), files.end());
  return files;
}

Reading read_school(const CompareSchoolsRequest& request, Date day, const std::string& name) {
  std::vector<Input> inputs;
  for (std::string& file : files_of(request.folder, name)) {
    std::string bytes = read_file(request.folder / file);
    inputs.push_back({std::move(file), std::move(bytes)});
  }
  return read_all(std::move(inputs), {day, with_field_keys(request.columns)});
}

void keep_enrolments(std::vector<Student> students, std::size_t school, Date day, std::vector<Enrolment>& all) {
  for (Student& s : students) {
    if (s.ine.empty() || has_left(s, day) || is_inactive(s.division)) continue;
    all.push_back({std::move(s.ine), s.shown_name(), std::move(s.given_name), std::move(s.division),
                   std::move(s.source_id), school, std::move(s.origin)});
  }
}

bool same_name(const Enrolment& a, const Enrolment& b) {
  return fold_key(a.family_name) == fold_key(b.family_name) && fold_key(a.given_name) == fold_key(b.given_name);
}

/// "9990001X (Collège des Oiseaux), 6E 1"
std::string school_and_division(const Enrolment& e, const std::vector<School>& schools) {
  const School& school = schools[e.school];
  std::string out = school.uai;
  if (!school.name.empty()) out += out.empty() ? school.name : " (" + school.name + ")";
  return e.division.empty() ? out : out + ", " + e.division;
}

void report_pair(const Enrolment& first, const Enrolment& other, const std::vector<School>& schools,
                 CheckedSchool& checked) {
  Student s;
  s.source_id = first.source_id;
  s.ine = first.ine;
  s.family_name = first.family_name;
  s.given_name = first.given_name;
  s.division = first.division;
  s.origin = first.origin;
  checked.roster.students.push_back(std::move(s));
  const Subject subject = Subject::student(checked.roster.students.size() - 1);
  const std::string here = school_and_division(first, schools), there = school_and_division(other, schools);
  if (same_name(first, other))
    checked.report.add("IDNAT_P_05", subject, first.origin, {here, there});
  else
    checked.report.add("IDNAT_P_06", subject, first.origin,
                       {here, full_name(other.family_name, other.given_name), there});
}

/// Each enrolment in a further school is reported with the first one.
void report_shared_ines(std::vector<Enrolment> all, const std::vector<School>& schools, CheckedSchool& checked) {
  std::stable_sort(all.begin(), all.end(), [](const Enrolment& a, const Enrolment& b) { return a.ine < b.ine; });
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    for (end = begin + 1; end < all.size() && all[end].ine == all[begin].ine;) ++end;
    for (std::size_t i = begin + 1; i < end; ++i)
      if (schools[all[i].school].uai != schools[all[begin].school].uai)
        report_pair(all[begin], all[i], schools, checked);
  }
}

/// @param name is known to the reader, and only said where the trouble lies deeper.
Message why_not(const Error& error, const std::string& name) {
  const auto in = [&](Lang lang) {
    const bool said = error.where().empty() || error.where() == name;
    return said ? error.message().in(lang) : error.message().in(lang) + " (" + error.where() + ")";
  };
  return {in(Lang::fr), in(Lang::en)};
}

CheckedSchool read_and_compare(const CompareSchoolsRequest& request, const Environment& environment) {
  CheckedSchool checked;
  checked.day = environment.moment.date;
  std::vector<School> schools;
  std::vector<Enrolment> enrolments;
  const auto names = schools_in(request.folder);
  for (const std::string& name : names) {
    stop_if_asked(environment);
    if (environment.progress) environment.progress(static_cast<std::size_t>(&name - names.data()), names.size());
    try {
      Reading reading = read_school(request, checked.day, name);
      School& school = schools.emplace_back(std::move(reading.roster.school));
      if (school.uai.empty()) school.uai = name;
      keep_enrolments(std::move(reading.roster.students), schools.size() - 1, checked.day, enrolments);
      std::move(reading.files.begin(), reading.files.end(), std::back_inserter(checked.sources));
    } catch (const Error& error) {
      checked.report.add("FICHI_P_06", {}, {name, 0}, {}, why_not(error, name));
    }
  }
  if (schools.empty()) throw Error(say(phrase::across_nothing), request.folder.string(), say(phrase::across_hint));
  report_shared_ines(std::move(enrolments), schools, checked);
  std::set<std::string> numbers;
  for (const School& school : schools) numbers.insert(school.uai);
  checked.schools = numbers.size();
  return checked;
}

}  // namespace

CompareSchoolsResult compare_schools(const CompareSchoolsRequest& request, const Environment& environment) {
  CompareSchoolsResult result{read_and_compare(request, environment), {}};
  if (!request.report_pdf) return result;
  const Fonts& fonts = environment.catalog.fonts();
  result.files = write_files(request.out, {draw_report(result.checked, fonts, *make_podofo_writer(fonts))});
  return result;
}

int exit_status(const CompareSchoolsResult& result) {
  return result.checked.report.findings.empty() ? 0 : 3;
}

}  // namespace passation
