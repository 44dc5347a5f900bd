#pragma once

#include <span>
#include <string>

#include "action/catalog.hpp"

namespace passation {

// What there is, one line each (of platforms one more for each audience's passwords), for `passation platforms`,
// `stocks`, `cards` and `documents`.
std::string list_platforms(const Catalog& catalog, Lang lang);
std::string list_cards(const Catalog& catalog, Lang lang);
std::string list_documents(Lang lang);

/// All stocks, those of the brand files by their numbers alone; or those that all these words fit, with what is to know
/// of their numbers. @throws Error when none fits.
std::string list_stocks(const Catalog& catalog, std::span<const std::string> words, Lang lang);

}  // namespace passation
