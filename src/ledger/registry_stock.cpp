// What operations print, and on what; started sheets, and logins made for late arrivals.

#include <fmt/format.h>

#include "base/text.hpp"
#include "ledger/registry.hpp"
#include "ledger/rows.hpp"

namespace passation {
namespace {

/// As the spare's own row has it: nobody's, without a name.
PrintedLabel label_of(const Spare& s) {
  PrintedLabel label = s.label;
  label.person = 0;
  label.platform = s.platform;
  label.test.clear();
  label.name.clear();
  label.division = s.division;
  return label;
}

/// Of a stock, for a run at a moment (twice): what that run has gone on with already is as it was before.
constexpr std::string_view started_last =
    "FROM started_sheet WHERE stock = ? AND continued_at IN ('', ?) ORDER BY moment = ?, moment DESC, rowid DESC LIMIT "
    "1";

}  // namespace

OperationChoices Registry::choices(std::string_view operation) {
  Statement query = database_.prepare(
      "SELECT divisions, mefs, stock, card, url, large_stock, platforms, second_url FROM operation WHERE name = ?");
  if (!query.with(operation).step()) return {};
  return {lines_of(query.text(0)), lines_of(query.text(1)), query.text(2),           query.text(3),
          query.text(4),           query.text(5),           lines_of(query.text(6)), query.text(7)};
}

void Registry::save_choices(std::string_view operation, const OperationChoices& c) {
  database_
      .prepare(
          "INSERT OR REPLACE INTO operation (name, divisions, mefs, stock, card, url, large_stock, platforms, "
          "second_url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(operation, joined_lines(c.divisions), joined_lines(c.mefs), c.stock, c.card, c.url, c.large_stock,
            joined_lines(c.platforms), c.second_url)
      .run();
}

int Registry::next_label(const std::string& stock, const std::string& moment) {
  Statement query = database_.prepare(fmt::format("SELECT next_label {}", started_last));
  return query.with(stock, moment, moment).step() ? static_cast<int>(query.integer(0)) : 1;
}

void Registry::save_next_label(const std::string& stock, const std::string& moment, int label, bool goes_on) {
  if (goes_on)
    database_
        .prepare(fmt::format("UPDATE started_sheet SET continued_at = ? WHERE rowid = (SELECT rowid {})", started_last))
        .with(moment, stock, moment, moment)
        .run();
  database_.prepare("INSERT OR REPLACE INTO started_sheet (stock, moment, next_label) VALUES (?, ?, ?)")
      .with(stock, moment, label)
      .run();
}

std::vector<StartedSheet> Registry::started_sheets() {
  std::vector<StartedSheet> sheets;
  Statement query = database_.prepare(
      "SELECT stock, moment, next_label FROM started_sheet WHERE continued_at = '' AND next_label > 1 "
      "ORDER BY moment DESC, rowid DESC");
  while (query.step()) sheets.push_back({query.text(0), query.text(1), static_cast<int>(query.integer(2))});
  return sheets;
}

void Registry::edit_started_sheet(const StartedSheet& sheet, std::optional<int> next_label) {
  database_.prepare("DELETE FROM started_sheet WHERE stock = ? AND moment = ?").with(sheet.stock, sheet.moment).run();
  if (next_label) save_next_label(sheet.stock, sheet.moment, *next_label, false);
}

std::vector<Spare> Registry::spares(std::string_view platform) {
  std::vector<Spare> spares;
  Statement query = database_.prepare(
      "SELECT division, number, login, secret, made_at, coalesce(given_to, 0), given_at, operation, document, mark, "
      "stock, card, sheet, label, printed_at, content, platform, login_key FROM spare WHERE ? IN ('', platform) "
      "ORDER BY platform, division, number");
  query.with(platform);
  while (query.step()) {
    Spare& s = spares.emplace_back();
    s.platform = query.text(16);
    s.division = query.text(0);
    s.number = static_cast<int>(query.integer(1));
    s.login = query.text(2);
    s.secret = opened(query.text(3), spare_row(s, query.text(17)));
    s.made_at = query.text(4);
    s.given_to = query.integer(5);
    s.given_at = query.text(6);
    PrintedLabel& i = s.label;
    i.platform = s.platform;
    i.operation = query.text(7), i.document = query.text(8), i.mark = query.text(9);
    i.stock = query.text(10), i.card = query.text(11);
    i.sheet = static_cast<int>(query.integer(12)), i.label = static_cast<int>(query.integer(13));
    i.printed_at = query.text(14), i.content = query.text(15);
    i.division = s.division;
    if (!i.printed_at.empty()) i.mark = opened_mark(label_of(s));
  }
  return spares;
}

void Registry::save_spares(std::span<const Spare> spares) {
  Statement insert = database_.prepare(
      "INSERT INTO spare (platform, division, number, login, login_key, secret, made_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (platform, division, number) DO NOTHING");
  for (const Spare& s : spares) {
    const std::string login_key = to_lower(s.login), secret = sealed(s.secret, spare_row(s, login_key));
    insert.with(s.platform, s.division, s.number, s.login, login_key, Bytes{secret}, s.made_at).run();
  }
  write_spare_labels(spares);
}

void Registry::write_spare_labels(std::span<const Spare> spares) {
  Statement print = database_.prepare(
      "UPDATE spare SET operation = ?, document = ?, mark = ?, stock = ?, card = ?, sheet = ?, label = ?, printed_at = "
      "?, content = ? WHERE platform = ? AND division = ? AND number = ?");
  for (const Spare& s : spares) {
    const PrintedLabel& i = s.label;
    if (i.printed_at.empty()) continue;
    const std::string mark = sealed_mark(label_of(s));
    print
        .with(i.operation, i.document, Bytes{mark}, i.stock, i.card, i.sheet, i.label, i.printed_at, i.content,
              s.platform, s.division, s.number)
        .run();
  }
}

void Registry::give_spare(const Spare& spare, PersonId person, const std::string& moment, const std::string& by) {
  database_.prepare("UPDATE spare SET given_to = ?, given_at = ? WHERE platform = ? AND login_key = ?")
      .with(person, moment, spare.platform, to_lower(spare.login))
      .run();
  KnownAccount account;
  account.person = person;
  account.platform = spare.platform;
  account.login = spare.login;
  account.secret = spare.secret;
  save_accounts(std::span(&account, 1));
  add_event(person, "spare", spare.platform);
  if (spare.label.printed_at.empty()) return;
  PrintedLabel label = spare.label;
  label.person = person;
  save_printed_labels(std::span(&label, 1));
  if (!by.empty())
    hand_out(spare.platform, {.person = person, .test = {}, .printed_at = label.printed_at, .handed_out_at = moment},
             by);
}

}  // namespace passation
