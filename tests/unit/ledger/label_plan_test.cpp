#include "ledger/label_plan.hpp"

#include <catch2/catch.hpp>

#include "printed.hpp"
#include "school.hpp"

using namespace passation;

namespace {

using Labels = std::vector<PrintedLabel>;
using Now = std::vector<LabelNow>;
using People = std::map<PersonId, PersonNow>;

const PersonNow in_6e1{.division = "6E 1"};
const PersonNow left{.division = "6E 1", .gone = true};
const PersonNow robbed{.division = "6E 1", .taken_over = true};

std::string words(const std::vector<WithdrawnLabel>& list) {
  constexpr std::string_view reasons[] = {"gone", "taken over", "moved", "corrected", "reset"};
  std::string text;
  for (const WithdrawnLabel& w : list) {
    text += " -" + w.label.content + " " + std::string(reasons[static_cast<std::size_t>(w.why)]);
    if (!w.new_division.empty()) text += " to " + w.new_division;
  }
  return text;
}

/// "[6E 1] +new -old corrected": divisions stuck as a whole, labels to stick, labels taken away and why.
std::string plan(const Labels& printed, const Now& now, const People& people = {{7, in_6e1}},
                 const std::string& moment = second) {
  const LabelPlan plan = plan_labels(printed, now, people, moment);
  std::string text;
  for (const std::string& division : plan.stuck_whole) text += " [" + division + "]";
  for (std::size_t i = 0; i < plan.to_stick.size(); ++i)
    if (plan.to_stick[i]) text += " +" + now[i].content;
  text += words(plan.withdrawn);
  return text.empty() ? "" : text.substr(1);
}

std::string plan_of_pages(const Labels& printed, const Now& now, const People& people = {{9, {}}},
                          const std::string& moment = second) {
  const std::string text = words(plan_pages(printed, now, people, moment));
  return text.empty() ? "" : text.substr(1);
}

const Person merle = pupil({"1"}, "MERLE", "Lucie", "01/02/2014");

/// 7 after an import that says so of her.
PersonNow after(const KnownPerson& before, ChangeKind kind, const std::string& division = "6E 1") {
  Plan plan;
  plan.changes = {{.kind = kind, .person = 7, .fields = {}}};
  Roster roster;
  roster.students.resize(1);
  roster.students[0].division = division;
  plan.person_of = {kind == ChangeKind::deactivated ? 0 : 7};
  return people_after({before}, plan, roster, {}).at(7);
}

}  // namespace

TEST_CASE("labels: one that was printed and says the same is neither stuck nor taken away") {
  CHECK(plan({label("same")}, {now("same")}) == "");
}

TEST_CASE("labels: a division of which nothing was printed is stuck as a whole, and none of its labels besides") {
  CHECK(plan({}, {now("new")}) == "[6E 1]");
  CHECK(plan({label("old", first, 8, "6E 2")}, {now("new"), now("other", 8, "6E 2")}, {{8, {"6E 2"}}}) ==
        "[6E 1] +other -old corrected");
}

TEST_CASE("labels: a division is printed once one of its labels was, though that no longer holds") {
  CHECK(plan({withdrawn(label("old"), first)}, {now("new")}) == "+new");
}

TEST_CASE("labels: who is new in a division that was printed gets a label to stick") {
  CHECK(plan({label("same")}, {now("same"), now("new", 0)}) == "+new");
}

TEST_CASE("labels: one corrected is stuck anew, and the old one is taken away") {
  CHECK(plan({label("old")}, {now("new")}) == "+new -old corrected");
}

TEST_CASE("labels: after a reset the old one is taken away for the password") {
  CHECK(plan({reset(label("old"), "2026-10-01 10:00")}, {now("new")}) == "+new -old reset");
}

TEST_CASE("labels: a reset made by this very run counts as corrected, so that the run done again says the same") {
  CHECK(plan({reset(label("old"), second)}, {now("new")}) == "+new -old corrected");
}

TEST_CASE("labels: one whose password was another in between is stuck anew, and the same paper is not taken away") {
  CHECK(plan({reset(label("same"), "2026-10-01 10:00")}, {now("same")}) == "+same");
}

