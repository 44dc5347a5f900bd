#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/requests.hpp"
#include "base/error.hpp"
#include "ledger/choices.hpp"
#include "report/checked_school.hpp"
#include "write/pdf.hpp"

namespace passation {

struct GenerateRequest {
  ImportRequest import;  ///< without inputs: the people whom the registry knows
  LabelRequest labels;
  std::vector<std::string> large = {};  ///< pupils who need large print, by name or number: now and later
  bool only_validated = false;          ///< without inputs: leave out divisions that nobody has validated
  Engine engine = Engine::podofo;
  bool recap_secrets = true;  ///< print the passwords in the recap
  int threads = 1;            ///< the output does not depend on it
  bool continuous = false;    ///< write the labels of all divisions into one file, too, one after the other
  bool report_pdf = false;    ///< write the report as a PDF, too
  std::filesystem::path out = ".";
};

struct GenerateResult {
  CheckedSchool checked;
  OperationChoices taken_over;                 ///< what the request does not name and the operation had
  std::vector<std::string> no_longer_printed;  ///< divisions that its last documents had and that these do not have
  std::vector<WrittenFile> files;
  std::filesystem::path new_key;               ///< made by this action; else empty
  std::size_t large = 0;                       ///< labels in large print, beside the others
  std::size_t to_hand_out = 0;                 ///< labels of divisions of which none was printed before
  std::size_t to_stick = 0, to_take_away = 0;  ///< labels, see LabelChanges
  std::size_t pages_to_take_away = 0;          ///< of staff
  bool to_load = false;        ///< the platform does not know all logins until it loads the account list
  std::optional<Error> error;  ///< why nothing was printed, whatever the report says; then no change was made
};

/// Does what `check` does, brings the registry up to date, and writes the documents: the zips, the account list.
/// @throws Error when the work cannot go on; then nothing has been written
GenerateResult generate(GenerateRequest request, const Environment& environment);

/// 0, 2 or 3: see README.md.
int exit_status(const GenerateResult& result);

}  // namespace passation
