#include "document/staff_sheets.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "base/message.hpp"
#include "document/words.hpp"
#include "layout/flow.hpp"

namespace passation {
namespace {

using Facts = std::vector<std::pair<std::string, Cell>>;

constexpr std::string_view forecast_notice =
    "La plateforme donne elle-même les identifiants\u00a0: celui-ci est provisoire, à vérifier avant de le "
    "remettre.";
constexpr std::string_view forecasts_notice =
    "La plateforme donne elle-même les identifiants\u00a0: ceux-ci sont provisoires, à vérifier avant de les "
    "remettre.";

void add_list(std::string caption, const std::vector<std::string>& items, Facts& facts) {
  if (!items.empty()) facts.emplace_back(std::move(caption), fmt::format("{}", fmt::join(items, ", ")));
}

void add_sheet(const StaffSheets& staff, const StaffSheet& sheet, Flow& flow) {
  flow.add_heading({.level = 1, .text = sheet.who});
  Facts about{{"Établissement", school_line(staff.school.name, staff.school.uai)}, {"Fonction", sheet.function}};
  add_list("Discipline", sheet.disciplines, about);
  add_list("Professeur principal", sheet.head_teacher_of, about);
  add_list("Divisions", sheet.divisions, about);
  add_list("Groupes", sheet.groups, about);
  flow.add_facts(about);

  flow.add_heading({.text = staff.platform});
  std::vector<TableRow> rows;
  if (!staff.url.empty()) rows.push_back({{"Adresse du site", staff.url}});
  rows.push_back({{"Identifiant", sheet.login}});
  if (!sheet.password.text.empty()) rows.push_back({{sheet.password_caption, sheet.password}});
  flow.add_table({{"Pour se connecter", 0, Face::text, Align::left}, {"À saisir", 1.0, Face::code, Align::left}}, rows);
  if (staff.forces_change)
    flow.add_note({Cell::with_bold("Le mot de passe est à changer à la première connexion.", "")});
  if (staff.forecast) flow.add_note({std::string(forecast_notice)});
  flow.add_paragraph("Cette fiche est personnelle\u00a0: ne pas la laisser à la vue des élèves.");
}

void add_withdrawn(const StaffSheets& staff, Flow& flow) {
  if (staff.withdrawn.empty()) return;
  flow.add_heading({.text = "Fiches à retirer"});
  flow.add_paragraph("Ces fiches, imprimées auparavant, ne sont plus valables.");
  std::vector<TableRow> rows;
  for (const StaffWithdrawn& w : staff.withdrawn) rows.push_back({{w.who, w.printed, w.why}});
  flow.add_table({{"Personnel", 2.0, Face::text, Align::left},
                  {"Imprimée le", 0, Face::text, Align::left},
                  {"Motif", 3.0, Face::text, Align::left}},
                 rows);
}

void add_left_out(const StaffSheets& staff, Flow& flow) {
  if (staff.left_out.empty()) return;
  flow.add_heading({.text = "Personnels sans fiche"});
  std::vector<TableRow> rows;
  for (const StaffLeftOut& l : staff.left_out) rows.push_back({{l.who, l.why + " " + l.todo}});
  flow.add_table({{"Personnel", 1.0, Face::text, Align::left}, {"Motif", 2.0, Face::text, Align::left}}, rows);
}

}  // namespace

Document staff_sheets_document(const StaffSheets& staff, const Fonts& fonts) {
  const std::string title = fmt::format("{} – {} – Personnels", staff.operation, staff.school.uai);
  Flow flow({title, "", title, "page", "suite", true}, fonts);
  for (std::size_t i = 0; i < staff.sheets.size(); ++i) {
    if (i > 0) flow.new_page();
    add_sheet(staff, staff.sheets[i], flow);
  }
  return std::move(flow).finish();
}

Document staff_recap_document(const StaffSheets& staff, const Fonts& fonts) {
  const std::string moment = french_moment(staff.moment);
  Flow flow({fmt::format("Récapitulatif des personnels {} – {}", staff.operation, staff.school.uai),
             staff.secrets ? confidential_notice(staff.moment.date) : Cell(""),
             fmt::format("{} · {} · {}", staff.operation, staff.school.uai, moment), "page", "suite"},
            fonts);
  flow.add_heading({.level = 1, .text = fmt::format("Personnels – opération {}", staff.operation)});
  Facts facts{{"Établissement", school_line(staff.school.name, staff.school.uai)}, {"Plateforme", staff.platform}};
  if (!staff.url.empty()) facts.emplace_back("Adresse du site", staff.url);
  facts.emplace_back("Fichier généré le", moment);
  flow.add_facts(facts);
  if (staff.forecast) flow.add_note({std::string(forecasts_notice)});
  flow.add_paragraph(french("{0} fiche{0|s}, {1} personnel{1|s} sans fiche.{2}", staff.sheets.size(),
                            staff.left_out.size(),
                            staff.forces_change ? " Mot de passe à changer à la première connexion." : ""));

  std::vector<TableColumn> columns{{"Personnel", 1.0, Face::text, Align::left},
                                   {"Fonction", 0, Face::text, Align::left},
                                   {"Identifiant", 0, Face::code, Align::left}};
  if (staff.secrets) columns.push_back({"Mot de passe", 0, Face::code, Align::left});
  std::vector<TableRow> rows;
  for (const StaffSheet& sheet : staff.sheets) {
    TableRow& row = rows.emplace_back(TableRow{{sheet.who, sheet.function, sheet.login}});
    if (staff.secrets) row.cells.push_back(sheet.password);
  }
  if (!rows.empty()) flow.add_table(columns, rows);
  add_withdrawn(staff, flow);
  add_left_out(staff, flow);
  return std::move(flow).finish();
}

}  // namespace passation
