#pragma once
// The sentences about what is handed out, disclosed and forgotten, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// Command line
constexpr Phrase help_person{
    "Nom et prénom (au besoin avec la date de naissance), numéro (INE, SIECLE…) ou identifiant",
    "Family and given name (with the birth date if needed), a number (INE, SIECLE...) or a login"};
constexpr Phrase help_disclose{"Toutes les données d’une personne (RGPD, article 15)",
                               "All data about a person (GDPR, article 15)"};
constexpr Phrase help_show_secrets{"Afficher aussi les mots de passe et les codes", "Show passwords and codes, too"};
constexpr Phrase help_forget{"Effacer dès maintenant une personne partie (RGPD, article 17)",
                             "Erase somebody who has left, now (GDPR, article 17)"};
constexpr Phrase help_forget_yes{"Effacer vraiment : c’est définitif", "Really erase: this is final"};
constexpr Phrase help_handout{"Noter la remise des identifiants, ou lister ceux qui ne sont pas remis (--missing)",
                              "Record that logins were handed out, or list those that were not (--missing)"};
constexpr Phrase help_by{"Nom de la personne qui les a remis", "Name of the person who handed them out"};
constexpr Phrase help_missing{"Lister les identifiants imprimés qui ne sont pas remis, par division",
                              "List the printed logins that were not handed out, by division"};
constexpr Phrase help_purge{
    "Lister, puis effacer (--yes), les personnes dont le délai est passé et les anciens fichiers",
    "List, then erase (--yes), people whose time is over and old files"};
constexpr Phrase help_purge_yes{"Effacer vraiment ces personnes, les copies du registre et les anciens fichiers",
                                "Really erase these people, copies of the registry and old files"};

// Who is meant
constexpr Phrase person_several{"{0} personnes correspondent ; elles sont listées. Rien n’a été modifié.",
                                "{0} people match; they are listed. Nothing was changed."};
constexpr Phrase person_several_hint{
    "Ajouter la date de naissance ou la division (\"MERLE Lucie 03/02/2015\"), ou donner l’INE ou l’identifiant.",
    "Add the birth date or the division (\"MERLE Lucie 03/02/2015\"), or give the INE or the login."};

// Command line, of all that ask a registry
constexpr Phrase help_which_uai{"Numéro (UAI) de l’établissement, s’il y a plusieurs registres",
                                "The school's number (UAI), where there are several registries"};
constexpr Phrase help_divisions{"Ces divisions seulement (* et ? admis ; répétable)",
                                "These divisions only (* and ? allowed; repeatable)"};
constexpr Phrase help_known_platform{"Plateforme (par défaut : la seule connue, sinon la dernière imprimée)",
                                     "Platform (default: the only one known, else the one printed last)"};

// Which platform
constexpr Phrase platform_which{"Ce registre connaît plusieurs plateformes : {}",
                                "This registry knows several platforms: {}"};
constexpr Phrase platform_which_hint{"Indiquer laquelle avec --platform.", "Say which one with --platform."};
constexpr Phrase platform_taken{"Plateforme : {} (la dernière imprimée ; pour une autre : --platform)",
                                "Platform: {} (the one printed last; for another: --platform)"};

// All that is known
constexpr Phrase disclose_head{"{} – registre de l’établissement {}", "{} – registry of school {}"};
constexpr Phrase field_line{"{} : {}", "{}: {}"};
constexpr Phrase person_kind{"catégorie", "category"};
constexpr Phrase a_student{"élève", "pupil"};
constexpr Phrase a_member_of_staff{"personnel", "member of staff"};
constexpr Phrase a_guardian{"responsable", "guardian"};
constexpr Phrase person_family_name{"nom de famille", "family name"};
constexpr Phrase person_used_name{"nom d’usage", "usual name"};
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
constexpr Phrase secret_kept{"mot de passe ou code : chiffré (l’afficher : --secrets)",
                             "password or code: encrypted (to show it: --secrets)"};
constexpr Phrase secret_unknown{"mot de passe ou code : inconnu du registre",
                                "password or code: not known to the registry"};
constexpr Phrase former_secret{"mot de passe précédent", "former password"};
constexpr Phrase former_kept{"mot de passe précédent : chiffré (l’afficher : --secrets)",
                             "former password: encrypted (to show it: --secrets)"};
constexpr Phrase person_other_given_names{"autres prénoms", "other given names"};
constexpr Phrase person_mef{"MEF", "MEF"};
constexpr Phrase person_exit_date{"date de sortie", "leaving date"};
constexpr Phrase person_function{"fonction", "function"};
constexpr Phrase person_title{"civilité", "title"};
constexpr Phrase person_disciplines{"disciplines", "subjects"};
constexpr Phrase person_divisions{"divisions", "divisions"};
constexpr Phrase person_head_teacher{"professeur principal", "head teacher of"};
constexpr Phrase person_former_name{"nom précédent", "former name"};
constexpr Phrase doubted_by_list{"écarté par la liste de la plateforme {} : {}",
                                 "withheld by the list of platform {}: {}"};
