#include "write/staff_sheets.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "base/message.hpp"
#include "layout/table.hpp"

namespace passation {
namespace {

using Facts = std::vector<std::pair<std::string, Value>>;

constexpr std::string_view forecast_notice =
    "La plateforme donne elle-même les identifiants\u00a0: celui-ci est provisoire, à vérifier avant de le "
    "remettre.";
constexpr std::string_view forecasts_notice =
    "La plateforme donne elle-même les identifiants\u00a0: ceux-ci sont provisoires, à vérifier avant de les "
    "remettre.";

Value text(std::string s) {
  return {std::move(s), {}};
}

std::string school_line(const School& school) {
  return school.name.empty() ? school.uai : school.name + " (" + school.uai + ")";
}

void add_list(std::string caption, const std::vector<std::string>& items, Facts& facts) {
  if (!items.empty()) facts.emplace_back(std::move(caption), text(fmt::format("{}", fmt::join(items, ", "))));
}

void add_sheet(const StaffSheets& staff, const StaffSheet& sheet, Flow& flow) {
  flow.add_heading(1, sheet.who);
  Facts about{{"Établissement", text(school_line(staff.school))}, {"Fonction", text(sheet.function)}};
  add_list("Discipline", sheet.disciplines, about);
  add_list("Professeur principal", sheet.head_teacher_of, about);
  add_list("Divisions", sheet.divisions, about);
  add_list("Groupes", sheet.groups, about);
  flow.add_facts(about);

  flow.add_heading(2, staff.platform);
  std::vector<TableRow> rows;
  if (!staff.url.empty()) rows.push_back({{text("Adresse du site"), text(staff.url)}});
  rows.push_back({{text("Identifiant"), sheet.login}});
  if (!sheet.password.text.empty()) rows.push_back({{text(sheet.password_caption), sheet.password}});
  flow.add_table({{"Pour se connecter", 0, Face::text, Align::left}, {"À saisir", 1.0, Face::code, Align::left}}, rows);
  if (staff.forces_change)
    flow.add_paragraph("Le mot de passe est à changer à la première connexion.", {.face = Face::bold, .boxed = true});
  if (staff.forecast) flow.add_paragraph(forecast_notice, {.boxed = true});
  flow.add_paragraph("Cette fiche est personnelle\u00a0: ne pas la laisser à la vue des élèves.");
}

void add_withdrawn(const StaffSheets& staff, Flow& flow) {
  if (staff.withdrawn.empty()) return;
  flow.add_heading(2, "Fiches à retirer");
  flow.add_paragraph("Ces fiches, imprimées auparavant, ne sont plus valables.");
  std::vector<TableRow> rows;
  for (const StaffWithdrawn& w : staff.withdrawn) rows.push_back({{text(w.who), text(w.printed), text(w.why)}});
  flow.add_table({{"Personnel", 2.0, Face::text, Align::left},
                  {"Imprimée le", 0, Face::text, Align::left},
                  {"Motif", 3.0, Face::text, Align::left}},
                 rows);
}

void add_left_out(const StaffSheets& staff, Flow& flow) {
  if (staff.left_out.empty()) return;
  flow.add_heading(2, "Personnels sans fiche");
  std::vector<TableRow> rows;
  for (const StaffLeftOut& l : staff.left_out) rows.push_back({{text(l.who), text(l.why + " " + l.todo)}});
  flow.add_table({{"Personnel", 1.0, Face::text, Align::left}, {"Motif", 2.0, Face::text, Align::left}}, rows);
}

}  // namespace

Document staff_sheets_document(const StaffSheets& staff, const Fonts& fonts) {
  const std::string title = fmt::format("{} – {} – Personnels", staff.operation, staff.school.uai);
  Flow flow({title, title, "page", "suite", "fr-FR"}, fonts);
  for (std::size_t i = 0; i < staff.sheets.size(); ++i) {
    if (i > 0) flow.new_page();
    add_sheet(staff, staff.sheets[i], flow);
  }
  return std::move(flow).finish();
}

std::vector<int> first_pages(const Document& sheets) {
  std::vector<int> pages;
  for (std::size_t p = 0; p < sheets.pages.size(); ++p)
    for (const Block& block : sheets.pages[p].blocks)
      if (block.element != Block::artifact && sheets.elements[block.element].role == Role::h1)
        pages.push_back(static_cast<int>(p) + 1);
  return pages;
}

Document staff_recap_document(const StaffSheets& staff, const Fonts& fonts) {
  const std::string moment = french_moment(staff.moment);
  Flow flow({fmt::format("Récapitulatif des personnels {} – {}", staff.operation, staff.school.uai),
             fmt::format("{} – {} – {}", staff.operation, staff.school.uai, moment), "page", "suite", "fr-FR"},
            fonts);
  flow.add_heading(1, fmt::format("Personnels – opération {}", staff.operation));
  Facts facts{{"Établissement", text(school_line(staff.school))}, {"Plateforme", text(staff.platform)}};
  if (!staff.url.empty()) facts.emplace_back("Adresse du site", text(staff.url));
  facts.emplace_back("Fichier généré le", text(moment));
  flow.add_facts(facts);
  if (staff.forecast) flow.add_paragraph(forecasts_notice, {.boxed = true});
  flow.add_paragraph(french("{0} fiche{0|s}, {1} personnel{1|s} sans fiche.{2}", staff.sheets.size(),
                            staff.left_out.size(),
                            staff.forces_change ? " Mot de passe à changer à la première connexion." : ""));

  std::vector<TableColumn> columns{{"Personnel", 1.0, Face::text, Align::left},
                                   {"Fonction", 0, Face::text, Align::left},
                                   {"Identifiant", 0, Face::code, Align::left}};
  if (staff.secrets) columns.push_back({"Mot de passe", 0, Face::code, Align::left});
  std::vector<TableRow> rows;
  for (const StaffSheet& sheet : staff.sheets) {
    TableRow& row = rows.emplace_back(TableRow{{text(sheet.who), text(sheet.function), sheet.login}});
    if (staff.secrets) row.cells.push_back(sheet.password);
  }
  if (!rows.empty()) flow.add_table(columns, rows);
  add_withdrawn(staff, flow);
  add_left_out(staff, flow);
  return std::move(flow).finish();
}

}  // namespace passation
