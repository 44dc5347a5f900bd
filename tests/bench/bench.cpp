// One measurement per process; run.sh calls it again and again and makes the table.

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <pugixml.hpp>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "action/batch.hpp"
#include "action/catalog.hpp"
#include "action/generate.hpp"
#include "action/selection.hpp"
#include "base/file.hpp"
#include "base/memory.hpp"
#include "cairo_writer.hpp"
#include "document/sheets.hpp"
#include "files.hpp"
#include "limit_writer.hpp"
#include "read/reader.hpp"
#include "roster/check.hpp"
#include "schools.hpp"

namespace {

using namespace passation;
namespace fs = std::filesystem;

constexpr Moment moment{{std::chrono::year(2026), std::chrono::September, std::chrono::day(3)}, 8, 30};
constexpr const char* operation = "EVA6";

// --- Measuring -------------------------------------------------------------------------------------------------------

double seconds(clockid_t clock) {
  timespec t{};
  clock_gettime(clock, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

/// What a stage did and what it took.
struct Measure {
  std::size_t labels = 0, files = 0, bytes = 0;
  double cpu = 0, wall = 0;  ///< s; CPU of all threads, in user and system mode
  long peak_kb = 0;
};

template <typename Work>
void time(Measure& measure, const Work& work) {
  const double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID), wall = seconds(CLOCK_MONOTONIC);
  work();
  measure.cpu += seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  measure.wall += seconds(CLOCK_MONOTONIC) - wall;
}

long peak_kb(int who) {
  rusage usage{};
  getrusage(who, &usage);
  return usage.ru_maxrss;
}

void print(const std::string& stage, const Measure& m) {
  fmt::print("{}\t{}\t{}\t{}\t{:.6f}\t{:.6f}\t{}\n", stage, m.labels, m.files, m.bytes, m.cpu, m.wall, m.peak_kb);
}

/// Every stage writes its PDFs like this.
void write_pdf(const fs::path& folder, std::string_view bytes, Measure& measure) {
  const fs::path path = folder / fmt::format("{:04}.pdf", measure.files++);
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0 || write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) || close(file) != 0)
    throw std::runtime_error("not written: " + path.string());
  measure.bytes += bytes.size();
}

// --- Schools ready to be drawn ---------------------------------------------------------------------------------------

struct School {
  Roster roster;
  std::vector<Account> accounts;
  std::vector<Sheet> sheets;
};

/// What generate() does before it makes the sheets.
School read_school(const std::string& path, const Catalog& catalog) {
  Reading reading = read_all({{path, read_file(path)}}, {moment.date, {}});
  check(reading.roster, moment.date, reading.report);
  School school;
  school.roster = std::move(reading.roster);
  school.accounts = make_student_accounts(school.roster, catalog.platform("asp"), Key{}, moment.date, reading.report);
  school.sheets = select({}, moment.date, school.roster, school.accounts).sheets;
  return school;
}

LabelTexts label_texts(const School& school) {
  return {operation, school.roster.school.uai, "", false};
}

struct Designs {
  Stock stock;
  Card card;
};

std::vector<School> read_schools(std::span<const std::string> paths, const Catalog& catalog) {
  std::vector<School> schools;
  for (const std::string& path : paths) schools.push_back(read_school(path, catalog));
  return schools;
}

/// The documents that make_sheets() draws, in its order.
std::vector<Document> place_all(std::span<const std::string> paths, const Catalog& catalog, const Designs& designs) {
  std::vector<Document> documents;
  for (const std::string& path : paths) {
    School school = read_school(path, catalog);
    const LabelTexts texts = label_texts(school);
    make_sheets(school.sheets, school.roster,
                {designs.card, designs.card, designs.stock, catalog.fonts(), texts, Engine::podofo}, 1, false);
    for (const Sheet& sheet : school.sheets) {
      const SheetText text{fmt::format("Étiquettes {} – {}", operation, sheet.division),
                           fmt::format("{} · {} · {}", operation, sheet.division, texts.school), sheet.mark};
      documents.push_back(
          place(sheet.records, designs.card, designs.stock, sheet.start, text, catalog.fonts()).document);
    }
  }
  return documents;
}

