#include "action/preview.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "account/password.hpp"
#include "action/specimen.hpp"
#include "base/error.hpp"
#include "layout/place.hpp"

using namespace passation;

namespace {

const Catalog& catalog() {
  static const Catalog shipped{PASSATION_SOURCE_DIR};
  return shipped;
}

PreviewResult previewed(const PreviewRequest& request) {
  return preview(request, {.catalog = catalog(), .registries = {}, .moment = {Date(std::chrono::year(2026) / 9 / 14)}});
}

std::string problem_of(const PreviewRequest& request) {
  try {
    previewed(request);
  } catch (const Error& e) {
    return e.message().en;
  }
  return "no error";
}

std::string content(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children()) out += child.value() + content(child);
  return out;
}

/// What is written on all pages, text by text.
std::vector<std::string> texts(PreviewRequest request) {
  std::vector<std::string> out;
  for (int pages = 1; request.page <= pages; ++request.page) {
    const PreviewResult result = previewed(request);
    pages = result.pages;
    pugi::xml_document svg;
    REQUIRE(svg.load_string(result.svg.c_str()));
    for (const auto& text : svg.select_nodes("//text")) out.push_back(content(text.node()));
  }
  return out;
}

bool has(const std::vector<std::string>& all, const std::string& wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

}  // namespace

TEST_CASE("A preview needs no pupil, no registry and no key, and says that it is a specimen on each page") {
  const PreviewResult first = previewed({}), second = previewed({.page = 2});
  CHECK(first.pages == 2);
  CHECK(first.printed == specimen_class().students.size());
  CHECK(first.left_out == 0);
  for (const std::string& svg : {first.svg, second.svg}) CHECK(svg.find(">SPÉCIMEN · 6E 3 · ") != std::string::npos);
  CHECK(first.svg != second.svg);
  CHECK(previewed({}).svg == first.svg);
}

TEST_CASE("A preview shows the login and the password of each specimen as its platform shapes them") {
  const Roster roster = specimen_class();
  for (const Platform& platform : catalog().platforms()) {
    INFO(platform.key);
    const std::vector<std::string> shown = texts({.platform = platform.key});
    const std::vector<Account> accounts = specimen_accounts(roster, platform, false);
    REQUIRE(accounts.size() == roster.students.size());
    const PreviewResult result = previewed({.platform = platform.key});
    std::set<std::string> logins;
    std::size_t printed = 0;
    for (const Account& account : accounts) {
      printed += has(shown, account.login) && has(shown, account.secret) ? 1 : 0;
      logins.insert(account.login);
    }
    CHECK(logins.size() == accounts.size());
    CHECK(printed == result.printed);
    CHECK(result.printed + result.left_out == accounts.size());
    CHECK(result.left_out <= 5);  // the longest logins of a platform that makes them of names
    const std::string& format = student_rules(platform).password.birth_date_format;
    if (!format.empty()) CHECK(accounts[0].secret == birth_date_password(*roster.students[0].birth_date, format));
    CHECK_FALSE(has(shown, "Identifiant provisoire"));
  }
}

TEST_CASE("A card for two tests is shown with two logins") {
  const std::vector<std::string> shown = texts({.card = "label-tests"});
  for (const Account& account : specimen_accounts(specimen_class(), catalog().platform("asp"), true)) {
    CHECK(account.login != account.second->login);
    CHECK(has(shown, account.login));
    CHECK(has(shown, account.second->login));
  }
}

TEST_CASE("Specimens have names that are hard to set, and two have the same") {
  std::size_t longest = 0, namesakes = 0;
  std::set<std::string> names;
  for (const Student& s : specimen_class().students) {
    longest = std::max(longest, s.family_name.size());
    namesakes += names.insert(s.family_name + s.given_name).second ? 0 : 1;
  }
  CHECK(longest > 35);
  CHECK(namesakes == 1);
}

TEST_CASE("Every card can be looked at on every stock that it fits; only the longest names may find no room") {
  for (const Card& card : catalog().cards())
    for (const StockFile& file : catalog().stock_files())
      if (!file.several && fits(card, file.stocks.front())) {
        INFO(card.key << " on " << file.stocks.front().key);
        CHECK(previewed({.card = card.key, .stock = file.stocks.front().key}).left_out <= 1);
      }
}

TEST_CASE("A preview of what is not there is refused") {
  CHECK(problem_of({.page = 3}) == "There is no page 3: the preview has 2 pages.");
  CHECK(problem_of({.page = 0}) == "There is no page 0: the preview has 2 pages.");
  CHECK(problem_of({.card = "none"}).find("none") != std::string::npos);
  CHECK(problem_of({.stock = "none"}).find("none") != std::string::npos);
  CHECK(problem_of({.platform = "none"}).find("none") != std::string::npos);
  CHECK(problem_of({.card = "label-large", .stock = "avery-7160"}).find("needs labels of at least") !=
        std::string::npos);
}
