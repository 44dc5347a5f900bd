#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "place.hpp"

using namespace passation;
namespace fs = std::filesystem;

TEST_CASE("registry: one that a killed first import has left empty is nobody's until an import says whose") {
  Place place;
  std::ofstream(place.file()).close();
  fs::permissions(place.file(), fs::perms::owner_read | fs::perms::owner_write);
  CHECK_THROWS_AS(Registry(place.file(), place.key, "", "doctor"), Error);
  CHECK(place.open().uai() == "9990010G");
}

TEST_CASE("registry: people come back as they went in, guardians with their pupils") {
  Place place;
  const std::vector<PersonId> ids = place.import(family(), today);
  const Known known = place.open().load();
  REQUIRE(known.people.size() == 2);
  for (const KnownPerson& k : known.people) CHECK(k.person == family()[k.id == ids[0] ? 0 : 1].person);
  CHECK(known.people[ids[0] < ids[1] ? 1 : 0].students == std::vector<PersonId>{ids[0]});
}

TEST_CASE("registry: accounts come back as they went in") {
  OneAccount one;
  auto& [place, id, registry] = one;
  registry.commit();
  CHECK(registry.load().accounts == std::vector{account_of(id)});
}

TEST_CASE("registry: without commit nothing lasts") {
  Place place;
  place.import(imported({merle()}), today);
  {
    Registry registry = place.open();
    registry.begin();
    registry.save_accounts(std::vector{account_of(1)});
  }
  CHECK(place.open().load().accounts.empty());
}

TEST_CASE("registry: no two people have one login on a platform, whatever is asked of it") {
  Place place;
  const std::vector<PersonId> ids = place.import(imported({merle(), pupil({"2"}, "PIE", "Jean", "03/04/2014")}), today);
  Registry registry = place.open();
  registry.begin();
  CHECK_THROWS_AS(registry.save_accounts(std::vector{account_of(ids[0]), account_of(ids[1], "MERLE")}), Error);
}

TEST_CASE("registry: a purge leaves nothing of the person but that the login is never given again") {
  Place place;
  const std::vector<PersonId> ids = place.import(family(), day(2025, 9, 1));
  {
    Registry registry = place.open();
    registry.begin();
    registry.save_accounts(std::vector{account_of(ids[0])});
    registry.save_printed_labels(
        std::vector{PrintedLabel{ids[0], "nid", "français", "6E 1.pdf", "abcde", "s", "c", 1, 2, "2025-09-01 08:30"}});
    registry.commit();
  }
  place.import({}, day(2025, 9, 2), {Audience::student});
  place.import({}, day(2026, 9, 2));
  Registry registry = place.open();
  const Known known = registry.load();
  REQUIRE(known.people.size() == 1);  // the guardian
  CHECK(known.people[0].students.empty());
  CHECK(known.accounts.empty());
  CHECK(registry.events_of(ids[0]).empty());
  CHECK(registry.is_retired(known, "nid", "Merle"));
  CHECK_FALSE(registry.is_retired(known, "autre", "merle"));
  CHECK_FALSE(registry.is_retired(known, "nid", "pie"));
  const std::string bytes = read_file(place.file());
  for (const char* trace : {"Lucie", "123456789AA", "LAT2", "merle"}) CHECK(bytes.find(trace) == std::string::npos);
  CHECK(registry.problems().empty());
}

TEST_CASE("registry: a person's number is never given to somebody else") {
  Place place;
  const std::vector<PersonId> first = place.import(imported({merle()}), day(2025, 9, 1));
  place.import({}, day(2025, 9, 2), {Audience::student});
  CHECK(place.import(imported({merle()}), day(2026, 9, 2))[0] > first[0]);
}

TEST_CASE("registry: reports are kept for twelve months") {
  Place place;
  place.import(imported({merle()}), day(2025, 9, 1));
  CHECK(place.open().imports()[0].report == "compte rendu");
  place.import(imported({merle()}), day(2026, 9, 2));
  const std::vector<ImportRecord> imports = place.open().imports();
  REQUIRE(imports.size() == 2);
  CHECK(imports[0].report == "compte rendu");
  CHECK(imports[1].report.empty());
  CHECK(imports[1].students == 1);
}

