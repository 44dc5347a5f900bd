#include "web/http.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("a query is its fields in their order") {
  CHECK(parse_query("a=1&b=x%20y&a=2") == Fields{{"a", "1"}, {"b", "x y"}, {"a", "2"}});
  CHECK(parse_query("nom=H%C3%A9ron+gris") == Fields{{"nom", "Héron gris"}});
  CHECK(parse_query("imprimer&fichier=") == Fields{{"imprimer", ""}, {"fichier", ""}});
  CHECK(parse_query("") == Fields{});
  CHECK(parse_query("&&=3&a=1=2") == Fields{{"a", "1=2"}});
}

TEST_CASE("what is badly escaped stays as it stands") {
  CHECK(percent_decoded("%") == "%");
  CHECK(percent_decoded("%4") == "%4");
  CHECK(percent_decoded("%zz%41") == "%zzA");
  CHECK(percent_decoded("%-1") == "%-1");
  CHECK(percent_decoded("%00") == std::string(1, '\0'));
}

TEST_CASE("a value comes back from an address as it was") {
  for (const std::string text : {"6E 1", "É&=?#/+%", "étiquettes 6°A.pdf", "a\nb", ""})
    CHECK(percent_decoded(percent_encoded(text)) == text);
  CHECK(percent_encoded("a b/é") == "a%20b%2F%C3%A9");
}

TEST_CASE("fields are found by their name") {
  const Fields fields{{"classe", "6E 1"}, {"vide", ""}, {"classe", "6E 2"}};
  CHECK(value_of(fields, "classe") == "6E 1");
  CHECK(values_of(fields, "classe") == std::vector<std::string>{"6E 1", "6E 2"});
  CHECK(has(fields, "vide"));
  CHECK(!has(fields, "autre"));
  CHECK(value_of(fields, "autre").empty());
}

TEST_CASE("headers are found in lower case") {
  const HttpRequest request{.headers = {{"host", "a"}}};
  CHECK(request.header("host") == "a");
  CHECK(request.header("origin").empty());
}
