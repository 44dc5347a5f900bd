#include "roster/origin.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <utility>

namespace passation {

struct InputName::Name {
  std::string text;
  std::atomic<std::size_t> uses = 0;
};

namespace {

std::mutex mutex;

/// The names in use. Never destroyed: names that live as long as the program are let go of after it.
auto& names() {
  static auto& all = *new std::map<std::string, void*, std::less<>>;
  return all;
}

}  // namespace

InputName::InputName(std::string_view text) {
  if (text.empty()) return;
  const std::lock_guard lock(mutex);
  auto known = names().find(text);
  if (known == names().end()) known = names().emplace(text, new Name{std::string(text)}).first;
  name_ = static_cast<Name*>(known->second);
  ++name_->uses;
}

InputName::InputName(const InputName& other) : name_(other.name_) {
  if (name_) name_->uses.fetch_add(1, std::memory_order_relaxed);
}

InputName& InputName::operator=(InputName other) noexcept {
  std::swap(name_, other.name_);
  return *this;
}

/// The last use ends under the lock: nobody finds a name that is about to go.
InputName::~InputName() {
  if (!name_) return;
  for (std::size_t uses = name_->uses; uses > 1;)
    if (name_->uses.compare_exchange_weak(uses, uses - 1)) return;
  const std::lock_guard lock(mutex);
  if (--name_->uses > 0) return;
  names().erase(name_->text);
  delete name_;
}

const std::string& InputName::text() const {
  static const std::string none;
  return name_ ? name_->text : none;
}

}  // namespace passation
