#pragma once
// The sentences about what is handed out, disclosed and forgotten, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// Command line
constexpr Phrase help_person{"Nom et prénom, ou un numéro (INE, SIECLE…)",
                             "Family and given name, or a number (INE, SIECLE...)"};
constexpr Phrase help_disclose{"Tout ce que le registre sait d’une personne (RGPD, article 15)",
                               "All that the registry knows of a person (GDPR, article 15)"};
constexpr Phrase help_show_secrets{"Montrer aussi les mots de passe et les codes", "Show passwords and codes, too"};
constexpr Phrase help_forget{"Effacer dès maintenant une personne partie (RGPD, article 17)",
                             "Erase somebody who has left, now (GDPR, article 17)"};
constexpr Phrase help_forget_yes{"Effacer vraiment ; rien ne peut être repris",
                                 "Really erase; nothing can be taken back"};
constexpr Phrase help_handout{"Noter à qui les identifiants ont été remis, ou qui ne les a pas reçus",
                              "Write down who was given logins, or say who has not got theirs"};
constexpr Phrase help_by{"Qui les a remis", "Who handed them out"};
constexpr Phrase help_missing{"Qui n’a pas reçu les siens, par division", "Who has not got theirs, by division"};
constexpr Phrase help_purge{"Effacer ce qui a passé son délai, et dire quels fichiers sont anciens",
                            "Erase what is past its time, and say which files are old"};
constexpr Phrase help_purge_yes{"Supprimer aussi les copies du registre et les anciens fichiers",
                                "Delete copies of the registry and old files, too"};

// Who is meant
constexpr Phrase person_several{"{} personnes correspondent ; rien n’a été modifié.",
                                "{} people fit; nothing was changed."};
constexpr Phrase person_several_hint{"Donner un numéro, par exemple l’INE ; les voir : passation history",
                                     "Give a number, the INE for instance; to see them: passation history"};

// All that is known
constexpr Phrase disclose_head{"{} – registre de l’établissement {}", "{} – registry of school {}"};
constexpr Phrase field_line{"{} : {}", "{}: {}"};
constexpr Phrase person_kind{"catégorie", "category"};
constexpr Phrase a_student{"élève", "pupil"};
constexpr Phrase a_member_of_staff{"personnel", "member of staff"};
constexpr Phrase a_guardian{"responsable", "guardian"};
constexpr Phrase person_family_name{"nom de famille", "family name"};
constexpr Phrase person_used_name{"nom d’usage", "name in use"};
constexpr Phrase person_given_name{"prénom", "given name"};
constexpr Phrase person_birth_date{"date de naissance", "birth date"};
constexpr Phrase person_sex{"sexe", "sex"};
constexpr Phrase male{"masculin", "male"};
constexpr Phrase female{"féminin", "female"};
constexpr Phrase person_division{"division", "division"};
constexpr Phrase person_groups{"groupes", "groups"};
constexpr Phrase key_siecle{"numéro SIECLE", "SIECLE number"};
constexpr Phrase key_ine{"INE", "INE"};
constexpr Phrase key_epp{"numéro STS-web (EPP)", "STS-web number (EPP)"};
constexpr Phrase key_local{"numéro STS-web (local)", "STS-web number (local)"};
constexpr Phrase key_private_school{"numéro de l’établissement privé", "private school's number"};
constexpr Phrase guardian_of{"responsable de", "guardian of"};
constexpr Phrase has_guardian{"a pour responsable", "has the guardian"};
constexpr Phrase password{"mot de passe", "password"};
constexpr Phrase activation_code{"code d’activation", "activation code"};
constexpr Phrase secret_kept{"mot de passe ou code : conservé scellé (le montrer : --secrets)",
                             "password or code: kept sealed (to show it: --secrets)"};
constexpr Phrase named_in_report{"nommé dans le compte rendu du {}", "named in the report of {}"};
constexpr Phrase issue_handed_out{"remis le {} par {}", "handed out {} by {}"};

// Forgotten
constexpr Phrase forget_active{"Cette personne est encore active ; rien n’a été modifié.",
                               "This person is still active; nothing was changed."};
constexpr Phrase forget_active_hint{
    "Synchroniser d’abord un export où elle n’est plus : sinon le prochain import la créerait à nouveau.",
    "First sync an export that no longer has this person: else the next import would create them anew."};
constexpr Phrase forget_unsure{"Rien n’a été effacé : l’effacement ne peut pas être repris.",
                               "Nothing was erased: what is erased cannot be taken back."};
constexpr Phrase forget_unsure_hint{"Voir d’abord ce qui est connu (passation disclose), puis ajouter --yes",
                                    "First see what is known (passation disclose), then add --yes"};
constexpr Phrase forgotten{
    "Effacé : identité, {} identifiant(s), {} impression(s), {} événement(s), tous les comptes rendus conservés, {} "
    "copie(s) du registre. Les identifiants ne seront jamais donnés à quelqu’un d’autre.",
    "Erased: identity, {} login(s), {} printing(s), {} event(s), all kept reports, {} copies of the registry. The "
    "logins will never be given to anybody else."};
constexpr Phrase forgotten_rest{
    "Reste à faire à la main : les sauvegardes (passation backup) et les documents déjà produits.",
    "Left to be done by hand: backups (passation backup) and documents that were produced already."};

// Handed out
constexpr Phrase handout_who{"Il manque à qui, ou par qui, les identifiants ont été remis.",
                             "To whom, or by whom, logins were handed out is missing."};
constexpr Phrase handout_both{"Une personne ou des divisions, pas les deux.", "A person or divisions, not both."};
constexpr Phrase handout_hint{
    "Écrire par exemple : passation handout --division '6E 1' --by \"M. PIC\" ; les divisions : passation handout "
    "--missing --quiet",
    "Write for instance: passation handout --division '6E 1' --by \"M. PIC\"; the divisions: passation handout "
    "--missing --quiet"};
constexpr Phrase nothing_to_hand_out{"Rien n’a été imprimé pour ces personnes sur la plateforme « {} ».",
                                     "Nothing was printed for these people on platform “{}”."};
constexpr Phrase handed_out{"Remis : {} ; déjà remis, date gardée : {} ; pas encore imprimés : {}.",
                            "Handed out: {}; handed out before, date kept: {}; not printed yet: {}."};
constexpr Phrase missing_count{"{} : {} non remis sur {}", "{}: {} not handed out of {}"};
constexpr Phrase not_printed{"pas encore imprimé", "not printed yet"};
constexpr Phrase printed_on{"imprimé le {}", "printed {}"};
constexpr Phrase no_division{"sans division", "without a division"};
constexpr Phrase no_accounts{"Aucun identifiant sur la plateforme « {} ».", "No login on platform “{}”."};

// Purged
constexpr Phrase purge_people{"Personnes effacées : {}.", "People erased: {}."};
constexpr Phrase purge_old{"à supprimer : {}", "to be deleted: {}"};
constexpr Phrase purge_deleted{"supprimé : {}", "deleted: {}"};
constexpr Phrase purge_hint{"Les supprimer : passation purge --yes", "To delete them: passation purge --yes"};

}  // namespace passation::phrase
