#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

constexpr Phrase now_title{"À faire maintenant", "What to do now"};
constexpr Phrase now_line{"  – {}", "  – {}"};
constexpr Phrase now_answer{"Répondre à {0} question{0|s}, posée{0|s} plus bas.",
                            "Answer {0} question{0|s}, asked below."};
constexpr Phrase now_stick{"Imprimer et coller {0} étiquette{0|s} ({1}, dans le zip).",
                           "Print and stick {0} label{0|s} ({1}, in the zip)."};
constexpr Phrase now_large{
    "{0} étiquette{0|s} en grands caractères : {0|l’imprimer|les imprimer} pour qui n’a pas encore la sienne ({1}, "
    "dans le zip).",
    "{0} label{0|s} in large print: print {0|it|them} for who has not got one yet ({1}, in the zip)."};
constexpr Phrase now_take_away{"Retirer {0} étiquette{0|s} : la liste est dans le récapitulatif.",
                               "Take away {0} label{0|s}: the list is in the recap."};
constexpr Phrase now_take_pages_away{
    "Reprendre {0} fiche{0|s} de personnel : la liste est dans le récapitulatif des personnels.",
    "Take back {0} staff sheet{0|s}: the list is in the staff recap."};
constexpr Phrase now_load{"Charger {} dans la plateforme : avant cela, les étiquettes ne fonctionnent pas.",
                          "Load {} into the platform: before that the labels do not work."};
constexpr Phrase now_hand_out{"Imprimer et distribuer {0} étiquette{0|s}.", "Print and hand out {0} label{0|s}."};
constexpr Phrase now_wait{
    "Ne rien distribuer encore : les identifiants sont provisoires, jusqu’à ce que la liste de la plateforme soit "
    "donnée.",
    "Hand nothing out yet: the logins are provisional until the platform's list is given."};
constexpr Phrase now_left_out{"{0} élève{0|s} sans étiquette : voir pourquoi plus bas.",
                              "{0} pupil{0|s} without a label: the reasons are below."};
constexpr Phrase answer_form{"« --answer {} » n’est pas de la forme QUESTION=CHOIX.",
                             "“--answer {}” is not of the form QUESTION=CHOICE."};
constexpr Phrase answer_form_hint{"Écrire par exemple : --answer a3b4c6=1", "Write for instance: --answer a3b4c6=1"};
constexpr Phrase list_form{"« --list {} » n’est pas de la forme FICHIER=PLATEFORME.",
                           "“--list {}” is not of the form FILE=PLATFORM."};
constexpr Phrase list_form_hint{"Écrire par exemple : --list comptes-pix.csv=pix",
                                "Write for instance: --list comptes-pix.csv=pix"};
constexpr Phrase key_made{"Clé créée : {}", "Key created: {}"};
constexpr Phrase key_made_todo{
    "En garder une copie ailleurs (passation backup) ; sans elle, le registre ne s’ouvre plus.",
    "Keep a copy elsewhere (passation backup); without it the registry cannot be opened."};
constexpr Phrase passphrase_prompt{"Phrase secrète :", "Passphrase:"};
constexpr Phrase passphrase_again{"Encore une fois :", "Once more:"};
constexpr Phrase passphrase_missing{"La phrase secrète manque.", "The passphrase is missing."};
constexpr Phrase passphrase_missing_hint{"La taper au clavier, ou donner son fichier avec --passphrase-file.",
                                         "Type it on the keyboard, or give its file with --passphrase-file."};
constexpr Phrase passphrase_differs{"Les deux phrases secrètes diffèrent.", "The two passphrases differ."};
constexpr Phrase password_prompt{"Mot de passe :", "Password:"};
constexpr Phrase password_missing{"Le mot de passe manque.", "The password is missing."};
constexpr Phrase password_missing_hint{
    "Le taper au clavier, ou le donner sur l’entrée standard avec --password-file -",
    "Type it on the keyboard, or give it on the standard input with --password-file -"};
constexpr Phrase password_differs{"Les deux mots de passe diffèrent.", "The two passwords differ."};
constexpr Phrase user_added{"Ajouté : {}. Redémarrer le serveur pour qu’il le connaisse.",
                            "Added: {}. Restart the server to make it known there."};
constexpr Phrase user_changed{"Modifié : {}. Redémarrer le serveur pour qu’il en tienne compte.",
                              "Changed: {}. Restart the server to make it known there."};
constexpr Phrase user_removed{"Retiré : {}. Redémarrer le serveur pour qu’il ne puisse plus entrer.",
                              "Removed: {}. Restart the server to keep this user out."};
