"""Every page with a `parameters` cell runs headless; benchmarks run by `make bench` only."""
import papermill
import pytest
from conftest import NBS, notebook_paths, read_notebook, with_parameters

FOLDERS = ('tutorials', 'how_to', 'explanations')
PAGES = [path for folder in FOLDERS for path in with_parameters(NBS/folder)]


def page_id(path): return str(path.relative_to(NBS).with_suffix(''))


@pytest.mark.slow
@pytest.mark.parametrize('path', PAGES, ids=page_id)
def test_runs_headless(path, tmp_path, monkeypatch):
    monkeypatch.setenv('OPTBENCH_STATIC', '1')
    out = tmp_path/path.name
    papermill.execute_notebook(path, out, cwd=tmp_path, kernel_name='python3', progress_bar=False,
                               store_widget_state=False)
    executed = read_notebook(out)
    assert 'widgets' not in executed.metadata


def test_every_tutorial_has_parameters():
    tutorials = [path for path in notebook_paths() if NBS/'tutorials' in path.parents]
    assert set(tutorials) <= set(PAGES)
