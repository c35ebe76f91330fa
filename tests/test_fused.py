"""Fused runs equal plain ones: every built-in workload, both optimizers, every clipping; depend on nobody."""
import functools
import threading
import time

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.utils._pytree import tree_flatten, tree_leaves, tree_map
from torch.utils.data import TensorDataset

from optbench.core.knob import Knob
from optbench.core.recipe import Recipe
from optbench.core.run import Run
from optbench.core.technique import Technique
from optbench.core.workload import Workload, batches
from optbench.sweeps.compiled import Package, distance, traced
from optbench.sweeps.fused import FusedRun
from optbench.sweeps.plan import execute, plan
from optbench.sweeps.space import PlannedRun
from optbench.techniques.training.clip import GradClip
from optbench.techniques.training.dropout import Dropout
from optbench.techniques.training.label_smoothing import LabelSmoothing
from optbench.techniques.training.mixed_precision import MixedPrecision
from optbench.techniques.training.weight_decay import WeightDecay
from optbench.workloads import (breast_cancer, char_lm, diabetes, digits_cnn, digits_mlp, digits_transformer)
from optbench.workloads.language import text_splits

pytestmark = pytest.mark.usefixtures('one_thread')
SHORT = {k: (x[:200], y[:200]) for k, (x, y) in text_splits(8).items()}
WORKLOADS = dict(
    mlp=digits_mlp, cnn=functools.partial(digits_cnn, batch_size=8),
    transformer=functools.partial(digits_transformer, batch_size=8),
    gru=functools.partial(char_lm, 'gru', batch_size=8, **SHORT),
    lstm=functools.partial(char_lm, 'lstm', batch_size=8, **SHORT),
    breast_cancer=breast_cancer, diabetes=diabetes)
OPTIMIZERS = dict(SGD=functools.partial(torch.optim.SGD, lr=.05, momentum=.9),
                  AdamW=functools.partial(torch.optim.AdamW, lr=1e-3))
BOUNDS = dict(norm=(.1, 1.), value=(.003, .1), adaptive=(.01, .1))
CLIPS = {'no clip': [Recipe(), Recipe(lr=.002)],
         **{kind: [Recipe(GradClip(b, kind=kind)) for b in bounds] for kind, bounds in BOUNDS.items()}}
# The true gradient of a key's bias is zero, since softmax ignores what all keys share; what is computed is
# rounding, and Adam divides it by its own size.
ROUNDING = {'attention.qkv.bias': slice(64, 128)}


def double(workload):
    "`workload` with weights and data in float64."
    wide = lambda t: t.double() if t.is_floating_point() else t
    splits = {s: TensorDataset(*map(wide, getattr(workload, s).tensors)) for s in ('train', 'valid')}
    return workload.replace(model=lambda: workload.model().double(), **splits)


def planned(recipes, seeds=(0, 1)):
    return [PlannedRun(f'{i} #{s}', str(i), r, s) for s, (i, r) in zip(seeds, enumerate(recipes))]


def fuse(workload, runs, steps, log_every=20):
    fused = FusedRun(workload, runs, 'cpu', steps=steps, log_every=log_every, eval_every=10**6)
    for _ in fused.events(): pass
    return fused


def alone(workload, r, steps):
    run = Run(workload, r.recipe, r.seed, 'cpu', steps=steps, eval_every=10**6)
    run.finish()
    return run


def losses_of(run): return run.result.samples('loss')[1]


def losses(fused): return {i: losses_of(r) for i, r in fused.rows.items()}


def gap(a, b):
    "Largest difference, relative to the largest value of `b`."
    return float((a - b).abs().max() / b.abs().max().clamp(min=1e-30)) if b.numel() else 0.


def gaps_of(mine, theirs):
    "(name, relative difference) of the tensors of two dicts, without what is rounding by nature."
    for k, b in theirs.items():
        keep = torch.ones(len(b) if b.ndim else 1, dtype=torch.bool)
        for name, cut in ROUNDING.items():
            if k.endswith(name): keep[cut] = False
        yield k, gap(*(t.double().reshape(keep.numel(), -1)[keep] for t in (mine[k], b)))


