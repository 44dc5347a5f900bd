#include "document/kinds.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "document/staff_pages.hpp"
#include "ledger/registry.hpp"

using namespace passation;

namespace {

const std::filesystem::path root = PASSATION_SOURCE_DIR;

/// What a writer was asked to draw, without drawing it.
struct Titles final : PdfWriter {
  std::string draw(const Document& document) override { return document.title; }
};

/// Two divisions whose names differ only in case, a label to stick, and a teacher.
struct Run {
  Fonts fonts = Fonts::load(root / "fonts");
  Platform platform = load_platform(root / "layouts/platforms/cpro.xml");
  Titles writer;
  CheckedSchool checked;
  Account account, teacher;
  std::vector<Sheet> sheets;
  Sheet to_stick, continuous, large;
  std::vector<StaffPage> pages;

  Run() {
    checked.roster.school.uai = "9990010G";
    Student& pupil = checked.roster.students.emplace_back();
    pupil.family_name = "MERLE", pupil.given_name = "Max", pupil.division = "6E a";
    Staff& staff = checked.roster.staff.emplace_back();
    staff.family_name = "PIC", staff.given_name = "Odile";
    account.login = "abcd3468", account.secret = "12032015";
    teacher.audience = Audience::staff, teacher.login = "o.pic";
    for (const char* division : {"6E a", "6E A"}) sheets.push_back(sheet(division));
    to_stick = sheet("à coller");
    continuous = sheet("à la suite");
    large = sheet("grands caractères");
    pages = plan_staff_pages(checked.roster, std::span(&teacher, 1), "fiches.pdf");
  }

  Sheet sheet(const std::string& division) const {
    Sheet s;
    s.division = division;
    s.accounts = {&account};
    s.records.resize(1);
    s.pdf = "PDF of " + division;
    return s;
  }

  DocumentInputs inputs() {
    return {.operation = "EVA6",
            .platform = platform,
            .url = "",
            .moment = {},
            .checked = checked,
            .writer = writer,
            .fonts = fonts,
            .sheets = sheets,
            .continuous = &continuous,
            .to_stick = &to_stick,
            .large = &large,
            .staff_pages = pages,
            .report = true};
  }
};

std::vector<std::string> names_of(const std::vector<NamedBytes>& files) {
  std::vector<std::string> names;
  for (const NamedBytes& file : files) names.push_back(file.name);
  return names;
}

}  // namespace

TEST_CASE("A document is called by operation and school; a report by the school alone; a sheet has its division") {
  CHECK(document_name(DocumentKind::student_zip, "EVA6", "9990010G") == "EVA6_9990010G_Passation_Elèves.zip");
  CHECK(document_name(DocumentKind::label_sheet, "EVA6", "9990010G", "6E 1") == "EVA6_9990010G_Etiquettes_6E 1.pdf");
  CHECK(document_name(DocumentKind::report, "", "9990010G") == "9990010G_Compte_rendu.pdf");
  CHECK(document_name(DocumentKind::report, "", "") == "Compte_rendu.pdf");
}

TEST_CASE("Every file that is written alone is known for the school's, whatever the operation") {
  for (const DocumentInfo& info : document_kinds()) {
    CAPTURE(info.key);
    const std::string name = document_name(info.kind, "EVA6", "9990010G", "6E 1");
    CHECK(document_called(name, "9990010G") == (info.packing == Packing::alone ? &info : nullptr));
    CHECK_FALSE(document_called(name, "9990011H"));
    CHECK_FALSE(document_called("x" + name + "x", "9990010G"));
  }
  CHECK_FALSE(document_called("9990010G_Comptes.csv", "9990010G"));  // of no operation: somebody else's
}

TEST_CASE("No two kinds of documents share a key or an ending") {
  std::set<std::string_view> keys, endings;
  for (const DocumentInfo& info : document_kinds()) {
    CHECK(keys.insert(info.key).second);
    CHECK(endings.insert(info.ending).second);
    CHECK(info_of(info.kind).key == info.key);
  }
}

TEST_CASE("A document is kept as long as the accounts, a report as long as the registry keeps its own") {
  CHECK(months_kept(info_of(DocumentKind::student_zip).retention, 36) == 36);
  CHECK(months_kept(info_of(DocumentKind::report).retention, 36) == report_months);
}

TEST_CASE("What is put into a zip is said by the table, and so is its order") {
  Run run;
  DocumentInputs inputs = run.inputs();
  const std::vector<NamedBytes> files = make_documents(Occasion::generate, inputs);
  const std::string begin = "EVA6_9990010G_";
  CHECK(names_of(files) == std::vector{begin + "Passation_Elèves.zip", begin + "Etiquettes_continues.pdf",
                                       begin + "Comptes.csv", begin + "Passation_Personnels.zip",
                                       std::string("9990010G_Compte_rendu.pdf")});
  CHECK(names_of(read_zip(files[0].bytes, {})) ==
        std::vector{begin + "Recapitulatif.pdf", begin + "Etiquettes_a_coller.pdf", begin + "Etiquettes_6E a.pdf",
                    begin + "Etiquettes_6E A_2.pdf", begin + "GrandsCaractères.pdf"});
  CHECK(names_of(read_zip(files[3].bytes, {})) ==
        std::vector{begin + "Recapitulatif_Personnels.pdf", std::string("fiches.pdf")});
  CHECK(run.sheets[1].file == begin + "Etiquettes_6E A_2.pdf");
  CHECK(run.pages[0].page == 1);
}

TEST_CASE("A run that prints nobody makes no file, and no empty zip") {
  Run run;
  DocumentInputs inputs = run.inputs();
  inputs.sheets = {}, inputs.continuous = nullptr, inputs.to_stick = inputs.large = nullptr, inputs.staff_pages = {},
  inputs.report = false;
  for (const Occasion occasion : {Occasion::generate, Occasion::reprint, Occasion::spare})
    CHECK(make_documents(occasion, inputs).empty());
}

TEST_CASE("Labels printed again and spares are their own occasions") {
  for (const auto& [occasion, names] :
       {std::pair{Occasion::reprint,
                  std::vector<std::string>{"EVA6_9990010G_Reimpression.pdf",
                                           "EVA6_9990010G_Reimpression_GrandsCaractères.pdf", "fiches.pdf"}},
        std::pair{Occasion::spare,
                  std::vector<std::string>{"EVA6_9990010G_Reserve.pdf", "EVA6_9990010G_Reserve.csv"}}}) {
    Run run;
    run.sheets.resize(1);
    DocumentInputs inputs = run.inputs();
    CHECK(names_of(make_documents(occasion, inputs)) == names);
  }
}
