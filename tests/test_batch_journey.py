"""Someone opens the panel of batch sizes in JupyterLab, drags the limit, reads the answer, and starts."""
import pytest
from lab import CHROMIUM, PANEL, command, opened, press, shot, wait

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason='Chromium is not installed')]
CELLS = ['import optbench as ob',
         'workload = ob.workloads.digits_mlp()\n'
         "panel = ob.BatchSizeSweep(workload, [16, 64, 256, 1024], limit='1 MB', samples=4096, budget=.3)\n"
         'panel']


@pytest.fixture
def page(lab):
    with opened(lab, 'batches.ipynb', CELLS) as page: yield page


def memory(state): return state['cells'].get('memory', {})
def answer(state): return state['head']['headline'].partition(' (')[0]


def drag_to(page, share):
    "Drag the limit to `share` of the height of the plot."
    line = page.locator('.ob-vertical .ob-hit').first.bounding_box()
    plot = page.locator('.ob-stack .ob-hit').first.bounding_box()
    page.mouse.move(line['x'] + line['width'] / 2, line['y'] + line['height'] / 2)
    page.mouse.down()
    page.mouse.move(line['x'] + line['width'] / 2, plot['y'] + (1 - share) * plot['height'], steps=8)
    page.mouse.up()


def test_the_limit_is_answered_from_forecasts(page):
    page.wait_for_selector(PANEL, timeout=240_000)
    whole = wait(page, 120, 'the forecasts', lambda s: len(memory(s).get('data', {}).get('bars', ())) == 4
                 and all(b['exact'] for b in memory(s)['data']['bars']))
    assert whole['head']['status'] == 'forecast, not run'
    assert answer(whole) == f"Fits {memory(whole)['largest']}"
    shot(page, 'batches')

    drag_to(page, .2)
    low = wait(page, 10, 'a smaller answer', lambda s: memory(s)['largest'] != memory(whole)['largest']
               and answer(s) == f"Fits {memory(s)['largest']}")
    assert low['head']['status'] == 'forecast, not run', 'dragging starts nothing'
    command(page, 'apputils:change-theme', {'theme': 'JupyterLab Dark'})
    wait(page, 10, 'the dark theme', lambda s: s['dark'])
    shot(page, 'batches_dark')

    page.locator('button:has-text("Verify")').first.click()
    wait(page, 60, 'real steps', lambda s: 'real steps' in s['head']['headline']
         and s['head']['status'] == 'forecast, not run')
    shot(page, 'batches_verified')

    press(page, 'Start ≈')
    done = wait(page, 120, 'the end', lambda s: s['head']['status'] == 'finished')
    assert 'fastest' in done['head']['headline'] and 'soonest' in done['head']['headline']
    shot(page, 'batches_finished')
