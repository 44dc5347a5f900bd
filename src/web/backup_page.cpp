// Sauvegarder and Restaurer: registry and key in one file under a passphrase, and back.

#include "action/backup.hpp"
#include "action/backup_note.hpp"
#include "action/restore.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

Html show_backup(Visit& visit) {
  Html content = element("p", {}, visit.say(phrase::backup_what, visit.work.uai));
  content += secret_field(visit.say(phrase::passphrase), "phrase", visit.say(phrase::passphrase_hint));
  content += secret_field(visit.say(phrase::passphrase_again_field), "encore");
  content += element("p", {{"class", "steps"}}, download_button(visit.say(phrase::backup_title)));
  return form(visit, "/reglages/sauvegarde", content);
}

HttpResponse serve_backup(Visit& visit) {
  const std::string_view typed = visit.form("phrase");
  if (typed != visit.form("encore")) throw Error(passation::say(phrase::passphrases_differ), "", {});
  std::string bytes = sealed_backup(visit.registry(), std::string(typed), visit.environment);
  note_backup(visit.environment);
  return attachment(visit.work.uai + "_" + iso_date(visit.environment.moment.date) + ".sauvegarde",
                    "application/octet-stream", std::move(bytes));
}

Html show_restore(Visit& visit) {
  Html content = element("p", {}, visit.say(phrase::restore_what));
  content +=
      element("div", {{"class", "field"}}, element("label", {{"for", "fichier"}}, visit.say(phrase::restore_file)),
              void_element("input", {{"type", "file"}, {"id", "fichier"}, {"name", "fichier"}}));
  content += secret_field(visit.say(phrase::passphrase), "phrase");
  content += confirmation(visit);
  content += element("p", {{"class", "steps"}}, button(visit.say(phrase::restore_title)));
  return form(visit, "/reglages/restauration", content, true);
}

std::string act_restore(Visit& visit) {
  if (visit.request.files.empty()) throw Error(passation::say(phrase::restore_no_file), "", {});
  Input& file = visit.request.files.front();
  const RestoreResult result = restore({.registry = {},
                                        .name = file.name,
                                        .bytes = std::move(file.bytes),
                                        .passphrase = std::string(visit.form("phrase")),
                                        .yes = has(visit.request.form, "confirmer")},
                                       visit.environment);
  visit.work = {.uai = result.registry.stem().string()};
  visit.work.notice = passation::say(phrase::restore_is_done, shown_moment(result.backup_of), result.spares_ended);
  return "/";
}

}  // namespace

const SitePage backup_page{.path = "/reglages/sauvegarde",
                           .title = &phrase::backup_title,
                           .needs_school = true,
                           .of_all_schools = true,
                           .show = show_backup,
                           .serve = serve_backup};
const SitePage restore_page{.path = "/reglages/restauration",
                            .title = &phrase::restore_title,
                            .of_all_schools = true,
                            .show = show_restore,
                            .act = act_restore};

}  // namespace passation
