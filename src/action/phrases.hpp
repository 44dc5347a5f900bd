#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

constexpr Phrase sheets_not_noted{
    "Les documents sont écrits, mais le registre n’a pas pu noter quelles étiquettes ils contiennent.",
    "The documents are written, but the registry could not record which labels they contain."};
constexpr Phrase sheets_not_noted_hint{
    "Vérifier la place sur le disque, puis recommencer : les mêmes documents seront produits.",
    "Check the room on the disk, then try again: the same documents will be made."};
constexpr Phrase why_id_of_another{"le registre connaît ce numéro sous un autre nom",
                                   "the registry knows this number under another name"};
constexpr Phrase why_several{"plusieurs personnes du registre peuvent être celle-ci",
                             "several people in the registry may be this one"};
constexpr Phrase why_correction{"une personne du registre, absente de ces fichiers, ressemble à celle-ci",
                                "somebody in the registry, who is not in these files, is much like this person"};
constexpr Phrase why_shared{"deux personnes des fichiers correspondent à une seule personne du registre",
                            "two people in the files match one person in the registry"};
constexpr Phrase why_list{"la liste de la plateforme diffère de ce qui a été remis",
                          "the platform's list differs from what was handed out"};
constexpr Phrase why_list_of_another{
    "la liste de la plateforme donne à cette personne un identifiant remis à une autre, ou l’inverse",
    "the platform's list gives this person a login that was handed out to somebody else, or the reverse"};
constexpr Phrase why_list_nothing{"à cause de la liste de la plateforme, aucun identifiant ne peut lui être remis",
                                  "because of the platform's list no login can be handed out to this person"};
constexpr Phrase why_list_before{
    "à cause d’une liste précédente de la plateforme, aucun identifiant ne peut lui être remis (pour suivre cette "
    "liste, la donner à nouveau)",
    "because of an earlier list of the platform no login can be handed out to this person (to follow that list, give "
    "it again)"};
constexpr Phrase choice_pass_over{"ne pas tenir compte de la liste : chacun garde ce qui lui a été remis",
                                  "ignore the list: everybody keeps what was handed out"};
constexpr Phrase choice_follow{"suivre la liste : l’identifiant change de personne",
                               "follow the list: the login goes to another person"};
constexpr Phrase choice_new{"une autre personne, encore inconnue", "another person, not known yet"};
constexpr Phrase choice_keep{"garder ce qui a été remis", "keep what was handed out"};
constexpr Phrase choice_list{"suivre la liste", "follow the list"};
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
    "La date du jour serait le {}, donc avant le dernier import, qui est du {}. Rien n’a été modifié.",
    "Today would be {}, which is before the last import, of {}. Nothing was changed."};
