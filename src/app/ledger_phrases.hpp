#pragma once
// The sentences about the registry, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// What an import changes
constexpr Phrase change_counts{
    "Changements : {} créé(s), {} conservé(s), {} déplacé(s), {} corrigé(s), {} désactivé(s), {} réactivé(s), {} "
    "purgé(s).",
    "Changes: {} created, {} kept, {} moved, {} corrected, {} deactivated, {} reactivated, {} purged."};
constexpr Phrase created{"créé", "created"};
constexpr Phrase kept{"conservé", "kept"};
constexpr Phrase moved{"déplacé", "moved"};
constexpr Phrase corrected{"corrigé", "corrected"};
constexpr Phrase deactivated{"désactivé", "deactivated"};
constexpr Phrase reactivated{"réactivé", "reactivated"};
constexpr Phrase purged{"purgé", "purged"};
constexpr Phrase sync_summary{"Élèves lus : {} ; rejets : {} ; anomalies : {} ; notes : {}.",
                              "Pupils read: {}; rejections: {}; anomalies: {}; notes: {}."};
constexpr Phrase delta_counts{"Étiquettes à coller : {} ; à retirer : {} (voir le récapitulatif).",
                              "Labels to stick: {}; to take away: {} (see the recap)."};
constexpr Phrase pages_to_take_away{"Fiches de personnels à retirer : {} (voir le récapitulatif des personnels).",
                                    "Staff sheets to take away: {} (see the staff recap)."};
constexpr Phrase sheets_not_noted{
    "Les documents sont écrits, mais le registre n’a pas pu noter quelles étiquettes y sont.",
    "The documents are written, but the registry could not write down which labels they have."};
constexpr Phrase sheets_not_noted_hint{
    "Vérifier la place sur le disque, puis refaire la même commande : elle produit les mêmes documents.",
    "Check the room on the disk, then give the same command again: it makes the same documents."};
constexpr Phrase nothing_recorded{"Rien n’a été enregistré.", "Nothing was recorded."};

// Questions
constexpr Phrase how_to_answer{"Répondre, par exemple : --answer {}={}", "Answer, for instance: --answer {}={}"};
constexpr Phrase why_id_of_another{"le même numéro est connu sous un autre nom",
                                   "the same number is known by another name"};
constexpr Phrase why_several{"plusieurs personnes connues correspondent", "several known people fit"};
constexpr Phrase why_correction{"une personne connue et absente lui ressemble",
                                "somebody known, and missing now, is much alike"};
constexpr Phrase why_shared{"deux personnes des fichiers correspondent à une seule connue",
                            "two people of the files fit one who is known"};
constexpr Phrase why_list{"la liste de la plateforme ne dit pas ce qui a été remis",
                          "the platform's list is not what was handed out"};
constexpr Phrase why_list_of_another{
    "la liste de la plateforme donne à cette personne un identifiant remis à une autre, ou l’inverse",
    "the platform's list gives this person a login of somebody else, or the reverse"};
constexpr Phrase why_list_nothing{"la liste de la plateforme ne permet pas de lui remettre un identifiant",
                                  "the platform's list does not allow handing a login out"};
constexpr Phrase why_list_before{
    "une liste précédente de la plateforme ne permet pas de lui remettre un identifiant (pour la suivre, la redonner)",
    "an earlier list of the platform does not allow handing a login out (to follow it, give it again)"};
constexpr Phrase choice_pass_over{"ne pas tenir compte de la liste : chacun garde ce qui lui a été remis",
                                  "pass over the list: everybody keeps what was handed out"};
constexpr Phrase choice_follow{"suivre la liste : l’identifiant change de personne",
                               "follow the list: the login is somebody else's from now on"};
