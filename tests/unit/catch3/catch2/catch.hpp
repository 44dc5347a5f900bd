#pragma once
// Catch2 3 under the name of the one header of Catch2 2.

#include <catch2/catch_all.hpp>

using Catch::Approx;
