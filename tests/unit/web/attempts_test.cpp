// How long who types wrong passwords has to wait.

#include "web/attempts.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace passation;
using namespace std::chrono_literals;

namespace {

/// Wrong ones, all at once.
Attempts wrong(std::size_t free, std::size_t count, Instant at = {}) {
  Attempts attempts(free);
  for (std::size_t i = 0; i < count; ++i) attempts.failed("merle", at);
  return attempts;
}

}  // namespace

TEST_CASE("the first wrong ones cost no wait") {
  CHECK(wrong(5, 0).wait("merle", {}) == 0s);
  CHECK(wrong(5, 4).wait("merle", {}) == 0s);
  CHECK(wrong(5, 5).wait("merle", {}) == 1min);
}

TEST_CASE("each further one costs twice the wait, up to the longest") {
  CHECK(wrong(5, 6).wait("merle", {}) == 2min);
  CHECK(wrong(5, 7).wait("merle", {}) == 4min);
  CHECK(wrong(5, 8).wait("merle", {}) == 8min);
  CHECK(wrong(5, 9).wait("merle", {}) == 15min);
  CHECK(wrong(5, 1000).wait("merle", {}) == 15min);
}

TEST_CASE("the wait goes by, in whole seconds that are left") {
  const Attempts attempts = wrong(1, 1);
  CHECK(attempts.wait("merle", Instant{} + 1ms) == 60s);
  CHECK(attempts.wait("merle", Instant{} + 59s) == 1s);
  CHECK(attempts.wait("merle", Instant{} + 60s) == 0s);
}

TEST_CASE("one name's wrong ones are no other's") {
  CHECK(wrong(1, 3).wait("grive", {}) == 0s);
}

TEST_CASE("who was right begins anew, and an hour without a wrong one does the same") {
  Attempts attempts = wrong(2, 2);
  attempts.succeeded("merle");
  attempts.succeeded("inconnu");
  CHECK(attempts.wait("merle", {}) == 0s);
  attempts.failed("merle", Instant{});
  CHECK(attempts.wait("merle", {}) == 0s);

  attempts = wrong(2, 4);
  attempts.failed("merle", Instant{} + 61min);
  CHECK(attempts.wait("merle", Instant{} + 61min) == 0s);
}

TEST_CASE("many names do not fill the memory: the one that is the longest ago goes") {
  Attempts attempts(1);
  attempts.failed("premier", Instant{});
  for (std::size_t i = 0; i < most_attempts_kept; ++i) attempts.failed(std::to_string(i), Instant{} + 1s);
  CHECK(attempts.wait("premier", Instant{} + 1s) == 0s);
  CHECK(attempts.wait(std::to_string(most_attempts_kept - 1), Instant{} + 1s) == 60s);
}