TEST_CASE("registry: printed again in the same place is no new label; elsewhere it is") {
  OneAccount one;
  auto& [place, id, registry] = one;
  PrintedLabel label = label_of(id);
  registry.save_printed_labels(std::vector{label});
  PrintedLabel again = label;
  again.printed_at = "2026-09-15 08:30";
  registry.save_printed_labels(std::vector{again});
  again.label = 3;
  registry.save_printed_labels(std::vector{again});
  registry.commit();
  CHECK(registry.printed_labels(id) == std::vector{label, again});
}

TEST_CASE("registry: another key or another school is refused, and nothing is lost") {
  Place place;
  place.import(imported({merle()}), today);
  Key login = make_key(), sealing = with_new_seal(place.key);
  for (const Key& other : {login, sealing}) CHECK_THROWS_AS(Registry(place.file(), other, "9990010G", "test"), Error);
  CHECK_THROWS_AS(Registry(place.file(), place.key, "9990011H", "test"), Error);
  CHECK(place.open().load().people.size() == 1);
}

TEST_CASE("registry: sealed anew it opens with the new key alone, and holds the same") {
  Place place;
  const std::vector<PersonId> ids = place.import(family(), today);
  Known before;
  const Key renewed = with_new_seal(place.key);
  {
    Registry registry = place.open();
    registry.begin();
    registry.save_accounts(std::vector{account_of(ids[0])});
    before = registry.load();
    registry.reseal(renewed);
    registry.commit();
  }
  CHECK_THROWS_AS(place.open(), Error);
  place.key = renewed;
  const Known after = place.open().load();
  CHECK(after.people == before.people);
  CHECK(after.accounts == before.accounts);
  CHECK(place.open().imports()[0].report == "compte rendu");
}

TEST_CASE("registry: a sealed value in another row is found") {
  Place place;
  place.import(imported({merle(), pupil({"2"}, "PIE", "Jean", "03/04/2014")}), today);
  {
    Database database(place.file());
    database.execute("UPDATE person SET birth_date = (SELECT birth_date FROM person WHERE id = 1)");
  }
  const std::vector<Message> problems = place.open().problems();
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].fr != problems[0].en);
}

TEST_CASE("registry: what is handed out is written on the latest label, and its first date is told") {
  Place place;
  const PersonId merle_id = place.import(family(), today)[0];
  Registry registry = place.open();
  registry.begin();
  registry.save_accounts(std::vector{account_of(merle_id)});
  CHECK(registry.handouts("nid") == std::vector{Handout{merle_id, "français", "", ""}});
  PrintedLabel label{merle_id, "nid", "français", "6E 1.pdf", "abcde", "s", "c", 1, 2, "2025-09-01 08:30"};
  CHECK(registry.not_handed_out("nid") == 0);
  registry.save_printed_labels(std::vector{label});
  CHECK(registry.not_handed_out("nid") == 1);
  registry.hand_out("nid", {merle_id, "français", "", "2025-09-02 09:00"}, "M. PIC");
  label.label = 3;
  label.printed_at = "2025-10-01 08:30";
  registry.save_printed_labels(std::vector{label});
  registry.hand_out("nid", {merle_id, "français", "", "2025-10-02 09:00"}, "Mme BUSE");
  registry.commit();
  CHECK(registry.handouts("nid") == std::vector{Handout{merle_id, "français", "2025-10-01 08:30", "2025-09-02 09:00"}});
  CHECK(registry.handouts("autre").empty());
  CHECK(registry.not_handed_out("nid") == 0);
  const std::vector<PrintedLabel> labels = registry.printed_labels(merle_id);
  REQUIRE(labels.size() == 2);
  CHECK(labels[0].handed_out_by == "M. PIC");
  CHECK(labels[1].handed_out_by == "Mme BUSE");
}

TEST_CASE("registry: its copies are found, and no other file; reports are erased, imports stay") {
  Place place;
  place.import(family(), today);
  Registry registry = place.open();
  CHECK(registry.copies().empty());
  registry.copy_before_purge();
  for (const char* other : {"nid.sqlite.version-1", "nid.sqlite.autre", "pie.sqlite.before-purge"})
    fs::copy_file(place.file(), place.folder / other);
  const fs::path before = place.folder / "nid.sqlite.before-purge", version = place.folder / "nid.sqlite.version-1";
  CHECK(registry.copies() == std::vector{before, version});
  registry.begin();
  registry.erase_reports([](const std::string&) { return true; });
  registry.commit();
  REQUIRE(registry.imports().size() == 1);
  CHECK(registry.imports()[0].report.empty());
}

