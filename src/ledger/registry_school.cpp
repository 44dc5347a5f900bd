// The school, its divisions, and what was set by hand.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "ledger/registry.hpp"
#include "ledger/rows.hpp"

namespace passation {
namespace {

// Names in the table meta.
constexpr const char* lists_alone = "lists_alone";
constexpr std::string_view made_at_prefix = "made_at ";
constexpr const char* restored_from = "restored_from";
constexpr const char* restored_at = "restored_at";
constexpr const char* restored_mark = "restored_mark";
constexpr const char* first_spare = "first_spare";
constexpr const char* restored_names[] = {restored_from, restored_at, restored_mark, first_spare};

/// Larger than any number that was reached before, if the clock goes on: minutes since 2026.
int first_spare_after(const Moment& m) {
  const auto days = std::chrono::sys_days(m.date) - std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
  return std::max(1000, static_cast<int>(days.count()) * 24 * 60 + m.hour * 60 + m.minute);
}

}  // namespace

std::string joined_lines(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "\n"));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string day_text(const std::optional<Date>& day) {
  return day ? iso_date(*day) : std::string();
}

void Registry::save_school(const School& school) {
  Statement insert = database_.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  const auto save = [&](const char* name, const std::string& value) {
    if (!value.empty()) insert.with(name, value).run();
  };
  save("school_name", school.name);
  save("school_address", joined_lines(school.address));
  save("school_year", school.school_year ? std::to_string(*school.school_year) : "");
}

void Registry::save_files(const ImportedFiles& files) {
  Statement insert = database_.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  insert.with(lists_alone, files.lists_alone ? "1" : "0").run();
  for (const auto& [kind, made_at] : files.made_at) insert.with(std::string(made_at_prefix) + kind, made_at).run();
}

void Registry::load_files(ImportedFiles& files) {
  Statement query = database_.prepare("SELECT name, value FROM meta");
  while (query.step()) {
    const std::string name = query.text(0);
    if (name == lists_alone) files.lists_alone = query.text(1) == "1";
    if (name.starts_with(made_at_prefix)) files.made_at[name.substr(made_at_prefix.size())] = query.text(1);
  }
}

void Registry::load_restored(Known& known) {
  Statement query = database_.prepare("SELECT value FROM meta WHERE name = ?");
  const auto value = [&](const char* name) { return query.with(name).step() ? query.text(0) : std::string(); };
  Restored& r = known.restored;
  r.at = value(restored_at);
  r.mark = value(restored_mark);
  if (const std::string number = value(first_spare); !number.empty()) r.first_spare = std::stoi(number);
  r.backup_of = value(restored_from);
  const std::string_view parts[] = {"restored", uai_, r.mark};
  if (!r.backup_of.empty()) r.question = readable_code(keyed_hash(key_.login, parts), 6);
  Statement last =
      database_.prepare("SELECT moment FROM exchange WHERE verb IN ('sync', 'generate') ORDER BY id DESC LIMIT 1");
  if (last.step()) known.last_import = last.text(0);
}

void Registry::mark_restored(const std::string& backup_of, const Moment& moment) {
  Known known;
  load_restored(known);
  const Restored& before = known.restored;
  const std::string at = moment_text(moment);
  const std::string_view parts[] = {"restored mark", uai_, before.mark, backup_of, at};
  const Hash mark = keyed_hash(key_.login, parts);
  // Of two backups of which nobody has answered the older one counts.
  const std::string from = before.backup_of.empty() ? backup_of : std::min(before.backup_of, backup_of);
  const std::string values[] = {from, at, to_hex(std::span(mark).first(8)),
                                std::to_string(std::max(before.first_spare, first_spare_after(moment)))};
  Statement insert = database_.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  for (std::size_t i = 0; i < std::size(values); ++i) insert.with(restored_names[i], values[i]).run();
  database_.prepare("UPDATE spare SET given_at = ? WHERE given_at = ''").with(at).run();
}

void Registry::settle_restored() {
  database_.prepare("DELETE FROM meta WHERE name = ?").with(restored_from).run();
}

void Registry::load_school(Known& known) {
  load_files(known.files);
  load_restored(known);
  known.school.uai = uai_;
  Statement query = database_.prepare("SELECT value FROM meta WHERE name = ?");
  if (query.with("school_name").step()) known.school.name = query.text(0);
  if (query.with("school_address").step()) known.school.address = lines_of(query.text(0));
  if (query.with("school_year").step()) known.school.school_year = std::stoi(query.text(0));
  Statement divisions = database_.prepare("SELECT name, state, since, declared FROM division ORDER BY name");
  while (divisions.step()) {
    KnownDivision& d = known.divisions.emplace_back();
    d.name = divisions.text(0);
    d.validated = divisions.text(1) == "validated";
    d.since = divisions.text(2);
    if (!divisions.is_null(3)) d.declared = static_cast<int>(divisions.integer(3));
  }
}

void Registry::save_divisions(const std::vector<KnownDivision>& divisions) {
  database_.execute("DELETE FROM division");
  Statement insert = database_.prepare("INSERT INTO division VALUES (?, ?, ?, ?)");
  for (const KnownDivision& d : divisions) {
    const char* state = d.validated ? "validated" : "to_validate";
    if (d.declared)
      insert.with(d.name, state, d.since, *d.declared).run();
    else
      insert.with(d.name, state, d.since, nullptr).run();
  }
}

void Registry::save_by_hand(PersonId person, const ByHand& h) {
  if (h == ByHand{}) {
    reused("DELETE FROM by_hand WHERE person = ?").with(person).run();
    return;
  }
  database_.prepare("INSERT OR REPLACE INTO by_hand VALUES (?, ?, ?, ?, ?, ?)")
      .with(person, h.added ? 1 : 0, h.removed ? 1 : 0, h.division, day_text(h.from), day_text(h.until))
      .run();
}

void Registry::save_large_print(PersonId person, bool large_print) {
  database_
      .prepare(large_print ? "INSERT OR IGNORE INTO large_print VALUES (?)"
                           : "DELETE FROM large_print WHERE person = ?")
      .with(person)
      .run();
}

/// What a file now says needs no hand any more; who has left takes it along.
void Registry::settle_by_hand(const Plan& plan, const Known& known, std::span<const ImportedPerson> imported) {
  for (std::size_t i = 0; i < imported.size(); ++i) {
    const KnownPerson* k = find_person(known.people, plan.person_of[i]);
    if (!k || imported[i].registered_as != 0) continue;
    ByHand now = k->by_hand;
    now.added = false;
    now.from = now.until = std::nullopt;
    if (now.division == imported[i].person.division) now.division.clear();
    if (now != k->by_hand) save_by_hand(k->id, now);
  }
  for (const Change& c : plan.changes)
    if (c.kind == ChangeKind::deactivated) save_by_hand(c.person, {});
}

}  // namespace passation
