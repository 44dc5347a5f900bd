// Every text field of every format with each control character, each mark of direction, and a megabyte.

#include <algorithm>
#include <catch2/catch.hpp>

#include "../base/sample_workbooks.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;
using Texts = std::vector<std::string>;

namespace {

/// A format: how it is written around fields, which have a ` on either side of their usual value.
struct Format {
  const char* name;
  std::string text;
  bool is_sheet = false;  ///< a workbook of the cells of `text`, which is a table
};

std::string siecle(const std::string& root, const std::string& data) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root +
         "><PARAMETRES><UAJ>9990010G</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES>" + data +
         "</DONNEES></" + root + ">";
}

std::vector<Format> formats() {
  return {
      {"eleves.xml",
       siecle(
           "BEE_ELEVES",
           "<ELEVES><ELEVE ELEVE_ID=\"`101`\" ELENOET=\"`1234`\"><ID_NATIONAL>`070832327JA`</ID_NATIONAL>"
           "<NOM_DE_FAMILLE>`MERLE`</NOM_DE_FAMILLE><NOM_USAGE>`PIC`</NOM_USAGE><PRENOM>`Lou`</PRENOM>"
           "<PRENOM2>`Anne`</PRENOM2><DATE_NAISS>`12/04/2014`</DATE_NAISS><CODE_SEXE>`1`</CODE_SEXE>"
           "<MEL>`lou@example.org`</MEL><CODE_MEF>`10010012110`</CODE_MEF><CODE_STATUT>`ST`</CODE_STATUT>"
           "<DATE_ENTREE>`01/09/2026`</DATE_ENTREE><DATE_SORTIE>`01/07/2027`</DATE_SORTIE>"
           "<CODE_MOTIF_SORTIE>`10`</CODE_MOTIF_SORTIE></ELEVE></ELEVES><STRUCTURES><STRUCTURES_ELEVE ELEVE_ID=\"101\">"
           "<STRUCTURE><CODE_STRUCTURE>`6E 1`</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>"
           "<STRUCTURE><CODE_STRUCTURE>`6LATIN`</CODE_STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE></STRUCTURE>"
           "</STRUCTURES_ELEVE></STRUCTURES>")},
      {"responsables.xml",
       siecle(
           "BEE_RESPONSABLES",
           "<PERSONNES><PERSONNE PERSONNE_ID=\"`7`\"><LC_CIVILITE>`MME`</LC_CIVILITE><NOM_DE_FAMILLE>`MERLE`"
           "</NOM_DE_FAMILLE><NOM_USAGE>`PIC`</NOM_USAGE><PRENOM>`Ana`</PRENOM><MEL>`ana@example.org`</MEL></PERSONNE>"
           "</PERSONNES><RESPONSABLES><RESPONSABLE_ELEVE><ELEVE_ID>`101`</ELEVE_ID><PERSONNE_ID>`7`</PERSONNE_ID>"
           "</RESPONSABLE_ELEVE></RESPONSABLES>")},
      {"structures.xml",
       siecle("BEE_STRUCTURES",
              "<DIVISIONS><DIVISION><CODE_STRUCTURE>`6E 1`</CODE_STRUCTURE><LIBELLE_LONG>`SIXIEME`</LIBELLE_LONG>"
              "<MEFS_APPARTENANCE><MEF_APPARTENANCE><CODE_MEF>`10010012110`</CODE_MEF></MEF_APPARTENANCE></"
              "MEFS_APPARTENANCE>"
              "</DIVISION></DIVISIONS><GROUPES><GROUPE><CODE_STRUCTURE>`6LATIN`</CODE_STRUCTURE></GROUPE></GROUPES>")},
      {"communs.xml",
       siecle("BEE_COMMUN",
              "<UAJ><DENOM_PRINC>`COLLEGE`</DENOM_PRINC><DENOM_COMPL>`DES OISEAUX`</DENOM_COMPL><LIGNE1_ADRESSE>`1 rue"
              "`</LIGNE1_ADRESSE><CODE_POSTAL>`99900`</CODE_POSTAL><LIBELLE_POSTAL>`LE NID`</LIBELLE_POSTAL></UAJ>")},
      {"nomenclature.xml",
       siecle("BEE_NOMENCLATURES",
              "<MEFS><MEF CODE_MEF=\"`10010012110`\"><LIBELLE_LONG>`6EME`</LIBELLE_LONG></MEF></MEFS>")},
      {"sts.xml",
       "<STS_EDT><PARAMETRES><UAJ CODE=\"9990010G\"><DENOM_PRINC>`COLLEGE`</DENOM_PRINC></UAJ><ANNEE_SCOLAIRE "
       "ANNEE=\"2026\"/></PARAMETRES><NOMENCLATURES><MEFS><MEF "
       "CODE=\"`10010012110`\"><LIBELLE_LONG>`6EME`</LIBELLE_LONG>"
       "</MEF></MEFS></NOMENCLATURES><DONNEES><INDIVIDUS><INDIVIDU ID=\"`5`\" "
       "TYPE=\"epp\"><NOM_USAGE>`MERLE`</NOM_USAGE>"
       "<NOM_PATRONYMIQUE>`PIC`</NOM_PATRONYMIQUE><PRENOM>`Ana`</PRENOM><FONCTION>`ENS`</FONCTION><DATE_NAISSANCE>"
       "`1980-05-01`</DATE_NAISSANCE><PROFS_PRINC><PROF_PRINC><CODE_STRUCTURE>`6E 1`</CODE_STRUCTURE></PROF_PRINC>"
       "</PROFS_PRINC><DISCIPLINES><DISCIPLINE "
       "CODE=\"1\"><LIBELLE_COURT>`MATHS`</LIBELLE_COURT></DISCIPLINE></DISCIPLINES>"
       "</INDIVIDU></INDIVIDUS><STRUCTURE><DIVISIONS><DIVISION CODE=\"`6E 1`\"><LIBELLE_LONG>`SIXIEME`</LIBELLE_LONG>"
       "</DIVISION></DIVISIONS><GROUPES><GROUPE CODE=\"`6LATIN`\"><DIVISIONS_APPARTENANCE><DIVISION_APPARTENANCE "
       "CODE=\"`6E 1`\"/></DIVISIONS_APPARTENANCE></GROUPE></GROUPES></STRUCTURE></DONNEES></STS_EDT>"},
      {"prive.xml",
       siecle(
           "IMPORT_ELEVES",
           "<PERSONNES><PERSONNE><ID_PRV_PER>`7`</ID_PRV_PER><NOM_DE_FAMILLE>`MERLE`</NOM_DE_FAMILLE><PRENOM>`Ana`"
           "</PRENOM><EMAIL>`ana@example.org`</EMAIL></PERSONNE></PERSONNES><ELEVES><ELEVE><ID_PRV_ELE>`9`</ID_PRV_ELE>"
           "<ID_NATIONAL>`070832327JA`</ID_NATIONAL><NOM_DE_FAMILLE>`MERLE`</NOM_DE_FAMILLE><PRENOM>`Lou`</PRENOM>"
           "<DATE_NAISS>`2014-04-12`</DATE_NAISS><CODE_SEXE>`1`</CODE_SEXE><RESPONSABLES_ELEVE><LEGAL><ID_PRV_PER>`7`"
           "</ID_PRV_PER></LEGAL></RESPONSABLES_ELEVE><SCOLARITE_ACTIVE><CODE_MEF>`10010012110`</"
           "CODE_MEF><CODE_DIVISION>"
           "`6E 1`</CODE_DIVISION><CODE_STATUT>`ST`</CODE_STATUT></SCOLARITE_ACTIVE></ELEVE></ELEVES>")},
      {"groupes.xml",
       siecle("IMPORT_ELEVES",
              "<ELEVES><ELEVE><ELEVE_ID>`101`</ELEVE_ID><NOM_DE_FAMILLE>`MERLE`</NOM_DE_FAMILLE><PRENOM>`Lou`</PRENOM>"
              "<DATE_NAISS>`2014-04-12`</DATE_NAISS><GROUPES><GROUPE><CODE_GROUPE>`6LATIN`</CODE_GROUPE></GROUPE></"
              "GROUPES>"
              "</ELEVE></ELEVES>")},
      {"edt.xml",
       "<TABLE nom=\"Elèves\"><Eleves "
       "numero=\"1\"><NUMERO>`1`</NUMERO><NOM>`MERLE`</NOM><PRENOM>`Lou`</PRENOM><DATE_NAISS>"
       "`12/04/2014`</DATE_NAISS><SEXE>`F`</SEXE><N_NATIONAL>`070832327JA`</N_NATIONAL><CLASSE>`6E 1`</CLASSE><GROUPES>"
       "`6LATIN`</GROUPES></Eleves></TABLE>"},
      {"eleves.csv",
       "Division;Nom de famille;Nom d'usage;Prénom 1;Prénom 2;Sexe;Date de naissance;INE;Groupe;Code MEF;`Mot de passe "
       "du "
       "père`\n`6E 1`;`MERLE`;`PIC`;`Lou`;`Anne`;`F`;`12/04/2014`;`070832327JA`;`6LATIN`;`10010012110`;x\n"},
      {"comptes.csv",
       "Classe;Nom;Prénom;Profil;Login;`Mot de passe`\n`6E 1`;`MERLE`;`Lou`;`Elève`;`lou.merle`;`ab12cd34`\n6E "
       "1;PIE;Ana;Elève;ana.pie;ef56gh78\n"},
      {"eleves.xlsx", "Division;Nom;Prénom;Date de naissance\n`6E 1`;`MERLE`;`Lou`;`12/04/2014`\n", true},
  };
}

