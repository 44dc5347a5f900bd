#include "write/svg.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <vector>

#include "base/file.hpp"
#include "base/qr.hpp"
#include "same_pages.hpp"
#include "sample_documents.hpp"
#include "write/text_runs.hpp"

using namespace passation;
using namespace passation::pdf_tools;
using passation::sample::mm;

namespace {

struct Svg {
  pugi::xml_document tree;
  explicit Svg(const std::string& bytes) {
    REQUIRE(tree.load_string(bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single));
  }
  pugi::xml_node root() const { return tree.child("svg"); }
  std::vector<pugi::xml_node> all(const char* name) const {
    std::vector<pugi::xml_node> out;
    for (const auto& found : root().select_nodes((".//" + std::string(name)).c_str())) out.push_back(found.node());
    return out;
  }
  /// Millimetres on paper of a unit, across and down.
  double across() const { return of_paper("width", 2); }
  double down() const { return of_paper("height", 3); }

 private:
  double of_paper(const char* side, int place) const {
    std::array<double, 4> box{};
    std::istringstream(root().attribute("viewBox").value()) >> box[0] >> box[1] >> box[2] >> box[3];
    return root().attribute(side).as_double() / box[static_cast<std::size_t>(place)];
  }
};

std::string content(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children()) out += child.value() + content(child);
  return out;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text.substr(0, text.find('='))) {
    bits = bits << 6 | static_cast<unsigned>(digits.find(c));
    if ((count += 6) >= 8) out += static_cast<char>(bits >> (count -= 8) & 0xFF);
  }
  return out;
}

struct EmbeddedFace {
  std::string family, ttf;
};

/// By hand: std::regex takes a frame of the stack for each character of a face.
std::vector<EmbeddedFace> embedded_faces(std::string_view svg) {
  constexpr std::string_view family = "@font-face{font-family:\"", source = "\";src:url(data:font/ttf;base64,";
  std::vector<EmbeddedFace> out;
  for (std::size_t at = svg.find(family); at != std::string_view::npos; at = svg.find(family, at)) {
    at += family.size();
    const std::size_t bytes = svg.find(source, at), end = svg.find(')', bytes);
    REQUIRE(end != std::string_view::npos);
    const std::size_t begin = bytes + source.size();
    out.push_back({std::string(svg.substr(at, bytes - at)), from_base64(svg.substr(begin, end - begin))});
  }
  return out;
}

std::vector<Text> texts_of(const Page& page) {
  std::vector<Text> out;
  for (const Block& block : page.blocks)
    for (const Text& text : block.texts)
      if (!text.text.empty()) out.push_back(text);
  return out;
}

/// A page with what is hard to write: signs of XML, groups, letters of which no face has one, grays and dashes.
Document hard_page() {
  Document document;
  document.title = "Étiquettes <6E & 5E> \"A\"";
  document.add(Role::document, 0);
  const auto heading = document.add(Role::h1, 0), name = document.add(Role::h2, document.add(Role::section, 0)),
             typed = document.add(Role::paragraph, 1);
  Page& page = document.pages.emplace_back();
  page.width = page.height = mm(101.6);
  page.boxes.push_back({mm(10), mm(20), mm(30.5), mm(5), 0.9, 0.5});
  page.boxes.push_back({mm(10), mm(30), mm(30), mm(5), -1.0, 0.25});
  page.boxes.push_back({mm(10), mm(30), mm(30), mm(5), -1.0, 0.0});
  page.lines.push_back({mm(0), mm(50), mm(100), mm(50), 0.25, 0.5, true});
  // Its modules are whole pixels at 150 dpi: a PDF viewer rounds those of an image, and not those of a path.
  page.codes.push_back({mm(60.96), mm(60.96), mm(25.4), make_qr("https://ent.exemple.fr")});
  page.blocks.push_back({heading, {{mm(5), mm(10), Face::text, 7.5, "R&D <6E> \"A\" 'B'", {}}}});
  page.blocks.push_back(
      {name, {{mm(5), mm(40), Face::bold, 12, "  D’ALMEIDA  Noël", {}}, {mm(5), mm(45), Face::text, 12, "", {}}}});
  page.blocks.push_back({typed, {{mm(5), mm(60.123), Face::code, 11, "22122014", {2, 2, 4}}}});
  page.blocks.push_back({Block::artifact, {{mm(5), mm(80), Face::greek_bold, 12, "Νίκος", {}}}});
  page.blocks.push_back({Block::artifact, {{mm(5), mm(95), Face::text, 6, "漢\x01", {}}}});
  return document;
}

}  // namespace

