#pragma once
// What help says of verbs and options, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// The page
constexpr Phrase help_serve{"Ouvrir la page de passation dans le navigateur",
                            "Open the page of passation in the browser"};
constexpr Phrase help_serve_documents{"Dossier des documents (par défaut : avec les registres)",
                                      "Folder of the documents (default: with the registries)"};
constexpr Phrase help_serve_port{"Port de la page (par défaut : un port libre ; avec --listen : 8443)",
                                 "Port of the page (default: a free one; with --listen: 8443)"};
constexpr Phrase help_serve_listen{
    "Servir la page à d’autres machines, par cette adresse du serveur (0.0.0.0 : par toutes)",
    "Serve the page to other machines, at this address of the server (0.0.0.0: at all)"};
constexpr Phrase help_serve_certificate{"Avec --listen : certificat TLS et sa chaîne (PEM)",
                                        "With --listen: TLS certificate and its chain (PEM)"};
constexpr Phrase help_serve_private_key{"Avec --listen : clé privée du certificat (PEM)",
                                        "With --listen: the certificate's private key (PEM)"};
constexpr Phrase help_serve_host{"Avec --listen : nom sous lequel on appelle la page ; répétable",
                                 "With --listen: name by which the page is called; repeatable"};
constexpr Phrase help_serve_users{"Avec --listen : fichier de ceux qui peuvent entrer (passation user add)",
                                  "With --listen: file of those who may enter (passation user add)"};
constexpr Phrase help_serve_proxy{"Avec --listen : adresse IP du portail qui dit qui entre ; les autres sont refusés",
                                  "With --listen: IP address of the portal that says who enters; others are refused"};
constexpr Phrase help_serve_proxy_header{"Avec --proxy : en-tête HTTP où il écrit l’identifiant",
                                         "With --proxy: HTTP header in which it writes the user's name"};
constexpr Phrase help_user{"Dire qui peut entrer sur la page d’un serveur", "Say who may enter the page of a server"};
constexpr Phrase help_user_add{"Ajouter un utilisateur, ou changer son mot de passe et ses établissements",
                               "Add a user, or change the user's password and schools"};
constexpr Phrase help_user_remove{"Retirer un utilisateur", "Remove a user"};
constexpr Phrase help_user_name{"Identifiant de l’utilisateur", "The user's name"};
constexpr Phrase help_users{"Fichier des utilisateurs du serveur", "File of the server's users"};
constexpr Phrase help_user_school{"UAI d’un établissement qu’il peut ouvrir ; répétable ; '*' : tous",
                                  "UAI of a school that the user may open; repeatable; '*': all"};
constexpr Phrase help_user_password{
    "Fichier dont la première ligne est le mot de passe ; - : entrée standard (par défaut, il est demandé)",
    "File whose first line is the password; -: standard input (default: it is asked for)"};
constexpr Phrase help_user_no_password{"Sans mot de passe : il n’entre que par le portail (--proxy)",
                                       "Without a password: the user enters by the portal alone (--proxy)"};
constexpr Phrase help_serve_no_browser{"Ne pas ouvrir le navigateur ; afficher l’adresse",
                                       "Do not open the browser; show the address"};

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
constexpr Phrase help_backup{"Sauvegarder le registre et sa clé, protégés par une phrase secrète",
                             "Back up the registry and its key, protected by a passphrase"};
constexpr Phrase help_restore{"Restaurer une sauvegarde", "Restore a backup"};
constexpr Phrase help_file{"Fichier", "File"};
constexpr Phrase help_passphrase{
    "Fichier dont la première ligne est la phrase secrète (par défaut : elle est demandée)",
    "File whose first line is the passphrase (default: it is asked for)"};
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
// Command line
constexpr Phrase help_person{
    "Nom et prénom (au besoin avec la date de naissance), numéro (INE, SIECLE…) ou identifiant",
    "Family and given name (with the birth date if needed), a number (INE, SIECLE...) or a login"};
constexpr Phrase help_disclose{"Toutes les données d’une personne (RGPD, article 15)",
                               "All data about a person (GDPR, article 15)"};
constexpr Phrase help_show_secrets{"Afficher aussi les mots de passe et les codes", "Show passwords and codes, too"};
constexpr Phrase help_forget{"Effacer dès maintenant une personne partie (RGPD, article 17)",
                             "Erase somebody who has left, now (GDPR, article 17)"};
constexpr Phrase help_forget_yes{"Effacer vraiment : c’est définitif", "Really erase: this is final"};
constexpr Phrase help_handout{"Noter la remise des identifiants, ou lister ceux qui ne sont pas remis (--missing)",
                              "Record that logins were handed out, or list those that were not (--missing)"};
