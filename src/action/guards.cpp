#include "action/guards.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "action/phrases.hpp"
#include "action/registry_access.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "ledger/phrases.hpp"

namespace passation {
namespace {

constexpr std::size_t listed_schools = 5;
constexpr int longest_silence_months = 14;  ///< from one rentrée to the next, and some weeks

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
Message both_moments(const std::string& made_at) {
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

/// Last year's files would take everybody back to the division of last year. @throws Error
void refuse_older_year(const School& known, const SourceFile* file) {
  if (!known.school_year || file == nullptr || *file->school_year >= *known.school_year) return;
  throw Error(say(phrase::older_year, year_label(*file->school_year), year_label(*known.school_year)), file->name,
              say(phrase::older_year_hint));
}

/// An export that is cut short would deactivate everybody it lacks. @throws Error
void refuse_shrinking(const Plan& plan) {
  if (plan.shrinking.empty()) return;
  const Shrinking& s = plan.shrinking.front();
  throw Error(say(phrase::shrinking, s.going, people_word(s.audience), s.known), "", say(phrase::shrinking_hint));
}

/// An older export would take back what has changed since. @throws Error
void refuse_older_export(const ImportedFiles& known, const std::vector<SourceFile>& files) {
  const SourceFile* file = find_older_export(files, known);
  if (file == nullptr) return;
  const Message made = both_moments(file->made_at), last = both_moments(known.made_at.at(file->kind));
  throw Error(say(phrase::older_export, made, last), file->name, say(phrase::older_export_hint));
}

}  // namespace

bool is_let_through(const OpenedSchool& opened) {
  return opened.request.yes || opened.purpose == Purpose::check;
}

void refuse_mistakes(const OpenedSchool& opened) {
  const Known& known = opened.import->known;
  const std::vector<SourceFile>& files = opened.checked.sources;
  if (!is_let_through(opened)) refuse_earlier_day(opened.moment.date, known.last_import);
  refuse_unknown_past(opened.purpose, opened.request.answers, known.restored);
  if (is_let_through(opened)) return;
  refuse_older_year(known.school, dated_file(files));
  refuse_older_export(known.files, files);
}

void refuse_great_losses(const OpenedSchool& opened) {
  if (is_let_through(opened)) return;
  const Import& import = *opened.import;
  refuse_early_purge(opened.moment.date, import.known.last_import, import.plan.count(ChangeKind::purged));
  refuse_shrinking(import.plan);
}

void refuse_year_over(Date day, const SourceFile* file) {
  if (file == nullptr) return;
  if (*file->school_year < school_year_of(day))
    throw Error(say(phrase::year_over, year_label(*file->school_year)), file->name, say(phrase::older_year_hint));
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

void refuse_early_purge(Date day, const std::string& last_import, std::size_t purged) {
  if (purged == 0 || last_import.empty()) return;
  const ParsedDate last = parse_date(last_import.substr(0, 10));
  if (!last.date || day < purge_day(*last.date, longest_silence_months)) return;
  throw Error({say(phrase::early_purge, french_date(day), french_date(*last.date), purged).fr,
               say(phrase::early_purge, iso_date(day), iso_date(*last.date), purged).en},
              "", say(phrase::earlier_day_hint));
}

void refuse_unknown_past(Purpose purpose, const std::map<std::string, std::string>& answers, const Restored& restored) {
  if (restored.backup_of.empty()) return;
  if (const auto answer = answers.find(restored.question); answer != answers.end()) {
    if (answer->second == restored_answer) return;
    throw Error(say(phrase::answer_bad, answer->second, restored.question), "--answer",
                say(phrase::answer_bad_hint, restored_answer));
  }
  if (purpose != Purpose::generate && purpose != Purpose::reprint) return;
  const Message of = both_moments(restored.backup_of);
  throw Error({say(phrase::unknown_past, of.fr).fr, say(phrase::unknown_past, of.en).en}, "",
              say(phrase::unknown_past_hint, restored.question, restored_answer));
}

std::optional<Error> mostly_rejected(const CheckedSchool& checked, std::size_t printed,
                                     const std::filesystem::path& account_list) {
  const std::size_t read = students_read(checked);
  constexpr std::size_t fewest = 5;
  if (checked.rejected < fewest || checked.rejected * 2 <= read) return std::nullopt;
  std::error_code ignored;
  if (!std::filesystem::exists(account_list, ignored)) return std::nullopt;
  const std::string bytes = read_file(account_list);
  const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  if (lines <= printed + 1) return std::nullopt;
  return Error(say(phrase::mostly_rejected, checked.rejected, read, lines - 1, printed),
               account_list.filename().string(), say(phrase::mostly_rejected_hint));
}

void refuse_unknown_school(const ImportRequest& request, const std::filesystem::path& registry, const std::string& uai,
                           const Environment& environment) {
  if (!request.registry.empty() || !request.uai.empty()) return;
  const std::vector<std::filesystem::path> there = registries_in(environment);
  if (there.empty() || std::find(there.begin(), there.end(), registry) != there.end()) return;
  throw Error(say(phrase::unknown_school, uai, names_of(there)), "", say(phrase::unknown_school_hint, uai));
}

}  // namespace passation