constexpr Phrase backup_done{"Sauvegardé : {}. Sans la phrase secrète, personne ne pourra l’ouvrir.",
                             "Saved: {}. Nobody can open it without the passphrase."};
constexpr Phrase restore_done{"Restauré : {} ; clé : {}", "Restored: {}; key: {}"};
constexpr Phrase restore_day{
    "La sauvegarde est du {}. Ce qui a été imprimé, remis ou réinitialisé ensuite n’est pas dans le registre : la "
    "prochaine impression demandera ce qu’il en est.",
    "The backup is of {}. What was printed, handed out or reset after that is not in the registry: the next printing "
    "will ask about it."};
constexpr Phrase restore_spares{
    "Identifiants de réserve qui ne seront plus donnés, parce qu’ils l’ont peut-être été depuis : {}. Jeter leurs "
    "étiquettes et en faire d’autres (passation spare).",
    "Spare logins that will no longer be given, because they may have been given since: {}. Throw their labels away "
    "and make others (passation spare)."};
constexpr Phrase key_exported{"Clé copiée : {}. Qui a ce fichier peut ouvrir le registre.",
                              "Key copied: {}. Whoever has this file can open the registry."};
constexpr Phrase key_imported{"Clé restaurée : {}", "Key restored: {}"};
constexpr Phrase key_rotated{"Registres chiffrés avec la nouvelle clé : {}. L’ancienne ouvre encore les copies : {}",
                             "Registries encrypted with the new key: {}. The former one still opens copies: {}"};
constexpr Phrase doctor_head{
    "Établissement {0} : {2} personne{2|s} au registre, dont {1} active{1|s} ; {3} identifiant{3|s}.",
    "School {0}: {2} {2|person|people} in the registry, {1} of them active; {3} login{3|s}."};
constexpr Phrase doctor_well{"Le registre et sa clé sont en bon état.", "The registry and its key are in good order."};
constexpr Phrase doctor_ill{"Le registre est abîmé : restaurer une sauvegarde (passation restore).",
                            "The registry is damaged: restore a backup (passation restore)."};
constexpr Phrase history_date{"Date d’import", "Imported"};
constexpr Phrase history_file{"Fichier", "File"};
constexpr Phrase history_guardians{"Responsables", "Guardians"};
constexpr Phrase history_students{"Élèves", "Pupils"};
constexpr Phrase history_absents{"Absents", "Absent"};
constexpr Phrase history_erased{"Le compte rendu a été effacé (après douze mois, ou avec une personne oubliée).",
                                "The report was erased (after twelve months, or with a person who was forgotten)."};
constexpr Phrase secrets_to_show{" (l’afficher : --secrets)", " (to show it: --secrets)"};
// Which platform
constexpr Phrase platform_taken{"Plateforme : {} (la dernière imprimée ; pour une autre : --platform)",
                                "Platform: {} (the one printed last; for another: --platform)"};
// Forgotten
constexpr Phrase forgotten{
    "Effacé : identité, {0} identifiant{0|s}, {1} impression{1|s}, {2} événement{2|s}, tous les comptes rendus "
    "conservés, {3} copie{3|s} du registre. Les identifiants ne seront jamais donnés à quelqu’un d’autre.",
    "Erased: identity, {0} login{0|s}, {1} printing{1|s}, {2} event{2|s}, all kept reports, {3} {3|copy|copies} of the "
    "registry. The logins will never be given to anybody else."};
constexpr Phrase forgotten_rest{
    "Reste à faire à la main : les sauvegardes (passation backup) et les documents déjà produits.",
    "Still to be done by hand: backups (passation backup) and documents already made."};
// Handed out
constexpr Phrase handed_out{"Remis : {} ; déjà remis, date gardée : {} ; pas encore imprimés : {}.",
                            "Handed out: {}; handed out before, date kept: {}; not printed yet: {}."};
constexpr Phrase missing_count{"{} : {} non remis sur {}", "{0}: {1} of {2} not handed out"};
constexpr Phrase unprinted_count{"Pas encore imprimés : {}.", "Not printed yet: {}."};
constexpr Phrase printed_on{"imprimé le {}", "printed on {}"};
constexpr Phrase no_division{"sans division", "without a division"};
constexpr Phrase the_staff_group{"Personnels", "Staff"};
// Purged
constexpr Phrase purge_people{"{0} personne{0|s} effacée{0|s}.", "{0} {0|person|people} erased."};
constexpr Phrase purge_people_due{"{0} personne{0|s} à effacer.", "{0} {0|person|people} to be erased."};
constexpr Phrase purge_old{"à supprimer : {}", "to be deleted: {}"};
constexpr Phrase purge_deleted{"supprimé : {}", "deleted: {}"};
constexpr Phrase purge_hint{"Rien n’a été modifié. Pour effacer et supprimer : ajouter --yes",
                            "Nothing was changed. To erase and delete: add --yes"};
