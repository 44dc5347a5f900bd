#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// The formats, by the names that schools know
inline constexpr Phrase format_siecle_students{"SIECLE, export XML des élèves", "SIECLE, XML export of pupils"};
inline constexpr Phrase format_siecle_structures{"SIECLE, export XML des structures",
                                                 "SIECLE, XML export of structures"};
inline constexpr Phrase format_student_table{"tableau d’élèves", "table of pupils"};
inline constexpr Phrase format_siecle_guardians{"SIECLE, export XML des responsables",
                                                "SIECLE, XML export of guardians"};
inline constexpr Phrase format_siecle_common{"SIECLE, données communes", "SIECLE, common data"};
inline constexpr Phrase format_siecle_nomenclature{"SIECLE, nomenclatures", "SIECLE, nomenclatures"};
inline constexpr Phrase format_siecle_geography{"SIECLE, données géographiques", "SIECLE, geographic data"};
inline constexpr Phrase format_siecle_schools{"SIECLE, établissements", "SIECLE, schools"};
inline constexpr Phrase format_sts{"STS-web, export vers emploi du temps (sts_emp)",
                                   "STS-web, export to timetables (sts_emp)"};
inline constexpr Phrase format_edt_to_sts{"EDT vers STS-web (emp_sts), le fichier du sens inverse",
                                          "EDT to STS-web (emp_sts), the file of the other direction"};
inline constexpr Phrase format_private_import{"import du privé ou liens élèves-groupes vers SIECLE",
                                              "private-school import or pupil-group links for SIECLE"};
inline constexpr Phrase format_edt_table{"tableau EDT ou PRONOTE", "EDT or PRONOTE table"};

// Files as a whole
inline constexpr Phrase input_empty{"Ce fichier est vide.", "This file is empty."};
inline constexpr Phrase input_empty_hint{"Refaire l’export.", "Export again."};
inline constexpr Phrase zip_empty{"Ce zip ne contient aucun fichier.", "This zip holds no file."};
inline constexpr Phrase zip_within_zip{"Ce zip contient un autre zip.", "This zip holds another zip."};
inline constexpr Phrase zip_within_zip_hint{"Donner directement le zip intérieur.", "Give the inner zip itself."};
inline constexpr Phrase zip_two_of_a_kind{"Ce zip contient deux fichiers de la même sorte ({}).",
                                          "This zip holds two files of the same kind ({})."};
inline constexpr Phrase zip_two_of_a_kind_hint{"Ne garder que le bon, ou donner les deux fichiers séparément.",
                                               "Keep the right one, or give the two files separately."};
inline constexpr Phrase input_unknown{"Ce fichier n’est pas un export d’élèves connu.",
                                      "This file is no known export of pupils."};
inline constexpr Phrase input_unknown_hint{
    "Donner ElevesSansAdresses (SIECLE, zip ou xml), l’extraction personnalisée de SIECLE ou le tableau destiné à ASP.",
    "Give ElevesSansAdresses (SIECLE, zip or xml), SIECLE’s custom extraction, or the table meant for ASP."};
inline constexpr Phrase input_other_export{"Ce fichier n’est pas une liste d’élèves : {}.",
                                           "This file is no list of pupils: {}."};
inline constexpr Phrase input_other_export_hint{
    "Dans SIECLE : Consultation et export, Exportations, En XML, Génériques, Élèves sans adresses.",
    "In SIECLE: Consultation et export, Exportations, En XML, Génériques, Élèves sans adresses."};

// SIECLE
inline constexpr Phrase siecle_no_data{"Cet export SIECLE ne contient pas de partie DONNEES/ELEVES.",
                                       "This SIECLE export has no DONNEES/ELEVES part."};
inline constexpr Phrase siecle_no_data_hint{"Refaire l’export ElevesSansAdresses.", "Export ElevesSansAdresses again."};
inline constexpr Phrase uai_malformed{"L’UAI « {} » n’a pas la forme attendue (7 chiffres et une lettre).",
                                      "UAI “{}” has not the expected form (7 digits and a letter)."};
inline constexpr Phrase uai_malformed_hint{"Donner le fichier tel que SIECLE l’a produit.",
                                           "Give the file as SIECLE made it."};

}  // namespace passation::phrase
