#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "place.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

Spare spare() {
  Spare s{.platform = "nid", .division = "6E 1", .login = "K7", .secret = "d4wn", .made_at = "2026-09-14 08:30"};
  PrintedLabel& l = s.label;
  l.platform = "nid", l.division = "6E 1", l.document = "r.pdf", l.mark = "fghkn", l.stock = "s", l.card = "c";
  l.printed_at = "2026-09-14 08:30", l.content = "0123456789fedcba", l.operation = "EVA6";
  return s;
}

/// A registry in which each kind of thing stands once. Returns the pupil's id.
PersonId fill(Place& place) {
  Person renamed = merle();
  place.import(imported({renamed, pupil({"2"}, "PIE", "Jean", "")}), today);
  renamed.family_name = "GRIVE";
  const PersonId id = place.import(imported({renamed, pupil({"2"}, "PIE", "Jean", "")}), today)[0];
  Registry registry = place.open();
  registry.begin();
  School school;
  school.name = "Collège des Merles", school.address = {"1 rue du Nid"};
  registry.save_school(school);
  registry.save_accounts(std::vector{account_of(id)});
  KnownAccount drawn = account_of(id);
  drawn.secret.clear();
  registry.reset(std::vector{drawn});
  PrintedLabel label = label_of(id);
  label.name = "GRIVE Lucie", label.division = "6E 1", label.content = "fedcba9876543210", label.operation = "EVA6";
  registry.save_printed_labels(std::vector{label});
  registry.save_spares(std::vector{spare()});
  registry.save_answer("abcdef", "1");
  registry.save_choices(
      "EVA6",
      {.divisions = {"6*"}, .mefs = {}, .stock = "s", .card = "c", .url = "nid.exemple.fr", .large_stock = "g"});
  registry.save_doubts(std::vector{KnownDoubt{id, "nid", {"REGIS_P_08"}, "ghkprt"}});
  registry.save_divisions({{.name = "6E 1", .validated = true, .since = "2026-09-14 08:30", .declared = 2}});
  registry.save_by_hand(id, {.added = false, .removed = false, .division = "6E 2", .from = {}, .until = {}});
  registry.save_large_print(id, true);
  registry.retire_accounts(std::vector{[] {
    KnownAccount gone = account_of(0, "parti");
    return gone;
  }()});
  registry.commit();
  return id;
}

/// What every registry holds, whatever its version.
struct Said {
  Known known;
  std::vector<PrintedLabel> labels;
  std::vector<Spare> spares;
  std::string report;
};

Said said_by(Place& place, PersonId id) {
  Registry registry = place.open();
  return {registry.load(), registry.printed_labels(id), registry.spares(""), registry.imports().front().report};
}

/// As version 5 wrote it: what is sealed says only where it belongs; marks and questions are not keyed.
void make_version_5(Place& place, PersonId id) {
  const Said said = said_by(place, id);
  Database db(place.file());
  const auto sealed = [&](const std::string& plain, const std::string& row) {
    return seal(place.key.seal, plain, row);
  };
  for (const KnownPerson& k : said.known.people) {
    const std::string day = k.person.birth_date ? iso_date(*k.person.birth_date) : "";
    const std::string date = sealed(day, "person " + std::to_string(k.id) + " birth_date");
    Statement update = db.prepare("UPDATE person SET birth_date = ? WHERE id = ?");
    if (day.empty())
      update.with(nullptr, k.id).run();
    else
      update.with(Bytes{date}, k.id).run();
  }
  for (const KnownAccount& a : said.known.accounts) {
    const std::string row = "account " + std::to_string(a.person) + " " + a.platform + " " + a.test + " secret",
                      secret = sealed(a.secret, row), former = sealed(a.former, row);
    db.prepare("UPDATE account SET secret = ?, former = ?").with(Bytes{secret}, Bytes{former}).run();
  }
  const std::string secret = sealed("d4wn", "spare nid 6E 1 1 secret");
  db.prepare("UPDATE spare SET secret = ?, mark = 'fghkn'").with(Bytes{secret}).run();
  db.prepare("UPDATE issue SET mark = 'abcde'").run();
  Statement exchanges = db.prepare("SELECT id FROM exchange");
  while (exchanges.step()) {
    const std::string row = "exchange " + std::to_string(exchanges.integer(0)) + " report",
                      report = sealed("compte rendu", row);
    db.prepare("UPDATE exchange SET report = ? WHERE id = ?").with(Bytes{report}, exchanges.integer(0)).run();
  }
  db.execute(
      "DELETE FROM meta WHERE name = 'tables_check'; DROP TABLE large_print; ALTER TABLE operation DROP COLUMN "
      "large_stock; ALTER TABLE operation DROP COLUMN platforms; ALTER TABLE operation DROP COLUMN second_url; PRAGMA "
      "user_version = 5");
}

