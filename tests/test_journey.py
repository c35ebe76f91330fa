"""Someone opens the clipping tutorial in JupyterLab, drags, starts, stops, resumes, saves and comes back."""
import copy
import time

import nbformat
import pytest
from lab import CHROMIUM, ROOT, command, lab_page, open_notebook, press, run_all, shot, wait

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason='Chromium is not installed')]


@pytest.fixture
def page(lab):
    act_one(ROOT/'nbs'/'tutorials'/'01_clipping.ipynb', lab.notebooks/'clipping.ipynb')
    with lab_page(lab) as page: yield page


def act_one(tutorial, target):
    "The tutorial up to the run of its panel, with a store in a file and enough steps to have time to stop."
    nb = copy.deepcopy(nbformat.read(tutorial, as_version=4))
    last = next(i for i, c in enumerate(nb.cells) if c.source.startswith('panel.run('))
    nb.cells = nb.cells[:last + 1]
    parameters = next(c for c in nb.cells if 'parameters' in c.metadata.get('tags', ()))
    parameters.source = "steps, values, seeds, confirm_seeds, store = 20000, 4, 2, 5, 'clipping.db'"
    nbformat.write(nb, target)


def points(state): return sum(c['n'] for c in state['cells'].get('loss', {}).get('curves', ()))
def status(state): return state['head']['status']


def test_journey(page, lab):
    open_notebook(page, lab, 'clipping.ipynb')
    run_all(page)
    first = wait(page, 240, 'a growing curve', lambda s: status(s) == 'running' and points(s) > 0)
    wait(page, 60, 'more points', lambda s: points(s) > points(first))
    assert not page.evaluate('window.done'), 'the cell of panel.run() is still running'
    shot(page, 'running')

    press(page, 'Stop')
    pressed = time.monotonic()
    stopped = wait(page, 5, 'the stop', lambda s: status(s) == 'stopped')
    assert time.monotonic() - pressed < 2, 'a second to stop, and one for a busy machine'
    page.wait_for_function('window.done', timeout=10_000)
    assert 'all samples kept' in stopped['head']['headline']
    wait(page, 10, 'ink for the axes of the view that the stop has made', lambda s: s['soft'])

    press(page, 'Resume')
    wait(page, 60, 'more points after the stop', lambda s: points(s) > points(stopped))
    press(page, 'Stop')
    kept = wait(page, 10, 'the second stop', lambda s: status(s) == 'stopped')

    command(page, 'apputils:change-theme', {'theme': 'JupyterLab Dark'})
    wait(page, 10, 'the dark theme', lambda s: s['dark'])
    shot(page, 'dark')

    command(page, 'docmanager:save')
    open_notebook(page, lab, 'clipping.ipynb')
    again = wait(page, 60, 'the whole history', lambda s: points(s) >= points(kept) > 0)
    assert status(again) == 'stopped'

    drag_range(page)
    wait(page, 20, 'a new range, with nothing started', lambda s: status(s) == 'ready')


def drag_range(page):
    "Move the lower handle of the range by three steps with the keyboard."
    handle = page.locator('.noUi-handle-lower').first
    label = page.locator('.jupyter-widgets .widget-readout').first
    before = label.inner_text()
    handle.focus()
    for _ in range(3): handle.press('ArrowRight')
    changed = '([e, t]) => e.innerText !== t'
    page.wait_for_function(changed, arg=[label.element_handle(), before], timeout=10_000)
