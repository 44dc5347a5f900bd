#pragma once
// What the logins and passwords of an account list are worth, once all of its lines are known.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "read/reader.hpp"

namespace passation {

/// What the cells of an account said beside their texts. Bit n is its login n.
struct CellNotes {
  std::uint16_t login_numbers = 0;   ///< logins that were numbers in a workbook
  std::uint16_t secret_numbers = 0;  ///< secrets that were
  std::optional<Code> fault = {};    ///< why nobody may have the account, whatever the others are like
  std::size_t hashes = 0;            ///< passwords that were hashes

  void doubt(std::optional<Code> code) {
    if (!fault) fault = code;
  }
};

/// What is known of a list beside its accounts.
struct ListFacts {
  std::vector<CellNotes> notes;  ///< of each account
  bool names_escaped = false;    ///< names have &eacute; for é: so has all the rest
};

/// Examines the accounts of a list together. Those with a fault, or whose login or password a program has spoilt, are
/// taken out, each with a finding, and so are those of which nobody can tell whether &amp; stands for &. Digests become
/// unknown passwords. A password that many share is said. @throws Error when no account is left for such a reason
void examine_secrets(Reading& reading, const ListFacts& facts, const std::string& file);

}  // namespace passation
