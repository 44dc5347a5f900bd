#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// What an import changes
constexpr Phrase change_counts{"Changements : {}.", "Changes: {}."};
constexpr Phrase no_change{"Aucun changement : {0} personne{0|s}.", "No change: {0} {0|person|people}."};
constexpr Phrase created_count{"{0} créé{0|s}", "{0} created"};
constexpr Phrase kept_count{"{0} inchangé{0|s}", "{0} unchanged"};
constexpr Phrase moved_count{"{0} changé{0|s} de division ou de groupes", "{0} with another division or other groups"};
constexpr Phrase corrected_count{"{0} corrigé{0|s}", "{0} corrected"};
constexpr Phrase deactivated_count{"{0} désactivé{0|s}", "{0} deactivated"};
constexpr Phrase reactivated_count{"{0} réactivé{0|s}", "{0} reactivated"};
constexpr Phrase purged_count{"{0} effacé{0|s}", "{0} erased"};
constexpr Phrase created{"créé", "created"};
constexpr Phrase kept{"conservé", "kept"};
constexpr Phrase moved{"changé de division", "moved"};
constexpr Phrase other_groups{"groupes modifiés", "groups changed"};
constexpr Phrase corrected{"corrigé", "corrected"};
constexpr Phrase deactivated{"désactivé", "deactivated"};
constexpr Phrase reactivated{"réactivé", "reactivated"};
constexpr Phrase purged{"effacé", "erased"};
constexpr Phrase others_hidden{"{0} remarque{0|s} sur d’autres divisions : passation check les donne toutes.",
                               "{0} remark{0|s} on other divisions: passation check gives all of them."};
constexpr Phrase namesakes{"Homonymes : {}.", "Namesakes: {}."};
constexpr Phrase label_changed{"nouvelle étiquette", "new label"};
constexpr Phrase sync_summary{"Élèves lus : {} ; rejets : {} ; anomalies : {} ; notes : {}.",
                              "Pupils read: {}; rejections: {}; anomalies: {}; notes: {}."};
constexpr Phrase nothing_recorded{"Rien n’a été enregistré.", "Nothing was recorded."};
// Questions
constexpr Phrase how_to_answer{"Pour répondre, relancer la même commande avec, par exemple : --answer {}={}",
                               "To answer, run the same command again with, for instance: --answer {}={}"};
constexpr Phrase history_account_made{"identifiant attribué ({})", "login given ({})"};
constexpr Phrase field_line{"{} : {}", "{}: {}"};
constexpr Phrase history_reset{"mot de passe réinitialisé ({})", "password reset ({})"};
// The table and findings on the terminal
constexpr Phrase column_division{"Division", "Division"};
constexpr Phrase column_declared{"déclaré", "declared"};
constexpr Phrase column_found{"constaté", "found"};
constexpr Phrase column_printed{"imprimé", "printed"};
constexpr Phrase column_left_out{"écarté", "left out"};
constexpr Phrase column_printable{"imprimable", "printable"};
constexpr Phrase total{"Total", "Total"};
constexpr Phrase not_asked{"Hors sélection (autres divisions ou autres MEF) : {0} élève{0|s}.",
                           "Not selected (other divisions or MEFs): {0} pupil{0|s}."};
constexpr Phrase summary{"Élèves lus : {} ; étiquettes : {} ; rejets : {} ; anomalies : {} ; notes : {}.",
                         "Pupils read: {}; labels: {}; rejections: {}; anomalies: {}; notes: {}."};
constexpr Phrase todo{"À faire : {}", "To do: {}"};
constexpr Phrase report_head{"Compte rendu du {}{}", "Report of {}{}"};
constexpr Phrase report_year{", année scolaire {}", ", school year {}"};
constexpr Phrase report_general{"Informations générales", "General information"};
constexpr Phrase made_on{", du {}", ", of {}"};
constexpr Phrase nothing_found{"Aucun résultat trouvé.", "Nothing found."};
constexpr Phrase nothing_compared{"Non vérifié : aucun registre n’a été lu.", "Not checked: no registry was read."};
constexpr Phrase section_general{"Fichiers, divisions, groupes et plateforme", "Files, divisions, groups and platform"};
constexpr Phrase section_guardians_rejected{"Fiches Responsables et Correspondants rejetées", "Guardians rejected"};
constexpr Phrase section_guardians_anomalies{"Fiches Responsables et Correspondants importées avec anomalies",
                                             "Guardians imported with anomalies"};
constexpr Phrase section_guardians_notes{"Fiches Responsables et Correspondants, points d’attention",
                                         "Guardians, points to note"};
constexpr Phrase section_students_rejected{"Fiches Élèves rejetées", "Pupils rejected"};
constexpr Phrase section_students_anomalies{"Fiches Élèves importées avec anomalies", "Pupils imported with anomalies"};
constexpr Phrase section_students_notes{"Fiches Élèves, points d’attention", "Pupils, points to note"};
constexpr Phrase section_students_absent{"Fiches Élèves connues, absentes du fichier",
                                         "Pupils known, but absent from the files"};
constexpr Phrase section_students_changed{"Fiches Élèves modifiées ou ajoutées", "Pupils changed or added"};
constexpr Phrase section_staff_rejected{"Fiches Personnels rejetées", "Staff rejected"};
constexpr Phrase section_staff_anomalies{"Fiches Personnels importées avec anomalies", "Staff imported with anomalies"};
constexpr Phrase section_staff_notes{"Fiches Personnels, points d’attention", "Staff, points to note"};
constexpr Phrase count_remarks{"Nombre de remarques : {}", "Number of remarks: {}"};
constexpr Phrase count_rejected{"Nombre de fiches rejetées : {}", "Number of records rejected: {}"};
constexpr Phrase count_anomalies{"Nombre de fiches importées avec anomalies : {}",
                                 "Number of records with anomalies: {}"};
