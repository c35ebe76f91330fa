"""What users bring: datasets, loaders, workers, streams, dict batches, objects; and their mistakes."""
import dataclasses
import pickle
import random
import threading
from collections import UserDict
from functools import partial
from itertools import islice
from typing import NamedTuple

import numpy as np
import pytest
import torch
import torch.multiprocessing as mp
import torch.nn.functional as F
import torchmetrics
from torch import nn
from torch.utils.data import (BatchSampler, ConcatDataset, DataLoader, Dataset, IterableDataset, Subset,
                              SubsetRandomSampler, TensorDataset, WeightedRandomSampler)

import optbench as ob
from optbench.core.random import generator
from optbench.core.workload import Fetcher, batches, drawing, eval_batches

torch.set_num_threads(1)
X = torch.randn(120, 6, generator=generator('inputs'))
Y = (X[:, :3].argmax(1))
PLAIN = TensorDataset(X, Y)


def linear(): return nn.Linear(6, 3)


def workload(train=PLAIN, model=linear, **fields):
    fields = {'valid': (X, Y), 'loss': F.cross_entropy, 'batch_size': 16, 'steps': 12, **fields}
    return ob.Workload(model, train, **fields)


def finished(work, **options): return ob.Run(work, eval_every=6, **options).finish()


def losses(work, **options): return finished(work, **options).samples('loss')[1].tolist()


def failure(work):
    "The one sentence a failing run ends with; it is also what `finish` raises."
    last = list(ob.Run(work).events())[-1]
    assert last.kind == 'end' and last.data['status'] == 'failed' and last.data['details']
    with pytest.raises(ob.OptbenchError) as caught: ob.Run(work).finish()
    assert str(caught.value) == last.data['error'] and '\n' not in str(caught.value)
    return last.data['error']


class Rows(Dataset):
    def __len__(self): return len(X)
    def __getitem__(self, i): return X[i], Y[i]


class Noisy(Rows):
    "Augments with all three sources of random numbers."
    def __getitem__(self, i): return X[i] + torch.randn(()) + np.random.randn() + random.random(), Y[i]


class Dicts(Dataset):
    def __len__(self): return len(X)
    def __getitem__(self, i): return {'inputs': X[i], 'labels': Y[i]}


class Stream(IterableDataset):
    def __init__(self, n=120): self.n = n
    def __iter__(self): return iter(list(zip(X, Y))[:self.n])


def two_at_a_time(items):
    xs, ys = zip(*items)
    return torch.stack(xs), torch.stack(ys)


# Datasets and loaders

def test_all_ways_to_give_the_same_rows_train_alike():
    "A tuple, datasets and loaders of the same rows give the same run."
    ways = [(X, Y), PLAIN, Rows(), Subset(PLAIN, range(120)), ConcatDataset([Subset(PLAIN, range(60)),
            Subset(PLAIN, range(60, 120))]), DataLoader(PLAIN, batch_size=16, shuffle=True),
            DataLoader(Rows(), batch_size=16, shuffle=True),
            DataLoader(Rows(), batch_size=16, shuffle=True, collate_fn=two_at_a_time)]
    found = [losses(workload(way)) for way in ways]
    assert all(f == found[0] for f in found)


@pytest.mark.parametrize('settings', [dict(), dict(persistent_workers=True, prefetch_factor=3)])
def test_workers_change_nothing_but_speed(settings):
    here = DataLoader(Noisy(), batch_size=16, shuffle=True)
    there = DataLoader(Noisy(), batch_size=16, shuffle=True, num_workers=2, **settings)
    results = [finished(workload(loader, valid=loader)) for loader in (here, there)]
    assert results[0].samples('loss')[1].tolist() == results[1].samples('loss')[1].tolist()
    assert results[0].metrics == results[1].metrics and not mp.active_children()


def open_late(worker):
    "What a `worker_init_fn` does for files that every worker must open for itself."
    info = torch.utils.data.get_worker_info()
    info.dataset.opened = info.dataset.factor * 2


