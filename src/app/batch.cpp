#include "app/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "app/key_folders.hpp"
#include "app/phrases.hpp"
#include "app/reprint.hpp"
#include "app/run.hpp"
#include "base/csv.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/memory.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "ledger/registry.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> result_header(results_header.begin(), results_header.end());

std::string result_line(const SchoolResult& r) {
  return csv_line({r.uai, r.operation, std::to_string(r.status), std::to_string(r.students), std::to_string(r.printed),
                   std::to_string(r.reprinted), std::to_string(r.rejected), std::to_string(r.anomalies),
                   std::to_string(r.not_handed_out), std::to_string(r.spares), r.inputs, r.version,
                   fmt::format("{:.3f}", r.seconds), r.error});
}

constexpr const char* registries_name = "registres";

fs::path folder_of(const Job& job) {
  return job.out / job.uai;
}

fs::path registry_of(const Job& job) {
  return job.out / registries_name / (job.uai + ".sqlite");
}

std::string result_name(const Job& job) {
  return job.operation + "_" + job.uai + "_Resultat.csv";
}

/// Over all that the school's files depend on: its row, the contents of its inputs, the key, resets of passwords. Not
/// the clock: a nightly batch does nothing where nothing has changed.
std::string hash_inputs(const BatchSchool& school, const fs::path& registry, const Key& key) {
  std::vector<std::string> contents;
  for (const std::string& input : school.job.inputs) contents.push_back(to_hex(plain_hash(read_file(input))));
  if (const auto resets = resets_in(registry); resets > 0) contents.push_back(std::to_string(resets));
  std::vector<std::string_view> parts{school.asked};
  parts.insert(parts.end(), contents.begin(), contents.end());
  return to_hex(keyed_hash(key.login, parts)).substr(0, 32);
}

template <typename Number>
bool read_number(const std::string& text, Number& value) {
  return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc();
}

/// What a run before has left: its result, if it was made from the same and its files and registry are still there.
std::optional<SchoolResult> earlier_result(const Job& job, const std::string& inputs, const std::string& version) {
  const fs::path folder = folder_of(job);
  std::error_code error;
  if (!fs::exists(folder / result_name(job), error)) return std::nullopt;
  std::string bytes = read_file(folder / result_name(job));
  if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  const std::vector<Row> rows = parse_csv(bytes, ';');
  if (rows.size() != 2 || rows[1].cells.size() != result_header.size()) return std::nullopt;
  const auto& c = rows[1].cells;
  if (c[2] == "2" || c[10] != inputs || c[11] != version) return std::nullopt;
  const std::string stem = job.operation + "_" + job.uai;
  if (!fs::exists(folder / (stem + "_Passation_Elèves.zip"), error) || !fs::exists(registry_of(job), error))
    return std::nullopt;
  SchoolResult r;
  r.uai = c[0], r.operation = c[1], r.inputs = inputs, r.version = version, r.error = c[13];
  r.unchanged = true;
  const bool whole = read_number(c[2], r.status) && read_number(c[3], r.students) && read_number(c[4], r.printed) &&
                     read_number(c[6], r.rejected) && read_number(c[7], r.anomalies);
  if (!whole) return std::nullopt;
  return r;
}

/// What happened, where, what to do: nobody watches a batch, its table has to say it all.
std::string words_of(const Error& error) {
  std::string text = error.message().fr;
  for (const std::string& part : {error.where(), error.hint().fr.empty() ? "" : say(phrase::todo, error.hint().fr).fr})
    if (!part.empty()) text.append(" ").append(part);
  return text;
}

void count(const Outcome& outcome, SchoolResult& result) {
  result.status = outcome.exit_status;
  result.students = outcome.roster.students.size();
  for (const DivisionOutcome& d : outcome.divisions) result.printed += d.printed;
  result.rejected = outcome.rejected;
  result.anomalies = outcome.report.count(Severity::anomaly);
  if (outcome.error) result.error = words_of(*outcome.error);
}

/// What may have changed since the documents were made.
void count_known(const Job& job, const Key& key, SchoolResult& result) {
  Registry registry(job.registry, key, job.uai, "batch");
  result.not_handed_out = registry.not_handed_out(job.platform);
  result.reprinted = registry.accounts_in(job.platform, reprint_file(job.operation, job.uai));
  result.spares = registry.spares_left(job.platform);
}

SchoolResult run_school(const BatchSchool& school, const Key& key, const std::string& version, const Catalog& catalog) {
  const auto begin = std::chrono::steady_clock::now();
  SchoolResult result;
  result.uai = school.job.uai, result.operation = school.job.operation, result.platform = school.job.platform;
  result.version = version;
  Job job = school.job;
  if (job.with_registry) job.registry = registry_of(job);
  job.out = folder_of(job);
  try {
    result.inputs = hash_inputs(school, job.registry, key);
    if (auto earlier = earlier_result(school.job, result.inputs, version)) {
      earlier->platform = job.platform;
      count_known(job, key, *earlier);
      return *earlier;
    }
    count(run(job, catalog), result);
    if (result.status != 2 && job.with_registry) count_known(job, key, result);
  } catch (const Error& error) {
    result.error = words_of(error);
  } catch (const std::exception&) {
    result.error = say(phrase::batch_broken).fr;
  }
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  try {
    FileSet files(job.out);
    files.add(result_name(job), std::string(byte_order_mark) + csv_line(result_header) + result_line(result));
    files.commit();
  } catch (const Error& error) {
    result.status = 2;
    result.error = words_of(error);
  }
  return result;
}

