#include "read/reader.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <iterator>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/xml.hpp"
#include "base/zip.hpp"
#include "read/fields.hpp"
#include "read/foreign.hpp"
#include "read/links.hpp"
#include "read/list_kind.hpp"
#include "read/phrases.hpp"
#include "read/table.hpp"
#include "read/text_bound.hpp"
#include "roster/check.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

/// A file that schools export along with the others and that says nothing of people.
Reading read_unused(Input input, const ReadOptions&) {
  const XmlDocument document(std::move(input.bytes), input.name);
  return begin_reading(document);
}

[[noreturn]] Reading refuse_edt_to_sts(Input input, const ReadOptions&) {
  throw Error(say(phrase::input_edt_to_sts), input.name, say(phrase::input_edt_to_sts_hint));
}

/// Told from the content alone, whatever columns are chosen.
template <bool (*recognise)(std::string_view)>
bool by_content(std::string_view bytes, const ChosenColumns&) {
  return recognise(bytes);
}

/// EDT's root is also how an HTML page may begin.
bool is_edt_table(std::string_view bytes) {
  return !is_workbook(bytes);
}

/// Any other export of SIECLE's, were it whole: schools give all that they have downloaded.
bool is_other_bee(std::string_view bytes) {
  const std::string root = peek_root(bytes);
  return root.starts_with("BEE_") && bytes.rfind("</" + root) != bytes.npos;
}

/// One line of the table of formats: an XML format by its root element, any other by "" and `recognise`. Where formats
/// differ about a person, the one that stands higher is followed.
struct Format {
  Phrase name;
  std::string_view kind;  ///< SourceFile::kind, of those that say when they were made
  std::string_view root;
  Reading (*read)(Input input, const ReadOptions& options);
  bool (*recognise)(std::string_view bytes, const ChosenColumns& chosen) = nullptr;
  bool several = false;  ///< one zip may hold more than one
};

constexpr auto formats = std::to_array<Format>({
    {phrase::format_siecle_students, "siecle_students", "BEE_ELEVES", read_siecle_students},
    {phrase::format_siecle_students, "siecle_students", "BEE_EPHC_ELEVES", read_siecle_students},
    {phrase::format_private_school, "private_school", "IMPORT_ELEVES", read_private_school,
     by_content<is_private_school>},
    {phrase::format_edt_table, "", "TABLE", read_edt_table, by_content<is_edt_table>},
    {phrase::format_workbook, "", "", read_workbook_tables, by_content<is_workbook>, true},
    {phrase::format_account_list, "", "", read_text_table, is_account_list, true},
    {phrase::format_student_table, "", "", read_text_table, is_student_table},
    {phrase::format_siecle_common, "siecle_common", "BEE_COMMUN", read_siecle_common},
    {phrase::format_sts, "", "STS_EDT", read_sts},
    {phrase::format_siecle_structures, "siecle_structures", "BEE_STRUCTURES", read_siecle_structures},
    {phrase::format_siecle_nomenclature, "siecle_nomenclature", "BEE_NOMENCLATURES", read_siecle_nomenclature},
    {phrase::format_siecle_guardians, "siecle_guardians", "BEE_RESPONSABLES", read_siecle_guardians},
    {phrase::format_siecle_guardians, "siecle_guardians", "BEE_EPHC_RESPONSABLES", read_siecle_guardians},
    {phrase::format_group_links, "group_links", "IMPORT_ELEVES", read_group_links},
    {phrase::format_siecle_geography, "", "BEE_GEOGRAPHIQUE", read_unused},
    {phrase::format_siecle_schools, "", "BEE_ETABLISSEMENTS", read_unused},
    {phrase::format_siecle_schools, "", "BEE_ETABLISSEMENT", read_unused},
    {phrase::format_siecle_other, "", "", read_unused, by_content<is_other_bee>, true},
    {phrase::format_edt_to_sts, "", "EDT_STS", refuse_edt_to_sts},
});

/// A name that a message may show.
bool is_plain_name(std::string_view name) {
  constexpr std::size_t longest = 60;
  return !name.empty() && name.size() <= longest && std::all_of(name.begin(), name.end(), [](char c) {
    return is_ascii_alnum(c) || c == '_' || c == '-' || c == '.' || c == ':';
  });
}

/// A list of guardians or staff may have no header of a pupil.
void refuse_list_of_others(const Input& input) {
  const auto table = text_table_beginning(input.bytes);
  const ListKind kind = table ? kind_of_table(*table) : ListKind::pupils;
  if (kind != ListKind::pupils) throw not_of_pupils(kind, input.name);
}

/// The columns that are chosen by their places: they make a table of a text that nobody would take for one.
ChosenColumns chosen_places(const ReadOptions& options, const std::string& table) {
  ChosenColumns chosen = chosen_columns(options, table);
  std::erase_if(chosen.named, [](const auto& column) { return !column_number(column.second); });
  return chosen;
}