class Late(Rows):
    factor = 1.
    def __getitem__(self, i): return X[i] * self.opened, Y[i]


def test_workers_prepare_the_user_s_own_dataset():
    loader = DataLoader(Late(), batch_size=16, shuffle=True, num_workers=2, worker_init_fn=open_late)
    assert losses(workload(loader, valid=None)) == losses(workload((2*X, Y), valid=None))


def test_what_workers_need_can_be_pickled():
    "Workers that are spawned rather than forked get their dataset and collate function by pickle."
    fetcher = pickle.loads(pickle.dumps(Fetcher(Noisy(), 3)))
    assert fetcher.seed == 3 and len(fetcher) == 120
    with drawing(3, 'augment', 7): expected = Noisy()[5][0]
    assert fetcher.__getitems__((7, [5]))[1][0][0].equal(expected)


def test_workers_end_when_a_run_is_stopped():
    work = workload(DataLoader(Rows(), batch_size=16, num_workers=2))
    stop = threading.Event()
    events = ob.Run(work, steps=10_000, log_every=1, stop=stop).events()
    for event in events:
        if event.kind == 'samples': stop.set()
    assert event.data['status'] == 'stopped' and not mp.active_children()


def test_pinning_is_asked_for():
    loader = DataLoader(Rows(), batch_size=16, pin_memory=True)
    with pytest.warns(UserWarning) if not torch.cuda.is_available() else _quiet():
        assert len(losses(workload(loader))) == 12


class _quiet:
    def __enter__(self): return self
    def __exit__(self, *error): return False


def test_augmentation_belongs_to_seed_and_step():
    work = workload(DataLoader(Noisy(), batch_size=16, shuffle=True))
    torch.manual_seed(1), np.random.seed(1), random.seed(1)
    before = torch.get_rng_state(), np.random.get_state()[1].copy(), random.getstate()
    first = losses(work)
    torch.manual_seed(2), np.random.seed(2), random.seed(2)
    assert losses(work) == first != losses(work, seed=1)
    torch.manual_seed(1), np.random.seed(1), random.seed(1)
    assert torch.get_rng_state().equal(before[0]) and random.getstate() == before[2]
    finished(work)
    assert torch.get_rng_state().equal(before[0]) and (np.random.get_state()[1] == before[1]).all()
    assert random.getstate() == before[2]


def test_a_resumed_run_sees_the_same_augmentation():
    work = workload(DataLoader(Noisy(), batch_size=16, shuffle=True, num_workers=2))
    whole = finished(work)
    half = ob.Run(work, eval_every=6)
    for event in half.events():
        if half.step == 6: half.stop.set()
    later = ob.Run(work, eval_every=6).load_state_dict(half.state_dict()).finish()
    assert later.samples('loss')[1].tolist() == whole.samples('loss')[1].tolist()[half.step:]
    assert later.metrics == whole.metrics


def test_order_is_the_loader_s():
    straight = DataLoader(PLAIN, batch_size=16, shuffle=False)
    assert next(batches(straight, 16, 0)).indices.tolist() == list(range(16))
    mixed = DataLoader(PLAIN, batch_size=16, shuffle=True)
    assert next(batches(mixed, 16, 0)).indices.tolist() != list(range(16))


@pytest.mark.parametrize('own', [None, 7], ids=['global', 'generator'])
def test_samplers_are_asked_by_address(own):
    made = None if own is None else torch.Generator().manual_seed(own)
    sampler = WeightedRandomSampler([1.]*30 + [0.]*90, 120, generator=made)
    loader = DataLoader(PLAIN, batch_size=16, sampler=sampler)
    def picked(**more): return torch.cat([b.indices for b in islice(batches(loader, 16, **more), 9)])
    assert picked(seed=0).equal(picked(seed=0)) and not picked(seed=0).equal(picked(seed=1))
    assert picked(seed=0).max() < 30 and picked(seed=0)[48:].equal(picked(seed=0, start=3)[:96])
    assert losses(workload(loader)) == losses(workload(loader))


