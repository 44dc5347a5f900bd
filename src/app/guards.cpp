#include "app/guards.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "ledger/phrases.hpp"

namespace passation {
namespace {

constexpr std::size_t listed_schools = 5;
constexpr int longest_silence_months = 14;  ///< from one rentrée to the next, and some weeks
constexpr std::string_view restored_answer = "done";

/// --yes says that it is no mistake; a check changes nothing, and reports whatever it finds.
bool is_let_through(const Job& job) {
  return job.yes || job.verb == Verb::check;
}

const Phrase& people_word(Audience audience) {
  return audience == Audience::student ? phrase::the_students
         : audience == Audience::staff ? phrase::the_staff
                                       : phrase::the_guardians;
}

/// Of two moments, of which one may be a day.
bool is_before(const std::string& a, const std::string& b) {
  const std::size_t both = std::min(a.size(), b.size());
  return a.compare(0, both, b, 0, both) < 0;
}

/// "10/09/2026" or "10/09/2026 à 07:30"; in English as it is.
Message shown_moment(const std::string& made_at) {
  const std::string day = french_date(*parse_date(made_at.substr(0, 10)).date);
  return {made_at.size() > 10 ? day + " à " + made_at.substr(11, 5) : day, made_at.substr(0, 16)};
}

/// "9990010G, 9990011H", and how many more.
std::string names_of(const std::vector<std::filesystem::path>& registries) {
  std::string names;
  for (std::size_t i = 0; i < registries.size() && i < listed_schools; ++i)
    names += (names.empty() ? "" : ", ") + registries[i].stem().string();
  return registries.size() > listed_schools ? names + ", …" : names;
}

}  // namespace

void refuse_year_over(const Job& job, const SourceFile* file) {
  if (is_let_through(job) || file == nullptr) return;
  if (*file->school_year < school_year_of(job.moment.date))
    throw Error(say(phrase::year_over, year_label(*file->school_year)), file->name, say(phrase::older_year_hint));
}

void refuse_older_year(const Job& job, const School& known, const SourceFile* file) {
  if (is_let_through(job) || !known.school_year || file == nullptr || *file->school_year >= *known.school_year) return;
  throw Error(say(phrase::older_year, year_label(*file->school_year), year_label(*known.school_year)), file->name,
              say(phrase::older_year_hint));
}

const SourceFile* find_older_export(const std::vector<SourceFile>& files, const ImportedFiles& known) {
  for (const SourceFile& file : files) {
    const auto last = known.made_at.find(file.kind);
    if (file.made_at.empty() || last == known.made_at.end()) continue;
    const bool all_before = std::all_of(files.begin(), files.end(), [&](const SourceFile& f) {
      return f.kind != file.kind || f.made_at.empty() || is_before(f.made_at, last->second);
    });
    if (all_before) return &file;
  }
  return nullptr;
}

void refuse_older_export(const Job& job, const ImportedFiles& known, const std::vector<SourceFile>& files) {
  if (is_let_through(job)) return;
  const SourceFile* file = find_older_export(files, known);
  if (file == nullptr) return;
  const Message made = shown_moment(file->made_at), last = shown_moment(known.made_at.at(file->kind));
  throw Error(say(phrase::older_export, made, last), file->name, say(phrase::older_export_hint));
}

void refuse_earlier_day(const Job& job, const std::string& last_import) {
  if (is_let_through(job) || iso_date(job.moment.date) >= last_import.substr(0, 10)) return;
  const Message last = shown_moment(last_import.substr(0, 10));
  throw Error({say(phrase::earlier_day, french_date(job.moment.date), last.fr).fr,
               say(phrase::earlier_day, iso_date(job.moment.date), last.en).en},
              "", say(phrase::earlier_day_hint));
}

void refuse_early_purge(const Job& job, const std::string& last_import, std::size_t purged) {
  if (is_let_through(job) || purged == 0 || last_import.empty()) return;
  const ParsedDate last = parse_date(last_import.substr(0, 10));
  if (!last.date || job.moment.date < purge_day(*last.date, longest_silence_months)) return;
  throw Error({say(phrase::early_purge, french_date(job.moment.date), french_date(*last.date), purged).fr,
               say(phrase::early_purge, iso_date(job.moment.date), iso_date(*last.date), purged).en},
              "", say(phrase::earlier_day_hint));
}

void refuse_unknown_past(const Job& job, const Restored& restored) {
  if (restored.backup_of.empty()) return;
  if (const auto answer = job.answers.find(restored.question); answer != job.answers.end()) {
    if (answer->second == restored_answer) return;
    throw Error(say(phrase::answer_bad, answer->second, restored.question), "--answer",
                say(phrase::answer_bad_hint, restored_answer));
  }
  if (job.verb != Verb::generate && job.verb != Verb::reprint) return;
  const Message of = shown_moment(restored.backup_of);
  throw Error({say(phrase::unknown_past, of.fr).fr, say(phrase::unknown_past, of.en).en}, "",
              say(phrase::unknown_past_hint, restored.question, restored_answer));
}

void refuse_shrinking(const Job& job, const Plan& plan) {
  if (is_let_through(job) || plan.shrinking.empty()) return;
  const Shrinking& s = plan.shrinking.front();
  throw Error(say(phrase::shrinking, s.going, people_word(s.audience), s.known), "", say(phrase::shrinking_hint));
}

std::optional<Error> mostly_rejected(const Job& job, const Outcome& outcome, std::size_t printed) {
  const std::size_t read = outcome.students_read();
  constexpr std::size_t fewest = 5;
  if (job.yes || outcome.rejected < fewest || outcome.rejected * 2 <= read) return std::nullopt;
  const std::filesystem::path list = job.out / (job.operation + "_" + outcome.roster.school.uai + "_Comptes.csv");
  std::error_code ignored;
  if (!std::filesystem::exists(list, ignored)) return std::nullopt;
  const std::string bytes = read_file(list);
  const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  if (lines <= printed + 1) return std::nullopt;
  return Error(say(phrase::mostly_rejected, outcome.rejected, read, lines - 1, printed), list.filename().string(),
               say(phrase::mostly_rejected_hint));
}

void refuse_unknown_school(const Job& job, const std::filesystem::path& registry, const std::string& uai) {
  const bool changes_nothing = job.verb == Verb::check || job.dry_run;
  if (changes_nothing || !job.registry.empty() || !job.uai.empty()) return;
  const std::vector<std::filesystem::path> there = registries_in(registry.parent_path());
  if (there.empty() || std::find(there.begin(), there.end(), registry) != there.end()) return;
  throw Error(say(phrase::unknown_school, uai, names_of(there)), "", say(phrase::unknown_school_hint, uai));
}

}  // namespace passation
