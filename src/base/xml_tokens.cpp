#include "base/xml_tokens.hpp"

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

std::string unescape(std::string_view text) {
  constexpr std::size_t longest_reference = 12;
  std::string out;
  bool numbered = false;
  for (std::size_t ampersand; (ampersand = text.find('&')) != text.npos;) {
    out.append(text.substr(0, ampersand));
    text.remove_prefix(ampersand + 1);
    const std::size_t end = text.substr(0, longest_reference).find(';');
    const std::string_view reference = end == text.npos ? std::string_view() : text.substr(0, end);
    if (reference == "amp") {
      out += '&';
    } else if (reference == "lt") {
      out += '<';
    } else if (reference == "gt") {
      out += '>';
    } else if (reference == "quot") {
      out += '"';
    } else if (reference == "apos") {
      out += '\'';
    } else if (reference.starts_with('#')) {
      append_utf8(out, numbered_character(reference));
      numbered = true;
    } else {
      out += '&';
      continue;
    }
    text.remove_prefix(end + 1);
  }
  out.append(text);
  return numbered ? to_nfc(out) : out;
}

}  // namespace

char32_t numbered_character(std::string_view reference) {
  const bool hexadecimal = reference.starts_with("#x") || reference.starts_with("#X");
  const std::string_view digits = reference.substr(hexadecimal ? 2 : 1);
  std::uint32_t c = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), c, hexadecimal ? 16 : 10);
  const bool valid = problem == std::errc() && end == digits.data() + digits.size() && c > 0 && c <= 0x10FFFF &&
                     (c < 0xD800 || c > 0xDFFF);
  return valid ? c : 0xFFFD;
}

void XmlTokens::fail() const {
  throw Error(say(phrase::spreadsheet_damaged), where_, say(phrase::spreadsheet_hint));
}

std::size_t XmlTokens::find(std::string_view what, std::size_t from) const {
  const std::size_t found = text_.find(what, from);
  if (found == text_.npos) fail();
  return found;
}

bool XmlTokens::next() {
  if (end_follows_) {
    end_follows_ = false;
    --depth_;
    kind_ = Kind::end;
    return true;
  }
  while (at_ < text_.size()) {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
      at_ = find("-->", at_ + 4) + 3;
    } else if (rest.starts_with("<?")) {
      at_ = find("?>", at_ + 2) + 2;
    } else if (rest.starts_with("<![CDATA[")) {
      const std::size_t end = find("]]>", at_ + 9);
      content_ = text_.substr(at_ + 9, end - at_ - 9);
      at_ = end + 3;
      literal_ = true;
      kind_ = Kind::text;
      return true;
    } else if (rest.starts_with("<!")) {
      fail();
    } else if (rest.starts_with('<')) {
      read_tag();
      return true;
    } else {
      content_ = rest.substr(0, rest.find('<'));
      at_ += content_.size();
      literal_ = false;
      kind_ = Kind::text;
      if (depth_ > 0) return true;
    }
  }
  if (depth_ > 0) fail();
  return false;
}

/// A '>' may stand inside the quotes of an attribute.
void XmlTokens::read_tag() {
  const std::size_t begin = at_ + 1;
  std::size_t end = begin;
  for (; end < text_.size() && text_[end] != '>'; ++end)
    if (text_[end] == '"' || text_[end] == '\'') end = find(text_.substr(end, 1), end + 1);
  if (end == text_.size()) fail();
  at_ = end + 1;
  std::string_view tag = text_.substr(begin, end - begin);
  const bool closes = tag.starts_with('/');
  end_follows_ = !closes && tag.ends_with('/');
  if (closes) tag.remove_prefix(1);
  if (end_follows_) tag.remove_suffix(1);
  const auto is_white = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  const auto name_end = static_cast<std::size_t>(std::find_if(tag.begin(), tag.end(), is_white) - tag.begin());
  name_ = without_prefix(tag.substr(0, name_end));
  attributes_ = tag.substr(name_end);
  if (name_.empty() || (closes && depth_ == 0)) fail();
  kind_ = closes ? Kind::end : Kind::start;
  depth_ = closes ? depth_ - 1 : depth_ + 1;
}

std::string XmlTokens::attribute(std::string_view name) const {
  std::string_view rest = attributes_;
  for (std::size_t equals; (equals = rest.find('=')) != rest.npos;) {
    const std::string_view key = without_prefix(trimmed(rest.substr(0, equals)));
    const std::size_t open = rest.find_first_of("\"'", equals);
    if (open == rest.npos) return {};
    const std::size_t close = rest.find(rest[open], open + 1);
    if (close == rest.npos) return {};
    if (key == name) return unescape(rest.substr(open + 1, close - open - 1));
    rest.remove_prefix(close + 1);
  }
  return {};
}

std::string XmlTokens::text() const {
  return literal_ ? std::string(content_) : unescape(content_);
}

std::string XmlTokens::inner_text() {
  std::string all;
  for (const std::size_t outside = depth_ - 1; next() && depth_ > outside;)
    if (kind_ == Kind::text) all += text();
  return all;
}

void XmlTokens::skip() {
  for (const std::size_t outside = depth_ - 1; next() && depth_ > outside;) continue;
}

}  // namespace passation
