"""A report and a ladder from a store: whose numbers, whose words, and how it opens without a network."""
import os
import re
import signal
import subprocess
import sys
from functools import partial
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from conftest import ROOT
from lab import CHROMIUM, SHOTS, chromium_page

import optbench as ob
from optbench.cli import main
from optbench.core.random import generator
from optbench.panels.page import store_name
from optbench.panels.state import three
from optbench.sweeps.kept import read_sweep

EVIL = '<img src=x onerror="window.evil=1">'
FOLDER = '/srv/' 'ada/secret'


def workload(lr=.003):
    x = torch.randn(900, 8, generator=generator('report'))
    y = (x @ torch.randn(8, 3, generator=generator('truth'))).argmax(1)
    return ob.Workload(lambda: torch.nn.Linear(8, 3), name=EVIL, steps=40, train=(x[:300], y[:300]),
                       valid=(x[300:600], y[300:600]), test=(x[600:], y[600:]),
                       loss=torch.nn.functional.cross_entropy, optimizer=partial(torch.optim.SGD, lr=lr))


@pytest.fixture(scope='module')
def place(tmp_path_factory):
    "A store with a confirmed sweep whose name is an attack, a second one, one killed, one with an error."
    path = tmp_path_factory.mktemp('stores')/'tried.db'
    with ob.Store(path) as store:
        how = dict(store=store, device='cpu', engine='plain')
        space = {'lr': [.03, .1], 'GradClip.max_norm': [.3, 1.]}
        sweep = ob.Sweep(workload(), space, seeds=3, name=EVIL, goal=ob.Goal('accuracy >= .9'), **how)
        sweep.run().confirm(cost_budget=.3)
        ob.Sweep(workload(), {'lr': [.1]}, name='rate', **how).run().confirm(cost_budget=.3)
        about = dict(sweep='broken', workload='w', recipe={'techniques': []}, environment={})
        for seed in range(2):
            run = store.begin(f'broken {seed}', arm=EVIL, seed=seed, **about)
            store.end(run.id, run.attempt, 'failed', {}, error=f'{EVIL}: no file {FOLDER}/weights.pt.')
    die = ("import os, signal, sys\nfrom optbench.sweeps.store import Store\nstore = Store(sys.argv[1])\n"
           "store.begin('k', sweep='killed', workload='w', arm='none', recipe={}, seed=0, environment={})\n"
           "os.kill(os.getpid(), signal.SIGKILL)")
    done = subprocess.run([sys.executable, '-c', die, str(path)], cwd=ROOT)
    assert done.returncode == -signal.SIGKILL
    return path


@pytest.fixture(scope='module')
def page_file(place, tmp_path_factory):
    return ob.report(place, tmp_path_factory.mktemp('pages')/'report.html', sweep=EVIL)


def said(capsys, *args):
    "Exit code, standard output and standard error of a command, in one line each."
    try: main(list(args))
    except SystemExit as e: code = e.code or 0
    else: code = 0
    out = capsys.readouterr()
    return code, ' '.join(out.out.split()), ' '.join(out.err.split())


def test_markup_in_names_is_text(page_file):
    text = page_file.read_text()
    assert '<img' not in text and '<script' not in text and '&lt;img' in text


def test_no_place_of_this_machine_is_told(place, page_file, tmp_path):
    broken = ob.report(place, tmp_path/'broken.html', sweep='broken').read_text()
    assert 'weights.pt' in broken and FOLDER not in broken
    for text in (broken, page_file.read_text()):
        assert str(place.parent) not in text and os.path.expanduser('~') + '/' not in text
        assert place.name in text


def test_no_login_is_told():
    store = SimpleNamespace(label='postgresql://ada@db.example:5432/lab')
    assert store_name(store) == 'postgresql://db.example:5432/lab'


