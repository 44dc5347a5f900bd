#include "base/xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

/// The tag at or before the offset, without attributes or content: what stands between tags may be personal.
std::string tag_at(std::string_view text, std::size_t offset) {
  const std::size_t open = text.rfind('<', offset);
  if (open == std::string_view::npos) return {};
  const auto is_markup = [](char c) {
    return is_ascii_alnum(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == '?' || c == '!';
  };
  std::size_t end = open + 1;
  while (end < text.size() && end < open + 40 && is_markup(text[end])) ++end;
  return std::string(text.substr(open, end - open)) + (end < text.size() && text[end] == '>' ? ">" : "");
}

/// Between "<!" and ">" only comments and CDATA are taken.
bool has_doctype(std::string_view text) {
  // By the signs that are rare: every tag begins with "<".
  for (std::size_t at = text.find('!'); at != std::string_view::npos; at = text.find('!', at + 1)) {
    if (at == 0 || text[at - 1] != '<') continue;
    const std::string_view rest = text.substr(at + 1);
    if (rest.starts_with("--")) {
      at = text.find("-->", at + 3);
      if (at == std::string_view::npos) return false;
    } else if (rest.starts_with("[CDATA[")) {
      at = text.find("]]>", at + 8);
      if (at == std::string_view::npos) return false;
    } else {
      return true;
    }
  }
  return false;
}

/// The number that "&#38;" or "&#x26;" at the beginning of the text names; nullopt where it is none.
std::optional<std::uint32_t> referred_character(std::string_view text) {
  text.remove_prefix(2);
  const bool hex = text.starts_with('x');
  if (hex) text.remove_prefix(1);
  const std::size_t digits = text.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789");
  if (digits == 0 || digits >= text.size() || text[digits] != ';') return std::nullopt;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + digits, number, hex ? 16 : 10);
  return error == std::errc() ? number : std::numeric_limits<std::uint32_t>::max();
}

bool is_xml_character(std::uint32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) ||
         (c > 0xFFFF && c <= 0x10FFFF);
}

/// Where a zero byte stands, which pugixml takes for the end, or a reference to a character that XML does not have:
/// "&#0;" would cut a name. npos: nowhere.
std::size_t find_forbidden_character(std::string_view text) {
  const std::size_t nul = text.find('\0');
  for (std::size_t at = text.find("&#"); at < nul && at != text.npos; at = text.find("&#", at + 2))
    if (const auto c = referred_character(text.substr(at)); c && !is_xml_character(*c)) return at;
  return nul;
}

// What the tree may take for each byte of its text, beside a share that any file has: far more than exports need. And
// the longest text between two tags.
constexpr std::size_t element_bytes = 64, attribute_bytes = 40;  // pugixml's
constexpr std::size_t free_tree_bytes = 20'000'000, tree_bytes_per_two = 7;
constexpr std::size_t longest_text = 1 << 20;

/// Whether more than `longest_text` stands between two tags, or before the first or behind the last.
bool has_endless_text(std::string_view bytes) {
  for (std::size_t last = 0; bytes.size() - last > longest_text;) {  // from the last tag within reach to the next
    const std::size_t next = bytes.rfind('<', last + longest_text);
    if (next == bytes.npos || next <= last) return true;
    last = next;
  }
  return false;
}

/// What the tree takes at most for its elements and attributes. Blocks of a fixed size, counted in single bytes, are a
/// few vector instructions: a tenth of the time of find().
std::size_t tree_bytes(std::string_view bytes) {
  constexpr std::size_t block = 128;
  const auto opens_element = [&](std::size_t i) -> unsigned {
    return static_cast<unsigned>(bytes[i] == '<') & static_cast<unsigned>(bytes[i + 1] != '/');
  };
  std::size_t elements = 0, attributes = 0, at = 0;
  for (; at + block < bytes.size(); at += block) {
    std::uint8_t elements_here = 0, attributes_here = 0;
    for (std::size_t i = at; i < at + block; ++i) {
      elements_here = static_cast<std::uint8_t>(elements_here + opens_element(i));
      attributes_here = static_cast<std::uint8_t>(attributes_here + (bytes[i] == '='));
    }
    elements += elements_here;
    attributes += attributes_here;
  }
  for (; at + 1 < bytes.size(); ++at) {
    elements += opens_element(at);
    attributes += bytes[at] == '=' ? 1 : 0;
  }
  return elements * element_bytes + attributes * attribute_bytes;
}

