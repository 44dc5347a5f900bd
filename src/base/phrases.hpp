#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// Files
constexpr Phrase file_missing{"Ce fichier n’existe pas.", "There is no such file."};
constexpr Phrase file_missing_hint{"Vérifier le nom du fichier et son dossier.",
                                   "Check the file's name and its folder."};
constexpr Phrase file_is_folder{"C’est un dossier, pas un fichier.", "This is a folder, not a file."};
constexpr Phrase file_is_folder_hint{"Donner tous les fichiers qu’il contient : passation check dossier/*",
                                     "Give all the files in it: passation check folder/*"};
constexpr Phrase folder_empty{"Ce dossier est vide.", "This folder is empty."};
constexpr Phrase folder_empty_hint{"Y mettre les exports, puis recommencer.", "Put the exports there, then try again."};
constexpr Phrase file_changed{"Ce fichier a changé pendant sa lecture.", "This file changed while it was read."};
constexpr Phrase file_changed_hint{"Attendre que l’export ou la copie soit terminé, puis recommencer.",
                                   "Wait until the export or copy is complete, then try again."};
constexpr Phrase file_unreadable{"Ce fichier ne peut pas être lu ({}).", "This file cannot be read ({})."};
constexpr Phrase file_unreadable_hint{"Vérifier les droits sur ce fichier.", "Check the permissions of this file."};
constexpr Phrase file_too_large{"Ce fichier dépasse la limite de {} Mo.", "This file is over the limit of {} MB."};
constexpr Phrase file_too_large_hint{"Un export d’établissement est bien plus petit : vérifier le fichier.",
                                     "A school's export is far smaller: check that this is the right file."};
constexpr Phrase folder_unusable{"Ce dossier ne peut pas recevoir de fichiers ({}).",
                                 "No file can be written into this folder ({})."};
constexpr Phrase folder_unusable_hint{"Choisir un autre dossier avec --out.", "Choose another folder with --out."};
constexpr Phrase write_failed{"L’écriture a échoué ({}) ; rien n’a été modifié.",
                              "Writing failed ({}); nothing was changed."};
constexpr Phrase naming_failed{"L’écriture a échoué ({}).", "Writing failed ({})."};
constexpr Phrase naming_failed_hint{
    "Fermer le fichier s’il est ouvert, vérifier les droits sur le dossier, puis recommencer : le travail reprend là "
    "où "
    "il s’est arrêté.",
    "Close the file if it is open, check the permissions of the folder, then try again: the work goes on where it "
    "stopped."};
constexpr Phrase write_failed_hint{"Vérifier la place libre sur le disque, puis recommencer.",
                                   "Check the free space on the disk, then try again."};
constexpr Phrase delete_failed{"La suppression a échoué ({}).", "Deleting failed ({})."};
constexpr Phrase delete_failed_hint{"Vérifier les droits sur le dossier, puis recommencer.",
                                    "Check the permissions of the folder, then try again."};

// Why, in brackets
constexpr Phrase reason_rights{"droits insuffisants", "not permitted"};
constexpr Phrase reason_full{"disque plein", "disk full"};
constexpr Phrase reason_too_large{"fichier trop grand", "file too large"};
constexpr Phrase reason_read_only{"support en lecture seule", "read-only medium"};
constexpr Phrase reason_folder{"c’est un dossier", "it is a folder"};
constexpr Phrase reason_no_folder{"ce n’est pas un dossier", "it is not a folder"};
constexpr Phrase reason_missing{"fichier ou dossier introuvable", "no such file or folder"};
constexpr Phrase reason_exists{"un fichier ou un dossier de ce nom existe déjà",
                               "there is already a file or folder of this name"};
constexpr Phrase reason_in_use{"ouvert dans un autre programme", "open in another program"};
constexpr Phrase reason_link{"c’est un lien vers un autre fichier", "it is a link to another file"};
constexpr Phrase reason_name{"nom trop long", "name too long"};
constexpr Phrase reason_device{"le disque ou le réseau ne répond pas", "the disk or the network does not answer"};
constexpr Phrase reason_open_files{"trop de fichiers ouverts", "too many open files"};
constexpr Phrase reason_other{"erreur {} du système", "system error {}"};

// Zip
constexpr Phrase zip_damaged{"Ce fichier zip est abîmé ou incomplet.", "This zip file is damaged or incomplete."};
constexpr Phrase zip_damaged_hint{"Télécharger de nouveau l’export.", "Download the export again."};
constexpr Phrase zip_encrypted{"Ce fichier zip est protégé par un mot de passe.",
                               "This zip file is protected by a password."};
constexpr Phrase zip_encrypted_hint{"L’ouvrir, puis donner les fichiers qu’il contient.",
                                    "Open it, then give the files in it."};
