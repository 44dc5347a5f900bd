#pragma once
// The table of all documents that are written: who writes one, deletes old ones or explains them looks here.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "account/platform.hpp"
#include "base/message.hpp"
#include "document/inputs.hpp"

namespace passation {

enum class DocumentKind {
  recap,
  labels_to_stick,
  label_sheet,
  large_labels,
  student_zip,
  labels_continuous,
  account_list,
  staff_recap,
  staff_sheets,
  staff_zip,
  reprint,
  large_reprint,
  staff_reprint,
  spare_labels,
  spare_list,
  report,
};

/// Where a document is put.
enum class Packing {
  alone,        ///< a file of its own; the zips are such files
  student_zip,  ///< in the zip of the pupils' documents
  staff_zip,    ///< in the zip of the staff's
};

/// What is asked for when a document is made.
enum class Occasion {
  generate,  ///< all that a school needs
  reprint,   ///< some labels and pages again
  spare,     ///< labels for those who will come
};

/// How long a document is kept. One in a zip is kept as long as the zip.
enum class Retention {
  as_accounts,  ///< as long as the accounts of the platform that keeps them longest
  as_reports,   ///< as long as the registry keeps its reports
};

struct DocumentInfo {
  DocumentKind kind;
  std::string_view key;     ///< for programs
  std::string_view ending;  ///< of the file's name, behind operation and school; of a label sheet its beginning
  Audience audience;        ///< whom it is about
  Packing packing;
  Occasion occasion;
  Retention retention;
  DocumentMaker make;
  Phrase what;
};

/// In the order in which they are made.
std::span<const DocumentInfo> document_kinds();
const DocumentInfo& info_of(DocumentKind kind);

/// "EVA6_9990010G_Recapitulatif.pdf"; of a report, which is no operation's, "9990010G_Compte_rendu.pdf".
/// @param part of a label sheet: the division, as a part of a file name
std::string document_name(DocumentKind kind, const std::string& operation, const std::string& uai,
                          const std::string& part = {});
std::string name_of(DocumentKind kind, const DocumentInputs& inputs, const std::string& part = {});

/// What a file of this name, written for the school, is, whatever the operation. Null: it is no document of the
/// school, or one that is only written into a zip.
const DocumentInfo* document_called(std::string_view file_name, const std::string& uai);

/// In months. @param accounts how long the accounts of the platform that keeps them longest are kept
int months_kept(Retention retention, int accounts);

/// The zip that a document is put into; null: it is a file of its own.
const DocumentInfo* zip_of(const DocumentInfo& document);

/// All files of the occasion: each kind that is a file of its own, in the order of the table.
std::vector<NamedBytes> make_documents(Occasion occasion, DocumentInputs& inputs);

}  // namespace passation
