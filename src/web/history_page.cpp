// Historique: the imports as SIECLE lists them, each with its report, and the way to what happened to somebody.

#include <array>
#include <charconv>

#include "action/history.hpp"
#include "base/not_found.hpp"
#include "base/text.hpp"
#include "report/kept_report.hpp"
#include "web/advice.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/people.hpp"
#include "web/phrases.hpp"
#include "web/report_parts.hpp"

namespace passation {
namespace {

std::vector<ImportRecord> imports_of(const Visit& visit) {
  return history({.registry = visit.registry(), .subject = {}}, visit.environment).imports;
}

/// What was done, as it is called here; of what has no name here, the registry's word.
std::string type_of(const ImportRecord& import, Lang lang) {
  struct Type {
    std::string_view verb;
    Phrase words;
  };
  constexpr std::array types = {Type{"sync", phrase::type_import}, Type{"generate", phrase::type_labels},
                                Type{"reset", phrase::type_reset}, Type{"give", phrase::type_spare_given},
                                Type{"add", phrase::type_added},   Type{"remove", phrase::type_removed},
                                Type{"move", phrase::type_moved}};
  if (import.verb == "generate" && !import.files.empty()) return say(phrase::type_import_and_labels).in(lang);
  for (const Type& type : types)
    if (import.verb == type.verb) return say(type.words).in(lang);
  return import.verb;
}

/// Of what read no file there is nothing to count.
std::string counted_if(bool counts, std::size_t number) {
  return counts ? std::to_string(number) : "–";
}

/// @param number of the import: the first one of the registry has 1
std::vector<Html> import_row(const Visit& visit, const ImportRecord& import, std::size_t number) {
  const std::string moment = shown_moment(import.moment);
  const bool read = !import.files.empty();
  return {
      import.report.empty() ? Html(moment) : link("/historique/compte-rendu?import=" + std::to_string(number), moment),
      type_of(import, visit.lang),
      read ? import.files : "–",
      counted_if(read, import.guardians),
      counted_if(read, import.students),
      counted_if(read, import.staff),
      counted_if(read, import.absents)};
}

Html imports_shown(const Visit& visit) {
  const std::vector<ImportRecord> imports = imports_of(visit);
  std::vector<std::vector<Html>> rows;
  for (std::size_t i = 0; i < imports.size(); ++i) rows.push_back(import_row(visit, imports[i], imports.size() - i));
  return table(visit.say(phrase::imports_caption),
               {{visit.say(phrase::imports_date)},
                {visit.say(phrase::imports_type)},
                {visit.say(phrase::imports_files)},
                {visit.say(phrase::imports_guardians), true},
                {visit.say(phrase::imports_students), true},
                {visit.say(phrase::imports_staff), true},
                {visit.say(phrase::imports_absents), true}},
               rows);
}

Html show(Visit& visit) {
  Html search = text_field(visit.say(phrase::person_asked), "personne", visit.field("personne"),
                           visit.say(phrase::person_asked_hint));
  search += element("p", {{"class", "steps"}}, button(visit.say(phrase::person_search)));
  Html out = imports_shown(visit);
  out += element("h2", {}, visit.say(phrase::person_story_of));
  return out += form(visit, "/historique", search);
}

/// To the stories of all who may be meant, by their numbers: an address names nobody.
std::string act(Visit& visit) {
  const std::string subject(trimmed(visit.form("personne")));
  if (subject.empty()) throw Error(passation::say(phrase::person_not_asked), "", {});
  std::vector<PersonId> people;
  for (const PersonRecord& record :
       history({.registry = visit.registry(), .subject = subject}, visit.environment).people)
    people.push_back(record.person.id);
  if (people.empty()) throw Error(passation::say(phrase::person_not_asked), "", {});
  return people_address("/historique/personne", people);
}

const ImportRecord* import_asked(const std::vector<ImportRecord>& imports, std::string_view number) {
  std::size_t n = 0;
  std::from_chars(number.data(), number.data() + number.size(), n);
  return n == 0 || n > imports.size() ? nullptr : &imports[imports.size() - n];
}

/// One that is a text of its own; lines that speak of the command line are left out.
Html text_report(const std::string& text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string_view line(text.data() + at, end - at);
    if (!speaks_of_commands(line)) shown += line;
    at = end;
  }
  return element("pre", {{"class", "report"}, {"tabindex", "0"}}, shown);
}

Html report_shown(const Visit& visit, const std::string& kept) {
  const std::optional<CheckedSchool> checked = school_of_kept_report(kept);
  if (!checked) return text_report(kept_report_text(kept, visit.lang));
  Html out = files_read(visit, *checked);
  if (checked->changes) out += changes_read(visit, *checked);
  out += divisions_read(visit, *checked);
  return out += sections_read(visit, *checked);
}

Html show_report(Visit& visit) {
  const std::vector<ImportRecord> imports = imports_of(visit);
  const ImportRecord* import = import_asked(imports, visit.query("import"));
  const Html back = element("p", {}, link("/historique", visit.say(phrase::imports_all)));
  if (visit.query("import").empty()) return element("p", {}, visit.say(phrase::import_unknown)) += back;
  if (!import) throw NotFound(passation::say(phrase::import_unknown), "", {});
  Html out = element("p", {{"class", "lead"}}, shown_moment(import->moment) + " – " + type_of(*import, visit.lang));
  out += back;
  return out += import->report.empty() ? element("p", {}, visit.say(phrase::import_report_erased))
                                       : report_shown(visit, import->report);
}

}  // namespace

const SitePage history_page{.path = "/historique",
                            .title = &phrase::history_title,
                            .menu = &phrase::history_title,
                            .needs_school = true,
                            .show = show,
                            .act = act};
const SitePage kept_report_page{
    .path = "/historique/compte-rendu", .title = &phrase::page_report, .needs_school = true, .show = show_report};

}  // namespace passation
