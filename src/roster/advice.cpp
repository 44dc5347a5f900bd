#include "roster/advice.hpp"

#include "roster/phrases.hpp"

namespace passation {
namespace {

template <typename Person>
bool is_private(const Person& person) {
  return person.source_id.empty() && !person.private_id.empty();
}

}  // namespace

Message advice(const Finding& finding, const Roster& roster) {
  const Rule& rule = finding.code.rule();
  const Subject& subject = finding.subject;
  const bool in_own_software =
      rule.in_record && ((subject.kind == Subject::Kind::student && is_private(roster.students[subject.index])) ||
                         (subject.kind == Subject::Kind::guardian && is_private(roster.guardians[subject.index])));
  return say(in_own_software ? phrase::in_own_software : rule.todo);
}

}  // namespace passation
