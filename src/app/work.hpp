#pragma once
// A run in the making: its values, and the steps that end on paper. Only run.cpp and print.cpp know it.

#include <optional>
#include <vector>

#include "account/account.hpp"
#include "app/catalog.hpp"
#include "app/delta.hpp"
#include "app/job.hpp"
#include "app/sheets.hpp"
#include "app/sync.hpp"

namespace passation {

/// The values of a run, in the order in which they are made.
struct Work {
  Job job;
  const Catalog& catalog;
  Platform platform = {};  ///< unless it is named, known once the registry is open
  Stock stock = {};        ///< from here on: after settle_choices
  Card card = {};
  OperationChoices before = {};  ///< of the operation's last documents
  Outcome outcome = {};
  std::vector<GivenAccount> lists = {};
  Listed listed = {}, listed_staff = {};  ///< what they say of the pupils, and of the staff
  Key key = {};
  std::optional<Import> import = {};
  std::vector<Account> students = {}, staff = {};
  std::vector<Sheet> sheets = {};
  Delta delta = {};
  std::vector<StaffPage> staff_pages = {};
};

/// What all sheets of the run share.
SheetDesign design_of(const Work& work);

/// The report by itself, as a PDF.
void write_report(const Job& job, const Catalog& catalog, Outcome& outcome);

/// The zips, the account list, the delta. @pre there is something to print
void write_documents(Work& work);

/// Labels of people who have some, on one sheet.
void print_again(Work& work);

/// Spare logins, new and old, on one sheet and in a list.
void print_spares(Work& work);

}  // namespace passation
