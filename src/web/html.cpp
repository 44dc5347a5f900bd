#include "web/html.hpp"

#include <utility>

namespace passation {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
}

}  // namespace

Html::Html(std::string_view text) {
  markup_.reserve(text.size());
  append_escaped(markup_, text);
}

Html Html::raw(std::string markup) {
  Html out;
  out.markup_ = std::move(markup);
  return out;
}

Html& Html::operator+=(const Html& other) {
  markup_ += other.markup_;
  return *this;
}

Html start_tag(const char* tag, Attributes attributes) {
  std::string out = std::string("<") + tag;
  for (const Attribute& attribute : attributes) {
    if (!attribute.value) continue;
    out.append(" ").append(attribute.name);
    if (attribute.value->empty()) continue;
    append_escaped(out += "=\"", *attribute.value);
    out += '"';
  }
  return Html::raw(out + ">");
}

Html end_tag(const char* tag) {
  return Html::raw(std::string("</") + tag + ">");
}

}  // namespace passation
