#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// The formats, by the names that schools know
constexpr Phrase format_siecle_students{"l’export XML des élèves de SIECLE", "SIECLE's XML export of pupils"};
constexpr Phrase format_siecle_structures{"l’export XML des structures de SIECLE", "SIECLE's XML export of structures"};
constexpr Phrase format_student_table{"un tableau d’élèves", "a table of pupils"};
constexpr Phrase format_account_list{"une liste de comptes", "an account list"};
constexpr Phrase format_workbook{"un classeur", "a workbook"};
constexpr Phrase format_siecle_guardians{"l’export XML des responsables de SIECLE", "SIECLE's XML export of guardians"};
constexpr Phrase format_siecle_common{"l’export XML des données communes de SIECLE",
                                      "SIECLE's XML export of common data"};
constexpr Phrase format_siecle_nomenclature{"l’export XML des nomenclatures de SIECLE",
                                            "SIECLE's XML export of nomenclatures"};
constexpr Phrase format_siecle_geography{"l’export XML des données géographiques de SIECLE",
                                         "SIECLE's XML export of geographic data"};
constexpr Phrase format_siecle_schools{"l’export XML des établissements de SIECLE", "SIECLE's XML export of schools"};
constexpr Phrase format_siecle_other{"un autre export XML de SIECLE", "another XML export of SIECLE's"};
constexpr Phrase format_sts{"l’export de STS-web vers l’emploi du temps (sts_emp)",
                            "STS-web's export to timetables (sts_emp)"};
constexpr Phrase format_edt_to_sts{"l’export d’EDT vers STS-web (emp_sts), l’inverse de sts_emp",
                                   "EDT's export to STS-web (emp_sts), the reverse of sts_emp"};
constexpr Phrase format_private_school{"l’import d’un établissement privé dans SIECLE (PRIVE)",
                                       "a private school's import for SIECLE (PRIVE)"};
constexpr Phrase format_group_links{"l’export des liens élèves-groupes d’EDT (ELEGROUPE)",
                                    "EDT's export of pupil-group links (ELEGROUPE)"};
constexpr Phrase format_edt_table{"un tableau d’EDT ou de PRONOTE", "a table of EDT or PRONOTE"};

// Files as a whole
constexpr Phrase input_empty{"Ce fichier est vide.", "This file is empty."};
constexpr Phrase input_empty_hint{"Refaire l’export.", "Export again."};
constexpr Phrase input_left_behind{
    "Ce fichier est laissé là par le système ou par un tableur ouvert : il ne contient aucune liste.",
    "This file was left by the system or by an open spreadsheet program: it holds no list."};
constexpr Phrase input_left_behind_hint{"Donner le classeur lui-même, sans « ~$ » devant le nom, enregistré et fermé.",
                                        "Give the workbook itself, without “~$” before its name, saved and closed."};
constexpr Phrase own_labels{"Ce zip est celui des documents que passation a produits : il ne contient aucune liste.",
                            "This zip is that of the documents that passation has made: it holds no list."};
constexpr Phrase own_labels_hint{
    "Donner l’export des élèves. Pour imprimer à nouveau : passation reprint, ou passation generate sans fichier",
    "Give the export of pupils. To print again: passation reprint, or passation generate without any file"};
constexpr Phrase own_results{
    "Ce tableau est celui des résultats d’un lot, que passation a produit : il ne contient ni élèves ni comptes.",
    "This table is that of the results of a batch, which passation has made: it holds neither pupils nor accounts."};
constexpr Phrase own_results_hint{"Donner l’export des élèves, ou la liste des comptes.",
                                  "Give the export of pupils, or the list of accounts."};
constexpr Phrase own_spares{
    "Cette liste est celle des identifiants de réserve que passation a produits : ils ne sont encore à personne.",
    "This list is that of the spare logins that passation made: they are nobody’s yet."};
