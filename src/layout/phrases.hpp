#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// Data files
constexpr Phrase data_hint{"Corriger ce fichier ; layouts/README.md en décrit le format.",
                           "Correct this file; layouts/README.md describes its format."};
constexpr Phrase data_root{"L’élément « {} » est attendu ici, et non « {} ».",
                           "The element “{}” is expected here, not “{}”."};
constexpr Phrase data_key{"La clé « {} » n’est pas le nom du fichier.", "The key “{}” is not the file's name."};
constexpr Phrase data_one_child{"Un élément « {} », et un seul, est attendu ici.",
                                "Exactly one element “{}” is expected here."};
constexpr Phrase data_description{"La description en « {} » manque.", "The description in “{}” is missing."};
constexpr Phrase data_unknown_element{"Élément inconnu : « {} ».", "Unknown element: “{}”."};
constexpr Phrase data_unknown{"Attribut inconnu : « {} ».", "Unknown attribute: “{}”."};
constexpr Phrase data_missing{"L’attribut « {} » manque.", "The attribute “{}” is missing."};
constexpr Phrase data_length{
    "« {0}=\"{1}\" » n’est pas une longueur : il faut un nombre et son unité (mm, cm, in ou pt).",
    "“{0}=\"{1}\"” is no length: a number and its unit (mm, cm, in or pt) are needed."};
constexpr Phrase data_count{"« {0}=\"{1}\" » n’est pas un nombre entier de 1 à 999.",
                            "“{0}=\"{1}\"” is no whole number from 1 to 999."};
constexpr Phrase data_flag{"« {0}=\"{1}\" » : il faut true ou false.", "“{0}=\"{1}\"”: true or false is needed."};
constexpr Phrase data_percentage{"« {0}=\"{1}\" » n’est pas un pourcentage de 0 à 100, comme 12.5%.",
                                 "“{0}=\"{1}\"” is no percentage from 0 to 100, such as 12.5%."};
constexpr Phrase data_choice{"« {0}=\"{1}\" » est inconnu ; valeurs possibles : {2}.",
                             "“{0}=\"{1}\"” is unknown; possible values: {2}."};

// Stocks
constexpr Phrase stock_empty{"Une étiquette doit avoir une largeur et une hauteur.",
                             "A label must have a width and a height."};
constexpr Phrase stock_overlap{
    "Les étiquettes se chevauchent : le pas ({0:.2f} mm) est plus petit que l’étiquette "
    "({1:.2f} mm).",
    "The labels overlap: the pitch ({0:.2f} mm) is smaller than the label "
    "({1:.2f} mm)."};
constexpr Phrase stock_paper{"La grille dépasse du papier : elle finit à {0:.2f} mm, le papier à {1:.2f} mm.",
                             "The grid leaves the paper: it ends at {0:.2f} mm, the paper at {1:.2f} mm."};
constexpr Phrase stock_corner{"Le rayon des coins dépasse la moitié de l’étiquette.",
                              "The corner radius is more than half the label."};

// Cards
constexpr Phrase card_empty{"Une carte doit avoir au moins une ligne, et chaque ligne au moins un champ.",
                            "A card must have a line, and every line a field."};
constexpr Phrase card_floor{"Le plancher de « {0} » est de {1} pt : en dessous, ce serait illisible.",
                            "The floor of “{0}” is {1} pt: smaller would not be readable."};
constexpr Phrase card_sizes{"Les tailles doivent vérifier 0 < plancher (floor) ≤ maximum (max, ou size en points).",
                            "Sizes must keep to 0 < floor ≤ maximum (max, or size in points)."};
constexpr Phrase card_typed{"Un identifiant ou un mot de passe ne passe jamais à la ligne.",
                            "A login or a password never takes a second row."};
constexpr Phrase card_heading{"Une carte a une ligne de titre (heading=\"true\"), et une seule.",
                              "A card has exactly one heading line (heading=\"true\")."};
constexpr Phrase card_padding{"La marge intérieure est d’au moins 2 mm : les massicots ne sont pas plus précis.",
                              "The padding is at least 2 mm: no guillotine is more precise."};

// Sheets
constexpr Phrase start_off_sheet{"La première étiquette demandée ({0}) n’est pas sur la planche, qui en a {1}.",
                                 "The first label asked for ({0}) is not on the sheet, which has {1}."};
constexpr Phrase start_hint{"Donner avec --start un nombre de 1 à {}.", "Give --start a number from 1 to {}."};

}  // namespace passation::phrase
