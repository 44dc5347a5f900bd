#pragma once
// The sentences about the registry, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// What an import changes
constexpr Phrase change_counts{"Changements : {}.", "Changes: {}."};
constexpr Phrase no_change{"Aucun changement : {0} personne{0|s}.", "No change: {0} {0|person|people}."};
constexpr Phrase created_count{"{0} créé{0|s}", "{0} created"};
constexpr Phrase kept_count{"{0} inchangé{0|s}", "{0} unchanged"};
constexpr Phrase moved_count{"{0} changé{0|s} de division ou de groupes", "{0} with another division or other groups"};
constexpr Phrase corrected_count{"{0} corrigé{0|s}", "{0} corrected"};
constexpr Phrase deactivated_count{"{0} désactivé{0|s}", "{0} deactivated"};
constexpr Phrase reactivated_count{"{0} réactivé{0|s}", "{0} reactivated"};
constexpr Phrase purged_count{"{0} effacé{0|s}", "{0} erased"};
constexpr Phrase created{"créé", "created"};
constexpr Phrase kept{"conservé", "kept"};
constexpr Phrase moved{"changé de division", "moved"};
constexpr Phrase other_groups{"groupes modifiés", "groups changed"};
constexpr Phrase corrected{"corrigé", "corrected"};
constexpr Phrase deactivated{"désactivé", "deactivated"};
constexpr Phrase reactivated{"réactivé", "reactivated"};
constexpr Phrase purged{"effacé", "erased"};
constexpr Phrase now_title{"À faire maintenant", "What to do now"};
constexpr Phrase now_line{"  – {}", "  – {}"};
constexpr Phrase now_answer{"Répondre à {0} question{0|s}, posée{0|s} plus bas.",
                            "Answer {0} question{0|s}, asked below."};
constexpr Phrase now_stick{"Imprimer et coller {0} étiquette{0|s} ({1}, dans le zip).",
                           "Print and stick {0} label{0|s} ({1}, in the zip)."};
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
constexpr Phrase others_hidden{"{0} remarque{0|s} sur d’autres divisions : passation check les donne toutes.",
                               "{0} remark{0|s} on other divisions: passation check gives all of them."};
constexpr Phrase namesakes{"Homonymes : {}.", "Namesakes: {}."};
constexpr Phrase label_changed{"nouvelle étiquette", "new label"};
constexpr Phrase sync_summary{"Élèves lus : {} ; rejets : {} ; anomalies : {} ; notes : {}.",
                              "Pupils read: {}; rejections: {}; anomalies: {}; notes: {}."};
constexpr Phrase sheets_not_noted{
    "Les documents sont écrits, mais le registre n’a pas pu noter quelles étiquettes ils contiennent.",
    "The documents are written, but the registry could not record which labels they contain."};
constexpr Phrase sheets_not_noted_hint{
    "Vérifier la place sur le disque, puis relancer la même commande : elle produit les mêmes documents.",
    "Check the room on the disk, then run the same command again: it makes the same documents."};
constexpr Phrase nothing_recorded{"Rien n’a été enregistré.", "Nothing was recorded."};

// Questions
constexpr Phrase how_to_answer{"Pour répondre, relancer la même commande avec, par exemple : --answer {}={}",
                               "To answer, run the same command again with, for instance: --answer {}={}"};
constexpr Phrase why_id_of_another{"le même numéro est connu sous un autre nom",
                                   "the same number is known under another name"};
constexpr Phrase why_several{"plusieurs personnes connues correspondent", "several known people match"};
constexpr Phrase why_correction{"une personne connue, absente de ces fichiers, lui ressemble",
                                "somebody known, who is not in these files, is much alike"};
constexpr Phrase why_shared{"deux personnes des fichiers correspondent à une seule personne connue",
                            "two people in the files match one known person"};
constexpr Phrase why_list{"la liste de la plateforme diffère de ce qui a été remis",
                          "the platform's list differs from what was handed out"};
