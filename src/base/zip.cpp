#include "base/zip.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "base/deflate.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

struct CloseArchive {
  void operator()(zip_t* z) const { zip_discard(z); }
};
struct CloseEntry {
  void operator()(zip_file_t* f) const { zip_fclose(f); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

[[noreturn]] void damaged(const std::string& where) {
  throw Error(say(phrase::zip_damaged), where, say(phrase::zip_damaged_hint));
}

/// nullptr when it is damaged. The library's own check of consistency is not asked for: it refuses the zips of programs
/// that write an entry's size both before and behind its data (GNOME Files, bsdtar, Info-ZIP to a pipe). The checksum
/// of every entry is compared as it is read.
Archive open(std::string_view bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (!source) return nullptr;
  zip_t* z = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (!z) zip_source_free(source);
  return Archive(z);
}

/// The name of an entry with slashes between its folders: some programs of Windows write backslashes.
std::string name_of(const zip_stat_t& stat) {
  std::string name = stat.name;
  std::replace(name.begin(), name.end(), '\\', '/');
  return name;
}

std::vector<std::string_view> components(std::string_view name) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t slash = name.find('/');
    parts.push_back(name.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    name.remove_prefix(slash + 1);
  }
}

bool is_dangerous(std::string_view name, const std::vector<std::string_view>& parts) {
  const bool absolute = parts.front().empty() || (name.size() > 1 && name[1] == ':');
  return absolute || std::find(parts.begin(), parts.end(), "..") != parts.end();
}

/// Folders, and what systems and programs put beside the files.
bool is_ignored(const std::vector<std::string_view>& parts) {
  return parts.back().empty() || is_left_behind(parts.back()) ||
         std::any_of(parts.begin(), parts.end(), [](auto p) { return p.starts_with('.') || p == "__MACOSX"; });
}

/// Asked of the size that the directory tells, before anything is read, and again where it has lied.
void require_room(std::uint64_t size, const zip_stat_t& stat, const std::string& where, std::uint64_t room,
                  const ZipLimits& limits) {
  if (size > room) throw Error(say(phrase::zip_too_large, limits.total_bytes >> 20), where, say(phrase::zip_hint));
  if (size > (1u << 20) && size / std::max<std::uint64_t>(stat.comp_size, 1) > limits.ratio)
    throw Error(say(phrase::zip_bomb, limits.ratio), where, say(phrase::zip_hint));
}

std::string read_entry(zip_t* archive, zip_uint64_t index, const zip_stat_t& stat, const std::string& where,
                       std::uint64_t room, const ZipLimits& limits) {
  const Entry file(zip_fopen_index(archive, index, 0));
  if (!file && zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_COMPNOTSUPP)
    throw Error(say(phrase::zip_method), where, say(phrase::zip_method_hint));
  if (!file) damaged(where);
  require_room(stat.size, stat, where, room, limits);
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(stat.size));
  char buffer[1 << 16];
  for (;;) {
    const zip_int64_t n = zip_fread(file.get(), buffer, sizeof buffer);
    if (n < 0) damaged(where);
    if (n == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(n));
    if (bytes.size() > stat.size) require_room(bytes.size(), stat, where, room, limits);
  }
}

/// A number as zips have them, its lowest byte first.
void put(std::uint64_t number, int bytes, std::string& out) {
  for (; bytes > 0; --bytes, number >>= 8) out += static_cast<char>(number & 0xFF);
}

/// What the header of an entry and its line in the directory have in common.
std::string facts_of(const NamedBytes& file) {
  constexpr std::uint32_t version = 10, stored = 0, utf8_name = 1 << 11;
  constexpr std::uint32_t first_day = 1 << 5 | 1;  // 1980-01-01, the first day that a zip can name
  std::string facts;
  put(version, 2, facts);
  put(is_ascii(file.name) ? 0 : utf8_name, 2, facts);
  put(stored, 2, facts);
  put(0, 2, facts);  // midnight
  put(first_day, 2, facts);
  put(checksum(file.bytes), 4, facts);
  put(file.bytes.size(), 4, facts);  // as stored
  put(file.bytes.size(), 4, facts);  // unpacked
  put(file.name.size(), 2, facts);
  put(0, 2, facts);  // further fields
  return facts;
}

constexpr std::size_t header_bytes = 30, directory_line_bytes = 46, end_bytes = 22;

std::size_t size_of_zip(const std::vector<NamedBytes>& files) {
  std::size_t size = end_bytes;
  for (const NamedBytes& file : files)
    size += header_bytes + directory_line_bytes + 2 * file.name.size() + file.bytes.size();
  if (size > UINT32_MAX || files.size() > UINT16_MAX) throw std::length_error("zip");
  return size;
}

}  // namespace

bool looks_like_zip(std::string_view bytes) {
  using namespace std::literals;
  return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

std::vector<NamedBytes> read_zip(std::string_view bytes, const std::string& where, const ZipLimits& limits,
                                 const std::function<bool(std::string_view name)>& wanted) {
  if (!looks_like_zip(bytes)) damaged(where);
  const Archive archive = open(bytes);
  if (!archive) damaged(where);
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive.get(), 0));
  if (count > limits.entries) throw Error(say(phrase::zip_too_many, limits.entries), where, say(phrase::zip_hint));

  std::vector<NamedBytes> files;
  std::uint64_t total = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(archive.get(), i, 0, &stat) != 0 || !stat.name) damaged(where);
    const std::string name = name_of(stat);
    const auto parts = components(name);
    if (is_dangerous(name, parts)) throw Error(say(phrase::zip_bad_name), where, say(phrase::zip_hint));
    if (is_ignored(parts) || (wanted && !wanted(name))) continue;
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
      throw Error(say(phrase::zip_encrypted), where, say(phrase::zip_encrypted_hint));
    files.push_back({name, read_entry(archive.get(), i, stat, where, limits.total_bytes - total, limits)});
    total += files.back().bytes.size();
  }
  return files;
}

bool zip_holds(std::string_view bytes, const char* name) {
  if (!looks_like_zip(bytes)) return false;
  const Archive archive = open(bytes);
  return archive && zip_name_locate(archive.get(), name, 0) >= 0;
}

std::string write_zip(const std::vector<NamedBytes>& files) {
  constexpr std::uint32_t made_on_unix = 3 << 8 | 63, mode = 0100600u << 16;  // for the owner alone when unpacked there
  std::string zip, directory;
  zip.reserve(size_of_zip(files));
  for (const NamedBytes& file : files) {
    const std::string facts = facts_of(file);
    directory += "PK\x01\x02";
    put(made_on_unix, 2, directory);
    directory += facts;
    put(0, 6, directory);  // comment, disk, kind of content
    put(mode, 4, directory);
    put(zip.size(), 4, directory);
    directory += file.name;
    zip += "PK\x03\x04";
    zip.append(facts).append(file.name).append(file.bytes);
  }
  const std::size_t place = zip.size();
  zip.append(directory).append("PK\x05\x06");
  put(0, 4, zip);             // disks
  put(files.size(), 2, zip);  // on this disk
  put(files.size(), 2, zip);  // on all of them
  put(directory.size(), 4, zip);
  put(place, 4, zip);
  put(0, 2, zip);  // comment
  return zip;
}

}  // namespace passation
