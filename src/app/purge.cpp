// What has outlived its purpose: people, copies of the registry, documents.

#include <algorithm>
#include <array>
#include <chrono>

#include "app/care_phrases.hpp"
#include "app/catalog.hpp"
#include "app/registry_access.hpp"
#include "app/sync.hpp"
#include "base/file.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

Date written_on(const fs::path& file) {
  const auto age = fs::file_time_type::clock::to_sys(fs::last_write_time(file));
  return std::chrono::floor<std::chrono::days>(age);
}

/// Whether one of our verbs gave it its name, for this school.
bool is_document(const std::string& name, const std::string& uai) {
  constexpr std::array endings{"_Passation_Elèves.zip", "_Passation_Personnels.zip",
                               "_Comptes.csv",          "_Reimpression.pdf",
                               "_Reserve.pdf",          "_Reserve.csv"};
  return name == uai + "_Compte_rendu.pdf" || std::any_of(endings.begin(), endings.end(), [&](const char* ending) {
           return name.ends_with("_" + uai + ending);
         });
}

std::vector<fs::path> documents_in(const fs::path& folder, const std::string& uai) {
  std::vector<fs::path> files;
  std::error_code none;  // no such folder: no documents
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (entry.is_regular_file() && !entry.is_symlink() && is_document(entry.path().filename().string(), uai))
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// The copy before a purge holds those who were purged: it is to go at once. Copies before a migration and documents
/// live as long as `months`.
std::vector<fs::path> old_files(const fs::path& folder, const Registry& registry, int months, Date today) {
  std::vector<fs::path> files = registry.copies();
  const std::vector<fs::path> documents = documents_in(folder, registry.uai());
  files.insert(files.end(), documents.begin(), documents.end());
  std::erase_if(files, [&](const fs::path& file) {
    return file.extension() != ".before-purge" && purge_day(written_on(file), months) > today;
  });
  return files;
}

}  // namespace

Answer carry_out(const RegistryJob& job, const PurgeOptions& options, Lang lang) {
  Registry registry = open_registry(job, "purge");
  const Known known = registry.load();
  const SyncRules how = sync_rules(Catalog(find_data_folder()), job.moment.date);
  int longest = 12;
  for (const auto& [platform, months] : how.purge_after) longest = std::max(longest, months);
  // Nobody is said: nothing is left to plan but the purge.
  const Plan plan = plan_sync(known.people, known.accounts, {}, how);
  const std::vector<fs::path> files = old_files(options.out, registry, longest, job.moment.date);
  if (options.yes) {
    registry.begin();
    registry.apply(plan, known, {}, job.moment.date);
    registry.commit();
  }
  const Phrase& people = options.yes ? phrase::purge_people : phrase::purge_people_due;
  std::string text = say(people, plan.changes.size()).in(lang) + "\n";
  for (const fs::path& file : files) {
    if (options.yes) delete_file(file);
    text += "  " + say(options.yes ? phrase::purge_deleted : phrase::purge_old, file.string()).in(lang) + "\n";
  }
  if (!options.yes && (!files.empty() || !plan.changes.empty())) text += say(phrase::purge_hint).in(lang) + "\n";
  return {text};
}

}  // namespace passation
