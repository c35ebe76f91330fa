"""The wheel in an environment of its own, away from the clone and without the notebook tools, works."""
import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import nbformat
import pytest
from conftest import copy_project
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

TOOLS = ('nbdev', 'execnb', 'fastcore', 'ghapi', 'fastgit', 'optbench', '__editable__')
PANEL = """
import optbench as ob
from optbench.workloads import digits_mlp
panel = ob.ClipSweep(digits_mlp(steps=4), values=(.1, 1.), seeds=1, device='cpu')
panel
"""

SIZE = """
from ipywidgets.widgets.widget import _instances
print('bytes of JavaScript:', max(len(getattr(w, '_esm', '')) for w in _instances.values()))
"""


def run(*words, cwd, **env):
    "A finished process, with nothing of the clone in its environment."
    ours = 'PYTHON', 'OPTBENCH', 'VIRTUAL', 'IN_TEST'
    clean = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    return subprocess.run([*map(str, words)], cwd=cwd, env=clean | env, capture_output=True, text=True)


def lend(libraries, to):
    "Make the installed libraries importable from the folder `to`, all but notebook tools and optbench."
    to.mkdir()
    for path in Path(libraries).iterdir():
        if not path.name.lower().startswith(TOOLS) and path.suffix != '.pth': (to/path.name).symlink_to(path)


@pytest.fixture(scope='module')
def venv(tmp_path_factory):
    "A fresh environment in which the wheel is installed, and a folder beside it to work in."
    root = tmp_path_factory.mktemp('away')
    copy_project(root/'source')
    build = run(sys.executable, '-m', 'build', '--wheel', '--no-isolation', '--outdir', root, root/'source',
                cwd=root)
    assert build.returncode == 0, build.stdout + build.stderr
    assert run(sys.executable, '-m', 'venv', '--without-pip', root/'venv', cwd=root).returncode == 0
    wheel, python = next(root.glob('*.whl')), root/'venv'/'bin'/'python'
    done = run(sys.executable, '-m', 'pip', '--python', python, 'install', '--no-deps', '--no-index', wheel,
               cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    lend(sysconfig.get_path('purelib'), root/'libraries')
    version = f'python{sys.version_info.major}.{sys.version_info.minor}'
    (root/'venv'/'lib'/version/'site-packages'/'libraries.pth').write_text(str(root/'libraries'))
    (root/'work').mkdir()
    return root


def test_it_is_imported_from_the_wheel(venv):
    code = ("import optbench, importlib.util as u, pathlib; "
            "print(optbench.__file__, u.find_spec('nbdev'), u.find_spec('fastcore'), optbench.__version__)")
    done = run(venv/'venv'/'bin'/'python', '-c', code, cwd=venv/'work')
    assert done.returncode == 0, done.stderr
    assert str(venv/'venv') in done.stdout and ' None None ' in done.stdout


def test_the_commands_work(venv):
    command = venv/'venv'/'bin'/'optbench'
    lab = run(command, 'lab', '--help', cwd=venv/'work')
    assert lab.returncode == 0 and 'JupyterLab' in lab.stdout
    check = run(command, 'check', 'digits_mlp', '--device', 'cpu', cwd=venv/'work')
    assert check.returncode == 0 and 'digits_mlp: ready' in check.stdout, check.stdout + check.stderr


def fake(folder, name, version):
    "Metadata that says that the package `name` has `version`."
    info = folder/f'{name}-{version}.dist-info'
    info.mkdir(parents=True)
    (info/'METADATA').write_text(f'Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n')
    return folder


def shown(venv, code, monkeypatch, **env):
    "The outputs of a cell with `code` in a kernel of the environment with the wheel."
    spec = dict(argv=[str(venv/'venv'/'bin'/'python'), '-m', 'ipykernel_launcher', '-f', '{connection_file}'],
                display_name='wheel', language='python', env=env)
    folder = venv/'share'/'kernels'/'wheel'
    folder.mkdir(parents=True, exist_ok=True)
    (folder/'kernel.json').write_text(json.dumps(spec))
    for k in [k for k in os.environ if k.startswith(('PYTHON', 'OPTBENCH'))]: monkeypatch.delenv(k)
    specs = KernelSpecManager(kernel_dirs=[str(folder.parent)])
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    manager = KernelManager(kernel_name='wheel', kernel_spec_manager=specs)
    NotebookClient(nb, km=manager, allow_errors=True, timeout=300,
                   resources=dict(metadata=dict(path=str(venv/'work')))).execute()
    return nb.cells[0].outputs


def text_of(outputs):
    return ' '.join(str(o.get(k, '')) for o in outputs for k in ('text', 'evalue', 'data'))


def test_the_widget_is_shown(venv, monkeypatch):
    code = PANEL.replace('\npanel\n', '\ndisplay(panel)\n') + SIZE
    outputs = shown(venv, code, monkeypatch)
    views = [o for o in outputs if 'application/vnd.jupyter.widget-view+json' in o.get('data', {})]
    assert len(views) == 1, text_of(outputs)
    assert int(re.search(r'bytes of JavaScript: (\d+)', text_of(outputs))[1]) > 10_000


@pytest.mark.parametrize('name, version, words', [
    ('ipykernel', '7.5.0', "pip install 'ipykernel>=7.4,<7.5'"),
    ('ipywidgets', '8.0.7', "pip install 'ipywidgets>=8.1'")])
def test_a_wrong_version_is_named_with_its_remedy(name, version, words, venv, tmp_path, monkeypatch):
    outputs = shown(venv, PANEL, monkeypatch, PYTHONPATH=str(fake(tmp_path/'lies', name, version)))
    assert words in text_of(outputs)
