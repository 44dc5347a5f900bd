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
  if (!rule.in_record) return say(rule.todo);
  if ((subject.kind == Subject::Kind::student && is_private(roster.students[subject.index])) ||
      (subject.kind == Subject::Kind::guardian && is_private(roster.guardians[subject.index])))
    return say(phrase::in_own_software);
  return say(roster.tables.contains(finding.origin.file) ? phrase::in_the_table : rule.todo);
}

}  // namespace passation