def test_other_threads_draw_while_a_sampler_is_in_use():
    loader = DataLoader(PLAIN, batch_size=16, sampler=SubsetRandomSampler(range(50)))
    stream = batches(loader, 16, 0)
    next(stream)
    thread = threading.Thread(target=workload().build, daemon=True)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()


class Pairs(BatchSampler):
    def __iter__(self): return iter([[i, i + 60] for i in range(60)])
    def __len__(self): return 60


class Endless:
    def __iter__(self):
        while True: yield 5


def test_batch_samplers_decide_their_own_sizes():
    loader = DataLoader(PLAIN, batch_sampler=Pairs(range(120), 2, False))
    found = [b.indices.tolist() for b in islice(batches(loader, 16, 0), 61)]
    assert found[:2] == [[0, 60], [1, 61]] and found[60] == [0, 60]
    assert finished(workload(loader)).status == 'done'


def test_a_sampler_without_an_end_or_without_a_beginning():
    endless = DataLoader(PLAIN, batch_size=16, sampler=Endless())
    assert next(batches(endless, 16, 0)).indices.tolist() == [5]*16
    without = DataLoader(PLAIN, batch_size=16, sampler=[])
    assert failure(workload(without)) == 'The sampler list yields no index.'


def test_a_dataset_that_fetches_many_at_once_is_asked_so():
    class Many(Rows):
        asked = []
        def __getitems__(self, indices):
            Many.asked.append(len(indices))
            return [self[i] for i in indices]
    assert losses(workload(Many())) == losses(workload()) and set(Many.asked) == {16}


# Streams

@pytest.mark.parametrize('workers', [0, 1])
def test_streams_are_read_again_and_again(workers):
    loader = DataLoader(Stream(), batch_size=16, num_workers=workers, persistent_workers=bool(workers))
    found = [b for b in islice(batches(loader, 16, 0), 9)]
    assert [len(b) for b in found] == [16]*9 and found[7].indices[0] == 120 and found[7].data[0].equal(X[:16])
    assert found[8].data[0].equal(next(batches(loader, 16, 0, start=8)).data[0])
    result = finished(workload(loader, valid=loader))
    assert result.status == 'done' and set(result.metrics) == {'loss', 'accuracy'}


def test_streams_without_a_loader_of_batches_and_short_ones():
    assert finished(workload(Stream(), valid=Stream())).metrics == finished(workload(Stream())).metrics
    assert [len(b) for b in islice(batches(Stream(5), 16, 0), 3)] == [5, 5, 5]
    assert failure(workload(Stream(0))) == 'Stream streams no sample.'


class Prebatched(IterableDataset):
    def __iter__(self): return iter([(X[:7], Y[:7]), (X[7:20], Y[7:20])])


def test_streams_of_batches():
    loader = DataLoader(Prebatched(), batch_size=None)
    assert [len(b) for b in islice(batches(loader, 16, 0), 3)] == [7, 13, 7]
    assert sum(len(b) for b in eval_batches(loader, 512, 'cpu')) == 20
    assert finished(workload(loader, valid=loader)).status == 'done'


# Batches and outputs

class Encoding(UserDict):
    "As tokenizers return it: a mapping, but no dict."


def as_encoding(items): return Encoding(torch.utils.data.default_collate(items))


@dataclasses.dataclass
class Output:
    loss: torch.Tensor
    logits: torch.Tensor


class Reply(NamedTuple):
    loss: torch.Tensor
    logits: torch.Tensor


class OwnLoss(nn.Module):
    "A Hugging Face style model: dict in, an object with loss and logits out."
    def __init__(self, kind=Output):
        super().__init__()
        self.kind, self.body = kind, nn.Linear(6, 3)
    def forward(self, inputs, labels=None):
        logits = self.body(inputs)
        return self.kind(loss=F.cross_entropy(logits, labels), logits=logits)


