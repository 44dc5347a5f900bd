#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace passation {

struct NamedBytes {
  std::string name;
  std::string bytes;
  bool operator==(const NamedBytes&) const = default;
};

struct ZipLimits {
  std::uint64_t total_bytes = 128u << 20;  ///< of all entries together, counted while reading
  std::uint64_t entries = 1000;
  std::uint64_t ratio = 200;  ///< uncompressed to compressed, once past 1 MiB
};

bool looks_like_zip(std::string_view bytes);

/// The files of a zip: no folders, no dot-files, nothing under __MACOSX. CRCs are checked. With `wanted`, only the
/// files whose names it takes are unpacked.
/// @throws Error when damaged, encrypted, over the limits, or with an absolute or ".." name. `where` names the zip.
std::vector<NamedBytes> read_zip(std::string_view bytes, const std::string& where, const ZipLimits& limits = {},
                                 const std::function<bool(std::string_view name)>& wanted = {});

/// Whether it is a zip with a file of this very name. False for a damaged one.
bool zip_holds(std::string_view bytes, const char* name);

/// A zip of stored entries in the given order, names marked as UTF-8, every time 1980-01-01: same input, same bytes.
std::string write_zip(const std::vector<NamedBytes>& files);

}  // namespace passation
