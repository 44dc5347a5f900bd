#include "document/recap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/message.hpp"
#include "document/records.hpp"
#include "document/words.hpp"
#include "layout/flow.hpp"

namespace passation {
namespace {

constexpr double small = 9;  // pt
constexpr std::string_view left_out_heading = "Élèves sans étiquette";
/// More names than this take too much of the first page.
constexpr std::size_t most_names = 24;

RecapSheets total_of(const Recap& recap) {
  RecapSheets total;
  for (const RecapDivision& d : recap.divisions) {
    total.labels += d.to_print.labels;
    total.sheets += d.to_print.sheets;
  }
  return total;
}

void add_operation(const Recap& recap, Flow& flow) {
  flow.add_heading({.level = 1, .text = "Avant d’imprimer"});
  flow.add_paragraph(
      fmt::format("{} · {} · opération {}", school_line(recap.school, recap.uai), recap.platform, recap.operation));
  if (!recap.url.empty()) flow.add_paragraph(Cell(recap.url), {.face = Face::code, .size = small});
  const RecapSheets total = total_of(recap);
  const auto divisions = static_cast<std::size_t>(
      std::count_if(recap.divisions.begin(), recap.divisions.end(), [](auto& d) { return d.to_print.labels > 0; }));
  const std::string stock = recap.stock.empty() ? "" : " " + recap.stock;
  flow.add_figures({{figure(total.labels), french("étiquette{0|s}", total.labels)},
                    {figure(total.sheets), french("planche{0|s}", total.sheets) + stock},
                    {figure(divisions), french("division{0|s}", divisions)},
                    {figure(recap.left_out.size()), french("élève{0|s} sans étiquette", recap.left_out.size())}});
  for (const RecapWarning& warning : recap.warnings) flow.add_note({Cell::with_bold(warning.what, warning.todo)});
}

std::string last_sheet(const RecapSheets& sheets, const Recap& recap) {
  return sheets.sheets == 0 ? "" : fmt::format("{} sur {}", sheets.on_last_sheet, recap.per_sheet);
}

TableRow division_row(const Recap& recap, const RecapDivision& d, bool declared) {
  TableRow row{{Cell::with_bold(shown_division(d.name), ""), figure(d.found), figure(d.to_print.labels),
                figure(d.to_print.sheets), or_dash(last_sheet(d.to_print, recap)), or_dash(d.to_print.mark)}};
  if (declared) row.cells.insert(row.cells.begin() + 1, or_dash(d.declared ? std::to_string(*d.declared) : ""));
  return row;
}

void add_divisions(const Recap& recap, double pitch, Flow& flow) {
  const bool declared =
      std::any_of(recap.divisions.begin(), recap.divisions.end(), [](auto& d) { return d.declared.has_value(); });
  std::vector<TableColumn> columns = {{.heading = "Division", .share = 1.0},
                                      {.heading = "Constaté", .align = Align::right},
                                      {.heading = "Étiquettes", .align = Align::right},
                                      {.heading = "Planches", .align = Align::right},
                                      {.heading = "Dernière planche"},
                                      {.heading = "Repère", .face = Face::code}};
  std::vector<TableRow> rows;
  std::size_t found = 0;
  for (const RecapDivision& d : recap.divisions) {
    rows.push_back(division_row(recap, d, declared));
    found += d.found;
  }
  const RecapSheets total = total_of(recap);
  rows.push_back(
      {.cells = {"Total", figure(found), figure(total.labels), figure(total.sheets), "", ""}, .total = true});
  if (declared) {
    columns.insert(columns.begin() + 1, {.heading = "Déclaré", .align = Align::right});
    rows.back().cells.insert(rows.back().cells.begin() + 1, "");
  }
  flow.add_heading({.text = "À mettre dans l’imprimante"});
  flow.add_table(columns, rows, Rulings::lines, pitch);
}

/// What the table of divisions does not say of the sheets.
void add_remarks(const Recap& recap, Flow& flow) {
  if (recap.to_stick)
    flow.add_paragraph(
        Cell::with_bold(french("À coller après un changement\u00a0: {0} étiquette{0|s}, {1} planche{1|s}, repère {2}.",
                               recap.to_stick->labels, recap.to_stick->sheets, recap.to_stick->mark),
                        "Elles ont leur propre fichier\u00a0: il suffit, si les autres étiquettes sont déjà collées."));
  if (recap.large)
    flow.add_paragraph(
        Cell::with_bold(french("En grands caractères\u00a0: {0} étiquette{0|s}, {1} planche{1|s} {2}, repère {3}.",
                               recap.large->labels, recap.large->sheets, recap.large_stock, recap.large->mark),
                        "Elles ont leur propre fichier, et s’ajoutent à celles des classes."));
  const RecapSheets total = total_of(recap);
  const std::size_t unbroken = recap.per_sheet == 0 ? 0 : (total.labels + recap.per_sheet - 1) / recap.per_sheet;
  std::string remarks;
  if (unbroken < total.sheets)
    remarks = french("{0} étiquette{0|s}\u00a0: {1} planche{1|s} classe par classe, {2} sans saut. ", total.labels,
                     total.sheets, unbroken);
  remarks += "Le repère d’une planche change avec son contenu.";
  if (recap.not_asked > 0)
    remarks += french(" {0} élève{0|s} d’autres divisions, hors sélection pour cette opération.", recap.not_asked);
  flow.add_paragraph(remarks, {.size = small});
}

void add_checks(const Recap& recap, Flow& flow) {
  flow.add_heading({.text = "Contrôle, une fois"});
  flow.add_checklist(
      {"Imprimer cette page et une planche sur papier ordinaire\u00a0: «\u00a0100\u00a0%\u00a0» ou «\u00a0Taille "
       "réelle\u00a0», recto seul, A4.",
       "Mesurer la règle ci-contre\u00a0: 50,0\u00a0mm. Sinon, corriger l’échelle.",
       "Poser la feuille sur une planche, contre une vitre\u00a0: les textes tombent-ils dans les étiquettes\u00a0?",
       "Alimenter par le bac manuel, étiquettes du bon côté.",
       fmt::format("Compter les planches\u00a0: {}. Passer les feuilles d’essai au broyeur.", total_of(recap).sheets)});
}

void add_namesakes(const Recap& recap, Flow& flow) {
  if (recap.namesakes.empty()) return;
  std::vector<TableRow> rows;
  for (const RecapNamesake& n : recap.namesakes)
    rows.push_back({{n.who, shown_division(n.division),
                     n.told_apart_by.empty() ? "rien d’imprimé\u00a0: comparer les identifiants" : n.told_apart_by}});
  flow.add_heading(
      {.text = "À remettre en main propre", .caption = "– mêmes nom et prénom\u00a0: vérifier qui est qui"});
  flow.add_table(
      {{.heading = "Élève", .share = 1.0}, {.heading = "Division"}, {.heading = "Distingué par", .share = 1.2}}, rows);
}

/// With spaces that do not break.
std::string in_one_piece(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == ' ' ? std::string("\u00a0") : std::string(1, c);
  return out;
}

/// Who gets no label, by name; why stands on the last page.
void add_names_left_out(const Recap& recap, int page, Flow& flow) {
  if (recap.left_out.empty()) return;
  std::string names;
  const std::size_t shown = std::min(recap.left_out.size(), most_names);
  for (std::size_t i = 0; i < shown; ++i) {
    const RecapLeftOut& l = recap.left_out[i];
    names += (i == 0 ? "" : " · ") + in_one_piece(fmt::format("{} ({})", l.who, or_dash(l.division)));
  }
  if (const std::size_t others = recap.left_out.size() - shown; others > 0)
    names += french(" · et {0} autre{0|s}", others);
  flow.add_heading({.text = "Sans étiquette", .caption = fmt::format("– motifs et corrections page\u00a0{}", page)});
  flow.add_paragraph(names);
}

/// What is known of a recap once it has been set.
struct Setting {
  int left_out_page = 0;     ///< that says why somebody has no label; 0: not known yet
  double pitch = row_pitch;  ///< of the table of divisions
};

void add_first_page(const Recap& recap, const Setting& setting, Flow& flow) {
  add_operation(recap, flow);
  add_divisions(recap, setting.pitch, flow);
  add_remarks(recap, flow);
  add_checks(recap, flow);
  add_namesakes(recap, flow);
  add_names_left_out(recap, setting.left_out_page, flow);
  flow.add_blanks({"Relu par", "le", "Détruit le", "par"});
}

/// "27 étiquettes · 1 élève sans étiquette (p. 6) · repère"; the mark itself comes behind.
std::string division_aside(const RecapDivision& division, int left_out_page) {
  std::string aside = french("{0}\u00a0étiquette{0|s}", division.to_print.labels);
  if (division.left_out > 0)
    aside += french(" · {0}\u00a0élève{0|s} sans étiquette", division.left_out) +
             (left_out_page > 0 ? fmt::format(" (p.\u00a0{})", left_out_page) : "");
  return division.to_print.mark.empty() ? aside : aside + " · repère";
}

void add_division(const Recap& recap, const RecapDivision& division, int left_out_page, Flow& flow) {
  if (division.lines.empty()) return;
  std::vector<TableColumn> columns = {{.heading = "N°", .align = Align::right, .mm = 8},
                                      {.heading = "Élève", .mm = 76},
                                      {.heading = "Identifiant", .face = Face::code, .mm = 62}};
  if (recap.secrets) columns.push_back({.heading = recap.secret_column, .face = Face::code});
  std::vector<TableRow> rows;
  for (const RecapLine& line : division.lines) {
    TableRow& row = rows.emplace_back(TableRow{
        {figure(rows.size() + 1),
         Cell::with_bold(line.family_name, line.given_name + (line.large ? " · grands caractères" : "")), line.login}});
    if (recap.secrets) row.cells.push_back(line.password);
    row.marked = line.changed;
  }
  flow.new_page();
  flow.add_heading({.text = shown_division(division.name),
                    .aside = division_aside(division, left_out_page),
                    .mark = division.to_print.mark,
                    .size = 20});
  flow.add_table(columns, rows, Rulings::tints);
  const bool marked = std::any_of(rows.begin(), rows.end(), [](const TableRow& r) { return r.marked; });
  std::string notes = marked ? "Un trait à gauche d’une ligne\u00a0: étiquette nouvelle ou modifiée, à coller." : "";
  if (recap.forces_change)
    notes += notes.empty() ? "" : " ", notes += "Mot de passe à changer à la première connexion.";
  const auto has_space = [](const RecapLine& l) { return l.password.text.find("‿") != std::string::npos; };
  if (recap.secrets && std::any_of(division.lines.begin(), division.lines.end(), has_space))
    notes += notes.empty() ? "" : " ", notes += "Le signe ‿ d’un mot de passe est un espace.";
  flow.add_paragraph(notes, {.size = small});
}

void add_withdrawn(const Recap& recap, Flow& flow) {
  if (recap.withdrawn.empty()) return;
  flow.new_page();
  flow.add_heading(
      {.text = "Étiquettes à retirer", .caption = "– imprimées auparavant, elles ne sont plus valables", .size = 20});
  std::vector<TableRow> rows;
  for (const RecapWithdrawn& w : recap.withdrawn) rows.push_back({{w.who, shown_division(w.division), w.why}});
  flow.add_table({{.heading = "Élève", .share = 2.0}, {.heading = "Division"}, {.heading = "Motif", .share = 3.0}},
                 rows);
}

void add_left_out(const Recap& recap, Flow& flow) {
  if (recap.left_out.empty()) return;
  flow.new_page();
  flow.add_heading({.text = std::string(left_out_heading), .size = 20});
  std::vector<TableRow> rows;
  for (const RecapLeftOut& l : recap.left_out) rows.push_back({{l.who, or_dash(l.division), l.why, or_dash(l.todo)}});
  flow.add_table({{.heading = "Élève", .share = 2.0},
                  {.heading = "Division"},
                  {.heading = "Motif", .share = 2.0},
                  {.heading = "À faire", .share = 2.5}},
                 rows);
}

Document compose(const Recap& recap, const Setting& setting, const Fonts& fonts) {
  FlowTexts texts{.title = fmt::format("Récapitulatif {} – {}", recap.operation, recap.uai),
                  .notice = recap.secrets ? confidential_notice(recap.moment.date) : Cell(""),
                  .footer = fmt::format("{} · {} · {}", recap.operation, recap.uai, french_moment(recap.moment)),
                  .page = "page",
                  .continued = "suite",
                  .one_sided = true};
  Flow flow(std::move(texts), fonts);
  add_first_page(recap, setting, flow);
  for (const RecapDivision& d : recap.divisions) add_division(recap, d, setting.left_out_page, flow);
  add_withdrawn(recap, flow);
  add_left_out(recap, flow);
  return std::move(flow).finish();
}

/// Whether what is to be read before printing goes on over a second page.
bool spills(const Document& document) {
  return (document.bookmarks.empty() ? document.pages.size() : document.bookmarks[1].page) > 1;
}

}  // namespace

RecapSheets count_sheets(std::span<const int> labels, int per_sheet, const std::string& mark) {
  RecapSheets out{.mark = mark};
  const int last = labels.empty() ? -1 : *std::max_element(labels.begin(), labels.end());
  if (last < 0) return out;
  const int last_sheet = last / per_sheet;
  out.sheets = static_cast<std::size_t>(last_sheet) + 1;
  for (const int label : labels)
    if (label >= 0) {
      ++out.labels;
      if (label / per_sheet == last_sheet) ++out.on_last_sheet;
    }
  return out;
}

std::vector<RecapNamesake> only_namesakes(const std::vector<RecapNamesake>& printed) {
  std::vector<std::string> names;
  for (const RecapNamesake& one : printed) names.push_back(one.who);
  std::vector<RecapNamesake> all;
  for (const std::vector<std::size_t>& group : namesakes(names))
    for (const std::size_t i : group) {
      RecapNamesake& one = all.emplace_back(printed[i]);
      const auto in_division =
          std::count_if(group.begin(), group.end(), [&](std::size_t k) { return printed[k].division == one.division; });
      if (in_division == 1) one.told_apart_by = "la division";
    }
  return all;
}

Document recap_document(const Recap& recap, const Fonts& fonts) {
  Setting setting;
  Document document = compose(recap, setting, fonts);
  if (spills(document)) {
    Document tight = compose(recap, {.pitch = tight_pitch}, fonts);
    if (!spills(tight)) setting.pitch = tight_pitch, document = std::move(tight);
  }
  if (recap.left_out.empty()) return document;
  setting.left_out_page = pages_of_headings(document, Role::h2).back();
  return compose(recap, setting, fonts);
}

}  // namespace passation