constexpr Phrase choice_new{"une autre personne, encore inconnue", "somebody else, not known yet"};
constexpr Phrase choice_keep{"garder ce qui a été remis", "keep what was handed out"};
constexpr Phrase choice_list{"prendre ce que dit la liste", "take what the list says"};
constexpr Phrase answer_form{"« --answer {} » n’est pas de la forme QUESTION=CHOIX.",
                             "“--answer {}” is not of the form QUESTION=CHOICE."};
constexpr Phrase answer_form_hint{"Écrire par exemple : --answer a3b4c6=1", "Write for instance: --answer a3b4c6=1"};
constexpr Phrase answer_unknown{"Aucune question ne s’appelle « {} ».", "There is no question “{}”."};
constexpr Phrase answer_unknown_hint{"Relancer sans --answer pour voir les questions.",
                                     "Run again without --answer to see the questions."};

// Guards
constexpr Phrase shrinking{
    "Seraient désactivés parmi les {1} : {0} sur {2}, plus d’un cinquième. Rien n’a été modifié.",
    "Of {2} {1}, {0} would be deactivated: more than a fifth. Nothing was changed."};
constexpr Phrase shrinking_hint{
    "Vérifier que l’export est complet. Pour une partie seulement de l’établissement : --partial ; si ces départs sont "
    "réels : --yes",
    "Check that the export is complete. For a part of the school: --partial; if they have really left: --yes"};
constexpr Phrase mostly_rejected{
    "La plupart des élèves sont rejetés ({0} sur {1}). Les planches de ce dossier ({2} étiquettes) seraient remplacées "
    "par d’autres, qui en ont {3}. Aucun fichier n’a été remplacé.",
    "Most pupils are rejected ({0} of {1}). The sheets in this folder ({2} labels) would be replaced by others, which "
    "have {3}. No file was replaced."};
constexpr Phrase mostly_rejected_hint{
    "Corriger d’abord les rejets du compte rendu ; pour remplacer les planches malgré tout : --yes",
    "Put the rejections of the report right first; to replace the sheets all the same: --yes"};
constexpr Phrase older_year{"Ce fichier est de l’année scolaire {}, le registre connaît déjà {}. Rien n’a été modifié.",
                            "This file is of the school year {}, the registry knows {} already. Nothing was changed."};
constexpr Phrase older_export{
    "Ce fichier a été exporté le {}, avant le dernier de ce genre que le registre connaît, exporté le {}. Rien n’a été "
    "modifié.",
    "This file was exported on {}, before the last one of its kind that the registry knows, exported on {}. Nothing "
    "was changed."};
constexpr Phrase older_export_hint{
    "Donner l’export le plus récent, ou refaire l’export ; si c’est vraiment ce fichier-là qu’il faut : --yes",
    "Give the latest export, or export again; if that file is really meant: --yes"};
constexpr Phrase earlier_day{
    "Cette commande est datée du {}, avant le dernier import, qui est du {}. Rien n’a été modifié.",
    "This command is dated {}, before the last import, which is of {}. Nothing was changed."};
constexpr Phrase earlier_day_hint{"Vérifier l’horloge de l’ordinateur, ou --date ; si cette date est la bonne : --yes",
                                  "Check the clock of the computer, or --date; if that day is right: --yes"};
constexpr Phrase unknown_past{
    "Ce registre vient d’une sauvegarde du {} : il ne sait pas ce qui a été imprimé, remis ou réinitialisé ensuite. "
    "Rien n’a été imprimé.",
    "This registry comes from a backup of {}: it does not know what was printed, handed out or reset after that. "
    "Nothing was printed."};
constexpr Phrase unknown_past_hint{
    "Réinitialiser une nouvelle fois les mots de passe qui l’ont été depuis (passation reset) et retirer les "
    "étiquettes "
    "imprimées depuis. C’est fait, ou il n’y en a pas : passation generate --answer {}={}",
    "Reset the passwords that were reset since then once more (passation reset), and take away the labels printed "
    "since then. When that is done, or there are none: passation generate --answer {}={}"};