constexpr Phrase own_spares_hint{
    "Donner l’export des élèves. Pour attribuer un identifiant de réserve : passation give",
    "Give the export of pupils. To give a spare login to somebody: passation give"};
constexpr Phrase zip_empty{"Ce zip ne contient aucun fichier.", "This zip holds no file."};
constexpr Phrase zip_within_zip{"Ce zip contient un autre zip.", "This zip holds another zip."};
constexpr Phrase zip_within_zip_hint{
    "L’ouvrir, puis donner les zips qu’il contient : plusieurs fichiers vont ensemble.",
    "Open it, then give the zips in it: several files go together."};
constexpr Phrase zip_two_of_a_kind{"Ce zip contient deux fois {}.", "This zip holds {} twice."};
constexpr Phrase zip_two_of_a_kind_hint{"Ne garder que le bon, ou donner les deux fichiers séparément.",
                                        "Keep the right one, or give the two files separately."};
constexpr Phrase input_unknown{"Ce fichier n’est ni un export connu ni un tableau.",
                               "This file is neither a known export nor a table."};
constexpr Phrase input_unknown_xml{"Ce fichier XML (racine « {} ») n’est pas un export connu.",
                                   "This XML file (root “{}”) is not a known export."};
constexpr Phrase input_unknown_hint{
    "Donner un export de SIECLE (ElevesSansAdresses, en zip ou en xml), de STS-web ou d’EDT, un tableau d’élèves (CSV, "
    "XLSX, ODS ou XLS) ou la liste de comptes d’une plateforme.",
    "Give an export of SIECLE (ElevesSansAdresses, zip or xml), STS-web or EDT, a table of pupils (CSV, XLSX, ODS or "
    "XLS), or a platform’s account list."};
constexpr Phrase input_unknown_table{
    "Ce tableau n’a pas de ligne d’en-tête d’un tableau d’élèves ou d’une liste de comptes.",
    "This table does not have the header line of a table of pupils or of an account list."};
constexpr Phrase input_unknown_table_hint{
    "S’il liste des élèves, ajouter une première ligne avec Division (ou Classe), Nom, Prénom, Sexe et Date de "
    "naissance ; des comptes : Nom, Prénom, Identifiant et Mot de passe, dans l’ordre de ses colonnes. Une liste "
    "de responsables ou de personnels en tableau n’est pas lue.",
    "If it lists pupils, add a first line with Division (or Classe), Nom, Prénom, Sexe and Date de naissance; for "
    "accounts: Nom, Prénom, Identifiant and Mot de passe, in the order of its columns. A table of guardians or staff "
    "is not read."};

// What is no export at all
constexpr Phrase foreign_pdf{"Ce fichier est un document PDF.", "This file is a PDF document."};
constexpr Phrase foreign_image{"Ce fichier est une image.", "This file is a picture."};
constexpr Phrase foreign_slides{"Ce fichier est un diaporama.", "This file is a presentation."};
constexpr Phrase foreign_print_hint{
    "Donner l’export lui-même, tel que l’application l’a produit (XML, zip, CSV, XLSX, ODS ou XLS).",
    "Give the export itself, as the application made it (XML, zip, CSV, XLSX, ODS or XLS)."};
constexpr Phrase foreign_letter{"Ce fichier est un document de traitement de texte (Word, Writer ou RTF).",
                                "This file is a word processor's document (Word, Writer or RTF)."};
constexpr Phrase foreign_letter_hint{
    "Copier le tableau dans un tableur, l’enregistrer en XLSX, en ODS ou en CSV, puis donner ce fichier-là.",
    "Copy the table into a spreadsheet program, save it as XLSX, ODS or CSV, then give that file."};
constexpr Phrase foreign_archive{"Ce fichier est une archive RAR, 7z ou gzip, et non un zip.",
                                 "This file is a RAR, 7z or gzip archive, not a zip."};
constexpr Phrase foreign_archive_hint{"L’ouvrir, puis donner les fichiers qu’elle contient.",
                                      "Open it, then give the files in it."};
