// The plain engine: libharu, which stays in this file, used as its manual says. PDF 1.4, no structure.

#include <hpdf.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <set>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "write/pdf.hpp"
#include "write/pdf_content.hpp"
#include "write/phrases.hpp"
#include "write/text_runs.hpp"

namespace passation {

namespace {

[[noreturn]] void refuse(HPDF_STATUS error, HPDF_STATUS detail, void*) {
  throw Error(say(phrase::engine_refused, fmt::format("libharu {:04X}-{}", error, detail)), "",
              say(phrase::engine_refused_hint));
}

struct FreeDocument {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using Handle = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, FreeDocument>;

/// A font in a file of the memory: libharu reads fonts from paths alone.
class FontFile {
 public:
  explicit FontFile(const std::string& ttf) : descriptor_(memfd_create("font", MFD_CLOEXEC)) {
    if (descriptor_ < 0 || ::write(descriptor_, ttf.data(), ttf.size()) != std::ssize(ttf))
      refuse(HPDF_FILE_IO_ERROR, 0, nullptr);
  }
  ~FontFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  FontFile(FontFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FontFile& operator=(FontFile&&) = delete;
  std::string path() const { return fmt::format("/proc/self/fd/{}", descriptor_); }

 private:
  int descriptor_;
};

HPDF_REAL points(Length length) {
  return static_cast<HPDF_REAL>(length.pt());
}

/// Which faces a document uses, and which characters beyond the fixed repertoire each of them has to have.
struct Use {
  std::array<bool, face_count> faces{};
  std::array<std::set<char32_t>, face_count> beyond;
};

Use use_of(const Document& document, const Fonts& fonts) {
  const auto fixed = fixed_repertoire();
  Use use;
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks)
      for (const Text& text : block.texts) {
        const auto face = static_cast<std::size_t>(text.face);
        use.faces[face] = true;
        if (!text.groups.empty()) use.faces[static_cast<std::size_t>(Face::spaced)] = true;
        for (const char32_t c : to_code_points(text.text))
          if (!std::binary_search(fixed.begin(), fixed.end(), c) && fonts[text.face].has(c)) use.beyond[face].insert(c);
      }
  return use;
}

std::string cut(const Font& font, const std::set<char32_t>& beyond) {
  const auto fixed = fixed_repertoire();
  std::set<char32_t> characters(fixed.begin(), fixed.end());
  characters.insert(beyond.begin(), beyond.end());
  return font.subset(std::u32string(characters.begin(), characters.end())).ttf;
}

/// One document while it is drawn.
class Sheets {
 public:
  Sheets(const Document& document, const Fonts& fonts, const std::vector<FontFile>& fixed)
      : fonts_(fonts), handle_(HPDF_New(refuse, nullptr)) {
    HPDF_CreateExtGState(handle_.get());  // not used, but what makes libharu write PDF 1.4 and not 1.3
    HPDF_SetCompressionMode(handle_.get(), HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(handle_.get());
    HPDF_SetCurrentEncoder(handle_.get(), "UTF-8");
    HPDF_SetInfoAttr(handle_.get(), HPDF_INFO_TITLE, document.title.c_str());
    prefer(document.one_sided);
    load_faces(document, fixed);
    for (const Page& page : document.pages) draw(page);
    for (const Bookmark& bookmark : document.bookmarks) add(bookmark, document);
    if (!document.bookmarks.empty()) HPDF_SetPageMode(handle_.get(), HPDF_PAGE_MODE_USE_OUTLINE);
  }

  std::string bytes() {
    HPDF_SaveToStream(handle_.get());
    std::string out(HPDF_GetStreamSize(handle_.get()), '\0');
    auto size = static_cast<HPDF_UINT32>(out.size());
    HPDF_ReadFromStream(handle_.get(), reinterpret_cast<HPDF_BYTE*>(out.data()), &size);
    out.resize(size);
    return out;
  }

 private:
  /// How it is printed. HPDF_SetViewerPreference would make it PDF 1.6, and there is none for one side: both are put
  /// into the catalog, where readers of PDF 1.4 pass over them.
  void prefer(bool one_sided) {
    HPDF_Catalog catalog = handle_->catalog;
    HPDF_Catalog_SetViewerPreference(catalog, HPDF_PRINT_SCALING_NONE);
    auto* preferences = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(catalog, "ViewerPreferences", HPDF_OCLASS_DICT));
    if (one_sided) HPDF_Dict_AddName(preferences, "Duplex", "Simplex");
  }

  /// libharu's destinations do not keep the reader's zoom: this one shows the page's width.
  void add(const Bookmark& bookmark, const Document& document) {
    HPDF_Page page = HPDF_GetPageByIndex(handle_.get(), static_cast<HPDF_UINT>(bookmark.page));
    HPDF_Destination destination = HPDF_Page_CreateDestination(page);
    HPDF_Destination_SetFitH(destination, points(document.pages[bookmark.page].height - bookmark.y));
    HPDF_Outline outline =
        HPDF_CreateOutline(handle_.get(), nullptr, bookmark.title.c_str(), HPDF_GetCurrentEncoder(handle_.get()));
    HPDF_Outline_SetDestination(outline, destination);
  }

