"""Someone opens the panel of pruning in JupyterLab, drags a ratio, sees the layers follow, and trains."""
import pytest
from lab import CHROMIUM, PANEL, VIEW, command, opened, redraw_ms, shot, slider, wait

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason='Chromium is not installed')]
CELLS = ['import optbench as ob',
         'from functools import partial\nimport torch',
         'adamw = partial(torch.optim.AdamW, lr=3e-3)\n'
         'workload = ob.workloads.digits_mlp(steps=200, optimizer=adamw)\n'
         "panel = ob.PruneSweep(workload, (.5, .9, .98), seeds=3, goal=ob.Goal('accuracy >= .9'))\n"
         'panel']
UNDER = f"{VIEW}.store.parts['data:layers'].x_labels[0]"


@pytest.fixture
def page(lab):
    with opened(lab, 'pruning.ipynb', CELLS) as page: yield page


def layers(page): return page.evaluate(f"{VIEW}.store.parts['data:layers']")
def columns(page): return page.evaluate(f"{VIEW}?.store.parts['data:layers']?.x_labels.length || 0")
def data(page, cell): return page.evaluate(f"{VIEW}.store.parts['data:{cell}']")
def points(state): return sum(c['n'] for c in state['cells'].get('loss', {}).get('curves', ()))
def status(state): return state['head']['status']


def press(page, label): page.locator(f'.jupyter-widgets button:text-is("{label}")').click()


def test_a_ratio_is_planned_and_trained(page):
    page.wait_for_selector(PANEL, timeout=240_000)
    first = wait(page, 120, 'the plan', lambda s: 'would leave' in s['head']['headline'])
    assert status(first) == 'ready' and not points(first)
    plan = layers(page)
    assert plan['x_labels'][0] == '▸ 0.9' and len(plan['y_labels']) == 3
    assert [p['y'] for p in data(page, 'size')['points']], 'sizes are known before anything runs'
    shot(page, 'pruning')

    slider(page, 'ratio').focus()
    took = sorted(redraw_ms(page, 'ratio', UNDER, 'ArrowLeft') for _ in range(9))
    print(f'redrawn after {took[4]:.0f} ms (median), {took[-1]:.0f} ms (slowest of 9)')
    # the fastest, since other tests run beside
    assert took[0] < 100, f'the map must follow its slider at once, but took {took}'
    low = wait(page, 10, 'a lower ratio', lambda s: 'Ratio 0.81' in s['head']['headline'])
    page.wait_for_selector('.widget-label:has-text("Ratio 0.81 would leave")', timeout=10_000)
    assert status(low) == 'ready' and not points(low), 'dragging starts nothing'
    assert layers(page)['z'][-1][0] < plan['z'][-1][0]

    press(page, 'gradient')
    wait(page, 10, 'another criterion', lambda s: columns(page) == 7)
    press(page, 'gradient')
    wait(page, 10, 'one criterion again', lambda s: columns(page) == 4)

    press(page, 'Start')
    some = wait(page, 120, 'a loss', lambda s: status(s) == 'running' and points(s) > 0)
    wait(page, 60, 'more of it', lambda s: points(s) > points(some))
    wait(page, 60, 'a measured latency', lambda s: data(page, 'latency')['points'])
    press(page, 'Stop')
    stopped = wait(page, 15, 'the stop', lambda s: status(s) in ('stopped', 'finished'))
    shot(page, 'pruning_stopped')
    if status(stopped) == 'stopped': press(page, 'Resume')
    done = wait(page, 240, 'the end', lambda s: status(s) == 'finished')
    assert 'falls measurably from ratio' in done['head']['headline']
    assert len(data(page, 'frontier')['points']) == 4 and len(data(page, 'latency')['points']) == 3
    shot(page, 'pruning_finished')

    page.locator('.ob-button[data-action=confirm]').click()
    said = wait(page, 240, 'the verdict', lambda s: 'fresh seeds' in s['head']['headline'])
    assert 'dense' in said['head']['headline']
    command(page, 'apputils:change-theme', {'theme': 'JupyterLab Dark'})
    wait(page, 10, 'the dark theme', lambda s: s['dark'])
    page.wait_for_selector('#jupyterlab-splash', state='detached', timeout=30_000)
    shot(page, 'pruning_dark')
    page.set_viewport_size(dict(width=720, height=1250))
    page.wait_for_timeout(500)
    shot(page, 'pruning_narrow')
