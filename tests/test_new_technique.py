"""A technique is one notebook: written into a copy of the project, it is found with no other file touched."""
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import papermill
import pytest
from conftest import copy_project

BIN = Path(sys.executable).parent
CELLS = [('markdown', '# Centralize\n\n> Take the mean out of every unit\'s gradient (Yong et al. 2020).'),
         ('code', '#| default_exp techniques.training.centralize'),
         ('code', '#| export\nfrom optbench.core.knob import Knob\n'
                  'from optbench.core.technique import Technique'),
         ('code', '''#| export
class Centralize(Technique):
    "Take the mean out of every unit's gradient (Yong et al. 2020)."
    claims, neutral = ('convergence',), dict(share=0.)
    share = Knob(1., lo=0, hi=1, ge=0, le=1, doc="How much of the mean is taken out.")
    def transform_gradients(self, grads, params, knobs, state):
        means = {k: g.mean(-1, keepdim=True) if g.ndim > 1 else 0*g for k, g in grads.items()}
        return {k: g - knobs.share * means[k] for k, g in grads.items()}, state, {}
    def pytorch(self):
        centre = f"p.grad -= {self.share} * p.grad.mean(-1, keepdim=True)"
        return dict(before_step=["for p in model.parameters():", f"    if p.ndim > 1: {centre}"])'''),
         ('code', 'from optbench.core.check import check_technique'),
         ('code', 'check_technique(Centralize)')]
TRIAL = [('code', 'import optbench as ob\nfrom optbench.core.promises import tiny_workload'),
         ('code', 'recipe = "optbench: 1"'),
         ('code', 'result = ob.Run(tiny_workload(), ob.Recipe.from_yaml(recipe), device="cpu").finish()\n'
                  'print(result.recipe, result.status)')]


def write_notebook(path, cells, parameters=None):
    make = dict(code=nbformat.v4.new_code_cell, markdown=nbformat.v4.new_markdown_cell)
    nb = nbformat.v4.new_notebook(cells=[make[kind](source) for kind, source in cells])
    nb.metadata['kernelspec'] = dict(name='python3', display_name='python3', language='python')
    if parameters is not None: nb.cells[parameters].metadata['tags'] = ['parameters']
    nbformat.write(nb, path)


def files(root):
    "Relative path -> bytes of all files of the copy."
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob('*') if path.is_file()}


@pytest.fixture(scope='module')
def project(tmp_path_factory):
    "A copy of the project with one more notebook, exported; `.changed` names the files that this changed."
    root = tmp_path_factory.mktemp('project')
    copy_project(root)
    before = files(root)
    write_notebook(root/'nbs'/'techniques'/'training'/'centralize.ipynb', CELLS)
    command(root, BIN/'nbdev_export')
    after = files(root)
    return root, sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def command(root, *words):
    "What a command prints, run in the copy."
    outside = {k: v for k, v in os.environ.items() if k not in ('IN_TEST', 'PYTHONPATH')}
    env = outside | dict(PYTHONPATH=str(root), PYTHONDONTWRITEBYTECODE='1', COLUMNS='200')
    done = subprocess.run([*map(str, words)], cwd=root, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_export_touches_the_new_module_and_the_index_only(project):
    module = 'techniques/training/centralize'
    assert project[1] == sorted(['optbench/_modidx.py', f'nbs/{module}.ipynb', f'optbench/{module}.py'])


def test_it_is_found_by_name(project):
    code = "import optbench as ob; print(ob.Centralize(share=.5), 'Centralize' in ob.known_techniques(), "
    code += "ob.Recipe.from_yaml('optbench: 1\\ntechniques: [Centralize: {share: 0.25}]'))"
    found = command(project[0], sys.executable, '-c', code)
    assert found == 'Centralize(share=0.5) True Recipe(Centralize(share=0.25))\n'


def test_the_command_line_lists_it(project):
    table = command(project[0], sys.executable, '-c', 'from optbench.cli import main; main()', 'techniques')
    assert 'Centralize' in table and "Take the mean out of every unit's gradient" in table


@pytest.mark.slow
def test_its_notebook_keeps_the_promises(project):
    path = 'nbs/techniques/training/centralize.ipynb'
    command(project[0], BIN/'nbdev_test', '--path', path, '--n_workers', '1')


@pytest.mark.slow
def test_papermill_passes_it_as_a_recipe(project, tmp_path, monkeypatch):
    monkeypatch.setenv('PYTHONPATH', str(project[0]))
    write_notebook(tmp_path/'trial.ipynb', TRIAL, parameters=1)
    recipe = 'optbench: 1\nlr: 0.1\ntechniques:\n- Centralize:\n    share: 0.75\n'
    paths = tmp_path/'trial.ipynb', tmp_path/'done.ipynb'
    done = papermill.execute_notebook(*paths, dict(recipe=recipe), cwd=tmp_path)
    assert done.cells[-1].outputs[0].text == 'Recipe(Centralize(share=0.75), lr=0.1) done\n'


PANEL = '''
import optbench as ob
from optbench.core.promises import tiny_workload
panel = ob.SweepPanel(tiny_workload(), ob.Centralize, values=[.5, 1.], seeds=1)
print(panel.knob.name, panel.knob.lo, panel.knob.hi, type(panel.widget).__name__)
panel.run()
print(panel.sweep.state, [*panel.result["arm"]])
'''


@pytest.mark.slow
def test_it_has_a_panel_with_its_control(project):
    lines = command(project[0], sys.executable, '-c', PANEL).splitlines()
    assert lines[0].startswith('share 0 1 ') and lines[1].startswith("finished ['share 0.5', 'share 1'")
