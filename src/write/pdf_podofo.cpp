// The tagged engine. PoDoFo stays in this file: it makes and writes the objects that are few or the same in every
// document; the texts of pages and structure elements, which are many, are made beside it.

#include <fmt/format.h>
#include <podofo/base/PdfArray.h>
#include <podofo/base/PdfDictionary.h>
#include <podofo/base/PdfError.h>
#include <podofo/base/PdfObject.h>
#include <podofo/base/PdfOutputDevice.h>
#include <podofo/base/PdfRefCountedBuffer.h>
#include <podofo/base/PdfStream.h>
#include <podofo/base/PdfVecObjects.h>

#include <cmath>
#include <span>
#include <srgb_profile.hpp>
#include <unordered_map>
#include <vector>

#include "base/error.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "write/deflate.hpp"
#include "write/pdf.hpp"
#include "write/pdf_content.hpp"
#include "write/pdf_file.hpp"
#include "write/pdf_structure.hpp"
#include "write/pdf_xmp.hpp"
#include "write/phrases.hpp"

namespace passation {

namespace {

using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfName;
using PoDoFo::PdfObject;
using PoDoFo::PdfReference;
using PoDoFo::PdfString;
using PoDoFo::PdfVariant;

/// libdeflate's level for pages: its fastest; higher ones cost more time than the kilobyte they save is worth.
constexpr int page_level = 1;
/// Structures kept by one writer. A school's divisions have some ten different ones.
constexpr std::size_t most_frames = 64;

// Object numbers. Those of shared objects are fixed, so that their bytes can be made once.
namespace number {
constexpr int catalog = 1, pages = 2, resources = 3, info = 4, metadata = 5, profile = 6;
constexpr int frame = 7, first_cut = 8;
}  // namespace number

/// The objects of one cut of a face; their numbers follow each other from `first`.
struct CutNumbers {
  static constexpr int count = 6;
  int first;
  int font() const { return first; }
  int descriptor() const { return first + 1; }
  int file() const { return first + 2; }
  int unicode_map() const { return first + 3; }
  int descendant() const { return first + 4; }
  int glyph_map() const { return first + 5; }
};

constexpr CutNumbers fixed_cut(std::size_t cut, std::size_t face) {
  return {number::first_cut + CutNumbers::count * static_cast<int>(cut * face_count + face)};
}

constexpr std::size_t fixed_cut_count = DocumentFace::own_position;
constexpr int first_content = fixed_cut(fixed_cut_count, 0).first;

// --- PoDoFo's values -------------------------------------------------------------------------------------------------

PdfObject integer(std::int64_t value) {
  return PdfVariant(static_cast<PoDoFo::pdf_int64>(value));
}
PdfObject reference(int object) {
  return PdfReference(static_cast<PoDoFo::pdf_objnum>(object), 0);
}
PdfObject name(const std::string& text) {
  return PdfName(text);
}
PdfObject points(Length length) {
  return PdfVariant(std::round(length.pt() * 1000.0) / 1000.0);
}
PdfObject boolean(bool value) {
  return PdfVariant(value);
}
PdfObject string(const std::string& text) {
  return PdfString(text);
}
using Entry = std::pair<const char*, PdfObject>;
PdfDictionary dictionary(const std::vector<Entry>& entries) {
  PdfDictionary out;
  for (const auto& [key, value] : entries) out.AddKey(PdfName(key), value);
  return out;
}

template <typename... Values>
PdfArray array(const Values&... values) {
  PdfArray out;
  (out.push_back(values), ...);
  return out;
}

std::string text_of(const PdfVariant& value) {
  std::string out;
  value.ToString(out, PoDoFo::ePdfWriteMode_Clean);
  return out;
}

/// "7 0 obj ... endobj", with a stream when there is one; `stream` is written as it is.
std::string indirect_object(int object_number, const PdfDictionary& entries, std::string_view stream = {}) {
  PoDoFo::PdfVecObjects owner;
  auto* object = new PdfObject(PdfReference(static_cast<PoDoFo::pdf_objnum>(object_number), 0), PdfVariant(entries));
  owner.SetAutoDelete(true);
  owner.push_back(object);
  if (!stream.empty()) {
    object->GetStream()->BeginAppend(PoDoFo::TVecFilters(), true, false);
    object->GetStream()->Append(stream.data(), stream.size());
    object->GetStream()->EndAppend();
  }
  PoDoFo::PdfRefCountedBuffer buffer;
  PoDoFo::PdfOutputDevice device(&buffer);
  object->WriteObject(&device, PoDoFo::ePdfWriteMode_Clean, nullptr);
  return {buffer.GetBuffer(), device.GetLength()};
}

// --- Faces -----------------------------------------------------------------------------------------------------------

struct NumberedObject {
  int number;
  std::string text;
};

/// The objects of a cut: dictionaries as bare texts, streams as whole objects.
struct CutObjects {
  std::vector<NumberedObject> dictionaries;
  std::vector<NumberedObject> streams;
};

PdfDictionary descriptor(const CutFace& cut, const CutNumbers& numbers) {
  constexpr int fixed_pitch = 1, symbolic = 4, western = 32;
  PdfArray box;
  for (const int side : cut.bounding_box) box.push_back(integer(side));
  return dictionary({{"Type", name("FontDescriptor")},
                     {"FontName", name(cut.name)},
                     {"Flags", integer((cut.single_byte ? western : symbolic) | (cut.fixed_pitch ? fixed_pitch : 0))},
                     {"FontBBox", box},
                     {"ItalicAngle", integer(0)},
                     {"Ascent", integer(cut.ascent)},
                     {"Descent", integer(cut.descent)},
                     {"CapHeight", integer(cut.cap_height)},
                     {"StemV", integer(80)},
                     {"FontFile2", reference(numbers.file())}});
}

/// A font whose text is bytes.
PdfDictionary simple_font(const CutFace& cut, const CutNumbers& numbers) {
  constexpr CharacterId first = 0x20, last = 0xFF;
  std::array<int, last + 1> by_id{};
  for (std::size_t n = 0; n < cut.ids.size(); ++n) by_id[cut.ids[n]] = cut.widths[n];
  PdfArray widths;
  for (std::size_t id = first; id <= last; ++id) widths.push_back(integer(by_id[id]));
  return dictionary({{"Type", name("Font")},
                     {"Subtype", name("TrueType")},
                     {"BaseFont", name(cut.name)},
                     {"Encoding", name("WinAnsiEncoding")},
                     {"FirstChar", integer(first)},
                     {"LastChar", integer(last)},
                     {"Widths", widths},
                     {"FontDescriptor", reference(numbers.descriptor())},
                     {"ToUnicode", reference(numbers.unicode_map())}});
}

/// A font whose text is pairs of bytes, and the font inside it that has the glyphs.
PdfDictionary composite_font(const CutFace& cut, const CutNumbers& numbers) {
  return dictionary({{"Type", name("Font")},
                     {"Subtype", name("Type0")},
                     {"BaseFont", name(cut.name)},
                     {"Encoding", name("Identity-H")},
                     {"DescendantFonts", array(reference(numbers.descendant()))},
                     {"ToUnicode", reference(numbers.unicode_map())}});
}

PdfDictionary descendant_font(const CutFace& cut, const CutNumbers& numbers) {
  PdfArray widths, run;  // of ids that follow each other, after the first of them
  for (std::size_t n = 0; n < cut.ids.size(); ++n) {
    run.push_back(integer(cut.widths[n]));
    if (n + 1 < cut.ids.size() && cut.ids[n + 1] == cut.ids[n] + 1) continue;
    widths.push_back(integer(cut.ids[n + 1 - run.size()]));
    widths.push_back(run);
    run.clear();
  }
  const PdfDictionary system =
      dictionary({{"Registry", string("Adobe")}, {"Ordering", string("Identity")}, {"Supplement", integer(0)}});
  return dictionary({{"Type", name("Font")},
                     {"Subtype", name("CIDFontType2")},
                     {"BaseFont", name(cut.name)},
                     {"CIDSystemInfo", system},
                     {"FontDescriptor", reference(numbers.descriptor())},
                     {"CIDToGIDMap", reference(numbers.glyph_map())},
                     {"W", widths}});
}

CutObjects cut_objects(const CutFace& cut, const CutNumbers& numbers) {
  const PdfDictionary stream = dictionary({{"Filter", name("FlateDecode")}});
  const PdfDictionary file =
      dictionary({{"Filter", name("FlateDecode")}, {"Length1", integer(static_cast<std::int64_t>(cut.ttf_size))}});
  CutObjects out;
  const auto add_dictionary = [&](int object, const PdfDictionary& entries) {
    out.dictionaries.push_back({object, text_of(entries)});
  };
  const auto add_stream = [&](int object, const PdfDictionary& entries, const std::string& bytes) {
    out.streams.push_back({object, indirect_object(object, entries, bytes)});
  };
  add_dictionary(numbers.font(), cut.single_byte ? simple_font(cut, numbers) : composite_font(cut, numbers));
  add_dictionary(numbers.descriptor(), descriptor(cut, numbers));
  add_stream(numbers.file(), file, cut.ttf_stream);
  add_stream(numbers.unicode_map(), stream, cut.unicode_map_stream);
  if (!cut.single_byte) {
    add_dictionary(numbers.descendant(), descendant_font(cut, numbers));
    add_stream(numbers.glyph_map(), stream, cut.glyph_map_stream);
  }
  return out;
}

/// What all documents have in common.
struct FixedObjects {
  std::array<std::array<CutObjects, face_count>, fixed_cut_count> cuts;
  std::string profile;
};

FixedObjects fixed_objects(const Fonts& fonts) {
  FixedObjects out;
  for (std::size_t face = 0; face < face_count; ++face) {
    const FixedCuts& cuts = fixed_cuts(fonts[static_cast<Face>(face)]);
    out.cuts[0][face] = cut_objects(cuts.western, fixed_cut(0, face));
    out.cuts[1][face] = cut_objects(cuts.other, fixed_cut(1, face));
  }
  constexpr int colours = 3;
  const std::string_view profile(reinterpret_cast<const char*>(srgb_profile), sizeof srgb_profile);
  out.profile = indirect_object(number::profile, dictionary({{"N", integer(colours)}, {"Filter", name("FlateDecode")}}),
                                deflated(profile));
  return out;
}

// --- What documents of one shape share -------------------------------------------------------------------------------

/// Page tree, structure and other objects that depend on neither a document's texts nor their places on the pages.
struct Frame {
  std::string object;         ///< the object stream that holds them all
  ReferenceTable references;  ///< of the whole file; what is outside this object is still to be set
  int first_own;              ///< number of the first face of the document's own
};

PdfDictionary catalog(const std::string& language, int structure_root) {
  const PdfDictionary intent = dictionary({{"Type", name("OutputIntent")},
                                           {"S", name("GTS_PDFA1")},
                                           {"OutputConditionIdentifier", string("sRGB IEC61966-2.1")},
                                           {"Info", string("sRGB IEC61966-2.1")},
                                           {"DestOutputProfile", reference(number::profile)}});
  return dictionary(
      {{"Type", name("Catalog")},
       {"Pages", reference(number::pages)},
       {"Lang", string(language)},
       {"MarkInfo", dictionary({{"Marked", boolean(true)}})},
       {"StructTreeRoot", reference(structure_root)},
       {"Metadata", reference(number::metadata)},
       {"OutputIntents", array(PdfObject(intent))},
       {"ViewerPreferences", dictionary({{"DisplayDocTitle", boolean(true)}, {"PrintScaling", name("None")}})}});
}

PdfDictionary page_dictionary(const Page& page, int position) {
  const PdfArray media = array(integer(0), integer(0), points(page.width), points(page.height));
  return dictionary({{"Type", name("Page")},
                     {"Parent", reference(number::pages)},
                     {"MediaBox", media},
                     {"Resources", reference(number::resources)},
                     {"Contents", reference(first_content + position)},
                     {"StructParents", integer(position)},
                     {"Tabs", name("S")}});
}

/// Calls `visit(cut, face)` for the used cuts, the document's own ones last.
template <typename Visit>
void for_used_cuts(const DocumentFaces& faces, Visit visit) {
  for (std::size_t cut = 0; cut < DocumentFace::cut_count; ++cut)
    for (std::size_t face = 0; face < face_count; ++face)
      if (faces.faces[face].used[cut]) visit(cut, face);
}

/// The fonts under the names that contents call them by.
PdfDictionary resources(const DocumentFaces& faces, int first_own) {
  PdfDictionary fonts;
  for_used_cuts(faces, [&](std::size_t cut, std::size_t face) {
    const bool own = cut == DocumentFace::own_position;
    const CutNumbers numbers = own ? CutNumbers{first_own} : fixed_cut(cut, face);
    if (own) first_own += CutNumbers::count;
    fonts.AddKey(PdfName(std::string(1, font_names[cut][face])), reference(numbers.font()));
  });
  return dictionary({{"Font", fonts}});
}

std::string packed_object(const PackedObjects& objects, Deflater& deflater) {
  std::string stream;
  deflater.append(objects.bytes(), stream);
  return indirect_object(number::frame,
                         dictionary({{"Type", name("ObjStm")},
                                     {"N", integer(std::ssize(objects.numbers()))},
                                     {"First", integer(static_cast<std::int64_t>(objects.index_size()))},
                                     {"Filter", name("FlateDecode")}}),
                         stream);
}

/// Numbers after the contents: page dictionaries, structure root, elements, the document's own cuts, references.
Frame make_frame(const Document& document, const DocumentFaces& faces, const FixedObjects& fixed, Deflater& deflater) {
  const int page_count = static_cast<int>(document.pages.size());
  const int first_page = first_content + page_count;
  const int structure_root = first_page + page_count;
  const int first_own = structure_root + 1 + static_cast<int>(document.elements.size());
  int references = first_own;

  PackedObjects objects;
  objects.begin(number::catalog) += text_of(catalog(document.language, structure_root));
  objects.begin(number::resources) += text_of(resources(faces, first_own));
  PdfArray kids;
  for (int i = 0; i < page_count; ++i) {
    kids.push_back(reference(first_page + i));
    objects.begin(first_page + i) += text_of(page_dictionary(document.pages[static_cast<std::size_t>(i)], i));
  }
  objects.begin(number::pages) +=
      text_of(dictionary({{"Type", name("Pages")}, {"Count", integer(page_count)}, {"Kids", kids}}));
  for_used_cuts(faces, [&](std::size_t cut, std::size_t face) {
    if (cut == DocumentFace::own_position)
      references += CutNumbers::count;
    else
      for (const auto& [object, text] : fixed.cuts[cut][face].dictionaries) objects.begin(object) += text;
  });
  append_structure(document, structure_root, first_page, objects);

  Frame frame{packed_object(objects, deflater), ReferenceTable(references + 1), first_own};
  for (std::size_t i = 0; i < objects.numbers().size(); ++i)
    frame.references.set_packed(objects.numbers()[i], number::frame, i);
  return frame;
}

void append_frame_key(const Document& document, const DocumentFaces& faces, std::string& key) {
  for (const DocumentFace& face : faces.faces)
    for (const bool used : face.used) key += used ? 'x' : '-';
  key += document.language;
  key += '\0';
  append_structure_key(document, key);
}

// --- The writer ------------------------------------------------------------------------------------------------------

/// A file that grows object by object.
struct File {
  std::string bytes;
  ReferenceTable references;