constexpr Phrase foreign_xlsb{"Ce classeur est au format binaire d’Excel (XLSB).",
                              "This workbook is in Excel's binary format (XLSB)."};
constexpr Phrase foreign_xlsb_hint{"L’ouvrir dans Excel, puis l’enregistrer en XLSX.",
                                   "Open it in Excel, then save it as XLSX."};
constexpr Phrase foreign_apple{"Ce fichier est un document Numbers ou Pages.",
                               "This file is a document of Numbers or Pages."};
constexpr Phrase foreign_apple_hint{"L’ouvrir dans Numbers, puis l’exporter en Excel (XLSX) ou en CSV.",
                                    "Open it in Numbers, then export it as Excel (XLSX) or CSV."};
constexpr Phrase page_without_table{"Ce fichier est une page web, sans tableau d’élèves ni de comptes reconnu.",
                                    "This file is a web page without a table of pupils or accounts."};
constexpr Phrase page_without_table_hint{
    "C’est souvent une page de connexion ou d’erreur, enregistrée à la place de l’export : se reconnecter, puis "
    "refaire "
    "l’export.",
    "Often it is a login or error page that was saved instead of the export: log in again, then export again."};
constexpr Phrase input_other_export{"Ce fichier n’est pas une liste d’élèves, c’est {}.",
                                    "This file is not a list of pupils, it is {}."};
constexpr Phrase input_edt_to_sts{
    "Ce fichier (emp_sts) est celui qu’EDT envoie à STS-web : il ne contient pas ce que STS-web en a fait.",
    "This file (emp_sts) is the one that EDT sends to STS-web: it does not hold what STS-web made of it."};
constexpr Phrase input_edt_to_sts_hint{
    "Donner sts_emp_<UAI>_<année>.xml. Dans ARENA : Gestion des personnels, Gestion des structures et des services "
    "(STSWeb), Mise à jour, Exports, Emploi du temps.",
    "Give sts_emp_<UAI>_<year>.xml. In ARENA: Gestion des personnels, Gestion des structures et des services (STSWeb), "
    "Mise à jour, Exports, Emploi du temps."};
constexpr Phrase input_other_export_hint{
    "Faire l’export dans SIECLE : Consultation et export, Exportations, En XML, Génériques, Élèves sans adresse.",
    "Export from SIECLE: Consultation et export, Exportations, En XML, Génériques, Élèves sans adresse."};

// SIECLE
constexpr Phrase siecle_no_data{"Cet export SIECLE ne contient pas de partie DONNEES/ELEVES.",
                                "This SIECLE export has no DONNEES/ELEVES part."};
constexpr Phrase siecle_no_data_hint{"Refaire l’export ElevesSansAdresses.", "Export ElevesSansAdresses again."};
constexpr Phrase siecle_no_guardians{"Cet export SIECLE ne contient pas de partie DONNEES/PERSONNES.",
                                     "This SIECLE export has no DONNEES/PERSONNES part."};
constexpr Phrase siecle_no_guardians_hint{"Refaire l’export ResponsablesAvecAdresses.",
                                          "Export ResponsablesAvecAdresses again."};
constexpr Phrase sts_no_data{"Ce fichier STS-web ne contient pas de partie DONNEES/INDIVIDUS.",
                             "This STS-web file has no DONNEES/INDIVIDUS part."};
constexpr Phrase sts_hint{
    "Refaire l’export sts_emp. Dans ARENA : Gestion des personnels, Gestion des structures et des services (STSWeb), "
    "Mise à jour, Exports, Emploi du temps.",
    "Export sts_emp again. In ARENA: Gestion des personnels, Gestion des structures et des services (STSWeb), "
    "Mise à jour, Exports, Emploi du temps."};
