#!/usr/bin/env bash
# Makes the pictures of README.md and LISEZMOI.md anew from the example collège: a sheet of labels, labels with a QR code, and the
# first page of the recap. Needs poppler and ImageMagick (./setup.sh tests).
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make() { # folder, options...
  build/default/passation generate --no-registry --quiet --operation EVA6 --division '6E 1' --date 2026-09-14T08:30 \
    --key "$work/key" --out "$work/$1" "${@:2}" examples/college/ExportXML_ElevesSansAdresses.zip || [ $? -eq 3 ]
  unzip -qo -d "$work/$1" "$work/$1"/*_Passation_Elèves.zip
}
picture() { # PDF, dots per inch, height of what is shown in dots, picture
  pdftoppm -gray -png -r "$2" -f 1 -l 1 -singlefile "$1" "$work/page"
  convert "$work/page.png" -crop "x$3+0+0" +repage -depth 4 -colors 16 "$4"
}

make plain
make qr --card label-qr --stock avery-7163 --platform cpro --url https://cpro.exemple.fr
picture "$work"/plain/*'_Etiquettes_6E 1.pdf' 90 600 examples/college/sheet.png
picture "$work"/qr/*'_Etiquettes_6E 1.pdf' 90 600 examples/college/sheet-qr.png
picture "$work"/plain/*_Recapitulatif.pdf 90 1053 examples/college/recap.png
tests/web/run.sh pictures.mjs  # of the page; needs Chromium and Node
