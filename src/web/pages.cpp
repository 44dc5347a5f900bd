#include "web/pages.hpp"

#include <array>

namespace passation {

std::span<const SitePage> pages() {
  static const std::array all = {// the menu
                                 home_page, import_page, report_page, questions_page, classes_page, labels_page,
                                 documents_page, staff_page, handout_page, history_page, settings_page,
                                 // what they lead to
                                 columns_page, report_resource, class_page, kept_report_page, person_page, access_page,
                                 erase_page, printer_page, calibration_resource, backup_page, restore_page,
                                 registry_page, deletion_page, reprint_page, reset_page, preview_resource,
                                 document_resource, school_page};
  return all;
}

}  // namespace passation
