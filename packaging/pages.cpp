// Writes what is installed beside the program: completion for three shells, and the manual page in two languages.
//   passation_pages FOLDER VERSION

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "cli/help_phrases.hpp"
#include "cli/verb_pages.hpp"

using namespace passation;

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::filesystem::path folder = argv[1];
  const auto write = [&](const char* name, const std::string& text) {
    const std::filesystem::path file = folder / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  };
  const std::vector<VerbPage> french = verb_pages(Lang::fr), english = verb_pages(Lang::en);
  write("bash-completion/completions/passation", bash_completion(french));
  write("zsh/site-functions/_passation", zsh_completion(french));
  write("fish/vendor_completions.d/passation.fish", fish_completion(french));
  write("man/fr/man1/passation.1", manual_page(french, std::string(phrase::about.fr), argv[2], Lang::fr));
  write("man/man1/passation.1", manual_page(english, std::string(phrase::about.en), argv[2], Lang::en));
  return 0;
}
