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
constexpr int frame = 7, first_face = 8;
}  // namespace number

/// The objects of one face; their numbers follow each other from `first`.
struct FaceNumbers {
  static constexpr int count = 6;
  int first;
  int font() const { return first; }
  int descendant() const { return first + 1; }
  int descriptor() const { return first + 2; }
  int file() const { return first + 3; }
  int glyph_map() const { return first + 4; }
  int unicode_map() const { return first + 5; }
};

FaceNumbers fixed_face(std::size_t face) {
  return {number::first_face + FaceNumbers::count * static_cast<int>(face)};
}

namespace number {
constexpr int first_content = first_face + FaceNumbers::count * static_cast<int>(face_count);
}  // namespace number

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
/// `text` must be valid: other UTF-8 corrupts PoDoFo's heap.
PdfObject utf8_string(const std::string& text) {
  return PdfString(reinterpret_cast<const PoDoFo::pdf_utf8*>(text.c_str()));
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

/// The objects of an embedded face: dictionaries as bare texts, streams as whole objects.
struct FaceObjects {
  std::vector<NumberedObject> dictionaries;
  std::vector<NumberedObject> streams;
};

/// Runs of ids that follow each other, each with its first id and its widths.
PdfArray widths(const CutFace& face) {
  PdfArray out, run;
  for (std::size_t n = 0; n < face.widths.size(); ++n) {
    run.push_back(integer(face.widths[n]));
    const bool last = n + 1 == face.widths.size() || character_id(n + 1) != character_id(n) + 1;
    if (!last) continue;
    out.push_back(integer(character_id(n + 1 - run.size())));
    out.push_back(run);
    run.clear();
  }
  return out;
}

PdfDictionary descriptor(const CutFace& face, const FaceNumbers& numbers) {
  constexpr int fixed_pitch = 1, symbolic = 4;
  PdfArray box;
  for (const int side : face.bounding_box) box.push_back(integer(side));
  return dictionary({{"Type", name("FontDescriptor")},
                     {"FontName", name(face.name)},
                     {"Flags", integer(symbolic | (face.fixed_pitch ? fixed_pitch : 0))},
                     {"FontBBox", box},
                     {"ItalicAngle", integer(0)},
                     {"Ascent", integer(face.ascent)},
                     {"Descent", integer(face.descent)},
                     {"CapHeight", integer(face.cap_height)},
                     {"StemV", integer(80)},
                     {"FontFile2", reference(numbers.file())}});
}

FaceObjects face_objects(const CutFace& face, const FaceNumbers& numbers) {
  const PdfDictionary font = dictionary({{"Type", name("Font")},
                                         {"Subtype", name("Type0")},
                                         {"BaseFont", name(face.name)},
                                         {"Encoding", name("Identity-H")},
                                         {"DescendantFonts", array(reference(numbers.descendant()))},
                                         {"ToUnicode", reference(numbers.unicode_map())}});
  const PdfDictionary system =
      dictionary({{"Registry", string("Adobe")}, {"Ordering", string("Identity")}, {"Supplement", integer(0)}});
  const PdfDictionary descendant = dictionary({{"Type", name("Font")},
                                               {"Subtype", name("CIDFontType2")},
                                               {"BaseFont", name(face.name)},
                                               {"CIDSystemInfo", system},
                                               {"FontDescriptor", reference(numbers.descriptor())},
                                               {"CIDToGIDMap", reference(numbers.glyph_map())},
                                               {"W", widths(face)}});
  const PdfDictionary deflated_stream = dictionary({{"Filter", name("FlateDecode")}});
  const PdfDictionary file =
      dictionary({{"Filter", name("FlateDecode")}, {"Length1", integer(static_cast<std::int64_t>(face.ttf.size()))}});
  return {{{numbers.font(), text_of(font)},
           {numbers.descendant(), text_of(descendant)},
           {numbers.descriptor(), text_of(descriptor(face, numbers))}},
          {{numbers.file(), indirect_object(numbers.file(), file, face.ttf_stream)},
           {numbers.glyph_map(), indirect_object(numbers.glyph_map(), deflated_stream, face.glyph_map_stream)},
           {numbers.unicode_map(), indirect_object(numbers.unicode_map(), deflated_stream, face.unicode_map_stream)}}};
}

/// What all documents have in common.
struct FixedObjects {
  std::array<FaceObjects, face_count> faces;
  std::string profile;
};

FixedObjects fixed_objects(const Fonts& fonts) {
  FixedObjects out;
  for (std::size_t face = 0; face < face_count; ++face)
    out.faces[face] = face_objects(fixed_cut(fonts[static_cast<Face>(face)]), fixed_face(face));
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
                     {"Contents", reference(number::first_content + position)},
                     {"StructParents", integer(position)},
                     {"Tabs", name("S")}});
}

