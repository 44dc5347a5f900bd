#include "layout/label.hpp"

#include <algorithm>
#include <array>

namespace passation {
namespace {

constexpr double beside_name = Length::from_mm(2.5).pt();
constexpr double between_inks = Length::from_mm(0.1).pt();
constexpr double below_baseline = Length::from_mm(0.6).pt();  // of a line to write on
constexpr double most_for_right = 0.45;                       // of a name's row, before the class shrinks

/// One record on its label.
struct OneLabel {
  const Design& design;
  const MeasuredRecords& records;
  const std::size_t record;
  const Fonts& fonts;

  double width(std::size_t cell) const { return cell_width(design, cell, records, record, fonts) / 1000.0; }
  const Slot& first_slot(const DesignedLine& line) const {
    return design.slots[design.cells[line.first_cell].first_slot];
  }
  const Printable& first_text(const DesignedLine& line) const {
    return records.text(record, first_slot(line).card->field);
  }
};

/// One label while it is fitted.
struct Fitting : OneLabel {
  std::vector<SetLine>& lines;
};

/// Where a text is broken so that both rows have room and are as even as can be; 0: nowhere.
std::size_t break_in_two(std::string_view text, const Font& font, double room, Breaking breaking) {
  std::vector<Piece> pieces;
  split(text, 0, font, breaking, pieces);
  std::size_t best = 0;
  double best_width = room + hair;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const double sizes[] = {1000.0};  // widths in thousandths of the size, as the room is
    const double wider = std::max(width_of({0, i}, pieces, sizes), width_of({i, pieces.size()}, pieces, sizes));
    if (wider >= best_width) continue;
    best = pieces[i].begin;
    best_width = wider;
  }
  return best;
}

Breaking coarse_breaking(Field field) {
  return is_address(field) ? Breaking::address : Breaking::words;
}

/// Two rows in the largest size that goes: between words, else behind a hyphen; inside a word only where no size does.
/// False when even that has no room.
bool break_line(const OneLabel& on, const DesignedLine& line, std::span<const double> sizes, SetLine& out) {
  const Printable& text = on.first_text(line);
  const Breaking coarse = coarse_breaking(on.first_slot(line).card->field);
  const Breaking fine = coarse == Breaking::address ? coarse : Breaking::hyphens;
  const auto try_all = [&](std::initializer_list<Breaking> breakings) {
    for (const double size : sizes)
      for (const Breaking breaking : breakings) {
        out.size = size;
        out.break_at =
            break_in_two(text.text(), on.fonts[text.face], 1000.0 * room_of(on.design, line) / size, breaking);
        if (out.break_at > 0) return true;
      }
    return false;
  };
  if (!try_all({coarse, fine}) && !try_all({Breaking::anywhere})) return false;
  out.baseline = on.design.frame.y(line.card->two_rows->first);
  out.second_baseline = on.design.frame.y(line.card->two_rows->second);
  return true;
}

std::vector<double> sizes_of_two_rows(const Design& design, const DesignedLine& line) {
  const double size = line.card->two_rows->size * design.frame.type_height().pt();
  std::vector<double> sizes;
  for (const double share : name_steps) sizes.push_back(whole_tenths(size * share, line.card->size.floor));
  return sizes;
}

/// Words of the first field, from the last, are left out until the line fits; false when not even the first one does.
bool drop_words(const OneLabel& on, const DesignedLine& line, double room, SetLine& out) {
  const Printable& text = on.first_text(line);
  const double others = on.width(line.first_cell) * 1000.0 - static_cast<double>(text.width);
  std::vector<Piece> pieces;
  split(text.text(), 0, on.fonts[text.face], Breaking::words, pieces);
  const double sizes[] = {1000.0};
  for (std::size_t last = pieces.size(); last-- > 1;) {
    if ((width_of({0, last}, pieces, sizes) + others) * out.size / 1000.0 > room + hair) continue;
    const std::size_t end = pieces[last - 1].end;
    out.end = text.text().find_last_not_of(' ', end - 1) + 1;
    return true;
  }
  return false;
}

/// The first step, from `start` on and before `end`, in which a text of this width has room; `end`: in none.
std::size_t first_that_fits(const DesignedLine& line, double width, double room, std::size_t start, std::size_t end) {
  while (start < end && width * name_size(line, start) > room + hair) ++start;
  return start;
}

/// A name's line: one size of the steps, then two rows where the card has them, then fewer words. What stands at its
/// right, the class, gives way a little first.
bool fit_name(const OneLabel& on, const DesignedLine& line, double largest, SetLine& out) {
  constexpr std::size_t end = name_steps.size();
  const double room = room_of(on.design, line), left = on.width(line.first_cell);
  const double right = line.last_cell - line.first_cell > 1 ? on.width(line.last_cell - 1) : 0;
  std::size_t start = 0;
  while (start + 1 < end && name_size(line, start) > largest + hair) ++start;
  if (line.card->two_rows) {
    const std::size_t step = first_that_fits(line, left, room, start, steps_before_two_rows);
    if (step >= steps_before_two_rows) return break_line(on, line, sizes_of_two_rows(on.design, line), out);
    out.size = name_size(line, step);
    return true;
  }
  std::size_t right_step = std::min(end - 1, first_that_fits(line, right, most_for_right * room, start, end));
  double left_room = 0;
  for (; right_step < end; ++right_step) {
    out.right_size = name_size(line, right_step);
    left_room = right > 0 ? room - right * out.right_size - beside_name : room;
    // The class shrinks rather than the given name to its smallest sizes; in those both are alike.
    const std::size_t most = right > 0 ? std::max(steps_before_two_rows, right_step + 1) : end;
    const std::size_t step = first_that_fits(line, left, left_room, start, most);
    if (step >= most) continue;
    out.size = name_size(line, step);
    return true;
  }
  out.size = line.card->size.floor;
  return left_room > 0 && on.first_slot(line).card->field == Field::given_name && drop_words(on, line, left_room, out);
}

bool fit_typed(const OneLabel& on, const DesignedLine& line, SetLine& out) {
  for (const double share : {on.design.typed_share, on.design.outlier_share}) {
    out.size = typed_size(line, share);
    if (cells_fit(on.design, line, out.size, on.records, on.record, on.fonts)) return true;
  }
  return false;
}

/// How far a line's texts reach above and below their baselines, in pt.
std::array<double, 2> ink_of(const OneLabel& on, const DesignedLine& line, const SetLine& set) {
  std::array<double, 2> ink{};
  for (std::size_t c = line.first_cell; c < line.last_cell; ++c) {
    const double size = c > line.first_cell ? std::min(set.right_size, set.size) : set.size;
    for (std::size_t s = on.design.cells[c].first_slot; s < on.design.cells[c].last_slot; ++s) {
      const CardField& field = *on.design.slots[s].card;
      const Printable& text = on.records.text(on.record, field.field);
      const Extent extent = on.fonts[text.face].extent(text.text());
      ink[0] = std::max(ink[0], extent.above * size * field.scale / 1000.0);
      ink[1] = std::max(ink[1], extent.below * size * field.scale / 1000.0);
    }
  }
  return ink;
}

/// Makes a name's line one step smaller; false when it has its floor.
bool step_down(const DesignedLine& line, SetLine& set) {
  if (set.size <= line.card->size.floor + hair) return false;
  std::size_t step = 0;
  while (step + 1 < name_steps.size() && name_size(line, step) >= set.size - hair) ++step;
  set.size = name_size(line, step);
  return true;
}

/// Capitals with two accents and letters with a cedilla are taller than a row: then the larger of two rows gives way.
void part_inks(const Fitting& on) {
  double above = on.design.frame.ink_top;  // nothing of the next row reaches above it
  DesignedLine const* before = nullptr;
  SetLine* set_before = nullptr;
  for (std::size_t i = 0; i < on.design.lines.size(); ++i) {
    const DesignedLine& line = on.design.lines[i];
    SetLine& set = on.lines[i];
    if (!line.of_name) continue;
    const auto overlaps = [&] {
      if (set_before != nullptr) {
        const double last = set_before->break_at > 0 ? set_before->second_baseline : set_before->baseline;
        above = last + ink_of(on, *before, *set_before)[1] + between_inks;
      }
      const auto [top, bottom] = ink_of(on, line, set);
      return set.baseline - top < above ||
             (set.break_at > 0 && set.second_baseline - top < set.baseline + bottom + between_inks);
    };
    while (overlaps()) {
      const bool first_gives = set_before != nullptr && set_before->size > set.size;
      if (first_gives ? step_down(*before, *set_before) || step_down(line, set)
                      : step_down(line, set) || (set_before != nullptr && step_down(*before, *set_before)))
        continue;
      break;
    }
    before = &line;
    set_before = &set;
  }
}

bool has_text(const OneLabel& on, const DesignedLine& line) {
  for (std::size_t c = line.first_cell; c < line.last_cell; ++c)
    if (on.width(c) > 0) return true;
  return false;
}

/// Fits all lines of names. The class is not larger than the largest row of the name.
std::optional<Field> fit_names(const Fitting& on) {
  double most = on.design.frame.height, largest = 0;  // a size is never that large
  for (std::size_t i = 0; i < on.design.lines.size(); ++i) {
    const DesignedLine& line = on.design.lines[i];
    if (!line.of_name) continue;
    if (!fit_name(on, line, most, on.lines[i])) return on.first_slot(line).card->field;
    most = on.lines[i].break_at > 0 ? line.card->two_rows->next * on.design.frame.type_height().pt() : most;
  }
  part_inks(on);
  for (std::size_t i = 0; i < on.design.lines.size(); ++i)
    if (on.design.lines[i].of_name && has_text(on, on.design.lines[i])) largest = std::max(largest, on.lines[i].size);
  for (SetLine& line : on.lines) line.right_size = std::min(line.right_size, largest);
  return std::nullopt;
}

/// Draws the fields of a label in reading order.
class Drawing {
 public:
  Drawing(const OneLabel& on, const std::vector<SetLine>& lines, const Area& label)
      : on_(on), lines_(lines), label_(label), x_(on.design.slots.size()) {
    for (std::size_t c = 0; c < on.design.cells.size(); ++c) place(c);
  }

