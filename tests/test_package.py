"""The wheel: complete, licensed, and free of the notebook tools."""
import subprocess
import sys
import zipfile
from email.parser import Parser

import pytest
from conftest import ROOT, copy_project

TOOLS = ('nbdev', 'execnb', 'fastcore', 'ghapi', 'fastgit')


@pytest.fixture(scope='module')
def wheel(tmp_path_factory):
    "A wheel built from a copy of the project with the installed setuptools."
    source, out = tmp_path_factory.mktemp('source'), tmp_path_factory.mktemp('wheel')
    copy_project(source)
    command = [sys.executable, '-m', 'build', '--wheel', '--no-isolation', '--outdir', out, source]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(next(out.glob('*.whl'))) as archive: yield archive


@pytest.fixture(scope='module')
def metadata(wheel):
    name = next(name for name in wheel.namelist() if name.endswith('.dist-info/METADATA'))
    return Parser().parsestr(wheel.read(name).decode())


def test_needs_no_notebook_tools(metadata):
    base = [need for need in metadata.get_all('Requires-Dist') if 'extra ==' not in need]
    assert base and not [need for need in base if need.startswith(TOOLS)]


def test_says_what_it_is(metadata):
    assert metadata['Name'] == 'optbench' and metadata['License-Expression'] == 'Apache-2.0'
    assert metadata['Requires-Python'] == '>=3.11' and metadata['Summary']
    extras = set(metadata.get_all('Provides-Extra'))
    assert {'dev', 'pg', 'ray', 'hf', 'lightning', 'export', 'trackers'} <= extras


def test_has_the_command(wheel):
    name = next(name for name in wheel.namelist() if name.endswith('entry_points.txt'))
    assert 'optbench = optbench.cli:' in wheel.read(name).decode()


def test_holds_every_file_of_the_package(wheel):
    package = ROOT/'optbench'
    files = [path for path in package.rglob('*') if path.is_file() and '__pycache__' not in path.parts]
    assert {str(path.relative_to(ROOT)) for path in files} <= set(wheel.namelist())


def test_holds_nothing_else(wheel):
    tops = {name.split('/')[0] for name in wheel.namelist()}
    assert len(tops) == 2 and 'optbench' in tops
    assert any(name.endswith('licenses/LICENSE') for name in wheel.namelist())
