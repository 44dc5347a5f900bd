#pragma once
// What the documents of a run are made from.

#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "account/platform.hpp"
#include "base/date.hpp"
#include "base/font.hpp"
#include "base/zip.hpp"
#include "document/sheets.hpp"
#include "ledger/label_plan.hpp"
#include "report/checked_school.hpp"
#include "write/pdf.hpp"

namespace passation {

/// The sheet of a member of staff, and the page on which it begins, from 1.
struct StaffPage {
  const Account* account = nullptr;
  std::string who;
  std::string document;  ///< the name of the PDF
  int page = 1;
};

/// One value for all makers. They take the PDFs out of the sheets, and fill in the file of each sheet and the page of
/// each member of staff.
struct DocumentInputs {
  std::string operation;
  const Platform& platform;
  std::string url;                   ///< of the site; empty: not printed
  const Platform* second = nullptr;  ///< where labels have logins of two
  std::string second_url = {};
  Moment moment;
  bool recap_secrets = true;
  const CheckedSchool& checked;
  PdfWriter& writer;
  const Fonts& fonts;
  std::span<Sheet> sheets = {};  ///< of labels, each of a division; of spares and labels printed again there is one
  Sheet* continuous = nullptr;   ///< the labels of all divisions on one; null, or without a PDF: not asked for
  Sheet* to_stick = nullptr;     ///< labels to stick after a change; null, or without a PDF: there are none
  Sheet* large = nullptr;        ///< large labels of who needs them; null, or without a PDF: nobody
  std::span<StaffPage> staff_pages = {};
  std::span<const WithdrawnLabel> withdrawn = {}, withdrawn_pages = {};
  bool report = false;  ///< the report is asked for as a document, too
};

/// Makes the files of one kind of document. No file: the run has nothing for it.
using DocumentMaker = std::vector<NamedBytes> (*)(DocumentInputs& inputs);

}  // namespace passation