def model_gaps(mine, theirs): return gaps_of(mine.state_dict(), theirs.state_dict())


@pytest.mark.parametrize('clip', CLIPS)
@pytest.mark.parametrize('optimizer', OPTIMIZERS)
@pytest.mark.parametrize('name', WORKLOADS)
def test_equal_in_float64(name, optimizer, clip):
    workload, runs = double(WORKLOADS[name](optimizer=OPTIMIZERS[optimizer])), planned(CLIPS[clip])
    fused = fuse(workload, runs, 50)
    for r in runs:
        run = alone(workload, r, 50)
        assert gap(*(torch.tensor(losses_of(x)) for x in (fused.rows[r.id], run))) < 1e-7
        gaps = dict(model_gaps(fused.model_of(r.id), run.model))
        assert max(gaps.values()) < 1e-7, max(gaps, key=gaps.get)
        assert run.metrics.keys() == fused.rows[r.id].metrics.keys()
        both = ([m[k] for k in run.metrics] for m in (fused.rows[r.id].metrics, run.metrics))
        np.testing.assert_allclose(*both, rtol=1e-6)


def one_step(fused, runs):
    "Parameters after one more step, and the models of plain twins that start from the same state."
    told = next(iter(fused.tell(1)))
    twins = [fused.release(r.id) for r in runs]
    state, _ = fused.step(fused.state, told, fused.tensors)
    for at, twin in enumerate(twins):
        batch = next(batches(twin.train, twin.batch_size, twin.data_seed, start=twin.step))
        twin.train_step(batch)
        yield {k: p[at] for k, p in state['params'].items()}, {k: p.detach() for k, p in twin.params.items()}


@pytest.mark.parametrize('clip', CLIPS)
@pytest.mark.parametrize('optimizer', OPTIMIZERS)
@pytest.mark.parametrize('name', WORKLOADS)
def test_close_in_float32(name, optimizer, clip):
    workload, runs = WORKLOADS[name](optimizer=OPTIMIZERS[optimizer]), planned(CLIPS[clip])
    fused = fuse(workload, runs, 10)
    for r in runs:
        np.testing.assert_allclose(losses(fused)[r.id], losses_of(alone(workload, r, 10)), rtol=1e-5)
    for mine, theirs in one_step(fused, runs):
        gaps = dict(gaps_of(mine, theirs))
        assert max(gaps.values()) < 1e-5, max(gaps, key=gaps.get)


class Rows(torch.nn.Module):
    "Digits read row by row, by two recurrent layers with dropout between them."
    def __init__(self, kind, dropout, **form):
        super().__init__()
        self.rnn = getattr(torch.nn, kind)(8, 6, 2, dropout=dropout, batch_first=True, **form)
        self.head = torch.nn.Linear(6 * (1 + self.rnn.bidirectional), 10)
    def forward(self, x): return self.head(self.rnn(x.reshape(-1, 8, 8))[0][:, -1])


def row_reader(kind, dropout, **form):
    return digits_mlp(model=functools.partial(Rows, kind, dropout, **form), batch_size=8)


class Encoder(torch.nn.Module):
    "Digits read row by row by torch's own encoder layer, which drops attention, too."
    def __init__(self, dropout):
        super().__init__()
        self.layer = torch.nn.TransformerEncoderLayer(8, 2, 16, dropout, batch_first=True)
        self.head = torch.nn.Linear(8, 10)
    def forward(self, x): return self.head(self.layer(x.reshape(-1, 8, 8)).mean(1))


def encoder(dropout): return digits_mlp(model=functools.partial(Encoder, dropout), batch_size=8)


@pytest.mark.parametrize('dropout', [None, .3])
@pytest.mark.parametrize('make', [encoder, digits_cnn, digits_transformer,
                                  functools.partial(char_lm, 'gru', batch_size=8, **SHORT),
                                  functools.partial(row_reader, 'LSTM', bidirectional=True),
                                  functools.partial(row_reader, 'GRU', bias=False)])
def test_noise_is_the_row_s_own(make, dropout):
    workload = double(make(dropout=.2))
    runs = planned([Recipe(*([Dropout(dropout + i/10)] if dropout else [])) for i in range(2)], (5, 5))
    fused = fuse(workload, runs, 8)
    for r in runs:
        np.testing.assert_allclose(losses(fused)[r.id], losses_of(alone(workload, r, 8)), rtol=1e-9)


