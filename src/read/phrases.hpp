#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// The formats, by the names that schools know
constexpr Phrase format_siecle_students{"SIECLE, export XML des élèves", "SIECLE, XML export of pupils"};
constexpr Phrase format_siecle_structures{"SIECLE, export XML des structures",
                                                 "SIECLE, XML export of structures"};
constexpr Phrase format_student_table{"tableau d’élèves", "table of pupils"};
constexpr Phrase format_account_list{"liste de comptes", "account list"};
constexpr Phrase format_workbook{"classeur", "workbook"};
constexpr Phrase format_siecle_guardians{"SIECLE, export XML des responsables",
                                                "SIECLE, XML export of guardians"};
constexpr Phrase format_siecle_common{"SIECLE, données communes", "SIECLE, common data"};
constexpr Phrase format_siecle_nomenclature{"SIECLE, nomenclatures", "SIECLE, nomenclatures"};
constexpr Phrase format_siecle_geography{"SIECLE, données géographiques", "SIECLE, geographic data"};
constexpr Phrase format_siecle_schools{"SIECLE, établissements", "SIECLE, schools"};
constexpr Phrase format_sts{"STS-web, export vers emploi du temps (sts_emp)",
                                   "STS-web, export to timetables (sts_emp)"};
constexpr Phrase format_edt_to_sts{"EDT vers STS-web (emp_sts), le fichier du sens inverse",
                                          "EDT to STS-web (emp_sts), the file of the other direction"};
constexpr Phrase format_private_import{"import du privé ou liens élèves-groupes vers SIECLE",
                                              "private-school import or pupil-group links for SIECLE"};
constexpr Phrase format_edt_table{"tableau EDT ou PRONOTE", "EDT or PRONOTE table"};

// Files as a whole
constexpr Phrase input_empty{"Ce fichier est vide.", "This file is empty."};
constexpr Phrase input_empty_hint{"Refaire l’export.", "Export again."};
constexpr Phrase zip_empty{"Ce zip ne contient aucun fichier.", "This zip holds no file."};
constexpr Phrase zip_within_zip{"Ce zip contient un autre zip.", "This zip holds another zip."};
constexpr Phrase zip_within_zip_hint{"Donner directement le zip intérieur.", "Give the inner zip itself."};
constexpr Phrase zip_two_of_a_kind{"Ce zip contient deux fichiers de la même sorte ({}).",
                                          "This zip holds two files of the same kind ({})."};
constexpr Phrase zip_two_of_a_kind_hint{"Ne garder que le bon, ou donner les deux fichiers séparément.",
                                               "Keep the right one, or give the two files separately."};
constexpr Phrase input_unknown{"Ce fichier n’est pas un export d’élèves connu.",
                                      "This file is no known export of pupils."};
constexpr Phrase input_unknown_hint{
    "Donner ElevesSansAdresses (SIECLE, zip ou xml), l’extraction personnalisée de SIECLE ou le tableau destiné à ASP.",
    "Give ElevesSansAdresses (SIECLE, zip or xml), SIECLE’s custom extraction, or the table meant for ASP."};
constexpr Phrase input_other_export{"Ce fichier n’est pas une liste d’élèves : {}.",
                                           "This file is no list of pupils: {}."};
constexpr Phrase input_other_export_hint{
    "Dans SIECLE : Consultation et export, Exportations, En XML, Génériques, Élèves sans adresses.",
    "In SIECLE: Consultation et export, Exportations, En XML, Génériques, Élèves sans adresses."};

// SIECLE
constexpr Phrase siecle_no_data{"Cet export SIECLE ne contient pas de partie DONNEES/ELEVES.",
                                       "This SIECLE export has no DONNEES/ELEVES part."};
constexpr Phrase siecle_no_data_hint{"Refaire l’export ElevesSansAdresses.", "Export ElevesSansAdresses again."};
constexpr Phrase uai_malformed{"L’UAI « {} » n’a pas la forme attendue (7 chiffres et une lettre).",
                                      "UAI “{}” has not the expected form (7 digits and a letter)."};
constexpr Phrase uai_malformed_hint{"Donner le fichier tel que SIECLE l’a produit.",
                                           "Give the file as SIECLE made it."};

// Tables of pupils. Headers found are listed, cells never.
constexpr Phrase column_field_unknown{"« {} » n’est pas un champ que --column peut désigner.",
                                             "“{}” is no field that --column can name."};
constexpr Phrase column_field_unknown_hint{"Champs possibles : {}.", "Possible fields: {}."};
constexpr Phrase column_absent{"Aucune colonne ne s’appelle « {} ».", "No column is called “{}”."};
constexpr Phrase headers_found{"En-têtes trouvés : {}.", "Headers found: {}."};
constexpr Phrase column_unrecognised{"Colonne non reconnue : {}.", "Column not recognised: {}."};
constexpr Phrase column_unrecognised_hint{
    "En-têtes trouvés : {}. Désigner la colonne, par exemple : --column {}=\"{}\"",
    "Headers found: {}. Name the column, for instance: --column {}=\"{}\""};
constexpr Phrase header_missing{"Ce tableau d’élèves n’a pas de ligne d’en-tête reconnue.",
                                       "This table of pupils has no header line that is recognised."};
constexpr Phrase header_missing_hint{
    "Ajouter une première ligne avec Division (ou Classe), Nom, Prénom, Sexe et Date de naissance, ou refaire l’export "
    "avec ses titres de colonnes.",
    "Add a first line with Division (or Classe), Nom, Prénom, Sexe and Date de naissance, or export again with the "
    "column titles."};
constexpr Phrase workbook_without_table{
    "Aucune feuille de ce classeur n’a de ligne d’en-tête reconnue.",
    "No sheet of this workbook has a header line that is recognised."};
constexpr Phrase table_empty{"Aucun élève sous la ligne d’en-tête.", "No pupil below the header line."};
constexpr Phrase table_empty_hint{"Vérifier les critères de l’extraction, puis la refaire.",
                                         "Check the selection of the export, then export again."};
constexpr Phrase accounts_without_division{
    "Cette liste de comptes ne dit pas la division des élèves, et aucun autre fichier ne la dit.",
    "This account list does not say the pupils' divisions, and no other file does."};
constexpr Phrase accounts_without_division_hint{
    "Donner avec elle l’export des élèves : ElevesSansAdresses (SIECLE) ou un tableau d’élèves.",
    "Give the export of pupils with it: ElevesSansAdresses (SIECLE) or a table of pupils."};
constexpr Phrase table_too_long{"Ce tableau dépasse la limite de {} lignes d’élèves.",
                                       "This table is over the limit of {} lines of pupils."};
constexpr Phrase table_too_long_hint{"Donner un fichier par établissement.", "Give one file per school."};
constexpr Phrase table_undecodable{"Ce tableau n’est pas écrit dans l’encodage que son début annonce.",
                                   "This table is not in the encoding that its beginning announces."};
constexpr Phrase table_undecodable_hint{"Refaire l’export, ou enregistrer le tableau en CSV UTF-8.",
                                        "Export again, or save the table as CSV UTF-8."};
constexpr Phrase quote_not_closed{"Un guillemet ouvert à cette ligne engloberait d’autres lignes du tableau.",
                                  "A quote opened on this line would swallow other lines of the table."};
constexpr Phrase quote_not_closed_hint{"Supprimer ce guillemet, ou refaire l’export.",
                                       "Remove this quote, or export again."};

}  // namespace passation::phrase
