#!/usr/bin/env bash
# The page in a real browser: Chromium of Debian, driven from Node. With names of files these alone: run.sh newcomer.test.mjs
# The three packages that it needs are installed into the user's cache folder, in the versions of package-lock.json.
# Without Chromium or Node it says so and ends with 77; with PASSATION_WEB=required that is a failure.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export PASSATION=${PASSATION:-$here/../../build/default/passation}
export CHROMIUM=${CHROMIUM:-$(command -v chromium || true)}

cannot_run() {
  echo "The tests of the page in a browser are skipped: $1." >&2
  [ "${PASSATION_WEB:-}" = required ] && exit 1
  exit 77
}
[ -n "$CHROMIUM" ] || cannot_run "there is no chromium"
command -v node >/dev/null && command -v npm >/dev/null || cannot_run "there is no node, or no npm"

packages=${XDG_CACHE_HOME:-$HOME/.cache}/passation-tests/$(sha256sum "$here/package-lock.json" | cut -c1-12)
if [ ! -e "$packages/installed" ]; then
  mkdir -p "$packages"
  cp "$here/package.json" "$here/package-lock.json" "$packages"
  (cd "$packages" && npm ci --ignore-scripts --no-audit --no-fund --silent) || cannot_run "npm cannot install its packages"
  touch "$packages/installed"
fi
export PASSATION_WEB_PACKAGES=$packages

cd "$here"
[ $# -gt 0 ] || set -- *.test.mjs
failed=0
for file in "$@"; do node --test-reporter=spec "$file" || failed=1; done
exit $failed
