#pragma once
// A sheet of labels to look at, before there are pupils, a registry or a key.

#include <cstddef>
#include <string>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "ledger/registry.hpp"

namespace passation {

struct PreviewRequest {
  std::string card = {}, stock = {}, platform = {};  ///< empty: the usual ones
  std::string url = {};  ///< empty: the platform's, or one that leads nowhere where platform or card needs one
  std::string second_platform = {}, second_url = {};  ///< of labels with logins of two platforms; empty: of one
  int page = 1;                                       ///< counted from 1
  int start = 1;                                      ///< first free label of the first sheet
  std::string printer = {};                           ///< whose calibration is applied; empty: none
  /// Whose pupils' names stand there, with credentials that are nobody's; nullopt: the specimen class
  std::optional<RegistryChoice> registry = {};
  std::string division = {};  ///< of the registry; empty: its first
  int resolution = 0;         ///< of a PNG, in dots per inch; 0: an SVG
};

struct PreviewResult {
  std::string svg = {}, png = {};  ///< the one that was asked for
  int page = 1, pages = 1;
  std::size_t printed = 0, left_out = 0;  ///< labels of all pages, and pupils whose label has no room for them
};

/// A page of the labels of the specimen class, marked as such in its head. Same request, same bytes. @throws Error on
/// an unknown name, labels too small for the card, or a page that is not there
PreviewResult preview(const PreviewRequest& request, const Environment& environment);
/// Of a registry that has been read.
PreviewResult preview(const PreviewRequest& request, const Known& known, const Environment& environment);

}  // namespace passation