constexpr Phrase why_list_of_another{
    "la liste de la plateforme donne à cette personne un identifiant remis à une autre, ou l’inverse",
    "the platform's list gives this person a login that was handed out to somebody else, or the reverse"};
constexpr Phrase why_list_nothing{"à cause de la liste de la plateforme, aucun identifiant ne peut lui être remis",
                                  "because of the platform's list no login can be handed out to this person"};
constexpr Phrase why_list_before{
    "à cause d’une liste précédente de la plateforme, aucun identifiant ne peut lui être remis (pour suivre cette "
    "liste, la redonner)",
    "because of an earlier list of the platform no login can be handed out to this person (to follow that list, give "
    "it again)"};
constexpr Phrase choice_pass_over{"ne pas tenir compte de la liste : chacun garde ce qui lui a été remis",
                                  "ignore the list: everybody keeps what was handed out"};
constexpr Phrase choice_follow{"suivre la liste : l’identifiant change de personne",
                               "follow the list: the login goes to another person"};
constexpr Phrase choice_new{"une autre personne, encore inconnue", "another person, not known yet"};
constexpr Phrase choice_keep{"garder ce qui a été remis", "keep what was handed out"};
constexpr Phrase choice_list{"suivre la liste", "follow the list"};
constexpr Phrase answer_form{"« --answer {} » n’est pas de la forme QUESTION=CHOIX.",
                             "“--answer {}” is not of the form QUESTION=CHOICE."};
constexpr Phrase answer_form_hint{"Écrire par exemple : --answer a3b4c6=1", "Write for instance: --answer a3b4c6=1"};
constexpr Phrase answer_unknown{"Il n’y a pas de question « {} ».", "There is no question “{}”."};
constexpr Phrase answer_unknown_hint{"Relancer sans --answer pour voir les questions.",
                                     "Run again without --answer to see the questions."};

// Guards
constexpr Phrase shrinking{
    "Sur {2} {1}, {0} {0|serait désactivé|seraient désactivés}, soit plus d’un cinquième. Rien n’a été modifié.",
    "Of {2} {1}, {0} would be deactivated: more than a fifth. Nothing was changed."};
constexpr Phrase shrinking_hint{
    "Vérifier que l’export est complet. Si les fichiers ne sont qu’une partie de l’établissement : --partial ; si ces "
    "départs sont réels : --yes",
    "Check that the export is complete. If the files are only a part of the school: --partial; if these people have "
    "really left: --yes"};
constexpr Phrase mostly_rejected{
    "La plupart des élèves sont rejetés ({0} sur {1}). Les planches de ce dossier ({2} étiquettes) seraient remplacées "
    "par d’autres, qui en ont {3}. Aucun fichier n’a été remplacé.",
    "Most pupils are rejected ({0} of {1}). The sheets in this folder ({2} labels) would be replaced by others, which "
    "have {3}. No file was replaced."};
constexpr Phrase mostly_rejected_hint{
    "Corriger d’abord les rejets du compte rendu ; pour remplacer les planches malgré tout : --yes",
    "Put the rejections of the report right first; to replace the sheets all the same: --yes"};
constexpr Phrase older_year{
    "Ce fichier est de l’année scolaire {}, alors que le registre en est à {}. Rien n’a été modifié.",
    "This file is of the school year {}, but the registry is at {} already. Nothing was changed."};
constexpr Phrase older_export{
    "Ce fichier a été exporté le {}, avant le dernier de ce genre que le registre connaît, exporté le {}. Rien n’a été "
    "modifié.",
    "This file was exported on {}, before the last one of its kind that the registry knows, exported on {}. Nothing "
    "was changed."};
constexpr Phrase older_export_hint{
    "Donner l’export le plus récent, ou refaire l’export ; si c’est bien ce fichier qu’il faut : --yes",
    "Give the latest export, or export again; if this file is really meant: --yes"};
