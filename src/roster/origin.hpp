#pragma once
// Where something was read: a file reads thousands of people, and each of them and of the findings bears its name.

#include <cstddef>
#include <string>
#include <string_view>

namespace passation {

/// What an input is called, kept once for all that is read from it, and as long as something of it is there.
class InputName {
 public:
  InputName() = default;
  InputName(std::string_view text);
  InputName(const std::string& text) : InputName(std::string_view(text)) {}
  InputName(const char* text) : InputName(std::string_view(text)) {}
  InputName(const InputName& other);
  InputName(InputName&& other) noexcept : name_(other.name_) { other.name_ = nullptr; }
  InputName& operator=(InputName other) noexcept;
  ~InputName();

  const std::string& text() const;
  operator const std::string&() const { return text(); }
  bool operator==(const InputName&) const = default;

 private:
  struct Name;
  Name* name_ = nullptr;  // the one copy: equal names have equal addresses; nullptr: empty
};

/// Where something was read: the input as its user named it ("eleves.zip › ElevesSansAdresses.xml") and the line.
struct Origin {
  InputName file;
  std::size_t line = 0;  ///< 1-based; 0 is the file as a whole
  bool operator==(const Origin&) const = default;
};

}  // namespace passation
