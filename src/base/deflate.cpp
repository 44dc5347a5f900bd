#include "base/deflate.hpp"

#include <libdeflate.h>

#include <new>

namespace passation {

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw std::bad_alloc();
}

std::size_t Deflater::append(std::string_view bytes, std::string& out) {
  const std::size_t start = out.size();
  out.resize(start + libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()));
  const std::size_t size =
      libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data() + start, out.size() - start);
  out.resize(start + size);
  return size;
}

std::uint32_t checksum(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

std::string deflated(std::string_view bytes) {
  thread_local Deflater deflater(6);
  std::string out;
  deflater.append(bytes, out);
  return out;
}

}  // namespace passation
