"""`optbench apply`: a recipe file trains a workload, and mistakes are sentences."""
import pytest

import optbench as ob
from optbench.cli import main
from optbench.workloads import digits_mlp

RECIPE = ob.Recipe(ob.GradClip(.5), ob.EMA(.5), lr=.2)


def said(capsys, *args):
    "(exit code, output in one line) of `optbench apply`."
    with pytest.raises(SystemExit) as end: main(['apply', *map(str, args)])
    found = capsys.readouterr()
    return end.value.code or 0, ' '.join((found.out + found.err).split())


@pytest.fixture
def recipe(tmp_path):
    RECIPE.to_yaml(tmp_path/'clip.yaml')
    return tmp_path/'clip.yaml'


def test_it_trains_what_a_run_trains(recipe, tmp_path, capsys):
    store = tmp_path/'runs.db'
    args = recipe, 'digits_mlp', '--steps', 12, '--seed', 3, '--device', 'cpu', '--store', store
    code, out = said(capsys, *args, '--set', 'GradClip.max_norm=0.1', '--set', 'lr=0.4')
    turned = RECIPE.replace({'GradClip.max_norm': .1}, lr=.4)
    alone = ob.Run(digits_mlp(steps=12), turned, 3, 'cpu').finish()
    with ob.Store(store, create=False) as s: run, = s.runs(s.sweeps()[0].name)
    assert code == 0 and repr(turned) in out and f"{alone.metrics['accuracy']:.4g}" in out
    assert run.seed == 3 and run.metrics == pytest.approx(alone.metrics)


def test_a_run_that_ends_badly(recipe, capsys):
    args = recipe, 'digits_mlp', '--steps', 12, '--device', 'cpu', '--set', 'GradClip.max_norm=inf'
    code, out = said(capsys, *args, '--set', 'lr=1e30')
    assert code == 1 and 'diverged' in out and 'The loss was' in out


@pytest.mark.parametrize('text, words', [
    ('optbench: 2', "this version reads 'optbench: 1'"),
    ('optbench: 1\nrate: 1', "no key 'rate'"),
    ('optbench: 1\ntechniques: [GradClpi: {}]', "did you mean 'GradClip'?"),
    ('optbench: 1\ntechniques: [GradClip: {max_nrm: 1}]', "did you mean 'max_norm'?")])
def test_a_wrong_recipe_is_one_sentence(text, words, tmp_path, capsys):
    (tmp_path/'r.yaml').write_text(text)
    code, out = said(capsys, tmp_path/'r.yaml', 'digits_mlp')
    assert code == 2 and words in out and out.startswith('optbench: ')


def test_other_mistakes(recipe, tmp_path, capsys):
    for args, words in [((tmp_path/'no.yaml', 'digits_mlp'), 'There is no recipe file'),
                        ((recipe, 'digits_mpl'), "did you mean 'digits_mlp'?"),
                        ((recipe, 'digits_mlp', '--set', 'GradClip.max_norm'), 'GradClip.max_norm=VALUE'),
                        ((recipe, 'digits_mlp', '--set', 'GradClip.max_norm=-1'), 'max_norm')]:
        code, out = said(capsys, *args)
        assert code == 2 and words in out
