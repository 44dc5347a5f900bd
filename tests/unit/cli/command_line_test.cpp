#include "cli/command_line.hpp"

#include <catch2/catch.hpp>

#include "action/accounts.hpp"
#include "action/add.hpp"
#include "action/backup.hpp"
#include "action/batch.hpp"
#include "action/calibrate.hpp"
#include "action/check.hpp"
#include "action/classes.hpp"
#include "action/disclose.hpp"
#include "action/doctor.hpp"
#include "action/forget.hpp"
#include "action/generate.hpp"
#include "action/give.hpp"
#include "action/handout.hpp"
#include "action/history.hpp"
#include "action/key.hpp"
#include "action/move.hpp"
#include "action/purge.hpp"
#include "action/remove.hpp"
#include "action/reset.hpp"
#include "action/restore.hpp"
#include "action/sheets.hpp"
#include "action/sync.hpp"
#include "action/validate.hpp"
#include "base/error.hpp"
#include "cli/label_options.hpp"
#include "cli/passphrase.hpp"
#include "cli/verbs.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

using Words = std::vector<std::string>;

Command parsed(const Words& arguments) {
  return parse_command_line(arguments);
}

Error problem(const Words& arguments) {
  try {
    parsed(arguments);
  } catch (const Error& e) {
    return e;
  }
  FAIL("no error");
  throw std::logic_error("unreachable");
}

}  // namespace

TEST_CASE("Without a word, or asked for help, the program explains itself") {
  for (const Words& arguments :
       {Words{}, Words{"--help"}, Words{"check", "--help"}, Words{"generate", "-h", "--lang", "en"}}) {
    const Command command = parsed(arguments);
    CHECK(command.text.find("passation") != std::string::npos);
  }
}

TEST_CASE("Help comes in the language asked for, with an example") {
  const std::string fr = parsed({"generate", "--help"}).text, en = parsed({"generate", "--help", "--lang", "en"}).text;
  CHECK(fr.find("Exemple\u00a0:") != std::string::npos);
  CHECK(en.find("Example:") != std::string::npos);
  CHECK(parsed({"--lang=en", "--help"}).text.find("Example:") != std::string::npos);
}

TEST_CASE("Each verb is recognised") {
  CHECK(parsed({"check", "a.xml"}).typed.run);
  CHECK(parsed({"generate", "--operation", "EVA6", "a.xml"}).typed.run);
  for (const char* verb : {"platforms", "stocks", "cards", "doctor", "history"}) CHECK(parsed({verb}).typed.run);
  CHECK(parsed({"--version"}).version);
  CHECK_FALSE(parsed({"--version"}).typed.run);
}

TEST_CASE("Every verb of the table has help, and takes its own example") {
  for (const Verb& verb : verbs()) {
    CAPTURE(verb.name);
    Words words;
    for (std::string_view name = verb.name; !name.empty();) {
      const std::size_t space = std::min(name.find(' '), name.size());
      words.emplace_back(name.substr(0, space));
      name.remove_prefix(std::min(space + 1, name.size()));
    }
    words.emplace_back("--help");
    CHECK(parsed(words).text.find(verb.help.fr.substr(0, 12)) != std::string::npos);
  }
}

TEST_CASE("What is not said has its default") {
  const Command command = parsed({"generate", "--operation", "EVA6", "a.xml"});
  const auto& [request, files] = command.request<WithFiles<GenerateRequest>>();
  CHECK(files.paths == Words{"a.xml"});
  CHECK(request.labels.operation == "EVA6");
  CHECK(request.labels.platforms.empty());
  CHECK(request.labels.stock.empty());  // the operation's last one
  CHECK(request.labels.card.empty());
  CHECK(request.labels.start == 1);
  CHECK(request.out == ".");
  CHECK(request.threads == 1);
  CHECK(request.engine == Engine::podofo);
  CHECK(request.recap_secrets);
  CHECK(command.typed.key.empty());
  CHECK_FALSE(command.typed.moment);
  CHECK(command.typed.form == ReportForm::text);
  CHECK(command.typed.lang == Lang::fr);
  CHECK_FALSE(command.typed.quiet);
}

