"""Forecast against measurement over all workloads, and the users' mistakes that memory meters meet."""
import copy
import functools

import pytest
import torch
import torch.nn as nn

from optbench.core.basics import OptbenchError
from optbench.core.random import generator
from optbench.core.recipe import Recipe
from optbench.core.workload import Workload, state_hash
from optbench.meters.forecast import forecast_memory
from optbench.meters.largest import Child, largest_batch
from optbench.meters.memory import PARTS, as_bytes, measure_memory
from optbench.techniques.runtime.accumulate import GradAccumulation
from optbench.techniques.runtime.checkpointing import Checkpointing
from optbench.techniques.training.clip import GradClip
from optbench.workloads.catalog import find_workload, known_workloads

pytestmark = pytest.mark.usefixtures('one_thread')
OPTIMIZERS = dict(sgd=functools.partial(torch.optim.SGD, lr=.1, momentum=.9), adamw=torch.optim.AdamW)
RECIPES = dict(clip=Recipe(GradClip(.5)), accumulation=Recipe(GradAccumulation(4)),
               checkpointing=Recipe(Checkpointing()), both=Recipe(GradAccumulation(3), Checkpointing(.5)))


def variants():
    "Built-in workloads, and the character model with an LSTM if it has no name of its own."
    names = known_workloads()
    return names + (['char_lm:lstm'] if 'char_lstm' not in names else [])


def workload(name, **changes):
    name, _, cell = name.partition(':')
    return find_workload(name, **({'cell': cell} if cell else {}), **changes)


def same(forecast, measured):
    assert sum(measured.parts.values()) == sum(measured.by_module.values()) == measured.total
    assert forecast.total == measured.total or not forecast.exact and forecast.notes
    if forecast.exact: assert forecast.parts == measured.parts and forecast.by_module == measured.by_module
    assert forecast.device_total == pytest.approx(measured.device_total, rel=.1)


@pytest.mark.parametrize('optimizer', OPTIMIZERS)
@pytest.mark.parametrize('name', variants())
def test_forecast_equals_measurement(name, optimizer):
    w = workload(name, optimizer=OPTIMIZERS[optimizer])
    same(forecast_memory(w, device='cpu'), measure_memory(w, device='cpu'))


@pytest.mark.parametrize('name', ['digits_mlp', 'digits_cnn', 'digits_transformer'])
def test_forecast_of_inference(name):
    w = workload(name)
    forecast, measured = (f(w, training=False, device='cpu') for f in (forecast_memory, measure_memory))
    same(forecast, measured)
    assert forecast.parts['gradients'] == forecast.parts['optimizer'] == forecast.parts['temporaries'] == 0


@pytest.mark.parametrize('recipe', RECIPES)
def test_forecast_of_techniques(recipe):
    w = workload('digits_transformer', batch_size=100)
    given = dict(recipe=RECIPES[recipe], device='cpu')
    same(forecast_memory(w, **given), measure_memory(w, **given))


class Tied(nn.Module):
    "Two layers on one weight, sparse gradients, a table that is no buffer, a dict of outputs."
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(50, 16, sparse=True)
        self.first, self.second = nn.Linear(16, 16), nn.Linear(16, 16)
        self.second.weight, self.table = self.first.weight, torch.arange(160.).view(10, 16)
    def forward(self, words, scale):
        x = (self.embed(words) + self.table[:words.shape[1]]) * scale[:, None, None]
        return {'out': self.second(self.first(x).relu())}


def test_bare_module_with_a_dict():
    model = Tied()
    before = state_hash(model), copy.deepcopy(vars(model)['_modules']).keys()
    example = dict(words=torch.arange(24).view(3, 8), scale=torch.ones(3))
    sgd = functools.partial(torch.optim.SGD, lr=.1)
    given = dict(example=example, batch_size=40, optimizer=sgd, device='cpu')
    same(forecast_memory(model, **given), measure_memory(model, **given))
    assert (state_hash(model), vars(model)['_modules'].keys()) == before
    assert all(p.grad is None for p in model.parameters()) and not model.first._forward_hooks


@pytest.mark.parametrize('layer', [nn.Conv2d(8, 16, 3, padding=1), nn.Conv2d(8, 8, 3, groups=8),
                                   nn.ConvTranspose2d(8, 8, 2, 2)], ids=['conv', 'depthwise', 'transposed'])