constexpr Phrase zip_method{"Ce fichier zip est compressé par une méthode que passation ne connaît pas.",
                            "This zip file is compressed by a method that passation does not know."};
constexpr Phrase zip_method_hint{"L’ouvrir, puis donner les fichiers qu’il contient.",
                                 "Open it, then give the files in it."};
constexpr Phrase zip_too_large{"Le contenu de ce zip dépasse la limite de {} Mo.",
                               "The content of this zip is over the limit of {} MB."};
constexpr Phrase zip_too_many{"Ce zip contient plus de {} fichiers.", "This zip holds more than {} files."};
constexpr Phrase zip_bomb{"Ce zip est compressé plus de {} fois : ce n’est pas un export.",
                          "This zip is compressed more than {} times: it is not an export."};
constexpr Phrase zip_bad_name{"Ce zip contient un nom de fichier dangereux (« .. » ou chemin absolu).",
                              "This zip holds a dangerous file name (“..” or an absolute path)."};
constexpr Phrase zip_hint{"Donner le zip tel que l’application l’a produit.",
                          "Give the zip exactly as the application made it."};

// Workbooks
constexpr Phrase spreadsheet_damaged{"Ce classeur est abîmé, ou d’un format inconnu.",
                                     "This workbook is damaged, or in an unknown format."};
constexpr Phrase spreadsheet_hint{"L’ouvrir dans un tableur, puis l’enregistrer de nouveau, en XLSX, en ODS ou en CSV.",
                                  "Open it in a spreadsheet program, then save it again as XLSX, ODS or CSV."};
constexpr Phrase spreadsheet_password{"Ce classeur est protégé par un mot de passe.",
                                      "This workbook is protected by a password."};
constexpr Phrase spreadsheet_password_hint{
    "L’ouvrir dans un tableur, l’enregistrer sans mot de passe, puis donner cette copie.",
    "Open it in a spreadsheet program, save it without a password, then give this copy."};
constexpr Phrase spreadsheet_too_large{"La feuille « {} » compte trop de cellules.", "Sheet “{}” has too many cells."};
constexpr Phrase spreadsheet_too_large_hint{"Copier le tableau, sans rien d’autre, dans un nouveau classeur.",
                                            "Copy the table, and nothing else, into a new workbook."};

// XML
constexpr Phrase xml_encoding{"L’encodage déclaré « {} » est inconnu, ou ne convient pas au contenu.",
                              "The declared encoding “{}” is unknown, or does not fit the content."};
constexpr Phrase xml_encoding_hint{
    "Donner le fichier tel que l’application l’a produit, sans l’avoir enregistré de nouveau.",
    "Give the file as the application made it, without saving it again."};
constexpr Phrase xml_doctype{"Ce fichier déclare un DOCTYPE ou des entités : aucun export n’en contient.",
                             "This file declares a DOCTYPE or entities: no export does that."};
constexpr Phrase xml_monstrous{
    "Ce fichier XML a beaucoup trop d’éléments, ou un texte beaucoup trop long, pour un export.",
    "This XML file has far too many elements, or a text that is far too long, for an export."};
constexpr Phrase xml_malformed{"Ce fichier XML est incomplet ou mal formé, ici : « {} ».",
                               "This XML file is incomplete or malformed, here: “{}”."};
constexpr Phrase xml_malformed_hint{"Refaire l’export et donner le fichier sans l’ouvrir ni l’enregistrer.",
                                    "Export again and give the file without opening or saving it."};

// Data files
constexpr Phrase data_hint{"Corriger ce fichier ; layouts/README.md en décrit le format.",
                           "Correct this file; layouts/README.md describes its format."};
constexpr Phrase data_root{"L’élément « {} » est attendu ici, et non « {} ».",
                           "The element “{}” is expected here, not “{}”."};
constexpr Phrase data_one_child{"Un élément « {} », et un seul, est attendu ici.",
                                "Exactly one element “{}” is expected here."};
constexpr Phrase data_language{"L’élément « {} » en « {} » manque.", "The element “{}” in “{}” is missing."};
constexpr Phrase data_unknown_element{"Élément inconnu : « {} ».", "Unknown element: “{}”."};
constexpr Phrase data_unknown{"Attribut inconnu : « {} ».", "Unknown attribute: “{}”."};
constexpr Phrase data_missing{"L’attribut « {} » manque.", "The attribute “{}” is missing."};
constexpr Phrase data_length{
    "« {0}=\"{1}\" » n’est pas une longueur : il faut un nombre et son unité (mm, cm, in ou pt).",
    "“{0}=\"{1}\"” is not a length: a number and its unit (mm, cm, in or pt) are needed."};
