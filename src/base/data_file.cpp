#include "base/data_file.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>

#include "base/text.hpp"

namespace passation {

std::vector<DataNode> DataNode::children() const {
  std::vector<DataNode> out;
  for (const pugi::xml_node child : node.children())
    if (child.type() == pugi::node_element) out.push_back({document, child});
  return out;
}

DataNode DataNode::child(const char* child_name) const {
  const pugi::xml_node found = node.child(child_name);
  if (!found || found.next_sibling(child_name)) refuse(phrase::data_one_child, child_name);
  return {document, found};
}

DataNode DataNode::only_child(std::initializer_list<std::string_view> names) const {
  allow_children(names);
  const std::vector<DataNode> all = children();
  if (all.empty()) refuse(phrase::data_one_child, fmt::format("{}", fmt::join(names, " | ")));
  if (all.size() > 1) all[1].refuse(phrase::data_unknown_element, all[1].name());
  return all.front();
}

void DataNode::allow_children(std::initializer_list<std::string_view> names) const {
  for (const DataNode& c : children())
    if (std::find(names.begin(), names.end(), c.name()) == names.end())
      c.refuse(phrase::data_unknown_element, c.name());
}

void DataNode::allow(std::initializer_list<std::string_view> attributes) const {
  for (const pugi::xml_attribute attribute : node.attributes())
    if (std::find(attributes.begin(), attributes.end(), attribute.name()) == attributes.end())
      refuse(phrase::data_unknown, attribute.name());
}

std::string_view DataNode::text(const char* attribute) const {
  const std::string_view value = node.attribute(attribute).value();
  if (value.empty()) refuse(phrase::data_missing, attribute);
  return value;
}

Length DataNode::length(const char* attribute) const {
  const std::string_view value = text(attribute);
  const auto length = parse_length(value);
  // Ten metres: more is a slip of the pen, and would not add up.
  if (!length || *length < Length{} || *length > Length::from_mm(10'000)) refuse(phrase::data_length, attribute, value);
  return *length;
}

double DataNode::points(const char* attribute) const {
  return std::round(length(attribute).pt() * 100.0) / 100.0;  // lengths are whole micrometres: 7pt is 6.9987
}

int DataNode::number(const char* attribute, int least, int most) const {
  const std::string_view value = text(attribute);
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size() || number < least || number > most)
    refuse_value(attribute, say(phrase::data_number_hint, least, most));
  return number;
}

int DataNode::number(const char* attribute, int least, int most, int absent) const {
  return has(attribute) ? number(attribute, least, most) : absent;
}

bool DataNode::flag(const char* attribute) const {
  constexpr Words<bool, 2> words{{{"true", true}, {"false", false}}};
  return choice(attribute, words, false);
}

double DataNode::percentage(const char* attribute, double absent) const {
  if (!has(attribute)) return absent;
  const std::string_view value = text(attribute);
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || std::string_view(end, value.data() + value.size()) != "%" ||
      !(number >= 0 && number <= 100))
    refuse(phrase::data_percentage, attribute, value);
  return number / 100.0;
}

std::string DataNode::where() const {
  return fmt::format("{}:{}", document.name(), document.line(node));
}

std::string in_language(const DataNode& root, std::string_view child_name, std::string_view lang) {
  std::string found;
  for (const DataNode& child : root.children()) {
    if (child.name() != child_name || child.text("lang") != lang) continue;
    if (!found.empty()) child.refuse(phrase::data_element_twice, child_name);
    found = child.node.text().get();
  }
  if (found.empty()) root.refuse(phrase::data_language, child_name, lang);
  return found;
}

std::string_view data_key(const DataNode& node) {
  const std::string_view key = node.text("key");
  const bool plain = std::all_of(key.begin(), key.end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  if (!plain) node.refuse_value("key", say(phrase::data_key_hint));
  return key;
}

DataNode data_root(const XmlDocument& document, std::string_view name) {
  const DataNode root{document, document.root()};
  if (root.name() != name) root.refuse(phrase::data_root, name, root.name());
  if (std::filesystem::path(document.name()).stem() != data_key(root))
    root.refuse_value("key", say(phrase::data_key_hint));
  return root;
}

}  // namespace passation
