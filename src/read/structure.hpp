#pragma once
// Divisions and groups as SIECLE's Structures and STS-web's sts_emp write them: the same shapes, codes in other places.

#include "base/xml.hpp"
#include "roster/roster.hpp"

namespace passation {

/// @CODE (STS-web), @CODE_STRUCTURE or CODE_STRUCTURE (SIECLE), whichever is there.
std::string structure_code(pugi::xml_node node);

/// Its name, LIBELLE_LONG, head count (EFFECTIF_CALCULE, else EFFECTIF_PREVU) and MEFS_APPARTENANCE.
Division read_division(const XmlDocument& document, pugi::xml_node node);

/// Its name, DIVISIONS_APPARTENANCE, head count and MEFS_APPARTENANCE.
Group read_group(const XmlDocument& document, pugi::xml_node node);

/// Labels of the MEFs of a nomenclature: each MEF @CODE_MEF or @CODE with LIBELLE_EDITION, LIBELLE_LONG,
/// LIBELLE_COURT or FORMATION.
void read_mef_labels(const XmlDocument& document, pugi::xml_node mefs, Roster& roster);

}  // namespace passation
