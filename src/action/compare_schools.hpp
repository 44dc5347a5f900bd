#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/requests.hpp"
#include "report/checked_school.hpp"

namespace passation {

struct CompareSchoolsRequest {
  std::filesystem::path folder;                ///< of schools, a file or a folder each
  std::map<std::string, std::string> columns;  ///< field to header, for tables
  bool report_pdf = false;
  std::filesystem::path out = ".";
};

struct CompareSchoolsResult {
  CheckedSchool checked;  ///< its roster holds the pupils concerned and no school
  std::vector<WrittenFile> files;
};

/// Reads the schools one after the other and reports every pupil who is enrolled in two of them under one INE
/// ("multi-inscription"), or whose INE another school gives to somebody else. Of pupils only INE, names, division and
/// place are kept. A school that cannot be read is a finding. A file or folder that does not say its school's number
/// counts as a school of its own, by its name. Pupils who have left do not count.
/// @throws Error when this is no folder or nothing in it can be read.
CompareSchoolsResult compare_schools(const CompareSchoolsRequest& request, const Environment& environment);

/// 3 where anything was found.
int exit_status(const CompareSchoolsResult& result);

}  // namespace passation
