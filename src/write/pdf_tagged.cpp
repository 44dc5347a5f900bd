// The tagged engine: PDF/A-2a and PDF/UA-1. What is the same in every document comes from PoDoFo and is copied; what
// differs is put beside it as text, because an object of the library per page and structure element costs more than
// drawing the pages.

#include <fmt/compile.h>

#include <span>
#include <vector>

#include "base/deflate.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "write/pdf.hpp"
#include "write/pdf_content.hpp"
#include "write/pdf_file.hpp"
#include "write/pdf_outline.hpp"
#include "write/pdf_podofo.hpp"
#include "write/pdf_structure.hpp"
#include "write/pdf_xmp.hpp"

namespace passation {

namespace {

namespace number = object_number;

/// Up to this size (bytes) the contents of pages and the structure stay as they are: some 50 kB of a class's labels,
/// 300 of a recap. Deflating them would take a third of what they are and as much time as all the rest.
constexpr std::size_t most_plain = 1 << 20;
/// libdeflate's level for what is larger: its fastest; higher ones cost more time than the little they save is worth.
constexpr int deflate_level = 1;

/// Numbers of a document's objects behind those that every document has.
struct Numbering {
  int pages, elements, own_cuts, bookmarks, references;
};

/// A file that grows object by object.
struct File {
  std::string bytes = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  ReferenceTable references;

  void add(const NumberedObject& object) {
    references.set_place(object.number, bytes.size());
    bytes += object.text;
  }
  void add_stream(int number, std::string_view entries, std::string_view stream, std::string_view rest = {}) {
    references.set_place(number, bytes.size());
    append_stream(bytes, number, entries, stream, rest);
  }
  void set_packed(const std::vector<int>& numbers, int stream) {
    for (std::size_t i = 0; i < numbers.size(); ++i) references.set_packed(numbers[i], stream, i);
  }
};

class TaggedWriter final : public PdfWriter {
 public:
  explicit TaggedWriter(const Fonts& fonts) : fonts_(fonts) {}

  std::string draw(const Document& document) override {
    const std::string_view title = is_valid_utf8(document.title) ? std::string_view(document.title) : "";
    DocumentFaces faces(fonts_);
    draw_pages(document, faces);
    if (faces.cut_lacking()) draw_pages(document, faces);
    const Numbering numbers = numbering(document, faces);
    pack_objects(document, faces, numbers);
    plain_ = contents_.size() + packed_.size() <= most_plain;

    File file{.references = ReferenceTable(numbers.references + 1)};
    file.bytes.reserve(last_size_ + last_size_ / 8);
    add_information(title, file);
    add_metadata(title, document.language, file);
    for (std::size_t i = 0; i < page_ends_.size(); ++i) add_own(first_content + static_cast<int>(i), "", page(i), file);
    add_own(number::packed, fmt::format("/Type/ObjStm/N {}/First {}", packed_.numbers().size(), packed_.first()),
            packed_.index(), file, packed_.texts());
    file.set_packed(packed_.numbers(), number::packed);
    file.add(profile_object());
    add_cuts(faces, numbers, file);
    add_references(identifier(title), numbers, file);
    last_size_ = file.bytes.size();
    return std::move(file.bytes);
  }

 private:
  void draw_pages(const Document& document, DocumentFaces& faces) {
    contents_.clear();
    page_ends_.clear();
    for (const Page& page : document.pages) {
      put_content(page, document.elements, faces, contents_);
      page_ends_.push_back(contents_.size());
    }
  }

  std::string_view page(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : page_ends_[i - 1];
    return contents_.text().substr(begin, page_ends_[i] - begin);
  }

  /// A stream that no other document has.
  void add_own(int object, const std::string& entries, std::string_view stream, File& file,
               std::string_view rest = {}) {
    if (plain_) return file.add_stream(object, entries, stream, rest);
    deflated_.clear();
    deflater_.append(std::string(stream).append(rest), deflated_);
    file.add_stream(object, entries + "/Filter/FlateDecode", deflated_);
  }

  /// 16 bytes in hexadecimal, from the title and the pages.
  std::string identifier(std::string_view title) const {
    std::string all(title);
    for (std::size_t i = 0; i < page_ends_.size(); ++i) all += fmt::format(FMT_COMPILE(" {}"), checksum(page(i)));
    const Hash hash = plain_hash(all);
    return to_hex(std::span(hash).first<16>());
  }

  /// Calls `visit(cut, face, numbers)` for the cuts that a document uses, its own ones last.
  template <typename Visit>
  static void for_used_cuts(const DocumentFaces& faces, const Numbering& numbers, Visit visit) {
    CutNumbers own{numbers.own_cuts};
    for (std::size_t cut = 0; cut < DocumentFace::cut_count; ++cut)
      for (std::size_t face = 0; face < face_count; ++face) {
        if (!faces[static_cast<Face>(face)].used[cut]) continue;
        const bool is_own = cut == DocumentFace::own_position;
        visit(cut, face, is_own ? own : fixed_numbers(cut, face));
        if (is_own) own.first += CutNumbers::count;
      }
  }

