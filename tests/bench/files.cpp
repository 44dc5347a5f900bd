#include "files.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/reader.hpp"
#include "schools.hpp"

namespace passation::bench {
namespace {

constexpr int large_number = 998;
constexpr int class_size = 28;

template <typename... Values>
void append(std::string& out, const char* format, const Values&... values) {
  fmt::format_to(std::back_inserter(out), fmt::runtime(format), values...);
}

SchoolPlan plan_of(int pupils) {
  SchoolPlan plan{.number = large_number, .class_sizes = {}};
  for (; pupils > 0; pupils -= class_size) plan.class_sizes.push_back(std::min(pupils, class_size));
  return plan;
}

/// A word that stands for a number: "BA", "BE" ... so that names differ and look like nobody's.
std::string word(std::size_t number) {
  constexpr std::string_view consonants = "BCDFGLMNPRSTVZ", vowels = "AEIOU";
  std::string out;
  for (int i = 0; i < 3; ++i, number /= consonants.size() * vowels.size()) {
    out += consonants[number % consonants.size()];
    out += vowels[number / consonants.size() % vowels.size()];
  }
  return out;
}

using Cells = std::vector<std::string>;

Cells header() {
  return {"Classe", "Nom", "Prénom", "Sexe", "Date de naissance"};
}

Cells pupil_row(std::size_t i) {
  return {fmt::format("{}E {}", 6 - i / class_size % 4, i / class_size / 4 + 1), word(i), "Zoé" + word(i * 7 % 997),
          i % 2 == 0 ? "F" : "M", fmt::format("{:02}/{:02}/{}", 1 + i % 28, 1 + i % 12, 2012 + i % 4)};
}

std::string uai_in(const std::string& siecle) {
  const std::size_t at = siecle.find("<UAJ>") + 5;
  return siecle.substr(at, siecle.find('<', at) - at);
}

std::string guardians_xml(int pupils, int guardians, const std::string& uai) {
  std::string people, links;
  for (int i = 0; i < guardians; ++i) {
    const auto n = static_cast<std::size_t>(i);
    append(people,
           "<PERSONNE PERSONNE_ID=\"{0}\"><LC_CIVILITE>MME</LC_CIVILITE><NOM_DE_FAMILLE>{1}</NOM_DE_FAMILLE>"
           "<PRENOM>Ida {2}</PRENOM><MEL>g{0}@exemple.invalid</MEL></PERSONNE>\n",
           i + 1, word(n), word(n * 31));
    append(links,
           "<RESPONSABLE_ELEVE><ELEVE_ID>{}</ELEVE_ID><PERSONNE_ID>{}</PERSONNE_ID>"
           "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE></RESPONSABLE_ELEVE>\n",
           large_number * 1000 + i % pupils, i + 1);
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_RESPONSABLES VERSION=\"2.1\"><PARAMETRES><UAJ>{}</UAJ>"
      "<ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>03/09/2026</DATE_EXPORT></PARAMETRES><DONNEES>\n"
      "<PERSONNES>\n{}</PERSONNES>\n<RESPONSABLES>\n{}</RESPONSABLES>\n</DONNEES></BEE_RESPONSABLES>\n",
      uai, people, links);
}

std::string sts_xml(int staff, const std::string& uai) {
  std::string people;
  for (int i = 0; i < staff; ++i)
    append(people,
           "<INDIVIDU ID=\"{}\" TYPE=\"epp\"><CIVILITE>2</CIVILITE><NOM_USAGE>{}</NOM_USAGE><PRENOM>Eve</PRENOM>"
           "<DATE_NAISSANCE>1980-02-{:02}</DATE_NAISSANCE><FONCTION>ENS</FONCTION><DISCIPLINES><DISCIPLINE CODE=\"L\">"
           "<LIBELLE_COURT>ANGLAIS</LIBELLE_COURT></DISCIPLINE></DISCIPLINES></INDIVIDU>\n",
           i + 1, word(static_cast<std::size_t>(i)), 1 + i % 28);
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<STS_EDT><PARAMETRES><UAJ CODE=\"{}\"/>"
      "<ANNEE_SCOLAIRE ANNEE=\"2026\"/></PARAMETRES><DONNEES><INDIVIDUS>\n{}</INDIVIDUS></DONNEES></STS_EDT>\n",
      uai, people);
}

}  // namespace

