#include "document/kinds.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "document/accounts_csv.hpp"
#include "document/label_files.hpp"
#include "document/phrases.hpp"
#include "document/report_document.hpp"
#include "document/staff_pages.hpp"
#include "document/student_recap.hpp"
#include "ledger/registry.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

std::vector<NamedBytes> made(Packing packing, Occasion occasion, DocumentInputs& inputs) {
  std::vector<NamedBytes> files;
  for (const DocumentInfo& info : document_kinds())
    if (info.packing == packing && info.occasion == occasion)
      for (NamedBytes& file : info.make(inputs)) files.push_back(std::move(file));
  return files;
}

/// The zip with all documents that the table puts into it.
std::vector<NamedBytes> zip_file(DocumentKind zip, Packing packing, DocumentInputs& inputs) {
  const std::vector<NamedBytes> files = made(packing, info_of(zip).occasion, inputs);
  if (files.empty()) return {};
  return {{name_of(zip, inputs), write_zip(files)}};
}

std::vector<NamedBytes> zip_of_students(DocumentInputs& inputs) {
  return zip_file(DocumentKind::student_zip, Packing::student_zip, inputs);
}

std::vector<NamedBytes> zip_of_staff(DocumentInputs& inputs) {
  return zip_file(DocumentKind::staff_zip, Packing::staff_zip, inputs);
}

constexpr auto kinds = std::to_array<DocumentInfo>({
    {DocumentKind::recap, "recap", recap_ending, Audience::student, Packing::student_zip, Occasion::generate,
     Retention::as_accounts, student_recap, phrase::document_recap},
    {DocumentKind::labels_to_stick, "labels_to_stick", "_Etiquettes_a_coller.pdf", Audience::student,
     Packing::student_zip, Occasion::generate, Retention::as_accounts, labels_to_stick, phrase::document_to_stick},
    {DocumentKind::label_sheet, "label_sheet", "_Etiquettes_", Audience::student, Packing::student_zip,
     Occasion::generate, Retention::as_accounts, label_sheets, phrase::document_labels},
    {DocumentKind::large_labels, "large_labels", "_GrandsCaractères.pdf", Audience::student, Packing::student_zip,
     Occasion::generate, Retention::as_accounts, large_labels, phrase::document_large},
    {DocumentKind::student_zip, "student_zip", "_Passation_Elèves.zip", Audience::student, Packing::alone,
     Occasion::generate, Retention::as_accounts, zip_of_students, phrase::document_student_zip},
    {DocumentKind::labels_continuous, "continuous", "_Etiquettes_continues.pdf", Audience::student, Packing::alone,
     Occasion::generate, Retention::as_accounts, labels_continuous, phrase::document_continuous},
    {DocumentKind::account_list, "account_list", "_Comptes.csv", Audience::student, Packing::alone, Occasion::generate,
     Retention::as_accounts, account_list, phrase::document_accounts},
    {DocumentKind::staff_recap, "staff_recap", staff_recap_ending, Audience::staff, Packing::staff_zip,
     Occasion::generate, Retention::as_accounts, staff_recap, phrase::document_staff_recap},
    {DocumentKind::staff_sheets, "staff_sheets", "_Fiches_Personnels.pdf", Audience::staff, Packing::staff_zip,
     Occasion::generate, Retention::as_accounts, staff_pages_file, phrase::document_staff_sheets},
    {DocumentKind::staff_zip, "staff_zip", "_Passation_Personnels.zip", Audience::staff, Packing::alone,
     Occasion::generate, Retention::as_accounts, zip_of_staff, phrase::document_staff_zip},
    {DocumentKind::reprint, "reprint", "_Reimpression.pdf", Audience::student, Packing::alone, Occasion::reprint,
     Retention::as_accounts, labels_again, phrase::document_reprint},
    {DocumentKind::large_reprint, "large_reprint", "_Reimpression_GrandsCaractères.pdf", Audience::student,
     Packing::alone, Occasion::reprint, Retention::as_accounts, large_labels_again, phrase::document_large_again},
    {DocumentKind::staff_reprint, "staff_reprint", "_Reimpression_Personnels.pdf", Audience::staff, Packing::alone,
     Occasion::reprint, Retention::as_accounts, staff_pages_file, phrase::document_staff_reprint},
    {DocumentKind::spare_labels, "spare_labels", "_Reserve.pdf", Audience::student, Packing::alone, Occasion::spare,
     Retention::as_accounts, spare_labels, phrase::document_spares},
    {DocumentKind::spare_list, "spare_list", "_Reserve.csv", Audience::student, Packing::alone, Occasion::spare,
     Retention::as_accounts, spare_list, phrase::document_spare_list},
    {DocumentKind::report, "report", "_Compte_rendu.pdf", Audience::student, Packing::alone, Occasion::generate,
     Retention::as_reports, report_file, phrase::document_report},
});

}  // namespace

std::span<const DocumentInfo> document_kinds() {
  return kinds;
}

const DocumentInfo& info_of(DocumentKind kind) {
  return *std::find_if(kinds.begin(), kinds.end(), [&](const DocumentInfo& info) { return info.kind == kind; });
}

std::string document_name(DocumentKind kind, const std::string& operation, const std::string& uai,
                          const std::string& part) {
  const std::string ending(info_of(kind).ending);
  if (kind == DocumentKind::report) return uai.empty() ? ending.substr(1) : uai + ending;
  const std::string name = operation + "_" + uai + ending;
  return to_nfc(kind == DocumentKind::label_sheet ? name + part + ".pdf" : name);
}

std::string name_of(DocumentKind kind, const DocumentInputs& inputs, const std::string& part) {
  return document_name(kind, inputs.operation, inputs.checked.roster.school.uai, part);
}

const DocumentInfo* document_called(std::string_view file_name, const std::string& uai) {
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const DocumentInfo& info) {
    if (info.packing != Packing::alone) return false;
    const std::string ending = uai + std::string(info.ending);
    return info.kind == DocumentKind::report ? file_name == ending : file_name.ends_with("_" + ending);
  });
  return found == kinds.end() ? nullptr : &*found;
}

int months_kept(Retention retention, int accounts) {
  return retention == Retention::as_reports ? report_months : accounts;
}

const DocumentInfo* zip_of(const DocumentInfo& document) {
  switch (document.packing) {
    case Packing::student_zip: return &info_of(DocumentKind::student_zip);
    case Packing::staff_zip: return &info_of(DocumentKind::staff_zip);
    case Packing::alone: break;
  }
  return nullptr;
}

std::vector<NamedBytes> make_documents(Occasion occasion, DocumentInputs& inputs) {
  return made(Packing::alone, occasion, inputs);
}

}  // namespace passation
