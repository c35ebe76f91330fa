#!/usr/bin/env bash
# All tests in four parts, each timed: lessons, pages, browser journeys, tests. Stops at the first part that fails.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
export OPTBENCH_PARTS=''

part() {
    local name=$1 started=$SECONDS
    shift
    printf '== %s\n' "$name"
    "$@"
    OPTBENCH_PARTS="$OPTBENCH_PARTS$name $((SECONDS - started)) s, "
    printf '== %s took %s s\n\n' "$name" "$((SECONDS - started))"
}

part lessons env OMP_NUM_THREADS=1 nbdev_test --n_workers 2 --timing
part pages optbench regress --device cpu
part journeys python -m pytest -m browser -q
exec env OMP_NUM_THREADS=1 python -m pytest -m 'not browser and not soak' -n 2 --durations 10
