#include "read/reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "base/error.hpp"
#include "base/xml.hpp"
#include "base/zip.hpp"
#include "read/phrases.hpp"
#include "read/table.hpp"
#include "roster/check.hpp"

namespace passation {
namespace {

/// One line of the table of formats: an XML format by its root element, any other by `recognise`. A format without
/// `read` is known by name so that it can be refused by name.
struct Format {
  Phrase name;
  std::string_view root;
  bool (*recognise)(std::string_view bytes);
  Reading (*read)(const Input& input, const ReadOptions& options);
  bool several = false;  ///< one zip may hold more than one
};

constexpr auto formats = std::to_array<Format>({
    {phrase::format_siecle_students, "BEE_ELEVES", nullptr, read_siecle_students},
    {phrase::format_siecle_students, "BEE_EPHC_ELEVES", nullptr, read_siecle_students},
    {phrase::format_siecle_structures, "BEE_STRUCTURES", nullptr, read_siecle_structures},
    {phrase::format_workbook, "", is_workbook, read_workbook_tables, true},
    {phrase::format_account_list, "", is_account_list, read_text_table, true},
    {phrase::format_student_table, "", is_student_table, read_text_table},
    {phrase::format_siecle_guardians, "BEE_RESPONSABLES", nullptr, nullptr},
    {phrase::format_siecle_guardians, "BEE_EPHC_RESPONSABLES", nullptr, nullptr},
    {phrase::format_siecle_common, "BEE_COMMUN", nullptr, nullptr},
    {phrase::format_siecle_nomenclature, "BEE_NOMENCLATURES", nullptr, nullptr},
    {phrase::format_siecle_geography, "BEE_GEOGRAPHIQUE", nullptr, nullptr},
    {phrase::format_siecle_schools, "BEE_ETABLISSEMENTS", nullptr, nullptr},
    {phrase::format_sts, "STS_EDT", nullptr, nullptr},
    {phrase::format_edt_to_sts, "EDT_STS", nullptr, nullptr},
    {phrase::format_private_import, "IMPORT_ELEVES", nullptr, nullptr},
    {phrase::format_edt_table, "TABLE", nullptr, nullptr},
});

const Format* recognise(std::string_view bytes) {
  const std::string root = peek_root(bytes);
  const auto found = std::find_if(formats.begin(), formats.end(), [&](const Format& f) {
    return f.recognise ? root.empty() && f.recognise(bytes) : f.root == root;
  });
  return found == formats.end() ? nullptr : &*found;
}

const Format& format_of(const Input& input) {
  if (input.bytes.empty()) throw Error(say(phrase::input_empty), input.name, say(phrase::input_empty_hint));
  const Format* format = recognise(input.bytes);
  if (!format) throw Error(say(phrase::input_unknown), input.name, say(phrase::input_unknown_hint));
  if (!format->read) {
    const Message what{fmt::format(fmt::runtime(phrase::input_other_export.fr), format->name.fr),
                       fmt::format(fmt::runtime(phrase::input_other_export.en), format->name.en)};
    throw Error(what, input.name, say(phrase::input_other_export_hint));
  }
  return *format;
}

/// A workbook may be a zip too.
bool is_zip_of_exports(std::string_view bytes) {
  return looks_like_zip(bytes) && !is_workbook(bytes);
}

/// The entries of a zip as inputs of their own; two of the same format in one zip are refused.
std::vector<Input> open_zip(const Input& input) {
  std::vector<Input> entries;
  std::set<const Format*> seen;
  for (NamedBytes& entry : read_zip(input.bytes, input.name)) {
    const std::string name = input.name + " › " + entry.name;
    if (is_zip_of_exports(entry.bytes))
      throw Error(say(phrase::zip_within_zip), name, say(phrase::zip_within_zip_hint));
    entries.push_back({name, std::move(entry.bytes)});
    const Format& format = format_of(entries.back());
    if (!seen.insert(&format).second && !format.several)
      throw Error({fmt::format(fmt::runtime(phrase::zip_two_of_a_kind.fr), format.name.fr),
                   fmt::format(fmt::runtime(phrase::zip_two_of_a_kind.en), format.name.en)},
                  input.name, say(phrase::zip_two_of_a_kind_hint));
  }
  if (entries.empty()) throw Error(say(phrase::zip_empty), input.name, say(phrase::input_empty_hint));
  return entries;
}

/// What has been read so far; account lists wait until it is known whether any other file lists pupils.
struct Intake {
  Reading whole;
  std::vector<Reading> account_lists;
};

void read_one(const Input& input, const ReadOptions& options, Intake& intake) {
  Reading part = format_of(input).read(input, options);
  if (!part.accounts.empty())
    intake.account_lists.push_back(std::move(part));
  else
    merge(intake.whole.roster, intake.whole.report, std::move(part.roster), std::move(part.report));
}

/// Keeps what an account list says of itself: its pupils are known from better files.
void leave_out_students(Reading& list) {
  list.roster.students.clear();
  std::erase_if(list.report.findings, [](const Finding& f) { return f.subject.kind == Subject::Kind::student; });
}

Reading take_account_lists(Intake intake) {
  Reading& whole = intake.whole;
  const bool pupils_are_known = !whole.roster.students.empty();
  for (Reading& list : intake.account_lists) {
    if (pupils_are_known) leave_out_students(list);
    const auto& students = list.roster.students;
    if (!students.empty() &&
        std::all_of(students.begin(), students.end(), [](const Student& s) { return s.division.empty(); }))
      throw Error(say(phrase::accounts_without_division), students.front().origin.file,
                  say(phrase::accounts_without_division_hint));
    merge(whole.roster, whole.report, std::move(list.roster), std::move(list.report));
    std::move(list.accounts.begin(), list.accounts.end(), std::back_inserter(whole.accounts));
  }
  return std::move(whole);
}

}  // namespace

Reading read_all(const std::vector<Input>& inputs, const ReadOptions& options) {
  require_known_fields(options.columns);
  Intake intake;
  for (const Input& input : inputs) {
    if (!is_zip_of_exports(input.bytes)) {
      read_one(input, options, intake);
      continue;
    }
    for (const Input& entry : open_zip(input)) read_one(entry, options, intake);
  }
  return take_account_lists(std::move(intake));
}

}  // namespace passation
