#pragma once
// What a person has begun. It is kept in memory alone, and nowhere else: a restart forgets it, the registry does not.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "action/add.hpp"
#include "action/check.hpp"
#include "action/environment.hpp"
#include "action/two_platforms.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "read/reader.hpp"
#include "web/school_state.hpp"

namespace passation {

/// Files that were dropped or pasted, and what the person has said of them. Nothing of it is written down yet.
struct Draft {
  std::vector<Input> inputs;
  std::map<std::string, TableChoice> tables;  ///< what their columns hold, as in ReadOptions
  std::map<std::string, std::string> answers;
  std::map<std::string, std::string> lists = {};  ///< file of an account list to platform, where labels have two
  std::optional<UnknownList> asked_list = {};     ///< whose platform is asked for
  std::string uai;                                ///< as typed; empty: the files say it
  bool partial = false;
  std::optional<CheckResult> checked;  ///< nullopt: not read yet, or it could not be
  Revision revision = {};              ///< of the registry that `checked` compared them with
  bool saved = false;                  ///< the registry knows what these files say
};

/// What the draft's files and answers ask for; its bytes are copied.
ImportRequest import_request(const Draft& draft);
/// What the draft's files are read with.
ReadOptions read_options(const Draft& draft, Date day);

/// Somebody who is to be added, and whom the registry may know already.
struct Newcomer {
  AddRequest request;
  MuchAlike alike;
};

struct Work {
  std::string uai = {};                   ///< the school that is shown; empty: none yet
  std::optional<SchoolState> state = {};  ///< see school_state
  Draft draft = {};
  LabelRequest labels = {};               ///< as chosen last
  std::optional<Message> notice = {};     ///< what was done, for the next page alone
  std::optional<Newcomer> newcomer = {};  ///< the question is open
  std::string handed_out_by = {};         ///< as typed last
};

}  // namespace passation