/// As version 6 or 7 wrote it, with the check of its tables.
void make_version(int version, const Place& place) {
  Database db(place.file());
  db.execute("ALTER TABLE operation DROP COLUMN platforms; ALTER TABLE operation DROP COLUMN second_url");
  if (version == 6) db.execute("DROP TABLE large_print; ALTER TABLE operation DROP COLUMN large_stock");
  db.execute("PRAGMA user_version = " + std::to_string(version));
  std::vector<std::string> tables = {"* FROM meta WHERE name <> 'tables_check' ORDER BY name",
                                     "* FROM former_name ORDER BY 1, 2, 3, 4",
                                     "* FROM list_doubt ORDER BY 1, 2",
                                     "* FROM answer ORDER BY 1",
                                     "* FROM retired_login ORDER BY 1, 2",
                                     "* FROM by_hand ORDER BY 1",
                                     "* FROM division ORDER BY 1",
                                     "name, divisions, mefs, stock, card, url FROM operation ORDER BY 1"};
  if (version == 7)
    tables.insert(tables.end(), {"* FROM large_print ORDER BY 1", "name, large_stock FROM operation ORDER BY 1"});
  std::string all;
  for (const std::string& rows : tables) {
    Statement query = db.prepare("SELECT " + rows);
    while (query.step())
      for (int column = 0; column < query.columns(); ++column) {
        const std::string cell = query.is_null(column) ? "" : query.text(column);
        all += query.is_null(column) ? "-" : std::to_string(cell.size()) + ":" + cell;
      }
    all += '.';
  }
  const std::string_view parts[] = {"tables", "9990010G", all};
  const Hash hash = keyed_hash(place.key.login, parts);
  const std::string check(hash.begin(), hash.end());
  db.prepare("UPDATE meta SET value = ? WHERE name = 'tables_check'").with(Bytes{check}).run();
}

bool is_refused(const Place& place) {
  try {
    Registry registry = place.open();
    return !registry.problems().empty();
  } catch (const Error&) {
    return true;
  }
}

/// Flips a bit of a byte of the cell. False: there is no such byte.
bool flip(const Place& place, const std::string& table, std::int64_t row, const std::string& column, std::size_t byte) {
  Database db(place.file());
  db.execute("PRAGMA synchronous = OFF");
  Statement read = db.prepare("SELECT " + column + ", typeof(" + column + ") FROM " + table + " LIMIT 1 OFFSET ?");
  if (!read.with(row).step()) return false;
  std::string value = read.text(0);
  const bool is_text = read.text(1) == "text";
  if (byte >= value.size()) return false;
  const std::string before = value;
  value[byte] = static_cast<char>(value[byte] ^ (1 << (byte % 7)));
  read.with(row);  // nothing reads while it is written
  Statement write =
      db.prepare("UPDATE " + table + " SET " + column + " = ? WHERE " + column + " = ? AND typeof(" + column + ") = ?");
  if (is_text)
    write.with(value, before, "text").run();
  else
    write.with(Bytes{value}, Bytes{before}, "blob").run();
  return true;
}

struct Column {
  std::string table, column;
};