TEST_CASE("SVG: every text stands at its place, to a tenth of a millimetre, and can be read back") {
  for (const Document& document : {hard_page(), sample::labels(sample::pupils()), sample::rare_characters(),
                                   sample::other_paper(), sample::heading_only()})
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
      const Svg svg(draw_svg(document, page, fonts()));
      const Page& placed = document.pages[page];
      CHECK(svg.root().attribute("width").as_double() == Approx(placed.width.mm()));
      CHECK(svg.root().attribute("height").as_double() == Approx(placed.height.mm()));
      const std::vector<Text> wanted = texts_of(placed);
      const std::vector<pugi::xml_node> drawn = svg.all("text");
      REQUIRE(drawn.size() == wanted.size());
      for (std::size_t i = 0; i < drawn.size(); ++i) {
        INFO(wanted[i].text);
        CHECK(content(drawn[i]) == drawable(wanted[i].text, fonts()[wanted[i].face]));
        CHECK(std::abs(drawn[i].attribute("x").as_double() * svg.across() - wanted[i].x.mm()) < 0.1);
        CHECK(std::abs(drawn[i].attribute("y").as_double() * svg.down() - wanted[i].baseline.mm()) < 0.1);
        CHECK(drawn[i].attribute("font-size").as_double() * svg.down() == Approx(wanted[i].size * 25.4 / 72.0));
      }
    }
}

TEST_CASE("SVG: signs of XML are escaped, spaces kept, and what no face has is a question mark") {
  const std::string bytes = draw_svg(hard_page(), 0, fonts());
  const Svg svg(bytes);
  CHECK(contains(bytes, ">R&amp;D &lt;6E&gt; &quot;A&quot; 'B'</text>"));
  CHECK(svg.root().child("title").text().as_string() == std::string("Étiquettes <6E & 5E> \"A\""));
  CHECK(content(svg.all("text")[1]) == "  D’ALMEIDA  Noël");
  CHECK(svg.root().attribute("xml:space").value() == std::string("preserve"));
  CHECK(content(svg.all("text")[4]) == "?\?");
}

TEST_CASE("SVG: what a group ends with is of the wider face, and no space stands there") {
  const std::string bytes = draw_svg(hard_page(), 0, fonts());
  CHECK(
      contains(bytes, "class=\"face2\">2<tspan class=\"face3\">2</tspan>1<tspan class=\"face3\">2</tspan>2014</text>"));
  CHECK(contains(bytes, ".face3{font-family:\"" + fonts().spaced.postscript_name() + "\",monospace}"));
}

TEST_CASE("SVG: the faces that a page uses are in it, cut to its characters, as wide as they are") {
  const Document document = sample::labels(sample::pupils());
  const std::vector<EmbeddedFace> faces = embedded_faces(draw_svg(document, 0, fonts()));
  std::size_t embedded = 0;
  for (const Face face : all_faces) {
    std::set<char32_t> used;
    for (const Text& text : texts_of(document.pages[0]))
      for_each_run(text.text, text.groups, text.face, [&](std::string_view part, Face of_part) {
        for (const char32_t c : to_code_points(part))
          if (of_part == face) used.insert(c);
      });
    if (used.empty()) continue;
    REQUIRE(embedded < faces.size());
    const EmbeddedFace& found = faces[embedded++];
    CHECK(found.family == fonts()[face].postscript_name());
    const Font cut(found.ttf);
    CHECK(found.ttf.size() < 40000);
    for (const char32_t c : used) {
      CHECK(cut.has(c));
      CHECK(cut.advance(c) == fonts()[face].advance(c));
    }
    CHECK_FALSE(cut.has(U'@'));
  }
  CHECK(embedded == faces.size());
  CHECK(embedded > 2);
}

TEST_CASE("SVG: each block is a group of its structure type; what decorates is hidden from screen readers") {
  const Svg svg(draw_svg(hard_page(), 0, fonts()));
  std::string classes;
  for (const pugi::xml_node& group : svg.root().children("g")) {
    classes += group.attribute("class").value() + std::string(" ");
    CHECK((group.attribute("aria-hidden").as_string() == std::string("true")) ==
          (group.attribute("class").as_string() == std::string("Artifact")));
  }
  CHECK(classes == "Artifact H1 H2 P Artifact Artifact ");
  CHECK(svg.all("g")[2].attribute("aria-level").as_int() == 2);
}

