// What is sealed, to what it is bound, and how a registry is sealed anew.

#include "ledger/registry_seal.hpp"

#include <fmt/format.h>

#include <fstream>

#include "base/text.hpp"
#include "ledger/phrases.hpp"
#include "ledger/registry.hpp"
#include "ledger/rows.hpp"
#include "ledger/schema.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

constexpr const char* seal_check_row = "meta seal_check";

/// What is checked, and since which version of the tables.
struct Checked {
  int since;
  std::string_view sql;
};

// What the check of the tables covers: all that no sealed value is bound to, and all hashes. The order is fixed, and
// what a version adds comes last: so the check that an earlier one has written can be made again.
constexpr Checked checked_tables[] = {
    {6, "SELECT name, value FROM meta WHERE name <> 'tables_check' ORDER BY name"},
    {6, "SELECT person, family_name, used_name, given_name FROM former_name ORDER BY 1, 2, 3, 4"},
    {6, "SELECT person, platform, codes, question FROM list_doubt ORDER BY 1, 2"},
    {6, "SELECT question, choice FROM answer ORDER BY 1"},
    {6, "SELECT platform, hash FROM retired_login ORDER BY 1, 2"},
    {6, "SELECT person, added, removed, division, first_day, last_day FROM by_hand ORDER BY 1"},
    {6, "SELECT name, state, since, declared FROM division ORDER BY 1"},
    {6, "SELECT name, divisions, mefs, stock, card, url FROM operation ORDER BY 1"},
    {7, "SELECT person FROM large_print ORDER BY 1"},
    {7, "SELECT name, large_stock FROM operation ORDER BY 1"},
    {8, "SELECT name, platforms, second_url FROM operation ORDER BY 1"},
};

std::string_view kind_word(SecretKind kind) {
  return kind == SecretKind::password ? "password" : "activation_code";
}

}  // namespace

std::string login_check(const Key& key) {
  const std::string_view parts[] = {"registry"};
  return to_hex(keyed_hash(key.login, parts));
}

std::string seal_check(const Key& key, const std::string& uai) {
  return seal(key.seal, uai, seal_check_row);
}

std::string uai_in(Database& database) {
  Statement query = database.prepare("SELECT value FROM meta WHERE name = 'uai'");
  return query.step() ? query.text(0) : std::string();
}

bool fits(Database& database, const Key& key) {
  Statement query = database.prepare("SELECT value FROM meta WHERE name = ?");
  if (!query.with("login_check").step() || query.text(0) != login_check(key)) return false;
  if (!query.with("seal_check").step()) return false;
  try {
    return unseal(key.seal, query.text(0), seal_check_row) == uai_in(database);
  } catch (const Error&) {
    return false;
  }
}

Hash derived_key(const Key& key, std::string_view purpose, std::string_view uai) {
  const std::string_view parts[] = {"registry key", purpose, uai};
  return keyed_hash(key.login, parts);
}

bool is_registry(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name.find(".before-purge") != name.npos || name.find(".version-") != name.npos) return false;
  std::error_code error;
  if (!fs::is_regular_file(file, error) || fs::file_size(file, error) < 100) return false;
  std::ifstream stream(file, std::ios::binary);
  std::string head(72, '\0');
  if (!stream.read(head.data(), static_cast<std::streamsize>(head.size()))) return false;
  std::uint32_t id = 0;  // application_id, as SQLite's file format has it
  for (int i = 68; i < 72; ++i) id = id << 8 | static_cast<std::uint8_t>(head[static_cast<std::size_t>(i)]);
  return head.starts_with("SQLite format 3") && id == registry_application_id;
}

bool is_sealed_with(const fs::path& file, const Key& key) {
  const FileLock lock(file, "key rotate");
  Database database(file);
  return fits(database, key);
}

void add_cell(std::string& cells, std::string_view cell) {
  cells += std::to_string(cell.size());
  cells += ':';
  cells += cell;
}

std::string joined_cells(std::initializer_list<std::string_view> cells) {
  std::string joined;
  for (const std::string_view cell : cells) add_cell(joined, cell);
  return joined;
}

Error Registry::altered() const {
  return {say(phrase::registry_altered), file_.string(), say(phrase::registry_altered_hint)};
}