constexpr Phrase replacement_of{"de {}", "for {}"};
constexpr Phrase replacement_of_whom{"le fichier ne dit pas de qui", "the file does not say for whom"};
constexpr Phrase replacement_until{", jusqu’au {}", ", until {}"};
constexpr Phrase group_links_no_data{"Ce fichier ELEGROUPE ne contient aucun élève.",
                                     "This ELEGROUPE file holds no pupil."};
constexpr Phrase group_links_hint{
    "Dans EDT : Fichier, Imports/Exports, Avec SIECLE, Exporter les liens élèves/groupes.",
    "In EDT: Fichier, Imports/Exports, Avec SIECLE, Exporter les liens élèves/groupes."};
constexpr Phrase private_no_data{"Ce fichier PRIVE ne contient aucun élève.", "This PRIVE file holds no pupil."};
constexpr Phrase private_no_data_hint{"Refaire l’export dans le logiciel de gestion des élèves.",
                                      "Export again from the school's own software."};
constexpr Phrase edt_table_no_students{"Ce tableau EDT ou PRONOTE ne contient aucun élève.",
                                       "This EDT or PRONOTE table holds no pupil."};
constexpr Phrase edt_table_hint{"Exporter les élèves (EXP_ELEVES), non les cours.",
                                "Export the pupils (EXP_ELEVES), not the lessons."};
constexpr Phrase uai_malformed{"L’UAI « {} » n’a pas la forme attendue (7 chiffres et une lettre).",
                               "UAI “{}” does not have the expected form (7 digits and a letter)."};
constexpr Phrase uai_malformed_hint{"Donner le fichier tel que SIECLE l’a produit.",
                                    "Give the file as SIECLE made it."};

// Tables of pupils. Headers found are listed, cells never.
constexpr Phrase column_field_unknown{"« {} » n’est pas un champ que --column peut désigner.",
                                      "“{}” is not a field that --column can name."};
constexpr Phrase column_field_unknown_hint{"Choisir parmi : {}.", "Choose one of: {}."};
constexpr Phrase column_absent{"Aucune colonne ne s’appelle « {} ».", "No column is called “{}”."};
constexpr Phrase column_number_absent{"Aucune colonne ne s’appelle « {0} » ni ne porte le numéro {0}.",
                                      "No column is called “{0}” or has the number {0}."};
constexpr Phrase headers_found{"Choisir parmi les colonnes trouvées : {}.", "Choose one of the columns found: {}."};
constexpr Phrase column_twice{"Deux colonnes sont désignées pour le champ « {} » : {}.",
                              "Two columns are named for the field “{}”: {}."};
constexpr Phrase column_twice_hint{"N’en désigner qu’une.", "Name one of them only."};
constexpr Phrase column_of_which_table{
    "Une colonne est désignée par son numéro, et plusieurs tableaux sont donnés : rien n’indique dans lequel.",
    "A column is named by its number, and several tables are given: nothing says in which one."};
constexpr Phrase column_of_which_table_hint{"La désigner par son en-tête, ou donner ce tableau à part.",
                                            "Name it by its header, or give this table by itself."};
constexpr Phrase column_unrecognised{"Aucune colonne n’est reconnue pour : {}.", "No column is recognised for: {}."};
constexpr Phrase column_unrecognised_hint{
    "Désigner la colonne, par exemple --column \"{1}={2}\" (colonnes trouvées : {0}).",
    "Name the column, for instance --column \"{1}={2}\" (columns found: {0})."};
constexpr Phrase list_of_guardians{"Ce tableau est une liste de responsables : il n’est pas lu.",
                                   "This table is a list of guardians: it is not read."};
constexpr Phrase list_of_staff{"Ce tableau est une liste d’enseignants ou d’autres personnels : il n’est pas lu.",
                               "This table is a list of teachers or other staff: it is not read."};
constexpr Phrase list_of_guests{
    "Ce tableau a plusieurs colonnes « Classe » : c’est une liste de personnels ou d’invités, qui n’est pas lue.",
    "This table has several columns “Classe”: it is a list of staff or guests, which is not read."};
