#include "roster/origin.hpp"

#include <catch2/catch.hpp>
#include <thread>
#include <utility>
#include <vector>

using namespace passation;

TEST_CASE("A name is kept once: equal names are one, also when all that bore it before has gone") {
  { const InputName passing("eleves.xml"); }
  const InputName one("eleves.xml"), two(std::string("eleves.xml"));
  CHECK(one == two);
  CHECK(&one.text() == &two.text());
  CHECK(one != InputName("autre.xml"));
}

TEST_CASE("A name without letters is empty, and so is one that was moved away") {
  InputName name("eleves.xml");
  const InputName taken = std::move(name);
  CHECK(taken.text() == "eleves.xml");
  CHECK(name.text().empty());  // NOLINT: what is left
  CHECK(InputName() == InputName(""));
}

TEST_CASE("Threads that make and drop a name leave it whole") {
  const auto work = [] {
    for (int i = 0; i < 20'000; ++i) {
      const InputName name("eleves.xml");
      const InputName copy = name;
      if (copy.text() != "eleves.xml") throw std::logic_error("another name");
    }
  };
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(work);
  threads.clear();
  CHECK(InputName("eleves.xml").text() == "eleves.xml");
}