constexpr Phrase person_withheld{"non imprimable, d’après le dernier import",
                                 "not printable, according to the last import"};
constexpr Phrase set_added{"ajouté à la main", "added by hand"};
constexpr Phrase set_removed{"retiré à la main", "removed by hand"};
constexpr Phrase set_division{"division donnée à la main", "division set by hand"};
constexpr Phrase set_first_day{"premier jour, donné à la main", "first day, set by hand"};
constexpr Phrase set_last_day{"dernier jour, donné à la main", "last day, set by hand"};
constexpr Phrase named_in_report{"nommé dans le compte rendu du {}", "named in the report of {}"};
constexpr Phrase issue_handed_out{"remis le {} par {}", "handed out on {} by {}"};

// Forgotten
constexpr Phrase forget_active{"Cette personne est encore dans les fichiers ; rien n’a été modifié.",
                               "This person is still in the files; nothing was changed."};
constexpr Phrase forget_active_hint{
    "Importer d’abord un export où elle n’est plus (passation sync) : sinon le prochain import la créerait à nouveau.",
    "First import an export that no longer has this person (passation sync): otherwise the next import would create "
    "them again."};
constexpr Phrase forget_unsure{"Rien n’a été effacé. L’effacement sera définitif.",
                               "Nothing was erased. Erasing will be final."};
constexpr Phrase forget_unsure_hint{"Lire d’abord ce qui est connu (passation disclose), puis ajouter --yes",
                                    "First read what is known (passation disclose), then add --yes"};
constexpr Phrase forgotten{
    "Effacé : identité, {0} identifiant{0|s}, {1} impression{1|s}, {2} événement{2|s}, tous les comptes rendus "
    "conservés, {3} copie{3|s} du registre. Les identifiants ne seront jamais donnés à quelqu’un d’autre.",
    "Erased: identity, {0} login{0|s}, {1} printing{1|s}, {2} event{2|s}, all kept reports, {3} {3|copy|copies} of the "
    "registry. The logins will never be given to anybody else."};
constexpr Phrase forgotten_rest{
    "Reste à faire à la main : les sauvegardes (passation backup) et les documents déjà produits.",
    "Still to be done by hand: backups (passation backup) and documents already made."};

// Handed out
constexpr Phrase handout_who{"Préciser à qui et par qui les identifiants ont été remis.",
                             "Say to whom and by whom the logins were handed out."};
constexpr Phrase handout_both{"Donner une personne ou des divisions, pas les deux.",
                              "Give a person or divisions, not both."};
constexpr Phrase handout_hint{
    "Écrire par exemple : passation handout --division '6E 1' --by \"M. PIC\" ; les divisions : passation handout "
    "--missing --quiet",
    "Write for instance: passation handout --division '6E 1' --by \"M. PIC\"; the divisions: passation handout "
    "--missing --quiet"};
constexpr Phrase nothing_to_hand_out{"Rien n’a été imprimé pour ces personnes sur la plateforme « {} ».",
                                     "Nothing was printed for these people on platform “{}”."};
constexpr Phrase handed_out{"Remis : {} ; déjà remis, date gardée : {} ; pas encore imprimés : {}.",
                            "Handed out: {}; handed out before, date kept: {}; not printed yet: {}."};
constexpr Phrase missing_count{"{} : {} non remis sur {}", "{0}: {1} of {2} not handed out"};
constexpr Phrase unprinted_count{"Pas encore imprimés : {}.", "Not printed yet: {}."};
constexpr Phrase printed_on{"imprimé le {}", "printed on {}"};
constexpr Phrase no_division{"sans division", "without a division"};
constexpr Phrase the_staff_group{"Personnels", "Staff"};
constexpr Phrase no_accounts{"Aucun identifiant sur la plateforme « {} ».", "No login on platform “{}”."};

// Reset
constexpr Phrase help_reset{"Donner un nouveau mot de passe ; l’identifiant ne change pas",
                            "Give a new password; the login stays"};
constexpr Phrase help_reset_all{"Tous les élèves, même partis", "All pupils, even those who have left"};
constexpr Phrase help_reset_staff{"Tous les personnels, même partis", "All staff, even those who have left"};
constexpr Phrase help_reset_random{"Après une fuite : un mot de passe aléatoire, quelle que soit la règle",
                                   "After a leak: a random password, whatever the rule"};
constexpr Phrase help_reset_yes{"Pour plus d’une personne : le faire vraiment",
                                "For more than one person: really do it"};
constexpr Phrase reset_whom{"Donner une personne, ou des divisions, ou --all, --staff.",
                            "Give a person, or divisions, or --all, --staff."};
constexpr Phrase reset_whom_hint{
    "Écrire par exemple : passation reset \"MERLE Lucie\" ; passation reset --division '6E 1' ; passation reset --all "
    "--random",
    "Write for instance: passation reset \"MERLE Lucie\"; passation reset --division '6E 1'; passation reset --all "
    "--random"};
constexpr Phrase reset_nobody_hint{"Vérifier --platform ; les identifiants viennent de passation generate.",
                                   "Check --platform; logins come from passation generate."};