const std::vector<Column> bound_columns = {{"person", "family_name"},
                                           {"person", "used_name"},
                                           {"person", "given_name"},
                                           {"person", "siecle"},
                                           {"person", "ine"},
                                           {"person", "division"},
                                           {"person", "birth_date"},
                                           {"account", "login"},
                                           {"account", "login_key"},
                                           {"account", "secret"},
                                           {"account", "former"},
                                           {"account", "platform"},
                                           {"issue", "mark"},
                                           {"issue", "content"},
                                           {"issue", "name"},
                                           {"issue", "division"},
                                           {"issue", "document"},
                                           {"spare", "login"},
                                           {"spare", "login_key"},
                                           {"spare", "secret"},
                                           {"spare", "mark"},
                                           {"spare", "content"},
                                           {"former_name", "family_name"},
                                           {"former_name", "given_name"},
                                           {"list_doubt", "question"},
                                           {"answer", "question"},
                                           {"answer", "choice"},
                                           {"retired_login", "hash"},
                                           {"by_hand", "division"},
                                           {"division", "name"},
                                           {"operation", "url"},
                                           {"operation", "large_stock"},
                                           {"exchange", "report"},
                                           {"meta", "value"}};

}  // namespace

TEST_CASE("registry: no byte of a name, a login, a hash or a sealed value can be changed without being found") {
  Place place;
  fill(place);
  REQUIRE_FALSE(is_refused(place));
  const std::string whole = read_file(place.file());
  const auto put_back = [&] {
    fs::remove(place.file());
    FileSet files(place.folder);
    files.add(place.file().filename().string(), whole);
    files.commit();
  };
  for (const auto& [table, column] : bound_columns) {
    std::size_t flipped = 0;
    for (std::int64_t row = 0; row < 12; ++row)
      for (std::size_t byte = 0; flip(place, table, row, column, byte); ++byte) {
        INFO(table << "." << column << " row " << row << " byte " << byte);
        CHECK(is_refused(place));
        put_back();
        ++flipped;
      }
    INFO(table << "." << column);
    CHECK(flipped > 0);
  }
}

TEST_CASE("registry: logins, passwords and names that are exchanged are found") {
  Place place;
  const std::vector<PersonId> ids =
      place.import(imported({merle(), pupil({"2"}, "MERLE", "Luc", "03/04/2014")}), today);
  {
    Registry registry = place.open();
    registry.begin();
    registry.save_accounts(std::vector{account_of(ids[0]), account_of(ids[1], "merle2")});
    registry.commit();
  }
  const std::string whole = read_file(place.file());
  for (const char* sql :
       {"UPDATE account SET login = login || 'x', login_key = login_key || 'x'",
        "UPDATE account SET secret = (SELECT secret FROM account b WHERE b.id <> account.id)",
        "UPDATE account SET person = person + 10; UPDATE account SET person = 13 - person",
        "UPDATE person SET given_name = iif(given_name = 'Luc', 'Lucie', 'Luc')", "UPDATE account SET former = secret",
        "UPDATE person SET birth_date = NULL", "INSERT INTO large_print SELECT id FROM person",
        "UPDATE meta SET value = '9990011H' WHERE name = 'uai'", "DELETE FROM meta WHERE name = 'tables_check'"}) {
    INFO(sql);
    Database(place.file()).execute(std::string("PRAGMA foreign_keys = OFF; ") + sql);
    CHECK(is_refused(place));
    fs::remove(place.file());
    FileSet files(place.folder);
    files.add(place.file().filename().string(), whole);
    files.commit();
  }
}

TEST_CASE("registry: one of another school does not lend its values, though the key is the same") {
  Place a, b;
  b.key = a.key;
  a.import(imported({merle()}), today);
  b.import(imported({merle()}), today);
  {
    Database db(b.file());
    db.execute("ATTACH '" + a.file().string() +
               "' AS a; UPDATE person SET birth_date = (SELECT birth_date FROM a.person)");
  }
  CHECK_FALSE(is_refused(b));  // one school, one row: an older value of itself cannot be told
  Place other;
  other.key = a.key;
  Registry(other.file(), other.key, "9990011H", "test");
  {
    Database db(other.file());
    db.execute("ATTACH '" + a.file().string() + "' AS a; INSERT INTO person SELECT * FROM a.person");
  }
  CHECK_THROWS_AS(Registry(other.file(), other.key, "9990011H", "test").load(), Error);
}

