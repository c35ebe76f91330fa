"""The command line: what it prints, and one sentence for each mistake."""
import os
import re
import signal
import subprocess
import sys
import urllib.request

import nbformat
import pytest
from lab import wait_for_server
from optbench.cli import main
from optbench.sweeps.store import Store


def said(capsys, *args):
    "Exit code, standard output and standard error of a command."
    try: main(list(args))
    except SystemExit as e: code = e.code or 0
    else: code = 0
    out = capsys.readouterr()
    return code, out.out, ' '.join(out.err.split())


def write(path, *sources, tagged=True):
    cells = [nbformat.v4.new_code_cell(s) for s in sources]
    if tagged: cells[0].metadata['tags'] = ['parameters']
    nb = nbformat.v4.new_notebook(cells=cells)
    nb.metadata.kernelspec = dict(name='python3', display_name='Python 3', language='python')
    nbformat.write(nb, path)
    return str(path)


def test_help_tells_the_story_on_one_screen(capsys):
    code, out, _ = said(capsys, '--help')
    assert code == 0 and len(out.splitlines()) <= 40
    assert all(word in out for word in ('run', 'techniques', 'workloads', 'show', 'lab', 'page'))


def test_lists(capsys):
    assert 'GradClip' in said(capsys, 'techniques')[1]
    assert 'max_norm' in said(capsys, 'techniques', 'GradClip')[1]
    assert 'digits_mlp' in said(capsys, 'workloads')[1]


def test_run_takes_parameters_and_leaves_a_page(capsys, tmp_path):
    twice = "from optbench.panels.record import record\nrecord('twice', 2*n)"
    path = write(tmp_path/'x.ipynb', 'n = 1', twice)
    code, out, err = said(capsys, 'run', path, '-p', 'n', '21', '--out', str(tmp_path/'out'), '--page')
    assert code == 0, err
    from optbench.panels.record import harvest
    assert harvest(tmp_path/'out'/'x.ipynb')[0]['samples'] == [42.]
    page = (tmp_path/'out'/'x.html').read_text()
    assert page.count('plotly.js v') >= 1 and 'src="http' not in page


@pytest.mark.parametrize('args, sentence', [
    (['run', 'missing.ipynb'], 'There is no notebook missing.ipynb.'),
    (['techniques', 'GradClpi'], "did you mean 'GradClip'?"),
    (['show', 'missing.db'], 'There is no store missing.db'),
    (['page', 'missing.ipynb'], 'There is no notebook missing.ipynb.'),
    (['lab', 'missing.ipynb'], 'There is no notebook missing.ipynb.')])
def test_mistakes_are_one_sentence(capsys, tmp_path, monkeypatch, args, sentence):
    monkeypatch.chdir(tmp_path)
    code, _, err = said(capsys, *args)
    assert code == 2 and sentence in err and 'Traceback' not in err


def test_notebook_mistakes(capsys, tmp_path):
    plain = write(tmp_path/'plain.ipynb', 'n = 1', tagged=False)
    assert "no cell tagged 'parameters'" in said(capsys, 'run', plain)[2]
    good = write(tmp_path/'good.ipynb', 'max_norm = 1')
    assert "did you mean 'max_norm'?" in said(capsys, 'run', good, '-p', 'max_nrom', '2')[2]
    (tmp_path/'text.ipynb').write_text('hello')
    assert 'is not a notebook' in said(capsys, 'run', str(tmp_path/'text.ipynb'))[2]
    bad = write(tmp_path/'bad.ipynb', 'n = 1', '1/0')
    code, _, err = said(capsys, 'run', bad, '--out', str(tmp_path/'out'))
    assert code == 2 and 'ZeroDivisionError' in err and 'Traceback' not in err


def test_show(capsys, tmp_path):
    url = str(tmp_path/'runs.db')
    with Store(url) as store:
        record = store.begin('k', sweep='<b>first</b>', workload='w', arm='max_norm 0.3',
                             recipe={'techniques': []}, seed=0, environment={})
        store.end(record.id, record.attempt, 'done', {'accuracy': .96})
    code, out, _ = said(capsys, 'show', url)
    assert code == 0 and '<b>first</b>' in out and '1 done' in out
    assert 'accuracy 0.96' in said(capsys, 'show', url, '<b>first</b>')[1]
    assert "did you mean '<b>first</b>'?" in said(capsys, 'show', url, '<b>frist</b>')[2]


def test_the_printed_address_opens_the_notebook(tmp_path):
    write(tmp_path/'my first.ipynb', 'x = 1')
    env = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    code = 'from optbench.cli import main; main()'
    command = [sys.executable, '-c', code, 'lab', str(tmp_path/'my first.ipynb')]
    lab = subprocess.Popen(command, env=env | dict(HOME=str(tmp_path)), stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, text=True, start_new_session=True)
    try:
        address = re.compile(r'(http://127\S+/)lab/tree/(\S+)\?(token=\w{20,})')
        url = next(m for line in lab.stdout if (m := address.search(line)))
        assert url[2] == 'my%20first.ipynb'
        wait_for_server(lab, f'{url[1]}api?{url[3]}', None)
        with urllib.request.urlopen(f'{url[1]}api/contents/{url[2]}?{url[3]}', timeout=30) as answer:
            assert answer.status == 200
    finally:
        os.killpg(lab.pid, signal.SIGKILL)
        lab.communicate()
