"""Shared by all tests: where the project lies, its notebooks, and how to forbid skipping."""
import os
import shutil
import subprocess
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parent.parent
NBS = ROOT/'nbs'
GPU_REASON = 'needs a GPU'


def notebook_paths():
    "All notebooks of the project, in order."
    hidden = lambda path: any(part.startswith(('.', '_')) for part in path.relative_to(NBS).parts)
    return sorted(path for path in NBS.rglob('*.ipynb') if not hidden(path))


def read_notebook(path): return nbformat.read(path, as_version=4)


def tracked_files():
    "Files of the project that git knows or would add; all files where this is no git checkout."
    command = ['git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z']
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode: return sorted(p for p in ROOT.rglob('*') if p.is_file() and '.venv' not in p.parts)
    return sorted(ROOT/name for name in done.stdout.split('\0') if name and (ROOT/name).is_file())


def copy_project(to):
    "Copies the project's own files, links as links."
    for path in tracked_files():
        target = to/path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target, follow_symlinks=False)


def has_tag(cell, tag): return tag in cell.metadata.get('tags', [])


def pytest_runtest_setup(item):
    "A test with the marker `gpu` is skipped where there is no CUDA device."
    if item.get_closest_marker('gpu') is None: return
    import torch
    if not torch.cuda.is_available(): pytest.skip(f'{GPU_REASON}: torch finds no CUDA device')


@pytest.fixture(scope='session')
def lab(tmp_path_factory):
    "A JupyterLab for all journeys, in which a first panel was shown."
    from lab import first_panel, running_lab
    with running_lab(tmp_path_factory.mktemp('lab')) as lab:
        first_panel(lab)
        yield lab


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    "A failed journey tells its story; with OPTBENCH_NO_SKIP=1 only want of a GPU may skip a test."
    report = yield
    if report.failed and hasattr(page := getattr(item, 'funcargs', {}).get('page'), 'home'):
        from lab import whole_story
        report.sections.append(('the page and its kernel', whole_story(page)))
    if os.environ.get('OPTBENCH_NO_SKIP') == '1' and report.skipped and not hasattr(report, 'wasxfail'):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if GPU_REASON in reason: return report
        report.outcome, report.longrepr = 'failed', f'skipped where nothing may be: {reason}'
    return report


def pytest_terminal_summary(terminalreporter):
    parts = os.environ.get('OPTBENCH_PARTS')
    if parts: terminalreporter.write_line(f'before these tests: {parts.rstrip(", ")}')


@pytest.fixture
def one_thread():
    "torch computes with one thread, as sums differ between numbers of threads."
    import torch
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
