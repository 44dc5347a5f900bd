#pragma once
// The table of verbs. Parsing, help, completion and the manual page are made from it.

#include <span>

#include "base/message.hpp"
#include "cli/grammar.hpp"

namespace passation {

struct Verb {
  const char* name;  ///< as typed; "key export": `export` of `key`
  const Phrase& group;
  const Phrase& help;
  const char* example;                 ///< nullptr: none
  Run (*declare)(const VerbOptions&);  ///< adds the options, and says what is done; nullptr: only groups others
};

/// In the order of help: what September needs comes first.
std::span<const Verb> verbs();

// One function for each verb, in the file of its name or of its group.
Run declare_check(const VerbOptions& options);
Run declare_generate(const VerbOptions& options);
Run declare_reprint(const VerbOptions& options);
Run declare_spare(const VerbOptions& options);
Run declare_sync(const VerbOptions& options);
Run declare_classes(const VerbOptions& options);
Run declare_validate(const VerbOptions& options);
Run declare_add(const VerbOptions& options);
Run declare_remove(const VerbOptions& options);
Run declare_move(const VerbOptions& options);
Run declare_large(const VerbOptions& options);
Run declare_accounts(const VerbOptions& options);
Run declare_handout(const VerbOptions& options);
Run declare_give(const VerbOptions& options);
Run declare_reset(const VerbOptions& options);
Run declare_sheets(const VerbOptions& options);
Run declare_history(const VerbOptions& options);
Run declare_disclose(const VerbOptions& options);
Run declare_forget(const VerbOptions& options);
Run declare_purge(const VerbOptions& options);
Run declare_doctor(const VerbOptions& options);
Run declare_backup(const VerbOptions& options);
Run declare_restore(const VerbOptions& options);
Run declare_key_create(const VerbOptions& options);
Run declare_key_export(const VerbOptions& options);
Run declare_key_import(const VerbOptions& options);
Run declare_key_rotate(const VerbOptions& options);
Run declare_calibrate(const VerbOptions& options);
Run declare_platforms(const VerbOptions& options);
Run declare_stocks(const VerbOptions& options);
Run declare_cards(const VerbOptions& options);
Run declare_preview(const VerbOptions& options);
Run declare_documents(const VerbOptions& options);
Run declare_batch(const VerbOptions& options);
Run declare_serve(const VerbOptions& options);
Run declare_user_add(const VerbOptions& options);
Run declare_user_remove(const VerbOptions& options);

}  // namespace passation
