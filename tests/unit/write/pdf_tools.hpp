#pragma once
// What other programs see in a PDF: pdftotext, pdfinfo, pdffonts and pdftoppm of poppler, and qpdf.

#include <stdlib.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/font.hpp"

namespace passation::pdf_tools {

inline const Fonts& fonts() {
  static const Fonts loaded = Fonts::load(PASSATION_SOURCE_DIR "/fonts");
  return loaded;
}

/// A folder of its own for each, gone when done.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "passation-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, std::string_view bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// What a command prints. Its own warnings are not shown.
inline std::string output_of(const std::string& command) {
  std::FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error(command);
  std::string out;
  std::array<char, 4096> buffer{};
  for (std::size_t n; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) out.append(buffer.data(), n);
  if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
  return out;
}

/// `command` with {} for the PDF.
inline std::string output_of(std::string command, const std::string& pdf) {
  const Folder folder;
  return output_of(command.replace(command.find("{}"), 2, folder.write("document.pdf", pdf)));
}

inline bool contains(std::string_view whole, std::string_view part) {
  return whole.find(part) != std::string::npos;
}

inline int count(std::string_view whole, std::string_view part) {
  int n = 0;
  for (auto at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + part.size())) ++n;
  return n;
}

/// The outline as "title > page", and what a print dialogue is told, as qpdf sees them.
inline std::string outline_of(const std::string& pdf) {
  const std::string json = output_of("qpdf --json --json-key=outlines {}", pdf);
  const std::regex entry(R"re("destpageposfrom1": (\d+)[^}]*?"title": "(.*?)")re");
  std::string out;
  for (std::sregex_iterator i(json.begin(), json.end(), entry), end; i != end; ++i)
    out += (*i)[2].str() + " > " + (*i)[1].str() + "\n";
  return out;
}

/// Lines that are not empty.
inline std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// A page in gray at 150 dots per inch: width, height and one byte per pixel.
struct Raster {
  int width = 0, height = 0;
  std::string pixels;
};

/// From a PGM.
inline Raster raster_of(const std::string& pgm) {
  std::istringstream in(pgm);
  Raster raster;
  std::string magic;
  int most = 0;
  in >> magic >> raster.width >> raster.height >> most;
  in.get();
  raster.pixels.assign(std::istreambuf_iterator<char>(in), {});
  return raster;
}

inline std::vector<Raster> rasters(const std::string& pdf) {
  const Folder folder;
  const std::string file = folder.write("document.pdf", pdf);
  output_of("pdftoppm -r 150 -gray " + file + " " + (folder.path() / "page").string());
  std::vector<std::filesystem::path> images;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    if (entry.path().extension() == ".pgm") images.push_back(entry.path());
  std::sort(images.begin(), images.end());
  std::vector<Raster> out;
  for (const auto& image : images) {
    std::ifstream in(image, std::ios::binary);
    out.push_back(raster_of({std::istreambuf_iterator<char>(in), {}}));
  }
  return out;
}

}  // namespace passation::pdf_tools