constexpr Phrase data_percentage{"« {0}=\"{1}\" » n’est pas un pourcentage de 0 à 100, comme 12.5%.",
                                 "“{0}=\"{1}\"” is not a percentage from 0 to 100, such as 12.5%."};
constexpr Phrase data_element_twice{"L’élément « {} » est donné deux fois.", "The element “{}” is given twice."};
constexpr Phrase data_value{"Valeur impossible pour « {} » : « {} ».", "Impossible value of “{}”: “{}”."};
constexpr Phrase data_values_hint{"Valeurs possibles : {}.", "Possible values: {}."};
constexpr Phrase data_number_hint{"Donner un nombre entier de {} à {}.", "Give a whole number from {} to {}."};
constexpr Phrase data_key_hint{"La clé est le nom du fichier, en lettres minuscules, chiffres et tirets.",
                               "The key is the file's name, in lower-case letters, digits and hyphens."};

// Keys
constexpr Phrase key_damaged{"Ce fichier de clé est abîmé.", "This key file is damaged."};
constexpr Phrase key_damaged_hint{
    "Restaurer la clé depuis une sauvegarde : une autre clé donnerait d’autres identifiants.",
    "Restore the key from a backup: another key would give other logins."};
constexpr Phrase key_open_to_others{"D’autres utilisateurs peuvent lire ce fichier de clé.",
                                    "Other users can read this key file."};
constexpr Phrase key_open_to_others_hint{"Le protéger avec : chmod 600 <fichier>", "Protect it with: chmod 600 <file>"};
constexpr Phrase key_no_home{"Le dossier de l’utilisateur est inconnu (HOME).", "The home folder is unknown (HOME)."};
constexpr Phrase key_no_home_hint{"Donner un fichier de clé avec --key.", "Give a key file with --key."};

// Fonts
constexpr Phrase font_unusable{"Ce fichier n’est pas une police TrueType utilisable.",
                               "This file is not a usable TrueType font."};
constexpr Phrase font_unusable_hint{"Réinstaller passation : ses polices sont fournies avec lui.",
                                    "Install passation again: its fonts come with it."};

// Databases
constexpr Phrase database_open{"Impossible d’ouvrir ou de créer ce fichier.",
                               "This file can be neither opened nor created."};
constexpr Phrase database_write{"Impossible d’écrire dans ce fichier.", "This file cannot be written."};
constexpr Phrase database_write_hint{"Vérifier les droits sur le dossier et la place sur le disque.",
                                     "Check the permissions of the folder and the room on the disk."};
constexpr Phrase database_damaged{"Ce fichier n’est pas un registre, ou il est abîmé.",
                                  "This file is not a registry, or it is damaged."};
constexpr Phrase database_damaged_hint{"Restaurer une sauvegarde (passation restore).",
                                       "Restore a backup (passation restore)."};
constexpr Phrase database_failed{"Le registre a refusé une opération ({}).", "The registry refused an operation ({})."};
constexpr Phrase database_failed_hint{"Vérifier le registre (passation doctor).",
                                      "Check the registry (passation doctor)."};
constexpr Phrase database_newer{"Ce registre est de la version {}, plus récente que celle de ce programme ({}).",
                                "This registry is of version {}, newer than that of this program ({})."};
constexpr Phrase database_newer_hint{"Installer une version plus récente de passation.",
                                     "Install a newer version of passation."};
constexpr Phrase database_locked{"Le registre est utilisé par une autre tâche ({}, depuis {}).",
                                 "The registry is in use by another task ({}, since {})."};
constexpr Phrase database_locked_hint{"Attendre que ce soit fini, puis recommencer.",
                                      "Wait until that is done, then try again."};

// Sealed data
constexpr Phrase sealed_unopened{"Ces données chiffrées ne s’ouvrent pas avec cette clé.",
                                 "These encrypted data cannot be opened with this key."};
constexpr Phrase sealed_unopened_hint{"Restaurer la clé du registre depuis une sauvegarde, ou la donner avec --key.",
                                      "Restore the registry's key from a backup, or give it with --key."};
constexpr Phrase passphrase_wrong{"La phrase secrète n’ouvre pas cette sauvegarde, ou la sauvegarde est abîmée.",
                                  "The passphrase does not open this backup, or the backup is damaged."};
constexpr Phrase passphrase_wrong_hint{"Vérifier la phrase secrète ; rien n’a été modifié.",
                                       "Check the passphrase; nothing was changed."};

// QR codes
constexpr Phrase qr_too_long{"Le texte est trop long pour un code QR ({} octets).",
                             "The text is too long for a QR code ({} bytes)."};
constexpr Phrase qr_too_long_hint{"Donner une adresse plus courte.", "Give a shorter address."};

}  // namespace passation::phrase