constexpr Phrase unknown_school{
    "Ces fichiers sont ceux de l’établissement {}, qui n’est pas encore connu ici. Établissements connus : {}. Rien "
    "n’a "
    "été modifié.",
    "These files are those of school {}, which is not known here yet. Schools known: {}. Nothing was changed."};
constexpr Phrase unknown_school_hint{
    "Vérifier que les fichiers sont ceux du bon établissement. S’il s’agit bien de lui : --uai {}",
    "Check that the files are those of the right school. If it is really meant: --uai {}"};
constexpr Phrase year_over{
    "Ce fichier est de l’année scolaire {}, qui est terminée : les divisions et les personnels y sont ceux de cette "
    "année-là.",
    "This file is of the school year {}, which is over: the divisions and the staff in it are those of that year."};
constexpr Phrase older_year_hint{
    "Refaire l’export dans l’année en cours, qui se choisit à l’entrée dans SIECLE ou STS-web ; si c’est vraiment "
    "cette année-là qu’il faut : --yes",
    "Export again in the current year, which is chosen on entering SIECLE or STS-web; if that year is really meant: "
    "--yes"};
constexpr Phrase the_students{"élèves", "pupils"};
constexpr Phrase the_staff{"personnels", "members of staff"};
constexpr Phrase the_guardians{"responsables", "guardians"};
constexpr Phrase key_missing{"La clé de ce registre manque ; rien n’a été modifié.",
                             "This registry's key is missing; nothing was changed."};
constexpr Phrase key_missing_hint{
    "Donner la clé avec --key, ou la reprendre dans une sauvegarde (passation restore, passation key import).",
    "Name the key with --key, or take it from a backup (passation restore, passation key import)."};
constexpr Phrase key_not_there{"Cette clé n’existe pas, et il y a déjà des registres ici ; rien n’a été modifié.",
                               "This key does not exist, and there are registries here already; nothing was changed."};
constexpr Phrase key_not_there_hint{
    "Vérifier le chemin de la clé (--key), ou la reprendre dans une sauvegarde (passation restore, passation key "
    "import). Pour une clé de plus : passation key create FICHIER",
    "Check the path of the key (--key), or take it from a backup (passation restore, passation key import). For one "
    "more key: passation key create FILE"};
constexpr Phrase key_made{"Clé créée : {}", "Key made: {}"};
constexpr Phrase key_made_todo{
    "En garder une copie ailleurs (passation backup) ; sans elle, le registre ne s’ouvre plus.",
    "Keep a copy elsewhere (passation backup); without it the registry cannot be opened."};
constexpr Phrase registry_missing{"Il n’y a pas de registre ici.", "There is no registry here."};
constexpr Phrase registry_missing_hint{"Donner le numéro de l’établissement (--uai) ou le fichier (--registry).",
                                       "Give the school's number (--uai) or the file (--registry)."};

// What may be asked of a registry
constexpr Phrase help_history{"Les imports, le compte rendu d’un jour, ou ce qui est arrivé à une personne",
                              "The imports, the report of a day, or what happened to a person"};
constexpr Phrase help_history_subject{"Un jour (AAAA-MM-JJ), un nom et un prénom, un INE ; rien : la liste des imports",
                                      "A day (YYYY-MM-DD), a family and a given name, an INE; nothing: the imports"};
constexpr Phrase help_doctor{"Vérifier le registre et sa clé", "Check the registry and its key"};
constexpr Phrase help_key_verb{"La clé : la créer, la copier, la reprendre, la renouveler",
                               "The key: make it, copy it, take it back, renew it"};
constexpr Phrase help_key_create{"Créer une clé, dans un fichier qui n’existe pas encore",
                                 "Make a key, in a file that is not there yet"};
constexpr Phrase help_key_export{"Copier la clé dans un fichier", "Copy the key into a file"};
constexpr Phrase help_key_import{"Reprendre la clé d’un fichier", "Take the key from a file"};
constexpr Phrase help_key_rotate{"Sceller les registres avec une nouvelle clé ; les identifiants ne changent pas",
                                 "Seal the registries with a new key; logins do not change"};
