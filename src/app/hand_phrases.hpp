#pragma once
// The sentences about divisions and what is set by hand, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

constexpr Phrase the_registry{"registre", "registry"};

// The state of divisions
constexpr Phrase not_validated{"Divisions à valider : {}. Rien n’a été imprimé.",
                               "Divisions to be validated: {}. Nothing was printed."};
constexpr Phrase not_validated_hint{
    "Les vérifier, puis : passation validate --all ; ou n’imprimer que les divisions validées : --only-validated",
    "Check them, then: passation validate --all; or print only the validated ones: --only-validated"};
constexpr Phrase help_classes{"Les divisions, leur état et leurs effectifs", "The divisions, their states and counts"};
constexpr Phrase help_validate{"Valider des divisions, avant d’imprimer sans fichier",
                               "Validate divisions, before printing without files"};
constexpr Phrase help_validate_what{"Divisions à valider (* et ? admis)", "Divisions to validate (* and ? allowed)"};
constexpr Phrase help_all{"Toutes les divisions", "All divisions"};
constexpr Phrase help_only_validated{"Sans fichier : n’imprimer que les divisions validées",
                                     "Without files: print only validated divisions"};
constexpr Phrase column_state{"état", "state"};
constexpr Phrase column_since{"depuis", "since"};
constexpr Phrase to_validate{"à valider", "to validate"};
constexpr Phrase validated{"validé", "validated"};
constexpr Phrase validate_which{"Quelles divisions valider ?", "Which divisions are to be validated?"};
constexpr Phrase validate_which_hint{"Écrire par exemple : passation validate '6E 1', ou passation validate --all",
                                     "Write for instance: passation validate '6E 1', or passation validate --all"};
constexpr Phrase divisions_validated{"Divisions validées : {} ; déjà validées : {}.",
                                     "Divisions validated: {}; already validated: {}."};
constexpr Phrase no_divisions{"Le registre ne connaît aucune division.", "The registry knows no division."};
constexpr Phrase no_divisions_hint{"Importer d’abord un export : passation sync",
                                   "Import an export first: passation sync"};

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
constexpr Phrase much_alike{"Une personne connue lui ressemble ; rien n’a été modifié :",
                            "Somebody known looks alike; nothing was changed:"};
constexpr Phrase much_alike_hint{
    "Si c’est elle, attendre le fichier ou la corriger dans SIECLE ; si c’est une autre personne : --answer {}=new",
    "If it is the same person, wait for the file or correct it in SIECLE; if it is another person: --answer {}=new"};
constexpr Phrase not_removed{"Cette personne n’a pas été retirée ; rien n’a été modifié.",
                             "This person was not removed; nothing was changed."};
constexpr Phrase not_there{"Cette personne n’est plus dans l’établissement ; rien n’a été modifié.",
                           "This person is no longer in the school; nothing was changed."};
constexpr Phrase not_there_hint{"La voir : passation history", "To see this person: passation history"};
constexpr Phrase only_students_move{"Seul un élève peut changer de division.",
                                    "Only a pupil can be moved to another division."};
constexpr Phrase move_where{"Donner la division, ou --as-imported.", "Give the division, or --as-imported."};
constexpr Phrase move_where_hint{"Écrire par exemple : passation move \"MERLE Lucie\" --division '6E 2'",
                                 "Write for instance: passation move \"MERLE Lucie\" --division '6E 2'"};
constexpr Phrase moved_already{"Cet élève est déjà dans cette division ; rien n’a été modifié.",
                               "This pupil is already in that division; nothing was changed."};
constexpr Phrase done_added{"Ajouté à la main.", "Added by hand."};
constexpr Phrase done_back{"Remis dans l’établissement, avec le même identifiant.", "Put back, with the same login."};
constexpr Phrase done_removed{"Retiré à la main : l’identifiant reste réservé.",
                              "Removed by hand: the login stays reserved."};
constexpr Phrase done_moved{"Changé de division à la main : {} → {}.", "Moved by hand: {} → {}."};
constexpr Phrase divisions_touched{"À valider : {} (passation validate).", "To validate: {} (passation validate)."};
constexpr Phrase event_added{"ajouté à la main", "added by hand"};
constexpr Phrase event_put_back{"remis à la main", "put back by hand"};
constexpr Phrase event_removed{"retiré à la main", "removed by hand"};
constexpr Phrase event_moved{"changé de division à la main ({})", "moved by hand ({})"};

// Printed again
constexpr Phrase help_reprint{"Réimprimer des étiquettes : les mêmes identifiants et mots de passe",
                              "Print labels again: the same logins and passwords"};
constexpr Phrase help_people{"Nom et prénom, ou un numéro (répétable)",
                             "Family and given name, or a number (repeatable)"};
constexpr Phrase help_reprint_operation{"Opération (par défaut : la dernière imprimée)",
                                        "Operation (default: the one printed last)"};
constexpr Phrase printed_already{"{} – déjà imprimée le {} : {}, planche {}, étiquette {}",
                                 "{} – printed before on {}: {}, sheet {}, label {}"};
constexpr Phrase page_printed_already{"{} – déjà imprimée le {} : {}, page {}",
                                      "{} – printed before on {}: {}, page {}"};
constexpr Phrase never_printed{"Pas encore d’étiquette, à imprimer avec passation generate : {}.",
                               "No label yet, to be printed with passation generate: {}."};
