"""Executes the pages people read and keeps their outputs: tools/pages.py [NAME ...].

The notebooks whose path contains one of the names run from first to last cell; without names, those of PAGES.
Timings are shown in some, so nothing else should run on the machine.
"""
import os
import sys
import tempfile
import time
from pathlib import Path

import papermill
from bench import ROOT, store

NBS = ROOT/'nbs'
PAGES = ('index.ipynb', 'gallery.ipynb', 'tutorials', 'how_to', 'explanations', 'techniques')


def pages(*names):
    "The notebooks whose path contains one of `names`; where none is given, those of PAGES."
    if not names: return sorted(path for page in PAGES for path in [NBS/page, *(NBS/page).rglob('*.ipynb')]
                                if path.suffix)
    named = lambda path: any(name in str(path.relative_to(NBS)) for name in names)
    return sorted(path for path in NBS.rglob('*.ipynb') if named(path))


def main(names):
    os.environ['OPTBENCH_STATIC'] = '1'
    with tempfile.TemporaryDirectory() as folder:
        for path in pages(*names):
            started, out = time.monotonic(), Path(folder, path.name)
            beside = NBS if path.parent == NBS else folder  # pages at the top read the others
            papermill.execute_notebook(path, out, cwd=beside, kernel_name='python3', progress_bar=False,
                                       store_widget_state=False)
            store(path, out)
            print(f'{path.relative_to(NBS)}: {time.monotonic() - started:.0f} s', flush=True)


if __name__ == '__main__': main(sys.argv[1:])
