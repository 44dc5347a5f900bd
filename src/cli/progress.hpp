#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace passation {

/// "123 / 7000" on standard error while long work goes on, rewritten in place; nothing unless that is a terminal.
class Progress {
 public:
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Not of two threads at once.
  void show(std::size_t done, std::size_t all);

 private:
  bool shown_;
  std::size_t width_ = 0;  ///< of what stands on the line
  std::chrono::steady_clock::time_point next_{};
};

}  // namespace passation
