#include <catch2/catch.hpp>

#include "pdf_tools.hpp"
#include "same_pages.hpp"
#include "sample_documents.hpp"
#include "write/pdf.hpp"

using namespace passation;
using namespace passation::pdf_tools;

namespace {

std::vector<Document> samples() {
  return {sample::labels(), sample::class_list(), sample::rare_characters(), sample::heading_only(),
          sample::other_paper()};
}

std::string draw(const Document& document) {
  return make_haru_writer(fonts())->draw(document);
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

TEST_CASE("a plain PDF has an outline that leads to its pages, and asks for one side and its own size") {
  const std::string pdf = draw(sample::with_outline());
  CHECK(outline_of(pdf) == "6E 3 (été) > 1\nÜnal & Ștefan > 2\n");
  CHECK(contains(output_of("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
  const std::string shown = output_of("qpdf --warning-exit-0 --qdf --object-streams=disable {} -", pdf);
  for (const char* entry : {"/Duplex /Simplex", "/PrintScaling /None", "/PageMode /UseOutlines"})
    CHECK(contains(shown, entry));
  const std::string without =
      output_of("qpdf --warning-exit-0 --qdf --object-streams=disable {} -", draw(sample::heading_only()));
  CHECK(contains(without, "/PrintScaling /None"));
  for (const char* entry : {"/Duplex", "/Outlines", "/PageMode"}) CHECK_FALSE(contains(without, entry));
}

TEST_CASE("both engines print the same pages") {
  for (const Document& document : samples()) check_same_pages(document);
}
