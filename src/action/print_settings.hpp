#pragma once
// What is printed and on what, settled: what the request names, else what the operation has printed before.

#include <optional>
#include <string>
#include <vector>

#include "account/platform.hpp"
#include "action/environment.hpp"
#include "action/open_school.hpp"
#include "layout/calibration.hpp"
#include "layout/card.hpp"
#include "layout/stock.hpp"
#include "ledger/choices.hpp"

namespace passation {

struct PrintSettings {
  std::string operation;
  Platform platform;
  std::optional<Platform> second;  ///< whose logins stand on the same labels
  Stock stock;
  Card card, tests_card;        ///< see SheetDesign
  Stock large_stock;            ///< of the labels in large print,
  Card large_card;              ///< and their card
  bool hands_out = true;        ///< the card shows login and password: its labels are those that the registry notes
  OperationChoices now;         ///< divisions, MEFs, keys of stocks and card, address: all that holds
  OperationChoices before;      ///< of the operation's last documents
  OperationChoices taken_over;  ///< of these, what the request does not name
  std::optional<int> start;     ///< see LabelRequest
  Calibration calibration;      ///< of the printer that the request names
  std::string moment;           ///< of the print, as the registry keeps it
};

/// @throws Error on a code of an operation that could be no part of a file name
void require_operation_code(const std::string& code);

/// A wrong name is said before anything is read. @throws Error
void require_known_names(const LabelRequest& request, const Environment& environment);

/// A card on labels that are too small for it would print nobody. @throws Error that names stocks with larger ones
/// @param option the one by which the stock is chosen
void require_room(const Card& card, const Stock& stock, const Catalog& catalog, const char* option = "--stock");

/// @throws Error when something is to be printed again and nothing was printed
PrintSettings settle_print(const LabelRequest& request, const OpenedSchool& opened, const Environment& environment);

/// What the operation remembers: not the card and stock of labels that hand nothing out.
OperationChoices kept_choices(const PrintSettings& settings);

/// The address of the site that is printed: the school's own, or else the platform's; empty: none.
const std::string& site_address(const PrintSettings& settings);
/// The same of the second platform; empty where there is none.
std::string second_address(const PrintSettings& settings);
/// "ent", "ent+pix": as reports name them.
std::string platforms_named(const PrintSettings& settings);

/// The divisions that the operation's last documents had, and that these no longer have. @pre import.registry is there
std::vector<std::string> no_longer_printed(const PrintSettings& settings, const OpenedSchool& opened);

}  // namespace passation