constexpr Phrase help_by{"Nom de la personne qui les a remis", "Name of the person who handed them out"};
constexpr Phrase help_missing{"Lister les identifiants imprimés qui ne sont pas remis, par division",
                              "List the printed logins that were not handed out, by division"};
constexpr Phrase help_purge{
    "Lister, puis effacer (--yes), les personnes dont le délai est passé et les anciens fichiers",
    "List, then erase (--yes), people whose time is over and old files"};
constexpr Phrase help_purge_yes{"Effacer vraiment ces personnes, les copies du registre et les anciens fichiers",
                                "Really erase these people, copies of the registry and old files"};
// Command line, of all that ask a registry
constexpr Phrase help_which_uai{"Numéro (UAI) de l’établissement, s’il y a plusieurs registres",
                                "The school's number (UAI), where there are several registries"};
constexpr Phrase help_divisions{"Ces divisions seulement (* et ? admis ; répétable)",
                                "These divisions only (* and ? allowed; repeatable)"};
constexpr Phrase help_known_platform{"Plateforme (par défaut : la seule connue, sinon la dernière imprimée)",
                                     "Platform (default: the only one known, else the one printed last)"};
// Reset
constexpr Phrase help_reset{"Donner un nouveau mot de passe ; l’identifiant ne change pas",
                            "Give a new password; the login stays"};
constexpr Phrase help_reset_all{"Tous les élèves, même partis", "All pupils, even those who have left"};
constexpr Phrase help_reset_staff{"Tous les personnels, même partis", "All staff, even those who have left"};
constexpr Phrase help_reset_random{"Après une fuite : un mot de passe aléatoire, quelle que soit la règle",
                                   "After a leak: a random password, whatever the rule"};
constexpr Phrase help_reset_yes{"Pour plus d’une personne : le faire vraiment",
                                "For more than one person: really do it"};
// Command line
constexpr Phrase about{"Imprime les étiquettes d’identifiants des élèves, à partir des exports de l’établissement.",
                       "Prints pupils' login labels from the school's own exports."};
constexpr Phrase help_check{"Vérifier les fichiers et en rendre compte, sans rien changer",
                            "Check the files and report, without changing anything"};
constexpr Phrase help_generate{"Vérifier les fichiers, puis produire étiquettes, récapitulatif et liste des comptes",
                               "Check the files, then make labels, recap and account list"};
constexpr Phrase help_platforms{"Les plateformes connues", "The known platforms"};
constexpr Phrase help_stocks{"Les planches d’étiquettes connues", "The known label stocks"};
constexpr Phrase help_stocks_search{"Numéro, marque ou taille (7160, avery, 70x37) : n’afficher que celles-là",
                                    "Number, brand or size (7160, avery, 70x37): show only those"};
constexpr Phrase help_cards{"Les modèles d’étiquette connus", "The known label designs"};
constexpr Phrase help_preview{"Une planche d’essai, aux noms inventés, à regarder à l’écran (SVG ou PNG)",
                              "A specimen sheet, with invented names, to look at on a screen (SVG or PNG)"};
constexpr Phrase help_preview_platform{"Plateforme (voir « passation platforms » ; par défaut : asp)",
                                       "Platform (see “passation platforms”; default: asp)"};
constexpr Phrase help_preview_page{"Page de la planche (par défaut : 1)", "Page of the sheet (default: 1)"};
constexpr Phrase help_preview_resolution{"En PNG, avec tant de points par pouce",
                                         "As PNG, with that many dots per inch"};
constexpr Phrase help_preview_out{"Fichier à écrire (par défaut : apercu.svg, apercu.png ; « - » : sortie standard)",
                                  "File to write (default: apercu.svg, apercu.png; “-”: standard output)"};
constexpr Phrase help_documents{"Les documents produits, et leurs noms",
                                "The documents that are made, and their names"};
constexpr Phrase help_input{"Exports de l’établissement (« - » : entrée standard)",
                            "The school's exports (“-”: standard input)"};
constexpr Phrase help_operation{"Code de l’opération, par exemple EVA6", "Code of the operation, e.g. EVA6"};
constexpr Phrase help_platform{
    "Plateforme (voir « passation platforms » ; par défaut : celle de l’opération, sinon asp). Nommée deux fois : deux "
    "plateformes sur une étiquette",
    "Platform (see “passation platforms”; default: the operation's, else asp). Named twice: two platforms on one "
    "label"};
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
constexpr Phrase number_or_auto{"NOMBRE|auto", "INT|auto"};
constexpr Phrase help_url{"Adresse du site, si elle est propre à l’établissement",
                          "Address of the site, where it is the school's own"};
