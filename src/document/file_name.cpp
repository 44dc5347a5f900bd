#include "document/file_name.hpp"

#include "base/text.hpp"

namespace passation {

std::string file_part(std::string_view division) {
  std::string part;
  for (const char c : division)
    part += static_cast<unsigned char>(c) < 0x20 || std::string_view("<>:\"/\\|?*").find(c) != std::string_view::npos
                ? '-'
                : c;
  part = without_controls(part);
  while (!part.empty() && (part.back() == '.' || part.back() == ' ')) part.pop_back();
  return part.empty() ? "-" : part;
}

}  // namespace passation
