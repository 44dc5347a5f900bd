#!/usr/bin/env bash
# Checks PDFs against PDF/UA-1 and PDF/A-2a with veraPDF. Takes PDFs, zips and folders of them:
#
#   tests/conformance.sh FILE_OR_FOLDER...
#
# Prints a line per PDF and, last, "N passed, N failed". Exit status: 0 all passed, 1 some failed, 2 nothing was checked.
# veraPDF comes from Maven Central at first use and stays in the user's cache folder.
set -euo pipefail

version=1.28.2
cache="${XDG_CACHE_HOME:-$HOME/.cache}/passation/verapdf-$version"

fail() {
  echo "conformance.sh: $*" >&2
  exit 2
}

need() { # command, Debian package
  command -v "$1" >/dev/null && return
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null || {
    $sudo apt-get update -qq
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null
  } || fail "cannot install $2"
}

# veraPDF's own files name ranges of versions: here every library is named with its version and nothing else is taken.
write_pom() {
  local dependency dependencies=(
    org.verapdf.apps:greenfield-apps:$version org.verapdf.apps:gui:$version
    org.verapdf:validation-model:$version org.verapdf:parser:$version org.verapdf:pdf-model:$version
    org.verapdf:core:$version org.verapdf:verapdf-xmp-core:$version org.verapdf:feature-reporting:$version
    org.verapdf:metadata-fixer:$version org.mozilla:rhino:1.7.13
    com.fasterxml.jackson.core:jackson-databind:2.15.0 com.fasterxml.jackson.core:jackson-annotations:2.15.0
    com.fasterxml.jackson.core:jackson-core:2.15.0 net.java.dev.stax-utils:stax-utils:20070216
    com.beust:jcommander:1.81 javax.xml.bind:jaxb-api:2.3.1 javax.activation:javax.activation-api:1.2.0
    com.sun.xml.bind:jaxb-core:2.3.0.1 com.sun.xml.bind:jaxb-impl:2.3.2
  )
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>passation</groupId><artifactId>conformance</artifactId><version>1</version><packaging>pom</packaging>'
  echo '<dependencies>'
  for dependency in "${dependencies[@]}"; do
    IFS=: read -r group artifact number <<<"$dependency"
    echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$number</version>"
    echo '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>'
  done
  echo '</dependencies></project>'
}

install_verapdf() {
  [ -f "$cache/complete" ] && return
  need mvn maven
  mkdir -p "$cache"
  write_pom >"$cache/pom.xml"
  mvn --batch-mode --quiet --file "$cache/pom.xml" \
    org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
    -DoutputDirectory="$cache/lib" >"$cache/install.log" 2>&1 || {
    tail -n 20 "$cache/install.log" >&2
    fail "Maven could not fetch veraPDF $version"
  }
  touch "$cache/complete"
}

# Every PDF gets a number, so that no name can confuse what is read back from veraPDF.
collect() { # file or folder, shown name
  local inner
  case "$1" in
  *.pdf)
    names+=("$2")
    cp -- "$1" "$work/${#names[@]}.pdf"
    ;;
  *.zip)
    inner="$work/zip${#names[@]}"
    unzip -qq -d "$inner" -- "$1" || fail "cannot open $2"
    collect "$inner" "$2"
    ;;
  *)
    [ -d "$1" ] || return 0
    while IFS= read -r -d '' inner; do
      collect "$inner" "$2${inner#"$1"}"
    done < <(find "$1" -type f \( -name '*.pdf' -o -name '*.zip' \) -print0 | sort -z)
    ;;
  esac
}

check() { # flavour: lines "PASS /path/7.pdf" or "FAIL ...", then the rules that failed
  java -cp "$cache/lib/*" org.verapdf.apps.GreenfieldCliWrapper --flavour "$1" --format text -v "$work"/*.pdf \
    >"$work/$1.txt" 2>"$work/$1.err" || true
}

[ $# -gt 0 ] || fail "name PDFs, zips or folders of them"
need java default-jre-headless
need unzip unzip
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
names=()
for argument in "$@"; do
  [ -e "$argument" ] || fail "there is no $argument"
  collect "$argument" "$argument"
done
[ ${#names[@]} -gt 0 ] || fail "there is no PDF in $*"
install_verapdf
check ua1
check 2a

passed=0
failed=0
for i in "${!names[@]}"; do
  bad=""
  for flavour in ua1 2a; do
    grep -q "^PASS .*/$((i + 1))\.pdf" "$work/$flavour.txt" || bad+=" $flavour"
  done
  if [ -z "$bad" ]; then
    passed=$((passed + 1))
    echo "pass  ${names[$i]}"
  else
    failed=$((failed + 1))
    echo "FAIL  ${names[$i]}:$bad"
    for flavour in $bad; do
      sed -n "/^FAIL .*\/$((i + 1))\.pdf/,/^\(PASS\|FAIL\) .*\.pdf/p" "$work/$flavour.txt" | sed '1d;/\.pdf/d' | head -n 20
      grep "/$((i + 1))\.pdf" "$work/$flavour.err" | head -n 5 || true
    done
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
