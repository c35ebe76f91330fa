"""The board's view in a browser, fed by a state in this process: no JupyterLab and no kernel."""
import base64

import numpy as np
import pytest
from lab import CHROMIUM, ROOT, chromium_page

from optbench.panels.state import (Action, Arm, BoardState, Chip, Copy, Cursor, bars, dots, heat, hist, lines,
                                   ordered_arms, spark, table)

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason='Chromium is not installed')]
PAGE = '''<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="host"></div>
<script type="module">
import board from "./board.js";
const heard = {};
window.sent = [];
window.model = { get: () => "test", on: (name, f) => { heard[name] = f; }, off() {},
  send: (m) => { window.sent.push(m); } };
window.receive = (message, points) => heard["msg:custom"](message,
  [new DataView(Uint8Array.from(atob(points), (c) => c.charCodeAt(0)).buffer)]);
window.stop = board.initialize({ model });
window.show = (id) => board.render({ model, el: document.getElementById(id) });
show("host");
</script>'''
EVIL = '<img src=x onerror="window.evil=1">'


class View:
    "A view in a browser page of a state in this process."
    def __init__(self, page, state):
        self.page, self.state, self.cursor, self.seq = page, state, Cursor(), 0
        self.sync()

    def send(self):
        "Send what changed."
        message, points, self.cursor = self.state.since(self.cursor)
        self.seq += 1
        frame = dict(message, op='frame', seq=self.seq, event=0, sent=0)
        self.page.evaluate('([m, p]) => receive(m, p)', [frame, base64.b64encode(points).decode()])

    def sync(self):
        "Send what changed and wait until it is drawn."
        self.send()
        self.page.wait_for_function('n => sent.some(m => m.op === "ack" && m.seq >= n)', arg=self.seq)

    def cell(self, name): return self.page.evaluate('name => __optbench[0].state().cells[name]', name)
    def actions(self): return self.page.evaluate('sent.filter(m => m.op === "action")')
    def settle(self):
        self.page.evaluate('() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))')

    def active(self):
        self.settle()
        return self.page.evaluate('__optbench[0].state().active')


@pytest.fixture(scope='module')
def playwright():
    from playwright.sync_api import sync_playwright
    with sync_playwright() as p: yield p


@pytest.fixture(scope='module')
def browser_page(playwright):
    blocked, errors = [], []
    with chromium_page(playwright, blocked) as page:
        page.on('pageerror', lambda e: errors.append(str(e)))
        page.route('**/board.html', lambda r: r.fulfill(body=PAGE, content_type='text/html'))
        script = dict(path=ROOT/'optbench'/'static'/'board.js', content_type='text/javascript')
        page.route('**/board.js', lambda r: r.fulfill(**script))
        yield page
    assert not blocked and not errors


@pytest.fixture
def view(browser_page):
    "Opens a fresh page that shows a state."
    def opened(state):
        browser_page.goto('http://127.0.0.1/board.html')
        browser_page.wait_for_function('window.sent?.length')
        return View(browser_page, state)
    return opened


def clipping(**head):
    "A state with the cells of a clipping sweep."
    cells = [lines('loss', 'Loss', x={'step': 'step', 'time': 'time (s)'},
                   tracks={'train': 'train', 'valid': 'valid'}, y='loss'),
             dots('result', 'Result', x='max_norm', y='accuracy', x_log=True),
             hist('norm', 'Gradient norm', x='norm', add_label='+ run {x}', label='clipping threshold'),
             spark('cost', 'Cost'),
             table('rows', columns=[dict(key='k', title='max_norm', numeric=True),
                                    dict(key='a', title='accuracy', numeric=True),
                                    dict(key='state', title='state')])]
    return BoardState(cells, ordered_arms([.1, .3, 1.], neutral='none'), **head)


def grow(state, run, arm, first, last, scale=1.):
    steps = np.arange(first, last)
    state.append('loss', run, arm, {'step': steps, 'time': steps * .1}, {'train': scale / (1 + steps)})


def test_says_hello_until_it_is_answered(view):
    v = view(clipping())
    assert v.page.evaluate('sent[0].op') == 'hello'
    assert v.page.locator('.ob-cell').count() == 5


