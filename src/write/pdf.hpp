#pragma once
// Two engines draw the same Document. PoDoFo's is the product: tagged, PDF/UA-1 and PDF/A-2a. libharu's is the plain
// one, for a printer that chokes on the other, and an independent witness in the tests.

#include <memory>
#include <string>

#include "base/font.hpp"
#include "layout/page.hpp"

namespace passation {

enum class Engine { podofo, haru };

/// Draws one document after the other. One per thread; same document, same bytes, whatever was drawn before. What
/// documents share (cut faces, the objects that are the same in all) is made once per process. The fonts must live as
/// long as the writer.
class PdfWriter {
 public:
  virtual ~PdfWriter() = default;
  /// The bytes of a PDF. @throws Error when the engine refuses.
  virtual std::string draw(const Document& document) = 0;
};

std::unique_ptr<PdfWriter> make_podofo_writer(const Fonts& fonts);
std::unique_ptr<PdfWriter> make_haru_writer(const Fonts& fonts);

}  // namespace passation
