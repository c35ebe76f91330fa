"""Someone sweeps 32 thresholds with three seeds in JupyterLab, and 99 runs finish live, computed as one."""
import time

import pytest
from lab import CHROMIUM, PANEL, opened, press, shot, wait

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason='Chromium is not installed')]
CELLS = ['import optbench as ob',
         'panel = ob.ClipSweep(ob.workloads.digits_mlp(steps=300), n=32, seeds=3)\npanel']


@pytest.fixture
def page(lab):
    with opened(lab, 'many.ipynb', CELLS) as page: yield page


def curves(state): return [c for c in state['cells'].get('loss', {}).get('curves', ()) if c['n']]


def test_99_runs_finish_live(page):
    page.wait_for_selector(PANEL, timeout=240_000)
    wait(page, 120, 'a panel that is ready', lambda s: s['head']['status'] == 'ready')
    press(page, 'Start')
    some = wait(page, 120, 'the first losses', lambda s: curves(s) and s['head']['status'] == 'running')
    began = time.monotonic()
    done = wait(page, 180, 'the end', lambda s: s['head']['status'] == 'finished')
    print(f'99 runs of 300 steps were done {time.monotonic() - began:.1f} s after the first loss was drawn')
    shot(page, 'many')
    assert len({c['arm'] for c in curves(done)}) == 33
    assert sum(c['n'] for c in curves(done)) > sum(c['n'] for c in curves(some))
    assert page.locator("text='fused ×99'").count()
