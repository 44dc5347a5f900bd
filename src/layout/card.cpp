#include "layout/card.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "base/data_file.hpp"
#include "base/file.hpp"
#include "layout/millimetres.hpp"
#include "layout/phrases.hpp"

namespace passation {
namespace {

constexpr Words<Face, 5> face_names{{{"text", Face::text},
                                     {"bold", Face::bold},
                                     {"code", Face::code},
                                     {"legible", Face::legible},
                                     {"legible-bold", Face::legible_bold}}};
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
  if (field == Field::distinction) return 0;  // it stands behind the name, smaller than it
  if (is_name(field)) return smallest_name;
  if (is_typed(field)) return smallest_credential;
  return is_address(field) ? smallest_address : 0;
}

double needed_percentage(const DataNode& node, const char* attribute) {
  if (!node.has(attribute)) node.refuse(phrase::data_missing, attribute);
  return node.percentage(attribute, 0);
}

CardField read_field(const DataNode& node, const CardLine& line) {
  node.allow({"name", "face", "scale", "align", "at", "until", "behind", "ruled-when-empty"});
  CardField out{read_field_name(node), node.choice("face", face_names, Face::text), node.percentage("scale", 1.0)};
  if (out.scale == 0) node.refuse(phrase::card_sizes);
  if (line.size.floor * out.scale < smallest(out.field) - 1e-6)
    node.refuse(phrase::card_floor, field_names[static_cast<std::size_t>(out.field)], decimal(smallest(out.field)));
  if (is_typed(out.field) && line.two_rows) node.refuse(phrase::card_typed);
  return out;
}

/// A field that says where it stands begins a cell; any other stands behind the field before it.
void add_field(const DataNode& node, CardLine& line) {
  const CardField field = read_field(node, line);
  const bool begins = node.has("align") || node.has("at") || node.has("until") || node.has("behind");
  if (begins || line.cells.empty()) {
    CardCell& cell = line.cells.emplace_back();
    cell.align = node.choice("align", align_names, Align::left);
    cell.at = node.percentage("at", cell.align == Align::right ? 1.0 : 0.0);
    if (node.has("until")) cell.until = node.percentage("until", 0);
    cell.behind_captions = node.has("behind") && node.choice("behind", Words<bool, 1>{{{"captions", true}}});
    cell.ruled_when_empty = node.flag("ruled-when-empty");
  }
  line.cells.back().fields.push_back(field);
}

TwoRows read_two_rows(const DataNode& node) {
  node.allow({"first", "second", "size", "next"});
  return {needed_percentage(node, "first"), needed_percentage(node, "second"), needed_percentage(node, "size"),
          node.percentage("next", 1.0)};
}

CardLine read_line(const DataNode& node) {
  node.allow({"baseline", "size", "max", "floor"});
  CardLine line;
  line.baseline = needed_percentage(node, "baseline");
  line.size = read_size(node);
  for (const DataNode& child : node.children()) {
    if (child.name() == "two-rows" && !line.two_rows && line.cells.empty())
      line.two_rows = read_two_rows(child);
    else if (child.name() == "field")
      add_field(child, line);
    else
      child.refuse(phrase::data_unknown_element, child.name());
  }
  if (line.cells.empty()) node.refuse(phrase::card_empty);
  if (line.two_rows && (line.cells.size() > 1 || line.cells.front().fields.size() > 1))
    node.refuse(phrase::card_two_rows);
  if (any_field(line, is_name) && (line.cells.size() > 2 || any_field(line, is_typed)))
    node.refuse(phrase::card_name_line);
  return line;
}

CardRule read_rule(const DataNode& node) {
  node.allow({"at", "width"});
  return {needed_percentage(node, "at"), node.points("width")};
}

CardCode read_code(const DataNode& node) {
  node.allow({"name", "top", "width", "height", "align"});
  constexpr Words<Align, 2> sides{{{"left", Align::left}, {"right", Align::right}}};
  return {read_field_name(node), needed_percentage(node, "top"), needed_percentage(node, "width"),
          needed_percentage(node, "height"), node.choice("align", sides, Align::right)};
}

/// A line, a rule or a code; false when it is neither.
bool read_into(const DataNode& child, CardPart& part) {
  if (child.name() == "line")
    part.lines.push_back(read_line(child));
  else if (child.name() == "rule")
    part.rules.push_back(read_rule(child));
  else if (child.name() == "code")
    part.codes.push_back(read_code(child));
  else
    return false;
  return true;
}

CardPart read_choice(const DataNode& node) {
  node.allow({});
  CardPart part;
  for (const DataNode& child : node.children())
    if (!read_into(child, part)) child.refuse(phrase::data_unknown_element, child.name());
  if (part.lines.empty()) node.refuse(phrase::card_empty);
  return part;
}

bool shows(const CardPart& part, Field wanted) {
  for (const CardLine& line : part.lines)
    for (const CardCell& cell : line.cells)
      for (const CardField& field : cell.fields)
        if (field.field == wanted) return true;
  return std::any_of(part.codes.begin(), part.codes.end(), [&](const CardCode& c) { return c.field == wanted; });
}

}  // namespace

double TypeSize::on(Length label_height) const {
  return share > 0 ? std::clamp(share * label_height.pt(), floor, maximum) : maximum;
}

Card load_card(const std::filesystem::path& file) {
  const XmlDocument document(read_file(file), file.string());
  const DataNode root = data_root(document, "card");
  root.allow({"key", "padding", "min-width", "min-height"});
  Card card;
  card.key = root.text("key");
  card.padding = root.length("padding");
  if (card.padding < Length::from_mm(2)) root.refuse(phrase::card_padding);
  card.min_width = root.length("min-width");
  card.min_height = root.length("min-height");
  card.description_fr = in_language(root, "description", "fr");
  card.description_en = in_language(root, "description", "en");
  for (const DataNode& child : root.children()) {
    if (child.name() == "choice")
      card.choices.push_back(read_choice(child));
    else if (!read_into(child, card.always) && child.name() != "description")
      child.refuse(phrase::data_unknown_element, child.name());
  }
  if (card.always.lines.empty()) root.refuse(phrase::card_empty);
  if (!shows(card.always, Field::family_name)) root.refuse(phrase::card_heading);
  return card;
}

bool any_field(const CardLine& line, bool (*is)(Field)) {
  return std::any_of(line.cells.begin(), line.cells.end(), [&](const CardCell& cell) {
    return std::any_of(cell.fields.begin(), cell.fields.end(), [&](const CardField& f) { return is(f.field); });
  });
}

bool shows(const Card& card, Field field) {
  return shows(card.always, field) ||
         (!card.choices.empty() && std::all_of(card.choices.begin(), card.choices.end(),
                                               [&](const CardPart& choice) { return shows(choice, field); }));
}

}  // namespace passation
