#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "cli/reply.hpp"

namespace passation {

/// The page is another room's: main joins the two. What is told goes to the terminal at once.
using Serve = std::function<void(const ServeOptions&, const Context&, const std::function<void(const Message&)>& told)>;

/// Carries out a command line. Returns the exit status. @throws only what nobody foresaw
int run_program(const std::vector<std::string>& arguments, const Serve& serve);

/// Says an error on standard error, or in the form that was asked for. Returns the exit status.
/// @param day of what was asked for, where that is known
int fail(const Error& error, const std::vector<std::string>& arguments, std::optional<Date> day = {});

}  // namespace passation
