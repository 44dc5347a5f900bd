#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// Stocks
constexpr Phrase stock_empty{"Une étiquette doit avoir une largeur et une hauteur.",
                             "A label must have a width and a height."};
constexpr Phrase stock_overlap{
    "Les étiquettes se chevauchent : le pas ({0} mm) est plus petit que l’étiquette "
    "({1} mm).",
    "The labels overlap: the pitch ({0} mm) is smaller than the label "
    "({1} mm)."};
constexpr Phrase stock_paper{"La grille dépasse du papier : elle finit à {0} mm, le papier à {1} mm.",
                             "The grid leaves the paper: it ends at {0} mm, the paper at {1} mm."};
constexpr Phrase stock_corner{"Le rayon des coins dépasse la moitié de l’étiquette.",
                              "The corner radius is more than half the label."};
constexpr Phrase stock_key_hint{"Dans un fichier de plusieurs planches, la clé commence par « {0}- ».",
                                "In a file of several stocks, the key begins with “{0}-”."};
constexpr Phrase stock_labels{"{0} étiquette{0|s} de {1} × {2} mm", "{0} label{0|s}, {1} × {2} mm"};
constexpr Phrase stock_to_cut{"{0} étiquette{0|s} de {1} × {2} mm à découper",
                              "{0} label{0|s}, {1} × {2} mm, to be cut"};
constexpr Phrase stock_differs{"selon {0} : {1}", "{0} says: {1}"};
constexpr Phrase stock_across{"{0} étiquette{0|s} côte à côte", "{0} across"};
constexpr Phrase stock_down{"{0} rangée{0|s}", "{0} row{0|s}"};
constexpr Phrase stock_width{"largeur {} mm", "width {} mm"};
constexpr Phrase stock_height{"hauteur {} mm", "height {} mm"};
constexpr Phrase stock_side_margin{"marge de gauche {} mm", "left margin {} mm"};
constexpr Phrase stock_top_margin{"marge du haut {} mm", "top margin {} mm"};
constexpr Phrase stock_horizontal_pitch{"pas horizontal {} mm", "horizontal pitch {} mm"};
constexpr Phrase stock_vertical_pitch{"pas vertical {} mm", "vertical pitch {} mm"};
constexpr Phrase stock_uneven{"marges inégales : {}", "uneven margins: {}"};
constexpr Phrase stock_uneven_sides{"{} mm à gauche et {} mm à droite", "{} mm on the left and {} mm on the right"};
constexpr Phrase stock_uneven_ends{"{} mm en haut et {} mm en bas", "{} mm at the top and {} mm at the bottom"};

// Cards
constexpr Phrase card_empty{"Un modèle d’étiquette doit avoir au moins une ligne, et chaque ligne au moins un champ.",
                            "A label design must have a line, and every line a field."};
constexpr Phrase card_floor{"Le plancher de « {0} » est de {1} pt : plus petit, le texte serait illisible.",
                            "The floor of “{0}” is {1} pt: smaller text would not be readable."};
constexpr Phrase card_sizes{"Les tailles doivent vérifier 0 < plancher (floor) ≤ maximum (max, ou size en points).",
                            "Sizes must keep to 0 < floor ≤ maximum (max, or size in points)."};
constexpr Phrase card_typed{"Un identifiant ou un mot de passe ne passe jamais à la ligne.",
                            "A login or a password never takes a second row."};
constexpr Phrase card_name_line{"Une ligne avec un nom a deux cellules au plus, et ni identifiant ni mot de passe.",
                                "A line with a name has two cells at most, and neither a login nor a password."};
constexpr Phrase card_two_rows{"Une ligne qui peut passer sur deux rangs a un seul champ.",
                               "A line that may take two rows has one field."};
constexpr Phrase card_heading{"Un modèle d’étiquette montre le nom de l’élève (family_name) sur toutes les étiquettes.",
                              "A label design shows the pupil’s family name on all labels."};
constexpr Phrase card_padding{"La marge intérieure est d’au moins 2 mm : les massicots ne sont pas plus précis.",
                              "The padding is at least 2 mm: no guillotine is more precise."};

// Sheets
constexpr Phrase start_off_sheet{"La première étiquette demandée ({0}) n’est pas sur la planche, qui a {1} étiquettes.",
                                 "The first label asked for ({0}) is not on the sheet, which has {1} labels."};
constexpr Phrase start_hint{"Donner un nombre de 1 à {} (--start).", "Give a number from 1 to {} (--start)."};

}  // namespace passation::phrase
