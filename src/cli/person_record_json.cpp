#include "cli/person_record_json.hpp"

#include <algorithm>

#include "report/changes.hpp"
#include "report/person_json.hpp"

namespace passation {

JsonValue accounts_json(const PersonRecord& record) {
  JsonList accounts;
  for (const AccountRecord& a : record.accounts)
    accounts.push_back(JsonObject{{"platform", a.platform}, {"test", text_or_null(a.test)}, {"login", a.login}});
  return accounts;
}

JsonValue doubts_json(const PersonRecord& record) {
  JsonList doubts;
  for (const KnownDoubt& d : record.doubts) doubts.push_back(JsonObject{{"platform", d.platform}, {"codes", d.codes}});
  return doubts;
}

JsonValue labels_json(const PersonRecord& record) {
  JsonList labels;
  for (const PrintedLabel& i : record.labels)
    labels.push_back(JsonObject{{"platform", i.platform},
                                {"test", text_or_null(i.test)},
                                {"operation", text_or_null(i.operation)},
                                {"document", i.document},
                                {"sheet", i.sheet},
                                {"label", i.stock.empty() ? JsonValue() : JsonValue(i.label)},
                                {"printed_at", moment_json(i.printed_at)},
                                {"handed_out_at", moment_json(i.handed_out_at)},
                                {"handed_out_by", text_or_null(i.handed_out_by)},
                                {"reset_at", moment_json(i.reset_at)}});
  return labels;
}

JsonValue events_json(const PersonRecord& record) {
  JsonList events;
  for (const Event& e : record.events) {
    const std::vector<std::string> fields = fields_of(e);
    events.push_back(JsonObject{{"moment", moment_json(e.moment)},
                                {"kind", e.kind},
                                {"fields", fields},
                                {"detail", fields.empty() ? text_or_null(e.detail) : JsonValue()},
                                {"files", file_names(e.files)}});
  }
  return events;
}

std::vector<std::string> file_names(const std::string& kept) {
  constexpr std::string_view separator = ", ";
  std::vector<std::string> names;
  for (std::size_t at = 0; at < kept.size();) {
    const std::size_t end = std::min(kept.find(separator, at), kept.size());
    names.push_back(kept.substr(at, end - at));
    at = end + separator.size();
  }
  return names;
}

JsonValue date_json(const std::optional<Date>& date) {
  return date ? JsonValue(iso_date(*date)) : JsonValue();
}

}  // namespace passation
