#pragma once
// The same pages by cairo's PDF surface.

#include <memory>
#include <string>

#include "base/font.hpp"
#include "layout/page.hpp"

namespace passation::bench {

/// Faces are opened and scaled once; each document is a surface of its own.
class CairoWriter {
 public:
  explicit CairoWriter(const Fonts& fonts);
  ~CairoWriter();

  /// Replaces `out` by the bytes of a PDF. @throws std::runtime_error when cairo reports an error.
  void draw(const Document& document, std::string& out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace passation::bench
