#include "write/pdf_structure.hpp"

#include <cstring>
#include <type_traits>
#include <vector>

#include "write/pdf_content.hpp"

namespace passation {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

/// Where the text of an element is, and its children as a chain.
struct Node {
  std::uint32_t page = none;
  int content = 0;  // marked-content id
  std::uint32_t first_kid = none, last_kid = none, next_sibling = none;
};

std::vector<Node> link(const Document& document) {
  std::vector<Node> nodes(document.elements.size());
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    Node& parent = nodes[document.elements[i].parent];
    (parent.first_kid == none ? parent.first_kid : nodes[parent.last_kid].next_sibling) = i;
    parent.last_kid = i;
  }
  for (std::uint32_t page = 0; page < document.pages.size(); ++page) {
    int content = 0;
    for (const Block& block : document.pages[page].blocks) {
      if (block.element == Block::artifact) continue;
      nodes[block.element].page = page;
      nodes[block.element].content = content++;
    }
  }
  return nodes;
}

/// The page and marked-content id of a leaf, the children of another element.
void append_kids(const std::vector<Node>& nodes, std::size_t i, int first_element, int first_page, std::string& out) {
  const Node& node = nodes[i];
  if (node.page != none) {
    out += "/Pg ";
    append_reference(out, first_page + std::int64_t{node.page});
    out += "/K ";
    append_number(out, node.content);
  } else if (node.first_kid != none) {
    out += "/K[";
    for (std::uint32_t kid = node.first_kid; kid != none; kid = nodes[kid].next_sibling) {
      if (kid != node.first_kid) out += ' ';
      append_reference(out, first_element + std::int64_t{kid});
    }
    out += ']';
  }
}

/// Per page the elements of its marked-content ids, in their order.
void append_parent_tree(const Document& document, int first_element, std::string& out) {
  out += "/ParentTree<</Nums[";
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    append_number(out, static_cast<std::int64_t>(page));
    out += '[';
    for (const Block& block : document.pages[page].blocks) {
      if (block.element == Block::artifact) continue;
      append_reference(out, first_element + std::int64_t{block.element});
      out += ' ';
    }
    out += ']';
  }
  out += "]>>";
}

template <typename T>
void append_raw(std::string& key, T value) {
  static_assert(std::is_integral_v<T>);
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  key.append(bytes, sizeof value);
}

}  // namespace

void append_structure(const Document& document, int root, int first_page, PackedObjects& objects) {
  const std::vector<Node> nodes = link(document);
  const int first_element = root + 1;

  std::string& tree = objects.begin(root);
  tree += "<</Type/StructTreeRoot/K ";
  append_reference(tree, first_element);
  append_parent_tree(document, first_element, tree);
  tree += ">>";

  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Element& element = document.elements[i];
    std::string& out = objects.begin(first_element + static_cast<int>(i));
    out += "<</S/";
    out += structure_types[static_cast<std::size_t>(element.role)];
    out += "/P ";
    append_reference(out, i == 0 ? root : first_element + std::int64_t{element.parent});
    if (element.role == Role::table_header) out += "/A<</O/Table/Scope/Column>>";
    append_kids(nodes, i, first_element, first_page, out);
    out += ">>";
  }
}

void append_structure_key(const Document& document, std::string& key) {
  append_raw(key, document.elements.size());
  for (const Element& element : document.elements) {
    append_raw(key, static_cast<std::uint8_t>(element.role));
    append_raw(key, element.parent);
  }
  for (const Page& page : document.pages) {
    append_raw(key, page.width.um);
    append_raw(key, page.height.um);
    for (const Block& block : page.blocks)
      if (block.element != Block::artifact) append_raw(key, block.element);
    append_raw(key, Block::artifact);
  }
}

}  // namespace passation
