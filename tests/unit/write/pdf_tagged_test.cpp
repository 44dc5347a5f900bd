#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "pdf_tools.hpp"
#include "sample_documents.hpp"
#include "write/pdf.hpp"

using namespace passation;
using namespace passation::pdf_tools;

namespace {

std::string draw(const Document& document) {
  return make_podofo_writer(fonts())->draw(document);
}

std::vector<Document> samples() {
  return {sample::labels(), sample::class_list(), sample::rare_characters(), sample::heading_only(),
          sample::other_paper()};
}

/// The file with its objects unpacked and streams in clear.
std::string unpacked(const std::string& pdf) {
  return output_of("qpdf --warning-exit-0 --qdf --object-streams=disable {} -", pdf);
}

}  // namespace

TEST_CASE("a tagged PDF depends on its document alone") {
  const auto writer = make_podofo_writer(fonts());
  const std::string first = writer->draw(sample::labels());
  for (const Document& other : samples()) writer->draw(other);
  CHECK(writer->draw(sample::labels()) == first);
  CHECK(draw(sample::labels()) == first);

  Document renamed = sample::labels();
  renamed.title += " ";
  CHECK(draw(renamed) != first);
}

TEST_CASE("tagged PDFs come out the same from two threads at once") {
  std::vector<std::string> expected;
  for (const Document& document : samples()) expected.push_back(draw(document));
  std::array<std::vector<std::string>, 2> drawn;
  const auto work = [](std::vector<std::string>& out) {
    const auto writer = make_podofo_writer(fonts());
    for (const Document& document : samples()) out.push_back(writer->draw(document));
  };
  std::thread one(work, std::ref(drawn[0]));
  std::thread two(work, std::ref(drawn[1]));
  one.join();
  two.join();
  CHECK(drawn[0] == expected);
  CHECK(drawn[1] == expected);
}

TEST_CASE("qpdf finds no fault in a tagged PDF") {
  for (const Document& document : samples())
    CHECK(contains(output_of("qpdf --check {}", draw(document)), "No syntax or stream encoding errors found"));
}