def test_scratch_of_convolutions(layer):
    given = dict(example=torch.zeros(2, 8, 28, 28), batch_size=24, device='cpu')
    forecast, measured = forecast_memory(layer, **given), measure_memory(layer, **given)
    same(forecast, measured)
    assert forecast.device_total > 1.1 * forecast.total


RECURRENT = dict(lstm=nn.LSTM, gru=nn.GRU, deep=functools.partial(nn.LSTM, num_layers=2, bidirectional=True))


@pytest.mark.parametrize('kind', RECURRENT)
def test_recurrent_layers(kind):
    given = dict(example=torch.zeros(2, 12, 20), batch_size=30, device='cpu')
    layer = RECURRENT[kind](20, 24, batch_first=True)
    same(forecast_memory(layer, **given), measure_memory(layer, **given))


def test_memory_grows_with_the_batch_in_activations_alone():
    w = workload('digits_mlp')
    small, large = (forecast_memory(w, batch_size=n) for n in (8, 800))
    for k in ('parameters', 'buffers', 'optimizer'): assert small.parts[k] == large.parts[k]
    assert large.parts['activations'] > 50 * small.parts['activations'] and set(small.parts) == set(PARTS)


def mistakes():
    data = torch.zeros(10, 4), torch.zeros(10).long()
    w = Workload(lambda: nn.Linear(4, 2), data, loss=nn.functional.cross_entropy, name='ten')
    for f in (forecast_memory, measure_memory):
        yield lambda: f(w, batch_size=0), "batch_size is 0, but must be a whole number"
        yield lambda: f(w, batch_size=11), "batch_size is 11, but ten has only 10 training samples"
        yield lambda: f(w, batch_size=2.5), "batch_size is 2.5"
        yield lambda: f(nn.Linear(4, 2)), "needs its inputs"
        yield lambda: f(lambda: None), "must be a Workload or"
        if not torch.cuda.is_available(): yield lambda: f(w, device='cuda'), "this machine has no CUDA device"
    yield lambda: largest_batch(w, '16 parsecs'), "'16 parsecs', but must be"
    yield lambda: largest_batch(w, -1), "A memory size is -1"
    yield lambda: largest_batch(w, '10 B'), "Batch 1 needs"
    yield lambda: largest_batch(w, '20 MB'), "for the process, but the limit is 20 MB"


@pytest.mark.parametrize('n', range(len([*mistakes()])))
def test_mistakes_are_told_in_one_sentence(n):
    call, words = [*mistakes()][n]
    with pytest.raises(OptbenchError, match=words) as told: call()
    assert '\n' not in str(told.value)


def wide():
    return nn.Sequential(nn.Linear(64, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10))


def table(n=20_000):
    x, y = torch.randn(n, 64, generator=generator('wide')), torch.arange(n) % 10
    return Workload(wide, (x, y), loss=nn.functional.cross_entropy, name='wide', optimizer=OPTIMIZERS['sgd'])


def near_the_limit(extra):
    "Whether the batch found holds, and twice the batch would not leave free what the search leaves free."
    w = table()
    with Child(w, Recipe(), as_bytes('8GB')) as child: alone = child.peak(1)
    found = largest_batch(w, alone + extra, device='cpu')
    with Child(w, Recipe(), as_bytes('8GB')) as child: twice = child.peak(min(2 * int(found), 20_000))
    assert found.peak <= found.limit and (twice > found.limit - .05 * extra or int(found) > 10_000)


def test_largest_batch_is_near_the_limit(): near_the_limit(150_000_000)


def test_largest_batch_may_be_all_the_data():
    found = largest_batch(table(64), '2GB', device='cpu')
    assert int(found) == 64 and 'all the data' in found.notes[-1]


@pytest.mark.soak
def test_largest_batch_survives_fifty_limits():
    for i in range(50): near_the_limit(int(40e6 + 3e6*i))


@pytest.mark.gpu
@pytest.mark.parametrize('name', ['digits_cnn', 'digits_transformer'])
def test_forecast_on_cuda(name):
    w = workload(name, batch_size=512)
    forecast, measured = (f(w, device='cuda') for f in (forecast_memory, measure_memory))
    assert forecast.total == pytest.approx(measured.total, rel=.05)
