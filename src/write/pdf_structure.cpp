#include "write/pdf_structure.hpp"

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
void put_kids(const std::vector<Node>& nodes, const Node& node, int first_element, int first_page, Ink& ink) {
  if (node.page != none) {
    ink.put("/Pg ");
    put_reference(ink, first_page + static_cast<int>(node.page));
    ink.put("/K ");
    ink.put_number(node.content);
  } else if (node.first_kid != none) {
    ink.put("/K[");
    for (std::uint32_t kid = node.first_kid; kid != none; kid = nodes[kid].next_sibling) {
      if (kid != node.first_kid) ink.put(' ');
      put_reference(ink, first_element + static_cast<int>(kid));
    }
    ink.put(']');
  }
}

/// Per page the elements of its marked-content ids, in their order.
void put_parent_tree(const Document& document, int first_element, Ink& ink) {
  ink.put("/ParentTree<</Nums[");
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    ink.put_number(static_cast<std::int64_t>(page));
    ink.put('[');
    for (const Block& block : document.pages[page].blocks) {
      if (block.element == Block::artifact) continue;
      put_reference(ink, first_element + static_cast<int>(block.element));
      ink.put(' ');
    }
    ink.put(']');
  }
  ink.put("]>>");
}

}  // namespace

void put_structure(const Document& document, int root, int first_element, int first_page, PackedObjects& objects) {
  const std::vector<Node> nodes = link(document);
  Ink& tree = objects.begin(root);
  tree.put("<</Type/StructTreeRoot/K ");
  put_reference(tree, first_element);
  put_parent_tree(document, first_element, tree);
  tree.put(">>");

  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Element& element = document.elements[i];
    Ink& ink = objects.begin(first_element + static_cast<int>(i));
    ink.put("<</S/");
    ink.put(structure_types[static_cast<std::size_t>(element.role)]);
    ink.put("/P ");
    put_reference(ink, i == 0 ? root : first_element + static_cast<int>(element.parent));
    if (element.role == Role::table_header) ink.put("/A<</O/Table/Scope/Column>>");
    put_kids(nodes, nodes[i], first_element, first_page, ink);
    ink.put(">>");
  }
}

}  // namespace passation