  void draw(Document& document, Page& page) {
    for (const CardRule& rule : on_.design.rules)
      add_line(on_.design.frame.left, on_.design.frame.right, on_.design.frame.y(rule.at), rule.width, page);
    rule_empty_cells(page);
    const std::uint32_t section = document.add(Role::section, 0);
    int block = -1;
    for (const std::size_t s : on_.design.reading_order) {
      const Slot& slot = on_.design.slots[s];
      if (on_.records.text(on_.record, slot.card->field).text().empty()) continue;
      if (slot.block != block) {
        Block& leaf = page.blocks.emplace_back();
        leaf.element = document.add(slot.block == heading_block ? Role::h2 : Role::paragraph, section);
        leaf.texts.reserve(2);
        block = slot.block;
      }
      add(s, page.blocks.back().texts);
    }
  }

 private:
  double size_of(const Slot& slot) const {
    const SetLine& line = lines_[slot.line];
    const bool right = slot.cell > on_.design.lines[slot.line].first_cell && on_.design.lines[slot.line].of_name;
    return (right ? line.right_size : line.size) * slot.card->scale;
  }

  /// Finds where each text of a cell begins.
  void place(std::size_t c) {
    const DesignedCell& cell = on_.design.cells[c];
    double width = 0;
    for (std::size_t s = cell.first_slot; s < cell.last_slot; ++s) {
      const Slot& slot = on_.design.slots[s];
      const Printable& text = on_.records.text(on_.record, slot.card->field);
      if (text.text().empty()) continue;
      const double em = size_of(slot) / 1000.0;
      if (width > 0) width += on_.fonts[slot.card->face].advance(U' ') * em;
      x_[s] = cell.at + width;
      const SetLine& line = lines_[slot.line];
      const std::string_view shown = text.text().substr(0, s == cell.first_slot ? line.end : text.text().npos);
      width += em * (line.end == text.text().npos ? static_cast<double>(text.width)
                                                  : static_cast<double>(on_.fonts[text.face].width(shown)));
    }
    const double moved = cell.card->align == Align::right ? width : cell.card->align == Align::center ? width / 2 : 0;
    for (std::size_t s = cell.first_slot; s < cell.last_slot; ++s) x_[s] -= moved;
  }

