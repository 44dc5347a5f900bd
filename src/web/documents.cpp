#include "web/documents.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/zip.hpp"
#include "document/kinds.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

/// "EVA6_9990001X_Etiquettes_6E 1.pdf": the labels of 6E 1.
Message what_is(const std::string& name, const std::string& uai) {
  for (const DocumentInfo& info : document_kinds()) {
    const std::string ending = "_" + uai + std::string(info.ending);
    if (info.packing != Packing::alone && info.kind != DocumentKind::label_sheet && name.ends_with(ending))
      return say(info.what);
  }
  const std::string before = "_" + uai + std::string(info_of(DocumentKind::label_sheet).ending);
  const std::size_t at = name.find(before);
  if (at == std::string::npos) return {name, name};
  return say(phrase::documents_labels_of, fs::path(name.substr(at + before.size())).stem().string());
}

std::vector<MadePiece> pieces_of(const fs::path& file, const std::string& uai) {
  std::vector<MadePiece> pieces;
  const std::string_view to_stick = info_of(DocumentKind::labels_to_stick).ending;
  try {
    read_zip(read_file(file), file.filename().string(), {}, [&](std::string_view name) {
      pieces.push_back({std::string(name), what_is(std::string(name), uai), name.ends_with(to_stick)});
      return false;
    });
  } catch (const Error&) {  // a damaged one is still a document
    return {};
  }
  std::stable_partition(pieces.begin(), pieces.end(), [](const MadePiece& piece) { return piece.to_stick; });
  return pieces;
}

struct Found {
  MadeDocument document;
  const DocumentInfo* info;
};

Found found_in(const fs::directory_entry& entry, const DocumentInfo& info, const std::string& uai) {
  const auto written = std::chrono::file_clock::to_sys(entry.last_write_time());
  const std::string name = entry.path().filename().string();
  const auto seconds = std::chrono::time_point_cast<std::chrono::seconds>(written);
  return {{name, say(info.what), local_moment(std::chrono::system_clock::to_time_t(seconds)),
           name.ends_with(".zip") ? pieces_of(entry.path(), uai) : std::vector<MadePiece>()},
          &info};
}

bool comes_before(const Found& a, const Found& b) {
  const auto made = [](const Found& f) {
    return std::tuple(f.document.made.date, f.document.made.hour, f.document.made.minute);
  };
  if (made(a) != made(b)) return made(a) > made(b);
  return a.info != b.info ? a.info < b.info : a.document.name < b.document.name;
}

}  // namespace

std::vector<MadeDocument> made_documents(const fs::path& folder, const std::string& uai) {
  std::vector<Found> found;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    if (const DocumentInfo* info = document_called(entry.path().filename().string(), uai);
        info && entry.is_regular_file())
      found.push_back(found_in(entry, *info, uai));
  std::sort(found.begin(), found.end(), comes_before);
  std::vector<MadeDocument> documents;
  for (Found& one : found) documents.push_back(std::move(one.document));
  return documents;
}

}  // namespace passation