def test_numbers_are_those_of_the_store(place, page_file):
    rows = re.findall(r'<tr[^>]*>(.*?)</tr>', page_file.read_text())
    cells = [[re.sub('<[^>]+>', '', c) for c in re.findall(r'<td[^>]*>(.*?)</td>', row)] for row in rows]
    shown = {row[0].removesuffix(' ★'): row for row in cells if len(row) == 6}
    with ob.Store(place) as store:
        runs = store.runs(EVIL)
        note = next(v for k, v in store.notes(EVIL).items() if k.startswith('confirm'))
    assert shown.keys() == {r.arm for r in runs}
    for arm, row in shown.items():
        values = np.array([r.metrics['accuracy'] for r in runs if r.arm == arm])
        half = 4.302652729911275 * values.std(ddof=1) / np.sqrt(3)         # Student's t, 2 degrees of freedom
        ends = [three(values.mean() + side * half) for side in (-1, 1)]
        assert row[1:3] + row[4:] == [three(values.mean()), f"[{', '.join(ends)}]", '3', 'done']
    effect = np.subtract(*note['test']['accuracy'][::-1]).mean()
    assert f'+{100 * effect:.3g} points' in page_file.read_text()


def test_code_on_the_page_makes_the_same_sweep(place, page_file):
    from optbench.panels.page import sweep_code
    from optbench.sweeps.brief import brief
    with ob.Store(place) as store: was = read_sweep(store, EVIL)
    code = sweep_code(was, brief(was))
    assert 'workload = ...' in code and was.workload.fingerprint in code
    code = code.replace('workload = ...', 'workload = mine').partition('sweep.run()')[0]
    exec(code.replace("'again.db'", 'None'), names := dict(mine=workload()))
    assert [r.key for r in names['sweep'].runs] == [r.key for r in was.runs]


def test_a_killed_run_is_not_called_running(capsys, place, tmp_path):
    assert '1 lost' in said(capsys, 'show', str(place))[1]
    assert 'lost' in (one := said(capsys, 'show', str(place), 'killed')[1]) and 'running' not in one
    text = ob.report(place, tmp_path/'killed.html', sweep='killed').read_text()
    assert '1 of 1 runs have not finished; 1 were cut short' in text and 'running' not in text


def test_silence_counts_where_the_process_is_unknown(tmp_path, monkeypatch):
    with ob.Store(tmp_path/'far.db') as store:
        run = store.begin('k', sweep='s', workload='w', arm='none', recipe={}, seed=0, environment={})
        monkeypatch.setattr('optbench.sweeps.store._alive', lambda writer: None)
        clock = lambda hours: monkeypatch.setattr('time.time', lambda: run.started + 3600 * hours)
        clock(.9)
        assert store.runs()[0].status == 'running'
        store.append(run.id, run.attempt, {'loss': [1.], 'seconds': ([1], [3500.])}, 1)
        store.flush()
        clock(1.9)
        assert store.runs()[0].status == 'running', 'heard of an hour ago'
        clock(2.1)
        assert store.runs()[0].status == 'lost'


def test_ladder_in_a_terminal(capsys, place):
    code, out, _ = said(capsys, 'ladder', str(place))
    assert code == 0 and '2 changes confirmed' in out and '1 accepted' in out and '★ accepted' in out


def test_panel_writes_its_report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    panel = ob.SweepPanel(workload(), 'GradClip', lo=.1, hi=1., n=2, seeds=2, device='cpu', steps=20)
    assert 'report' not in [a.id for a in panel.board.head.actions]
    panel.run()
    assert 'report' in [a.id for a in panel.board.head.actions]
    panel.act({'action': 'report'}).join(60)
    written, = tmp_path.glob('*.html')
    assert written.name in panel.board.head.headline and '<svg' in written.read_text()