constexpr Phrase earlier_day{
    "Cette commande est datée du {}, donc avant le dernier import, qui est du {}. Rien n’a été modifié.",
    "This command is dated {}, which is before the last import, of {}. Nothing was changed."};
constexpr Phrase early_purge{
    "Cette commande est datée du {0}, plus de quatorze mois après le dernier import, qui est du {1} : {2} "
    "{2|personne partie serait effacée|personnes parties seraient effacées}. Rien n’a été modifié.",
    "This command is dated {0}, more than fourteen months after the last import, of {1}: {2} {2|person|people} who "
    "left "
    "would be erased. Nothing was changed."};
constexpr Phrase earlier_day_hint{"Vérifier l’horloge de l’ordinateur, ou --date ; si cette date est la bonne : --yes",
                                  "Check the computer's clock, or --date; if that day is right: --yes"};
constexpr Phrase unknown_past{
    "Ce registre vient d’une sauvegarde du {} : il ne sait pas ce qui a été imprimé, remis ou réinitialisé ensuite. "
    "Rien n’a été imprimé.",
    "This registry comes from a backup of {}: it does not know what was printed, handed out or reset after that. "
    "Nothing was printed."};
constexpr Phrase unknown_past_hint{
    "Réinitialiser de nouveau les mots de passe qui l’ont été depuis (passation reset) et retirer les étiquettes "
    "imprimées depuis. Une fois que c’est fait, ou s’il n’y en a pas : passation generate --answer {}={}",
    "Reset again the passwords that were reset since then (passation reset), and take away the labels printed since "
    "then. When that is done, or if there are none: passation generate --answer {}={}"};
constexpr Phrase unknown_school{
    "Ces fichiers sont ceux de l’établissement {}, qui n’est pas encore connu ici. Établissements connus : {}. Rien "
    "n’a été modifié.",
    "These files are those of school {}, which is not known here yet. Known schools: {}. Nothing was changed."};
constexpr Phrase unknown_school_hint{
    "Vérifier que les fichiers sont ceux du bon établissement. Si c’est bien lui : --uai {}",
    "Check that the files are those of the right school. If they are: --uai {}"};
constexpr Phrase year_over{
    "Ce fichier est de l’année scolaire {}, qui est terminée : les divisions et les personnels y sont ceux de cette "
    "année-là.",
    "This file is of the school year {}, which is over: the divisions and the staff in it are those of that year."};
constexpr Phrase older_year_hint{
    "Refaire l’export pour l’année en cours, qui se choisit à l’entrée dans SIECLE ou STS-web ; si c’est bien cette "
    "année-là qu’il faut : --yes",
    "Export again for the current year, which is chosen on entering SIECLE or STS-web; if that year is really meant: "
    "--yes"};
constexpr Phrase the_students{"élèves", "pupils"};
constexpr Phrase the_staff{"personnels", "members of staff"};
constexpr Phrase the_guardians{"responsables", "guardians"};
constexpr Phrase key_missing{"La clé de ce registre manque ; rien n’a été modifié.",
                             "This registry's key is missing; nothing was changed."};
constexpr Phrase key_missing_hint{
    "Donner la clé avec --key, ou la restaurer depuis une sauvegarde (passation restore, passation key import).",
    "Give the key with --key, or restore it from a backup (passation restore, passation key import)."};
constexpr Phrase key_not_there{"Cette clé n’existe pas, et il y a déjà des registres ici ; rien n’a été modifié.",
                               "This key does not exist, and there are registries here already; nothing was changed."};
constexpr Phrase key_not_there_hint{
    "Vérifier le chemin de la clé (--key), ou la restaurer depuis une sauvegarde (passation restore, passation key "
    "import). Pour créer une clé de plus : passation key create FICHIER",
    "Check the path of the key (--key), or restore it from a backup (passation restore, passation key import). To "
    "create one more key: passation key create FILE"};
constexpr Phrase key_made{"Clé créée : {}", "Key created: {}"};
constexpr Phrase key_made_todo{
    "En garder une copie ailleurs (passation backup) ; sans elle, le registre ne s’ouvre plus.",
    "Keep a copy elsewhere (passation backup); without it the registry cannot be opened."};