  void add(std::size_t s, std::vector<Text>& texts) const {
    const Slot& slot = on_.design.slots[s];
    const Printable& text = on_.records.text(on_.record, slot.card->field);
    const SetLine& line = lines_[slot.line];
    if (!texts.empty()) texts.back().text += ' ';  // whoever reads it back has a space between two texts
    const bool first = s == on_.design.cells[slot.cell].first_slot;
    const std::string_view shown = first ? text.text().substr(0, line.end) : text.text();
    const auto put = [&](std::string_view part, double baseline) -> Text& {
      return texts.emplace_back(Text{label_.x + Length::from_pt(x_[s]),
                                     label_.y + Length::from_pt(baseline),
                                     text.face,
                                     size_of(slot),
                                     std::string(part),
                                     {}});
    };
    if (first && line.break_at > 0) {
      put(shown.substr(0, line.break_at), line.baseline);
      put(shown.substr(line.break_at), line.second_baseline);
    } else {
      put(shown, line.baseline).groups = on_.records.groups(on_.record, slot.card->field);
    }
  }

  void add_line(double from, double to, double y, double width, Page& page) const {
    page.lines.push_back({label_.x + Length::from_pt(from), label_.y + Length::from_pt(y),
                          label_.x + Length::from_pt(to), label_.y + Length::from_pt(y), width, 0.0, false});
  }

