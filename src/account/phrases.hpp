#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

constexpr Phrase platform_url_hint{"Donner une adresse sans espace, ou retirer l’attribut.",
                                   "Give an address without spaces, or remove the attribute."};
constexpr Phrase platform_short_name_hint{"Donner un nom de 12 octets au plus, comme « Pix ».",
                                          "Give a name of 12 bytes at most, such as “Pix”."};
constexpr Phrase platform_qr_hint{
    "Une adresse qui commence par https:// ou par {{url}} (l’adresse du site), sans espace, avec {{login}} une fois ; "
    "jamais de mot de passe.",
    "An address that begins with https:// or with {{url}} (the site's address), without spaces, with {{login}} once; "
    "never a password."};
constexpr Phrase platform_pattern_hint{
    "Lettres ASCII, chiffres, « . », « - », « _ » et {{given_name}}, {{family_name}}, {{shown_name}} (un nombre de "
    "lettres peut suivre : {{given_name:1}}), {{birth_day}}, {{birth_month}}, {{birth_year}} ou {{birth_year:2}}, "
    "{{source_id}} ; au moins un nom ou {{source_id}}, et chaque partie de la date une fois au plus.",
    "ASCII letters, digits, “.”, “-”, “_” and {{given_name}}, {{family_name}}, {{shown_name}} (a number of letters may "
    "follow: {{given_name:1}}), {{birth_day}}, {{birth_month}}, {{birth_year}} or {{birth_year:2}}, {{source_id}}; at "
    "least one name or {{source_id}}, and each part of the date once at most."};
constexpr Phrase platform_format_hint{
    "Écrire jj, mm et aaaa (ou aa), chacun une fois, dans n’importe quel ordre, avec des signes entre eux si besoin.",
    "Write jj, mm and aaaa (or aa), each once, in any order, with signs between them if need be."};
constexpr Phrase platform_alphabet_hint{
    "Écrire « readable » ou « letters », ou des lettres ASCII (toutes minuscules ou toutes majuscules) et des "
    "chiffres, "
    "chacun une fois, sans caractères qui se ressemblent (0 et o, 1 et l, 2 et z, 5 et s…), ni e à côté de chiffres.",
    "Write “readable” or “letters”, or ASCII letters (all of one case) and digits, each once, without characters that "
    "look alike (0 and o, 1 and l, 2 and z, 5 and s...), and no e beside digits."};
constexpr Phrase platform_entropy{"Ces mots de passe n’auraient que {} bits d’entropie ; la CNIL en demande {}.",
                                  "These passwords would have only {} bits of entropy; the CNIL asks for {}."};
constexpr Phrase platform_entropy_hint{
    "Mettre length=\"{0}\" au moins ; si la plateforme limite les essais (50 bits suffisent), l’écrire : "
    "limited-attempts=\"true\".",
    "Put length=\"{0}\" at least; if the platform limits attempts (50 bits are enough then), write "
    "limited-attempts=\"true\"."};

constexpr Phrase password_birth_date{"date de naissance ({})", "birth date ({})"};
constexpr Phrase password_random{"aléatoire : {} caractères, {} bits", "random: {} characters, {} bits"};
constexpr Phrase password_by_platform{"donné par la plateforme", "given by the platform"};

constexpr Phrase platform_without_students{"La plateforme « {} » n’a pas de règles pour les élèves.",
                                           "Platform “{}” has no rules for pupils."};
constexpr Phrase platform_without_students_hint{
    "Choisir une autre plateforme (--platform), ou ajouter <audience of=\"student\"> à son fichier.",
    "Choose another platform (--platform), or add <audience of=\"student\"> to its file."};

}  // namespace passation::phrase