TEST_CASE("What is said is taken") {
  const Command command = parsed({"generate",        "a.xml",
                                  "--operation",     "EVA6",
                                  "--platform",      "cpro",
                                  "--uai",           "9990010G",
                                  "--stock",         "L7163",
                                  "--start",         "5",
                                  "--card",          "label",
                                  "--url",           "cpro.fr",
                                  "--engine",        "haru",
                                  "--recap-secrets", "no",
                                  "--threads",       "2",
                                  "--key",           "k",
                                  "--out",           "sortie",
                                  "--report",        "json",
                                  "--quiet",         "b.csv",
                                  "--lang",          "en",
                                  "--date",          "2026-09-03T07:05"});
  const auto& [request, files] = command.request<WithFiles<GenerateRequest>>();
  CHECK(files.paths == Words{"a.xml", "b.csv"});
  CHECK(files.registry.uai == "9990010G");
  CHECK(request.labels.platforms == std::vector<std::string>{"cpro"});
  CHECK(request.labels.stock == "L7163");
  CHECK(request.labels.start == 5);
  CHECK(request.labels.url == "cpro.fr");
  CHECK(request.engine == Engine::haru);
  CHECK_FALSE(request.recap_secrets);
  CHECK(request.threads == 2);
  CHECK(request.out == "sortie");
  CHECK(command.typed.key == "k");
  CHECK(command.typed.moment == Moment{2026y / September / 3, 7, 5});
  CHECK(command.typed.form == ReportForm::json);
  CHECK(command.typed.lang == Lang::en);
  CHECK(command.typed.quiet);
}

TEST_CASE("An option that may be repeated takes one value each time, and leaves the files alone") {
  const Command command = parsed({"check", "--division", "6*", "--division", "5E 1", "--mef", "1001", "a.xml",
                                  "--column", "birth_date=Né le", "b.csv", "-"});
  const auto& [request, files] = command.request<WithFiles<CheckRequest>>();
  CHECK(request.labels.divisions == Words{"6*", "5E 1"});
  CHECK(request.labels.mefs == Words{"1001"});
  CHECK(request.import.columns == std::map<std::string, std::string>{{"birth_date", "Né le"}});
  CHECK(files.paths == Words{"a.xml", "b.csv", "-"});
}

TEST_CASE("A column's header may hold an equals sign") {
  CHECK(parsed({"check", "--column=sex=G=F", "a.csv"})
            .request<WithFiles<CheckRequest>>()
            .request.import.columns.at("sex") == "G=F");
}

TEST_CASE("Wrong usage names what is wrong, and where help is") {
  const auto named = [](const Words& arguments, std::string_view word) {
    const Error e = problem(arguments);
    CHECK_FALSE(e.hint().fr.empty());
    INFO(e.message().fr);
    CHECK(e.message().fr.find(word) != std::string::npos);
    CHECK(e.message().en.find(word) != std::string::npos);
  };
  named({"check", "--colour", "a.xml"}, "--colour");
  named({"paint", "a.xml"}, "paint");
  named({"generate", "a.xml"}, "--operation");
  named({"check", "--lang", "de", "a.xml"}, "--lang");
  named({"check", "--report", "xml", "a.xml"}, "--report");
  named({"check", "--start", "one", "a.xml"}, "--start");
  named({"check", "--platform"}, "--platform");
  named({"generate", "--operation", "EVA6", "--threads", "0", "a.xml"}, "--threads");
  named({"generate", "--operation", "EVA6", "--recap-secrets", "maybe", "a.xml"}, "--recap-secrets");
}

