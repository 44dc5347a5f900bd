#include "cli/verbs.hpp"

#include "cli/help_phrases.hpp"

namespace passation {
namespace {

constexpr Verb all[] = {
    {"serve", phrase::verbs_print, phrase::help_serve, "passation serve", declare_serve},
    {"check", phrase::verbs_print, phrase::help_check, "passation check ElevesSansAdresses.zip", declare_check},
    {"generate", phrase::verbs_print, phrase::help_generate,
     "passation generate --operation EVA6 --division '6*' --out . ElevesSansAdresses.zip", declare_generate},
    {"reprint", phrase::verbs_hand_out, phrase::help_reprint, "passation reprint \"MERLE Lucie\" --start auto",
     declare_reprint},
    {"spare", phrase::verbs_hand_out, phrase::help_spare, "passation spare --count 2 --division '6E*' --operation EVA6",
     declare_spare},
    {"sync", phrase::verbs_school, phrase::help_sync, "passation sync --dry-run ElevesSansAdresses.zip", declare_sync},
    {"classes", phrase::verbs_school, phrase::help_classes, "passation classes", declare_classes},
    {"validate", phrase::verbs_school, phrase::help_validate, "passation validate '6E 1'", declare_validate},
    {"add", phrase::verbs_hand_out, phrase::help_add,
     "passation add --name HULOTTE --given-name Odile --birth-date 12/05/2015 --division '6E 1'", declare_add},
    {"remove", phrase::verbs_hand_out, phrase::help_remove, "passation remove \"MERLE Lucie\"", declare_remove},
    {"move", phrase::verbs_hand_out, phrase::help_move, "passation move \"MERLE Lucie\" --division '6E 2'",
     declare_move},
    {"large", phrase::verbs_hand_out, phrase::help_large, "passation large \"MERLE Lucie\"", declare_large},
    {"accounts", phrase::verbs_hand_out, phrase::help_accounts, "passation accounts students", declare_accounts},
    {"handout", phrase::verbs_print, phrase::help_handout, "passation handout --division '6E 1' --by \"M. PIC\"",
     declare_handout},
    {"give", phrase::verbs_hand_out, phrase::help_give, "passation give", declare_give},
    {"reset", phrase::verbs_hand_out, phrase::help_reset, "passation reset --platform cpro \"MERLE Lucie\"",
     declare_reset},
    {"sheets", phrase::verbs_hand_out, phrase::help_sheets, "passation sheets", declare_sheets},
    {"history", phrase::verbs_school, phrase::help_history, "passation history", declare_history},
    {"disclose", phrase::verbs_people, phrase::help_disclose, "passation disclose \"MERLE Lucie\"", declare_disclose},
    {"forget", phrase::verbs_people, phrase::help_forget, "passation forget --yes \"MERLE Lucie\"", declare_forget},
    {"purge", phrase::verbs_people, phrase::help_purge, "passation purge --out documents", declare_purge},
    {"doctor", phrase::verbs_keep, phrase::help_doctor, "passation doctor", declare_doctor},
    {"backup", phrase::verbs_keep, phrase::help_backup, "passation backup --passphrase-file phrase registre.sauvegarde",
     declare_backup},
    {"restore", phrase::verbs_keep, phrase::help_restore,
     "passation restore --passphrase-file phrase registre.sauvegarde", declare_restore},
    {"key", phrase::verbs_keep, phrase::help_key_verb, "passation key export passation.key.copie", nullptr},
    {"key create", phrase::verbs, phrase::help_key_create, nullptr, declare_key_create},
    {"key export", phrase::verbs, phrase::help_key_export, nullptr, declare_key_export},
    {"key import", phrase::verbs, phrase::help_key_import, nullptr, declare_key_import},
    {"key rotate", phrase::verbs, phrase::help_key_rotate, nullptr, declare_key_rotate},
    {"calibrate", phrase::verbs_data, phrase::help_calibrate, "passation calibrate --stock avery-7160",
     declare_calibrate},
    {"platforms", phrase::verbs_data, phrase::help_platforms, "passation platforms", declare_platforms},
    {"stocks", phrase::verbs_data, phrase::help_stocks, "passation stocks", declare_stocks},
    {"cards", phrase::verbs_data, phrase::help_cards, "passation cards", declare_cards},
    {"preview", phrase::verbs_data, phrase::help_preview, "passation preview --card label --stock avery-7160",
     declare_preview},
    {"documents", phrase::verbs_data, phrase::help_documents, "passation documents", declare_documents},
    {"batch", phrase::verbs_many, phrase::help_batch,
     "passation batch etablissements.csv --key passation.key --out documents --jobs 2", declare_batch},
    {"user", phrase::verbs_many, phrase::help_user,
     "passation user add merle --school 9990001X --users utilisateurs --password-file phrase", nullptr},
    {"user add", phrase::verbs, phrase::help_user_add, nullptr, declare_user_add},
    {"user remove", phrase::verbs, phrase::help_user_remove, nullptr, declare_user_remove},
};

}  // namespace

std::span<const Verb> verbs() {
  return all;
}

}  // namespace passation
