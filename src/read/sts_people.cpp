#include "read/sts_people.hpp"

#include "base/text.hpp"
#include "read/fields.hpp"

namespace passation {
namespace {

constexpr const char* epp = "epp";
constexpr const char* local = "local";

/// 3 is « Mademoiselle », which the administration no longer writes.
std::string read_title(pugi::xml_node node) {
  const std::string code = first_text(node, {"CIVILITE", "SEXE"});
  return code == "1" ? "M." : code == "2" || code == "3" ? "Mme" : "";
}

std::vector<std::string> read_head_teacher_of(pugi::xml_node node, Date day) {
  std::vector<std::string> divisions;
  for (const pugi::xml_node entry : node.child("PROFS_PRINC").children("PROF_PRINC")) {
    const auto end = parse_date(child_text(entry, "DATE_FIN")).date;
    if (!end || *end >= day) divisions.push_back(tidy(child_text(entry, "CODE_STRUCTURE")));
  }
  keep_once(divisions);
  return divisions;
}

std::string key(const std::string& kind, const std::string& id) {
  return kind + " " + id;
}

}  // namespace

Staff read_staff(const XmlDocument& document, pugi::xml_node node, Date day) {
  Staff s;
  s.kind = to_lower(tidy(node.attribute("TYPE").value()));
  if (s.kind.empty()) s.kind = epp;
  s.source_id = tidy(node.attribute("ID").value());
  s.function = to_upper(tidy(child_text(node, "FONCTION")));
  s.title = read_title(node);
  s.family_name = tidy(child_text(node, "NOM_PATRONYMIQUE"));
  s.used_name = tidy(child_text(node, "NOM_USAGE"));
  s.given_name = tidy(child_text(node, "PRENOM"));
  s.birth_date = parse_date(trimmed(child_text(node, "DATE_NAISSANCE"))).date;
  for (const pugi::xml_node discipline : node.child("DISCIPLINES").children("DISCIPLINE"))
    s.disciplines.push_back(tidy(child_text(discipline, "LIBELLE_COURT")));
  keep_once(s.disciplines);
  s.head_teacher_of = read_head_teacher_of(node, day);
  s.origin = {document.name(), document.line(node)};
  return s;
}

void People::add(Staff person, pugi::xml_node node, Report& report) {
  const std::size_t position = staff_.size();
  staff_.push_back(std::move(person));
  const Staff& s = staff_.back();
  const std::string_view born = trimmed(child_text(node, "DATE_NAISSANCE"));
  if (!born.empty() && !s.birth_date) report.add("PERSO_P_03", Subject::staff(position), s.origin, {std::string(born)});
  if (!s.source_id.empty() && !by_key_.emplace(key(s.kind, s.source_id), position).second)
    report.add("PERSO_P_05", Subject::staff(position), s.origin, {s.source_id});
}

Staff* People::find(pugi::xml_node node) {
  const std::string id = tidy(node.attribute("ID").value()), kind = to_lower(tidy(node.attribute("TYPE").value()));
  if (id.empty()) return nullptr;
  auto found = by_key_.find(key(kind.empty() ? epp : kind, id));
  if (found == by_key_.end() && kind.empty()) found = by_key_.find(key(local, id));
  return found == by_key_.end() ? nullptr : &staff_[found->second];
}

}  // namespace passation
