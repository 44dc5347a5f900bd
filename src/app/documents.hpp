#pragma once
// What goes into the zips: which documents, under which names.

#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "app/delta.hpp"
#include "app/job.hpp"
#include "app/sheets.hpp"
#include "base/font.hpp"
#include "base/zip.hpp"
#include "write/pdf.hpp"

namespace passation {

/// How the file with the labels to stick is called, behind the stem.
inline constexpr const char* labels_to_stick = "_Etiquettes_a_coller.pdf";

/// What all documents of a run are made from.
struct DocumentContext {
  const Job& job;
  const Platform& platform;
  const Outcome& outcome;
  const Fonts& fonts;
  PdfWriter& writer;
};

const AudienceRules& student_rules(const Platform& platform);

/// The school's own address of the site, or else the platform's.
std::string site_address(const Job& job, const Platform& platform);

/// The accounts that are on the sheets, in their order.
std::vector<const Account*> printed_accounts(std::span<const Sheet> sheets);

/// The recap first, then the labels to stick after a change, then a label file per division, taken from the sheets;
/// names that differ only in case, or in characters that Windows refuses, are told apart by a number. Names begin with
/// `stem`: "EVA6_0123456S".
std::vector<NamedBytes> student_documents(const DocumentContext& context, const std::string& stem,
                                          std::vector<Sheet>& sheets, Delta& delta);

/// A page for each account of staff, in alphabetical order; where they stand is still open.
std::vector<StaffPage> plan_staff_pages(const Roster& roster, std::span<const Account> accounts,
                                        const std::string& stem);

/// The pages alone, in the document that they name; fills in where they stand. @pre there is one
NamedBytes staff_pages_document(const DocumentContext& context, std::vector<StaffPage>& pages);

/// A recap, and one file with all the pages; fills in where they stand.
std::vector<NamedBytes> staff_documents(const DocumentContext& context, const std::string& stem,
                                        std::vector<StaffPage>& pages, const std::vector<OldLabel>& withdrawn);

}  // namespace passation