/// The format with more text within the field of that number, behind its first letter; nullopt beyond the last field.
std::optional<std::string> written(const Format& format, std::size_t field, const std::string& inserted) {
  std::string out;
  std::size_t fields = 0;
  bool within = false, next = false;
  for (const char c : format.text) {
    if (c == '`') {
      within = !within;
      next = within && fields++ == field;
      continue;
    }
    out += c;
    if (next) out += inserted;
    next = false;
  }
  return field < fields ? std::optional(out) : std::nullopt;
}

Input input_of(const Format& format, const std::string& text) {
  if (!format.is_sheet) return {format.name, text};
  std::vector<Texts> rows(1, Texts(1));
  for (const char c : text)
    if (c == ';')
      rows.back().emplace_back();
    else if (c == '\n')
      rows.emplace_back(1);
    else
      rows.back().back() += c;
  rows.pop_back();
  return {format.name, xlsx_of_texts(rows)};
}

void add(Texts& all, std::initializer_list<std::string> more) {
  all.insert(all.end(), more);
}
void add(Texts& all, const Texts& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// All that may come to be printed: on paper, in a list, on a screen.
Texts texts_of(const Reading& reading) {
  Texts all;
  const Roster& r = reading.roster;
  add(all, {r.school.uai, r.school.name, r.school.sector});
  add(all, r.school.address);
  for (const Division& d : r.divisions) add(all, {d.name, d.label}), add(all, d.mefs);
  for (const Group& g : r.groups) add(all, {g.name}), add(all, g.divisions);
  for (const Student& s : r.students) {
    add(all, {s.source_id, s.private_id, s.ine, s.elenoet, s.family_name, s.used_name, s.given_name, s.email, s.mef,
              s.division});
    add(all, s.other_given_names);
    add(all, s.groups);
  }
  for (const Guardian& g : r.guardians)
    add(all, {g.source_id, g.private_id, g.title, g.family_name, g.used_name, g.given_name, g.email});
  for (const Staff& s : r.staff) {
    add(all, {s.source_id, s.kind, s.function, s.title, s.family_name, s.used_name, s.given_name});
    for (const auto* list : {&s.disciplines, &s.divisions, &s.groups, &s.head_teacher_of}) add(all, *list);
  }
  for (const auto& [code, label] : r.mefs) add(all, {code, label});
  for (const GivenAccount& a : reading.accounts)
    for (const GivenLogin& l : a.logins) add(all, {l.label, l.login, l.secret.value_or("")});
  for (const Finding& f : reading.report.findings) add(all, {f.text().fr, f.text().en});
  return all;
}

/// What a run with such a file would show or print.
Texts outcome_of(const Format& format, const std::string& text) {
  try {
    return texts_of(read_all({input_of(format, text)}, {2026y / September / 14, {}}));
  } catch (const Error& e) {
    return {e.message().fr, e.message().en, e.where(), e.hint().fr};
  }
}

std::vector<char32_t> hostile_characters() {
  std::vector<char32_t> all;
  for (char32_t c = 1; c < 0x20; ++c) all.push_back(c);
  for (char32_t c = 0x7F; c < 0xA0; ++c) all.push_back(c);
  for (const unsigned c : {0x061Cu, 0x200Eu, 0x200Fu, 0x2028u, 0x2029u, 0x202Au, 0x202Bu, 0x202Cu, 0x202Du, 0x202Eu,
                           0x2066u, 0x2067u, 0x2068u, 0x2069u, 0xFEFFu, 0x200Bu, 0xFFF9u})
    all.push_back(static_cast<char32_t>(c));
  return all;
}

}  // namespace

TEST_CASE("no control character and no mark of direction comes out of a reader, whatever the field") {
  for (const Format& format : formats())
    for (std::size_t field = 0; written(format, field, ""); ++field)
      for (const char32_t c : hostile_characters()) {
        std::string sign;
        append_utf8(sign, c);
        for (const std::string& text : outcome_of(format, *written(format, field, sign)))
          if (without_controls(text) != text) {
            CAPTURE(format.name, field, static_cast<int>(c), text);
            CHECK(without_controls(text) == text);
          }
      }
}

TEST_CASE("a text of a megabyte is refused or left out, whatever the field") {
  const std::string long_text(1'000'000, 'A');
  for (const Format& format : formats())
    for (std::size_t field = 0; written(format, field, ""); ++field)
      for (const std::string& text : outcome_of(format, *written(format, field, long_text)))
        if (text.size() > 10'000) {
          CAPTURE(format.name, field, text.size());
          CHECK(text.size() <= 10'000);
        }
}

TEST_CASE("as they are, these files are read") {
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    const std::string text = *written(format, 0, "");
    CHECK_NOTHROW(read_all({input_of(format, text)}, {2026y / September / 14, {}}));
  }
}
