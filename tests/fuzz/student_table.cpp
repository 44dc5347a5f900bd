// Any bytes at all: a table of pupils is read, or refused with an Error, and a table that is read keeps its promises.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/reader.hpp"

using namespace passation;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Input input{"fuzz", std::string(reinterpret_cast<const char*>(data), size)};
  is_student_table(input.bytes);
  try {
    const Reading reading = read_text_table(input, {});
    for (const Student& s : reading.roster.students)
      if (!is_valid_utf8(s.family_name) || s.origin.line == 0) std::abort();
    for (const Finding& f : reading.report.findings) {
      if (f.subject.kind == Subject::Kind::student && f.subject.index >= reading.roster.students.size()) std::abort();
      if (f.text().fr.empty()) std::abort();
    }
  } catch (const Error&) {
  }
  return 0;
}