@pytest.mark.parametrize('kind', [Output, Reply, dict])
@pytest.mark.parametrize('collate', [None, as_encoding], ids=['dict', 'encoding'])
def test_dict_batches_and_outputs_with_a_loss(kind, collate):
    loader = DataLoader(Dicts(), batch_size=16, shuffle=True, collate_fn=collate)
    result = finished(ob.Workload(lambda: OwnLoss(kind), loader, Dicts(), steps=60))
    assert result.status == 'done' and set(result.metrics) == {'loss', 'accuracy'}
    assert result.samples('loss')[1][-10:].mean() < result.samples('loss')[1][:10].mean()


def test_dict_batches_with_a_loss_function():
    class Named(nn.Linear):
        def forward(self, inputs): return super().forward(inputs)
    assert losses(workload(Dicts(), lambda: Named(6, 3), valid=Dicts())) == losses(workload())


class Attends(nn.Module):
    "Drops attention weights inside torch's kernel, as most transformers do."
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(6, 3)
    def forward(self, x):
        x = x[:, None, :, None].expand(-1, 2, -1, 4)
        return self.head(F.scaled_dot_product_attention(x, x, x, dropout_p=.5*self.training).mean((1, 3)))


def test_dropped_attention_belongs_to_the_seed():
    torch.manual_seed(0)
    first = losses(workload(model=Attends))
    assert losses(workload(model=Attends)) == first != losses(workload(model=Attends), seed=1, data_seed=0)