constexpr Phrase help_second_url{"Adresse du site de la seconde plateforme", "Address of the second platform's site"};
constexpr Phrase help_list{
    "Plateforme d’une liste de comptes, si l’étiquette en porte deux : FICHIER=PLATEFORME (répétable)",
    "Platform of an account list, where labels have two: FILE=PLATFORM (repeatable)"};
constexpr Phrase help_column{
    "Désigner une colonne du tableau, par son titre ou son numéro : \"date de naissance=Né le\" (répétable)",
    "Name a column of the table, by its header or number: \"birth_date=Né le\" (repeatable)"};
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
constexpr Phrase help_report_form{"Forme de la réponse : text ou json", "Form of the answer: text or json"};
constexpr Phrase help_across{"Chercher les élèves inscrits dans deux établissements d’un même dossier",
                             "Look for pupils enrolled in two schools of a folder"};
constexpr Phrase help_explain{"Expliquer un code du compte rendu, ou tous",
                              "Explain a code of the report, or all of them"};
constexpr Phrase help_quiet{"N’afficher que les erreurs", "Print errors only"};
constexpr Phrase help_lang{"Langue des messages : fr ou en", "Language of messages: fr or en"};
constexpr Phrase help_help{"Afficher cette aide", "Print this help"};
constexpr Phrase help_version{"Afficher la version et l’empreinte des fichiers de données",
                              "Print the version and the hash of the data files"};
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
constexpr Phrase argument_search{"RECHERCHE", "SEARCH"};
constexpr Phrase argument_person{"PERSONNE", "PERSON"};
constexpr Phrase argument_login{"IDENTIFIANT", "LOGIN"};
constexpr Phrase argument_verb{"VERBE", "VERB"};
constexpr Phrase argument_number{"NUMERO", "NUMBER"};
constexpr Phrase help_help_verb{"Afficher cette aide, ou celle d’un verbe", "Print this help, or that of a verb"};
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
constexpr Phrase help_classes{"Les divisions, leur état et leurs effectifs", "The divisions, their states and counts"};
constexpr Phrase help_validate{"Valider des divisions, avant d’imprimer sans fichier",
                               "Validate divisions, before printing without files"};
constexpr Phrase help_validate_what{"Divisions à valider (* et ? admis)", "Divisions to validate (* and ? allowed)"};
constexpr Phrase help_all{"Toutes les divisions", "All divisions"};
constexpr Phrase help_only_validated{"Sans fichier : n’imprimer que les divisions validées",
                                     "Without files: print only validated divisions"};
// By hand
constexpr Phrase help_add{"Ajouter une personne qui n’est dans aucun fichier, ou annuler un retrait",
                          "Add somebody who is in none of the files, or undo a removal"};
constexpr Phrase help_add_person{"Une personne retirée, à remettre", "Somebody who was removed, to be put back"};
constexpr Phrase help_family_name{"Nom de famille", "Family name"};
constexpr Phrase help_given_name{"Prénom", "Given name"};
constexpr Phrase help_birth_date{"Date de naissance (jj/mm/aaaa)", "Birth date (dd/mm/yyyy)"};
constexpr Phrase help_sex{"Sexe (F ou M)", "Sex (F or M)"};
constexpr Phrase help_ine{"INE", "INE"};
constexpr Phrase help_to_division{"Division", "Division"};
constexpr Phrase help_staff{"Un enseignant, par exemple un suppléant", "A teacher, for instance a substitute"};
constexpr Phrase help_from{"Premier jour (jj/mm/aaaa)", "First day (dd/mm/yyyy)"};
constexpr Phrase help_until{"Dernier jour (jj/mm/aaaa)", "Last day (dd/mm/yyyy)"};
constexpr Phrase help_remove{"Retirer une personne qui est encore dans les fichiers",
                             "Remove somebody who is still in the files"};
constexpr Phrase help_move{"Changer un élève de division, quoi que disent les fichiers",
                           "Move a pupil to another division, whatever the files say"};
constexpr Phrase help_as_imported{"Revenir à la division du fichier", "Go back to the file's division"};
constexpr Phrase help_large{
    "Noter qu’un élève a besoin de grands caractères, d’année en année ; sans PERSONNE : la liste",
    "Note that a pupil needs large print, from year to year; without PERSON: the list"};
constexpr Phrase help_large_off{"Cet élève n’en a plus besoin", "This pupil no longer needs it"};
constexpr Phrase help_generate_large{
    "Élève qui a besoin d’une étiquette en grands caractères, désormais (répétable ; voir « passation large »)",
    "Pupil who needs a label in large print, from now on (repeatable; see “passation large”)"};
constexpr Phrase help_large_stock{"Planche des étiquettes en grands caractères (par défaut : avery-7165)",
                                  "Stock of the labels in large print (default: avery-7165)"};