/// Whether a text of this shape would take many times its own size in memory, or holds a value that no field has.
bool is_monstrous(std::string_view bytes) {
  return has_endless_text(bytes) || tree_bytes(bytes) > free_tree_bytes + bytes.size() / 2 * tree_bytes_per_two;
}

}  // namespace

XmlDocument::XmlDocument(std::string bytes, std::string name) : name_(std::move(name)) {
  if (is_monstrous(bytes)) throw Error(say(phrase::xml_monstrous), name_, say(phrase::xml_encoding_hint));
  const std::string declared = declared_encoding(bytes);
  auto decoded = decode(bytes, declared);
  if (!decoded) throw Error(say(phrase::xml_encoding, declared), name_, say(phrase::xml_encoding_hint));
  text_ = std::move(decoded->text);
  if (has_doctype(text_)) throw Error(say(phrase::xml_doctype), name_, say(phrase::xml_encoding_hint));

  line_starts_.reserve(text_.size() / 32);
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
    line_starts_.push_back(at + 1);
  // In place: values point into text_, so nothing is copied. The declaration has done its duty.
  constexpr unsigned flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_wconv_attribute | pugi::parse_eol |
                             pugi::parse_embed_pcdata;
  const std::size_t forbidden = find_forbidden_character(text_);
  pugi::xml_parse_result result;
  if (forbidden != std::string::npos) {
    result.offset = static_cast<std::ptrdiff_t>(forbidden);
  } else {
    result = document_.load_buffer_inplace(text_.data(), text_.size(), flags, pugi::encoding_utf8);
  }
  // Two exports, one behind the other, are well-formed to pugixml; the people of the second would vanish.
  const pugi::xml_node second = document_.document_element().next_sibling();
  if (second) result.offset = second.offset_debug();
  if (!result || !document_.document_element() || second) {
    const auto offset = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), text_.size());
    const std::string tag = tag_at(decode(bytes, declared)->text, offset);  // the parser has written over text_
    throw Error(say(phrase::xml_malformed, tag), fmt::format("{}:{}", name_, line_at(offset)),
                say(phrase::xml_malformed_hint));
  }
}

std::size_t XmlDocument::line(pugi::xml_node node) const {
  return line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0)));
}

std::size_t XmlDocument::line_at(std::size_t offset) const {
  return 1 + static_cast<std::size_t>(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset) -
                                      line_starts_.begin());
}

std::string declared_encoding(std::string_view bytes) {
  const std::size_t begin = bytes.substr(0, 200).find("<?xml");
  if (begin == std::string_view::npos) return {};
  std::string_view declaration = bytes.substr(begin, bytes.find("?>", begin) - begin);
  const std::size_t key = declaration.find("encoding");
  if (key == std::string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("\"'", key);
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return {};
  const std::string_view name = declaration.substr(open + 1, close - open - 1);
  constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-:";
  return name.size() <= 40 && name.find_first_not_of(signs) == name.npos ? std::string(name) : std::string();
}

ChildTexts::ChildTexts(pugi::xml_node node) {
  children_.reserve(48);
  for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling())
    children_.emplace_back(child.name(), child);
}

std::string_view ChildTexts::operator[](std::string_view name) const {
  for (const auto& [child_name, child] : children_)
    if (child_name == name) return child.text().get();
  return {};
}

std::string peek_root(std::string_view bytes) {
  std::string head(bytes.substr(0, 4096));
  if (head.size() >= 2 && (head[0] == '\xFF' || head[0] == '\xFE' || head[1] == '\0' || head[0] == '\0'))
    std::erase(head, '\0');  // UTF-16: enough for ASCII element names
  std::string_view text = head;
  if (const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFF\xFE"); first == std::string_view::npos)
    return {};
  else
    text.remove_prefix(first);
  if (!text.starts_with('<')) return {};
  while (!text.empty()) {
    const std::size_t open = text.find('<');
    if (open == std::string_view::npos) return {};
    text.remove_prefix(open + 1);
    if (text.starts_with('?')) {
      const std::size_t end = text.find("?>");
      if (end == std::string_view::npos) return {};
      text.remove_prefix(end + 2);
    } else if (text.starts_with("!--")) {
      const std::size_t end = text.find("-->");
      if (end == std::string_view::npos) return {};
      text.remove_prefix(end + 3);
    } else if (text.starts_with('!')) {
      const std::size_t end = text.find('>');
      if (end == std::string_view::npos) return {};
      text.remove_prefix(end + 1);
    } else {
      return std::string(text.substr(0, text.find_first_of(" \t\r\n/>")));
    }
  }
  return {};
}

}  // namespace passation