def test_dropout_between_recurrent_layers_drops():
    "Without it the losses are others; a rate for all dropout layers reaches it, too."
    def found(dropout, *techniques):
        runs = planned([Recipe(*techniques)] * 2)
        return losses(fuse(double(row_reader('LSTM', dropout)), runs, 4))['0 #0']
    assert abs(found(.4) - found(0.)).max() > 1e-4
    np.testing.assert_allclose(found(.4, Dropout(0.)), found(0.), rtol=1e-9)
    np.testing.assert_array_equal(found(.4, Dropout(.2)), found(.1, Dropout(.2)))


def formats(model, seen):
    "Have every layer of `model` note the formats of its outcomes in `seen`."
    for name, m in model.named_modules():
        m.register_forward_hook(lambda _, given, out, name=name: seen.append(
            (name, *{t.dtype for t in tree_leaves(out) if isinstance(t, torch.Tensor)})))


def off(mine, theirs):
    "Length of the difference of two gradients, relative to the second."
    size = lambda grads: sum(float(g.double().square().sum()) for g in grads) ** .5
    return size(mine[k] - g for k, g in theirs.items()) / size(theirs.values())


BF16 = 2**-8        # bfloat16 keeps 8 bits, so rounding moves a number by up to this share of it


@pytest.mark.parametrize('name', ['mlp', 'cnn', 'transformer', 'gru'])
def test_sixteen_bits(name):
    """Layers give the same formats, and gradients differ by a few roundings.

    The engines sum in another order, so they round to other sides. Gradients pass about four layers forth and
    back, each of which rounds once: eight roundings, if all have one sign.
    """
    workload = WORKLOADS[name](optimizer=OPTIMIZERS['AdamW'])
    runs = planned([Recipe(MixedPrecision(), GradClip(b)) for b in (.1, 1.)])
    fused, mine = fuse(workload, runs, 3), []
    state, told, tensors = args = fused.state, next(fused.tell(1)), fused.tensors
    formats(fused.model, mine)
    found, grads, _ = fused.gradients(state, told, tensors)
    assert any(torch.bfloat16 in f for f in mine)
    for at, twin in enumerate([fused.release(r.id) for r in runs]):
        batch, theirs = next(batches(twin.train, twin.batch_size, twin.data_seed, start=twin.step)), []
        formats(twin.model, theirs)
        loss, own = twin.gradients(twin.params, batch)
        assert mine == theirs and abs(found[at] - loss) < BF16 * loss
        assert off({k: g[at] for k, g in grads.items()}, own) < 8 * BF16
        twin.hooks['autocast'] = []
        assert off(twin.gradients(twin.params, batch)[1], own) > BF16 / 4       # 32 bits are something else
    kept = [t for k in ('params', 'moments') for t in tree_leaves(fused.step(*args)[0][k])]
    assert {t.dtype for t in kept} == {g.dtype for g in grads.values()} == {torch.float32}


def test_sixteen_bits_are_compiled_as_they_are():
    "Autocast is part of the graph that is compiled: outside of it the graph gives the same bits."
    runs = planned([Recipe(MixedPrecision(), GradClip(b)) for b in (.1, 1.)])
    fused = FusedRun(digits_mlp(), runs, 'cpu', steps=9).setup()
    args = fused.state, next(fused.tell(1)), fused.tensors
    graph, leaves = traced(fused.step, args)
    assert all(a.equal(b) for a, b in zip(graph(*leaves), tree_leaves(fused.step(*args)), strict=True))
    assert sum(n.meta['val'].dtype == torch.bfloat16 for n in graph.graph.nodes if 'val' in n.meta) > 8


def test_formats_are_groups_of_their_own():
    "bf16 and fp32 fuse, each among its like; fp16 decides on the host, and the plan says so."
    recipes = [Recipe(MixedPrecision(p), GradClip(b)) for p in ('bf16', 'fp32', 'fp16') for b in (.1, 1.)]
    found = plan(digits_mlp(), planned(recipes, range(6)), engine='fused', device='cpu').groups
    assert [(g.engine, len(g.runs)) for g in found] == [('fused', 2), ('fused', 2), ('plain', 2)]
    assert found[2].why == 'Not fused: MixedPrecision uses the hook scale_loss, which is not pure.'


