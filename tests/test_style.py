"""The rules kept by a test: size of notebooks, cells and functions, imports, lines, outputs, paths."""
import ast
import json
import re

import pytest
from conftest import NBS, ROOT, has_tag, notebook_paths, read_notebook, tracked_files

NOTEBOOK_CELLS, CELL_LINES, FUNCTION_LINES, LINE_LENGTH, OUTPUT_BYTES = 60, 40, 25, 110, 500_000
IMPORTS = (ast.Import, ast.ImportFrom)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
EXPORT = re.compile(r'^#\s*\|\s*exports?i?\b', re.MULTILINE)
# Built from pieces, so that this file does not contain what it looks for.
PLACES = ('work', 'tmp', 'root', r'home/\w+', r'Users/\w+')
HOSTS = (r'pypi\.' 'org/simple', r'files\.' 'pythonhosted', r'registry\.' 'npmjs')
MACHINE = re.compile('|'.join([rf'(?<![\w.~}}])/{place}/\w' for place in PLACES] + list(HOSTS)))
OPEN_ENDS = re.compile(r'\b(TO' r'DO|FIX' r'ME|XX' r'X)\b')
BINARY = {'.png', '.jpg', '.gif', '.ico', '.woff2', '.gz', '.zip', '.npz', '.safetensors', '.db'}


def notebook_id(path): return str(path.relative_to(NBS).with_suffix(''))


every_notebook = pytest.mark.parametrize('path', notebook_paths(), ids=notebook_id)


def refuse(found):
    "Fails with one line for each thing found."
    __tracebackhide__ = True
    if found: pytest.fail('\n'.join(str(item) for item in found), pytrace=False)


def code_cells(path): return [cell for cell in read_notebook(path).cells if cell.cell_type == 'code']


def outputs(path): return [(cell, output) for cell in code_cells(path) for output in cell.outputs]


def tree_of(cell):
    "The syntax tree of a cell's Python; magics and shell lines count as blank lines."
    if cell.source.lstrip().startswith('%%'): return ast.Module([], [])
    lines = cell.source.split('\n')
    return ast.parse('\n'.join('' if line.lstrip().startswith(('%', '!')) else line for line in lines))


def code_lines(function):
    "Lines of a function from `def` to its end, without the docstring."
    first = function.body[0]
    docstring = ast.get_docstring(function, clean=False) is not None
    taken = first.end_lineno - first.lineno + 1 if docstring else 0
    return function.end_lineno - function.lineno + 1 - taken


def holds_imports(node):
    "An import, a docstring, or an `if` or `try` around imports."
    if isinstance(node, IMPORTS): return True
    if isinstance(node, ast.If): return all(holds_imports(child) for child in node.body)
    if isinstance(node, ast.Try): return any(isinstance(child, IMPORTS) for child in node.body)
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def mixes_imports(tree):
    "Whether a cell holds imports at its top level and something else besides."
    return any(isinstance(node, IMPORTS) for node in tree.body) and not all(map(holds_imports, tree.body))


def prints(handler): return all(ast.unparse(node).startswith('print(') for node in handler.body)


def passes_unrefused(tree):
    "Each `try` that prints what was refused and would be silent where nothing was."
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Try) and not node.orelse]
    return [node for node in found if node.handlers and all(map(prints, node.handlers))]


def long_lines(text):
    return [f'{len(line)} characters: {line}' for line in text.splitlines() if len(line) > LINE_LENGTH]


@every_notebook
def test_lessons_of_refusals_can_fail(path):
    lessons = [cell for cell in code_cells(path) if not EXPORT.search(cell.source)]
    refuse([cell.source for cell in lessons if passes_unrefused(tree_of(cell))])


@every_notebook
def test_notebook_is_one_idea(path): assert len(read_notebook(path).cells) <= NOTEBOOK_CELLS, 'split it'


@every_notebook
def test_exported_cells_are_short(path):
    cells = [cell.source.splitlines() for cell in code_cells(path) if EXPORT.search(cell.source)]
    refuse([f'{len(lines)} lines: {lines[1]}' for lines in cells if len(lines) > CELL_LINES])


@every_notebook
def test_functions_are_short(path):
    nodes = [node for cell in code_cells(path) for node in ast.walk(tree_of(cell))]
    sizes = [(code_lines(node), node.name) for node in nodes if isinstance(node, FUNCTIONS)]
    refuse([f'{lines} lines: {name}' for lines, name in sizes if lines > FUNCTION_LINES])


@every_notebook
def test_imports_stand_alone(path):
    refuse([cell.source for cell in code_cells(path) if mixes_imports(tree_of(cell))])


@every_notebook
def test_lines_are_short(path):
    refuse([line for cell in code_cells(path) for line in long_lines(cell.source)])


@every_notebook
def test_opens_with_title_and_subtitle(path):
    first = read_notebook(path).cells[0]
    assert first.cell_type == 'markdown' and re.match(r'# \S', first.source), 'the first cell is no title'
    assert re.search(r'^> \S', first.source, re.MULTILINE), 'the first cell has no > subtitle'


@every_notebook
def test_kernel_is_python3(path):
    assert read_notebook(path).metadata.get('kernelspec', {}).get('name') == 'python3'


@every_notebook
def test_no_widget_state(path): assert 'widgets' not in read_notebook(path).metadata


@every_notebook
def test_outputs_are_small(path):
    sizes = [(len(json.dumps(output)), cell.source[:60]) for cell, output in outputs(path)]
    refuse([f'{size:,} bytes: {source}' for size, source in sizes if size > OUTPUT_BYTES])


@every_notebook
def test_no_stored_error(path):
    refuse([cell.source[:60] for cell, output in outputs(path) if output.output_type == 'error'])


@every_notebook
def test_at_most_one_parameters_cell(path):
    assert sum(has_tag(cell, 'parameters') for cell in read_notebook(path).cells) <= 1


@every_notebook
def test_name_reaches_the_module_index(path):
    "nbdev leaves a module whose notebook path contains `auto` out of `_modidx.py`."
    assert 'auto' not in notebook_id(path)


def text_files(): return [path for path in tracked_files() if path.suffix not in BINARY]


def lines_with(pattern):
    "Where `pattern` occurs in the project's text files, minified bundles excepted."
    for path in text_files():
        if path.suffix == '.js' and 'static' in path.parts: continue
        for number, line in enumerate(path.read_text('utf-8').splitlines(), 1):
            if pattern.search(line): yield f'{path.relative_to(ROOT)}:{number}: {line.strip()[:200]}'


def test_no_machine_paths(): refuse(list(lines_with(MACHINE)))


def test_no_open_ends(): refuse(list(lines_with(OPEN_ENDS)))


def test_hand_written_lines_are_short():
    package = ROOT/'optbench'
    paths = [path for path in text_files() if path.suffix == '.py' and package not in path.parents]
    refuse([f'{path.name}: {line}' for path in paths for line in long_lines(path.read_text('utf-8'))])
