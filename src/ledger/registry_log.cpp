// What the registry remembers of imports, people and sheets.

#include <fmt/format.h>

#include <algorithm>

#include "ledger/registry.hpp"

namespace passation {

void Registry::save_import(const ImportRecord& e) {
  database_
      .prepare(
          "INSERT INTO exchange (moment, verb, files, guardians, students, staff, absents) VALUES (?, ?, ?, ?, ?, ?, "
          "?)")
      .with(e.moment, e.verb, e.files, static_cast<std::int64_t>(e.guardians), static_cast<std::int64_t>(e.students),
            static_cast<std::int64_t>(e.staff), static_cast<std::int64_t>(e.absents))
      .run();
}

void Registry::save_report(const std::string& report) {
  Statement last = database_.prepare("SELECT max(id) FROM exchange");
  last.step();
  const std::int64_t id = last.integer(0);
  database_.prepare("UPDATE exchange SET report = ? WHERE id = ?")
      .with(Bytes{sealed(report, report_row(id))}, id)
      .run();
}

void Registry::save_printed_labels(std::span<const PrintedLabel> labels) {
  Statement insert = database_.prepare(
      "INSERT INTO issue (operation, document, mark, stock, card, sheet, label, printed_at, content, name, division, "
      "account) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, id FROM account WHERE person = ? AND platform = ? AND test = ? "
      "ON CONFLICT DO UPDATE SET printed_at = excluded.printed_at, withdrawn_at = '', reset_at = '', "
      "handed_out_at = iif(reset_at = '', handed_out_at, ''), handed_out_by = iif(reset_at = '', handed_out_by, '') "
      "WHERE withdrawn_at <> '' OR reset_at <> ''");
  for (const PrintedLabel& i : labels) {
    const std::string mark = sealed_mark(i);
    insert
        .with(i.operation, i.document, Bytes{mark}, i.stock, i.card, i.sheet, i.label, i.printed_at, i.content, i.name,
              i.division, i.person, i.platform, i.test)
        .run();
  }
}

void Registry::withdraw(std::span<const PrintedLabel> labels, const std::string& moment) {
  Statement update = database_.prepare(
      "UPDATE issue SET withdrawn_at = ? WHERE operation = ? AND content = ? AND account IN (SELECT id FROM account "
      "WHERE person = ?)");
  for (const PrintedLabel& i : labels) update.with(moment, i.operation, i.content, i.person).run();
}

std::string Registry::content_hash(std::span<const std::string_view> texts) const {
  std::vector<std::string_view> parts = {"label", uai_};
  parts.insert(parts.end(), texts.begin(), texts.end());
  const Hash hash = keyed_hash(key_.login, parts);
  return to_hex(std::span(hash).first(8));
}

std::vector<ImportRecord> Registry::imports() {
  std::vector<ImportRecord> list;
  Statement query = database_.prepare(
      "SELECT id, moment, verb, files, guardians, students, staff, absents, report FROM exchange ORDER BY id DESC");
  while (query.step()) {
    ImportRecord& e = list.emplace_back();
    e.moment = query.text(1);
    e.verb = query.text(2);
    e.files = query.text(3);
    e.guardians = static_cast<std::size_t>(query.integer(4));
    e.students = static_cast<std::size_t>(query.integer(5));
    e.staff = static_cast<std::size_t>(query.integer(6));
    e.absents = static_cast<std::size_t>(query.integer(7));
    if (!query.is_null(8)) e.report = opened(query.text(8), report_row(query.integer(0)));
  }
  return list;
}

std::string Registry::last_moment() {
  Statement last = database_.prepare("SELECT moment FROM exchange ORDER BY id DESC LIMIT 1");
  return last.step() ? last.text(0) : std::string();
}

std::vector<Event> Registry::events_of(PersonId person) {
  std::vector<Event> list;
  Statement query = database_.prepare(
      "SELECT moment, kind, detail, files FROM event LEFT JOIN exchange ON exchange.id = event.exchange WHERE person = "
      "? "
      "ORDER BY event.id");
  query.with(person);
  while (query.step()) list.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
  return list;
}

std::set<PersonId> Registry::created_last() {
  std::set<PersonId> people;
  Statement query = database_.prepare(
      "SELECT person FROM event WHERE kind = ?1 AND person IS NOT NULL AND exchange = "
      "(SELECT max(exchange) FROM event WHERE kind = ?1)");
  query.with(change_key(ChangeKind::created));
  while (query.step()) people.insert(query.integer(0));
  return people;
}

namespace {

std::string select_printed_labels(std::string_view condition) {
  return fmt::format(
      "SELECT person, platform, test, document, mark, stock, card, sheet, label, printed_at, handed_out_at, "
      "handed_out_by, operation, content, name, division, withdrawn_at, reset_at FROM issue JOIN account ON account.id "
      "= issue.account WHERE {} ORDER BY issue.id",
      condition);
}

}  // namespace

std::vector<PrintedLabel> Registry::labels_in(Statement& query) const {
  std::vector<PrintedLabel> list;
  while (query.step()) {
    list.push_back({query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5),
                    query.text(6), static_cast<int>(query.integer(7)), static_cast<int>(query.integer(8)),
                    query.text(9), query.text(10), query.text(11), query.text(12), query.text(13), query.text(14),
                    query.text(15), query.text(16), query.text(17)});
    list.back().mark = opened_mark(list.back());
  }
  return list;
}