std::size_t count_labels(const std::vector<Document>& documents) {
  std::size_t labels = 0;
  for (const Document& document : documents)
    labels += static_cast<std::size_t>(std::count_if(document.elements.begin(), document.elements.end(),
                                                     [](const Element& e) { return e.role == Role::section; }));
  return labels;
}

// --- Stages ----------------------------------------------------------------------------------------------------------

/// The product from rosters to PDFs: records, places, drawing.
Measure measure_documents(const fs::path& out, std::span<const std::string> paths, int threads, const Catalog& catalog,
                          const Designs& designs) {
  std::vector<School> schools = read_schools(paths, catalog);
  Measure measure;
  time(measure, [&] {
    for (School& school : schools) {
      make_sheets(school.sheets, school.roster,
                  {designs.card, designs.card, designs.stock, catalog.fonts(), label_texts(school), Engine::podofo},
                  threads, true);
      for (const Sheet& sheet : school.sheets) {
        measure.labels += sheet.records.size();
        write_pdf(out, sheet.pdf, measure);
      }
      school.sheets.clear();
    }
  });
  return measure;
}

/// Drawing alone, by the limit writer; its faces are cut in the time that is taken.
Measure measure_limit(const fs::path& out, const std::vector<Document>& documents, const Catalog& catalog) {
  Measure measure{.labels = count_labels(documents)};
  time(measure, [&] {
    bench::LimitWriter writer(catalog.fonts(), documents);
    std::string pdf;
    for (const Document& document : documents) {
      writer.draw(document, pdf);
      write_pdf(out, pdf, measure);
    }
  });
  return measure;
}

/// Drawing alone, by cairo; its faces are opened before.
Measure measure_cairo(const fs::path& out, const std::vector<Document>& documents, const Catalog& catalog) {
  Measure measure{.labels = count_labels(documents)};
  bench::CairoWriter writer(catalog.fonts());
  std::string pdf;
  time(measure, [&] {
    for (const Document& document : documents) {
      writer.draw(document, pdf);
      write_pdf(out, pdf, measure);
    }
  });
  return measure;
}

/// The whole job for each of the files; with a registry, one for each.
Measure measure_job(const fs::path& out, std::span<const std::string> paths, int threads, bool with_registry) {
  Measure measure;
  time(measure, [&] {
    const Catalog catalog(find_data_folder());
    const Environment environment{.catalog = catalog, .key = "key", .registries = out, .moment = moment};
    for (const std::string& path : paths) {
      GenerateRequest request;
      request.import.inputs = read_inputs({path});
      request.import.with_registry = with_registry;
      if (with_registry) request.import.registry = out / (fs::path(path).stem().string() + ".sqlite");
      request.labels.operation = operation;
      request.out = out;
      request.threads = threads;
      const GenerateResult result = generate(std::move(request), environment);
      if (result.error) throw *result.error;
      for (const DivisionOutcome& d : result.checked.divisions) measure.labels += d.printed;
      measure.files += result.files.size();
      for (const WrittenFile& file : result.files) measure.bytes += fs::file_size(file.path);
    }
  });
  return measure;
}

/// All schools of a manifest.
Measure measure_batch(const fs::path& out, const fs::path& manifest, int threads, bool with_registries) {
  Measure measure;
  time(measure, [&] {
    const Catalog catalog(find_data_folder());
    const Environment environment{.catalog = catalog, .registries = out, .moment = moment};
    const BatchRequest request{.manifest = manifest,
                               .key = "key",
                               .out = out,
                               .shard = {},
                               .confirmed = {},
                               .jobs = threads,
                               .with_registries = with_registries,
                               .version = "bench"};
    for (const SchoolResult& school : batch(request, environment).schools) {
      if (school.status == 2) throw std::runtime_error(school.error);
      measure.labels += school.printed;
      ++measure.files;
    }
  });
  return measure;
}