constexpr Phrase help_rotate_yes{"Les dossiers de registres qui ne sont plus là ne reviendront pas",
                                 "The folders of registries that are not there any more are gone for good"};
constexpr Phrase rotate_folder_gone{
    "Ce dossier avait des registres scellés avec cette clé, et il n’est pas là ; rien n’a été modifié.",
    "This folder had registries that are sealed with this key, and it is not there; nothing was changed."};
constexpr Phrase rotate_folder_gone_hint{
    "Le rendre accessible (clé USB, réseau) ; s’il a été supprimé pour toujours : passation key rotate --yes",
    "Make it accessible (USB stick, network); if it was deleted for ever: passation key rotate --yes"};
constexpr Phrase rotate_leaves{
    "Cet autre registre est scellé avec la même clé et ne s’ouvrirait plus ; rien n’a été modifié.",
    "This other registry is sealed with the same key and would open no more; nothing was changed."};
constexpr Phrase rotate_leaves_hint{
    "Renouveler la clé pour tous à la fois, sans --uai ni --registry : passation key rotate",
    "Renew the key for all of them at once, without --uai or --registry: passation key rotate"};
constexpr Phrase help_backup{"Sauvegarder le registre et sa clé sous une phrase secrète",
                             "Save the registry and its key under a passphrase"};
constexpr Phrase help_restore{"Reprendre une sauvegarde", "Take a backup back"};
constexpr Phrase help_file{"Fichier", "File"};
constexpr Phrase help_passphrase{
    "Fichier dont la première ligne est la phrase secrète (par défaut : elle est demandée)",
    "File whose first line is the passphrase (default: it is asked for)"};
constexpr Phrase registry_several{"Il y a plusieurs registres ici.", "There are several registries here."};
constexpr Phrase file_in_the_way{"Ce fichier existe déjà ; rien n’a été modifié.",
                                 "This file exists already; nothing was changed."};
constexpr Phrase file_in_the_way_hint{"Donner un autre nom, ou mettre d’abord ce fichier de côté.",
                                      "Give another name, or put this file aside first."};
constexpr Phrase other_key_in_the_way{"Une autre clé est déjà ici ; rien n’a été modifié.",
                                      "Another key is here already; nothing was changed."};
constexpr Phrase other_key_in_the_way_hint{
    "Donner un autre fichier de clé avec --key, ou mettre d’abord l’autre clé de côté.",
    "Name another key file with --key, or put the other key aside first."};
constexpr Phrase passphrase_prompt{"Phrase secrète :", "Passphrase:"};
constexpr Phrase passphrase_again{"Encore une fois :", "Once more:"};
constexpr Phrase passphrase_missing{"La phrase secrète manque.", "The passphrase is missing."};
constexpr Phrase passphrase_missing_hint{"La taper au terminal, ou donner son fichier avec --passphrase-file.",
                                         "Type it on the terminal, or name its file with --passphrase-file."};
constexpr Phrase passphrase_differs{"Les deux phrases secrètes diffèrent.", "The two passphrases differ."};
constexpr Phrase passphrase_short{"La phrase secrète doit avoir {} caractères au moins.",
                                  "The passphrase needs {} characters at least."};
constexpr Phrase passphrase_short_hint{"Choisir quelques mots sans rapport entre eux.",
                                       "Choose some words that have nothing in common."};
constexpr Phrase no_backup{"Ce fichier n’est pas une sauvegarde de passation.",
                           "This file is no backup made by passation."};
constexpr Phrase no_backup_hint{"Donner le fichier que « passation backup » a écrit.",
                                "Name the file that “passation backup” has written."};
constexpr Phrase backup_done{"Sauvegardé : {}. Sans la phrase secrète, personne ne pourra l’ouvrir.",
                             "Saved: {}. Nobody can open it without the passphrase."};
