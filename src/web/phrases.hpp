#pragma once
// What the pages say, page by page.

#include "base/message.hpp"

namespace passation::phrase {

// All pages
constexpr Phrase menu{"Pages", "Pages"};
constexpr Phrase skip{"Aller au contenu", "Skip to the content"};
constexpr Phrase leave{"Quitter", "Leave"};
constexpr Phrase log_out{"Se déconnecter", "Log out"};
constexpr Phrase school{"Établissement", "School"};
constexpr Phrase no_school_yet{"aucun établissement", "no school yet"};
constexpr Phrase show_school{"Afficher", "Show"};
constexpr Phrase foot{"Rien n’est envoyé hors de cet ordinateur.", "Nothing is sent out of this computer."};
constexpr Phrase foot_of_server{"Rien n’est envoyé hors du serveur.", "Nothing is sent out of the server."};
constexpr Phrase problem_title{"Erreur", "Error"};
constexpr Phrase not_done{"Ce n’est pas possible ainsi.", "This is not possible as it is."};
constexpr Phrase confirm_below{"Si c’est bien ce que vous voulez, cochez « Je confirme » ci-dessous et recommencez.",
                               "If this is what you want, tick “I confirm” below and try again."};
constexpr Phrase confirm{"Je confirme", "I confirm"};
constexpr Phrase refused_title{"Demande refusée", "Request refused"};
constexpr Phrase refused{"Cette demande ne vient pas d’une page de passation. Rouvrez passation depuis le menu.",
                         "This request does not come from a page of passation. Open passation again from the menu."};
constexpr Phrase refused_host{
    "La page de passation a une adresse à elle, qui change à chaque démarrage. Rouvrez passation depuis le menu.",
    "The page of passation has an address of its own, another one at each start. Open passation again from the menu."};
constexpr Phrase refused_of_server{
    "Cette demande ne vient pas d’une page de passation. Revenez à l’accueil et recommencez.",
    "This request does not come from a page of passation. Go back to the home page and try again."};
constexpr Phrase refused_host_of_server{
    "Cette adresse n’est pas celle de passation. Utilisez l’adresse que l’on vous a donnée.",
    "This is not the address of passation. Use the address that you were given."};
constexpr Phrase refused_peer{"passation s’ouvre ici depuis le portail. Connectez-vous au portail.",
                              "passation is opened from the portal here. Log in to the portal."};
constexpr Phrase refused_user{
    "Votre compte n’a pas accès à passation. Demandez cet accès à l’administrateur du serveur.",
    "Your account has no access to passation. Ask the server's administrator for it."};
constexpr Phrase refused_to_user{"Cette page est réservée à qui s’occupe de tous les établissements du serveur.",
                                 "This page is for those alone who look after all schools of the server."};
constexpr Phrase refused_size{"C’est trop pour un envoi : 128 Mo et 2 000 champs au plus. Rien n’a été lu.",
                              "This is too much at once: 128 MB and 2,000 fields at most. Nothing was read."};
constexpr Phrase refused_busy{"D’autres fichiers sont en train d’être envoyés. Revenez en arrière et recommencez.",
                              "Other files are being sent at this moment. Go back and try again."};
constexpr Phrase refused_failed{
    "Une erreur inattendue est survenue. Ce qui était enregistré l’est toujours. Revenez à l’accueil et recommencez.",
    "Something unexpected happened. What was saved is still saved. Go back to the home page and try again."};
constexpr Phrase session_over_title{"La page est en pause", "The page is paused"};
constexpr Phrase session_over{
    "Pour continuer, rouvrez passation depuis le menu : rien de ce qui est enregistré n’est perdu.",
    "To go on, open passation again from the menu: nothing that was saved is lost."};
constexpr Phrase session_over_of_server{
    "Pour continuer, reconnectez-vous : ce qui est enregistré et ce que vous aviez commencé sont toujours là.",
    "To go on, log in again: what was saved and what you had begun are still there."};
constexpr Phrase go_on{"Continuer", "Go on"};
constexpr Phrase login_title{"Connexion", "Log in"};
constexpr Phrase login_name{"Identifiant", "User name"};
constexpr Phrase login_password{"Mot de passe", "Password"};
constexpr Phrase login_button{"Se connecter", "Log in"};
constexpr Phrase login_wrong{"L’identifiant ou le mot de passe n’est pas le bon.",
                             "The user name or the password is wrong."};
constexpr Phrase login_waits{"Trop d’essais : réessayez dans {0} minute{0|s}.",
                             "Too many attempts: try again in {0} minute{0|s}."};
constexpr Phrase login_busy{"Plusieurs personnes se connectent en ce moment. Recommencez.",
                            "Several people are logging in at this moment. Try again."};
constexpr Phrase logged_out_title{"Vous êtes déconnecté de passation", "You are logged out of passation"};
constexpr Phrase logged_out{"Vous pouvez fermer cet onglet.", "You may close this tab."};
constexpr Phrase ticket_used_title{"Ce lien a déjà servi", "This link was used already"};
constexpr Phrase ticket_used{"Rouvrez passation depuis le menu.", "Open passation again from the menu."};
constexpr Phrase left_title{"Vous avez quitté passation", "You have left passation"};
constexpr Phrase left{"Vous pouvez fermer cet onglet.", "You may close this tab."};
constexpr Phrase not_found_title{"Page inconnue", "Unknown page"};
constexpr Phrase go_on_there{"Aller à la page « {} »", "Go to the page “{}”"};
constexpr Phrase not_found{"Cette adresse ne mène à aucune page.", "This address leads to no page."};

// The start of the program
constexpr Phrase cannot_listen{"La page ne peut pas être ouverte sur cet ordinateur.",
                               "The page cannot be opened on this computer."};
constexpr Phrase cannot_listen_hint{"Fermer les autres programmes qui occupent ce port, ou en choisir un autre.",
                                    "Close other programs that use this port, or choose another one."};
constexpr Phrase cannot_listen_there{"La page ne peut pas être ouverte à cette adresse.",
                                     "The page cannot be opened at this address."};
constexpr Phrase shared_at{"passation est ouvert : {}", "passation is open: {}"};
constexpr Phrase no_runtime_folder{"Aucun dossier n’est prévu pour la page.", "There is no folder for the page."};
constexpr Phrase no_runtime_folder_hint{"Vérifier les droits du dossier personnel.",
                                        "Check the rights of the home folder."};
constexpr Phrase no_documents_folder{"Le dossier des documents ne peut pas être créé.",
                                     "The folder of the documents cannot be made."};
constexpr Phrase open_page{"Ouvrir passation", "Open passation"};
constexpr Phrase opened_running{"passation est déjà en cours : sa page vient d’être rouverte.",
                                "passation is running already: its page has been opened again."};
constexpr Phrase open_by_hand{"Ouvrir ce fichier dans un navigateur : {}\nou cette adresse : {}\navec ce code : {}",
                              "Open this file in a browser: {}\nor this address: {}\nwith this code: {}"};
constexpr Phrase enter_code{"Code affiché au démarrage", "Code shown at the start"};
constexpr Phrase enter_button{"Entrer", "Enter"};

// Accueil
constexpr Phrase home_title{"Accueil", "Home"};
constexpr Phrase home_first{
    "passation imprime les étiquettes de connexion de vos élèves à partir du fichier de SIECLE. Déposez-le ici : rien "
    "n’est enregistré avant que vous ne l’ayez demandé.",
    "passation prints your pupils’ login labels from SIECLE’s file. Drop it here: nothing is saved before you ask for "
    "it."};
constexpr Phrase task_import{"Importer les classes", "Import the classes"};
constexpr Phrase task_questions{"Répondre aux questions", "Answer the questions"};
constexpr Phrase task_validate{"Valider les classes", "Validate the classes"};
constexpr Phrase task_labels{"Générer les étiquettes de connexion", "Make the login labels"};
constexpr Phrase task_handout{"Remettre les identifiants", "Hand out the logins"};
constexpr Phrase task_backup{"Sauvegarder la clé", "Back up the key"};
constexpr Phrase state_todo{"à faire", "to do"};
constexpr Phrase state_done{"fait", "done"};
constexpr Phrase state_imported{"fait le {}", "done on {}"};
constexpr Phrase state_draft{"fichier lu, pas encore enregistré", "file read, not saved yet"};
constexpr Phrase state_questions{"{0} question{0|s}", "{0} question{0|s}"};
constexpr Phrase state_to_validate{"{0} classe{0|s} à valider", "{0} class{0|es} to validate"};
constexpr Phrase state_to_hand_out{"{0} à remettre", "{0} to hand out"};
constexpr Phrase state_to_print{"{0} étiquette{0|s} à imprimer", "{0} label{0|s} to print"};
constexpr Phrase figure_students{"Scolarisés", "Pupils"};
constexpr Phrase dashboard{"Tableau de bord", "Overview"};
constexpr Phrase figure_left{"Sortants", "Left"};
constexpr Phrase figure_blocking{"Fiches bloquantes", "Blocking records"};
constexpr Phrase figure_withheld{"Sans étiquette", "Without a label"};
constexpr Phrase figure_twice{"Multi-inscriptions", "Enrolled twice"};
constexpr Phrase figure_classes{"Classes", "Classes"};
constexpr Phrase figure_printed{"Étiquettes imprimées", "Labels printed"};

// Importer les classes
constexpr Phrase import_title{"Importer les classes", "Import the classes"};
constexpr Phrase import_menu{"Importer", "Import"};
constexpr Phrase import_files{"Des fichiers", "Files"};
constexpr Phrase import_which{
    "Tels quels, zippés ou non, plusieurs à la fois : ElevesSansAdresses de SIECLE, sts_emp de STS-web, un tableau, "
    "une "
    "liste de comptes. 128 Mo au plus.",
    "As they are, zipped or not, several at once: SIECLE’s ElevesSansAdresses, STS-web’s sts_emp, a table, a list of "
    "accounts. 128 MB at most."};
constexpr Phrase import_choose{"Choisir des fichiers, ou les déposer ici", "Choose files, or drop them here"};
constexpr Phrase import_paste{"Ou un tableau copié", "Or a copied table"};
constexpr Phrase import_paste_here{"Coller ici la liste des élèves, avec sa ligne de titres",
                                   "Paste the list of pupils here, with its line of titles"};
constexpr Phrase import_uai{"Numéro de l’établissement (UAI)", "Number of the school (UAI)"};
constexpr Phrase import_uai_hint{"seulement si les fichiers ne le disent pas, par exemple pour un tableau collé",
                                 "only where the files do not say it, as of a pasted table"};
constexpr Phrase import_partial{"Ces fichiers ne sont qu’une partie de l’établissement : personne d’autre ne part",
                                "These files are only a part of the school: nobody else leaves"};
constexpr Phrase import_analyse{"Analyse du fichier", "Analyse the file"};
constexpr Phrase import_nothing_saved{"Rien n’est encore enregistré.", "Nothing is saved yet."};
constexpr Phrase import_no_file{"Choisissez un fichier, ou collez un tableau.", "Choose a file, or paste a table."};
constexpr Phrase pasted_name{"tableau collé", "pasted table"};

// Compte rendu
constexpr Phrase page_report{"Compte rendu", "Report"};
constexpr Phrase report_nothing{"Aucun fichier n’a été lu.", "No file has been read."};
constexpr Phrase report_files{"Fichiers lus", "Files read"};
constexpr Phrase figure_read{"Élèves lus", "Pupils read"};
constexpr Phrase figure_labels{"Étiquettes", "Labels"};
constexpr Phrase figure_rejects{"Rejets", "Rejections"};
constexpr Phrase figure_anomalies{"Anomalies", "Anomalies"};
constexpr Phrase page_divisions{"Divisions", "Divisions"};
constexpr Phrase without_division{"(sans division)", "(without a class)"};
constexpr Phrase report_more{"Voir les {} suivantes", "Show the next {}"};
constexpr Phrase report_todo{"À faire :", "To do:"};
constexpr Phrase report_changes{"Ce qui sera enregistré pour {}", "What will be saved for {}"};
constexpr Phrase report_first{"C’est le premier import de cet établissement.",
                              "This is the first import of this school."};
constexpr Phrase report_save{"Enregistrer", "Save"};
constexpr Phrase report_saved{"Les données sont enregistrées.", "The data are saved."};
constexpr Phrase report_is_saved{"Ces données sont enregistrées.", "These data are saved."};
constexpr Phrase report_list_note{
    "Les identifiants de la liste de comptes sont gardés quand les étiquettes sont générées : les générer avant de "
    "quitter, ou donner de nouveau la liste avant d’imprimer.",
    "The logins of the list of accounts are kept when the labels are made: make them before you leave, or give the "
    "list again before printing."};
constexpr Phrase report_again{"Corriger et importer de nouveau", "Correct and import again"};
constexpr Phrase report_go_on{"Continuer vers les classes", "Go on to the classes"};
constexpr Phrase report_other_files{"Importer d’autres fichiers", "Import other files"};
constexpr Phrase report_discard{"Abandonner ces fichiers", "Discard these files"};
constexpr Phrase report_discarded{"Les fichiers sont abandonnés ; rien n’a été enregistré.",
                                  "The files are discarded; nothing was saved."};
constexpr Phrase severity_reject{"rejet", "rejection"};
constexpr Phrase severity_anomaly{"anomalie", "anomaly"};
constexpr Phrase severity_note{"point d’attention", "note"};
constexpr Phrase change_created{"Arrivées", "Arrivals"};
constexpr Phrase change_updated{"Modifiés", "Changed"};
constexpr Phrase change_gone{"Départs", "Departures"};

// Désigner les colonnes
constexpr Phrase columns_title{"Désigner les colonnes", "Name the columns"};
constexpr Phrase columns_select{"Sélectionnez", "Select"};
constexpr Phrase columns_ignore{"ne pas lire", "do not read"};
constexpr Phrase columns_convert{"Convertir", "Convert"};
constexpr Phrase columns_none{"Aucun tableau n’a été lu.", "No table has been read."};
constexpr Phrase columns_caption{"{0} – {1} ligne{1|s}, les premières valeurs",
                                 "{0} – {1} line{1|s}, the first values"};
constexpr Phrase columns_unnamed{"Colonne {}", "Column {}"};
constexpr Phrase columns_header{"Ligne des titres", "Line of the titles"};
constexpr Phrase columns_no_header{"aucune : chaque ligne est une personne", "none: each line is a person"};
constexpr Phrase columns_header_line{"ligne {}", "line {}"};
constexpr Phrase columns_read_sheet{"Lire la feuille « {} »", "Read the sheet “{}”"};
constexpr Phrase columns_missing{"Il manque : {}", "Missing: {}"};
constexpr Phrase columns_what_to_do{
    "Choisir ce que contient chaque colonne marquée « Sélectionnez » ; « ne pas lire » pour celles qui ne servent pas.",
    "Choose what each column marked “Select” holds; “do not read” for those that are of no use."};
constexpr Phrase columns_raw_secret{"Ce tableau peut contenir des mots de passe : ses lignes ne sont pas affichées.",
                                    "This table may hold passwords: its lines are not shown."};
constexpr Phrase columns_raw{"Afficher les données brutes", "Show the raw data"};

// Questions
constexpr Phrase questions_title{"Questions", "Questions"};
constexpr Phrase questions_none{"Il n’y a aucune question.", "There is no question."};
constexpr Phrase questions_same{"C’est la même personne : {}", "It is the same person: {}"};
constexpr Phrase questions_new{"C’est quelqu’un d’autre, encore inconnu", "It is somebody else, not known yet"};
constexpr Phrase questions_later{"Plus tard", "Later"};
constexpr Phrase questions_answer{"Répondre", "Answer"};
constexpr Phrase questions_answered{"Les réponses sont prises en compte.", "The answers are taken into account."};

constexpr Phrase questions_in_file{"Dans le fichier", "In the file"};
constexpr Phrase questions_compared{"La personne du fichier, et qui lui ressemble",
                                    "The person of the file, and who is much alike"};

// People side by side
constexpr Phrase compared_field{"Champ", "Field"};
constexpr Phrase compared_known{"Déjà connu", "Known already"};
constexpr Phrase compared_left{"parti le {}", "left on {}"};
constexpr Phrase compared_differs{"(différent)", "(different)"};

// Étiquettes
constexpr Phrase labels_title{"Étiquettes", "Labels"};
constexpr Phrase labels_operation{"Opération", "Operation"};
constexpr Phrase labels_operation_hint{"un mot court qui nomme les documents, par exemple EVA6",
                                       "a short word that names the documents, such as EVA6"};
constexpr Phrase labels_platform{"Plateforme", "Platform"};
constexpr Phrase labels_second{"Seconde plateforme sur la même étiquette", "Second platform on the same label"};
constexpr Phrase labels_one_platform{"aucune", "none"};
constexpr Phrase labels_second_url{"Adresse du site de la seconde plateforme", "Address of the second platform’s site"};
constexpr Phrase labels_second_url_hint{"seulement si elle est propre à l’établissement",
                                        "only where it is the school’s own"};
constexpr Phrase import_list_legend{"De quelle plateforme est la liste de comptes « {} » ?",
                                    "Of which platform is the list of accounts “{}”?"};
constexpr Phrase import_list_why{
    "Les étiquettes portent les identifiants de deux plateformes : chacun doit être imprimé sous le bon nom.",
    "Labels have logins of two platforms: each has to be printed under the right name."};
constexpr Phrase import_list_answer{"Continuer", "Go on"};
constexpr Phrase labels_classes{"Classes à imprimer", "Classes to print"};
constexpr Phrase labels_to_validate{"à valider", "to validate"};
constexpr Phrase labels_stock{"Planche", "Stock"};
constexpr Phrase labels_stock_hint{"le numéro imprimé sur le paquet, par exemple 7160 ou L7160",
                                   "the number on the packet, such as 7160 or L7160"};
constexpr Phrase labels_card{"Modèle", "Design"};
constexpr Phrase labels_printer{"Imprimante", "Printer"};
constexpr Phrase labels_no_printer{"sans réglage", "without calibration"};
constexpr Phrase labels_url{"Adresse du site", "Address of the site"};
constexpr Phrase labels_url_hint{"seulement si elle est propre à l’établissement, comme celle de l’ENT",
                                 "only where it is the school’s own, such as the ENT’s"};
constexpr Phrase labels_start{"Première étiquette libre de la première planche", "First free label of the first sheet"};
constexpr Phrase labels_started{"Planche entamée le {} : l’étiquette {} est la première libre.",
                                "Sheet started on {}: label {} is the first free one."};
constexpr Phrase labels_go_on{"Continuer cette planche", "Go on with this sheet"};
constexpr Phrase labels_changed{"{0} étiquette{0|s} à coller, {1} à retirer.",
                                "{0} label{0|s} to stick, {1} to take away."};
constexpr Phrase labels_restored{
    "Ce registre vient d’une sauvegarde du {} : réinitialiser de nouveau les mots de passe qui l’ont été depuis, et "
    "retirer les étiquettes imprimées depuis.",
    "This registry comes from a backup of {}: reset again the passwords that were reset since then, and take away the "
    "labels printed since then."};
constexpr Phrase labels_restored_done{"C’est fait, ou il n’y en a pas", "That is done, or there are none"};
constexpr Phrase labels_preview{"Voir l’aperçu", "Show the preview"};
constexpr Phrase labels_generate{"Valider et générer les étiquettes de connexion",
                                 "Validate and make the login labels"};
constexpr Phrase labels_open{"{0} classe{0|s} à valider avant d’imprimer :",
                             "{0} class{0|es} to validate before printing:"};
constexpr Phrase labels_preview_title{"Aperçu", "Preview"};
constexpr Phrase labels_preview_alt{"La première planche, avec des identifiants inventés",
                                    "The first sheet, with invented logins"};
constexpr Phrase labels_preview_note{
    "Exemple : ces identifiants et ces mots de passe sont inventés. À l’imprimante : taille réelle, « 100 % ».",
    "An example: these logins and passwords are invented. At the printer: actual size, “100 %”."};
constexpr Phrase labels_done{
    "L’échantillon est validé, le fichier des étiquettes est disponible dans l’onglet Documents.",
    "The sample is validated, the file of the labels is in the tab Documents."};

// Documents
constexpr Phrase documents_title{"Documents", "Documents"};
constexpr Phrase documents_none{"Aucun document n’a encore été généré.", "No document has been made yet."};
constexpr Phrase documents_size{"À l’imprimante : taille réelle, « 100 % », sans ajustement à la page.",
                                "At the printer: actual size, “100 %”, not fitted to the page."};
constexpr Phrase documents_made{"Fichier généré le {} à {:02}:{:02}", "File made on {} at {:02}:{:02}"};
constexpr Phrase documents_labels_of{"étiquettes de {}", "labels of {}"};
constexpr Phrase documents_print{"Imprimer", "Print"};
constexpr Phrase documents_download{"Télécharger", "Download"};
constexpr Phrase documents_destroy{"Détruire", "Destroy"};
constexpr Phrase documents_destroy_what{
    "Le fichier {} sera supprimé de cet ordinateur. Les identifiants restent valables : les étiquettes peuvent être "
    "imprimées de nouveau.",
    "The file {} will be deleted from this computer. The logins remain valid: the labels can be printed again."};
constexpr Phrase documents_destroy_yes{"Détruire ce fichier", "Destroy this file"};
constexpr Phrase documents_destroyed{"Le fichier {} est supprimé.", "The file {} is deleted."};
constexpr Phrase documents_gone{"Ce document n’est plus là.", "This document is no longer there."};
constexpr Phrase documents_gone_hint{"Le générer de nouveau dans l’onglet Étiquettes.",
                                     "Make it again in the tab Labels."};

// Classe(s)
constexpr Phrase classes_title{"Classe(s)", "Classes"};
constexpr Phrase classes_table{"Les classes et leurs effectifs", "The classes and how many pupils they have"};
constexpr Phrase classes_name{"Classe", "Class"};
constexpr Phrase classes_declared{"Effectif déclaré", "Declared"};
constexpr Phrase classes_found{"Effectif constaté", "Found"};
constexpr Phrase classes_printed{"Imprimés", "Printed"};
constexpr Phrase classes_state{"État", "State"};
constexpr Phrase classes_open{"à valider", "to validate"};
constexpr Phrase classes_validated{"validé", "validated"};
constexpr Phrase classes_validate{"Valider", "Validate"};
constexpr Phrase classes_validate_one{"Valider {}", "Validate {}"};
constexpr Phrase classes_validate_all{"Tout valider", "Validate all"};
constexpr Phrase classes_lead{
    "Ouvrir une classe pour vérifier ses élèves, en ajouter, en retirer ou en changer de classe. Seules les classes "
    "validées sont imprimées.",
    "Open a class to look at its pupils, add some, remove some or move them. Only validated classes are printed."};
constexpr Phrase classes_ready{"Toutes les classes sont validées.", "All classes are validated."};
constexpr Phrase classes_without{"{0} élève{0|s} sans classe", "{0} pupil{0|s} without a class"};
constexpr Phrase classes_done{"{0} classe{0|s} validée{0|s}.", "{0} class{0|es} validated."};

// Choosing among the records of a report
constexpr Phrase filter_division{"Division", "Division"};
constexpr Phrase filter_severity{"Gravité", "Severity"};
constexpr Phrase filter_all{"toutes", "all"};
constexpr Phrase filter_apply{"Filtrer", "Filter"};
constexpr Phrase report_pdf{"Télécharger le compte rendu (PDF)", "Download the report (PDF)"};
constexpr Phrase report_empty{"{0} section{0|s} sans résultat", "{0} section{0|s} with nothing"};
constexpr Phrase filter_nothing{"Aucune fiche ne correspond à ce choix.", "No record fits this choice."};

// Historique
constexpr Phrase history_title{"Historique", "History"};
constexpr Phrase imports_caption{"Imports", "Imports"};
constexpr Phrase imports_date{"Date", "Date"};
constexpr Phrase imports_type{"Type", "Type"};
constexpr Phrase imports_files{"Fichiers", "Files"};
constexpr Phrase imports_guardians{"Responsables", "Guardians"};
constexpr Phrase imports_students{"Élèves", "Pupils"};
constexpr Phrase imports_staff{"Personnels", "Staff"};
constexpr Phrase imports_absents{"Absents", "Absent"};
constexpr Phrase imports_all{"Tous les imports", "All imports"};
constexpr Phrase import_unknown{"Cet import n’est pas dans l’historique.", "This import is not in the history."};
constexpr Phrase import_report_erased{
    "Ce compte rendu a été effacé (après douze mois, ou avec une personne oubliée).",
    "This report was erased (after twelve months, or with a person who was forgotten)."};
constexpr Phrase type_import{"Import", "Import"};
constexpr Phrase type_import_and_labels{"Import et étiquettes", "Import and labels"};
constexpr Phrase type_labels{"Étiquettes", "Labels"};
constexpr Phrase type_reset{"Réinitialisation", "Reset"};
constexpr Phrase type_spare_given{"Identifiant de réserve donné", "Spare login given"};
constexpr Phrase type_added{"Ajout à la main", "Added by hand"};
constexpr Phrase type_removed{"Retrait à la main", "Removed by hand"};
constexpr Phrase type_moved{"Changement de classe à la main", "Moved by hand"};
constexpr Phrase person_story_of{"Que s’est-il passé pour une personne ?", "What happened to a person?"};
constexpr Phrase person_asked{"Nom et prénom, ou INE", "Family and given name, or INE"};
constexpr Phrase person_asked_hint{"d’un élève, d’un personnel ou d’un responsable ; un identifiant convient aussi",
                                   "of a pupil, a member of staff or a guardian; a login will do, too"};
constexpr Phrase person_search{"Rechercher", "Search"};
constexpr Phrase person_not_asked{"Indiquez de qui il s’agit.", "Say who is meant."};

// What the registry keeps of a person
constexpr Phrase person_story{"Fiche d’une personne", "A person’s record"};
constexpr Phrase person_several_shown{"{0} personne{0|s} {0|correspond|correspondent}.",
                                      "{0} {0|person fits|people fit}."};
constexpr Phrase person_back{"Revenir à la fiche", "Back to the record"};
constexpr Phrase story_events{"Événements", "Events"};
constexpr Phrase story_date{"Date", "Date"};
constexpr Phrase story_event{"Événement", "Event"};
constexpr Phrase story_labels{"Étiquettes et fiches imprimées", "Labels and sheets printed"};
constexpr Phrase story_nothing_printed{"Rien n’a été imprimé.", "Nothing was printed."};
constexpr Phrase story_printed_at{"Imprimé le", "Printed on"};
constexpr Phrase story_document{"Document", "Document"};
constexpr Phrase story_sheet{"Planche", "Sheet"};
constexpr Phrase story_label{"Étiquette", "Label"};
constexpr Phrase story_handed_out{"Remise", "Handed out"};
constexpr Phrase story_not_handed_out{"pas encore remis", "not handed out yet"};
constexpr Phrase story_holds{"Validité", "Validity"};
constexpr Phrase story_withdrawn{"n’est plus valable depuis le {}", "no longer valid since {}"};
constexpr Phrase large_is_on{"En plus de l’étiquette ordinaire : une étiquette en grands caractères.",
                             "Beside the ordinary label: one in large print."};
constexpr Phrase large_is_off{"Étiquette ordinaire seulement.", "The ordinary label only."};
constexpr Phrase large_put_on{"Ajouter une étiquette en grands caractères", "Add a label in large print"};
constexpr Phrase large_take_off{"Ne plus imprimer en grands caractères", "No longer print in large print"};
constexpr Phrase access_title{"Droit d’accès (RGPD)", "Right of access (GDPR)"};
constexpr Phrase access_what{
    "Tout ce que le registre sait de cette personne, dans un fichier de texte à lui remettre : identité, événements, "
    "identifiants, étiquettes imprimées et remises.",
    "All that the registry knows of this person, in a text file to be handed over: identity, events, logins, labels "
    "printed and handed out."};
constexpr Phrase access_secrets{"Avec les mots de passe et les codes", "With passwords and codes"};
constexpr Phrase access_download{"Télécharger", "Download"};
constexpr Phrase erase_title{"Effacer cette personne", "Erase this person"};
constexpr Phrase erase_not_yet{
    "Pour effacer cette personne, importer d’abord un fichier où elle n’est plus : sinon le prochain import la "
    "créerait "
    "à nouveau.",
    "To erase this person, first import a file that no longer has him or her: otherwise the next import would create "
    "the person again."};
constexpr Phrase erase_what{
    "Seront effacés définitivement : l’identité de {0}, {1} identifiant{1|s}, {2} impression{2|s}, {3} événement{3|s}, "
    "{4} compte{4|s} {4|rendu|rendus} où cette personne peut être nommée, {5} copie{5|s} du registre.",
    "To be erased for good: the identity of {0}, {1} login{1|s}, {2} printing{2|s}, {3} event{3|s}, {4} report{4|s} "
    "that may name this person, {5} {5|copy|copies} of the registry."};
constexpr Phrase erase_after{
    "Les identifiants ne seront jamais donnés à quelqu’un d’autre. Restent à supprimer à la main : les sauvegardes et "
    "les documents déjà produits.",
    "The logins will never be given to anybody else. Still to be deleted by hand: backups and documents already made."};
constexpr Phrase erase_yes{"Effacer définitivement", "Erase for good"};
constexpr Phrase erase_done{"Effacé : identité, {0} identifiant{0|s}, {1} impression{1|s}, {2} événement{2|s}.",
                            "Erased: identity, {0} login{0|s}, {1} printing{1|s}, {2} event{2|s}."};

// Réglages
constexpr Phrase settings_title{"Réglages", "Settings"};
constexpr Phrase settings_registry{"Registre et clé", "Registry and key"};
constexpr Phrase settings_printers{"Imprimantes", "Printers"};
constexpr Phrase settings_printers_why{
    "Une imprimante qui décale les étiquettes se mesure une fois ; ensuite, tout est imprimé à sa place.",
    "A printer that is off its mark is measured once; then everything is printed where it should be."};
constexpr Phrase printers_measured{"Imprimantes mesurées", "Printers that were measured"};
constexpr Phrase printer_offset{"Décalage x ; y (mm)", "Offset x; y (mm)"};
constexpr Phrase printer_drift{"Dérive x ; y (mm)", "Drift x; y (mm)"};
constexpr Phrase printer_measured_on{"Mesurée sur", "Measured on"};
constexpr Phrase printer_action{"Oublier", "Forget"};
constexpr Phrase printer_forget{"Oublier", "Forget"};
constexpr Phrase printer_forget_what{
    "Les mesures de l’imprimante « {} » seront supprimées : elle imprimera sans correction.",
    "The measurements of printer “{}” will be deleted: it will print without correction."};
constexpr Phrase printer_forget_yes{"Oublier cette imprimante", "Forget this printer"};
constexpr Phrase printer_is_forgotten{"Les mesures de l’imprimante « {} » sont supprimées.",
                                      "The measurements of printer “{}” are deleted."};
constexpr Phrase settings_addresses{"Adresses des sites", "Addresses of sites"};
constexpr Phrase addresses_printed{"Ce que disent les étiquettes", "What labels say"};
constexpr Phrase address_of_platform{"celle de la plateforme", "the platform’s"};
constexpr Phrase address_change{"Pour changer une adresse, imprimer l’opération avec une autre :",
                                "To change an address, print the operation with another one:"};

// Mesurer une imprimante
constexpr Phrase printer_title{"Mesurer une imprimante", "Measure a printer"};
constexpr Phrase printer_step_print{"1. Imprimer la feuille de mesure", "1. Print the ruled sheet"};
constexpr Phrase printer_step_print_how{
    "Sur du papier ordinaire, en taille réelle (« 100 % »), puis la poser sur une planche d’étiquettes devant une "
    "fenêtre.",
    "On plain paper, in actual size (“100 %”); then lay it on a sheet of labels in front of a window."};
constexpr Phrase printer_sheet{"Télécharger la feuille", "Download the sheet"};
constexpr Phrase printer_step_read{"2. Lire les échelles", "2. Read the scales"};
constexpr Phrase printer_step_read_how{
    "Sur chaque échelle de la feuille, lire le nombre où passe le bord de l’étiquette, en millimètres et dixièmes.",
    "On each scale of the sheet read the number where the edge of the label passes, in millimetres and tenths."};
constexpr Phrase printer_name{"Nom de l’imprimante", "Name of the printer"};
constexpr Phrase printer_name_example{"comme vous l’appelez, par exemple Secrétariat",
                                      "as you call it, such as Office"};
constexpr Phrase printer_stock{"Planche mesurée", "Stock that was measured"};
constexpr Phrase printer_numbers{"Nombres lus", "Numbers that were read"};
constexpr Phrase printer_numbers_hint{
    "Laisser vide l’échelle que la feuille n’a pas. E et F ne servent que de contrôle.",
    "Leave empty what the sheet does not have. E and F are only for checking."};
constexpr Phrase printer_scale{"Échelle {} (mm)", "Scale {} (mm)"};
constexpr Phrase printer_store{"Enregistrer les mesures", "Save the measurements"};
constexpr Phrase printer_is_stored{
    "Les mesures de l’imprimante « {} » sont enregistrées. Elle se choisit avec les étiquettes.",
    "The measurements of printer “{}” are saved. It is chosen with the labels."};
constexpr Phrase printer_number_bad{"« {} » n’est pas un nombre de millimètres.", "“{}” is no number of millimetres."};
constexpr Phrase printer_number_hint{"Écrire par exemple 0,8 ou -0,5.", "Write for instance 0.8 or -0.5."};

// Sauvegarder, restaurer
constexpr Phrase backup_title{"Sauvegarder", "Back up"};
constexpr Phrase backup_why{"Le registre et sa clé dans un seul fichier, à garder ailleurs que sur cet ordinateur.",
                            "The registry and its key in one file, to be kept elsewhere than on this computer."};
constexpr Phrase backup_what{
    "Le fichier contient le registre de {} et sa clé. Sans la phrase secrète, personne ne pourra l’ouvrir : la noter "
    "et "
    "la garder en lieu sûr.",
    "The file holds the registry of {} and its key. Nobody can open it without the passphrase: write it down and keep "
    "it in a safe place."};
constexpr Phrase passphrase{"Phrase secrète", "Passphrase"};
constexpr Phrase passphrase_hint{"12 caractères au moins, par exemple quelques mots sans rapport entre eux",
                                 "at least 12 characters, such as some words that have nothing to do with each other"};
constexpr Phrase passphrase_again_field{"La même phrase, encore une fois", "The same passphrase once more"};
constexpr Phrase passphrases_differ{"Les deux phrases secrètes ne sont pas les mêmes.",
                                    "The two passphrases are not the same."};
constexpr Phrase restore_title{"Restaurer", "Restore"};
constexpr Phrase restore_why{"Reprendre une sauvegarde sur un ordinateur qui n’a pas encore ce registre.",
                             "Take back a backup on a computer that does not have this registry yet."};
constexpr Phrase restore_what{
    "Le registre et la clé de la sauvegarde sont remis en place, tels qu’ils étaient ce jour-là. Rien n’est remplacé : "
    "un registre ou une autre clé déjà présents arrêtent la restauration.",
    "The registry and the key of the backup are put in their places, as they were on that day. Nothing is replaced: a "
    "registry or another key that is there stops the restoring."};
constexpr Phrase restore_file{"Fichier de sauvegarde", "Backup file"};
constexpr Phrase restore_no_file{"Choisissez le fichier de sauvegarde.", "Choose the backup file."};
constexpr Phrase restore_is_done{
    "Restauré : la sauvegarde est du {0}. Ce qui a été imprimé, remis ou réinitialisé ensuite n’est pas dans le "
    "registre. Identifiants de réserve qui ne seront plus donnés : {1}.",
    "Restored: the backup is of {0}. What was printed, handed out or reset after that is not in the registry. Spare "
    "logins that will no longer be given: {1}."};

// Le registre
constexpr Phrase registry_title{"État du registre", "State of the registry"};
constexpr Phrase registry_why{"Vérifier que le registre et sa clé sont en bon état.",
                              "Check that the registry and its key are in good order."};
constexpr Phrase registry_active{"Personnes présentes", "People who are there"};
constexpr Phrase registry_people{"Personnes connues", "People who are known"};
constexpr Phrase registry_accounts{"Identifiants", "Logins"};
constexpr Phrase registry_well{"Le registre et sa clé sont en bon état.",
                               "The registry and its key are in good order."};
constexpr Phrase registry_ill{"Le registre est abîmé. Reprendre une sauvegarde :",
                              "The registry is damaged. Take back a backup:"};
constexpr Phrase deletion_title{"Durées de conservation", "How long things are kept"};
constexpr Phrase deletion_why{"Supprimer ce qui n’a plus lieu d’être gardé : départs anciens, vieux documents.",
                              "Delete what need not be kept any longer: those who left long ago, old documents."};
constexpr Phrase deletion_rule{
    "Qui a quitté l’établissement est gardé douze mois, ou aussi longtemps que sa plateforme le demande ; les "
    "documents, le temps de leur usage.",
    "Who has left the school is kept for twelve months, or as long as the platform asks for; documents, as long as "
    "they "
    "are of use."};
constexpr Phrase deletion_nothing{"Rien n’est à supprimer aujourd’hui.", "Nothing is to be deleted today."};
constexpr Phrase deletion_people{"{0} personne{0|s} à effacer", "{0} {0|person|people} to be erased"};
constexpr Phrase deletion_files{"{0} fichier{0|s} à supprimer", "{0} file{0|s} to be deleted"};
constexpr Phrase deletion_confirm{"Je confirme : {0} personne{0|s} et {1} fichier{1|s} seront supprimés définitivement",
                                  "I confirm: {0} {0|person|people} and {1} file{1|s} will be deleted for good"};
constexpr Phrase deletion_yes{"Supprimer maintenant", "Delete now"};
constexpr Phrase deletion_unsure{"Rien n’a été supprimé : cocher d’abord « Je confirme ».",
                                 "Nothing was deleted: tick “I confirm” first."};
constexpr Phrase deletion_done{"Supprimé : {0} personne{0|s}, {1} fichier{1|s}.",
                               "Deleted: {0} {0|person|people}, {1} file{1|s}."};

// Gestion des élèves
constexpr Phrase class_title{"Gestion des élèves", "Pupils of a class"};
constexpr Phrase class_all{"Toutes les classes", "All classes"};
constexpr Phrase class_table{"Les élèves de la classe", "The pupils of the class"};
constexpr Phrase class_handed_out{"Remis", "Handed out"};
constexpr Phrase class_validate{"Valider la classe", "Validate the class"};
constexpr Phrase class_is_validated{"La classe {} est validée.", "Class {} is validated."};
constexpr Phrase class_nothing_changed{"Rien n’a changé.", "Nothing has changed."};
constexpr Phrase pupil_name{"Nom", "Name"};
constexpr Phrase pupil_used_name{"Nom d’usage", "Used name"};
constexpr Phrase pupil_ine{"INE", "INE"};
constexpr Phrase pupil_given_name{"Prénom", "Given name"};
constexpr Phrase pupil_sex{"Sexe", "Sex"};
constexpr Phrase pupil_birth_date{"Date de naissance", "Birth date"};
constexpr Phrase pupil_birth_date_typed{"Date de naissance (jj/mm/aaaa)", "Birth date (dd/mm/yyyy)"};
constexpr Phrase pupil_action{"Action", "Action"};
constexpr Phrase pupil_class_of{"Classe de {}", "Class of {}"};
constexpr Phrase pupil_withheld{"fiche bloquante", "held back"};
constexpr Phrase pupil_has_it{"remis le {}", "handed out on {}"};
constexpr Phrase pupil_printed{"imprimé", "printed"};
constexpr Phrase pupil_not_printed{"à imprimer", "to print"};
constexpr Phrase pupil_added{"ajouté ici", "added here"};
constexpr Phrase pupil_moved{"classe du fichier : {}", "class in the file: {}"};
constexpr Phrase pupil_move_back{"Y revenir", "Go back there"};
constexpr Phrase stretch_shown{"Lignes {} à {}, sur {}", "Lines {} to {} of {}"};
constexpr Phrase stretch_before{"Voir les précédentes", "Show those before"};

// Somebody is added, removed or put back by hand
constexpr Phrase newcomer_add{"Ajouter", "Add"};
constexpr Phrase newcomer_question{"Est-ce quelqu’un de déjà connu ?", "Is this somebody who is known already?"};
constexpr Phrase newcomer_compared{"La personne à ajouter, et qui lui ressemble",
                                   "The person to add, and who is much alike"};
constexpr Phrase newcomer_typed{"À ajouter", "To add"};
constexpr Phrase newcomer_same{"C’est la même personne : {}", "It is the same person: {}"};
constexpr Phrase newcomer_other{"C’est quelqu’un d’autre", "It is somebody else"};
constexpr Phrase newcomer_drop{"Ne rien ajouter", "Add nobody"};
constexpr Phrase newcomer_dropped{"Personne n’a été ajouté.", "Nobody was added."};
constexpr Phrase saved_added{"{} : ajouté.", "{}: added."};
constexpr Phrase saved_back{"{} : de retour, avec le même identifiant.", "{}: back, with the same login."};
constexpr Phrase saved_moved{"{} : {} → {}.", "{}: {} → {}."};
constexpr Phrase saved_removed{"{} : retiré.", "{}: removed."};
constexpr Phrase remove{"Supprimer", "Remove"};
constexpr Phrase remove_who{"Supprimer {}", "Remove {}"};
constexpr Phrase remove_question{"Supprimer {} ?", "Remove {}?"};
constexpr Phrase remove_what{
    "Cette personne ne sera plus dans les listes ni sur les étiquettes, même si les prochains fichiers la contiennent "
    "encore. Son identifiant reste réservé : personne d’autre ne le recevra. Elle pourra être remise à sa place, avec "
    "le même identifiant.",
    "This person will be in no list and on no label, even if files still name him or her. The login stays reserved: "
    "nobody else gets it. The person can be put back later, with the same login."};
constexpr Phrase remove_label{"Son étiquette déjà imprimée est à reprendre.",
                              "The label that was printed already is to be taken back."};
constexpr Phrase remove_yes{"Oui, supprimer", "Yes, remove"};
constexpr Phrase cancel{"Annuler", "Cancel"};
constexpr Phrase removed_title{"Supprimés à la main", "Removed by hand"};
constexpr Phrase put_back{"Remettre", "Put back"};

// Personnels
constexpr Phrase staff_title{"Personnels", "Staff"};
constexpr Phrase staff_lists{"Listes", "Lists"};
constexpr Phrase staff_logins{"Liste des identifiants des élèves", "List of the pupils' logins"};
constexpr Phrase staff_guardians{"Responsables", "Guardians"};
constexpr Phrase staff_classes{"Classes", "Classes"};
constexpr Phrase staff_groups{"Groupes", "Groups"};
constexpr Phrase staff_new{"seulement les nouveaux du dernier import", "only those who are new since the last import"};
constexpr Phrase staff_documents{"Documents pour les personnels", "Documents for the staff"};
constexpr Phrase staff_no_documents{"Aucun document n’a encore été généré pour les personnels.",
                                    "No document has been made for the staff yet."};
constexpr Phrase staff_add{"Ajouter un enseignant", "Add a teacher"};

// Remise
constexpr Phrase handout_title{"Remise", "Handing out"};
constexpr Phrase handout_lead{
    "Qui a reçu son étiquette, classe par classe. Ouvrir une classe pour cocher les élèves, ou scanner une étiquette "
    "de "
    "n’importe quelle classe.",
    "Who has got his label, class by class. Open a class to tick pupils, or scan a label of any class."};
constexpr Phrase handout_table{"Les étiquettes remises", "The labels handed out"};
constexpr Phrase handout_all{"tout est remis", "all handed out"};
constexpr Phrase handout_left{"{0} à remettre", "{0} to hand out"};
constexpr Phrase handout_not_yet{"à remettre", "to hand out"};
constexpr Phrase handout_todo{"À remettre", "To hand out"};
constexpr Phrase handout_unprinted{"Pas imprimées", "Not printed"};
constexpr Phrase handout_nothing_printed{"Rien n’est imprimé : il n’y a rien à remettre.",
                                         "Nothing is printed: there is nothing to hand out."};
constexpr Phrase handout_by{"Remis par", "Handed out by"};
constexpr Phrase handout_by_hint{"votre nom, ou celui du professeur", "your name, or the teacher’s"};
constexpr Phrase handout_people{"Les étiquettes de chacun", "Everybody’s labels"};
constexpr Phrase handout_name{"Nom et prénom", "Name"};
constexpr Phrase handout_record{"Fiche", "Record"};
constexpr Phrase handout_record_of{"Fiche de {}", "Record of {}"};
constexpr Phrase handout_ticked{"Remettre les étiquettes cochées", "Hand out the ticked labels"};
constexpr Phrase handout_rest{"Tout remettre ({0})", "Hand out all ({0})"};
constexpr Phrase handout_reprint{"Réimprimer…", "Print again…"};
constexpr Phrase handout_reset{"Réinitialiser le mot de passe…", "Reset the password…"};
constexpr Phrase handout_nobody{"Cocher d’abord quelqu’un, ou scanner une étiquette.",
                                "First tick somebody, or scan a label."};
constexpr Phrase handout_done{"{0} identifiant{0|s} remis.", "{0} login{0|s} handed out."};
constexpr Phrase handout_done_before{"{0} {0|l’était|l’étaient} déjà : la date est gardée.",
                                     "{0} {0|was|were} handed out before: the date is kept."};
constexpr Phrase handout_done_unprinted{"{0} n’{0|est|sont} pas encore imprimé{0|s}.",
                                        "{0} {0|is|are} not printed yet."};
constexpr Phrase scan_login{"Identifiant", "Login"};
constexpr Phrase scan_hint{"scanné ou tapé, puis Entrée", "scanned or typed, then Enter"};
constexpr Phrase scan_note{"Noter", "Note"};
constexpr Phrase scan_done{"{} : remis.", "{}: handed out."};
constexpr Phrase scan_before{"L’étiquette de {} a déjà été remise le {}.",
                             "The label of {} was handed out already on {}."};
constexpr Phrase scan_not_printed{"{} n’a pas d’étiquette valable : elle est à imprimer.",
                                  "{} has no label that holds: it is to be printed."};
constexpr Phrase scan_is_in{"C’est l’étiquette de {}, en {}.", "This is the label of {}, in {}."};
constexpr Phrase scan_is_staff{"C’est l’étiquette de {}, qui fait partie des personnels.",
                               "This is the label of {}, who is on the staff."};
constexpr Phrase scan_has_no_class{"C’est l’étiquette de {}, qui n’est dans aucune classe.",
                                   "This is the label of {}, who is in no class."};
constexpr Phrase scan_left{"C’est l’étiquette de {}, qui n’est plus dans l’établissement.",
                           "This is the label of {}, who is no longer in the school."};
constexpr Phrase scan_spare{"C’est une étiquette de réserve, qui n’est encore à personne.",
                            "This is a spare label, which is nobody’s yet."};
constexpr Phrase scan_unknown{"Ce code n’est l’identifiant de personne.", "This code is nobody’s login."};
constexpr Phrase scan_unknown_hint{
    "Rien n’a été noté. Lire l’identifiant de l’étiquette, en entier ; son code QR ne contient que l’adresse du site.",
    "Nothing was noted. Read the login on the label, the whole of it; the QR code holds the address of the site only."};
constexpr Phrase scan_nothing_noted{"Rien n’a été noté.", "Nothing was noted."};

// Réimprimer
constexpr Phrase reprint_title{"Réimprimer", "Print again"};
constexpr Phrase reprint_what{"Les mêmes étiquettes, avec les mêmes identifiants et les mêmes mots de passe :",
                              "The same labels, with the same logins and the same passwords:"};
constexpr Phrase reprint_stock{"Planche : {}", "Stock: {}"};
constexpr Phrase reprint_other_sheet{"Ou une autre planche :", "Or another sheet:"};
constexpr Phrase reprint_yes{"Réimprimer", "Print again"};
constexpr Phrase reprint_page_labels{"{0} étiquette{0|s} réimprimée{0|s} : le fichier est ci-dessous.",
                                     "{0} label{0|s} printed again: the file is below."};
constexpr Phrase reprint_page_staff{"{0} fiche{0|s} de personnel réimprimée{0|s} : le fichier est ci-dessous.",
                                    "{0} staff sheet{0|s} printed again: the file is below."};
constexpr Phrase reprint_page_never{"Sans étiquette jusqu’ici, à générer dans l’onglet Étiquettes : {}.",
                                    "Without a label so far, to be made in the tab Labels: {}."};
constexpr Phrase reprint_page_withheld{"Sans étiquette, car rejetés ou avec une question ouverte : {}.",
                                       "Without a label, because rejected or with an open question: {}."};

// Réinitialiser
constexpr Phrase reset_title{"Réinitialiser le mot de passe", "Reset the password"};
constexpr Phrase reset_question{"Réinitialiser {0} mot{0|s} de passe – {1} ?", "Reset {0} password{0|s} – {1}?"};
constexpr Phrase reset_page_count{"{0} mot{0|s} de passe : {1}. Les identifiants ne changent pas.",
                                  "{0} password{0|s}: {1}. Logins stay as they are."};
constexpr Phrase reset_page_left_out{"{} – rien ne changera. {}", "{} – nothing will change. {}"};
constexpr Phrase reset_page_labels{
    "Si le mot de passe change, l’étiquette déjà imprimée n’est plus valable : la reprendre, puis imprimer et remettre "
    "la nouvelle.",
    "Where the password changes, the label that was printed no longer holds: take it back, then print and hand out the "
    "new one."};
constexpr Phrase reset_page_load{
    "Ensuite, charger dans la plateforme la liste des comptes générée avec les étiquettes.",
    "Then load the account list that is made with the labels into the platform."};
constexpr Phrase reset_page_type{"Ensuite, saisir dans la plateforme les mots de passe des nouvelles étiquettes.",
                                 "Then type the passwords of the new labels in the platform."};
constexpr Phrase reset_page_there{"Réinitialiser aussi dans la plateforme : elle redonne le même mot de passe.",
                                  "Reset in the platform, too: it gives the same password again."};
constexpr Phrase reset_page_list{
    "La plateforme choisit elle-même ces mots de passe : les y réinitialiser d’abord, puis importer sa nouvelle liste.",
    "The platform chooses these passwords itself: reset them there first, then import its new list."};
constexpr Phrase reset_at_random{"Plutôt des mots de passe au hasard", "Random passwords instead"};
constexpr Phrase reset_by_rule{"Plutôt les mots de passe habituels", "The usual passwords instead"};
constexpr Phrase reset_yes{"Oui, réinitialiser", "Yes, reset"};
constexpr Phrase reset_page_done{
    "Réinitialisé : {0} mot{0|s} de passe remplacé{0|s}, {1} inchangé{1|s}. Les nouvelles étiquettes s’impriment dans "
    "l’onglet Étiquettes.",
    "Reset: {0} password{0|s} replaced, {1} unchanged. New labels are printed in the tab Labels."};

}  // namespace passation::phrase
