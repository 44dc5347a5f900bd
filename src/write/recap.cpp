#include "write/recap.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.hpp"
#include "layout/table.hpp"

namespace passation {
namespace {

constexpr std::string_view no_figure = "–";

Value text(std::string s) {
  return {std::move(s), {}};
}
Value figure(std::size_t n) {
  return text(std::to_string(n));
}
std::string shown(const std::string& division) {
  return division.empty() ? "Sans division" : division;
}

void add_operation(const Recap& recap, Flow& flow) {
  flow.add_heading(1, fmt::format("Récapitulatif – opération {}", recap.operation));
  std::vector<std::pair<std::string, Value>> facts = {
      {"Établissement", text(recap.school.empty() ? recap.uai : recap.school + " (" + recap.uai + ")")},
      {"Plateforme", text(recap.platform)},
      {"Fichier généré le", text(french_moment(recap.moment))}};
  if (!recap.url.empty()) facts.insert(facts.begin() + 2, {"Adresse du site", text(recap.url)});
  flow.add_facts(facts);
  for (const std::string& warning : recap.warnings)
    flow.add_paragraph(warning, {.face = Face::text, .size = 10.0, .boxed = true});
}

void add_divisions(const Recap& recap, Flow& flow) {
  std::vector<TableRow> rows;
  std::size_t found = 0, printed = 0, left_out = 0;
  for (const RecapDivision& d : recap.divisions) {
    rows.push_back({{text(shown(d.name)), text(d.declared ? std::to_string(*d.declared) : std::string(no_figure)),
                     figure(d.found), figure(d.printed), figure(d.left_out), text(d.mark)}});
    found += d.found, printed += d.printed, left_out += d.left_out;
  }
  rows.push_back({{text("Total"), text(std::string(no_figure)), figure(found), figure(printed), figure(left_out),
                   text(std::string(no_figure))}});
  flow.add_heading(2, "Divisions");
  flow.add_table({{"Division", 1.0, Face::bold, Align::left},
                  {"Déclaré", 0, Face::text, Align::right},
                  {"Constaté", 0, Face::text, Align::right},
                  {"Étiquettes", 0, Face::text, Align::right},
                  {"Écarté", 0, Face::text, Align::right},
                  {"Repère", 0, Face::code, Align::left}},
                 rows);
  if (recap.not_asked > 0)
    flow.add_paragraph(
        french("{0} élève{0|s} d’autres divisions, hors sélection pour cette opération.", recap.not_asked));
  flow.add_paragraph(
      "Le repère est imprimé en haut de chaque planche d’étiquettes\u00a0: deux versions d’une planche n’ont pas le "
      "même.");
}

void add_division(const Recap& recap, const RecapDivision& division, Flow& flow) {
  if (division.lines.empty()) return;
  std::vector<TableColumn> columns = {{"Élève", 1.0, Face::text, Align::left},
                                      {"Identifiant", 0, Face::code, Align::left}};
  if (recap.secrets) columns.push_back({recap.secret_column, 0, Face::code, Align::left});
  std::vector<TableRow> rows;
  for (const RecapLine& line : division.lines) {
    TableRow& row = rows.emplace_back(TableRow{{text(line.who), line.login}});
    if (recap.secrets) row.cells.push_back(line.password);
    row.marked = line.changed;
  }
  flow.new_page();
  flow.add_heading(2, shown(division.name), division.mark);
  flow.add_paragraph(french("{0} étiquette{0|s}, {1} élève{1|s} écarté{1|s}.{2}", division.printed, division.left_out,
                            recap.forces_change ? " Mot de passe à changer à la première connexion." : ""));
  if (std::any_of(rows.begin(), rows.end(), [](const TableRow& r) { return r.marked; }))
    flow.add_paragraph("Un trait à gauche d’une ligne\u00a0: étiquette nouvelle ou modifiée, à coller.");
  flow.add_table(columns, rows);
}

void add_withdrawn(const Recap& recap, Flow& flow) {
  if (recap.withdrawn.empty()) return;
  flow.new_page();
  flow.add_heading(2, "Étiquettes à retirer");
  flow.add_paragraph("Ces étiquettes, imprimées auparavant, ne sont plus valables.");
  std::vector<TableRow> rows;
  for (const RecapWithdrawn& w : recap.withdrawn) rows.push_back({{text(w.who), text(shown(w.division)), text(w.why)}});
  flow.add_table({{"Élève", 2.0, Face::text, Align::left},
                  {"Division de l’étiquette", 0, Face::text, Align::left},
                  {"Motif", 3.0, Face::text, Align::left}},
                 rows);
}

void add_left_out(const Recap& recap, Flow& flow) {
  if (recap.left_out.empty()) return;
  flow.new_page();
  flow.add_heading(2, "Élèves sans étiquette");
  std::vector<TableRow> rows;
  for (const RecapLeftOut& l : recap.left_out)
    rows.push_back({{text(l.who), text(l.division.empty() ? std::string(no_figure) : l.division),
                     text(l.todo.empty() ? l.why : l.why + " " + l.todo)}});
  flow.add_table({{"Élève", 2.0, Face::text, Align::left},
                  {"Division", 0, Face::text, Align::left},
                  {"Motif", 3.0, Face::text, Align::left}},
                 rows);
}

}  // namespace

Document recap_document(const Recap& recap, const Fonts& fonts) {
  Flow flow(
      {fmt::format("Récapitulatif {} – {}", recap.operation, recap.uai),
       fmt::format("{} – {} – {}", recap.operation, recap.uai, french_moment(recap.moment)), "page", "suite", "fr-FR"},
      fonts);
  add_operation(recap, flow);
  add_divisions(recap, flow);
  for (const RecapDivision& d : recap.divisions) add_division(recap, d, flow);
  add_withdrawn(recap, flow);
  add_left_out(recap, flow);
  return std::move(flow).finish();
}

}  // namespace passation
