#pragma once
// Pages for who has not been let in: they show nothing of any school.

#include <chrono>

#include "base/message.hpp"
#include "web/guard.hpp"
#include "web/http.hpp"

namespace passation {

HttpResponse bare_response(int status, Lang lang, const Phrase& title, const Phrase& text);
/// @param encrypted of a page that other machines can reach
HttpResponse refusal_page(Refusal why, Lang lang, bool encrypted);
/// With a field for the code, for who has not come by the file.
HttpResponse ticket_page(int status, Lang lang, const Phrase& title, const Phrase& text);
/// With fields for name and password. @param text what happened; nullptr: nothing yet
HttpResponse login_page(int status, Lang lang, const Phrase& title, const Message& text = {});
/// With a link that enters again by the portal.
HttpResponse portal_page(int status, Lang lang, const Phrase& title, const Phrase& text);
/// Goes on by itself: a redirect from a file would not have the cookie.
HttpResponse entered_page();

}  // namespace passation
