// What the registry remembers of imports, people and sheets.

#include <fmt/format.h>

#include "ledger/registry.hpp"

namespace passation {

std::string Registry::report_row(std::int64_t exchange) {
  return fmt::format("exchange {} report", exchange);
}

void Registry::save_exchange(const Exchange& e) {
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

void Registry::save_issues(std::span<const Issue> issues) {
  Statement insert = database_.prepare(
      "INSERT OR IGNORE INTO issue (account, document, mark, stock, card, sheet, label, printed_at) SELECT id, ?, ?, "
      "?, "
      "?, ?, ?, ? FROM account WHERE person = ? AND platform = ? AND test = ?");
  for (const Issue& i : issues)
    insert.with(i.document, i.mark, i.stock, i.card, i.sheet, i.label, i.printed_at, i.person, i.platform, i.test)
        .run();
}

std::vector<Exchange> Registry::exchanges() {
  std::vector<Exchange> list;
  Statement query = database_.prepare(
      "SELECT id, moment, verb, files, guardians, students, staff, absents, report FROM exchange ORDER BY id DESC");
  while (query.step()) {
    Exchange& e = list.emplace_back();
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

std::vector<Issue> Registry::issues_of(PersonId person) {
  std::vector<Issue> list;
  Statement query = database_.prepare(
      "SELECT person, platform, test, document, mark, stock, card, sheet, label, printed_at, handed_out_at, "
      "handed_out_by FROM issue JOIN account ON account.id = issue.account WHERE person = ? ORDER BY issue.id");
  query.with(person);
  while (query.step())
    list.push_back({query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5),
                    query.text(6), static_cast<int>(query.integer(7)), static_cast<int>(query.integer(8)),
                    query.text(9), query.text(10), query.text(11)});
  return list;
}

}  // namespace passation