  void load_faces(const Document& document, const std::vector<FontFile>& fixed) {
    const Use use = use_of(document, fonts_);
    for (std::size_t i = 0; i < face_count; ++i) {
      if (!use.faces[i]) continue;
      const Font& font = fonts_[static_cast<Face>(i)];
      const auto load = [&](const FontFile& file) {
        const char* name = HPDF_LoadTTFontFromFile(handle_.get(), file.path().c_str(), HPDF_TRUE);
        faces_[i] = HPDF_GetFont(handle_.get(), name, "UTF-8");
      };
      if (!use.beyond[i].empty())
        load(own_files_.emplace_back(cut(font, use.beyond[i])));
      else
        load(fixed[i]);
    }
  }

  void draw(const Page& page) {
    page_ = HPDF_AddPage(handle_.get());
    page_height_ = page.height;
    HPDF_Page_SetWidth(page_, points(page.width));
    HPDF_Page_SetHeight(page_, points(page.height));
    for (const Box& box : page.boxes) draw(box);
    for (const Line& line : page.lines) draw(line);
    for (const CodeMark& mark : page.codes) draw(mark);
    HPDF_Page_SetGrayFill(page_, 0);
    HPDF_Page_BeginText(page_);
    for (const Block& block : page.blocks)
      for (const Text& text : block.texts) draw(text);
    HPDF_Page_EndText(page_);
  }

  void draw(const Box& box) {
    const bool filled = box.fill >= 0.0;
    const bool outlined = box.line_width > 0.0;
    if (!filled && !outlined) return;
    if (filled) HPDF_Page_SetGrayFill(page_, static_cast<HPDF_REAL>(box.fill));
    if (outlined) {
      HPDF_Page_SetGrayStroke(page_, 0);
      HPDF_Page_SetLineWidth(page_, static_cast<HPDF_REAL>(box.line_width));
    }
    HPDF_Page_Rectangle(page_, points(box.x), up(box.y + box.height), points(box.width), points(box.height));
    if (filled && outlined)
      HPDF_Page_FillStroke(page_);
    else if (filled)
      HPDF_Page_Fill(page_);
    else
      HPDF_Page_Stroke(page_);
  }

  /// libharu has no images of its own making in a page: one box for each run of dark modules.
  void draw(const CodeMark& mark) {
    const int count = mark.code.modules;
    const auto edge = [&](int module) { return Length{mark.width.um * module / count}; };
    HPDF_Page_SetGrayFill(page_, 0);
    for (int y = 0; y < count; ++y)
      for (int x = 0, end = 0; x < count; x = end + 1) {
        for (end = x; end < count && mark.code.dark(end, y);) ++end;
        if (end == x) continue;
        HPDF_Page_Rectangle(page_, points(mark.x + edge(x)), up(mark.y + edge(y + 1)), points(edge(end) - edge(x)),
                            points(edge(y + 1) - edge(y)));
      }
    HPDF_Page_Fill(page_);
  }

  void draw(const Line& line) {
    static constexpr std::array<HPDF_UINT16, 2> dashes = {line_dash, line_gap};
    HPDF_Page_SetGrayStroke(page_, static_cast<HPDF_REAL>(line.gray));
    HPDF_Page_SetLineWidth(page_, static_cast<HPDF_REAL>(line.width));
    HPDF_Page_SetDash(page_, line.dashed ? dashes.data() : nullptr, line.dashed ? dashes.size() : 0, 0);
    HPDF_Page_MoveTo(page_, points(line.x1), up(line.y1));
    HPDF_Page_LineTo(page_, points(line.x2), up(line.y2));
    HPDF_Page_Stroke(page_);
    HPDF_Page_SetDash(page_, nullptr, 0, 0);
  }

  /// libharu would draw nothing for what a face lacks, and not say so.
  void draw(const Text& text) {
    double x = text.x.pt();
    for_each_run(drawable(text.text, fonts_[text.face]), text.groups, text.face, [&](std::string_view part, Face face) {
      HPDF_Page_SetFontAndSize(page_, faces_[static_cast<std::size_t>(face)], static_cast<HPDF_REAL>(text.size));
      HPDF_Page_TextOut(page_, static_cast<HPDF_REAL>(x), up(text.baseline), std::string(part).c_str());
      x += static_cast<double>(fonts_[face].width(part)) * text.size / 1000.0;
    });
  }

  HPDF_REAL up(Length y) const { return points(page_height_ - y); }

  const Fonts& fonts_;
  std::vector<FontFile> own_files_;  // libharu reads them until the end
  Handle handle_;
  std::array<HPDF_Font, face_count> faces_{};
  HPDF_Page page_ = nullptr;
  Length page_height_;
};

class HaruWriter final : public PdfWriter {
 public:
  explicit HaruWriter(const Fonts& fonts) : fonts_(fonts) {
    for (const Face face : all_faces) files_.emplace_back(cut(fonts[face], {}));
  }

  std::string draw(const Document& document) override { return Sheets(document, fonts_, files_).bytes(); }

 private:
  const Fonts& fonts_;
  std::vector<FontFile> files_;  // in the order of Face
};

}  // namespace

std::unique_ptr<PdfWriter> make_haru_writer(const Fonts& fonts) {
  return std::make_unique<HaruWriter>(fonts);
}

}  // namespace passation
