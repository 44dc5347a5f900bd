// Every QR code of a sheet is read back from the printed page, by both engines.

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <sstream>

#include "layout/place.hpp"
#include "pdf_tools.hpp"
#include "write/pdf.hpp"

using namespace passation;
using namespace passation::pdf_tools;

namespace {

const std::filesystem::path root = PASSATION_SOURCE_DIR;

std::string link(int i) {
  return fmt::format("https://ent.exemple.fr/eleve/{}", i);
}

std::set<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

}  // namespace

TEST_CASE("all QR codes of a sheet are read back at 150 dots per inch, with both engines") {
  std::vector<Record> records(14);
  std::set<std::string> links;
  for (int i = 0; i < 14; ++i) {
    Record& r = records[static_cast<std::size_t>(i)];
    r[Field::family_name].text = "MARTIN";
    r[Field::given_name].text = "Léa";
    r[Field::division].text = "6E 3";
    r[Field::login_caption].text = "Identifiant";
    r[Field::login].text = "lea.martin";
    r[Field::link].text = link(i);
    links.insert(link(i));
  }
  const Document document =
      place(records, load_card(root / "layouts/cards/label-qr.xml"), load_stock(root / "layouts/stocks/avery-7163.xml"),
            1, {"t", "h", "m", "fr-FR"}, fonts())
          .document;
  for (const auto& writer : {make_podofo_writer(fonts()), make_haru_writer(fonts())})
    CHECK(lines_of(output_of("pdftoppm -r 150 -gray -png {} | zbarimg -q --nodbus --raw PNG:-",
                             writer->draw(document))) == links);
}