def test_curves_grow_by_what_is_new(view):
    v = view(state := clipping())
    for first in range(0, 100, 10):
        for arm in ('0.1', 'none'): grow(state, f'{arm} 0', arm, first, first + 10)
        v.sync()
    curves = {c['arm']: c for c in v.cell('loss')['curves']}
    assert curves['0.1']['n'] == curves['none']['n'] == 100 and curves['0.1']['x'] == 99
    assert v.cell('loss')['points'] == 200 == int(v.page.get_attribute('[data-cell=loss]', 'data-points'))


def test_seeds_fold_into_a_band_and_a_diverged_one_stands_apart(view):
    v = view(state := clipping())
    for seed in range(3): grow(state, f'0.1 {seed}', '0.1', 0, 50, 1 + seed)
    v.sync()
    assert v.cell('loss')['drawn'] == [{'arm': '0.1', 'lines': 1, 'band': True}]
    state.end('0.1 2', 'diverged')
    v.sync()
    assert v.cell('loss')['drawn'] == [{'arm': '0.1', 'lines': 2, 'band': True}]


def test_seeds_measured_at_other_times_are_not_folded(view):
    v = view(state := clipping())
    for seed in range(2):
        x = {'step': [0, 1, 2], 'time': [0, 1 + seed, 2 + seed]}
        state.append('loss', f'r{seed}', '0.1', x, {'train': [3, 2, 1]})
    v.sync()
    v.page.get_by_role('radio', name='time').click()
    assert v.cell('loss')['drawn'] == [{'arm': '0.1', 'lines': 2, 'band': False}]
    assert v.cell('loss')['x'] == 'time'


def test_a_lost_frame_is_noticed(view):
    v = view(state := clipping())
    grow(state, 'r', '0.1', 0, 10)
    *_, v.cursor = state.since(v.cursor)
    grow(state, 'r', '0.1', 10, 20)
    hellos = v.page.evaluate('sent.filter(m => m.op === "hello").length')
    v.send()
    v.page.wait_for_function('n => sent.filter(m => m.op === "hello").length > n', arg=hellos)
    v.cursor = Cursor()
    v.sync()
    assert v.cell('loss')['points'] == 20


def test_what_was_lost_with_the_connection_is_noticed_by_a_ping(view):
    v = view(state := clipping())
    hellos = 'sent.filter(m => m.op === "hello").length'
    before = v.page.evaluate(hellos)
    v.page.evaluate('seq => receive({op: "ping", seq}, "")', v.seq)
    client = v.page.evaluate('sent[0].client')
    assert v.page.evaluate('sent.at(-1)') == dict(op='ack', seq=v.seq, client=client)
    v.page.evaluate('seq => receive({op: "ping", seq}, "")', v.seq + 1)
    assert v.page.evaluate(hellos) == before + 1


def test_clearing_starts_over(view):
    v = view(state := clipping())
    grow(state, 'r', '0.1', 0, 1000)
    v.sync()
    state.clear()
    v.sync()
    assert v.cell('loss')['points'] == 0 and v.cell('loss')['domain']['x'] == [None, None]


def test_axes_grow_and_shrink_only_on_double_click(view):
    v = view(state := BoardState([lines('loss', 'Loss', x={'step': 'step'})], ordered_arms([1])))
    state.append('loss', 'r', '1', {'step': [0, 1]}, {'train': [0., 100.]})
    v.sync()
    top = v.cell('loss')['domain']['y'][1]
    state.clear()
    state.append('loss', 'r', '1', {'step': [0, 1]}, {'train': [0., 1.]})
    v.sync()
    assert v.cell('loss')['domain']['y'][1] < top
    state.append('loss', 'r', '1', {'step': [2, 3]}, {'train': [50., .5]})
    v.sync()
    grown = v.cell('loss')['domain']['y'][1]
    assert grown >= 50
    v.page.locator('.u-over').dblclick()
    v.settle()
    assert v.cell('loss')['domain']['y'][1] <= grown