void confirm(const std::vector<std::string>& confirmed, std::vector<BatchSchool>& schools) {
  for (const std::string& uai : confirmed) {
    bool found = false;
    for (BatchSchool& school : schools)
      if (school.job.uai == to_upper(uai)) found = school.job.yes = true;
    if (!found) throw Error(say(phrase::batch_yes_unknown, uai), "--yes", say(phrase::batch_yes_hint));
  }
}

std::vector<SchoolResult> run_all(const std::vector<BatchSchool>& schools, const Key& key, const BatchOptions& options,
                                  const Catalog& catalog) {
  std::vector<SchoolResult> results(schools.size());
  std::atomic<std::size_t> next = 0;
  std::size_t done = 0;
  std::mutex telling;
  const auto work = [&] {
    for (std::size_t i = next++; i < schools.size(); i = next++) {
      results[i] = run_school(schools[i], key, options.version, catalog);
      const std::scoped_lock lock(telling);
      if (options.common.progress) options.common.progress(++done, schools.size());
    }
  };
  std::vector<std::thread> threads;
  for (int i = 1; i < options.jobs; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return results;
}

int batch_status(const std::vector<SchoolResult>& schools) {
  const auto is = [](int status) { return [=](const SchoolResult& r) { return r.status == status; }; };
  if (std::all_of(schools.begin(), schools.end(), is(0))) return 0;
  return std::all_of(schools.begin(), schools.end(), is(2)) ? 2 : 3;
}

}  // namespace

BatchOutcome run_batch(const BatchOptions& options, const Catalog& catalog) {
  keep_freed_memory();
  if (options.common.key.empty()) throw Error(say(phrase::batch_key), "--key", say(phrase::batch_key_hint));
  if (!fs::exists(options.common.key))
    throw Error(say(phrase::batch_key_missing), options.common.key.string(), say(phrase::batch_key_missing_hint));
  const Key key = load_or_make_key(options.common.key);
  const Shard shard = options.shard ? *options.shard : shard_of_environment();
  std::vector<BatchSchool> schools;
  std::vector<BatchSchool> all = parse_manifest(read_file(options.manifest), options.manifest, options.common);
  confirm(options.confirmed, all);
  std::size_t row = 0;
  for (BatchSchool& school : all)
    if (row++ % static_cast<std::size_t>(shard.count) == static_cast<std::size_t>(shard.index - 1))
      schools.push_back(std::move(school));

  const fs::path registries = options.common.out / registries_name;
  if (fs::exists(registries)) note_folder(options.common.key, registries);  // also those that have not changed
  BatchOutcome outcome;
  outcome.schools = run_all(schools, key, options, catalog);
  outcome.exit_status = batch_status(outcome.schools);
  std::string table = std::string(byte_order_mark) + csv_line(result_header);
  for (const SchoolResult& r : outcome.schools) table += result_line(r);
  const std::string name =
      shard.count == 1 ? "Resultats.csv" : fmt::format("Resultats-{}-{}.csv", shard.index, shard.count);
  FileSet files(options.common.out);
  files.add(name, table);
  files.commit();
  outcome.results = options.common.out / name;
  return outcome;
}

std::string batch_text(const BatchOutcome& outcome, Lang lang) {
  SchoolResult total;
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::size_t>> of_platforms;
  std::size_t failed = 0, unchanged = 0;
  std::string text;
  for (const SchoolResult& r : outcome.schools) {
    total.students += r.students, total.printed += r.printed, total.rejected += r.rejected;
    total.anomalies += r.anomalies, total.reprinted += r.reprinted;
    auto& [not_handed_out, spares] = of_platforms[{r.uai, r.platform}];  // a row before the last one may say less
    not_handed_out = std::max(not_handed_out, r.not_handed_out), spares = std::max(spares, r.spares);
    failed += r.status == 2 ? 1 : 0;
    unchanged += r.unchanged ? 1 : 0;
    if (r.status == 2) text += say(phrase::batch_failed, r.uai, r.operation, r.error).in(lang) + "\n";
  }
  for (const auto& [school, counts] : of_platforms) total.not_handed_out += counts.first, total.spares += counts.second;
  text +=
      say(phrase::batch_schools, outcome.schools.size(), outcome.schools.size() - failed - unchanged, unchanged, failed)
          .in(lang) +
      "\n";
  text += say(phrase::batch_people, total.students, total.printed, total.reprinted, total.rejected, total.anomalies,
              total.not_handed_out, total.spares)
              .in(lang) +
          "\n";
  return text + say(phrase::batch_results, outcome.results.string()).in(lang) + "\n";
}

}  // namespace passation
