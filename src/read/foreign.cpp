// Files that people give for an export, told from their content.

#include "read/foreign.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/zip.hpp"
#include "read/phrases.hpp"

namespace passation {
namespace {

using namespace std::literals;

struct Kind {
  std::string_view mark;
  Phrase what;
  Phrase hint;
};

// How the file begins.
constexpr auto beginnings = std::to_array<Kind>({
    {"%PDF-"sv, phrase::foreign_pdf, phrase::foreign_print_hint},
    {"\xFF\xD8\xFF"sv, phrase::foreign_image, phrase::foreign_print_hint},
    {"\x89PNG"sv, phrase::foreign_image, phrase::foreign_print_hint},
    {"GIF8"sv, phrase::foreign_image, phrase::foreign_print_hint},
    {"II*\0"sv, phrase::foreign_image, phrase::foreign_print_hint},
    {"MM\0*"sv, phrase::foreign_image, phrase::foreign_print_hint},
    {"{\\rtf"sv, phrase::foreign_letter, phrase::foreign_letter_hint},
    {"Rar!\x1A"sv, phrase::foreign_archive, phrase::foreign_archive_hint},
    {"7z\xBC\xAF\x27\x1C"sv, phrase::foreign_archive, phrase::foreign_archive_hint},
    {"\x1F\x8B"sv, phrase::foreign_archive, phrase::foreign_archive_hint},
});

// A file that a zip of this kind holds.
constexpr auto zip_entries = std::to_array<Kind>({
    {"word/document.xml", phrase::foreign_letter, phrase::foreign_letter_hint},
    {"ppt/presentation.xml", phrase::foreign_slides, phrase::foreign_print_hint},
    {"xl/workbook.bin", phrase::foreign_xlsb, phrase::foreign_xlsb_hint},
    {"Index/Document.iwa", phrase::foreign_apple, phrase::foreign_apple_hint},
});

// What such a zip begins with, behind the name of its first file.
constexpr auto open_documents = std::to_array<Kind>({
    {"mimetypeapplication/vnd.oasis.opendocument.text", phrase::foreign_letter, phrase::foreign_letter_hint},
    {"mimetypeapplication/vnd.oasis.opendocument.presentation", phrase::foreign_slides, phrase::foreign_print_hint},
    {"mimetypeapplication/vnd.oasis.opendocument.graphics", phrase::foreign_image, phrase::foreign_print_hint},
});

// Names of streams in a file of old Office (OLE2), in UTF-16.
constexpr auto ole_streams = std::to_array<Kind>({
    {"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv, phrase::spreadsheet_password,
     phrase::spreadsheet_password_hint},
    {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, phrase::foreign_letter, phrase::foreign_letter_hint},
    {"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0"sv, phrase::foreign_slides, phrase::foreign_print_hint},
});

template <std::size_t N, typename Fits>
const Kind* find_kind(const std::array<Kind, N>& kinds, Fits fits) {
  const auto found = std::find_if(kinds.begin(), kinds.end(), fits);
  return found == kinds.end() ? nullptr : &*found;
}

const Kind* kind_of(std::string_view bytes) {
  if (looks_like_zip(bytes)) {
    const std::string_view head = bytes.substr(0, 200);
    if (const Kind* kind = find_kind(open_documents, [&](const Kind& k) { return head.find(k.mark) != head.npos; }))
      return kind;
    return find_kind(zip_entries, [&](const Kind& k) {
      return bytes.find(k.mark) != bytes.npos && zip_holds(bytes, std::string(k.mark).c_str());
    });
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) {
    const bool workbook = bytes.find("W\0o\0r\0k\0b\0o\0o\0k\0"sv) != bytes.npos;
    return workbook ? nullptr : find_kind(ole_streams, [&](const Kind& k) { return bytes.find(k.mark) != bytes.npos; });
  }
  return find_kind(beginnings, [&](const Kind& k) { return bytes.starts_with(k.mark); });
}

}  // namespace

void refuse_foreign(std::string_view bytes, const std::string& where) {
  if (const Kind* kind = kind_of(bytes)) throw Error(say(kind->what), where, say(kind->hint));
}

}  // namespace passation
