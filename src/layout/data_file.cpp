#include "layout/data_file.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>

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

int DataNode::count(const char* attribute) const {
  const std::string_view value = text(attribute);
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size() || number < 1 || number > 999)
    refuse(phrase::data_count, attribute, value);
  return number;
}

bool DataNode::flag(const char* attribute) const {
  if (!has(attribute)) return false;
  const std::string_view value = text(attribute);
  if (value != "true" && value != "false") refuse(phrase::data_flag, attribute, value);
  return value == "true";
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

std::string description(const DataNode& root, std::string_view lang) {
  for (const DataNode& child : root.children())
    if (child.name() == "description" && child.optional_text("lang") == lang) return child.node.text().get();
  root.refuse(phrase::data_description, lang);
}

DataNode data_root(const XmlDocument& document, std::string_view name) {
  const DataNode root{document, document.root()};
  if (root.name() != name) root.refuse(phrase::data_root, name, root.name());
  const std::string_view key = root.text("key");
  if (std::filesystem::path(document.name()).stem() != key) root.refuse(phrase::data_key, key);
  return root;
}

}  // namespace passation
