"""The built-in workloads: found by name, quick to train, fit for vmap, fake tensors and other processes."""
import cloudpickle
import pytest
import torch
from torch.func import functional_call, stack_module_state, vjp, vmap
from torch._subclasses.fake_tensor import FakeTensorMode

import optbench as ob
from optbench.workloads import find_workload, known_workloads

NAMES = ('breast_cancer', 'char_lm', 'diabetes', 'digits_cnn', 'digits_mlp', 'digits_transformer')
MAKERS = {**{name: lambda name=name: find_workload(name) for name in NAMES},
          'char_lm-lstm': lambda: ob.workloads.char_lm('lstm'),
          'digits_transformer-dropout': lambda: ob.workloads.digits_transformer(dropout=.1)}


@pytest.fixture(params=MAKERS)
def work(request):
    torch.set_num_threads(1)
    return MAKERS[request.param]()


def few(data, n=4): return tuple(t[:n] for t in data.tensors)


def test_the_catalog_knows_them(): assert set(NAMES) <= set(known_workloads())


def test_both_spellings_are_one():
    from optbench.workloads import digits_mlp
    assert digits_mlp is ob.workloads.digits_mlp is ob.workloads.load('digits_mlp')


def test_a_near_name_is_offered():
    with pytest.raises(ob.OptbenchError, match="did you mean 'digits_mlp'"): find_workload('digits_mpl')
    with pytest.raises(AttributeError, match='digits_mpl'): ob.workloads.digits_mpl


def test_splits_do_not_overlap_and_have_the_same_kind(work):
    sizes = {name: len(getattr(work, name)) for name in ('train', 'valid', 'test')}
    assert sizes['train'] > sizes['valid'] >= 80 and sizes['valid'] == pytest.approx(sizes['test'], rel=.05)
    kinds = [[(t.dtype, t.shape[1:]) for t in getattr(work, name).tensors] for name in sizes]
    assert kinds[0] == kinds[1] == kinds[2] and work.final is None
    rows = [{bytes(r) for r in getattr(work, name).tensors[0].flatten(1).numpy()} for name in sizes]
    if 'char' not in work.name: assert len(set.union(*rows)) == sum(map(len, rows))


def test_some_steps_lower_the_loss(work):
    work = work.replace(optimizer=lambda ps: torch.optim.Adam(ps, lr=3e-3))
    before = work.evaluate(work.build(1))['loss']
    result = ob.Run(work, seed=1, steps=25, eval_every=25).finish()
    assert result.status == 'done' and result.metrics['loss'] < before - .02


def test_a_seed_decides_everything(work):
    work = work.replace(batch_size=16)
    runs = [ob.Run(work, seed=seed, steps=4, eval_every=4).finish() for seed in (0, 0, 1)]
    losses = [r.samples('loss')[1].tolist() for r in runs]
    assert losses[0] == losses[1] != losses[2] and runs[0].metrics == runs[1].metrics


def test_forward_under_functional_call_and_vmap(work):
    models = [work.build(seed).eval() for seed in range(3)]
    params, buffers = stack_module_state(models)
    x, _ = few(work.valid)
    # vjp, because torch 2.13 batches GRU and LSTM only where gradients are tracked
    def forward(p, b): return vjp(lambda p: functional_call(models[0], (p, b), (x,)), p)[0]
    many = vmap(forward)(params, buffers)
    for one, model in zip(many, models): torch.testing.assert_close(one, model(x), rtol=1e-4, atol=1e-5)


def test_training_gradients_under_vmap(work):
    models = [work.build(seed) for seed in range(2)]
    params, buffers = stack_module_state(models)
    batch = few(work.train, 8)
    def loss(p, b): return work.loss_of(functional_call(models[0], (p, b), (batch[0],)), batch)
    if any(isinstance(m, torch.nn.Dropout) and m.p for m in models[0].modules()):
        for m in models[0].modules(): m.training = False
    grads = vmap(torch.func.grad(loss))(params, buffers)
    models[1].train(models[0].training)
    work.loss_of(models[1](batch[0]), batch).backward()
    for name, p in models[1].named_parameters():
        torch.testing.assert_close(grads[name][1], p.grad, rtol=1e-3, atol=1e-5)


def test_forward_and_backward_without_data(work):
    rows = few(work.train, 8)
    with FakeTensorMode() as mode:
        model = work.build(0)
        x, y = map(mode.from_tensor, rows)
        work.loss_of(work.outputs(model, (x, y)), (x, y)).backward()
    assert all(p.grad is not None and p.grad.shape == p.shape for p in model.parameters())


def test_travels_to_another_process(work):
    copy = cloudpickle.loads(cloudpickle.dumps(work))
    assert copy.fingerprint == work.fingerprint and repr(copy) == repr(work)


def test_fields_can_be_replaced():
    work = find_workload('digits_mlp', steps=7, batch_size=10, optimizer=torch.optim.Adam)
    assert (work.steps, work.batch_size, work.name) == (7, 10, 'digits_mlp')
    with pytest.raises(ob.OptbenchError, match="'step'"): ob.workloads.digits_cnn(step=7)
    with pytest.raises(ob.OptbenchError, match='gru, lstm'): ob.workloads.char_lm('rnn')


def test_a_fourth_share_is_final():
    parts = ob.workloads.digits_splits((.6, .2, .1, .1))
    work = ob.workloads.digits_mlp(**parts)
    assert len(work.final) == 180 and work.evaluate(work.build(), 'final')['accuracy'] >= 0
    with pytest.raises(ob.OptbenchError, match='add up to 1'): ob.workloads.digits_splits((.6, .6))


def test_text_ships_with_its_licence():
    from importlib.resources import files
    licence = files('optbench')/'data'/'python_reference.LICENSE'
    assert 'PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2' in licence.read_text()
    assert len(ob.workloads.reference_text()) == 373145
