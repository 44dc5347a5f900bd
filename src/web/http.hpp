#pragma once
// What a browser asks and what it is answered, as values.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/reader.hpp"

namespace passation {

/// Fields of a form or of an address, in their order. A name may stand there several times.
using Fields = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest {
  std::string method = "GET";
  std::string path = "/";                           ///< without the query; decoded
  std::map<std::string, std::string> headers = {};  ///< names in lower case; of several of one name, ", " between
  std::string peer = {};                            ///< the IP address from which it comes
  Fields query = {}, form = {};
  std::vector<Input> files = {};  ///< of the form; those without a name or without a byte are left out

  std::string_view header(const std::string& name) const;  ///< empty where it is not there
  bool changes() const { return method == "POST"; }
};

struct HttpResponse {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body = {};
  std::vector<std::pair<std::string, std::string>> headers = {};
};

/// The first value of the name; empty where it is not there.
std::string_view value_of(const Fields& fields, std::string_view name);
bool has(const Fields& fields, std::string_view name);
std::vector<std::string> values_of(const Fields& fields, std::string_view name);

/// "a=1&b=x%20y", as an address or a form has it. What is no UTF-8 or badly escaped is left as it stands.
Fields parse_query(std::string_view text);
std::string percent_decoded(std::string_view text);
/// A value as it stands in an address.
std::string percent_encoded(std::string_view text);

/// A file to be kept by the browser. @param name as it is called there
HttpResponse attachment(const std::string& name, const std::string& type, std::string bytes);
HttpResponse see_other(const std::string& path);  ///< after a POST: the browser asks for this page

}  // namespace passation
