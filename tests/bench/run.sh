#!/usr/bin/env bash
# Measures passation beside its peers, in one run, and prints a table; README.md beside this file says what is measured.
#   tests/bench/run.sh [REPETITIONS]     5 of them unless said; one takes about half a minute
# Installs what is missing and builds into build/bench. Works on a RAM disk and leaves nothing there.
set -euo pipefail
cd "$(dirname "$0")/../.."
repetitions=${1:-5}
unset PASSATION_DATA THREADS

./setup.sh bench
mkdir -p build
build=${BENCH_BUILD:-build/bench}
cmake --preset bench -B "$build" >build/bench.log && cmake --build "$build" >>build/bench.log ||
  { tail -50 build/bench.log; exit 1; }

[ -w /dev/shm ] && disk=/dev/shm || disk=${TMPDIR:-/tmp}
work=$(mktemp -d "$disk/passation-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
cmake --install "$build" --prefix "$work/installed" >/dev/null
bench=$(realpath "$build")/tests/bench/passation_bench
reportlab="/usr/bin/python3 $PWD/tests/bench/reportlab_writer.py faces"
check="/usr/bin/python3 $PWD/tests/bench/looks_alike.py"
table="/usr/bin/python3 $PWD/tests/bench/table.py"
cd "$work"

# --- Schools, and the sheets that the others draw --------------------------------------------------------------------
mkdir xml faces
"$bench" files read
(cd read/workbook && /usr/bin/python3 -m zipfile -c ../table.xlsx xl)
"$bench" schools xml
"$bench" faces faces
many=(xml/many-*.xml) one=(xml/one.xml)
"$bench" placed many.placed "${many[@]}"
"$bench" placed one.placed "${one[@]}"

# One measurement of a stage on some schools, into a fresh folder.
measure() {
  local schools=$1 stage=$2
  case $schools in one | many) local -n files=$schools ;; esac
  rm -rf "out/$schools-$stage" && mkdir -p "out/$schools-$stage"
  case $stage in
    reportlab) $reportlab "$schools.placed" "out/$schools-$stage" ;;
    process) "$bench" process installed/bin/passation generate --no-registry --operation EVA6 --date 2026-09-03T08:30 --key key \
      --out "out/$schools-$stage" "${files[@]}" ;;
    read | pugixml) "$bench" "$stage" "read/$schools" ;;
    check) "$bench" process installed/bin/passation check --date 2026-09-03 read/school/*.xml ;;
    sync)  # a known school, from its file before or after the changes
      cp known.sqlite out/known.sqlite
      "$bench" process "${sync[@]}" --registry out/known.sqlite "read/changing/$schools.xml" ;;
    *) "$bench" "$stage" "out/$schools-$stage" "${files[@]}" ;;
  esac
}

# Adds it to the measures. The assignment stands alone: a stage that fails inside an argument would go unnoticed.
record() {
  local line
  line=$(measure "$1" "$2")
  printf '%s\t%s\n' "$1" "$line" >>measures
}

# Two threads on a batch: new, without registries too, and once more when nothing has changed.
record_batch() {
  local folder=read/batch-$1 line
  for stage in batch batch-registry; do
    rm -rf out/batch && mkdir -p out/batch
    line=$(THREADS=2 "$bench" "$stage" out/batch "$folder/manifest.csv")
    printf 'batch-%s\t%s\n' "$1" "$line" >>measures
  done
  line=$(THREADS=2 "$bench" batch-registry out/batch "$folder/manifest.csv")
  printf 'unchanged-%s\t%s\n' "$1" "$line" >>measures
  rm -rf out/batch
}

sync=(installed/bin/passation sync --quiet --key key --date 2026-09-10)
"${sync[@]}" --registry known.sqlite read/changing/before.xml

# --- What is measured is right ---------------------------------------------------------------------------------------
for stage in documents limit cairo reportlab job process; do measure one "$stage" >/dev/null; done
for file in out/one-limit/*.pdf; do qpdf --check "$file" >/dev/null || { echo "damaged: $file"; exit 1; }; done
for peer in limit cairo reportlab; do $check out/one-documents "out/one-$peer" 0000.pdf 0007.pdf 0019.pdf; done
for stage in documents job; do
  mv "out/one-$stage" one-thread
  THREADS=2 measure one "$stage" >/dev/null
  diff -rq --exclude='*.pgm' one-thread "out/one-$stage"
  echo "$stage: two threads, same bytes"
  rm -r one-thread
done

# --- The measurements, one stage after the other, again and again ----------------------------------------------------
for ((i = 1; i <= repetitions; ++i)); do
  [ ! -t 2 ] || echo "run $i of $repetitions" >&2
  for stage in documents limit job registry again cairo reportlab; do
    record many "$stage"
    rm -r "out/many-$stage"
    for _ in 1 2 3; do record one "$stage"; done
  done
  for _ in 1 2 3; do
    record one process
    record school check
    for file in before after; do record "$file" sync; done
  done
  for file in siecle-5.xml siecle-50.xml; do
    record "$file" pugixml
    record "$file" read
  done
  record table.tsv read
  record table.xlsx read
  if ((i <= 3)); then for schools in 200 1000; do record_batch "$schools"; done; fi
done
echo
$table measures