constexpr Phrase count_notes{"Nombre de fiches avec points d’attention : {}",
                             "Number of records with points to note: {}"};
constexpr Phrase count_absent{"Nombre de fiches absentes du fichier : {}", "Number of records absent: {}"};
constexpr Phrase count_changed{"Nombre de fiches modifiées ou ajoutées : {}", "Number of records changed or added: {}"};
constexpr Phrase id_siecle{"SIECLE {}", "SIECLE {}"};
constexpr Phrase id_sts{"STS-web {}", "STS-web {}"};
constexpr Phrase id_private{"privé {}", "private {}"};
constexpr Phrase id_ine{"INE {}", "INE {}"};
constexpr Phrase held_students{"{0} élève{0|s}", "{0} pupil{0|s}"};
constexpr Phrase held_guardians{"{0} responsable{0|s}", "{0} guardian{0|s}"};
constexpr Phrase held_staff{"{0} personnel{0|s}", "{0} staff"};
constexpr Phrase held_divisions{"{0} division{0|s}", "{0} division{0|s}"};
constexpr Phrase held_groups{"{0} groupe{0|s}", "{0} group{0|s}"};
constexpr Phrase held_accounts{"{0} compte{0|s}", "{0} account{0|s}"};
constexpr Phrase held_links{"{0} lien{0|s}", "{0} link{0|s}"};
constexpr Phrase standard_input{"entrée standard", "standard input"};
constexpr Phrase summary_across{"Établissements lus : {} ; élèves : {} ; anomalies : {} ; notes : {}.",
                                "Schools read: {}; pupils: {}; anomalies: {}; notes: {}."};
constexpr Phrase event_added{"ajouté à la main", "added by hand"};
constexpr Phrase event_put_back{"remis à la main", "put back by hand"};
constexpr Phrase event_removed{"retiré à la main", "removed by hand"};
constexpr Phrase event_moved{"changé de division à la main ({})", "moved by hand ({})"};
constexpr Phrase event_large{"a besoin d’une étiquette en grands caractères", "needs a label in large print"};
constexpr Phrase event_not_large{"n’a plus besoin d’une étiquette en grands caractères",
                                 "no longer needs a label in large print"};
constexpr Phrase event_spare{"identifiant de réserve donné ({})", "spare login given ({})"};

constexpr Phrase summary_blocking{"Fiches bloquantes pour la remontée vers la BEA : {}.",
                                  "Records that block the transfer to the BEA: {}."};

constexpr Phrase reset_would{
    "Serait réinitialisé dans le registre, pour la plateforme « {} » (identifiants inchangés) :",
    "Would be reset in the registry, for platform “{}” (logins unchanged):"};
constexpr Phrase reset_done{"Réinitialisé dans le registre, pour la plateforme « {} » (identifiants inchangés) :",
                            "Reset in the registry, for platform “{}” (logins unchanged):"};
constexpr Phrase reset_unsure{"Rien n’a été modifié. Pour le faire : ajouter --yes",
                              "Nothing was changed. To do it: add --yes"};
constexpr Phrase reset_count{"{0} mot{0|s} de passe", "{0} password{0|s}"};
constexpr Phrase reset_doubted{
    "D’après la dernière liste de la plateforme, ce compte n’est peut-être pas celui de cette personne.",
    "According to the platform's last list this account may not be this person's."};
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
constexpr Phrase reset_no_rules{"La plateforme n’a pas de règles pour cette catégorie de personnes.",
                                "The platform has no rules for this category of people."};
constexpr Phrase reset_theirs{"La plateforme elle-même doit réinitialiser ce mot de passe.",
                              "The platform itself must reset this password."};
constexpr Phrase reset_never_random{"Cette plateforme n’accepte pas de mot de passe aléatoire créé ici.",
                                    "This platform does not accept a random password made here."};
constexpr Phrase reset_no_birth_date{"La date de naissance n’est pas connue.", "The birth date is not known."};

// What the registry keeps of one person
constexpr Phrase history_since{"désactivé depuis le {}", "deactivated since {}"};
constexpr Phrase history_account{"identifiant ({}) : {}", "login ({}): {}"};
constexpr Phrase history_page{"imprimé le {} : {}, page {}", "printed on {}: {}, page {}"};
constexpr Phrase history_label{"imprimé le {} : {}, planche {}, étiquette {}", "printed on {}: {}, sheet {}, label {}"};
constexpr Phrase disclose_head{"{} – registre de l’établissement {}", "{} – registry of school {}"};
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
constexpr Phrase secret_kept{"mot de passe ou code : chiffré{}", "password or code: encrypted{}"};
constexpr Phrase secret_unknown{"mot de passe ou code : inconnu du registre",
                                "password or code: not known to the registry"};
constexpr Phrase former_secret{"mot de passe précédent", "former password"};
constexpr Phrase former_kept{"mot de passe précédent : chiffré{}", "former password: encrypted{}"};
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
constexpr Phrase set_large_print{"étiquette en grands caractères", "label in large print"};
constexpr Phrase set_division{"division donnée à la main", "division set by hand"};
constexpr Phrase set_first_day{"premier jour, donné à la main", "first day, set by hand"};
constexpr Phrase set_last_day{"dernier jour, donné à la main", "last day, set by hand"};
constexpr Phrase named_in_report{"nommé dans le compte rendu du {}", "named in the report of {}"};
constexpr Phrase label_handed_out{"remis le {} par {}", "handed out on {} by {}"};
constexpr Phrase label_reset{"n’est plus valable depuis le {} (le mot de passe a changé)",
                             "no longer valid since {} (the password has changed)"};

// Lists of people
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