TEST_CASE("A verb or an option typed wrong is named, with what was probably meant") {
  const auto suggests = [](const Words& arguments, std::string_view word) {
    const std::string hint = problem(arguments).hint().fr;
    INFO(hint);
    CHECK(hint.find(word) != std::string::npos);
  };
  suggests({"genrate", "a.xml"}, "generate");
  suggests({"handuot", "--missing"}, "handout");
  suggests({"generate", "--opration", "EVA6", "a.xml"}, "--operation");
  suggests({"generate", "--operation", "EVA6", "--plateform=cpro", "a.xml"}, "--platform");
  suggests({"key", "exprt", "copie"}, "export");
  CHECK(problem({"paint", "a.xml"}).hint().fr.find("Peut-être") == std::string::npos);
  CHECK(problem({"generate", "--operation", "EVA6", "--by", "--opration"}).message().fr.find("--by") !=
        std::string::npos);
}

TEST_CASE("`help` is --help, of a verb too") {
  CHECK(parsed({"help"}).text == parsed({"--help"}).text);
  CHECK(parsed({"--lang", "en", "help"}).text == parsed({"--lang", "en", "--help"}).text);
  CHECK(parsed({"help", "generate"}).text == parsed({"generate", "--help"}).text);
  CHECK(parsed({"help", "key", "export"}).text == parsed({"key", "export", "--help"}).text);
}

TEST_CASE("The first free label is a number, or left to the registry") {
  CHECK(parsed({"generate", "--operation", "E", "--start", "7", "a"})
            .request<WithFiles<GenerateRequest>>()
            .request.labels.start == 7);
  CHECK(parsed({"generate", "--operation", "E", "--start", "auto", "a"})
            .request<WithFiles<GenerateRequest>>()
            .request.labels.start == std::nullopt);
  for (const char* start : {"", "7a", "Auto", "99999999999"})
    CHECK_THROWS_AS(parsed({"generate", "--operation", "E", "--start", start, "a"}), Error);
}

TEST_CASE("A date is DD/MM/YYYY or YYYY-MM-DD, with a time or without") {
  for (const char* bad : {"14/09/26", "31/02/2026", "2026-02-30", "2026-09-14T25:00", "tomorrow"})
    CHECK(problem({"check", "--date", bad, "a.xml"}).where() == "--date");
  CHECK(parsed({"check", "--date", "2026-09-14", "a.xml"}).typed.moment == Moment{2026y / September / 14, 0, 0});
  CHECK(parsed({"check", "--date", "14/09/2026", "a.xml"}).typed.moment == Moment{2026y / September / 14, 0, 0});
  CHECK(parsed({"check", "--date", "14/09/2026 08:30", "a.xml"}).typed.moment == Moment{2026y / September / 14, 8, 30});
}

TEST_CASE("A column option without a field or a header is an error") {
  for (const char* bad : {"birth_date", "=Né le", "birth_date="})
    CHECK(problem({"check", "--column", bad, "a.csv"}).where() == "--column");
}

TEST_CASE("Even a wrong command line tells the language and the form of the report") {
  CHECK(language_of({"check", "--colour", "--lang", "en"}) == Lang::en);
  CHECK(language_of({"check", "--lang=en"}) == Lang::en);
  CHECK(language_of({"check", "--lang", "en", "--lang", "fr"}) == Lang::fr);
  CHECK(language_of({"check"}) == Lang::fr);
  CHECK(wants_json({"check", "--colour", "--report", "json"}));
  CHECK(wants_json({"--report=json"}));
  CHECK_FALSE(wants_json({"check", "--report", "text"}));
  CHECK_FALSE(wants_json({"check", "--report"}));
}