constexpr Phrase list_of_pupils_hint{
    "Donner la liste des élèves : CSVExtraction-eleves.csv (ONDE), ElevesSansAdresses (SIECLE), ou la liste des "
    "comptes "
    "d’élèves de la plateforme.",
    "Give the list of pupils: CSVExtraction-eleves.csv (ONDE), ElevesSansAdresses (SIECLE), or the platform's list of "
    "pupils' accounts."};
constexpr Phrase passwords_several{
    "Plusieurs colonnes peuvent contenir le mot de passe : {}. Rien n’indique laquelle contient celui d’aujourd’hui.",
    "Several columns may hold the password: {}. Nothing says which one holds the current one."};
constexpr Phrase password_doubtful{
    "Rien n’indique si cette colonne contient le mot de passe des élèves : {}. Aucune autre n’est reconnue.",
    "Nothing says whether this column holds the pupils' passwords: {}. No other is recognised."};
constexpr Phrase password_column_hint{
    "Désigner celle du mot de passe à imprimer, par exemple --column \"mot de passe={}\" ; si la liste n’en contient "
    "pas, en retirer la colonne.",
    "Name the one with the password to print, for instance --column \"password={}\"; if the list has none, remove the "
    "column."};
constexpr Phrase divisions_several{"Plusieurs colonnes peuvent être la division de l’élève, et elles diffèrent : {}.",
                                   "Several columns may be the pupil's division, and they differ: {}."};
constexpr Phrase divisions_several_hint{"Désigner la bonne, par exemple --column \"division={}\".",
                                        "Name the right one, for instance --column \"division={}\"."};
constexpr Phrase header_missing{"Ce tableau d’élèves n’a pas de ligne d’en-tête reconnue.",
                                "This table of pupils has no header line that is recognised."};
constexpr Phrase header_missing_hint{
    "Ajouter une première ligne avec Division (ou Classe), Nom, Prénom, Sexe et Date de naissance, ou refaire l’export "
    "avec ses titres de colonnes ; ou désigner chaque colonne par son numéro, par exemple --column division=1.",
    "Add a first line with Division (or Classe), Nom, Prénom, Sexe and Date de naissance, or export again with the "
    "column titles; or name each column by its number, for instance --column division=1."};
constexpr Phrase workbook_without_table{"Aucune feuille de ce classeur n’a de ligne d’en-tête reconnue.",
                                        "No sheet of this workbook has a header line that is recognised."};
constexpr Phrase table_empty{"Aucun élève sous la ligne d’en-tête.", "No pupil below the header line."};
constexpr Phrase table_empty_hint{"Vérifier les critères de l’extraction, puis la refaire.",
                                  "Check the selection of the export, then export again."};
constexpr Phrase profiles_unknown{
    "Dans la colonne « {} » de cette liste de comptes, aucune ligne n’est celle d’un élève, d’un responsable ou d’un "
    "personnel.",
    "In column “{}” of this account list no line is that of a pupil, a guardian or a member of staff."};
constexpr Phrase profiles_unknown_hint{
    "Y écrire « Élève » pour chaque élève, ou retirer cette colonne d’une liste d’élèves.",
    "Write “Élève” there for each pupil, or leave that column out of a list of pupils."};
constexpr Phrase accounts_empty{"Aucun compte sous la ligne d’en-tête.", "No account below the header line."};
constexpr Phrase accounts_empty_hint{"Refaire la liste dans la plateforme, et la donner entière.",
                                     "Export the list from the platform again, and give the whole of it."};
constexpr Phrase lines_torn{"Aucune ligne de cette liste n’a autant de cases que son en-tête.",
                            "No line of this list has as many cells as its header."};
constexpr Phrase lines_torn_hint{
    "Refaire la liste dans la plateforme, et la donner sans l’enregistrer dans un tableur.",
    "Export the list from the platform again, and give it as it is."};
