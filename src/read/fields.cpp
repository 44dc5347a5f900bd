#include "read/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/phrases.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

/// "2026-09-10 07:30:00" where the moment "10/09/2026 07:30:00" is of that day and has an hour, else "2026-09-10".
std::string with_hour(Date day, std::string_view moment) {
  constexpr std::size_t shortest = 5, longest = 8;  // 07:30, 07:30:00
  const std::string_view date = moment.substr(0, moment.find_first_of(" T"));
  const std::string_view hour = moment.substr(std::min(date.size() + 1, moment.size()), longest);
  const bool whole = hour.size() >= shortest && hour.find_first_not_of("0123456789:") == hour.npos && hour[2] == ':';
  return iso_date(day) + (whole && parse_date(date).date == day ? " " + std::string(hour) : "");
}

}  // namespace

Reading begin_reading(const XmlDocument& document) {
  const pugi::xml_node parameters = document.root().child("PARAMETRES");
  Reading reading;
  School& school = reading.roster.school;
  school.uai = read_uai(child_text(parameters, "UAJ"), document, parameters.child("UAJ"));
  school.school_year = read_school_year(child_text(parameters, "ANNEE_SCOLAIRE"));
  SourceFile& file = reading.files.emplace_back();
  const std::string moment = first_text(parameters, {"HORODATAGE"});
  file.made_on = parse_date(first_text(parameters, {"DATE_EXPORT", "DATE_IMPORT", "HORODATAGE"})).date;
  if (file.made_on) file.made_at = with_hour(*file.made_on, moment);
  return reading;
}

std::string first_text(pugi::xml_node node, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (std::string text = tidy(child_text(node, name)); !text.empty()) return text;
  return {};
}

std::string first_text(const ChildTexts& texts, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (std::string text = tidy(texts[name]); !text.empty()) return text;
  return {};
}

std::string attribute_or_child(pugi::xml_node node, const char* name) {
  const std::string_view attribute = node.attribute(name).value();
  return tidy(attribute.empty() ? child_text(node, name) : attribute);
}

std::size_t count_records(const XmlDocument& document, pugi::xml_node records, std::string_view name,
                          std::size_t most) {
  const auto count = static_cast<std::size_t>(std::count_if(
      records.begin(), records.end(), [&](pugi::xml_node node) { return name.empty() || node.name() == name; }));
  if (count > most)
    throw Error(say(phrase::too_many_records, most, name.empty() ? records.name() : name), document.name(),
                say(phrase::table_too_long_hint));
  return count;
}

std::string joined(std::string a, const std::string& b) {
  if (!a.empty() && !b.empty()) a += ' ';
  return a + b;
}

bool add_once(std::vector<std::string>& list, const std::string& name) {
  if (std::find(list.begin(), list.end(), name) != list.end()) return false;
  list.push_back(name);
  return true;
}

void keep_once(std::vector<std::string>& list) {
  std::unordered_set<std::string> seen{""};
  std::erase_if(list, [&](const std::string& name) { return !seen.insert(name).second; });
}

std::string read_uai(std::string_view text, const XmlDocument& document, pugi::xml_node node) {
  std::string uai = to_upper(tidy(text));
  if (!uai.empty() && !has_uai_shape(uai))
    throw Error(say(phrase::uai_malformed, uai), fmt::format("{}:{}", document.name(), document.line(node)),
                say(phrase::uai_malformed_hint));
  return uai;
}

std::optional<int> read_school_year(std::string_view text) {
  text = trimmed(text);
  int year = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool sensible = problem == std::errc() && year > 1900 && year < 2200;
  return sensible ? std::optional(year) : std::nullopt;
}

std::string read_school_name(pugi::xml_node node) {
  return joined(tidy(child_text(node, "DENOM_PRINC")), tidy(child_text(node, "DENOM_COMPL")));
}

void read_names(Student& s, const ChildTexts& texts) {
  s.family_name = first_text(texts, {"NOM_DE_FAMILLE", "NOM"});
  s.used_name = first_text(texts, {"NOM_USAGE"});
  s.given_name = first_text(texts, {"PRENOM"});
  for (const char* name : {"PRENOM2", "PRENOM3"})
    if (std::string other = tidy(texts[name]); !other.empty()) s.other_given_names.push_back(std::move(other));
}

std::string read_ine(const ChildTexts& texts) {
  return to_upper(first_text(texts, {"ID_NATIONAL", "INE_RNIE", "INE_BEA"}));
}

