#include "app/reprint.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "app/documents.hpp"
#include "app/hand_phrases.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "roster/advice.hpp"

namespace passation {
namespace {

std::set<PersonId> people_asked(const Job& job, const Known& known) {
  std::set<PersonId> people;
  for (const std::string& subject : job.people) people.insert(person_meant(known, subject).id);
  return people;
}

/// The last label of each, or the last sheet of each member of staff, as it was printed.
std::map<PersonId, Issue> last_printed(const Job& job, const Platform& platform, Registry& registry,
                                       bool labels_asked) {
  std::map<PersonId, Issue> labels;
  for (Issue& issue : registry.issues_of(platform.key, job.operation))
    if (issue.stock.empty() != labels_asked) {
      const auto [place, first] = labels.try_emplace(issue.person, issue);
      if (!first && place->second.printed_at <= issue.printed_at) place->second = std::move(issue);
    }
  return labels;
}

/// Of those named; a division counts its own.
void count_withheld(const std::set<PersonId>& asked, const Import& import, Outcome& outcome) {
  const std::vector<bool> rejected = outcome.report.rejected(Subject::Kind::student, outcome.roster.students.size());
  for (std::size_t i = 0; i < rejected.size(); ++i)
    if (rejected[i] && asked.contains(import.plan.person_of[i])) ++outcome.withheld;
}

/// Why there is nobody to print again, where an earlier run has said it.
void refuse_doubted(const Outcome& outcome) {
  for (const Finding& f : outcome.report.findings)
    if (outcome.withheld > 0 && f.code == Code("REGIS_P_07")) throw Error(f.text(), "", advice(f, outcome.roster));
}

}  // namespace

std::string reprint_file(const std::string& operation, const std::string& uai) {
  return to_nfc(operation + "_" + uai + "_Reimpression.pdf");
}

Sheet plan_reprint(const Job& job, const Platform& platform, const Stock& stock, const Import& import,
                   std::vector<Sheet>& sheets, Outcome& outcome) {
  Registry& registry = *import.registry;
  const std::set<PersonId> asked = people_asked(job, import.known);
  const std::map<PersonId, Issue> labels = last_printed(job, platform, registry, true);
  Sheet reprint;
  reprint.division = "réimpression";
  reprint.start = job.start ? *job.start : started_at(job, stock, registry);
  for (Sheet& sheet : sheets) {
    sheet.contents = contents_of(sheet, registry);
    for (std::size_t i = 0; i < sheet.records.size(); ++i) {
      const PersonId person = import.plan.person_of[sheet.accounts[i]->person];
      if (!is_printed(sheet, i) || (!asked.empty() && !asked.contains(person))) continue;
      const auto label = labels.find(person);
      if (label == labels.end()) {
        ++outcome.never_printed;
        continue;
      }
      outcome.reprinted.push_back({label_name(sheet.records[i]) + ", " + sheet.division, label->second});
      reprint.accounts.push_back(sheet.accounts[i]);
      reprint.records.push_back(sheet.records[i]);
      reprint.contents.push_back(sheet.contents[i]);
    }
  }
  count_withheld(asked, import, outcome);
  if (!reprint.accounts.empty() || !outcome.reprinted_pages.empty()) return reprint;
  refuse_doubted(outcome);
  throw Error(say(outcome.never_printed > 0 ? phrase::never_printed_at_all : phrase::nobody_to_reprint), "",
              say(phrase::reprint_hint));
}

std::vector<StaffPage> plan_staff_reprint(const Job& job, const Platform& platform, const Import& import,
                                          const std::vector<Account>& staff, Outcome& outcome) {
  const std::set<PersonId> asked = people_asked(job, import.known);
  const std::map<PersonId, Issue> sheets = last_printed(job, platform, *import.registry, false);
  const std::span<const PersonId> ids = std::span(import.plan.person_of).last(outcome.roster.staff.size());
  std::vector<StaffPage> pages = plan_staff_pages(outcome.roster, staff, "");
  std::erase_if(pages, [&](const StaffPage& page) { return !asked.contains(ids[page.account->person]); });
  const std::size_t all = pages.size();
  std::erase_if(pages, [&](const StaffPage& page) { return !sheets.contains(ids[page.account->person]); });
  outcome.never_printed += all - pages.size();
  for (StaffPage& page : pages) {
    page.document = to_nfc(job.operation + "_" + outcome.roster.school.uai + "_Reimpression_Personnels.pdf");
    outcome.reprinted_pages.push_back({page.who, sheets.at(ids[page.account->person])});
  }
  return pages;
}

}  // namespace passation