constexpr Phrase reprint_withheld{
    "Sans étiquette, car rejetés ou avec une question ouverte : {} (voir passation history).",
    "Without a label, because rejected or with an open question: {} (see passation history)."};
constexpr Phrase reprint_whom{"Qui réimprimer ?", "Whose labels are to be printed again?"};
constexpr Phrase reprint_hint{
    "Écrire par exemple : passation reprint \"MERLE Lucie\", ou passation reprint --division '6E 1'",
    "Write for instance: passation reprint \"MERLE Lucie\", or passation reprint --division '6E 1'"};
constexpr Phrase nothing_printed_yet{"Rien n’a encore été imprimé sur la plateforme « {} ».",
                                     "Nothing has been printed yet on platform “{}”."};
constexpr Phrase nothing_printed_yet_hint{"Imprimer d’abord : passation generate", "Print first: passation generate"};
constexpr Phrase never_printed_at_all{
    "Ces étiquettes n’ont jamais été imprimées : les imprimer avec passation generate.",
    "These labels have never been printed: print them with passation generate."};
constexpr Phrase nobody_to_reprint{"Rien à réimprimer : personne sans identifiant, ou partie de l’établissement.",
                                   "Nothing to print again: this person has no login, or has left the school."};
constexpr Phrase reprint_summary{"{0} étiquette{0|s} réimprimée{0|s}.", "{0} label{0|s} printed again."};
constexpr Phrase reprint_pages{"{0} fiche{0|s} de personnel réimprimée{0|s}.", "{0} staff sheet{0|s} printed again."};

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
constexpr Phrase spares_theirs{
    "La plateforme « {} » donne elle-même ses identifiants : passation ne peut pas en préparer d’autres.",
    "Platform “{}” gives the logins itself: passation cannot make others."};
constexpr Phrase spares_theirs_hint{"Lui demander des identifiants de réserve.", "Ask it for spare logins."};
constexpr Phrase spare_which{"Pour quelles divisions ?", "For which divisions?"};
constexpr Phrase spare_which_hint{"Écrire par exemple : passation spare --count 2 --division '6E*' --operation EVA6",
                                  "Write for instance: passation spare --count 2 --division '6E*' --operation EVA6"};
constexpr Phrase spare_summary{"{0} identifiant{0|s} de réserve, dont {1} {1|nouveau|nouveaux}.",
                               "{0} spare login{0|s}, of which {1} new."};
constexpr Phrase column_login{"Identifiant", "Login"};
constexpr Phrase column_given_to{"donné à", "given to"};
constexpr Phrase given_to_somebody{"une personne effacée depuis", "somebody erased since"};
constexpr Phrase not_to_be_given{"à ne plus donner (sauvegarde restaurée)", "no longer to be given (backup restored)"};
constexpr Phrase spare_in_doubt{
    "Cet identifiant de réserve a peut-être été donné après la sauvegarde qui a été restaurée ; rien n’a été modifié.",
    "This spare login may have been given after the backup that was restored; nothing was changed."};
constexpr Phrase spare_in_doubt_hint{"Jeter son étiquette et en faire une autre : passation spare",
                                     "Throw its label away and make another: passation spare"};
constexpr Phrase no_spares{"Aucun identifiant de réserve.", "No spare login."};
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
constexpr Phrase spare_is_given{
    "{} est maintenant l’identifiant de {} : l’étiquette de réserve sert dès maintenant. Une étiquette à son nom "
    "viendra avec le prochain passation generate.",
    "{} is now the login of {}: the spare label can be used right away. A label with the name comes with the next "
    "passation generate."};
constexpr Phrase event_spare{"identifiant de réserve donné ({})", "spare login given ({})"};
constexpr Phrase column_number{"N°", "No."};
constexpr Phrase column_stock{"planche", "stock"};
constexpr Phrase column_next{"première libre", "first free"};
constexpr Phrase no_started_sheet{"Aucune planche entamée.", "No started sheet."};
constexpr Phrase no_such_sheet{"Il n’y a pas de planche n° {}.", "There is no sheet no. {}."};
constexpr Phrase sheet_how{"Que corriger : --next ou --drop ?", "What is to be changed: --next or --drop?"};
constexpr Phrase sheets_hint{
    "Écrire par exemple : passation sheets 1 --next 7, ou passation sheets --stock avery-7160 --next 5",
    "Write for instance: passation sheets 1 --next 7, or passation sheets --stock avery-7160 --next 5"};

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
constexpr Phrase people_classes{"Classes : {}", "Classes: {}"};
constexpr Phrase people_groups{"Groupes : {}", "Groups: {}"};
constexpr Phrase people_students{"Élèves : {}", "Pupils: {}"};
constexpr Phrase people_staff{"Personnels : {}", "Staff: {}"};
constexpr Phrase people_guardians{"Responsables : {}", "Guardians: {}"};
constexpr Phrase list_students_in{"Élèves", "Pupils"};
constexpr Phrase list_name{"Nom", "Name"};
constexpr Phrase list_given_name{"Prénom", "Given name"};
constexpr Phrase list_logins{"Identifiant", "Login"};
constexpr Phrase list_groups{"Groupes", "Groups"};
constexpr Phrase list_function{"Fonction", "Function"};
constexpr Phrase list_disciplines{"Disciplines", "Subjects"};
constexpr Phrase list_divisions{"Classes", "Classes"};
constexpr Phrase list_head_teacher{"Professeur principal de", "Head teacher of"};
constexpr Phrase list_their_students{"Responsable de", "Guardian of"};

}  // namespace passation::phrase
