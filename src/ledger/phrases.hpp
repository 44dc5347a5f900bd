#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

constexpr Phrase field_used_name{"nom d’usage", "usual name"};
constexpr Phrase field_groups{"groupes", "groups"};

constexpr Phrase answer_bad{"La réponse « {} » à la question {} n’est pas possible.",
                            "“{}” is not a possible answer to question {}."};
constexpr Phrase answer_bad_hint{"Choisir parmi : {}.", "Choose one of: {}."};

constexpr Phrase login_of_another{"elle donne son identifiant « {} » à {}", "it gives login “{}” to {}"};

constexpr Phrase registry_other_school{"Ce registre est celui de l’établissement {}, et non {}.",
                                       "This registry is that of school {}, not {}."};
constexpr Phrase registry_other_school_hint{"Donner le registre de l’établissement avec --registry.",
                                            "Give the school's own registry with --registry."};
constexpr Phrase registry_other_key{"La clé n’est pas celle de ce registre ; rien n’a été modifié.",
                                    "The key is not that of this registry; nothing was changed."};
constexpr Phrase registry_other_key_hint{
    "Donner la bonne clé avec --key, ou la restaurer depuis une sauvegarde (passation restore, passation key import).",
    "Give the right key with --key, or restore it from a backup (passation restore, passation key import)."};
constexpr Phrase registry_altered{
    "Ce registre est abîmé, ou quelqu’un l’a modifié sans ce programme : rien n’en est imprimé.",
    "This registry is damaged, or somebody has changed it without this program: nothing is printed from it."};
constexpr Phrase registry_altered_hint{"Restaurer une sauvegarde (passation restore).",
                                       "Restore a backup (passation restore)."};
constexpr Phrase registry_no_home_hint{"Donner un registre avec --registry.", "Give a registry with --registry."};
constexpr Phrase registry_no_registry{"Ce fichier est une base de données, mais pas un registre.",
                                      "This file is a database, but not a registry."};

constexpr Phrase registry_unborn{"Ce registre est vide : le premier import a été interrompu.",
                                 "This registry is empty: the first import was interrupted."};
constexpr Phrase registry_unborn_hint{"Refaire l’import (passation generate ou sync).",
                                      "Import again (passation generate or sync)."};

constexpr Phrase problem_shared_login{"identifiants communs à deux personnes : {}", "logins shared by two people: {}"};
constexpr Phrase problem_link{"liens qui ne relient pas un responsable à un élève : {}",
                              "links that do not join a guardian to a pupil: {}"};

constexpr Phrase person_several{"{0} personnes correspondent ; elles sont listées. Rien n’a été modifié.",
                                "{0} people match; they are listed. Nothing was changed."};
constexpr Phrase person_several_hint{
    "Ajouter la date de naissance ou la division (\"MERLE Lucie 03/02/2015\"), ou donner l’INE ou l’identifiant.",
    "Add the birth date or the division (\"MERLE Lucie 03/02/2015\"), or give the INE or the login."};
constexpr Phrase history_no_person{"Aucune personne de ce nom ou de ce numéro dans le registre.",
                                   "Nobody in the registry has this name or number."};
constexpr Phrase history_no_person_hint{"Donner le nom et le prénom (passation history \"MERLE Lucie\").",
                                        "Give the family and the given name (passation history \"MERLE Lucie\")."};
constexpr Phrase platform_which{"Ce registre connaît plusieurs plateformes : {}",
                                "This registry knows several platforms: {}"};
constexpr Phrase platform_which_hint{"Indiquer laquelle avec --platform.", "Say which one with --platform."};

}  // namespace passation::phrase
