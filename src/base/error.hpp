#pragma once

#include <exception>
#include <string>
#include <utility>

#include "base/message.hpp"

namespace passation {

/// The work cannot go on: what happened, where (a file, "file:line", or empty), what to do about it.
/// Doubtful data is no Error but a Finding. Nothing half-written may remain once one has been thrown.
class Error : public std::exception {
 public:
  Error(Message what, std::string where, Message hint)
      : what_(std::move(what)), where_(std::move(where)), hint_(std::move(hint)) {}

  const char* what() const noexcept override { return what_.en.c_str(); }
  const Message& message() const { return what_; }
  const std::string& where() const { return where_; }
  const Message& hint() const { return hint_; }

 private:
  Message what_;
  std::string where_;
  Message hint_;
};

}  // namespace passation
