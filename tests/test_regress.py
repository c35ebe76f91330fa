"""Notebooks as tests: planted faults are caught, clean repeats are quiet, nobody stops the others."""
import contextlib
import io
import json
import xml.etree.ElementTree as ET

import nbformat
import pytest
import yaml
from conftest import NBS, ROOT, has_tag, notebook_paths, read_notebook

from optbench.cli import main
from optbench.regress.plan import discover, plan, read_settings

STEPS = 'steps = 60'
IMPORTS = '''import os
import torch
import optbench as ob
from optbench.techniques.training.clip import GradClip'''
# A training, a memory measurement and a timing; PLANTED names the fault.
PLANT = '''planted = os.environ.get('PLANTED', '')
lr = .45 if planted == 'rate' else .5
def ignored(self, grads, params, knobs, state): return grads, state, {}
if planted == 'threshold': GradClip.transform_gradients = ignored
sgd = lambda params: torch.optim.SGD(params, lr=lr, momentum=.9)
workload = ob.workloads.digits_mlp(steps=steps, optimizer=sgd)'''
QUALITY = '''recipe = ob.Recipe(GradClip(.1))
runs = [ob.Run(workload, recipe, seed=seed, device='cpu').finish() for seed in range(5)]
ob.record('loss', [run.metrics['loss'] for run in runs], better='lower')
ob.record('accuracy', [run.metrics['accuracy'] for run in runs], better='higher', kind='interval')'''
MEMORY = '''rows = 1100 if planted == 'memory' else 1000
linear, batch = torch.nn.Linear(1000, 10), torch.randn(rows, 1000)
memory = ob.measure_memory(linear, example=batch, training=False, device='cpu')
ob.record('peak memory', memory.total, unit='B', better='lower', tolerance=.02)'''
TIME = '''layers = [torch.nn.Linear(256, 256) for _ in range(8)]
model = torch.nn.Sequential(*layers).requires_grad_(False)
x = torch.randn(400, 256)
def reference(): return model(x)
def step():
    if planted == 'slow': model(x[:40])
    return model(x)
ob.record('step time', ob.compare(reference, step, smallest_effect=.002, budget=6), tolerance=.03)'''


def write(path, *sources, tagged=True):
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    if tagged: cells[0].metadata['tags'] = ['parameters']
    kernel = dict(name='python3', display_name='python3', language='python')
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=dict(kernelspec=kernel)), path)


class Project:
    "A folder with notebooks, in which the command runs."

    def __init__(self, folder): self.folder = folder

    def add(self, name, *sources, **limits):
        write(self.folder/'nbs'/f'{name}.ipynb', *sources)
        path = self.folder/'nbs'/'regress.yml'
        said = yaml.safe_load(path.read_text()) if path.exists() else {}
        path.write_text(yaml.safe_dump(said | {name: limits}))

    def regress(self, *args, **environment):
        "Exit code and what was printed."
        said = io.StringIO()
        with (pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(said),
              contextlib.redirect_stderr(said), pytest.raises(SystemExit) as end):
            patch.chdir(self.folder)
            for name, value in dict(environment, COLUMNS='200').items(): patch.setenv(name, value)
            main(['regress', '--device', 'cpu', *args])
        return end.value.code, said.getvalue()

    def moved(self):
        "Records that moved, by the JUnit file."
        cases = ET.parse(self.folder/'artifacts'/'regress'/'junit.xml').iter('testcase')
        return {case.get('name') for case in cases if case.find('failure') is not None}

    def text(self, name): return (self.folder/'artifacts'/'regress'/name).read_text()


@pytest.fixture
def project(tmp_path): return Project(tmp_path)


def planted(folder, *cells):
    "A project with one notebook and its baseline."
    project = Project(folder)
    project.add('small', STEPS, IMPORTS, PLANT, *cells, alone=True)
    code, said = project.regress('--update')
    assert code == 0 and f'{sum(cell.count("ob.record(") for cell in cells)} new' in said, said
    return project


@pytest.fixture(scope='module')
def small(tmp_path_factory): return planted(tmp_path_factory.mktemp('small'), QUALITY, MEMORY)


@pytest.fixture(scope='module')
def timed(tmp_path_factory): return planted(tmp_path_factory.mktemp('timed'), QUALITY, MEMORY, TIME)


