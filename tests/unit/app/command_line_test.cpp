#include "app/command_line.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

using Words = std::vector<std::string>;

const Moment now_{2026y / September / 14, 8, 30};

Command parsed(const Words& arguments) {
  return parse_command_line(arguments, now_);
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
    CHECK(command.kind == Command::Kind::print);
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
  CHECK(parsed({"check", "a.xml"}).job.verb == Verb::check);
  CHECK(parsed({"generate", "--operation", "EVA6", "a.xml"}).job.verb == Verb::generate);
  CHECK(parsed({"check", "a.xml"}).kind == Command::Kind::job);
  CHECK(parsed({"platforms"}).kind == Command::Kind::platforms);
  CHECK(parsed({"stocks"}).kind == Command::Kind::stocks);
  CHECK(parsed({"cards"}).kind == Command::Kind::cards);
  CHECK(parsed({"--version"}).kind == Command::Kind::version);
}

TEST_CASE("What is not said has its default") {
  const Command command = parsed({"generate", "--operation", "EVA6", "a.xml"});
  const Job& job = command.job;
  CHECK(job.inputs == Words{"a.xml"});
  CHECK(job.operation == "EVA6");
  CHECK(job.platform.empty());
  CHECK(job.stock.empty());  // the operation's last one
  CHECK(job.card.empty());
  CHECK(job.start == 1);
  CHECK(job.out == ".");
  CHECK(job.key.empty());
  CHECK(job.threads == 1);
  CHECK(job.engine == Engine::podofo);
  CHECK(job.recap_secrets);
  CHECK(job.moment == now_);
  CHECK(command.form == ReportForm::text);
  CHECK(command.lang == Lang::fr);
  CHECK_FALSE(command.quiet);
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
  const Job& job = command.job;
  CHECK(job.inputs == Words{"a.xml", "b.csv"});
  CHECK(job.platform == "cpro");
  CHECK(job.uai == "9990010G");
  CHECK(job.stock == "L7163");
  CHECK(job.start == 5);
  CHECK(job.url == "cpro.fr");
  CHECK(job.engine == Engine::haru);
  CHECK_FALSE(job.recap_secrets);
  CHECK(job.threads == 2);
  CHECK(job.key == "k");
  CHECK(job.out == "sortie");
  CHECK(job.moment == Moment{2026y / September / 3, 7, 5});
  CHECK(command.form == ReportForm::json);
  CHECK(command.lang == Lang::en);
  CHECK(command.quiet);
}

TEST_CASE("An option that may be repeated takes one value each time, and leaves the files alone") {
  const Command command = parsed({"check", "--division", "6*", "--division", "5E 1", "--mef", "1001", "a.xml",
                                  "--column", "birth_date=Né le", "b.csv", "-"});
  CHECK(command.job.divisions == Words{"6*", "5E 1"});
  CHECK(command.job.mefs == Words{"1001"});
  CHECK(command.job.columns == std::map<std::string, std::string>{{"birth_date", "Né le"}});
  CHECK(command.job.inputs == Words{"a.xml", "b.csv", "-"});
}

TEST_CASE("A column's header may hold an equals sign") {
  CHECK(parsed({"check", "--column=sex=G=F", "a.csv"}).job.columns.at("sex") == "G=F");
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
  CHECK(parsed({"generate", "--operation", "E", "--start", "7", "a"}).job.start == 7);
  CHECK(parsed({"generate", "--operation", "E", "--start", "auto", "a"}).job.start == std::nullopt);
  for (const char* start : {"", "7a", "Auto", "99999999999"})
    CHECK_THROWS_AS(parsed({"generate", "--operation", "E", "--start", start, "a"}), Error);
}

TEST_CASE("A date is DD/MM/YYYY or YYYY-MM-DD, with a time or without") {
  for (const char* bad : {"14/09/26", "31/02/2026", "2026-02-30", "2026-09-14T25:00", "tomorrow"})
    CHECK(problem({"check", "--date", bad, "a.xml"}).where() == "--date");
  CHECK(parsed({"check", "--date", "2026-09-14", "a.xml"}).job.moment == Moment{2026y / September / 14, 0, 0});
  CHECK(parsed({"check", "--date", "14/09/2026", "a.xml"}).job.moment == Moment{2026y / September / 14, 0, 0});
  CHECK(parsed({"check", "--date", "14/09/2026 08:30", "a.xml"}).job.moment == Moment{2026y / September / 14, 8, 30});
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
  const Job job = parsed({"sync", "a.xml", "--registry", "r", "--partial", "--yes", "--dry-run", "--answer", "abc346=1",
                          "--answer", "kyx347=new"})
                      .job;
  CHECK(job.verb == Verb::sync);
  CHECK(job.registry == "r");
  CHECK(job.partial);
  CHECK(job.yes);
  CHECK(job.dry_run);
  CHECK(job.answers == std::map<std::string, std::string>{{"abc346", "1"}, {"kyx347", "new"}});
  CHECK(parsed({"generate", "--operation", "EVA6", "a.xml"}).job.with_registry);
  CHECK_FALSE(parsed({"generate", "--operation", "EVA6", "--no-registry", "a.xml"}).job.with_registry);
  for (const char* wrong : {"abc346", "=1", "abc346="}) CHECK_THROWS_AS(parsed({"sync", "--answer", wrong}), Error);
}

