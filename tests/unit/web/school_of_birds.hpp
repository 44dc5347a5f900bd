#pragma once
// A small school from a table that somebody has pasted.

#include <string>
#include <vector>

#include "action/generate.hpp"
#include "action/validate.hpp"
#include "visit.hpp"

namespace passation {

inline constexpr const char* birds_school = "9990010G";

/// Two classes of birds, with lines left out by their number from 0.
inline std::string bird_table(const std::vector<std::size_t>& without = {}) {
  const std::vector<std::string> lines = {"6E 1;PIE;Jean;03/02/2015",    "6E 1;MERLE;Lucie;14/07/2015",
                                          "6E 1;GRIVE;Anne;21/11/2015",  "6E 2;PIE;Jean;09/05/2015",
                                          "6E 2;HERON;Luc;30/01/2015",   "6E 2;MESANGE;Zoé;01/06/2015",
                                          "6E 2;ROITELET;Ada;11/09/2015"};
  std::string table = "Division;Nom;Prénom;Date de naissance\n";
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (std::find(without.begin(), without.end(), i) == without.end()) table += lines[i] + "\n";
  return table;
}

/// Pastes the table and saves it.
inline void import_birds(WebVisitor& visitor, const std::vector<std::size_t>& without = {}) {
  visitor.post("/importer", {{"tableau", bird_table(without)}, {"uai", birds_school}});
  REQUIRE(visitor.post("/compte-rendu").status == 303);
}

/// Labels of all, as if made from the page of labels.
inline void print_labels(const WebVisitor& visitor, const char* school = birds_school, const char* platform = "asp") {
  validate({.registry = {.uai = school}, .all = true}, visitor.environment());
  std::filesystem::create_directories(visitor.documents() / school);
  generate({.import = {.uai = school},
            .labels = {.operation = "EVA6", .platforms = {platform}},
            .out = visitor.documents() / school},
           visitor.environment());
}

}  // namespace passation
