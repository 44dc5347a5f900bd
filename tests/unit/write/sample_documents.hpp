#pragma once
// Documents of the shapes that are printed, placed by hand. Everybody in them is invented.

#include <string>
#include <vector>

#include "layout/page.hpp"

namespace passation::sample {

inline Length mm(double value) {
  return Length::from_mm(value);
}

inline Text text(double x, double baseline, Face face, double size, std::string content) {
  return {mm(x), mm(baseline), face, size, std::move(content), {}};
}

/// One page with nothing but its heading.
inline Document heading_only() {
  Document document;
  document.title = "Sans élèves";
  document.add(Role::document, 0);
  const auto heading = document.add(Role::h1, 0);
  document.pages.emplace_back().blocks.push_back({heading, {text(15, 20, Face::bold, 14, "6E 3 – aucun élève")}});
  return document;
}

/// Two pages with an outline, printed on one side.
inline Document with_outline() {
  Document document = heading_only();
  document.pages.push_back({});
  document.one_sided = true;
  document.bookmarks = {{"6E 3 (été)", 0, mm(20)}, {"Ünal & Ștefan", 1, mm(0)}};
  return document;
}

struct Pupil {
  std::string name;
  std::string login = "k7m2p9xa";
  std::string password = "22122006";
};

inline std::vector<Pupil> pupils() {
  return {{"DUPONT Zoé"},
          {"ŒUVRARD Maëlys-Anaïs"},
          {"YAĞMUR Işıl Şule"},
          {"D’ALMEIDA Noël", "xk34bcpa", "01022014"},
          {"LE GOFF-KERMARREC Jean-Baptiste"},
          {"SØRENSEN Łukasz Đorđe"}};
}

/// A sheet of 3 x 8 labels of 70 x 37 mm per 24 pupils.
inline Document labels(const std::vector<Pupil>& everybody) {
  Document document;
  document.title = "EVA6 – 6E 3 – Collège Jean Giono";
  document.add(Role::document, 0);
  const auto heading = document.add(Role::h1, 0);
  for (std::size_t i = 0; i < everybody.size(); ++i) {
    if (i % 24 == 0) {
      const Text title = text(8, 6, Face::text, 7, "EVA6 – 6E 3 – Collège Jean Giono");
      document.pages.emplace_back().blocks.push_back({i == 0 ? heading : Block::artifact, {title}});
    }
    Page& page = document.pages.back();
    const double x = 5.0 + 70.0 * static_cast<double>(i % 3);
    const double y = 37.0 * static_cast<double>(i / 3 % 8) + 6.0;
    const Pupil& pupil = everybody[i];
    const auto section = document.add(Role::section, 0);
    const auto add = [&](Role role, std::vector<Text> texts) {
      page.blocks.push_back({document.add(role, section), std::move(texts)});
    };
    add(Role::h2, {text(x, y + 6, Face::bold, 11, pupil.name)});
    add(Role::paragraph, {text(x, y + 11, Face::text, 9, "6E 3")});
    Text login = text(x + 22, y + 17, Face::code, 11, pupil.login);
    login.groups = {4, 4};
    Text password = text(x + 22, y + 23, Face::code, 11, pupil.password);
    password.groups = {2, 2, 4};
    add(Role::paragraph, {text(x, y + 17, Face::text, 8, "Identifiant : "), login});
    add(Role::paragraph, {text(x, y + 23, Face::text, 8, "Mot de passe : "), password});
    add(Role::paragraph, {text(x, y + 28, Face::text, 7, "à changer à la première connexion")});
    page.lines.push_back({mm(x - 5), mm(y - 6 + 37), mm(x + 65), mm(y - 6 + 37), 0.25, 0.5, true});
  }
  return document;
}

inline Document labels() {
  return labels(pupils());
}

/// A class list: a table with a header row.
inline Document class_list() {
  Document document;
  document.title = "Récapitulatif <6E 3> & Cie";
  document.add(Role::document, 0);
  const auto heading = document.add(Role::h1, 0);
  Page page;
  page.blocks.push_back({heading, {text(15, 20, Face::bold, 16, "Récapitulatif")}});
  const auto subheading = document.add(Role::h2, 0);
  page.blocks.push_back({subheading, {text(15, 28, Face::bold, 12, "6E 3")}});
  const auto table = document.add(Role::table, 0);
  const auto header = document.add(Role::table_row, table);
  page.boxes.push_back({mm(15), mm(32), mm(150), mm(8), 0.9, 0.0});
  page.boxes.push_back({mm(15), mm(32), mm(150), mm(8), -1.0, 0.5});
  double x = 17;
  for (const char* title : {"Nom", "Identifiant", "Mot de passe"}) {
    page.blocks.push_back({document.add(Role::table_header, header), {text(x, 37, Face::bold, 10, title)}});
    x += 50;
  }
  double y = 45;
  for (const Pupil& pupil : pupils()) {
    const auto row = document.add(Role::table_row, table);
    page.blocks.push_back({document.add(Role::table_cell, row), {text(17, y, Face::text, 9, pupil.name)}});
    page.blocks.push_back({document.add(Role::table_cell, row), {text(67, y, Face::code, 10, pupil.login)}});
    page.blocks.push_back({document.add(Role::table_cell, row), {text(117, y, Face::code, 10, pupil.password)}});
    page.lines.push_back({mm(15), mm(y + 2.5), mm(165), mm(y + 2.5), 0.25, 0.6, false});
    y += 8;
  }
  page.blocks.push_back({Block::artifact, {text(15, 290, Face::text, 8, "page 1 de 1")}});
  document.pages.push_back(page);
  return document;
}

/// Names with characters beyond the fixed repertoire, in two faces.
inline Document rare_characters() {
  Document document = labels({{"NGUYỄN Thị Ánh Nguyệt"}, {"ИВАНОВА Дарья"}, {"ΠΑΠΑΔΟΠΟΥΛΟΣ Νίκος"}});
  const auto paragraph = document.add(Role::paragraph, 0);
  document.pages[0].blocks.push_back({paragraph, {text(8, 150, Face::text, 10, "Trần Văn Đức, Ṣọlá")}});
  return document;
}

/// A US Letter page on its side, to see that no engine takes A4 for granted.
inline Document other_paper() {
  Document document = heading_only();
  document.pages[0].width = mm(279.4);
  document.pages[0].height = mm(215.9);
  return document;
}

}  // namespace passation::sample
