#include "action/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "action/key_folders.hpp"
#include "action/phrases.hpp"
#include "action/reprint.hpp"
#include "base/csv.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/memory.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "document/kinds.hpp"
#include "ledger/registry.hpp"
#include "report/phrases.hpp"
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

/// The place of one school in the batch.
struct Place {
  std::string uai, operation;
  fs::path folder;    ///< of its documents
  fs::path registry;  ///< its file
};

Place place_of(const BatchSchool& school, const fs::path& out) {
  const std::string& uai = school.request.import.uai;
  return {uai, school.request.labels.operation, out / uai, out / registries_name / (uai + ".sqlite")};
}

std::string result_name(const Place& place) {
  return place.operation + "_" + place.uai + "_Resultat.csv";
}

/// Over all that the school's files depend on: its row, the contents of its inputs, the key, resets of passwords. Not
/// the clock: a nightly batch does nothing where nothing has changed.
std::string hash_inputs(const BatchSchool& school, const fs::path& registry, const Key& key) {
  std::vector<std::string> contents;
  for (const std::string& input : school.inputs) contents.push_back(to_hex(plain_hash(read_file(input))));
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
std::optional<SchoolResult> earlier_result(const Place& place, const std::string& inputs, const std::string& version) {
  const fs::path& folder = place.folder;
  std::error_code error;
  if (!fs::exists(folder / result_name(place), error)) return std::nullopt;
  std::string bytes = read_file(folder / result_name(place));
  if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  const std::vector<Row> rows = parse_csv(bytes, ';');
  if (rows.size() != 2 || rows[1].cells.size() != result_header.size()) return std::nullopt;
  const auto& c = rows[1].cells;
  if (c[2] == "2" || c[10] != inputs || c[11] != version) return std::nullopt;
  const std::string zip = document_name(DocumentKind::student_zip, place.operation, place.uai);
  if (!fs::exists(folder / zip, error) || !fs::exists(place.registry, error)) return std::nullopt;
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

void count(const GenerateResult& made, SchoolResult& result) {
  const CheckedSchool& checked = made.checked;
  result.status = exit_status(made);
  result.students = checked.roster.students.size();
  for (const DivisionOutcome& d : checked.divisions) result.printed += d.printed;
  result.rejected = checked.rejected;
  result.anomalies = checked.report.count(Severity::anomaly);
  if (made.error) result.error = words_of(*made.error);
}

/// What may have changed since the documents were made.
void count_known(const Place& place, const Key& key, SchoolResult& result) {
  Registry registry(place.registry, key, place.uai, "batch");
  result.not_handed_out = registry.not_handed_out(result.platform);
  result.reprinted = registry.accounts_in(result.platform, reprint_file(place.operation, place.uai));
  result.spares = registry.spares_left(result.platform);
}

SchoolResult make_school(const BatchSchool& school, const Place& place, const Key& key, const BatchRequest& batch,
                         const Environment& environment) {
  SchoolResult result;
  result.uai = place.uai, result.operation = place.operation, result.platform = school.request.labels.platforms.front();
  result.version = batch.version;
  try {
    result.inputs = hash_inputs(school, place.registry, key);
    if (auto earlier = earlier_result(place, result.inputs, batch.version)) {
      earlier->platform = result.platform;
      count_known(place, key, *earlier);
      return *earlier;
    }
    GenerateRequest request = school.request;
    request.import.inputs = read_inputs(school.inputs);
    request.import.with_registry = batch.with_registries;
    if (batch.with_registries) request.import.registry = place.registry;
    request.out = place.folder;
    Environment own = environment;
    own.moment = school.moment;
    own.progress = {};
    own.key = batch.key;
    count(generate(std::move(request), own), result);
    if (result.status != 2 && batch.with_registries) count_known(place, key, result);
  } catch (const Error& error) {
    result.error = words_of(error);
  } catch (const std::exception&) {
    result.error = say(phrase::batch_broken).fr;
  }
  return result;
}

SchoolResult run_school(const BatchSchool& school, const Key& key, const BatchRequest& batch,
                        const Environment& environment) {
  const auto begin = std::chrono::steady_clock::now();
  const Place place = place_of(school, batch.out);
  SchoolResult result = make_school(school, place, key, batch, environment);
  if (result.unchanged) return result;
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  try {
    FileSet files(place.folder);
    files.add(result_name(place), std::string(byte_order_mark) + csv_line(result_header) + result_line(result));
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
      if (school.request.import.uai == to_upper(uai)) found = school.request.import.yes = true;
    if (!found) throw Error(say(phrase::batch_yes_unknown, uai), "--yes", say(phrase::batch_yes_hint));
  }
}

std::vector<SchoolResult> run_all(const std::vector<BatchSchool>& schools, const Key& key, const BatchRequest& request,
                                  const Environment& environment) {
  std::vector<SchoolResult> results(schools.size());
  std::atomic<std::size_t> next = 0;
  std::size_t done = 0;
  std::mutex telling;
  const auto work = [&] {
    for (std::size_t i = next++; i < schools.size(); i = next++) {
      results[i] = run_school(schools[i], key, request, environment);
      const std::scoped_lock lock(telling);
      if (environment.progress) environment.progress(++done, schools.size());
    }
  };
  std::vector<std::thread> threads;
  for (int i = 1; i < request.jobs; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return results;
}

/// The rows of the manifest that are this process's.
std::vector<BatchSchool> take_shard(std::vector<BatchSchool> all, const Shard& shard) {
  std::vector<BatchSchool> schools;
  std::size_t row = 0;
  for (BatchSchool& school : all)
    if (row++ % static_cast<std::size_t>(shard.count) == static_cast<std::size_t>(shard.index - 1))
      schools.push_back(std::move(school));
  return schools;
}

int batch_status(const std::vector<SchoolResult>& schools) {
  const auto is = [](int status) { return [=](const SchoolResult& r) { return r.status == status; }; };
  if (std::all_of(schools.begin(), schools.end(), is(0))) return 0;
  return std::all_of(schools.begin(), schools.end(), is(2)) ? 2 : 3;
}

}  // namespace

BatchResult batch(const BatchRequest& request, const Environment& environment) {
  keep_freed_memory();
  if (request.key.empty()) throw Error(say(phrase::batch_key), "--key", say(phrase::batch_key_hint));
  if (!fs::exists(request.key))
    throw Error(say(phrase::batch_key_missing), request.key.string(), say(phrase::batch_key_missing_hint));
  const Key key = load_or_make_key(request.key);
  const Shard shard = request.shard ? *request.shard : shard_of_environment();
  std::vector<BatchSchool> all = parse_manifest(read_file(request.manifest), request.manifest, environment.moment);
  confirm(request.confirmed, all);
  const std::vector<BatchSchool> schools = take_shard(std::move(all), shard);

  const fs::path registries = request.out / registries_name;
  if (fs::exists(registries)) note_folder(request.key, registries);  // also those that have not changed
  BatchResult result;
  result.schools = run_all(schools, key, request, environment);
  result.exit_status = batch_status(result.schools);
  std::string table = std::string(byte_order_mark) + csv_line(result_header);
  for (const SchoolResult& r : result.schools) table += result_line(r);
  const std::string name =
      shard.count == 1 ? "Resultats.csv" : fmt::format("Resultats-{}-{}.csv", shard.index, shard.count);
  FileSet files(request.out);
  files.add(name, table);
  files.commit();
  result.results = request.out / name;
  return result;
}

}  // namespace passation
