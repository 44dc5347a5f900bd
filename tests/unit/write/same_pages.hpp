#pragma once
// Both engines' pages side by side, as an eye and pdftotext see them.

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <regex>
#include <string>
#include <vector>

#include "layout/page.hpp"
#include "pdf_tools.hpp"
#include "write/pdf.hpp"

namespace passation::pdf_tools {

/// A word and its left, upper, right and lower edge in points.
struct Word {
  std::string text;
  std::array<double, 4> box{};
};

inline std::vector<Word> words(const std::string& pdf) {
  const std::string html = output_of("pdftotext -bbox {} -", pdf);
  const std::regex pattern(R"re(<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>)re");
  std::vector<Word> out;
  for (std::sregex_iterator i(html.begin(), html.end(), pattern), end; i != end; ++i) {
    const std::smatch& m = *i;
    out.push_back({m[5].str(), {std::stod(m[1]), std::stod(m[2]), std::stod(m[3]), std::stod(m[4])}});
  }
  return out;
}

inline double farthest_edge(const Word& a, const Word& b) {
  double out = 0.0;
  for (std::size_t i = 0; i < a.box.size(); ++i) out = std::max(out, std::abs(a.box[i] - b.box[i]));
  return out;
}

/// At 150 dpi at most a tenth as many pixels as are dark differ by more than 64: letters of another face would be more.
inline void check_same_raster(const Raster& one, const Raster& other) {
  REQUIRE(one.width == other.width);
  REQUIRE(one.pixels.size() == other.pixels.size());
  std::size_t ink = 0, different = 0;
  for (std::size_t i = 0; i < one.pixels.size(); ++i) {
    const int left = static_cast<unsigned char>(one.pixels[i]), right = static_cast<unsigned char>(other.pixels[i]);
    ink += left < 128 ? 1 : 0;
    different += std::abs(left - right) > 64 ? 1 : 0;
  }
  CHECK(ink > 100);
  CHECK(different * 10 <= ink);
}

inline void check_same_rasters(const std::string& tagged_pdf, const std::string& plain_pdf, std::size_t page_count) {
  const auto tagged = rasters(tagged_pdf), plain = rasters(plain_pdf);
  REQUIRE(tagged.size() == page_count);
  REQUIRE(plain.size() == page_count);
  for (std::size_t page = 0; page < page_count; ++page) check_same_raster(tagged[page], plain[page]);
}

/// Every word stands at the same place, to a fifth of a millimetre.
inline void check_same_words(const std::string& tagged_pdf, const std::string& plain_pdf) {
  constexpr double tolerance = 0.2 * 72.0 / 25.4;
  const auto tagged = words(tagged_pdf), plain = words(plain_pdf);
  REQUIRE(!tagged.empty());
  REQUIRE(tagged.size() == plain.size());
  for (const Word& word : tagged)
    CHECK(std::any_of(plain.begin(), plain.end(), [&](const Word& other) {
      return word.text == other.text && farthest_edge(word, other) <= tolerance;
    }));
}

inline void check_same_pages(const Document& document) {
  const std::string tagged = make_podofo_writer(fonts())->draw(document);
  const std::string plain = make_haru_writer(fonts())->draw(document);
  check_same_rasters(tagged, plain, document.pages.size());
  check_same_words(tagged, plain);
}

}  // namespace passation::pdf_tools
