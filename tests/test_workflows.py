"""The workflows are YAML, cover what they must, and call what there is."""
import re

import pytest
import yaml
from conftest import ROOT

FOLDER = ROOT/'.github'/'workflows'
FILES = sorted(FOLDER.glob('*.yml'))


def jobs(name): return yaml.safe_load((FOLDER/name).read_text('utf-8'))['jobs']


def commands(job): return [step['run'] for step in job['steps'] if 'run' in step]


def uses(job): return [step.get('uses', '').partition('@')[0] for step in job['steps']]


@pytest.mark.parametrize('path', FILES, ids=lambda path: path.name)
def test_workflow_is_bounded(path):
    said = yaml.safe_load(path.read_text('utf-8'))
    # YAML 1.1 reads the key `on` as true.
    assert True in said and said['permissions'] == {'contents': 'read'}
    assert all(0 < job['timeout-minutes'] <= 120 and job['steps'] for job in said['jobs'].values())


@pytest.mark.parametrize('path', FILES, ids=lambda path: path.name)
def test_workflow_calls_what_there_is(path):
    targets = set(re.findall(r'^([a-z-]+):', (ROOT/'Makefile').read_text('utf-8'), re.MULTILINE))
    for job in jobs(path.name).values():
        for line in '\n'.join(commands(job)).splitlines():
            first, *rest = line.split() or ['']
            if first == 'make': assert set(rest) <= targets
            if first.startswith(('tools/', '.ci/')): assert (ROOT/first).is_file()


def test_matrix_reaches_from_the_oldest_to_the_newest():
    matrix, (oldest,) = jobs('test.yml')['cpu']['strategy']['matrix'], re.findall(
        r'torch>=([\d.]+)', (ROOT/'settings.ini').read_text('utf-8'))
    assert matrix['python'] == ['3.11', '3.12']
    assert matrix['torch'][0].startswith(oldest) and matrix['torch'][-1] == 'newest'
    tested, = re.findall(r'^torch==([\d.]+)', (ROOT/'constraints.txt').read_text('utf-8'), re.MULTILINE)
    assert tested in matrix['torch']


def test_gpu_job_runs_gpu_tests_and_the_full_set():
    gpu = jobs('test.yml')['gpu']
    assert 'self-hosted' in gpu['runs-on']
    assert any('-m gpu' in c for c in commands(gpu))
    assert any('regress --device cuda' in c for c in commands(gpu))


def test_artefacts_are_kept():
    assert all('actions/upload-artifact' in uses(job) for job in jobs('test.yml').values())
    assert 'actions/upload-pages-artifact' in uses(jobs('docs.yml')['build'])
