#include "layout/design.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace passation {
namespace {

constexpr double behind_captions = Length::from_mm(2.5).pt();
constexpr double between_cells = Length::from_mm(2.0).pt();

/// Texts of one block are read as one: a caption and what it is about.
int block_of(Field field) {
  switch (field) {
    case Field::family_name:
    case Field::given_name:
    case Field::distinction:
    case Field::other_names: return heading_block;
    case Field::division: return 1;
    case Field::login_caption:
    case Field::test:
    case Field::login: return 2;
    case Field::password_caption:
    case Field::hint:
    case Field::password: return 3;
    case Field::second_test:
    case Field::second_login: return 4;
    case Field::second_caption:
    case Field::second_password: return 5;
    case Field::url:
    case Field::second_url: return 6;
    case Field::notice:
    case Field::typing: return 7;
    case Field::first_step:
    case Field::second_step:
    case Field::third_step: return 9;
    case Field::school:
    case Field::operation:
    case Field::link: return 8;
  }
  return 8;
}

template <typename Visit>
void for_each_field(const CardPart& part, const Visit& visit) {
  for (const CardLine& line : part.lines)
    for (const CardCell& cell : line.cells)
      for (const CardField& field : cell.fields) visit(field);
}

/// The face of each field: that of the first place where the card shows it.
std::array<std::optional<Face>, field_names.size()> faces_of(const Card& card) {
  std::array<std::optional<Face>, field_names.size()> faces;
  const auto note = [&](const CardField& field) {
    auto& face = faces[static_cast<std::size_t>(field.field)];
    if (!face) face = field.face;
  };
  for_each_field(card.always, note);
  for (const CardPart& choice : card.choices) for_each_field(choice, note);
  return faces;
}

void add_part(const CardPart& part, Design& design) {
  for (const CardLine& card : part.lines) {
    DesignedLine& line = design.lines.emplace_back();
    line.card = &card;
    line.of_name = any_field(card, is_name);
    line.typed = any_field(card, is_typed);
    line.baseline = design.frame.y(card.baseline);
    line.size = whole_tenths(card.size.on(design.frame.type_height()), card.size.floor);
    line.first_cell = design.cells.size();
    for (const CardCell& cell : card.cells) {
      const double width = design.frame.right - design.frame.left;
      const auto at = [&](double share) { return design.frame.left + share * width; };
      std::optional<double> until;
      if (cell.until) until = at(*cell.until);
      const std::size_t first_slot = design.slots.size();
      design.cells.push_back({&cell, first_slot, first_slot + cell.fields.size(), at(cell.at), until});
      for (const CardField& field : cell.fields)
        design.slots.push_back({&field, design.cells.size() - 1, design.lines.size() - 1, block_of(field.field)});
    }
    line.last_cell = design.cells.size();
  }
  design.rules.insert(design.rules.end(), part.rules.begin(), part.rules.end());
  design.codes.insert(design.codes.end(), part.codes.begin(), part.codes.end());
}

/// Places what stands behind the captions, behind the widest of them.
void place_behind_captions(Design& design, const MeasuredRecords& records, const Fonts& fonts) {
  double widest = 0;
  for (const DesignedLine& line : design.lines)
    for (std::size_t c = line.first_cell; c < line.last_cell; ++c) {
      if (!is_caption(design.slots[design.cells[c].first_slot].card->field)) continue;
      for (std::size_t r = 0; r < records.size(); ++r)
        widest = std::max(widest, cell_width(design, c, records, r, fonts) * line.size / 1000.0);
    }
  for (DesignedCell& cell : design.cells)
    if (cell.card->behind_captions) cell.at = design.frame.left + widest + behind_captions;
}

double share_that_fits_all(const Design& design, const DesignedLine& line, const MeasuredRecords& records,
                           const Fonts& fonts) {
  double share = 1;
  for (std::size_t r = 0; r < records.size(); ++r)
    share = std::min(share, share_that_fits(design, line, records, r, fonts));
  return share;
}

/// Gives a line that is neither a name nor typed one size on all labels, or two rows; false when it has no room.
bool settle(const Design& design, DesignedLine& line, const MeasuredRecords& records, const Fonts& fonts) {
  const double share = share_that_fits_all(design, line, records, fonts);
  if (line.size * share >= line.card->size.floor - hair) {
    line.size = whole_tenths(line.size * share, line.card->size.floor);
    return true;
  }
  line.size = line.card->size.floor;
  line.two_rows = line.card->two_rows.has_value();
  return line.two_rows && share_that_fits_all(design, line, records, fonts) >= 0.5;
}

/// Finds the sizes of all that is typed.
void settle_typed(Design& design, const MeasuredRecords& records, const Fonts& fonts) {
  std::array<std::size_t, typed_steps.size()> fit{};  // how many lines fit at each step
  for (const DesignedLine& line : design.lines) {
    if (!line.typed) continue;
    for (std::size_t r = 0; r < records.size(); ++r) {
      std::size_t s = 0;
      while (s < fit.size() && !cells_fit(design, line, typed_size(line, typed_steps[s]), records, r, fonts)) ++s;
      for (; s < fit.size(); ++s) ++fit[s];  // what fits fits in all smaller sizes
    }
  }
  const auto step_for = [&](double enough) {
    std::size_t step = 0;
    while (step + 1 < fit.size() && static_cast<double>(fit[step]) < enough) ++step;
    return typed_steps[step];
  };
  design.typed_with_room = fit.back();
  design.typed_share = step_for(most_texts * static_cast<double>(fit.back()));
  design.outlier_share = step_for(static_cast<double>(fit.back()));
}

/// Whether it shows all that another choice of the card would show of these records.
bool shows_all(const Card& card, const CardPart& choice, const MeasuredRecords& records) {
  std::array<bool, field_names.size()> shown{};
  for_each_field(choice, [&](const CardField& f) { shown[static_cast<std::size_t>(f.field)] = true; });
  bool all = true;
  for (const CardPart& other : card.choices)
    for_each_field(other, [&](const CardField& f) {
      all = all && (shown[static_cast<std::size_t>(f.field)] || !records.any_has(f.field));
    });
  return all;
}

double size_of_typed(const Design& design) {
  double size = 0;
  for (const DesignedLine& line : design.lines)
    if (line.typed) size = std::max(size, typed_size(line, design.typed_share));
  return size;
}

bool is_better(const Design& a, const Design& b) {
  if (a.typed_with_room != b.typed_with_room) return a.typed_with_room > b.typed_with_room;
  return size_of_typed(a) > size_of_typed(b);
}

/// The size in which a choice sets what is typed where all has room.
double largest_typed(const CardPart& choice, const LabelFrame& frame) {
  double size = 0;
  for (const CardLine& line : choice.lines)
    if (any_field(line, is_typed))
      size = std::max(size, whole_tenths(line.size.on(frame.type_height()), line.size.floor));
  return size;
}

/// How many lines are typed on a label; 0 where the choices differ in that, or all of them stand on all labels.
std::size_t typed_lines(const Card& card) {
  const auto count = [](const CardPart& part) {
    return static_cast<std::size_t>(
        std::count_if(part.lines.begin(), part.lines.end(), [](const CardLine& l) { return any_field(l, is_typed); }));
  };
  const std::size_t lines = count(card.choices.front());
  const bool alike = std::all_of(card.choices.begin(), card.choices.end(),
                                 [&](const CardPart& choice) { return count(choice) == lines; });
  return alike && count(card.always) == 0 ? lines : 0;
}

/// A card with one of its choices, or none, in the sizes of these records. `fits`: all but what is typed has room.
Design settled_design(const Card& card, const CardPart* choice, const LabelFrame& frame, const MeasuredRecords& records,
                      const Fonts& fonts, bool& fits) {
  Design design;
  design.frame = frame;
  add_part(card.always, design);
  if (choice != nullptr) add_part(*choice, design);
  place_behind_captions(design, records, fonts);
  fits = true;
  for (DesignedLine& line : design.lines)
    if (!line.of_name && !line.typed) fits = settle(design, line, records, fonts) && fits;
  settle_typed(design, records, fonts);
  design.reading_order.resize(design.slots.size());
  std::iota(design.reading_order.begin(), design.reading_order.end(), 0);
  std::stable_sort(design.reading_order.begin(), design.reading_order.end(),
                   [&](std::size_t a, std::size_t b) { return design.slots[a].block < design.slots[b].block; });
  return design;
}

}  // namespace

