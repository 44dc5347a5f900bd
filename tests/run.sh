#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. Ends with the test runner's summary.
set -euo pipefail
cd "$(dirname "$0")/.."
./setup.sh tests
ctest --test-dir build/default --output-on-failure -j "$(nproc)" "$@"
command -v chromium >/dev/null && command -v npm >/dev/null ||
  echo "The page was not tested in a browser: that takes chromium, nodejs and npm."