def test_a_bias_before_batch_norm_is_the_exception():
    "Its true gradient is zero; everything else of the model is equal."
    nn = torch.nn

    def net(): return nn.Sequential(nn.Linear(64, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 10))
    workload = double(digits_mlp(model=net, optimizer=OPTIMIZERS['SGD']))
    runs = planned([Recipe(lr=.1), Recipe(lr=.2)])
    fused = fuse(workload, runs, 50)
    for r in runs:
        run = alone(workload, r, 50)
        gaps = dict(model_gaps(fused.model_of(r.id), run.model))
        assert max(v for k, v in gaps.items() if k != '0.bias') < 1e-7
        assert fused.model_of(r.id)[1].num_batches_tracked == 50


class Warmup(Technique):
    "A schedule of its own."
    steps = Knob(4, lo=1, hi=20, ge=1, doc="Steps.")
    def schedule(self, step, steps, knobs): return min(1., (step + 1) / float(knobs.steps))


class Momentum(Technique):
    "A momentum of its own."
    momentum = Knob(.5, lo=0., hi=.99, ge=0, lt=1, doc="Momentum.")
    def configure_optimizer(self, hyper, knobs): return {**hyper, 'momentum': knobs.momentum}


class Average(Technique):
    "Gradients averaged over time, for something to remember."
    decay = Knob(.5, lo=0., hi=.9, ge=0, lt=1, doc="Share that is kept.")
    def init_state(self, params): return {k: torch.zeros_like(p) for k, p in params.items()}
    def transform_gradients(self, grads, params, knobs, state):
        state = {k: knobs.decay.to(g.dtype) * state[k] + g for k, g in grads.items()}
        return state, state, dict(total=sum(g.sum() for g in state.values()))


@pytest.mark.parametrize('recipes', [
    [Recipe(Warmup(3)), Recipe(Warmup(9)), Recipe()], [Recipe(Momentum(0.)), Recipe(Momentum(.95)), Recipe()],
    [Recipe(Average(.1)), Recipe(Average(.9)), Recipe(Average(.5), WeightDecay(.1))],
    [Recipe(LabelSmoothing(.1)), Recipe(LabelSmoothing(0.)), Recipe(LabelSmoothing(.3), WeightDecay(.1))]],
    ids=['schedule', 'momentum', 'memory', 'loss'])
def test_every_pure_hook(recipes):
    workload, runs = double(digits_mlp(optimizer=OPTIMIZERS['SGD'])), planned(recipes, (0, 1, 1))
    fused = fuse(workload, runs, 12)
    for r in runs:
        run = alone(workload, r, 12)
        mine, theirs = fused.rows[r.id].result.recorded, run.result.recorded
        assert mine.keys() == theirs.keys()
        for k in theirs.keys() - {'seconds'}: np.testing.assert_allclose(mine[k], theirs[k], rtol=1e-9)


RUNS = planned([Recipe(GradClip(m)) for m in (.01, .03, .1, .3, 1., 3.)], (0, 1, 2, 0, 1, 2))


def test_order_of_the_rows_does_not_matter():
    there, back = losses(fuse(digits_mlp(), RUNS, 30)), losses(fuse(digits_mlp(), RUNS[::-1], 30))
    assert all((there[i] == back[i]).all() for i in there)


@pytest.mark.parametrize('make', [digits_cnn, functools.partial(row_reader, 'LSTM')], ids=['cnn', 'lstm'])
def test_a_foreign_thread_that_draws_does_not_matter(make):
    workload, stop = make(dropout=.2), threading.Event()
    quiet, noisy = fuse(workload, RUNS, 12), FusedRun(workload, RUNS, 'cpu', steps=12, eval_every=10**6)

    def draw():
        while not stop.is_set(): torch.rand(100)
    thread = threading.Thread(target=draw)
    for e in noisy.events():
        if e.run == RUNS[-1].id and e.kind == 'start': thread.start()
    stop.set()
    thread.join()
    assert all((losses(quiet)[r.id] == losses(noisy)[r.id]).all() for r in RUNS)


