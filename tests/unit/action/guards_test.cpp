#include "action/guards.hpp"

#include <catch2/catch.hpp>

#include "action/additions.hpp"
#include "action/registry_access.hpp"
#include "base/error.hpp"

using namespace passation;

namespace {

SourceFile made(std::string kind, std::string made_at) {
  SourceFile file;
  file.name = kind + " " + made_at;
  file.kind = std::move(kind);
  file.made_at = std::move(made_at);
  return file;
}

SourceFile holding(std::size_t students, std::size_t staff, std::size_t accounts = 0) {
  SourceFile file;
  file.students = students, file.staff = staff, file.accounts = accounts;
  return file;
}

ImportedFiles last(std::string made_at) {
  return {{{"pupils", std::move(made_at)}}};
}

bool is_older(std::vector<SourceFile> files, const ImportedFiles& known) {
  return find_older_export(files, known) != nullptr;
}

/// One pupil and one teacher.
Known school(bool lists_alone = false) {
  Known known;
  known.people.resize(2);
  known.people[0].id = 1;
  known.people[1].id = 2;
  known.people[1].person.audience = Audience::staff;
  known.files.lists_alone = lists_alone;
  return known;
}

Additions added(std::vector<SourceFile> files, const Known& known, bool partial = false,
                Purpose purpose = Purpose::generate) {
  return additions_for(partial, purpose, known, files);
}

}  // namespace

TEST_CASE("older export: a day, or an hour of one day, before the last of its kind") {
  CHECK(is_older({made("pupils", "2026-09-09")}, last("2026-09-10")));
  CHECK(is_older({made("pupils", "2026-09-10 07:30:00")}, last("2026-09-10 08:00:00")));
  CHECK(is_older({made("pupils", "2026-09-09 23:00:00")}, last("2026-09-10")));
  CHECK_FALSE(is_older({made("pupils", "2026-09-10 08:00:00")}, last("2026-09-10 08:00:00")));
  CHECK_FALSE(is_older({made("pupils", "2026-09-11")}, last("2026-09-10 08:00:00")));
}

TEST_CASE("older export: where one of the two says no hour, one day is one moment") {
  CHECK_FALSE(is_older({made("pupils", "2026-09-10")}, last("2026-09-10 08:00:00")));
  CHECK_FALSE(is_older({made("pupils", "2026-09-10 07:00:00")}, last("2026-09-10")));
}

TEST_CASE("older export: another kind, or one that says no date, is compared with nothing") {
  CHECK_FALSE(is_older({made("structures", "2026-09-01")}, last("2026-09-10")));
  CHECK_FALSE(is_older({made("pupils", "")}, last("2026-09-10")));
  CHECK_FALSE(is_older({made("", "2026-09-01")}, last("2026-09-10")));
  CHECK_FALSE(is_older({made("pupils", "2026-09-01")}, {}));
}

TEST_CASE("older export: of several of a kind the latest counts") {
  CHECK_FALSE(is_older({made("pupils", "2026-09-01"), made("pupils", "2026-09-12")}, last("2026-09-10")));
  CHECK(is_older({made("pupils", "2026-09-01"), made("pupils", "2026-09-09")}, last("2026-09-10")));
}

TEST_CASE("imported files: the last of each kind is remembered, also an older one that was taken") {
  Known known = school();
  known.files = last("2026-09-10");
  CHECK(files_after(known, {made("pupils", "2026-09-08"), made("pupils", "2026-09-09")}).made_at ==
        last("2026-09-09").made_at);
  CHECK(files_after(known, {made("pupils", "")}).made_at.empty());  // stays as it was
}

TEST_CASE("additions: files without a pupil say nothing of pupils, those without staff nothing of staff") {
  CHECK(added({holding(0, 0)}, school()) == Additions{Added::nobody, Added::nobody});
  CHECK(added({holding(0, 3)}, school()) == Additions{Added::nobody, Added::by_hand});
  CHECK(added({holding(3, 0)}, school()) == Additions{Added::by_hand, Added::nobody});
  CHECK(added({holding(3, 0), holding(0, 3)}, school()) == Additions{Added::by_hand, Added::by_hand});
}

TEST_CASE("additions: beside a part of the school all others are printed, too") {
  CHECK(added({holding(3, 0)}, school(), true) == Additions{Added::everybody, Added::nobody});
  CHECK(added({holding(0, 3)}, school(), true) == Additions{Added::nobody, Added::everybody});
  CHECK(added({holding(3, 0)}, school(), true, Purpose::sync) == Additions{Added::by_hand, Added::nobody});
}

TEST_CASE("additions: a list of accounts is not the school where the registry knows it") {
  const SourceFile list = holding(3, 0, 3);
  CHECK(added({list}, school()).students == Added::everybody);
  CHECK(added({list}, school(true)).students == Added::other_divisions);
  CHECK(added({list}, Known{}).students == Added::by_hand);
  CHECK(added({list, holding(3, 0)}, school()).students == Added::by_hand);
  CHECK(pupils_are_known(school(), {list}));
  CHECK_FALSE(pupils_are_known(school(true), {list}));
  CHECK_FALSE(pupils_are_known(school(), {list, holding(3, 0)}));
  CHECK_FALSE(pupils_are_known(Known{}, {list}));
}

