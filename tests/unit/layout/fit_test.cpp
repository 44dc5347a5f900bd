#include "layout/fit.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace passation;
using passation::sample::fonts;

namespace {

/// The pieces, as they stand in the text.
std::vector<std::string> pieces_of(const std::string& text, Breaking breaking) {
  std::vector<Piece> pieces;
  split(text, 0, fonts().text, breaking, pieces);
  std::vector<std::string> out;
  for (const Piece& piece : pieces) out.push_back(text.substr(piece.begin, piece.end - piece.begin));
  return out;
}

using Strings = std::vector<std::string>;

Printable printable(std::string_view text, Face face) {
  Printable out;
  make_printable(text, face, fonts(), out);
  return out;
}

}  // namespace

TEST_CASE("Sizes are whole tenths and never below the floor") {
  CHECK(whole_tenths(12.37, 7) == 12.3);
  CHECK(whole_tenths(12.3, 7) == 12.3);
  CHECK(whole_tenths(6.2, 7) == 7);
}

TEST_CASE("Words break after spaces") {
  CHECK(pieces_of("De La Tour-Blanche", Breaking::words) == Strings{"De ", "La ", "Tour-Blanche"});
  CHECK(pieces_of("a  b", Breaking::words) == Strings{"a  ", "b"});
  CHECK(pieces_of("", Breaking::words).empty());
}

TEST_CASE("Names break after hyphens too, which stay") {
  CHECK(pieces_of("Tour-Blanche Zoé", Breaking::hyphens) == Strings{"Tour-", "Blanche ", "Zoé"});
  CHECK(pieces_of("Aa--Bb", Breaking::hyphens) == Strings{"Aa--", "Bb"});
}

TEST_CASE("An address breaks before a full stop and after a slash, never at a hyphen") {
  CHECK(pieces_of("https://ent.le-bourg.fr/a?b=c", Breaking::address) ==
        Strings{"https://", "ent", ".le-bourg", ".fr/", "a", "?b=", "c"});
}

TEST_CASE("A combining mark stays with its letter") {
  CHECK(pieces_of("aX\u0304\u0323b", Breaking::anywhere) == Strings{"a", "X\u0304\u0323", "b"});
}

TEST_CASE("A piece is as wide as its characters without the space at its end") {
  std::vector<Piece> pieces;
  split("ab cd", 0, fonts().text, Breaking::words, pieces);
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].width == fonts().text.width("ab"));
  CHECK(pieces[0].space == fonts().text.width(" "));
  CHECK(pieces[1].width == fonts().text.width("cd"));
}

TEST_CASE("Rows are filled one after the other") {
  std::vector<Piece> pieces;
  split("aaa aaa aaa aaa", 0, fonts().code, Breaking::words, pieces);  // 600 thousandths a character
  const double sizes[] = {10.0};
  const auto full = fill_rows(pieces, sizes, 68);  // eleven characters and a bit
  REQUIRE(full.size() == 2);
  CHECK(full[0].last == 3);
}

TEST_CASE("A running text wraps without losing a character") {
  const std::string text = "Le mot de passe est à changer à la première connexion.";
  const Strings rows = wrap(text, fonts().text, 10, 100);
  CHECK(rows.size() > 2);
  std::string joined;
  for (const std::string& row : rows) {
    CHECK(static_cast<double>(fonts().text.width(row.substr(0, row.find_last_not_of(' ') + 1))) / 100.0 <= 100);
    joined += row;
  }
  CHECK(joined == text);
}

TEST_CASE("A word breaks only where it is wider than the room, at hyphens first") {
  CHECK(wrap("aa bbbb-bbbb", fonts().code, 10, 40) == Strings{"aa ", "bbbb-", "bbbb"});
  CHECK(wrap("bbbbbbbb", fonts().code, 10, 40) == Strings{"bbbbbb", "bb"});
  CHECK(wrap("bbb-bbb", fonts().code, 10, 50) == Strings{"bbb-bbb"});
}

TEST_CASE("Vietnamese capitals and loose marks are taller than accents") {
  CHECK(is_tall("NGUYỄN"));
  CHECK(is_tall("X\u0304"));
  CHECK_FALSE(is_tall("ÉLÉONORE ŞAĞ Œ ŷ – Иванов"));
}

TEST_CASE("Groups stand apart by the gap, and nothing else of them changes") {
  const Groups groups{2, 2, 4};
  CHECK(measure("22122014", groups, fonts().code) == 8 * 600 + 2 * 300);
  CHECK(fonts().spaced.width("2") == 900);
  CHECK(fonts().spaced.extent("2") == fonts().code.extent("2"));
  CHECK(measure("22122014", {}, fonts().code) == 8 * 600);
}

TEST_CASE("A character that no face has is replaced and named") {
  const Printable p = printable("Zoé \U0001F600\U0001F600\U0001F601", Face::bold);
  CHECK(p.text() == "Zoé \uFFFD\uFFFD\uFFFD");
  CHECK(p.face == Face::bold);
  CHECK(p.replaced == "U+1F600, U+1F601");
}

TEST_CASE("What the code face lacks is set in the text face") {
  REQUIRE(fonts().text.has(0x0184));
  REQUIRE_FALSE(fonts().code.has(0x0184));
  CHECK(printable("a\u0184", Face::code).face == Face::text);
  CHECK(printable("a\u0184", Face::code).text() == "a\u0184");
  CHECK(printable("a\u0184", Face::code).replaced.empty());
}

TEST_CASE("What a face has is left as it is") {
  for (const Face face : {Face::text, Face::bold, Face::code}) {
    const Printable p = printable("k4d8 ÉÖĞ", face);
    CHECK(p.face == face);
    CHECK(p.text() == "k4d8 ÉÖĞ");
    CHECK(p.replaced.empty());
  }
}