TEST_CASE("a tagged PDF has an outline that leads to its pages, and asks for one side and its own size") {
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

TEST_CASE("every name and credential of a tagged PDF is read back exactly") {
  const std::string pdf = draw(sample::labels());
  for (const char* command : {"pdftotext {} -", "pdftotext -raw {} -", "pdftotext -layout {} -"}) {
    const std::string text = output_of(command, pdf);
    for (const sample::Pupil& pupil : sample::pupils()) {
      CHECK(contains(text, pupil.name));
      CHECK(contains(text, pupil.login));
      CHECK(contains(text, pupil.password));
    }
  }
}

TEST_CASE("characters beyond the fixed repertoire are read back from a subset of the document's own") {
  const std::string pdf = draw(sample::rare_characters());
  const std::string text = output_of("pdftotext -raw {} -", pdf);
  for (const char* name : {"NGUYỄN Thị Ánh Nguyệt", "ИВАНОВА Дарья", "Trần Văn Đức, Ṣọlá"}) CHECK(contains(text, name));
  const std::string embedded = output_of("pdffonts {}", pdf);
  CHECK(count(embedded, "+Andika ") == 4);
  CHECK(count(embedded, "+Andika-Bold ") == 3);
  CHECK(count(embedded, "+JetBrainsMono-Regular ") == 1);
}

TEST_CASE("a French document has one cut per face, a Danish and Polish name adds two") {
  CHECK(count(output_of("pdffonts {}", draw(sample::labels({{"DUPONT Zoé"}}))), "+") == 4);  // with that of groups
  const std::string embedded = output_of("pdffonts {}", draw(sample::labels({{"SØRENSEN Łukasz Đorđe"}})));
  CHECK(count(embedded, "+Andika-Bold ") == 3);
  CHECK(count(embedded, "+") == 6);
}

TEST_CASE("a character beyond the first plane is read back") {
  Document document = sample::heading_only();
  document.pages[0].blocks[0].texts[0].text = "a𝔐b";
  CHECK(lines(output_of("pdftotext {} -", draw(document))) == std::vector<std::string>{"a𝔐b"});
}

TEST_CASE("faces that a document does not use are not in it") {
  const std::string embedded = output_of("pdffonts {}", draw(sample::heading_only()));
  CHECK(count(embedded, "+") == 1);
  CHECK(contains(embedded, "+Andika-Bold "));
}

TEST_CASE("a character that no face has is drawn as a question mark") {
  Document document = sample::heading_only();
  document.pages[0].blocks[0].texts[0].text = "a漢b\U0001F600ŉ";
  CHECK(lines(output_of("pdftotext {} -", draw(document))) == std::vector<std::string>{"a?b?\?"});
}

TEST_CASE("a grouped text with a character of another subset keeps its place and order") {
  Document document = sample::heading_only();
  Text& text = document.pages[0].blocks[0].texts[0];
  text.text = "abếcdef";
  text.groups = {2, 3, 2};
  CHECK(lines(output_of("pdftotext {} -", draw(document))) == std::vector<std::string>{"abếcdef"});
}

TEST_CASE("the structure of a label sheet is a heading, then a section per label in reading order") {
  const std::string structure =
      output_of("pdfinfo -struct-text {}", draw(sample::labels({{"PREMIER Ana"}, {"SECOND Bo"}})));
  CHECK(structure ==
        "Document\n"
        "  H1 (block)\n"
        "    \"EVA6 – 6E 3 – Collège Jean Giono\"\n"
        "  Sect\n"
        "    H2 (block)\n"
        "      \"PREMIER Ana\"\n"
        "    P (block)\n"
        "      \"6E 3\"\n"
        "    P (block)\n"
        "      \"Identifiant : k7m2p9xa\"\n"
        "    P (block)\n"
        "      \"Mot de passe : 22122006\"\n"
        "    P (block)\n"
        "      \"à changer à la première connexion\"\n"
        "  Sect\n"
        "    H2 (block)\n"
        "      \"SECOND Bo\"\n"
        "    P (block)\n"
        "      \"6E 3\"\n"
        "    P (block)\n"
        "      \"Identifiant : k7m2p9xa\"\n"
        "    P (block)\n"
        "      \"Mot de passe : 22122006\"\n"
        "    P (block)\n"
        "      \"à changer à la première connexion\"\n");
}

TEST_CASE("a table has rows, header cells of columns, and cells") {
  const std::string structure = output_of("pdfinfo -struct-text {}", draw(sample::class_list()));
  CHECK(contains(structure, "  Table (block)\n    TR\n      TH:\n         /Scope /Column\n        \"Nom\"\n"));
  CHECK(contains(structure, "    TR\n      TD\n        \"DUPONT Zoé\"\n      TD\n        \"k7m2p9xa\"\n"));
  CHECK_FALSE(contains(structure, "page 1 de 1"));
}

TEST_CASE("a tagged PDF says its title, language and standards, and that it must not be scaled") {
  const std::string pdf = draw(sample::class_list());
  const std::string information = output_of("pdfinfo {}", pdf);
  CHECK(contains(information, "Title:           Récapitulatif <6E 3> & Cie\n"));
  CHECK(contains(information, "Tagged:          yes\n"));
  CHECK(contains(information, "Page size:       595.276 x 841.89 pts (A4)\n"));
  CHECK(contains(information, "PDF version:     1.7\n"));
  CHECK_FALSE(contains(information, "CreationDate"));
  for (const char* part : {"<rdf:li xml:lang=\"x-default\">Récapitulatif &lt;6E 3&gt; &amp; Cie</rdf:li>",
                           "pdfuaid:part=\"1\"", "pdfaid:part=\"2\" pdfaid:conformance=\"A\""})
    CHECK(contains(pdf, part));
  const std::string objects = unpacked(pdf);
  for (const char* part : {"/Lang (fr-FR)", "/PrintScaling /None", "/DisplayDocTitle true", "/Marked true"})
    CHECK(contains(objects, part));
}

TEST_CASE("a large structure, which is compressed, is read like a small one") {
  const std::vector<sample::Pupil> many(200, {"DUPONT Zoé"});
  const std::string pdf = draw(sample::labels(many));
  CHECK(contains(output_of("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
  CHECK(count(output_of("pdfinfo -struct {}", pdf), "  Sect\n") == 200);
}

TEST_CASE("a page has the size of its paper") {
  CHECK(contains(output_of("pdfinfo {}", draw(sample::other_paper())), "792 x 612 pts (letter)"));
}

TEST_CASE("a title that is no UTF-8 does no harm") {
  Document document = sample::heading_only();
  document.title = "\xC3(\xFF";
  CHECK(contains(output_of("qpdf --check {}", draw(document)), "No syntax or stream encoding errors found"));
}
