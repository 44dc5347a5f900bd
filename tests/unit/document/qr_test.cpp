// A platform's file may have the login in the QR code: what a telephone reads from the printed label.

#include <catch2/catch.hpp>

#include "../write/pdf_tools.hpp"
#include "document/sheets.hpp"

using namespace passation;

namespace {

const std::filesystem::path root = PASSATION_SOURCE_DIR;

/// What is read from the QR code of one pupil's label at 150 dots per inch.
std::string scanned(const std::string& pattern, const std::string& login) {
  Roster roster;
  Student& s = roster.students.emplace_back();
  s.family_name = "MERLE", s.given_name = "Lou", s.division = "6E 1";
  Account account;
  account.login = login, account.secret = "s3cret42";
  const Card card = load_card(root / "layouts/cards/label-qr.xml");
  const Stock stock = load_stock(root / "layouts/stocks/avery-7163.xml");
  Sheet sheet;
  sheet.accounts = {&account};
  const LabelTexts texts{.operation = "EVA6", .school = "Collège", .url = "ent.exemple.fr", .qr = pattern};
  make_sheets(std::span(&sheet, 1), roster, {card, card, stock, pdf_tools::fonts(), texts}, 1, true);
  return pdf_tools::output_of("pdftoppm -r 150 -gray -png {} | zbarimg -q --nodbus --raw PNG:-", sheet.pdf);
}

}  // namespace

TEST_CASE("qr: without a pattern the address alone is read, with one the login within it, and never the password") {
  CHECK(scanned("", "lou.merle") == "https://ent.exemple.fr\n");
  CHECK(scanned("{url}/login?u={login}", "lou.merle") == "https://ent.exemple.fr/login?u=lou.merle\n");
  CHECK(scanned("https://app.exemple.fr/?u={login}&app=1", "lou&merle@nid") ==
        "https://app.exemple.fr/?u=lou%26merle%40nid&app=1\n");
}