TEST_CASE("sync: what is said is taken; a registry is the rule") {
  const Command command = parsed({"sync", "a.xml", "--registry", "r", "--partial", "--yes", "--dry-run", "--answer",
                                  "abc346=1", "--answer", "kyx347=new"});
  const auto& [request, files] = command.request<WithFiles<SyncRequest>>();
  CHECK(files.registry.file == "r");
  CHECK(request.import.partial);
  CHECK(request.import.yes);
  CHECK(request.dry_run);
  CHECK(request.import.answers == std::map<std::string, std::string>{{"abc346", "1"}, {"kyx347", "new"}});
  const auto without = [](const Words& words) {
    return parsed(words).request<WithFiles<GenerateRequest>>().files.no_registry;
  };
  CHECK_FALSE(without({"generate", "--operation", "EVA6", "a.xml"}));
  CHECK(without({"generate", "--operation", "EVA6", "--no-registry", "a.xml"}));
  for (const char* wrong : {"abc346", "=1", "abc346="}) CHECK_THROWS_AS(parsed({"sync", "--answer", wrong}), Error);
}

namespace {

/// What a verb asks of a registry.
template <typename Request>
Request asked(const Words& words) {
  return parsed(words).request<Request>();
}

}  // namespace

TEST_CASE("Each verb that asks a registry is recognised, with its options") {
  CHECK(asked<HistoryRequest>({"history"}).subject.empty());
  CHECK(asked<HistoryRequest>({"history", "2026-09-14"}).subject == "2026-09-14");
  asked<DoctorRequest>({"doctor"});
  CHECK(asked<WithPassphrase<BackupRequest>>({"backup", "copy", "--passphrase-file", "p"}).passphrase_file == "p");
  CHECK(asked<WithPassphrase<RestoreRequest>>({"restore", "copy"}).request.name == "copy");
  CHECK(asked<KeyCreateRequest>({"key", "create", "new"}).file == "new");
  CHECK(asked<KeyExportRequest>({"key", "export", "copy"}).file == "copy");
  CHECK(asked<KeyImportRequest>({"key", "import", "copy"}).file == "copy");
  CHECK_FALSE(asked<KeyRotateRequest>({"key", "rotate"}).yes);
  CHECK(asked<KeyRotateRequest>({"key", "rotate", "--yes"}).yes);
  CHECK(asked<DiscloseRequest>({"disclose", "PIE Jean", "--secrets"}).secrets);
  CHECK_FALSE(asked<DiscloseRequest>({"disclose", "PIE Jean"}).secrets);
  CHECK(asked<ForgetRequest>({"forget", "--yes", "PIE Jean"}).person == "PIE Jean");
  CHECK_FALSE(asked<ForgetRequest>({"forget", "PIE Jean"}).yes);
  CHECK(asked<PurgeRequest>({"purge", "--out", "documents", "--yes"}).out == "documents");
  asked<ClassesRequest>({"classes"});
  CHECK(asked<ValidateRequest>({"validate", "6E 1", "5*"}).divisions == Words{"6E 1", "5*"});
  CHECK(asked<ValidateRequest>({"validate", "--all"}).all);
  CHECK(asked<RemoveRequest>({"remove", "PIE Jean"}).person == "PIE Jean");
  CHECK(asked<MoveRequest>({"move", "PIE Jean", "--division", "6E 2"}).division == "6E 2");
  CHECK(asked<MoveRequest>({"move", "PIE Jean", "--as-imported"}).as_imported);
  CHECK(asked<GiveRequest>({"give", "abcd2345", "PIE Jean"}).login == "abcd2345");
  CHECK(asked<SheetsRequest>({"sheets", "2", "--next", "5"}).next_label == 5);
}

