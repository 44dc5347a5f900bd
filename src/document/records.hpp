#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "account/platform.hpp"
#include "layout/place.hpp"
#include "layout/record.hpp"
#include "roster/roster.hpp"

namespace passation {

/// What is the same on every label of a run.
struct LabelTexts {
  std::string operation;
  std::string school;
  std::string url;  ///< empty: not printed
  bool forces_change = false;
  std::string birth_date_format = {};  ///< of passwords that are birth dates: see PasswordRule
  bool explained = false;              ///< the card shows the hint, or the steps
  std::string qr = {};                 ///< see Platform::qr
  // Of the second platform, where a label has logins of two:
  std::string second_url = {};
  bool second_forces_change = false;
};

/// The one bridge from person to printed field: a record for each of these accounts, all of one division, in their
/// order. Pupils of the division with the same shown name are told apart by the second given name, else by the end of
/// their SIECLE number or of their INE.
/// Names are written as they can be printed; what that changed is added to `gave_way`.
std::vector<Record> make_records(const Roster& roster, std::span<const Account* const> accounts,
                                 const LabelTexts& texts, std::vector<GaveWay>& gave_way);
std::vector<Record> make_records(const Roster& roster, std::span<const Account* const> accounts,
                                 const LabelTexts& texts);

/// "Mot de passe" or "Code d’activation".
std::string secret_word(SecretKind kind);

/// "MERLE Lucie"
std::string plain_name(const Record& record);

/// "MERLE Lucie (Jeanne)": who a label is for, with what tells homonyms apart.
std::string label_name(const Record& record);

/// What tells each of these pupils, who are shown under one name, from the others: the second given name where all have
/// one and all differ, else the end of SIECLE's number, else that of the INE. Never the birth date: it may be the
/// password. Empty texts where nothing does.
std::vector<std::string> distinguish(const std::vector<const Student*>& same);

/// Positions of each name that stands several times, in the order of the names.
std::vector<std::vector<std::size_t>> namesakes(std::span<const std::string> names);

/// What a label says, text by text, in the wording of the first version: the same login and password worded in another
/// way are no other label.
std::vector<std::string> told_by(const Record& record, const Account& account, const LabelTexts& texts);

}  // namespace passation