def test_neighbours_that_diverge_leave_and_change_nothing():
    "Four of six rows end as diverged; the stack is halved, and the others go on with the same bits."
    bad = planned([Recipe(GradClip(1e30), lr=1e30)] * 4, (7, 8, 9, 10))
    bad = [PlannedRun(f'bad {r.id}', r.arm, r.recipe, r.seed) for r in bad]
    mixed = fuse(digits_mlp(), [bad[0], RUNS[0], *bad[1:], RUNS[1]], 60)
    pure = fuse(digits_mlp(), RUNS[:2], 60)
    assert [mixed.rows[r.id].status for r in bad] == ['diverged']*4 and len(mixed.order) == 2
    assert all((losses(mixed)[r.id] == losses(pure)[r.id]).all() for r in RUNS[:2])
    twin = alone(digits_mlp(), bad[0], 60)
    assert mixed.rows[bad[0].id].error == twin.error and mixed.rows[bad[0].id].step == twin.step


class Stopping(torch.nn.Linear):
    "Asks for a stop in its `at`-th forward pass, and counts them all."
    stop, at, seen = threading.Event(), 0, 0
    def forward(self, x):
        Stopping.seen += 1
        if self.seen == self.at: self.stop.set()
        return super().forward(x)


def stopped_losses(at):
    "Losses of three runs that a plan computes, stopped in the `at`-th forward pass and taken up again."
    Stopping.at, Stopping.seen, found = at, 0, {}
    workload = digits_mlp(model=lambda: Stopping(64, 10))
    chosen = plan(workload, RUNS[:3], device='cpu', steps=20, eval_every=10**6)
    for _ in range(2):
        for e in execute(chosen, Stopping.stop):
            block = e.data if e.kind == 'samples' else e.data.get('samples', {})
            if 'loss' in block: found.setdefault(e.run, []).extend(block['loss'])
        if at and Stopping.stop.is_set(): assert Stopping.seen == at
        Stopping.stop.clear()
    return found


@pytest.mark.parametrize('at', [1, 4, 7, 12])
def test_a_stop_ends_the_step_it_comes_in(at):
    "On the plain twin that is timed, in the first fused steps, and later; then all goes on as before."
    whole, broken = stopped_losses(0), stopped_losses(at)
    assert {i: len(v) for i, v in broken.items()} == {r.id: 20 for r in RUNS[:3]}
    for i, values in broken.items(): np.testing.assert_allclose(values, whole[i], rtol=1e-5)


@pytest.mark.parametrize('engine', ['same object', 'state_dict'])
def test_a_stopped_run_goes_on_with_the_same_bits(engine, tmp_path):
    workload, stop = digits_cnn(dropout=.2, optimizer=OPTIMIZERS['AdamW']), threading.Event()
    whole = losses(fuse(workload, RUNS[:3], 30, log_every=7))
    fused = FusedRun(workload, RUNS[:3], 'cpu', steps=30, eval_every=10**6, log_every=7, stop=stop)
    for e in fused.events():
        if e.kind == 'samples': stop.set()
    stop.clear()
    rest = fused
    if engine == 'state_dict':
        torch.save(fused.state_dict(), tmp_path/'state.pt')
        rest = FusedRun(workload, RUNS[:3], 'cpu', steps=30, eval_every=10**6, log_every=7)
        rest.load_state_dict(torch.load(tmp_path/'state.pt', weights_only=True))
    for _ in rest.events(): pass
    for i, found in losses(rest).items(): np.testing.assert_array_equal(found, whole[i][-len(found):])


def test_a_state_keeps_its_form():
    "A compiled step takes tensors by their place, so the first state has them where later ones do."
    workload = digits_cnn(batch_size=8, optimizer=OPTIMIZERS['AdamW'])
    fused = FusedRun(workload, RUNS[:2], 'cpu', steps=9).setup()
    state, _ = fused.step(fused.state, next(fused.tell(1)), fused.tensors)
    assert tree_flatten(state)[1] == tree_flatten(fused.state)[1]