constexpr Phrase written{"Écrit : {}", "Written: {}"};
constexpr Phrase replaced{"Écrit : {} (remplace l’ancien)", "Written: {} (replaces the older one)"};
constexpr Phrase error_word{"Erreur : {}", "Error: {}"};
constexpr Phrase where_word{"Où : {}", "Where: {}"};
constexpr Phrase internal_error{"Erreur interne ({}).", "Internal error ({})."};
constexpr Phrase internal_error_hint{"Signaler cette erreur avec la commande utilisée.",
                                     "Report this error along with the command that was used."};
constexpr Phrase across_with_inputs{"--across ne se donne pas avec des fichiers.",
                                    "--across cannot be used with files."};
// Rules explained
constexpr Phrase explain_means{"Signification : {}", "Meaning: {}"};
constexpr Phrase explain_nothing_to_do{"rien.", "nothing."};
constexpr Phrase explain_family{"Famille {} : {} {}", "Family {}: {} {}"};
constexpr Phrase explain_source{"Source : {}", "Source: {}"};
constexpr Phrase explain_severities{
    "Rejet : pas d’identifiant tant que la fiche n’est pas corrigée. Anomalie : l’identifiant est donné, mais la fiche "
    "est à corriger. Note : pour information.",
    "Rejection: no login until the record is corrected. Anomaly: the login is given, but the record should be "
    "corrected. Note: for information."};
constexpr Phrase explain_unknown{"Le code « {} » est inconnu.", "Unknown code “{}”."};
constexpr Phrase explain_unknown_hint{"Voir tous les codes : passation --explain",
                                      "See all codes: passation --explain"};
constexpr Phrase source_siecle_code{"code de l’import du privé de SIECLE.",
                                    "a code of SIECLE's import of private schools."};
constexpr Phrase source_siecle_family{
    "famille de l’import du privé de SIECLE, numéro propre à passation.",
    "a family of SIECLE's import of private schools, with a number of passation's own."};
constexpr Phrase source_groups_code{"code de l’import des liens élèves-groupes de SIECLE.",
                                    "a code of SIECLE's import of pupil-group links."};
constexpr Phrase source_groups_family{
    "famille de l’import des liens élèves-groupes de SIECLE, numéro propre à passation.",
    "a family of SIECLE's import of pupil-group links, with a number of passation's own."};
constexpr Phrase source_ours{"propre à passation.", "passation's own."};
constexpr Phrase taken_over{"Comme la dernière fois pour {0} : {1}.", "As last time for {0}: {1}."};
constexpr Phrase taken_divisions{"divisions {}", "divisions {}"};
constexpr Phrase taken_mefs{"MEF {}", "MEFs {}"};
constexpr Phrase taken_stock{"planche {}", "stock {}"};
constexpr Phrase taken_card{"modèle d’étiquette {}", "label design {}"};
constexpr Phrase taken_large_stock{"planche {} pour les grands caractères", "stock {} for large print"};
constexpr Phrase taken_platforms{"plateformes {}", "platforms {}"};
constexpr Phrase taken_second_url{"adresse de la seconde {}", "address of the second one {}"};
constexpr Phrase taken_url{"adresse {}", "address {}"};
constexpr Phrase no_longer_printed{
    "Ces divisions ne sont plus dans le zip : {}. Leurs étiquettes déjà imprimées restent valables.",
    "These divisions are no longer in the zip: {}. Their labels printed before remain valid."};
constexpr Phrase print_all_divisions{"Pour imprimer de nouveau toutes les divisions : ajouter --division '*'",
                                     "To print all divisions again: add --division '*'"};
constexpr Phrase example{"Exemple :\n  {}\n", "Example:\n  {}\n"};
constexpr Phrase usage_unexpected{"Commande mal formée : « {} » n’est pas attendu ici.",
                                  "Wrong usage: “{}” is not expected here."};
constexpr Phrase usage_no_verb{"Commande incomplète : il manque un verbe.", "Incomplete command: a verb is missing."};
constexpr Phrase usage_required{"Commande incomplète : il manque {}.", "Incomplete command: {} is missing."};
constexpr Phrase usage_value{"Commande mal formée : la valeur de {} manque ou n’est pas valable.",
                             "Wrong usage: the value of {} is missing or not valid."};
