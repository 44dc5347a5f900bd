#include "report/json_value.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("A value is written with its members in order; what is not known is null") {
  const JsonValue value = JsonObject{{"who", "MERLE Lucie"},
                                     {"count", std::size_t{3}},
                                     {"printed", true},
                                     {"division", text_or_null("")},
                                     {"codes", std::vector<std::string>{"A", "B"}}};
  CHECK(json_text(value) ==
        "{\n  \"who\": \"MERLE Lucie\",\n  \"count\": 3,\n  \"printed\": true,\n"
        "  \"division\": null,\n  \"codes\": [\n    \"A\",\n    \"B\"\n  ]\n}\n");
}

TEST_CASE("Bytes that are no UTF-8 do not break the JSON") {
  CHECK(json_text(JsonList{"a\xFF"}) == "[\n  \"a\uFFFD\"\n]\n");
}