std::string Registry::sealed(std::string_view plain, const std::string& row) const {
  return seal(key_.seal, plain, row);
}

/// The key has been seen to fit: what does not open was changed.
std::string Registry::opened(std::string_view text, const std::string& row) const {
  try {
    return unseal(key_.seal, text, row);
  } catch (const Error&) {
    throw altered();
  }
}

std::string Registry::report_row(std::int64_t import_id) const {
  const std::string place = fmt::format("exchange {} report", import_id);
  return bound_ ? joined_cells({place, uai_}) : place;
}

/// @param clear the cells of what files say
std::string Registry::person_row(PersonId id, std::string_view clear) const {
  const std::string place = fmt::format("person {} birth_date", id);
  return bound_ ? joined_cells({place, uai_, clear}) : place;
}

/// @param what "secret" or "former"
std::string Registry::account_row(const KnownAccount& a, std::string_view login_key, std::string_view what) const {
  if (!bound_) return fmt::format("account {} {} {} secret", a.person, a.platform, a.test);
  const std::string person = std::to_string(a.person), source = std::to_string(static_cast<int>(a.source));
  return joined_cells(
      {"account", what, uai_, person, a.platform, a.test, a.login, login_key, kind_word(a.secret_kind), source});
}

std::string Registry::spare_row(const Spare& s, std::string_view login_key) const {
  if (!bound_) return fmt::format("spare {} {} {} secret", s.platform, s.division, s.number);
  const std::string number = std::to_string(s.number);
  return joined_cells({"spare", uai_, s.platform, s.division, number, s.login, login_key});
}

std::string Registry::mark_row(const PrintedLabel& i) const {
  const std::string person = std::to_string(i.person), sheet = std::to_string(i.sheet), label = std::to_string(i.label);
  return joined_cells({"issue", uai_, person, i.platform, i.test, i.operation, i.document, i.stock, i.card, sheet,
                       label, i.content, i.name, i.division});
}

/// Sealed alike, so that a label that is printed again in its place is known for the same.
std::string Registry::sealed_mark(const PrintedLabel& label) const {
  return seal_alike(mark_key_, label.mark, mark_row(label));
}

/// @param label its mark is still sealed
std::string Registry::opened_mark(const PrintedLabel& label) const {
  if (!bound_) return label.mark;
  try {
    return unseal(mark_key_, label.mark, mark_row(label));
  } catch (const Error&) {
    throw altered();
  }
}

std::string Registry::check_of_tables(int version) {
  std::string all;
  for (const auto& [since, sql] : checked_tables) {
    if (since > version) continue;
    Statement rows = database_.prepare(sql);
    while (rows.step())
      for (int column = 0; column < rows.columns(); ++column)
        if (rows.is_null(column))
          all += '-';
        else
          add_cell(all, rows.text(column));
    all += '.';
  }
  const std::string_view parts[] = {"tables", uai_, all};
  const Hash hash = keyed_hash(key_.login, parts);
  return std::string(hash.begin(), hash.end());
}

void Registry::check_tables(int version) {
  Statement query = database_.prepare("SELECT value FROM meta WHERE name = 'tables_check'");
  if (!query.step() || query.text(0) != check_of_tables(version)) throw altered();
}

void Registry::write_check() {
  const std::string check = check_of_tables(registry_version);
  database_.prepare("INSERT OR REPLACE INTO meta VALUES ('tables_check', ?)").with(Bytes{check}).run();
}

/// All that is sealed, opened.
struct Registry::Content {
  struct Report {
    std::int64_t import_id = 0;
    std::string text;
  };
  Known known;
  std::vector<Spare> spares;
  std::vector<Report> reports;
};

Registry::Content Registry::open_all() {
  Content content{load(), spares(""), {}};
  Statement query = database_.prepare("SELECT id, report FROM exchange WHERE report IS NOT NULL");
  while (query.step())
    content.reports.push_back({query.integer(0), opened(query.text(1), report_row(query.integer(0)))});
  return content;
}