TEST_CASE("labels: one printed again after a reset holds, though an older one of the same words does not") {
  CHECK(plan({reset(label("same"), "2026-10-01 10:00"), label("same", "2026-10-02 08:30")}, {now("same")}) == "");
}

TEST_CASE("labels: who has moved gets a label there; the old one says where to") {
  CHECK(plan({label("old"), label("other", first, 8, "6E 2")}, {now("new", 7, "6E 2"), now("other", 8, "6E 2")},
             {{7, {"6E 2"}}, {8, {"6E 2"}}}) == "+new -old moved to 6E 2");
}

TEST_CASE("labels: who is gone has labels to be taken away, whatever else is true of them") {
  CHECK(plan({label("old"), label("same", first, 8)}, {now("same", 8)}, {{7, left}, {8, in_6e1}}) == "-old gone");
  CHECK(plan({reset(label("old"), "2026-10-01 10:00"), label("same", first, 8)}, {now("same", 8)},
             {{7, {"6E 2", true, true}}, {8, in_6e1}}) == "-old gone");
}

TEST_CASE("labels: who is back, or has moved back, gets a label anew although it says the same") {
  CHECK(plan({withdrawn(label("same"), second)}, {now("same")}, {{7, in_6e1}}, third) == "+same");
}

TEST_CASE("labels: of who was purged none is taken away: nobody knows whose it is") {
  CHECK(plan({label("old"), label("same", first, 8)}, {now("same", 8)}, {{8, in_6e1}}) == "");
}

TEST_CASE("labels: one whose login is somebody else's is taken away, as corrected where a new one is printed") {
  const Labels printed{label("old"), label("same", first, 8)};
  CHECK(plan(printed, {now("same", 8)}, {{7, robbed}, {8, in_6e1}}) == "-old taken over");
  CHECK(plan(printed, {now("new"), now("same", 8)}, {{7, robbed}, {8, in_6e1}}) == "+new -old corrected");
}

TEST_CASE("labels: of whom nothing is printed now, the label holds") {
  CHECK(plan({label("old"), label("same", first, 8)}, {now("same", 8)}, {{7, in_6e1}, {8, in_6e1}}) == "");
}

TEST_CASE("labels: one that does not fit is not stuck and replaces none") {
  CHECK(plan({label("old")}, {does_not_fit(now("new"))}) == "");
}

TEST_CASE("labels: where nothing is printed nothing is withdrawn") {
  CHECK(plan({label("old")}, {}, {{7, left}}) == "");
}

TEST_CASE("labels: one withdrawn at another moment is not withdrawn again") {
  CHECK(plan({withdrawn(label("old"), second)}, {now("new")}, {{7, left}}, third) == "+new");
}

TEST_CASE("labels: one printed at two places is taken away once, one of each content") {
  CHECK(plan({label("old"), label("old", second)}, {now("new")}, {{7, in_6e1}}, third) == "+new -old corrected");
  CHECK(plan({label("old"), label("older", "2026-09-01 08:30")}, {now("new")}) ==
        "+new -old corrected -older corrected");
}

TEST_CASE("labels: one printed at two moments holds until it says something else") {
  CHECK(plan({label("same"), label("same", second)}, {now("same")}, {{7, in_6e1}}, third) == "");
}

TEST_CASE("labels: a run done again at the same moment plans the same") {
  CHECK(plan({label("old")}, {now("new")}) == "+new -old corrected");
  CHECK(plan({withdrawn(label("old"), second), label("new", second)}, {now("new")}) == "+new -old corrected");
}

TEST_CASE("labels: where all was printed at this moment, it is the first print done again") {
  CHECK(plan({label("same", second)}, {now("same")}) == "");
  CHECK(plan({label("old", second)}, {now("new")}) == "+new -old corrected");
}

TEST_CASE("labels: a page of a member of staff is no label") {
  CHECK(plan({page("old", first, 7)}, {now("new")}) == "[6E 1]");
}