TEST_CASE("registry: a withdrawn label does not hold, wherever it was printed, until it is printed again") {
  OneAccount one;
  auto& [place, id, registry] = one;
  PrintedLabel label = label_of(id);
  label.operation = "EVA6";
  label.content = "11";
  PrintedLabel renewed = label, other = label;
  renewed.mark = "fghkn";
  other.operation = "EVA4";
  other.document = "EVA4.pdf";
  registry.save_printed_labels(std::vector{label, renewed, other});
  registry.withdraw(std::vector{label}, "2026-09-15 08:30");
  label.withdrawn_at = renewed.withdrawn_at = "2026-09-15 08:30";
  CHECK(registry.printed_labels("nid", "EVA6") == std::vector{label, renewed});
  CHECK(registry.printed_labels("nid", "EVA4") == std::vector{other});
  label.printed_at = "2026-09-16 08:30";
  registry.save_printed_labels(std::vector{label});
  label.withdrawn_at.clear();
  CHECK(registry.printed_labels("nid", "EVA6") == std::vector{label, renewed});
}

TEST_CASE("registry: the started sheet is that of the last other moment, of each stock") {
  Place place;
  place.import(imported({merle()}), today);
  Registry registry = place.open();
  registry.begin();
  CHECK(registry.next_label("s", "2026-09-14 08:30") == 1);
  registry.save_next_label("s", "2026-09-14 08:30", 5, false);
  registry.save_next_label("s", "2026-09-15 08:30", 7, false);
  registry.save_next_label("t", "2026-09-16 08:30", 9, false);
  CHECK(registry.next_label("s", "2026-09-15 08:30") == 5);
  CHECK(registry.next_label("s", "2026-09-16 08:30") == 7);
  CHECK(registry.next_label("t", "2026-09-16 08:30") == 9);
}

TEST_CASE("registry: another password leaves the login, and its labels count as neither printed nor handed out") {
  OneAccount one;
  auto& [place, id, registry] = one;
  const PrintedLabel label = label_of(id);
  registry.save_printed_labels(std::vector{label});
  registry.hand_out("nid", {id, "français", "", "2026-09-15 09:00"}, "M. PIC");
  KnownAccount renewed = account_of(id);
  renewed.secret = "nouveau";
  renewed.secret_kind = SecretKind::password;
  registry.save_import({"2026-11-02 10:00", "reset", "", 0, 0, 0, 0, ""});
  registry.reset(std::vector{renewed});
  CHECK(registry.load().accounts == std::vector{renewed});
  CHECK(registry.handouts("nid") == std::vector{Handout{id, "français", "", ""}});
  REQUIRE(registry.printed_labels(id).size() == 1);
  CHECK(registry.printed_labels(id)[0].reset_at == "2026-11-02 10:00");
  CHECK(registry.printed_labels(id)[0].handed_out_by == "M. PIC");
  CHECK(registry.events_of(id).back().kind == "reset");
  CHECK(registry.events_of(id).back().detail == "nid, français");

  registry.save_printed_labels(std::vector{label});  // the same label again: the first password is back
  CHECK(registry.handouts("nid") == std::vector{Handout{id, "français", "2026-09-14 08:30", ""}});
}

TEST_CASE("registry: the same password again leaves its labels as they are") {
  OneAccount one;
  auto& [place, id, registry] = one;
  const PrintedLabel label = label_of(id);
  registry.save_printed_labels(std::vector{label});
  registry.reset(std::vector{account_of(id)});
  CHECK(registry.printed_labels(id) == std::vector{label});
  CHECK(registry.load().accounts == std::vector{account_of(id)});
  CHECK(registry.events_of(id).back().kind == "reset");
}