constexpr Phrase restore_done{"Repris : {} ; clé : {}", "Restored: {}; key: {}"};
constexpr Phrase restore_day{
    "La sauvegarde est du {}. Ce qui a été imprimé, remis ou réinitialisé ensuite n’est pas dans le registre : la "
    "prochaine impression demandera ce qu’il en est.",
    "The backup is of {}. What was printed, handed out or reset after that is not in the registry: the next printing "
    "will ask about it."};
constexpr Phrase restore_spares{
    "Identifiants de réserve qui ne seront plus donnés, parce qu’ils l’ont peut-être été ensuite : {}. Jeter leurs "
    "étiquettes et en faire d’autres (passation spare).",
    "Spare logins that will not be given any more, since they may have been given after that: {}. Throw their labels "
    "away and make others (passation spare)."};
constexpr Phrase key_exported{"Clé copiée : {}. Qui a ce fichier peut ouvrir le registre.",
                              "Key copied: {}. Whoever has this file can open the registry."};
constexpr Phrase key_imported{"Clé reprise : {}", "Key taken back: {}"};
constexpr Phrase key_rotated{"Registres scellés avec la nouvelle clé : {}. L’ancienne ouvre encore les copies : {}",
                             "Registries sealed with the new key: {}. The former one still opens copies: {}"};
constexpr Phrase doctor_head{"Établissement {} : {} personnes actives sur {}, {} identifiants.",
                             "School {}: {} active people of {}, {} logins."};
constexpr Phrase doctor_well{"Le registre et sa clé sont en bon état.", "The registry and its key are well."};
constexpr Phrase doctor_ill{"Le registre est abîmé : reprendre une sauvegarde (passation restore).",
                            "The registry is damaged: take a backup (passation restore)."};
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
constexpr Phrase history_page{"imprimé le {} : {}, page {}", "printed {}: {}, page {}"};
constexpr Phrase history_issue{"imprimé le {} : {}, planche {}, étiquette {}", "printed {}: {}, sheet {}, label {}"};
constexpr Phrase history_no_day{"Aucun import ce jour-là.", "No import on that day."};
constexpr Phrase history_no_day_hint{"Voir la liste : passation history", "See the list: passation history"};
constexpr Phrase history_no_person{"Personne de ce nom, ni de ce numéro, dans le registre.",
                                   "Nobody of that name or number is in the registry."};
constexpr Phrase history_no_person_hint{"Donner nom et prénom : passation history \"MERLE Lucie\"",
                                        "Give family and given name: passation history \"MERLE Lucie\""};

// Command line
constexpr Phrase help_sync{"Mettre le registre à jour d’après les exports, et dire ce qui change",
                           "Update the registry from the exports, and say what changes"};
constexpr Phrase help_registry{"Fichier du registre (par défaut : celui de l’établissement, chez l’utilisateur)",
                               "Registry file (default: the school's, in the user's data folder)"};
constexpr Phrase help_no_registry{"Une seule fois, sans registre : rien n’est retenu",
                                  "Just once, without a registry: nothing is remembered"};
constexpr Phrase help_partial{"Ces fichiers ne sont qu’une partie de l’établissement : ne désactiver personne",
                              "These files are only a part of the school: deactivate nobody"};
constexpr Phrase help_yes{
    "Accepter que plus d’un cinquième d’une catégorie soit désactivé, des fichiers d’une année antérieure ou plus "
    "anciens que les derniers importés, une date d’avant le dernier import",
    "Accept that more than a fifth of a category is deactivated, files of an earlier year or older than those imported "
    "last, a date before the last import"};
constexpr Phrase help_yes_date{"Accepter une date d’avant le dernier import", "Accept a date before the last import"};
constexpr Phrase help_dry_run{"Dire ce qui changerait, sans rien enregistrer",
                              "Say what would change, and record nothing"};
constexpr Phrase help_answer{"Répondre à une question (répétable)", "Answer a question (repeatable)"};

}  // namespace passation::phrase