namespace {

/// The options of a verb that asks a registry; the test fails where it is another verb.
template <typename Options>
Options asked(const Words& words) {
  const Command command = parsed(words);
  CHECK(command.kind == Command::Kind::registry);
  REQUIRE(std::holds_alternative<Options>(command.registry_job.verb));
  return std::get<Options>(command.registry_job.verb);
}

}  // namespace

TEST_CASE("Each verb that asks a registry is recognised, with its options") {
  CHECK(asked<HistoryOptions>({"history"}).subject.empty());
  CHECK(asked<HistoryOptions>({"history", "2026-09-14"}).subject == "2026-09-14");
  asked<DoctorOptions>({"doctor"});
  CHECK(asked<BackupOptions>({"backup", "copy", "--passphrase-file", "p"}).passphrase_file == "p");
  CHECK(asked<RestoreOptions>({"restore", "copy"}).file == "copy");
  CHECK(asked<KeyCreateOptions>({"key", "create", "new"}).file == "new");
  CHECK(asked<KeyExportOptions>({"key", "export", "copy"}).file == "copy");
  CHECK(asked<KeyImportOptions>({"key", "import", "copy"}).file == "copy");
  CHECK_FALSE(asked<KeyRotateOptions>({"key", "rotate"}).yes);
  CHECK(asked<KeyRotateOptions>({"key", "rotate", "--yes"}).yes);
  CHECK(asked<DiscloseOptions>({"disclose", "PIE Jean", "--secrets"}).secrets);
  CHECK_FALSE(asked<DiscloseOptions>({"disclose", "PIE Jean"}).secrets);
  CHECK(asked<ForgetOptions>({"forget", "--yes", "PIE Jean"}).person == "PIE Jean");
  CHECK_FALSE(asked<ForgetOptions>({"forget", "PIE Jean"}).yes);
  CHECK(asked<PurgeOptions>({"purge", "--out", "documents", "--yes"}).out == "documents");
  asked<ClassesOptions>({"classes"});
  CHECK(asked<ValidateOptions>({"validate", "6E 1", "5*"}).divisions == Words{"6E 1", "5*"});
  CHECK(asked<ValidateOptions>({"validate", "--all"}).all);
  CHECK(asked<RemoveOptions>({"remove", "PIE Jean"}).person == "PIE Jean");
  CHECK(asked<MoveOptions>({"move", "PIE Jean", "--division", "6E 2"}).division == "6E 2");
  CHECK(asked<MoveOptions>({"move", "PIE Jean", "--as-imported"}).as_imported);
  CHECK(asked<GiveOptions>({"give", "abcd2345", "PIE Jean"}).login == "abcd2345");
  CHECK(asked<SheetsOptions>({"sheets", "2", "--next", "5"}).next_label == 5);
}

TEST_CASE("What a verb that asks a registry shares with the others is kept beside its options") {
  const RegistryJob job =
      parsed({"handout", "--uai", "9990010G", "--key", "k", "--registry", "r", "--date", "2026-09-14T08:30"})
          .registry_job;
  CHECK(job.uai == "9990010G");
  CHECK(job.key == "k");
  CHECK(job.registry == "r");
  CHECK(job.moment == *parse_moment("2026-09-14T08:30"));
}

TEST_CASE("handout, reset, add: what is said is taken") {
  const auto handout = asked<HandoutOptions>({"handout", "--division", "6*", "--by", "M. PIC"});
  CHECK(handout.divisions == Words{"6*"});
  CHECK(handout.by == "M. PIC");
  CHECK(handout.platform.empty());
  CHECK(asked<HandoutOptions>({"handout", "--missing"}).missing);
  const auto reset = asked<ResetOptions>({"reset", "--division", "6*", "--random", "--platform", "cpro", "--yes"});
  CHECK(reset.divisions == Words{"6*"});
  CHECK(reset.platform == "cpro");
  CHECK((reset.random && reset.yes && !reset.all && !reset.staff));
  CHECK(asked<ResetOptions>({"reset", "PIE Jean"}).person == "PIE Jean");
  CHECK((asked<ResetOptions>({"reset", "--all"}).all && asked<ResetOptions>({"reset", "--staff"}).staff));
  const auto added = asked<AddOptions>({"add", "--name", "PIE", "--given-name", "Jean", "--answer", "abc346=new"});
  CHECK(added.family_name == "PIE");
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