constexpr Phrase early_purge{
    "La date du jour serait le {0}, plus de quatorze mois après le dernier import, qui est du {1} : {2} "
    "{2|personne partie serait effacée|personnes parties seraient effacées}. Rien n’a été modifié.",
    "Today would be {0}, more than fourteen months after the last import, of {1}: {2} {2|person|people} who "
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
constexpr Phrase registry_missing{"Il n’y a pas encore de registre ici.", "There is no registry here yet."};
constexpr Phrase registry_missing_hint{
    "Le premier import le crée : passation generate, avec l’export des élèves. S’il est ailleurs : --uai ou --registry",
    "The first import makes it: passation generate, with the export of the pupils. If it is elsewhere: --uai or "
    "--registry"};
constexpr Phrase registry_several{"Il y a plusieurs registres ici.", "There are several registries here."};
constexpr Phrase file_in_the_way{"Ce fichier existe déjà ; rien n’a été modifié.",
                                 "This file exists already; nothing was changed."};
constexpr Phrase file_in_the_way_hint{"Donner un autre nom, ou mettre d’abord ce fichier de côté.",
                                      "Give another name, or put that file aside first."};
constexpr Phrase registry_in_the_way{
    "Cet ordinateur a déjà un registre de l’établissement {} : il reste tel quel, et la sauvegarde n’est pas "
    "restaurée.",
    "This computer has a registry of school {} already: it stays as it is, and the backup is not restored."};
constexpr Phrase registry_in_the_way_hint{
    "Vérifier d’abord s’il convient : il contient peut-être ce qui a été fait depuis la sauvegarde. Pour revenir "
    "malgré "
    "tout à la sauvegarde, renommer le fichier {}, puis recommencer.",
    "See first whether it will do: it may hold what was done since the backup. To go back to the backup all the same, "
    "rename the file {}, then try again."};
// Jobs
constexpr Phrase operation_bad{"Le code d’opération « {} » n’est pas valable.", "Operation code “{}” is not valid."};
constexpr Phrase operation_bad_hint{
    "Écrire des lettres sans accent, des chiffres et des traits d’union, 20 au plus (--operation EVA6).",
    "Write plain letters, digits and hyphens, 20 at most (--operation EVA6)."};
constexpr Phrase uai_missing{"Les fichiers n’indiquent pas de quel établissement il s’agit.",
                             "The files do not say which school this is."};
constexpr Phrase uai_missing_hint{"Donner le numéro de l’établissement (--uai 0123456S).",
                                  "Give the school's number (--uai 0123456S)."};
constexpr Phrase uai_bad{"L’UAI « {} » n’a pas la forme attendue (7 chiffres et une lettre).",
                         "UAI “{}” does not have the expected form (7 digits and a letter)."};
constexpr Phrase not_your_school{"L’établissement {} ne fait pas partie des vôtres.", "School {} is none of yours."};
constexpr Phrase not_your_school_hint{
    "Vérifier que les fichiers sont ceux du bon établissement ; l’administrateur du serveur dit qui a accès à quel "
    "établissement.",
    "Check that the files are those of the right school; the server's administrator says who may open which school."};
constexpr Phrase uai_differs{"L’établissement indiqué est {}, mais les fichiers sont ceux de {}.",
                             "The school that is named is {}, but the files are those of {}."};
constexpr Phrase uai_differs_hint{"Vérifier que les fichiers sont ceux du bon établissement.",
                                  "Check that the files are those of the right school."};
constexpr Phrase nobody{"Aucune étiquette ne peut être imprimée.", "No label can be printed."};
constexpr Phrase nobody_hint{"Corriger les rejets du compte rendu, s’il y en a ; vérifier --division et --mef.",
                             "Correct the rejections of the report, if there are any; check --division and --mef."};
constexpr Phrase answer_first_hint{"Répondre d’abord aux questions (--answer).",
                                   "Answer the questions first (--answer)."};
constexpr Phrase no_pupil{"Ces fichiers ne contiennent aucun élève.", "These files contain no pupil."};
constexpr Phrase all_closed{"Tous les comptes d’élèves de cette liste sont désactivés dans la plateforme.",
                            "All pupils’ accounts in this list are closed on the platform."};
constexpr Phrase all_closed_hint{"Les faire réactiver dans la plateforme, puis refaire la liste.",
                                 "Have them reopened on the platform, then export the list again."};
constexpr Phrase no_pupil_hint{
    "Ajouter la liste des élèves. Dans SIECLE : Consultation et export, Exportations, En XML, Génériques, Élèves sans "
    "adresse.",
    "Add the list of pupils. In SIECLE: Consultation et export, Exportations, En XML, Génériques, Élèves sans "
    "adresse."};
constexpr Phrase no_pupil_known_hint{
    "Ajouter la liste des élèves. Pour imprimer ceux du registre : passation generate, sans fichier. Pour seulement "
    "mettre le registre à jour avec ces fichiers : passation sync",
    "Add the list of pupils. To print those of the registry: passation generate, without any file. To only update the "
    "registry from these files: passation sync"};
constexpr Phrase not_one_asked{"Aucun élève n’est dans les MEF demandés.",
                               "No pupil is in the MEFs that were asked for."};
constexpr Phrase not_one_asked_hint{"Donner le début d’un code MEF de l’établissement, ou choisir par --division.",
                                    "Give the beginning of one of the school's MEF codes, or choose by --division."};
constexpr Phrase no_input{"Aucun fichier n’a été donné.", "No file was given."};
constexpr Phrase no_input_hint{"Donner les fichiers à lire : passation check ElevesSansAdresses.zip",
                               "Give the files to read: passation check ElevesSansAdresses.zip"};
// Data files
constexpr Phrase unknown_stock{"La planche « {} » est inconnue.", "Unknown stock “{}”."};
constexpr Phrase stock_search_hint{
    "Chercher par numéro, marque ou taille : passation stocks 7160 (ou avery, ou 70x37).",
    "Search by number, brand or size: passation stocks 7160 (or avery, or 70x37)."};
constexpr Phrase ambiguous_stock{"Plusieurs planches différentes portent le numéro « {} ».",
                                 "Several different stocks have the number “{}”."};
constexpr Phrase unknown_card{"Le modèle d’étiquette « {} » est inconnu.", "Unknown label design “{}”."};
constexpr Phrase platforms_too_many{"Une étiquette porte les identifiants de deux plateformes au plus.",
                                    "A label has logins of two platforms at most."};
constexpr Phrase platforms_too_many_hint{"Nommer --platform deux fois au plus.", "Name --platform twice at most."};
constexpr Phrase platforms_alike{
    "Ces deux plateformes ont le même nom court : rien ne distinguerait leurs identifiants sur l’étiquette.",
    "These two platforms have one short name: nothing would tell their logins apart on the label."};
constexpr Phrase platforms_alike_hint{
    "Choisir deux plateformes différentes, ou donner un autre short-name dans le fichier de l’une.",
    "Choose two different platforms, or give another short-name in the file of one of them."};
constexpr Phrase second_without_students{
    "La plateforme « {} » n’a pas de règles pour les élèves : elle ne peut pas être la seconde.",
    "Platform “{}” has no rules for pupils: it cannot be the second one."};
constexpr Phrase other_platforms{
    "Les étiquettes de l’opération « {} » déjà imprimées sont pour {}, et non pour {} : toutes seraient à remplacer. "
    "Rien n’a été modifié.",
    "The printed labels of operation “{}” are for {}, and not for {}: all of them would have to be replaced. Nothing "
    "was changed."};
constexpr Phrase other_platforms_hint{
    "Garder les plateformes de l’opération, ou choisir un autre code d’opération. Pour remplacer toutes les "
    "étiquettes : --yes.",
    "Keep the operation's platforms, or choose another code of operation. To replace all labels: --yes."};
constexpr Phrase list_which{"De quelle plateforme est cette liste de comptes, {} ou {} ? Rien ne l’indique.",
                            "Of which platform is this list of accounts, {} or {}? Nothing tells."};
constexpr Phrase list_which_hint{"L’indiquer avec --list FICHIER=PLATEFORME.", "Say it with --list FILE=PLATFORM."};
constexpr Phrase list_of_other{
    "Cette liste est donnée pour celle de {}, mais ses identifiants sont connus comme ceux de {}. Rien n’a été "
    "modifié.",
    "This list is given as that of {}, but its logins are known as those of {}. Nothing was changed."};
constexpr Phrase list_of_other_hint{"Vérifier quelle liste est laquelle.", "Check which list is which."};
constexpr Phrase list_of_neither{
    "Cette liste est donnée pour celle de la plateforme « {} », dont les étiquettes ne portent pas les identifiants.",
    "This list is given as that of platform “{}”, whose logins are not on the labels."};
constexpr Phrase list_not_there{"Aucune liste de comptes de ce nom parmi les fichiers.",
                                "No list of accounts of this name among the files."};
constexpr Phrase list_not_there_hint{"Vérifier --list : le nom est celui du fichier, tel que le compte rendu l’écrit.",
                                     "Check --list: the name is that of the file, as the report writes it."};
constexpr Phrase no_account_in_list{"Aucune liste de la plateforme n’a donné de compte à cet élève.",
                                    "No list of the platform has given this pupil an account."};
constexpr Phrase two_logins_of_one{
    "La liste de {} donne plusieurs identifiants à un même élève : avec ceux d’une autre plateforme, l’étiquette n’a "
    "pas la place.",
    "The list of {} gives one pupil several logins: with those of another platform the label has no room."};
constexpr Phrase two_logins_of_one_hint{"Imprimer les deux plateformes séparément, avec deux codes d’opération.",
                                        "Print the two platforms apart, with two codes of operation."};

constexpr Phrase card_too_large{
    "Le modèle « {0} » demande des étiquettes d’au moins {1} × {2} mm ; celles de la planche « {3} » font {4} × {5} "
    "mm.",
    "The design “{0}” needs labels of at least {1} × {2} mm; those of the stock “{3}” are {4} × {5} mm."};
constexpr Phrase card_too_large_hint{"Choisir une planche plus grande, par exemple : {}.",
                                     "Choose a larger stock, such as: {}."};
constexpr Phrase no_such_page{"La page {0} n’existe pas : l’aperçu a {1} page{1|s}.",
                              "There is no page {0}: the preview has {1} page{1|s}."};
constexpr Phrase no_such_page_hint{"Choisir une page de 1 à {}.", "Choose a page from 1 to {}."};
constexpr Phrase unknown_platform{"La plateforme « {} » est inconnue.", "Unknown platform “{}”."};
constexpr Phrase known_are{"Choisir parmi : {}.", "Choose one of: {}."};
constexpr Phrase no_data{"Les fichiers de données de passation (polices, planches) manquent.",
                         "passation's data files (fonts, stocks) are missing."};
constexpr Phrase no_data_hint{"Réinstaller passation, ou donner leur dossier dans PASSATION_DATA.",
                              "Install passation again, or give their folder in PASSATION_DATA."};
// Labels of all divisions in one file
constexpr Phrase joined_no_room{
    "Une étiquette qui tient sur la planche de sa division ne tient pas sur la planche « {} », où plusieurs divisions "
    "se suivent. Rien n’a été écrit.",
    "A label that has room on the sheet of its division has none on the sheet “{}”, which holds several divisions. "
    "Nothing "
    "was written."};
constexpr Phrase joined_hint{"Choisir une planche aux étiquettes plus grandes (--stock).",
                             "Choose a stock with larger labels (--stock)."};
constexpr Phrase card_without_login{
    "Le modèle « {} » ne montre pas l’identifiant et le mot de passe : il ne remplace pas une étiquette.",
    "The design “{}” does not show login and password: it is no substitute for a label."};
constexpr Phrase card_without_login_hint{"Choisir un autre modèle avec --card, par exemple label.",
                                         "Choose another design with --card, such as label."};
constexpr Phrase unknown_printer{"L’imprimante « {} » n’est pas calibrée.", "Printer “{}” is not calibrated."};
constexpr Phrase no_printer_hint{
    "Aucune ne l’est encore. Imprimer d’abord la feuille de calibrage : passation calibrate --stock avery-7160",
    "None is yet. First print the calibration sheet: passation calibrate --stock avery-7160"};
constexpr Phrase printers_damaged{"Ce fichier des imprimantes calibrées est abîmé.",
                                  "This file of calibrated printers is damaged."};
constexpr Phrase printers_damaged_hint{"Le supprimer, puis calibrer de nouveau les imprimantes.",
                                       "Delete it, then calibrate the printers again."};
constexpr Phrase no_printer_folder{"Aucun dossier n’est prévu pour le calibrage des imprimantes.",
                                   "There is no folder for the calibration of printers."};
constexpr Phrase no_printer_folder_hint{"Définir la variable HOME ou XDG_DATA_HOME.",
                                        "Set the variable HOME or XDG_DATA_HOME."};
constexpr Phrase calibrate_whom{"De quelle imprimante s’agit-il ?", "Which printer is meant?"};
constexpr Phrase drift_alone{"--drift ne va pas sans --offset.", "--drift needs --offset."};
constexpr Phrase calibrate_or_forget{"--offset et --forget s’excluent.", "--offset and --forget exclude each other."};
constexpr Phrase calibrate_stock{"--stock ne va avec --printer que pour enregistrer une mesure (--offset).",
                                 "With --printer, --stock is only for a measurement (--offset)."};
constexpr Phrase calibrate_hint{
    "La feuille : passation calibrate --stock avery-7160 ; ce qu’on y lit : passation calibrate --printer "
    "\"Secrétariat\" --offset 0.8,-0.5 --drift 0.3,0",
    "The sheet: passation calibrate --stock avery-7160; what it shows: passation calibrate --printer \"Office\" "
    "--offset 0.8,-0.5 --drift 0.3,0"};
constexpr Phrase printer_name_bad{"Ce nom d’imprimante est vide ou trop long.",
                                  "This name of a printer is empty or too long."};
constexpr Phrase printer_name_hint{"Donner un nom de {} caractères au plus.", "Give a name of at most {} characters."};
constexpr Phrase offset_impossible{
    "Une imprimante ne se décale pas de plus de {} mm, ni à la première étiquette, ni à la dernière.",
    "No printer is off by more than {} mm, neither at the first label nor at the last."};
constexpr Phrase offset_impossible_hint{
    "Vérifier que la feuille a été imprimée à 100 %, puis relire les échelles, en millimètres.",
    "Check that the sheet was printed at 100 %, then read the scales again, in millimetres."};
constexpr Phrase drift_not_measured{"La planche « {} » n’a pas deux bords entre lesquels cette dérive se mesure.",
                                    "Stock “{}” has no two edges between which this drift is measured."};
constexpr Phrase drift_not_measured_hint{"Donner 0 pour cet axe, ou mesurer sur une autre planche (--stock).",
                                         "Give 0 for this axis, or measure on another stock (--stock)."};
// Schools compared
constexpr Phrase across_no_folder{"Ce dossier ne peut pas être lu.", "This folder cannot be read."};
constexpr Phrase across_nothing{"Aucun fichier de ce dossier n’a pu être lu.", "No file in this folder could be read."};
constexpr Phrase across_hint{
    "Donner un dossier qui contient, pour chaque établissement, un fichier ou un sous-dossier.",
    "Give a folder that holds, for each school, a file or a subfolder."};
constexpr Phrase date_bad{"La date « {} » n’est pas valable.", "Date “{}” is not valid."};
constexpr Phrase date_bad_hint{"Écrire --date 03/09/2026 ou --date \"03/09/2026 08:30\"",
                               "Write --date 03/09/2026 or --date \"03/09/2026 08:30\""};
constexpr Phrase batch_yes_unknown{"L’établissement {} n’est pas dans ce tableau.", "School {} is not in this table."};
constexpr Phrase batch_yes_hint{"Écrire l’UAI comme dans le tableau : --yes 9990001X",
                                "Write the UAI as in the table: --yes 9990001X"};
constexpr Phrase manifest_column{"Colonne inconnue, ou présente deux fois : « {} ».",
                                 "Column unknown, or present twice: “{}”."};
constexpr Phrase manifest_header{"Ce tableau n’a pas les colonnes UAI, Opération et Fichiers.",
                                 "This table does not have the columns UAI, Opération and Fichiers."};
constexpr Phrase manifest_row{"Cette ligne n’a pas d’UAI bien formé, pas d’opération ou pas de fichier.",
                              "This line has no well-formed UAI, no operation or no file."};
constexpr Phrase manifest_twice{"L’établissement {} est deux fois dans ce tableau pour l’opération {}.",
                                "School {} is twice in this table for operation {}."};
constexpr Phrase manifest_hint{
    "Première ligne : UAI;Opération;Fichiers, et au besoin Plateforme, Planche, Modèle, Division, MEF, Adresse, Date. "
    "Plusieurs fichiers se séparent par |. Voir examples/batch.",
    "First line: UAI;Opération;Fichiers, and if need be Plateforme, Planche, Modèle, Division, MEF, Adresse, Date. "
    "Several files are separated by |. See examples/batch."};
constexpr Phrase shard_bad{"« {} » n’est pas une part du tableau.", "“{}” is not a part of the table."};
constexpr Phrase shard_environment{"La variable {} n’est pas un nombre.", "Variable {} is not a number."};
constexpr Phrase shard_hint{"Écrire --shard 2/5 pour la deuxième part de cinq.",
                            "Write --shard 2/5 for the second part of five."};
constexpr Phrase batch_key{"Il manque la clé : chaque machine créerait la sienne, donc d’autres identifiants.",
                           "The key is missing: each machine would make its own, and so other logins."};
constexpr Phrase batch_key_hint{"Donner la même clé partout : --key passation.key",
                                "Give the same key everywhere: --key passation.key"};
constexpr Phrase batch_key_missing{"Cette clé n’existe pas ; rien n’a été modifié.",
                                   "This key does not exist; nothing was changed."};
constexpr Phrase batch_key_missing_hint{
    "Vérifier le chemin donné à --key : une autre clé ferait d’autres identifiants. La toute première fois, créer la "
    "clé : passation key create FICHIER",
    "Check the path given to --key: another key would make other logins. The very first time, create the key: "
    "passation key create FILE"};
constexpr Phrase batch_broken{"Erreur interne.", "Internal error."};
// Random passwords
constexpr Phrase random_without_registry{
    "La plateforme « {} » demande des mots de passe aléatoires : sans registre, ils seraient perdus.",
    "Platform “{}” asks for random passwords: without a registry they would be lost."};
constexpr Phrase random_without_registry_hint{"Retirer --no-registry, ou donner un registre avec --registry.",
                                              "Remove --no-registry, or give a registry with --registry."};
constexpr Phrase changed_meanwhile{"Le registre a changé depuis l’affichage de cette page : rien n’a été fait.",
                                   "The registry has changed since this page was shown: nothing was done."};
constexpr Phrase changed_meanwhile_hint{"Relire la page, qui montre l’état actuel, et recommencer si besoin.",
                                        "Read the page, which shows the present state, and try again where needed."};
constexpr Phrase stopped{"Arrêté à la demande : rien n’a été écrit.", "Stopped on request: nothing was written."};
constexpr Phrase stopped_hint{"Recommencer quand on voudra.", "Start again at any time."};
constexpr Phrase no_registry_folder{"Aucun dossier n’est prévu pour les registres.",
                                    "There is no folder for registries."};
constexpr Phrase the_registry{"registre", "registry"};
// The state of divisions
constexpr Phrase not_validated{"Divisions à valider : {}. Rien n’a été imprimé.",
                               "Divisions to be validated: {}. Nothing was printed."};
constexpr Phrase not_validated_hint{
    "Les vérifier, puis : passation validate --all ; ou n’imprimer que les divisions validées : --only-validated",
    "Check them, then: passation validate --all; or print only the validated ones: --only-validated"};
constexpr Phrase reprint_whom{"Qui réimprimer ?", "Whose labels are to be printed again?"};
constexpr Phrase reprint_hint{
    "Écrire par exemple : passation reprint \"MERLE Lucie\", ou passation reprint --division '6E 1'",
    "Write for instance: passation reprint \"MERLE Lucie\", or passation reprint --division '6E 1'"};
constexpr Phrase nothing_printed_yet{"Rien n’a encore été imprimé sur la plateforme « {} ».",
                                     "Nothing has been printed yet on platform “{}”."};
constexpr Phrase nothing_printed_yet_hint{"Imprimer d’abord les étiquettes (passation generate).",
                                          "Print the labels first (passation generate)."};
constexpr Phrase never_printed_at_all{
    "Ces étiquettes n’ont jamais été imprimées : les imprimer avec passation generate.",
    "These labels have never been printed: print them with passation generate."};
constexpr Phrase nobody_to_reprint{
    "Rien à réimprimer : cette personne n’a pas d’identifiant, ou a quitté l’établissement.",
    "Nothing to print again: this person has no login, or has left the school."};
constexpr Phrase spares_theirs{
    "La plateforme « {} » donne elle-même ses identifiants : passation ne peut pas en préparer d’autres.",
    "Platform “{}” gives the logins itself: passation cannot make others."};
constexpr Phrase spares_theirs_hint{"Demander des identifiants de réserve à la plateforme.",
                                    "Ask the platform for spare logins."};
constexpr Phrase spare_which{"Pour quelles divisions ?", "For which divisions?"};
constexpr Phrase spare_which_hint{"Écrire par exemple : passation spare --count 2 --division '6E*' --operation EVA6",
                                  "Write for instance: passation spare --count 2 --division '6E*' --operation EVA6"};

constexpr Phrase registry_which_hint{"Donner le numéro de l’établissement (--uai) ou le fichier (--registry).",
                                     "Give the school's number (--uai) or the file (--registry)."};

constexpr Phrase validate_which{"Quelles divisions valider ?", "Which divisions are to be validated?"};
constexpr Phrase validate_which_hint{"Écrire par exemple : passation validate '6E 1', ou passation validate --all",
                                     "Write for instance: passation validate '6E 1', or passation validate --all"};
constexpr Phrase no_divisions{"Le registre ne connaît aucune division.", "The registry knows no division."};
constexpr Phrase no_divisions_hint{"Importer d’abord un export (passation sync).",
                                   "Import an export first (passation sync)."};
constexpr Phrase add_what{"Il manque le nom, le prénom ou, pour un élève, la division.",
                          "The family name, the given name or, for a pupil, the division is missing."};
constexpr Phrase add_what_hint{
    "Écrire par exemple : passation add --name HULOTTE --given-name Odile --birth-date 12/05/2015 --division '6E 1'",
    "Write for instance: passation add --name HULOTTE --given-name Odile --birth-date 12/05/2015 --division '6E 1'"};
constexpr Phrase birth_date_bad{"Cette date de naissance n’est pas possible.", "This birth date is impossible."};
constexpr Phrase birth_date_bad_hint{"L’écrire jj/mm/aaaa.", "Write it dd/mm/yyyy."};
constexpr Phrase day_bad{"« {} » n’est pas une date.", "“{}” is not a date."};
constexpr Phrase day_bad_hint{"L’écrire jj/mm/aaaa.", "Write it dd/mm/yyyy."};
constexpr Phrase days_backwards{"Le dernier jour est avant le premier.", "The last day is before the first."};
constexpr Phrase division_unknown{"La division « {} » n’existe pas dans le registre.",
                                  "There is no division “{}” in the registry."};
constexpr Phrase division_unknown_hint{"Divisions connues : {}.", "Known divisions: {}."};
constexpr Phrase known_already{"Cette personne est déjà dans l’établissement ; rien n’a été modifié.",
                               "This person is in the school already; nothing was changed."};
constexpr Phrase known_already_hint{
    "La voir : passation history ; la changer de division : passation move ; si c’est une autre personne, donner son "
    "INE (--ine).",
    "To see this person: passation history; to change the division: passation move; if it is somebody else, give the "
    "INE (--ine)."};
constexpr Phrase not_removed{"Cette personne n’a pas été retirée ; rien n’a été modifié.",
                             "This person was not removed; nothing was changed."};
constexpr Phrase not_there{"Cette personne n’est plus dans l’établissement ; rien n’a été modifié.",
                           "This person is no longer in the school; nothing was changed."};
constexpr Phrase not_there_hint{"La voir : passation history", "To see this person: passation history"};
constexpr Phrase only_students_move{"Seul un élève peut changer de division.",
                                    "Only a pupil can be moved to another division."};
constexpr Phrase only_students_large{"Seul un élève peut avoir une étiquette en grands caractères.",
                                     "Only a pupil can have a label in large print."};
constexpr Phrase large_whom{"Préciser quel élève n’a plus besoin de grands caractères.",
                            "Say which pupil no longer needs large print."};
constexpr Phrase large_hint{"Écrire par exemple : passation large \"MERLE Lucie\"",
                            "Write for instance: passation large \"MERLE Lucie\""};
constexpr Phrase move_where{"Préciser la division (--division), ou demander celle du fichier (--as-imported).",
                            "Name the division (--division), or ask for the file's (--as-imported)."};
constexpr Phrase move_where_hint{"Écrire par exemple : passation move \"MERLE Lucie\" --division '6E 2'",
                                 "Write for instance: passation move \"MERLE Lucie\" --division '6E 2'"};
constexpr Phrase moved_already{"Cet élève est déjà dans cette division ; rien n’a été modifié.",
                               "This pupil is already in that division; nothing was changed."};
constexpr Phrase handout_who{"Préciser à qui et par qui les identifiants ont été remis.",
                             "Say to whom and by whom the logins were handed out."};
constexpr Phrase handout_both{"Donner une personne ou des divisions, pas les deux.",
                              "Give a person or divisions, not both."};
constexpr Phrase handout_hint{
    "Écrire par exemple : passation handout --division '6E 1' --by \"M. PIC\" ; les divisions : passation handout "
    "--missing --quiet",
    "Write for instance: passation handout --division '6E 1' --by \"M. PIC\"; the divisions: passation handout "
    "--missing --quiet"};
constexpr Phrase nothing_to_hand_out{"Rien n’a été imprimé pour ces personnes sur la plateforme « {} ».",
                                     "Nothing was printed for these people on platform “{}”."};
constexpr Phrase no_accounts{"Aucun identifiant sur la plateforme « {} ».", "No login on platform “{}”."};
constexpr Phrase spare_in_doubt{
    "Cet identifiant de réserve a peut-être été donné après la sauvegarde qui a été restaurée ; rien n’a été modifié.",
    "This spare login may have been given after the backup that was restored; nothing was changed."};
constexpr Phrase spare_in_doubt_hint{"Jeter son étiquette et en faire une autre : passation spare",
                                     "Throw its label away and make another: passation spare"};
constexpr Phrase no_such_spare{"Cet identifiant n’est pas un identifiant de réserve de cette plateforme.",
                               "This login is not a spare login of this platform."};
constexpr Phrase spare_given{"Cet identifiant de réserve est déjà donné ; rien n’a été modifié.",
                             "This spare login has been given already; nothing was changed."};
constexpr Phrase give_whom{"À qui le donner ?", "Whom is it for?"};
constexpr Phrase give_hint{
    "En voir la liste : passation give ; écrire par exemple : passation give a3b4c6d8 \"MERLE Lucie\"",
    "To list them: passation give; write for instance: passation give a3b4c6d8 \"MERLE Lucie\""};
constexpr Phrase doubted_by_the_list{
    "D’après la liste de la plateforme, le compte de cette personne est douteux ({}) ; rien n’a été modifié.",
    "According to the platform's list this person's account is doubtful ({}); nothing was changed."};
constexpr Phrase doubted_by_the_list_hint{
    "Relancer passation generate avec une liste corrigée, ou répondre à sa question avec --answer.",
    "Run passation generate with a corrected list, or answer its question with --answer."};
constexpr Phrase has_a_login{
    "Cette personne a déjà un identifiant imprimé sur cette plateforme ; rien n’a été modifié.",
    "This person already has a printed login on this platform; nothing was changed."};
constexpr Phrase has_a_login_hint{"Le réimprimer : passation reprint", "To print it again: passation reprint"};
constexpr Phrase no_such_sheet{"Il n’y a pas de planche n° {}.", "There is no sheet no. {}."};
constexpr Phrase sheet_how{"Que corriger : --next ou --drop ?", "What is to be changed: --next or --drop?"};
constexpr Phrase sheets_hint{
    "Écrire par exemple : passation sheets 1 --next 7, ou passation sheets --stock avery-7160 --next 5",
    "Write for instance: passation sheets 1 --next 7, or passation sheets --stock avery-7160 --next 5"};
constexpr Phrase reset_whom{
    "Préciser pour qui : une personne, des divisions (--division), tous les élèves (--all) ou les personnels "
    "(--staff).",
    "Say for whom: a person, divisions (--division), all pupils (--all) or the staff (--staff)."};
constexpr Phrase reset_whom_hint{
    "Écrire par exemple : passation reset \"MERLE Lucie\" ; passation reset --division '6E 1' ; passation reset --all "
    "--random",
    "Write for instance: passation reset \"MERLE Lucie\"; passation reset --division '6E 1'; passation reset --all "
    "--random"};
constexpr Phrase reset_nobody_hint{"Vérifier --platform ; les identifiants viennent de passation generate.",
                                   "Check --platform; logins come from passation generate."};
constexpr Phrase earlier_day_of_reset_hint{
    "Vérifier l’horloge de l’ordinateur, ou --date ; si cette date est la bonne : l’écrire avec --date, et ajouter "
    "--yes",
    "Check the computer's clock, or --date; if that day is right: write it with --date, and add --yes"};
constexpr Phrase reset_no_rules_hint{"Ajouter <audience> au fichier de la plateforme.",
                                     "Add <audience> to the platform's file."};
constexpr Phrase reset_theirs_hint{
    "Le réinitialiser dans la plateforme, puis donner sa nouvelle liste à passation generate. Si le fichier de la "
    "plateforme indique ce que devient alors le mot de passe (<reset>), passation reset le note aussi.",
    "Reset it in the platform, then give its new list to passation generate. Where the platform's file says what the "
    "password then becomes (<reset>), passation reset records it, too."};
constexpr Phrase reset_doubted_hint{
    "Relancer passation generate avec une liste corrigée, ou répondre à sa question avec --answer.",
    "Run passation generate with a corrected list, or answer its question with --answer."};
constexpr Phrase reset_no_birth_date_hint{"Compléter la date dans SIECLE, puis importer de nouveau (passation sync).",
                                          "Complete the date in SIECLE, then import again (passation sync)."};

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
constexpr Phrase other_key_in_the_way{"Une autre clé est déjà ici ; rien n’a été modifié.",
                                      "There is another key here already; nothing was changed."};
constexpr Phrase other_key_in_the_way_hint{
    "Mettre d’abord l’autre clé de côté. Pour garder les deux, donner un autre fichier de clé : --key",
    "Put the other key aside first. To keep both, give another key file: --key"};
constexpr Phrase passphrase_short{"La phrase secrète doit avoir au moins {} caractères.",
                                  "The passphrase needs at least {} characters."};
constexpr Phrase passphrase_short_hint{"Choisir quelques mots sans rapport entre eux.",
                                       "Choose some words that have nothing to do with each other."};
constexpr Phrase no_backup{"Ce fichier n’est pas une sauvegarde de passation.",
                           "This file is not a backup made by passation."};
constexpr Phrase no_backup_hint{"Donner un fichier de sauvegarde (passation backup).",
                                "Give a backup file (passation backup)."};
constexpr Phrase history_no_day{"Aucun import ce jour-là.", "No import on that day."};
constexpr Phrase history_no_day_hint{"Voir la liste : passation history", "See the list: passation history"};
constexpr Phrase forget_active{"Cette personne est encore dans les fichiers ; rien n’a été modifié.",
                               "This person is still in the files; nothing was changed."};
constexpr Phrase forget_active_hint{
    "Importer d’abord un export où elle n’est plus (passation sync) : sinon le prochain import la créerait à nouveau.",
    "First import an export that no longer has this person (passation sync): otherwise the next import would create "
    "them again."};
constexpr Phrase forget_unsure{"Rien n’a été effacé. L’effacement sera définitif.",
                               "Nothing was erased. Erasing will be final."};
constexpr Phrase forget_unsure_hint{"Lire d’abord ce qui est connu (passation disclose), puis ajouter --yes",
                                    "First read what is known (passation disclose), then add --yes"};

// Users of a server
constexpr Phrase user_line_bad{"Cette ligne ne dit pas qui peut entrer.", "This line does not say who may enter."};
constexpr Phrase user_line_hint{
    "Un identifiant (une seule fois), ses établissements (UAI séparés par des virgules, ou *), et l’empreinte que fait "
    "passation user add.",
    "A name (once only), the schools (UAIs with commas between them, or *), and the hash that passation user add "
    "makes."};
constexpr Phrase users_open_to_others{"Tout le monde peut lire ce fichier d’utilisateurs.",
                                      "Everybody can read this file of users."};
constexpr Phrase open_to_others_hint{"En retirer le droit aux autres : chmod o= FICHIER",
                                     "Take that right from others: chmod o= FILE"};
constexpr Phrase user_name_bad{"« {} » ne peut pas être un identifiant.", "“{}” cannot be a user's name."};
constexpr Phrase user_name_hint{"Lettres sans accent, chiffres, point, tiret, @ ; {} caractères au plus.",
                                "Letters without accents, digits, full stop, hyphen, @; {} characters at most."};
constexpr Phrase user_without_school{"Aucun établissement n’est indiqué.", "No school is named."};
constexpr Phrase user_school_hint{"Nommer chaque établissement : --school 0123456S, ou tous : --school '*'",
                                  "Name each school: --school 0123456S, or all: --school '*'"};
constexpr Phrase user_unknown{"« {} » n’est pas dans ce fichier.", "“{}” is not in this file."};
constexpr Phrase user_unknown_hint{"Vérifier l’identifiant dans le fichier.", "Check the name in the file."};
constexpr Phrase password_length{"Un mot de passe a au moins {} caractères, et au plus {} octets.",
                                 "A password has at least {} characters, and at most {} bytes."};
constexpr Phrase password_hint{"Choisir plusieurs mots sans rapport entre eux.",
                               "Choose several words that have nothing to do with each other."};

}  // namespace passation::phrase
