"""Modules import downward only: from floors below, and from lower numbers in their own folder."""
import ast
import re

import pytest
from conftest import ROOT

PACKAGE = ROOT/'optbench'
FLOORS = dict(core=0, meters=1, workloads=2, serve=2, monitor=2, techniques=2, sweeps=3, panels=4,
              regress=5, report=5, cli=6)
BESIDE = {'techniques': {'serve', 'monitor'}}            # folders that a folder of the same floor may use
SOURCE = re.compile(r'File to edit: \S*?nbs/(\S+)\.$', re.MULTILINE)
UNNUMBERED = 10_000


def modules():
    "Module name -> file, for the generated modules."
    files = [path for path in sorted(PACKAGE.rglob('*.py')) if path.name not in ('__init__.py', '_modidx.py')]
    return {'.'.join(path.relative_to(ROOT).with_suffix('').parts): path for path in files}


MODULES = modules()


def number(name):
    "The number in the name of the notebook a module is made from."
    source = SOURCE.search(MODULES[name].read_text('utf-8'))
    digits = re.match(r'(\d+)[a-z]?_', source.group(1).rpartition('/')[2]) if source else None
    return int(digits.group(1)) if digits else UNNUMBERED


def absolute(node, name):
    "Names that an import statement of module `name` may bring in, spelled in full."
    if isinstance(node, ast.Import): return [alias.name for alias in node.names]
    base = name.split('.')[:-node.level] if node.level else []
    start = '.'.join(base + ([node.module] if node.module else []))
    return [f'{start}.{alias.name}' for alias in node.names]


def module_of(full):
    "The longest prefix of `full` that is a module of the package, else its first two parts."
    parts = full.split('.')
    prefixes = ['.'.join(parts[:n]) for n in range(len(parts), 0, -1)]
    return next((prefix for prefix in prefixes if prefix in MODULES), '.'.join(parts[:2]))


def imported(name):
    "Modules of the package that `name` imports anywhere, also inside functions."
    tree = ast.parse(MODULES[name].read_text('utf-8'))
    nodes = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    found = {module_of(full) for node in nodes for full in absolute(node, name)}
    return sorted(target for target in found if target.split('.')[0] == 'optbench' and target != name)


def allowed(name, target):
    "Whether module `name` may import `target`."
    if target in ('optbench._modidx', 'optbench.__version__'): return True
    if target.count('.') == 0 or target.split('.')[1] not in FLOORS: return False
    mine, theirs = name.split('.')[1], target.split('.')[1]
    if mine == theirs: return target in MODULES and number(target) < number(name)
    return FLOORS[theirs] < FLOORS[mine] or theirs in BESIDE.get(mine, ())


@pytest.mark.parametrize('name', MODULES)
def test_imports_downward(name):
    upward = [target for target in imported(name) if not allowed(name, target)]
    assert not upward, f'{name} imports {", ".join(upward)}'


@pytest.mark.parametrize('name', MODULES)
def test_stands_on_a_floor(name): assert name.split('.')[1] in FLOORS


@pytest.mark.parametrize('name', MODULES)
def test_generated_module_needs_no_notebook_tools(name):
    tree = ast.parse(MODULES[name].read_text('utf-8'))
    nodes = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    roots = {full.split('.')[0] for node in nodes for full in absolute(node, name)}
    assert not roots & {'nbdev', 'fastcore', 'execnb', 'ghapi', 'fastgit'}
