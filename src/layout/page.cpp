#include "layout/page.hpp"

#include <fmt/format.h>

#include <iterator>

#include "layout/fit.hpp"

namespace passation {
namespace {

std::string_view name_of(Role role) {
  switch (role) {
    case Role::document: return "document";
    case Role::section: return "section";
    case Role::h1: return "h1";
    case Role::h2: return "h2";
    case Role::paragraph: return "paragraph";
    case Role::table: return "table";
    case Role::table_row: return "row";
    case Role::table_header: return "th";
    case Role::table_cell: return "td";
  }
  return "?";
}

std::string_view name_of(Face face) {
  constexpr std::array<std::string_view, face_count> names = {"text",  "bold",       "code",    "spaced",
                                                              "greek", "greek-bold", "legible", "legible-bold"};
  return names[static_cast<std::size_t>(face)];
}

/// For each element its path from the document, siblings of a role counted: "section 2/paragraph 1".
std::vector<std::string> paths_of(const std::vector<Element>& elements) {
  std::vector<std::string> paths(elements.size());
  constexpr std::size_t roles = static_cast<std::size_t>(Role::table_cell) + 1;
  std::vector<std::array<int, roles>> counts(elements.size());
  for (std::size_t i = 1; i < elements.size(); ++i) {
    const auto [role, parent] = elements[i];
    const int number = ++counts[parent][static_cast<std::size_t>(role)];
    paths[i] = fmt::format("{}{}{} {}", paths[parent], paths[parent].empty() ? "" : "/", name_of(role), number);
  }
  return paths;
}

/// On one line, whatever is in it.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out + '"';
}

void dump_page(const Page& page, const std::vector<std::string>& paths, std::string& out) {
  const auto add = [out = std::back_inserter(out)](const char* format, const auto&... args) {
    fmt::format_to(out, fmt::runtime(format), args...);
  };
  for (const Box& box : page.boxes)
    add("  box at {:.2f},{:.2f} size {:.2f}x{:.2f} fill {:.2f} line {:.2f}pt\n", box.x.mm(), box.y.mm(), box.width.mm(),
        box.height.mm(), box.fill, box.line_width);
  for (const Line& line : page.lines)
    add("  line {:.2f},{:.2f} to {:.2f},{:.2f} {:.2f}pt gray {:.2f}{}\n", line.x1.mm(), line.y1.mm(), line.x2.mm(),
        line.y2.mm(), line.width, line.gray, line.dashed ? " dashed" : "");
  for (const CodeMark& mark : page.codes) {
    add("  code at {:.2f},{:.2f} width {:.2f} of {} modules", mark.x.mm(), mark.y.mm(), mark.width.mm(),
        mark.code.modules);
    std::uint32_t sum = 2166136261u;  // FNV-1a: enough to see that it is another
    for (const char c : mark.code.bits) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619u;
    add(" {:08x}\n", sum);
  }
  for (const Block& block : page.blocks) {
    add("  {}\n", block.element == Block::artifact ? "artifact" : paths[block.element]);
    for (const Text& text : block.texts) {
      add("    {:.2f},{:.2f} {} {:.1f}pt {}", text.x.mm(), text.baseline.mm(), name_of(text.face), text.size,
          in_quotes(text.text));
      if (!text.groups.empty()) add(" groups {}", fmt::join(text.groups, "+"));
      out += '\n';
    }
  }
}

}  // namespace

Length text_width(const Text& text, const Fonts& fonts) {
  return Length::from_pt(static_cast<double>(measure(text.text, text.groups, fonts[text.face])) * text.size / 1000.0);
}

std::string dump(const Document& document) {
  const std::vector<std::string> paths = paths_of(document.elements);
  std::string out = fmt::format("document {} {}\n", in_quotes(document.title), document.language);
  std::vector<bool> has_content(document.elements.size());
  for (std::size_t i = 1; i < document.elements.size(); ++i) has_content[document.elements[i].parent] = true;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const Page& page = document.pages[i];
    out += fmt::format("page {} of {:.2f}x{:.2f}\n", i + 1, page.width.mm(), page.height.mm());
    dump_page(page, paths, out);
    for (const Block& block : page.blocks)
      if (block.element != Block::artifact) has_content[block.element] = true;
  }
  for (const Bookmark& bookmark : document.bookmarks)
    out +=
        fmt::format("bookmark {} page {} at {:.2f}\n", in_quotes(bookmark.title), bookmark.page + 1, bookmark.y.mm());
  for (std::size_t i = 1; i < paths.size(); ++i)
    if (!has_content[i]) out += fmt::format("empty {}\n", paths[i]);
  return out;
}

}  // namespace passation
