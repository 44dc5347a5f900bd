#pragma once
// Many schools in one go: each with a request and a folder of its own, one failing never stops the others.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "action/environment.hpp"
#include "action/generate.hpp"

namespace passation {

/// Which rows of a manifest are this process's: those at index - 1, index - 1 + count, ...
struct Shard {
  int index = 1;  ///< from 1
  int count = 1;
  bool operator==(const Shard&) const = default;
};

/// "2/5". @throws Error
Shard parse_shard(std::string_view text);

/// From the environment of a Slurm array task (SLURM_ARRAY_TASK_ID, _MIN, _COUNT) or of a pod of a Kubernetes Indexed
/// Job (JOB_COMPLETION_INDEX; JOB_COMPLETIONS has to be set in its template); 1/1 where neither is.
/// @throws Error when they make no sense.
Shard shard_of_environment();

/// What a manifest says of one school.
struct BatchSchool {
  GenerateRequest request;          ///< without its inputs
  std::vector<std::string> inputs;  ///< paths, those relative to the manifest's folder made whole
  Moment moment;                    ///< of the row, or else of the batch
  std::string asked;                ///< the row as it stands, to tell when it has changed
};

/// A table with a header line. UAI, Opération and Fichiers are needed (several files are separated by |); Plateforme,
/// Planche, Carte, Division, MEF, Adresse and Date may be there. Anything else in the header is refused, and so is one
/// operation of one school twice. @param moment where a row has no date. @throws Error with the lines of all rows that
/// are wrong.
std::vector<BatchSchool> parse_manifest(std::string_view bytes, const std::filesystem::path& manifest,
                                        const Moment& moment);

struct BatchRequest {
  std::filesystem::path manifest;
  std::filesystem::path key;  ///< has to be named: one for all schools
  std::filesystem::path out = ".";
  std::optional<Shard> shard;          ///< nullopt: as the process's surroundings say
  std::vector<std::string> confirmed;  ///< UAI of schools where so many may go, or an older year be taken
  int jobs = 1;                        ///< threads; the documents do not depend on it
  bool with_registries = true;         ///< one for each school
  std::string version;                 ///< of program and data files: another one does all schools again
};

/// What became of one school. Names nobody.
struct SchoolResult {
  std::string uai;
  std::string operation, platform;
  int status = 2;  ///< exit status of its job
  std::size_t students = 0, printed = 0, rejected = 0, anomalies = 0;
  // As it stands now, whenever the documents were made; not_handed_out and spares are the platform's, whatever the
  // operation.
  std::size_t not_handed_out = 0;  ///< see Registry
  std::size_t reprinted = 0;       ///< labels that `reprint` ever printed for this operation: one of each account
                                   ///< (login), however often it was printed again
  std::size_t spares = 0;          ///< made and not given
  std::string inputs;              ///< hash of its row, its files and the key
  std::string version;             ///< that made its files
  double seconds = 0;
  std::string error;       ///< in French, where there is one
  bool unchanged = false;  ///< nothing had to be done
};

struct BatchResult {
  int exit_status = 0;                ///< 0; 2 when every school failed; 3 when one did, or has rejections or anomalies
  std::vector<SchoolResult> schools;  ///< in the manifest's order
  std::filesystem::path results;      ///< the table of them, written anew
};

/// Does what has changed or failed since the last time. Each school's files go to OUT/<UAI>/, its result beside them,
/// its registry to OUT/registres/; the table of results to OUT/Resultats.csv, or Resultats-I-N.csv of a shard. May be
/// killed at any moment and run again, and run twice at once. @throws Error when the manifest cannot be read, no key
/// is named or a confirmed school is not in it.
BatchResult batch(const BatchRequest& request, const Environment& environment);

}  // namespace passation
