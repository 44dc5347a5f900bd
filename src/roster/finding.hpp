#pragma once
// What is doubtful in the data, said as SIECLE says it: a code, a severity, a place, and what to do.

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "roster/roster.hpp"
#include "roster/rule.hpp"

namespace passation {

/// A code of the table; an unknown one does not compile.
class Code {
 public:
  template <std::size_t N>
  consteval Code(const char (&text)[N]) : index_(find(std::string_view(text, N - 1))) {}
  const Rule& rule() const { return rules[index_]; }
  bool operator==(const Code&) const = default;

 private:
  static consteval std::uint16_t find(std::string_view code) {
    for (std::size_t i = 0; i < rules.size(); ++i)
      if (rules[i].code == code) return static_cast<std::uint16_t>(i);
    throw "no such code in the table of rules";
  }
  std::uint16_t index_;
};

/// Whom or what a finding is about, by position in the Roster it came with.
struct Subject {
  enum class Kind : std::uint8_t { none, student, staff, guardian, division };
  Kind kind = Kind::none;
  std::uint32_t index = 0;

  static Subject of(Kind kind, std::size_t i) { return {kind, static_cast<std::uint32_t>(i)}; }
  static Subject student(std::size_t i) { return of(Kind::student, i); }
  static Subject staff(std::size_t i) { return of(Kind::staff, i); }
  static Subject guardian(std::size_t i) { return of(Kind::guardian, i); }
  static Subject division(std::size_t i) { return of(Kind::division, i); }
  bool operator==(const Subject&) const = default;
};

struct Finding {
  Code code;
  bool of_platform = false;  ///< of two on the labels: the last detail is its short name. Here it takes no room
  Subject subject;
  Origin origin;
  std::vector<std::string> details;

  Finding(Code c, Subject about, Origin from, std::vector<std::string> texts)
      : code(c), subject(about), origin(std::move(from)), details(std::move(texts)) {}
  Severity severity() const { return code.rule().severity; }
  Message text() const;
  void name_platform(const std::string& short_name) {
    details.push_back(short_name);
    of_platform = true;
  }
  bool operator==(const Finding&) const = default;
};

struct Report {
  std::deque<Finding> findings;  ///< may be several times as many as people: a vector would hold them twice to grow

  void add(Code code, Subject subject, Origin origin, std::vector<std::string> details = {}) {
    findings.push_back({code, subject, std::move(origin), std::move(details)});
  }
  /// With a reason that depends on the case: its French is one more detail, its English the next.
  void add(Code code, Subject subject, Origin origin, std::vector<std::string> details, Message why) {
    details.push_back(std::move(why.fr));
    details.push_back(std::move(why.en));
    add(code, subject, origin, std::move(details));
  }
  std::size_t count(Severity severity) const;
  bool has(Code code) const;
  /// For each of so many people of a kind, whether a rejection names him or her.
  std::vector<bool> rejected(Subject::Kind kind, std::size_t people) const;
  bool operator==(const Report&) const = default;
};

/// "rejection", "anomaly", "note": the contract of --report json. The words people read: "rejet", "anomalie", "note".
std::string_view severity_key(Severity severity);
Message severity_word(Severity severity);

/// "MARTIN Léa"; one of them where the other is empty.
std::string full_name(const std::string& family, const std::string& given);

/// "file:line", or only the file; empty for no place.
std::string place_of(const Origin& origin);

/// Where a person was read; empty for a division and for Kind::none.
Origin origin_of(const Subject& subject, const Roster& roster);

/// "MARTIN Léa, 6E 3" for reports and recaps, never for a log. Empty for Kind::none.
std::string describe(const Subject& subject, const Roster& roster);
std::string describe(const Student& student);

}  // namespace passation