def test_batch_sizes_write_their_report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    panel = ob.BatchSizeSweep(workload(), [30, 64], device='cpu', budget=.05, samples=960)
    with pytest.raises(ob.OptbenchError, match='has no runs yet'): ob.report(panel)
    assert panel.wait() and 'report' not in [a.id for a in panel.board.head.actions]
    panel.run()
    assert 'report' in [a.id for a in panel.board.head.actions]
    panel.act({'action': 'report'}).join(60)
    written, = tmp_path.glob('*.html')
    assert written.name in panel.board.head.headline
    text = written.read_text()
    assert text.count('<svg') == 4 and '<img' not in text and '<script' not in text
    said = [re.sub('<[^>]+>', '', c) for c in re.findall(r'<td[^>]*>(.*?)</td>', text)]
    for b, sweep in panel.study.sweeps.items():
        assert three(sweep.metrics[sweep.runs[0].id]['accuracy']) in said
        assert three(panel.study.measured[b].device_total / 1e6) in said
    with pytest.raises(ob.OptbenchError, match='x.html cannot be written: No such'):
        ob.report(panel, 'no/x.html')


@pytest.mark.parametrize('kind', ['ScheduleSweep', 'PruneSweep'])
def test_other_panels_have_the_button(tmp_path, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    panel = getattr(ob, kind)(ob.workloads.digits_mlp(steps=8), .9 if kind == 'PruneSweep' else 'cosine',
                              seeds=1, device='cpu')
    with pytest.raises(ob.OptbenchError, match='has no runs yet'): ob.report(panel)
    panel.run().act({'action': 'report'}).join(60)
    written, = tmp_path.glob('*.html')
    assert 'report' in [a.id for a in panel.board.head.actions] and written.name in panel.board.head.headline
    assert written.read_text().count('<svg') >= 3


@pytest.mark.parametrize('args, sentence', [
    (['report', 'missing.db'], 'There is no store missing.db'),
    (['report', 'notes.txt'], 'notes.txt is not an optbench store'),
    (['report', 'empty.db'], 'empty.db holds no sweep yet.'),
    (['report', 'some.db'], 'some.db holds 2 sweeps; name one:'),
    (['report', 'some.db', '--sweep', 'frist'], "did you mean 'first'?"),
    (['report', 'some.db', '--sweep', 'first', '--out', 'no/x.html'], 'no/x.html cannot be written: No such'),
    (['ladder', 'some.db'], 'some.db holds no confirmed sweep yet; confirm one first.')])
def test_mistakes_are_one_sentence(capsys, tmp_path, monkeypatch, args, sentence):
    monkeypatch.chdir(tmp_path)
    (tmp_path/'notes.txt').write_text('Remember to measure. ' * 50)
    ob.Store('empty.db').close()
    with ob.Store('some.db') as store:
        for name in ('first', 'second'):
            store.begin(name, sweep=name, workload='w', arm='none', recipe={}, seed=0, environment={})
    code, _, err = said(capsys, *args)
    assert code == 2 and sentence in err and 'Traceback' not in err


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason='Chromium is not installed')
def test_opens_without_a_network(page_file):
    from playwright.sync_api import sync_playwright
    blocked, asked = [], []
    SHOTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as p, chromium_page(p, blocked) as page:
        page.on('request', lambda r: asked.append(r.url))
        page.goto(page_file.as_uri())
        for width in (1280, 400):
            page.set_viewport_size(dict(width=width, height=900))
            for scheme in ('light', 'dark'):
                page.emulate_media(color_scheme=scheme)
                assert page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), width
                page.screenshot(path=SHOTS/f'report-{scheme}-{width}.png', full_page=True)
        paper = 'getComputedStyle(document.body).backgroundColor'
        assert page.evaluate(paper) == 'rgb(17, 17, 17)'
        page.emulate_media(media='print', color_scheme='dark')
        assert page.evaluate(paper) == 'rgb(255, 255, 255)'
        assert page.locator('figure svg').count() >= 3 and page.evaluate('window.evil') is None
        assert EVIL in page.locator('h1').inner_text()
        assert asked == [page_file.as_uri()] and not blocked and not page.complaints
