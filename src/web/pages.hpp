#pragma once
// The table of all pages: menu, addresses and what answers them.

#include <span>

#include "web/visit.hpp"

namespace passation {

/// In the order of the menu.
std::span<const SitePage> pages();

// One row for each, in the file of its name.
extern const SitePage school_page, home_page, import_page, columns_page, report_page, questions_page, classes_page,
    labels_page, preview_resource, documents_page, document_resource;
extern const SitePage class_page, staff_page, report_resource;
extern const SitePage handout_page, reprint_page, reset_page;
extern const SitePage history_page, kept_report_page, person_page, access_page, erase_page;
extern const SitePage settings_page, printer_page, calibration_resource, backup_page, restore_page, registry_page,
    deletion_page;

}  // namespace passation
