"""`import optbench` is quick, and all below the panels works without Jupyter, plotly and matplotlib."""
import subprocess
import sys

import pytest
from conftest import ROOT

MISSING = ('IPython', 'ipykernel', 'ipywidgets', 'anywidget', 'traitlets', 'jupyterlab', 'jupyter_client',
           'jupyter_core', 'papermill', 'nbformat', 'nbconvert', 'nbclient', 'plotly', 'matplotlib',
           'nbdev', 'fastcore', 'execnb')
BLOCK = f'''
import sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in {MISSING}: raise ModuleNotFoundError(f'No module {{name!r}}', name=name)
sys.meta_path.insert(0, Block())
'''


def python(code):
    "Output of a fresh Python that runs `code` in the project's folder."
    done = subprocess.run([sys.executable, '-c', code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_import_takes_at_most_a_second_beyond_torch():
    "Processor time, so that a busy machine does not count; the best of three."
    clock = 'time.process_time()'
    code = f'import time, torch; start = {clock}; import optbench; print({clock} - start)'
    assert min(float(python(code)) for _ in range(3)) <= 1


def test_import_is_lazy():
    heavy = ('pandas', 'sklearn', 'sqlalchemy', 'optuna', 'torchmetrics', 'plotly', 'matplotlib', 'IPython')
    code = f'import sys, optbench; print(*[name for name in {heavy} if name in sys.modules])'
    assert python(code).split() == []


def test_public_classes_have_all_their_methods():
    "Methods that another module adds to a class are there as soon as the class is, below the panels."
    code = '''
import optbench as ob
from optbench._modidx import d
for module, names in d['syms'].items():
    if module.startswith('optbench.panels'): continue
    for cls, _, method in (name.removeprefix(module + '.').partition('.') for name in names):
        if not method or cls not in ob._WHERE: continue
        if not hasattr(getattr(ob, cls), method): print(f'{module}: {cls}.{method}')
'''
    assert python(code).split() == []


def test_floors_below_panels_work_without_jupyter_and_plotting():
    code = BLOCK + '''
import importlib, pkgutil, optbench
below = ('core', 'meters', 'workloads', 'techniques', 'serve', 'monitor', 'sweeps')
for folder in below:
    found = pkgutil.walk_packages([f'{optbench.__path__[0]}/{folder}'], f'optbench.{folder}.')
    names = [module.name for module in found]
    for name in names: importlib.import_module(name)
    print(folder, len(names))
'''
    assert 'core' in python(code)


def test_a_run_works_without_jupyter_and_plotting():
    code = BLOCK + '''
import torch, optbench as ob
x, y = torch.randn(64, 4), torch.randint(3, (64,))
work = ob.Workload(lambda: torch.nn.Linear(4, 3), train=(x, y), valid=(x, y),
                   loss=torch.nn.functional.cross_entropy, steps=5)
print(ob.Run(work).finish().status)
'''
    assert python(code).strip() == 'done'


@pytest.mark.parametrize('work', ["ob.Sweep(w, {'GradClip.max_norm': [.1, 1.]}).start()",
                                  "ob.BatchSizeSweep(ob.workloads.digits_transformer(), [16, 64])"])
def test_a_script_may_end_while_work_goes_on(work):
    code = f"import optbench as ob; w = ob.workloads.digits_mlp(steps=10**6); x = {work}; print('over')"
    assert python(code) == 'over\n'


GIVEN = dict(Run={}, Sweep=dict(space={'GradClip.max_norm': [1.]}), ClipSweep={}, BatchSizeSweep={}, check={},
             SweepPanel=dict(technique='GradClip'))


@pytest.mark.parametrize('who', GIVEN)
def test_a_module_is_no_workload(who):
    import torch

    import optbench as ob
    with pytest.raises(ob.OptbenchError, match=f'{who} got a Linear, but needs a Workload: ob.Workload'):
        getattr(ob, who)(torch.nn.Linear(2, 2), **GIVEN[who])
