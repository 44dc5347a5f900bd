#pragma once
// zlib streams and checksums through libdeflate, which stays behind this door.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace passation {

/// Compresses again and again without allocating. One per thread.
class Deflater {
 public:
  explicit Deflater(int level);
  /// Appends the zlib form of `bytes`; returns its length.
  std::size_t append(std::string_view bytes, std::string& out);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// CRC-32 as zips have it: differs when a few bytes differ.
std::uint32_t checksum(std::string_view bytes);

/// The zlib form of what is compressed once and used often.
std::string deflated(std::string_view bytes);

}  // namespace passation