def test_a_compiled_step_gives_the_same_and_leaves_with_its_stack():
    recipes = [Recipe(Dropout(.2), WeightDecay(.01), GradClip(b)) for b in (.1, 1., 2., 3.)]
    nn = torch.nn
    def model(): return nn.Sequential(nn.Linear(64, 32), nn.Dropout(.5), nn.Linear(32, 10))
    workload = digits_mlp(optimizer=OPTIMIZERS['AdamW']).replace(model=model)
    fused = FusedRun(workload, planned(recipes, (0, 1, 2, 3)), 'cpu', steps=1000).setup()
    fused.compile()
    compilation, end = fused.compilation, time.monotonic() + 300
    while not compilation.ready() and not compilation.error and time.monotonic() < end: time.sleep(.1)
    assert compilation.ready(), compilation.error
    fused.compilation = None                                        # so that it is not judged by its speed
    with compilation:
        told = next(fused.tell(1))
        args = fused.state, told, fused.tensors
        package = Package(compilation.path, args, fused.step(*args))
        for told in fused.tell(10):
            args = fused.state, told, fused.tensors
            assert distance(fused.step(*args), package(*args)) < 1e-5
            fused.advance(told)
        turned = tree_map(lambda t: t.mT.contiguous().mT if t.ndim > 1 else t, args)
        assert distance(package(*args), package(*turned)) == 0
    half = fused.part(fused.order[:2])
    assert not package.fits((half.state, next(half.tell(1)), half.tensors))


KINDS = ('linear', 'norm', 'batch', 'conv', 'gelu', 'prelu', 'dropout', 'attention', 'LSTM', 'GRU')


class Over(torch.nn.Module):
    "Four pairs of features, one after the other: two recurrent layers, or attention over them."
    def __init__(self, kind):
        super().__init__()
        nn, self.kind = torch.nn, kind
        self.inner = nn.Linear(2, 6) if kind == 'attention' else getattr(nn, kind)(2, 2, 2, dropout=.2)
    def forward(self, x):
        out = self.inner(x.reshape(-1, 4, 2))
        if self.kind != 'attention': return out[0].flatten(1)
        return torch.nn.functional.scaled_dot_product_attention(*out.chunk(3, -1)).flatten(1)


def layer(kind, width):
    "A small layer from `width` features to 8."
    nn = torch.nn
    conv = [nn.Unflatten(1, (1, width)), nn.Conv1d(1, 2, 3, padding=1), nn.Flatten()]
    linear = nn.Linear(2*width if kind == 'conv' else width, 8, bias=kind != 'batch')
    after = dict(linear=[], conv=[], norm=[nn.LayerNorm(8)], batch=[nn.BatchNorm1d(8)], gelu=[nn.GELU()],
                 prelu=[nn.PReLU()], dropout=[nn.Dropout(.3)])
    own = after[kind] if kind in after else [Over(kind)]
    return nn.Sequential(*(conv if kind == 'conv' else []), linear, *own)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=3), st.sampled_from(list(OPTIMIZERS)),
       st.integers(2, 4), st.floats(.01, 10))
def test_random_modules(kinds, optimizer, k, bound):
    def net():
        layers = [layer(kind, 8) for kind in kinds]
        return torch.nn.Sequential(*layers, torch.nn.Tanh(), torch.nn.Linear(8, 3))
    x = torch.randn(48, 8, generator=torch.Generator().manual_seed(0))
    workload = double(Workload(net, train=(x, x.argmax(1) % 3), valid=(x, x.argmax(1) % 3), batch_size=16,
                               loss=torch.nn.functional.cross_entropy, optimizer=OPTIMIZERS[optimizer]))
    runs = planned([Recipe(GradClip(bound * (i + 1)), lr=.01 * (i + 1)) for i in range(k)], range(k))
    fused = fuse(workload, runs, 8)
    for r in (runs[0], runs[-1]):
        run = alone(workload, r, 8)
        np.testing.assert_allclose(losses(fused)[r.id], losses_of(run), rtol=1e-7)
        mine = fused.model_of(r.id).state_dict()
        assert all(gap(mine[k], b) < 1e-6 for k, b in run.model.state_dict().items() if b.is_floating_point())
