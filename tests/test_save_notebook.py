"""A panel writes itself as a notebook, which another kernel executes to the same result."""
import nbformat
import pytest
import torch

import optbench as ob
from optbench.cli import main
from optbench.panels.record import harvest
from optbench.workloads import digits_mlp

FILE = '''
from optbench.workloads import digits_mlp
def make(): return digits_mlp(steps=8, batch_size=32).replace(loss=my_loss, name='mine')
def my_loss(outputs, y):
    import torch
    return torch.nn.functional.cross_entropy(outputs, y)
'''


def executed(path, tmp_path, monkeypatch, *parameters):
    "Execute the notebook at `path` by `optbench run`; the store it left and the notebook."
    for name in ('OPTBENCH_STATIC', 'PYTHONPATH'): monkeypatch.setenv(name, '')
    out = tmp_path/'out'
    with pytest.raises(SystemExit) as end: main(['run', str(path), '--out', str(out), *parameters])
    assert not end.value.code
    return ob.Store(out/'runs.db', create=False), out/path.name


def runs_of(store):
    "(arm, seed) -> status and metrics of all runs."
    return {(r.arm, r.seed): (r.status, r.metrics) for s in store.sweeps() for r in store.runs(s.name)}


def same_runs(store, other):
    "Whether both stores hold the same runs, up to the rounding of fused steps, which are a plan's choice."
    near = lambda values: pytest.approx(values, rel=1e-3, abs=.006)
    found = {key: (status, near(metrics)) for key, (status, metrics) in runs_of(other).items()}
    return found and runs_of(store) == found


def same_verdict(store, out, confirmation):
    "Whether the executed notebook and its store say of the same arm what `confirmation` says."
    said, = harvest(out)
    notes, = (store.notes(s.name) for s in store.sweeps())
    found = next(n for n in notes.values() if isinstance(n, dict) and 'quality' in n)
    effect, decision = confirmation.quality.effect, confirmation.quality.decision
    same = found['arm'] == confirmation.arm.id and found['quality']['decision'] == decision
    return same and said['unit'] == 'points' and said['samples'] == pytest.approx([100 * effect], abs=.6)


def test_a_clip_sweep_with_its_verdict(tmp_path, monkeypatch):
    panel = ob.ClipSweep(digits_mlp(steps=30), lo=.05, hi=.5, n=2, seeds=1, kind='norm', device='cpu')
    panel.change(lr=.8)
    panel.run().confirm(5).wait()
    path = panel.save_notebook(tmp_path/'clip.ipynb')
    store, out = executed(path, tmp_path, monkeypatch, '-p', 'store', 'runs.db')
    assert same_runs(store, panel.store)
    assert same_verdict(store, out, panel.confirmation)


def test_a_sweep_panel_on_a_workload_from_a_file(tmp_path, monkeypatch):
    (tmp_path/'train.py').write_text(FILE)
    place = f"{tmp_path/'train.py'}:make"
    workload = ob.workloads.catalog.workload_at(place)
    panel = ob.SweepPanel(workload, 'EMA', values=(.5, .9), seeds=2, device='cpu',
                          goal=ob.Goal('accuracy >= .5'), base=ob.Recipe(ob.GradClip(.5)))
    panel.run()
    with pytest.raises(ob.OptbenchError, match='move them into a file and pass factory='):
        panel.save_notebook(tmp_path/'ema.ipynb')
    path = panel.save_notebook(tmp_path/'ema.ipynb', factory=place)
    store, _ = executed(path, tmp_path, monkeypatch, '-p', 'store', 'runs.db')
    assert same_runs(store, panel.store)


def test_another_workload_is_refused(tmp_path):
    (tmp_path/'train.py').write_text(FILE)
    panel = ob.SweepPanel(digits_mlp(steps=5), 'EMA', device='cpu')
    with pytest.raises(ob.OptbenchError, match='makes another workload'):
        panel.save_notebook(tmp_path/'x.ipynb', factory=f"{tmp_path/'train.py'}:make")
    assert not (tmp_path/'x.ipynb').exists()


def test_batch_sizes(tmp_path, monkeypatch):
    panel = ob.BatchSizeSweep(digits_mlp(steps=10), [16, 64], device='cpu', budget=.05, samples=640)
    panel.run()
    path = panel.save_notebook(tmp_path/'batch.ipynb')
    store, _ = executed(path, tmp_path, monkeypatch, '-p', 'store', 'runs.db')
    assert same_runs(store, panel.study.store)


def test_schedules_with_a_curve_that_was_kept(tmp_path, monkeypatch):
    panel = ob.ScheduleSweep(digits_mlp(steps=8), kinds=('step',), drops=2, seeds=1, device='cpu')
    panel.keep()
    panel.change(kinds=('cosine',), peak=.2)
    panel.run()
    assert [a.id for a in panel.sweep.arms if not a.neutral] == ['step · peak 0.5', 'cosine · peak 0.2']
    path = panel.save_notebook(tmp_path/'schedule.ipynb')
    store, _ = executed(path, tmp_path, monkeypatch, '-p', 'store', 'runs.db')
    assert same_runs(store, panel.store)


def test_pruning_with_its_verdict(tmp_path, monkeypatch):
    panel = ob.PruneSweep(digits_mlp(steps=8), .9, ('magnitude', 'gradient'), seeds=1, scope='layer',
                          device='cpu', engine='plain')
    panel.change(lr=.3)
    panel.run()
    worst = min((s for s in panel.sweep.summaries() if not s.arm.neutral), key=lambda s: s.mean).arm
    panel.board.show(pinned=(worst.id,))
    panel.confirm(5, cost_budget=.2).wait()
    path = panel.save_notebook(tmp_path/'prune.ipynb')
    store, out = executed(path, tmp_path, monkeypatch, '-p', 'store', 'runs.db')
    assert same_runs(store, panel.store)
    assert panel.confirmation.arm == worst and same_verdict(store, out, panel.confirmation)


def test_no_secrets_and_no_changes(tmp_path):
    panel = ob.ClipSweep(digits_mlp(steps=5), values=(.1, 1.), store=tmp_path/'secret.db', device='cpu')
    text = nbformat.writes(nbformat.read(panel.save_notebook(tmp_path/'a.ipynb'), 4))
    assert 'secret' not in text and str(tmp_path) not in text
    assert torch.is_grad_enabled() and not panel.sweep.found
    with pytest.raises(ob.OptbenchError, match='a.ipynb cannot be written: No such file'):
        panel.save_notebook(tmp_path/'nowhere'/'a.ipynb')