TEST_CASE("SVG: boxes and lines have their places, widths, grays and dashes") {
  const Svg svg(draw_svg(hard_page(), 0, fonts()));
  const auto boxes = svg.all("g/rect"), lines = svg.all("g/line");
  REQUIRE(boxes.size() == 2);
  REQUIRE(lines.size() == 1);
  CHECK(boxes[0].attribute("x").as_double() * svg.across() == Approx(10).margin(0.01));
  CHECK(boxes[0].attribute("y").as_double() * svg.down() == Approx(20).margin(0.01));
  CHECK(boxes[0].attribute("width").as_double() * svg.across() == Approx(30.5).margin(0.01));
  CHECK(boxes[0].attribute("fill").value() == std::string("#e6e6e6"));
  CHECK(boxes[1].attribute("fill").value() == std::string("none"));
  CHECK(boxes[1].attribute("stroke-width").as_double() == 0.25);
  CHECK(lines[0].attribute("y1").as_double() * svg.down() == Approx(50).margin(0.01));
  CHECK(lines[0].attribute("stroke").value() == std::string("#808080"));
  CHECK(lines[0].attribute("stroke-dasharray").value() == std::string("4 3"));
}

TEST_CASE("SVG: a QR code is as large as its place, and can be read") {
  const std::string bytes = draw_svg(hard_page(), 0, fonts());
  CHECK(Svg(bytes).all("g[@class='Artifact']/path").size() == 1);
  const Folder folder;
  const std::string image = (folder.path() / "page.png").string();
  output_of("rsvg-convert -d 300 -p 300 --output " + image + " " + folder.write("page.svg", bytes));
  CHECK(output_of("zbarimg --quiet --raw " + image) == "https://ent.exemple.fr\n");
}

TEST_CASE("SVG: same page, same bytes, whatever was drawn before; nothing of another page or from elsewhere") {
  const Document document = sample::labels(std::vector<sample::Pupil>(30, {"PIC Zoé"}));
  const std::string first = draw_svg(document, 0, fonts());
  const std::string second = draw_svg(document, 1, fonts());
  CHECK(draw_svg(document, 0, fonts()) == first);
  CHECK(Svg(first).all("g[@class='H2']").size() == 24);
  CHECK(Svg(second).all("g[@class='H2']").size() == 6);
  CHECK(count(first, "url(") == count(first, "url(data:"));
  CHECK(count(first, "http") == 1);  // the name space
}

namespace {

/// As librsvg draws it, in a PDF. It reads no faces from an SVG: fontconfig gives it those that stand there, by the
/// names that they have there.
std::string librsvg_pdf(const std::string& svg) {
  const Folder folder;
  std::string rules = "<fontconfig><dir>" + folder.path().string() + "</dir><cachedir>" + folder.path().string() +
                      "</cachedir>\n<match target=\"font\"><edit name=\"hinting\"><bool>false</bool></edit></match>\n";
  for (const EmbeddedFace& face : embedded_faces(svg))
    rules += "<match target=\"scan\"><test name=\"file\" compare=\"eq\"><string>" +
             folder.write(face.family + ".ttf", face.ttf) +
             "</string></test><edit name=\"family\" mode=\"assign_replace\"><string>" + face.family +
             "</string></edit><edit name=\"weight\" mode=\"assign_replace\"><const>regular</const></edit></match>\n";
  const std::string configuration = folder.write("fonts.conf", rules + "</fontconfig>");
  const std::string image = (folder.path() / "page.pdf").string();
  output_of("FONTCONFIG_FILE=" + configuration + " rsvg-convert --format pdf --output " + image + " " +
            folder.write("page.svg", svg));
  return read_file(image);
}

}  // namespace

TEST_CASE("SVG and PDF look alike") {
  for (const Document& document : {hard_page(), sample::labels(sample::pupils()), sample::other_paper()}) {
    const std::string drawn = librsvg_pdf(draw_svg(document, 0, fonts()));
    const std::string printed = make_podofo_writer(fonts())->draw(document);
    check_same_rasters(drawn, printed, 1);
    check_same_words(drawn, printed);
  }
}