def test_threshold_moves_by_pointer_and_keys(view):
    v = view(state := clipping())
    state.put('norm', dict(edges=[.01, .1, 1., 10.], counts=[10, 30, 60], threshold=.1))
    v.sync()
    slider = v.page.get_by_role('slider', name='clipping threshold')
    assert slider.get_attribute('aria-valuetext') == '0.1 would clip 90 %'
    slider.focus()
    v.page.keyboard.press('ArrowRight')
    assert v.actions()[-1]['value'] == .105 and v.actions()[-1]['final'] is True
    box = v.page.locator('[data-cell=norm] .ob-svg').bounding_box()
    v.page.mouse.move(box['x'] + box['width'] / 3, box['y'] + 60)
    v.page.mouse.down()
    v.page.mouse.move(box['x'] + box['width'] * .8, box['y'] + 60, steps=5)
    assert len(v.active()) == 1
    v.page.mouse.up()
    assert v.cell('norm')['value'] > 1 and 'would clip' in v.page.locator('.ob-share').inner_text()
    v.page.get_by_role('button', name='+ run').click()
    assert v.actions()[-1]['action'] == 'add'


def results(state):
    state.put('result', {'points': [dict(arm='0.1', x=.1, y=.9, lo=.8, hi=.95, n=3),
                                    dict(arm='0.3', x=.3, y=.96),
                                    dict(arm='1.0', x=1., y=None, label='diverged 2/3')],
                         'band': dict(mid=.5, lo=.4, hi=.6, label='none'), 'goal': dict(y=.95)})
    found = {'0.1': .9, '0.3': .96, '1.0': None}
    rows = [dict(arm=a, state='done', cells=dict(k=float(a), a=acc)) for a, acc in found.items()]
    rows[2].update(state='diverged', error='Loss became NaN at step 93.', details='step 93: inf')
    state.put('rows', dict(rows=rows))


def test_pinning_is_shared_by_all_cells(view):
    v = view(state := clipping())
    results(state)
    v.sync()
    v.page.get_by_role('button', name='0.3: 0.96').click()
    assert v.active() == ['0.3'] and v.actions()[-1]['pinned'] == ['0.3']
    v.page.mouse.move(5, 5)
    v.settle()
    assert 'ob-dim' in v.page.get_attribute('tr[data-arm="0.1"]', 'class')
    v.page.keyboard.press('Escape')
    assert v.active() == [] and v.actions()[-1]['pinned'] == []


def test_points_are_reached_by_keyboard(view):
    v = view(state := clipping())
    results(state)
    v.sync()
    v.page.locator('.ob-dot[tabindex="0"]').focus()
    v.page.keyboard.press('ArrowRight')
    assert v.active() == ['0.3']
    v.page.keyboard.press('Enter')
    assert v.actions()[-1]['arm'] == '0.3'


def test_table_sorts_and_explains(view):
    v = view(state := clipping())
    results(state)
    v.sync()
    first = lambda: [row[0] for row in v.cell('rows')['rows']]
    assert first() == ['0.1', '0.3', '1.0']
    v.page.get_by_role('button', name='accuracy').click()
    assert first() == ['0.3', '0.1', '1.0']
    v.page.get_by_role('button', name='accuracy').click()
    assert first() == ['0.1', '0.3', '1.0']
    v.page.get_by_role('button', name='Details').click()
    assert v.page.locator('.ob-errorrow pre').inner_text() == 'step 93: inf'


def test_names_with_markup_show_as_text(view):
    arm = Arm(EVIL, EVIL, .5, 1.)
    cells = [lines('l', EVIL, x={'s': EVIL}, tracks={'t': EVIL}, y=EVIL), dots('d', EVIL, x=EVIL, y=EVIL),
             hist('h', EVIL, x=EVIL, share_text=EVIL + '{x}', add_label=EVIL), spark('s', EVIL),
             heat('z', EVIL, x=EVIL, y=EVIL, z=EVIL),
             bars('b', EVIL, x=EVIL, y=EVIL, parts={'p': EVIL}, label=EVIL),
             table('t', EVIL, columns=[dict(key='k', title=EVIL, unit=EVIL)])]
    state = BoardState(cells, [arm], title=EVIL, status=EVIL, headline=EVIL, chips=[Chip(EVIL, title=EVIL)],
                       actions=[Action('a', EVIL, title=EVIL)], copies=[Copy('c', EVIL, EVIL)])
    state.append('l', 'r', EVIL, {'s': [0, 1]}, {'t': [1, 2]})
    state.put('d', {'points': [dict(arm=EVIL, x=1, y=1, label=EVIL)], 'goal': dict(y=1, label=EVIL),
                    'band': dict(mid=1, label=EVIL)})
    state.put('h', dict(edges=[1, 2, 3], counts=[1, 2], threshold=2))
    state.put('s', dict(rows=[dict(label=EVIL, unit=EVIL, values=[1, 2], text=EVIL)], note=EVIL))
    state.put('z', dict(x_labels=[EVIL], y_labels=[EVIL], z=[[1]], text=[[EVIL]], arms=[[EVIL]]))
    state.put('b', dict(bars=[dict(x=1, arm=EVIL, parts=dict(p=1))], limit=2,
                        marks=[dict(x=1, symbol=EVIL, label=EVIL)]))
    state.put('t', dict(rows=[dict(arm=EVIL, state=EVIL, cells=dict(k=EVIL), error=EVIL, details=EVIL)]))
    v = view(state)
    for thing in ('.ob-dot', '.ob-tilebox', '.ob-stack'): v.page.locator(thing).first.hover(force=True)
    v.page.get_by_role('button', name='Details').click()
    assert v.page.locator('img').count() == 0 and v.page.evaluate('window.evil') is None
    assert EVIL in v.page.locator('.ob-headline').inner_text()