class Pair(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Linear(6, 3)
    def forward(self, x): return self.body(x), x.mean()


def test_outputs_that_are_tuples():
    work = workload(model=Pair, loss=lambda out, y: F.cross_entropy(out[0], y) + 0*out[1])
    assert set(finished(work).metrics) == {'loss', 'accuracy'}


def test_several_inputs():
    class Sum(nn.Linear):
        def forward(self, a, b): return super().forward(a + b)
    data = TensorDataset(X/2, X/2, Y)
    torch.testing.assert_close(losses(workload(data, lambda: Sum(6, 3), valid=data)), losses(workload()))


@dataclasses.dataclass
class Sample:
    x: torch.Tensor
    y: torch.Tensor
    name: str = 'sample'


def test_batches_that_are_objects():
    def collate(items): return Sample(*two_at_a_time(items))
    work = workload(DataLoader(Rows(), batch_size=16, shuffle=True, collate_fn=collate), valid=None,
                    forward=lambda model, batch: model(batch.x), target=lambda batch: batch.y)
    assert losses(work) == losses(workload())
    batch = next(batches(work.train, 16, 0))
    assert len(batch) == 16 and batch.to('meta').data.x.device.type == 'meta' and batch.data.name == 'sample'


def test_images_of_bytes():
    class Bytes(nn.Module):
        def __init__(self):
            super().__init__()
            self.head = nn.Linear(48, 3)
        def forward(self, x): return self.head(x.flatten(1).float() / 255)
    images = torch.randint(0, 256, (120, 3, 4, 4), dtype=torch.uint8, generator=generator('images'))
    data = TensorDataset(images, Y)
    assert finished(workload(data, Bytes, valid=data)).status == 'done'
    raw = failure(workload(data, lambda: nn.Conv2d(3, 3, 4), valid=data))
    assert 'Conv2d failed at step 0' in raw.replace('model', 'Conv2d') and '(16, 3, 4, 4)' in raw


def test_targets_that_are_images():
    work = workload(TensorDataset(X), lambda: nn.Linear(6, 6), valid=TensorDataset(X), loss=F.mse_loss)
    assert set(finished(work).metrics) == {'loss', 'r2'}
    squares = X.view(120, 1, 2, 3)
    work = workload(TensorDataset(squares), nn.Identity, valid=TensorDataset(squares), loss=F.mse_loss)
    assert work.evaluate(work.build()) == {'loss': 0}


def test_targets_that_do_not_count():
    some = torch.where(torch.arange(120) % 2 == 0, Y, -100)
    work = workload(valid=(X, some))
    model = work.build(0)
    seen = (model(X).argmax(1) == Y)[::2].float().mean()
    assert work.evaluate(model)['accuracy'] == pytest.approx(float(seen))


def test_metrics_as_object_class_partial_and_function():
    accuracy = torchmetrics.classification.MulticlassAccuracy(3, average='micro')
    factories = dict(object=accuracy, factory=lambda: accuracy.clone(), function=ob.core.workload.accuracy,
                     functional=partial(torchmetrics.functional.accuracy, task='multiclass', num_classes=3))
    found = finished(workload(metrics=factories)).metrics
    assert len({round(v, 5) for k, v in found.items() if k != 'loss'}) == 1 and accuracy.update_count == 0
    numbers = (X, X.sum(1))
    model = lambda: nn.Sequential(nn.Linear(6, 1), nn.Flatten(0))
    work = workload(numbers, model, valid=numbers, loss=F.mse_loss)
    assert set(finished(work.replace(metrics={'r2': torchmetrics.R2Score})).metrics) == {'loss', 'r2'}


# Mistakes

def test_labels_out_of_range():
    said = failure(workload((X, Y + 1), valid=None))
    assert 'linear failed at step 0' in said and 'Target 3 is out of bounds' in said


def test_a_batch_the_model_rejects():
    said = failure(workload((X[:, :5], Y), valid=None))
    assert '(16, 5) and (16,)' in said and 'cannot be multiplied' in said
    assert "unexpected keyword argument 'inputs'" in failure(workload(Dicts(), valid=None))


@pytest.mark.parametrize('loss, said', [
    (partial(F.cross_entropy, reduction='none'), 'The loss has shape (16,), but must be a scalar'),
    (lambda out, y: 1.5, 'The loss is a float, but must be a scalar tensor'),
    (lambda out, y: (out.argmax(1) == y).sum(), 'The loss is torch.int64, but must be a floating-point'),
    (lambda out, y: F.cross_entropy(out, y).detach(), 'does not require grad'),
    (None, "has no .loss; give a loss(outputs, target)")],
    ids=['shape', 'float', 'integer', 'detached', 'none'])
def test_losses_that_are_none(loss, said): assert said in failure(workload(loss=loss, valid=None))


def test_a_loss_that_is_no_number_ends_the_run_and_keeps_its_samples():
    bad = X.clone()
    bad[50] = float('nan')
    result = finished(workload((bad, Y), steps=50), seed=3)
    assert result.status == 'diverged' and 'The loss was nan at step' in result.error
    steps, values = result.samples('loss')
    assert np.isfinite(values[:-1]).all() and np.isnan(values[-1]) and len(steps) <= 8


def test_an_exception_in_a_worker_names_the_cause():
    class Broken(Rows):
        def __getitem__(self, i): raise KeyError('no such picture')
    for workers in (0, 2):
        said = failure(workload(DataLoader(Broken(), batch_size=16, num_workers=workers), valid=None))
        assert 'KeyError' in said and 'failed at step 0' in said
    assert not mp.active_children()


@pytest.mark.parametrize('train, said', [
    ((X[:0], Y[:0]), 'Workload.train is empty'), ([], 'Workload.train is empty'), (None, 'is a NoneType'),
    ((X, Y[:5]), 'lengths [120, 5]'), (DataLoader(Rows(), batch_size=None), 'without a batch size')],
    ids=['empty', 'list', 'none', 'lengths', 'unbatched'])
def test_data_that_is_refused(train, said):
    with pytest.raises(ob.OptbenchError) as caught: workload(train)
    assert said in str(caught.value)


def test_rows_of_different_shape():
    ragged = [(torch.zeros(1 + i % 3), 0) for i in range(32)]
    assert 'equal size' in failure(workload(ragged, valid=None))


def test_an_output_metrics_cannot_read():
    class Odd(Pair):
        def forward(self, x): return Sample(self.body(x), x)
    said = failure(workload(model=Odd, loss=lambda out, y: F.cross_entropy(out.x, y)))
    assert "The model's output is a Sample" in said
    work = workload(model=Odd, loss=lambda out, y: F.cross_entropy(out.x, y), metrics={})
    assert finished(work).status == 'done'