# Sensitivity

@pytest.mark.slow
@pytest.mark.parametrize('fault, caught, untouched', [
    ('threshold', {'loss', 'accuracy'}, {'peak memory'}),
    ('rate', {'loss'}, {'peak memory'}),
    ('memory', {'peak memory'}, {'loss', 'accuracy'})])
def test_planted_fault_is_caught(small, fault, caught, untouched):
    code, said = small.regress(PLANTED=fault)
    assert code == 1 and caught <= small.moved() and not untouched & small.moved(), said


@pytest.mark.slow
def test_clean_repeat_is_quiet(small):
    code, said = small.regress()
    assert code == 0 and not small.moved(), said


@pytest.mark.soak
def test_planted_slowness_is_caught(timed):
    code, said = timed.regress(PLANTED='slow')
    assert code == 1 and timed.moved() == {'step time'}, said


@pytest.mark.soak
def test_twenty_clean_repeats_are_quiet(timed):
    for _ in range(20):
        code, said = timed.regress()
        assert code == 0, said


# Nobody stops the others

@pytest.mark.slow
def test_crash_hang_and_greed_are_reported_and_others_go_on(project):
    project.add('fine', 'n = 1', "from optbench.panels.record import record\nrecord('n', n, kind='exact')")
    project.add('raises', 'n = 1', "raise ValueError('<b>\\x00bold</b>')")
    project.add('dies', 'n = 1', 'import os; os._exit(3)')
    project.add('hangs', 'n = 1', 'import time; time.sleep(600)', minutes=.15)
    project.add('greedy', 'n = 1', 'import time; held = bytearray(10**9); time.sleep(60)', memory='700 MB')
    code, said = project.regress('--jobs', '2')
    assert code == 1 and 'Traceback' not in said
    for sentence in ('fine: done', 'raises failed: cell 2 raised ValueError', 'dies failed: the kernel died',
                     'hangs killed: stopped after 9 s, its limit', 'greedy killed: stopped at'):
        assert sentence in said, said
    suite = ET.fromstring(project.text('junit.xml').split('\n', 1)[1]).find('testsuite')
    assert (suite.get('tests'), suite.get('errors'), suite.get('failures')) == ('6', '4', '0')
    page = project.text('report.html')
    assert 'href="raises.ipynb"' in page and '&lt;b&gt;' in page
    assert '<b>' not in page and '<script' not in page
    executed = read_notebook(project.folder/'artifacts'/'regress'/'fine.ipynb')
    assert 'widgets' not in executed.metadata


def test_hung_notebook_leaves_no_process(project):
    import psutil
    sleep = "import subprocess, time; subprocess.Popen(['sleep', '612']); time.sleep(612)"
    project.add('hangs', 'n = 1', sleep, minutes=.2)
    assert project.regress()[0] == 1
    left = [p for p in psutil.process_iter(['cmdline']) if (p.info['cmdline'] or [])[-2:] == ['sleep', '612']]
    assert not left


# Baselines

RECORDS = '''from optbench.panels.record import record
record('exact', {exact!r}, kind='exact')
record('nan', float('nan'))
record('near', 1. + n)'''


def test_update_says_what_moved(project):
    project.add('one', 'n = 0', RECORDS.format(exact=1.))
    code, said = project.regress()
    assert code == 0 and 'There is no baseline of the quick set' in said and '3 new' in said
    assert project.regress('--update')[0] == 0
    project.add('one', 'n = 0', RECORDS.format(exact=2.))
    code, said = project.regress('--update')
    assert code == 0 and 'exact moved by 100 %, 0 % is allowed: 1 → 2' in said, said
    assert project.regress()[0] == 0 and project.moved() == set()


def test_another_environment_is_said_and_widens(project):
    project.add('one', 'n = 0', RECORDS.format(exact=1.))
    project.regress('--update')
    path = project.folder/'tests'/'baselines'/'cpu.json'
    kept = json.loads(path.read_text())
    kept['sets']['quick']['one']['environment']['torch'] = '1.0.0'
    path.write_text(json.dumps(kept))
    project.add('one', 'n = 0', RECORDS.format(exact=1.005))
    code, said = project.regress()
    assert code == 0 and 'torch differs' in said and '3 same' in said, said


