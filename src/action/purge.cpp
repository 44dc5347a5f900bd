#include "action/purge.hpp"

#include <algorithm>
#include <chrono>
#include <string>

#include "action/catalog.hpp"
#include "action/import.hpp"
#include "base/date.hpp"
#include "base/file.hpp"
#include "document/kinds.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

Date written_on(const fs::path& file) {
  const auto age = fs::file_time_type::clock::to_sys(fs::last_write_time(file));
  return std::chrono::floor<std::chrono::days>(age);
}

std::vector<fs::path> documents_in(const fs::path& folder, const std::string& uai) {
  std::vector<fs::path> files;
  std::error_code none;  // no such folder: no documents
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (entry.is_regular_file() && !entry.is_symlink() && document_called(entry.path().filename().string(), uai))
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// The copy before a purge holds those who were purged: it is to go at once. Copies before a migration and documents
/// live as long as `accounts` months; documents as their table says.
std::vector<fs::path> old_files(const fs::path& folder, const Registry& registry, int accounts, Date today) {
  std::vector<fs::path> files = registry.copies();
  const std::vector<fs::path> documents = documents_in(folder, registry.uai());
  files.insert(files.end(), documents.begin(), documents.end());
  std::erase_if(files, [&](const fs::path& file) {
    const DocumentInfo* document = document_called(file.filename().string(), registry.uai());
    const int months = document ? months_kept(document->retention, accounts) : accounts;
    return file.extension() != ".before-purge" && purge_day(written_on(file), months) > today;
  });
  return files;
}

}  // namespace

PurgeResult purge(const PurgeRequest& request, const Environment& environment) {
  Registry registry = open_registry(request.registry, environment, "purge");
  const Known known = registry.load();
  const SyncRules how = sync_rules(environment.catalog, environment.moment.date);
  int longest = 12;
  for (const auto& [platform, months] : how.purge_after) longest = std::max(longest, months);
  // Nobody is said: nothing is left to plan but the purge.
  const Plan plan = plan_sync(known.people, known.accounts, {}, how);
  PurgeResult result;
  result.erased = request.yes;
  result.people = plan.changes.size();
  for (const Change& change : plan.changes)
    if (const KnownPerson* k = find_person(known.people, change.person)) result.names.push_back(describe(k->person));
  result.files = old_files(request.out, registry, longest, environment.moment.date);
  if (!request.yes) return result;
  registry.begin();
  registry.apply(plan, known, {}, environment.moment.date);
  registry.commit();
  for (const fs::path& file : result.files) delete_file(file);
  return result;
}

}  // namespace passation