/// Another program, from its start to its end.
Measure measure_process(char** command) {
  Measure measure;
  const double wall = seconds(CLOCK_MONOTONIC);
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    execvp(command[0], command);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  measure.wall = seconds(CLOCK_MONOTONIC) - wall;
  const auto in_seconds = [](timeval t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  measure.cpu = in_seconds(usage.ru_utime) + in_seconds(usage.ru_stime);
  measure.peak_kb = usage.ru_maxrss;
  if (!WIFEXITED(status) || (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != 3))
    throw std::runtime_error(std::string("failed: ") + command[0]);
  return measure;
}

// --- Readers ---------------------------------------------------------------------------------------------------------

/// From the bytes of a file to its roster.
Measure measure_read(const std::string& path) {
  std::vector<Input> inputs = {{path, read_file(path)}};
  Measure measure{.files = 1, .bytes = inputs[0].bytes.size()};
  time(measure, [&] { measure.labels = read_all(std::move(inputs), {moment.date, {}}).roster.students.size(); });
  return measure;
}

/// Bare pugixml on the same bytes, which it takes for UTF-8.
Measure measure_pugixml(const std::string& path) {
  const std::string bytes = read_file(path);
  Measure measure{.files = 1, .bytes = bytes.size()};
  time(measure, [&] {
    pugi::xml_document document;
    if (!document.load_buffer(bytes.data(), bytes.size())) throw std::runtime_error("pugixml: " + path);
  });
  return measure;
}

// --- Files for the others --------------------------------------------------------------------------------------------

void write_file(const fs::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

void write_schools(const fs::path& folder) {
  for (const bench::SchoolPlan& plan : bench::many_schools())
    write_file(folder / fmt::format("many-{:02}.xml", plan.number), bench::siecle_xml(plan));
  write_file(folder / "one.xml", bench::siecle_xml(bench::one_school()));
}

void write_files(const fs::path& folder, const std::map<std::string, std::string>& files) {
  for (const auto& [name, bytes] : files) {
    fs::create_directories((folder / name).parent_path());
    write_file(folder / name, bytes);
  }
}

/// What readers, registry and batch are measured on.
void write_other_files(const fs::path& folder) {
  write_files(folder, {{"siecle-5.xml", bench::siecle_xml_of_size(5'000'000)},
                       {"siecle-50.xml", bench::siecle_xml_of_size(50'000'000)},
                       {"table.tsv", bench::pupil_table(10'000)}});
  write_files(folder / "workbook", bench::pupil_workbook(10'000));
  write_files(folder / "school", bench::large_school(2'000, 3'500, 150));
  write_files(folder / "changing", bench::changing_school());
  for (const int schools : {200, 1'000}) write_files(folder / fmt::format("batch-{}", schools), bench::batch(schools));
}

/// The faces as the peers get them: cut to the fixed repertoire, without hints. Uncut ones cost them more.
void write_faces(const fs::path& folder) {
  const Fonts fonts = Fonts::load(find_data_folder() / "fonts");
  for (std::size_t face = 0; face < face_count; ++face)
    write_file(folder / fmt::format("{}.ttf", face), fonts[static_cast<Face>(face)].subset(fixed_repertoire()).ttf);
}

/// Lines of fields with tabs between them: N labels; D title; P width height; T x y face size groups text; L x1 y1 x2
/// y2 width gray dashed; B x y width height fill line-width. In pt, from the top left corner.
void write_placed(const fs::path& path, const std::vector<Document>& documents) {
  std::string out;
  const auto add = [&](const char* format, const auto&... values) {
    fmt::format_to(std::back_inserter(out), fmt::runtime(format), values...);
  };
  add("N\t{}\n", count_labels(documents));
  for (const Document& document : documents) {
    add("D\t{}\n", document.title);
    for (const Page& page : document.pages) {
      add("P\t{}\t{}\n", page.width.pt(), page.height.pt());
      for (const Box& b : page.boxes)
        add("B\t{}\t{}\t{}\t{}\t{}\t{}\n", b.x.pt(), b.y.pt(), b.width.pt(), b.height.pt(), b.fill, b.line_width);
      for (const Line& l : page.lines)
        add("L\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", l.x1.pt(), l.y1.pt(), l.x2.pt(), l.y2.pt(), l.width, l.gray,
            l.dashed ? 1 : 0);
      for (const Block& block : page.blocks)
        for (const Text& t : block.texts)
          add("T\t{}\t{}\t{}\t{}\t{}\t{}\n", t.x.pt(), t.baseline.pt(), static_cast<int>(t.face), t.size,
              fmt::join(t.groups, "+"), t.text);
    }
  }
  write_file(path, out);
}

// --- Command line ----------------------------------------------------------------------------------------------------

constexpr const char* usage =
    "passation_bench schools FOLDER                   writes the invented schools\n"
    "passation_bench files FOLDER                     writes what readers, registry and batch are measured on\n"
    "passation_bench read|pugixml FILE                measures a reader, or bare pugixml\n"
    "passation_bench faces FOLDER                     writes the faces, cut\n"
    "passation_bench placed FILE XML...               writes the placed sheets as text\n"
    "passation_bench documents|limit|cairo OUT XML... measures one of the three; PDFs go into the folder OUT\n"
    "passation_bench job|registry|again OUT XML...    measures the whole job: without a registry, with new ones, once "
    "more\n"
    "passation_bench batch|batch-registry OUT MANIFEST   measures a batch, without and with registries\n"
    "passation_bench process COMMAND...               measures another program\n"
    "Prints: stage, labels, files, bytes, CPU s, wall s, peak kB. THREADS in the environment: 1 or more.\n"
    "The whole job and a batch make a file \"key\" in the current folder.\n";

int measure(const std::string& stage, const fs::path& out, const std::vector<std::string>& paths) {
  const char* wanted_threads = std::getenv("THREADS");
  const int threads = wanted_threads ? std::atoi(wanted_threads) : 1;
  Measure measure;
  if (stage == "again") measure_job(out, paths, threads, true);  // what is known before the clock starts
  if (stage == "job" || stage == "registry" || stage == "again") {
    measure = measure_job(out, paths, threads, stage != "job");
  } else if (stage.starts_with("batch")) {
    measure = measure_batch(out, paths.at(0), threads, stage == "batch-registry");
  } else {
    const Catalog catalog(find_data_folder());
    const Designs designs{catalog.stock("avery-7160"), catalog.card("label")};
    if (stage == "placed") return write_placed(out, place_all(paths, catalog, designs)), 0;
    if (stage == "documents") measure = measure_documents(out, paths, threads, catalog, designs);
    if (stage == "limit") measure = measure_limit(out, place_all(paths, catalog, designs), catalog);
    if (stage == "cairo") measure = measure_cairo(out, place_all(paths, catalog, designs), catalog);
  }
  measure.peak_kb = peak_kb(RUSAGE_SELF);
  print(stage, measure);
  return 0;
}

}  // namespace

int main(int argc, char** argv) try {
  keep_freed_memory();  // as a batch does; here for all stages
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) return std::fputs(usage, stderr), 2;
  if (arguments[0] == "schools") return write_schools(arguments[1]), 0;
  if (arguments[0] == "files") return write_other_files(arguments[1]), 0;
  if (arguments[0] == "read" || arguments[0] == "pugixml") {
    Measure measure = arguments[0] == "read" ? measure_read(arguments[1]) : measure_pugixml(arguments[1]);
    measure.peak_kb = peak_kb(RUSAGE_SELF);
    return print(arguments[0], measure), 0;
  }
  if (arguments[0] == "faces") return write_faces(arguments[1]), 0;
  if (arguments[0] == "process") return print("process", measure_process(argv + 2)), 0;
  return measure(arguments[0], arguments[1], {arguments.begin() + 2, arguments.end()});
} catch (const std::exception& error) {
  fmt::print(stderr, "{}\n", error.what());
  return 1;
}
