#pragma once
// What was printed of a credential, and the credentials that are printed before they are anybody's.

#include <string>

#include "ledger/person.hpp"

namespace passation {

/// Where a credential was printed.
struct PrintedLabel {
  PersonId person = 0;
  std::string platform, test;
  std::string document;      ///< the name of the PDF
  std::string mark;          ///< the content's, as printed on the sheet
  std::string stock, card;   ///< empty: no label but a page of its own, of a member of staff
  int sheet = 1, label = 1;  ///< from 1
  std::string printed_at;    ///< "2026-09-14 08:30"; kept from the first time it was printed so
  std::string handed_out_at = {}, handed_out_by = {};
  std::string operation = {};
  std::string content = {};       ///< what the label says, as Registry::content_hash
  std::string name = {};          ///< as the label has it
  std::string division = {};      ///< as the label has it
  std::string withdrawn_at = {};  ///< since when the label no longer holds; empty: it does
  std::string reset_at = {};      ///< since when the secret is another than the label's; empty: it is not

  bool is_label() const { return !stock.empty(); }  ///< else a page of its own, of a member of staff
  bool operator==(const PrintedLabel&) const = default;
};

/// A login that was made for nobody yet, for somebody who will arrive late ("identifiant de réserve").
struct Spare {
  std::string platform, division;
  int number = 1;  ///< within its division
  std::string login, secret;
  std::string made_at;
  PersonId given_to = 0;  ///< 0: nobody
  std::string given_at = {};
  PrintedLabel label = {};  ///< where it was printed
  bool operator==(const Spare&) const = default;
};

}  // namespace passation