TEST_CASE("registry: what the platform has drawn anew is not known, and what it was before is kept sealed") {
  Place place;
  const PersonId id = place.import(imported({merle()}), today)[0];
  {
    Registry registry = place.open();
    registry.begin();
    registry.save_accounts(std::vector{account_of(id)});
    KnownAccount unknown = account_of(id);
    unknown.secret.clear();
    registry.reset(std::vector{unknown});
    registry.commit();
  }
  const Key renewed = with_new_seal(place.key);
  {
    Registry registry = place.open();
    registry.begin();
    registry.reseal(renewed);
    registry.commit();
  }
  place.key = renewed;
  const Known known = place.open().load();
  REQUIRE(known.accounts.size() == 1);
  CHECK(known.accounts[0].secret.empty());
  CHECK(known.accounts[0].former == account_of(id).secret);
  CHECK(read_file(place.file()).find(known.accounts[0].former) == std::string::npos);
}

TEST_CASE("registry: what a person was called before is remembered, once") {
  Place place;
  Person person = merle();
  const PersonId id = place.import(imported({person}), today)[0];
  const std::string before = person.family_name;
  person.family_name = "PIC";
  place.import(imported({person}), today);
  place.import(imported({person}), today);
  const Known known = place.open().load();
  CHECK(known.former_names == std::vector<FormerName>{{id, before, "PIE", person.given_name}});
}

TEST_CASE("registry: what a list doubts of a person lasts until it is replaced, or the person is forgotten") {
  Place place;
  const PersonId id = place.import(imported({merle()}), today)[0];
  const KnownDoubt doubt{id, "nid", {"IDENT_P_18", "IDENT_P_08"}, "abc234"};
  {
    Registry registry = place.open();
    registry.begin();
    registry.save_doubts(std::vector{doubt, KnownDoubt{id, "autre", {"REGIS_P_03"}, ""}});
    registry.commit();
    CHECK(registry.load().doubts == std::vector<KnownDoubt>{{id, "autre", {"REGIS_P_03"}, ""}, doubt});
    registry.begin();
    registry.save_doubts(std::vector{KnownDoubt{id, "autre", {}, ""}});
    registry.commit();
  }
  Registry registry = place.open();
  const Known known = registry.load();
  CHECK(known.doubts == std::vector{doubt});
  Plan plan;
  plan.changes.push_back({ChangeKind::purged, id, not_imported, {}});
  registry.begin();
  registry.apply(plan, known, {}, today);
  registry.commit();
  CHECK(registry.load().doubts.empty());
}

TEST_CASE("registry: several started sheets of a stock lie there until they are gone on with, full or gone") {
  Place place;
  place.import(imported({merle()}), today);
  Registry registry = place.open();
  registry.begin();
  registry.save_next_label("s", "2026-09-14 08:30", 5, false);
  registry.save_next_label("s", "2026-09-15 08:30", 7, false);
  CHECK(registry.started_sheets() ==
        std::vector<StartedSheet>{{"s", "2026-09-15 08:30", 7}, {"s", "2026-09-14 08:30", 5}});
  registry.save_next_label("s", "2026-09-16 08:30", 9, true);
  CHECK(registry.next_label("s", "2026-09-16 08:30") == 7);  // done again, the same
  CHECK(registry.started_sheets() ==
        std::vector<StartedSheet>{{"s", "2026-09-16 08:30", 9}, {"s", "2026-09-14 08:30", 5}});
  registry.edit_started_sheet({"s", "2026-09-16 08:30", 9}, std::nullopt);
  CHECK(registry.next_label("s", "2026-09-17 08:30") == 5);
  registry.save_next_label("s", "2026-09-17 08:30", 1, true);
  CHECK(registry.started_sheets().empty());
}

