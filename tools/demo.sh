#!/usr/bin/env bash
# Runs one notebook headless and leaves an HTML page: tools/demo.sh NOTEBOOK. Prints the page's path last.
set -euo pipefail
cd "$(dirname "$0")/.."
name=$(basename "$1" .ipynb)
mkdir -p artifacts
export OPTBENCH_STATIC=1
.venv/bin/papermill --cwd artifacts "$1" "artifacts/$name.ipynb"
.venv/bin/jupyter nbconvert --log-level WARN --to html "artifacts/$name.ipynb"
echo "Page: $PWD/artifacts/$name.html"
