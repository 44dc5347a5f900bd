// What is handed out, and what is forgotten before its time.

#include <algorithm>

#include "ledger/registry.hpp"

namespace passation {

namespace fs = std::filesystem;

std::vector<Handout> Registry::handouts(std::string_view platform) {
  std::vector<Handout> list;
  Statement query = database_.prepare(
      "SELECT person, test, coalesce(max(printed_at), ''), coalesce(min(nullif(handed_out_at, '')), '') FROM account "
      "LEFT JOIN issue ON issue.account = account.id AND reset_at = '' WHERE platform = ? GROUP BY account.id ORDER BY "
      "person, account.id");
  query.with(platform);
  while (query.step()) list.push_back({query.integer(0), query.text(1), query.text(2), query.text(3)});
  return list;
}

void Registry::hand_out(std::string_view platform, const Handout& handout, std::string_view by) {
  database_
      .prepare(
          "WITH latest AS (SELECT issue.* FROM issue JOIN account ON account.id = issue.account WHERE person = ?3 AND "
          "platform = ?4 AND test = ?5 AND reset_at = '' ORDER BY issue.id DESC LIMIT 1) "
          "UPDATE issue SET handed_out_at = ?1, handed_out_by = ?2 FROM latest WHERE issue.id = latest.id OR "
          "(issue.operation = latest.operation AND issue.document = latest.document AND issue.sheet = latest.sheet AND "
          "issue.label = latest.label AND issue.printed_at = latest.printed_at AND issue.content = latest.content AND "
          "issue.reset_at = '' AND issue.handed_out_at = '' AND issue.account IN (SELECT id FROM account WHERE person "
          "= ?3))")
      .with(handout.handed_out_at, by, handout.person, platform, handout.test)
      .run();
}

std::size_t Registry::not_handed_out(std::string_view platform) {
  Statement query = database_.prepare(
      "SELECT count(DISTINCT person) FROM (SELECT person FROM account JOIN person ON person.id = account.person "
      "JOIN issue ON issue.account = account.id AND reset_at = '' WHERE platform = ? AND audience = 'student' AND "
      "deactivated_on IS NULL "
      "GROUP BY account.id HAVING max(handed_out_at) = '')");
  query.with(platform).step();
  return static_cast<std::size_t>(query.integer(0));
}

std::size_t Registry::accounts_in(std::string_view platform, std::string_view document) {
  Statement query = database_.prepare(
      "SELECT count(DISTINCT account) FROM issue JOIN account ON account.id = issue.account WHERE platform = ? AND "
      "document = ?");
  query.with(platform, document).step();
  return static_cast<std::size_t>(query.integer(0));
}

std::size_t Registry::spares_left(std::string_view platform) {
  Statement query = database_.prepare("SELECT count(*) FROM spare WHERE platform = ? AND given_at = ''");
  query.with(platform).step();
  return static_cast<std::size_t>(query.integer(0));
}

void Registry::reset(std::span<const KnownAccount> accounts) {
  write_accounts(accounts);
  for (const KnownAccount& a : accounts) add_event(a.person, "reset", platform_and_test(a));
}

std::int64_t resets_in(const fs::path& file) {
  if (!fs::exists(file)) return 0;
  const FileLock lock(file, "batch");
  Database database(file);
  if (database.empty()) return 0;  // a run was killed before it was made
  Statement query = database.prepare("SELECT count(*) FROM exchange WHERE verb = 'reset'");
  return query.step() ? query.integer(0) : 0;
}

void Registry::erase_reports(const std::function<bool(const std::string& report)>& is_to_go) {
  std::vector<std::int64_t> gone;
  Statement query = database_.prepare("SELECT id, report FROM exchange WHERE report IS NOT NULL");
  while (query.step())
    if (is_to_go(opened(query.text(1), report_row(query.integer(0))))) gone.push_back(query.integer(0));
  Statement erase = database_.prepare("UPDATE exchange SET report = NULL WHERE id = ?");
  for (const std::int64_t id : gone) erase.with(id).run();
}

std::vector<fs::path> Registry::copies() const {
  const std::string name = file_.filename().string();
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(file_.has_parent_path() ? file_.parent_path() : fs::path("."))) {
    const std::string other = entry.path().filename().string();
    if (other == name + ".before-purge" || other.starts_with(name + ".version-"))
      files.push_back(file_.parent_path() / other);
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace passation