constexpr Phrase usage_twice{"Commande mal formée : {} est donné plusieurs fois.",
                             "Wrong usage: {} is given several times."};
constexpr Phrase usage_hint{"Lire l’aide : passation --help", "Read the help: passation --help"};
constexpr Phrase usage_option{"Option inconnue ici : {}", "Unknown option here: {}"};
constexpr Phrase usage_verb{"Verbe inconnu : « {} ».", "Unknown verb: “{}”."};
constexpr Phrase usage_meant{"Peut-être : {} (aide : passation --help)", "Perhaps: {} (help: passation --help)"};
constexpr Phrase column_option_bad{"« --column {} » n’est pas de la forme champ=En-tête ou champ=numéro.",
                                   "“--column {}” is not of the form field=Header or field=number."};
constexpr Phrase column_option_twice{"Un même champ est désigné deux fois par --column.",
                                     "One field is named twice by --column."};
constexpr Phrase column_option_hint{
    "Écrire par exemple : --column \"date de naissance=Né le\", ou, pour la cinquième colonne, --column \"date de "
    "naissance=5\".",
    "Write for instance: --column \"birth_date=Né le\", or, for the fifth column, --column birth_date=5."};
constexpr Phrase ask_column{"{} : quelle colonne contient « {} » ?", "{}: which column holds “{}”?"};
constexpr Phrase ask_column_number{"Son numéro (Entrée : aucune) : ", "Its number (Enter: none): "};
constexpr Phrase batch_failed{"{} {} : échec. {}", "{} {}: failed. {}"};
constexpr Phrase batch_schools{"Établissements : {} ; faits : {} ; inchangés : {} ; en échec : {}.",
                               "Schools: {}; done: {}; unchanged: {}; failed: {}."};
constexpr Phrase batch_people{
    "Élèves lus : {} ; étiquettes : {} ; réimprimées : {} ; élèves rejetés : {} ; anomalies : {} ; non remis : {} ; "
    "réserve : {}.",
    "Pupils read: {}; labels: {}; printed again: {}; pupils rejected: {}; anomalies: {}; not handed out: {}; spares: "
    "{}."};
constexpr Phrase batch_results{"Résultats : {}", "Results: {}"};
// Data lists
constexpr Phrase list_logins_ours{"identifiants créés ici, à charger dans la plateforme",
                                  "logins made here, to be loaded into the platform"};
constexpr Phrase list_logins_theirs{"identifiants donnés par la plateforme", "logins given by the platform"};
constexpr Phrase list_password{"{} : {}", "{}: {}"};
constexpr Phrase list_reset{" ; réinitialisé : {}", "; reset: {}"};
constexpr Phrase list_stocks_of_brands{
    "Autres planches, par marque (leur taille : passation stocks 7414 ; pour imprimer : --stock 7414)",
    "Other stocks, by brand (their size: passation stocks 7414; to print: --stock 7414)"};
constexpr Phrase preview_summary{"Page {0} sur {1} ; {2} étiquette{2|s} en tout, d’élèves inventés.",
                                 "Page {0} of {1}; {2} label{2|s} in all, of invented pupils."};
constexpr Phrase preview_left_out{"{0} étiquette{0|s} sans place pour ce qui doit y figurer.",
                                  "{0} label{0|s} without room for what should be on {0|it|them}."};
constexpr Phrase list_students{"mot de passe des élèves", "pupils' password"};
constexpr Phrase list_staff{"mot de passe des personnels", "staff's password"};
constexpr Phrase list_guardians{"mot de passe des responsables", "guardians' password"};
constexpr Phrase list_administrators{"mot de passe des administrateurs", "administrators' password"};
constexpr Phrase list_in_zip{", dans {}", ", in {}"};
constexpr Phrase column_state{"état", "state"};
constexpr Phrase column_since{"depuis", "since"};
constexpr Phrase to_validate{"à valider", "to validate"};
constexpr Phrase validated{"validé", "validated"};
constexpr Phrase divisions_validated{"Divisions validées : {} ; déjà validées : {}.",
                                     "Divisions validated: {}; already validated: {}."};
constexpr Phrase much_alike{"Le registre connaît déjà une personne qui ressemble à celle-ci ; rien n’a été modifié :",
                            "The registry knows somebody who looks like this person; nothing was changed:"};
constexpr Phrase much_alike_hint{
    "Si c’est la même personne, attendre le fichier ou la corriger dans SIECLE ; si c’en est une autre : --answer "
    "{}=new",
    "If it is the same person, wait for the file or correct it in SIECLE; if it is another person: --answer {}=new"};