TEST_CASE("registry: spares come back as they went in, under another key too, and belong to whoever is given them") {
  Place place;
  const std::vector<PersonId> ids = place.import(imported({merle()}), today);
  Registry registry = place.open();
  registry.begin();
  Spare spare{.platform = "nid", .division = "6E 1", .login = "K7", .secret = "s3cret", .made_at = "2026-09-14 08:30"};
  spare.label.platform = "nid", spare.label.division = "6E 1";
  spare.label.document = "r.pdf", spare.label.stock = "s", spare.label.printed_at = "2026-09-14 08:30";
  registry.save_spares(std::vector{spare});
  CHECK(registry.spares("nid") == std::vector{spare});
  CHECK(registry.spares("").size() == 1);
  CHECK(registry.spares("autre").empty());
  registry.reseal(make_key());
  CHECK(registry.spares("nid") == std::vector{spare});
  registry.give_spare(spare, ids[0], "2026-09-15 08:30", "M. PIC");
  const Known known = registry.load();
  REQUIRE(known.accounts.size() == 1);
  CHECK(known.accounts[0].login == "K7");
  CHECK(known.accounts[0].secret == "s3cret");
  CHECK(registry.spares("nid")[0].given_to == ids[0]);
  REQUIRE(registry.printed_labels(ids[0]).size() == 1);
  CHECK(registry.printed_labels(ids[0])[0].handed_out_by == "M. PIC");
}

TEST_CASE("registry: one that was taken back gives no spare that it believes free, and says what it may not know") {
  Place place;
  place.import(imported({merle()}), today);
  Registry registry = place.open();
  CHECK(registry.load().restored == Restored{});
  CHECK(registry.load().last_import == "2026-09-14 08:30");
  registry.begin();
  Spare spare{.platform = "nid", .division = "6E 1", .login = "K7", .secret = "s3cret", .made_at = "2026-09-14 08:30"};
  registry.save_spares(std::vector{spare});
  registry.mark_restored("2026-09-14 17:00", {day(2026, 9, 20), 8, 0});
  const Restored first = registry.load().restored;
  CHECK(first.backup_of == "2026-09-14 17:00");
  CHECK(first.at == "2026-09-20 08:00");
  CHECK(first.first_spare > 1);
  CHECK(registry.spares("nid")[0].given_at == first.at);
  registry.mark_restored("2026-09-21 17:00", {day(2026, 9, 22), 8, 0});  // before anybody has answered
  const Restored second = registry.load().restored;
  CHECK(second.backup_of == first.backup_of);
  CHECK(second.mark != first.mark);
  CHECK(second.question != first.question);
  CHECK(second.first_spare > first.first_spare);
  registry.settle_restored();
  CHECK(registry.load().restored.backup_of.empty());
  CHECK(registry.load().restored.first_spare == second.first_spare);
}

TEST_CASE("registry: with the clock of a restore that goes back, the numbers of spares do not") {
  Place place;
  Registry registry = place.open();
  registry.begin();
  registry.mark_restored("2026-09-14 17:00", {day(2026, 9, 20), 8, 0});
  const int before = registry.load().restored.first_spare;
  registry.mark_restored("2026-09-14 17:00", {day(2020, 1, 1), 0, 0});
  CHECK(registry.load().restored.first_spare >= before);
}

TEST_CASE(
    "registry: who needs large print still does after another division and months away, until it is taken back or he "
    "is erased") {
  Place place;
  const PersonId id = place.import(imported({merle()}), today)[0];
  const auto save = [&](bool large_print) {
    Registry registry = place.open();
    registry.begin();
    registry.save_large_print(id, large_print);
    registry.commit();
  };
  const auto is_marked = [&] {
    const Known known = place.open().load();
    return find_person(known.people, id)->large_print;
  };
  CHECK_FALSE(is_marked());
  save(true);
  save(true);
  Person elsewhere = merle();
  elsewhere.division = "5E 3";
  place.import(imported({elsewhere}), today);
  CHECK(is_marked());
  place.import(imported({pupil({"2"}, "PIE", "Jean", "02/03/2014")}), today, {Audience::student});
  CHECK(place.open().load().people[0].deactivated_on);
  CHECK(is_marked());
  place.import(imported({merle()}), today + std::chrono::months(9));
  CHECK(is_marked());
  save(false);
  CHECK_FALSE(is_marked());
  save(true);
  Plan plan;
  plan.changes.push_back({ChangeKind::purged, id, not_imported, {}});
  {
    Registry registry = place.open();
    const Known known = registry.load();
    registry.begin();
    registry.apply(plan, known, {}, today);
    registry.commit();
    CHECK(registry.problems().empty());
  }
  Database database(place.file());
  Statement left = database.prepare("SELECT count(*) FROM large_print");
  REQUIRE(left.step());
  CHECK(left.integer(0) == 0);
}
