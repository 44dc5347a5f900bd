#include "document/student_recap.hpp"

#include <algorithm>
#include <set>

#include "document/kinds.hpp"
#include "document/recap.hpp"
#include "document/withdrawn.hpp"
#include "roster/advice.hpp"

namespace passation {
namespace {

/// One line, or one for each of two logins. What a login is for is said where it has to be.
void add_recap_lines(const Record& record, const Account& account, bool changed, bool large,
                     std::vector<RecapLine>& lines) {
  const std::string& family = record[Field::family_name].text;
  std::string given = record[Field::given_name].text;
  if (const std::string& told = record[Field::distinction].text; !told.empty())
    given += (given.empty() ? "(" : " (") + told + ")";
  const auto with = [&](const std::string& purpose) { return purpose.empty() ? given : given + " – " + purpose; };
  const bool alone = !account.second && account.platform.text().empty();
  lines.push_back({family, alone ? given : with(purpose_of(account)), record[Field::login], record[Field::password],
                   changed, large});
  if (account.second)
    lines.push_back({family, with(purpose_of(*account.second)), record[Field::second_login],
                     record[Field::second_password], changed, large});
}

/// "Code d’activation" where all that is printed is one.
std::string secret_column(const std::vector<const Account*>& printed) {
  const auto is_code = [](const Account* a) {
    const auto& second = a->second;
    return (a->secret.empty() || a->secret_kind == SecretKind::activation_code) &&
           (!second || second->secret.empty() || second->secret_kind == SecretKind::activation_code);
  };
  const bool any = std::any_of(printed.begin(), printed.end(), [](const Account* a) { return !a->secret.empty(); });
  const bool codes = any && std::all_of(printed.begin(), printed.end(), is_code);
  return secret_word(codes ? SecretKind::activation_code : SecretKind::password);
}

std::vector<RecapDivision> recap_divisions(const CheckedSchool& checked, std::span<const Sheet> sheets,
                                           const std::set<const Account*>& large) {
  std::vector<RecapDivision> divisions;
  for (const DivisionOutcome& d : checked.divisions) {
    if (!d.asked) continue;
    RecapDivision& r =
        divisions.emplace_back(RecapDivision{d.name, d.declared, d.found - d.not_asked, d.left_out, {}, {}});
    for (const Sheet& sheet : sheets) {
      if (sheet.division != d.name) continue;
      r.to_print = count_sheets(sheet.labels, sheet.per_sheet, sheet.mark);
      for (std::size_t i = 0; i < sheet.records.size(); ++i)
        if (const Record& record = sheet.records[i]; is_printed(sheet, i))
          add_recap_lines(record, *sheet.accounts[i], !sheet.to_stick.empty() && sheet.to_stick[i],
                          large.contains(sheet.accounts[i]), r.lines);
    }
  }
  return divisions;
}

bool withholds_label(const Finding& f) {
  return f.severity() == Severity::rejection || f.code == Code("REGIS_P_01") || f.code == Code("REGIS_P_02");
}

/// Pupils who get no label, with the first rule that says why: those rejected or in doubt, then those who have left.
std::vector<RecapLeftOut> recap_left_out(const CheckedSchool& checked) {
  std::vector<RecapLeftOut> left_out;
  std::set<std::size_t> seen;
  for (const bool leavers : {false, true})
    for (const Finding& f : checked.report.findings) {
      const bool leaver = f.code == Code("SORTI_P_01");
      if (f.subject.kind != Subject::Kind::student || leaver != leavers || (!leaver && !withholds_label(f)) ||
          !seen.insert(f.subject.index).second)
        continue;
      const Student& s = checked.roster.students[f.subject.index];
      left_out.push_back({s.shown_name() + " " + s.given_name, s.division, f.text().fr, advice(f, checked.roster).fr});
    }
  return left_out;
}

std::vector<RecapNamesake> printed_names(std::span<const Sheet> sheets) {
  std::vector<RecapNamesake> printed;
  for (const Sheet& sheet : sheets)
    for (std::size_t i = 0; i < sheet.records.size(); ++i) {
      const Record& record = sheet.records[i];
      if (is_printed(sheet, i))
        printed.push_back({plain_name(record), sheet.division, record[Field::distinction].text});
    }
  return printed;
}

Recap make_recap(const DocumentInputs& inputs) {
  const CheckedSchool& checked = inputs.checked;
  Recap recap;
  recap.operation = inputs.operation;
  recap.uai = checked.roster.school.uai;
  recap.school = checked.roster.school.name;
  recap.platform = inputs.platform.name.fr;
  if (inputs.second) recap.platform += " + " + inputs.second->name.fr;
  recap.url = inputs.url;
  if (!inputs.second_url.empty()) recap.url += (recap.url.empty() ? "" : " · ") + inputs.second_url;
  recap.moment = inputs.moment;
  recap.secrets = inputs.recap_secrets;
  recap.secret_column = secret_column(printed_accounts(inputs.sheets));
  recap.forces_change =
      student_rules(inputs.platform).forces_change && (!inputs.second || student_rules(*inputs.second).forces_change);
  for (const Finding& f : checked.report.findings)
    if (f.subject == Subject{} && f.origin == Origin{})
      recap.warnings.push_back({f.text().fr, advice(f, checked.roster).fr});
  for (const DivisionOutcome& d : checked.divisions) recap.not_asked += d.not_asked;
  if (!inputs.sheets.empty()) {
    recap.stock = inputs.sheets.front().stock;
    recap.per_sheet = static_cast<std::size_t>(inputs.sheets.front().per_sheet);
  }
  std::set<const Account*> large;
  if (inputs.large != nullptr && !inputs.large->labels.empty()) {
    const std::vector<const Account*> printed = printed_accounts(std::span(inputs.large, 1));
    large.insert(printed.begin(), printed.end());
    recap.large = count_sheets(inputs.large->labels, inputs.large->per_sheet, inputs.large->mark);
    recap.large_stock = inputs.large->stock;
  }
  recap.divisions = recap_divisions(checked, inputs.sheets, large);
  if (inputs.to_stick != nullptr && !inputs.to_stick->labels.empty()) {
    const Sheet& stick = *inputs.to_stick;
    recap.to_stick = count_sheets(stick.labels, stick.per_sheet, stick.mark);
  }
  recap.namesakes = only_namesakes(printed_names(inputs.sheets));
  for (const WithdrawnLabel& w : inputs.withdrawn)
    recap.withdrawn.push_back({withdrawn_name(w), w.label.division, why_text(w)});
  recap.left_out = recap_left_out(checked);
  return recap;
}

}  // namespace

std::vector<NamedBytes> student_recap(DocumentInputs& inputs) {
  if (inputs.sheets.empty()) return {};
  return {{name_of(DocumentKind::recap, inputs), inputs.writer.draw(recap_document(make_recap(inputs), inputs.fonts))}};
}

}  // namespace passation
