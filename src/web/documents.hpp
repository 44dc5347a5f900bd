#pragma once
// The documents of a school that lie in its folder.

#include <filesystem>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"

namespace passation {

/// A file of a zip.
struct MadePiece {
  std::string name;
  Message what;
  bool to_stick = false;  ///< labels in place of those that no longer hold
};

struct MadeDocument {
  std::string name;  ///< of the file
  Message what;
  Moment made;                    ///< the file's own
  std::vector<MadePiece> pieces;  ///< of a zip: labels to stick first
};

/// The latest first; of one moment in the order of their table. Other files of the folder are nobody's business.
std::vector<MadeDocument> made_documents(const std::filesystem::path& folder, const std::string& uai);

}  // namespace passation