std::string siecle_xml_of_size(std::size_t bytes) {
  const std::size_t per_pupil = siecle_xml(plan_of(1000)).size() / 1000;
  const std::size_t pupils = std::min(bytes / per_pupil, max_students);
  const std::string xml = siecle_xml(plan_of(static_cast<int>(pupils)));
  std::string addresses;
  for (std::size_t i = 0; xml.size() + addresses.size() < bytes; ++i)
    append(
        addresses,
        "<ADRESSE ADRESSE_ID=\"{0}\">\n<LIGNE1_ADRESSE>{1} RUE INVENTEE</LIGNE1_ADRESSE>\n<LIGNE2_ADRESSE/>\n"
        "<LIGNE3_ADRESSE/>\n<LIGNE4_ADRESSE/>\n<BOITE_POSTALE/>\n<COMMUNE_ETRANGERE/>\n"
        "<CODE_POSTAL>99{2:03}</CODE_POSTAL>\n<CODE_PAYS>100</CODE_PAYS>\n"
        "<CODE_COMMUNE_INSEE>99{2:03}</CODE_COMMUNE_INSEE>\n<LL_PAYS>FRANCE</LL_PAYS>\n"
        "<CODE_DEPARTEMENT>099</CODE_DEPARTEMENT>\n<LIBELLE_POSTAL>NULLEPART-SUR-NUAGE</LIBELLE_POSTAL>\n</ADRESSE>\n",
        i, i % 200, i % 1000);
  const std::size_t end = xml.rfind("</DONNEES>");
  return xml.substr(0, end) + "<ADRESSES>\n" + addresses + "</ADRESSES>\n" + xml.substr(end);
}

std::string pupil_table(std::size_t rows) {
  std::string out = fmt::format("{}\n", fmt::join(header(), "\t"));
  for (std::size_t i = 0; i < rows; ++i) append(out, "{}\n", fmt::join(pupil_row(i), "\t"));
  return out;
}

std::map<std::string, std::string> pupil_workbook(std::size_t rows) {
  std::unordered_map<std::string, std::size_t> known;
  std::string texts, sheet;
  const auto add_row = [&](std::size_t line, const Cells& cells) {
    append(sheet, "<row r=\"{}\">", line);
    for (std::size_t column = 0; column < cells.size(); ++column) {
      const auto [text, is_new] = known.try_emplace(cells[column], known.size());
      if (is_new) append(texts, "<si><t>{}</t></si>", cells[column]);
      append(sheet, "<c r=\"{}{}\" t=\"s\"><v>{}</v></c>", static_cast<char>('A' + column), line, text->second);
    }
    sheet += "</row>";
  };
  add_row(1, header());
  for (std::size_t i = 0; i < rows; ++i) add_row(i + 2, pupil_row(i));
  const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
      {"xl/workbook.xml",
       fmt::format("<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>"
                   "</sheets></workbook>",
                   main, relations)},
      {"xl/_rels/workbook.xml.rels",
       fmt::format("<Relationships><Relationship Id=\"r1\" Type=\"{0}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                   "<Relationship Id=\"r2\" Type=\"{0}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                   "</Relationships>",
                   relations)},
      {"xl/sharedStrings.xml", fmt::format("<sst xmlns=\"{}\">{}</sst>", main, texts)},
      {"xl/worksheets/sheet1.xml",
       fmt::format("<worksheet xmlns=\"{}\"><sheetData>{}</sheetData></worksheet>", main, sheet)}};
}

std::map<std::string, std::string> large_school(int pupils, int guardians, int staff) {
  std::string siecle = siecle_xml(plan_of(pupils));
  const std::string uai = uai_in(siecle);
  return {{"ElevesSansAdresses.xml", std::move(siecle)},
          {"ResponsablesSansAdresses.xml", guardians_xml(pupils, guardians, uai)},
          {"sts_emp.xml", sts_xml(staff, uai)}};
}

std::map<std::string, std::string> batch(int schools) {
  std::map<std::string, std::string> files;
  std::string manifest = "UAI;Opération;Fichiers\n";
  for (int i = 1; i <= schools; ++i) {
    const std::string name = fmt::format("{:04}.xml", i);
    std::string siecle = siecle_xml(batch_school(i));
    append(manifest, "{};EVA6;{}\n", uai_in(siecle), name);
    files.emplace(name, std::move(siecle));
  }
  files.emplace("manifest.csv", std::move(manifest));
  return files;
}

std::map<std::string, std::string> changing_school() {
  SchoolPlan plan = plan_of(2'000);
  std::map<std::string, std::string> files{{"before.xml", siecle_xml(plan)}};
  plan.changed_every = 20;
  files.emplace("after.xml", siecle_xml(plan));
  return files;
}

}  // namespace passation::bench
