#include "write/pdf_podofo.hpp"

#include <fmt/ranges.h>
#include <podofo/base/PdfArray.h>
#include <podofo/base/PdfData.h>
#include <podofo/base/PdfDictionary.h>
#include <podofo/base/PdfError.h>
#include <podofo/base/PdfObject.h>

#include <map>
#include <mutex>
#include <srgb_profile.hpp>

#include "base/deflate.hpp"
#include "base/error.hpp"
#include "write/pdf_file.hpp"
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
PdfObject string(const std::string& text) {
  return PdfString(text);
}
PdfObject boolean(bool value) {
  return PdfVariant(value);
}

/// `text` is written as it is.
PdfObject raw(const std::string& text) {
  return PdfVariant(PoDoFo::PdfData(text.c_str(), text.size()));
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

/// `stream` is written as it is.
NumberedObject stream_object(int object, PdfDictionary entries, std::string_view stream) {
  entries.AddKey("Length", integer(std::ssize(stream)));
  std::string text = fmt::format("{} 0 obj\n{}\nstream\n", object, text_of(entries));
  text.append(stream).append("\nendstream\nendobj\n");
  return {object, std::move(text)};
}

// --- Faces -----------------------------------------------------------------------------------------------------------

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
  const std::string widths = fmt::format("[{}]", fmt::join(by_id.begin() + first, by_id.end(), " "));
  return dictionary({{"Type", name("Font")},
                     {"Subtype", name("TrueType")},
                     {"BaseFont", name(cut.name)},
                     {"Encoding", name("WinAnsiEncoding")},
                     {"FirstChar", integer(first)},
                     {"LastChar", integer(last)},
                     {"Widths", raw(widths)},
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
  std::string widths = "[";
  for (std::size_t n = 0; n < cut.ids.size(); ++n) {
    const bool begins_run = n == 0 || cut.ids[n] != cut.ids[n - 1] + 1;
    if (begins_run) widths += fmt::format("{}{}[", n == 0 ? "" : "]", cut.ids[n]);
    widths += fmt::format("{} ", cut.widths[n]);
  }
  widths += "]]";
  const PdfDictionary system =
      dictionary({{"Registry", string("Adobe")}, {"Ordering", string("Identity")}, {"Supplement", integer(0)}});
  return dictionary({{"Type", name("Font")},
                     {"Subtype", name("CIDFontType2")},
                     {"BaseFont", name(cut.name)},
                     {"CIDSystemInfo", system},
                     {"FontDescriptor", reference(numbers.descriptor())},
                     {"CIDToGIDMap", reference(numbers.glyph_map())},
                     {"W", raw(widths)}});
}

/// What `make` returns, PoDoFo's errors as ours.
template <typename Make>
auto guarded(Make make) try {
  return make();
} catch (const PoDoFo::PdfError& error) {
  throw Error(say(phrase::engine_refused, PoDoFo::PdfError::ErrorName(error.GetError())), "",
              say(phrase::engine_refused_hint));
}

CutObjects cut_objects(const CutFace& cut, const CutNumbers& numbers) {
  PackedObjects packed;
  packed.begin(numbers.font()).put(text_of(cut.single_byte ? simple_font(cut, numbers) : composite_font(cut, numbers)));
  packed.begin(numbers.descriptor()).put(text_of(descriptor(cut, numbers)));
  if (!cut.single_byte) packed.begin(numbers.descendant()).put(text_of(descendant_font(cut, numbers)));

  const PdfObject filter = name("FlateDecode");
  const PdfDictionary deflated_stream = dictionary({{"Filter", filter}});
  const PdfDictionary file =
      dictionary({{"Filter", filter}, {"Length1", integer(static_cast<std::int64_t>(cut.ttf_size))}});
  const PdfDictionary dictionaries = dictionary({{"Type", name("ObjStm")},
                                                 {"N", integer(std::ssize(packed.numbers()))},
                                                 {"First", integer(static_cast<std::int64_t>(packed.first()))},
                                                 {"Filter", filter}});
  CutObjects out;
  out.packed = packed.numbers();
  out.streams = {stream_object(numbers.packed(), dictionaries, deflated(packed.bytes())),
                 stream_object(numbers.file(), file, cut.ttf_stream),
                 stream_object(numbers.unicode_map(), deflated_stream, cut.unicode_map_stream)};
  if (!cut.single_byte)
    out.streams.push_back(stream_object(numbers.glyph_map(), deflated_stream, cut.glyph_map_stream));
  return out;
}

}  // namespace

CutObjects make_cut_objects(const CutFace& cut, const CutNumbers& numbers) {
  return guarded([&] { return cut_objects(cut, numbers); });
}

const CutObjects& fixed_cut_objects(const CutFace& cut, const CutNumbers& numbers) {
  static std::mutex mutex;
  static std::map<std::pair<const CutFace*, int>, CutObjects> made;
  const std::scoped_lock lock(mutex);
  const auto found = made.find({&cut, numbers.first});
  if (found != made.end()) return found->second;
  return made.emplace(std::pair(&cut, numbers.first), make_cut_objects(cut, numbers)).first->second;
}

const NumberedObject& profile_object() {
  constexpr int colours = 3;
  static const NumberedObject object = guarded([] {
    return stream_object(object_number::profile, dictionary({{"N", integer(colours)}, {"Filter", name("FlateDecode")}}),
                         deflated({reinterpret_cast<const char*>(srgb_profile), sizeof srgb_profile}));
  });
  return object;
}

std::string catalog_text(const CatalogFacts& facts) {
  return guarded([&] {
    const PdfDictionary intent = dictionary({{"Type", name("OutputIntent")},
                                             {"S", name("GTS_PDFA1")},
                                             {"OutputConditionIdentifier", string("sRGB IEC61966-2.1")},
                                             {"Info", string("sRGB IEC61966-2.1")},
                                             {"DestOutputProfile", reference(object_number::profile)}});
    PdfDictionary preferences = dictionary({{"DisplayDocTitle", boolean(true)}, {"PrintScaling", name("None")}});
    if (facts.one_sided) preferences.AddKey("Duplex", name("Simplex"));
    PdfDictionary catalog = dictionary({{"Type", name("Catalog")},
                                        {"Pages", reference(object_number::pages)},
                                        {"Lang", string(facts.language)},
                                        {"MarkInfo", dictionary({{"Marked", boolean(true)}})},
                                        {"StructTreeRoot", reference(object_number::structure)},
                                        {"Metadata", reference(object_number::metadata)},
                                        {"OutputIntents", array(PdfObject(intent))},
                                        {"ViewerPreferences", preferences}});
    if (facts.has_outline) {
      catalog.AddKey("Outlines", reference(object_number::outline));
      catalog.AddKey("PageMode", name("UseOutlines"));
    }
    return text_of(catalog);
  });
}

}  // namespace passation