/// The fonts under the names that contents call them by.
PdfDictionary resources(const DocumentFaces& faces, int first_own) {
  PdfDictionary fonts;
  for (std::size_t face = 0; face < face_count; ++face) {
    if (faces.used[face]) fonts.AddKey(PdfName(face_names[face]), reference(fixed_face(face).font()));
    if (!faces.own[face]) continue;
    fonts.AddKey(PdfName(face_names[face_count + face]), reference(FaceNumbers{first_own}.font()));
    first_own += FaceNumbers::count;
  }
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

/// Numbers after the contents: page dictionaries, structure root, elements, faces of the document's own, references.
Frame make_frame(const Document& document, const DocumentFaces& faces, const FixedObjects& fixed, Deflater& deflater) {
  const int page_count = static_cast<int>(document.pages.size());
  const int first_page = number::first_content + page_count;
  const int structure_root = first_page + page_count;
  const int first_own = structure_root + 1 + static_cast<int>(document.elements.size());
  int references = first_own;
  for (const auto& own : faces.own) references += own ? FaceNumbers::count : 0;

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
  for (std::size_t face = 0; face < face_count; ++face)
    if (faces.used[face])
      for (const auto& [object, text] : fixed.faces[face].dictionaries) objects.begin(object) += text;
  append_structure(document, structure_root, first_page, objects);

  Frame frame{packed_object(objects, deflater), ReferenceTable(references + 1), first_own};
  for (std::size_t i = 0; i < objects.numbers().size(); ++i)
    frame.references.set_packed(objects.numbers()[i], number::frame, i);
  return frame;
}

std::string frame_key(const Document& document, const DocumentFaces& faces) {
  std::string key;
  for (std::size_t face = 0; face < face_count; ++face) {
    key += faces.used[face] ? 'x' : '-';
    key += faces.own[face] ? 'x' : '-';
  }
  key += document.language;
  key += '\0';
  append_structure_key(document, key);
  return key;
}

// --- The writer ------------------------------------------------------------------------------------------------------

/// A file that grows object by object.
struct File {
  std::string bytes = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  ReferenceTable references;

  void add(int number, std::string_view object) {
    references.set_place(number, bytes.size());
    bytes += object;
  }
};

std::string info(const std::string& title) {
  return indirect_object(number::info,
                         dictionary({{"Title", utf8_string(title)}, {"Producer", string(std::string(pdf_producer))}}));
}

std::string metadata(const std::string& title, const std::string& language) {
  return indirect_object(number::metadata, dictionary({{"Type", name("Metadata")}, {"Subtype", name("XML")}}),
                         xmp_packet(title, language));
}

class PodofoWriter final : public PdfWriter {
 public:
  explicit PodofoWriter(const Fonts& fonts) : fonts_(fonts), fixed_(fixed_objects(fonts)), deflater_(page_level) {}

  std::string draw(const Document& document) override try {
    const std::string title = is_valid_utf8(document.title) ? document.title : std::string();
    const DocumentFaces faces = faces_for(document, fonts_);
    const Frame& frame = frame_for(document, faces);
    File file{.references = frame.references};
    file.bytes.reserve(last_size_ + last_size_ / 16);
    file.add(number::info, info(title));
    add_contents(document, faces, file);
    const std::string id = to_hex(plain_hash(file.bytes)).substr(0, 32);  // title and pages
    file.add(number::metadata, metadata(title, document.language));
    file.add(number::profile, fixed_.profile);
    add_faces(faces, frame.first_own, file);
    file.add(number::frame, frame.object);
    add_references(id, file);
    last_size_ = file.bytes.size();
    return std::move(file.bytes);
  } catch (const PoDoFo::PdfError& error) {
    throw Error(say(phrase::engine_refused, PoDoFo::PdfError::ErrorName(error.GetError())), "",
                say(phrase::engine_refused_hint));
  }

 private:
  const Frame& frame_for(const Document& document, const DocumentFaces& faces) {
    std::string key = frame_key(document, faces);
    const auto found = frames_.find(key);
    if (found != frames_.end()) return found->second;
    if (frames_.size() >= most_frames) frames_.clear();
    return frames_.emplace(std::move(key), make_frame(document, faces, fixed_, deflater_)).first->second;
  }

  void add_contents(const Document& document, const DocumentFaces& faces, File& file) {
    int object = number::first_content;
    for (const Page& page : document.pages) {
      content_.clear();
      append_content(page, document.elements, faces, content_);
      stream_.clear();
      deflater_.append(content_, stream_);
      file.add(object, fmt::format("{} 0 obj\n<</Filter/FlateDecode/Length {}>>\nstream\n", object, stream_.size()));
      file.bytes += stream_;
      file.bytes += "\nendstream\nendobj\n";
      ++object;
    }
  }

  void add_faces(const DocumentFaces& faces, int first_own, File& file) {
    for (std::size_t face = 0; face < face_count; ++face) {
      if (faces.used[face])
        for (const auto& [object, text] : fixed_.faces[face].streams) file.add(object, text);
      if (!faces.own[face]) continue;
      const FaceObjects own = face_objects(*faces.own[face], {first_own});
      for (const auto& [object, text] : own.dictionaries)
        file.add(object, fmt::format("{} 0 obj\n{}\nendobj\n", object, text));
      for (const auto& [object, text] : own.streams) file.add(object, text);
      first_own += FaceNumbers::count;
    }
  }

  /// The reference table is the last object and refers to itself.
  static void add_references(const std::string& id, File& file) {
    const std::size_t place = file.bytes.size();
    const int object = file.references.size() - 1;
    file.references.set_place(object, place);
    file.bytes +=
        fmt::format("{} 0 obj\n<</Type/XRef/Size {}/W{}/Root {} 0 R/Info {} 0 R/ID[<{}><{}>]/Length {}>>\nstream\n",
                    object, file.references.size(), ReferenceTable::widths, number::catalog, number::info, id, id,
                    file.references.bytes().size());
    file.bytes += file.references.bytes();
    file.bytes += fmt::format("\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", place);
  }

  const Fonts& fonts_;
  const FixedObjects fixed_;
  Deflater deflater_;
  std::unordered_map<std::string, Frame> frames_;
  std::string content_, stream_;  // kept for their memory
  std::size_t last_size_ = 0;
};

}  // namespace

std::unique_ptr<PdfWriter> make_podofo_writer(const Fonts& fonts) {
  return std::make_unique<PodofoWriter>(fonts);
}

}  // namespace passation
