#!/usr/bin/env bash
# Makes .venv ready: tools/venv.sh [lab|dev]. Does nothing when the stamp of the same set of packages is there.
# PYTHON names an interpreter, TORCH another version of torch than the one in constraints.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
kind=${1:-lab}
cpu_index=https://download.pytorch.org/whl/cpu

say() { printf '%s\n' "$*" >&2; }

supported() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 12))' 2>/dev/null; }

find_python() {
    local name
    for name in ${PYTHON:-python3.11 python3.12 python3}; do
        if supported "$name"; then echo "$name"; return; fi
    done
    name=${PYTHON:-python3}
    say "optbench needs Python 3.11 or 3.12; $name is $("$name" -V 2>/dev/null || echo missing)."
    say "Install one of them, or name it: make lab PYTHON=/path/to/python3.12"
    return 1
}

make_venv() {
    if [ -d .venv ] && supported .venv/bin/python; then return; fi
    local python
    python=$(find_python)
    say "Making .venv with $("$python" -V)"
    if ! "$python" -m venv --clear .venv; then
        say "python -m venv failed; on Debian and Ubuntu install the package python3-venv."
        return 1
    fi
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=24'
}

has_nvidia() { [ -e /proc/driver/nvidia/version ] || command -v nvidia-smi >/dev/null; }

answers() {  # whether the address answers within five seconds, name lookup included
    .venv/bin/python - "$1" 2>/dev/null <<'PY'
import signal, sys, urllib.request
signal.alarm(5)
urllib.request.urlopen(sys.argv[1], timeout=5).read(1)
PY
}

pip_install() { .venv/bin/python -m pip install --quiet --disable-pip-version-check -c .venv/constraints.txt "$@"; }

torch_wanted() { sed -n 's/^torch==//p' .venv/constraints.txt; }

torch_installed() { .venv/bin/python -c 'from importlib.metadata import version; print(version("torch"))' 2>/dev/null || true; }

install_torch() {
    local want
    want=$(torch_wanted)
    case "$(torch_installed)" in "$want" | "$want+"*) return ;; esac
    if [ "$(uname -s)" = Linux ] && ! has_nvidia && answers "$cpu_index/torch/"; then
        say "Installing torch $want, CPU build"
        pip_install --no-deps --index-url "$cpu_index" "torch==$want"
    else
        say "Installing torch $want"
        pip_install "torch==$want"
    fi
}

write_constraints() {
    if [ -z "${TORCH:-}" ]; then cp constraints.txt .venv/constraints.txt; return; fi
    sed -e "s/^torch==.*/torch==$TORCH/" constraints.txt > .venv/constraints.txt
}

packages_of() { if [ "$1" = dev ]; then echo '.[dev]'; else echo '.'; fi; }

make_venv
write_constraints
key=$(cat .venv/constraints.txt settings.ini setup.py pyproject.toml | .venv/bin/python -c \
    'import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest()[:16])')
for stamp in ".venv/ready-$kind-$key" ".venv/ready-dev-$key"; do
    if [ -e "$stamp" ]; then exit 0; fi
done
started=$SECONDS
install_torch
say "Installing optbench and what it needs"
pip_install --editable "$(packages_of "$kind")"
rm -f .venv/ready-*
touch ".venv/ready-$kind-$key"
say ".venv is ready ($((SECONDS - started)) s)"
