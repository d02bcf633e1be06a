@echo off
rem Dubbelklik op dit bestand (Windows). macOS heeft openen.command, Linux openen.sh.
rem Het start de studio van regelwerk. Heeft deze versie nog geen studio, dan maakt het de documenten en opent het overzicht.
cd /d "%~dp0"
where npm >nul 2>nul
if errorlevel 1 (
  echo Node.js is er niet. Installeer het van https://nodejs.org en probeer het opnieuw.
  pause
  exit /b 1
)
if not exist node_modules\regelwerk call npm install
if not exist node_modules\regelwerk (
  echo Installeren lukt niet. Staat het pakket van regelwerk in de map vendor?
  pause
  exit /b 1
)
call npm exec --no -- regelwerk studio --help >nul 2>nul
if errorlevel 1 (
  call npm exec --no -- regelwerk build
  if exist out\index.html start "" out\index.html
) else (
  call npm exec --no -- regelwerk studio
)
pause
