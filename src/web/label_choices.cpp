#include "web/label_choices.hpp"

#include <charconv>

#include "account/platform.hpp"
#include "base/date.hpp"
#include "base/text.hpp"
#include "web/school_state.hpp"

namespace passation {
namespace {

LabelRequest usual(const Visit& visit) {
  LabelRequest labels;
  const auto& known = school_state(visit).operations;
  if (known.empty()) {
    labels.operation = "RENTREE-" + std::to_string(school_year_of(visit.environment.moment.date));
    labels.platforms = {default_platform};
  } else {
    const KnownOperation& last = known.front();
    labels.operation = last.operation;
    const std::vector<std::string>& both = last.choices.platforms;
    labels.platforms = !both.empty() && both.front() == last.platform ? both : std::vector{last.platform};
    labels.second_url = last.choices.second_url;
    labels.stock = last.choices.stock;
    labels.card = last.choices.card;
    labels.url = last.choices.url;
  }
  if (labels.stock.empty()) labels.stock = default_stock;
  if (labels.card.empty()) labels.card = default_card;
  return labels;
}

LabelRequest read_from(const Fields& fields, LabelRequest labels) {
  const auto take = [&](const char* name, std::string& value) {
    if (has(fields, name)) value = trimmed(value_of(fields, name));
  };
  take("operation", labels.operation);
  if (const std::string first(trimmed(value_of(fields, "plateforme"))); !first.empty()) {
    labels.platforms = {first};
    if (const std::string second(trimmed(value_of(fields, "seconde"))); !second.empty())
      labels.platforms.push_back(second);
  }
  take("planche", labels.stock);
  take("modele", labels.card);
  take("imprimante", labels.printer);
  take("adresse", labels.url);
  take("seconde-adresse", labels.second_url);
  if (const auto start = label_number(value_of(fields, "debut"))) labels.start = start;
  if (const auto next = label_number(value_of(fields, "entamee"))) labels.start = next;
  if (has(fields, "classe")) labels.divisions = values_of(fields, "classe");
  return labels;
}

}  // namespace

std::string second_platform(const LabelRequest& labels) {
  return labels.platforms.size() > 1 ? labels.platforms[1] : std::string();
}

std::optional<int> label_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number > 0 ? std::optional(number) : std::nullopt;
}

LabelRequest label_choices(const Visit& visit) {
  LabelRequest labels = visit.work.labels.operation.empty() ? usual(visit) : visit.work.labels;
  return has(visit.request.form, "planche") ? read_from(visit.request.form, std::move(labels)) : labels;
}

std::string preview_query(const LabelRequest& labels) {
  std::string query = "planche=" + percent_encoded(labels.stock) + "&modele=" + percent_encoded(labels.card) +
                      "&plateforme=" + percent_encoded(labels.platforms.front()) +
                      "&seconde=" + percent_encoded(second_platform(labels)) +
                      "&seconde-adresse=" + percent_encoded(labels.second_url) +
                      "&imprimante=" + percent_encoded(labels.printer) + "&adresse=" + percent_encoded(labels.url) +
                      "&debut=" + std::to_string(labels.start.value_or(1));
  if (!labels.divisions.empty()) query += "&classe=" + percent_encoded(labels.divisions.front());
  return query;
}

LabelRequest labels_of_query(const Fields& query, LabelRequest otherwise) {
  return read_from(query, std::move(otherwise));
}

}  // namespace passation
