#include "cli/ask_columns.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using namespace std::chrono;

namespace {

/// The choices for f.csv after these answers, and the questions that were asked.
struct Talk {
  ColumnChoice choice;
  std::vector<std::string> questions;
};

Talk talk(const std::string& bytes, std::vector<std::string> answers) {
  const Catalog catalog(PASSATION_SOURCE_DIR);
  const Environment environment{.catalog = catalog, .registries = {}, .moment = {.date = 2026y / September / 3}};
  Talk out;
  Context context{environment};
  context.ask = [&](const std::string& question) -> std::optional<std::string> {
    out.questions.push_back(question);
    if (answers.empty()) return std::nullopt;
    const std::string answer = answers.front();
    answers.erase(answers.begin());
    return answer;
  };
  ImportRequest import;
  import.inputs = {{ "f.csv", bytes }};
  ask_for_columns(import, context);
  out.choice = import.tables["f.csv"].columns;
  return out;
}

const std::string lacking = "Classe;Nom;Prénom;Venue\n6E 1;LORIOT;Lou;14/07/2015\n";

}  // namespace

TEST_CASE("somebody at the terminal is asked for a column that is missing, until the answer is a column") {
  const Talk t = talk(lacking, {"9", "Venue", "4"});
  CHECK(t.choice == ColumnChoice{{3, TableField::birth_date}});
  REQUIRE(t.questions.size() == 3);
  CHECK(t.questions[0].find("« date de naissance »") != std::string::npos);
  CHECK(t.questions[0].find("   4  Venue  (14/07/2015)\n") != std::string::npos);
}

TEST_CASE("no answer ends the questions, and nothing is asked about a table that is complete") {
  CHECK(talk(lacking, {""}).choice.empty());
  CHECK(talk(lacking, {}).questions.size() == 1);
  CHECK(talk("Classe;Nom;Prénom;Né(e) le\n6E 1;LORIOT;Lou;14/07/2015\n", {}).questions.empty());
}

TEST_CASE("somebody at the terminal is asked which of two columns is the class") {
  const std::string two = "Nom;Prénom;Né(e) le;Classe;Nouvelle classe\nLORIOT;Lou;14/07/2015;6E 1;5E 2\n";
  CHECK(talk(two, {"5"}).choice == ColumnChoice{{4, TableField::division}});
}

TEST_CASE("a question shows no password") {
  const Talk t = talk("Prénom;Login;Mot de passe\nLou;lou;ab12\n", {});
  REQUIRE(t.questions.size() == 1);
  CHECK(t.questions[0].find("ab12") == std::string::npos);
}
