#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <regex>

#include "pdf_tools.hpp"
#include "sample_documents.hpp"
#include "write/pdf.hpp"

using namespace passation;
using namespace passation::pdf_tools;

namespace {

std::vector<Document> samples() {
  return {sample::labels(), sample::class_list(), sample::rare_characters(), sample::heading_only(),
          sample::other_paper()};
}

std::string draw(const Document& document, Engine engine = Engine::haru) {
  return (engine == Engine::haru ? make_haru_writer(fonts()) : make_podofo_writer(fonts()))->draw(document);
}

/// A word and its left, upper, right and lower edge in points.
struct Word {
  std::string text;
  std::array<double, 4> box{};
};

std::vector<Word> words(const std::string& pdf) {
  const std::string html = output_of("pdftotext -bbox {} -", pdf);
  const std::regex pattern(R"re(<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>)re");
  std::vector<Word> out;
  for (std::sregex_iterator i(html.begin(), html.end(), pattern), end; i != end; ++i) {
    const std::smatch& m = *i;
    out.push_back({m[5].str(), {std::stod(m[1]), std::stod(m[2]), std::stod(m[3]), std::stod(m[4])}});
  }
  return out;
}

double farthest_edge(const Word& a, const Word& b) {
  double out = 0.0;
  for (std::size_t i = 0; i < a.box.size(); ++i) out = std::max(out, std::abs(a.box[i] - b.box[i]));
  return out;
}

}  // namespace

TEST_CASE("a plain PDF depends on its document alone") {
  const auto writer = make_haru_writer(fonts());
  const std::string first = writer->draw(sample::labels());
  for (const Document& other : samples()) writer->draw(other);
  CHECK(writer->draw(sample::labels()) == first);
  CHECK(draw(sample::labels()) == first);
}

TEST_CASE("a plain PDF is PDF 1.4 and qpdf finds no fault in it") {
  for (const Document& document : samples()) {
    const std::string pdf = draw(document);
    CHECK(pdf.starts_with("%PDF-1.4"));
    CHECK(contains(output_of("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
  }
}

TEST_CASE("every name and credential of a plain PDF is read back exactly") {
  const std::string text = output_of("pdftotext -raw {} -", draw(sample::labels()));
  for (const sample::Pupil& pupil : sample::pupils()) {
    CHECK(contains(text, pupil.name));
    CHECK(contains(text, pupil.login));
    CHECK(contains(text, pupil.password));
  }
  const std::string rare = output_of("pdftotext -raw {} -", draw(sample::rare_characters()));
  for (const char* name : {"NGUYỄN Thị Ánh Nguyệt", "ИВАНОВА Дарья"}) CHECK(contains(rare, name));
}

TEST_CASE("what a face lacks is a question mark in a plain PDF, never nothing") {
  Document document = sample::heading_only();
  document.pages[0].blocks[0].texts[0].text = "a漢b\U0001F600ŉ";
  CHECK(lines(output_of("pdftotext {} -", draw(document))) == std::vector<std::string>{"a?b?\?"});
}

TEST_CASE("both engines print the same pages") {
  for (const Document& document : samples()) {
    const auto tagged = rasters(draw(document, Engine::podofo));
    const auto plain = rasters(draw(document));
    REQUIRE(tagged.size() == document.pages.size());
    REQUIRE(plain.size() == document.pages.size());
    for (std::size_t page = 0; page < tagged.size(); ++page) {
      const std::string& a = tagged[page].pixels;
      const std::string& b = plain[page].pixels;
      REQUIRE(a.size() == b.size());
      REQUIRE(tagged[page].width == plain[page].width);
      std::size_t ink = 0, different = 0;
      for (std::size_t i = 0; i < a.size(); ++i) {
        const int left = static_cast<unsigned char>(a[i]), right = static_cast<unsigned char>(b[i]);
        ink += left < 128 ? 1 : 0;
        different += std::abs(left - right) > 64 ? 1 : 0;
      }
      CHECK(ink > 100);
      CHECK(different * 200 <= a.size());
    }
  }
}

TEST_CASE("both engines put every word at the same place, to a fifth of a millimetre") {
  constexpr double tolerance = 0.2 * 72.0 / 25.4;
  for (const Document& document : samples()) {
    const auto tagged = words(draw(document, Engine::podofo));
    const auto plain = words(draw(document));
    REQUIRE(!tagged.empty());
    REQUIRE(tagged.size() == plain.size());
    for (const Word& word : tagged)
      CHECK(std::any_of(plain.begin(), plain.end(), [&](const Word& other) {
        return word.text == other.text && farthest_edge(word, other) <= tolerance;
      }));
  }
}