TEST_CASE("labels: one without a name was a spare: its owner is told") {
  PrintedLabel spare = label("old"), named = spare;
  spare.name.clear();
  const People people{{7, {.division = "6E 1", .name = "MERLE Lucie"}}};
  const Now printed{now("new")};
  CHECK(plan_labels(std::vector{spare}, printed, people, second).withdrawn.at(0).owner == "MERLE Lucie");
  CHECK(plan_labels(std::vector{named}, printed, people, second).withdrawn.at(0).owner == "");
}

TEST_CASE("pages: one that says the same holds; one corrected, reset or of somebody gone does not") {
  CHECK(plan_of_pages({page("same")}, {page_now("same")}) == "");
  CHECK(plan_of_pages({page("same")}, {page_now("same")}, {{9, in_6e1}}) == "");  // nobody moves from a page
  CHECK(plan_of_pages({page("old")}, {page_now("new")}) == "-old corrected");
  CHECK(plan_of_pages({reset(page("old"), "2026-10-01 10:00")}, {page_now("new")}) == "-old reset");
  CHECK(plan_of_pages({reset(page("old"), second)}, {page_now("new")}) == "-old corrected");
  CHECK(plan_of_pages({page("old")}, {page_now("same", 8)}, {{9, {.gone = true}}}) == "-old gone");
}

TEST_CASE("pages: of whom no page is printed now, the old one holds") {
  CHECK(plan_of_pages({page("old")}, {page_now("same", 8)}) == "");
  CHECK(plan_of_pages({page("old")}, {page_now("same", 8)}, {{9, {.taken_over = true}}}) == "");
}

TEST_CASE("pages: where none is printed none is withdrawn") {
  CHECK(plan_of_pages({page("old")}, {}, {{9, {.gone = true}}}) == "");
}

TEST_CASE("pages: a run done again at the same moment plans the same, and labels are no pages") {
  CHECK(plan_of_pages({withdrawn(page("old"), second), page("new", second)}, {page_now("new")}) == "-old corrected");
  CHECK(plan_of_pages({label("old", first, 9)}, {page_now("new")}) == "");
  CHECK(plan_of_pages({page("old", second), label("other", first)}, {page_now("new")}) == "-old corrected");
}

TEST_CASE("people after an import: the roster's division counts, else the one that is known") {
  CHECK(after(known(7, merle), ChangeKind::moved, "6E 2").division == "6E 2");
  CHECK(after(known(7, merle), ChangeKind::kept, "").division == "6E 1");
  KnownPerson by_hand = known(7, merle);
  by_hand.by_hand.division = "6E 3";
  CHECK(after(by_hand, ChangeKind::kept, "").division == "6E 3");
}

TEST_CASE("people after an import: who is deactivated is gone, who is back is not, unless taken out by hand") {
  CHECK_FALSE(after(known(7, merle), ChangeKind::kept).gone);
  CHECK(after(known(7, merle), ChangeKind::deactivated).gone);
  CHECK(after(gone(known(7, merle), day(2026, 9, 1)), ChangeKind::kept).gone);
  CHECK_FALSE(after(gone(known(7, merle), day(2026, 9, 1)), ChangeKind::reactivated).gone);
  KnownPerson removed = gone(known(7, merle), day(2026, 9, 1));
  removed.by_hand.removed = true;
  CHECK(after(removed, ChangeKind::reactivated).gone);
}

TEST_CASE("people after an import: who is purged is nobody") {
  Plan plan;
  plan.changes = {{.kind = ChangeKind::purged, .person = 7, .fields = {}}};
  CHECK(people_after({known(7, merle)}, plan, {}, {}).empty());
}

TEST_CASE("people after an import: whose account is somebody else's now, and who is called what") {
  Person married = merle;
  married.used_name = "PIE";
  const std::vector<KnownAccount> taken_over{{.person = 7, .platform = "nid", .test = {}, .login = {}, .secret = {}}};
  const People people = people_after({known(7, merle), known(8, married)}, {}, {}, taken_over);
  CHECK(people.at(7).taken_over);
  CHECK_FALSE(people.at(8).taken_over);
  CHECK(people.at(7).name == "MERLE Lucie");
  CHECK(people.at(8).name == "PIE Lucie");
}
