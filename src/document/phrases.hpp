#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// The report
constexpr Phrase report_title{"Compte rendu", "Report"};
constexpr Phrase report_across{"Compte rendu des multi-inscriptions", "Report on pupils enrolled in two schools"};

// A printer is measured
constexpr Phrase calibration_paper{
    "Le papier de la planche « {0} » est trop petit pour une feuille de calibrage, qui demande {1} × {2} mm.",
    "The paper of stock “{0}” is too small for a calibration sheet, which needs {1} × {2} mm."};
constexpr Phrase calibration_paper_hint{"Choisir avec --stock une planche au format A4.",
                                        "Choose a stock of A4 paper with --stock."};

// What each document is
constexpr Phrase document_recap{"récapitulatif : à lire avant d’imprimer", "recap: to be read before printing"};
constexpr Phrase document_to_stick{"étiquettes à coller après un changement", "labels to stick after a change"};
constexpr Phrase document_labels{"étiquettes d’une division", "labels of a division"};
constexpr Phrase document_large{"étiquettes en grands caractères, pour qui en a besoin",
                                "labels in large print, for who needs them"};
constexpr Phrase document_continuous{"étiquettes de toutes les divisions, à la suite (--continuous)",
                                     "labels of all divisions, one after the other (--continuous)"};
constexpr Phrase document_student_zip{"documents des élèves", "documents of the pupils"};
constexpr Phrase document_accounts{"liste des comptes, à charger dans la plateforme",
                                   "list of the accounts, for the platform to load"};
constexpr Phrase document_staff_recap{"récapitulatif des fiches des personnels", "recap of the sheets of staff"};
constexpr Phrase document_staff_sheets{"fiches des personnels, une par page", "sheets of staff, one on a page"};
constexpr Phrase document_staff_zip{"documents des personnels", "documents of the staff"};
constexpr Phrase document_reprint{"étiquettes réimprimées", "labels printed again"};
constexpr Phrase document_large_again{"étiquettes en grands caractères réimprimées",
                                      "labels in large print printed again"};
constexpr Phrase document_staff_reprint{"fiches de personnels réimprimées", "sheets of staff printed again"};
constexpr Phrase document_spares{"étiquettes de réserve", "spare labels"};
constexpr Phrase document_spare_list{"liste des identifiants de réserve, à charger dans la plateforme",
                                     "list of the spare logins, for the platform to load"};
constexpr Phrase document_report{"compte rendu d’import", "report on an import"};

}  // namespace passation::phrase