TEST_CASE("additions: one pupil added by hand is not the school") {
  Known known = school();
  known.people[0].by_hand.added = true;
  CHECK_FALSE(pupils_are_known(known, {holding(3, 0, 3)}));
  CHECK(files_after(known, {holding(3, 0, 3)}).lists_alone);
}

TEST_CASE("imported files: lists alone name the pupils until another file does") {
  CHECK(files_after(Known{}, {holding(3, 0, 3)}).lists_alone);
  CHECK(files_after(school(true), {holding(3, 0, 3)}).lists_alone);
  CHECK(files_after(school(true), {holding(0, 2)}).lists_alone);
  CHECK_FALSE(files_after(school(true), {holding(3, 0)}).lists_alone);
  CHECK_FALSE(files_after(school(), {holding(3, 0, 3)}).lists_alone);
}

TEST_CASE("own lists: where the registry knows accounts they are not read again, as a file or a sheet") {
  SourceFile own = holding(1, 0, 1), theirs = holding(1, 0, 1);
  own.name = "own.xlsx", own.ours = true, theirs.name = "theirs.csv";
  std::vector<GivenAccount> lists(2);
  lists[0].person.origin = {"own.xlsx › Feuil1", 2};
  lists[1].person.origin = {"theirs.csv", 2};
  Report report;
  Known known = school();
  leave_out_own_lists(known, {own, theirs}, lists, report);
  CHECK(lists.size() == 2);
  known.accounts.resize(1);
  leave_out_own_lists(known, {own, theirs}, lists, report);
  REQUIRE(lists.size() == 1);
  CHECK(lists[0].person.origin.file == InputName("theirs.csv"));
  CHECK(report.has("FICHI_P_08"));
  CHECK(pupils_are_known(school(true), {own}));  // nor are its pupils said again
  CHECK_FALSE(pupils_are_known(school(true), {own, theirs}));
}

TEST_CASE("guards: --yes says that it is no mistake, and a check changes nothing") {
  OpenedSchool opened{.purpose = Purpose::sync, .request = {}, .moment = {}, .checked = {}};
  CHECK_FALSE(is_let_through(opened));
  opened.request.yes = true;
  CHECK(is_let_through(opened));
  opened.request.yes = false, opened.purpose = Purpose::check;
  CHECK(is_let_through(opened));
  opened.purpose = Purpose::rehearse;
  CHECK_FALSE(is_let_through(opened));
}

TEST_CASE("earlier day: a job dated before the day of the last import is refused") {
  const Date day = std::chrono::year(2026) / 9 / 14;
  CHECK_NOTHROW(refuse_earlier_day(day, ""));
  CHECK_NOTHROW(refuse_earlier_day(day, "2026-09-13 23:59"));
  CHECK_NOTHROW(refuse_earlier_day(day, "2026-09-14 17:30"));  // two machines differ by minutes
  CHECK_THROWS_AS(refuse_earlier_day(day, "2026-09-15 00:10"), Error);
}

TEST_CASE("unknown past: a registry that was taken back prints what it knows once somebody has answered") {
  Restored restored;
  for (const Purpose purpose : {Purpose::generate, Purpose::reprint, Purpose::sync, Purpose::spare, Purpose::check})
    CHECK_NOTHROW(refuse_unknown_past(purpose, {}, restored));
  restored.backup_of = "2026-09-14 17:00", restored.question = "abcdef";
  for (const Purpose purpose : {Purpose::sync, Purpose::spare, Purpose::check})
    CHECK_NOTHROW(refuse_unknown_past(purpose, {}, restored));
  for (const Purpose purpose : {Purpose::generate, Purpose::reprint}) {
    CHECK_THROWS_AS(refuse_unknown_past(purpose, {{"ghkprt", "done"}}, restored), Error);
    CHECK_THROWS_AS(refuse_unknown_past(purpose, {{"abcdef", "new"}}, restored), Error);
    CHECK_NOTHROW(refuse_unknown_past(purpose, {{"abcdef", "done"}}, restored));
  }
}

TEST_CASE("early purge: who has left is forgotten at once only where the last import is not long ago") {
  const Date day = *parse_date("2030-01-01").date;
  CHECK_THROWS_AS(refuse_early_purge(day, "2026-09-14 08:30", 1), Error);
  CHECK_NOTHROW(refuse_early_purge(day, "2026-09-14 08:30", 0));
  CHECK_NOTHROW(refuse_early_purge(day, "2028-11-02 08:30", 1));
  CHECK_THROWS_AS(refuse_early_purge(day, "2028-11-01 08:30", 1), Error);
  CHECK_NOTHROW(refuse_early_purge(day, "", 1));
}