const Format& format_of(const Input& input, const ReadOptions& options) {
  if (input.bytes.empty()) throw Error(say(phrase::input_empty), input.name, say(phrase::input_empty_hint));
  const std::string root = peek_root(input.bytes);
  const ChosenColumns chosen = chosen_places(options, input.name);
  const auto found = std::find_if(formats.begin(), formats.end(), [&](const Format& f) {
    return (f.root.empty() || f.root == root) && (!f.recognise || f.recognise(input.bytes, chosen));
  });
  if (found == formats.end()) refuse_list_of_others(input);
  if (found == formats.end() && is_result_table(input.bytes))
    throw Error(say(phrase::own_results), input.name, say(phrase::own_results_hint));
  if (found == formats.end() && is_table_of_any_kind(input.bytes))
    throw Error(say(phrase::input_unknown_table), input.name, say(phrase::input_unknown_table_hint));
  if (found == formats.end())
    throw Error(is_plain_name(root) ? say(phrase::input_unknown_xml, root) : say(phrase::input_unknown), input.name,
                say(phrase::input_unknown_hint));
  return *found;
}

struct Task {
  Input* input;
  const Format* format;
};

/// Of several files some may be no file of the user's: somebody drags a whole folder.
void leave_out_left_behind(std::vector<Input>& inputs, Report& report) {
  const std::string first = inputs.empty() ? "" : inputs.front().name;
  const auto left = std::erase_if(inputs, [&](const Input& input) {
    const bool here = is_left_behind(std::filesystem::path(input.name).filename().string());
    if (here) report.add("FICHI_P_07", {}, {input.name, 0});
    return here;
  });
  if (left > 0 && inputs.empty())
    throw Error(say(phrase::input_left_behind), first, say(phrase::input_left_behind_hint));
}

/// The entries of a zip as inputs of their own; two of the same format in one zip are refused.
void open_zip(const Input& zip, const ReadOptions& options, std::deque<Input>& entries, std::vector<Task>& tasks) {
  std::set<const Format*> seen;
  for (Input& entry : entries_of(zip)) {
    entries.push_back(std::move(entry));
    tasks.push_back({&entries.back(), &format_of(entries.back(), options)});
    if (!seen.insert(tasks.back().format).second && !tasks.back().format->several)
      throw Error(say(phrase::zip_two_of_a_kind, tasks.back().format->name), zip.name,
                  say(phrase::zip_two_of_a_kind_hint));
  }
}

void require_a_use(const std::vector<Task>& tasks) {
  const bool none = !tasks.empty() && std::all_of(tasks.begin(), tasks.end(),
                                                  [](const Task& t) { return t.format->read == read_unused; });
  if (none)
    throw Error(say(phrase::input_other_export, tasks.front().format->name), tasks.front().input->name,
                say(phrase::input_other_export_hint));
}

/// The number of a column says nothing where there are several tables.
void require_one_table(const std::vector<Task>& tasks, const ReadOptions& options) {
  const auto number = std::find_if(options.columns.begin(), options.columns.end(),
                                   [](const auto& column) { return column_number(column.second).has_value(); });
  const auto tables = std::count_if(tasks.begin(), tasks.end(), [](const Task& t) {
    return t.format->read == read_text_table || t.format->read == read_workbook_tables;
  });
  if (tables > 1 && number != options.columns.end())
    throw Error(say(phrase::column_of_which_table), "", say(phrase::column_of_which_table_hint));
}

/// Completes what the reader said of the file: its name, its format and what it holds.
SourceFile describe_file(const Reading& part, const Task& task) {
  SourceFile file = part.files.empty() ? SourceFile{} : part.files.front();
  const Roster& r = part.roster;
  if (file.name.empty()) file.name = task.input->name;
  file.kind = task.format->kind;
  file.format = say(task.format->name);
  file.uai = r.school.uai;
  file.school_year = r.school.school_year;
  file.students = r.students.size();
  file.guardians = r.guardians.size();
  file.staff = r.staff.size();
  file.divisions = r.divisions.size();
  file.groups = r.groups.size();
  file.accounts = part.accounts.size();
  file.links = r.guardianships.size() + part.guardian_links.size();
  for (const GroupFile& groups : part.group_files)
    for (const GroupLink& link : groups.links) file.links += link.stays.size();
  return file;
}

