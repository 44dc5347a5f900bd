// Établissement: which of several schools is shown.

#include <algorithm>

#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

std::string act(Visit& visit) {
  const auto files = registries_in(visit.environment);
  const std::string_view asked = visit.form("etablissement");
  const bool known = std::any_of(files.begin(), files.end(), [&](const auto& f) { return f.stem().string() == asked; });
  if (known && asked != visit.work.uai) visit.work = {.uai = std::string(asked)};
  return "/";
}

}  // namespace

const SitePage school_page{.path = "/etablissement", .title = &phrase::school, .act = act};

}  // namespace passation