  void rule_empty_cells(Page& page) const {
    for (const DesignedLine& line : on_.design.lines)
      for (std::size_t c = line.first_cell; c < line.last_cell; ++c) {
        const DesignedCell& cell = on_.design.cells[c];
        if (!cell.card->ruled_when_empty || on_.width(c) > 0) continue;
        double to = cell.until.value_or(on_.design.frame.right);
        if (c + 1 < line.last_cell && on_.width(c + 1) > 0) to = x_[on_.design.cells[c + 1].first_slot] - beside_name;
        add_line(cell.at, to, line.baseline + below_baseline, 0.4, page);
      }
  }

  const OneLabel& on_;
  const std::vector<SetLine>& lines_;
  const Area& label_;
  std::vector<double> x_;  // of the slots, in pt from the left of the label
};

void add_codes(const Design& design, const MeasuredRecords& records, std::size_t record, const Area& label,
               std::map<std::string, QrCode>& codes, Page& page) {
  for (const CardCode& card : design.codes) {
    const std::string& text = records.value(record, card.field);
    if (text.empty()) continue;
    auto found = codes.find(text);
    if (found == codes.end()) found = codes.emplace(text, make_qr(text)).first;
    const double width =
        std::min(card.width * (design.frame.right - design.frame.left), card.height * design.frame.type_height().pt());
    const double left = card.align == Align::right ? design.frame.right - width : design.frame.left;
    page.codes.push_back({label.x + Length::from_pt(left), label.y + Length::from_pt(design.frame.y(card.top)),
                          Length::from_pt(width), found->second});
  }
}

}  // namespace

std::optional<Field> fit_label(const Design& design, const MeasuredRecords& records, std::size_t record,
                               const Fonts& fonts, std::vector<SetLine>& lines) {
  lines.assign(design.lines.size(), {});
  const Fitting on{{design, records, record, fonts}, lines};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const DesignedLine& line = design.lines[i];
    lines[i].baseline = line.baseline;
    lines[i].size = lines[i].right_size = line.size;
    if (line.of_name) continue;
    const double floor[] = {line.size};
    if (line.typed && !fit_typed(on, line, lines[i])) return on.first_slot(line).card->field;
    if (line.two_rows && has_text(on, line) && !break_line(on, line, floor, lines[i]))
      return on.first_slot(line).card->field;
    if (!line.typed && !line.two_rows && share_that_fits(design, line, records, record, fonts) < 1)
      return on.first_slot(line).card->field;
  }
  return fit_names(on);
}

void draw_label(const Design& design, const MeasuredRecords& records, std::size_t record, const Fonts& fonts,
                const std::vector<SetLine>& lines, const Area& label, std::map<std::string, QrCode>& codes,
                Document& document, Page& page) {
  add_codes(design, records, record, label, codes, page);
  Drawing(OneLabel{design, records, record, fonts}, lines, label).draw(document, page);
}

void report_label(const Design& design, const MeasuredRecords& records, std::size_t record,
                  const std::vector<SetLine>& lines, std::vector<GaveWay>& gave_way) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const DesignedLine& line = design.lines[i];
    const Field field = design.slots[design.cells[line.first_cell].first_slot].card->field;
    if (records.text(record, field).text().empty()) continue;
    if (lines[i].end != std::string::npos)
      gave_way.push_back({record, field, GaveWay::How::dropped, {}});
    else if (lines[i].break_at > 0)
      gave_way.push_back({record, field, GaveWay::How::wrapped, {}});
    else if ((line.of_name || line.typed) && lines[i].size < line.size)
      gave_way.push_back({record, field, GaveWay::How::shrunk, {}});
  }
  for (const Slot& slot : design.slots)
    if (const Printable& text = records.text(record, slot.card->field); !text.replaced.empty())
      gave_way.push_back({record, slot.card->field, GaveWay::How::replaced, text.replaced});
}

}  // namespace passation