TEST_CASE("handout, reset, add: what is said is taken") {
  const auto handout = asked<HandoutRequest>({"handout", "--division", "6*", "--by", "M. PIC"});
  CHECK(handout.divisions == Words{"6*"});
  CHECK(handout.by == "M. PIC");
  CHECK(handout.platform.empty());
  CHECK(asked<HandoutRequest>({"handout", "--missing"}).missing);
  const auto reset = asked<ResetRequest>({"reset", "--division", "6*", "--random", "--platform", "cpro", "--yes"});
  CHECK(reset.whom.divisions == Words{"6*"});
  CHECK(reset.platform == "cpro");
  CHECK((reset.random && reset.yes && !reset.whom.all && !reset.whom.staff));
  CHECK(asked<ResetRequest>({"reset", "PIE Jean"}).whom.people == std::vector<std::string>{"PIE Jean"});
  CHECK((asked<ResetRequest>({"reset", "--all"}).whom.all && asked<ResetRequest>({"reset", "--staff"}).whom.staff));
  const auto added =
      asked<AddRequest>({"add", "--name", "PIE", "--given-name", "Jean", "--sex", "F", "--answer", "abc346=new"});
  CHECK(added.family_name == "PIE");
  CHECK(added.sex == Sex::female);
  CHECK(added.answers == std::map<std::string, std::string>{{"abc346", "new"}});
}

TEST_CASE("A verb without what it needs is wrong usage") {
  for (const Words& words : {Words{"disclose"}, Words{"forget", "--yes"}, Words{"key"}, Words{"backup"}})
    CHECK_THROWS_AS(parsed(words), Error);
}

TEST_CASE("Help begins with what September needs") {
  const std::string help = parsed({"--help"}).text;
  CHECK(help.find("\n  check ") < help.find("\n  generate "));
  CHECK(help.find("\n  generate ") < help.find("\n  handout "));
  for (const char* later : {"\n  reprint ", "\n  sync ", "\n  batch "})
    CHECK(help.find("\n  handout ") < help.find(later));
}

TEST_CASE("Help lists every verb, each in one group") {
  const std::string help = parsed({"--help"}).text;
  for (const char* verb : {"check", "sync", "handout", "history", "backup", "cards"}) {
    const std::string line = std::string("\n  ") + verb + " ";
    CHECK(help.find(line) != std::string::npos);
    CHECK(help.find(line) == help.rfind(line));
  }
}

TEST_CASE("Two numbers in millimetres are read with comma or point, and with what stands between them") {
  const auto offset = [](const std::string& typed) {
    return *parsed({"calibrate", "--printer", "Vie scolaire", "--offset", typed}).request<CalibrateRequest>().offset;
  };
  const LengthPair pair{Length::from_mm(0.8), Length::from_mm(-0.5)};
  for (const char* typed :
       {"0.8,-0.5", "0,8,-0,5", "0,8;-0,5", "0,8 ; -0,5", "0.8 -0.5", "+0.8,−0.5", ".8,-.5", "0,8,-.5"}) {
    CAPTURE(typed);
    CHECK(offset(typed) == pair);
  }
  CHECK(offset("-0.5,0.8") == LengthPair{pair.y, pair.x});  // no option, though it begins like one
  CHECK(offset("-1,-2") == LengthPair{Length::from_mm(-1), Length::from_mm(-2)});
  CHECK(offset("0,0") == LengthPair{});
}

TEST_CASE("What is no pair of numbers, or could be two, is refused") {
  for (const char* typed : {"0.8", "0,8,1", "a,b", "0.8,", ",1", "0.8mm,0", "1e1,0", "nan,0", "inf,0", "", "1;2;3",
                            "0x1,0", "1--2,0", "9999999,0"}) {
    CAPTURE(typed);
    for (const char* option : {"--offset", "--drift"}) {
      const Error error = problem({"calibrate", "--printer", "P", option, typed});
      CHECK(error.hint().en != "");
    }
  }
}

TEST_CASE("Labels are printed on a printer that is named") {
  CHECK(parsed({"generate", "--operation", "EVA6", "--printer", "Vie scolaire", "a.xml"})
            .request<WithFiles<GenerateRequest>>()
            .request.labels.printer == "Vie scolaire");
  CHECK(parsed({"generate", "--operation", "EVA6", "a.xml"})
            .request<WithFiles<GenerateRequest>>()
            .request.labels.printer.empty());
}
