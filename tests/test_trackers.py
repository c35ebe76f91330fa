"""`optbench export`: a store in a tracker's own files, read back by the tracker."""
import pytest
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

import optbench as ob
from optbench.cli import main
from optbench.workloads import digits_mlp


def test_tensorboard_by_command(tmp_path, capsys):
    with ob.Store(tmp_path/'runs.db') as store:
        ob.Sweep(digits_mlp(steps=6), {'EMA.decay': [.5]}, store=store, device='cpu', name='decay: a/b').run()
        expected = {(r.arm, r.seed): store.samples(r.id, 'loss')[1] for r in store.runs()}
    with pytest.raises(SystemExit) as end: main(['export', str(tmp_path/'runs.db'), str(tmp_path/'events')])
    said = ' '.join(capsys.readouterr().out.split())
    assert not end.value.code and 'Written to tensorboard: 2 runs' in said
    folders = sorted((tmp_path/'events'/'decay_a_b').iterdir())
    found = [[e.value for e in EventAccumulator(str(f)).Reload().Scalars('loss')] for f in folders]
    assert len(found) == 2
    for losses in expected.values(): assert any(f == pytest.approx(losses.tolist(), rel=1e-6) for f in found)


def test_mistakes_are_sentences(tmp_path, capsys):
    ob.Store(tmp_path/'runs.db').close()
    store = tmp_path/'runs.db'
    wrong = [(('no.db', 'x'), 'no.db'), ((store, 'x', '--to', 'mlfow'), "did you mean 'mlflow'?")]
    for args, words in wrong:
        with pytest.raises(SystemExit) as end: main(['export', *map(str, args)])
        assert end.value.code == 2 and words in capsys.readouterr().err
