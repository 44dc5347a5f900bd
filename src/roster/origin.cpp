#include "roster/origin.hpp"

#include <mutex>
#include <set>

namespace passation {
namespace {

/// The address of the one copy of a text.
const std::string* one_copy(std::string_view text) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> names;
  const std::lock_guard lock(mutex);
  auto known = names.find(text);
  if (known == names.end()) known = names.emplace(text).first;
  return &*known;
}

}  // namespace

InputName::InputName(std::string_view text) : text_(one_copy(text)) {}

}  // namespace passation
