"""The plain PyTorch code of a recipe trains what the recipe trains, without optbench, for every technique."""
import ast
import builtins
import functools
import itertools

import pytest
import torch
from torch import nn

import optbench as ob
from optbench.core.promises import tiny_workload, variants
from optbench.core.technique import Technique
from optbench.core.workload import batches, eval_batches

STEPS = 20


def still():
    "The tiny workload without dropout, on which some runs get worse towards their end."
    net = nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(0.),
                        nn.Linear(16, 12), nn.ReLU(), nn.Linear(12, 3))
    sgd = functools.partial(torch.optim.SGD, lr=.2, momentum=.5)
    return tiny_workload().replace(model=lambda: net, steps=STEPS, optimizer=sgd)


def without_optbench(name, *args, **kw):
    assert not name.startswith('optbench'), f'the code imports {name}'
    return builtins.__import__(name, *args, **kw)


def trained(w, recipe):
    "The model that the plain code of `recipe` leaves."
    def data(items): return [batch.data for batch in items]
    model, size = w.build(0), recipe.batch_size or w.batch_size
    names = dict(model=model, loss_fn=w.loss,
                 optimizer=w.optimizer(model.parameters()), make_optimizer=w.optimizer,
                 loader=data(itertools.islice(batches(w.train, size, 0), STEPS)),
                 train_loader=data(eval_batches(w.train, size, 'cpu')),
                 valid_loader=data(eval_batches(w.valid, w.eval_batch_size, 'cpu')))
    names['__builtins__'] = vars(builtins) | dict(__import__=without_optbench)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        exec(compile(recipe.to_code('pytorch'), '<plain PyTorch>', 'exec'), names)
    return names['model']


def losses(recipe):
    "Loss on valid after the run and after its plain code."
    w = still()
    ours = ob.Run(w, recipe, device='cpu').finish()
    assert ours.status == 'done'
    return ours.metrics['loss'], w.evaluate(trained(w, recipe))['loss']


def told():
    "Built-in techniques whose plain code draws nothing at random."
    for name in ob.known_techniques():
        cls = ob.find_technique(name)
        if not cls.__module__.startswith('optbench.') or cls.pytorch is Technique.pytorch: continue
        code = '\n'.join(itertools.chain(*cls().pytorch().values()))
        draws = 'rand' in code or name == 'Dropout'
        if not draws and cls().applies(still(), ob.environment()) is None: yield cls


@pytest.mark.parametrize('cls', [*told()], ids=lambda cls: cls.__name__)
def test_code_trains_what_the_run_trains(cls):
    for t in {cls(), *variants(cls)}:
        if getattr(t, 'micro_batches', 1) > 8: continue     # BatchNorm refuses parts of one sample
        ours, theirs = losses(ob.Recipe(t, lr=.1))
        assert ours == pytest.approx(theirs, rel=2e-4), t


TOGETHER = [
    ob.Recipe(ob.GradClip(.5), ob.GradAccumulation(3), ob.WeightDecay(.01), ob.Checkpointing(1.), ob.EMA(.8),
              lr=.3),
    ob.Recipe(ob.Schedule(), ob.Warmup(.3), ob.SAM(.1), ob.LabelSmoothing(.2), ob.GradClip(.3),
              batch_size=24),
    ob.Recipe(ob.EarlyStopping(1), ob.EMA(.5), ob.LabelSmoothing(.3), lr=.5),
    ob.Recipe(ob.SWA(.3), ob.EarlyStopping(2), ob.GradAccumulation(2), ob.LabelSmoothing(.1), lr=.4),
    ob.Recipe(batch_size=10, lr=.05)]


@pytest.mark.parametrize('recipe', TOGETHER, ids=lambda r: '+'.join([t.name for t in r] or ['none']))
def test_techniques_stand_together(recipe):
    ours, theirs = losses(recipe)
    assert ours == pytest.approx(theirs, rel=2e-4)
    assert theirs != pytest.approx(losses(ob.Recipe(lr=recipe.lr))[1], rel=2e-3)


def test_early_stopping_stops_in_the_code_too():
    recipe = ob.Recipe(ob.EarlyStopping(1), lr=3.)
    assert ob.Run(still(), recipe, device='cpu').finish().steps < STEPS
    ours, theirs = losses(recipe)
    assert ours == pytest.approx(theirs, rel=2e-4)


def test_two_that_compute_gradients_are_refused():
    with pytest.raises(ob.OptbenchError, match='SAM and GradAccumulation cannot be told together'):
        ob.Recipe(ob.SAM(), ob.GradAccumulation()).to_code('pytorch')


def own_names(cls):
    "Module-level names that the code of `cls` gives a value, beside those of the loop and loop variables."
    def given(recipe):
        outside, tree = (ast.FunctionDef, ast.Lambda, ast.comprehension), ast.parse(recipe.to_code('pytorch'))
        todo, found = [*tree.body], set()
        while todo:
            node = todo.pop()
            if isinstance(node, ast.FunctionDef): found.add(node.name)
            if isinstance(node, outside): continue
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store): found.add(node.id)
            skip = node.target if isinstance(node, ast.For) else None
            todo += [n for n in ast.iter_child_nodes(node) if n is not skip]
        return found
    shared = {'loss_fn', 'model', 'optimizer', 'outputs', 'loss_at', 'evaluate', 'every', 'valid_loss'}
    return given(ob.Recipe(cls())) - given(ob.Recipe()) - shared


def test_no_two_techniques_use_one_name():
    names = {cls: own_names(cls) for cls in map(ob.find_technique, ob.known_techniques())
             if cls.__module__.startswith('optbench.') and cls.pytorch is not Technique.pytorch}
    assert own_names(ob.GradAccumulation) >= {'cuts', 'parts'} and 'floats' in own_names(ob.EMA)
    for a, b in itertools.combinations(names, 2):
        if a.__name__ not in b.conflicts and b.__name__ not in a.conflicts:
            assert not names[a] & names[b], (a, b)
