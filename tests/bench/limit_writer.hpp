#pragma once
// The practical limit: what a PDF with the same pages costs when nothing is done but that. No tags, no metadata beyond
// the title, each face cut once to the characters of the run and named by one byte a character.

#include <libdeflate.h>

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/font.hpp"
#include "layout/page.hpp"

namespace passation::bench {

class LimitWriter {
 public:
  /// Cuts the faces for these documents; their characters must be of Windows-1252. @throws std::runtime_error
  LimitWriter(const Fonts& fonts, std::span<const Document> documents);

  /// Replaces `out` by the bytes of a PDF 1.4. Any of the documents, in any order.
  void draw(const Document& document, std::string& out);

 private:
  std::string_view content(const Page& page);
  std::string_view deflate(std::string_view bytes);

  struct Free {
    void operator()(libdeflate_compressor* p) const { libdeflate_free_compressor(p); }
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
  std::string head_;                  // all that documents share
  std::string resources_;             // the faces in use
  std::vector<std::size_t> offsets_;  // of the objects in it
  std::vector<char> content_, deflated_;
};

}  // namespace passation::bench