constexpr Phrase done_added{"Personne ajoutée à la main.", "Person added by hand."};
constexpr Phrase done_back{"Personne remise dans l’établissement, avec le même identifiant.",
                           "Person put back, with the same login."};
constexpr Phrase done_removed{"Personne retirée à la main : son identifiant lui reste réservé.",
                              "Person removed by hand: the login stays reserved for this person."};
constexpr Phrase done_moved{"Changé de division à la main : {} → {}.", "Moved by hand: {} → {}."};
constexpr Phrase in_large_print{"{0} élève{0|s} {0|a|ont} aussi une étiquette en grands caractères :",
                                "{0} pupil{0|s} {0|has|have} a label in large print, too:"};
constexpr Phrase nobody_in_large_print{"Aucun élève n’a d’étiquette en grands caractères.",
                                       "No pupil has a label in large print."};
constexpr Phrase divisions_touched{"À valider : {} (passation validate).", "To validate: {} (passation validate)."};
constexpr Phrase printed_already{"{} – déjà imprimée le {} : {}, planche {}, étiquette {}",
                                 "{} – printed before on {}: {}, sheet {}, label {}"};
constexpr Phrase page_printed_already{"{} – déjà imprimée le {} : {}, page {}",
                                      "{} – printed before on {}: {}, page {}"};
constexpr Phrase never_printed{"Pas encore d’étiquette, à imprimer avec passation generate : {}.",
                               "No label yet, to be printed with passation generate: {}."};
constexpr Phrase reprint_withheld{
    "Sans étiquette, car rejetés ou avec une question ouverte : {} (voir passation history).",
    "Without a label, because rejected or with an open question: {} (see passation history)."};
constexpr Phrase reprint_summary{"{0} étiquette{0|s} réimprimée{0|s}.", "{0} label{0|s} printed again."};
constexpr Phrase reprint_pages{"{0} fiche{0|s} de personnel réimprimée{0|s}.", "{0} staff sheet{0|s} printed again."};
constexpr Phrase spare_summary{"{0} identifiant{0|s} de réserve, dont {1} {1|nouveau|nouveaux}.",
                               "{0} spare login{0|s}, of which {1} new."};
constexpr Phrase column_login{"Identifiant", "Login"};
constexpr Phrase column_given_to{"donné à", "given to"};
constexpr Phrase given_to_somebody{"une personne effacée depuis", "somebody erased since"};
constexpr Phrase not_to_be_given{"à ne plus donner (sauvegarde restaurée)", "no longer to be given (backup restored)"};
constexpr Phrase no_spares{"Aucun identifiant de réserve.", "No spare login."};
constexpr Phrase spare_is_given{
    "{} est maintenant l’identifiant de {} : l’étiquette de réserve sert dès maintenant. Une étiquette à son nom "
    "viendra avec le prochain passation generate.",
    "{} is now the login of {}: the spare label can be used right away. A label with the name comes with the next "
    "passation generate."};
constexpr Phrase column_number{"N°", "No."};
constexpr Phrase column_stock{"planche", "stock"};
constexpr Phrase column_next{"première libre", "first free"};
constexpr Phrase column_printer{"imprimante", "printer"};
constexpr Phrase column_offset{"décalage x ; y (mm)", "offset x; y (mm)"};
constexpr Phrase column_drift{"dérive x ; y (mm)", "drift x; y (mm)"};
constexpr Phrase column_measured_on{"mesurée sur", "measured on"};
constexpr Phrase no_printer{"Aucune imprimante n’est calibrée.", "No printer is calibrated."};
constexpr Phrase printer_stored{
    "Le calibrage de l’imprimante « {0} » est enregistré. Il sert à qui imprime avec --printer \"{0}\".",
    "The calibration of printer “{0}” is stored. It is applied with --printer \"{0}\"."};
constexpr Phrase printer_forgotten{"Le calibrage de l’imprimante « {} » est supprimé.",
                                   "The calibration of printer “{}” is removed."};
constexpr Phrase pair_bad{"« {} » n’est pas une paire de nombres en millimètres.",
                          "“{}” is no pair of numbers in millimetres."};
constexpr Phrase pair_hint{"Donner x puis y, par exemple 0.8,-0.5 ou \"0,8 ; -0,5\".",
                           "Give x, then y, for instance 0.8,-0.5 or \"0,8; -0,5\"."};
constexpr Phrase no_started_sheet{"Aucune planche entamée.", "No started sheet."};

}  // namespace passation::phrase