def test_buttons_act_and_copy(view):
    actions = [Action('confirm', 'Confirm'), Action('report', 'Report', disabled=True)]
    v = view(clipping(headline='0.3 leads', actions=actions, copies=[Copy('code', 'Copy', 'GradClip(0.3)')]))
    v.page.context.grant_permissions(['clipboard-read', 'clipboard-write'])
    v.page.get_by_role('button', name='Confirm').click()
    assert v.actions()[-1]['action'] == 'confirm'
    assert v.page.get_by_role('button', name='Report').is_disabled()
    v.page.get_by_role('button', name='Copy').click()
    v.page.get_by_role('button', name='Copied').wait_for()
    assert v.page.evaluate('navigator.clipboard.readText()') == 'GradClip(0.3)'


def test_limit_says_what_fits(view):
    memory = bars('m', 'Memory', parts={'p': 'params', 'a': 'activations'}, label='memory limit')
    v = view(state := BoardState([memory]))
    sizes = [dict(x=2 ** i, parts=dict(p=1, a=.1 * 2 ** i)) for i in range(8)]
    state.put('m', dict(bars=sizes, limit=4, limit_max=8))
    v.sync()
    assert v.cell('m')['largest'] == 16
    v.page.get_by_role('slider', name='memory limit').focus()
    for _ in range(3): v.page.keyboard.press('PageUp')
    assert v.actions()[-1]['action'] == 'limit' and v.cell('m')['largest'] > 16


def test_follows_the_theme(view):
    v = view(state := clipping())
    results(state)
    v.sync()
    color = lambda: v.page.locator('.ob-dot circle').first.get_attribute('stroke')
    light = color()
    v.page.evaluate('''() => { const s = document.body.style; s.background = "#111";
        s.setProperty("--jp-layout-color0", "#111"); s.setProperty("--jp-ui-font-color0", "#fff"); }''')
    v.page.wait_for_function('__optbench[0].state().dark')
    assert color() != light


def test_two_views_show_the_same(view):
    v = view(state := clipping())
    grow(state, 'r', '0.1', 0, 10)
    v.sync()
    v.page.evaluate('''() => {
        document.body.insertAdjacentHTML("beforeend", "<div id=second></div>"); show("second"); }''')
    v.settle()
    assert v.page.evaluate('__optbench.map(b => b.state().cells.loss.points)') == [10, 10]


def test_narrow_boards_have_one_column(view):
    v = view(clipping())
    tracks = 'getComputedStyle(document.querySelector(".ob-grid")).gridTemplateColumns'
    columns = lambda: len(v.page.evaluate(tracks).split(' '))
    assert columns() == 2
    v.page.set_viewport_size(dict(width=600, height=1000))
    assert columns() == 1
    v.page.set_viewport_size(dict(width=1280, height=1250))


def test_a_lost_kernel_is_said_and_curves_stay(view):
    v = view(state := clipping())
    grow(state, 'r', '0.1', 0, 10)
    v.sync()
    v.page.evaluate('() => { model.send = () => { throw new Error("Cannot send"); }; }')
    v.page.evaluate('() => { __optbench[0].send("confirm", {}); }')
    v.page.get_by_text('Kernel restarted. Re-run this cell to resume.').wait_for()
    assert v.cell('loss')['points'] == 10
