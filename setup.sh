#!/usr/bin/env bash
# Installs what passation needs from Debian's packages (with sudo when not root), configures and builds.
#   ./setup.sh build        the program                                into build/default
#   ./setup.sh tests        the program and its tests                  into build/default
#   ./setup.sh bench        nothing but the packages for tests/bench/run.sh
#   ./setup.sh packages     nothing but the packages for both, and for the checks of .ci/run
# May be run again: what is there is left alone.
set -euo pipefail
cd "$(dirname "$0")"

build_packages=(g++ cmake ninja-build pkg-config libfmt-dev libicu-dev libpugixml-dev libzip-dev libsodium-dev
  libharfbuzz-dev libfreetype-dev libdeflate-dev libfreexl-dev libsqlite3-dev libpodofo-dev libhpdf-dev libqrencode-dev libmicrohttpd-dev nlohmann-json3-dev libcli11-dev unzip)
test_packages=(catch2 libxml2-utils poppler-utils qpdf imagemagick zbar-tools mupdf-tools librsvg2-bin openssl zip python3)
bench_packages=(libcairo2-dev libfreetype-dev python3-reportlab python3-pil poppler-utils qpdf)
check_packages=(clang clang-format libclang-rt-dev chromium)
command -v npm >/dev/null || check_packages+=(nodejs npm)  # of whatever origin

install_missing() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing: ${missing[*]}"
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

build() {
  cmake --preset default "$@" >build/configure.log || { cat build/configure.log; exit 1; }
  cmake --build build/default >build/build.log || { cat build/build.log; exit 1; }
}

mkdir -p build
case "${1:-build}" in
  build)
    install_missing "${build_packages[@]}"
    build -DPASSATION_TESTS="$([ -f build/default/tests/CTestTestfile.cmake ] && echo ON || echo OFF)"
    ;;
  tests)
    install_missing "${build_packages[@]}" "${test_packages[@]}"
    build -DPASSATION_TESTS=ON
    ;;
  bench) install_missing "${build_packages[@]}" "${bench_packages[@]}" ;;
  packages) install_missing "${build_packages[@]}" "${test_packages[@]}" "${check_packages[@]}" ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
