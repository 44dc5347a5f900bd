#include "layout/fit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "layout/page.hpp"

namespace passation {
namespace {

constexpr char32_t stand_in = 0xFFFD;

void note(std::string& replaced, char32_t c) {
  const std::string code = fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
  if (replaced.find(code) == std::string::npos) replaced += (replaced.empty() ? "" : ", ") + code;
}

bool may_break(char32_t before, char32_t after, int advance_after, Breaking breaking) {
  if (advance_after == 0) return false;  // a combining mark stays with its letter
  switch (breaking) {
    case Breaking::anywhere: return after != ' ';
    case Breaking::address:  // the full stop goes to the next row, lest it be taken for the end
      return after == '.' || after == '?' || after == '&' || (before == '/' && after != '/') || before == '=';
    case Breaking::hyphens:
      if (before == '-' && after != '-') return true;
      [[fallthrough]];
    case Breaking::words: return before == ' ' && after != ' ';
    case Breaking::nowhere: break;
  }
  return false;
}

}  // namespace

bool is_tall(std::string_view text) {
  if (is_ascii(text)) return false;
  // By their first bytes in UTF-8: U+01C0-U+01FF, U+0300-U+037F, and U+1E00-U+1FFF.
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0xC7 || byte == 0xCC || byte == 0xCD) return true;
    if (byte == 0xE1 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xB8) return true;
  }
  return false;
}

std::int64_t width_of_gaps(const Groups& groups) {
  return groups.empty() ? 0 : spaced_gap * (static_cast<std::int64_t>(groups.size()) - 1);
}

std::int64_t measure(std::string_view text, const Groups& groups, const Font& font) {
  return font.width(text) + width_of_gaps(groups);
}

void make_printable(std::string_view text, Face wished, const Fonts& fonts, Printable& out) {
  out.source = text;
  out.face = wished;
  out.substitute.clear();
  out.replaced.clear();
  for (const Face face : {wished, is_bold(wished) ? Face::bold : Face::text, Face::text,
                          is_bold(wished) ? Face::greek_bold : Face::greek})
    if (const auto width = fonts[face].complete_width(text)) {
      out.face = face;
      out.width = *width;
      return;
    }
  const Font& font = fonts[wished];
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (font.has(c)) {
      append_utf8(out.substitute, c);
    } else {
      append_utf8(out.substitute, font.has(stand_in) ? stand_in : U'?');
      note(out.replaced, c);
    }
  }
  out.width = font.width(out.substitute);
}

void split(std::string_view text, std::size_t run, const Font& font, Breaking breaking, std::vector<Piece>& out) {
  Piece piece{run, 0, 0, 0, 0};
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    const int advance = font.advance(c);
    if (here > piece.begin && may_break(before, c, advance, breaking)) {
      out.push_back(piece);
      piece = {run, here, here, 0, 0};
    }
    if (c == ' ') {
      piece.space += advance;
    } else {
      piece.width += piece.space + advance;
      piece.space = 0;
    }
    piece.end = at;
    before = c;
  }
  if (piece.end > piece.begin) out.push_back(piece);
}

double width_of(const RowOfPieces& row, std::span<const Piece> pieces, std::span<const double> sizes) {
  double width = 0, space = 0;
  for (std::size_t i = row.first; i < row.last; ++i) {
    const double em = sizes[pieces[i].run] / 1000.0;
    width += space + static_cast<double>(pieces[i].width) * em;
    space = static_cast<double>(pieces[i].space) * em;
  }
  return width;
}

std::vector<RowOfPieces> fill_rows(std::span<const Piece> pieces, std::span<const double> sizes, double room) {
  std::vector<RowOfPieces> rows;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!rows.empty() && width_of({rows.back().first, i + 1}, pieces, sizes) <= room + hair)
      rows.back().last = i + 1;
    else
      rows.push_back({i, i + 1});
  }
  return rows;
}

std::vector<std::string> wrap(std::string_view text, const Font& font, double size, double room) {
  const double sizes[] = {size};
  const auto too_wide = [&](const Piece& piece) {
    return static_cast<double>(piece.width) * size / 1000.0 > room + hair;
  };
  if (static_cast<double>(font.width(text)) * size / 1000.0 <= room) return {std::string(text)};
  std::vector<Piece> pieces;
  split(text, 0, font, Breaking::words, pieces);
  for (const Breaking finer : {Breaking::hyphens, Breaking::address, Breaking::anywhere}) {
    if (std::none_of(pieces.begin(), pieces.end(), too_wide)) break;
    std::vector<Piece> finer_pieces;
    for (const Piece& piece : pieces) {
      if (!too_wide(piece)) {
        finer_pieces.push_back(piece);
        continue;
      }
      std::size_t i = finer_pieces.size();
      split(text.substr(piece.begin, piece.end - piece.begin), 0, font, finer, finer_pieces);
      for (; i < finer_pieces.size(); ++i) {
        finer_pieces[i].begin += piece.begin;
        finer_pieces[i].end += piece.begin;
      }
    }
    pieces = std::move(finer_pieces);
  }
  std::vector<std::string> rows;
  for (const RowOfPieces& row : fill_rows(pieces, sizes, room)) {
    const std::size_t begin = pieces[row.first].begin;
    rows.emplace_back(text.substr(begin, pieces[row.last - 1].end - begin));
  }
  return rows;
}

}  // namespace passation