def test_other_parameters_and_lost_records_are_no_match(project):
    project.add('one', 'n = 0', RECORDS.format(exact=1.))
    project.add('two', 'n = 0', RECORDS.format(exact=1.))
    project.regress('--update')
    project.add('one', 'n = 0', RECORDS.format(exact=1.), quick=dict(n=5))
    project.add('two', 'n = 0', 'n')
    code, said = project.regress()
    assert code == 1 and "The baseline was made with no parameters, not with {'n': 5}" in said, said
    assert 'exact was not recorded any more' in said


def test_ratio_taken_beside_others_is_unfit(project):
    times = "from optbench.panels.record import record\nrecord('ratio', 1.5, kind='ratio')"
    project.add('one', 'n = 0', times)
    code, said = project.regress('--update')
    assert code == 1 and "set 'alone: true' for one" in said
    project.add('one', 'n = 0', times, alone=True)
    assert project.regress('--update')[0] == 0


# Mistakes

@pytest.fixture
def refused(project, capsys, monkeypatch):
    "The sentence with which the command refuses its arguments."
    def run(*args):
        monkeypatch.chdir(project.folder)
        with pytest.raises(SystemExit) as end: main(['regress', '--device', 'cpu', *args])
        said = capsys.readouterr()
        assert end.value.code == 2 and 'Traceback' not in said.err
        return ' '.join(said.err.split())
    return run


@pytest.mark.parametrize('args, sentence', [
    (['nbs/none.ipynb'], 'There is no notebook or folder nbs/none.ipynb.'),
    (['nbs/plain.ipynb'], "nbs/plain.ipynb has no cell tagged 'parameters'"),
    (['empty'], "No notebook with a cell tagged 'parameters' is in empty."),
    (['--set', 'fast'], "The set is 'fast', but must be quick or full."),
    (['--device', 'tpu'], "The device is 'tpu', but must be cpu, cuda or auto."),
    (['--jobs', '0'], 'The number of jobs is 0, but must be at least 1.'),
    (['--baselines', 'other'], 'is of version 2, but must be of version 1')])
def test_mistakes_are_one_sentence(project, refused, args, sentence):
    project.add('one', 'n = 0')
    write(project.folder/'nbs'/'plain.ipynb', 'n = 0', tagged=False)
    for name in ('empty', 'other'): (project.folder/name).mkdir()
    (project.folder/'other'/'cpu.json').write_text('{"version": 2}')
    assert sentence in refused(*args)


@pytest.mark.parametrize('settings, sentence', [
    ('oen: {}', "The settings name a notebook 'oen'; did you mean 'one'?"),
    ('one: {quick: {m: 1}}', "one.ipynb has no parameter 'm'; known: n."),
    ('one: {minute: 1}', "has an unknown entry 'minute'; did you mean 'minutes'?"),
    ('one: {minutes: -1}', 'minutes is -1, but must be a number above 0.'),
    ('one: 3', 'must map names of notebooks to entries'),
    ('one: {', 'is not YAML.')])
def test_mistakes_in_the_settings(project, refused, settings, sentence):
    project.add('one', 'n = 0')
    (project.folder/'nbs'/'regress.yml').write_text(settings)
    assert sentence in refused()


# This project

def test_every_tutorial_has_parameters():
    tutorials = [path for path in notebook_paths() if NBS/'tutorials' in path.parents]
    assert set(tutorials) <= set(discover(root=NBS).values())


def test_settings_and_baseline_fit_the_notebooks():
    found = discover(root=NBS)
    cases = {case.name: case for case in plan(found, read_settings(NBS/'regress.yml'))}
    kept = json.loads((ROOT/'tests'/'baselines'/'cpu.json').read_text('utf-8'))['sets']['quick']
    assert kept and set(kept) <= set(cases)
    assert all(entry['parameters'] == cases[name].parameters for name, entry in kept.items())


def test_timing_notebooks_run_alone():
    cases = plan(discover(root=NBS), read_settings(NBS/'regress.yml'), set='full')
    timing = {case.name for case in cases for cell in read_notebook(case.path).cells
              if "kind='ratio'" in cell.source and not has_tag(cell, 'parameters')}
    assert timing <= {case.name for case in cases if case.alone}