constexpr Phrase accounts_without_division{
    "Cette liste de comptes n’indique pas la division des élèves, et aucun autre fichier ne l’indique.",
    "This account list does not give the pupils' divisions, nor does any other file."};
constexpr Phrase accounts_without_division_hint{
    "Donner avec elle l’export des élèves : ElevesSansAdresses (SIECLE) ou un tableau d’élèves.",
    "Give the export of pupils with it: ElevesSansAdresses (SIECLE) or a table of pupils."};
constexpr Phrase table_too_long{"Ce tableau dépasse la limite de {} lignes d’élèves.",
                                "This table exceeds the limit of {} lines of pupils."};
constexpr Phrase too_many_people{"Ce fichier compte plus de {} personnes.", "This file contains more than {} people."};
constexpr Phrase too_many_records{"Ce fichier compte plus de {} fiches « {} » : aucun établissement n’en a autant.",
                                  "This file holds more than {} records “{}”: no school has so many."};
constexpr Phrase teacher_of_too_many{"Un enseignant de ce fichier a plus de {} divisions ou groupes.",
                                     "A teacher of this file has more than {} divisions or groups."};
constexpr Phrase table_too_long_hint{"Donner un fichier par établissement.", "Give one file per school."};
constexpr Phrase table_undecodable{
    "Ce tableau n’est pas écrit dans l’encodage que son début annonce (UTF-8 ou UTF-16).",
    "This table is not in the encoding that its beginning announces (UTF-8 or UTF-16)."};
constexpr Phrase table_undecodable_hint{"Refaire l’export, ou enregistrer le tableau en CSV UTF-8.",
                                        "Export again, or save the table as CSV UTF-8."};
constexpr Phrase encoding_uncertain{
    "Rien n’indique dans quel encodage ce tableau est écrit : ses lettres accentuées pourraient se lire de plusieurs "
    "façons.",
    "Nothing says in which encoding this table is written: its accented letters could be read in several ways."};
constexpr Phrase encoding_uncertain_hint{"L’enregistrer de nouveau en CSV UTF-8, ou donner le classeur d’origine.",
                                         "Save it again as CSV UTF-8, or give the original workbook."};
constexpr Phrase accents_broken{
    "Les accents de ce fichier sont abîmés (« {} ») : un programme l’a lu dans un autre encodage que le sien, puis l’a "
    "enregistré.",
    "The accents of this file are broken (“{}”): some program read it in another encoding than its own, then saved "
    "it."};
constexpr Phrase accents_broken_hint{
    "Reprendre le fichier d’origine et le donner tel quel ; s’il faut l’ouvrir dans un tableur, choisir alors "
    "l’encodage UTF-8 (Unicode).",
    "Go back to the original file and give it as it is; where it must be opened in a spreadsheet, choose the encoding "
    "UTF-8 (Unicode) then."};
constexpr Phrase password_broken{
    "Les accents de ce mot de passe sont abîmés : un programme a lu la liste dans un autre encodage que le sien, puis "
    "l’a enregistrée.",
    "The accents of this password are broken: some program read the list in another encoding than its own, then saved "
    "it."};
constexpr Phrase passwords_spoilt{
    "Un tableur a abîmé les mots de passe de cette liste : il ôte le premier zéro de 01022014 et fait un nombre de "
    "12e45678.",
    "A spreadsheet program has spoilt the passwords of this list: it drops the first zero of 01022014 and makes a "
    "number of 12e45678."};
constexpr Phrase passwords_spoilt_hint{
    "Donner la liste telle que la plateforme l’a produite, sans l’enregistrer dans un tableur.",
    "Give the list as the platform made it, without saving it in a spreadsheet program."};
constexpr Phrase passwords_unreadable{
    "Les mots de passe de cette liste ne sont pas certains : ils contiennent des apostrophes, des codes (« &amp; ») ou "
    "des "
    "caractères invisibles.",
    "No password of this list is certain: there are apostrophes, codes (“&amp;”) or invisible characters in them."};
