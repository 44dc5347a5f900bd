#include "action/batch.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/error.hpp"

using namespace passation;

namespace {

const std::string header = "UAI;Opération;Fichiers;Division\n";

std::vector<BatchSchool> parse(const std::string& text) {
  return parse_manifest(text, "/data/ecoles.csv", Moment{});
}

std::string problem(const std::string& text) {
  try {
    parse(text);
  } catch (const Error& error) {
    return error.where();
  }
  return "none";
}

struct Variable {
  const char* name;
  Variable(const char* n, const char* value) : name(n) { ::setenv(n, value, 1); }
  ~Variable() { ::unsetenv(name); }
};

}  // namespace

TEST_CASE("Manifest: files are relative to it and separated by |") {
  const auto schools = parse(header + "9990001x;EVA6;a.zip| b c.csv ;6*\n");
  REQUIRE(schools.size() == 1);
  const GenerateRequest& request = schools[0].request;
  CHECK(request.import.uai == "9990001X");
  CHECK(schools[0].inputs == std::vector<std::string>{"/data/a.zip", "/data/b c.csv"});
  CHECK(request.labels.divisions == std::vector<std::string>{"6*"});
  CHECK(request.labels.platforms == std::vector<std::string>{"asp"});
}

TEST_CASE("Manifest: what is wrong is said with its line") {
  CHECK(problem("") == "ecoles.csv");
  CHECK(problem("UAI;Opération\n") == "ecoles.csv:1");
  CHECK(problem("UAI;Opération;Fichiers;Couleur\n") == "ecoles.csv:1");
  CHECK(problem(header + "9990001X;EVA6;a.zip;\n12;EVA6;a.zip;\n") == "ecoles.csv:3");
  CHECK(problem(header + "9990001X;EVA6;;\n") == "ecoles.csv:2");
  CHECK(problem(header + "9990001X;EVA6;a;\n9990001X;EVA6;b;\n") == "ecoles.csv:3");
  CHECK(problem(header + "9990001X;EVA6;a;\n9990001X;EVA3;b;\n") == "none");
}

TEST_CASE("Manifest: all rows that are wrong are named at once, a bad date and a row that stands twice, too") {
  CHECK(
      problem("UAI;Opération;Fichiers;Date\n12;EVA6;a;\n9990001X;EVA6;a;\n9990002Y;EVA6;a;hier\n9990001X;EVA6;b;\n") ==
      "ecoles.csv:2, 4, 5");
}

TEST_CASE("Shard: I of N, and nothing else") {
  CHECK(parse_shard("2/5") == Shard{2, 5});
  for (const char* bad : {"", "2", "0/5", "6/5", "2/", "/5", "a/b", "2/5/6", "-1/5"})
    CHECK_THROWS_AS(parse_shard(bad), Error);
}

TEST_CASE("Shard: what Slurm and Kubernetes say") {
  CHECK(shard_of_environment() == Shard{1, 1});
  {
    const Variable id("SLURM_ARRAY_TASK_ID", "7"), first("SLURM_ARRAY_TASK_MIN", "5"),
        count("SLURM_ARRAY_TASK_COUNT", "4");
    CHECK(shard_of_environment() == Shard{3, 4});
  }
  {
    const Variable index("JOB_COMPLETION_INDEX", "0"), count("JOB_COMPLETIONS", "3");
    CHECK(shard_of_environment() == Shard{1, 3});
  }
  const Variable index("JOB_COMPLETION_INDEX", "0");
  CHECK_THROWS_AS(shard_of_environment(), Error);  // of how many?
}