  static Numbering numbering(const Document& document, const DocumentFaces& faces) {
    const int page_count = static_cast<int>(document.pages.size());
    Numbering out{};
    out.pages = first_content + page_count;
    out.elements = out.pages + page_count;
    out.own_cuts = out.elements + static_cast<int>(document.elements.size());
    out.bookmarks = out.own_cuts;
    for (std::size_t face = 0; face < face_count; ++face)
      if (faces[static_cast<Face>(face)].used[DocumentFace::own_position]) out.bookmarks += CutNumbers::count;
    out.references = out.bookmarks + static_cast<int>(document.bookmarks.size());
    return out;
  }

  static void add_information(std::string_view title, File& file) {
    NumberedObject object{number::info, fmt::format("{} 0 obj\n<</Producer({})/Title", number::info, pdf_producer)};
    append_text_string(object.text, title);
    object.text += ">>\nendobj\n";
    file.add(object);
  }

  void add_metadata(std::string_view title, std::string_view language, File& file) {
    metadata_.clear();
    put_xmp(title, language, metadata_);
    file.add_stream(number::metadata, "/Type/Metadata/Subtype/XML", metadata_.text());
  }

  /// Catalog, page tree, logical structure and outline.
  void pack_objects(const Document& document, const DocumentFaces& faces, const Numbering& numbers) {
    packed_.clear();
    const CatalogFacts facts{document.language, document.one_sided, !document.bookmarks.empty()};
    if (catalog_.empty() || catalog_facts_ != facts) {
      catalog_ = catalog_text(facts);
      catalog_facts_ = facts;
    }
    packed_.begin(number::catalog).put(catalog_);
    put_page_tree(document, numbers, packed_);
    Ink& resources = packed_.begin(number::resources);
    resources.put("<</Font<<");
    for_used_cuts(faces, numbers, [&](std::size_t cut, std::size_t face, const CutNumbers& objects) {
      resources.put('/');
      resources.put(font_names[cut][face]);
      resources.put(' ');
      put_reference(resources, objects.font());
    });
    resources.put(">>>>");
    put_structure(document, number::structure, numbers.elements, numbers.pages, packed_);
    put_outline(document, number::outline, numbers.bookmarks, numbers.pages, packed_);
  }

  static void put_page_tree(const Document& document, const Numbering& numbers, PackedObjects& objects) {
    const auto thousandths_of_point = [](Length length) { return (length.um * 360 + 63) / 127; };
    for (int i = 0; i < static_cast<int>(document.pages.size()); ++i) {
      const Page& page = document.pages[static_cast<std::size_t>(i)];
      Ink& ink = objects.begin(numbers.pages + i);
      ink.put("<</Type/Page/Parent ");
      put_reference(ink, number::pages);
      ink.put("/MediaBox[0 0 ");
      ink.put_number<3>(thousandths_of_point(page.width));
      ink.put(' ');
      ink.put_number<3>(thousandths_of_point(page.height));
      ink.put("]/Resources ");
      put_reference(ink, number::resources);
      ink.put("/Contents ");
      put_reference(ink, first_content + i);
      ink.put("/StructParents ");
      ink.put_number(i);
      ink.put("/Tabs/S>>");
    }
    Ink& ink = objects.begin(number::pages);
    ink.put("<</Type/Pages/Count ");
    ink.put_number(std::ssize(document.pages));
    ink.put("/Kids[");
    for (int i = 0; i < static_cast<int>(document.pages.size()); ++i) {
      put_reference(ink, numbers.pages + i);
      ink.put(' ');
    }
    ink.put("]>>");
  }

  static void add_cuts(const DocumentFaces& faces, const Numbering& numbers, File& file) {
    for_used_cuts(faces, numbers, [&](std::size_t cut, std::size_t face, const CutNumbers& cut_numbers) {
      const auto add = [&](const CutObjects& objects) {
        for (const NumberedObject& object : objects.streams) file.add(object);
        file.set_packed(objects.packed, cut_numbers.packed());
      };
      const CutFace& font = *faces[static_cast<Face>(face)].cuts[cut];
      cut == DocumentFace::own_position ? add(make_cut_objects(font, cut_numbers))
                                        : add(fixed_cut_objects(font, cut_numbers));
    });
  }

  /// The reference table is the last object and refers to itself.
  static void add_references(const std::string& id, const Numbering& numbers, File& file) {
    const std::size_t place = file.bytes.size();
    file.references.set_place(numbers.references, place);
    append_stream(file.bytes, numbers.references,
                  fmt::format(FMT_COMPILE("/Type/XRef/Size {}/W{}/Root {} 0 R/Info {} 0 R/ID[<{}><{}>]"),
                              numbers.references + 1, ReferenceTable::widths, number::catalog, number::info, id, id),
                  file.references.bytes());
    fmt::format_to(std::back_inserter(file.bytes), "startxref\n{}\n%%EOF\n", place);
  }

  const Fonts& fonts_;
  std::string catalog_;  // of the last document
  CatalogFacts catalog_facts_;
  std::size_t last_size_ = 0;
  bool plain_ = true;
  // Of the document that is drawn; kept for their memory
  Ink contents_, metadata_;
  std::vector<std::size_t> page_ends_;  // in contents_
  PackedObjects packed_;
  Deflater deflater_{deflate_level};
  std::string deflated_;
};

}  // namespace

std::unique_ptr<PdfWriter> make_podofo_writer(const Fonts& fonts) {
  return std::make_unique<TaggedWriter>(fonts);
}

}  // namespace passation
