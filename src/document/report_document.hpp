#pragma once

#include "base/font.hpp"
#include "base/zip.hpp"
#include "document/inputs.hpp"
#include "layout/page.hpp"
#include "report/checked_school.hpp"
#include "write/pdf.hpp"

namespace passation {

/// The whole report for print, in French, on A4. Files are named once, in a table; lines then give their number there.
Document report_document(const CheckedSchool& checked, const Fonts& fonts);

/// As a PDF, "9990001X_Compte_rendu.pdf".
NamedBytes draw_report(const CheckedSchool& checked, const Fonts& fonts, PdfWriter& writer);

/// The same where it is asked for beside other documents.
std::vector<NamedBytes> report_file(DocumentInputs& inputs);

}  // namespace passation
