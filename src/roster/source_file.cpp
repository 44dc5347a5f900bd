#include "roster/source_file.hpp"

namespace passation {

const SourceFile* dated_file(const std::vector<SourceFile>& files) {
  const auto lists_people = [](const SourceFile& f) { return f.students + f.staff > 0; };
  const SourceFile* dated = nullptr;
  for (const SourceFile& file : files) {
    if (!file.school_year) continue;
    const bool lists = lists_people(file), listed = dated && lists_people(*dated);
    if (!dated || (lists && (!listed || *file.school_year < *dated->school_year))) dated = &file;
  }
  return dated;
}

}  // namespace passation