constexpr Phrase registry_missing{"Il n’y a pas encore de registre ici.", "There is no registry here yet."};
constexpr Phrase registry_missing_hint{"Donner le numéro de l’établissement (--uai) ou le fichier (--registry).",
                                       "Give the school's number (--uai) or the file (--registry)."};

// What may be asked of a registry
constexpr Phrase help_history{"Les imports, le compte rendu d’un jour, ou l’historique d’une personne",
                              "The imports, the report of a day, or the history of a person"};
constexpr Phrase help_history_subject{"Un jour (jj/mm/aaaa), un nom et un prénom, un INE ; rien : la liste des imports",
                                      "A day (dd/mm/yyyy), a family and a given name, an INE; nothing: the imports"};
constexpr Phrase help_doctor{"Vérifier le registre et sa clé", "Check the registry and its key"};
constexpr Phrase help_key_verb{"La clé : la créer, la copier, la restaurer, la renouveler",
                               "The key: create it, copy it, restore it, renew it"};
constexpr Phrase help_key_create{"Créer une clé, dans un fichier qui n’existe pas encore",
                                 "Create a key, in a file that does not exist yet"};
constexpr Phrase help_key_export{"Copier la clé dans un fichier", "Copy the key into a file"};
constexpr Phrase help_key_import{"Restaurer la clé depuis un fichier", "Restore the key from a file"};
constexpr Phrase help_key_rotate{"Chiffrer les registres avec une nouvelle clé ; les identifiants ne changent pas",
                                 "Encrypt the registries with a new key; logins do not change"};
constexpr Phrase help_rotate_yes{"Même si des dossiers de registres ne sont plus là : ils ne reviendront pas",
                                 "Even where folders of registries are no longer there: they will not come back"};
constexpr Phrase rotate_folder_gone{
    "Ce dossier contenait des registres chiffrés avec cette clé, et il n’est plus là ; rien n’a été modifié.",
    "This folder held registries that are encrypted with this key, and it is no longer there; nothing was changed."};
constexpr Phrase rotate_folder_gone_hint{
    "Le rendre accessible (clé USB, réseau) ; s’il a été supprimé pour toujours : passation key rotate --yes",
    "Make it accessible (USB stick, network); if it was deleted for good: passation key rotate --yes"};
constexpr Phrase rotate_leaves{
    "Cet autre registre est chiffré avec la même clé et ne s’ouvrirait plus ; rien n’a été modifié.",
    "This other registry is encrypted with the same key and could no longer be opened; nothing was changed."};
constexpr Phrase rotate_leaves_hint{
    "Renouveler la clé pour tous à la fois, sans --uai ni --registry : passation key rotate",
    "Renew the key for all of them together, without --uai or --registry: passation key rotate"};
constexpr Phrase help_backup{"Sauvegarder le registre et sa clé, protégés par une phrase secrète",
                             "Back up the registry and its key, protected by a passphrase"};
constexpr Phrase help_restore{"Restaurer une sauvegarde", "Restore a backup"};
constexpr Phrase help_file{"Fichier", "File"};
constexpr Phrase help_passphrase{
    "Fichier dont la première ligne est la phrase secrète (par défaut : elle est demandée)",
    "File whose first line is the passphrase (default: it is asked for)"};
constexpr Phrase registry_several{"Il y a plusieurs registres ici.", "There are several registries here."};
constexpr Phrase file_in_the_way{"Ce fichier existe déjà ; rien n’a été modifié.",
                                 "This file exists already; nothing was changed."};
constexpr Phrase file_in_the_way_hint{"Donner un autre nom, ou mettre d’abord ce fichier de côté.",
                                      "Give another name, or put that file aside first."};
constexpr Phrase other_key_in_the_way{"Une autre clé est déjà ici ; rien n’a été modifié.",
                                      "There is another key here already; nothing was changed."};
