"""Runs benchmark notebooks in full, one after the other: tools/bench.py [NAME ...] [--in-place].

Results go to artifacts/bench; with --in-place they are also stored in the notebooks, to be committed.
"""
import os
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import papermill
from nbconvert.preprocessors import CoalesceStreamsPreprocessor

ROOT = Path(__file__).parent.parent
FOLDER, OUT = ROOT/'nbs'/'benchmarks', ROOT/'artifacts'/'bench'


def chosen(names):
    "The benchmark notebooks whose name contains one of `names`; all where none is given."
    found = sorted(FOLDER.glob('*.ipynb'))
    return [path for path in found if not names or any(name in path.stem for name in names)]


def run(path, out):
    "Runs one notebook, with `full=True` where its parameters cell has that name."
    full = {'full': True} if 'full' in papermill.inspect_notebook(path) else {}
    papermill.execute_notebook(path, out, full, cwd=OUT, kernel_name='python3', progress_bar=False,
                               store_widget_state=False)


def store(path, out):
    "Writes the outputs of `out`, without what went to stderr, into the cells of its source."
    notebook, executed = nbformat.read(path, 4), nbformat.read(out, 4)
    CoalesceStreamsPreprocessor().preprocess(executed, {})      # a line may have come in pieces
    outputs = {c.id: c.get('outputs', []) for c in executed.cells}
    for c in notebook.cells:
        if c.cell_type == 'code': c.outputs = [o for o in outputs[c.id] if o.get('name') != 'stderr']
    nbformat.write(notebook, path)
    subprocess.run([Path(sys.executable).with_name('nbdev_clean'), '--fname', path], check=True)


def main(args):
    names, in_place = [arg for arg in args if not arg.startswith('-')], '--in-place' in args
    OUT.mkdir(parents=True, exist_ok=True)
    os.environ['OPTBENCH_STATIC'] = '1'
    print(f'Load before the start: {os.getloadavg()[0]:.1f}; benchmarks want the machine for themselves.')
    for path in chosen(names):
        started, out = time.monotonic(), OUT/path.name
        run(path, out)
        if in_place: store(path, out)
        print(f'{path.stem}: {time.monotonic() - started:.0f} s, {out}')


if __name__ == '__main__': main(sys.argv[1:])
