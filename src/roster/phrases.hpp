#pragma once
// The sentences of this room that are not rules (those stand in rule.hpp).

#include "base/message.hpp"

namespace passation::phrase {

constexpr Phrase two_schools{"Ces fichiers viennent de deux établissements : {} et {}.",
                             "These files come from two schools: {} and {}."};
constexpr Phrase two_schools_hint{"Traiter un établissement à la fois.", "Process one school at a time."};

/// Of a finding about one of two platforms.
constexpr Phrase of_platform{"{} : {}", "{}: {}"};

constexpr Phrase in_own_software{
    "Dans le logiciel de gestion des élèves, corriger la fiche, puis refaire le fichier : ce qui n’est corrigé que "
    "dans SIECLE est écrasé au prochain import.",
    "Correct the record in the school's own software, then make the file again: what is put right in SIECLE alone is "
    "overwritten by the next import."};
constexpr Phrase in_the_table{
    "Corriger cette ligne dans le tableau, ou dans le logiciel d’où il vient, puis donner de nouveau le fichier.",
    "Correct this line in the table, or in the software it comes from, then give the file again."};

// Fields in which two files differ about a pupil
constexpr Phrase field_ine{"INE", "INE"};
constexpr Phrase field_family_name{"nom", "family name"};
constexpr Phrase field_given_name{"prénom", "given name"};
constexpr Phrase field_birth_date{"date de naissance", "birth date"};
constexpr Phrase field_sex{"sexe", "sex"};
constexpr Phrase field_mef{"MEF", "MEF"};
constexpr Phrase field_division{"division", "division"};
constexpr Phrase field_exit_date{"date de sortie", "leaving date"};

// Why two records may be one person
constexpr Phrase same_family_name{"même nom", "same family name"};
constexpr Phrase close_family_name{"nom proche", "similar family name"};
constexpr Phrase same_given_name{"même prénom", "same given name"};
constexpr Phrase close_given_name{"prénom proche", "similar given name"};
constexpr Phrase swapped_names{"nom et prénom inversés", "family and given name swapped"};
constexpr Phrase same_birth_date{"même date de naissance", "same birth date"};
constexpr Phrase close_birth_date{"date de naissance proche", "similar birth date"};
constexpr Phrase same_email{"même courriel", "same e-mail"};
constexpr Phrase same_pupil{"un élève en commun", "one pupil in common"};
constexpr Phrase without_pupil{"l’un d’eux sans élève", "one of them without a pupil"};
constexpr Phrase pupils_of_one_name{"des élèves de même nom", "pupils of the same name"};

// Divisions that a spreadsheet program has changed
constexpr Phrase division_was_number{"un tableur a transformé « {} » en nombre.",
                                     "a spreadsheet program turned “{}” into a number."};
constexpr Phrase division_is_decimal{
    "c’est un nombre, qu’un tableur a pu écrire à la place d’un nom comme 6-1 ou 6E1.",
    "it is a number, which a spreadsheet program may have written in the place of a name such as 6-1 or 6E1."};
constexpr Phrase division_was_date{"un tableur l’a transformée en date.",
                                   "a spreadsheet program turned it into a date."};
constexpr Phrase division_is_error{"c’est une erreur de calcul d’un tableur, sans doute une recherche qui a échoué.",
                                   "it is a spreadsheet program's error value, probably of a look-up that failed."};
constexpr Phrase division_is_none{"ce n’est pas un nom de division.", "this is not the name of a division."};
constexpr Phrase divisions_spoilt{"La plupart des divisions de ce tableau sont abîmées. Par exemple « {} » : {}",
                                  "Most divisions of this table are damaged. For example “{}”: {}"};
constexpr Phrase divisions_spoilt_hint{
    "Refaire l’export et le donner sans l’ouvrir dans un tableur ; ou y mettre la colonne au format texte, puis y "
    "écrire à nouveau les divisions.",
    "Export again and give the file without opening it in a spreadsheet program; or set the column to text there, and "
    "type the divisions again."};

constexpr Phrase no_pattern_match{"Aucune division ne correspond à « {} ».", "No division matches “{}”."};
constexpr Phrase no_pattern_match_hint{"Choisir parmi les divisions connues : {}.",
                                       "Choose one of the known divisions: {}."};
constexpr Phrase no_division_hint{
    "Aucune division n’est connue : vérifier que les fichiers contiennent des élèves, avec leur division.",
    "No division is known: check that the files contain pupils, with their divisions."};

}  // namespace passation::phrase