std::string Registry::main_platform(std::string_view operation, const std::string& platform) {
  const std::vector<std::string> together = choices(operation).platforms;
  const bool is_one = std::find(together.begin(), together.end(), platform) != together.end();
  return is_one ? together.front() : platform;
}

std::vector<std::pair<std::string, std::string>> Registry::operations() {
  Statement query = database_.prepare(
      "SELECT operation, platform FROM issue JOIN account ON account.id = issue.account GROUP BY operation, platform "
      "ORDER BY MAX(issue.printed_at) DESC, MAX(issue.id) DESC");
  std::vector<std::pair<std::string, std::string>> operations;
  while (query.step()) {
    const std::string operation = query.text(0);
    const auto is_it = [&](const auto& known) { return known.first == operation; };
    if (std::none_of(operations.begin(), operations.end(), is_it))
      operations.emplace_back(operation, main_platform(operation, query.text(1)));
  }
  return operations;
}

std::string Registry::last_operation(std::string_view platform) {
  Statement query = database_.prepare(
      "SELECT operation FROM issue JOIN account ON account.id = issue.account WHERE platform = ? "
      "ORDER BY stock = '', issue.printed_at DESC, issue.id DESC LIMIT 1");
  return query.with(platform).step() ? query.text(0) : std::string();
}

std::string Registry::last_platform(std::string_view operation) {
  Statement query = database_.prepare(
      "SELECT operation, platform FROM issue JOIN account ON account.id = issue.account WHERE ? IN ('', operation) "
      "ORDER BY issue.printed_at DESC, issue.id DESC LIMIT 1");
  return query.with(operation).step() ? main_platform(query.text(0), query.text(1)) : std::string();
}

std::set<PersonId> Registry::people_printed() {
  std::set<PersonId> people;
  Statement query = database_.prepare(
      "SELECT DISTINCT person FROM issue JOIN account ON account.id = issue.account WHERE withdrawn_at = ''");
  while (query.step()) people.insert(query.integer(0));
  return people;
}

std::vector<PrintedLabel> Registry::printed_labels(PersonId person) {
  Statement query = database_.prepare(select_printed_labels("person = ?"));
  return labels_in(query.with(person));
}

std::vector<PrintedLabel> Registry::all_printed_labels() {
  Statement query = database_.prepare(select_printed_labels("true"));
  return labels_in(query);
}

std::vector<PrintedLabel> Registry::printed_labels(const std::string& platform, const std::string& operation) {
  Statement query = database_.prepare(select_printed_labels("platform = ? AND operation = ?"));
  return labels_in(query.with(platform, operation));
}

}  // namespace passation
