#include "cli/verb_pages.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "cli/verbs.hpp"

using namespace passation;

namespace {

using Takes = OptionPage::Value;

const VerbPage& page(const std::vector<VerbPage>& pages, const std::string& name) {
  return *std::find_if(pages.begin(), pages.end(), [&](const VerbPage& p) { return p.name == name; });
}

const OptionPage& option(const VerbPage& verb, const std::string& name) {
  return *std::find_if(verb.options.begin(), verb.options.end(), [&](const OptionPage& o) { return o.name == name; });
}

const std::vector<VerbPage> two{{"paint",
                                 "Verbs",
                                 "Paint it",
                                 "passation paint",
                                 {{"--colour", false, Takes::choice, "", {"red", "blue"}, "Which"},
                                  {"--out", false, Takes::folder, "FOLDER", {}, "It's where"},
                                  {"--dry", false, Takes::none, "", {}, "Not at all"}}},
                                {"key", "Verbs", "Keys", "", {}, true},
                                {"key make", "", "Make one", "", {{"FILE", true, Takes::text, "", {}, "Where"}}}};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("Every verb of the table has a page, with what its options take") {
  const std::vector<VerbPage> pages = verb_pages(Lang::fr);
  CHECK(pages.size() == verbs().size());
  const VerbPage& generate = page(pages, "generate");
  CHECK(option(generate, "--engine").choices == std::vector<std::string>{"podofo", "haru"});
  CHECK(option(generate, "--out").value == Takes::folder);
  CHECK(option(generate, "--key").value == Takes::file);
  CHECK(option(generate, "--partial").value == Takes::none);
  CHECK(option(generate, "--stock").value_name == "PLANCHE");
  CHECK(page(pages, "key").groups_others);
  CHECK_FALSE(page(pages, "key export").options.empty());
}

TEST_CASE("bash: verbs first, then the options of the verb and the words of a choice") {
  const std::string script = bash_completion(two);
  CHECK(has(script, "compgen -W 'paint key' --"));
  CHECK(has(script, "--colour) COMPREPLY=($(compgen -W 'red blue' -- \"$word\"))"));
  CHECK(has(script, "--out) COMPREPLY=($(compgen -d -- \"$word\"))"));
  CHECK(has(script, "words='--colour --out --dry'"));
  CHECK(has(script, "'key make')"));
}

TEST_CASE("zsh and fish: a quote in a help text ends no string") {
  CHECK(has(zsh_completion(two), "'--out[It'\\''s where]:FOLDER:_files -/'"));
  CHECK(has(zsh_completion(two), "'--dry[Not at all]'"));
  CHECK(has(fish_completion(two), "-l out -d 'It'\\''s where' -x -a '(__fish_complete_directories)'"));
  CHECK(has(fish_completion(two), "__fish_seen_subcommand_from key; and __fish_seen_subcommand_from make") == false);
  CHECK(has(fish_completion(two), "-n '__fish_seen_subcommand_from key' -a 'make' -d 'Make one'"));
}

TEST_CASE("man: each group once, each verb with its options") {
  const std::string manual = manual_page(two, "paints", "1.0", Lang::en);
  CHECK(has(manual, ".SH Verbs\n.SS paint\nPaint it\n"));
  CHECK(has(manual, "\\fB\\-\\-colour\\fR {red,blue}\nWhich\n"));
  CHECK(manual.find(".SH Verbs") == manual.rfind(".SH Verbs"));
  CHECK(has(manual, ".SS key make\n"));
}
