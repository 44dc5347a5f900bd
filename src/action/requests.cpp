#include "action/requests.hpp"

#include <algorithm>

#include "base/file.hpp"

namespace passation {
namespace {

std::string shown_name(const std::string& path, const std::vector<std::string>& all) {
  const auto name = [](const std::string& p) { return std::filesystem::path(p).filename(); };
  const auto same = std::count_if(all.begin(), all.end(), [&](const auto& p) { return name(p) == name(path); });
  return same == 1 ? name(path).string() : path;
}

}  // namespace

std::vector<Input> read_inputs(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) inputs.push_back({shown_name(path, paths), read_file(path)});
  return inputs;
}

}  // namespace passation
