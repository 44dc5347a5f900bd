#pragma once
// Sheets of labels as files.

#include "document/inputs.hpp"

namespace passation {

/// The labels to stick after a change.
std::vector<NamedBytes> labels_to_stick(DocumentInputs& inputs);
/// The labels of all divisions, one after the other.
std::vector<NamedBytes> labels_continuous(DocumentInputs& inputs);
/// A file for each division. Names that differ only in case, or in characters that Windows refuses, are told apart by a
/// number.
std::vector<NamedBytes> label_sheets(DocumentInputs& inputs);
/// The large labels of all divisions.
std::vector<NamedBytes> large_labels(DocumentInputs& inputs);
/// The large labels of those that are printed again.
std::vector<NamedBytes> large_labels_again(DocumentInputs& inputs);
/// The one sheet of labels that are printed again.
std::vector<NamedBytes> labels_again(DocumentInputs& inputs);
/// The one sheet of spare labels.
std::vector<NamedBytes> spare_labels(DocumentInputs& inputs);

}  // namespace passation
