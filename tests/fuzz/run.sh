#!/usr/bin/env bash
# Builds into build/sanitize (clang, address and undefined sanitizers) and gives every reader any bytes at all.
#   tests/fuzz/run.sh SECONDS [READER]...     so long for each; all readers unless some are named
# What is found is left in build/fuzz/found; what a reader has learnt is kept in build/fuzz/corpus.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:?how many seconds for each reader?}
shift
mkdir -p build/fuzz/found
cmake --preset sanitize >build/fuzz.log && cmake --build build/sanitize --target fuzz >>build/fuzz.log ||
  { tail -50 build/fuzz.log; exit 1; }

fuzz=build/sanitize/tests/fuzz/fuzz
[ $# -gt 0 ] || { mapfile -t all < <("$fuzz") && set -- "${all[@]}"; }
failed=0
for reader; do
  corpus=build/fuzz/corpus/$reader seeds=tests/fuzz/seeds/$reader
  [ ! -d "layouts/${reader}s" ] || seeds=layouts/${reader}s
  mkdir -p "$corpus"
  if TMPDIR=build/fuzz/found "$fuzz" "$reader" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=20000 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/found/$reader-" "$corpus" "$seeds" >build/fuzz/found/log 2>&1; then
    echo "$reader: $(sed -n 's/^stat::number_of_executed_units: *//p' build/fuzz/found/log) inputs, nothing found"
  else
    failed=1
    echo "$reader: FAILED"
    tail -40 build/fuzz/found/log
  fi
done
exit $failed
