#pragma once
// What every page loads: style, script, icon, and the faces of the printed pages.

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "action/catalog.hpp"
#include "web/http.hpp"

namespace passation {

/// They hold nothing of anybody, and are kept by the browser. Made when the first of them is asked for: faces are cut
/// to what pages use, and all is compressed for browsers that say they read that.
class SiteFiles {
 public:
  explicit SiteFiles(const Catalog& catalog) : catalog_(catalog) {}
  /// nullopt: no such file. May be asked by several threads.
  std::optional<HttpResponse> find(const HttpRequest& request);

 private:
  struct File {
    const char* type;
    std::string bytes, compressed;
  };
  void make();

  const Catalog& catalog_;
  std::once_flag made_;
  std::map<std::string, File> files_;
};

}  // namespace passation