void read_birth_date(Student& s, std::string_view text, Subject subject, Report& report) {
  text = trimmed(text);
  const ParsedDate parsed = parse_date(text);
  s.birth_date = parsed.date;
  if (parsed.problem == DateProblem::impossible) report.add("DNAIS_P_02", subject, s.origin, {std::string(text)});
  if (parsed.problem == DateProblem::malformed) report.add("DNAIS_P_03", subject, s.origin, {std::string(text)});
}

void read_sex(Student& s, std::string_view text, Subject subject, Report& report) {
  text = trimmed(text);
  if (text == "1" || text == "M") s.sex = Sex::male;
  if (text == "2" || text == "F") s.sex = Sex::female;
  if (s.sex == Sex::unknown && !text.empty()) report.add("CSEXE_P_02", subject, s.origin, {std::string(text)});
}

void check_codes(const ChildTexts& texts, std::string_view status, std::string_view mef_of_last_year, Subject subject,
                 const Origin& origin, Report& report) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!status.empty() && (status.size() != 2 || !std::all_of(status.begin(), status.end(), is_capital)))
    report.add("STATU_P_01", subject, origin, {std::string(status)});
  if (!mef_of_last_year.empty() && (mef_of_last_year.size() != 11 || !all_digits(mef_of_last_year)))
    report.add("MEFAD_P_01", subject, origin, {std::string(mef_of_last_year)});
  const std::string_view nationality = trimmed(texts["CODE_PAYS_NAT"]);
  if (!nationality.empty() && (nationality.size() != 3 || !all_digits(nationality)))
    report.add("ELNAT_P_01", subject, origin, {std::string(nationality)});
}

void check_regimes(pugi::xml_node students, const Roster& roster, Date day, Report& report) {
  std::vector<bool> has_one;
  for (const pugi::xml_node node : students.children("ELEVE"))
    has_one.push_back(!trimmed(child_text(node, "CODE_REGIME")).empty());
  if (std::find(has_one.begin(), has_one.end(), true) == has_one.end()) return;
  for (std::size_t i = 0; i < has_one.size(); ++i)
    if (!has_one[i] && !has_left(roster.students[i], day))
      report.add("REGIM_P_01", Subject::student(i), roster.students[i].origin);
}

void read_entry_date(Student& s, std::string_view text, Subject subject, Report& report) {
  text = trimmed(text);
  s.entry_date = parse_date(text).date;
  if (!text.empty() && !s.entry_date) report.add("SCOPR_P_03", subject, s.origin, {std::string(text)});
}

void read_leaving(Student& s, const ChildTexts& texts, Subject subject, Report& report) {
  const std::string day = tidy(texts["DATE_SORTIE"]), reason = tidy(texts["CODE_MOTIF_SORTIE"]);
  s.exit_date = parse_date(day).date;
  if (s.exit_date && reason.empty()) report.add("SORTI_P_04", subject, s.origin);
  if (s.exit_date) return;
  if (!reason.empty())
    report.add("SORTI_P_03", subject, s.origin, {reason});
  else if (!day.empty())
    report.add("SORTI_P_02", subject, s.origin, {day});
}

void check_birth_place(const ChildTexts& texts, Subject subject, const Origin& origin, Report& report) {
  if (trimmed(texts["CODE_PAYS"]) == "100" && trimmed(texts["CODE_COMMUNE_INSEE_NAISS"]).empty())
    report.add("LNAIS_P_01", subject, origin);
}

void check_address(pugi::xml_node address, Subject subject, const Origin& origin, Report& report) {
  if (trimmed(child_text(address, "CODE_PAYS")) != "100") return;
  if (first_text(address, {"CODE_POSTAL"}).empty()) report.add("ADRES_A_01", subject, origin);
  if (first_text(address, {"LIBELLE_POSTAL", "LL_POSTAL"}).empty()) report.add("ADRES_A_02", subject, origin);
}

void report_repeated_numbers(const std::vector<Guardian>& guardians, Report& report) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < guardians.size(); ++i) {
    const Guardian& g = guardians[i];
    const std::string& number = g.source_id.empty() ? g.private_id : g.source_id;
    if (!number.empty() && !seen.insert(number).second)
      report.add("PAREN_P_09", Subject::guardian(i), g.origin, {number});
  }
}

}  // namespace passation
