#include "web/session.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace passation;
using namespace std::chrono_literals;

TEST_CASE("a ticket opens once") {
  Sessions sessions;
  const std::string ticket = sessions.new_ticket();
  const auto id = sessions.enter(ticket, {});
  REQUIRE(id);
  CHECK(sessions.guest(*id, {}));
  CHECK(!sessions.enter(ticket, {}));
}

TEST_CASE("a new ticket ends the one before, and leaves sessions as they are") {
  Sessions sessions;
  const std::string first = sessions.new_ticket();
  const auto id = sessions.enter(first, {});
  const std::string second = sessions.new_ticket(), third = sessions.new_ticket();
  CHECK(!sessions.enter(second, {}));
  CHECK(sessions.enter(third, {}));
  CHECK(sessions.guest(*id, {}));
}

TEST_CASE("nobody enters without a ticket") {
  Sessions sessions;
  CHECK(!sessions.enter("", {}));
  sessions.new_ticket();
  CHECK(!sessions.enter("", {}));
  CHECK(!sessions.guest("", {}));
}

TEST_CASE("after ten wrong tickets the right one no longer opens") {
  Sessions sessions;
  std::string ticket = sessions.new_ticket();
  for (std::size_t i = 1; i < most_wrong_tickets; ++i) CHECK(!sessions.enter("faux", {}));
  CHECK(sessions.enter(ticket, {}));

  ticket = sessions.new_ticket();
  for (std::size_t i = 0; i < most_wrong_tickets; ++i) CHECK(!sessions.enter("faux", {}));
  CHECK(!sessions.enter(ticket, {}));
  CHECK(sessions.enter(sessions.new_ticket(), {}));
}

TEST_CASE("a session ends when nobody has asked for anything for half an hour") {
  Sessions sessions;
  const auto id = sessions.enter(sessions.new_ticket(), Instant{});
  REQUIRE(id);
  CHECK(sessions.guest(*id, Instant{} + 30min));
  CHECK(sessions.guest(*id, Instant{} + 60min));
  CHECK(!sessions.guest(*id, Instant{} + 90min + 1s));
  CHECK(!sessions.guest(*id, Instant{} + 60min));
}

TEST_CASE("who leaves is out, and only he") {
  Sessions sessions;
  const auto one = sessions.enter(sessions.new_ticket(), {}), other = sessions.enter(sessions.new_ticket(), {});
  sessions.leave(*one);
  sessions.leave("inconnu");
  CHECK(!sessions.guest(*one, {}));
  CHECK(sessions.guest(*other, {}));
}

TEST_CASE("ids, tokens and tickets are all different, and long") {
  Sessions sessions;
  std::set<std::string> seen;
  for (int i = 0; i < 10; ++i) {
    const std::string ticket = sessions.new_ticket();
    const auto id = sessions.enter(ticket, {});
    seen.insert({ticket, *id, sessions.guest(*id, {})->token});
  }
  CHECK(seen.size() == 30);
  for (const std::string& secret : seen) CHECK(secret.size() == 30);
}

TEST_CASE("one session too many ends the one that was not used for the longest time") {
  Sessions sessions;
  const auto first = sessions.enter(sessions.new_ticket(), Instant{});
  const auto second = sessions.enter(sessions.new_ticket(), Instant{} + 1s);
  for (std::size_t i = 2; i < most_sessions; ++i) sessions.enter(sessions.new_ticket(), Instant{} + 2s);
  CHECK(sessions.guest(*first, Instant{} + 3s));
  CHECK(sessions.enter(sessions.new_ticket(), Instant{} + 4s));
  CHECK(sessions.guest(*first, Instant{} + 5s));
  CHECK(!sessions.guest(*second, Instant{} + 5s));
}

TEST_CASE("secrets are compared whole") {
  CHECK(same_secret("abc", "abc"));
  CHECK(!same_secret("abc", "abd"));
  CHECK(!same_secret("abc", "abcd"));
  CHECK(!same_secret("abc", ""));
}
