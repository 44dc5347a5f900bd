#pragma once
// The sentences of this room, both languages side by side. Documents are always in French.

#include "base/message.hpp"

namespace passation::phrase {

// Jobs
constexpr Phrase operation_bad{"Le code d’opération « {} » n’est pas valable.", "Operation code “{}” is not valid."};
constexpr Phrase operation_bad_hint{
    "Écrire des lettres sans accent, des chiffres et des traits d’union, 20 au plus : --operation EVA6",
    "Write plain letters, digits and hyphens, 20 at most: --operation EVA6"};
constexpr Phrase uai_missing{"Les fichiers n’indiquent pas de quel établissement il s’agit.",
                             "The files do not say which school this is."};
constexpr Phrase uai_missing_hint{"Donner le numéro de l’établissement : --uai 0123456S",
                                  "Give the school's number: --uai 0123456S"};
constexpr Phrase uai_bad{"L’UAI « {} » n’a pas la forme attendue (7 chiffres et une lettre).",
                         "UAI “{}” does not have the expected form (7 digits and a letter)."};
constexpr Phrase uai_differs{"--uai indique {}, mais les fichiers sont ceux de {}.",
                             "--uai gives {}, but the files are those of {}."};
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
constexpr Phrase no_pattern_match{"Aucune division ne correspond à « {} ».", "No division matches “{}”."};
constexpr Phrase no_pattern_match_hint{"Choisir parmi les divisions connues : {}.",
                                       "Choose one of the known divisions: {}."};
constexpr Phrase no_division_hint{
    "Aucune division n’est connue : vérifier que les fichiers contiennent des élèves, avec leur division.",
    "No division is known: check that the files contain pupils, with their divisions."};

// Data files
constexpr Phrase unknown_stock{"La planche « {} » est inconnue.", "Unknown stock “{}”."};
constexpr Phrase unknown_card{"Le modèle d’étiquette « {} » est inconnu.", "Unknown label design “{}”."};
constexpr Phrase unknown_platform{"La plateforme « {} » est inconnue.", "Unknown platform “{}”."};
constexpr Phrase known_are{"Choisir parmi : {}.", "Choose one of: {}."};
constexpr Phrase no_data{"Les fichiers de données de passation (polices, planches) manquent.",
                         "passation's data files (fonts, stocks) are missing."};
constexpr Phrase no_data_hint{"Réinstaller passation, ou donner leur dossier dans PASSATION_DATA.",
                              "Install passation again, or give their folder in PASSATION_DATA."};

// The table and findings on the terminal
constexpr Phrase column_division{"Division", "Division"};
constexpr Phrase column_declared{"déclaré", "declared"};
constexpr Phrase column_found{"constaté", "found"};
constexpr Phrase column_printed{"imprimé", "printed"};
constexpr Phrase column_left_out{"écarté", "left out"};
constexpr Phrase column_printable{"imprimable", "printable"};
constexpr Phrase total{"Total", "Total"};
constexpr Phrase not_asked{"Hors sélection (autres divisions ou autres MEF) : {0} élève{0|s}.",
                           "Not selected (other divisions or MEFs): {0} pupil{0|s}."};
constexpr Phrase written{"Écrit : {}", "Written: {}"};
constexpr Phrase replaced{"Écrit : {} (remplace l’ancien)", "Written: {} (replaces the older one)"};
constexpr Phrase summary{"Élèves lus : {} ; étiquettes : {} ; rejets : {} ; anomalies : {} ; notes : {}.",
                         "Pupils read: {}; labels: {}; rejections: {}; anomalies: {}; notes: {}."};
constexpr Phrase todo{"À faire : {}", "To do: {}"};
constexpr Phrase error_word{"Erreur : {}", "Error: {}"};
constexpr Phrase where_word{"Où : {}", "Where: {}"};
constexpr Phrase internal_error{"Erreur interne ({}).", "Internal error ({})."};
constexpr Phrase internal_error_hint{"Signaler cette erreur avec la commande utilisée.",
                                     "Report this error along with the command that was used."};

// The report
constexpr Phrase report_title{"Compte rendu", "Report"};
constexpr Phrase report_across{"Compte rendu des multi-inscriptions", "Report on pupils enrolled in two schools"};
constexpr Phrase report_head{"Compte rendu du {}{}", "Report of {}{}"};
constexpr Phrase report_year{", année scolaire {}", ", school year {}"};
constexpr Phrase report_general{"Informations générales", "General information"};
constexpr Phrase made_on{", du {}", ", of {}"};
constexpr Phrase nothing_found{"Aucun résultat trouvé.", "Nothing found."};
constexpr Phrase nothing_compared{"Non vérifié : aucun registre n’a été lu.", "Not checked: no registry was read."};
constexpr Phrase section_general{"Fichiers, divisions, groupes et plateforme", "Files, divisions, groups and platform"};
constexpr Phrase section_guardians_rejected{"Fiches Responsables et Correspondants rejetées", "Guardians rejected"};
constexpr Phrase section_guardians_anomalies{"Fiches Responsables et Correspondants importées avec anomalies",
                                             "Guardians imported with anomalies"};
constexpr Phrase section_guardians_notes{"Fiches Responsables et Correspondants, points d’attention",
                                         "Guardians, points to note"};
constexpr Phrase section_students_rejected{"Fiches Élèves rejetées", "Pupils rejected"};
constexpr Phrase section_students_anomalies{"Fiches Élèves importées avec anomalies", "Pupils imported with anomalies"};
constexpr Phrase section_students_notes{"Fiches Élèves, points d’attention", "Pupils, points to note"};
constexpr Phrase section_students_absent{"Fiches Élèves connues, absentes du fichier",
                                         "Pupils known, but absent from the files"};
constexpr Phrase section_students_changed{"Fiches Élèves modifiées ou ajoutées", "Pupils changed or added"};
constexpr Phrase section_staff_rejected{"Fiches Personnels rejetées", "Staff rejected"};
constexpr Phrase section_staff_anomalies{"Fiches Personnels importées avec anomalies", "Staff imported with anomalies"};
constexpr Phrase section_staff_notes{"Fiches Personnels, points d’attention", "Staff, points to note"};
constexpr Phrase count_remarks{"Nombre de remarques : {}", "Number of remarks: {}"};
constexpr Phrase count_rejected{"Nombre de fiches rejetées : {}", "Number of records rejected: {}"};
constexpr Phrase count_anomalies{"Nombre de fiches importées avec anomalies : {}",
                                 "Number of records with anomalies: {}"};
constexpr Phrase count_notes{"Nombre de fiches avec points d’attention : {}",
                             "Number of records with points to note: {}"};
constexpr Phrase count_absent{"Nombre de fiches absentes du fichier : {}", "Number of records absent: {}"};
constexpr Phrase count_changed{"Nombre de fiches modifiées ou ajoutées : {}", "Number of records changed or added: {}"};
constexpr Phrase id_siecle{"SIECLE {}", "SIECLE {}"};
constexpr Phrase id_sts{"STS-web {}", "STS-web {}"};
constexpr Phrase id_private{"privé {}", "private {}"};
constexpr Phrase id_ine{"INE {}", "INE {}"};
constexpr Phrase held_students{"{0} élève{0|s}", "{0} pupil{0|s}"};
constexpr Phrase held_guardians{"{0} responsable{0|s}", "{0} guardian{0|s}"};
constexpr Phrase held_staff{"{0} personnel{0|s}", "{0} staff"};
constexpr Phrase held_divisions{"{0} division{0|s}", "{0} division{0|s}"};
constexpr Phrase held_groups{"{0} groupe{0|s}", "{0} group{0|s}"};
constexpr Phrase held_accounts{"{0} compte{0|s}", "{0} account{0|s}"};
constexpr Phrase held_links{"{0} lien{0|s}", "{0} link{0|s}"};
constexpr Phrase standard_input{"entrée standard", "standard input"};
constexpr Phrase summary_across{"Établissements lus : {} ; élèves : {} ; anomalies : {} ; notes : {}.",
                                "Schools read: {}; pupils: {}; anomalies: {}; notes: {}."};

// Schools compared
constexpr Phrase across_no_folder{"Ce dossier ne peut pas être lu.", "This folder cannot be read."};
constexpr Phrase across_nothing{"Aucun fichier de ce dossier n’a pu être lu.", "No file in this folder could be read."};
constexpr Phrase across_hint{
    "Donner un dossier qui contient, pour chaque établissement, un fichier ou un sous-dossier.",
    "Give a folder that holds, for each school, a file or a subfolder."};
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

// Command line
constexpr Phrase about{"Imprime les étiquettes d’identifiants des élèves, à partir des exports de l’établissement.",
                       "Prints pupils' login labels from the school's own exports."};
constexpr Phrase help_check{"Vérifier les fichiers et en rendre compte, sans rien changer",
                            "Check the files and report, without changing anything"};
constexpr Phrase help_generate{"Vérifier les fichiers, puis produire étiquettes, récapitulatif et liste des comptes",
                               "Check the files, then make labels, recap and account list"};
constexpr Phrase help_platforms{"Les plateformes connues", "The known platforms"};
constexpr Phrase help_stocks{"Les planches d’étiquettes connues", "The known label stocks"};
constexpr Phrase help_cards{"Les modèles d’étiquette connus", "The known label designs"};
constexpr Phrase help_input{"Exports de l’établissement (« - » : entrée standard)",
                            "The school's exports (“-”: standard input)"};
constexpr Phrase help_operation{"Code de l’opération, par exemple EVA6", "Code of the operation, e.g. EVA6"};
constexpr Phrase help_platform{
    "Plateforme (voir « passation platforms » ; par défaut : celle de l’opération, sinon asp)",
    "Platform (see “passation platforms”; default: the operation's, else asp)"};
constexpr Phrase help_uai{"Numéro de l’établissement (UAI), si les fichiers ne l’indiquent pas",
                          "The school's number (UAI), if the files do not say it"};
constexpr Phrase help_division{"N’imprimer que ces divisions (* et ? admis ; répétable)",
                               "Print only these divisions (* and ? allowed; repeatable)"};
constexpr Phrase help_mef{"N’imprimer que les MEF qui commencent ainsi (répétable)",
                          "Print only MEFs that begin like this (repeatable)"};
constexpr Phrase help_out{"Dossier de sortie (par défaut : le dossier courant)",
                          "Output folder (default: the current one)"};
constexpr Phrase help_stock{"Planche d’étiquettes (voir « passation stocks »)", "Label stock (see “passation stocks”)"};
constexpr Phrase help_card{"Modèle d’étiquette (voir « passation cards »)", "Label design (see “passation cards”)"};
constexpr Phrase help_start{
    "Première étiquette libre d’une planche entamée ; auto : à la suite, sur la planche entamée",
    "First free label of a started sheet; auto: go on with the started sheet"};
constexpr Phrase taken_over{"Comme la dernière fois pour {0} : {1}.", "As last time for {0}: {1}."};
constexpr Phrase taken_divisions{"divisions {}", "divisions {}"};
constexpr Phrase taken_mefs{"MEF {}", "MEFs {}"};
constexpr Phrase taken_stock{"planche {}", "stock {}"};
constexpr Phrase taken_card{"modèle d’étiquette {}", "label design {}"};
constexpr Phrase taken_url{"adresse {}", "address {}"};
constexpr Phrase no_longer_printed{
    "Ces divisions ne sont plus dans le zip : {}. Leurs étiquettes déjà imprimées restent valables.",
    "These divisions are no longer in the zip: {}. Their labels printed before remain valid."};
constexpr Phrase print_all_divisions{"Pour imprimer de nouveau toutes les divisions : ajouter --division '*'",
                                     "To print all divisions again: add --division '*'"};
constexpr Phrase number_or_auto{"NOMBRE|auto", "INT|auto"};
constexpr Phrase help_url{"Adresse du site, si elle est propre à l’établissement",
                          "Address of the site, where it is the school's own"};
constexpr Phrase help_column{"Désigner une colonne du tableau : \"date de naissance=Né le\" (répétable)",
                             "Name a column of the table: \"birth_date=Né le\" (repeatable)"};
constexpr Phrase help_engine{"Moteur PDF : podofo (balisé) ou haru (simple)",
                             "PDF engine: podofo (tagged) or haru (plain)"};
constexpr Phrase help_secrets{"Imprimer les mots de passe dans le récapitulatif : yes ou no",
                              "Print passwords in the recap: yes or no"};
constexpr Phrase help_date{
    "Jour de l’opération : 03/09/2026, ou avec l’heure \"03/09/2026 08:30\" (par défaut : maintenant)",
    "Day of the job: 03/09/2026 (day first), or with the time \"03/09/2026 08:30\" (default: now)"};
constexpr Phrase help_key{"Fichier de clé (par défaut : celui de l’utilisateur)", "Key file (default: the user's own)"};
constexpr Phrase help_threads{"Nombre de fils d’exécution ; le résultat n’en dépend pas",
                              "Number of threads; the result does not depend on it"};
constexpr Phrase help_report{"Forme du compte rendu : text, json ou pdf (écrit dans --out)",
                             "Form of the report: text, json or pdf (written into --out)"};
constexpr Phrase help_across{"Chercher les élèves inscrits dans deux établissements d’un même dossier",
                             "Look for pupils enrolled in two schools of a folder"};
constexpr Phrase help_explain{"Expliquer un code du compte rendu, ou tous",
                              "Explain a code of the report, or all of them"};
constexpr Phrase help_quiet{"N’afficher que les erreurs", "Print errors only"};
constexpr Phrase help_lang{"Langue des messages : fr ou en", "Language of messages: fr or en"};
constexpr Phrase help_help{"Afficher cette aide", "Print this help"};
constexpr Phrase help_version{"Afficher la version et l’empreinte des fichiers de données",
                              "Print the version and the hash of the data files"};
constexpr Phrase example{"Exemple :\n  {}\n", "Example:\n  {}\n"};
constexpr Phrase verbs{"Verbes ", "Verbs"};
constexpr Phrase verbs_print{"À la rentrée ", "In September"};
constexpr Phrase verbs_school{"Établissement et registre ", "School and registry"};
constexpr Phrase verbs_hand_out{"Toute l’année ", "Throughout the year"};
constexpr Phrase verbs_people{"Données personnelles (RGPD) ", "Personal data (GDPR)"};
constexpr Phrase verbs_keep{"La clé et la santé du registre ", "The key and the health of the registry"};
constexpr Phrase verbs_data{"Réglages et aide ", "Settings and help"};
constexpr Phrase verbs_many{"De nombreux établissements ", "Many schools"};
// CLI11 sets the colon behind these titles
constexpr Phrase options_title{"Options ", "Options"};
constexpr Phrase arguments_title{"Arguments ", "Arguments"};
constexpr Phrase argument_input{"FICHIER", "INPUT"};
constexpr Phrase argument_file{"FICHIER", "FILE"};
constexpr Phrase argument_manifest{"TABLEAU", "MANIFEST"};
constexpr Phrase argument_person{"PERSONNE", "PERSON"};
constexpr Phrase argument_login{"IDENTIFIANT", "LOGIN"};
constexpr Phrase argument_verb{"VERBE", "VERB"};
constexpr Phrase argument_number{"NUMERO", "NUMBER"};
constexpr Phrase usage_unexpected{"Commande mal formée : « {} » n’est pas attendu ici.",
                                  "Wrong usage: “{}” is not expected here."};
constexpr Phrase usage_no_verb{"Commande incomplète : il manque un verbe.", "Incomplete command: a verb is missing."};
constexpr Phrase usage_required{"Commande incomplète : il manque {}.", "Incomplete command: {} is missing."};
constexpr Phrase usage_value{"Commande mal formée : la valeur de {} manque ou n’est pas valable.",
                             "Wrong usage: the value of {} is missing or not valid."};
constexpr Phrase usage_twice{"Commande mal formée : {} est donné plusieurs fois.",
                             "Wrong usage: {} is given several times."};
constexpr Phrase usage_hint{"Lire l’aide : passation --help", "Read the help: passation --help"};
constexpr Phrase help_help_verb{"Afficher cette aide, ou celle d’un verbe", "Print this help, or that of a verb"};
constexpr Phrase usage_option{"Option inconnue ici : {}", "Unknown option here: {}"};
constexpr Phrase usage_verb{"Verbe inconnu : « {} ».", "Unknown verb: “{}”."};
constexpr Phrase usage_meant{"Peut-être : {} (aide : passation --help)", "Perhaps: {} (help: passation --help)"};
constexpr Phrase date_bad{"La date « {} » n’est pas valable.", "Date “{}” is not valid."};
constexpr Phrase date_bad_hint{"Écrire --date 03/09/2026 ou --date \"03/09/2026 08:30\"",
                               "Write --date 03/09/2026 or --date \"03/09/2026 08:30\""};
constexpr Phrase column_option_bad{"« --column {} » n’est pas de la forme champ=En-tête.",
                                   "“--column {}” is not of the form field=Header."};
constexpr Phrase column_option_hint{"Écrire par exemple : --column \"date de naissance=Né le\"",
                                    "Write for instance: --column \"birth_date=Né le\""};

// Batch
constexpr Phrase help_batch{"Faire les documents de nombreux établissements, d’après un tableau",
                            "Make the documents of many schools, from a table"};
constexpr Phrase help_manifest{"Tableau des établissements : UAI, Opération, Fichiers…",
                               "Table of schools: UAI, Opération, Fichiers..."};
constexpr Phrase help_batch_key{"Fichier de clé, le même pour tous", "Key file, the same for all"};
constexpr Phrase help_jobs{"Nombre d’établissements traités à la fois ; le résultat n’en dépend pas",
                           "Number of schools processed at once; the result does not depend on it"};
constexpr Phrase help_shard{
    "Ne faire que la part I de N du tableau (par défaut : celle qu’indique Slurm ou Kubernetes)",
    "Do only part I of N of the table (default: the one that Slurm or Kubernetes gives)"};
constexpr Phrase help_batch_yes{
    "Pour cet établissement (répétable) : accepter que plus d’un cinquième d’une catégorie soit désactivé, des "
    "fichiers d’une année antérieure, ou plus anciens que les derniers importés",
    "For this school (repeatable): accept that more than a fifth of a category is deactivated, that files are of an "
    "earlier year, or older than those imported last"};
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
constexpr Phrase batch_failed{"{} {} : échec. {}", "{} {}: failed. {}"};
constexpr Phrase batch_schools{"Établissements : {} ; faits : {} ; inchangés : {} ; en échec : {}.",
                               "Schools: {}; done: {}; unchanged: {}; failed: {}."};
constexpr Phrase batch_people{
    "Élèves lus : {} ; étiquettes : {} ; réimprimées : {} ; élèves rejetés : {} ; anomalies : {} ; non remis : {} ; "
    "réserve : {}.",
    "Pupils read: {}; labels: {}; printed again: {}; pupils rejected: {}; anomalies: {}; not handed out: {}; spares: "
    "{}."};
constexpr Phrase batch_results{"Résultats : {}", "Results: {}"};

// Random passwords
constexpr Phrase random_without_registry{
    "La plateforme « {} » demande des mots de passe aléatoires : sans registre, ils seraient perdus.",
    "Platform “{}” asks for random passwords: without a registry they would be lost."};
constexpr Phrase random_without_registry_hint{"Retirer --no-registry, ou donner un registre avec --registry.",
                                              "Remove --no-registry, or give a registry with --registry."};

// Data lists
constexpr Phrase list_logins_ours{"identifiants créés ici, à charger dans la plateforme",
                                  "logins made here, to be loaded into the platform"};
constexpr Phrase list_logins_theirs{"identifiants donnés par la plateforme", "logins given by the platform"};
constexpr Phrase list_password{"{} : {}", "{}: {}"};
constexpr Phrase list_reset{" ; réinitialisé : {}", "; reset: {}"};
constexpr Phrase list_students{"mot de passe des élèves", "pupils' password"};
constexpr Phrase list_staff{"mot de passe des personnels", "staff's password"};
constexpr Phrase list_guardians{"mot de passe des responsables", "guardians' password"};
constexpr Phrase list_administrators{"mot de passe des administrateurs", "administrators' password"};

}  // namespace passation::phrase