// Printed again
constexpr Phrase help_reprint{"Réimprimer des étiquettes : les mêmes identifiants et mots de passe",
                              "Print labels again: the same logins and passwords"};
constexpr Phrase help_people{"Nom et prénom, ou un numéro (répétable)",
                             "Family and given name, or a number (repeatable)"};
constexpr Phrase help_reprint_operation{"Opération (par défaut : la dernière imprimée)",
                                        "Operation (default: the one printed last)"};
// In the drawer
constexpr Phrase help_spare{"Préparer des identifiants de réserve pour des arrivées tardives, et les imprimer",
                            "Make spare logins for late arrivals, and print them"};
constexpr Phrase help_spare_count{"Combien par division", "How many in each division"};
constexpr Phrase help_give{"Donner un identifiant de réserve à un élève ; sans argument : en faire la liste",
                           "Give a spare login to a pupil; without arguments: list them"};
constexpr Phrase help_spare_login{"L’identifiant imprimé sur l’étiquette de réserve",
                                  "The login printed on the spare label"};
constexpr Phrase help_sheets{"Les planches entamées : les voir, les corriger", "The started sheets: see and edit them"};
constexpr Phrase help_sheet_number{"Numéro dans la liste", "Number in the list"};
constexpr Phrase help_next{"Première étiquette libre", "First free label"};
constexpr Phrase help_drop{"Cette planche n’existe plus", "This sheet is gone"};
// Lists of people and logins
constexpr Phrase argument_list{"LISTE", "LIST"};
constexpr Phrase help_accounts{"Lister classes, élèves, personnels et responsables avec leurs identifiants",
                               "List classes, pupils, staff and guardians with their logins"};
constexpr Phrase help_accounts_list{
    "classes, groups (groupes), students (élèves), staff (personnels) ou guardians (responsables) ; rien : toutes",
    "classes, groups, students, staff or guardians; nothing: all of them"};
constexpr Phrase help_accounts_new{"Seulement les personnes arrivées avec le dernier import qui en a amené",
                                   "Only the people who came with the last import that brought any"};
constexpr Phrase help_accounts_report{"Forme : text, csv (une liste, par défaut celle des élèves) ou json",
                                      "Form: text, csv (one list, by default the pupils') or json"};

constexpr Phrase help_continuous{
    "Écrire aussi un fichier de toutes les étiquettes à la suite : une division ne commence pas sur une nouvelle "
    "planche",
    "Also write a file of all labels one after the other: no division begins on a new sheet"};
// Printers
constexpr Phrase help_calibrate{
    "Calibrer une imprimante : sa feuille de mesure, et les nombres qu’on y lit ; rien : la liste",
    "Calibrate a printer: its sheet, and the numbers read off; nothing: list them"};
constexpr Phrase help_calibrate_stock{
    "Planche dont la feuille est imprimée, ou sur laquelle on a mesuré (par défaut : avery-7160)",
    "Stock whose sheet is printed, or was measured (default: avery-7160)"};
constexpr Phrase help_calibrate_printer{"Nom de l’imprimante, au choix", "Name of the printer, any"};
constexpr Phrase help_offset{"Décalage à la première étiquette, en mm : vers la droite, vers le bas",
                             "Offset at the first label, in mm: to the right, downwards"};
constexpr Phrase help_drift{"Ce qui s’y ajoute à la dernière étiquette, en mm (par défaut : 0,0)",
                            "What is added to it at the last label, in mm (default: 0,0)"};
constexpr Phrase help_calibrate_forget{"Supprimer le calibrage de cette imprimante",
                                       "Remove this printer’s calibration"};
constexpr Phrase help_printer{
    "Imprimante calibrée (voir « passation calibrate ») : les étiquettes sont déplacées d’autant",
    "Calibrated printer (see “passation calibrate”): labels are moved accordingly"};

// The manual page
constexpr Phrase manual_name{"NOM", "NAME"};
constexpr Phrase manual_synopsis{"SYNOPSIS", "SYNOPSIS"};
constexpr Phrase manual_words{"VERBE [OPTIONS] [FICHIERS]", "VERB [OPTIONS] [FILES]"};
constexpr Phrase manual_exit{"ÉTAT DE SORTIE", "EXIT STATUS"};
constexpr Phrase manual_exit_text{
    "0 : fait.\n2 : rien n’a été produit.\n3 : fait, mais le compte rendu contient des rejets ou des "
    "anomalies, ou un établissement d’un lot a échoué.",
    "0: done.\n2: nothing was produced.\n3: done, but the report holds rejections or anomalies, or one school of a "
    "batch failed."};

}  // namespace passation::phrase