void Registry::seal_all(const Content& content) {
  for (const KnownPerson& k : content.known.people) write_person(k.id, k.person);
  Statement account = database_.prepare(
      "UPDATE account SET login_key = ?, secret = ?, former = nullif(?, x'') WHERE person = ? AND platform = ? AND "
      "test "
      "= ?");
  for (const KnownAccount& a : content.known.accounts) {
    const std::string login_key = to_lower(a.login), secret = sealed(a.secret, account_row(a, login_key, "secret")),
                      former = a.former.empty() ? "" : sealed(a.former, account_row(a, login_key, "former"));
    account.with(login_key, Bytes{secret}, Bytes{former}, a.person, a.platform, a.test).run();
  }
  Statement spare = database_.prepare(
      "UPDATE spare SET login_key = ?, secret = ? WHERE platform = ? AND division = ? AND number = ?");
  for (const Spare& s : content.spares) {
    const std::string login_key = to_lower(s.login), secret = sealed(s.secret, spare_row(s, login_key));
    spare.with(login_key, Bytes{secret}, s.platform, s.division, s.number).run();
  }
  Statement report = database_.prepare("UPDATE exchange SET report = ? WHERE id = ?");
  for (const Content::Report& r : content.reports) {
    const std::string text = sealed(r.text, report_row(r.import_id));
    report.with(Bytes{text}, r.import_id).run();
  }
  database_.prepare("UPDATE meta SET value = ? WHERE name = 'seal_check'").with(Bytes{seal_check(key_, uai_)}).run();
}

void Registry::reseal(const Key& key) {
  const Content content = open_all();
  key_ = key;
  seal_all(content);
}

/// What a version before 6 holds: values sealed for their place alone, marks that anybody could have made who guessed
/// the label, and ids of questions in the same way.
void Registry::bind_values() {
  bound_ = false;
  const Content content = open_all();
  std::vector<std::pair<std::int64_t, PrintedLabel>> labels;
  Statement ids = database_.prepare("SELECT id FROM issue ORDER BY id");
  for (PrintedLabel& label : all_printed_labels())
    if (ids.step()) labels.emplace_back(ids.integer(0), std::move(label));
  bound_ = true;
  seal_all(content);
  Statement mark = database_.prepare("UPDATE issue SET mark = ? WHERE id = ?");
  for (const auto& [id, label] : labels) {
    const std::string sealed_anew = sealed_mark(label);
    mark.with(Bytes{sealed_anew}, id).run();
  }
  write_spare_labels(content.spares);
  key_questions();
  write_check();
}

void Registry::key_questions() {
  const Hash key = derived_key(key_, "questions", uai_);
  const std::map<std::string, std::string> given = answers();
  database_.execute("DELETE FROM answer");
  for (const auto& [question, choice] : given) save_answer(rekeyed_question(key, question), choice);
  std::vector<std::string> doubted;
  Statement query = database_.prepare("SELECT DISTINCT question FROM list_doubt WHERE question <> ''");
  while (query.step()) doubted.push_back(query.text(0));
  Statement rekey = database_.prepare("UPDATE list_doubt SET question = '+' || ? WHERE question = ?");
  for (const std::string& question : doubted) rekey.with(rekeyed_question(key, question), question).run();
  database_.execute("UPDATE list_doubt SET question = substr(question, 2) WHERE question <> ''");
}

std::vector<Message> Registry::problems() {
  std::vector<Message> problems;
  for (const std::string& damage : lines_of(database_.damage())) problems.push_back({damage, damage});
  try {
    load();
    imports();
    spares("");
    all_printed_labels();
  } catch (const Error& error) {
    problems.push_back(error.message());
  }
  const auto count = [&](const Phrase& what, std::string_view sql) {
    Statement query = database_.prepare(sql);
    if (query.step() && query.integer(0) > 0) problems.push_back(say(what, query.integer(0)));
  };
  count(phrase::problem_shared_login,
        "SELECT count(*) FROM account a JOIN account b USING (platform, login_key) WHERE a.person < b.person");
  count(phrase::problem_link,
        "SELECT count(*) FROM guardianship JOIN person g ON g.id = guardian JOIN person s ON s.id = student WHERE "
        "g.audience <> 'guardian' OR s.audience <> 'student'");
  return problems;
}

}  // namespace passation
