#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace passation {

Progress::Progress(bool wanted) : shown_(wanted && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (width_ > 0) fmt::print(stderr, "\r{:{}}\r", "", width_);
}

void Progress::show(std::size_t done, std::size_t all) {
  using namespace std::chrono;
  constexpr milliseconds often_enough{100};
  const auto now = steady_clock::now();
  if (!shown_ || now < next_) return;
  next_ = now + often_enough;
  const std::string line = fmt::format("{} / {}", done, all);
  fmt::print(stderr, "\r{}", line);
  std::fflush(stderr);
  width_ = line.size();
}

}  // namespace passation