constexpr Phrase reset_would{
    "Serait réinitialisé dans le registre, pour la plateforme « {} » (identifiants inchangés) :",
    "Would be reset in the registry, for platform “{}” (logins unchanged):"};
constexpr Phrase reset_done{"Réinitialisé dans le registre, pour la plateforme « {} » (identifiants inchangés) :",
                            "Reset in the registry, for platform “{}” (logins unchanged):"};
constexpr Phrase reset_unsure{"Rien n’a été modifié. Pour le faire : ajouter --yes",
                              "Nothing was changed. To do it: add --yes"};
constexpr Phrase reset_count{"{0} mot{0|s} de passe", "{0} password{0|s}"};
constexpr Phrase reset_doubted{"D’après la dernière liste de la plateforme, ce compte n’est peut-être pas le sien.",
                               "According to the platform's last list this account may not be this person's."};
constexpr Phrase reset_doubted_hint{
    "Relancer passation generate avec une liste corrigée, ou répondre à sa question avec --answer.",
    "Run passation generate with a corrected list, or answer its question with --answer."};
constexpr Phrase reset_left_out{"{} – rien n’a changé. ", "{} – unchanged. "};
constexpr Phrase reset_labels{
    "Mots de passe remplacés : {} ; les étiquettes et fiches déjà imprimées ne sont plus valables. Imprimer et "
    "remettre à nouveau : passation generate",
    "Passwords replaced: {}; labels and sheets printed before are no longer valid. Print and hand out again: passation "
    "generate"};
constexpr Phrase reset_same{"Mots de passe inchangés : {} ; les étiquettes et fiches déjà imprimées restent valables.",
                            "Passwords unchanged: {}; labels and sheets printed before remain valid."};
constexpr Phrase reset_then_load{
    "Charger ensuite dans la plateforme la liste des comptes que passation generate écrit (…_Comptes.csv).",
    "Then load the account list that passation generate writes (..._Comptes.csv) into the platform."};
constexpr Phrase reset_then_there{"Réinitialiser aussi dans la plateforme : elle redonne le même mot de passe.",
                                  "Reset in the platform, too: it gives the same password again."};
constexpr Phrase reset_then_type{
    "Saisir ces mots de passe dans la plateforme (passation disclose --secrets les montre).",
    "Type these passwords in the platform (passation disclose --secrets shows them)."};
constexpr Phrase reset_then_list{
    "La plateforme choisit elle-même ces mots de passe : les y réinitialiser d’abord. Le registre oublie les anciens "
    "et prendra les nouveaux dans la liste de la plateforme, à donner à passation generate.",
    "The platform chooses these passwords itself: reset them there first. The registry forgets the old ones and takes "
    "the new ones from the platform's list, to be given to passation generate."};
constexpr Phrase history_reset{"mot de passe réinitialisé ({})", "password reset ({})"};
constexpr Phrase issue_reset{"n’est plus valable depuis le {} (le mot de passe a changé)",
                             "no longer valid since {} (the password has changed)"};
constexpr Phrase reset_no_rules{"La plateforme n’a pas de règles pour cette catégorie de personnes.",
                                "The platform has no rules for this category of people."};
constexpr Phrase reset_no_rules_hint{"Ajouter <audience> au fichier de la plateforme.",
                                     "Add <audience> to the platform's file."};
constexpr Phrase reset_theirs{"La plateforme elle-même doit réinitialiser ce mot de passe.",
                              "The platform itself must reset this password."};
constexpr Phrase reset_never_random{"Cette plateforme n’accepte pas de mot de passe aléatoire créé ici.",
                                    "This platform does not accept a random password made here."};
constexpr Phrase reset_theirs_hint{
    "Le réinitialiser dans la plateforme, puis donner sa nouvelle liste à passation generate. Si le fichier de la "
    "plateforme indique ce que devient alors le mot de passe (<reset>), passation reset le note aussi.",
    "Reset it in the platform, then give its new list to passation generate. Where the platform's file says what the "
    "password then becomes (<reset>), passation reset records it, too."};
constexpr Phrase reset_no_birth_date{"La date de naissance n’est pas connue.", "The birth date is not known."};
constexpr Phrase reset_no_birth_date_hint{"Compléter la date dans SIECLE, puis importer de nouveau (passation sync).",
                                          "Complete the date in SIECLE, then import again (passation sync)."};

// Purged
constexpr Phrase purge_people{"{0} personne{0|s} effacée{0|s}.", "{0} {0|person|people} erased."};
constexpr Phrase purge_people_due{"{0} personne{0|s} à effacer.", "{0} {0|person|people} to be erased."};
constexpr Phrase purge_old{"à supprimer : {}", "to be deleted: {}"};
constexpr Phrase purge_deleted{"supprimé : {}", "deleted: {}"};
constexpr Phrase purge_hint{"Rien n’a été modifié. Pour effacer et supprimer : ajouter --yes",
                            "Nothing was changed. To erase and delete: add --yes"};

}  // namespace passation::phrase
