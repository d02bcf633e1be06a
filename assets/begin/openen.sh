#!/bin/sh
# Dubbelklik op dit bestand (macOS: openen.command, Linux: openen.sh). Windows heeft openen.cmd.
# Het start de studio van regelwerk. Heeft deze versie nog geen studio, dan maakt het de documenten en opent het overzicht.
cd "$(dirname "$0")" || exit 1

stop() {
  echo "$1"
  # Zo blijft het venster staan tot het gelezen is.
  if [ -t 0 ]; then
    printf 'Druk op Enter om te sluiten. '
    read -r _
  fi
  exit 1
}

command -v npm >/dev/null 2>&1 || stop 'Node.js is er niet. Installeer het van https://nodejs.org en probeer het opnieuw.'
if [ ! -d node_modules/regelwerk ]; then
  npm install || stop 'Installeren lukt niet. Staat het pakket van regelwerk in de map vendor?'
fi

if npm exec --no -- regelwerk studio --help >/dev/null 2>&1; then
  npm exec --no -- regelwerk studio || stop 'De studio is gestopt met een fout.'
  exit 0
fi

npm exec --no -- regelwerk build
code=$?
[ -f out/index.html ] || stop 'Er zijn geen documenten gemaakt. Hierboven staat waarom.'
if command -v open >/dev/null 2>&1 && [ "$(uname)" = Darwin ]; then
  open out/index.html
elif command -v xdg-open >/dev/null 2>&1; then
  xdg-open out/index.html
else
  echo 'Open out/index.html in een browser.'
fi
[ "$code" = 0 ] || stop 'Niet alles is gemaakt. Hierboven staat waarom.'
