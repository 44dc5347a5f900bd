#include "web/server.hpp"

#include <microhttpd.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/memory.hpp"
#include "base/text.hpp"
#include "web/phrases.hpp"
#include "web/share_phrases.hpp"

namespace passation {
namespace {

constexpr unsigned threads = 4, most_connections = 100, seconds_of_silence = 20;
// Of a server: a request that takes long keeps those waiting that share its thread.
constexpr unsigned server_threads = 16, most_server_connections = 400, most_of_one_address = 100;
constexpr const char* tls_versions = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2";
constexpr std::size_t bytes_per_connection = 64 * 1024, post_buffer = 32 * 1024;

/// One request while it comes in.
struct Incoming {
  HttpRequest request;
  std::optional<HttpResponse> refused;  ///< from its head alone
  MHD_PostProcessor* reader = nullptr;
  std::size_t to_come = 0;  ///< bytes of the body, as its head says
  std::size_t parts = 0;
  bool uploads = false;  ///< it holds the one place for uploads
  bool too_large = false;
};

}  // namespace

struct Server::Running {
  explicit Running(Site& s) : site(s) {}
  Site& site;
  MHD_Daemon* daemon = nullptr;
  std::atomic<bool> uploading = false;  ///< somebody sends files: one at a time, for memory
};

namespace {

MHD_Result add_header(void* cls, MHD_ValueKind, const char* name, const char* value) {
  std::string& known = static_cast<HttpRequest*>(cls)->headers[to_lower(name)];
  (known += known.empty() ? "" : ", ") += value ? value : "";
  return MHD_YES;
}

MHD_Result add_query(void* cls, MHD_ValueKind, const char* name, const char* value) {
  static_cast<HttpRequest*>(cls)->query.emplace_back(name, value ? value : "");
  return MHD_YES;
}

/// A large file gets room for all that is still to come, once: growing step by step it would take twice as much.
void append(const Incoming& in, std::string_view piece, std::string& bytes) {
  if (bytes.size() > (1u << 20) && bytes.size() + piece.size() > bytes.capacity())
    bytes.reserve(bytes.size() + std::max(piece.size(), in.to_come));
  bytes.append(piece);
}

/// A piece of a part of the form. A part may come in many pieces.
MHD_Result add_part(void* cls, MHD_ValueKind, const char* key, const char* file, const char*, const char*,
                    const char* data, uint64_t offset, size_t size) {
  auto& in = *static_cast<Incoming*>(cls);
  if (offset == 0 && ++in.parts > max_form_parts) {
    in.too_large = true;
    return MHD_NO;
  }
  const std::string_view piece(data, size);
  if (file) {
    if (offset == 0) in.request.files.push_back({file, {}});
    append(in, piece, in.request.files.back().bytes);
  } else {
    if (offset == 0) in.request.form.emplace_back(key ? key : "", "");
    in.request.form.back().second.append(piece);
  }
  return MHD_YES;
}

MHD_Result send(MHD_Connection* connection, const HttpResponse& response) {
  MHD_Response* out = MHD_create_response_from_buffer(response.body.size(), const_cast<char*>(response.body.data()),
                                                      MHD_RESPMEM_MUST_COPY);
  if (!out) return MHD_NO;
  MHD_add_response_header(out, "Content-Type", response.type.c_str());
  for (const auto& [name, value] : response.headers) MHD_add_response_header(out, name.c_str(), value.c_str());
  const MHD_Result result = MHD_queue_response(connection, static_cast<unsigned>(response.status), out);
  MHD_destroy_response(out);
  return result;
}

/// What is not read on, and why.
std::optional<HttpResponse> refused(Server::Running& running, Incoming& in) {
  if (auto response = running.site.refuse(in.request)) return response;
  if (!in.request.changes() || !sends_files(in.request)) return std::nullopt;
  if (running.uploading.exchange(true)) return running.site.refused(Refusal::busy);
  in.uploads = true;
  return std::nullopt;
}

MHD_Result begin(Server::Running& running, MHD_Connection* connection, const char* url, const char* method,
                 void** state) {
  auto in = std::make_unique<Incoming>();
  in->request.method = method;
  in->request.path = url;  // libmicrohttpd has decoded it
  if (const auto* from = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS))
    in->request.peer = canonical_ip(from->client_addr);
  MHD_get_connection_values(connection, MHD_HEADER_KIND, add_header, &in->request);
  MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, add_query, &in->request);
  in->refused = refused(running, *in);
  if (in->refused) {
    in->refused->headers.emplace_back("Connection", "close");
    const MHD_Result result = send(connection, *in->refused);
    *state = in.release();
    return result;
  }
  in->to_come = said_length(in->request).value_or(0);
  if (in->request.changes()) in->reader = MHD_create_post_processor(connection, post_buffer, add_part, in.get());
  *state = in.release();
  return MHD_YES;
}

