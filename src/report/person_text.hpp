#pragma once
// What the registry keeps of one person, in words. Without secrets.

#include <string>

#include "base/message.hpp"
#include "ledger/person_record.hpp"

namespace passation {

std::string account_text(const AccountRecord& account, Lang lang);  ///< "identifiant (asp) : merle.lucie"
std::string doubt_text(const KnownDoubt& doubt, Lang lang);
/// Where and when it was printed, and handed out.
std::string printed_label_text(const PrintedLabel& label, Lang lang);

}  // namespace passation