MeasuredRecords::MeasuredRecords(std::span<const Record> records, const Card& card, const Fonts& fonts)
    : records_(records) {
  const auto faces = faces_of(card);
  for (std::size_t f = 0; f < field_names.size(); ++f) {
    if (!faces[f]) continue;
    for (std::size_t r = 0; r < records.size(); ++r) {
      const Value& value = records[r].values[f];
      if (value.text.empty()) continue;
      texts_[f].resize(records.size());
      Printable& text = texts_[f][r];
      if (r > 0 && records[r - 1].values[f] == value) {  // most fields say the same on all labels
        text = texts_[f][r - 1];
        continue;
      }
      make_printable(value.text, *faces[f], fonts, text);
      text.width += width_of_gaps(groups(r, static_cast<Field>(f)));
    }
  }
}

double typed_size(const DesignedLine& line, double share) {
  return whole_tenths(line.size * share, line.card->size.floor);
}

double name_size(const DesignedLine& line, std::size_t step) {
  return whole_tenths(line.size * name_steps[step], line.card->size.floor);
}

double cell_width(const Design& design, std::size_t cell, const MeasuredRecords& records, std::size_t record,
                  const Fonts& fonts) {
  double width = 0;
  for (std::size_t s = design.cells[cell].first_slot; s < design.cells[cell].last_slot; ++s) {
    const CardField& field = *design.slots[s].card;
    const Printable& text = records.text(record, field.field);
    if (text.text().empty()) continue;
    if (width > 0) width += fonts[field.face].advance(U' ') * field.scale;
    width += static_cast<double>(text.width) * field.scale;
  }
  return width;
}

