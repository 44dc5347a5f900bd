#pragma once

#include <string>

#include "app/catalog.hpp"

namespace passation {

// What there is, one line each (of platforms one more for each audience's passwords), for `passation platforms`,
// `stocks` and `cards`.
std::string list_platforms(const Catalog& catalog, Lang lang);
std::string list_stocks(const Catalog& catalog, Lang lang);
std::string list_cards(const Catalog& catalog, Lang lang);

}  // namespace passation