constexpr Phrase passwords_unreadable_hint{
    "Demander une autre liste à la plateforme (CSV ou tableur), et la donner telle quelle.",
    "Ask the platform for another list (CSV or spreadsheet), and give it as it is."};
constexpr Phrase owner_merged{
    "Le nom de cette ligne est fusionné avec celui de la ligne au-dessus : deux comptes pour une seule personne, "
    "dont l’un est peut-être celui d’un parent.",
    "The name on this line is merged with that of the line above: two accounts for one person, one of which may be a "
    "parent's."};
constexpr Phrase owner_merged_hint{
    "Défusionner les cellules, et ne laisser qu’une ligne par compte, avec le nom de la personne à qui il appartient.",
    "Unmerge the cells, and leave one line per account, with the name of its owner."};
constexpr Phrase cell_too_long{"Une cellule de cette ligne est bien trop longue pour un tableau d’élèves.",
                               "A cell of this line is far too long for a table of pupils."};
constexpr Phrase cell_too_long_hint{"Refaire l’export, ou donner un autre fichier.",
                                    "Export again, or give another file."};
constexpr Phrase text_too_long{"Un nom, un numéro ou un autre texte est beaucoup trop long.",
                               "A name, a number or another text is far too long."};
constexpr Phrase text_too_long_hint{"Refaire l’export, ou corriger cette ligne.",
                                    "Export again, or correct this line."};
constexpr Phrase quote_not_closed{"Un guillemet ouvert à cette ligne engloberait d’autres lignes du tableau.",
                                  "A quote opened on this line would swallow other lines of the table."};
constexpr Phrase quote_not_closed_hint{"Supprimer ce guillemet, ou refaire l’export.",
                                       "Remove this quote, or export again."};
constexpr Phrase month_first{
    "Dans ce tableau, le mois est écrit avant le jour : cette date de naissance ne peut pas se lire autrement.",
    "In this table the month is written before the day: this birth date cannot be read otherwise."};
constexpr Phrase month_first_hint{"Mettre la colonne au format jj/mm/aaaa, puis enregistrer à nouveau le tableau.",
                                  "Give the column the format dd/mm/yyyy, then save the table again."};
constexpr Phrase dates_unread{
    "Les dates de naissance de ce tableau ne se lisent pas avec certitude ({0} élèves) : leur année n’a que deux "
    "chiffres, ou rien ne dit ce qui est le jour, le mois ou l’année.",
    "The birth dates of this table cannot be read for certain ({0} pupils): their year has two digits only, or nothing "
    "says which number is the day, the month or the year."};
constexpr Phrase dates_unread_hint{"Mettre la colonne au format jj/mm/aaaa, puis enregistrer à nouveau le tableau.",
                                   "Give the column the format dd/mm/yyyy, then save the table again."};
constexpr Phrase dates_counted{
    "Un tableur a changé les dates de naissance de ce tableau en nombres ({0} élèves), comme 42039. Elles ne sont pas "
    "devinées : selon le tableur, le même nombre désigne deux dates, à quatre ans l’une de l’autre.",
    "A spreadsheet program has changed the birth dates of this table into numbers ({0} pupils), such as 42039. They "
    "are "
    "not guessed: depending on the program one number is two dates, four years apart."};
constexpr Phrase dates_counted_hint{
    "Dans le tableur, donner à la colonne le format date (jj/mm/aaaa), puis enregistrer à nouveau le tableau.",
    "In the spreadsheet program give the column the format date (dd/mm/yyyy), then save the table again."};
constexpr Phrase second_header{"Un second tableau commence à cette ligne, et ses colonnes sont dans un autre ordre.",
                               "A second table begins on this line, and its columns are in another order."};
constexpr Phrase second_header_hint{"Mettre chaque tableau dans un fichier à part, et les donner ensemble.",
                                    "Put each table into a file of its own, and give them together."};

}  // namespace passation::phrase