template <typename T>
void append(std::vector<T>& whole, std::vector<T> part) {
  if (whole.empty())
    whole = std::move(part);
  else
    whole.insert(whole.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

/// Who has one name only may have a dash or a full stop in the place of the other.
void forget_signs_for_names(Roster& roster) {
  for (Student& s : roster.students)
    for (std::string* name : {&s.family_name, &s.used_name, &s.given_name})
      if (name->find_first_not_of("-._/* ") == name->npos) name->clear();
}

/// Puts what one file, or one sheet of it, says into `whole`; an account list waits in `lists` until it is known
/// whether any file lists pupils.
void take_part(Reading part, const Task& task, Reading& whole, std::vector<Reading>& lists) {
  require_bounded_texts(part, task.input->name);
  forget_signs_for_names(part.roster);
  const SourceFile file = describe_file(part, task);
  const Origin origin{file.name, 0};
  const auto known_year = whole.roster.school.school_year;
  if (file.school_year && known_year && file.school_year != known_year)
    whole.report.add("ETABL_P_02", {}, origin, {year_label(*file.school_year), year_label(*known_year)});
  if (task.format->read == read_unused) whole.report.add("FICHI_P_01", {}, origin, {}, file.format);
  whole.files.push_back(file);
  append(whole.guardian_links, std::move(part.guardian_links));
  append(whole.group_files, std::move(part.group_files));
  append(whole.faulty_accounts, std::move(part.faulty_accounts));
  if (part.others_alone) whole.others_alone = std::move(part.others_alone);
  if (part.accounts.empty())
    merge(whole.roster, whole.report, std::move(part.roster), std::move(part.report), file.name);
  else
    lists.push_back(std::move(part));
}

void read_one(const Task& task, const ReadOptions& options, Reading& whole, std::vector<Reading>& lists) {
  Reading first = task.format->read({task.input->name, std::move(task.input->bytes)}, options);
  std::vector<Reading> further = std::exchange(first.further_sheets, {});
  take_part(std::move(first), task, whole, lists);
  for (Reading& sheet : further) take_part(std::move(sheet), task, whole, lists);
}

/// Keeps what an account list says of itself: its pupils are known from better files.
void leave_out_students(Reading& list) {
  list.roster.students.clear();
  std::erase_if(list.report.findings, [](const Finding& f) { return f.subject.kind == Subject::Kind::student; });
}

void take_account_lists(std::vector<Reading> lists, Reading& whole) {
  const bool pupils_are_known = !whole.roster.students.empty();
  for (Reading& list : lists) {
    if (pupils_are_known) leave_out_students(list);
    const auto& students = list.roster.students;
    if (!students.empty() &&
        std::all_of(students.begin(), students.end(), [](const Student& s) { return s.division.empty(); }))
      throw Error(say(phrase::accounts_without_division), students.front().origin.file,
                  say(phrase::accounts_without_division_hint));
    merge(whole.roster, whole.report, std::move(list.roster), std::move(list.report),
          list.accounts.front().person.origin.file);
    append(whole.accounts, std::move(list.accounts));
  }
}

}  // namespace

bool is_zip_of_exports(std::string_view bytes) {
  return looks_like_zip(bytes) && !is_workbook(bytes);
}

std::vector<Input> entries_of(const Input& zip) {
  std::vector<Input> entries;
  for (NamedBytes& entry : read_zip(zip.bytes, zip.name)) {
    const std::string name = zip.name + std::string(zip_separator) + entry.name;
    if (entry.name.ends_with(recap_ending) || entry.name.ends_with(staff_recap_ending))
      throw Error(say(phrase::own_labels), zip.name, say(phrase::own_labels_hint));
    refuse_foreign(entry.bytes, name);
    if (is_zip_of_exports(entry.bytes))
      throw Error(say(phrase::zip_within_zip), name, say(phrase::zip_within_zip_hint));
    entries.push_back({name, std::move(entry.bytes)});
  }
  if (entries.empty()) throw Error(say(phrase::zip_empty), zip.name, say(phrase::input_empty_hint));
  return entries;
}

Message format_name(const Input& input, const ReadOptions& options) {
  return say(format_of(input, options).name);
}

Reading read_all(std::vector<Input> inputs, const ReadOptions& options) {
  require_known_fields(options.columns);
  Reading whole;
  leave_out_left_behind(inputs, whole.report);
  std::deque<Input> entries;  // of zips; Task points into it
  std::vector<Task> tasks;
  for (Input& input : inputs) {
    refuse_foreign(input.bytes, input.name);
    if (is_zip_of_exports(input.bytes))
      open_zip(std::exchange(input, {}), options, entries, tasks);
    else
      tasks.push_back({&input, &format_of(input, options)});
  }
  require_a_use(tasks);
  require_one_table(tasks, options);
  std::stable_sort(tasks.begin(), tasks.end(), [](const Task& a, const Task& b) { return a.format < b.format; });
  std::vector<Reading> account_lists;
  for (const Task& task : tasks) read_one(task, options, whole, account_lists);
  if (whole.others_alone && account_lists.empty() && whole.roster.students.empty() && whole.roster.staff.empty())
    throw *whole.others_alone;
  take_account_lists(std::move(account_lists), whole);
  resolve_links(whole, options.day);
  return whole;
}

}  // namespace passation