TEST_CASE("registry: one of version 5 is sealed anew once, with a copy beside it, and says the same") {
  Place place;
  const PersonId id = fill(place);
  const Said before = said_by(place, id);
  make_version_5(place, id);
  const Said after = said_by(place, id);
  CHECK(fs::exists(place.folder / "nid.sqlite.version-5"));
  KnownPerson as_before = before.known.people[0];
  as_before.large_print = false;  // version 5 had no such mark
  CHECK(after.known.people[0] == as_before);
  CHECK(after.known.people[1] == before.known.people[1]);
  CHECK(after.known.accounts == before.known.accounts);
  CHECK(after.known.former_names == before.known.former_names);
  CHECK(after.labels == before.labels);  // a mark on paper is still that of its label
  CHECK(after.labels.front().mark == "abcde");
  CHECK(after.spares == before.spares);
  CHECK(after.report == "compte rendu");
  const std::string sealed_once = read_file(place.file());
  said_by(place, id);
  CHECK(read_file(place.file()) == sealed_once);
  for (const char* mark : {"abcde", "fghkn"}) CHECK(sealed_once.find(mark) == std::string::npos);
  CHECK_FALSE(is_refused(place));
  Registry registry = place.open();  // what was printed before is known for the same
  registry.begin();
  registry.save_printed_labels(before.labels);
  CHECK(registry.printed_labels(id) == before.labels);
}

TEST_CASE("registry: one of version 6 or 7 is brought up to date, and one of which a table was changed is not") {
  const int version = GENERATE(6, 7);
  for (const bool changed : {false, true}) {
    Place place;
    const PersonId id = fill(place);
    make_version(version, place);
    if (changed) Database(place.file()).execute("UPDATE by_hand SET division = '6E 3'");
    REQUIRE(is_refused(place) == changed);
    CHECK(fs::exists(place.folder / ("nid.sqlite.version-" + std::to_string(version))));
    if (changed) continue;
    const Known known = place.open().load();
    CHECK(find_person(known.people, id)->by_hand.division == "6E 2");
    CHECK(find_person(known.people, id)->large_print == (version == 7));
    CHECK(place.open().choices("EVA6").url == "nid.exemple.fr");
    CHECK(place.open().choices("EVA6").large_stock == (version == 7 ? "g" : ""));
    CHECK(place.open().choices("EVA6").platforms.empty());
  }
}

TEST_CASE("registry: answers and doubts of version 5 go on under keyed ids") {
  Place place;
  const PersonId id = fill(place);
  make_version_5(place, id);
  Registry registry = place.open();
  const Known known = registry.load();
  CHECK(registry.answers() ==
        std::map<std::string, std::string>{{rekeyed_question(known.question_key, "abcdef"), "1"}});
  REQUIRE(known.doubts.size() == 1);
  CHECK(known.doubts[0].question == rekeyed_question(known.question_key, "ghkprt"));
}

TEST_CASE("registry: one of version 2 is brought up to date, with a copy beside it") {
  Place place;
  const PersonId id = fill(place);
  make_version_5(place, id);
  Database(place.file())
      .execute(
          "DROP TABLE operation; DROP TABLE list_doubt; DROP TABLE former_name; ALTER TABLE issue DROP COLUMN "
          "reset_at; ALTER TABLE account "
          "DROP COLUMN former; PRAGMA user_version = 2");
  Registry registry = place.open();
  CHECK(fs::exists(place.folder / "nid.sqlite.version-2"));
  REQUIRE(registry.printed_labels(id).size() == 1);
  CHECK(registry.printed_labels(id)[0].reset_at.empty());
}

TEST_CASE("registry: the id of a question is another with another key") {
  const Known a = [] {
    Place place;
    return place.open().load();
  }();
  Place place;
  const Known b = place.open().load();
  CHECK(a.question_key != b.question_key);
  CHECK(question_code(a.question_key, "MERLE 2014-02-01") != question_code(b.question_key, "MERLE 2014-02-01"));
  CHECK(question_code(a.question_key, "MERLE 2014-02-01") == question_code(a.question_key, "MERLE 2014-02-01"));
}
