#pragma once
// The sentences about the registry, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// What an import changes
constexpr Phrase change_counts{
    "Changements : {} créé(s), {} conservé(s), {} déplacé(s), {} corrigé(s), {} désactivé(s), {} réactivé(s), {} "
    "purgé(s).",
    "Changes: {} created, {} kept, {} moved, {} corrected, {} deactivated, {} reactivated, {} purged."};
constexpr Phrase created{"créé", "created"};
constexpr Phrase kept{"conservé", "kept"};
constexpr Phrase moved{"déplacé", "moved"};
constexpr Phrase corrected{"corrigé", "corrected"};
constexpr Phrase deactivated{"désactivé", "deactivated"};
constexpr Phrase reactivated{"réactivé", "reactivated"};
constexpr Phrase purged{"purgé", "purged"};
constexpr Phrase sync_summary{"Élèves lus : {} ; rejets : {} ; anomalies : {} ; notes : {}.",
                              "Pupils read: {}; rejections: {}; anomalies: {}; notes: {}."};
constexpr Phrase nothing_recorded{"Rien n’a été enregistré.", "Nothing was recorded."};

// Questions
constexpr Phrase how_to_answer{"Répondre, par exemple : --answer {}=new", "Answer, for instance: --answer {}=new"};
constexpr Phrase why_id_of_another{"le même numéro est connu sous un autre nom",
                                   "the same number is known by another name"};
constexpr Phrase why_several{"plusieurs personnes connues correspondent", "several known people fit"};
constexpr Phrase why_correction{"une personne connue et absente lui ressemble",
                                "somebody known, and missing now, is much alike"};
constexpr Phrase why_shared{"deux personnes des fichiers correspondent à une seule connue",
                            "two people of the files fit one who is known"};
constexpr Phrase why_list{"la liste de la plateforme ne dit pas ce qui a été remis",
                          "the platform's list is not what was handed out"};
constexpr Phrase choice_new{"une autre personne, encore inconnue", "somebody else, not known yet"};
constexpr Phrase choice_keep{"garder ce qui a été remis", "keep what was handed out"};
constexpr Phrase choice_list{"prendre ce que dit la liste", "take what the list says"};
constexpr Phrase answer_form{"« --answer {} » n’est pas de la forme QUESTION=CHOIX.",
                             "“--answer {}” is not of the form QUESTION=CHOICE."};
constexpr Phrase answer_form_hint{"Écrire par exemple : --answer a3b4c6=1", "Write for instance: --answer a3b4c6=1"};
constexpr Phrase answer_unknown{"Aucune question ne s’appelle « {} ».", "There is no question “{}”."};
constexpr Phrase answer_unknown_hint{"Relancer sans --answer pour voir les questions.",
                                     "Run again without --answer to see the questions."};

// Guards
constexpr Phrase shrinking{"{} {} sur {} seraient désactivés : plus d’un cinquième. Rien n’a été modifié.",
                           "{} {} of {} would be deactivated: more than a fifth. Nothing was changed."};
constexpr Phrase shrinking_hint{
    "Vérifier que l’export est complet. Pour une partie seulement de l’établissement : --partial ; si ces départs sont "
    "réels : --yes",
    "Check that the export is complete. For a part of the school: --partial; if they have really left: --yes"};
constexpr Phrase the_students{"élèves", "pupils"};
constexpr Phrase the_staff{"personnels", "members of staff"};
constexpr Phrase the_guardians{"responsables", "guardians"};
constexpr Phrase key_missing{"La clé de ce registre manque ; rien n’a été modifié.",
                             "This registry's key is missing; nothing was changed."};
constexpr Phrase key_missing_hint{
    "Donner la clé avec --key, ou la reprendre dans une sauvegarde (passation restore, passation key import).",
    "Name the key with --key, or take it from a backup (passation restore, passation key import)."};
constexpr Phrase registry_missing{"Il n’y a pas de registre ici.", "There is no registry here."};
constexpr Phrase registry_missing_hint{"Donner le numéro de l’établissement (--uai) ou le fichier (--registry).",
                                       "Give the school's number (--uai) or the file (--registry)."};

// Command line
constexpr Phrase help_sync{"Mettre le registre à jour d’après les exports, et dire ce qui change",
                           "Update the registry from the exports, and say what changes"};
constexpr Phrase help_registry{"Fichier du registre (par défaut : celui de l’établissement, chez l’utilisateur)",
                               "Registry file (default: the school's, in the user's data folder)"};
constexpr Phrase help_no_registry{"Une seule fois, sans registre : rien n’est retenu",
                                  "Just once, without a registry: nothing is remembered"};
constexpr Phrase help_partial{"Ces fichiers ne sont qu’une partie de l’établissement : ne désactiver personne",
                              "These files are only a part of the school: deactivate nobody"};
constexpr Phrase help_yes{"Accepter que plus d’un cinquième d’une catégorie soit désactivé",
                          "Accept that more than a fifth of a category is deactivated"};
constexpr Phrase help_dry_run{"Dire ce qui changerait, sans rien enregistrer",
                              "Say what would change, and record nothing"};
constexpr Phrase help_answer{"Répondre à une question (répétable)", "Answer a question (repeatable)"};

}  // namespace passation::phrase