constexpr Phrase other_key_in_the_way_hint{
    "Donner un autre fichier de clé avec --key, ou mettre d’abord l’autre clé de côté.",
    "Give another key file with --key, or put the other key aside first."};
constexpr Phrase passphrase_prompt{"Phrase secrète :", "Passphrase:"};
constexpr Phrase passphrase_again{"Encore une fois :", "Once more:"};
constexpr Phrase passphrase_missing{"La phrase secrète manque.", "The passphrase is missing."};
constexpr Phrase passphrase_missing_hint{"La taper au clavier, ou donner son fichier avec --passphrase-file.",
                                         "Type it on the keyboard, or give its file with --passphrase-file."};
constexpr Phrase passphrase_differs{"Les deux phrases secrètes diffèrent.", "The two passphrases differ."};
constexpr Phrase passphrase_short{"La phrase secrète doit avoir au moins {} caractères.",
                                  "The passphrase needs at least {} characters."};
constexpr Phrase passphrase_short_hint{"Choisir quelques mots sans rapport entre eux.",
                                       "Choose some words that have nothing to do with each other."};
constexpr Phrase no_backup{"Ce fichier n’est pas une sauvegarde de passation.",
                           "This file is not a backup made by passation."};
constexpr Phrase no_backup_hint{"Donner le fichier que « passation backup » a écrit.",
                                "Give the file that “passation backup” wrote."};
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
constexpr Phrase history_since{"désactivé depuis le {}", "deactivated since {}"};
constexpr Phrase history_account{"identifiant ({}) : {}", "login ({}): {}"};
constexpr Phrase history_account_made{"identifiant attribué ({})", "login given ({})"};
constexpr Phrase history_page{"imprimé le {} : {}, page {}", "printed on {}: {}, page {}"};
constexpr Phrase history_issue{"imprimé le {} : {}, planche {}, étiquette {}", "printed on {}: {}, sheet {}, label {}"};
constexpr Phrase history_no_day{"Aucun import ce jour-là.", "No import on that day."};
constexpr Phrase history_no_day_hint{"Voir la liste : passation history", "See the list: passation history"};
constexpr Phrase history_no_person{"Aucune personne de ce nom ou de ce numéro dans le registre.",
                                   "Nobody in the registry has this name or number."};
constexpr Phrase history_no_person_hint{"Donner le nom et le prénom : passation history \"MERLE Lucie\"",
                                        "Give the family and the given name: passation history \"MERLE Lucie\""};

// Command line
constexpr Phrase help_sync{"Mettre le registre à jour d’après les exports, et indiquer ce qui change",
                           "Update the registry from the exports, and say what changes"};
constexpr Phrase help_registry{
    "Fichier du registre (par défaut : celui de l’établissement, dans le dossier de l’utilisateur)",
    "Registry file (default: the school's, in the user's data folder)"};
constexpr Phrase help_no_registry{"Une seule fois, sans registre : rien n’est retenu",
                                  "Just once, without a registry: nothing is remembered"};
constexpr Phrase help_partial{"Ces fichiers ne sont qu’une partie de l’établissement : ne désactiver personne",
                              "These files are only a part of the school: deactivate nobody"};
constexpr Phrase help_yes{
    "Accepter que plus d’un cinquième d’une catégorie soit désactivé, des fichiers d’une année antérieure ou plus "
    "anciens que les derniers importés, une date d’avant le dernier import",
    "Accept that more than a fifth of a category is deactivated, that files are of an earlier year or older than those "
    "imported last, or that the date is before the last import"};
constexpr Phrase help_yes_date{"Accepter une date d’avant le dernier import", "Accept a date before the last import"};
constexpr Phrase help_dry_run{"Indiquer ce qui changerait, sans rien enregistrer",
                              "Say what would change, without recording anything"};
constexpr Phrase help_answer{"Répondre à une question (répétable)", "Answer a question (repeatable)"};

}  // namespace passation::phrase
