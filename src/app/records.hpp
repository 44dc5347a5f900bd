#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "account/platform.hpp"
#include "layout/record.hpp"
#include "roster/roster.hpp"

namespace passation {

/// What is the same on every label of a run.
struct LabelTexts {
  std::string operation;
  std::string school;
  std::string url;  ///< empty: not printed
  bool forces_change = false;
};

/// The one bridge from person to printed field: a record for each of these accounts, all of one division, in their
/// order. Pupils of the division with the same shown name are told apart by a second given name, else by the day of
/// birth.
std::vector<Record> make_records(const Roster& roster, std::span<const Account* const> accounts,
                                 const LabelTexts& texts);

/// "Mot de passe" or "Code d’activation".
std::string secret_word(SecretKind kind);

/// What a label says, text by text, in the wording of the first version: the same login and password worded in another
/// way are no other label.
std::vector<std::string> told_by(const Record& record);

}  // namespace passation
