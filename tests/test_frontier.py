"""The frontier of pruning stands on the site's page, and in the notebook that papermill ran."""
import json
import re

import nbformat
import papermill
import pytest
from conftest import ROOT

TUTORIAL = ROOT/'nbs'/'tutorials'/'05_pruning.ipynb'
QUICK = dict(steps=30, ratios=[.5, .95], seeds=1)


def stored(folder): return nbformat.read(TUTORIAL, 4), ['0.5', '0.8', '0.95', 'dense']


def executed(folder):
    "The tutorial up to the end of its sweep."
    notebook = nbformat.read(TUTORIAL, 4)
    ran = next(i for i, c in enumerate(notebook.cells) if c.source.startswith('panel.run('))
    notebook.cells = notebook.cells[:ran + 1]
    nbformat.write(notebook, folder/'in.ipynb')
    papermill.execute_notebook(folder/'in.ipynb', folder/'out.ipynb', QUICK, cwd=folder, progress_bar=False)
    return nbformat.read(folder/'out.ipynb', 4), ['0.5', '0.95', 'dense']


def panel_of(notebook):
    "What a notebook keeps of its panel: the page, and the picture for readers without scripts."
    outputs = [o.data for c in notebook.cells for o in c.get('outputs', ()) if 'data' in o]
    page, = [data for data in outputs if 'class="ob-static"' in data.get('text/html', '')]
    return page['text/html'], page['image/png']


@pytest.mark.parametrize('life', [stored, executed])
def test_the_frontier_is_drawn(life, tmp_path, monkeypatch):
    monkeypatch.setenv('OPTBENCH_STATIC', '1')
    notebook, arms = life(tmp_path)
    html, picture = panel_of(notebook)
    figures = json.loads(re.search(r'<script type="application/json">(.*?)</script>', html, re.S)[1])
    frontier, = [f for f in figures if f['layout'].get('meta') == 'frontier']
    assert [trace['name'] for trace in frontier['data']] == arms
    left = {trace['name']: trace['x'][0] for trace in frontier['data']}
    assert left['0.95'] < left['0.5'] < left['dense'] and all(trace['y'] for trace in frontier['data'])
    assert len(picture) > 10_000
