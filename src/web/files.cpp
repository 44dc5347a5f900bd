#include "web/files.hpp"

#include <passation_css.hpp>
#include <passation_js.hpp>
#include <passation_svg.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/deflate.hpp"
#include "base/font.hpp"

namespace passation {
namespace {

/// The letters of central Europe are a file of their own: the browser asks for it where a page has one of them.
bool is_of_second_file(char32_t c) {
  return c >= 0x100 && c <= 0x17F && c != U'Œ' && c != U'œ' && c != U'Ÿ';
}

std::string face(const Font& font, bool (*is_in)(char32_t)) {
  std::vector<char32_t> characters;
  for (const char32_t c : fixed_repertoire())
    if (is_in(c)) characters.push_back(c);
  return font.subset(characters).ttf;
}

bool is_usual(char32_t c) {
  return !is_of_second_file(c);
}

/// What codes and file names are written with.
bool is_of_codes(char32_t c) {
  return c <= U'~';
}

template <std::size_t size>
std::string text_of(const unsigned char (&bytes)[size]) {
  return std::string(bytes, bytes + size);
}

}  // namespace

void SiteFiles::make() {
  const auto add = [&](const char* path, const char* type, std::string bytes) {
    std::string compressed = deflated(bytes);
    files_[path] = {type, std::move(bytes), std::move(compressed)};
  };
  add("/passation.css", "text/css; charset=utf-8", text_of(passation_css));
  add("/passation.js", "text/javascript; charset=utf-8", text_of(passation_js));
  add("/passation.svg", "image/svg+xml", text_of(passation_svg));
  const Fonts& fonts = catalog_.fonts();
  add("/texte.ttf", "font/ttf", face(fonts.text, is_usual));
  add("/gras.ttf", "font/ttf", face(fonts.bold, is_usual));
  add("/texte-2.ttf", "font/ttf", face(fonts.text, is_of_second_file));
  add("/gras-2.ttf", "font/ttf", face(fonts.bold, is_of_second_file));
  add("/code.ttf", "font/ttf", face(fonts.code, is_of_codes));
}

std::optional<HttpResponse> SiteFiles::find(const HttpRequest& request) {
  std::call_once(made_, [this] { make(); });
  const auto found = files_.find(request.path);
  if (found == files_.end()) return std::nullopt;
  const File& file = found->second;
  HttpResponse response{.type = file.type,
                        .headers = {{"Cache-Control", "private, max-age=3600"}, {"Vary", "Accept-Encoding"}}};
  const bool reads = request.header("accept-encoding").find("deflate") != std::string_view::npos;
  if (reads) response.headers.emplace_back("Content-Encoding", "deflate");
  response.body = reads ? file.compressed : file.bytes;
  return response;
}

}  // namespace passation
