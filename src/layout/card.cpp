#include "layout/card.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/data_file.hpp"
#include "base/file.hpp"
#include "layout/phrases.hpp"

namespace passation {
namespace {

constexpr Words<Face, 3> face_names{{{"text", Face::text}, {"bold", Face::bold}, {"code", Face::code}}};
constexpr Words<Align, 3> align_names{{{"left", Align::left}, {"center", Align::center}, {"right", Align::right}}};

Field read_field_name(const DataNode& node) {
  const auto* found = std::find(field_names.begin(), field_names.end(), node.text("name"));
  if (found == field_names.end())
    node.refuse_value("name", say(phrase::data_values_hint, fmt::format("{}", fmt::join(field_names, ", "))));
  return static_cast<Field>(found - field_names.begin());
}

/// size="12%" with max="20pt", or size="9pt"; floor in either case.
TypeSize read_size(const DataNode& node) {
  TypeSize size;
  size.floor = node.points("floor");
  if (node.text("size").ends_with('%')) {
    size.share = node.percentage("size", 0);
    size.maximum = node.points("max");
  } else {
    size.maximum = node.points("size");
  }
  if (size.floor <= 0 || size.floor > size.maximum) node.refuse(phrase::card_sizes);
  return size;
}

/// What the house prints at least: names and what must be typed have to be read without effort.
double smallest(Field field) {
  switch (field) {
    case Field::name:
    case Field::other_names:
    case Field::distinction: return smallest_name;
    case Field::login:
    case Field::password:
    case Field::second_login:
    case Field::second_password: return smallest_credential;
    default: return 0;
  }
}

CardField read_card_field(const DataNode& node, const CardLine& line) {
  node.allow({"name", "face", "scale"});
  CardField out{read_field_name(node), node.choice("face", face_names, Face::text), node.percentage("scale", 1.0)};
  if (line.size.floor < smallest(out.field))
    node.refuse(phrase::card_floor, field_names[static_cast<std::size_t>(out.field)], smallest(out.field));
  if (smallest(out.field) == smallest_credential && line.rows > 1) node.refuse(phrase::card_typed);
  if (out.scale == 0) node.refuse(phrase::card_sizes);
  return out;
}

CardLine read_line(const DataNode& node) {
  node.allow({"size", "max", "floor", "wrap-below", "rows", "beside-from", "heading", "keep-empty", "align", "above",
              "space-above"});
  CardLine line;
  line.size = read_size(node);
  line.wrap_below = node.percentage("wrap-below", 0);
  line.rows = node.number("rows", 1, 9, 1);
  if (node.has("beside-from")) line.beside_from = node.length("beside-from");
  line.heading = node.flag("heading");
  line.keep_empty = node.flag("keep-empty");
  line.align = node.choice("align", align_names, Align::left);
  line.above = node.percentage("above", 0);
  line.space_above = node.flag("space-above");
  for (const DataNode& child : node.children()) {
    if (child.name() == "field") {
      line.fields.push_back(read_card_field(child, line));
    } else if (child.name() == "caption" && !line.caption) {
      child.allow({"name", "size", "max", "floor"});
      line.caption = read_field_name(child);
      line.caption_size = read_size(child);
    } else {
      child.refuse(phrase::data_unknown_element, child.name());
    }
  }
  if (line.fields.empty()) node.refuse(phrase::card_empty);
  return line;
}

}  // namespace

double TypeSize::on(Length label_height) const {
  return share > 0 ? std::clamp(share * label_height.pt(), floor, maximum) : maximum;
}

Card load_card(const std::filesystem::path& file) {
  const XmlDocument document(read_file(file), file.string());
  const DataNode root = data_root(document, "card");
  root.allow({"key", "padding"});
  Card card;
  card.key = root.text("key");
  card.padding = root.length("padding");
  if (card.padding < Length::from_mm(2)) root.refuse(phrase::card_padding);
  card.description_fr = in_language(root, "description", "fr");
  card.description_en = in_language(root, "description", "en");
  for (const DataNode& child : root.children()) {
    if (child.name() == "line")
      card.lines.push_back(read_line(child));
    else if (child.name() != "description")
      child.refuse(phrase::data_unknown_element, child.name());
  }
  if (card.lines.empty()) root.refuse(phrase::card_empty);
  if (std::count_if(card.lines.begin(), card.lines.end(), [](const CardLine& line) { return line.heading; }) != 1)
    root.refuse(phrase::card_heading);
  return card;
}

}  // namespace passation