MHD_Result read_on(Incoming& in, const char* data, size_t* size) {
  if (!in.too_large && in.reader && MHD_post_process(in.reader, data, *size) == MHD_NO) in.too_large = true;
  in.to_come -= std::min(in.to_come, *size);
  *size = 0;
  return MHD_YES;
}

/// A browser sends a part without a name and a byte for each field of files that was left empty.
void drop_empty_files(HttpRequest& request) {
  std::erase_if(request.files, [](const Input& file) { return file.name.empty() && file.bytes.empty(); });
}

HttpResponse answered(Site& site, Incoming& in) {
  if (in.too_large) return site.refused(Refusal::too_large);
  if (in.reader) MHD_destroy_post_processor(std::exchange(in.reader, nullptr));
  drop_empty_files(in.request);
  try {
    return site.answer(std::move(in.request));
  } catch (const std::exception&) {  // nobody foresaw it; what it says may hold a name
    return site.refused(Refusal::failed);
  }
}

MHD_Result on_request(void* cls, MHD_Connection* connection, const char* url, const char* method, const char*,
                      const char* data, size_t* size, void** state) {
  auto& running = *static_cast<Server::Running*>(cls);
  if (!*state) return begin(running, connection, url, method, state);
  auto& in = *static_cast<Incoming*>(*state);
  if (in.refused) {
    *size = 0;
    return MHD_YES;
  }
  if (*size > 0) return read_on(in, data, size);
  return send(connection, answered(running.site, in));
}

void on_end(void* cls, MHD_Connection*, void** state, MHD_RequestTerminationCode) {
  std::unique_ptr<Incoming> in(static_cast<Incoming*>(*state));
  if (!in) return;
  if (in->reader) MHD_destroy_post_processor(in->reader);
  if (!in->uploads) return;
  in.reset();
  give_back_freed_memory();
  static_cast<Server::Running*>(cls)->uploading = false;
}

void say_nothing(void*, const char*, va_list) {}

}  // namespace

Server::Server(Site& site, Listener& listener, const std::optional<TlsKeys>& tls)
    : running_(std::make_unique<Running>(site)) {
  std::vector<MHD_OptionItem> more;
  const auto number = [&](MHD_OPTION option, unsigned value) { more.push_back({option, value, nullptr}); };
  number(MHD_OPTION_THREAD_POOL_SIZE, tls ? server_threads : threads);
  number(MHD_OPTION_CONNECTION_LIMIT, tls ? most_server_connections : most_connections);
  number(MHD_OPTION_CONNECTION_TIMEOUT, seconds_of_silence);
  if (tls) {
    const auto text = [&](MHD_OPTION option, const char* value) {
      more.push_back({option, 0, const_cast<char*>(value)});  // it is read alone
    };
    text(MHD_OPTION_HTTPS_MEM_CERT, tls->certificate.c_str());
    text(MHD_OPTION_HTTPS_MEM_KEY, tls->private_key.c_str());
    text(MHD_OPTION_HTTPS_PRIORITIES, tls_versions);
    if (!site.comes_through_portal()) number(MHD_OPTION_PER_IP_CONNECTION_LIMIT, most_of_one_address);
  }
  more.push_back({MHD_OPTION_END, 0, nullptr});
  const unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_EPOLL | (tls ? unsigned{MHD_USE_TLS} : 0u);
  running_->daemon = MHD_start_daemon(
      flags, 0, nullptr, nullptr, on_request, running_.get(), MHD_OPTION_EXTERNAL_LOGGER, say_nothing, nullptr,
      MHD_OPTION_LISTEN_SOCKET, listener.release(), MHD_OPTION_CONNECTION_MEMORY_LIMIT, bytes_per_connection,
      MHD_OPTION_NOTIFY_COMPLETED, on_end, running_.get(), MHD_OPTION_ARRAY, more.data(), MHD_OPTION_END);
  if (running_->daemon) return;
  if (tls) throw Error(say(phrase::tls_unusable), "", say(phrase::tls_unusable_hint));
  throw Error(say(phrase::cannot_listen), "", say(phrase::cannot_listen_hint));
}

Server::~Server() {
  if (running_->daemon) MHD_stop_daemon(running_->daemon);
}

}  // namespace passation