/// The room of a line whose cells stand where they stand: between its left end, or the cell before it, and the next.
double room_of_cell(const Design& design, const DesignedLine& line, std::size_t cell) {
  const DesignedCell& here = design.cells[cell];
  if (here.card->align == Align::right) return here.at - here.until.value_or(design.frame.left);
  double end = here.until.value_or(design.frame.right);
  if (cell + 1 < line.last_cell && design.cells[cell + 1].card->align == Align::left)
    end = design.cells[cell + 1].at - between_cells;
  return end - here.at;
}

bool cells_fit(const Design& design, const DesignedLine& line, double size, const MeasuredRecords& records,
               std::size_t record, const Fonts& fonts) {
  for (std::size_t c = line.first_cell; c < line.last_cell; ++c) {
    const double width = cell_width(design, c, records, record, fonts) / 1000.0 * size;
    if (width > 0 && width > room_of_cell(design, line, c) + hair) return false;
  }
  return true;
}

double share_that_fits(const Design& design, const DesignedLine& line, const MeasuredRecords& records,
                       std::size_t record, const Fonts& fonts) {
  double share = 1, all = 0;
  for (std::size_t c = line.first_cell; c < line.last_cell; ++c) {
    const double width = cell_width(design, c, records, record, fonts) * line.size / 1000.0;
    if (width == 0) continue;
    share = std::min(share, (room_of_cell(design, line, c) + hair) / width);
    all += width + (all > 0 ? between_cells : 0);
  }
  const bool ends_at_right = design.cells[line.last_cell - 1].card->align == Align::right;
  if (ends_at_right && line.last_cell - line.first_cell == 2 && all > 0)
    share = std::min(share, (room_of(design, line) + hair) / all);
  return share;
}

double room_of(const Design& design, const DesignedLine& line) {
  const DesignedCell& first = design.cells[line.first_cell];
  return first.until.value_or(design.frame.right) - (first.card->align == Align::right ? design.frame.left : first.at);
}

Design design_for(const Card& card, const LabelFrame& frame, const MeasuredRecords& records, const Fonts& fonts) {
  bool fits = false;
  if (card.choices.empty()) return settled_design(card, nullptr, frame, records, fonts, fits);
  const std::size_t all = records.size() * typed_lines(card);
  std::optional<Design> best;
  for (const CardPart& choice : card.choices) {
    if (!shows_all(card, choice, records)) continue;
    if (best && best->typed_with_room == all && largest_typed(choice, frame) <= size_of_typed(*best)) continue;
    Design design = settled_design(card, &choice, frame, records, fonts, fits);
    if (fits && (!best || is_better(design, *best))) best = std::move(design);
  }
  // Where none fits, the last one says on each label what it has no room for.
  return best ? std::move(*best) : settled_design(card, &card.choices.back(), frame, records, fonts, fits);
}

}  // namespace passation