  void add(int number, std::string_view object) {
    references.set_place(number, bytes.size());
    bytes += object;
  }
  void add_stream(int number, std::string_view entries, std::string_view stream) {
    references.set_place(number, bytes.size());
    append_stream(bytes, number, entries, stream);
  }
};

class PodofoWriter final : public PdfWriter {
 public:
  explicit PodofoWriter(const Fonts& fonts) : fonts_(fonts), fixed_(fixed_objects(fonts)), deflater_(page_level) {}

  std::string draw(const Document& document) override try {
    const std::string_view title = is_valid_utf8(document.title) ? std::string_view(document.title) : "";
    DocumentFaces faces(fonts_);
    draw_pages(document, faces);
    if (faces.cut_lacking()) draw_pages(document, faces);
    const Frame& frame = frame_for(document, faces);

    File file{{}, frame.references};
    file.bytes.reserve(last_size_ + last_size_ / 16);
    file.bytes = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    add_information(title, file);
    for (std::size_t i = 0; i < document.pages.size(); ++i)
      file.add_stream(first_content + static_cast<int>(i), "/Filter/FlateDecode", pages_[i]);
    const Hash hash = plain_hash(file.bytes);  // of title and pages
    add_metadata(title, document.language, file);
    file.add(number::profile, fixed_.profile);
    add_cuts(faces, frame.first_own, file);
    file.add(number::frame, frame.object);
    add_references(to_hex(std::span(hash).first<16>()), file);
    last_size_ = file.bytes.size();
    return std::move(file.bytes);
  } catch (const PoDoFo::PdfError& error) {
    throw Error(say(phrase::engine_refused, PoDoFo::PdfError::ErrorName(error.GetError())), "",
                say(phrase::engine_refused_hint));
  }

