#include "document/label_files.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "base/text.hpp"
#include "document/file_name.hpp"
#include "document/kinds.hpp"

namespace passation {
namespace {

/// The sheet's PDF, which is taken out of it. A sheet without one is no file.
void take_pdf(Sheet& sheet, std::string name, std::vector<NamedBytes>& files) {
  if (sheet.pdf.empty()) return;
  sheet.file = std::move(name);
  files.push_back({sheet.file, std::move(sheet.pdf)});
}

/// The one sheet of several divisions, where there is any.
std::vector<NamedBytes> joined_sheet(Sheet* sheet, DocumentKind kind, const DocumentInputs& inputs) {
  std::vector<NamedBytes> files;
  if (sheet) take_pdf(*sheet, name_of(kind, inputs), files);
  return files;
}

std::vector<NamedBytes> one_sheet(DocumentKind kind, DocumentInputs& inputs) {
  std::vector<NamedBytes> files;
  for (Sheet& sheet : inputs.sheets) take_pdf(sheet, name_of(kind, inputs), files);
  return files;
}

}  // namespace

std::vector<NamedBytes> labels_to_stick(DocumentInputs& inputs) {
  return joined_sheet(inputs.to_stick, DocumentKind::labels_to_stick, inputs);
}

std::vector<NamedBytes> labels_continuous(DocumentInputs& inputs) {
  return joined_sheet(inputs.continuous, DocumentKind::labels_continuous, inputs);
}

std::vector<NamedBytes> large_labels(DocumentInputs& inputs) {
  return joined_sheet(inputs.large, DocumentKind::large_labels, inputs);
}

std::vector<NamedBytes> large_labels_again(DocumentInputs& inputs) {
  return joined_sheet(inputs.large, DocumentKind::large_reprint, inputs);
}

std::vector<NamedBytes> label_sheets(DocumentInputs& inputs) {
  std::vector<NamedBytes> files;
  std::set<std::string> taken = {"a_coller"};
  for (Sheet& sheet : inputs.sheets) {
    if (sheet.pdf.empty()) continue;
    const std::string part = file_part(sheet.division);
    std::string name = part;
    for (int n = 2; !taken.insert(to_lower(name)).second; ++n) name = fmt::format("{}_{}", part, n);
    take_pdf(sheet, name_of(DocumentKind::label_sheet, inputs, name), files);
  }
  return files;
}

std::vector<NamedBytes> labels_again(DocumentInputs& inputs) {
  return one_sheet(DocumentKind::reprint, inputs);
}

std::vector<NamedBytes> spare_labels(DocumentInputs& inputs) {
  return one_sheet(DocumentKind::spare_labels, inputs);
}

}  // namespace passation
