// No page speaks of the command line. What pages are given was written for both.

#include "web/advice.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "cli/verbs.hpp"
#include "roster/rule.hpp"

using namespace passation;
namespace fs = std::filesystem;

namespace {

/// Texts of a source file; literals side by side are one. Their escapes stay, but for the no-break space.
std::vector<std::string> texts_of(const fs::path& file) {
  std::vector<std::string> texts;
  const std::string source = read_file(file);
  std::size_t end = std::string::npos;  // of the literal before
  for (std::size_t at = source.find('"'); at != std::string::npos; at = source.find('"', at)) {
    const bool goes_on =
        end != std::string::npos && source.substr(end, at - end).find_first_not_of(" \n") == std::string::npos;
    if (!goes_on) texts.emplace_back();
    for (++at; source.at(at) != '"'; ++at) {
      if (source[at] == '\\' && source.substr(at, 6) == "\\u00a0")
        texts.back() += "\u00a0", at += 5;
      else if (source[at] == '\\' && source[at + 1] == 'n')
        texts.back() += "\n", ++at;
      else
        texts.back() += source[at] == '\\' ? source[++at] : source[at];
    }
    end = ++at;
  }
  return texts;
}

/// Words of somebody in front of a terminal. SIECLE, too, has « options »: of pupils, which families of rules name.
bool speaks_to_a_terminal(const std::string& text, bool of_families) {
  static const std::regex words("(^|[^a-z])(commande|command|terminal|argument)s?([^a-z]|$)", std::regex::icase);
  static const std::regex option("(^|[^a-z])options?([^a-z]|$)", std::regex::icase);
  return std::regex_search(text, words) || (!of_families && std::regex_search(text, option));
}

/// What the command line alone understands, found in another way than by the room itself.
bool is_for_a_terminal(const std::string& text) {
  for (const Verb& verb : verbs())
    if (std::regex_search(text, std::regex("passation " + std::string(verb.name) + "\\b"))) return true;
  return text.find("--") != std::string::npos;
}

}  // namespace

TEST_CASE("the verbs are those of the command line") {
  std::set<std::string> known{"help"}, listed;
  for (const Verb& verb : verbs()) known.insert(std::string(verb.name).substr(0, std::string(verb.name).find(' ')));
  for (const std::string_view verb : command_verbs()) listed.emplace(verb);
  CHECK(listed == known);
}

TEST_CASE("sentences that speak of commands are cut, the others stay") {
  CHECK(without_commands("Vérifier l’export. Si c’est bien lui : --uai 9990001X") == "Vérifier l’export.");
  CHECK(without_commands("Le réimprimer : passation reprint") == "");
  CHECK(without_commands("Corriger les rejets ; vérifier --division et --mef.") == "Corriger les rejets.");
  CHECK(without_commands("Corriger les rejets\u00a0; vérifier --mef.") == "Corriger les rejets.");
  CHECK(without_commands("Relancer sans --answer ; vérifier la liste.") == "vérifier la liste.");
  CHECK(without_commands("Rouvrir passation depuis le menu.") == "Rouvrir passation depuis le menu.");
  CHECK(without_commands("Lequel ?") == "Lequel ?");
  CHECK(without_commands("") == "");
}

TEST_CASE("an option that only says how is cut alone") {
  CHECK(without_commands("Choisir une planche plus grande (--stock).") == "Choisir une planche plus grande.");
  CHECK(without_commands("Restaurer la clé (passation restore, passation key import).") == "Restaurer la clé.");
  CHECK(without_commands("Donner l’adresse avec --url.") == "Donner l’adresse.");
  CHECK(without_commands("Vérifier l’horloge, ou --date ; ajouter --yes") == "Vérifier l’horloge.");
  CHECK(without_commands("Give the UAI (--uai) or the file (--registry).") == "Give the UAI or the file.");
  CHECK(without_commands("La liste (voir la page 2) est vide.") == "La liste (voir la page 2) est vide.");
  CHECK(without_commands("Une parenthèse (qui reste ouverte.") == "Une parenthèse (qui reste ouverte.");
}

TEST_CASE("a word that only begins like a verb is none") {
  CHECK(speaks_of_commands("passation check dossier"));
  CHECK(speaks_of_commands("« passation backup »"));
  CHECK(!speaks_of_commands("passation checks"));
  CHECK(!speaks_of_commands("passation est en cours"));
  CHECK(!speaks_of_commands("trait-d’union - ici – là"));
}

TEST_CASE("an option is named whole") {
  CHECK(names_option("si ces départs sont réels : --yes", "--yes"));
  CHECK(names_option("ajouter --yes, puis relancer", "--yes"));
  CHECK(!names_option("ajouter --yes-to-all", "--yes"));
  CHECK(!names_option("", "--yes"));
}

TEST_CASE("whatever a room says, a page says it without the command line") {
  std::size_t texts = 0, cut = 0;
  for (const char* room :
       {"account", "action", "base", "document", "layout", "ledger", "read", "report", "roster", "web", "write"})
    for (const char* name : {"phrases.hpp", "rule.hpp", "family.hpp"}) {
      const fs::path file = fs::path(PASSATION_SOURCE_DIR) / "src" / room / name;
      if (!fs::exists(file)) continue;
      for (const std::string& text : texts_of(file)) {
        INFO(file << ": " << text);
        const std::string shown = without_commands(text);
        CHECK(!is_for_a_terminal(shown));
        CHECK(!speaks_to_a_terminal(shown, std::string_view(name) == "family.hpp"));
        CHECK(shown.find("(,") == std::string::npos);
        CHECK(shown.find(" .") == std::string::npos);
        ++texts, cut += is_for_a_terminal(text);
      }
    }
  CHECK(texts > 1500);  // the literals were found
  CHECK(cut > 100);
}

TEST_CASE("what is wrong with a file is said whole on a page") {
  for (const Rule& rule : rules) {
    INFO(rule.code);
    CHECK(!speaks_of_commands(rule.text.fr));
    CHECK(!speaks_of_commands(rule.text.en));
  }
}

TEST_CASE("our own phrases need no cutting") {
  for (const std::string& text : texts_of(fs::path(PASSATION_SOURCE_DIR) / "src/web/phrases.hpp")) {
    INFO(text);
    CHECK(!is_for_a_terminal(text));
    CHECK(!speaks_to_a_terminal(text, false));
  }
}