 private:
  void draw_pages(const Document& document, DocumentFaces& faces) {
    pages_.resize(std::max(pages_.size(), document.pages.size()));
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
      content_.clear();
      append_content(document.pages[i], document.elements, faces, content_);
      pages_[i].clear();
      deflater_.append(content_, pages_[i]);
    }
  }

  const Frame& frame_for(const Document& document, const DocumentFaces& faces) {
    key_.clear();
    append_frame_key(document, faces, key_);
    const auto found = frames_.find(key_);
    if (found != frames_.end()) return found->second;
    if (frames_.size() >= most_frames) frames_.clear();
    return frames_.emplace(key_, make_frame(document, faces, fixed_, deflater_)).first->second;
  }

  static void add_information(std::string_view title, File& file) {
    std::string object = fmt::format("{} 0 obj\n<</Producer({})/Title", number::info, pdf_producer);
    append_text_string(object, title);
    file.add(number::info, object + ">>\nendobj\n");
  }

  void add_metadata(std::string_view title, std::string_view language, File& file) {
    content_.clear();
    append_xmp(title, language, content_);
    file.add_stream(number::metadata, "/Type/Metadata/Subtype/XML", content_);
  }

  void add_cuts(const DocumentFaces& faces, int first_own, File& file) const {
    for_used_cuts(faces, [&](std::size_t cut, std::size_t face) {
      if (cut != DocumentFace::own_position) {
        for (const auto& [object, text] : fixed_.cuts[cut][face].streams) file.add(object, text);
        return;
      }
      const CutObjects own = cut_objects(*faces.faces[face].own, {first_own});
      for (const auto& [object, text] : own.dictionaries)
        file.add(object, fmt::format("{} 0 obj\n{}\nendobj\n", object, text));
      for (const auto& [object, text] : own.streams) file.add(object, text);
      first_own += CutNumbers::count;
    });
  }

  /// The reference table is the last object and refers to itself.
  static void add_references(const std::string& id, File& file) {
    const std::size_t place = file.bytes.size();
    const int object = file.references.size() - 1;
    file.references.set_place(object, place);
    append_stream(file.bytes, object,
                  fmt::format("/Type/XRef/Size {}/W{}/Root {} 0 R/Info {} 0 R/ID[<{}><{}>]", file.references.size(),
                              ReferenceTable::widths, number::catalog, number::info, id, id),
                  file.references.bytes());
    file.bytes += fmt::format("startxref\n{}\n%%EOF\n", place);
  }

  const Fonts& fonts_;
  const FixedObjects fixed_;
  Deflater deflater_;
  std::unordered_map<std::string, Frame> frames_;
  std::size_t last_size_ = 0;
  // Kept for their memory
  std::string content_, key_;
  std::vector<std::string> pages_;  // deflated contents
};

}  // namespace

std::unique_ptr<PdfWriter> make_podofo_writer(const Fonts& fonts) {
  return std::make_unique<PodofoWriter>(fonts);
}

}  // namespace passation
