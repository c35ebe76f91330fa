"""Fused runs equal plain ones: every built-in workload, both optimizers, every clipping; depend on nobody."""
import functools
import threading

import numpy as np
import pytest
import torch
from torch.utils.data import TensorDataset

from optbench.core.recipe import Recipe
from optbench.core.run import Run
from optbench.sweeps.fused import FusedRun
from optbench.sweeps.space import PlannedRun
from optbench.techniques.training.clip import GradClip
from optbench.workloads import (breast_cancer, char_lm, diabetes, digits_cnn, digits_mlp, digits_transformer)
from optbench.workloads.language import text_splits

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


@pytest.fixture(autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def double(workload):
    "`workload` with weights and data in float64."
    wide = lambda t: t.double() if t.is_floating_point() else t
    splits = {s: TensorDataset(*map(wide, getattr(workload, s).tensors)) for s in ('train', 'valid')}
    return workload.replace(model=lambda: workload.model().double(), **splits)


def planned(recipes, seeds=(0, 1)):
    return [PlannedRun(f'{i} #{s}', str(i), r, s) for s, (i, r) in zip(seeds, enumerate(recipes))]


def fuse(workload, runs, steps, **more):
    fused = FusedRun(workload, runs, 'cpu', steps=steps, eval_every=10**6, **more)
    for _ in fused.events(): pass
    return fused


def alone(workload, r, steps):
    run = Run(workload, r.recipe, r.seed, 'cpu', steps=steps, eval_every=10**6)
    run.finish()
    return run


def gap(a, b):
    "Largest difference, relative to the largest value of `b`."
    return float((a - b).abs().max() / b.abs().max().clamp(min=1e-30)) if b.numel() else 0.


def model_gaps(mine, theirs):
    "Relative difference of each tensor of two models, without what is rounding by nature."
    mine, theirs = mine.state_dict(), theirs.state_dict()
    for k, b in theirs.items():
        keep = torch.ones(len(b) if b.ndim else 1, dtype=torch.bool)
        for name, cut in ROUNDING.items():
            if k.endswith(name): keep[cut] = False
        yield k, gap(*(t.double().reshape(keep.numel(), -1)[keep] for t in (mine[k], b)))


@pytest.mark.parametrize('clip', CLIPS)
@pytest.mark.parametrize('optimizer', OPTIMIZERS)
@pytest.mark.parametrize('name', WORKLOADS)
def test_equal_in_float64(name, optimizer, clip):
    workload, runs = double(WORKLOADS[name](optimizer=OPTIMIZERS[optimizer])), planned(CLIPS[clip])
    fused = fuse(workload, runs, 50)
    for r in runs:
        run = alone(workload, r, 50)
        mine, theirs = (torch.tensor(x.result.samples('loss')[1]) for x in (fused.rows[r.id], run))
        assert gap(mine, theirs) < 1e-7
        gaps = dict(model_gaps(fused.model_of(r.id), run.model))
        assert max(gaps.values()) < 1e-7, max(gaps, key=gaps.get)
        assert run.metrics.keys() == fused.rows[r.id].metrics.keys()
        both = ([m[k] for k in run.metrics] for m in (fused.rows[r.id].metrics, run.metrics))
        np.testing.assert_allclose(*both, rtol=1e-6)
