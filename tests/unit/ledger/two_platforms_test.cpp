// Labels with logins of two platforms, as the registry has them and as plans compare them.

#include <catch2/catch.hpp>

#include "ledger/reprint_plan.hpp"
#include "place.hpp"
#include "printed.hpp"

using namespace passation;

namespace {

PrintedLabel on(const std::string& platform, std::string content = "both", int at = 2) {
  PrintedLabel label = label_of(1);
  label.platform = platform, label.test.clear(), label.operation = "EVA6", label.content = std::move(content);
  label.label = at, label.name = "MERLE Lucie", label.division = "6E 1";
  return label;
}

KnownAccount account_on(const std::string& platform, std::string secret) {
  return {1, platform, "", "merle", std::move(secret), SecretKind::password, AccountSource::list};
}

/// A pupil with a label of both platforms, the second one's row first, in a transaction that is open.
struct Both {
  Place place;
  PersonId id = place.import(imported({merle()}), today)[0];
  Registry registry = place.open();
  Both() {
    registry.begin();
    registry.save_accounts(std::vector{account_on("ent", "s3cret"), account_on("pix", "c0de")});
    registry.save_printed_labels(std::vector{on("pix"), on("ent")});
    registry.save_choices("EVA6", {.platforms = {"ent", "pix"}, .second_url = "app.pix.fr"});
  }
};

}  // namespace

TEST_CASE("two platforms: the registry keeps which, in their order, with the address of the second one") {
  Both both;
  CHECK(both.registry.choices("EVA6") == OperationChoices{.platforms = {"ent", "pix"}, .second_url = "app.pix.fr"});
}

TEST_CASE("two platforms: the first is the operation's, whichever row was written last") {
  Both both;
  CHECK(both.registry.last_platform("EVA6") == "ent");
  CHECK(both.registry.last_platform("") == "ent");
  CHECK(both.registry.operations() == std::vector<std::pair<std::string, std::string>>{{"EVA6", "ent"}});
  both.registry.save_printed_labels(std::vector{on("pix", "other", 3)});
  CHECK(both.registry.last_platform("") == "ent");
  both.registry.save_choices("EVA6", {.platforms = {"pix"}});
  CHECK(both.registry.last_platform("") == "pix");
}

TEST_CASE("two platforms: who is handed a label has both logins, and another label of his is not handed out") {
  Both both;
  both.registry.save_printed_labels(std::vector{on("pix", "alone", 9)});
  both.registry.hand_out("ent", {1, "", "", "2026-09-15 09:00"}, "M. PIC");
  for (const char* platform : {"ent", "pix"})
    for (const PrintedLabel& label : both.registry.printed_labels(platform, "EVA6"))
      CHECK(label.handed_out_at == (label.content == "both" ? "2026-09-15 09:00" : ""));
}

TEST_CASE("two platforms: a label that no longer holds does so for both logins") {
  Both both;
  both.registry.withdraw(std::vector{on("ent")}, "2026-09-15 09:00");
  CHECK(both.registry.printed_labels("pix", "EVA6")[0].withdrawn_at == "2026-09-15 09:00");
}

TEST_CASE("two platforms: a password that was reset on the second one is a label that no longer holds") {
  Both both;
  both.registry.reset(std::vector{account_on("pix", "an0ther")});
  std::vector<PrintedLabel> printed = both.registry.printed_labels("ent", "EVA6");
  CHECK(printed[0].reset_at.empty());
  note_resets(printed, both.registry.printed_labels("pix", "EVA6"));
  CHECK_FALSE(printed[0].reset_at.empty());
}

TEST_CASE("two platforms: only the label on which the reset password stands has ceased to hold") {
  std::vector<PrintedLabel> printed{label("a"), label("b"), label("a", first, 8)};
  note_resets(printed, std::vector{reset(label("a"), second)});
  CHECK(printed == std::vector{reset(label("a"), second), label("b"), label("a", first, 8)});
  note_resets(printed, std::vector{label("b")});
  CHECK(printed[1].reset_at.empty());
}

TEST_CASE("two platforms: a label of which the second password was reset is to be stuck, and the old one taken away") {
  std::vector<PrintedLabel> printed{label("a"), label("c", first, 8)};
  note_resets(printed, std::vector{reset(label("a"), second)});
  const std::map<PersonId, PersonNow> people{{7, {.division = "6E 1"}}, {8, {.division = "6E 1"}}};
  const LabelPlan plan = plan_labels(printed, std::vector{now("b"), now("c", 8)}, people, third);
  CHECK(plan.to_stick == std::vector{true, false});
  REQUIRE(plan.withdrawn.size() == 1);
  CHECK(plan.withdrawn[0].why == WhyWithdrawn::reset);
}
