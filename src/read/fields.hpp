#pragma once
// What the XML formats write alike, so that each reader only says where it stands.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml.hpp"
#include "read/reader.hpp"

namespace passation {

/// A Reading with what PARAMETRES says in SIECLE's exports and in the imports made for it: UAJ, ANNEE_SCOLAIRE,
/// DATE_EXPORT or DATE_IMPORT. @throws Error when UAJ has not the shape of a UAI.
Reading begin_reading(const XmlDocument& document);

/// Tidied text of the first of these children that says anything.
std::string first_text(pugi::xml_node node, std::initializer_list<const char*> names);
std::string first_text(const ChildTexts& texts, std::initializer_list<const char*> names);

/// Tidied value of an attribute or, where there is none, of a child of that name.
std::string attribute_or_child(pugi::xml_node node, const char* name);

/// How many children of that name, or with "" of any, there are. @throws Error when they are more than `most`.
std::size_t count_records(const XmlDocument& document, pugi::xml_node records, std::string_view name, std::size_t most);

/// Both with a space between, or the one that says something.
std::string joined(std::string a, const std::string& b);

/// Appends a name that is not in the list yet, and says whether it did.
bool add_once(std::vector<std::string>& list, const std::string& name);

/// Leaves the first of equal names, and none that is empty; however many there are.
void keep_once(std::vector<std::string>& list);

/// A UAI in upper case, or "". @throws Error at the node when it has not the shape of one.
std::string read_uai(std::string_view text, const XmlDocument& document, pugi::xml_node node);

/// A school year's first year, or nullopt.
std::optional<int> read_school_year(std::string_view text);

/// DENOM_PRINC and DENOM_COMPL: "COLLEGE" and "LES TILLEULS".
std::string read_school_name(pugi::xml_node node);

/// NOM_DE_FAMILLE (NOM before 2016), NOM_USAGE (an empty one is absent), PRENOM, PRENOM2, PRENOM3.
void read_names(Student& student, const ChildTexts& texts);

/// ID_NATIONAL, else INE_RNIE, else INE_BEA.
std::string read_ine(const ChildTexts& texts);

// What a field says of a pupil whom the reader is about to add as `subject`. Doubts are findings at his origin.
void read_birth_date(Student& student, std::string_view text, Subject subject, Report& report);
void read_sex(Student& student, std::string_view text, Subject subject, Report& report);  ///< 1 or M, 2 or F
/// Codes that are not kept: the pupil's status, last year's MEF, and nationality.
void check_codes(const ChildTexts& texts, std::string_view status, std::string_view mef_of_last_year, Subject subject,
                 const Origin& origin, Report& report);
/// CODE_REGIME, which is not kept: SIECLE notes who has none. A file in which nobody has one does not say them.
void check_regimes(pugi::xml_node students, const Roster& roster, Date day, Report& report);
void read_entry_date(Student& student, std::string_view text, Subject subject, Report& report);
void read_leaving(Student& student, const ChildTexts& texts, Subject subject, Report& report);  ///< day and reason

/// What SIECLE wants of a birth place and of an address in France (CODE_PAYS 100); neither is kept.
void check_birth_place(const ChildTexts& texts, Subject subject, const Origin& origin, Report& report);
void check_address(pugi::xml_node address, Subject subject, const Origin& origin, Report& report);

/// Reports each guardian whose number another guardian of the same file bears too.
void report_repeated_numbers(const std::vector<Guardian>& guardians, Report& report);

}  // namespace passation
